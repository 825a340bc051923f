"""Chips of invented people's cards, as a reader reads them. Their photographs are blank.

Numbers pass the rules and were never given out: sequences from 900 on, as of all invented people.
"""

from datetime import date

from app.demo.people import InventedPerson
from app.domain.documents.card_text import (
    FOREIGNER_2017,
    FOREIGNER_2023,
    HMT_RESIDENT,
    LAYOUT_AT,
    LONG_TERM,
    RESIDENT,
    TEXT_SIZE,
    CardLayout,
)
from app.domain.documents.citizen_number import check_digit
from app.domain.documents.document import LongTerm
from app.domain.documents.validity import whole_years

ISSUED = date(2024, 1, 2)
"""By then all invented people were of age."""
EXPIRED = date(2026, 1, 2)
OF_A_CHILD = date(2016, 5, 4)
"""A birthday."""
MALE, FEMALE = "1", "2"
HONG_KONG = "810000"
NO_COUNTRY = "XXS"
"""ISO 3166 leaves it to whoever has a use for it."""
ANTARCTICA = "010"
"""ISO 3166; it gives nobody a passport."""
SEQUENCE = "990"
_ENCODING = "utf-16-le"


def resident_chip(number: str, name: str, valid_to: date | None = None) -> bytes:
    """A resident ID; valid_to: an end that does not follow from the holder's age."""
    birth_date = date.fromisoformat(number[6:14])
    return chip(RESIDENT, " ", name, number, valid_to or _end_of_validity(birth_date))


def child_chip(person: InventedPerson) -> bytes:
    """A resident ID whose holder may not send alone."""
    return resident_chip(_number(person.resident_id[:6], OF_A_CHILD), person.name)


def hmt_chip(person: InventedPerson) -> bytes:
    """A residence permit for Hong Kong, Macau and Taiwan residents."""
    number = _number(HONG_KONG, date.fromisoformat(person.resident_id[6:14]))
    return chip(HMT_RESIDENT, "J", person.name, number, _years_on(5))


def foreigner_2017_chip(person: InventedPerson) -> bytes:
    """A foreigner's permanent residence card of 2017."""
    number = f"{NO_COUNTRY}1100{person.resident_id[8:14]}91"
    return chip(FOREIGNER_2017, "I", "SPECIMEN, SAM", number, _years_on(10), born=person.resident_id[6:14])


def foreigner_2023_chip(person: InventedPerson) -> bytes:
    """One of 2023."""
    number = _number(f"911{ANTARCTICA}", date.fromisoformat(person.resident_id[6:14]))
    return chip(FOREIGNER_2023, "Y", "样本山姆", number, _years_on(10))


def chip(
    layout: CardLayout, letter: str, name: str, number: str, valid_to: date | LongTerm, *, born: str = ""
) -> bytes:
    """The text block of a card; nation, address and issuer are left blank.

    born: YYYYMMDD, where it does not stand in the number; the last figure but one of that tells the sex.
    """
    block = bytearray(" ".encode(_ENCODING) * (TEXT_SIZE // 2))
    for (offset, length), text in (
        (layout.names[0][0], name),
        (layout.sex, MALE if int(number[-2]) % 2 else FEMALE),
        (layout.birth_date, born or number[6:14]),
        (layout.number, number),
        (layout.valid_from, f"{ISSUED:%Y%m%d}"),
        (layout.valid_to, LONG_TERM if isinstance(valid_to, LongTerm) else f"{valid_to:%Y%m%d}"),
        ((LAYOUT_AT, 2), letter),
    ):
        encoded = text.encode(_ENCODING)[:length]
        block[offset : offset + len(encoded)] = encoded
    return bytes(block)


def _number(place: str, birth_date: date) -> str:
    first_17 = f"{place}{birth_date:%Y%m%d}{SEQUENCE}"
    return first_17 + check_digit(first_17)


def _end_of_validity(birth_date: date) -> date | LongTerm:
    """Resident Identity Card Law, article 5."""
    age = whole_years(birth_date, ISSUED)
    years = next((years for below, years in ((16, 5), (26, 10), (46, 20)) if age < below), None)
    return LongTerm.LONG_TERM if years is None else _years_on(years)


def _years_on(years: int) -> date:
    return ISSUED.replace(year=ISSUED.year + years)
