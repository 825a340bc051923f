from dataclasses import replace
from datetime import date

import pytest

from app.domain.documents.document import DocumentType, LongTerm
from app.domain.documents.read_document import DocumentSource, ReadDocument, Sex

FRONT = ReadDocument(
    DocumentType.RESIDENT_ID,
    DocumentSource.CAMERA,
    number="11010519491231002X",
    name="样本一",
    birth_date=date(1949, 12, 31),
    sex=Sex.FEMALE,
    unsure=frozenset({"name"}),
)
BACK = ReadDocument(
    DocumentType.RESIDENT_ID,
    DocumentSource.CAMERA,
    valid_from=date(2010, 1, 1),
    valid_to=LongTerm.LONG_TERM,
    unsure=frozenset({"valid_from"}),
)
WHOLE = replace(FRONT, valid_from=BACK.valid_from, valid_to=BACK.valid_to, unsure=frozenset({"name", "valid_from"}))


def test_both_sides_of_a_card_are_one_document_whichever_is_read_first() -> None:
    assert BACK.with_other_side(FRONT) == WHOLE
    assert FRONT.with_other_side(BACK) == WHOLE


@pytest.mark.parametrize(
    "other",
    [
        FRONT,
        replace(BACK, document_type=DocumentType.HMT_RESIDENCE_PERMIT),
        replace(BACK, source=DocumentSource.CARD_READER),
        ReadDocument(DocumentType.RESIDENT_ID, DocumentSource.CAMERA),
    ],
)
def test_what_does_not_belong_together_stays_apart(other: ReadDocument) -> None:
    assert FRONT.with_other_side(other) == FRONT


def test_a_second_back_takes_the_place_of_the_first() -> None:
    assert BACK.with_other_side(replace(BACK, valid_to=date(2030, 1, 1))) == BACK


def test_a_read_document_does_not_show_whose_it_is() -> None:
    for personal in ("11010519491231002X", "样本一", "1949", "FEMALE"):
        assert personal not in repr(WHOLE)
