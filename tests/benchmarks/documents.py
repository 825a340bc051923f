"""Documents under a camera: fields read right by kind and by damage, and the time a card takes, against the OCR engine.

The yardstick is rapidocr as it comes, on the picture that we straightened, with an oracle in its favour: a field counts
as read when its text stands anywhere in what the engine says, for nothing has to tell which of its lines is which.
"""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time
from typing import Any
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

from app.demo.specimens import Specimen, SpecimenKind, specimen
from app.domain.documents.document import DocumentType, LongTerm
from app.domain.documents.read_document import ReadDocument, Sex
from app.labels.fonts import LabelFonts
from app.vision.documents.engine import TextEngine
from app.vision.documents.finding import find_document, straighten
from app.vision.documents.reader import read_document
from app.vision.documents.reading import DocumentField
from app.vision.opencv import opencv
from app.vision.simulated_documents import WORST, Damage, photograph

TODAY = date(2026, 11, 24)
SEED = 90_000
"""Not one that anything was tuned on."""
EACH = 1


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture of one specimen. level 0 is without damage, whatever the damage."""

    kind: SpecimenKind
    damage: Damage
    level: int
    specimen: Specimen
    picture: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Seconds:
    """How long one picture took."""

    wall: float
    cpu: float


class Tally:
    """Fields counted under headings."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = {}

    def count(self, headings: tuple[str, ...], what: str) -> None:
        for heading in headings:
            self.counts.setdefault(heading, Counter())[what] += 1

    def part(self, heading: str, *what: str) -> float:
        """Of the fields under a heading, how many per cent are one of these."""
        counts = self.counts[heading]
        return 100 * sum(counts[it] for it in what) / max(1, counts["fields"])


def run(each: int = EACH, file: Path | None = None) -> None:
    """Print the tables. each: pictures a kind and level; file: where all the counts go as JSON."""
    engine, rapid = TextEngine(), rapidocr_engine()
    tally = Tally()
    ours: list[Seconds] = []
    theirs: list[Seconds] = []
    for shot in shots(each):
        reading, seconds = timed(lambda shot=shot: read_document(shot.picture, engine, TODAY))  # type: ignore[misc]
        ours.append(seconds)
        straight = straightened(shot.picture)
        said, seconds = timed(lambda straight=straight: rapid(straight))  # type: ignore[misc]
        theirs.append(seconds)
        _compare(tally, shot, None if reading is None else reading.document(), said)
    _print_table(tally)
    for what, pick in (("wall", _wall), ("CPU", _cpu)):
        us, they = median(map(pick, ours)), median(map(pick, theirs))
        print(
            f"seconds a card ({what}, {os.cpu_count()} cores): median {us:.2f}, "
            f"p90 {sorted(map(pick, ours))[len(ours) * 9 // 10]:.2f}; the engine alone: {they:.2f}; "
            f"ratio {us / they:.2f} (goal 1.2)"
        )
    if file is not None:
        counts = {heading: dict(counts) for heading, counts in tally.counts.items()}
        seconds_each = {"ours": [it.wall for it in ours], "engine": [it.wall for it in theirs]}
        file.write_text(json.dumps({"fields": counts, "seconds": seconds_each}, indent=2), encoding="utf-8")


def shots(each: int) -> Iterator[Shot]:
    """Pictures of every kind at every level; the damages take turns."""
    fonts = LabelFonts.bundled()
    damages = tuple(Damage)
    turn = 0
    for number in range(each):
        for place, kind in enumerate(SpecimenKind):
            made = specimen(kind, Random(SEED + 100 * place + number), fonts, TODAY)
            for level in range(WORST + 1):
                damage = damages[turn % len(damages)]
                turn += 1
                rng = np.random.default_rng([SEED, place, number, level])
                yield Shot(kind, damage, level, made, photograph(made.picture, damage, level, rng))


def rapidocr_engine() -> Callable[[NDArray[np.uint8]], str]:
    """The engine as rapidocr sets it up, with its bundled models; all it says as one text, lines by line ends."""
    from rapidocr import RapidOCR  # noqa: PLC0415 - a second to load, and only this benchmark needs it

    rapid: Any = RapidOCR(params={"Global.log_level": "critical"})

    def said(picture: NDArray[np.uint8]) -> str:
        return "\n".join(rapid(picture).txts or ())

    said(np.full((64, 64, 3), 255, np.uint8))
    return said


