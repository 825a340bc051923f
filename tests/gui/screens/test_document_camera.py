from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from app.domain.documents.document import DocumentType
from app.domain.documents.read_document import ReadDocument
from app.gui.given_picture import LARGEST_FILE
from app.gui.languages import Language
from app.gui.settings import Setting
from app.gui.status import DeviceState
from app.gui.widgets.document_camera import DocumentCamera
from app.operations.ports import Frame
from app.vision.documents.reading import PERSON, VALIDITY, DocumentField, DocumentReading, ReadField
from app.vision.picture_files import PictureRefused
from tests.gui.screens.conftest import AtWork

HERE = ((0.0, 0.0), (3.0, 0.0), (3.0, 1.0), (0.0, 1.0))
THERE = ((1.0, 1.0), (4.0, 1.0), (4.0, 2.0), (1.0, 2.0))
NUMBER = "H12345678"
PERMIT = DocumentReading(
    DocumentType.HK_MACAU_TRAVEL_PERMIT, (*PERSON, *VALIDITY), {DocumentField.NUMBER: ReadField(NUMBER, 0.99)}
)
BACK = DocumentReading(DocumentType.RESIDENT_ID, VALIDITY, {DocumentField.VALID_FROM: ReadField("2020-01-01", 0.99)})


@pytest.fixture
def camera(at: AtWork, monkeypatch: pytest.MonkeyPatch) -> Iterator[DocumentCamera]:
    monkeypatch.setattr("app.gui.live_camera.PAUSE", 0)
    monkeypatch.setattr("app.gui.live_camera.RETRY", 1)
    at.sign_in("Li Na")
    camera = DocumentCamera(at.counter, at.desks.document_pictures)
    at.qtbot.addWidget(camera)
    camera.resize(400, 300)
    camera.show()
    yield camera
    camera.stop()
    at.settle()


@pytest.fixture
def read(camera: DocumentCamera) -> list[ReadDocument]:
    documents: list[ReadDocument] = []
    camera.read.connect(documents.append)
    return documents


def looks(at: AtWork, count: int) -> None:
    """So many more pictures of the camera."""
    frames = at.desk.cameras.frames
    at.qtbot.waitUntil(lambda: at.desk.cameras.frames >= frames + count)


def test_a_document_that_lies_still_is_read_once(at: AtWork, camera: DocumentCamera, read: list[ReadDocument]) -> None:
    at.desk.documents.corners = HERE
    at.desk.documents.answer = PERMIT

    camera.start()
    at.qtbot.waitUntil(lambda: bool(read))
    looks(at, 8)

    assert [document.number for document in read] == [NUMBER]
    assert at.counter.status.now.camera is DeviceState.READY
    assert "Compare" in camera.words()


def test_a_document_laid_anew_is_read_anew(at: AtWork, camera: DocumentCamera, read: list[ReadDocument]) -> None:
    at.desk.documents.corners = HERE
    at.desk.documents.answer = PERMIT
    camera.start()
    at.qtbot.waitUntil(lambda: len(read) == 1)

    at.desk.documents.corners = THERE
    at.desk.documents.answer = BACK

    at.qtbot.waitUntil(lambda: len(read) == 2)
    assert read[1].document_type is DocumentType.RESIDENT_ID
    assert camera.words() == "Back side read."


def test_a_document_taken_away_and_laid_back_is_read_anew(
    at: AtWork, camera: DocumentCamera, read: list[ReadDocument]
) -> None:
    at.desk.documents.corners = HERE
    at.desk.documents.answer = PERMIT
    camera.start()
    at.qtbot.waitUntil(lambda: len(read) == 1)

    at.desk.documents.corners = None
    looks(at, 4)
    at.desk.documents.corners = HERE

    at.qtbot.waitUntil(lambda: len(read) == 2)


def test_without_a_box_nothing_is_read_until_it_is_asked_for(
    at: AtWork, camera: DocumentCamera, read: list[ReadDocument]
) -> None:
    at.desk.documents.answer = PERMIT
    camera.start()
    at.qtbot.waitUntil(lambda: camera.sees)
    looks(at, 5)
    assert read == []

    camera.read_now()

    at.qtbot.waitUntil(lambda: bool(read))


def test_what_cannot_be_read_is_said_under_the_picture(at: AtWork, camera: DocumentCamera) -> None:
    at.desk.documents.corners = HERE

    camera.start()
    at.qtbot.waitUntil(lambda: camera.words().startswith("Nothing could be read"))
    looks(at, 4)

    assert at.notices == []
    assert len(at.desk.documents.read) == 1


