"""From a picture to a document: found, straightened, read line by line until everything is known, and judged."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from app.vision.documents.engine import TextLine
from app.vision.documents.fields import sex_label, understand
from app.vision.documents.finding import find_document, straighten
from app.vision.documents.lines import PlacedLine, round_all, rows_of
from app.vision.documents.reading import DocumentField, DocumentReading
from app.vision.engines import Corners, Grey, Point
from app.vision.opencv import opencv

PAGE_LOOK, FRAME_LOOK = 704, 960
"""Pixels of the longer side in which text is looked for: on a straightened document, in a frame without one."""
LOWER_PART = 0.62
"""Of the height that the text takes up: below it stand number, validity or zone on all documents."""
FIRST_LINES = 2
UPRIGHT = 1.35
"""Of the lines' clarity, above which nobody asks whether they are upside down."""
DARKEST, BRIGHTEST = 1.0, 99.0
"""Percentiles that become black and white."""


class TextReader(Protocol):
    """What is needed of the engine; see there."""

    def detect(self, grey: Grey, longest: int) -> tuple[Corners, ...]: ...
    def recognise(self, grey: Grey, boxes: Sequence[Corners]) -> tuple[TextLine, ...]: ...


@dataclass(frozen=True, slots=True)
class _Page:
    """A picture that text is read off, with where it stands; rotated with its boxes."""

    grey: Grey
    boxes: tuple[Corners, ...]

    def upside_down(self) -> "_Page":
        height, width = self.grey.shape
        turned = tuple(_rotated(box, lambda x, y: (width - x, height - y), 2) for box in self.boxes)
        return _Page(np.ascontiguousarray(self.grey[::-1, ::-1]), turned)


def read_document(picture: NDArray[np.uint8], engine: TextReader, today: date) -> DocumentReading | None:
    """The document in the picture; None if there is none, or nothing of it can be read.

    picture: (height, width) grey or (height, width, 3) BGR. today: for the centuries of a zone's dates.
    """
    corners = find_document(picture)
    grey = opencv().cvtColor(picture, opencv().COLOR_BGR2GRAY) if picture.ndim == 3 else picture  # noqa: PLR2004
    reading = None
    if corners is not None:
        straight = _lit(straighten(grey, corners))
        reading = _read_page(_Page(straight, engine.detect(straight, PAGE_LOOK)), engine, today)
        if reading is not None:
            return replace(reading, corners=corners)
    # Its edges were not found, or what has four corners is no document: perhaps its text can be.
    whole = _lit(grey)
    return _read_page(_levelled(_Page(whole, engine.detect(whole, FRAME_LOOK))), engine, today)


def _read_page(page: _Page, engine: TextReader, today: date) -> DocumentReading | None:
    if not page.boxes:
        return None
    page, lines = _upright(page, engine)
    reading = understand(lines, today, complete=False)
    if reading is None or not reading.is_whole:
        for row in rows_of(box for box in page.boxes if box not in {line.line.corners for line in lines}):
            lines += _placed(page, row, engine)
            reading = understand(lines, today, complete=False)
            if reading is not None and reading.is_whole:
                return reading
    if reading is None or not reading.is_whole:
        reading = _second_look(page, lines, reading, engine, today)
    return reading


def _upright(page: _Page, engine: TextReader) -> tuple[_Page, list[PlacedLine]]:
    """The page the right way up, with the lines read to find that out: those that say most about it."""
    lines = _placed(page, _first_lines(page), engine)
    if _clarity(lines) > UPRIGHT:
        return page, lines
    other = page.upside_down()
    others = _placed(other, _first_lines(other), engine)
    return (other, others) if _clarity(others) > _clarity(lines) else (page, lines)


def _clarity(lines: Sequence[PlacedLine]) -> float:
    """Characters for every square that the lines are long, those that are doubted counting for little.

    Upright lines have one or more. Upside down a sign like 中 is itself and most others are nothing, while Latin ones
    are many others and none of them for sure.
    """
    said = sum(character.probability**4 for line in lines for character in line.line.characters)
    return said / max(1.0, sum((line.right - line.left) / max(line.height, 1.0) for line in lines))


