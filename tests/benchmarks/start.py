"""How long a start takes until the sign-in screen is painted, and what it weighs, against an empty window."""

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import time

from app.demo.station import make_demo_station
from tests.operations.desk import make_desk

RUNS = 7
ROOT = Path(__file__).resolve().parents[2]

_AT_FIRST_PAINT = """
import resource, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self.report)
        return False
    def report(self):
        print(time.time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
        application.quit()
"""
_EMPTY = (
    _AT_FIRST_PAINT
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
watcher = FirstPaint()
application.installEventFilter(watcher)
window = QMainWindow()
window.show()
application.exec()
"""
)
_OURS = (
    _AT_FIRST_PAINT
    + """
from argparse import Namespace
from app.commands.window import opened
with opened(Namespace(demo=False, station=sys.argv[1])) as application:
    watcher = FirstPaint()
    application.installEventFilter(watcher)
    application.exec()
"""
)


def run() -> None:
    with TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        make_demo_station(desk.desks)
        desk.close()
        station = str(Path(folder) / "station")
        ours, empty = [], []
        _measure(_OURS, station)
        for _ in range(RUNS):
            ours.append(_measure(_OURS, station))
            empty.append(_measure(_EMPTY, station))
    for what, place, unit in (("start to painted sign-in screen", 0, "s"), ("memory after start", 1, "MB")):
        us, they = median(row[place] for row in ours), median(row[place] for row in empty)
        print(f"{what}: median {us:.2f} {unit}; an empty window: {they:.2f} {unit}; {us - they:+.2f} {unit}")


def _measure(program: str, station: str) -> tuple[float, float]:
    """(seconds, MB) from the start of the process."""
    began = time()
    ended = subprocess.run(  # our own program
        [sys.executable, "-c", program, station], cwd=ROOT, capture_output=True, text=True, check=True
    )
    at, kilobytes = ended.stdout.split()[-2:]
    return float(at) - began, int(kilobytes) / 1024
