"""The machine-readable zone as OCR sees it: characters put into their places, and repaired by the check digits.

The characters of a zone have a fixed pitch (ICAO 9303-3), so each has its place by where it stands, even where fillers
before it were lost or doubled. What class a place takes, letters or digits, decides between look-alikes; where a check
digit still fails, the characters that came second are tried. A check digit is never overruled.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from app.domain.documents.machine_readable_zone import FILLER, alphabets_of, failing_checks
from app.vision.documents.engine import Character, TextLine
from app.vision.documents.lines import plain_text

SIZES = ((2, 44), (2, 36), (3, 30))  # ICAO 9303: TD3, TD2, TD1
FEWEST_PART = 0.6
"""Of a line's characters must have been seen for it to be one."""
LOOK_ALIKES = {
    "O": "0", "Q": "0", "D": "0", "U": "0", "I": "1", "L": "1", "T": "7", "Z": "2", "S": "5", "B": "8", "G": "6",
    "A": "4", "0": "O", "1": "I", "2": "Z", "5": "S", "8": "B", "6": "G", "4": "A", "7": "T",
}  # fmt: skip
FILLER_LIKE = frozenset("<く≤«‹《(（［[{くㄑ＜〈⟨∠ﾍΛ∧^")
MOST_REPAIRS = 2
MOST_DOUBTS = 14
LEAST_RIVAL = 0.004
"""Of the probability of a second choice; below it the engine has no idea of it either."""


@dataclass(frozen=True, slots=True)
class ZoneReading:
    """A zone whose check digits all fit. sure: of each character, line after line; repaired: how many are a second
    choice.
    """

    lines: tuple[str, ...] = field(repr=False)
    sure: tuple[float, ...] = field(repr=False)
    repaired: int = 0

    @property
    def confidence(self) -> float:
        """Of the worst character that is no filler."""
        return self.confidence_of(0, len(self.sure))

    def confidence_of(self, start: int, end: int) -> float:
        """The same of a stretch of the zone."""
        stretch = zip("".join(self.lines)[start:end], self.sure[start:end], strict=True)
        return min((sure for char, sure in stretch if char != FILLER), default=1.0)


@dataclass(frozen=True, slots=True)
class _Place:
    """What may stand at one place of the zone, best first."""

    choices: tuple[tuple[str, float], ...]


def looks_like_zone(line: TextLine) -> bool:
    """Whether a line might be one of a zone: long, capitals and digits, and fillers or nothing else at all."""
    text = plain_text(line.text).replace(" ", "")
    if len(text) < FEWEST_PART * SIZES[-1][1]:
        return False
    kept = sum(char in FILLER_LIKE or (char.isascii() and (char.isupper() or char.isdigit())) for char in text)
    return kept > 0.9 * len(text)  # a letter or two may have been read as a small one


def read_zone(lines: Sequence[TextLine]) -> ZoneReading | None:
    """The zone in these lines, from top to bottom, if there is a way to read it that fits every check digit."""
    for count, length in SIZES:
        for start in range(len(lines) - count, -1, -1):
            reading = _read(lines[start : start + count], length)
            if reading is not None:
                return reading
    return None


def _read(lines: Sequence[TextLine], length: int) -> ZoneReading | None:
    alphabets = alphabets_of(len(lines), length)
    if alphabets is None:
        return None
    places: list[_Place] = []
    for number, line in enumerate(lines):
        spread = _spread(line.characters, length)
        if spread is None:
            return None
        narrowed = alphabets[number * length : (number + 1) * length]
        places += [_place(found, allowed) for found, allowed in zip(spread, narrowed, strict=True)]
    return _repaired(places, length)


def _spread(characters: Sequence[Character], length: int) -> list[Character | None] | None:
    """The characters on the places of a line of this length; None on a place where nothing was seen."""
    seen = [character for character in characters if character.char.strip()]
    if not FEWEST_PART * length <= len(seen) <= length + 4 and not _is_name_line(seen, length):
        return None
    if len(seen) == length:
        return list(seen)
    at = np.array([character.at for character in seen])
    pitch = float(np.median(np.diff(at)))
    for _ in range(3):
        index = np.concatenate([[0], np.cumsum(np.maximum(np.round(np.diff(at) / pitch), 0))])
        if index[-1] <= 0:
            return None
        pitch, start = np.polyfit(index, at, 1)
    index = np.round((at - start) / pitch).astype(int)
    index -= index[0]
    spread: list[Character | None] = [None] * length
    for place, character in zip(index.tolist(), seen, strict=True):
        if not 0 <= place < length:
            if character.char in FILLER_LIKE:
                continue
            return None
        there = spread[place]
        if there is None or there.probability < character.probability:
            spread[place] = character
    return spread


def _is_name_line(seen: Sequence[Character], length: int) -> bool:
    """A short name is followed by fillers alone, and a run of those is easily lost."""
    return len(seen) >= 8 and seen[0].char in "PACIVpaciv" and len(seen) <= length  # noqa: PLR2004 - code, state, a name


def _place(found: Character | None, allowed: str) -> _Place:
    """What may stand here, look-alikes of another class put into the class of the place."""
    if found is None:
        return _Place(((FILLER, 0.5),) if FILLER in allowed else ())
    choices: dict[str, float] = {}
    for char, probability in ((found.char, found.probability), *found.rivals):
        fitting = _fitting(char, allowed)
        if fitting is not None:
            choices[fitting] = max(choices.get(fitting, 0.0), probability)
    return _Place(tuple(sorted(choices.items(), key=lambda choice: -choice[1])))


def _fitting(char: str, allowed: str) -> str | None:
    if char in FILLER_LIKE:
        return FILLER if FILLER in allowed else None
    plain = plain_text(char).upper()
    if len(plain) != 1:
        return None
    if plain in allowed:
        return plain
    twin = LOOK_ALIKES.get(plain, " ")
    return twin if twin in allowed else None


def _repaired(places: Sequence[_Place], length: int) -> ZoneReading | None:
    if any(not place.choices for place in places):
        return None
    best = [place.choices[0][0] for place in places]
    sure = [place.choices[0][1] for place in places]
    if not failing_checks(_lines(best, length)):
        return ZoneReading(_lines(best, length), tuple(sure))
    # How much less likely each second choice makes the whole, the least first.
    doubts = sorted(
        (sure[at] / probability, at, char)
        for at, place in enumerate(places)
        for char, probability in place.choices[1:]
        if probability > LEAST_RIVAL
    )[:MOST_DOUBTS]
    for count in range(1, MOST_REPAIRS + 1):
        fitting = []
        for changes in combinations(doubts, count):
            tried = list(best)
            for _, at, char in changes:
                tried[at] = char
            if not failing_checks(_lines(tried, length)):
                fitting.append((float(np.prod([cost for cost, _, _ in changes])), tried))
        if fitting:
            fitting.sort(key=lambda found: found[0])
            # Two repairs that fit and are about as likely: nobody knows which.
            if len(fitting) > 1 and fitting[1][0] < 3 * fitting[0][0]:
                return None
            return ZoneReading(_lines(fitting[0][1], length), tuple(sure), count)
    return None


def _lines(zone: Sequence[str], length: int) -> tuple[str, ...]:
    text = "".join(zone)
    return tuple(text[start : start + length] for start in range(0, len(text), length))
