"""Looking for known people in a leaked list, however it is written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from unicodedata import normalize

from app.domain.phones import parse_phone

_BETWEEN_DIGITS = re.compile(r"(?<=[0-9])[ .·()‐‑–—-]{1,3}(?=[0-9])")
_COUNTRY = "+86"


@dataclass(frozen=True, slots=True)
class FoundPerson:
    key: str
    by_phone: bool
    by_name: bool


def canaries_in(text: str, people: Mapping[str, tuple[str, str]]) -> tuple[FoundPerson, ...]:
    """Whose phone or name stands in the text; those found by their phone first.

    people: key → (name, phone). Spaces and hyphens in numbers, spaces in names, full-width forms and case are nothing.
    """
    plain = normalize("NFKC", text)
    digits = _BETWEEN_DIGITS.sub("", plain)
    names = _squeezed(plain)
    found = (
        FoundPerson(key, by_phone=_digits(phone) in digits, by_name=_squeezed(normalize("NFKC", name)) in names)
        for key, (name, phone) in people.items()
    )
    return tuple(sorted((each for each in found if each.by_phone or each.by_name), key=lambda each: not each.by_phone))


def _digits(phone: str) -> str:
    """The number as every way of writing it has it: without country code, trunk zero and extension."""
    parsed = parse_phone(phone)
    return parsed.e164.removeprefix(_COUNTRY).lstrip("+") if parsed else phone


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
