from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from app.demo.station import CLERK
from app.gui.given_picture import LARGEST_FILE
from app.gui.languages import Language
from app.gui.status import DeviceState
from app.gui.widgets.live_view import LiveView
from app.gui.widgets.picture_scan import PictureScan
from app.vision.picture_files import PictureRefused
from app.vision.reader import Found, Reading
from tests.gui.screens.conftest import AtWork

LABEL, OTHER = "SP1" + "A" * 32, "SP1" + "B" * 32
LEFT = ((0.0, 0.0), (1.0, 0.0), (1.0, 2.0), (0.0, 2.0))
RIGHT = ((3.0, 0.0), (4.0, 0.0), (4.0, 2.0), (3.0, 2.0))
ONE = Reading((Found(LABEL, LEFT),), 0)
TWO = Reading((Found(LABEL, LEFT), Found(OTHER, RIGHT)), 0)
NONE = Reading((), 0)


@pytest.fixture
def scan(at: AtWork, monkeypatch: pytest.MonkeyPatch) -> Iterator[PictureScan]:
    monkeypatch.setattr("app.gui.live_camera.PAUSE", 0)
    at.sign_in(CLERK)
    scan = PictureScan(at.counter, at.desks.scan)
    at.qtbot.addWidget(scan)
    scan.resize(400, 400)
    scan.show()
    yield scan
    scan.stop()
    at.settle()


@pytest.fixture
def scanned(scan: PictureScan) -> list[str]:
    texts: list[str] = []
    scan.scanned.connect(texts.append)
    return texts


def looks(at: AtWork, count: int) -> None:
    """So many more pictures of the camera."""
    frames = at.desk.cameras.frames
    at.qtbot.waitUntil(lambda: at.desk.cameras.frames >= frames + count)


def test_a_label_is_taken_once_however_long_it_is_held(at: AtWork, scan: PictureScan, scanned: list[str]) -> None:
    at.desk.reader.answer = ONE

    scan.start()
    looks(at, 12)

    assert scanned == [LABEL]
    assert at.counter.status.now.camera is DeviceState.READY


def test_a_label_that_was_taken_away_is_taken_anew(at: AtWork, scan: PictureScan, scanned: list[str]) -> None:
    at.desk.reader.answer = ONE
    scan.start()
    at.qtbot.waitUntil(lambda: len(scanned) == 1)

    at.desk.reader.answer = NONE
    looks(at, 10)
    at.desk.reader.answer = ONE

    at.qtbot.waitUntil(lambda: scanned == [LABEL, LABEL])


def test_of_several_labels_somebody_chooses(at: AtWork, scan: PictureScan, scanned: list[str]) -> None:
    at.desk.reader.answer = TWO
    scan.start()
    looks(at, 3)
    at.qtbot.waitUntil(lambda: scan.choose(1))

    assert not scan.choose(2)
    assert scanned == [OTHER]


def test_a_click_into_a_box_chooses_its_label(at: AtWork, scan: PictureScan, scanned: list[str]) -> None:
    at.desk.reader.answer = TWO
    scan.start()
    view = scan.findChild(LiveView)
    assert view is not None
    at.qtbot.waitUntil(lambda: scan.sees)
    scan.grab()

    at.qtbot.waitUntil(lambda: clicked(view, 0.88) or bool(scanned))

    assert scanned[0] == OTHER


def clicked(view: LiveView, across: float) -> bool:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPointF(view.width() * across, view.height() / 2).toPoint())
    return False


def test_a_foreign_code_is_told_once(at: AtWork, scan: PictureScan) -> None:
    at.desk.reader.answer = Reading((), 1)

    scan.start()
    looks(at, 6)

    assert [notice.text for notice in at.notices] == ["The code before the camera is not one of our labels."]


