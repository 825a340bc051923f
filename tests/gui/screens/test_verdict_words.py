from datetime import date

import pytest

from app.domain.documents import Correction, DocumentType, LongTerm, Outcome, Reason, ReasonCode, Verdict
from app.domain.documents.verdict import Fact
from app.domain.intake import RefusalReason
from app.gui.counter import Counter
from app.gui.languages import Language
from app.gui.screens.intake.reason_choice import ReasonWords
from app.gui.screens.intake.verdict_words import VerdictWords

FACTS: dict[str, Fact] = {
    "expected": 18,
    "found": 17,
    "age": 12,
    "min_age": 16,
    "valid_from": date(2026, 1, 2),
    "valid_to": date(2036, 1, 2),
}


@pytest.fixture(params=list(Language))
def words(request: pytest.FixtureRequest, counter: Counter) -> VerdictWords:
    counter.languages.choose(request.param)
    return VerdictWords()


@pytest.mark.parametrize("code", ReasonCode)
def test_every_reason_has_words_with_its_facts_in_them(code: ReasonCode, words: VerdictWords) -> None:
    said = words.reason(Reason(code, FACTS))

    assert said
    assert "%" not in said


def test_every_outcome_type_and_refusal_has_a_word(words: VerdictWords) -> None:
    assert len({words.outcome(outcome) for outcome in Outcome}) == len(Outcome)
    assert len({words.document_type(kind) for kind in DocumentType}) == len(DocumentType)
    reasons = ReasonWords()
    assert len({reasons.reason(reason) for reason in RefusalReason}) == len(RefusalReason)


def test_the_failing_fields_of_a_passport_are_named(counter: Counter) -> None:
    del counter
    reason = Reason(ReasonCode.WRONG_CHECK_DIGIT, {"fields": ("birth_date", "composite")})

    assert "date of birth, both lines together" in VerdictWords().reason(reason)


@pytest.mark.parametrize(("expected", "said"), [(20, "20 years"), (LongTerm.LONG_TERM, "long-term")])
def test_the_length_of_validity_is_said_in_years(expected: int | LongTerm, said: str, counter: Counter) -> None:
    del counter

    assert said in VerdictWords().reason(Reason(ReasonCode.VALIDITY_LENGTH_ODD, {"expected": expected}))


def test_a_correction_is_shown_character_by_character(counter: Counter) -> None:
    del counter
    verdict = Verdict.of((), "1", (Correction(5, "O", "0"),))

    assert VerdictWords().correction(verdict.corrections[0]) == "Character 5: “O” was read as “0”."
