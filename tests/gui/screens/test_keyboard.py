"""The counter by keyboard and scanner alone, in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.demo.station import CLERK, PASSPHRASE
from app.domain.intake import Step
from app.gui.screens.intake import IntakeScreen
from app.gui.screens.sign_in import SignInScreen
from app.gui.station import station_window
from app.gui.station_window import StationWindow
from tests.gui.screens.conftest import AtWork


@pytest.fixture
def window(at: AtWork) -> StationWindow:
    window = station_window(at.counter, at.desks, at.desk.station.choose_folder, str(at.desk.folder))
    at.qtbot.addWidget(window)
    window.begin(station_exists=True)
    window.show()
    at.settle()
    return window


def focus() -> QLineEdit:
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    return line


def enter(at: AtWork, window: StationWindow) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
    at.settle()


def fill(at: AtWork, window: StationWindow, text: str) -> None:
    """Type where the focus is, then Enter: as fast as a clerk, and so not one key after the other."""
    focus().setText(text)
    enter(at, window)


def test_a_parcel_goes_from_sign_in_to_acceptance_without_a_mouse(at: AtWork, window: StationWindow) -> None:
    assert isinstance(window.screen_in_front, SignInScreen)
    fill(at, window, CLERK)
    fill(at, window, PASSPHRASE)
    screen = window.screen_in_front
    assert isinstance(screen, IntakeScreen)

    fill(at, window, "11010519491231002X")
    fill(at, window, "张三")
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Space)
    fill(at, window, "13800138000")
    fill(at, window, "江苏省南京市鼓楼区中山路1号")
    assert screen.step is Step.CONSIGNEE
    QApplication.clipboard().setText("李四 13900139000 浙江省杭州市西湖区文三路100号")
    screen._consignee._block.paste()
    enter(at, window)
    enter(at, window)
    for text in ("tea", "1.25", "A12-034"):
        fill(at, window, text)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Space)
    enter(at, window)
    number = screen._label.number
    assert number is not None
    window.bring_scan(at.desk.label_of(number))
    at.settle()
    assert screen._label.is_accepted

    enter(at, window)

    assert screen._label.number is None
    assert focus() is screen._document._sender._number


def test_f12_takes_every_field_away(at: AtWork, window: StationWindow) -> None:
    fill(at, window, CLERK)
    fill(at, window, PASSPHRASE)
    focus().setText("11010519491231002X")

    at.counter.session.lock()
    at.settle()

    assert isinstance(window.screen_in_front, SignInScreen)
    assert "11010519491231002X" not in [line.text() for line in window.findChildren(QLineEdit) if line.isVisible()]
