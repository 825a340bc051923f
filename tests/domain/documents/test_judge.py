from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.documents import (
    Correction,
    DocumentType,
    IdentityPolicy,
    LongTerm,
    Outcome,
    ReasonCode,
    Severity,
    Standing,
    Told,
    Verdict,
    judge,
)
from app.domain.documents.citizen_number import check_digit
from app.domain.documents.read_document import Sex

TODAY = date(2026, 11, 23)
POLICY = IdentityPolicy()
RESIDENT = "11010519491231002X"


def judged(
    document_type: str,
    number: str,
    *,
    today: date = TODAY,
    valid_from: date | None = None,
    valid_to: date | LongTerm | None = None,
    birth_date: date | None = None,
    sex: Sex | None = None,
    standing: Standing = Standing.ALONE,
) -> Verdict:
    return judge(
        DocumentType(document_type),
        number,
        today=today,
        valid_from=valid_from,
        valid_to=valid_to,
        birth_date=birth_date,
        sex=sex,
        standing=standing,
        policy=POLICY,
    )


def citizen_number(division: str, birth_date: date, sequence: int = 1) -> str:
    first_17 = f"{division}{birth_date:%Y%m%d}{sequence:03d}"
    return first_17 + check_digit(first_17)


@pytest.mark.parametrize(
    ("document_type", "number"),
    [
        ("resident-id", "11010519491231002X"),
        ("resident-id", "440524188001010014"),
        ("resident-id", citizen_number("372401", date(1980, 1, 1))),
        ("temporary-id", "11010519491231002X"),
        ("temporary-id", "440524188001010014"),
        ("hmt-residence-permit", "810000199408230021"),
        ("hmt-residence-permit", "830000199201300022"),
        ("hk-macau-travel-permit", "H12345678"),
        ("hk-macau-travel-permit", "m12345678"),
        ("taiwan-travel-permit", "01234567"),
        ("foreign-permanent-resident", "UTO110012345678"),
        ("foreign-permanent-resident", "932682198501010017"),
        ("foreign-permanent-resident", "911124198108030024"),
        ("foreign-permanent-resident", citizen_number("911999", date(1990, 1, 1))),
        ("military", "军字第1234567号"),
        ("military", "武字第12345678号"),
        ("organisation", "91350100M000100Y43"),
        ("organisation", "91110000600037341L"),
    ],
)
def test_a_sound_number_is_accepted_without_a_word(document_type: str, number: str) -> None:
    verdict = judged(document_type, number)

    assert verdict == Verdict(Outcome.ACCEPTED, (), number.upper(), ())


@pytest.mark.parametrize(
    ("document_type", "number", "codes"),
    [
        ("resident-id", "110105194912310021", ["wrong_check_digit"]),
        ("resident-id", "11010519491331002X", ["wrong_check_digit", "impossible_birth_date"]),
        ("resident-id", "110105491231002", ["first_generation"]),
        ("temporary-id", "110105194912310021", ["wrong_check_digit"]),
        ("temporary-id", "110105491231002", ["first_generation"]),
        ("resident-id", citizen_number("110105", date(1049, 12, 31)), ["impossible_birth_date"]),
        ("resident-id", "1101051949123100", ["wrong_length"]),
        ("resident-id", "11010519491231002X7", ["wrong_length"]),
        ("resident-id", "11010519491231002A", ["wrong_characters"]),
        ("resident-id", "1101051949123100X2", ["wrong_characters"]),
        ("resident-id", "", ["number_missing"]),
        ("resident-id", " \u202e\0", ["number_missing"]),
        ("hmt-residence-permit", RESIDENT, ["wrong_prefix"]),
        ("hmt-residence-permit", "810000199408230022", ["wrong_check_digit"]),
        ("hmt-residence-permit", "8100001994", ["wrong_length"]),
        ("hk-macau-travel-permit", "T12345678", ["wrong_prefix"]),
        ("hk-macau-travel-permit", "H1234567O", ["wrong_characters"]),
        ("hk-macau-travel-permit", "H1234567", ["wrong_length"]),
        ("hk-macau-travel-permit", "H123456789", ["wrong_length"]),
        ("taiwan-travel-permit", "1234567", ["wrong_length"]),
        ("taiwan-travel-permit", "1234567B", ["wrong_characters"]),
        ("foreign-permanent-resident", "911124198108030028", ["wrong_check_digit"]),
        ("foreign-permanent-resident", RESIDENT, ["wrong_prefix"]),
        ("foreign-permanent-resident", "UTO11001234567X", ["wrong_characters"]),
        ("foreign-permanent-resident", "110012345678123", ["wrong_length"]),
        ("military", "军字第123456号", ["wrong_length"]),
        ("military", "军字第123456789号", ["wrong_length"]),
        ("military", "1234567军", ["wrong_characters"]),
        ("organisation", "91350100M000100Y44", ["wrong_check_digit"]),
        ("organisation", "91350100M000100S43", ["wrong_characters"]),
        ("organisation", "9135010M000100Y43", ["wrong_length"]),
    ],
)
def test_an_unsound_number_is_refused_with_its_reasons(document_type: str, number: str, codes: list[str]) -> None:
    verdict = judged(document_type, number)

    assert (verdict.outcome, list(verdict.codes)) == (Outcome.REFUSED, codes)


