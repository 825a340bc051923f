"""The log as a file for other machines: JSON Lines, read and written in one pass, however long the log is.

First line: {"format":"sealpost/1/log-export","origin":"sealpost/<station id>"}. Then the entries, byte for byte as they
were hashed, and between them {"checkpoint":"<signed note>"}, each after the last entry it covers.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from app.crypto.canonical import NotCanonical, canonical_json, parse_canonical
from app.crypto.checkpoint import CHECKPOINT_SIZE_MAX

FORMAT: Final = "sealpost/1/log-export"
HEADER_SIZE_MAX = 256  # bytes
LINE_SIZE_MAX = 2 * CHECKPOINT_SIZE_MAX  # every line end of the note is two characters in JSON
PORTION = 1 << 18  # bytes read at once

_ORIGIN = re.compile(r"sealpost/[A-Z0-9-]{3,16}")
_CHECKPOINT = b'{"checkpoint":'
_NEXT_CHECKPOINT = b"\n" + _CHECKPOINT


class NotAnExport(Exception):
    """The file is not a log export: `why` is one of header, checkpoint_line, long_line, cut_line."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class EntryLines:
    """Some lines of the file that are not checkpoints, each with its line end; nobody has looked into them yet."""

    lines: bytes


@dataclass(frozen=True, slots=True)
class CheckpointLine:
    note: bytes


def export_lines(origin: str, entries: Iterable[bytes], checkpoints: Iterable[tuple[int, bytes]]) -> Iterator[bytes]:
    """The lines of the export, with their line ends.

    entries: as they were hashed, from seq 0 on; checkpoints: (size, signed note) by growing size. An export that is to
    verify ends with a checkpoint over its last entry.
    """
    yield canonical_json({"format": FORMAT, "origin": origin}) + b"\n"
    waiting = iter(checkpoints)
    following = next(waiting, None)
    for size, entry in enumerate(entries, start=1):
        yield entry + b"\n"
        while following is not None and following[0] <= size:
            yield canonical_json({"checkpoint": following[1].decode()}) + b"\n"
            following = next(waiting, None)


def read_export(file: BinaryIO) -> tuple[str, Iterator[EntryLines | CheckpointLine]]:
    """The origin, and what follows in the order of the file, read as it is asked for.

    Raises NotAnExport: header at once, the others where they stand. Never holds more than a portion and a line.
    """
    header = file.readline(HEADER_SIZE_MAX)
    try:
        named = parse_canonical(header.removesuffix(b"\n"))
    except NotCanonical as error:
        raise NotAnExport("header") from error
    match named:
        case {"format": "sealpost/1/log-export", "origin": str(origin), **rest} if not rest and header.endswith(b"\n"):
            if _ORIGIN.fullmatch(origin):
                return origin, _parts(file)
    raise NotAnExport("header")


def _parts(file: BinaryIO) -> Iterator[EntryLines | CheckpointLine]:
    begun = b""
    while portion := file.read(PORTION):
        whole, line_end, rest = (begun + portion).rpartition(b"\n")
        begun = rest
        if len(begun) > LINE_SIZE_MAX:
            raise NotAnExport("long_line")
        yield from _parts_of(whole + line_end)
    if begun:
        raise NotAnExport("cut_line")


def _parts_of(lines: bytes) -> Iterator[EntryLines | CheckpointLine]:
    place = 0
    while place < len(lines):
        if lines.startswith(_CHECKPOINT, place):
            end = lines.index(b"\n", place) + 1
            yield CheckpointLine(_note(lines[place : end - 1]))
        else:
            end = lines.find(_NEXT_CHECKPOINT, place) + 1 or len(lines)
            yield EntryLines(lines[place:end])
        place = end


def _note(line: bytes) -> bytes:
    if len(line) > LINE_SIZE_MAX:
        raise NotAnExport("checkpoint_line")
    try:
        value = parse_canonical(line)
    except NotCanonical as error:
        raise NotAnExport("checkpoint_line") from error
    match value:
        case {"checkpoint": str(note), **rest} if not rest:
            return note.encode()
    raise NotAnExport("checkpoint_line")