def test_without_a_camera_it_says_so_and_waits(at: AtWork, scan: PictureScan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(at.desk.cameras, "names", tuple)

    scan.start()
    at.settle()

    assert at.counter.status.now.camera is DeviceState.ABSENT
    assert scan.running
    assert not scan.sees


def test_stopping_closes_the_camera_and_wipes_its_picture(at: AtWork, scan: PictureScan) -> None:
    scan.start()
    at.qtbot.waitUntil(lambda: scan.sees)

    scan.stop()
    at.settle()

    assert at.desk.cameras.released == 1
    assert not scan.sees


def test_a_picture_file_is_read(at: AtWork, scan: PictureScan, scanned: list[str], tmp_path: Path) -> None:
    at.desk.reader.answer = ONE
    file = tmp_path / "label.png"
    file.write_bytes(b"a picture")

    assert scan.read_mime(dropped(file))
    at.settle()

    assert scanned == [LABEL]


def test_a_file_that_is_opened_while_the_camera_runs_turns_it_off(
    at: AtWork, scan: PictureScan, scanned: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "label.png"
    file.write_bytes(b"a picture")
    at.desk.reader.answer = NONE
    scan.start()
    at.qtbot.waitUntil(lambda: scan.sees)
    at.desk.reader.answer = ONE

    scan.read_file(str(file))
    at.settle()

    assert scanned[-1] == LABEL
    assert not scan.running


def test_no_more_is_read_of_a_file_than_shows_that_it_is_too_large(
    at: AtWork, scan: PictureScan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []

    def read(content: bytes) -> Reading:
        sizes.append(len(content))
        raise PictureRefused("too_large")

    monkeypatch.setattr(at.desk.reader, "read_file_bytes", read)
    file = tmp_path / "large.png"
    file.write_bytes(bytes(2 * LARGEST_FILE))

    scan.read_file(str(file))
    at.settle()

    assert sizes == [LARGEST_FILE + 1]
    assert at.said() == "The picture file is too large: at most 8 MiB."


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (NONE, "There is no label in this picture. Hold the label flat and take another one."),
        (TWO, "2 of our labels are in the picture. Show one at a time."),
        (Reading((), 1), "This is not one of our labels. Scan the code of a Sealpost label."),
        (PictureRefused("damaged"), "The picture is damaged and cannot be read."),
        (PictureRefused("not_png_or_jpeg"), "This file is not a PNG or JPEG picture."),
    ],
)
def test_a_picture_without_the_one_label_is_told_in_its_own_words(
    at: AtWork, scan: PictureScan, tmp_path: Path, answer: Reading | Exception, words: str
) -> None:
    at.desk.reader.answer = answer
    file = tmp_path / "picture.png"
    file.write_bytes(b"a picture")

    scan.read_file(str(file))
    at.settle()

    assert at.said() == words


def test_a_file_that_is_gone_is_told(at: AtWork, scan: PictureScan, tmp_path: Path) -> None:
    scan.read_file(str(tmp_path / "gone.png"))
    at.settle()

    assert at.said() == "This file cannot be opened. Choose another one."


def test_a_picture_on_the_clipboard_is_read(at: AtWork, scan: PictureScan, scanned: list[str]) -> None:
    at.desk.reader.answer = ONE
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    QGuiApplication.clipboard().setImage(image)

    scan.paste()
    at.settle()

    assert scanned == [LABEL]


def test_a_clipboard_without_a_picture_is_told(at: AtWork, scan: PictureScan) -> None:
    QGuiApplication.clipboard().setText("no picture")

    scan.paste()

    assert at.said() == "There is no picture on the clipboard. Copy one, then paste it."


def test_two_files_at_once_are_not_read(scan: PictureScan, tmp_path: Path) -> None:
    assert not scan.read_mime(dropped(tmp_path / "a.png", tmp_path / "b.png"))


def test_the_button_asks_for_a_file(at: AtWork, scanned: list[str], tmp_path: Path) -> None:
    del scanned
    file = tmp_path / "label.png"
    file.write_bytes(b"a picture")
    at.desk.reader.answer = ONE
    scan = PictureScan(at.counter, at.desks.scan, ask_for_file=lambda _parent, _title, _kind: str(file))
    at.qtbot.addWidget(scan)

    with at.qtbot.waitSignal(scan.scanned) as read:
        scan.choose_file()

    assert read.args == [LABEL]


def test_it_speaks_chinese(at: AtWork, scan: PictureScan) -> None:
    at.counter.languages.choose(Language.CHINESE)

    at.qtbot.waitUntil(lambda: scan.words() == "摄像头已关闭。可将面单图片拖到这里。")


def dropped(*files: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return mime
