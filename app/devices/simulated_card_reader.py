"""The twin of a card reader: the bytes of a real one, from a pseudo-terminal, with every fault a real one has.

Where there are no pseudo-terminals (Windows) it answers from memory, over a line that takes and gives bytes likewise.
"""

import os
import select
import struct
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from enum import StrEnum
from types import MappingProxyType

from app.devices.sdt_frames import (
    FIND,
    FOUND,
    LENGTH_SIZE,
    MODULE_NUMBER,
    NOT_FOUND,
    OK,
    PHOTO_SIZE,
    PREAMBLE,
    READ,
    RESYNCHRONISE_WITHIN,
    SELECT,
    STATUS,
    TEXT_SIZE,
    Request,
    checksum,
    framed,
)
from app.devices.sdt_reader import SLICE_SECONDS, Link
from app.domain.errors import CardReaderTrouble

NAME = "Simulated card reader"
MODULE = struct.pack("<HHIII", 5, 1, 20260101, 12345, 0)
"""05.01-20260101-0000012345-0000000000: a module that nobody made."""
HEAD = len(PREAMBLE) + LENGTH_SIZE
A_HAND = 2
"""Times no card is found while a hand takes one card away and brings the next."""
JUNK = bytes(range(1, 256))
"""Every byte but 0, and so the preamble's own among them, and never a preamble."""


class Fault(StrEnum):
    """What the twin does wrong; a fault that needs a card waits for one."""

    SILENT = "silent"
    NOISE = "noise"
    JUNK_BEFORE = "junk_before"
    TWICE = "twice"
    IN_DRIPS = "in_drips"
    HALF_PREAMBLE = "half_preamble"
    BAD_CHECKSUM = "bad_checksum"
    LENGTH_0 = "length_0"
    LENGTH_65535 = "length_65535"
    LENGTH_SHORT = "length_short"
    LENGTH_LONG = "length_long"
    CUT = "cut"
    LENGTHS_WRONG = "lengths_wrong"
    REFUSES = "refuses"
    UNKNOWN_STATUS = "unknown_status"
    MODULE_FAILED = "module_failed"
    MODULE_UNAUTHORISED = "module_unauthorised"
    NOT_SELECTED = "not_selected"
    NOT_READ = "not_read"
    READER_DISTRUSTED = "reader_distrusted"
    CARD_DISTRUSTED = "card_distrusted"
    WRONG_CARD = "wrong_card"
    NAME_OF_BLANKS = "name_of_blanks"
    HALF_A_CHARACTER = "half_a_character"
    UNKNOWN_LAYOUT = "unknown_layout"


def _with_length(frame: bytes, length: int) -> bytes:
    """The frame with another length, its checksum put right."""
    counted = length.to_bytes(LENGTH_SIZE) + frame[HEAD:-1]
    return PREAMBLE + counted + bytes((checksum(counted),))


