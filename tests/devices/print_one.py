"""Print one label on a queue of the print server that CUPS_SERVER names, and say what became of it.

Arguments: cups or qt, the queue, the name of the label size, dots an inch.
"""

import json
import sys

from PySide6.QtWidgets import QApplication

from app.devices import cups
from app.devices.printer_queue import PrinterQueue, PrinterSource
from app.domain.printing import LABEL_SIZES, LabelFace
from app.gui.printing import SystemPrinters
from app.labels.fonts import LabelFonts
from app.labels.layout import draw_label
from app.labels.text import format_label

PATIENCE = 60.0
FACE = LabelFace("2026-1123-00042", "PVG-07", 1250, 1, ())
TEXT = format_label(bytes(range(16)))


def print_one(way: str, queue: str, size_name: str, dpi: str) -> None:
    application = QApplication(["tests"])
    cups.GRACE_SECONDS = 1.0
    found = cups.find_cups()
    assert found is not None
    source: PrinterSource = found if way == "cups" else SystemPrinters()
    size = next(size for size in LABEL_SIZES if size.name == size_name)
    printers = PrinterQueue({}, source)
    job = printers.submit(queue, draw_label(FACE, TEXT, size, int(dpi), LabelFonts.bundled()))
    ended = printers.settle(job, PATIENCE)
    json.dump({"state": ended.state, "why": ended.why, "names": source.names()}, sys.stdout)
    printers.close()
    application.quit()


if __name__ == "__main__":
    print_one(*sys.argv[1:])
