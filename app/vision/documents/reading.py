"""What a picture of a document says, as far as it can be believed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from app.domain.documents.document import DocumentType, LongTerm
from app.domain.documents.read_document import DocumentSource, ReadDocument, Sex
from app.vision.engines import Corners

SURE = 0.85
"""Confidence below which a field is for the clerk to look at."""


class DocumentField(StrEnum):
    """The fields of a ReadDocument, by their names there."""

    NUMBER = "number"
    NAME = "name"
    BIRTH_DATE = "birth_date"
    SEX = "sex"
    VALID_FROM = "valid_from"
    VALID_TO = "valid_to"


PERSON = (DocumentField.NUMBER, DocumentField.NAME, DocumentField.BIRTH_DATE, DocumentField.SEX)
VALIDITY = (DocumentField.VALID_FROM, DocumentField.VALID_TO)


@dataclass(frozen=True, slots=True)
class ReadField:
    """A field as it was read. value: as a ReadDocument has it, a day as YYYY-MM-DD; confidence: 0 to 1."""

    value: str = field(repr=False)
    confidence: float


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """One side of a document.

    expected: the fields this side has; fields: those that were read, none else; corners: where the document lies in
    the picture, or None where its edges were not found.
    """

    document_type: DocumentType
    expected: tuple[DocumentField, ...]
    fields: Mapping[DocumentField, ReadField]
    corners: Corners | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every field this side has was read."""
        return all(name in self.fields for name in self.expected)

    @property
    def unsure(self) -> frozenset[str]:
        """The fields of this side that the clerk must look at or type."""
        return frozenset(
            str(name) for name in self.expected if name not in self.fields or self.fields[name].confidence < SURE
        )

    def document(self) -> ReadDocument:
        """What is handed on: the fields as values, with those marked that are unsure."""
        values = {name: read.value for name, read in self.fields.items()}
        until = values.get(DocumentField.VALID_TO)
        return ReadDocument(
            self.document_type,
            DocumentSource.CAMERA,
            number=values.get(DocumentField.NUMBER, ""),
            name=values.get(DocumentField.NAME, ""),
            birth_date=_day(values.get(DocumentField.BIRTH_DATE)),
            sex=Sex(values[DocumentField.SEX]) if DocumentField.SEX in values else None,
            valid_from=_day(values.get(DocumentField.VALID_FROM)),
            valid_to=LongTerm.LONG_TERM if until == LongTerm.LONG_TERM else _day(until),
            unsure=self.unsure,
        )


NO_FIELDS: Mapping[DocumentField, ReadField] = MappingProxyType({})


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
