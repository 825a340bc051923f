"""Whatever the screen shows, what counts is that no key is left behind a locked desk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.demo.station import CLERK
from app.domain.errors import NotSignedIn, StationTrouble
from app.gui.keys import Keys
from app.gui.station import station_window
from app.gui.station_window import StationWindow
from tests.gui.screens.conftest import AtWork


@pytest.fixture
def window(at: AtWork) -> StationWindow:
    window = station_window(at.counter, at.desks, at.desk.station.choose_folder, str(at.desk.folder))
    at.qtbot.addWidget(window)
    window.begin(station_exists=True)
    window.show()
    window.activateWindow()
    at.qtbot.waitUntil(window.isActiveWindow)
    at.sign_in(CLERK)
    at.settle()
    return window


def test_f12_drops_the_keys_and_enters_the_lock(at: AtWork, window: StationWindow) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F12)
    at.settle()

    assert not at.desks.intake.session.is_open
    with pytest.raises(NotSignedIn):
        at.do(at.desks.reveal.meter)


def test_closing_the_window_drops_the_keys(at: AtWork, window: StationWindow) -> None:
    window.close()
    at.settle()

    assert not at.desks.intake.session.is_open


def test_a_broken_page_found_after_sign_in_locks_the_desk(
    at: AtWork, window: StationWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find_damage() -> None:
        raise StationTrouble("damaged_database", "17")

    monkeypatch.setattr(at.desk.station.database, "prove", find_damage)
    keys = Keys(at.counter, at.desks.sign_in, window)

    at.sign_in(CLERK)
    at.settle()

    assert keys.parent() is window
    assert not at.desks.intake.session.is_open
    assert at.counter.session.actor is None