def _first_lines(page: _Page) -> list[Corners]:
    """The longest lines of the lower part: number, validity, zone."""
    middles = [_middle(box) for box in page.boxes]
    edge = min(middles) + LOWER_PART * (max(middles) - min(middles))
    lower = [box for box, middle in zip(page.boxes, middles, strict=True) if middle >= edge]
    longest = sorted(lower, key=lambda box: box[1][0] - box[0][0], reverse=True)[:FIRST_LINES]
    return sorted(longest, key=_middle)


def _placed(page: _Page, boxes: Sequence[Corners], engine: TextReader) -> list[PlacedLine]:
    return [PlacedLine(line) for line in engine.recognise(page.grey, boxes)]


def _second_look(
    page: _Page, lines: list[PlacedLine], reading: DocumentReading | None, engine: TextReader, today: date
) -> DocumentReading | None:
    """What was overlooked: a lone character beside its name, a line that was taken for two."""
    overlooked: list[Corners] = []
    label = sex_label(lines)
    if reading is not None and DocumentField.SEX not in reading.fields and label is not None:
        overlooked.append(_beside(label))
    if reading is None or DocumentField.NUMBER not in reading.fields:
        overlooked += [round_all(row) for row in rows_of(page.boxes) if len(row) > 1]
    lines = [*lines, *_placed(page, overlooked, engine)]
    again = understand(lines, today, complete=True)
    return again if again is not None else reading


def _beside(label: PlacedLine) -> Corners:
    """Where one character stands behind the name of its field."""
    tall = 1.3 * label.height
    left, top = label.right + 0.4 * label.height, label.middle - tall / 2
    return ((left, top), (left + 2.2 * tall, top), (left + 2.2 * tall, top + tall), (left, top + tall))


def _lit(grey: Grey) -> Grey:
    """The picture with its darkest made black and its brightest white."""
    dark, bright = np.percentile(grey, (DARKEST, BRIGHTEST))
    stretched = (grey.astype(np.float32) - dark) * (255 / max(bright - dark, 1))
    lit: Grey = np.clip(stretched, 0, 255).astype(np.uint8)
    return lit


def _levelled(page: _Page) -> _Page:
    """A page whose lines run across, whichever way they ran; perhaps upside down still."""
    cv2 = opencv()
    if not page.boxes:
        return page
    long = sorted(page.boxes, key=_length, reverse=True)[:8]
    angles = [np.degrees(np.arctan2(*_direction(box)[::-1])) for box in long]
    angle = float(np.median(angles))
    height, width = page.grey.shape
    if abs(angle) < 1:
        return page
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    across, down = abs(turn[0, 0]), abs(turn[0, 1])
    wide, high = round(height * down + width * across), round(height * across + width * down)
    turn[:, 2] += ((wide - width) / 2, (high - height) / 2)
    turned = cv2.warpAffine(page.grey, turn, (wide, high), flags=cv2.INTER_CUBIC)

    def moved(x: float, y: float) -> tuple[float, float]:
        there = turn @ (x, y, 1)
        return float(there[0]), float(there[1])

    return _Page(turned, tuple(_along(_rotated(box, moved, 0)) for box in page.boxes))


def _rotated(box: Corners, move: Callable[[float, float], Point], start: int) -> Corners:
    """A box's corners moved, the one at `start` first."""
    moved = [move(x, y) for x, y in box]
    first, second, third, fourth = moved[start:] + moved[:start]
    return (first, second, third, fourth)


def _along(box: Corners) -> Corners:
    """A box of a level page, its first corner at its top left."""
    by_height = sorted(box, key=lambda corner: corner[1])
    (first, second), (fourth, third) = sorted(by_height[:2]), sorted(by_height[2:])
    return (first, second, third, fourth)


def _direction(box: Corners) -> Point:
    """Along the longer side of a box, rightwards, or downwards where it is a column."""
    across = (box[1][0] - box[0][0], box[1][1] - box[0][1])
    down = (box[3][0] - box[0][0], box[3][1] - box[0][1])
    return across if np.hypot(*across) >= np.hypot(*down) else down


def _length(box: Corners) -> float:
    return float(np.hypot(*_direction(box)))


def _middle(box: Corners) -> float:
    return sum(y for _, y in box) / 4
