"""What the lines of a document mean: its kind, and each field by its name or its form, judged on its own.

Nothing depends on where exactly a field stands: cards of one kind differ, and so do the ways they lie. A number is one
only as a whole token of its exact length; where it has a check digit, the check digit decides.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.documents.citizen_number import check_digit
from app.domain.documents.document import DocumentType, LongTerm
from app.domain.documents.machine_readable_zone import alphabets_of, read_passport_mrz
from app.domain.documents.read_document import Sex
from app.domain.documents.reading import calendar_day
from app.vision.documents.lines import PlacedLine
from app.vision.documents.reading import PERSON, VALIDITY, DocumentField, DocumentReading, ReadField
from app.vision.documents.zone import ZoneReading, looks_like_zone, read_zone

_TITLES = (
    ("居住证", DocumentType.HMT_RESIDENCE_PERMIT),
    ("来往内地", DocumentType.HK_MACAU_TRAVEL_PERMIT),
    ("来往大陆", DocumentType.TAIWAN_TRAVEL_PERMIT),
    ("永久居留", DocumentType.FOREIGN_PERMANENT_RESIDENT),
    ("PERMANENTRESIDENT", DocumentType.FOREIGN_PERMANENT_RESIDENT),
    ("身份证", DocumentType.RESIDENT_ID),
)
"""Words of a document's title, those first that hold another one's."""
_DIGIT_LIKE = {"O": "0", "D": "0", "Q": "0", "I": "1", "L": "1", "Z": "2", "S": "5", "B": "8", "G": "6", "T": "7"}
_LETTER_LIKE = {"0": "O", "1": "I", "2": "Z", "5": "S", "8": "B", "6": "G"}
_CITIZEN = "9" * 17 + "X"
"""A form: 9 a digit, A a letter, X a digit or X; any other character stands for itself."""
_FORMS = {
    # With the count of issues on older cards; with an A for residents who are not Chinese (since 2024-07-10).
    DocumentType.HK_MACAU_TRAVEL_PERMIT: tuple(
        f"{place}{rest}" for place in "HM" for rest in ("99999999", "9999999999", "A9999999")
    ),
    DocumentType.TAIWAN_TRAVEL_PERMIT: ("99999999",),
    DocumentType.FOREIGN_PERMANENT_RESIDENT: ("AAA999999999999",),
}
_HMT_PREFIXES = ("810000", "820000", "830000")
_TOKEN = re.compile(r"[0-9A-Z]+$")
_SPOKEN_DAY = re.compile(r"(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日?")
_DAY = r"(\d{4})[.,:·…]{0,2}(\d{2})[.,:·…]{0,2}(\d{2})"
_PERIOD = re.compile(rf"(?<!\d){_DAY}[-—–~一至_.]{{0,2}}(?:{_DAY}|(长期|長期))(?!\d)")
_ONE_DAY = re.compile(rf"(?<![\d\-—–~]){_DAY}(?![\d\-—–~])")
_FROM_DAY, _TO_DAY = re.compile(rf"(?<!\d){_DAY}[-—–~]"), re.compile(rf"[-—–~]{_DAY}(?!\d)")
"""One end of a validity whose other end cannot be read."""
_SEX = re.compile(r"^(?:性别|性別)?(?:/?SEX)?:?([男女])(?:/?[MF])?(?:民族.*)?$", re.IGNORECASE)
_SEX_LABEL = re.compile(r"^性[别別]")
_NAME_LABEL = re.compile(r"^姓名(?:/?NAME)?:?", re.IGNORECASE)
_CHINESE_NAME = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{1,15}(?:[·•][\u3400-\u9fff]{1,15}){0,3}")
_LATIN_NAME = re.compile(r"[A-Z][A-Z .,'\-]{1,60}")
_NOT_A_NAME = re.compile(
    "姓名|性别|民族|出生|住址|签发|有效|公民|证件|国籍|身份|次数|机关|日期|号码|共和国|居民|通行证|居住证|永久|PERMANENT"
)
_CHECK_DIGITS, _ZONE_DIGITS = 11, 10
USUAL_MONTHS = (3, 60, 120, 240)
"""For which a document of these kinds is good, the temporary one for three months."""
FURTHEST_BESIDE = 6
"""Of a label's height, how far behind it what it names may begin."""
DOUBTED = 0.5
"""Of what contradicts itself or was a second choice, however clear the print."""