def straightened(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """What the engine is given: our straightened document, the whole picture where none was found."""
    corners = find_document(picture)
    if corners is None:
        return picture
    cv2 = opencv()
    grey = straighten(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), corners)
    colour: NDArray[np.uint8] = cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR)
    return colour


def timed(call: Callable[[], Any]) -> tuple[Any, Seconds]:
    wall, cpu = perf_counter(), process_time()
    answer = call()
    return answer, Seconds(perf_counter() - wall, process_time() - cpu)


def _compare(tally: Tally, shot: Shot, read: ReadDocument | None, said: str) -> None:
    shows = shot.specimen.shows
    damage = f"damage {shot.damage}" if shot.level else "damage none"
    headings = ("all", f"level {shot.level}", damage, f"kind {shot.kind}")
    for heading in headings:
        tally.counts.setdefault(heading, Counter())["pictures"] += 1
    if read is not None and read.document_type is shows.document_type:
        for heading in headings:
            tally.counts[heading]["kinds"] += 1
    spoken = normalize("NFKC", said).replace("×", "X").replace(" ", "").upper()
    for name in DocumentField:
        wanted = getattr(shows, name)
        if wanted in (None, ""):
            continue
        below = (*headings, f"field {name}")
        tally.count(below, "fields")
        got = None if read is None else getattr(read, name)
        sure = read is not None and name not in read.unsure
        if got == wanted:
            tally.count(below, "right and sure" if sure else "right, unsure")
        elif got in (None, ""):
            tally.count(below, "left to type")
        else:
            tally.count(below, "wrong and sure" if sure else "wrong, unsure")
        if any(all(part in spoken for part in parts) for parts in _spellings(shows, name)):
            tally.count(below, "engine")


def _spellings(shows: ReadDocument, name: DocumentField) -> Iterator[tuple[str, ...]]:
    """The ways in which a field may stand on a document, each as the parts that must be there."""
    value = getattr(shows, name)
    if shows.document_type is DocumentType.PASSPORT_MRZ:
        first, second = shows.number.split("/")
        if name is DocumentField.NUMBER:
            yield first, second
            return
        if name is DocumentField.SEX:
            yield (second[13:28],)
    if name is DocumentField.SEX:
        yield ("男" if value is Sex.MALE else "女",)
    elif isinstance(value, LongTerm):
        yield ("长期",)
    elif isinstance(value, date):
        yield (f"{value:%Y.%m.%d}",)
        yield (f"{value.year}年{value.month}月{value.day}日",)
        yield (f"{value:%d%b%Y}".upper(),)
        yield (f"{value:%y%m%d}",)
    elif name is DocumentField.NAME:
        yield tuple(part.upper() for part in value.replace(",", "").split())
    else:
        yield (value,)


def _print_table(tally: Tally) -> None:
    print(f"{'':28}{'fields':>7}{'right':>8}{'sure':>8}{'typed':>8}{'WRONG':>8}{'engine':>8}")
    for heading in sorted(tally.counts):
        counts: Mapping[str, int] = tally.counts[heading]
        right = tally.part(heading, "right and sure", "right, unsure")
        sure, typed = tally.part(heading, "right and sure"), tally.part(heading, "left to type")
        print(
            f"{heading:28}{counts['fields']:7}{right:7.1f}%{sure:7.1f}%{typed:7.1f}%"
            f"{counts['wrong and sure']:8}{tally.part(heading, 'engine'):7.1f}%"
        )
    everything = tally.counts["all"]
    print(
        "right: as it stands there; sure: of those, not marked; typed: not read; WRONG: fields read wrong and not "
        "marked; engine: rapidocr alone, its text searched for the field"
    )
    print(f"kinds of document right: {everything['kinds']} of {everything['pictures']} pictures")


def _wall(seconds: Seconds) -> float:
    return seconds.wall


def _cpu(seconds: Seconds) -> float:
    return seconds.cpu
