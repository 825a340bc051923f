"""Parcels and handover in the real window: keys go through the window, as a keyboard's and a scanner's do."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QTabWidget,
    QWidget,
)

from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER
from app.gui.languages import Language
from app.gui.screens.handover import HandoverScreen
from app.gui.screens.parcels import ParcelsScreen
from app.gui.station import station_window
from app.gui.station_window import StationWindow
from tests.gui.screens.conftest import AtWork


@pytest.fixture
def window(at: AtWork, monkeypatch: pytest.MonkeyPatch) -> StationWindow:
    monkeypatch.setattr(QScreen, "availableSize", lambda _: QSize(1920, 1080))
    window = station_window(at.counter, at.desks, at.desk.station.choose_folder, str(at.desk.folder))
    at.qtbot.addWidget(window)
    window.begin(station_exists=True)
    window.show()
    window.activateWindow()
    at.qtbot.waitUntil(window.isActiveWindow)
    at.settle()
    return window


def press(at: AtWork, window: StationWindow, *keys: Qt.Key) -> None:
    """One key after the other, each when the answer to the last has come."""
    for key in keys:
        QTest.keyClick(window.windowHandle(), key)
        at.settle()


def scan(at: AtWork, window: StationWindow, text: str) -> None:
    window.bring_scan(text)
    at.settle()


def shown(window: StationWindow) -> str:
    return " ".join(label.text() for label in window.findChildren(QLabel))


def test_a_run_and_a_reveal_need_no_mouse(at: AtWork, window: StationWindow) -> None:
    at.sign_in(CLERK)
    form = at.desk.forms[-1]
    parcel, label = at.take_in()
    at.settle()

    press(at, window, Qt.Key.Key_F4, Qt.Key.Key_Return)
    scan(at, window, label)
    press(at, window, Qt.Key.Key_Return, Qt.Key.Key_2)
    handover = window.screen_in_front
    assert isinstance(handover, HandoverScreen)
    # A digit may be the beginning of a scan, and is held for a moment.
    at.qtbot.waitUntil(lambda: handover.page is handover.manifest_view)

    at.sign_in(COURIERS[0])
    at.settle()
    scan(at, window, label)
    parcels = window.screen_in_front
    assert isinstance(parcels, ParcelsScreen)
    assert parcels.panel.number == parcel.parcel_number
    press(at, window, Qt.Key.Key_2)
    at.qtbot.waitUntil(lambda: parcels.panel.card.is_open)
    assert form.address.detail in shown(window)


def test_space_held_keeps_what_is_open_and_letting_go_closes_it(at: AtWork, window: StationWindow) -> None:
    at.sign_in(CLERK)
    _, label = at.take_in()
    at.settle()
    scan(at, window, label)
    parcels = window.screen_in_front
    assert isinstance(parcels, ParcelsScreen)
    press(at, window, Qt.Key.Key_1, Qt.Key.Key_1)
    at.qtbot.waitUntil(lambda: parcels.panel.card.is_open)

    QTest.keyPress(window.windowHandle(), Qt.Key.Key_Space)
    held = parcels.panel.card.is_open
    QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Space)

    assert held
    at.qtbot.waitUntil(lambda: not parcels.panel.card.is_open)


PADDING = 4
"""Pixels above and below its words that a button may give up."""


def cut(screen: QWidget) -> list[str]:
    """The buttons in sight that have less room than their words."""
    shown = [button for button in screen.findChildren(QPushButton) if button.isVisible()]
    return [
        button.text()
        for button in shown
        if button.width() < button.minimumSizeHint().width()
        or button.height() < button.minimumSizeHint().height() - PADDING
    ]


def test_the_smallest_window_cuts_no_button_beside_the_pictures(at: AtWork, window: StationWindow) -> None:
    at.sign_in(CLERK)
    window.resize(1024, 640)
    _, label = at.take_in()
    at.settle()
    scan(at, window, label)
    parcels = window.screen_in_front
    assert isinstance(parcels, ParcelsScreen)
    parcels.picture_scan.show()
    at.qtbot.waitUntil(lambda: not cut(parcels))

    press(at, window, Qt.Key.Key_F4)
    handover = window.screen_in_front
    assert isinstance(handover, HandoverScreen)
    handover.go_on()
    at.settle()
    scan(at, window, label)
    handover.picture_scan.show()
    at.qtbot.waitUntil(lambda: not cut(handover))
    handover.go_on()
    at.qtbot.waitUntil(lambda: not cut(handover))


def test_the_lock_takes_an_open_address_off_the_screen(at: AtWork, window: StationWindow) -> None:
    at.sign_in(CLERK)
    form = at.desk.forms[-1]
    _, label = at.take_in()
    at.do(lambda: at.desk.hand_over(label))
    at.sign_in(COURIERS[0])
    scan(at, window, label)
    press(at, window, Qt.Key.Key_2)
    at.qtbot.waitUntil(lambda: form.address.detail in shown(window))

    press(at, window, Qt.Key.Key_F12)

    assert form.address.detail not in shown(window)
    assert form.contact.phone[-4:] not in shown(window)


@pytest.mark.parametrize("key", [Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8])
def test_no_screen_takes_the_focus_out_of_the_window_when_it_is_made(
    at: AtWork, window: StationWindow, key: Qt.Key
) -> None:
    at.sign_in(MANAGER)
    at.settle()

    press(at, window, key)

    assert window.isActiveWindow()
    assert QApplication.focusWidget() is not None


def test_every_control_has_a_name_for_a_screen_reader(at: AtWork, window: StationWindow) -> None:
    at.sign_in(MANAGER)
    at.settle()

    for key in (Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F7, Qt.Key.Key_F8):
        press(at, window, key)
        screen = window.screen_in_front
        assert screen is not None
        nameless = [
            type(control).__name__
            for kind in (QAbstractButton, QLineEdit, QComboBox, QTableView)
            for control in screen.findChildren(kind)
            if control.isVisible()
            and not isinstance(control.parent(), (QLineEdit, QTableView, QTabBar, QComboBox))
            and not control.accessibleName()
            and not (isinstance(control, QAbstractButton) and control.text())
        ]
        assert nameless == [], screen.title()


def letters(window: StationWindow) -> list[tuple[str, str]]:
    """Every Alt letter in sight with the words it belongs to."""
    words = [button.text() for button in window.findChildren(QAbstractButton) if button.isVisible()]
    words += [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.buddy()]
    words += [bar.tabText(at) for bar in window.findChildren(QTabBar) if bar.isVisible() for at in range(bar.count())]
    found = [(QKeySequence.mnemonic(text).toString(), text) for text in words]
    return [(letter, text) for letter, text in found if letter]


def twice(window: StationWindow) -> list[tuple[str, str]]:
    found = letters(window)
    keys = [letter for letter, _ in found]
    return sorted((letter, text) for letter, text in found if keys.count(letter) > 1)


@pytest.mark.parametrize(
    ("name", "language"),
    [
        (MANAGER, Language.ENGLISH),
        (MANAGER, Language.CHINESE),
        (AUDITOR, Language.ENGLISH),
        (CLERK, Language.CHINESE),
    ],
)
def test_no_letter_stands_for_two_things_in_sight(
    at: AtWork, window: StationWindow, name: str, language: Language
) -> None:
    at.counter.languages.choose(language)
    at.sign_in(name)
    at.settle()

    ambiguous = twice(window)
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8):
        press(at, window, key)
        ambiguous += twice(window)
        for tabs in window.findChildren(QTabWidget):
            for place in range(tabs.count() if tabs.isVisible() else 0):
                tabs.setCurrentIndex(place)
                at.settle()
                ambiguous += twice(window)

    assert ambiguous == []


def test_a_window_that_would_not_fit_the_screen_fills_it(
    at: AtWork, window: StationWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    roomy = window.isMaximized()
    monkeypatch.setattr(QScreen, "availableSize", lambda _: QSize(1280, 720))

    small = station_window(at.counter, at.desks, at.desk.station.choose_folder, str(at.desk.folder))
    at.qtbot.addWidget(small)

    assert (roomy, small.isMaximized()) == (False, True)