@pytest.mark.parametrize(
    ("document_type", "number", "code"),
    [
        ("resident-id", citizen_number("990000", date(1990, 1, 1)), "other_document_type"),
        ("resident-id", "810000199408230021", "other_document_type"),
        ("temporary-id", "810000199408230021", "other_document_type"),
        ("resident-id", citizen_number("110999", date(1990, 1, 1)), "unknown_division"),
        ("resident-id", citizen_number("000000", date(1990, 1, 1)), "unknown_division"),
        ("foreign-permanent-resident", citizen_number("999682", date(1990, 1, 1)), "unknown_division"),
        ("foreign-permanent-resident", citizen_number("911001", date(1990, 1, 1)), "unknown_nationality"),
        ("foreign-permanent-resident", citizen_number("911156", date(1990, 1, 1)), "unknown_nationality"),
        ("taiwan-travel-permit", "0123456701(B)", "unusual_form"),
        ("taiwan-travel-permit", "0123456701", "unusual_form"),
        ("military", "1234567", "unusual_form"),
        ("hk-macau-travel-permit", "HA1234567", "unusual_form"),
        ("organisation", "91999999M000100Y42", "unknown_division"),
    ],
)
def test_a_doubtful_number_is_accepted_with_a_warning(document_type: str, number: str, code: str) -> None:
    verdict = judged(document_type, number)

    assert (verdict.outcome, list(verdict.codes)) == (Outcome.ACCEPTED_WITH_WARNINGS, [code])


@pytest.mark.parametrize(
    ("document_type", "typed", "registered"),
    [
        ("resident-id", "11010519491231002x", RESIDENT),
        ("resident-id", "１１０１０５１９４９１２３１００２Ｘ", RESIDENT),
        ("resident-id", " 110105 19491231\u3000002x\n", RESIDENT),
        ("resident-id", "\u202a11010519491231002X\u202c\u200b\0", RESIDENT),
        ("resident-id", "11010519491231002×", RESIDENT),
        ("hk-macau-travel-permit", "H1234567801", "H12345678"),
        ("military", "军字1234567", "军字第1234567号"),
        ("military", "武水电字第　１２３４５６７号", "武水电字第1234567号"),
        ("organisation", "91350100m000100y43", "91350100M000100Y43"),
    ],
)
def test_width_case_and_spaces_do_not_matter(document_type: str, typed: str, registered: str) -> None:
    verdict = judged(document_type, typed)

    assert (verdict.outcome, verdict.number) == (Outcome.ACCEPTED, registered)


@pytest.mark.parametrize(
    ("document_type", "typed", "registered", "corrections"),
    [
        ("resident-id", "11O105I949123100 2X", RESIDENT, [(3, "O", "0"), (7, "I", "1")]),
        ("hmt-residence-permit", "B10000199408230021", "810000199408230021", [(1, "B", "8")]),
        ("organisation", "9135O100M000100Y43", "91350100M000100Y43", [(5, "O", "0")]),
        ("organisation", "91350100M0OOI00Y43", "91350100M000100Y43", [(11, "O", "0"), (12, "O", "0"), (13, "I", "1")]),
    ],
)
def test_look_alikes_are_corrected_where_the_check_digit_then_passes(
    document_type: str, typed: str, registered: str, corrections: list[tuple[int, str, str]]
) -> None:
    verdict = judged(document_type, typed)

    assert verdict.outcome is Outcome.ACCEPTED_WITH_WARNINGS
    assert verdict.codes == (ReasonCode.CORRECTED_LOOKALIKE,)
    assert verdict.number == registered
    assert verdict.corrections == tuple(Correction(*each) for each in corrections)


