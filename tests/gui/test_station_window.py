from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from app.domain.errors import NotInYourRun
from app.domain.people import Actor, Role
from app.gui.counter import Counter
from app.gui.languages import Language
from app.gui.places import PlaceWords
from app.gui.screen import Screen, ScreenPlace
from app.gui.settings import Setting
from app.gui.station_window import StationWindow
from app.gui.status import DeviceState, StationStatus
from app.gui.tone import Tone
from tests.gui.conftest import FakeSettings

STAFF = frozenset({Role.CLERK, Role.MANAGER})


class FakeScreen(Screen):
    """Keeps a diary of what the window asked of it."""

    def __init__(self, name: str, diary: list[str], wants: str = "") -> None:
        super().__init__()
        self._name = name
        self._diary = diary
        self._wants = wants
        self.line = QLineEdit()
        self.button = QPushButton("Other")
        self.button.clicked.connect(lambda _checked: self._write("clicked"))
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.button)
        self.tick = QCheckBox()
        column.addWidget(self.tick)

    def title(self) -> str:
        return self._name

    def enter(self) -> None:
        self._write("enter")

    def leave(self) -> None:
        self._write("leave")

    def on_scan(self, text: str) -> bool:
        self._write(f"scan {text}")
        return text == self._wants

    def on_zone(self, zone: str) -> bool:
        self._write(f"zone {zone}")
        return zone == "P<MINE"

    def go_on(self) -> bool:
        self._write("on")
        return True

    def go_back(self) -> bool:
        self._write("back")
        return self._name == "intake"

    def undo(self) -> bool:
        self._write("undo")
        return True

    def _write(self, what: str) -> None:
        self._diary.append(f"{self._name}: {what}")


@pytest.fixture
def diary() -> list[str]:
    return []


@pytest.fixture
def window(counter: Counter, diary: list[str], qtbot: QtBot) -> StationWindow:
    words = PlaceWords()

    def screen(name: str, wants: str = "") -> Callable[[Actor], Screen]:
        return lambda _actor: FakeScreen(name, diary, wants)

    places = (
        ScreenPlace("intake", "package-plus", words.intake, "F1", STAFF, screen("intake", "SP1MINE")),
        ScreenPlace("parcels", "package-search", words.parcels, "F5", frozenset(Role), screen("parcels", "SP1"), True),
        ScreenPlace("office", "building-2", words.office, "F7", frozenset({Role.MANAGER}), screen("office")),
    )
    window = StationWindow(counter, places, lambda: FakeScreen("sign-in", diary), lambda: FakeScreen("wizard", diary))
    qtbot.addWidget(window)
    window.begin(station_exists=True)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


@pytest.fixture
def station(window: StationWindow, counter: Counter, clerk: Actor, diary: list[str]) -> StationWindow:
    counter.session.open(clerk, "Nanjing East", 5)
    diary.clear()
    return window


def front(window: StationWindow) -> FakeScreen:
    screen = window.screen_in_front
    assert isinstance(screen, FakeScreen)
    return screen


def words_on(window: StationWindow) -> list[str]:
    return [button.text() for button in window._rail._buttons.values()]


def test_without_a_station_the_wizard_comes_first(window: StationWindow, diary: list[str]) -> None:
    diary.clear()

    window.begin(station_exists=False)

    assert diary == ["sign-in: leave", "wizard: enter"]


def test_a_finished_wizard_leads_to_sign_in(window: StationWindow, counter: Counter) -> None:
    window.begin(station_exists=False)

    counter.session.station_made.emit()

    assert front(window).title() == "sign-in"


def test_after_sign_in_the_first_place_is_entered_with_the_focus_in_the_scan_field(
    window: StationWindow, counter: Counter, clerk: Actor, diary: list[str]
) -> None:
    diary.clear()

    counter.session.open(clerk, "Nanjing East", 5)

    assert diary == ["sign-in: leave", "intake: enter"]
    assert window._top_bar.scan_field.hasFocus()
    assert window.windowTitle() == "Nanjing East · Sealpost"


