from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.domain.budget import RevealReason
from app.domain.groups import FieldGroup
from app.gui.theme import styled
from app.gui.widgets.numbered_answers import NumberedAnswers
from app.gui.words_of_parcel import ParcelWords

REASONS = tuple(RevealReason)
WIDEST = 480


class ReasonChoice(QWidget):
    """Why a part of the record is opened: one key a reason."""

    chosen = Signal(object)
    """RevealReason"""
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ParcelWords(self)
        self._group = FieldGroup.CONTACT
        self._question = QLabel()
        self._answers = NumberedAnswers(len(REASONS))
        self._answers.chosen.connect(self._choose)
        self._answers.dismissed.connect(self._dismiss)
        styled(self._question, role="lead", strong=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._question)
        column.addWidget(self._answers)
        self._answers.setMaximumWidth(WIDEST)
        for button in self._answers.buttons:
            styled(button, align="left")
        self._retranslate()
        self.hide()

    @property
    def group(self) -> FieldGroup:
        return self._group

    @property
    def answers(self) -> NumberedAnswers:
        return self._answers

    def ask(self, group: FieldGroup) -> None:
        """Ask for the reason to open this group."""
        self._group = group
        self._retranslate()
        self.show()
        self._answers.take_focus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        question = self.tr("Why do you open the %1?").replace("%1", self._words.group(self._group))
        self._question.setText(question)
        self.setAccessibleName(question)
        self._answers.say([self._words.reason(reason) for reason in REASONS])

    def _choose(self, number: int) -> None:
        self.hide()
        self.chosen.emit(REASONS[number])

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()
