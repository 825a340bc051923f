from dataclasses import replace
from datetime import date

import pytest

from app.domain.documents import DocumentType, IdentityPolicy, Outcome, ReasonCode
from app.domain.documents.citizen_number import check_digit
from app.domain.documents.read_document import Sex
from app.domain.identity import Basis, DocumentShown, IdentityShown, IdentityVerdict, judge_identity

TODAY = date(2026, 11, 23)


def person(born: date, sequence: int = 1, kind: DocumentType = DocumentType.RESIDENT_ID) -> DocumentShown:
    first_17 = f"110105{born:%Y%m%d}{sequence:03d}"
    return DocumentShown(kind, first_17 + check_digit(first_17), "王试")


ADULT, OTHER, CHILD = person(date(1990, 1, 1)), person(date(1985, 5, 5)), person(date(2015, 1, 1))
YOUTH = person(date(2009, 6, 1))
"""Old enough to send alone, too young to answer for a minor."""
COMPANY = DocumentShown(DocumentType.ORGANISATION, "91350100M000100Y43", "示例有限公司")
LETTER = DocumentShown(DocumentType.LETTER, "", "王试")
AGREEMENT = DocumentShown(DocumentType.AGREEMENT, "XY-2026-0042", "示例有限公司")


def judged(shown: IdentityShown) -> IdentityVerdict:
    return judge_identity(shown, TODAY, IdentityPolicy())


@pytest.mark.parametrize(
    ("shown", "outcome"),
    [
        (IdentityShown(ADULT), Outcome.ACCEPTED),
        (IdentityShown(ADULT, Basis.PROXY, OTHER), Outcome.ACCEPTED),
        (IdentityShown(COMPANY, Basis.ORGANISATION, ADULT), Outcome.ACCEPTED),
        (IdentityShown(CHILD, Basis.GUARDIAN, ADULT), Outcome.ACCEPTED),
        (IdentityShown(LETTER), Outcome.EXEMPT),
        (IdentityShown(AGREEMENT), Outcome.EXEMPT),
    ],
)
def test_each_way_of_sending_is_taken_in_with_what_it_asks_for(shown: IdentityShown, outcome: Outcome) -> None:
    verdict = judged(shown)

    assert (verdict.outcome, verdict.finding()) == (outcome, None)


@pytest.mark.parametrize(
    ("shown", "finding"),
    [
        (IdentityShown(CHILD), ReasonCode.UNDER_AGE),
        (IdentityShown(CHILD, Basis.GUARDIAN, YOUTH), ReasonCode.GUARDIAN_UNDER_AGE),
        (IdentityShown(CHILD, Basis.PROXY, ADULT), ReasonCode.UNDER_AGE),
        (IdentityShown(ADULT, Basis.PROXY, CHILD), ReasonCode.UNDER_AGE),
        (IdentityShown(ADULT, Basis.PROXY), ReasonCode.SECOND_DOCUMENT_MISSING),
        (IdentityShown(COMPANY, Basis.ORGANISATION), ReasonCode.SECOND_DOCUMENT_MISSING),
        (IdentityShown(COMPANY), ReasonCode.NOT_OF_A_PERSON),
        (IdentityShown(COMPANY, Basis.PROXY, ADULT), ReasonCode.NOT_OF_A_PERSON),
        (IdentityShown(LETTER, Basis.PROXY, ADULT), ReasonCode.NOT_OF_A_PERSON),
        (IdentityShown(ADULT, Basis.PROXY, COMPANY), ReasonCode.NOT_OF_A_PERSON),
        (IdentityShown(ADULT, Basis.ORGANISATION, OTHER), ReasonCode.NOT_OF_AN_ORGANISATION),
        (IdentityShown(ADULT, Basis.PROXY, ADULT), ReasonCode.SAME_DOCUMENT),
        (
            IdentityShown(ADULT, Basis.PROXY, replace(ADULT, document_type=DocumentType.TEMPORARY_ID)),
            ReasonCode.SAME_DOCUMENT,
        ),
        (IdentityShown(replace(AGREEMENT, number="")), ReasonCode.NUMBER_MISSING),
        (IdentityShown(ADULT, Basis.PROXY, replace(OTHER, valid_to=date(2026, 1, 1))), ReasonCode.EXPIRED),
    ],
)
def test_what_is_missing_or_of_the_wrong_kind_refuses_the_whole(shown: IdentityShown, finding: ReasonCode) -> None:
    verdict = judged(shown)

    assert (verdict.outcome, verdict.finding()) == (Outcome.REFUSED, finding)


def test_the_gravest_document_decides() -> None:
    odd = replace(OTHER, valid_from=date(2020, 1, 1), valid_to=date(2031, 1, 1))

    assert judged(IdentityShown(ADULT, Basis.PROXY, odd)).outcome is Outcome.ACCEPTED_WITH_WARNINGS
    assert judged(IdentityShown(replace(ADULT, sex=Sex.FEMALE), Basis.PROXY, odd)).outcome is Outcome.MISMATCH


def test_a_mismatch_names_what_disagrees() -> None:
    verdict = judged(IdentityShown(replace(ADULT, sex=Sex.FEMALE)))

    assert (verdict.outcome, verdict.finding()) == (Outcome.MISMATCH, ReasonCode.SEX_DISAGREES)


def test_a_finding_is_never_a_mere_warning() -> None:
    odd = replace(ADULT, valid_from=date(2020, 1, 1), valid_to=date(2025, 1, 2))

    assert judged(IdentityShown(odd)).finding() is ReasonCode.EXPIRED


def test_nothing_personal_shows_in_a_repr() -> None:
    shown = IdentityShown(replace(ADULT, birth_date=date(1990, 1, 1), sex=Sex.MALE), Basis.PROXY, OTHER)

    for personal in (ADULT.number, OTHER.number, "王试", "1990"):
        assert personal not in repr(shown)
        assert personal not in repr(judged(shown))
