import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.demo.station import CLERK
from app.domain.errors import CameraNotReady
from app.gui.application import OFF
from app.gui.languages import Language
from app.gui.screens.settings import SettingsScreen
from app.gui.screens.settings.arrival import KeyPress, Source, arrival, with_press
from app.gui.settings import Setting
from app.operations.ports import SecretPlace
from tests.gui.screens.conftest import AtWork

LABEL = "SP1" + "A" * 32


def open_screen(at: AtWork) -> SettingsScreen:
    at.sign_in(CLERK)
    return at.show(SettingsScreen(at.counter, at.desks))


def presses(text: str, gap: int, end: str = "Enter", start: int = 1000) -> tuple[KeyPress, ...]:
    made: tuple[KeyPress, ...] = ()
    for place, char in enumerate(text):
        made = with_press(made, KeyPress(start + place * gap, text=char))
    return with_press(made, KeyPress(start + len(text) * gap, end=end)) if end else made


def key(
    at: int, text: str, code: int = 0, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> QKeyEvent:
    event = QKeyEvent(QEvent.Type.KeyPress, code or ord(text.upper()), modifiers, text)
    event.setTimestamp(at)
    return event


def test_a_scanner_is_told_from_hands_by_its_pace() -> None:
    assert arrival(presses(LABEL, 8)).source is Source.SCANNER
    assert arrival(presses(LABEL, 140)).source is Source.HANDS
    assert arrival(presses("ab", 8)).source is Source.UNSURE


def test_a_pause_or_an_end_begins_another_text() -> None:
    first = presses("6901234567892", 8)

    again = with_press(first, KeyPress(first[-1].at + 5, text="7"))
    later = with_press(presses("69", 8, end=""), KeyPress(5000, text="7"))

    assert arrival(again).text == "7"
    assert arrival(later).text == "7"


def test_of_a_label_only_the_beginning_is_shown() -> None:
    came = arrival(presses(LABEL, 8))

    assert came.is_ours
    assert came.is_whole
    assert came.shown == "SP1AAA" + "·" * 29


def test_the_scanner_test_says_what_arrived(at: AtWork) -> None:
    test = open_screen(at).scanner.test

    for place, char in enumerate(LABEL):
        test.take(key(1000 + 8 * place, char))
    test.take(key(1400, "\r", Qt.Key.Key_Return))

    assert test.words().splitlines()[1] == (
        "a scanner, 8 ms a key · 35 characters · one of our labels, whole · ends with Enter"
    )
    assert LABEL not in test.words()


def test_control_characters_lead_to_the_scanners_manual(at: AtWork) -> None:
    test = open_screen(at).scanner.test

    test.take(key(1000, "\x1d", Qt.Key.Key_BracketRight))
    for place, char in enumerate("6901234567892"):
        test.take(key(1008 + 8 * place, char))
    test.take(key(1200, "", Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier))

    assert "It sends control characters (0x1D, Ctrl+J)." in test.words()


@pytest.mark.parametrize(
    ("text", "gap", "end", "advice"),
    [
        (LABEL, 8, False, "Let it send Enter after each code"),
        (LABEL.lower(), 8, True, "It changes capitals."),
        (LABEL, 90, True, "It types slowly."),
    ],
)
def test_what_is_not_right_comes_with_advice(at: AtWork, text: str, gap: int, end: bool, advice: str) -> None:  # noqa: FBT001
    test = open_screen(at).scanner.test

    for place, char in enumerate(text):
        test.take(key(1000 + gap * place, char))
    if end:
        test.take(key(1000 + gap * len(text), "\t", Qt.Key.Key_Tab))

    assert advice in test.words()


def test_keys_handed_on_a_second_time_are_not_counted(at: AtWork) -> None:
    test = open_screen(at).scanner.test

    test.take(key(0, "A"))

    assert test.arrived is None


def test_a_scan_is_only_looked_at_while_the_test_has_the_focus(at: AtWork) -> None:
    screen = open_screen(at)
    screen.activateWindow()
    screen.scanner.test.setFocus()
    at.qtbot.waitUntil(screen.scanner.test.hasFocus)

    assert screen.on_scan(LABEL)
    screen.look.language.setFocus()
    assert not screen.on_scan(LABEL)


def test_language_theme_and_sounds_count_at_once(at: AtWork) -> None:
    screen = open_screen(at)

    screen.look.theme.setCurrentIndex(2)
    screen.look.theme.activated.emit(2)
    screen.look.sounds.setChecked(True)
    screen.look.sounds.setChecked(False)
    screen.look.language.setCurrentIndex(screen.look.language.findData(Language.CHINESE))
    screen.look.language.activated.emit(1)

    assert at.counter.theme.dark
    assert at.counter.settings.get(Setting.SOUNDS) == OFF
    assert at.counter.languages.now is Language.CHINESE
    at.qtbot.waitUntil(lambda: screen.look.sounds.text().startswith("为"))


def test_a_camera_that_is_not_connected_stays_chosen(at: AtWork) -> None:
    at.counter.settings.put(Setting.CAMERA, "Camera 7")

    screen = open_screen(at)

    assert screen.camera.camera.currentText() == "Camera 7 (not connected)"


def test_a_camera_for_documents_is_remembered(at: AtWork) -> None:
    screen = open_screen(at)

    screen.camera.document_camera.setCurrentIndex(1)
    screen.camera.document_camera.activated.emit(1)

    assert at.counter.settings.get(Setting.DOCUMENT_CAMERA) == "Camera 0"


def test_a_chosen_camera_is_remembered(at: AtWork) -> None:
    screen = open_screen(at)

    screen.camera.camera.setCurrentIndex(1)
    screen.camera.camera.activated.emit(1)

    assert at.counter.settings.get(Setting.CAMERA) == "Camera 0"


def test_the_live_test_ends_with_the_screen(at: AtWork) -> None:
    screen = open_screen(at)
    screen.camera.picture_scan.start()

    screen.leave()
    at.settle()

    assert at.desk.cameras.released == 1


def test_the_printers_of_this_desk_are_offered(at: AtWork) -> None:
    assert open_screen(at).printer.choice.choice.printer == "Simulated printer"


def test_about_claims_no_more_than_is_so(at: AtWork) -> None:
    screen = open_screen(at)

    told = screen.about.texts()

    assert "Disk-theft protection: weak." in told
    assert str(at.desk.station.files.path) in told
    assert "DEMO-01" in told


def test_about_says_what_a_key_store_does_not_do(at: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(at.desk.secrets, "place", lambda _station: SecretPlace.OS_KEY_STORE)

    told = open_screen(at).about.texts()

    assert "weak" not in told
    assert "does not stop a program that runs here as the same user" in told


def test_an_unplugged_camera_is_said_once_and_comes_back_by_itself(at: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = open_screen(at)
    frame = at.desk.cameras.frame
    lost = [2]

    def flaky(camera: str) -> object:
        if lost[0]:
            lost[0] -= 1
            raise CameraNotReady(camera)
        return frame(camera)

    monkeypatch.setattr(at.desk.cameras, "frame", flaky)
    monkeypatch.setattr("app.gui.live_camera.RETRY", 1)
    screen.camera.picture_scan.start()
    at.qtbot.waitUntil(lambda: screen.camera.picture_scan.sees)
    screen.leave()
    at.settle()

    assert [notice.text for notice in at.notices] == [
        "The camera “Camera 0” gives no picture. Check its cable, then try again."
    ]
