"""The operating system's printers through Qt: on Windows, and wherever there is no CUPS library to speak to.

`QPrinter` may be painted on in any thread (doc.qt.io, "Thread-Support in Qt Modules": QImage, QPrinter and QPicture);
the printer's thread does, and the window never waits.
"""

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.domain.errors import PrinterNotReady
from app.domain.paper import paper_of, puts_on_paper
from app.domain.printing import PrintPicture

WHITE, BLACK = 0xFFFFFFFF, 0xFF000000
NOT_READY = frozenset({QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error})
WHOLE = 0.01
"""A label may come out this much off its size for the sake of modules of equally many dots: 0.6 mm on 60."""


class SystemPrinters:
    """The printers Qt finds that end at paper. Needs a QGuiApplication, and may be used from any thread."""

    def names(self) -> tuple[str, ...]:
        return tuple(
            printer.printerName()
            for printer in QPrinterInfo.availablePrinters()
            if puts_on_paper(printer.printerName(), printer.makeAndModel(), "")
        )

    def driver(self, name: str) -> "SystemPrinter":
        if name not in self.names():
            raise PrinterNotReady(name, "no_such_printer")
        return SystemPrinter(name)


class SystemPrinter:
    """One printer of the operating system.

    That it takes a picture means that the system's queue took it. Qt tells nothing of the job beyond, so a queue in
    trouble is refused before and after, and the scan-back decides.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def print(self, picture: PrintPicture) -> None:
        self._require_ready()
        printer = QPrinter(QPrinterInfo.printerInfo(self._name), QPrinter.PrinterMode.HighResolution)
        if not printer.isValid():
            raise PrinterNotReady(self._name, "no_such_printer")
        printer.setDocName("label")
        paint(picture, printer, self._name)
        if printer.printerState() in NOT_READY:
            raise PrinterNotReady(self._name, "trouble")
        self._require_ready()

    def _require_ready(self) -> None:
        queue = QPrinterInfo.printerInfo(self._name)
        if queue.isNull():
            raise PrinterNotReady(self._name, "no_such_printer")
        if queue.state() in NOT_READY:
            raise PrinterNotReady(self._name, "not_ready")


def paint(picture: PrintPicture, printer: QPrinter, name: str) -> None:
    """Fill paper of the picture's size with it, dot for dot where the printer has the picture's resolution."""
    paper = paper_of(picture)
    size = QSizeF(paper.width_mm, paper.height_mm)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch))
    printer.setPageMargins(QMarginsF())
    printer.setResolution(picture.dpi)
    scale = whole_where_close(printer.resolution() / picture.dpi)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterNotReady(name, "not_ready")
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.drawImage(QRectF(0, 0, picture.width * scale, picture.height * scale), as_image(picture))
    if not painter.end():
        raise PrinterNotReady(name, "trouble")


def whole_where_close(scale: float) -> float:
    """The whole number that a scale is close to, so that all modules get equally many dots, or else the scale."""
    whole = max(1, round(scale))
    return whole if abs(scale / whole - 1) <= WHOLE else scale


def as_image(picture: PrintPicture) -> QImage:
    """The picture for Qt, one bit a pixel, owning its pixels."""
    stride = (picture.width + 7) // 8
    image = QImage(picture.rows, picture.width, picture.height, stride, QImage.Format.Format_Mono)
    image.setColorTable([WHITE, BLACK])
    return image.copy()
