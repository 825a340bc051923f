from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import (
    Incomplete,
    NameTaken,
    PassphraseCommon,
    PassphraseTooShort,
    Refused,
    TooLong,
    UnusablePassphrase,
)
from app.domain.people import Role
from app.gui.theme import styled
from app.gui.widgets.field import Field
from app.gui.widgets.passphrase_field import PassphraseField
from app.gui.words import RefusalWords
from app.gui.words_of_staff import StaffWords
from app.operations.staff import LEAST_PASSPHRASE


class AddPersonCard(QFrame):
    """Where a person is added, who types the passphrase alone."""

    adding = Signal(str, object, str)
    """Name, Role, passphrase."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = StaffWords(self)
        self._refusals = RefusalWords(self)
        self._title = QLabel()
        self._name_line = QLineEdit()
        self._role_box = QComboBox()
        self._passphrase_lines = (PassphraseField(), PassphraseField())
        self._name = Field(self._name_line)
        self._role = Field(self._role_box)
        self._passphrase, self._again = (Field(line) for line in self._passphrase_lines)
        self._hint = QLabel()
        self._add = QPushButton()
        self._build()
        self._retranslate()

    @property
    def name_line(self) -> QLineEdit:
        return self._name_line

    @property
    def passphrase_lines(self) -> tuple[PassphraseField, ...]:
        """The one, and the one for typing it again."""
        return self._passphrase_lines

    def errors(self) -> tuple[str, str, str]:
        """What is said at the name, the passphrase and its repetition."""
        return self._name.error_text(), self._passphrase.error_text(), self._again.error_text()

    def choose_role(self, role: Role) -> None:
        self._role_box.setCurrentIndex(self._role_box.findData(role))

    def wipe(self) -> None:
        """Forget what was typed."""
        self._name_line.clear()
        self._take_passphrases()
        for field in (self._name, self._passphrase, self._again):
            field.error("")

    def add(self) -> None:
        """Ask for the person to be taken into the keyring, if all is in order."""
        for field in (self._name, self._passphrase, self._again):
            field.error("")
        passphrase, again = self._take_passphrases()
        if passphrase != again:
            self._again.error(self.tr("The two are not the same. Type both again."))
            self._passphrase.setFocus()
            return
        self._add.setEnabled(False)
        self.adding.emit(self._name_line.text(), Role(self._role_box.currentData()), passphrase)

    def added(self) -> None:
        """The person works here now: ready for the next."""
        self._add.setEnabled(True)
        self.wipe()
        self._name_line.setFocus()

    def refuse(self, error: Exception) -> bool:
        """Say at its field why not; False when no field is at fault."""
        self._add.setEnabled(True)
        field = self._field_of(error)
        if field is None or not isinstance(error, Refused):
            return False
        field.error(self._refusals.words_for(error).text)
        field.setFocus()
        return True

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self.setProperty("kind", "card")
        self._name_line.setMaxLength(60)
        styled(self._title, role="lead", strong=True)
        styled(self._hint, role="caption", tone="muted")
        styled(self._add, kind="primary")
        self._hint.setWordWrap(True)
        self._add.clicked.connect(self.add)
        for line in (self._name_line, *self._passphrase_lines):
            line.returnPressed.connect(self._next_or_add)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        for field in (self._name, self._role, self._passphrase, self._again):
            column.addWidget(field)
        column.addWidget(self._hint)
        column.addWidget(self._add)
        column.addStretch(1)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Add a person"))
        self._name.name(self.tr("&Name"))
        self._role.name(self.tr("&Role"))
        self._passphrase.name(self.tr("&Passphrase of the new person"))
        self._again.name(self.tr("The same a&gain"))
        self._hint.setText(
            self.tr(
                "At least %n characters; several words are best. The new person types it, and nobody looks.",
                "",
                LEAST_PASSPHRASE,
            )
        )
        self._add.setText(self.tr("&Add this person"))
        self._fill_roles()

    def _fill_roles(self) -> None:
        box = self._role_box
        chosen = max(box.currentIndex(), 0)
        box.clear()
        for role in Role:
            box.addItem(self._words.role(role), role)
        box.setCurrentIndex(chosen)

    def _take_passphrases(self) -> tuple[str, ...]:
        return tuple(line.take() for line in self._passphrase_lines)

    def _next_or_add(self) -> None:
        """Enter goes to the next field that is empty, and adds when there is none."""
        empty = next((line for line in (self._name_line, *self._passphrase_lines) if not line.text()), None)
        if empty is None:
            self.add()
        else:
            empty.setFocus()

    def _field_of(self, error: Exception) -> Field | None:
        match error:
            case Incomplete() | NameTaken() | TooLong():
                return self._name
            case PassphraseTooShort() | UnusablePassphrase() | PassphraseCommon():
                return self._passphrase
            case _:
                return None
