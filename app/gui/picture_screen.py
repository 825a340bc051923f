from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.gui.counter import Counter
from app.gui.screen import Screen
from app.gui.theme import styled
from app.gui.widgets.picture_scan import PictureScan
from app.operations.scanning import ScanDesk

PICTURE_WIDTH = 384


class PictureScreen(Screen):
    """A title, pages of which one is in front, and beside them a panel to scan by picture that comes and goes.

    What is dropped anywhere on the screen is read as in the panel.
    """

    def __init__(self, counter: Counter, scan: ScanDesk) -> None:
        super().__init__()
        self._counter = counter
        self._title = QLabel()
        self._picture_switch = QPushButton()
        self._stack = QStackedWidget()
        self._picture_scan = PictureScan(counter, scan)

    @property
    def page(self) -> QWidget | None:
        """The one in front."""
        return self._stack.currentWidget()

    @property
    def picture_scan(self) -> PictureScan:
        return self._picture_scan

    def leave(self) -> None:
        self.close_pictures()

    def toggle_pictures(self) -> None:
        """Show the panel for pictures with its camera on, or close both."""
        if self._picture_scan.isHidden():
            self._picture_scan.show()
            self._picture_scan.start()
            self._retranslate()
        else:
            self.close_pictures()

    def close_pictures(self) -> None:
        self._picture_scan.stop()
        self._picture_scan.hide()
        self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._picture_scan.choose_by_key(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._picture_scan.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._picture_scan.dropEvent(event)

    def _build(self, *pages: QWidget) -> None:
        """Call once, when the pages are made; the first is in front."""
        self.setAcceptDrops(True)
        styled(self._title, role="title")
        self._picture_switch.clicked.connect(self.toggle_pictures)
        self._counter.theme.changed.connect(self._retranslate)
        self._picture_scan.scanned.connect(self.on_scan)
        self._picture_scan.setFixedWidth(PICTURE_WIDTH)
        self._picture_scan.hide()
        for page in pages:
            self._stack.addWidget(page)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._picture_switch)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(head)
        left.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self._picture_scan, alignment=Qt.AlignmentFlag.AlignTop)

    def _retranslate(self) -> None:
        hidden = self._picture_scan.isHidden()
        self._title.setText(self.title())
        self._picture_switch.setText(self.tr("Scan by &picture") if hidden else self.tr("Close the &picture"))
        self._picture_switch.setIcon(self._counter.icons.icon("camera", "text", 20))
