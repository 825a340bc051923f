"""The devices of this desk: label printer, camera and scanner, each with a way to try it."""

from PySide6.QtWidgets import QComboBox, QLabel

from app.gui.counter import Counter
from app.gui.live_camera import LANE
from app.gui.print_choice import PrintChoiceRow
from app.gui.screens.settings.card import Card
from app.gui.screens.settings.scanner_test import ScannerTest
from app.gui.settings import Setting
from app.gui.theme import styled
from app.gui.widgets.field import Field
from app.gui.widgets.picture_scan import PictureScan
from app.operations.labels import LabelDesk
from app.operations.scanning import ScanDesk


class PrinterCard(Card):
    """Which printer takes the labels, and on what paper."""

    def __init__(self, counter: Counter, labels: LabelDesk) -> None:
        super().__init__()
        self._labels = labels
        self._hint = QLabel()
        self.choice = PrintChoiceRow(counter.settings)
        styled(self._hint, role="caption", tone="muted")
        self._hint.setWordWrap(True)
        self._stack_up(self.choice, self._hint)

    def begin(self) -> None:
        self.choice.show_printers(self._labels.printer_names())

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Label printer"))
        self._hint.setText(self.tr("A test label is printed and scanned back in Labels (F6)."))


class CameraCard(Card):
    """Which camera scans, seen live, and which one documents are laid under; a label that is read is said, and opens
    nothing.
    """

    def __init__(self, counter: Counter, scan: ScanDesk) -> None:
        super().__init__()
        self._counter = counter
        self._scan = scan
        self._names: tuple[str, ...] = ()
        self.camera = QComboBox()
        self._field = Field(self.camera)
        self.document_camera = QComboBox()
        self._document_field = Field(self.document_camera)
        self.picture_scan = PictureScan(counter, scan, plain=True)
        self.camera.activated.connect(self._choose)
        self.picture_scan.scanned.connect(self._say_read)
        self.document_camera.activated.connect(self._choose_for_documents)
        self._stack_up(self._field, self._document_field, self.picture_scan)

    def begin(self) -> None:
        self._counter.background.run(self, self._scan.camera_names, self._show_names, lane=LANE)

    def end(self) -> None:
        self.picture_scan.stop()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Camera"))
        self._field.name(self.tr("&Camera for scanning"))
        self._document_field.name(self.tr("Camera for d&ocuments"))
        self._fill()

    def _show_names(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._fill()

    def _fill(self) -> None:
        self._fill_one(self.camera, Setting.CAMERA, self.tr("the first that is connected"))
        self._fill_one(self.document_camera, Setting.DOCUMENT_CAMERA, self.tr("the same as for scanning"))

    def _fill_one(self, box: QComboBox, setting: Setting, none: str) -> None:
        kept = self._counter.settings.get(setting) or ""
        box.clear()
        box.addItem(none, "")
        for name in self._names:
            box.addItem(name, name)
        if kept and kept not in self._names:
            box.addItem(self.tr("%1 (not connected)").replace("%1", kept), kept)
        box.setCurrentIndex(box.findData(kept))

    def _choose(self) -> None:
        self._counter.settings.put(Setting.CAMERA, str(self.camera.currentData()))
        if self.picture_scan.running:
            self.picture_scan.stop()
            self.picture_scan.start()

    def _choose_for_documents(self) -> None:
        self._counter.settings.put(Setting.DOCUMENT_CAMERA, str(self.document_camera.currentData()))

    def _say_read(self) -> None:
        self._counter.notices.accepted(self.tr("The camera read a label."))


class ScannerCard(Card):
    """The scanner test with its title."""

    def __init__(self) -> None:
        super().__init__()
        self.test = ScannerTest()
        self._stack_up(self.test)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Scanner"))
