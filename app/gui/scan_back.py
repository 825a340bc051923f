"""The ways in which a label on paper comes back: the scanner, the camera, or a picture of it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.gui.counter import Counter
from app.gui.theme import styled
from app.gui.widgets.glyph import Glyph
from app.gui.widgets.picture_scan import PictureScan
from app.operations.scanning import ScanDesk


class ScanBack(QWidget):
    """Asks for the label just printed. A scanner's scan comes to the screen; the rest is read here."""

    read = Signal(str)
    """A label text."""

    def __init__(self, counter: Counter, desk: ScanDesk) -> None:
        super().__init__()
        self._title, self._hint = QLabel(), QLabel()
        self._picture_scan = PictureScan(counter, desk, plain=True)
        self._picture_scan.scanned.connect(self.read)
        styled(self._title, role="title")
        styled(self._hint, tone="muted")
        self._hint.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._hint)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Glyph(counter.icons, "scan-line", "accent", 32), alignment=Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._picture_scan, 1)
        self._retranslate()

    @property
    def picture_scan(self) -> PictureScan:
        return self._picture_scan

    def choose_by_key(self, event: QKeyEvent) -> bool:
        """Take the label whose number was pressed; False when several are not in sight."""
        return self._picture_scan.choose_by_key(event)

    def close_camera(self) -> bool:
        """Let the camera go; False when it was not open."""
        was_open = self._picture_scan.running
        self._picture_scan.stop()
        return was_open

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Scan the label back"))
        self._hint.setText(self.tr("Stick it on, then scan its code: a label nobody can read is no label."))