@pytest.mark.parametrize(
    ("document_type", "number"),
    [
        ("resident-id", "B1010519491231002X"),
        ("organisation", "91350100MB00100Y43"),
        ("organisation", "B1350100M000100Y43"),
        ("hk-macau-travel-permit", "HB2345678"),
    ],
)
def test_look_alikes_are_not_guessed_at(document_type: str, number: str) -> None:
    verdict = judged(document_type, number)

    assert (verdict.outcome, verdict.corrections) == (Outcome.REFUSED, ())


@pytest.mark.parametrize(
    ("birth_date", "codes"),
    [
        (date(2026, 11, 23), ["under_age"]),
        (date(2026, 11, 24), ["future_birth_date"]),
        (date(2010, 11, 24), ["under_age"]),
        (date(2010, 11, 23), []),
    ],
)
def test_a_sender_alone_is_born_and_sixteen(birth_date: date, codes: list[str]) -> None:
    assert list(judged("resident-id", citizen_number("110105", birth_date)).codes) == codes


def test_the_age_to_send_alone_is_the_policys() -> None:
    number = citizen_number("110105", date(2009, 1, 1))

    verdict = judge(DocumentType.RESIDENT_ID, number, today=TODAY, policy=IdentityPolicy(min_age=18))

    assert verdict.reasons[0].facts == {"age": 17, "min_age": 18}


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "codes"),
    [
        (date(2016, 11, 23), date(2026, 11, 23), []),
        (date(2016, 11, 22), date(2026, 11, 22), ["expired"]),
        (date(2026, 11, 23), date(2046, 11, 23), []),
        (date(2026, 11, 24), date(2046, 11, 24), ["not_yet_valid"]),
        (date(2020, 1, 1), date(2030, 1, 2), ["validity_length_odd"]),
        (date(2020, 1, 1), LongTerm.LONG_TERM, ["validity_length_odd"]),
        (date(2020, 2, 29), date(2030, 2, 28), []),
        (date(2020, 2, 29), date(2030, 3, 1), []),
        (date(2030, 1, 1), date(2020, 1, 1), ["not_yet_valid", "expired", "validity_reversed", "validity_length_odd"]),
        (date(1990, 1, 1), date(2030, 1, 1), ["issued_before_birth", "validity_length_odd"]),
        (None, date(2026, 11, 22), ["expired"]),
        (None, LongTerm.LONG_TERM, []),
        (date(2020, 1, 1), None, []),
    ],
)
def test_the_validity_of_a_resident_id_born_1995(
    valid_from: date | None, valid_to: date | LongTerm | None, codes: list[str]
) -> None:
    number = citizen_number("110105", date(1995, 5, 4))

    assert list(judged("resident-id", number, valid_from=valid_from, valid_to=valid_to).codes) == codes


@pytest.mark.parametrize(
    ("age_at_issue", "length", "fits"),
    [
        (15, 5, True),
        (15, 10, False),
        (16, 10, True),
        (25, 10, True),
        (26, 10, False),
        (26, 20, True),
        (45, 20, True),
        (46, 20, False),
        (46, None, True),
        (45, None, False),
    ],
)
def test_the_length_of_validity_follows_the_age_at_issue(age_at_issue: int, length: int | None, *, fits: bool) -> None:
    issued = date(2024, 6, 1)
    number = citizen_number("110105", date(2024 - age_at_issue, 6, 1))
    valid_to = LongTerm.LONG_TERM if length is None else date(2024 + length, 6, 1)

    verdict = judged("resident-id", number, valid_from=issued, valid_to=valid_to)

    assert (ReasonCode.VALIDITY_LENGTH_ODD not in verdict.codes) is fits


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "fits"),
    [
        (date(2026, 11, 1), date(2027, 2, 1), True),
        (date(2026, 11, 1), date(2027, 1, 31), True),
        (date(2026, 11, 23), date(2027, 2, 23), True),
        (date(2026, 10, 31), date(2027, 1, 31), True),
        (date(2026, 11, 1), date(2027, 3, 1), False),
        (date(2026, 9, 1), date(2026, 12, 31), False),
        (date(2026, 11, 1), LongTerm.LONG_TERM, False),
        (date(2026, 11, 1), None, True),
        (None, date(2027, 11, 1), True),
    ],
)
def test_a_temporary_id_is_valid_for_three_months_and_another_length_is_odd(
    valid_from: date | None, valid_to: date | LongTerm | None, *, fits: bool
) -> None:
    verdict = judged("temporary-id", RESIDENT, valid_from=valid_from, valid_to=valid_to)

    assert [(reason.code, reason.facts) for reason in verdict.reasons] == (
        [] if fits else [(ReasonCode.VALIDITY_LENGTH_ODD, {"months": 3})]
    )


