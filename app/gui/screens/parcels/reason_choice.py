from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.budget import RevealReason
from app.domain.groups import FieldGroup
from app.gui.theme import styled
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
        self._buttons = tuple(QPushButton() for _ in REASONS)
        styled(self._question, role="lead", strong=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._question)
        for reason, button in zip(REASONS, self._buttons, strict=True):
            button.clicked.connect(lambda _checked=False, reason=reason: self._choose(reason))
            button.setProperty("align", "left")
            button.setMaximumWidth(WIDEST)
            column.addWidget(button)
        self._retranslate()
        self.hide()

    @property
    def group(self) -> FieldGroup:
        return self._group

    def ask(self, group: FieldGroup) -> None:
        """Ask for the reason to open this group."""
        self._group = group
        self._retranslate()
        self.show()
        self._buttons[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(REASONS):
            self._choose(REASONS[number])
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        question = self.tr("Why do you open the %1?").replace("%1", self._words.group(self._group))
        self._question.setText(question)
        self.setAccessibleName(question)
        for number, (reason, button) in enumerate(zip(REASONS, self._buttons, strict=True), start=1):
            button.setText(f"{number}   {self._words.reason(reason)}")
            button.setAccessibleName(self._words.reason(reason))

    def _choose(self, reason: RevealReason) -> None:
        self.hide()
        self.chosen.emit(reason)
