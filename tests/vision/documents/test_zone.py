import pytest

from app.vision.documents.engine import Character, TextLine
from app.vision.documents.zone import looks_like_zone, read_zone
from tests.vision.documents.lettering import doubted, text_line

# ICAO 9303 part 4, the specimen of appendix B.
FIRST = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
SECOND = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"


def read(first: TextLine, second: TextLine) -> tuple[str, ...] | None:
    zone = read_zone([first, second])
    return None if zone is None else zone.lines


def without(line: TextLine, *places: int) -> TextLine:
    return TextLine(line.corners, tuple(char for place, char in enumerate(line.characters) if place not in places))


def test_a_clear_zone_is_read() -> None:
    assert read(text_line(FIRST), text_line(SECOND)) == (FIRST, SECOND)


def test_the_class_of_a_place_decides_between_look_alikes() -> None:
    misread = SECOND[:10] + "UT0" + SECOND[13:19].replace("1", "I") + SECOND[19:]

    assert read(text_line(FIRST), text_line(misread)) == (FIRST, SECOND)


def test_fillers_that_ran_together_are_put_back_by_their_places() -> None:
    assert read(without(text_line(FIRST), 27, 31, 40), without(text_line(SECOND), 38, 40)) == (FIRST, SECOND)


def test_fillers_that_were_seen_as_other_signs_are_fillers() -> None:
    assert read(text_line(FIRST.replace("<<<", "く《<")), text_line(SECOND)) == (FIRST, SECOND)


def test_a_check_digit_chooses_the_second_choice() -> None:
    place = SECOND.index("9")

    repaired = read_zone([text_line(FIRST), doubted(text_line(SECOND), place, "4", [("9", 0.3)])])

    assert repaired is not None
    assert repaired.lines == (FIRST, SECOND)
    assert repaired.repaired == 1


def test_a_check_digit_is_never_overruled() -> None:
    wrong = SECOND[:9] + "7" + SECOND[10:]

    assert read(text_line(FIRST), text_line(wrong)) is None


def test_a_line_with_characters_too_many_is_no_zone() -> None:
    assert read(text_line(FIRST), text_line(SECOND + "12345")) is None


def test_lines_of_other_text_are_no_zone() -> None:
    assert not looks_like_zone(text_line("公民身份号码110105194912310021"))
    assert not looks_like_zone(text_line("SHORT<<<"))
    assert looks_like_zone(text_line(SECOND))


def test_the_confidence_is_that_of_the_worst_character_that_says_something() -> None:
    dim = Character("<", 0.1, 0.99, ())
    first = text_line(FIRST)
    zone = read_zone([TextLine(first.corners, (*first.characters[:-1], dim)), text_line(SECOND, probability=0.8)])

    assert zone is not None
    assert zone.confidence == pytest.approx(0.8)
    assert zone.confidence_of(0, 44) == pytest.approx(0.99)
