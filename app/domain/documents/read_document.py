"""What a card reader or the camera reads off a document, before anybody judged it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.domain.documents.document import DocumentType, LongTerm


class DocumentSource(StrEnum):
    """How the program came to know what stands on a document."""

    TYPED = "typed"
    SCANNER = "scanner"
    CARD_READER = "card-reader"
    CAMERA = "camera"


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document as it was read.

    number: as `app.domain.documents.judge` takes it, the lines of a machine-readable zone joined by `/`; fields that
    were not read are "" or None. unsure: the names of the fields a person must look at, those not read among them
    where the document has them.
    """

    document_type: DocumentType
    source: DocumentSource
    number: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    birth_date: date | None = field(default=None, repr=False)
    sex: Sex | None = field(default=None, repr=False)
    valid_from: date | None = field(default=None, repr=False)
    valid_to: date | LongTerm | None = field(default=None, repr=False)
    unsure: frozenset[str] = frozenset()
