from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from app.demo.station import MANAGER
from app.domain.printing import LABEL_76X130
from app.gui.devices_watch import DevicesWatch
from app.gui.label_preview import LabelPreview
from app.gui.languages import Language
from app.gui.screens.labels import LabelsScreen
from app.gui.settings import Setting
from app.gui.status import DeviceState
from app.gui.theme import ThemeChoice
from app.gui.tone import Tone
from app.gui.widgets.picture_scan import PictureScan
from app.labels.text import format_label
from app.vision.reader import Found, Reading
from tests.gui.screens.conftest import AtWork
from tests.operations.desk import FakeCameras

CORNERS = ((0.0, 0.0), (3.0, 0.0), (3.0, 1.0), (0.0, 1.0))


@pytest.fixture
def screen(at: AtWork) -> LabelsScreen:
    at.sign_in(MANAGER)
    return at.show(LabelsScreen(at.counter, at.desks))


def found(*texts: str, foreign: int = 0) -> Reading:
    return Reading(labels=tuple(Found(text, CORNERS) for text in texts), foreign=foreign)


def print_trial(at: AtWork, screen: LabelsScreen) -> str:
    screen._trial.print_button.click()
    at.settle()
    token = at.desks.labels.session.awaited_test()
    assert token is not None
    return format_label(token)


def test_a_sample_of_the_chosen_size_is_shown(at: AtWork, screen: LabelsScreen) -> None:
    small = screen._preview._image
    screen._choice._size.setCurrentIndex(1)
    screen._choice._size.activated.emit(1)
    at.settle()

    large = screen._preview._image
    assert small is not None
    assert large is not None
    assert (small.width(), small.height()) == (480, 320)
    assert large.height() > large.width()
    assert at.counter.settings.get(Setting.LABEL_SIZE) == LABEL_76X130.name


def test_a_dot_of_the_label_is_a_whole_dot_of_the_screen(at: AtWork, screen: LabelsScreen) -> None:
    picture = at.do(lambda: at.desks.labels.sample(LABEL_76X130, 203))
    preview = LabelPreview(at.counter.theme)
    at.qtbot.addWidget(preview)
    preview.resize(picture.width + 40, picture.height + 40)
    preview.show_picture(picture)

    shown = preview.grab().toImage()

    inside = {shown.pixelColor(x, y).name() for x in range(60, picture.width, 7) for y in range(60, picture.height, 7)}
    assert inside == {"#000000", "#ffffff"}
    del screen


def test_a_test_label_is_printed_and_scanned_back(at: AtWork, screen: LabelsScreen) -> None:
    label = print_trial(at, screen)

    screen.on_scan(label)
    at.settle()

    assert screen._trial.is_read
    assert screen._trial._done.isVisible()
    assert at.notices[-1].tone is Tone.ACCEPTED
    assert not screen.on_scan(label)


def test_a_printer_in_trouble_is_said(at: AtWork, screen: LabelsScreen) -> None:
    at.desk.printer.fail("out_of_paper")
    print_trial(at, screen)

    at.qtbot.waitUntil(lambda: screen._trial.in_trouble)
    assert "out of paper" in screen._trial._state.words()


def test_a_printer_that_is_gone_is_said(at: AtWork, screen: LabelsScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(at.desk.queue), "names", lambda _queue: ())

    screen._trial.print_button.click()

    assert "No printer was found" in screen._trial._state.words()
    at.counter.languages.choose(Language.CHINESE)
    at.qtbot.waitUntil(lambda: "未找到打印机" in screen._trial._state.words())
    assert screen._choice._printer.currentText() == "未找到打印机"


def pictures(screen: LabelsScreen) -> PictureScan:
    return screen._trial._scan_back.picture_scan


def test_a_label_in_a_picture_file_counts_as_scanned(
    at: AtWork, screen: LabelsScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.desk.reader.answer = found(print_trial(at, screen))
    file = tmp_path / "photo.png"
    Image.new("RGB", (8, 8)).save(file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))

    pictures(screen).choose_file()

    at.qtbot.waitUntil(lambda: screen._trial.is_read)


