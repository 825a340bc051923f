"""What opens one's own keys: seen, changed, and given back."""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import (
    ApproversKeyNeeded,
    ApproversKeyTrouble,
    HardwareKeyNeeded,
    HardwareKeyTrouble,
    NewKeyTrouble,
    NotAManager,
    PassphraseCommon,
    PassphraseTooShort,
    Refused,
    UnusablePassphrase,
    WrongApproval,
    WrongPassphrase,
)
from app.gui.counter import Counter
from app.gui.screens.settings.card import Card
from app.gui.screens.settings.code_paper import CodePaper
from app.gui.theme import styled
from app.gui.widgets.field import Field
from app.gui.widgets.glyph import Glyph
from app.gui.widgets.passphrase_field import PassphraseField
from app.gui.widgets.plugged_line import PluggedLine
from app.gui.widgets.touch_row import TouchRow
from app.gui.words import RefusalWords
from app.gui.words_of_staff import StaffWords
from app.operations.my_keys import Approval, Bound, MyKeysDesk, SlotView
from app.operations.opening import SlotKind
from app.operations.sign_in import SignInDesk

T = TypeVar("T")

FORM_WIDTH = 460
PICTURES = {
    SlotKind.PASSPHRASE: "lock",
    SlotKind.HARDWARE_KEY: "key-round",
    SlotKind.RECOVERY_CODE: "file-text",
}


class Errand(Enum):
    """What the form below the list is open for."""

    CHANGE = auto()
    CODE = auto()
    KEY = auto()
    REMOVE = auto()


