"""The machine-readable zone of passports and passport cards, ICAO Doc 9303 parts 3 to 6."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import cycle

from app.domain.documents.read_document import Sex
from app.domain.documents.reading import DIGITS, LETTERS, Reading, calendar_day, fit, plain
from app.domain.documents.verdict import Reason, ReasonCode

FILLER = "<"
_LINE_ENDS = re.compile(r"[/\r\n]+")
_TYPED_ENDS = re.compile(r"[/\r\n\t]+")
_LATER_LINE = re.compile(r"[A-Z0-9<]*")
_WEIGHTS = (7, 3, 1)  # ICAO 9303-3, 4.9
_SEXES = {"M": Sex.MALE, "F": Sex.FEMALE}
_VALUES = {char: value for value, char in enumerate(DIGITS + LETTERS)} | {FILLER: 0}


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the fields of one size stand in its lines written as one; a check digit follows its field.

    covered: what the composite check digit, at `composite`, is counted over.
    """

    name: str
    line_count: int
    line_length: int
    first_line: re.Pattern[str]
    letters: tuple[slice, ...]
    name_field: slice
    number: slice
    birth: slice
    sex: int
    expiry: slice
    optional: slice
    optional_has_check: bool
    composite: int
    covered: tuple[slice, ...]


_TD3 = _Layout(
    "TD3",
    line_count=2,
    line_length=44,
    first_line=re.compile(r"P[A-Z<][A-Z<]{3}[A-Z<]{39}"),
    letters=(slice(44), slice(54, 57)),
    name_field=slice(5, 44),
    number=slice(44, 53),
    birth=slice(57, 63),
    sex=64,
    expiry=slice(65, 71),
    optional=slice(72, 86),
    optional_has_check=True,
    composite=87,
    covered=(slice(44, 54), slice(57, 64), slice(65, 87)),
)
_TD2 = _Layout(
    "TD2",
    line_count=2,
    line_length=36,
    first_line=re.compile(r"[ACI][A-Z<][A-Z<]{3}[A-Z<]{31}"),
    letters=(slice(36), slice(46, 49)),
    name_field=slice(5, 36),
    number=slice(36, 45),
    birth=slice(49, 55),
    sex=56,
    expiry=slice(57, 63),
    optional=slice(64, 71),
    optional_has_check=False,
    composite=71,
    covered=(slice(36, 46), slice(49, 56), slice(57, 71)),
)
_TD1 = _Layout(
    "TD1",
    line_count=3,
    line_length=30,
    first_line=re.compile(r"[ACI][A-Z<][A-Z<]{3}[A-Z0-9<]{25}"),
    letters=(slice(5), slice(45, 48), slice(60, 90)),
    name_field=slice(60, 90),
    number=slice(5, 14),
    birth=slice(30, 36),
    sex=37,
    expiry=slice(38, 44),
    optional=slice(15, 30),
    optional_has_check=False,
    composite=59,
    covered=(slice(5, 30), slice(30, 37), slice(38, 45), slice(48, 59)),
)
_LAYOUTS = (_TD3, _TD2, _TD1)


def read_passport_mrz(number: str, today: date) -> Reading:
    """The zone's lines, joined by `/` or line ends, as their own check digits and dates read them.

    TD3 is the passport booklet; of the card sizes TD1 and TD2 a code other than P is warned of. The number
    of the reading is the document's number without fillers.
    """
    lines = [line for line in map(plain, _LINE_ENDS.split(number)) if line]
    zone = "".join(lines)
    layout = _layout_of(lines)
    if layout is None:
        return Reading(
            zone,
            (Reason(ReasonCode.WRONG_LENGTH, {"expected": _TD3.line_length * 2, "found": len(zone)}),),
        )
    fitted = fit(zone, _alphabets(layout), lambda text: _failing(layout, text))
    if not fitted.fits:
        return Reading(zone, fitted.reasons)
    zone = fitted.text
    birth_date, birth_reasons = _birth_date(zone[layout.birth], today)
    expiry_date = _expiry_date(zone[layout.expiry], today)
    reasons = [*fitted.reasons, *_code_reasons(layout, zone), *birth_reasons]
    if expiry_date is None:
        reasons.append(Reason(ReasonCode.IMPOSSIBLE_EXPIRY_DATE))
    document_number = _document_number(layout, zone)
    return Reading(
        document_number,
        tuple(reasons),
        fitted.corrections,
        birth_date,
        expiry_date,
        sex=_SEXES.get(zone[layout.sex]),
        name=" ".join(part for part in zone[layout.name_field].split(FILLER) if part),
    )


