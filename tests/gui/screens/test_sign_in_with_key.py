"""The sign-in screen for whoever has a hardware key; the key is a software one that speaks real CTAP2."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.demo.station import CLERK, MANAGER, PASSPHRASE
from app.gui.screens.sign_in import SignInScreen
from app.operations.my_keys import Approval
from tests.devices.software_authenticator import PIN, Finger, SoftwareKey
from tests.gui.screens.conftest import AtWork
from tests.operations.test_hardware_key import with_key

APPROVAL = Approval(MANAGER, PASSPHRASE)


@pytest.fixture
def key(at: AtWork) -> SoftwareKey:
    """The clerk's key, without which nothing of the clerk's opens; it is plugged in."""
    return at.do(lambda: with_key(at.desk))


@pytest.fixture
def screen(at: AtWork, key: SoftwareKey) -> SignInScreen:
    del key
    return at.show(SignInScreen(at.counter, at.desks.sign_in))


def choose(screen: SignInScreen, name: str = CLERK) -> None:
    screen._name.setText(name)
    screen._filter(name)


def enter(at: AtWork, screen: SignInScreen, pin: str = PIN, passphrase: str = PASSPHRASE) -> None:
    choose(screen)
    screen._passphrase.setText(passphrase)
    screen._pin.setText(pin)
    screen.go_on()
    at.settle()


def blinking(at: AtWork, screen: SignInScreen, key: SoftwareKey) -> None:
    """Everything is typed, and the key waits for a finger."""
    key.finger = Finger.STAYS_AWAY
    key.blinks.clear()
    choose(screen)
    screen._passphrase.setText(PASSPHRASE)
    screen._pin.setText(PIN)
    screen.go_on()
    at.qtbot.waitUntil(key.blinks.is_set)


def test_a_pin_is_asked_of_whoever_has_a_key(screen: SignInScreen) -> None:
    assert not screen._pin_field.isVisible()

    choose(screen)
    assert screen._pin_field.isVisible()

    screen._pin.setText(PIN)
    choose(screen, MANAGER)
    assert not screen._pin_field.isVisible()
    assert screen._pin.text() == ""


def test_enter_leads_from_the_name_over_the_passphrase_to_the_pin(at: AtWork, screen: SignInScreen) -> None:
    QTest.keyClicks(screen._name, CLERK[:4])
    screen.go_on()
    assert screen._passphrase.hasFocus()
    QTest.keyClicks(screen._passphrase, PASSPHRASE)
    screen.go_on()
    assert screen._pin.hasFocus()
    QTest.keyClicks(screen._pin, PIN)
    screen.go_on()
    at.settle()

    assert at.counter.session.actor is not None
    assert at.counter.session.actor.name == CLERK
    assert (screen._passphrase.text(), screen._pin.text()) == ("", "")


def test_while_the_key_blinks_it_says_so_and_esc_ends_it(at: AtWork, screen: SignInScreen, key: SoftwareKey) -> None:
    blinking(at, screen, key)
    assert screen._touch.isVisible()
    assert "Touch" in screen._touch.accessibleName()
    assert not screen._pin.isEnabled()

    assert screen.go_back()
    at.settle()

    assert not screen._touch.isVisible()
    assert at.counter.session.actor is None
    assert screen._pin.hasFocus()
    assert screen._pin_field.error_text() == ""
    key.finger = Finger.TOUCHES
    screen._pin.setText(PIN)
    screen.go_on()
    at.settle()
    assert at.counter.session.actor is not None


def test_a_key_that_is_pulled_out_is_said_at_the_pin(at: AtWork, screen: SignInScreen, key: SoftwareKey) -> None:
    blinking(at, screen, key)

    key.unplug()
    at.settle()

    assert "pulled out" in screen._pin_field.error_text()
    assert screen._passphrase.text() == PASSPHRASE


def test_a_wrong_pin_tells_the_tries_left_and_keeps_the_passphrase(at: AtWork, screen: SignInScreen) -> None:
    enter(at, screen, "1357")

    assert "7 tries" in screen._pin_field.error_text()
    assert (screen._passphrase.text(), screen._pin.text()) == (PASSPHRASE, "")
    assert screen._pin.hasFocus()
    QTest.keyClicks(screen._pin, "2")
    assert screen._pin_field.error_text() == ""


def test_without_a_pin_the_key_is_asked_for(at: AtWork, screen: SignInScreen) -> None:
    choose(screen)
    screen._passphrase.setText(PASSPHRASE)
    screen.go_on()
    assert screen._pin.hasFocus()

    screen.go_on()
    at.settle()

    assert "hardware key is needed" in screen._pin_field.error_text()


def test_another_key_is_told_apart(at: AtWork, screen: SignInScreen) -> None:
    at.desk.keys[:] = [SoftwareKey()]

    enter(at, screen)

    assert "not the key you enrolled" in screen._pin_field.error_text()


def test_a_wrong_passphrase_beside_the_key_is_typed_again(at: AtWork, screen: SignInScreen) -> None:
    enter(at, screen, PIN, "wrong horse battery staple")

    assert "wrong" in screen._passphrase_field.error_text()
    assert (screen._passphrase.text(), screen._pin.text()) == ("", "")
    assert screen._passphrase.hasFocus()


def test_esc_takes_back_what_was_typed(screen: SignInScreen) -> None:
    choose(screen)
    screen._passphrase.setText(PASSPHRASE)
    screen._pin.setText(PIN)

    assert screen.go_back()

    assert (screen._passphrase.text(), screen._pin.text()) == ("", "")
    QTest.keyClick(screen._name, Qt.Key.Key_Down)
    assert not screen.go_back()


def test_the_touch_is_asked_for_in_the_language_of_the_moment(at: AtWork, screen: SignInScreen) -> None:
    at.counter.languages.switch()
    at.qtbot.waitUntil(lambda: screen._lead.text() == "登录")

    assert screen._touch.accessibleName()
    at.counter.languages.switch()