class KeysCard(Card):
    """A list of what opens one's keys; below it one form at a time, with a manager's approval where that is needed."""

    unfolded = Signal(QWidget)
    """What has opened below the list, to be brought into view."""

    def __init__(self, counter: Counter, desk: MyKeysDesk, sign_in: SignInDesk) -> None:
        super().__init__()
        self._counter, self._desk, self._sign_in = counter, desk, sign_in
        self._staff, self._refusals = StaffWords(self), RefusalWords(self)
        self._errand: Errand | None = None
        self._doomed = ""
        self._slots: tuple[SlotView, ...] = ()
        self._with_key: frozenset[str] = frozenset()
        self._busy = False
        self._just_enrolled = False
        self.rows: tuple[SlotRow, ...] = ()
        self._hint, self._weak = QLabel(), QLabel()
        self._list = QVBoxLayout()
        self.change, self.code, self.key = QPushButton(), QPushButton(), QPushButton()
        self._form = QFrame()
        self._form_title, self._form_hint = QLabel(), QLabel()
        self.present, self.new, self.again = PassphraseField(), PassphraseField(), PassphraseField()
        self.present_pin, self.pin, self.approval_pin = PassphraseField(), PassphraseField(), PassphraseField()
        self.manager, self.approval = QComboBox(), PassphraseField()
        self._present_field, self._new_field, self._again_field = (
            Field(self.present),
            Field(self.new),
            Field(self.again),
        )
        self._present_pin_field, self._pin_field, self._approval_pin_field = (
            Field(self.present_pin),
            Field(self.pin),
            Field(self.approval_pin),
        )
        self._manager_field, self._approval_field = Field(self.manager), Field(self.approval)
        self.plugged = PluggedLine(counter, desk.keys_plugged_in)
        self.touch = TouchRow(counter)
        self.act, self._cancel = QPushButton(), QPushButton()
        self.paper = CodePaper(counter, sign_in)
        self._build()
        self._connect()

    def begin(self) -> None:
        self.wipe()
        self._counter.background.run(self, partial(_managers, self._desk, self._sign_in), self._show_managers)
        self._counter.background.run(self, self._desk.slots, self._show_slots)

    def wipe(self) -> None:
        """Forget what was typed, and the code that was shown; wait for no key."""
        if self._busy:
            self._sign_in.cancel_key()
        self._open(None)
        self.paper.wipe()

    def go_back(self) -> bool:
        """Esc: end the wait for a hardware key, or close the form. A code that is shown stays until it is put away."""
        if self._errand is None:
            return False
        if self._busy:
            self._sign_in.cancel_key()
            return True
        self._open(None)
        self.change.setFocus()
        return True

    def errors(self) -> str:
        """Everything that is said at the fields."""
        return " ".join(field.error_text() for field in self._fields() if field.error_text())

    def _build(self) -> None:
        styled(self._hint, tone="muted")
        styled(self._weak, tone="attention")
        styled(self._form, kind="soft")
        styled(self._form_title, strong=True)
        styled(self._form_hint, role="caption", tone="muted")
        styled(self.act, kind="primary")
        for label in (self._hint, self._weak, self._form_title, self._form_hint):
            label.setWordWrap(True)
        self._list.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.change)
        buttons.addWidget(self.code)
        buttons.addWidget(self.key)
        buttons.addStretch(1)
        self._form.setFixedWidth(FORM_WIDTH)
        inside = QVBoxLayout(self._form)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        inside.addWidget(self._form_title)
        inside.addWidget(self._form_hint)
        inside.addWidget(self.plugged)
        for field in self._fields():
            inside.addWidget(field)
        inside.addWidget(self.touch)
        ends = QHBoxLayout()
        ends.setSpacing(8)
        ends.addWidget(self.act)
        ends.addWidget(self._cancel)
        ends.addStretch(1)
        inside.addLayout(ends)
        self._form.hide()
        # In a row of its own, wrapped words get the height they need at the form's width.
        form = QHBoxLayout()
        form.addWidget(self._form)
        form.addStretch(1)
        self._weak.hide()
        self._stack_up(self._hint, self._list, self._weak, buttons, form, self.paper)

    def _connect(self) -> None:
        self.change.clicked.connect(partial(self._open, Errand.CHANGE))
        self.code.clicked.connect(partial(self._open, Errand.CODE))
        self.key.clicked.connect(partial(self._open, Errand.KEY))
        self.manager.currentTextChanged.connect(self._offer_managers_pin)
        self.act.clicked.connect(self._submit)
        self._cancel.clicked.connect(self.go_back)
        for line in self._lines():
            line.returnPressed.connect(partial(self._next_or_submit, line))
            line.textEdited.connect(self._clear_errors)

    def _fields(self) -> tuple[Field, ...]:
        return (
            self._present_field,
            self._present_pin_field,
            self._new_field,
            self._again_field,
            self._pin_field,
            self._manager_field,
            self._approval_field,
            self._approval_pin_field,
        )

    def _lines(self) -> tuple[PassphraseField, ...]:
        return (
            self.present,
            self.present_pin,
            self.new,
            self.again,
            self.pin,
            self.approval,
            self.approval_pin,
        )

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Your keys"))
        self._hint.setText(
            self.tr(
                "Any one of these opens your keys. A recovery code on paper helps when the passphrase is forgotten, or"
                " this computer is lost."
            )
        )
        self.change.setText(self.tr("C&hange the passphrase …"))
        self.code.setText(self.tr("Make a reco&very code …"))
        self.key.setText(self.tr("Enrol a har&dware key …"))
        self._weak.setText(
            self.tr(
                "Your passphrase opens your keys without the hardware key, too: as long as it does, the hardware key"
                " protects nothing. Remove that way."
            )
        )
        self._present_pin_field.name(self.tr("PIN of &your hardware key"))
        self.present_pin.setPlaceholderText(self.tr("empty for what opens without it"))
        self._pin_field.name(self.tr("P&IN of the key to enrol"))
        self._approval_pin_field.name(self.tr("PIN of the manager's &key"))
        self.approval_pin.setPlaceholderText(self.tr("empty with a recovery code"))
        self._new_field.name(self.tr("&New passphrase"))
        self._again_field.name(self.tr("The same &again"))
        self._manager_field.name(self.tr("Manager &who approves"))
        self._approval_field.name(self.tr("Passphrase o&f this manager"))
        self._cancel.setText(self.tr("Cancel (Esc)"))
        self._say_errand()
        self._fill_list()

    def _say_errand(self) -> None:
        self._present_field.name(
            self.tr("Present passph&rase; with the key the same")
            if self._errand is Errand.KEY
            else self.tr("Present passphrase, or recovery c&ode")
        )
        titles = {
            Errand.CHANGE: self.tr("Change the passphrase"),
            Errand.CODE: self.tr("Make a recovery code"),
            Errand.KEY: self.tr("Enrol a hardware key"),
            Errand.REMOVE: self.tr("Remove: %1").replace("%1", self._doomed_words()),
        }
        hints = {
            Errand.CHANGE: self.tr("Several words that do not belong together. Nobody looks while you type."),
            Errand.CODE: self.tr(
                "It is shown once, to be printed. A code that was made before opens nothing any more."
            ),
            Errand.KEY: self.tr(
                "A FIDO2 key with a PIN. Plug it in: it is asked for its PIN and blinks twice. What you have already"
                " stays; a key you have stays plugged in beside the new one."
            ),
            Errand.REMOVE: self._removal_words(),
        }
        acts = {
            Errand.CHANGE: self.tr("Change it"),
            Errand.CODE: self.tr("Make the code"),
            Errand.KEY: self.tr("Enrol it"),
            Errand.REMOVE: self.tr("Remove it"),
        }
        if self._errand is not None:
            self._form_title.setText(titles[self._errand])
            self._form_hint.setText(hints[self._errand])
            self.act.setText(acts[self._errand])

    def _doomed_words(self) -> str:
        kind = self._doomed_kind()
        return "" if kind is None else self._staff.slot_kind(kind)

    def _doomed_kind(self) -> SlotKind | None:
        return next((slot.kind for slot in self._slots if slot.slot_id == self._doomed), None)

    def _removal_words(self) -> str:
        if self._doomed_kind() is SlotKind.PASSPHRASE:
            return self.tr(
                "From then on nothing opens your keys without the hardware key. If it is lost or breaks, a recovery"
                " code helps, or a manager who renews your keys: make the code first. This cannot be undone."
            )
        return self.tr("It opens your keys no more. This cannot be undone.")

    def _show_managers(self, found: tuple[tuple[str, ...], frozenset[str]]) -> None:
        managers, self._with_key = found
        self.manager.clear()
        self.manager.addItems(managers)

    def _offer_managers_pin(self) -> None:
        """Ask for a PIN where the manager who is to approve has a hardware key."""
        by_other = self.manager.count() > 0
        self._approval_pin_field.setVisible(by_other and self.manager.currentText() in self._with_key)
        self.approval_pin.clear()

    def _show_slots(self, slots: tuple[SlotView, ...]) -> None:
        self._slots = slots
        self._fill_list()
        kinds = [slot.kind for slot in slots]
        self._weak.setVisible({SlotKind.PASSPHRASE, SlotKind.HARDWARE_KEY} <= set(kinds))
        if self._just_enrolled:
            self._just_enrolled = False
            self._offer_to_remove(next((slot for slot in slots if slot.kind is SlotKind.PASSPHRASE), None))

    def _offer_to_remove(self, way_round: SlotView | None) -> None:
        if way_round is not None:
            self._ask_to_remove(way_round.slot_id)
            if self.act.hasFocus():
                # Whoever types on after enrolling does not remove anything by it.
                self._cancel.setFocus()

    def _fill_list(self) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = tuple(SlotRow(self._counter, slot, self._words_of(slot)) for slot in self._slots)
        for row in self.rows:
            row.remove.setText(self.tr("Remove …"))
            row.remove.setAccessibleName(f"{row.remove.text()} {self._staff.slot_kind(row.slot.kind)}")
            row.remove.setVisible(len(self._slots) > 1 and not self._is_last_but_codes(row.slot))
            row.remove.clicked.connect(partial(self._ask_to_remove, row.slot.slot_id))
            self._list.addWidget(row)

    def _is_last_but_codes(self, slot: SlotView) -> bool:
        others = {other.kind for other in self._slots if other is not slot}
        return others <= {SlotKind.RECOVERY_CODE}

    def _words_of(self, slot: SlotView) -> str:
        match slot.kind:
            case SlotKind.PASSPHRASE:
                return self.tr("Your passphrase, on this computer")
            case SlotKind.HARDWARE_KEY:
                if slot.at_hand:
                    return self.tr("Your hardware key with its passphrase, on this computer (plugged in now)")
                return self.tr("Your hardware key with its passphrase, on this computer")
            case SlotKind.RECOVERY_CODE:
                return self.tr("A recovery code on paper, on any computer that has the station's files")

    def _ask_to_remove(self, slot_id: str) -> None:
        self._doomed = slot_id
        self._open(Errand.REMOVE)

    def _open(self, errand: Errand | None) -> None:
        """Show the form for this errand, empty; none hides it."""
        for line in self._lines():
            line.clear()
        self._clear_errors()
        self._errand = errand
        self._say_errand()
        self._form.setVisible(errand is not None)
        self.plugged.rest()
        self.plugged.hide()
        if errand is None:
            return
        self.paper.wipe()
        is_change, by_other = errand is Errand.CHANGE, self.manager.count() > 0
        has_key = any(slot.kind is SlotKind.HARDWARE_KEY for slot in self._slots)
        self._present_field.setVisible(errand is not Errand.REMOVE)
        self._present_pin_field.setVisible(errand is not Errand.REMOVE and has_key)
        self._pin_field.setVisible(errand is Errand.KEY)
        if errand is Errand.KEY:
            self.plugged.watch()
        self._new_field.setVisible(is_change)
        self._again_field.setVisible(is_change)
        self._manager_field.setVisible(by_other)
        self._approval_field.setVisible(by_other)
        self._offer_managers_pin()
        (self._empty_line() or self.act).setFocus()
        self.unfolded.emit(self._form)

    def _empty_line(self) -> PassphraseField | None:
        """The first that must not stay empty."""
        optional = {self.present_pin, self.approval_pin}
        return next((line for line in self._visible_lines() if line not in optional and not line.text()), None)

    def _visible_lines(self) -> list[PassphraseField]:
        return [line for line in self._lines() if line.isVisibleTo(self)]

    def _next_or_submit(self, done: PassphraseField) -> None:
        lines = self._visible_lines()
        empty = next((line for line in lines[lines.index(done) + 1 :] if not line.text()), None)
        if empty is None:
            self._submit()
        else:
            empty.setFocus()

    def _clear_errors(self) -> None:
        for field in self._fields():
            field.error("")

    def _submit(self) -> None:
        empty = self._empty_line()
        if empty is not None:
            empty.setFocus()
            return
        if self._errand is Errand.CHANGE and self.new.text() != self.again.text():
            self.again.clear()
            self._again_field.error(self.tr("The two are not alike. Type it again."))
            self.again.setFocus()
            return
        present, pin = self.present.text(), self.present_pin.text() or None
        approval = self._approval()
        match self._errand:
            case Errand.CHANGE:
                change = partial(self._desk.change_passphrase, present, self.new.text(), approval, pin=pin)
                self._run(change, self._changed)
            case Errand.CODE:
                self._run(partial(self._desk.make_recovery_code, present, approval, pin=pin), self._show_code)
            case Errand.KEY:
                enrol = partial(self._desk.add_hardware_key, present, self.pin.text(), approval, present_pin=pin)
                self._run(enrol, self._enrolled)
            case _:
                self._run(partial(self._desk.remove_slot, self._doomed, approval), self._removed)

    def _approval(self) -> Approval | None:
        if not self.manager.count():
            return None
        return Approval(self.manager.currentText(), self.approval.text(), self.approval_pin.text() or None)

    def _run(self, job: Callable[[], T], then: Callable[[T], None]) -> None:
        self._set_busy(True)
        self._counter.background.run(self, job, then, self._refuse)

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001  # as Qt's own setters
        self._busy = busy
        self._form.setDisabled(busy)
        pins = (self.present_pin, self.pin, self.approval_pin)
        self.touch.setVisible(busy and any(pin.text() for pin in pins))
        if self.touch.isVisibleTo(self):
            self.plugged.rest()
            self.unfolded.emit(self.touch)

    def _changed(self, bound: Bound) -> None:
        self._done()
        said = self.tr("The passphrase is changed.")
        if bound is Bound.ANEW:
            said = self.tr(
                "The passphrase is changed, and your keys are bound to this computer. Everybody else needs new keys:"
                " a manager renews them (F7 Office, Staff)."
            )
        self._counter.notices.accepted(said)
        self.change.setFocus()

    def _enrolled(self, _done: None) -> None:
        self._just_enrolled = True
        self._done()
        self._counter.notices.accepted(self.tr("The hardware key is enrolled."))
        self.key.setFocus()

    def _removed(self, _done: None) -> None:
        self._done()
        self._counter.notices.accepted(self.tr("Removed."))
        self.change.setFocus()

    def _show_code(self, code: str) -> None:
        self._done()
        self.paper.show_code(code)
        self.unfolded.emit(self.paper)

    def _done(self) -> None:
        self._set_busy(False)
        self._open(None)
        self._counter.background.run(self, self._desk.slots, self._show_slots)

    def _refuse(self, error: Exception) -> None:
        self._set_busy(False)
        if self._errand is None:
            return
        if self._errand is Errand.KEY:
            self.plugged.watch()
        field = self._field_of(error)
        if field is None:
            self._counter.notices.failure(error)
        elif isinstance(error, Refused):
            field.error(self._refusals.words_for(error).text)
            field.setFocus()
            if isinstance(field.control, PassphraseField):
                field.control.selectAll()

    def _field_of(self, error: Exception) -> Field | None:
        field: Field | None = None
        match error:
            case PassphraseTooShort() | PassphraseCommon() | UnusablePassphrase():
                field = self._present_field if self._errand is Errand.KEY else self._new_field
            case ApproversKeyNeeded() | ApproversKeyTrouble():
                field = self._approval_pin_field
            case NewKeyTrouble():
                field = self._pin_field
            case HardwareKeyNeeded() | HardwareKeyTrouble():
                field = self._present_pin_field
            case NotAManager():
                field = self._manager_field
            case WrongPassphrase():
                field = self._present_field
            case WrongApproval():
                field = self._approval_field
        return field


class SlotRow(QFrame):
    """One thing that opens the keys, and the way to give it back."""

    def __init__(self, counter: Counter, slot: SlotView, words: str) -> None:
        super().__init__()
        self.slot = slot
        self.words, self.remove = QLabel(words), QPushButton()
        self.words.setWordWrap(True)
        styled(self.remove, kind="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Glyph(counter.icons, PICTURES[slot.kind], "accent", 20))
        row.addWidget(self.words, 1)
        row.addWidget(self.remove)


def _managers(desk: MyKeysDesk, sign_in: SignInDesk) -> tuple[tuple[str, ...], frozenset[str]]:
    """Who can approve, and who of them has a hardware key."""
    managers = desk.managers()
    return managers, frozenset(name for name in managers if sign_in.needs_key(name))
