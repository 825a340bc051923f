from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.gui.theme import styled
from app.gui.widgets.numbered_answers import NumberedAnswers


class BigChoice(QWidget):
    """A question with two big answers, for a scan that may mean two things: keys 1 and 2, arrows, Enter, Esc."""

    chosen = Signal(int)
    """0 or 1."""
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = QLabel()
        self._question.setWordWrap(True)
        self._answers = NumberedAnswers(2, columns=2, spacing=16)
        self._answers.chosen.connect(self._choose)
        self._answers.dismissed.connect(self._dismiss)
        styled(self._question, role="title")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._question)
        column.addWidget(self._answers)
        self.hide()

    @property
    def answers(self) -> NumberedAnswers:
        return self._answers

    def ask(self, question: str, first: str, second: str) -> None:
        self._question.setText(question)
        self.setAccessibleName(question)
        self._answers.say((first, second))
        self.show()
        self._answers.take_focus()

    def _choose(self, number: int) -> None:
        self.hide()
        self.chosen.emit(number)

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()
