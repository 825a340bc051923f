from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.documents import DocumentType, IdentityPolicy, LongTerm, Outcome, Told, Verdict, judge
from app.domain.documents.machine_readable_zone import begins_zone, check_digit, zone_of
from app.domain.documents.read_document import Sex

# ICAO Doc 9303 part 4 appendix B, part 5 appendix B, part 6 appendix B, part 11 appendix D.2.
TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<</L898902C36UTO7408122F1204159ZE184226B<<<<<10"
TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<</D231458907UTO7408122F1204159<<<<<<<6"
TD1 = "I<UTOD231458907<<<<<<<<<<<<<<</7408122F1204159UTO<<<<<<<<<<<6/ERIKSSON<<ANNA<MARIA<<<<<<<<<<"
TD2_LONG = "I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<</D23145890<UTO3407127M95071227349<<<8"
TD1_LONG = "I<UTOD23145890<7349<<<<<<<<<<</3407127M9507122UTO<<<<<<<<<<<2/STEVENSON<<PETER<JOHN<<<<<<<<<"
BEFORE_EXPIRY = date(2010, 1, 1)


def judged(zone: str, today: date = BEFORE_EXPIRY, valid_to: date | LongTerm | None = None) -> Verdict:
    return judge(DocumentType.PASSPORT_MRZ, zone, today=today, valid_to=valid_to, policy=IdentityPolicy())


def passport(
    *,
    code: str = "P<",
    number: str = "E12345678",
    birth: str = "800101",
    sex: str = "F",
    expiry: str = "300101",
    optional: str = "<" * 14,
    optional_check: str = "",
    state: str = "UTO",
    name: str = "MUSTER<<ANNA",
) -> str:
    upper = f"{code}{state}{name}".ljust(44, "<")
    number += check_digit(number)
    birth += check_digit(birth)
    expiry += check_digit(expiry)
    optional += optional_check or check_digit(optional)
    composite = check_digit(number + birth + expiry + optional)
    return f"{upper}/{number}{state}{birth}{sex}{expiry}{optional}{composite}"


@pytest.mark.parametrize(
    ("field", "digit"), [("520727", "3"), ("AB2134<<<", "5"), ("HA672242<658022549601086<<<<<<<<<<<<<<0", "8")]
)
def test_the_check_digit_of_the_worked_examples_of_part_3(field: str, digit: str) -> None:
    assert check_digit(field) == digit


def test_the_passport_specimen_is_accepted() -> None:
    assert judged(TD3) == Verdict(Outcome.ACCEPTED, (), "L898902C3")


@pytest.mark.parametrize(
    ("zone", "today", "number"),
    [
        (TD2, BEFORE_EXPIRY, "D23145890"),
        (TD1, BEFORE_EXPIRY, "D23145890"),
        (TD2_LONG, date(1990, 1, 1), "D23145890734"),
        (TD1_LONG, date(1990, 1, 1), "D23145890734"),
    ],
)
def test_a_card_specimen_is_accepted_and_said_to_be_no_passport(zone: str, today: date, number: str) -> None:
    verdict = judged(zone, today)

    assert (verdict.outcome, list(verdict.codes)) == (Outcome.ACCEPTED_WITH_WARNINGS, ["not_a_passport"])
    assert verdict.number == number


@pytest.mark.parametrize(
    ("zone", "today", "told"),
    [
        (TD3, BEFORE_EXPIRY, Told(date(1974, 8, 12), Sex.FEMALE, date(2012, 4, 15), "ERIKSSON ANNA MARIA")),
        (TD2, BEFORE_EXPIRY, Told(date(1974, 8, 12), Sex.FEMALE, date(2012, 4, 15), "ERIKSSON ANNA MARIA")),
        (TD1, BEFORE_EXPIRY, Told(date(1974, 8, 12), Sex.FEMALE, date(2012, 4, 15), "ERIKSSON ANNA MARIA")),
        (TD1_LONG, date(1990, 1, 1), Told(date(1934, 7, 12), Sex.MALE, date(1995, 7, 12), "STEVENSON PETER JOHN")),
    ],
)
def test_the_lines_tell_what_can_be_compared_with_the_page(zone: str, today: date, told: Told) -> None:
    assert judged(zone, today).told == told


