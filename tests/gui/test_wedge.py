"""Scanners and people, told apart by the times of their keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui.wedge import Wedge
from app.gui.widgets.passphrase_field import PassphraseField

LABEL = "SP1" + "ABCDEFGHIJKLMNOPQRSTUVWXY2" + "234567"
SCANNER = 10
SLOWEST_SCANNER = 30
TYPIST = 120
ENTER = "\r"
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Desk(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.passphrase = PassphraseField()
        self.button = QPushButton("Print")
        self.returns = 0
        column = QVBoxLayout(self)
        for widget in (self.line, self.passphrase, self.button):
            column.addWidget(widget)
        self.line.returnPressed.connect(self._count)

    def _count(self) -> None:
        self.returns += 1


class Keyboard:
    """Presses and releases keys at the times it is told, as the system would report them."""

    def __init__(self, desk: QWidget) -> None:
        self._desk = desk
        self.now = 1_000_000

    def press(self, text: str, gap: int, modifiers: Qt.KeyboardModifier = NO_MODIFIER, *, repeat: bool = False) -> None:
        self.now += gap
        key = {ENTER: Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, " ": Qt.Key.Key_Space}.get(text)
        number = key.value if key is not None else ord(text.upper())
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, number, modifiers, text, repeat)
            event.setTimestamp(self.now)
            window = self._desk.windowHandle()
            assert window is not None
            QCoreApplication.sendEvent(window, event)

    def type(self, text: str, gap: int) -> None:
        for char in text:
            self.press(char, gap)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    desk = Desk()
    qtbot.addWidget(desk)
    desk.show()
    qtbot.waitExposed(desk)
    desk.activateWindow()
    desk.line.setFocus()
    qtbot.waitUntil(desk.line.hasFocus)
    return desk


@pytest.fixture
def wedge(qapp: QApplication) -> Iterator[Wedge]:
    wedge = Wedge()
    qapp.installEventFilter(wedge)
    yield wedge
    qapp.removeEventFilter(wedge)


@pytest.fixture
def scans(wedge: Wedge) -> list[str]:
    scans: list[str] = []
    wedge.scanned.connect(scans.append)
    return scans


@pytest.fixture
def keyboard(desk: Desk) -> Keyboard:
    return Keyboard(desk)


@pytest.mark.parametrize("gap", [1, SCANNER, SLOWEST_SCANNER])
def test_a_scan_is_taken_and_leaves_nothing_in_the_field(
    desk: Desk, scans: list[str], keyboard: Keyboard, gap: int
) -> None:
    desk.line.setText("before")

    keyboard.type(LABEL + ENTER, gap)

    assert scans == [LABEL]
    assert desk.line.text() == "before"
    assert desk.returns == 0


def test_a_label_typed_by_hand_is_typing(desk: Desk, scans: list[str], keyboard: Keyboard, qtbot: QtBot) -> None:
    keyboard.type(LABEL + ENTER, TYPIST)

    qtbot.waitUntil(lambda: desk.line.text() == LABEL)
    assert scans == []
    assert desk.returns == 1


def test_a_single_key_reaches_its_field(desk: Desk, scans: list[str], keyboard: Keyboard, qtbot: QtBot) -> None:
    keyboard.press("S", TYPIST)

    qtbot.waitUntil(lambda: desk.line.text() == "S")
    assert scans == []


def test_quick_fingers_lose_nothing_and_keep_their_order(desk: Desk, scans: list[str], keyboard: Keyboard) -> None:
    keyboard.type("th", SLOWEST_SCANNER)
    keyboard.type("e", TYPIST)
    keyboard.type("re" + ENTER, SLOWEST_SCANNER)

    assert desk.line.text() == "there"
    assert scans == []
    assert desk.returns == 1


def test_a_key_that_is_held_down_repeats_into_the_field(desk: Desk, scans: list[str], keyboard: Keyboard) -> None:
    keyboard.press("a", TYPIST)
    for _ in range(9):
        keyboard.press("a", SLOWEST_SCANNER, repeat=True)
    keyboard.press(ENTER, SLOWEST_SCANNER)

    assert desk.line.text() == "a" * 10
    assert scans == []


def test_another_code_is_a_scan_where_no_field_was_meant(desk: Desk, scans: list[str], keyboard: Keyboard) -> None:
    desk.button.setFocus()

    keyboard.type("YT8812345678" + ENTER, SCANNER)

    assert scans == ["YT8812345678"]


def test_a_burst_into_a_field_that_is_no_label_stays_in_it(desk: Desk, scans: list[str], keyboard: Keyboard) -> None:
    keyboard.type("11010519491231002X" + ENTER, SCANNER)

    assert scans == []
    assert desk.line.text() == "11010519491231002X"
    assert desk.returns == 1


def test_a_tab_ends_a_scan_too(desk: Desk, scans: list[str], keyboard: Keyboard) -> None:
    keyboard.type(LABEL + "\t", SCANNER)

    assert scans == [LABEL]
    assert desk.line.hasFocus()


def test_a_scan_without_an_end_ends_by_itself(scans: list[str], keyboard: Keyboard, qtbot: QtBot) -> None:
    keyboard.type(LABEL, SCANNER)

    qtbot.waitUntil(lambda: scans == [LABEL])


def test_a_scan_split_by_a_pause_is_joined(scans: list[str], keyboard: Keyboard) -> None:
    keyboard.type(LABEL[:20], SCANNER)
    keyboard.press(LABEL[20], 300)
    keyboard.type(LABEL[21:] + ENTER, SCANNER)

    assert scans == [LABEL]


def test_a_scan_sent_in_two_parts_with_an_end_each_is_joined(scans: list[str], keyboard: Keyboard) -> None:
    keyboard.type(LABEL[:20] + ENTER, SCANNER)
    keyboard.press(LABEL[20], 200)
    keyboard.type(LABEL[21:] + ENTER, SCANNER)

    assert scans == [LABEL]


def test_a_cut_scan_is_given_on_as_it_is(scans: list[str], keyboard: Keyboard, qtbot: QtBot) -> None:
    keyboard.type(LABEL[:20] + ENTER, SCANNER)

    qtbot.waitUntil(lambda: scans == [LABEL[:20]])


def test_a_new_scan_right_after_a_cut_one_is_its_own(scans: list[str], keyboard: Keyboard) -> None:
    keyboard.type(LABEL[:20] + ENTER, SCANNER)
    keyboard.press(LABEL[0], 300)
    keyboard.type(LABEL[1:] + ENTER, SCANNER)

    assert scans == [LABEL[:20], LABEL]


def test_two_scans_in_a_row_are_two(scans: list[str], keyboard: Keyboard) -> None:
    keyboard.type(LABEL + ENTER, SCANNER)
    keyboard.press(LABEL[0], 300)
    keyboard.type(LABEL[1:] + ENTER, SCANNER)

    assert scans == [LABEL, LABEL]


def test_control_characters_in_a_scan_are_dropped(desk: Desk, scans: list[str], keyboard: Keyboard) -> None:
    keyboard.type(LABEL[:10], SCANNER)
    keyboard.press("\x1d", SCANNER, CONTROL)
    keyboard.press("\x02", SCANNER)
    keyboard.type(LABEL[10:] + ENTER, SCANNER)

    assert scans == [LABEL]
    assert desk.line.text() == ""


def test_a_control_character_in_a_scan_is_no_shortcut(desk: Desk, wedge: Wedge, keyboard: Keyboard) -> None:
    keyboard.type(LABEL[:10], SCANNER)
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CONTROL, "\x1a")
    override.setTimestamp(keyboard.now + SCANNER)
    override.ignore()

    taken = wedge.eventFilter(desk.line, override)

    assert taken
    assert override.isAccepted()


def test_caps_lock_does_not_spoil_a_label(scans: list[str], keyboard: Keyboard) -> None:
    keyboard.type(LABEL.lower() + ENTER, SCANNER)

    assert scans == [LABEL]


def test_the_full_width_forms_of_an_input_method_are_narrowed(scans: list[str], keyboard: Keyboard) -> None:
    wide = "".join(chr(ord(char) + 0xFEE0) for char in LABEL)

    keyboard.type(wide + ENTER, SCANNER)

    assert scans == [LABEL]


def test_a_key_that_types_a_passphrase_types_it(desk: Desk, scans: list[str], keyboard: Keyboard) -> None:
    desk.passphrase.setFocus()

    keyboard.type("correct-horse-battery" + ENTER, SCANNER)

    assert desk.passphrase.text() == "correct-horse-battery"
    assert scans == []


def test_a_label_scanned_into_a_passphrase_field_is_a_scan(desk: Desk, scans: list[str], keyboard: Keyboard) -> None:
    desk.passphrase.setFocus()

    keyboard.type(LABEL + ENTER, SCANNER)

    assert desk.passphrase.text() == ""
    assert scans == [LABEL]


def test_a_blank_goes_straight_to_what_has_the_focus(desk: Desk, keyboard: Keyboard, wedge: Wedge) -> None:
    del wedge
    clicks: list[bool] = []
    desk.button.clicked.connect(lambda checked: clicks.append(checked))  # noqa: PLW0108  # Qt looks at the signature
    desk.button.setFocus()

    keyboard.press(" ", TYPIST)

    assert len(clicks) == 1


def test_typing_is_in_its_field_before_the_key_that_acts_on_it(desk: Desk, keyboard: Keyboard, wedge: Wedge) -> None:
    del wedge
    keyboard.type("ab", SCANNER)
    keyboard.press(ENTER, SCANNER)

    assert desk.line.text() == "ab"
    assert desk.returns == 1


def test_keys_without_a_time_are_left_alone(desk: Desk, scans: list[str]) -> None:
    QTest.keyClicks(desk.line, "YT8812345678")

    assert desk.line.text() == "YT8812345678"
    assert scans == []


TD3 = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
TD1 = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")


@pytest.fixture
def zones(wedge: Wedge) -> list[str]:
    zones: list[str] = []
    wedge.zone_scanned.connect(zones.append)
    return zones


@pytest.mark.parametrize("lines", [TD3, TD1])
@pytest.mark.parametrize("between", [ENTER, "\t", ""])
@pytest.mark.parametrize("gap", [SCANNER, SLOWEST_SCANNER])
def test_the_lines_of_a_passport_are_taken_wherever_the_focus_is(
    lines: tuple[str, ...], between: str, gap: int, desk: Desk, zones: list[str]
) -> None:
    desk.passphrase.setFocus()

    Keyboard(desk).type(between.join(lines) + ENTER, gap)

    assert zones == ["/".join(lines)]
    assert desk.findChildren(QLineEdit)[1].text() == ""
    assert desk.returns == 0


def test_a_scanner_may_rest_between_the_lines_and_end_the_last_with_nothing(
    desk: Desk, zones: list[str], qtbot: QtBot
) -> None:
    keyboard = Keyboard(desk)
    keyboard.type(TD3[0] + ENTER, SCANNER)
    keyboard.now += 300

    keyboard.type(TD3[1], SCANNER)

    qtbot.waitUntil(lambda: zones == ["/".join(TD3)])
    assert desk.line.text() == ""


def test_a_passport_cut_short_is_brought_as_far_as_it_goes(desk: Desk, zones: list[str], qtbot: QtBot) -> None:
    Keyboard(desk).type(TD3[0] + ENTER + TD3[1][:20], SCANNER)

    qtbot.waitUntil(lambda: zones == [f"{TD3[0]}/{TD3[1][:20]}"])
    assert desk.line.text() == ""


def test_a_second_passport_right_after_the_first_is_one_of_its_own(desk: Desk, zones: list[str]) -> None:
    keyboard = Keyboard(desk)
    for _ in range(2):
        keyboard.type(ENTER.join(TD3) + ENTER, SCANNER)

    assert zones == ["/".join(TD3)] * 2


@pytest.mark.parametrize(
    "burst",
    [
        "SF1234567890123",
        "110105194912310021",
        "cbdefghijklnrtuvcbdefghijklnrtuvcbdefghijkln",
        "P<UTOERIKSSON<<ANNA<MARIA",
        "P" * 44,
    ],
)
def test_other_bursts_stay_in_their_field(burst: str, desk: Desk, zones: list[str], qtbot: QtBot) -> None:
    Keyboard(desk).type(burst + ENTER, SCANNER)

    qtbot.waitUntil(lambda: desk.line.text() == burst)
    assert zones == []
    assert desk.returns == 1


def test_a_passport_typed_by_hand_is_typing(desk: Desk, zones: list[str], qtbot: QtBot) -> None:
    Keyboard(desk).type(TD3[0], TYPIST)

    qtbot.waitUntil(lambda: desk.line.text() == TD3[0])
    assert zones == []
