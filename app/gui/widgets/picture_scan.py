"""Scanning without a scanner: by the camera, or from a picture that somebody has."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import CameraNotReady
from app.gui.counter import Counter
from app.gui.given_picture import ask_for_picture, given_picture, read_capped
from app.gui.live_camera import LANE, LiveCamera
from app.gui.theme import styled
from app.gui.widgets.live_view import LiveView
from app.operations.scanning import Look, ScanDesk

GONE_AFTER = 6
"""Pictures without a label after which the same one counts as shown anew."""


class PictureScan(QFrame):
    """A panel that can be shown beside any screen. The camera is open from `start` to `stop` and at no other time."""

    scanned = Signal(str)
    """The text of a label, once each time it is shown."""

    def __init__(
        self,
        counter: Counter,
        scan: ScanDesk,
        parent: QWidget | None = None,
        ask_for_file: Callable[[QWidget, str, str], str] | None = None,
        *,
        plain: bool = False,
    ) -> None:
        """plain: without a frame and a title of its own, inside something that has them; no larger than it must be."""
        super().__init__(parent)
        self._plain = plain
        self._counter = counter
        self._scan = scan
        self._ask_for_file = ask_for_file or ask_for_picture
        self._labels: tuple[str, ...] = ()
        self._emitted = ""
        self._without = 0
        self._foreign_told = False
        self._camera: LiveCamera[Look] = LiveCamera(counter, scan, self)
        self._title = QLabel()
        self._view = LiveView(counter.theme)
        self._hint = QLabel()
        self._switch = QPushButton()
        self._open = QPushButton()
        self._paste = QPushButton()
        self._build()
        self._retranslate()

    @property
    def running(self) -> bool:
        return self._camera.running

    @property
    def sees(self) -> bool:
        """Whether the camera's picture is shown now."""
        return self._view.has_picture

    @property
    def asks(self) -> bool:
        """Whether there are several labels to choose from."""
        return len(self._labels) > 1

    def words(self) -> str:
        """What stands in place of a picture."""
        return self._view.words

    def start(self) -> None:
        """Open the camera of the settings, or the first there is, and look for labels."""
        if self.running:
            return
        self._forget_labels()
        self._camera.start()
        self._view.show_words(self.tr("The camera is starting …"))
        self._retranslate()

    def stop(self) -> None:
        """Close the camera and wipe its last picture."""
        self._camera.stop()
        self._forget_labels()
        self._view.show_words(self.tr("The camera is off. Drop a picture of a label here."))
        self._retranslate()

    def choose(self, number: int) -> bool:
        """Take the label in the box of this number, 0 the first. False when there is no such box to choose."""
        if not self.asks or not 0 <= number < len(self._labels):
            return False
        self._emit(self._labels[number])
        return True

    def choose_by_key(self, event: QKeyEvent) -> bool:
        """Take the label whose number was pressed; False when several are not in sight."""
        return self.isVisible() and self.choose(event.key() - Qt.Key.Key_1)

    def read_file(self, path: str) -> None:
        """Read the label in a picture file."""
        self._read(partial(read_capped, Path(path)))

    def read_mime(self, mime: QMimeData) -> bool:
        """Read the label in what was dropped or pasted: one file, or a picture itself. False when it is neither."""
        content = given_picture(mime)
        if content is not None:
            self._read(content)
        return content is not None

    def paste(self) -> None:
        """Read the label in the picture on the clipboard."""
        if not self.read_mime(QGuiApplication.clipboard().mimeData()):
            self._counter.notices.attention(self.tr("There is no picture on the clipboard. Copy one, then paste it."))

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
        self.setProperty("kind", "" if self._plain else "card")
        if self._plain:
            self._title.hide()
        self.setAcceptDrops(True)
        styled(self._title, role="lead", strong=True)
        styled(self._hint, role="caption", tone="muted")
        self._hint.setWordWrap(True)
        self._switch.clicked.connect(self._toggle)
        self._open.clicked.connect(self.choose_file)
        self._paste.clicked.connect(self.paste)
        self._view.chosen.connect(self.choose)
        self._camera.looked.connect(self._show)
        self._camera.absent.connect(self._say_no_camera)
        self._camera.lost.connect(self._say_lost)
        self._camera.failed.connect(self._give_up)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._switch, self._open, self._paste):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*((0, 0, 0, 0) if self._plain else (16, 12, 16, 12)))
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._view, 1)
        column.addWidget(self._hint)
        column.addLayout(row)
        # Takes the room that is over while there is no picture.
        column.addStretch(0)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Scan by picture"))
        self._view.setAccessibleName(self.tr("Picture of the camera"))
        self._switch.setText(self.tr("Ca&mera off") if self.running else self.tr("Ca&mera on"))
        self._open.setText(self.tr("Open p&icture…"))
        self._paste.setText(self.tr("Past&e"))
        self._say_hint()
        self._view.setVisible(self.running or not self._plain)
        if not self.running:
            self._view.show_words(self.tr("The camera is off. Drop a picture of a label here."))

    def _say_hint(self) -> None:
        if self.asks:
            self._hint.setText(self.tr("Several labels: click the one you mean, or press its number."))
        else:
            self._hint.setText(
                self.tr("Hold the label flat before the camera; or drop, open or paste a picture of it.")
            )

    def _toggle(self) -> None:
        if self.running:
            self.stop()
        else:
            self.start()

    def choose_file(self) -> None:
        """Ask which picture file to read."""
        path = self._ask_for_file(self, self.tr("Open a picture of a label"), self.tr("Pictures"))
        if path:
            self.read_file(path)

    def _show(self, look: Look) -> None:
        self._view.show_look(look)
        self._labels = look.labels
        self._say_hint()
        self._take(look)
        self._camera.look_again()

    def _take(self, look: Look) -> None:
        """One label is taken by itself, once; of several somebody chooses; other codes are told once."""
        if self._emitted in look.labels:
            self._without = 0
        else:
            self._without += 1
            if self._without >= GONE_AFTER:
                self._emitted = ""
        if len(look.labels) == 1 and look.labels[0] != self._emitted:
            self._emit(look.labels[0])
        if look.foreign and not look.labels and not self._foreign_told:
            self._counter.notices.attention(self.tr("The code before the camera is not one of our labels."))
        self._foreign_told = bool(look.foreign and not look.labels)

    def _emit(self, label: str) -> None:
        self._emitted = label
        self._without = 0
        self.scanned.emit(label)

    def _say_lost(self, error: CameraNotReady) -> None:
        self._counter.notices.refusal(error)
        self._forget_labels()
        self._view.show_words(
            self.tr("The camera “%1” gives no picture. Plug it in again: this goes on by itself.").replace(
                "%1", error.camera
            )
        )

    def _say_no_camera(self) -> None:
        self._forget_labels()
        self._view.show_words(self.tr("No camera is connected. Plug one in: this goes on by itself."))

    def _give_up(self, error: Exception) -> None:
        self.stop()
        self._counter.notices.failure(error)

    def _forget_labels(self) -> None:
        self._labels = ()
        self._emitted = ""
        self._without = 0
        self._foreign_told = False

    def _read(self, content: Callable[[], bytes]) -> None:
        # Else the next picture of the camera would answer in place of the file.
        if self.running:
            self.stop()
        self._counter.background.run(self, partial(_read_label, self._scan, content), self._take_read, lane=LANE)

    def _take_read(self, label: str | None) -> None:
        if label is None:
            self._counter.notices.refused(self.tr("This file cannot be opened. Choose another one."))
        else:
            self.scanned.emit(label)


def _read_label(scan: ScanDesk, content: Callable[[], bytes]) -> str | None:
    """The label in a picture; None when the file cannot be opened."""
    try:
        return scan.read_picture(content())
    except OSError:
        return None