def test_an_unknown_sex_and_an_incomplete_birth_date_are_not_told() -> None:
    told = judged(passport(birth="80<<<<", sex="<")).told

    assert (told.birth_date, told.sex) == (None, None)


def test_a_chinese_passport_is_a_persons_own_document() -> None:
    zone = passport(code="PO", state="CHN", name="ZHENGJIAN<<YANGBEN", number="EA1234567", optional="MNPBNELJ<<<<A9")

    verdict = judged(zone, date(2026, 11, 23))

    assert verdict == Verdict(Outcome.ACCEPTED, (), "EA1234567")
    assert verdict.told.name == "ZHENGJIAN YANGBEN"


@pytest.mark.parametrize(
    ("birth_date", "sex", "codes"),
    [
        (date(1980, 1, 1), Sex.FEMALE, []),
        (date(1980, 1, 2), Sex.FEMALE, ["birth_date_disagrees"]),
        (date(1980, 1, 1), Sex.MALE, ["sex_disagrees"]),
    ],
)
def test_the_page_agrees_with_its_lines(birth_date: date, sex: Sex, codes: list[str]) -> None:
    verdict = judge(
        DocumentType.PASSPORT_MRZ,
        passport(),
        today=BEFORE_EXPIRY,
        birth_date=birth_date,
        sex=sex,
        policy=IdentityPolicy(),
    )

    assert list(verdict.codes) == codes


@pytest.mark.parametrize("zone", [TD3, TD2, TD1, TD1_LONG, TD2_LONG, passport()])
def test_a_zone_is_known_by_its_lines(zone: str) -> None:
    lines = zone.split("/")

    assert zone_of(zone) == zone
    assert zone_of("\r\n".join(lines)) == zone
    assert zone_of("\t".join(lines).lower()) == zone
    assert zone_of("".join(lines)) == zone


@pytest.mark.parametrize("zone", [TD3, TD2, TD1])
def test_a_zone_is_known_from_its_first_line_on(zone: str) -> None:
    first, rest = zone.split("/", 1)

    assert begins_zone(first)
    assert begins_zone(f"{first}\r")
    assert begins_zone(f"{first}\r{rest[:20]}")
    assert not begins_zone(first[:-1])
    assert zone_of(first) == ""
    assert zone_of(f"{first}\r{rest[:-1]}") == ""


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "SP1" + "A" * 32,
        "correct horse battery staple and some more<<",
        "P" * 44,
        "P<UTOERIKSSON<<ANNA<MARIA",
        "X<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "C1234567890123456789012345678<",
        "cbdefghijklnrtuvcbdefghijklnrtuvcbdefghijkln",
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<< ok",
    ],
)
def test_other_bursts_are_no_zone(typed: str) -> None:
    assert not begins_zone(typed)
    assert zone_of(typed) == ""


def test_the_specimen_has_expired_by_now() -> None:
    assert list(judged(TD3, date(2026, 11, 23)).codes) == ["expired"]


@pytest.mark.parametrize("zone", [TD3, TD2, TD1, TD1_LONG, TD2_LONG])
def test_every_changed_digit_of_a_checked_field_is_refused(zone: str) -> None:
    for position, char in enumerate(zone):
        if char.isdigit():
            changed = zone[:position] + str((int(char) + 1) % 10) + zone[position + 1 :]
            assert judged(changed, date(1990, 1, 1)).outcome is Outcome.REFUSED


def test_the_failing_check_digits_are_named() -> None:
    verdict = judged(TD3.replace("L898902C36", "L898902C46"))

    assert verdict.reasons[0].facts == {"fields": ("number", "composite")}


