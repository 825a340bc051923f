"""The text a resident card carries in its chip: 256 bytes of UTF-16LE, every field in its place, padded with blanks.

The character at 248 says which of four layouts it is. What nobody at a station needs (nation, address, issuer,
nationality) is left in the block; the photograph never gets here.
"""

import re
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from unicodedata import category, normalize

from app.domain.documents.document import DocumentType, LongTerm
from app.domain.documents.read_document import DocumentSource, ReadDocument, Sex
from app.domain.documents.reading import calendar_day
from app.domain.errors import CardReaderTrouble

TEXT_SIZE = 256
LAYOUT_AT = 248
LONG_TERM = "长期"

# What fields are padded with: the standard says spaces, and some cards have zeros.
_PADDING = re.compile(r"^[\s\0]+|[\s\0]+$")
_DAY = re.compile(r"[0-9]{8}")
_NUMBER_18 = re.compile(r"[0-9]{17}[0-9Xx]")
_NUMBER_2017 = re.compile(r"[A-Z]{3}[0-9]{12}")
_SEXES = MappingProxyType({"1": Sex.MALE, "2": Sex.FEMALE})


@dataclass(frozen=True, slots=True)
class CardLayout:
    """Where the fields of one kind of card are: (offset, length) in bytes.

    names: each in the pieces it is written in; the first that is not blank counts.
    """

    document_type: DocumentType
    number_form: re.Pattern[str]
    names: tuple[tuple[tuple[int, int], ...], ...]
    sex: tuple[int, int]
    birth_date: tuple[int, int]
    number: tuple[int, int]
    valid_from: tuple[int, int] = (188, 16)
    valid_to: tuple[int, int] = (204, 16)


RESIDENT = CardLayout(
    DocumentType.RESIDENT_ID, _NUMBER_18, (((0, 30),),), sex=(30, 2), birth_date=(36, 16), number=(122, 36)
)
HMT_RESIDENT = CardLayout(
    DocumentType.HMT_RESIDENCE_PERMIT, _NUMBER_18, (((0, 30),),), sex=(30, 2), birth_date=(36, 16), number=(122, 36)
)
FOREIGNER_2017 = CardLayout(
    DocumentType.FOREIGN_PERMANENT_RESIDENT,
    _NUMBER_2017,
    (((0, 120),), ((158, 30),)),
    sex=(120, 2),
    birth_date=(220, 16),
    number=(122, 30),
)
FOREIGNER_2023 = CardLayout(
    DocumentType.FOREIGN_PERMANENT_RESIDENT,
    _NUMBER_18,
    (((0, 30),), ((52, 70), (220, 22))),
    sex=(30, 2),
    birth_date=(36, 16),
    number=(122, 36),
)
LAYOUTS = MappingProxyType({" ": RESIDENT, "\0": RESIDENT, "J": HMT_RESIDENT, "I": FOREIGNER_2017, "Y": FOREIGNER_2023})


def read_card_text(block: bytes) -> ReadDocument:
    """The document in the text block of a chip.

    block: TEXT_SIZE bytes. Raises CardReaderTrouble unknown_card when it is none of the four layouts, card_damaged
    when it has another size, or when its number or name is not there or not whole; there is nothing in between. A sex
    or a day that cannot be, and a name with a character that no font has, are left to the clerk: they are unsure.
    """
    if len(block) != TEXT_SIZE:
        raise CardReaderTrouble("card_damaged")
    layout = LAYOUTS.get(_text(block, (LAYOUT_AT, 2)))
    if layout is None:
        raise CardReaderTrouble("unknown_card")
    name, number = _name(block, layout), _field(block, layout.number)
    if not name or not layout.number_form.fullmatch(number):
        raise CardReaderTrouble("card_damaged")
    sex = _SEXES.get(_text(block, layout.sex))
    birth_date = _day(_field(block, layout.birth_date))
    valid_from = _day(_field(block, layout.valid_from))
    until = _field(block, layout.valid_to)
    valid_to = LongTerm.LONG_TERM if until == LONG_TERM else _day(until)
    found = {"birth_date": birth_date, "sex": sex, "valid_from": valid_from, "valid_to": valid_to}
    unsure = {field for field, value in found.items() if value is None}
    if not _is_common(name):
        unsure.add("name")
    return ReadDocument(
        document_type=layout.document_type,
        source=DocumentSource.CARD_READER,
        number=number.upper(),
        name=name,
        birth_date=birth_date,
        sex=sex,
        valid_from=valid_from,
        valid_to=valid_to,
        unsure=frozenset(unsure),
    )


def _name(block: bytes, layout: CardLayout) -> str:
    for pieces in layout.names:
        # Blanks between the pieces belong to the name: it is one text, cut where the first piece is full.
        name = normalize("NFC", _trimmed("".join(_text(block, piece) for piece in pieces)))
        if any(category(char) in {"Cc", "Cf"} for char in name):
            raise CardReaderTrouble("card_damaged")
        if name:
            return name
    return ""


def _field(block: bytes, place: tuple[int, int]) -> str:
    return _trimmed(_text(block, place))


def _trimmed(text: str) -> str:
    return _PADDING.sub("", text)


def _text(block: bytes, place: tuple[int, int]) -> str:
    offset, length = place
    try:
        return block[offset : offset + length].decode("utf-16-le")
    except UnicodeDecodeError:
        # Half a pair of surrogates. The error holds the bytes of the field: it goes no further.
        raise CardReaderTrouble("card_damaged") from None


def _day(digits: str) -> date | None:
    return calendar_day(digits) if _DAY.fullmatch(digits) else None


def _is_common(name: str) -> bool:
    """Whether every character is one of Unicode's own: old cards have rare ones in places that each font fills anew."""
    return all(category(char) not in {"Co", "Cn"} for char in name)