@dataclass(frozen=True, slots=True)
class _Number:
    document_type: DocumentType
    read: ReadField


def understand(lines: Sequence[PlacedLine], today: date, *, complete: bool) -> DocumentReading | None:
    """The document these lines are of; None while they do not tell.

    complete: no further line will come, so that what is missing may count as well.
    """
    zone = read_zone([line.line for line in lines if looks_like_zone(line.line)])
    if zone is not None:
        return _passport(zone, today)
    document_type, number = _kind(lines, complete=complete)
    if document_type is None:
        return None
    fields: dict[DocumentField, ReadField] = dict(_validity(lines))
    expected = _expected(document_type, lines, has_number=number is not None)
    if DocumentField.NAME not in expected:
        return DocumentReading(document_type, expected, _only(fields, expected))
    if number is not None:
        fields[DocumentField.NUMBER] = number.read
    fields.update(_person(lines))
    if complete and DocumentField.NAME not in fields:
        fields.update(_topmost_name(lines))
    if number is not None:
        fields.update(_compared(fields, number))
    return DocumentReading(document_type, expected, _only(fields, expected))


def _only(
    fields: Mapping[DocumentField, ReadField], expected: Iterable[DocumentField]
) -> Mapping[DocumentField, ReadField]:
    return {name: fields[name] for name in expected if name in fields}


def _passport(zone: ZoneReading, today: date) -> DocumentReading | None:
    number = "/".join(zone.lines)
    told = read_passport_mrz(number, today)
    if told.expiry_date is None:
        return None
    length = len(zone.lines[0])
    # The name is the first line but its first five places; of a card's three lines it is the last.
    name_starts = 2 * length if len(zone.lines) > 2 else 5  # noqa: PLR2004
    later = zone.confidence_of(length, 2 * length)
    checked = DOUBTED if zone.repaired else _checked(later, _ZONE_DIGITS)
    fields = {
        DocumentField.NUMBER: ReadField(number, checked),
        DocumentField.VALID_TO: ReadField(told.expiry_date.isoformat(), checked),
    }
    if told.name:
        # No check digit covers the name.
        of_name = zone.confidence_of(name_starts, name_starts + length - name_starts % length)
        fields[DocumentField.NAME] = ReadField(told.name, of_name)
    if told.birth_date is not None:
        fields[DocumentField.BIRTH_DATE] = ReadField(told.birth_date.isoformat(), checked)
    if told.sex is not None:
        # No check digit covers the sex either; its place is the one that takes these three.
        place = (alphabets_of(len(zone.lines), length) or []).index("MF<")
        fields[DocumentField.SEX] = ReadField(told.sex, zone.confidence_of(place, place + 1))
    return DocumentReading(DocumentType.PASSPORT_MRZ, (*PERSON, DocumentField.VALID_TO), fields)