def test_lines_may_come_with_line_ends_spaces_and_any_width() -> None:
    typed = TD3.replace("/", " \r\n").lower().replace("<", "＜") + "\n"

    assert judged(typed).number == "L898902C3"


def test_digit_positions_are_cleared_of_letters_that_look_alike() -> None:
    verdict = judged(TD3.replace("7408122F1204159", "74OB122FI204159"))

    assert (verdict.outcome, list(verdict.codes)) == (Outcome.ACCEPTED_WITH_WARNINGS, ["corrected_lookalike"])
    assert [each.position for each in verdict.corrections] == [60, 61, 66]


@pytest.mark.parametrize(
    ("zone", "codes"),
    [
        (TD3[:-1], ["wrong_length"]),
        (TD3.replace("/", ""), ["wrong_length"]),
        (TD3.replace("ANNA", "ANN4"), ["wrong_characters"]),
        (TD3.replace("ANNA", "ANN安"), ["wrong_characters"]),
        (TD3.replace("C36UTO", "C3<UTO"), ["wrong_check_digit"]),
        (passport(code="V<"), ["wrong_prefix"]),
        (TD2.replace("I<", "V<"), ["wrong_prefix"]),
        (passport(birth="801301"), ["impossible_birth_date"]),
        (passport(expiry="300230"), ["impossible_expiry_date"]),
        (passport(expiry="3001<<"), ["impossible_expiry_date"]),
        (passport(optional="1" + "<" * 13, optional_check="<"), ["wrong_check_digit"]),
        (passport(birth="950101"), ["under_age"]),
    ],
)
def test_an_unsound_zone_is_refused_with_its_reasons(zone: str, codes: list[str]) -> None:
    verdict = judged(zone)

    assert (verdict.outcome, list(verdict.codes)) == (Outcome.REFUSED, codes)


def test_an_empty_optional_field_may_go_without_its_check_digit() -> None:
    assert judged(passport(optional_check="<")).outcome is Outcome.ACCEPTED


def test_sex_may_be_unspecified() -> None:
    assert judged(passport(sex="<")).outcome is Outcome.ACCEPTED


@pytest.mark.parametrize("birth", ["<<<<<<", "80<<<<", "8002<<", "80<<01"])
def test_an_incomplete_birth_date_is_a_warning(birth: str) -> None:
    verdict = judged(passport(birth=birth))

    assert list(verdict.codes) == ["birth_date_incomplete"]


def test_an_incomplete_birth_date_counts_as_the_latest_day_it_can_be() -> None:
    verdict = judged(passport(birth="9402<<"), date(2010, 2, 27))

    assert list(verdict.codes) == ["birth_date_incomplete", "under_age"]


@pytest.mark.parametrize("birth", ["<<0101", "8013<<"])
def test_a_birth_date_with_a_hole_is_impossible(birth: str) -> None:
    assert list(judged(passport(birth=birth)).codes) == ["impossible_birth_date"]


def test_a_birth_year_is_never_in_the_future() -> None:
    assert judged(passport(birth="100102")).outcome is Outcome.ACCEPTED


def test_an_expiry_typed_otherwise_than_the_zone_says_is_refused() -> None:
    assert list(judged(TD3, valid_to=date(2015, 4, 15)).codes) == ["expiry_disagrees"]


def test_an_expiry_that_agrees_is_accepted() -> None:
    assert judged(TD3, valid_to=date(2012, 4, 15)).outcome is Outcome.ACCEPTED


@given(st.text(alphabet="0123456789OIBAZ<", min_size=88, max_size=88))
def test_any_two_lines_get_a_verdict(text: str) -> None:
    verdict = judged(f"{text[:44]}/{text[44:]}")

    assert verdict.outcome in {Outcome.ACCEPTED, Outcome.ACCEPTED_WITH_WARNINGS, Outcome.REFUSED}
