"""Lines of text as they lie on a document: which stand side by side, which below which."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from unicodedata import normalize

from app.vision.documents.engine import Character, TextLine
from app.vision.engines import Corners

_SPACES = re.compile(r"\s+")
SAME_ROW = 0.6
"""Of a line's height, how far apart the middles of two lines of one row may be."""


@dataclass(frozen=True)
class PlacedLine:
    """A line and its place on the straightened document, in pixels."""

    line: TextLine

    @cached_property
    def left(self) -> float:
        return min(x for x, _ in self.line.corners)

    @cached_property
    def right(self) -> float:
        return max(x for x, _ in self.line.corners)

    @cached_property
    def middle(self) -> float:
        return sum(y for _, y in self.line.corners) / 4

    @cached_property
    def height(self) -> float:
        return height_of(self.line.corners)

    @cached_property
    def text(self) -> str:
        """Full-width forms narrowed, the sign × read as the letter it is taken for, runs of space made one."""
        return _SPACES.sub(" ", plain_text(self.line.text)).strip()

    @cached_property
    def packed(self) -> str:
        """The text without any space."""
        return self.text.replace(" ", "")

    @property
    def confidence(self) -> float:
        return self.line.confidence

    def confidence_of(self, part: str) -> float:
        """Of the worst character of a part of the packed text; of the whole line if it is not found there."""
        kept = [character for character in self.line.characters if plain_text(character.char).strip()]
        spelled = "".join(plain_text(character.char).replace(" ", "") for character in kept)
        start = spelled.find(part)
        if start < 0 or len(spelled) != len(kept):
            return self.confidence
        return min((character.probability for character in kept[start : start + len(part)]), default=0.0)

    def characters_of(self, start: int, end: int) -> tuple[Character, ...]:
        """The characters of a stretch of the packed text; none where the two do not run side by side."""
        kept = [character for character in self.line.characters if plain_text(character.char).strip()]
        if len(kept) != len(self.packed):
            return ()
        return tuple(kept[start:end])

    def is_right_of(self, other: "PlacedLine") -> bool:
        """Whether it goes on where the other one ends, in the same row."""
        apart = abs(self.middle - other.middle)
        return apart < SAME_ROW * max(self.height, other.height) and self.left > other.right - other.height

    def is_below(self, other: "PlacedLine") -> bool:
        """Whether it begins right under the other one."""
        down = self.middle - other.middle
        return 0.5 * other.height < down < 3.2 * other.height and abs(self.left - other.left) < 2.2 * other.height


def height_of(corners: Corners) -> float:
    """Of a line: its shorter extent, whichever way it runs."""
    first, second, third, fourth = corners
    return ((fourth[1] - first[1]) + (third[1] - second[1])) / 2


def plain_text(text: str) -> str:
    return normalize("NFKC", text).replace("×", "X")


def rows_of(boxes: Iterable[Corners]) -> list[list[Corners]]:
    """Boxes by row from the top, those of a row from the left."""
    rows: list[list[Corners]] = []
    for box in sorted(boxes, key=_middle):
        if rows and abs(_middle(rows[-1][0]) - _middle(box)) < SAME_ROW * max(height_of(rows[-1][0]), height_of(box)):
            rows[-1].append(box)
        else:
            rows.append([box])
    return [sorted(row, key=lambda corners: corners[0][0]) for row in rows]


def round_all(boxes: Sequence[Corners]) -> Corners:
    """One box from the left end of the first to the right end of the last: the pieces of one line."""
    first, last = min(boxes, key=lambda box: box[0][0]), max(boxes, key=lambda box: box[1][0])
    return (first[0], last[1], last[2], first[3])


def _middle(corners: Corners) -> float:
    return sum(y for _, y in corners) / 4
