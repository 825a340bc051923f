from datetime import date

import numpy as np
import pytest

from app.demo.station import AUDITOR
from app.domain.documents.document import DocumentType, LongTerm
from app.domain.documents.read_document import DocumentSource, ReadDocument, Sex
from app.domain.errors import NoDocumentFound, NotAllowed, NotSignedIn, PictureUnreadable
from app.vision.documents.reading import PERSON, VALIDITY, DocumentField, DocumentReading, ReadField
from app.vision.picture_files import PictureRefused
from tests.operations.desk import Desk

CORNERS = ((0.0, 0.0), (3.0, 0.0), (3.0, 1.0), (0.0, 1.0))
READING = DocumentReading(
    DocumentType.HK_MACAU_TRAVEL_PERMIT,
    (*PERSON, *VALIDITY),
    {
        DocumentField.NUMBER: ReadField("H12345678", 0.99),
        DocumentField.NAME: ReadField("黄试", 0.4),
        DocumentField.SEX: ReadField("male", 0.95),
        DocumentField.BIRTH_DATE: ReadField("1980-01-02", 0.95),
        DocumentField.VALID_TO: ReadField("long-term", 0.95),
    },
)


def test_a_look_shows_where_the_document_lies(desk: Desk) -> None:
    desk.sign_in()
    desk.documents.corners = CORNERS

    look = desk.desks.document_pictures.look("Camera 0")

    assert (look.width, look.height) == (4, 2)
    assert look.rgb[:3] == bytes([0, 0, 255])
    assert look.boxes == (CORNERS,)


def test_a_look_at_an_empty_desk_has_no_box(desk: Desk) -> None:
    desk.sign_in()

    assert desk.desks.document_pictures.look("Camera 0").boxes == ()


def test_what_was_looked_at_is_read_with_its_doubts(desk: Desk) -> None:
    desk.sign_in()
    desk.documents.answer = READING
    look = desk.desks.document_pictures.look("Camera 0")

    read = desk.desks.document_pictures.read(look)

    assert read == ReadDocument(
        DocumentType.HK_MACAU_TRAVEL_PERMIT,
        DocumentSource.CAMERA,
        number="H12345678",
        name="黄试",
        birth_date=date(1980, 1, 2),
        sex=Sex.MALE,
        valid_to=LongTerm.LONG_TERM,
        unsure=frozenset({"name", "valid_from"}),
    )


def test_the_picture_that_is_read_is_the_one_that_was_shown(desk: Desk) -> None:
    desk.sign_in()
    desk.documents.answer = READING
    look = desk.desks.document_pictures.look("Camera 0")

    desk.desks.document_pictures.read(look)

    assert desk.documents.read == [np.zeros((2, 4, 3)).size]


def test_a_picture_file_is_read(desk: Desk) -> None:
    desk.sign_in()
    desk.documents.answer = READING

    assert desk.desks.document_pictures.read_picture(b"a picture").number == "H12345678"


def test_no_document_is_said_so(desk: Desk) -> None:
    desk.sign_in()
    pictures = desk.desks.document_pictures

    with pytest.raises(NoDocumentFound):
        pictures.read_picture(b"a picture")
    with pytest.raises(NoDocumentFound):
        pictures.read(pictures.look("Camera 0"))


def test_a_picture_that_cannot_be_read_says_why(desk: Desk) -> None:
    desk.sign_in()
    pictures = desk.desks.document_pictures
    desk.documents.answer = PictureRefused("crashed")

    with pytest.raises(PictureUnreadable) as of_file:
        pictures.read_picture(b"a picture")
    with pytest.raises(PictureUnreadable) as of_frame:
        pictures.read(pictures.look("Camera 0"))

    assert {of_file.value.why, of_frame.value.why} == {"crashed"}


def test_only_who_takes_parcels_in_reads_documents(desk: Desk) -> None:
    with pytest.raises(NotSignedIn):
        desk.desks.document_pictures.read_picture(b"a picture")
    desk.sign_in(AUDITOR)
    with pytest.raises(NotAllowed):
        desk.desks.document_pictures.look("Camera 0")


def test_the_camera_is_named_and_let_go(desk: Desk) -> None:
    assert desk.desks.document_pictures.camera_names() == ("Camera 0",)

    desk.desks.document_pictures.close_camera()

    assert desk.cameras.released == 1


def test_nothing_of_a_read_document_is_logged(desk: Desk) -> None:
    desk.sign_in()
    desk.documents.answer = READING
    before = len(desk.entries())

    desk.desks.document_pictures.read_picture(b"a picture")

    assert len(desk.entries()) == before
