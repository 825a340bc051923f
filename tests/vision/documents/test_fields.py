from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from app.domain.documents.document import DocumentType, LongTerm
from app.domain.documents.read_document import ReadDocument, Sex
from app.vision.documents.fields import understand
from app.vision.documents.lines import PlacedLine
from app.vision.documents.reading import DocumentField, DocumentReading
from tests.vision.documents.conftest import TODAY
from tests.vision.documents.lettering import doubted, line

NUMBER = "11010519491231002X"  # GB 11643-1999, a woman


def read(lines: Sequence[PlacedLine]) -> DocumentReading:
    reading = understand(lines, TODAY, complete=True)
    assert reading is not None
    return reading


def document(*lines: PlacedLine) -> ReadDocument:
    return read(lines).document()


def card(number: str = NUMBER, born: str = "1949年12月31日", sex: str = "女") -> list[PlacedLine]:
    return [
        line("姓名"), line("陈样本", 60), line("性别", 0, 30), line(sex, 60, 30), line("出生", 0, 60),
        line(born, 60, 60), line("公民身份号码", 0, 200), line(number, 200, 200),
    ]  # fmt: skip


def test_a_resident_card_is_understood() -> None:
    reading = read(card())

    read_as = reading.document()
    assert (read_as.document_type, read_as.number, read_as.name) == (DocumentType.RESIDENT_ID, NUMBER, "陈样本")
    assert (read_as.birth_date, read_as.sex) == (date(1949, 12, 31), Sex.FEMALE)
    assert not read_as.unsure


def test_name_and_number_may_stand_in_one_line_with_their_names() -> None:
    read_as = document(line("姓名陈样本"), line(f"公民身份号码{NUMBER}", 0, 200))

    assert (read_as.name, read_as.number) == ("陈样本", NUMBER)


@pytest.mark.parametrize("sign", ["x", "×", "Ｘ"])
def test_the_last_character_may_look_like_an_x(sign: str) -> None:
    assert document(*card(NUMBER[:17] + sign)).number == NUMBER


@pytest.mark.parametrize("number", [NUMBER + "1", NUMBER[:17], "1" + NUMBER])
def test_a_number_of_another_length_is_none(number: str) -> None:
    reading = read(card(number))

    assert DocumentField.NUMBER not in reading.fields
    assert "number" in reading.unsure


def test_a_check_digit_is_never_overruled() -> None:
    assert document(*card("110105194912310021")).number == ""


def test_a_look_alike_is_put_right_and_stays_unsure() -> None:
    read_as = document(*card("11O105194912310O2X"))

    assert read_as.number == NUMBER
    assert "number" in read_as.unsure


def test_the_one_second_choice_that_fits_is_taken_and_stays_unsure() -> None:
    lines = card()
    lines[-1] = PlacedLine(doubted(lines[-1].line, 4, "6", [("0", 0.3), ("8", 0.001)]))

    reading = read(lines)

    assert reading.document().number == NUMBER
    assert "number" in reading.unsure


def test_what_contradicts_the_number_is_unsure() -> None:
    read_as = document(*card(born="1949年12月3日", sex="男"))

    assert read_as.birth_date == date(1949, 12, 3)
    assert {"birth_date", "sex"} <= read_as.unsure


def test_the_back_of_a_card_has_its_validity_alone() -> None:
    read_as = document(
        line("居民身份证"), line("签发机关", 0, 60), line("上海市公安局", 90, 60), line("2015.01.01-2035.01.01", 0, 90)
    )

    assert read_as.document_type is DocumentType.RESIDENT_ID
    assert (read_as.valid_from, read_as.valid_to) == (date(2015, 1, 1), date(2035, 1, 1))
    assert not read_as.unsure


def test_a_back_may_have_no_end() -> None:
    assert document(line("居民身份证"), line("2015.01.01-长期", 0, 90)).valid_to is LongTerm.LONG_TERM


def test_a_back_whose_title_shines_is_one_of_a_resident_card() -> None:
    lines = [line("上海市公安局", 90, 60), line("2015.01.01-2035.01.01", 0, 90)]

    assert understand(lines, TODAY, complete=False) is None
    assert read(lines).document_type is DocumentType.RESIDENT_ID
    assert read([*lines, line("通行证号码", 0, 120)]).document_type is DocumentType.HMT_RESIDENCE_PERMIT


@pytest.mark.parametrize("period", ["2015.01.01-2035.02.01", "2015.01.01-2031.01.01"])
def test_a_validity_of_an_odd_length_is_unsure(period: str) -> None:
    assert document(line("居民身份证"), line(period, 0, 90)).unsure == {"valid_from", "valid_to"}


