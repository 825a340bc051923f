from PySide6.QtCore import QObject

from app.demo.station import CLERK, MANAGER
from app.gui.screens.settings import SettingsScreen
from app.gui.screens.sign_in import SignInScreen
from app.gui.stop_switch import StopSwitch
from tests.gui.screens.conftest import AtWork
from tests.gui.screens.test_sign_in import sign_in


def stop(at: AtWork, name: str = CLERK) -> StopSwitch:
    """The station is stopped by this person's two presses."""
    at.sign_in(name)
    switch = StopSwitch(at.counter, at.desks.stop, at.counter.session)
    for _ in range(2):
        at.counter.session.stop_asked.emit()
    at.settle()
    return switch


def test_the_first_press_only_says_what_the_second_does(at: AtWork) -> None:
    at.sign_in(CLERK)
    StopSwitch(at.counter, at.desks.stop, at.counter.session)

    at.counter.session.stop_asked.emit()
    at.settle()

    assert "Press Ctrl+F12 once more" in at.said()
    assert at.counter.session.actor is not None
    assert not at.do(at.desks.stop.is_stopped)


def test_the_second_press_stops_the_station_and_locks_the_desk(at: AtWork) -> None:
    stop(at)

    assert at.counter.session.actor is None
    assert at.do(at.desks.sign_in.is_stopped)


def test_a_press_long_ago_does_not_count(at: AtWork) -> None:
    at.sign_in(CLERK)
    switch = StopSwitch(at.counter, at.desks.stop, at.counter.session)
    at.counter.session.stop_asked.emit()
    switch._armed.stop()
    switch._armed.timeout.emit()
    assert "was not stopped" in at.said()

    at.counter.session.stop_asked.emit()
    at.settle()

    assert at.counter.session.actor is not None


def test_where_nobody_is_signed_in_nothing_is_stopped(at: AtWork) -> None:
    owner = QObject()
    StopSwitch(at.counter, at.desks.stop, owner)
    for _ in range(2):
        at.counter.session.stop_asked.emit()
    at.settle()

    assert at.said() == ""


def test_the_sign_in_says_that_the_station_is_stopped(at: AtWork) -> None:
    stop(at)
    screen = at.show(SignInScreen(at.counter, at.desks.sign_in))
    assert screen._stopped_row.isVisible()

    sign_in(at, screen, CLERK)

    assert "Only managers" in screen._name_field.error_text()
    assert screen._form.isVisible()
    assert at.counter.session.actor is None


def test_a_manager_gets_in_and_is_told_where_to_lift_it(at: AtWork) -> None:
    stop(at)
    screen = at.show(SignInScreen(at.counter, at.desks.sign_in))

    sign_in(at, screen, MANAGER)

    assert "Lift the stop in the settings" in at.said()


def test_a_manager_lifts_the_stop_in_the_settings(at: AtWork) -> None:
    stop(at)
    at.sign_in(MANAGER)
    screen = at.show(SettingsScreen(at.counter, at.desks))
    card = screen.stop
    assert "is stopped" in card.texts()
    assert card.y() < screen.look.y()
    told_before = at.counter.status.now.stopped
    assert not card.stop.isVisibleTo(card)

    card.lift.click()
    at.settle()

    assert "lifted" in at.said()
    assert (told_before, at.counter.status.now.stopped) == (True, False)
    assert not card.lift.isVisibleTo(card)
    assert not at.do(at.desks.sign_in.is_stopped)


def test_everybody_finds_the_stop_in_the_settings(at: AtWork) -> None:
    at.sign_in(CLERK)
    StopSwitch(at.counter, at.desks.stop, at.counter.session)
    card = at.show(SettingsScreen(at.counter, at.desks)).stop
    assert not card.lift.isVisibleTo(card)

    card.stop.click()
    card.stop.click()
    at.settle()

    assert at.counter.session.actor is None


def test_a_disk_that_takes_no_stop_is_told(at: AtWork) -> None:
    at.sign_in(CLERK)
    StopSwitch(at.counter, at.desks.stop, at.counter.session)
    at.do(at.desks.sign_in.lock)
    for _ in range(2):
        at.counter.session.stop_asked.emit()
    at.settle()

    assert "Nobody is signed in" in at.said()
