import socket
from collections.abc import Sequence

import numpy as np
import pytest

from app.demo.specimens import SpecimenKind
from app.domain.documents.document import DocumentType
from app.domain.documents.read_document import Sex
from app.vision.documents.engine import ModelsMissing, TextEngine, TextLine, model_bytes
from app.vision.documents.reader import read_document
from app.vision.documents.reading import DocumentField
from app.vision.engines import Corners, Grey
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


@pytest.mark.parametrize("quarters", [1, 2])
def test_the_text_alone_may_run_any_way(quarters: int, engine: TextEngine) -> None:
    page = the_specimen(SpecimenKind.PASSPORT)
    close = np.ascontiguousarray(np.rot90(page.picture[40:-8, 16:-16][::2, ::2], quarters))

    reading = read_document(close, engine, TODAY)

    assert reading is not None
    assert reading.document().number == page.shows.number


class Overlooking:
    """An engine whose detector has overlooked a lone character, and took one line for two."""

    def __init__(self, engine: TextEngine, lone: str, halved: str) -> None:
        self._engine, self._lone, self._halved = engine, lone, halved

    def recognise(self, grey: Grey, boxes: Sequence[Corners]) -> tuple[TextLine, ...]:
        return self._engine.recognise(grey, boxes)

    def detect(self, grey: Grey, longest: int) -> tuple[Corners, ...]:
        seen: list[Corners] = []
        for line in self._engine.recognise(grey, self._engine.detect(grey, longest)):
            if line.text == self._halved:
                seen += halves(line.corners)
            elif line.text != self._lone:
                seen.append(line.corners)
        return tuple(seen)


def halves(box: Corners) -> tuple[Corners, Corners]:
    first, second, third, fourth = box
    upper = ((first[0] + second[0]) / 2, (first[1] + second[1]) / 2)
    lower = ((third[0] + fourth[0]) / 2, (third[1] + fourth[1]) / 2)
    return (first, upper, lower, fourth), (upper, second, third, lower)


def test_what_the_detector_overlooked_is_looked_for(engine: TextEngine) -> None:
    shows = the_specimen(SpecimenKind.RESIDENT_ID_FRONT).shows
    overlooking = Overlooking(engine, "男" if shows.sex is Sex.MALE else "女", shows.number)

    reading = read_document(photographed(SpecimenKind.RESIDENT_ID_FRONT), overlooking, TODAY)

    assert reading is not None
    assert reading.document() == shows


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