def test_before_sign_in_there_is_neither_rail_nor_scan_field(window: StationWindow) -> None:
    assert not window._rail.isVisible()
    assert not window._top_bar.isVisible()


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        (Role.CLERK, ["Intake", "Parcels"]),
        (Role.COURIER, ["Parcels"]),
        (Role.MANAGER, ["Intake", "Parcels", "Office"]),
        (Role.AUDITOR, ["Parcels"]),
    ],
)
def test_the_rail_shows_only_what_the_role_may_use(
    window: StationWindow, counter: Counter, clerk: Actor, role: Role, seen: list[str]
) -> None:
    counter.session.open(Actor(clerk.user_id, clerk.name, role), "Nanjing East", 5)

    assert words_on(window) == seen


def test_a_key_leads_to_its_place(station: StationWindow, diary: list[str]) -> None:
    QTest.keyClick(station, Qt.Key.Key_F5)

    assert diary == ["intake: leave", "parcels: enter"]
    assert front(station).title() == "parcels"


def test_a_key_of_another_role_leads_nowhere(station: StationWindow, diary: list[str]) -> None:
    QTest.keyClick(station, Qt.Key.Key_F7)
    station.go_to("office")

    assert diary == []


def test_a_screen_is_kept_while_its_actor_is_signed_in(station: StationWindow) -> None:
    first = front(station)

    station.go_to("parcels")
    station.go_to("intake")

    assert front(station) is first


def test_a_scan_goes_to_the_screen_in_front(station: StationWindow, diary: list[str]) -> None:
    station.bring_scan("SP1MINE")

    assert diary == ["intake: scan SP1MINE"]


def test_a_scan_the_screen_does_not_want_goes_to_the_place_that_takes_scans(
    station: StationWindow, diary: list[str]
) -> None:
    station.bring_scan("SP1")

    assert diary == ["intake: scan SP1", "intake: leave", "parcels: enter", "parcels: scan SP1"]


def test_a_passport_goes_to_the_screen_in_front_and_to_no_other(station: StationWindow, diary: list[str]) -> None:
    station._wedge.zone_scanned.emit("P<OTHER")

    assert diary == ["intake: zone P<OTHER"]
    notice = station._notice_bar.notice
    assert notice is not None
    assert "passport" in notice.text


def test_a_passport_the_screen_takes_is_not_spoken_of(station: StationWindow, counter: Counter) -> None:
    station._wedge.zone_scanned.emit("P<MINE")

    assert station._notice_bar.notice is None
    assert counter.status.now.scanner is DeviceState.READY


def test_a_passport_before_sign_in_asks_to_sign_in(window: StationWindow) -> None:
    window._wedge.zone_scanned.emit("P<OTHER")

    notice = window._notice_bar.notice
    assert notice is not None
    assert "Sign in" in notice.text


def test_a_held_enter_goes_on_once(station: StationWindow, diary: list[str]) -> None:
    front(station).line.setFocus()
    for held in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", held)
        QApplication.sendEvent(station, event)

    assert diary == ["intake: on"]


def test_a_scan_nobody_wants_is_said_in_the_notice_bar(station: StationWindow) -> None:
    station.bring_scan("4006381333931")

    notice = station._notice_bar.notice
    assert notice is not None
    assert notice.tone is Tone.ATTENTION


def test_a_scan_before_sign_in_asks_to_sign_in(window: StationWindow) -> None:
    window.bring_scan("SP1")

    notice = window._notice_bar.notice
    assert notice is not None
    assert notice.text == "Sign in first, then scan."


def test_what_is_typed_into_the_scan_field_is_a_scan_and_enter_does_nothing_else(
    station: StationWindow, diary: list[str]
) -> None:
    field = station._top_bar.scan_field
    field.setFocus()

    QTest.keyClicks(field, "SP1MINE")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert diary == ["intake: scan SP1MINE"]
    assert field.text() == ""


def test_enter_in_an_empty_scan_field_goes_on(station: StationWindow, diary: list[str]) -> None:
    QTest.keyClick(station._top_bar.scan_field, Qt.Key.Key_Return)

    assert diary == ["intake: on"]


