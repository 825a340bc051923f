"""The settings' card of one's own keys, where a hardware key is enrolled and given back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.demo.station import CLERK, MANAGER, PASSPHRASE
from app.gui.screens.settings import SettingsScreen
from app.gui.screens.settings.keys_card import KeysCard
from app.operations.opening import SlotKind
from tests.devices.software_authenticator import PIN, Finger, SoftwareKey
from tests.gui.screens.conftest import AtWork
from tests.operations.test_hardware_key import add_key, with_key

OTHER_PIN = "97531"
SHORT = "tin otter"


def open_keys(at: AtWork, name: str, pin: str | None = None) -> KeysCard:
    signed_in = at.do(lambda: at.desks.sign_in.sign_in(name, PASSPHRASE, pin))
    at.counter.session.open(signed_in.actor, signed_in.station_name, signed_in.idle_lock_minutes)
    return at.show(SettingsScreen(at.counter, at.desks)).keys


def fill(card: KeysCard, pin: str = PIN, approval: str = "", present: str = PASSPHRASE) -> None:
    card.key.click()
    card.present.setText(present)
    card.pin.setText(pin)
    card.approval.setText(approval)


def enrol(at: AtWork, card: KeysCard, pin: str = PIN, approval: str = "") -> None:
    fill(card, pin, approval)
    card.act.click()
    at.settle()


def kinds(card: KeysCard) -> list[SlotKind]:
    return [row.slot.kind for row in card.rows]


def blinking(at: AtWork, card: KeysCard) -> SoftwareKey:
    """A manager's key that is being enrolled and waits for a finger."""
    key = SoftwareKey()
    key.finger = Finger.STAYS_AWAY
    at.desk.keys.append(key)
    fill(card)
    card.act.click()
    at.qtbot.waitUntil(key.blinks.is_set)
    return key


def test_a_manager_enrols_a_key_and_is_offered_to_remove_the_way_round_it(at: AtWork) -> None:
    at.desk.keys.append(SoftwareKey())
    card = open_keys(at, MANAGER)
    assert not card._weak.isVisibleTo(card)

    enrol(at, card)

    assert at.said() == "The hardware key is enrolled."
    assert kinds(card) == [SlotKind.PASSPHRASE, SlotKind.HARDWARE_KEY]
    assert card._weak.isVisibleTo(card)
    assert "protects nothing" in card._weak.text()
    assert card._form_title.text() == "Remove: passphrase"
    assert "recovery code" in card._form_hint.text()
    assert card._cancel.hasFocus()
    card.act.click()
    at.settle()
    assert kinds(card) == [SlotKind.HARDWARE_KEY]
    assert not card._weak.isVisibleTo(card)
    signed_in = at.do(lambda: at.desks.sign_in.sign_in(MANAGER, PASSPHRASE, PIN))
    assert signed_in.by is SlotKind.HARDWARE_KEY


def test_a_clerk_enrols_a_key_with_a_manager_beside(at: AtWork) -> None:
    at.desk.keys.append(SoftwareKey())
    card = open_keys(at, CLERK)
    card.key.click()
    assert not card.approval_pin.isVisibleTo(card)

    enrol(at, card, approval=PASSPHRASE)

    assert SlotKind.HARDWARE_KEY in kinds(card)


def test_enter_leads_through_the_fields_of_a_key(at: AtWork) -> None:
    at.desk.keys.append(SoftwareKey())
    card = open_keys(at, MANAGER)
    card.key.click()
    for line, text in ((card.present, PASSPHRASE), (card.pin, PIN)):
        assert line.hasFocus()
        line.setText(text)
        QTest.keyClick(line, Qt.Key.Key_Return)
    at.settle()

    assert SlotKind.HARDWARE_KEY in kinds(card)


def test_the_keys_that_are_plugged_in_are_named_as_they_come_and_go(at: AtWork) -> None:
    card = open_keys(at, MANAGER)
    card.plugged._timer.setInterval(1)
    card.key.click()
    at.qtbot.waitUntil(lambda: card.plugged.text() == "No hardware key is plugged in yet.")

    at.desk.keys.extend([SoftwareKey("Blue Key"), SoftwareKey("")])
    at.qtbot.waitUntil(lambda: card.plugged.text() == "Plugged in: Blue Key and a key without a name")

    card.go_back()
    assert not card.plugged._timer.isActive()