def test_three_months_end_with_the_month_where_it_has_no_such_day() -> None:
    verdict = judged(
        "temporary-id", RESIDENT, valid_from=date(2025, 11, 30), valid_to=date(2026, 2, 28), today=date(2026, 1, 1)
    )

    assert verdict.outcome is Outcome.ACCEPTED


def test_a_temporary_id_expires_like_any_other() -> None:
    verdict = judged("temporary-id", RESIDENT, valid_from=date(2026, 8, 22), valid_to=date(2026, 11, 22))

    assert list(verdict.codes) == ["expired"]


@pytest.mark.parametrize(
    ("document_type", "number", "told"),
    [
        ("resident-id", RESIDENT, Told(date(1949, 12, 31), Sex.FEMALE)),
        ("hmt-residence-permit", "830000199201300022", Told(date(1992, 1, 30), Sex.FEMALE)),
        ("hmt-residence-permit", citizen_number("820000", date(1992, 1, 30), 1), Told(date(1992, 1, 30), Sex.MALE)),
        ("foreign-permanent-resident", "932682198501010017", Told(date(1985, 1, 1))),
        ("hk-macau-travel-permit", "H12345678", Told()),
    ],
)
def test_a_number_tells_what_can_be_compared_with_the_card(document_type: str, number: str, told: Told) -> None:
    assert judged(document_type, number).told == told


@pytest.mark.parametrize(
    ("birth_date", "sex", "codes"),
    [
        (date(1949, 12, 31), Sex.FEMALE, []),
        (date(1949, 12, 30), Sex.FEMALE, ["birth_date_disagrees"]),
        (date(1949, 12, 31), Sex.MALE, ["sex_disagrees"]),
        (date(1950, 12, 31), Sex.MALE, ["birth_date_disagrees", "sex_disagrees"]),
        (None, None, []),
    ],
)
@pytest.mark.parametrize("document_type", ["resident-id", "temporary-id"])
def test_birth_date_and_sex_on_the_card_agree_with_the_number(
    document_type: str, birth_date: date | None, sex: Sex | None, codes: list[str]
) -> None:
    verdict = judged(document_type, RESIDENT, birth_date=birth_date, sex=sex)

    assert list(verdict.codes) == codes
    assert verdict.outcome is (Outcome.MISMATCH if codes else Outcome.ACCEPTED)


def test_a_refusal_is_graver_than_a_mismatch() -> None:
    verdict = judged("resident-id", RESIDENT, sex=Sex.MALE, valid_to=date(2026, 1, 1))

    assert (verdict.outcome, list(verdict.codes)) == (Outcome.REFUSED, ["expired", "sex_disagrees"])


def test_a_birth_date_printed_on_a_permit_without_one_in_its_number_tells_the_age() -> None:
    verdict = judged("hk-macau-travel-permit", "H12345678", birth_date=date(2015, 1, 1))

    assert list(verdict.codes) == ["under_age"]


@pytest.mark.parametrize(
    ("standing", "born", "codes"),
    [
        (Standing.ACCOMPANIED, date(2015, 1, 1), []),
        (Standing.ACCOMPANIED, date(2026, 11, 24), ["future_birth_date"]),
        (Standing.GUARDIAN, date(2008, 11, 24), ["guardian_under_age"]),
        (Standing.GUARDIAN, date(2008, 11, 23), []),
        (Standing.ALONE, date(2008, 11, 24), []),
    ],
)
def test_a_minor_sends_with_a_guardian_who_is_of_age(standing: Standing, born: date, codes: list[str]) -> None:
    assert list(judged("resident-id", citizen_number("110105", born), standing=standing).codes) == codes