def _kind(lines: Sequence[PlacedLine], *, complete: bool) -> tuple[DocumentType | None, _Number | None]:
    """The kind of the document, and its number where it was read."""
    titled = _titled(lines)
    citizen = _citizen_number(lines)
    if citizen is not None and titled in (None, citizen.document_type, DocumentType.RESIDENT_ID):
        return citizen.document_type, citizen
    citizens = _has(lines, "公民身份")
    for document_type in _FORMS if titled is None else (titled,):
        if titled is None and (citizens or document_type is DocumentType.TAIWAN_TRAVEL_PERMIT):
            continue  # a citizen's number that lost digits has another's form, and eight digits alone may be a day
        number = _formed_number(lines, document_type)
        if number is not None:
            return document_type, number
    if titled is None and citizens:
        # All of a temporary card stands on one side; of the other one only the person.
        return (DocumentType.TEMPORARY_ID if _is_issued(lines) else DocumentType.RESIDENT_ID), None
    if complete and titled is None and _is_issued(lines) and not any(_NAME_LABEL.match(line.packed) for line in lines):
        permit = _has(lines, "通行证")
        return (DocumentType.HMT_RESIDENCE_PERMIT if permit else DocumentType.RESIDENT_ID), None
    return titled, None


def _is_issued(lines: Sequence[PlacedLine]) -> bool:
    """Whether these lines tell who issued the document, or for how long."""
    return _has(lines, "公安局") or any(_PERIOD.search(line.packed) for line in lines)


def _titled(lines: Sequence[PlacedLine]) -> DocumentType | None:
    for words, document_type in _TITLES:
        if any(words in line.packed.upper() for line in lines):
            return document_type
    return None


def _has(lines: Sequence[PlacedLine], words: str) -> bool:
    return any(words in line.packed for line in lines)


def _expected(
    document_type: DocumentType, lines: Sequence[PlacedLine], *, has_number: bool
) -> tuple[DocumentField, ...]:
    """The fields that the side in sight has."""
    if document_type not in (DocumentType.RESIDENT_ID, DocumentType.HMT_RESIDENCE_PERMIT, DocumentType.TEMPORARY_ID):
        return (*PERSON, *VALIDITY)
    if not has_number and not _has(lines, "公民身份") and not any(_NAME_LABEL.match(line.packed) for line in lines):
        return VALIDITY
    return (*PERSON, *VALIDITY) if document_type is DocumentType.TEMPORARY_ID else PERSON


def _citizen_number(lines: Sequence[PlacedLine]) -> _Number | None:
    for line, token, start in _tokens(lines):
        read = _formed(line, token, start, _CITIZEN)
        if read is None or calendar_day(read.value[6:14]) is None:
            continue
        if read.value.startswith(_HMT_PREFIXES):
            return _Number(DocumentType.HMT_RESIDENCE_PERMIT, read)
        if read.value.startswith("9"):
            return _Number(DocumentType.FOREIGN_PERMANENT_RESIDENT, read)
        return _Number(DocumentType.TEMPORARY_ID if _is_issued(lines) else DocumentType.RESIDENT_ID, read)
    return None


def _formed_number(lines: Sequence[PlacedLine], document_type: DocumentType) -> _Number | None:
    found = [
        read
        for line, token, start in _tokens(lines)
        for form in _FORMS.get(document_type, ())
        if (read := _formed(line, token, start, form)) is not None
    ]
    if not found:
        return None
    # The number of an issuing authority or a day may have the form, too; the one under its own name is meant.
    return _Number(document_type, max(found, key=lambda read: read.confidence))


def _tokens(lines: Iterable[PlacedLine]) -> Iterator[tuple[PlacedLine, str, int]]:
    """The run of digits and capitals that ends a line, and where in the packed line it starts."""
    for line in lines:
        text = line.packed.upper()
        token = _TOKEN.search(text)
        if token is not None and len(text) == len(line.packed):
            yield line, token[0], token.start()


def _formed(line: PlacedLine, token: str, start: int, form: str) -> ReadField | None:
    """The token brought into a form, characters of another class put into the class of their place; or None."""
    if len(token) != len(form):
        return None
    fitted = [_in_class(char, place) for char, place in zip(token, form, strict=True)]
    if None in fitted:
        return None
    number = "".join(char for char in fitted if char)
    confidence = line.confidence_of(line.packed[start:])
    if form != _CITIZEN:
        return ReadField(number, confidence if number == token else min(confidence, DOUBTED))
    if check_digit(number[:17]) == number[17]:
        return ReadField(number, _checked(confidence, _CHECK_DIGITS) if number == token else DOUBTED)
    repaired = _one_changed(line, number, start)
    return None if repaired is None else ReadField(repaired, DOUBTED)


