"""The twin of a label printer: it keeps its labels instead of putting them on paper, and fails when told to."""

import threading
from collections import deque
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.errors import PrinterNotReady
from app.domain.printing import PrintPicture
from app.labels.pictures import png_bytes

OUTPUTS_KEPT = 50
"""Labels kept in memory, as on the floor beneath a printer: enough to look back on, and a bound."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why printing stops, and after how many bytes of a picture it does."""

    why: str
    after_bytes: int


class SimulatedPrinter:
    """A printer whose labels come out as values and, where a folder is given, as PNG files.

    A file holds the label's secret as paper does: a folder is for the demo alone.
    """

    def __init__(self, name: str, folder: Path | None = None) -> None:
        self._name = name
        self._folder = folder
        self._outputs: deque[PrintPicture] = deque(maxlen=OUTPUTS_KEPT)
        self._fault: Fault | None = None
        self._lock = threading.Lock()

    @property
    def outputs(self) -> tuple[PrintPicture, ...]:
        """What came out, oldest first, at most the last fifty; a label cut short is white below the cut."""
        with self._lock:
            return tuple(self._outputs)

    def print(self, picture: PrintPicture) -> None:
        with self._lock:
            if self._fault is None:
                self._put_out(picture)
                return
            if self._fault.after_bytes:
                self._put_out(cut_short(picture, self._fault.after_bytes))
            raise PrinterNotReady(self._name, self._fault.why)

    def fail(self, why: str, after_bytes: int = 0) -> None:
        """Fail from now on, for this reason, with this much of the picture on paper."""
        with self._lock:
            self._fault = Fault(why, after_bytes)

    def mend(self) -> None:
        """Print again."""
        with self._lock:
            self._fault = None

    def _put_out(self, picture: PrintPicture) -> None:
        if self._folder is not None:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                number = 1 + sum(1 for _ in self._folder.glob("label-*.png"))
                (self._folder / f"label-{number:04}.png").write_bytes(png_bytes(picture))
            except OSError as error:
                raise PrinterNotReady(self._name, "trouble") from error
        self._outputs.append(picture)


def cut_short(picture: PrintPicture, after_bytes: int) -> PrintPicture:
    """The picture as it looks when only its first bytes reached the head."""
    return replace(picture, rows=picture.rows[:after_bytes].ljust(len(picture.rows), b"\x00"))
