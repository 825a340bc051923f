"""Who sends, and by what it is shown: one document, two where somebody hands in for another, or an exemption."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from app.domain.documents import (
    DocumentType,
    IdentityPolicy,
    LongTerm,
    Outcome,
    Reason,
    ReasonCode,
    Severity,
    Standing,
    Verdict,
    judge,
)
from app.domain.documents.read_document import DocumentSource, Sex


class Basis(StrEnum):
    """In what part the one at the counter hands in. A released name is never changed."""

    OWN = "own"
    PROXY = "proxy"
    ORGANISATION = "organisation"
    GUARDIAN = "guardian"

    @property
    def asks_for_two(self) -> bool:
        """Whether the one who hands in shows his own document too."""
        return self is not Basis.OWN

    def types(self) -> tuple[DocumentType, ...]:
        """What the sender may show on this basis; the one who hands in shows a personal document."""
        match self:
            case Basis.OWN:
                return tuple(kind for kind in DocumentType if kind is not DocumentType.ORGANISATION)
            case Basis.ORGANISATION:
                return (DocumentType.ORGANISATION,)
            case _:
                return PERSONAL


PERSONAL = tuple(kind for kind in DocumentType if kind.is_personal)
"""The documents that a person shows of himself."""


@dataclass(frozen=True, slots=True)
class DocumentShown:
    """What stands on the document the sender shows; valid_to may be the words for long-term.

    birth_date, sex: as printed, where they were read. source: how all this became known; edited: the names of fields
    that the clerk changed after they were read.
    """

    document_type: DocumentType
    number: str = field(repr=False)
    name: str = field(repr=False)
    valid_from: date | None = None
    valid_to: date | LongTerm | None = None
    birth_date: date | None = field(default=None, repr=False)
    sex: Sex | None = field(default=None, repr=False)
    source: DocumentSource = DocumentSource.TYPED
    edited: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class IdentityShown:
    """All that is shown for one parcel. document: the sender's; handed_in_by: of the one at the counter, if another."""

    document: DocumentShown
    basis: Basis = Basis.OWN
    handed_in_by: DocumentShown | None = None


@dataclass(frozen=True, slots=True)
class IdentityVerdict:
    """The answer to all that is shown: the verdict on each document, and the gravest of them as the outcome."""

    document: Verdict
    handed_in_by: Verdict | None = None

    @property
    def outcome(self) -> Outcome:
        return max((verdict.outcome for verdict in self.verdicts()), key=_GRAVITY.index)

    def verdicts(self) -> Iterator[Verdict]:
        yield self.document
        if self.handed_in_by is not None:
            yield self.handed_in_by

    def finding(self) -> ReasonCode | None:
        """The first reason that stops the intake."""
        stopping = (verdict for verdict in self.verdicts() if verdict.outcome.stops)
        codes = (code for verdict in stopping for code in verdict.codes if code.severity is _STOPS_BY[verdict.outcome])
        return next(codes, None)


_GRAVITY = (
    Outcome.EXEMPT,
    Outcome.ACCEPTED,
    Outcome.ACCEPTED_WITH_WARNINGS,
    Outcome.MISMATCH,
    Outcome.REFUSED,
)
_STOPS_BY = {Outcome.MISMATCH: Severity.MISMATCH, Outcome.REFUSED: Severity.REFUSAL}


def judge_document(document: DocumentShown, standing: Standing, today: date, policy: IdentityPolicy) -> Verdict:
    """What the rules say about one document in this part."""
    return judge(
        document.document_type,
        document.number,
        today=today,
        valid_from=document.valid_from,
        valid_to=document.valid_to,
        birth_date=document.birth_date,
        sex=document.sex,
        standing=standing,
        policy=policy,
    )


def sender_standing(basis: Basis) -> Standing:
    return Standing.ACCOMPANIED if basis is Basis.GUARDIAN else Standing.ALONE


def hander_standing(basis: Basis) -> Standing:
    return Standing.GUARDIAN if basis is Basis.GUARDIAN else Standing.ALONE


def judge_identity(shown: IdentityShown, today: date, policy: IdentityPolicy) -> IdentityVerdict:
    """What the rules say about all that is shown: each document, and whether they are what the basis asks for."""
    verdict = judge_document(shown.document, sender_standing(shown.basis), today, policy)
    if shown.document.document_type not in shown.basis.types():
        code = ReasonCode.NOT_OF_AN_ORGANISATION if shown.basis is Basis.ORGANISATION else ReasonCode.NOT_OF_A_PERSON
        verdict = _with(verdict, code)
    if not shown.basis.asks_for_two:
        return IdentityVerdict(verdict)
    if shown.handed_in_by is None:
        return IdentityVerdict(_with(verdict, ReasonCode.SECOND_DOCUMENT_MISSING))
    other = judge_document(shown.handed_in_by, hander_standing(shown.basis), today, policy)
    if not shown.handed_in_by.document_type.is_personal:
        other = _with(other, ReasonCode.NOT_OF_A_PERSON)
    if other.number and other.number == verdict.number:
        other = _with(other, ReasonCode.SAME_DOCUMENT)
    return IdentityVerdict(verdict, other)


def _with(verdict: Verdict, code: ReasonCode) -> Verdict:
    """The verdict with one reason more, which refuses."""
    return replace(verdict, outcome=Outcome.REFUSED, reasons=(*verdict.reasons, Reason(code)))
