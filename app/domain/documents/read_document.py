"""What a card reader or the camera reads off a document, before anybody judged it."""

from dataclasses import dataclass, field, replace
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

    @property
    def is_back(self) -> bool:
        """Whether only what stands on the back of a card was read: neither number nor name, but its validity."""
        return not (self.number or self.name) and bool(self.valid_from or self.valid_to)

    def with_other_side(self, other: "ReadDocument") -> "ReadDocument":
        """Both sides of one card, whichever was read first; this one alone where the two do not belong together.

        other: what was read before it.
        """
        if self.source is not other.source or self.document_type is not other.document_type:
            return self
        if self.is_back and (other.number or other.name):
            front, back = other, self
        elif other.is_back and not self.is_back:
            front, back = self, other
        else:
            return self
        dates = frozenset({"valid_from", "valid_to"})
        return replace(
            front,
            valid_from=back.valid_from,
            valid_to=back.valid_to,
            unsure=(front.unsure - dates) | (back.unsure & dates),
        )