def test_a_child_that_died_is_told(at: AtWork, camera: DocumentCamera) -> None:
    at.desk.documents.corners = HERE
    at.desk.documents.answer = PictureRefused("crashed")

    camera.start()

    at.qtbot.waitUntil(lambda: bool(at.notices))
    assert camera.running


def test_stopping_closes_the_camera_and_wipes_its_picture(at: AtWork, camera: DocumentCamera) -> None:
    told: list[bool] = []
    camera.running_changed.connect(told.append)
    camera.start()
    at.qtbot.waitUntil(lambda: camera.sees)

    camera.stop()
    at.settle()

    assert at.desk.cameras.released == 1
    assert not camera.sees
    assert told == [True, False]


def test_an_answer_that_comes_after_the_stop_is_not_wanted(
    at: AtWork, camera: DocumentCamera, read: list[ReadDocument]
) -> None:
    at.desk.documents.answer = PERMIT
    camera.start()
    at.qtbot.waitUntil(lambda: camera.sees)

    camera.read_now()
    camera.stop()
    at.settle()

    assert read == []


def test_a_picture_file_is_read(at: AtWork, camera: DocumentCamera, read: list[ReadDocument], tmp_path: Path) -> None:
    at.desk.documents.answer = PERMIT
    camera.start()
    at.qtbot.waitUntil(lambda: camera.sees)

    assert camera.read_mime(dropped(tmp_path, b"a picture"))
    at.settle()

    assert [document.number for document in read] == [NUMBER]
    assert not camera.running


def test_a_picture_on_the_clipboard_is_read(at: AtWork, camera: DocumentCamera, read: list[ReadDocument]) -> None:
    at.desk.documents.answer = PERMIT
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    QGuiApplication.clipboard().setImage(image)

    camera.paste()
    at.settle()

    assert [document.number for document in read] == [NUMBER]


def test_a_clipboard_without_a_picture_is_said_so(at: AtWork, camera: DocumentCamera) -> None:
    QGuiApplication.clipboard().setText("no picture")

    camera.paste()

    assert [notice.text for notice in at.notices] == ["There is no picture on the clipboard. Copy one, then paste it."]


def test_a_file_that_cannot_be_opened_is_said_so(at: AtWork, camera: DocumentCamera, tmp_path: Path) -> None:
    camera.read_file(str(tmp_path / "nothing.png"))
    at.settle()

    assert [notice.text for notice in at.notices] == ["This file cannot be opened. Choose another one."]


def test_no_more_is_read_of_a_file_than_shows_that_it_is_larger(
    at: AtWork, camera: DocumentCamera, tmp_path: Path
) -> None:
    camera.read_mime(dropped(tmp_path, bytes(LARGEST_FILE + 100)))
    at.settle()

    assert at.desk.documents.read == [LARGEST_FILE + 1]


def test_the_file_is_asked_for(at: AtWork, read: list[ReadDocument], tmp_path: Path) -> None:
    picture = tmp_path / "card.png"
    picture.write_bytes(b"a picture")
    at.desk.documents.answer = PERMIT
    asking = DocumentCamera(at.counter, at.desks.document_pictures, ask_for_file=lambda *_: str(picture))
    at.qtbot.addWidget(asking)
    asking.read.connect(read.append)

    asking.choose_file()
    at.settle()

    assert [document.number for document in read] == [NUMBER]


def test_without_a_camera_it_says_so_and_waits(
    at: AtWork, camera: DocumentCamera, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(at.desk.cameras, "names", tuple)

    camera.start()
    at.settle()

    assert at.counter.status.now.camera is DeviceState.ABSENT
    assert camera.running
    assert not camera.sees


def test_the_camera_for_documents_comes_before_the_one_that_scans(
    at: AtWork, camera: DocumentCamera, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: set[str] = set()
    frame = at.desk.cameras.frame

    def noted(name: str) -> Frame:
        asked.add(name)
        return frame(name)

    monkeypatch.setattr(at.desk.cameras, "frame", noted)
    at.counter.settings.put(Setting.CAMERA, "Camera 1")
    at.counter.settings.put(Setting.DOCUMENT_CAMERA, "Camera 2")

    camera.start()
    at.qtbot.waitUntil(lambda: camera.sees)

    assert asked == {"Camera 2"}


def test_everything_is_said_in_the_other_language(at: AtWork, camera: DocumentCamera) -> None:
    english = camera.words()

    at.counter.languages.choose(Language.CHINESE)
    camera.read_now()

    at.counter.languages.choose(Language.ENGLISH)
    assert camera.words() == english


def dropped(folder: Path, content: bytes) -> QMimeData:
    picture = folder / "card.png"
    picture.write_bytes(content)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(picture))])
    return mime