def test_enter_in_a_field_of_the_screen_goes_on(station: StationWindow, diary: list[str]) -> None:
    QTest.keyClick(front(station).line, Qt.Key.Key_Return)

    assert diary == ["intake: on"]


def test_enter_on_a_button_is_that_button(station: StationWindow, diary: list[str]) -> None:
    front(station).button.setFocus()

    QTest.keyClick(front(station).button, Qt.Key.Key_Return)

    assert diary == ["intake: clicked"]


def test_enter_on_a_tick_goes_on_and_space_sets_it(station: StationWindow, diary: list[str]) -> None:
    tick = front(station).tick
    tick.setFocus()

    QTest.keyClick(tick, Qt.Key.Key_Space)
    QTest.keyClick(tick, Qt.Key.Key_Return)

    assert tick.isChecked()
    assert diary == ["intake: on"]


def test_escape_backs_out_of_the_screen(station: StationWindow, diary: list[str]) -> None:
    QTest.keyClick(station._top_bar.scan_field, Qt.Key.Key_Escape)

    assert diary == ["intake: back"]


def test_escape_empties_the_scan_field_first(station: StationWindow, diary: list[str]) -> None:
    field = station._top_bar.scan_field
    field.setText("261123")

    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert field.text() == ""
    assert diary == []


def test_escape_with_nothing_to_back_out_of_closes_the_notice(station: StationWindow, counter: Counter) -> None:
    station.go_to("parcels")
    counter.notices.accepted("Shelved.")

    QTest.keyClick(front(station).line, Qt.Key.Key_Escape)

    assert station._notice_bar.notice is None


def test_escape_before_sign_in_gives_the_focus_back_to_the_gate(window: StationWindow, diary: list[str]) -> None:
    diary.clear()

    QTest.keyClick(front(window).line, Qt.Key.Key_Escape)

    assert diary == ["sign-in: back", "sign-in: enter"]
    assert not window._top_bar.scan_field.hasFocus()


