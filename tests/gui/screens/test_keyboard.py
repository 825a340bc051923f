"""The counter by keyboard and scanner alone, in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.demo.station import CLERK, PASSPHRASE
from app.domain.documents import Outcome
from app.domain.intake import Step
from app.gui.screens.intake import IntakeScreen
from app.gui.screens.sign_in import SignInScreen
from app.gui.station import station_window
from app.gui.station_window import StationWindow
from tests.card_chips import RESIDENT
from tests.gui.screens.conftest import AtWork
from tests.gui.screens.test_intake import ZONE
from tests.gui.test_wedge import ENTER, SCANNER, Keyboard


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


def test_a_passport_before_the_scanner_fills_the_step_from_wherever_the_focus_is(
    at: AtWork, window: StationWindow
) -> None:
    fill(at, window, CLERK)
    fill(at, window, PASSPHRASE)
    screen = window.screen_in_front
    assert isinstance(screen, IntakeScreen)
    window._top_bar.scan_field.setFocus()

    Keyboard(window).type(ZONE.replace("/", ENTER) + ENTER, SCANNER)
    at.settle()

    assert screen._document._sender._name.text() == "MUSTER ANNA"
    assert screen._document.outcome is Outcome.ACCEPTED
    assert window._top_bar.scan_field.text() == ""


KEYS_A_MINUTE = 150
"""What a clerk types in a minute at a counter, with looking up and down: some 30 words of five letters."""


class Hands:
    """Types into whatever has the focus, and counts the keys."""

    def __init__(self, at: AtWork, window: StationWindow) -> None:
        self._at, self._window = at, window
        self.keys = 0

    def type(self, text: str) -> None:
        """Chinese comes from an input method: two keys a character, as people type it."""
        focus().insert(text)
        self.keys += sum(1 if char.isascii() else 2 for char in text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self._window, key, modifier)
        self._at.settle()
        self.keys += 1

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)

    def fill(self, text: str) -> None:
        self.type(text)
        self.enter()


def finish(at: AtWork, window: StationWindow, hands: Hands) -> None:
    """From the look at face and card to the next sender."""
    screen = window.screen_in_front
    assert isinstance(screen, IntakeScreen)
    assert screen.step is Step.CONFIRM
    hands.press(Qt.Key.Key_Space)
    hands.fill("13800138000")
    hands.fill("南京市鼓楼区中山路1号")
    QApplication.clipboard().setText("李四 13900139000 浙江省杭州市西湖区文三路100号")
    hands.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    hands.enter()
    hands.enter()
    for text in ("茶叶", "1.25", "A12-034"):
        hands.fill(text)
    hands.press(Qt.Key.Key_Space)
    hands.enter()
    number = screen._label.number
    assert number is not None
    window.bring_scan(at.desk.label_of(number))
    at.settle()
    hands.enter()


def test_three_senders_are_served_in_a_minute_each_by_keys_alone(at: AtWork, window: StationWindow) -> None:
    fill(at, window, CLERK)
    fill(at, window, PASSPHRASE)
    screen = window.screen_in_front
    assert isinstance(screen, IntakeScreen)
    spent: list[int] = []

    def served(hands: Hands) -> None:
        finish(at, window, hands)
        spent.append(hands.keys)

    by_card = Hands(at, window)
    at.desk.card_reader.plug_in()
    at.desk.card_reader.twin.lay(RESIDENT.text)
    screen._document._cards.look()
    at.qtbot.waitUntil(lambda: screen._document.outcome is not None)
    by_card.enter()
    served(by_card)

    by_scanner = Hands(at, window)
    window._wedge.zone_scanned.emit(ZONE)
    at.settle()
    by_scanner.enter()
    served(by_scanner)

    company = Hands(at, window)
    company.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    company.fill("91350100M000100Y43")
    company.fill("示例有限公司")
    at.desk.card_reader.twin.lift()
    for card in (None, RESIDENT):
        if card is not None:
            at.desk.card_reader.twin.lay(card.text)
        for _ in range(3):
            screen._document._cards.look()
            at.settle()
    at.qtbot.waitUntil(lambda: screen._document.outcome is not None)
    company.enter()
    served(company)

    assert len(at.do(lambda: at.desks.parcels.find("", None, 10))) == 3
    assert max(spent) <= KEYS_A_MINUTE
    assert spent[0] <= 80
