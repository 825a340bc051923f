"""A number as its own rules read it, before time and policy are looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from unicodedata import category, normalize

from app.domain.documents.read_document import Sex
from app.domain.documents.verdict import Correction, Reason, ReasonCode

DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LOOK_ALIKES = {"O": "0", "I": "1", "B": "8"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What one number says about itself.

    birth_date, sex, expiry_date, name: where the number carries them and they are real; an incomplete birth date is
    its latest possible day.
    """

    number: str = field(repr=False)
    reasons: tuple[Reason, ...] = ()
    corrections: tuple[Correction, ...] = ()
    birth_date: date | None = field(default=None, repr=False)
    expiry_date: date | None = None
    sex: Sex | None = field(default=None, repr=False)
    name: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Fit:
    """A text fitted to its alphabets: perhaps corrected, with what stands against it."""

    text: str = field(repr=False)
    reasons: tuple[Reason, ...]
    corrections: tuple[Correction, ...] = ()

    @property
    def fits(self) -> bool:
        return all(reason.code is ReasonCode.CORRECTED_LOOKALIKE for reason in self.reasons)


def plain(text: str) -> str:
    """The number without spaces and invisible characters, full-width forms narrowed, in capitals."""
    kept = (char for char in normalize("NFKC", text) if not char.isspace() and category(char)[0] != "C")
    return "".join(kept).upper().replace("×", "X")


def fit(text: str, alphabets: Sequence[str], failing: Callable[[str], tuple[str, ...]]) -> Fit:
    """The text with every character in its alphabet, and the check digits that fail.

    A look-alike is replaced only where its own character cannot stand, and only if all check digits then
    pass: a character that could be right is never guessed at.

    alphabets: the characters allowed at each position. failing: the names of the check digits that fail.
    """
    if len(text) != len(alphabets):
        return Fit(text, (Reason(ReasonCode.WRONG_LENGTH, {"expected": len(alphabets), "found": len(text)}),))
    corrections = tuple(
        Correction(position, was, LOOK_ALIKES[was])
        for position, (was, allowed) in enumerate(zip(text, alphabets, strict=True), start=1)
        if was not in allowed and LOOK_ALIKES.get(was, " ") in allowed
    )
    fitted = list(text)
    for correction in corrections:
        fitted[correction.position - 1] = correction.now
    corrected = "".join(fitted)
    strangers = any(char not in allowed for char, allowed in zip(corrected, alphabets, strict=True))
    failed = () if strangers else failing(corrected)
    if strangers or (failed and corrections):
        return Fit(text, (Reason(ReasonCode.WRONG_CHARACTERS),))
    if failed:
        return Fit(text, (Reason(ReasonCode.WRONG_CHECK_DIGIT, {"fields": failed}),))
    if corrections:
        return Fit(corrected, (Reason(ReasonCode.CORRECTED_LOOKALIKE),), corrections)
    return Fit(text, ())


def calendar_day(digits: str) -> date | None:
    """The day written YYYYMMDD, or None where the calendar has none such."""
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None
