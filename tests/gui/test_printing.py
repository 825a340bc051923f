import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from numpy import uint8
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.devices.printer_queue import PrinterSource
from app.domain.errors import PrinterNotReady
from app.domain.printing import LABEL_SIZES, RESOLUTIONS, InspectionMark, LabelFace, LabelSize, PrintPicture
from app.gui.printing import SystemPrinter, SystemPrinters, as_image, paint, whole_where_close
from app.labels.fonts import LabelFonts
from app.labels.layout import draw_label
from app.labels.text import format_label

pytestmark = pytest.mark.usefixtures("qapp")

TEXT = format_label(bytes(range(16)))
FACE = LabelFace("2026-1123-00042", "PVG-07", 1250, 1, tuple(InspectionMark))


@pytest.fixture(scope="module")
def fonts() -> LabelFonts:
    return LabelFonts.bundled()


def pixels(image: QImage) -> NDArray[uint8]:
    """The picture in grey."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].copy()


def dots(picture: PrintPicture) -> NDArray[uint8]:
    rows = np.frombuffer(picture.rows, uint8).reshape(picture.height, -1)
    return 255 * (1 - np.unpackbits(rows, axis=1)[:, : picture.width])


def printed(picture: PrintPicture, file: Path) -> tuple[NDArray[uint8], LabelSize]:
    """What a QPrinter with a PDF file for paper puts on it, seen at the picture's resolution, and the paper's size.

    Qt's PDF pages are whole points long, so up to two dots at the right and lower edge are off the paper.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    paint(picture, printer, "Paper")
    document = QPdfDocument()
    assert document.load(str(file)) is QPdfDocument.Error.None_
    assert document.pageCount() == 1
    points = document.pagePointSize(0)
    width, height = (round(side / 72 * picture.dpi) for side in (points.width(), points.height()))
    paper = QImage(width, height, QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, document.render(0, paper.size()))
    painter.end()
    width_mm, height_mm = (round(side / 72 * 25.4) for side in (points.width(), points.height()))
    return pixels(paper), LabelSize(f"{width_mm}x{height_mm}", width_mm, height_mm)


def edges_off(on_paper: NDArray[np.bool_], picture: NDArray[np.bool_]) -> int:
    """The dots that differ although all around them are alike in the picture: an edge is more than a dot off there."""
    height, width = np.minimum(on_paper.shape, picture.shape)
    assert min(picture.shape[0] - height, picture.shape[1] - width) <= 2
    around = sliding_window_view(picture[:height, :width], (3, 3))
    inside = around.all(axis=(2, 3)) | ~around.any(axis=(2, 3))
    differs = (on_paper[:height, :width] != picture[:height, :width])[1:-1, 1:-1]
    return int(np.count_nonzero(inside & differs))


@pytest.mark.parametrize("dpi", RESOLUTIONS)
@pytest.mark.parametrize("size", LABEL_SIZES)
def test_a_printed_label_has_its_size_and_its_code_reads(
    size: LabelSize, dpi: int, fonts: LabelFonts, tmp_path: Path
) -> None:
    picture = draw_label(FACE, TEXT, size, dpi, fonts)

    on_paper, paper = printed(picture, tmp_path / "label.pdf")

    assert paper == size
    assert [code.text for code in zxingcpp.read_barcodes(on_paper)] == [TEXT]
    assert edges_off(on_paper > 127, dots(picture) > 127) == 0


def test_the_picture_for_qt_has_the_same_dots(fonts: LabelFonts) -> None:
    picture = draw_label(FACE, TEXT, LABEL_SIZES[0], 203, fonts)

    assert np.array_equal(pixels(as_image(picture)), dots(picture))


@pytest.mark.parametrize(
    ("scale", "used"), [(1.0, 1.0), (0.999, 1.0), (2.0, 2.0), (600 / 203, 600 / 203), (1.005, 1.0), (0.3, 0.3)]
)
def test_modules_get_equally_many_dots_where_the_size_nearly_allows_it(scale: float, used: float) -> None:
    assert whole_where_close(scale) == used


class FakeQueue:
    """What Qt says of a queue."""

    def __init__(self, name: str, state: QPrinter.PrinterState, model: str = "Zebra ZPL Label Printer") -> None:
        self._name, self._state, self._model = name, state, model

    def isNull(self) -> bool:  # noqa: N802  Qt's name
        return not self._name

    def printerName(self) -> str:  # noqa: N802  Qt's name
        return self._name

    def makeAndModel(self) -> str:  # noqa: N802  Qt's name
        return self._model

    def state(self) -> QPrinter.PrinterState:
        return self._state


@pytest.fixture
def plug_in(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def plug_in(*queues: FakeQueue) -> None:
        nothing = FakeQueue("", QPrinter.PrinterState.Error)
        named = {queue.printerName(): queue for queue in queues}
        monkeypatch.setattr(QPrinterInfo, "availablePrinters", lambda: list(queues))
        monkeypatch.setattr(QPrinterInfo, "printerInfo", lambda name: named.get(name, nothing))

    return plug_in


def test_printers_that_make_files_are_not_offered(plug_in: Callable[..., None]) -> None:
    idle = QPrinter.PrinterState.Idle
    plug_in(
        FakeQueue("Label", idle),
        FakeQueue("Microsoft Print to PDF", idle, "Microsoft Print To PDF"),
        FakeQueue("Notes", idle, "Send to Microsoft OneNote 16 Driver"),
    )
    printers: PrinterSource = SystemPrinters()

    assert printers.names() == ("Label",)
    with pytest.raises(PrinterNotReady) as refusal:
        printers.driver("Notes")
    assert refusal.value.why == "no_such_printer"


@pytest.mark.parametrize(
    ("state", "why"), [(QPrinter.PrinterState.Error, "not_ready"), (QPrinter.PrinterState.Aborted, "not_ready")]
)
def test_a_queue_in_trouble_takes_no_label(
    plug_in: Callable[..., None], state: QPrinter.PrinterState, why: str
) -> None:
    plug_in(FakeQueue("Label", state))

    with pytest.raises(PrinterNotReady) as refusal:
        SystemPrinters().driver("Label").print(PrintPicture(480, 320, 203, bytes(60 * 320)))

    assert refusal.value.why == why


def test_a_queue_that_vanished_is_no_printer(plug_in: Callable[..., None]) -> None:
    plug_in()

    with pytest.raises(PrinterNotReady) as refusal:
        SystemPrinter("Label").print(PrintPicture(480, 320, 203, bytes(60 * 320)))

    assert (refusal.value.printer, refusal.value.why) == ("Label", "no_such_printer")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_be_painted_on_is_not_ready(tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "absent" / "label.pdf"))

    with pytest.raises(PrinterNotReady) as refusal:
        paint(PrintPicture(480, 320, 203, bytes(60 * 320)), printer, "Paper")

    assert refusal.value.why == "not_ready"


def test_labels_are_painted_outside_the_gui_thread(fonts: LabelFonts, tmp_path: Path) -> None:
    picture = draw_label(FACE, TEXT, LABEL_SIZES[0], 203, fonts)
    out: list[NDArray[uint8]] = []

    thread = threading.Thread(target=lambda: out.append(printed(picture, tmp_path / "label.pdf")[0]))
    thread.start()
    thread.join()

    assert [code.text for code in zxingcpp.read_barcodes(out[0])] == [TEXT]
