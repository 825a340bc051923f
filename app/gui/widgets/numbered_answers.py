from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget


class NumberedAnswers(QWidget):
    """Buttons for the answers to a question, each with the number of the key that gives it; arrows go from one to the
    other, Esc takes the question back.
    """

    chosen = Signal(int)
    """The place of the answer, 0 the first."""
    dismissed = Signal()

    def __init__(self, count: int, *, columns: int = 1, spacing: int = 8) -> None:
        super().__init__()
        self._buttons = tuple(QPushButton() for _ in range(count))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(spacing)
        for number, button in enumerate(self._buttons):
            button.clicked.connect(lambda _checked=False, number=number: self.chosen.emit(number))
            grid.addWidget(button, number // columns, number % columns)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        return self._buttons

    def say(self, answers: Sequence[str]) -> None:
        for number, (button, answer) in enumerate(zip(self._buttons, answers, strict=True), start=1):
            button.setText(f"{number}   {answer}")
            button.setAccessibleName(answer)

    def take_focus(self, place: int = 0) -> None:
        self._buttons[place].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif 0 <= number < len(self._buttons):
            self.chosen.emit(number)
        else:
            super().keyPressEvent(event)
