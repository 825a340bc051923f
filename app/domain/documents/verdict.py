"""What the rules say about a document: outcome, reasons, corrections."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Self

from app.domain.documents.read_document import Sex

Fact = str | int | date | tuple[str, ...]


class Outcome(StrEnum):
    """The five endings of an identity check.

    `mismatch`: what stands on the document contradicts its number; that the face differs only the clerk can see.
    """

    ACCEPTED = "accepted"
    ACCEPTED_WITH_WARNINGS = "accepted_with_warnings"
    EXEMPT = "exempt"
    REFUSED = "refused"
    MISMATCH = "mismatch"

    @property
    def stops(self) -> bool:
        """Whether no parcel is taken in on this."""
        return self in (Outcome.REFUSED, Outcome.MISMATCH)


class Severity(StrEnum):
    """What one finding makes of the verdict, the gravest last."""

    WARNING = "warning"
    MISMATCH = "mismatch"
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
    GUARDIAN_UNDER_AGE = "guardian_under_age"
    NOT_OF_A_PERSON = "not_of_a_person"
    NOT_OF_AN_ORGANISATION = "not_of_an_organisation"
    SECOND_DOCUMENT_MISSING = "second_document_missing"
    SAME_DOCUMENT = "same_document"

    BIRTH_DATE_DISAGREES = "birth_date_disagrees"
    SEX_DISAGREES = "sex_disagrees"

    UNKNOWN_DIVISION = "unknown_division"
    UNKNOWN_NATIONALITY = "unknown_nationality"
    VALIDITY_LENGTH_ODD = "validity_length_odd"
    CORRECTED_LOOKALIKE = "corrected_lookalike"
    UNUSUAL_FORM = "unusual_form"
    OTHER_DOCUMENT_TYPE = "other_document_type"
    BIRTH_DATE_INCOMPLETE = "birth_date_incomplete"
    NOT_A_PASSPORT = "not_a_passport"

    @property
    def severity(self) -> Severity:
        if self in _WARNINGS:
            return Severity.WARNING
        return Severity.MISMATCH if self in _MISMATCHES else Severity.REFUSAL


_WARNINGS = frozenset(
    {
        ReasonCode.UNKNOWN_DIVISION,
        ReasonCode.UNKNOWN_NATIONALITY,
        ReasonCode.VALIDITY_LENGTH_ODD,
        ReasonCode.CORRECTED_LOOKALIKE,
        ReasonCode.UNUSUAL_FORM,
        ReasonCode.OTHER_DOCUMENT_TYPE,
        ReasonCode.BIRTH_DATE_INCOMPLETE,
        ReasonCode.NOT_A_PASSPORT,
    }
)
_MISMATCHES = frozenset({ReasonCode.BIRTH_DATE_DISAGREES, ReasonCode.SEX_DISAGREES})


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
class Told:
    """What a number says of its holder beyond itself, to be compared with the card. name: of a passport's lines."""

    birth_date: date | None = field(default=None, repr=False)
    sex: Sex | None = field(default=None, repr=False)
    valid_to: date | None = None
    name: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one document.

    number: as it is registered (normalised and corrected); for a machine-readable zone the document's
    number out of it. When refused: what was typed, normalised. told: follows from what was judged, and is no part of
    what makes two verdicts equal.
    """

    outcome: Outcome
    reasons: tuple[Reason, ...]
    number: str = field(repr=False)
    corrections: tuple[Correction, ...] = ()
    told: Told = field(default=Told(), compare=False)

    @property
    def codes(self) -> tuple[ReasonCode, ...]:
        return tuple(reason.code for reason in self.reasons)

    @classmethod
    def of(
        cls,
        reasons: Iterable[Reason],
        number: str = "",
        corrections: tuple[Correction, ...] = (),
        told: Told = Told(),
        *,
        exempt: bool = False,
    ) -> Self:
        """The verdict that follows from the reasons: the gravest decides, and without any it is in order."""
        reasons = tuple(reasons)
        severities = {reason.code.severity for reason in reasons}
        if Severity.REFUSAL in severities:
            outcome = Outcome.REFUSED
        elif Severity.MISMATCH in severities:
            outcome = Outcome.MISMATCH
        elif severities:
            outcome = Outcome.ACCEPTED_WITH_WARNINGS
        else:
            outcome = Outcome.EXEMPT if exempt else Outcome.ACCEPTED
        return cls(outcome, reasons, number, corrections, told)
