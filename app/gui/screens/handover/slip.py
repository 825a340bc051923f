"""The handover slip: what the courier takes, on paper for both sides, with the log's checkpoint of that moment."""

from html import escape

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QObject, QSizeF
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter, QTextDocument, QTextOption
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.domain.errors import PrinterNotReady
from app.gui.moments import day_minute
from app.operations.handover import Manifest

PDF_DPI = 300
MARGINS = QMarginsF(18, 16, 18, 16)
"""Millimetres."""
LAYOUT_DPI = 96
"""What the slip is laid out for, whatever the screen or the printer has."""
METRE = 1000 / 25.4
"""Inches."""
COLUMNS = 3


class SlipWords(QObject):
    """The slip in the language of the moment."""

    def page(self, station: str, manifest: Manifest) -> str:
        """The slip as the HTML that QTextDocument knows."""
        run = manifest.run
        closed = run.run.closed_at or run.run.opened_at
        facts = "".join(
            f"<tr><td style='color:#555; padding-right:24px'>{escape(name)}</td><td><b>{escape(value)}</b></td></tr>"
            for name, value in (
                (self.tr("Station"), station),
                (self.tr("Courier"), run.courier_name),
                (self.tr("Handed over"), day_minute(closed)),
                (self.tr("Parcels"), QLocale().toString(len(run.parcels))),
            )
        )
        title = escape(self.tr("Handover slip"))
        custody = escape(self.tr("From this moment the courier answers for these parcels."))
        of_station, of_courier = escape(self.tr("Station:")), escape(self.tr("Courier:"))
        return f"""
            <html><body style="font-size:10pt">
            <h1 style="font-size:18pt">{title}</h1>
            <table cellspacing="4">{facts}</table>
            <table width="100%" cellpadding="4" style="margin-top:16px">{_numbers(manifest)}</table>
            <p style="margin-top:20px">{custody}</p>
            <table width="100%" style="margin-top:36px"><tr>
            <td width="50%">{of_station} ______________________</td>
            <td width="50%">{of_courier} ______________________</td></tr></table>
            <p style="margin-top:32px; color:#555">{escape(self._why_checkpoint())}</p>
            <pre style="font-size:6.5pt; white-space:pre-wrap">{escape(manifest.checkpoint)}</pre>
            </body></html>
        """

    def _why_checkpoint(self) -> str:
        return self.tr("Keep this: with it you can show later whether the station's log up to this moment was changed.")


def _numbers(manifest: Manifest) -> str:
    numbers = [f"{place}. {parcel.parcel_number}" for place, parcel in enumerate(manifest.run.parcels, start=1)]
    lines = [numbers[start : start + COLUMNS] for start in range(0, len(numbers), COLUMNS)]
    return "".join(f"<tr>{''.join(f'<td>{escape(number)}</td>' for number in line)}</tr>" for line in lines)


def slip_pdf(page: str) -> bytes:
    """The slip as a PDF of A4 pages. May be called in any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(PDF_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
    _paint(page, writer)
    del writer
    return bytes(buffer.data().data())


def print_slip(page: str, printer_name: str) -> None:
    """Put the slip into a printer's queue. PrinterNotReady when there is none of this name, or it takes nothing."""
    queue = QPrinterInfo.printerInfo(printer_name)
    if queue.isNull():
        raise PrinterNotReady(printer_name, "no_such_printer")
    if queue.state() in (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error):
        raise PrinterNotReady(printer_name, "not_ready")
    printer = QPrinter(queue, QPrinter.PrinterMode.HighResolution)
    if not printer.isValid():
        raise PrinterNotReady(printer_name, "no_such_printer")
    printer.setDocName("handover slip")
    printer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
    _paint(page, printer)
    if printer.printerState() in (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error):
        raise PrinterNotReady(printer_name, "trouble")


def printer_names() -> tuple[str, ...]:
    """The system's printers, the default one first."""
    names = QPrinterInfo.availablePrinterNames()
    default = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(names, key=lambda name: (name != default, name)))


def _paint(page: str, device: QPagedPaintDevice) -> None:
    """Fill as many pages of the device as the slip needs, within its margins."""
    measure = QImage(1, 1, QImage.Format.Format_RGB32)
    measure.setDotsPerMeterX(round(LAYOUT_DPI * METRE))
    measure.setDotsPerMeterY(round(LAYOUT_DPI * METRE))
    document = QTextDocument()
    document.documentLayout().setPaintDevice(measure)
    option = document.defaultTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setDocumentMargin(0)
    document.setHtml(page)
    # With a page size of its own the document adds no margins to those of the device.
    scale = LAYOUT_DPI / device.logicalDpiX()
    document.setPageSize(QSizeF(device.width() * scale, device.height() * scale))
    document.print_(device)
