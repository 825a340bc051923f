"""Reading a document with the camera, or off a picture that somebody has."""

import math
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.documents.document import DocumentType
from app.domain.documents.read_document import ReadDocument
from app.domain.errors import CameraNotReady, NoDocumentFound
from app.gui.counter import Counter
from app.gui.given_picture import ask_for_picture, given_picture, read_capped
from app.gui.live_camera import LiveCamera
from app.gui.settings import Setting
from app.gui.theme import styled
from app.gui.widgets.live_view import LiveView
from app.operations.document_pictures import DocumentLook, DocumentPictureDesk

LANE = "documents"
STILL_LOOKS = 3
"""Pictures in which a document lies still before it is read by itself: half a second after the hand has gone."""
STILL, MOVED = 0.012, 0.08
"""Of the picture's width, how far a corner may wander while it lies still, and must before it counts as laid anew."""
CAMERAS = (Setting.DOCUMENT_CAMERA, Setting.CAMERA)
TWO_SIDED = (DocumentType.RESIDENT_ID, DocumentType.HMT_RESIDENCE_PERMIT)

Box = tuple[tuple[float, float], ...]


class DocumentCamera(QFrame):
    """The camera's picture with the document in it boxed, which is read as soon as it lies still.

    The camera is open from `start` to `stop` and at no other time; nothing of a picture outlasts its answer.
    """

    read = Signal(object)
    """ReadDocument: one side of a document, with the names of the fields that are unsure."""
    running_changed = Signal(bool)

    def __init__(
        self,
        counter: Counter,
        desk: DocumentPictureDesk,
        parent: QWidget | None = None,
        ask_for_file: Callable[[QWidget, str, str], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._counter, self._desk = counter, desk
        self._ask_for_file = ask_for_file or ask_for_picture
        self._camera: LiveCamera[DocumentLook] = LiveCamera(counter, desk, self, CAMERAS)
        self._look: DocumentLook | None = None
        self._seen: list[Box] = []
        self._taken: Box | None = None
        self._reading = False
        self._asked = 0
        self._words = ""
        self._view = LiveView(counter.theme)
        self._hint = QLabel()
        self._switch, self._now, self._open, self._paste = (QPushButton() for _ in range(4))
        self._build()
        self._retranslate()

    @property
    def running(self) -> bool:
        return self._camera.running

    @property
    def reading(self) -> bool:
        """Whether a document is being read."""
        return self._reading

    @property
    def sees(self) -> bool:
        """Whether the camera's picture is shown now."""
        return self._view.has_picture

    def words(self) -> str:
        """What is said under the picture."""
        return self._hint.text()

    def start(self) -> None:
        """Open the camera of the settings, or the first there is, and look for a document."""
        if self.running:
            return
        self._forget()
        self._camera.start()
        self._view.show_words(self.tr("The camera is starting …"))
        self._retranslate()
        self.running_changed.emit(True)

    def stop(self) -> None:
        """Close the camera and wipe its last picture; what is being read is not wanted any more."""
        was_running = self.running
        self._camera.stop()
        self._forget()
        self._retranslate()
        if was_running:
            self.running_changed.emit(False)

    def read_now(self) -> None:
        """Read the document in the picture, however it lies."""
        if self._look is not None and not self._reading:
            self._read_look(self._look)

    def read_file(self, path: str) -> None:
        """Read the document in a picture file."""
        self._read_given(partial(read_capped, Path(path)))

    def read_mime(self, mime: QMimeData) -> bool:
        """Read the document in what was dropped or pasted: one file, or a picture. False when it is neither."""
        content = given_picture(mime)
        if content is not None:
            self._read_given(content)
        return content is not None

    def paste(self) -> None:
        """Read the document in the picture on the clipboard."""
        if not self.read_mime(QGuiApplication.clipboard().mimeData()):
            self._counter.notices.attention(self.tr("There is no picture on the clipboard. Copy one, then paste it."))

    def choose_file(self) -> None:
        """Ask which picture file to read."""
        path = self._ask_for_file(self, self.tr("Open a picture of a document"), self.tr("Pictures"))
        if path:
            self.read_file(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.read_mime(event.mimeData()):
            event.acceptProposedAction()
        else:
            self._counter.notices.attention(self.tr("Drop one picture file (PNG or JPEG) at a time."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self.setAcceptDrops(True)
        styled(self._hint, role="caption", tone="muted")
        self._hint.setWordWrap(True)
        self._switch.clicked.connect(self._toggle)
        self._now.clicked.connect(self.read_now)
        self._open.clicked.connect(self.choose_file)
        self._paste.clicked.connect(self.paste)
        self._view.chosen.connect(self.read_now)
        self._camera.looked.connect(self._show)
        self._camera.absent.connect(self._say_no_camera)
        self._camera.lost.connect(self._say_lost)
        self._camera.failed.connect(self._give_up)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._switch, self._now, self._open, self._paste):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._view, 1)
        column.addWidget(self._hint)
        column.addLayout(row)

    def _retranslate(self) -> None:
        self._view.setAccessibleName(self.tr("Picture of the camera"))
        self._switch.setText(self.tr("Ca&mera off") if self.running else self.tr("Ca&mera on"))
        self._now.setText(self.tr("&Read now"))
        self._open.setText(self.tr("&Open picture…"))
        self._paste.setText(self.tr("&Paste"))
        self._now.setEnabled(self._look is not None and not self._reading)
        if not self.running:
            self._view.show_words(self.tr("The camera is off. Drop a picture of a document here."))
        self._say_hint()

    def _say_hint(self) -> None:
        if self._reading:
            words = self.tr("Reading …")
        elif self._words:
            words = self._words
        elif self._seen:
            words = self.tr("Hold it still: it is read by itself.")
        else:
            words = self.tr("Lay the card or the passport's page flat under the camera. No picture is kept.")
        self._hint.setText(words)

    def _toggle(self) -> None:
        if self.running:
            self.stop()
        else:
            self.start()

    def _show(self, look: DocumentLook) -> None:
        if self._reading:
            return  # the picture being read stays in sight; the answer goes on
        self._look = look
        self._view.show_look(look)
        self._now.setEnabled(True)
        if self._lies_still(look):
            self._taken = look.corners
            self._read_look(look)
            return
        self._say_hint()
        self._camera.look_again()

    def _lies_still(self, look: DocumentLook) -> bool:
        """Whether there is a document that was not read yet, in the same place for a while."""
        if look.corners is None:
            self._seen, self._taken, self._words = [], None, "" if self._seen else self._words
            return False
        if self._taken is not None and _apart(look.corners, self._taken) < MOVED * look.width:
            return False
        self._taken = None
        if self._seen and _apart(look.corners, self._seen[-1]) > STILL * look.width:
            self._seen = []
            self._words = ""
        self._seen.append(look.corners)
        return len(self._seen) >= STILL_LOOKS

    def _read_look(self, look: DocumentLook) -> None:
        self._ask(partial(self._desk.read, look))

    def _read_given(self, content: Callable[[], bytes]) -> None:
        # Else the next picture of the camera would answer in place of the file.
        if self.running:
            self.stop()
        self._ask(partial(_read_content, self._desk, content))

    def _ask(self, job: Callable[[], ReadDocument | None]) -> None:
        self._asked += 1
        self._reading = True
        self._words = ""
        self._seen = []
        self._retranslate()
        asked = self._asked
        self._counter.background.run(
            self, job, lambda read: self._answer(asked, read), lambda error: self._fail(asked, error), lane=LANE
        )

    def _answer(self, asked: int, read: ReadDocument | None) -> None:
        if asked != self._asked:
            return
        self._reading = False
        if read is None:
            self._counter.notices.refused(self.tr("This file cannot be opened. Choose another one."))
        else:
            self._words = self._said_of(read)
            self.read.emit(read)
        self._go_on()

    def _said_of(self, read: ReadDocument) -> str:
        if read.document_type not in TWO_SIDED:
            return self.tr("Read. Compare what is marked with the document.")
        if read.number or read.name:
            return self.tr("Front side read. Turn the card over for its validity, or go on.")
        return self.tr("Back side read.")

    def _fail(self, asked: int, error: Exception) -> None:
        if asked != self._asked:
            return
        self._reading = False
        if isinstance(error, NoDocumentFound) and self.running:
            self._words = self.tr("Nothing could be read. Lay it flatter, closer and without shine; or type it.")
        else:
            self._counter.notices.failure(error)
        self._go_on()

    def _go_on(self) -> None:
        self._retranslate()
        self._camera.look_again()

    def _say_lost(self, error: CameraNotReady) -> None:
        self._counter.notices.refusal(error)
        self._forget()
        self._view.show_words(
            self.tr("The camera “%1” gives no picture. Plug it in again: this goes on by itself.").replace(
                "%1", error.camera
            )
        )
        self._retranslate()

    def _say_no_camera(self) -> None:
        self._forget()
        self._view.show_words(self.tr("No camera is connected. Plug one in: this goes on by itself."))
        self._retranslate()

    def _give_up(self, error: Exception) -> None:
        self.stop()
        self._counter.notices.failure(error)

    def _forget(self) -> None:
        """Nothing of a picture, and of what was being read, is left."""
        self._asked += 1
        self._look = None
        self._seen = []
        self._taken = None
        self._reading = False
        self._words = ""


def _apart(one: Box, other: Box) -> float:
    """How far the corners of two boxes are from each other, at the most."""
    return max(math.dist(first, second) for first, second in zip(one, other, strict=True))


def _read_content(desk: DocumentPictureDesk, content: Callable[[], bytes]) -> ReadDocument | None:
    """The document in a picture; None when the file cannot be opened."""
    try:
        return desk.read_picture(content())
    except OSError:
        return None