def test_while_the_key_blinks_it_says_so_and_esc_ends_it(at: AtWork) -> None:
    card = open_keys(at, MANAGER)
    blinking(at, card)
    assert card.touch.isVisibleTo(card)
    assert not card.plugged._timer.isActive()

    assert card.go_back()
    at.settle()

    assert not card.touch.isVisibleTo(card)
    assert "Cancelled" in card._pin_field.error_text()
    assert card._form.isEnabled()
    assert kinds(card) == [SlotKind.PASSPHRASE]
    assert card.go_back()


def test_who_leaves_the_settings_waits_for_no_key(at: AtWork) -> None:
    card = open_keys(at, MANAGER)
    key = blinking(at, card)

    card.wipe()
    at.settle()

    assert key.told_to_stop.wait(10)
    assert (card.present.text(), card.pin.text()) == ("", "")
    assert not card._form.isVisibleTo(card)


@pytest.mark.parametrize(
    ("pin", "present", "field", "said"),
    [
        ("1357", PASSPHRASE, "_pin_field", "7 tries"),
        (PIN, "wrong horse battery staple", "_present_field", "wrong"),
        (PIN, "short", "_present_field", "at least 8"),
    ],
)
def test_what_is_not_in_order_is_said_at_its_field(at: AtWork, pin: str, present: str, field: str, said: str) -> None:
    at.desk.keys.append(SoftwareKey())
    card = open_keys(at, MANAGER)
    fill(card, pin, present=present)

    card.act.click()
    at.settle()

    assert said in getattr(card, field).error_text()
    assert card._form.isEnabled()


def test_nothing_is_tried_without_a_pin(at: AtWork) -> None:
    card = open_keys(at, MANAGER)
    fill(card, "")

    card.act.click()

    assert card.pin.hasFocus()
    assert card._form.isEnabled()


def test_whoever_has_a_key_proves_themselves_with_it(at: AtWork) -> None:
    at.do(lambda: with_key(at.desk, MANAGER, None))
    card = open_keys(at, MANAGER, PIN)
    card.change.click()
    assert card.present_pin.isVisibleTo(card)
    card.present.setText(PASSPHRASE)
    card.new.setText(SHORT)
    card.again.setText(SHORT)

    card.present_pin.setText("1357")
    card.act.click()
    at.settle()
    assert "7 tries" in card._present_pin_field.error_text()
    card.present_pin.setText(PIN)
    card.act.click()
    at.settle()

    assert at.said() == "The passphrase is changed."
    assert at.do(lambda: at.desks.sign_in.sign_in(MANAGER, SHORT, PIN)).by is SlotKind.HARDWARE_KEY


def test_a_manager_with_a_key_approves_with_its_pin(at: AtWork) -> None:
    at.do(lambda: with_key(at.desk, MANAGER, None))
    card = open_keys(at, CLERK)
    card.code.click()
    assert card.approval_pin.isVisibleTo(card)
    card.present.setText(PASSPHRASE)
    card.approval.setText(PASSPHRASE)

    card.act.click()
    at.settle()
    assert "This manager has a hardware key" in card._approval_pin_field.error_text()
    card.approval_pin.setText("1357")
    card.act.click()
    at.settle()
    assert "The manager's key: " in card._approval_pin_field.error_text()
    card.approval_pin.setText(PIN)
    card.act.click()
    at.settle()

    assert card.paper.shown


def test_of_two_keys_the_one_plugged_in_is_told_from_the_lost_one(at: AtWork) -> None:
    def two_keys() -> None:
        with_key(at.desk, MANAGER, None)
        at.desks.sign_in.sign_in(MANAGER, PASSPHRASE, PIN)
        at.desk.keys.append(SoftwareKey(pin=OTHER_PIN))
        at.desks.my_keys.add_hardware_key(PASSPHRASE, OTHER_PIN, present_pin=PIN)
        del at.desk.keys[0]

    at.do(two_keys)
    card = open_keys(at, MANAGER, OTHER_PIN)
    lost = next(row for row in card.rows if "plugged in now" not in row.words.text())

    lost.remove.click()
    assert "cannot be undone" in card._form_hint.text()
    card.act.click()
    at.settle()

    assert at.do(lambda: at.desks.sign_in.sign_in(MANAGER, PASSPHRASE, OTHER_PIN)).by is SlotKind.HARDWARE_KEY


def test_a_spare_key_is_not_asked_to_be_alone_in_what_opens(at: AtWork) -> None:
    at.do(lambda: add_key(at.desk, MANAGER, SoftwareKey(), None))
    at.desk.keys.append(SoftwareKey(pin=OTHER_PIN))
    card = open_keys(at, MANAGER)

    enrol(at, card, OTHER_PIN)

    assert kinds(card).count(SlotKind.HARDWARE_KEY) == 2
    assert card._form_title.text() == "Remove: passphrase"
