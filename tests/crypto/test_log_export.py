import io
from pathlib import Path
from typing import BinaryIO

import pytest

from app.crypto.log_export import LINE_SIZE_MAX, PORTION, CheckpointLine, EntryLines, NotAnExport, read_export
from tests.crypto.written_log import ORIGIN, WrittenLog, lived_log

FROZEN = (Path(__file__).parent / "vectors" / "log_export.jsonl").read_bytes()
HEADER = b'{"format":"sealpost/1/log-export","origin":"sealpost/STATION-7"}\n'


def test_an_export_is_the_frozen_one() -> None:
    assert lived_log().export() == FROZEN


def test_every_line_is_read_back_in_its_place() -> None:
    log = lived_log()

    origin, parts = read_export(io.BytesIO(FROZEN))

    assert origin == ORIGIN
    read: list[bytes] = []
    checkpoints: list[tuple[int, bytes]] = []
    for part in parts:
        match part:
            case EntryLines(lines):
                read += lines.splitlines()
            case CheckpointLine(note):
                checkpoints.append((len(read), note))
    assert read == log.entries
    assert checkpoints == log.checkpoints


def test_a_log_of_many_portions_is_read_whole() -> None:
    log = WrittenLog().make()
    while len(log.entries) < 2000:
        log.write()
    log.entries *= 3
    exported = log.checkpoint().export()
    assert len(exported) > 2 * PORTION

    _, parts = read_export(io.BytesIO(exported))

    assert b"".join(part.lines for part in parts if isinstance(part, EntryLines)).splitlines() == log.entries


def test_checkpoints_over_the_same_entry_keep_their_order() -> None:
    log = WrittenLog().make().checkpoint().checkpoint(bytes(32))

    _, parts = read_export(io.BytesIO(log.export()))

    assert [part.note for part in parts if isinstance(part, CheckpointLine)] == [note for _, note in log.checkpoints]


@pytest.mark.parametrize(
    "head",
    [
        b"",
        HEADER[:-1],
        b"\xff\n",
        b"[]\n",
        HEADER.replace(b",", b", "),
        HEADER.replace(b"log-export", b"log-import"),
        HEADER.replace(b"STATION-7", b"station-7"),
        HEADER.replace(b'"sealpost/STATION-7"', b"7"),
        HEADER.replace(b"}", b',"z":0}'),
        b'{"format":"sealpost/1/log-export"}\n',
        HEADER.replace(b"STATION-7", b"S" * 300),
    ],
    ids=range(11),
)
def test_a_file_without_our_header_is_no_export(head: bytes) -> None:
    with pytest.raises(NotAnExport) as refused:
        read_export(io.BytesIO(head))

    assert refused.value.why == "header"


def read_all(file: BinaryIO) -> None:
    for _ in read_export(file)[1]:
        pass


@pytest.mark.parametrize(
    ("rest", "why"),
    [
        (b"{}\n{", "cut_line"),
        (b"x" * (PORTION + LINE_SIZE_MAX), "long_line"),
        (b'{"checkpoint":"' + b"x" * LINE_SIZE_MAX + b'"}\n', "checkpoint_line"),
        (b'{"checkpoint":"note}\n', "checkpoint_line"),
        (b'{"checkpoint": "note"}\n', "checkpoint_line"),
        (b'{"checkpoint":1}\n', "checkpoint_line"),
        (b'{"checkpoint":"note","size":1}\n', "checkpoint_line"),
    ],
    ids=range(7),
)
def test_a_line_that_cannot_be_read_says_why(rest: bytes, why: str) -> None:
    with pytest.raises(NotAnExport) as refused:
        read_all(io.BytesIO(HEADER + rest))

    assert refused.value.why == why