def test_a_picture_of_anything_else_does_not_count(at: AtWork, screen: LabelsScreen, tmp_path: Path) -> None:
    print_trial(at, screen)
    at.desk.reader.answer = found(foreign=1)
    (tmp_path / "photo.png").write_bytes(b"x")

    pictures(screen).read_file(str(tmp_path / "photo.png"))
    at.settle()

    assert "not one of our labels" in at.said()
    assert not screen._trial.is_read


def test_the_camera_reads_the_label_and_is_let_go_after_it(at: AtWork, screen: LabelsScreen) -> None:
    at.desk.reader.answer = found(print_trial(at, screen))

    pictures(screen).start()
    at.qtbot.waitUntil(lambda: screen._trial.is_read)
    at.settle()

    assert at.desk.cameras.released == 1
    assert not pictures(screen).running


def test_of_several_labels_before_the_camera_the_printed_one_is_chosen_by_its_number(
    at: AtWork, screen: LabelsScreen
) -> None:
    at.desk.reader.answer = found(format_label(bytes(16)), print_trial(at, screen))
    pictures(screen).start()
    at.qtbot.waitUntil(lambda: pictures(screen).asks)

    QTest.keyClick(screen._trial.print_button, Qt.Key.Key_2)

    at.qtbot.waitUntil(lambda: screen._trial.is_read)


def test_esc_and_leaving_close_the_camera(at: AtWork, screen: LabelsScreen) -> None:
    print_trial(at, screen)
    pictures(screen).start()

    assert screen.go_back()
    assert not screen.go_back()
    pictures(screen).start()
    screen.leave()
    at.settle()
    assert not pictures(screen).running
    assert at.desk.cameras.released == 2


@pytest.mark.parametrize(("button", "begins"), [("_png", b"\x89PNG"), ("_pdf", b"%PDF")])
def test_the_sample_is_saved_as_a_picture_or_a_document(
    button: str, begins: bytes, at: AtWork, screen: LabelsScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = at.desk.folder / "sample"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))

    getattr(screen, button).click()
    at.settle()

    assert file.read_bytes().startswith(begins)
    assert at.notices[-1].tone is Tone.ACCEPTED


def test_a_place_that_cannot_be_written_to_is_said(
    at: AtWork, screen: LabelsScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "absent" / "x"), ""))

    screen._png.click()
    at.settle()

    assert at.notices[-1].tone is Tone.REFUSED


def test_a_waiting_parcel_gets_its_label_here_too(at: AtWork, screen: LabelsScreen) -> None:
    parcel = at.do(lambda: at.desks.intake.commit(at.desk.form()))
    screen.enter()
    at.settle()

    QTest.keyClick(screen, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    at.settle()
    QTest.keyClick(screen._unlabelled._table, Qt.Key.Key_Return)
    at.settle()
    assert screen._label.number == parcel.parcel_number
    screen.on_scan(at.desk.label_of(parcel.parcel_number))
    at.settle()
    assert at.said() == f"{parcel.parcel_number} is accepted."
    assert screen.go_on()
    assert not screen.go_on()
    assert not screen._waiting.isVisible()


def test_it_is_drawn_in_every_look(at: AtWork, screen: LabelsScreen) -> None:
    for language in Language:
        for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            at.counter.languages.choose(language)
            at.counter.theme.choose(theme)
            assert not screen.grab().isNull()
    assert screen.title() == "面单"


def test_the_foot_of_the_window_knows_printer_and_camera(at: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    watch = DevicesWatch(at.counter, at.desks)
    at.sign_in(MANAGER)
    at.settle()
    assert watch.looking
    now = at.counter.status.now
    assert (now.printer, now.camera) == (DeviceState.READY, DeviceState.READY)

    at.counter.settings.put(Setting.PRINTER, "the one at the other desk")
    monkeypatch.setattr(FakeCameras, "names", lambda _cameras: ())
    watch.look()
    at.settle()
    now = at.counter.status.now
    assert (now.printer, now.camera) == (DeviceState.TROUBLE, DeviceState.ABSENT)

    at.counter.session.lock()
    assert not watch.looking