def begins_zone(typed: str) -> bool:
    """Whether a text is a whole first line of a zone, and perhaps some of the rest: as a scanner types it.

    Sure enough to be told from everything else that is typed fast: full length, letters and fillers where they belong,
    one filler at least. Of a card the first line holds digits too, and begins with A, C or I.
    """
    lines = _typed_lines(typed)
    layout = next((it for it in _LAYOUTS if lines and _is_first_line(it, lines[0])), None)
    if layout is None or len(lines) > layout.line_count:
        return False
    return all(_LATER_LINE.fullmatch(line) for line in lines[1:])


def zone_of(typed: str) -> str:
    """The lines of a whole zone joined by `/`, as `judge` takes them; "" when the text is none or not whole yet."""
    lines = _typed_lines(typed)
    layout = _layout_of(lines)
    return "/".join(lines) if layout is not None and _is_first_line(layout, lines[0]) else ""


def check_digit(field: str) -> str:
    """The digit of a field of digits, capitals and fillers: weights 7 3 1, modulo 10 (ICAO 9303-3, 4.9)."""
    return str(sum(_VALUES[char] * weight for char, weight in zip(field, cycle(_WEIGHTS), strict=False)) % 10)


def _typed_lines(typed: str) -> list[str]:
    """The lines of a text that was typed with line ends, with others in their place, or with none at all."""
    text = unicodedata.normalize("NFKC", typed).upper()
    lines = [line for line in _TYPED_ENDS.split(text) if line]
    if len(lines) != 1:
        return lines
    (line,) = lines
    layouts = (it for it in _LAYOUTS if len(line) == it.line_length * it.line_count)
    whole = next((it for it in layouts if _is_first_line(it, line[: it.line_length])), None)
    if whole is None:
        return lines
    return [line[start : start + whole.line_length] for start in range(0, len(line), whole.line_length)]


def _is_first_line(layout: _Layout, line: str) -> bool:
    return len(line) == layout.line_length and FILLER in line and layout.first_line.fullmatch(line) is not None


def _layout_of(lines: Sequence[str]) -> _Layout | None:
    lengths = [len(line) for line in lines]
    return next((it for it in _LAYOUTS if lengths == [it.line_length] * it.line_count), None)


def _alphabets(layout: _Layout) -> list[str]:
    alphabets = [DIGITS + LETTERS + FILLER] * (layout.line_count * layout.line_length)

    def narrow(where: slice, alphabet: str) -> None:
        positions = range(*where.indices(len(alphabets)))
        alphabets[where] = [alphabet] * len(positions)

    for letters in layout.letters:
        narrow(letters, LETTERS + FILLER)
    for day in (layout.birth, layout.expiry):
        narrow(day, DIGITS + FILLER)
        alphabets[day.stop] = DIGITS
    alphabets[layout.number.stop] = DIGITS + FILLER
    if layout.optional_has_check:
        alphabets[layout.optional.stop] = DIGITS + FILLER
    alphabets[layout.sex] = "MF<"
    alphabets[layout.composite] = DIGITS
    return alphabets


