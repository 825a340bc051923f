"""The ways in which a label on paper comes back: the scanner, the camera, or a picture of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import PictureUnreadable
from app.gui.camera_view import LANE, CameraView
from app.gui.counter import Counter
from app.gui.settings import Setting
from app.gui.theme import styled
from app.gui.widgets.glyph import Glyph
from app.operations.scanning import ScanDesk

CAMERA_SHARE = 100
"""Of the height that is left: all of it, while the camera is open."""
LARGEST_PICTURE = 8 * 1024 * 1024
"""Bytes. Beyond it a file is not even read; the rule itself is the reader's."""


class ScanBack(QWidget):
    """Asks for the label just printed. A scanner's scan comes to the screen; the rest is read here."""

    read = Signal(str)
    """A label text."""

    def __init__(self, counter: Counter, desk: ScanDesk) -> None:
        super().__init__()
        self._counter, self._desk = counter, desk
        self._glyph = Glyph(counter.icons, "scan-line", "accent", 32)
        self._title, self._hint = QLabel(), QLabel()
        self._camera, self._picture = QPushButton(), QPushButton()
        self._view = CameraView(counter, desk)
        self._view.hide()
        styled(self._title, role="title")
        styled(self._hint, tone="muted")
        self._hint.setWordWrap(True)
        self._camera.clicked.connect(self._switch_camera)
        self._picture.clicked.connect(self._choose_picture)
        self._view.seen.connect(self.read)
        self._view.failed.connect(self._show_failure)
        self._build()
        self._retranslate()
        self._draw_icons()
        counter.theme.changed.connect(self._draw_icons)

    def close_camera(self) -> bool:
        """Let the camera go; False when it was not open."""
        was_open = self._view.is_open
        self._view.close_camera()
        self._view.hide()
        self._retranslate()
        return was_open

    def read_picture(self, file: str) -> None:
        """Look for the label in a picture file."""
        self._counter.background.run(
            self, partial(_read_picture, self._desk, Path(file)), self.read.emit, self._show_failure, lane=LANE
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._hint)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._glyph)
        head.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._camera)
        buttons.addWidget(self._picture)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(buttons)
        column.addWidget(self._view, CAMERA_SHARE)
        column.addStretch(1)

    def _draw_icons(self) -> None:
        self._camera.setIcon(self._counter.icons.icon("camera"))
        self._picture.setIcon(self._counter.icons.icon("image"))

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Scan the label back"))
        self._hint.setText(self.tr("Stick it on, then scan its code: a label nobody can read is no label."))
        self._camera.setText(self.tr("Close the &camera") if self._view.is_open else self.tr("Use the &camera"))
        self._picture.setText(self.tr("P&icture file …"))

    def _switch_camera(self) -> None:
        if not self.close_camera():
            self._counter.background.run(self, self._desk.camera_names, self._open_camera, lane=LANE)

    def _open_camera(self, names: tuple[str, ...]) -> None:
        if not names:
            self._counter.notices.attention(
                self.tr("No camera was found. Plug one in, or scan the label with the scanner.")
            )
            return
        kept = self._counter.settings.get(Setting.CAMERA)
        self._view.show()
        self._view.open(kept if kept in names else names[0])
        self._retranslate()

    def _choose_picture(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("Picture of the label"), "", self.tr("Pictures (*.png *.jpg *.jpeg)")
        )
        if file:
            self.read_picture(file)

    def _show_failure(self, error: Exception) -> None:
        self._counter.notices.failure(error)
        if not self._view.is_open:
            self.close_camera()


def _read_picture(desk: ScanDesk, file: Path) -> str:
    try:
        if file.stat().st_size > LARGEST_PICTURE:
            raise PictureUnreadable("too_large")
        content = file.read_bytes()
    except OSError as error:
        raise PictureUnreadable("damaged") from error
    return desk.read_picture(content)
