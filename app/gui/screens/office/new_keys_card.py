from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.theme import styled
from app.gui.widgets.field import Field
from app.gui.widgets.passphrase_field import PassphraseField
from app.operations.staff import Member


class NewKeysCard(QFrame):
    """New keys for one person, who types a new passphrase alone."""

    given = Signal(str, bool)
    """The passphrase, and whether somebody else may have had the old keys."""
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._member: Member | None = None
        self._title = QLabel()
        self._lines = (PassphraseField(), PassphraseField())
        self._passphrase, self._again = (Field(line) for line in self._lines)
        self._others = QCheckBox()
        self._hint = QLabel()
        self._give = QPushButton()
        self._dismiss = QPushButton()
        self._build()
        self._retranslate()

    @property
    def passphrase_lines(self) -> tuple[PassphraseField, ...]:
        """The one, and the one for typing it again."""
        return self._lines

    @property
    def others_box(self) -> QCheckBox:
        return self._others

    def errors(self) -> tuple[str, str]:
        """What is said at the passphrase and its repetition."""
        return self._passphrase.error_text(), self._again.error_text()

    def ask(self, member: Member, *, in_other_hands: bool) -> None:
        self.wipe()
        self._member = member
        self._others.setChecked(in_other_hands)
        self._retranslate()
        self._passphrase.setFocus()

    def wipe(self) -> None:
        """Forget what was typed."""
        for line in self._lines:
            line.take()
        for field in (self._passphrase, self._again):
            field.error("")

    def refuse(self, reason: str) -> None:
        """Ask for another passphrase, and say why."""
        self._passphrase.error(reason)
        self._passphrase.setFocus()

    def be_busy(self, busy: bool) -> None:  # noqa: FBT001  # as Qt's own setters
        self._give.setEnabled(not busy)

    def give(self) -> None:
        """Give the keys, if both passphrases are alike."""
        for field in (self._passphrase, self._again):
            field.error("")
        passphrase, again = (line.take() for line in self._lines)
        if passphrase != again:
            self._again.error(self.tr("The two are not the same. Type both again."))
            self._passphrase.setFocus()
            return
        self.given.emit(passphrase, self._others.isChecked())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self.setProperty("kind", "card")
        styled(self._title, role="lead", strong=True)
        styled(self._hint, role="caption", tone="muted")
        styled(self._give, kind="primary")
        for label in (self._title, self._hint):
            label.setWordWrap(True)
        self._give.clicked.connect(self.give)
        self._dismiss.clicked.connect(self.dismissed)
        for line in self._lines:
            line.returnPressed.connect(self._next_or_give)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (self._title, self._passphrase, self._again, self._others, self._hint, self._give, self._dismiss):
            column.addWidget(widget)
        column.addStretch(1)

    def _next_or_give(self) -> None:
        empty = next((line for line in self._lines if not line.text()), None)
        if empty is None:
            self.give()
        else:
            empty.setFocus()

    def _retranslate(self) -> None:
        name = "" if self._member is None else self._member.actor.name
        self._title.setText(self.tr("New keys for %1").replace("%1", name))
        self._passphrase.name(self.tr("New &passphrase"))
        self._again.name(self.tr("The sa&me again"))
        self._others.setText(self.tr("Some&body else may have the old ones"))
        self._hint.setText(
            self.tr(
                "The person types it, and nobody looks. The old passphrase, recovery code and hardware key do not open"
                " the station any more. But whoever copied its files before can still read with them: if that may be"
                " so, tick the box above. Then all keys of the station are renewed, and that ends it."
            )
        )
        self._give.setText(self.tr("&Give new keys"))
        self._dismiss.setText(self.tr("&Cancel"))