def _failing(layout: _Layout, zone: str) -> tuple[str, ...]:
    number, number_check = _checked_number(layout, zone)
    checks = {
        "number": (number, number_check),
        "birth_date": (zone[layout.birth], zone[layout.birth.stop]),
        "expiry_date": (zone[layout.expiry], zone[layout.expiry.stop]),
        "composite": ("".join(zone[part] for part in layout.covered), zone[layout.composite]),
    }
    if layout.optional_has_check and zone[layout.optional.stop] != FILLER:
        checks["optional"] = (zone[layout.optional], zone[layout.optional.stop])
    elif layout.optional_has_check and zone[layout.optional].strip(FILLER):
        # Only an empty field may go without its digit (9303-4, 4.2.2.2, note).
        checks["optional"] = (zone[layout.optional], "")
    return tuple(name for name, (text, digit) in checks.items() if check_digit(text) != digit)


def _checked_number(layout: _Layout, zone: str) -> tuple[str, str]:
    """The document number as written and its check digit.

    A number of more than nine characters goes on in the optional field of a card: a filler stands where
    its check digit would, and the last character before the next filler is the digit (9303-5, 4.2.4).
    """
    number, digit = zone[layout.number], zone[layout.number.stop]
    if digit != FILLER or layout.optional_has_check:
        return number, digit
    rest = zone[layout.optional].split(FILLER, maxsplit=1)[0]
    return number + rest[:-1], rest[-1:]


def _document_number(layout: _Layout, zone: str) -> str:
    return _checked_number(layout, zone)[0].replace(FILLER, "")


def _code_reasons(layout: _Layout, zone: str) -> list[Reason]:
    if zone[0] == "P":
        return []
    if layout is not _TD3 and zone[0] in "ACI":
        return [Reason(ReasonCode.NOT_A_PASSPORT)]
    return [Reason(ReasonCode.WRONG_PREFIX, {"expected": ("P",)})]


def _birth_date(digits: str, today: date) -> tuple[date | None, list[Reason]]:
    """The latest day that fits YYMMDD and is not in the future; unknown parts are fillers (9303-3, 4.8)."""
    if digits == FILLER * 6:
        return None, [Reason(ReasonCode.BIRTH_DATE_INCOMPLETE)]
    for century in (today.year // 100, today.year // 100 - 1):
        born = _latest_day(f"{century}{digits}")
        if born is not None and born <= today:
            return born, [Reason(ReasonCode.BIRTH_DATE_INCOMPLETE)] if FILLER in digits else []
    return None, [Reason(ReasonCode.IMPOSSIBLE_BIRTH_DATE)]


def _latest_day(digits: str) -> date | None:
    year, month, day = digits[:4], digits[4:6], digits[6:8]
    if month == FILLER * 2:
        month = "12"
    if day == FILLER * 2:
        days = (calendar_day(f"{year}{month}{last}") for last in (31, 30, 29, 28))
        return next((last for last in days if last), None)
    return calendar_day(year + month + day)


def _expiry_date(digits: str, today: date) -> date | None:
    """The day YYMMDD in the century nearest to today."""
    centuries = (today.year // 100 - 1, today.year // 100, today.year // 100 + 1)
    days = [day for century in centuries if (day := calendar_day(f"{century}{digits}"))]
    return min(days, key=lambda day: abs(day - today), default=None)


def alphabets_of(line_count: int, line_length: int) -> list[str] | None:
    """The characters allowed at each position of a zone of this size, its lines written as one; None if none has it."""
    layout = next((it for it in _LAYOUTS if (it.line_count, it.line_length) == (line_count, line_length)), None)
    return None if layout is None else _alphabets(layout)


def failing_checks(lines: Sequence[str]) -> tuple[str, ...]:
    """The check digits of a zone that do not fit: number, birth_date, expiry_date, optional, composite.

    Every one of them where the lines are of no size there is.
    """
    layout = _layout_of(lines)
    if layout is None:
        return ("number", "birth_date", "expiry_date", "optional", "composite")
    zone = "".join(lines)
    return _failing(layout, zone)
