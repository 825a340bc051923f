"""The devices of this desk: label printer, camera and scanner, each with a way to try it."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QVBoxLayout, QWidget

from app.gui.counter import Counter
from app.gui.print_choice import PrintChoiceRow
from app.gui.screens.settings.scanner_test import ScannerTest
from app.gui.settings import Setting
from app.gui.theme import styled
from app.gui.widgets.field import Field
from app.gui.widgets.picture_scan import LANE, PictureScan
from app.operations.labels import LabelDesk
from app.operations.scanning import ScanDesk


class PrinterCard(QFrame):
    """Which printer takes the labels, and on what paper."""

    def __init__(self, counter: Counter, labels: LabelDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self._title = QLabel()
        self._hint = QLabel()
        self.choice = PrintChoiceRow(counter.settings)
        self.setProperty("kind", "card")
        styled(self._title, role="lead", strong=True)
        styled(self._hint, role="caption", tone="muted")
        self._hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        for part in (self._title, self.choice, self._hint):
            column.addWidget(part)
        self._retranslate()

    def begin(self) -> None:
        self.choice.show_printers(self._labels.printer_names())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Label printer"))
        self._hint.setText(self.tr("A test label is printed and scanned back in Labels (F6)."))


class CameraCard(QFrame):
    """Which camera scans, seen live; a label that is read is said, and opens nothing."""

    def __init__(self, counter: Counter, scan: ScanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._scan = scan
        self._names: tuple[str, ...] = ()
        self._title = QLabel()
        self.camera = QComboBox()
        self._field = Field(self.camera)
        self.picture_scan = PictureScan(counter, scan, plain=True)
        self.setProperty("kind", "card")
        styled(self._title, role="lead", strong=True)
        self.camera.activated.connect(self._choose)
        self.picture_scan.scanned.connect(self._say_read)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        for part in (self._title, self._field, self.picture_scan):
            column.addWidget(part)
        self._retranslate()

    def begin(self) -> None:
        self._counter.background.run(self, self._scan.camera_names, self._show_names, lane=LANE)

    def end(self) -> None:
        self.picture_scan.stop()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Camera"))
        self._field.name(self.tr("&Camera for scanning"))
        self._fill()

    def _show_names(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._fill()

    def _fill(self) -> None:
        kept = self._counter.settings.get(Setting.CAMERA) or ""
        self.camera.clear()
        self.camera.addItem(self.tr("the first that is connected"), "")
        for name in self._names:
            self.camera.addItem(name, name)
        if kept and kept not in self._names:
            self.camera.addItem(self.tr("%1 (not connected)").replace("%1", kept), kept)
        self.camera.setCurrentIndex(self.camera.findData(kept))

    def _choose(self) -> None:
        self._counter.settings.put(Setting.CAMERA, str(self.camera.currentData()))
        if self.picture_scan.running:
            self.picture_scan.stop()
            self.picture_scan.start()

    def _say_read(self) -> None:
        self._counter.notices.accepted(self.tr("The camera read a label."))


class ScannerCard(QFrame):
    """The scanner test with its title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self.test = ScannerTest()
        self.setProperty("kind", "card")
        styled(self._title, role="lead", strong=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self.test)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Scanner"))