ON_THE_LINE: Mapping[Fault, Callable[[bytes], bytes]] = MappingProxyType(
    {
        Fault.SILENT: lambda _frame: b"",
        Fault.NOISE: lambda frame: JUNK * (RESYNCHRONISE_WITHIN // len(JUNK) + 2) + frame,
        Fault.JUNK_BEFORE: lambda frame: JUNK * 8 + frame,
        Fault.TWICE: lambda frame: frame * 2,
        Fault.HALF_PREAMBLE: lambda frame: PREAMBLE[:4] + PREAMBLE + frame,
        Fault.BAD_CHECKSUM: lambda frame: frame[:-1] + bytes((frame[-1] ^ 0x55,)),
        Fault.LENGTH_0: lambda frame: _with_length(frame, 0),
        Fault.LENGTH_65535: lambda frame: _with_length(frame, 0xFFFF),
        Fault.LENGTH_SHORT: lambda frame: _with_length(frame, 3),
        Fault.LENGTH_LONG: lambda frame: _with_length(frame, len(frame) - HEAD + 20),
        Fault.CUT: lambda frame: frame[: len(frame) // 2],
    }
)
"""What becomes of every answer on its way."""
STATUSES: Mapping[Fault, tuple[Request, int]] = MappingProxyType(
    {
        Fault.REFUSES: (FIND, 0x21),
        Fault.UNKNOWN_STATUS: (SELECT, 0x7E),
        Fault.MODULE_FAILED: (STATUS, 0x60),
        Fault.MODULE_UNAUTHORISED: (FIND, 0x66),
        Fault.NOT_SELECTED: (SELECT, 0x81),
        Fault.NOT_READ: (READ, 0x41),
        Fault.READER_DISTRUSTED: (READ, 0x31),
        Fault.CARD_DISTRUSTED: (READ, 0x32),
        Fault.WRONG_CARD: (READ, 0x40),
    }
)
"""Which request is answered by which status instead."""


def _replaced(text: bytes, at: int, part: bytes) -> bytes:
    return text[:at] + part + text[at + len(part) :]


IN_THE_TEXT: Mapping[Fault, Callable[[bytes], bytes]] = MappingProxyType(
    {
        Fault.NAME_OF_BLANKS: lambda text: _replaced(text, 0, " ".encode("utf-16-le") * 60),
        Fault.HALF_A_CHARACTER: lambda text: _replaced(text, 0, b"\x00\xd8"),
        Fault.UNKNOWN_LAYOUT: lambda text: _replaced(text, 248, "Q".encode("utf-16-le")),
    }
)
"""What becomes of the text on the card."""


class SdtTwin:
    """The reader itself: requests in, answers out, a card on it or none.

    finds_again: whether a card that was read is found again and again while it lies there; most readers find it once.
    """

    def __init__(self, *, finds_again: bool = False) -> None:
        self._finds_again = finds_again
        self._lock = threading.Lock()
        self._received = bytearray()
        self._text: bytes | None = None
        self._was_read = False
        self._selected = False
        self._found_nothing = A_HAND
        self.fault: Fault | None = None
        self.requests: deque[int] = deque(maxlen=50)
        """The commands and parameters that came, 0x2001 for FIND; the newest last."""

    def lay(self, text: bytes) -> None:
        """Lay a card down; text: of its chip. One that lies there is taken away first, as quickly as a hand can."""
        if len(text) != TEXT_SIZE:
            raise ValueError(len(text))
        with self._lock:
            if self._text is not None:
                self._found_nothing = 0
            self._text, self._was_read, self._selected = text, False, False

    def lift(self) -> None:
        with self._lock:
            if self._text is not None:
                self._found_nothing = 0
            self._text, self._selected = None, False

    def answer(self, received: bytes) -> tuple[bytes, ...]:
        """What it says to these bytes, in the pieces in which it puts it on the line."""
        with self._lock:
            self._received += received
            said = b"".join(self._on_the_line(frame) for frame in self._answers())
            if self.fault is Fault.IN_DRIPS:
                return tuple(said[at : at + 1] for at in range(len(said)))
            return (said,) if said else ()

    def _answers(self) -> list[bytes]:
        answers = []
        while (at := self._received.find(PREAMBLE)) >= 0 and len(self._received) >= at + HEAD:
            length = int.from_bytes(self._received[at + len(PREAMBLE) : at + HEAD])
            if len(self._received) < at + HEAD + length:
                break
            counted = bytes(self._received[at + len(PREAMBLE) : at + HEAD + length])
            del self._received[: at + HEAD + length]
            answers.append(framed(self._reply(counted)))
        return answers

    def _reply(self, counted: bytes) -> bytes:
        if checksum(counted):
            return _status(0x10)
        if len(counted) < LENGTH_SIZE + 3:
            return _status(0x11)
        request = Request(counted[LENGTH_SIZE], counted[LENGTH_SIZE + 1])
        self.requests.append(request.command << 8 | request.parameter)
        told = STATUSES.get(self.fault) if self.fault else None
        if told is not None and _same(request, told[0]) and (_same(request, STATUS) or self._finds()):
            self._was_read = True
            return _status(told[1])
        return self._served(request)

    def _served(self, request: Request) -> bytes:
        for known, serve in (
            (STATUS, self._well),
            (MODULE_NUMBER, self._number),
            (FIND, self._find),
            (SELECT, self._select),
            (READ, self._read),
        ):
            if _same(request, known):
                return serve()
        return _status(0x21)

    def _finds(self) -> bool:
        lies = self._text is not None and self._found_nothing >= A_HAND
        return lies and (self._finds_again or not self._was_read)

    def _well(self) -> bytes:
        return _status(OK)

    def _number(self) -> bytes:
        return _status(OK) + MODULE

    def _find(self) -> bytes:
        if self._finds():
            return _status(FOUND) + bytes(4)
        self._found_nothing += 1
        return _status(NOT_FOUND)

    def _select(self) -> bytes:
        if not self._finds():
            return _status(0x81)
        self._selected = True
        return _status(OK) + bytes(8)

    def _read(self) -> bytes:
        if not self._selected or self._text is None:
            return _status(0x41)
        self._selected, self._was_read = False, True
        change = IN_THE_TEXT.get(self.fault) if self.fault else None
        text = change(self._text) if change else self._text
        sizes = (TEXT_SIZE + (self.fault is Fault.LENGTHS_WRONG)).to_bytes(2) + PHOTO_SIZE.to_bytes(2)
        return _status(OK) + sizes + text + bytes(PHOTO_SIZE)

    def _on_the_line(self, frame: bytes) -> bytes:
        # A fault of the line shows itself with the card, so that a clerk at the demo is at the counter when it does.
        if self.fault is None or not (self._text is not None or self.fault in {Fault.SILENT, Fault.NOISE}):
            return frame
        change = ON_THE_LINE.get(self.fault)
        return change(frame) if change else frame


def _status(status: int) -> bytes:
    return status.to_bytes(3)


def _same(one: Request, other: Request) -> bool:
    return (one.command, one.parameter) == (other.command, other.parameter)


class MemoryLine:
    """A line to the twin without a device between them."""

    def __init__(self, twin: SdtTwin, gone: threading.Event) -> None:
        self._twin, self._gone = twin, gone
        self._pieces: deque[bytes] = deque()

    def send(self, request: bytes) -> None:
        self._there()
        self._pieces.extend(self._twin.answer(request))

    def receive(self) -> bytes:
        self._there()
        if self._pieces:
            return self._pieces.popleft()
        if self._gone.wait(SLICE_SECONDS):
            self._there()
        return b""

    def discard(self) -> None:
        self._pieces.clear()

    def close(self) -> None:
        self._pieces.clear()

    def _there(self) -> None:
        if self._gone.is_set():
            raise OSError("removed")


class PseudoTerminal:
    """The twin behind a pseudo-terminal, answered in a thread of its own until it is closed."""

    def __init__(self, twin: SdtTwin) -> None:
        import tty  # noqa: PLC0415  there is none on Windows

        self._twin = twin
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._theirs)
        os.set_blocking(self._ours, False)
        self.path = os.ttyname(self._theirs)
        self._wake, self._end = os.pipe()
        self._thread = threading.Thread(target=self._serve, name="simulated-card-reader", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """As if the plug were pulled."""
        os.write(self._end, b".")
        self._thread.join()
        for number in (self._ours, self._theirs, self._wake, self._end):
            os.close(number)

    def _serve(self) -> None:
        waiting = bytearray()
        while True:
            listen, speak = [self._ours, self._wake], [self._ours] if waiting else []
            readable, writable, _ = select.select(listen, speak, [])
            if self._wake in readable:
                return
            if self._ours in readable:
                # Whoever asks anew no longer listens to the answer before.
                waiting = bytearray()
                for piece in self._twin.answer(os.read(self._ours, 4096)):
                    waiting += piece
            elif writable:
                with suppress(BlockingIOError):
                    del waiting[: os.write(self._ours, waiting[:4096])]


class SimulatedCardReader:
    """The twin as a source of readers: it can be unplugged, over a pseudo-terminal where the system has them."""

    certain = True

    def __init__(self, twin: SdtTwin | None = None, *, pseudo_terminal: bool = sys.platform != "win32") -> None:
        self.twin = twin or SdtTwin()
        self._has_terminals = pseudo_terminal
        self._terminal: PseudoTerminal | None = None
        self._gone = threading.Event()
        self._gone.set()
        self.plug_in()

    def names(self) -> tuple[str, ...]:
        return () if self._gone.is_set() else (NAME,)

    def open(self, name: str, baud: int) -> Link:
        if self._gone.is_set() or name != NAME:
            raise CardReaderTrouble("no_reader")
        if self._terminal is None:
            return MemoryLine(self.twin, self._gone)
        # Loaded when a reader is first asked: pyserial is not needed for a start.
        from app.devices.serial_line import open_serial  # noqa: PLC0415

        return open_serial(self._terminal.path, baud)

    def plug_in(self) -> None:
        if not self._gone.is_set():
            return
        self._gone = threading.Event()
        self._terminal = PseudoTerminal(self.twin) if self._has_terminals else None

    def unplug(self) -> None:
        self._gone.set()
        if self._terminal is not None:
            self._terminal.close()
            self._terminal = None
