"""The frames a card reader with a security module (SAM_A) is spoken to in: GA/T 467, the serial "SDT" protocol.

    request  AA AA AA 96 69 | length (2, big-endian): command..checksum | command | parameter | data | checksum
    answer   AA AA AA 96 69 | length (2, big-endian): SW1..checksum | SW1 SW2 SW3 | data | checksum

The checksum is the exclusive or of everything from the length to the last byte of data: it finds slips of the line, and
is no security. An answer does not say what it answers.
"""

from dataclasses import dataclass, field
from functools import reduce
from operator import xor

PREAMBLE = bytes.fromhex("AAAAAA9669")
LENGTH_SIZE = 2
STATUS_SIZE = 3
SHORTEST = STATUS_SIZE + 1
LONGEST = 0x0508
"""The answer to READ: status, two lengths, text, photograph, checksum. Nothing we ask for is longer."""
RESYNCHRONISE_WITHIN = 64 * 1024
"""Bytes that may be skipped in search of an answer."""

FOUND, NOT_FOUND, OK = 0x9F, 0x80, 0x90
TEXT_SIZE, PHOTO_SIZE = 256, 1024
_LENGTHS_SIZE = 4


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked, and the seconds its whole answer may take at 9600 baud."""

    command: int
    parameter: int
    seconds: float = 2.0

    @property
    def frame(self) -> bytes:
        return framed(bytes((self.command, self.parameter)))


FIND = Request(0x20, 0x01)
SELECT = Request(0x20, 0x02)
READ = Request(0x30, 0x01, seconds=6.0)
STATUS = Request(0x11, 0xFF)
MODULE_NUMBER = Request(0x12, 0xFF)


@dataclass(frozen=True, slots=True)
class Answer:
    """status: SW1 SW2 SW3 as one number; SW1 and SW2 are 0 in all that is known."""

    status: int
    data: bytes = field(default=b"", repr=False)


class BadAnswer(Exception):
    """No answer came through. flaw: silent, noise, bad_length, bad_checksum, cut."""

    def __init__(self, flaw: str) -> None:
        super().__init__(flaw)
        self.flaw = flaw


def framed(content: bytes) -> bytes:
    """A frame around its content: command and parameter, or status, and data."""
    counted = (len(content) + 1).to_bytes(LENGTH_SIZE) + content
    return PREAMBLE + counted + bytes((checksum(counted),))


def checksum(counted: bytes | bytearray) -> int:
    return reduce(xor, counted, 0)


def text_of(data: bytes) -> bytes:
    """The text block in what READ answers; the photograph is left behind. Raises BadAnswer bad_length.

    data: two lengths (2 bytes each, big-endian), the text, and the photograph, which may be missing.
    """
    text, photo = data[:2], data[2:_LENGTHS_SIZE]
    lengths = (int.from_bytes(text), int.from_bytes(photo))
    if lengths[0] != TEXT_SIZE or lengths[1] > PHOTO_SIZE or len(data) != _LENGTHS_SIZE + sum(lengths):
        raise BadAnswer("bad_length")
    return data[_LENGTHS_SIZE : _LENGTHS_SIZE + TEXT_SIZE]


class AnswerStream:
    """Finds one answer in what comes over the line, whatever comes before it. What comes after it is left alone."""

    def __init__(self) -> None:
        self._held = bytearray()
        self._skipped = 0
        self._flaw = ""

    def take(self, received: bytes) -> Answer | None:
        """The answer, as soon as it is whole. Raises BadAnswer when there was none in RESYNCHRONISE_WITHIN bytes."""
        self._held += received
        while self._find_preamble():
            length = int.from_bytes(self._held[len(PREAMBLE) : len(PREAMBLE) + LENGTH_SIZE])
            end = len(PREAMBLE) + LENGTH_SIZE + length
            if not SHORTEST <= length <= LONGEST:
                self._pass_over("bad_length")
            elif len(self._held) < end:
                break
            elif checksum(self._held[len(PREAMBLE) : end]):
                self._pass_over("bad_checksum")
            else:
                content = self._held[len(PREAMBLE) + LENGTH_SIZE : end - 1]
                return Answer(int.from_bytes(content[:STATUS_SIZE]), bytes(content[STATUS_SIZE:]))
        return None

    def flaw(self) -> str:
        """What is wrong when nothing more comes."""
        if self._flaw:
            return self._flaw
        if self._held.startswith(PREAMBLE):
            return "cut"
        return "noise" if self._skipped or self._held else "silent"

    def _find_preamble(self) -> bool:
        """Drop what stands before the next preamble; whether it is there, with the length behind it."""
        at = self._held.find(PREAMBLE)
        if at < 0:
            # The beginning of a preamble may be the end of what has come so far.
            at = max(0, len(self._held) - len(PREAMBLE) + 1)
        del self._held[:at]
        self._skipped += at
        if self._skipped > RESYNCHRONISE_WITHIN:
            raise BadAnswer(self._flaw or "noise")
        return len(self._held) >= len(PREAMBLE) + LENGTH_SIZE

    def _pass_over(self, flaw: str) -> None:
        self._flaw = flaw
        del self._held[:1]
        self._skipped += 1
