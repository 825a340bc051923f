from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.names import graphemes
from app.gui.screens.first_run.page import caption
from app.gui.widgets.field import Field
from app.gui.widgets.passphrase_field import PassphraseField
from app.operations.staff import LEAST_PASSPHRASE


class PassphrasePair(QWidget):
    """A new passphrase, typed twice, with a hint how to make a good one."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = PassphraseField(), PassphraseField()
        self._first_field, self._second_field = Field(self.first), Field(self.second)
        self._hint = caption()
        self.first.textChanged.connect(self._count)
        self.second.textChanged.connect(lambda: self._second_field.error(""))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._first_field, 1)
        row.addWidget(self._second_field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._hint)
        self._retranslate()

    def is_good(self) -> bool:
        """Whether both are there, long enough and alike; where not, the field says so and has the focus."""
        if len(graphemes(self.first.text())) < LEAST_PASSPHRASE:
            self._first_field.error(self.tr("At least %n characters.", "", LEAST_PASSPHRASE))
            self.first.setFocus()
            return False
        if self.first.text() != self.second.text():
            self.second.clear()
            self._second_field.error(self.tr("The two are not alike. Type it again."))
            self.second.setFocus()
            return False
        return True

    def refuse(self, reason: str) -> None:
        """Ask for another passphrase, and say why."""
        self.take()
        self._first_field.error(reason)
        self.first.setFocus()

    def take(self) -> str:
        """The passphrase; both fields are empty afterwards."""
        self.second.clear()
        return self.first.take()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._first_field.name(self.tr("&Passphrase"))
        self._second_field.name(self.tr("The same a&gain"))
        self._count()

    def _count(self) -> None:
        self._first_field.error("")
        missing = LEAST_PASSPHRASE - len(graphemes(self.first.text()))
        if self.first.text() and missing > 0:
            self._hint.setText(self.tr("%n more character(s).", "", missing))
        else:
            self._hint.setText(
                self.tr(
                    "Five or six words that do not belong together are easy to remember and hard to guess. "
                    "Spaces count. Use it nowhere else."
                )
            )