@pytest.mark.parametrize("number", ["XY-2026-0042", "协议2026第7号", "7", "（2026）第12号"])
def test_a_customer_with_an_agreement_is_exempt_by_its_number(number: str) -> None:
    verdict = judged("agreement", number)

    assert (verdict.outcome, verdict.reasons) == (Outcome.EXEMPT, ())


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("", "number_missing"),
        ("agreement", "wrong_characters"),
        ("7 & 8", "wrong_characters"),
        ("7" * 41, "wrong_length"),
    ],
)
def test_an_agreement_has_a_number(number: str, code: str) -> None:
    verdict = judged("agreement", number)

    assert (verdict.outcome, list(verdict.codes)) == (Outcome.REFUSED, [code])


@pytest.mark.parametrize("number", ["", "whatever stands here"])
def test_a_letter_is_exempt_without_any_number(number: str) -> None:
    verdict = judged("letter", number)

    assert (verdict.outcome, verdict.number) == (Outcome.EXEMPT, "")


def test_what_a_person_shows_of_himself_is_told_from_the_rest() -> None:
    others = {kind.value for kind in DocumentType if not kind.is_personal}

    assert others == {"organisation", "letter", "agreement"}


def test_the_length_of_other_permits_is_not_judged() -> None:
    verdict = judged("hk-macau-travel-permit", "H12345678", valid_from=date(2024, 1, 1), valid_to=date(2031, 1, 1))

    assert verdict.outcome is Outcome.ACCEPTED


def test_warnings_mismatches_and_refusals_are_told_apart() -> None:
    warnings = {code.value for code in ReasonCode if code.severity is Severity.WARNING}
    mismatches = {code.value for code in ReasonCode if code.severity is Severity.MISMATCH}

    assert mismatches == {"birth_date_disagrees", "sex_disagrees"}

    assert warnings == {
        "unknown_division",
        "unknown_nationality",
        "validity_length_odd",
        "corrected_lookalike",
        "unusual_form",
        "other_document_type",
        "birth_date_incomplete",
        "not_a_passport",
    }


def test_a_verdict_does_not_show_its_number() -> None:
    assert RESIDENT not in repr(judged("resident-id", RESIDENT))


valid_numbers = st.builds(
    citizen_number,
    st.sampled_from(["110105", "440524", "372401", "320106"]),
    st.dates(date(1900, 1, 1), date(2008, 1, 1)),
    st.integers(0, 999),
)


@given(valid_numbers)
def test_every_changed_digit_is_refused(number: str) -> None:
    for position, digit in enumerate(number):
        for other in "0123456789X":
            if other != digit:
                changed = number[:position] + other + number[position + 1 :]
                assert judged("resident-id", changed).outcome is Outcome.REFUSED


@given(valid_numbers)
def test_every_swap_of_neighbours_is_refused(number: str) -> None:
    for position in range(17):
        left, right = number[position], number[position + 1]
        if left != right:
            swapped = number[:position] + right + left + number[position + 2 :]
            assert judged("resident-id", swapped).outcome is Outcome.REFUSED


@given(valid_numbers, st.sets(st.integers(0, 17)))
def test_a_look_alike_is_read_as_its_twin_wherever_it_stands(number: str, positions: set[int]) -> None:
    twins = {"0": "O", "1": "I", "8": "B"}
    typed = "".join(twins.get(char, char) if at in positions else char for at, char in enumerate(number))

    verdict = judged("resident-id", typed)

    assert verdict.number == number
    assert len(verdict.corrections) == sum(a != b for a, b in zip(number, typed, strict=True))


@given(st.sampled_from(DocumentType), st.text() | st.from_regex(r"[0-9A-Z<字号/]{0,95}", fullmatch=True))
def test_any_text_gets_a_verdict(document_type: DocumentType, text: str) -> None:
    verdict = judged(document_type, text)

    assert verdict.outcome is not Outcome.MISMATCH