def _in_class(char: str, place: str) -> str | None:
    if place == "9":
        return char if char.isdigit() else _DIGIT_LIKE.get(char)
    if place == "X":
        return char if char.isdigit() or char == "X" else _DIGIT_LIKE.get(char)
    if place == "A":
        return char if char.isalpha() else _LETTER_LIKE.get(char)
    return char if char == place else None


def _one_changed(line: PlacedLine, number: str, start: int) -> str | None:
    """The number with the one second choice that lets its check digit fit; None if there is none, or several."""
    characters = line.characters_of(start, start + len(number))
    fitting = set()
    for at, character in enumerate(characters):
        for rival, probability in character.rivals[:2]:
            digit = _in_class(rival.upper()[:1], _CITIZEN[at]) if rival else None
            if digit is None or probability < 0.02:  # noqa: PLR2004 - below it the engine has no idea of it either
                continue
            tried = number[:at] + digit + number[at + 1 :]
            if tried != number and check_digit(tried[:17]) == tried[17] and calendar_day(tried[6:14]):
                fitting.add(tried)
    return fitting.pop() if len(fitting) == 1 else None


def _checked(confidence: float, values: int) -> float:
    """Of something a check digit of so many values has passed: it lets one error in so many through."""
    return 1 - (1 - confidence) / values


def _person(lines: Sequence[PlacedLine]) -> Iterator[tuple[DocumentField, ReadField]]:
    name = _name(lines)
    if name is not None:
        yield DocumentField.NAME, name
    sex = _sex(lines)
    if sex is not None:
        yield DocumentField.SEX, sex
    born = _birth_date(lines)
    if born is not None:
        yield DocumentField.BIRTH_DATE, born


def _compared(fields: Mapping[DocumentField, ReadField], number: _Number) -> dict[DocumentField, ReadField]:
    """Birth date and sex, surer where the number says the same, in doubt where it does not."""
    if len(number.read.value) != len(_CITIZEN):
        return {}
    told = {DocumentField.BIRTH_DATE: _iso(calendar_day(number.read.value[6:14]))}
    if number.document_type is not DocumentType.FOREIGN_PERMANENT_RESIDENT:
        told[DocumentField.SEX] = Sex.MALE if int(number.read.value[16]) % 2 else Sex.FEMALE
    compared = {}
    for name, value in told.items():
        read = fields.get(name)
        if read is None:
            continue
        sure = max(read.confidence, number.read.confidence) if read.value == value else min(read.confidence, DOUBTED)
        compared[name] = ReadField(read.value, sure)
    return compared


def _name(lines: Sequence[PlacedLine]) -> ReadField | None:
    label = next((line for line in lines if _NAME_LABEL.match(line.packed)), None)
    if label is None:
        return None
    behind = _NAME_LABEL.sub("", label.packed)
    if _is_name(behind):
        return ReadField(behind, label.confidence_of(behind))
    beside = [line for line in lines if line is not label and line.is_right_of(label)]
    under = [line for line in lines if line is not label and line.is_below(label)]
    beside = [line for line in beside if line.left - label.right < FURTHEST_BESIDE * label.height]
    near = [*sorted(beside, key=lambda line: line.left), *sorted(under, key=lambda line: line.middle)]
    for line in near:
        if _is_name(line.packed):
            return ReadField(_spelled(line), line.confidence)
    return None


