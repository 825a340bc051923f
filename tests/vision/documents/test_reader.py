import socket

import numpy as np
import pytest

from app.demo.specimens import SpecimenKind
from app.domain.documents.document import DocumentType
from app.vision.documents.engine import ModelsMissing, TextEngine, model_bytes
from app.vision.documents.reader import read_document
from app.vision.documents.reading import DocumentField
from app.vision.simulated_documents import Damage
from tests.vision.documents.conftest import TODAY, photographed, the_specimen


@pytest.mark.parametrize("kind", SpecimenKind)
def test_every_kind_of_document_is_read(kind: SpecimenKind, engine: TextEngine) -> None:
    shows = the_specimen(kind).shows

    reading = read_document(photographed(kind), engine, TODAY)

    assert reading is not None
    read = reading.document()
    assert read.document_type is shows.document_type
    assert reading.is_whole
    for name in DocumentField:
        assert getattr(read, name) == getattr(shows, name), name


def test_a_card_that_lies_upside_down_is_read(engine: TextEngine) -> None:
    reading = read_document(photographed(SpecimenKind.RESIDENT_ID_FRONT, Damage.TURNED, 3), engine, TODAY)

    assert reading is not None
    assert reading.document().number == the_specimen(SpecimenKind.RESIDENT_ID_FRONT).shows.number


def test_without_edges_the_text_alone_is_read(engine: TextEngine) -> None:
    """A passport that fills the picture: all there is to find is its zone."""
    page = the_specimen(SpecimenKind.PASSPORT)
    close = np.ascontiguousarray(page.picture[40:-8, 16:-16][::2, ::2])

    reading = read_document(close, engine, TODAY)

    assert reading is not None
    assert reading.document_type is DocumentType.PASSPORT_MRZ
    assert reading.corners is None
    assert reading.document().number == page.shows.number


def test_a_desk_without_a_document_reads_as_none(engine: TextEngine) -> None:
    assert read_document(np.full((720, 1280), 90, np.uint8), engine, TODAY) is None


def test_reading_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("no network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)

    reading = read_document(photographed(SpecimenKind.RESIDENT_ID_BACK), TextEngine(), TODAY)

    assert reading is not None


def test_a_model_that_is_not_the_pinned_one_is_refused() -> None:
    with pytest.raises(ModelsMissing):
        model_bytes("PP-OCRv6_det_small.onnx", "0" * 64)
    with pytest.raises(ModelsMissing):
        model_bytes("nothing.onnx", "0" * 64)
