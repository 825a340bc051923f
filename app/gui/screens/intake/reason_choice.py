from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout

from app.domain.intake import RefusalReason
from app.gui.counter import Counter
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.tone_frame import ToneFrame

COLUMNS = 2
ANSWER_HEIGHT = 52


class ReasonWords(QObject):
    """Why an intake ends without a parcel, in words."""

    def reason(self, reason: RefusalReason) -> str:
        return {
            RefusalReason.DOCUMENT_REFUSED: self.tr("Document refused"),
            RefusalReason.NO_DOCUMENT: self.tr("No document shown"),
            RefusalReason.MISMATCH: self.tr("Person and document do not match"),
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
        self._buttons = tuple(QPushButton() for _ in RefusalReason)
        styled(self._question, role="title")
        styled(self._hint, tone="muted")
        self.show_tone(Tone.REFUSED)
        self._build()
        for reason, button in zip(RefusalReason, self._buttons, strict=True):
            button.clicked.connect(lambda _checked=False, reason=reason: self._choose(reason))
        self._retranslate()
        self.hide()

    def ask(self) -> None:
        self.show()
        self._buttons[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.dismissed.emit()
        elif 0 <= number < len(self._buttons):
            self._choose(tuple(RefusalReason)[number])
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        answers = QGridLayout()
        answers.setSpacing(12)
        for index, button in enumerate(self._buttons):
            button.setStyleSheet("text-align: left")
            button.setMinimumHeight(ANSWER_HEIGHT)
            answers.addWidget(button, index // COLUMNS, index % COLUMNS)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(self._question)
        column.addWidget(self._hint)
        column.addSpacing(8)
        column.addLayout(answers)
        column.addStretch(1)

    def _retranslate(self) -> None:
        self._question.setText(self.tr("Why is the sender turned away?"))
        self._hint.setText(self.tr("The reason is recorded, nothing about the person. Esc goes back."))
        self.setAccessibleName(self._question.text())
        for number, (reason, button) in enumerate(zip(RefusalReason, self._buttons, strict=True), start=1):
            button.setText(f"{number}   {self._words.reason(reason)}")
            button.setAccessibleName(self._words.reason(reason))

    def _choose(self, reason: RefusalReason) -> None:
        self.hide()
        self.chosen.emit(reason)
