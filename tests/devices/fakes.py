"""Doubles of printers, and pictures to print on them."""

import threading

from app.domain.errors import PrinterNotReady
from app.domain.printing import PrintPicture


class Picture(PrintPicture):
    """A picture one can watch being forgotten."""

    __slots__ = ("__weakref__",)


def picture(number: int = 0) -> PrintPicture:
    """A picture of 16 by 2 dots that carries a number."""
    return Picture(width=16, height=2, dpi=203, rows=number.to_bytes(4))


class RecordingDriver:
    """Remembers the bytes of what it was given, not the picture."""

    def __init__(self) -> None:
        self.rows: list[bytes] = []

    def print(self, picture: PrintPicture) -> None:
        self.rows.append(picture.rows)


class FailingDriver:
    def __init__(self, why: str) -> None:
        self.why = why

    def print(self, picture: PrintPicture) -> None:  # noqa: ARG002  the protocol's
        raise PrinterNotReady("Label", self.why)


class DefectiveDriver:
    def print(self, picture: PrintPicture) -> None:  # noqa: ARG002  the protocol's
        raise RuntimeError


class HangingDriver:
    """Prints for as long as it is not let go."""

    def __init__(self) -> None:
        self.began = threading.Event()
        self.let_go = threading.Event()

    def print(self, picture: PrintPicture) -> None:  # noqa: ARG002  the protocol's
        self.began.set()
        self.let_go.wait()


class PluggedPrinters:
    """A source whose printers come and go. A look through it can be awaited."""

    def __init__(self, **drivers: RecordingDriver) -> None:
        self.drivers = drivers
        self.looks = threading.Semaphore(0)

    def names(self) -> tuple[str, ...]:
        names = tuple(self.drivers)
        self.looks.release()
        return names

    def driver(self, name: str) -> RecordingDriver:
        if name not in self.drivers:
            raise PrinterNotReady(name, "no_such_printer")
        return self.drivers[name]
