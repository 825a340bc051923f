from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from app.domain.intake import RefusalReason
from app.gui.counter import Counter
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.numbered_answers import NumberedAnswers
from app.gui.widgets.tone_frame import ToneFrame

REASONS = tuple(RefusalReason)
COLUMNS = 2


class ReasonWords(QObject):
    """Why an intake ends without a parcel, in words."""

    def reason(self, reason: RefusalReason) -> str:
        return {
            RefusalReason.DOCUMENT_REFUSED: self.tr("Document refused"),
            RefusalReason.NO_DOCUMENT: self.tr("No document shown"),
            RefusalReason.MISMATCH: self.tr("Person and document do not match"),
            RefusalReason.DATA_MISMATCH: self.tr("Card and number contradict each other"),
            RefusalReason.DOCUMENT_DOUBTED: self.tr("Document looks forged or altered"),
            RefusalReason.CONTENTS_FORBIDDEN: self.tr("Contents are forbidden"),
            RefusalReason.INSPECTION_DECLINED: self.tr("Inspection declined"),
            RefusalReason.SENDER_LEFT: self.tr("Sender left"),
        }[reason]


class ReasonChoice(ToneFrame):
    """Asks why the sender is turned away; one number key answers, Esc takes the question back."""

    chosen = Signal(object)
    """RefusalReason."""
    dismissed = Signal()

    def __init__(self, counter: Counter) -> None:
        super().__init__(counter.theme)
        self._words = ReasonWords(self)
        self._question, self._hint = QLabel(), QLabel()
        self._answers = NumberedAnswers(len(REASONS), columns=COLUMNS, spacing=12)
        styled(self._question, role="title")
        styled(self._hint, tone="muted")
        self.show_tone(Tone.REFUSED)
        self._build()
        self._answers.chosen.connect(self._choose)
        self._answers.dismissed.connect(self._dismiss)
        self._retranslate()
        self.hide()

    @property
    def answers(self) -> NumberedAnswers:
        return self._answers

    def ask(self, likely: RefusalReason | None = None) -> None:
        """likely: the answer that lies at hand; Enter gives it."""
        self.show()
        self._answers.take_focus(0 if likely is None else REASONS.index(likely))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        for button in self._answers.buttons:
            styled(button, align="left")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(self._question)
        column.addWidget(self._hint)
        column.addSpacing(8)
        column.addWidget(self._answers)
        column.addStretch(1)

    def _retranslate(self) -> None:
        self._question.setText(self.tr("Why is the sender turned away?"))
        self._hint.setText(self.tr("The reason is recorded, nothing about the person. Esc goes back."))
        self.setAccessibleName(self._question.text())
        self._answers.say([self._words.reason(reason) for reason in REASONS])

    def _choose(self, number: int) -> None:
        self.hide()
        self.chosen.emit(REASONS[number])

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()
