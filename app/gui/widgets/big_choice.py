from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.theme import styled


class BigChoice(QWidget):
    """A question with two big answers, for a scan that may mean two things: keys 1 and 2, arrows, Enter, Esc."""

    chosen = Signal(int)
    """0 or 1."""
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = QLabel()
        self._question.setWordWrap(True)
        self._answers = (QPushButton(), QPushButton())
        styled(self._question, role="title")
        row = QHBoxLayout()
        row.setSpacing(16)
        for number, answer in enumerate(self._answers):
            answer.clicked.connect(lambda _checked=False, number=number: self._choose(number))
            row.addWidget(answer, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._question)
        column.addLayout(row)
        self.hide()

    def ask(self, question: str, first: str, second: str) -> None:
        self._question.setText(question)
        self.setAccessibleName(question)
        for number, (button, answer) in enumerate(zip(self._answers, (first, second), strict=True), start=1):
            button.setText(f"{number}   {answer}")
            button.setAccessibleName(answer)
        self.show()
        self._answers[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_1:
                self._choose(0)
            case Qt.Key.Key_2:
                self._choose(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self._answers[0].setFocus()
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self._answers[1].setFocus()
            case Qt.Key.Key_Escape:
                self.hide()
                self.dismissed.emit()
            case _:
                super().keyPressEvent(event)

    def _choose(self, number: int) -> None:
        self.hide()
        self.chosen.emit(number)
