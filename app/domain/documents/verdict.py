"""What the rules say about a document: outcome, reasons, corrections."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Self

Fact = str | int | date | tuple[str, ...]


class Outcome(StrEnum):
    """The five endings of an identity check; `judge` gives accepted, accepted_with_warnings or refused.

    `exempt` (letter, agreement customer) and `mismatch` (face or card differs) are the clerk's, at intake.
    """

    ACCEPTED = "accepted"
    ACCEPTED_WITH_WARNINGS = "accepted_with_warnings"
    EXEMPT = "exempt"
    REFUSED = "refused"
    MISMATCH = "mismatch"


class Severity(StrEnum):
    WARNING = "warning"
    REFUSAL = "refusal"


class ReasonCode(StrEnum):
    """Why a document is refused or accepted with a warning; the severity of each is fixed."""

    UNKNOWN_DOCUMENT_TYPE = "unknown_document_type"
    NUMBER_MISSING = "number_missing"
    WRONG_LENGTH = "wrong_length"
    WRONG_CHARACTERS = "wrong_characters"
    WRONG_CHECK_DIGIT = "wrong_check_digit"
    WRONG_PREFIX = "wrong_prefix"
    FIRST_GENERATION = "first_generation"
    IMPOSSIBLE_BIRTH_DATE = "impossible_birth_date"
    IMPOSSIBLE_EXPIRY_DATE = "impossible_expiry_date"
    FUTURE_BIRTH_DATE = "future_birth_date"
    UNDER_AGE = "under_age"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    VALIDITY_REVERSED = "validity_reversed"
    ISSUED_BEFORE_BIRTH = "issued_before_birth"
    EXPIRY_DISAGREES = "expiry_disagrees"

    UNKNOWN_DIVISION = "unknown_division"
    VALIDITY_LENGTH_ODD = "validity_length_odd"
    CORRECTED_LOOKALIKE = "corrected_lookalike"
    UNUSUAL_FORM = "unusual_form"
    OTHER_DOCUMENT_TYPE = "other_document_type"
    BIRTH_DATE_INCOMPLETE = "birth_date_incomplete"
    NOT_A_PASSPORT = "not_a_passport"

    @property
    def severity(self) -> Severity:
        return Severity.WARNING if self in _WARNINGS else Severity.REFUSAL


_WARNINGS = frozenset(
    {
        ReasonCode.UNKNOWN_DIVISION,
        ReasonCode.VALIDITY_LENGTH_ODD,
        ReasonCode.CORRECTED_LOOKALIKE,
        ReasonCode.UNUSUAL_FORM,
        ReasonCode.OTHER_DOCUMENT_TYPE,
        ReasonCode.BIRTH_DATE_INCOMPLETE,
        ReasonCode.NOT_A_PASSPORT,
    }
)


@dataclass(frozen=True, slots=True)
class Reason:
    """One finding; its facts fill the sentence the screen shows and never contain the number itself."""

    code: ReasonCode
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Correction:
    """One look-alike that was read as its twin; `position` counts from 1 in the normalised number."""

    position: int
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one document.

    number: as it is registered (normalised and corrected); for a machine-readable zone the document's
    number out of it. When refused: what was typed, normalised.
    """

    outcome: Outcome
    reasons: tuple[Reason, ...]
    number: str = field(repr=False)
    corrections: tuple[Correction, ...] = ()

    @property
    def codes(self) -> tuple[ReasonCode, ...]:
        return tuple(reason.code for reason in self.reasons)

    @classmethod
    def of(cls, reasons: Iterable[Reason], number: str = "", corrections: tuple[Correction, ...] = ()) -> Self:
        """The verdict that follows from the reasons: one refusal refuses, otherwise one warning warns."""
        reasons = tuple(reasons)
        severities = {reason.code.severity for reason in reasons}
        if Severity.REFUSAL in severities:
            return cls(Outcome.REFUSED, reasons, number, corrections)
        if severities:
            return cls(Outcome.ACCEPTED_WITH_WARNINGS, reasons, number, corrections)
        return cls(Outcome.ACCEPTED, reasons, number, corrections)