def _topmost_name(lines: Sequence[PlacedLine]) -> Iterator[tuple[DocumentField, ReadField]]:
    """The name where the word that names its field is illegible: on all documents it stands over everything else."""
    dated = [line for line in lines if _ONE_DAY.search(line.packed) or _SPOKEN_DAY.search(line.packed)]
    over = min((line.middle for line in dated), default=0.0)
    named = [line for line in lines if line.middle < over and _is_name(line.packed)]
    if named:
        highest = min(named, key=lambda line: line.middle)
        yield DocumentField.NAME, ReadField(_spelled(highest), min(highest.confidence, DOUBTED))


def _is_name(packed: str) -> bool:
    if _NOT_A_NAME.search(packed):
        return False
    return _CHINESE_NAME.fullmatch(packed) is not None or _LATIN_NAME.fullmatch(packed) is not None


def _spelled(line: PlacedLine) -> str:
    """A Latin name with one space behind each comma, whatever the gaps looked like; a Chinese one without any."""
    if _CHINESE_NAME.fullmatch(line.packed):
        return line.packed.replace("•", "·")
    return re.sub(r"\s*,\s*", ", ", line.text)


def _sex(lines: Sequence[PlacedLine]) -> ReadField | None:
    for line in lines:
        found = _SEX.fullmatch(line.packed)
        if found is not None:
            return ReadField(Sex.MALE if found[1] == "男" else Sex.FEMALE, line.confidence_of(found[1]))
    return None


def sex_label(lines: Sequence[PlacedLine]) -> PlacedLine | None:
    """The name of the field of the sex, beside or under which a lone character is easily overlooked."""
    return next((line for line in lines if _SEX_LABEL.match(line.packed)), None)


def _birth_date(lines: Sequence[PlacedLine]) -> ReadField | None:
    for line in lines:
        spoken = _SPOKEN_DAY.search(line.packed)
        alone = _ONE_DAY.search(line.packed) if _PERIOD.search(line.packed) is None else None
        found = spoken or alone
        if found is not None:
            day = _real_day(found.groups())
            if day is not None:
                return ReadField(day.isoformat(), line.confidence_of(found[0]))
    return None


def _validity(lines: Sequence[PlacedLine]) -> Iterator[tuple[DocumentField, ReadField]]:
    for line in lines:
        found = _PERIOD.search(line.packed)
        start = _real_day(found.groups()[:3]) if found else None
        if found is None or start is None:
            continue
        end = LongTerm.LONG_TERM if found[7] else _real_day(found.groups()[3:6])
        if end is None or (isinstance(end, date) and end <= start):
            continue
        confidence = line.confidence_of(found[0])
        if isinstance(end, date):
            confidence = _checked(confidence, _CHECK_DIGITS) if _is_usual(start, end) else min(confidence, DOUBTED)
        yield DocumentField.VALID_FROM, ReadField(start.isoformat(), confidence)
        yield DocumentField.VALID_TO, ReadField(end if isinstance(end, LongTerm) else end.isoformat(), confidence)
        return
    yield from _one_end(lines)


def _one_end(lines: Sequence[PlacedLine]) -> Iterator[tuple[DocumentField, ReadField]]:
    """Of a validity that something shines on, the end that can be read; never sure."""
    for name, form in ((DocumentField.VALID_FROM, _FROM_DAY), (DocumentField.VALID_TO, _TO_DAY)):
        for line in lines:
            found = form.search(line.packed) if _PERIOD.search(line.packed) is None else None
            day = _real_day(found.groups()) if found else None
            if found is not None and day is not None:
                yield name, ReadField(day.isoformat(), min(line.confidence_of(found[0]), DOUBTED))
                break


def _is_usual(start: date, end: date) -> bool:
    """Whether a validity is as long as one is, to the same day of the month or to the one before."""
    return any(
        after.day == start.day and (after.year - start.year) * 12 + after.month - start.month in USUAL_MONTHS
        for after in (end, end + timedelta(days=1))
    )


def _real_day(parts: Sequence[str | None]) -> date | None:
    year, month, day = (int(part or 0) for part in parts)
    return calendar_day(f"{year:04d}{month:02d}{day:02d}")


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()
