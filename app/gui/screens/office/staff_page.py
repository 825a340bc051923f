"""Who works here, and how somebody begins to."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import Incomplete, NameTaken, PassphraseTooShort, Refused, TooLong, UnusablePassphrase
from app.domain.people import Actor, Role
from app.gui.counter import Counter
from app.gui.screens.office.page import OfficePage
from app.gui.theme import styled
from app.gui.widgets.field import Field
from app.gui.widgets.passphrase_field import PassphraseField
from app.gui.widgets.table import Column, Table, TupleModel
from app.gui.words import RefusalWords
from app.gui.words_of_staff import StaffWords
from app.operations.staff import LEAST_PASSPHRASE, StaffDesk

FORM_WIDTH = 380
NAME_WIDTH = 260


class StaffPage(OfficePage):
    """The list of the keyring on the left; on the right a person is added, who types the passphrase alone."""

    def __init__(self, counter: Counter, staff: StaffDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._desk = staff
        self._words = StaffWords(self)
        self._refusals = RefusalWords(self)
        self._model: TupleModel[Actor] = TupleModel(counter.theme)
        self._table = Table()
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

    @property
    def model(self) -> TupleModel[Actor]:
        return self._model

    def errors(self) -> tuple[str, str, str]:
        """What is said at the name, the passphrase and its repetition."""
        return self._name.error_text(), self._passphrase.error_text(), self._again.error_text()

    def begin(self) -> None:
        self.wipe()
        self._counter.background.run(self, self._desk.staff, self._model.set_rows)

    def wipe(self) -> None:
        """Forget what was typed."""
        self._name_line.clear()
        self._take_passphrases()
        for field in (self._name, self._passphrase, self._again):
            field.error("")

    def choose_role(self, role: Role) -> None:
        self._role_box.setCurrentIndex(self._role_box.findData(role))

    def add(self) -> None:
        """Take the person into the keyring, if all is in order."""
        for field in (self._name, self._passphrase, self._again):
            field.error("")
        passphrase, again = self._take_passphrases()
        if passphrase != again:
            self._again.error(self.tr("The two are not the same. Type both again."))
            self._passphrase.setFocus()
            return
        self._add.setEnabled(False)
        role = Role(self._role_box.currentData())
        name = self._name_line.text()
        self._counter.background.run(
            self, partial(self._desk.add, name, role, passphrase), self._added, self._not_added
        )

    def title(self) -> str:
        return self.tr("&Staff")

    def _build(self) -> None:
        self._table.show_model(self._model)
        self._name_line.setMaxLength(60)
        styled(self._title, role="lead", strong=True)
        styled(self._hint, role="caption", tone="muted")
        self._hint.setWordWrap(True)
        self._add.clicked.connect(self.add)
        for line in (self._name_line, *self._passphrase_lines):
            line.returnPressed.connect(self._next_or_add)
        styled(self._add, kind="primary")
        form = QFrame()
        form.setProperty("kind", "card")
        inside = QVBoxLayout(form)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        inside.addWidget(self._title)
        for field in (self._name, self._role, self._passphrase, self._again):
            inside.addWidget(field)
        inside.addWidget(self._hint)
        inside.addWidget(self._add)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(form)
        scroll.setWidgetResizable(True)
        scroll.setFixedWidth(FORM_WIDTH)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._table, 1)
        row.addWidget(scroll)

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
        self._table.setAccessibleName(self.tr("Staff"))
        self._fill_roles()
        words = self._words
        self._model.set_columns(
            (
                Column(self.tr("Name"), lambda actor: actor.name, key=lambda actor: actor.name.casefold()),
                Column(self.tr("Role"), lambda actor: words.role(actor.role)),
            )
        )
        self._table.setColumnWidth(0, NAME_WIDTH)

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

    def _added(self, actor: Actor) -> None:
        self._add.setEnabled(True)
        self.begin()
        said = self.tr("%1 works here now, as %2.")
        self._counter.notices.accepted(said.replace("%1", actor.name).replace("%2", self._words.role(actor.role)))
        self._name_line.setFocus()

    def _not_added(self, error: Exception) -> None:
        self._add.setEnabled(True)
        field = self._field_of(error)
        if field is None:
            self._counter.notices.failure(error)
        elif isinstance(error, Refused):
            field.error(self._refusals.words_for(error).text)
            field.setFocus()

    def _field_of(self, error: Exception) -> Field | None:
        match error:
            case Incomplete() | NameTaken() | TooLong():
                return self._name
            case PassphraseTooShort() | UnusablePassphrase():
                return self._passphrase
            case _:
                return None
