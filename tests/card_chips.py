"""What the chips of invented cards hold, and what must be read of them."""

from dataclasses import dataclass
from datetime import date

from app.domain.documents import DocumentType, LongTerm
from app.domain.documents.read_document import DocumentSource, ReadDocument, Sex


@dataclass(frozen=True)
class Chip:
    """A text block, and the document it is."""

    text: bytes
    document: ReadDocument


def field(text: str, length: int) -> bytes:
    """A text as a chip holds it, padded with blanks. length: in bytes."""
    encoded = text.encode("utf-16-le")
    assert len(encoded) <= length
    return encoded + " ".encode("utf-16-le") * ((length - len(encoded)) // 2)


def chip(*fields: tuple[str, int]) -> bytes:
    block = b"".join(field(text, length) for text, length in fields)
    assert len(block) == 256
    return block


RESIDENT = Chip(
    chip(
        ("样本一", 30),
        ("2", 2),
        ("01", 4),
        ("19491231", 16),
        ("示例市虚构路1号", 70),
        ("11010519491231002X", 36),
        ("示例市公安局", 30),
        ("20100101", 16),
        ("长期", 16),
        ("", 36),
    ),
    ReadDocument(
        DocumentType.RESIDENT_ID,
        DocumentSource.CARD_READER,
        "11010519491231002X",
        "样本一",
        date(1949, 12, 31),
        Sex.FEMALE,
        date(2010, 1, 1),
        LongTerm.LONG_TERM,
    ),
)
HMT_RESIDENT = Chip(
    chip(
        ("样本二", 30),
        ("2", 2),
        ("", 4),
        ("19940823", 16),
        ("示例市虚构路2号", 70),
        ("810000199408230021", 36),
        ("示例市公安局", 30),
        ("20190901", 16),
        ("20240901", 16),
        ("H12345678", 18),
        ("01", 4),
        ("", 6),
        ("J", 2),
        ("", 6),
    ),
    ReadDocument(
        DocumentType.HMT_RESIDENCE_PERMIT,
        DocumentSource.CARD_READER,
        "810000199408230021",
        "样本二",
        date(1994, 8, 23),
        Sex.FEMALE,
        date(2019, 9, 1),
        date(2024, 9, 1),
    ),
)
FOREIGNER_2017 = Chip(
    chip(
        ("MUSTER, ANNA SPECIMEN", 120),
        ("2", 2),
        ("DEU110080103212", 30),
        ("DEU", 6),
        ("样本安娜", 30),
        ("20180315", 16),
        ("20280314", 16),
        ("19800103", 16),
        ("01", 4),
        ("1100", 8),
        ("I", 2),
        ("", 6),
    ),
    ReadDocument(
        DocumentType.FOREIGN_PERMANENT_RESIDENT,
        DocumentSource.CARD_READER,
        "DEU110080103212",
        "MUSTER, ANNA SPECIMEN",
        date(1980, 1, 3),
        Sex.FEMALE,
        date(2018, 3, 15),
        date(2028, 3, 14),
    ),
)
FOREIGNER_2023 = Chip(
    chip(
        ("", 30),
        ("1", 2),
        ("01", 4),
        ("19850101", 16),
        ("SPECIMEN, JOHN QUINCY MAXIMILIAN TH", 70),
        ("932682198501010017", 36),
        ("", 30),
        ("20240102", 16),
        ("20340101", 16),
        ("EOPHIL", 22),
        ("CAN", 6),
        ("Y", 2),
        ("", 6),
    ),
    ReadDocument(
        DocumentType.FOREIGN_PERMANENT_RESIDENT,
        DocumentSource.CARD_READER,
        "932682198501010017",
        "SPECIMEN, JOHN QUINCY MAXIMILIAN THEOPHIL",
        date(1985, 1, 1),
        Sex.MALE,
        date(2024, 1, 2),
        date(2034, 1, 1),
    ),
)
ALL = (RESIDENT, HMT_RESIDENT, FOREIGNER_2017, FOREIGNER_2023)


def changed(text: bytes, at: int, part: str | bytes, length: int = 0) -> bytes:
    """The block with something else in one place. length: of the field, in bytes."""
    new = part if isinstance(part, bytes) else field(part, length)
    return text[:at] + new + text[at + len(new) :]