@pytest.mark.parametrize("period", ["2015.13.01-2035.01.01", "2035.01.01-2015.01.01", "201501012035"])
def test_an_impossible_validity_is_none(period: str) -> None:
    assert document(line("居民身份证"), line(period, 0, 90)).valid_from is None


@pytest.mark.parametrize(
    ("seen", "ends"),
    [("2015.01.01-20", (date(2015, 1, 1), None)), ("01-2035.01.01", (None, date(2035, 1, 1)))],
)
def test_one_end_of_a_validity_is_read_where_the_other_shines(seen: str, ends: tuple[date | None, date | None]) -> None:
    read_as = document(line("居民身份证"), line(seen, 0, 90))

    assert (read_as.valid_from, read_as.valid_to) == ends
    assert read_as.unsure == {"valid_from", "valid_to"}


def test_a_card_with_everything_on_one_side_is_a_temporary_one() -> None:
    read_as = document(*card(), line("2026.10.24-2027.01.24", 0, 150))

    assert read_as.document_type is DocumentType.TEMPORARY_ID
    assert read_as.valid_to == date(2027, 1, 24)
    assert not read_as.unsure


def test_a_temporary_card_is_known_without_its_number() -> None:
    lines = [it for it in card() if it.packed != NUMBER]

    read_as = document(*lines, line("2026.10.24-2027.01.24", 0, 150))

    assert read_as.document_type is DocumentType.TEMPORARY_ID
    assert read_as.unsure == {"number"}


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("810000199408230021", DocumentType.HMT_RESIDENCE_PERMIT),
        ("932682198501010017", DocumentType.FOREIGN_PERMANENT_RESIDENT),
    ],
)
def test_the_number_tells_the_kind(number: str, kind: DocumentType) -> None:
    assert read([line("证件号码"), line(number, 0, 30)]).document_type is kind


@pytest.mark.parametrize(
    ("title", "number", "kind"),
    [
        ("港澳居民来往内地通行证", "H12345678", DocumentType.HK_MACAU_TRAVEL_PERMIT),
        ("港澳居民来往内地通行证", "HA1234567", DocumentType.HK_MACAU_TRAVEL_PERMIT),
        ("台湾居民来往大陆通行证", "12345678", DocumentType.TAIWAN_TRAVEL_PERMIT),
        ("外国人永久居留身份证", "UTO310012345678", DocumentType.FOREIGN_PERMANENT_RESIDENT),
    ],
)
def test_a_permit_is_understood(title: str, number: str, kind: DocumentType) -> None:
    read_as = document(
        line(title), line("姓名", 0, 30), line("换证次数", 400, 30), line("黄试", 0, 55), line("WONG, SI", 0, 85),
        line("1980.01.02", 0, 120), line("男", 200, 120), line("2020.05.06-2030.05.06", 0, 150), line(number, 0, 190),
    )  # fmt: skip

    assert (read_as.document_type, read_as.number, read_as.name) == (kind, number, "黄试")
    assert (read_as.birth_date, read_as.sex) == (date(1980, 1, 2), Sex.MALE)
    assert read_as.valid_to == date(2030, 5, 6)


def test_eight_digits_without_a_title_are_no_permit() -> None:
    assert understand([line("12345678")], TODAY, complete=True) is None


def test_a_name_whose_label_is_illegible_is_the_topmost_and_unsure() -> None:
    read_as = document(
        line("港澳居民来往内地通行证"), line("黄试", 0, 55), line("1980.01.02", 0, 120), line("H12345678", 0, 190)
    )

    assert read_as.name == "黄试"
    assert "name" in read_as.unsure


def test_a_latin_name_has_one_space_behind_its_comma() -> None:
    read_as = document(line("外国人永久居留身份证"), line("姓名/Name", 0, 30), line("MUSTER ,ANNA", 0, 60))

    assert read_as.name == "MUSTER, ANNA"


def test_a_minoritys_name_keeps_its_dot() -> None:
    lines = card()
    lines[1] = line("阿依古丽•示例", 60)

    assert document(*lines).name == "阿依古丽·示例"


def test_dim_characters_make_a_field_unsure() -> None:
    lines = card()
    lines[1] = line("陈样本", 60, probability=0.6)

    assert read(lines).unsure == {"name"}


def test_nothing_personal_is_in_a_repr() -> None:
    reading = read(card())

    assert NUMBER not in repr(reading)
    assert "陈" not in repr(reading)
    assert NUMBER not in repr(replace(reading.document(), unsure=frozenset()))


def test_a_passport_without_a_real_end_of_validity_is_none() -> None:
    assert understand([line("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<")], TODAY, complete=True) is None
