import json
from collections.abc import Iterator

import numpy as np
import pytest

from app.demo.specimens import SpecimenKind
from app.domain.documents.document import DocumentType
from app.vision.child import frame_bytes
from app.vision.documents.engine import TextEngine
from app.vision.documents.reading import DocumentField, DocumentReading, ReadField
from app.vision.documents.worker import Answer, DocumentPictureReader, answer
from app.vision.picture_files import LARGEST_FILE, PictureRefused
from tests.vision.documents.conftest import TODAY, photographed, the_specimen
from tests.vision.simulated_labels import png

DAY = TODAY.isoformat().encode()
NOTHING = np.zeros((8, 8, 3), np.uint8)
CORNERS = ((1.0, 2.0), (3.0, 4.0), (5.0, 6.0), (7.0, 8.0))
PATIENCE_S = 120.0
"""No test but the one of a hang may depend on how busy the machine is."""


@pytest.fixture(scope="module")
def reader() -> Iterator[DocumentPictureReader]:
    with DocumentPictureReader(find_patience_s=PATIENCE_S, read_patience_s=PATIENCE_S) as started:
        yield started


def going_wrong(fate: str, patience_s: float = PATIENCE_S) -> DocumentPictureReader:
    module = f"tests.vision.documents.child_that_{fate}"
    return DocumentPictureReader(module=module, find_patience_s=PATIENCE_S, read_patience_s=patience_s)


def test_a_document_is_found_and_read_in_the_child(reader: DocumentPictureReader) -> None:
    frame = photographed(SpecimenKind.RESIDENT_ID_BACK)

    corners = reader.find(frame)
    reading = reader.read_frame(frame, TODAY)

    assert corners is not None
    assert reading is not None
    assert reading.corners == pytest.approx(np.array(corners))
    assert reading.document().valid_from == the_specimen(SpecimenKind.RESIDENT_ID_BACK).shows.valid_from


def test_a_picture_file_is_read_in_the_child(reader: DocumentPictureReader) -> None:
    reading = reader.read_file_bytes(png(photographed(SpecimenKind.RESIDENT_ID_BACK)[:, :, 1]), TODAY)

    assert reading is not None
    assert reading.document_type is DocumentType.RESIDENT_ID


@pytest.mark.parametrize(
    ("content", "why"), [(b"no picture", "not_png_or_jpeg"), (bytes(LARGEST_FILE + 1), "too_large")]
)
def test_a_refused_file_is_refused_across_the_pipe(reader: DocumentPictureReader, content: bytes, why: str) -> None:
    with pytest.raises(PictureRefused) as caught:
        reader.read_file_bytes(content, TODAY)

    assert caught.value.why == why


@pytest.mark.parametrize("fate", ["dies", "babbles"])
def test_a_crash_costs_one_answer(fate: str) -> None:
    with going_wrong(fate) as reader:
        with pytest.raises(PictureRefused) as caught:
            reader.read_frame(NOTHING, TODAY)

        assert caught.value.why == "crashed"
        assert reader.find(NOTHING) == CORNERS


def test_a_hang_costs_one_answer() -> None:
    with going_wrong("hangs", 0.2) as reader:
        assert reader.find(NOTHING) == CORNERS
        with pytest.raises(PictureRefused):
            reader.read_frame(NOTHING, TODAY)
        assert reader.find(NOTHING) == CORNERS


def test_no_child_is_started_before_it_is_needed_and_an_idle_one_is_given_up() -> None:
    reader = going_wrong("babbles")
    at_work = [reader.at_work]
    reader.find(NOTHING)
    at_work.append(reader.at_work)
    timer = reader._rest
    assert timer is not None
    timer.function()  # as if its time had come
    at_work.append(reader.at_work)

    assert at_work == [False, True, False]
    assert reader.find(NOTHING) == CORNERS
    reader.close()


def test_a_child_that_died_between_two_pictures_is_not_missed() -> None:
    with going_wrong("babbles") as reader:
        reader.find(NOTHING)
        assert reader._child is not None
        reader._child._process.kill()
        reader._child._process.wait()

        assert reader.find(NOTHING) == CORNERS


def test_the_child_answers_every_question(engine: TextEngine) -> None:
    empty = frame_bytes(NOTHING)

    found, read, refused = (
        Answer.from_json(answer(question, lambda: engine))
        for question in (b"L" + empty, b"P" + DAY + empty, b"F" + DAY + b"no picture")
    )

    assert (found.corners, found.reading) == (None, None)
    assert read == Answer()
    assert refused.refused == "not_png_or_jpeg"


def test_an_answer_keeps_its_reading() -> None:
    fields = {DocumentField.NAME: ReadField("黄试", 0.5)}
    given = Answer(DocumentReading(DocumentType.TEMPORARY_ID, (DocumentField.NAME,), fields, CORNERS), CORNERS)

    assert Answer.from_json(given.to_json()) == given


ODD_FIELD: dict[str, object] = {
    "document_type": "resident-id",
    "expected": [],
    "fields": {"sex": ["x", 1]},
    "corners": None,
}


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"reading": {}, "corners": None, "refused": ""},
        {"reading": None, "corners": [[1, 2]], "refused": ""},
        {"reading": ODD_FIELD, "corners": None, "refused": ""},
    ],
)
def test_an_answer_of_another_form_is_not_believed(said: dict[str, object]) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        Answer.from_json(json.dumps(said).encode())
