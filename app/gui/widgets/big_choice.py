import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from app.gui.theme import styled
from app.gui.widgets.numbered_answers import NumberedAnswers

STAY, ACT = range(2)


class BigChoice(QWidget):
    """A question before something is done, with two big answers: keys 1 and 2, arrows, Enter, Esc.

    The first leaves everything as it is, and is what Enter gives: whoever strikes a key without reading does nothing.
    """

    chosen = Signal(int)
    """STAY or ACT."""
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker: QWidget | None = None
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
    def question(self) -> str:
        return self._question.text()

    @property
    def answers(self) -> NumberedAnswers:
        return self._answers

    def ask(self, question: str, stay: str, act: str, *, danger: bool = True) -> None:
        """danger: what is asked about cannot be undone, and looks it."""
        self._asker = QApplication.focusWidget()
        self._question.setText(question)
        self.setAccessibleName(question)
        self._answers.say((stay, act))
        styled(self._answers.buttons[ACT], kind="danger" if danger else "")
        self.show()
        self._answers.take_focus()

    def end(self, home: QWidget) -> None:
        """Take the question away, and put the focus back where it was, or on `home` when nothing can be done there.

        To be called when what was hidden for the question is to be seen again; with no question it does nothing.
        """
        asker, self._asker = self._asker, None
        asked = not self.isHidden() or asker is not None
        self.hide()
        if asker is not None and shiboken6.isValid(asker) and asker.isVisible() and asker.isEnabled():
            asker.setFocus()
        elif asked:
            home.setFocus()

    def _choose(self, number: int) -> None:
        self.hide()
        self.chosen.emit(number)

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()