def test_ctrl_z_undoes_on_the_screen(station: StationWindow, diary: list[str]) -> None:
    QTest.keyClick(station._top_bar.scan_field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert diary == ["intake: undo"]


def test_ctrl_z_undoes_what_the_notice_offers_and_only_once(
    station: StationWindow, counter: Counter, diary: list[str]
) -> None:
    counter.notices.accepted("Scanned out.", lambda: diary.append("undone"))

    QTest.keyClick(station._top_bar.scan_field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(station._top_bar.scan_field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert diary == ["undone", "intake: undo"]


def test_ctrl_z_in_a_field_with_text_undoes_the_typing(station: StationWindow, diary: list[str]) -> None:
    line = front(station).line
    line.setFocus()
    QTest.keyClicks(line, "12")

    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert line.text() == ""
    assert diary == []


def test_a_lock_leaves_nothing_of_a_screen_behind(
    station: StationWindow, counter: Counter, diary: list[str], qtbot: QtBot
) -> None:
    screen = front(station)
    station._top_bar.scan_field.setText("138")

    QTest.keyClick(station, Qt.Key.Key_F12)

    assert diary == ["intake: leave", "sign-in: enter"]
    assert station._top_bar.scan_field.text() == ""
    assert counter.session.actor is None
    assert not station._rail.isVisible()
    qtbot.waitUntil(lambda: not shiboken6.isValid(screen))


def test_after_unlocking_screens_are_fresh(station: StationWindow, counter: Counter, clerk: Actor) -> None:
    before = front(station)
    counter.session.lock()

    counter.session.open(clerk, "Nanjing East", 5)

    assert front(station).title() == "intake"
    assert front(station) is not before


def test_a_locked_window_knows_no_place_keys(station: StationWindow, counter: Counter) -> None:
    counter.session.lock()

    QTest.keyClick(station, Qt.Key.Key_F5)

    assert front(station).title() == "sign-in"


def test_a_desk_nobody_touches_is_locked(station: StationWindow, counter: Counter) -> None:
    station._idle_lock.idle.emit()

    assert counter.session.actor is None


def test_touching_the_desk_starts_the_idle_time_anew(station: StationWindow) -> None:
    timer = station._idle_lock._timer
    timer.start(1_000)

    QApplication.sendEvent(
        station, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
    )
    timer.setInterval(5 * 60_000)

    assert timer.remainingTime() > 1_000


def test_nobody_signed_in_cannot_be_locked_out(window: StationWindow, counter: Counter) -> None:
    locked: list[bool] = []
    counter.session.locked.connect(lambda: locked.append(True))

    QTest.keyClick(window, Qt.Key.Key_F12)

    assert locked == []


def test_f10_changes_the_language_of_everything_and_is_remembered(
    station: StationWindow, settings: FakeSettings, qtbot: QtBot
) -> None:
    QTest.keyClick(station, Qt.Key.Key_F10)

    qtbot.waitUntil(lambda: words_on(station) == ["收寄", "快件"])
    assert station._top_bar._role.text() == "店员"
    assert station._top_bar.scan_field.accessibleName() == "扫描框"
    assert station._status_line._scanner.accessibleName().startswith("扫描枪: ")
    assert settings.get(Setting.LANGUAGE) == Language.CHINESE


def test_a_refusal_of_background_work_is_said_in_words(station: StationWindow, counter: Counter) -> None:
    counter.background.refused.emit(NotInYourRun("261123-00042-3"))

    notice = station._notice_bar.notice
    assert notice is not None
    assert notice.text == "261123-00042-3 was not handed over to you."
    assert station._notice_bar.isVisible()
    assert station._notice_bar._tone_word.text() == "Refused"


def test_a_notice_never_takes_the_focus(station: StationWindow, counter: Counter) -> None:
    counter.notices.attention("Paper is low.")

    assert station._top_bar.scan_field.hasFocus()


def test_the_status_line_says_states_in_words_too(station: StationWindow, counter: Counter) -> None:
    counter.status.put(
        StationStatus(
            printer=DeviceState.TROUBLE,
            reveals_used=3,
            reveals_allowed=60,
            log_size=12_418,
            log_sound=True,
            witnessed_minutes=4,
        )
    )

    line = station._status_line
    assert line._printer.accessibleName() == "printer: needs attention"
    assert line._reveals.text() == "reveals 3/60"
    assert line._log.text() == "log 12,418 ✓"
    assert line._witness.text() == "witnessed 4 min ago"


@pytest.mark.parametrize(
    ("minutes", "words"), [(None, "unwitnessed"), (59, "witnessed 59 min ago"), (150, "witnessed 2 h ago")]
)
def test_the_status_line_says_when_the_log_was_witnessed(
    station: StationWindow, counter: Counter, minutes: int | None, words: str
) -> None:
    counter.status.put(StationStatus(log_sound=False, witnessed_minutes=minutes))

    assert station._status_line._witness.text() == words
    assert station._status_line._log.text() == "log 0 ✗ broken"


def test_the_window_remembers_its_place(station: StationWindow, settings: FakeSettings, counter: Counter) -> None:
    station.resize(1024, 700)

    station.close()

    assert settings.get(Setting.GEOMETRY)
    again = StationWindow(counter, (), Screen, Screen)
    assert (again.width(), again.height()) == (1024, 700)
    again.deleteLater()


def test_closing_the_window_locks_the_desk(station: StationWindow, counter: Counter, diary: list[str]) -> None:
    station.close()

    assert counter.session.actor is None
    assert diary[0] == "intake: leave"


def test_every_control_of_the_frame_has_a_name(station: StationWindow, counter: Counter) -> None:
    counter.notices.accepted("Done.", lambda: None)

    nameless = [
        widget
        for bar in (station._rail, station._top_bar, station._notice_bar)
        for widget in [*bar.findChildren(QLineEdit), *bar.findChildren(QPushButton), *station._rail._buttons.values()]
        if not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []
