import pytest

from app.domain.errors import NoLabelInPicture, NotOurLabel, NotSignedIn, PictureUnreadable, SeveralLabels
from app.labels.text import format_label
from app.operations.scanning import ScanKind
from app.vision.engines import Corners
from app.vision.picture_files import PictureRefused
from app.vision.reader import Found, Reading
from tests.operations.desk import Desk

LABEL, ANOTHER = format_label(bytes(16)), format_label(bytes(15) + b"\x01")
CORNERS: Corners = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
ELSEWHERE: Corners = ((5.0, 5.0), (6.0, 5.0), (6.0, 6.0), (5.0, 6.0))


@pytest.mark.parametrize("typed", [LABEL, LABEL.lower(), f" {LABEL}\r\n", f"]Q3{LABEL}", LABEL[:-1]])
def test_what_begins_like_a_label_is_taken_for_one(bare: Desk, typed: str) -> None:
    assert bare.desks.scan.recognise(typed).kind is ScanKind.LABEL


def test_a_recognised_label_is_spelled_as_it_is_printed(bare: Desk) -> None:
    assert bare.desks.scan.recognise(f"\x1d{LABEL.lower()}\t").text == LABEL


@pytest.mark.parametrize("typed", ["261123-00042-2", "261123000422", " 261123-00042-2 ", "２６１１２３-０００４２-２"])
def test_a_parcel_number_is_recognised_however_it_is_typed(bare: Desk, typed: str) -> None:
    scan = bare.desks.scan.recognise(typed)

    assert (scan.kind, scan.text) == (ScanKind.PARCEL_NUMBER, "261123-00042-2")


@pytest.mark.parametrize("typed", ["00042", "261123-00042-3", "张三", "", "https://example.org/"])
def test_anything_else_is_something_to_look_for(bare: Desk, typed: str) -> None:
    assert bare.desks.scan.recognise(typed).kind is ScanKind.SEARCH


@pytest.mark.parametrize("typed", ["x" * 201, "\x00\x1d"])
def test_what_no_scanner_sends_is_taken_for_a_label_so_that_it_is_refused_in_words(bare: Desk, typed: str) -> None:
    scan = bare.desks.scan.recognise(typed)

    assert scan.kind is ScanKind.LABEL
    assert len(scan.text) <= 35


def test_a_scan_does_not_show_its_text_when_printed(bare: Desk) -> None:
    assert LABEL not in repr(bare.desks.scan.recognise(LABEL))


def test_the_one_label_of_a_picture_is_read(bare: Desk) -> None:
    bare.reader.answer = Reading((Found(LABEL, CORNERS),), foreign=3)

    assert bare.desks.scan.read_picture(b"a picture") == LABEL


def test_a_picture_without_any_code_says_so(bare: Desk) -> None:
    with pytest.raises(NoLabelInPicture):
        bare.desks.scan.read_picture(b"a picture")


def test_a_picture_with_foreign_codes_only_says_so(bare: Desk) -> None:
    bare.reader.answer = Reading((), foreign=1)

    with pytest.raises(NotOurLabel):
        bare.desks.scan.read_picture(b"a picture")


def test_a_picture_of_several_labels_asks_for_one(bare: Desk) -> None:
    bare.reader.answer = Reading((Found(LABEL, CORNERS), Found(ANOTHER, ELSEWHERE)), foreign=0)

    with pytest.raises(SeveralLabels) as refused:
        bare.desks.scan.read_picture(b"a picture")

    assert refused.value.count == 2


def test_one_label_seen_twice_is_one(bare: Desk) -> None:
    bare.reader.answer = Reading((Found(LABEL, CORNERS), Found(LABEL, ELSEWHERE)), foreign=0)

    assert bare.desks.scan.read_picture(b"a picture") == LABEL


@pytest.mark.parametrize("why", ["too_large", "too_many_pixels", "not_png_or_jpeg", "damaged", "crashed"])
def test_a_file_that_is_not_read_says_why(bare: Desk, why: str) -> None:
    bare.reader.answer = PictureRefused(why)

    with pytest.raises(PictureUnreadable) as refused:
        bare.desks.scan.read_picture(b"a picture")

    assert refused.value.why == why


def test_the_desk_knows_its_cameras(bare: Desk) -> None:
    assert bare.desks.scan.camera_names() == ("Camera 0",)


def test_a_look_shows_the_picture_in_red_green_blue(bare: Desk) -> None:
    """The camera's one frame is blue, and cameras say blue first."""
    look = bare.desks.scan.look("Camera 0")

    assert (look.width, look.height, look.rgb[:3]) == (4, 2, b"\x00\x00\xff")


def test_a_look_boxes_every_label_and_counts_the_foreign(bare: Desk) -> None:
    bare.reader.answer = Reading((Found(LABEL, CORNERS), Found(ANOTHER, ELSEWHERE)), foreign=1)

    look = bare.desks.scan.look("Camera 0")

    assert (look.labels, look.boxes, look.foreign) == ((LABEL, ANOTHER), (CORNERS, ELSEWHERE), 1)


def test_a_look_does_not_show_its_labels_when_printed(bare: Desk) -> None:
    bare.reader.answer = Reading((Found(LABEL, CORNERS),), foreign=0)

    assert LABEL not in repr(bare.desks.scan.look("Camera 0"))


def test_a_camera_that_is_no_longer_needed_is_let_go(bare: Desk) -> None:
    bare.desks.scan.close_camera()

    assert bare.cameras.released == 1


def test_a_locked_station_looks_through_no_camera_and_at_no_picture(desk: Desk) -> None:
    with pytest.raises(NotSignedIn):
        desk.desks.scan.look("Camera 0")
    with pytest.raises(NotSignedIn):
        desk.desks.scan.read_picture(b"a picture")

    assert desk.cameras.frames == 0


def test_whoever_is_signed_in_looks_through_the_camera(desk: Desk) -> None:
    desk.sign_in()

    assert desk.desks.scan.look("Camera 0").width == 4
