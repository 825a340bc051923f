"""Accepting a parcel from its sender, as a state that each step of the clerk moves on."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.documents import Outcome
from app.domain.groups import Address, Contact
from app.domain.identity import IdentityShown, IdentityVerdict
from app.domain.parcel import ParcelNumber
from app.domain.printing import InspectionMark


class Step(StrEnum):
    DOCUMENT = "document"
    CONFIRM = "confirm"
    CONSIGNEE = "consignee"
    GOODS = "goods"
    LABEL = "label"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class RefusalReason(StrEnum):
    """Why an intake ended without a parcel; recorded without the person. A released name is never changed."""

    DOCUMENT_REFUSED = "document_refused"
    NO_DOCUMENT = "no_document"
    MISMATCH = "mismatch"
    DATA_MISMATCH = "data_mismatch"
    DOCUMENT_DOUBTED = "document_doubted"
    CONTENTS_FORBIDDEN = "contents_forbidden"
    INSPECTION_DECLINED = "inspection_declined"
    SENDER_LEFT = "sender_left"


class Confirmation(StrEnum):
    """What only the clerk can confirm, by looking."""

    FACE_MATCHES = "face_matches"
    DOCUMENT_SOUND = "document_sound"
    WARNINGS_SEEN = "warnings_seen"
    EXEMPTION_HOLDS = "exemption_holds"


@dataclass(frozen=True, slots=True)
class Sender:
    """The consignor as the waybill needs him; his name is the one on the document."""

    phone: str = field(repr=False)
    address: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Goods:
    """weight_grams > 0; pieces >= 1; value_fen >= 0, in 0.01 CNY; destination: sorting code, [A-Z0-9-]{1,12}."""

    contents: str = field(repr=False)
    value_fen: int
    weight_grams: int
    pieces: int
    destination: str
    marks: tuple[InspectionMark, ...]


@dataclass(frozen=True, slots=True)
class Intake:
    """All that was gathered so far; the step says what comes next."""

    step: Step = Step.DOCUMENT
    identity: IdentityShown | None = None
    verdict: IdentityVerdict | None = None
    confirmations: frozenset[Confirmation] = frozenset()
    sender: Sender | None = None
    contact: Contact | None = None
    address: Address | None = None
    goods: Goods | None = None
    parcel_number: ParcelNumber | None = None
    refusal: RefusalReason | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    identity: IdentityShown
    verdict: IdentityVerdict


@dataclass(frozen=True, slots=True)
class Confirmed:
    confirmations: frozenset[Confirmation]
    sender: Sender


@dataclass(frozen=True, slots=True)
class Addressed:
    contact: Contact
    address: Address


@dataclass(frozen=True, slots=True)
class Weighed:
    goods: Goods


@dataclass(frozen=True, slots=True)
class Committed:
    parcel_number: ParcelNumber


@dataclass(frozen=True, slots=True)
class ScannedBack:
    pass


@dataclass(frozen=True, slots=True)
class TurnedAway:
    reason: RefusalReason


@dataclass(frozen=True, slots=True)
class SteppedBack:
    pass


Event = Judged | Confirmed | Addressed | Weighed | Committed | ScannedBack | TurnedAway | SteppedBack

BACK: dict[Step, Step] = {
    Step.CONFIRM: Step.DOCUMENT,
    Step.CONSIGNEE: Step.CONFIRM,
    Step.GOODS: Step.CONSIGNEE,
}


class OutOfStep(Exception):
    """An event came that this step cannot answer: a defect of the caller."""


def needed_confirmations(verdict: IdentityVerdict) -> frozenset[Confirmation]:
    """What the clerk must confirm before what was shown counts."""
    if verdict.outcome is Outcome.EXEMPT:
        return frozenset({Confirmation.EXEMPTION_HOLDS})
    needed = {Confirmation.FACE_MATCHES, Confirmation.DOCUMENT_SOUND}
    if verdict.outcome is Outcome.ACCEPTED_WITH_WARNINGS:
        needed.add(Confirmation.WARNINGS_SEEN)
    return frozenset(needed)


def advance(intake: Intake, event: Event) -> Intake:  # noqa: PLR0911  # one for each way on
    """The intake after this event.

    A refused document stays at the document step, with its verdict, so that a misread number can be corrected; the
    clerk ends the intake with `TurnedAway`. Raises OutOfStep when the event does not belong to the step.
    """
    match intake.step, event:
        case Step.DOCUMENT, Judged(identity, verdict):
            step = Step.DOCUMENT if verdict.outcome.stops else Step.CONFIRM
            return replace(intake, step=step, identity=identity, verdict=verdict, confirmations=frozenset())
        case Step.CONFIRM, Confirmed(confirmations, sender) if intake.verdict is not None:
            complete = needed_confirmations(intake.verdict) <= confirmations
            step = Step.CONSIGNEE if complete else Step.CONFIRM
            return replace(intake, step=step, confirmations=confirmations, sender=sender)
        case Step.CONSIGNEE, Addressed(contact, address):
            return replace(intake, step=Step.GOODS, contact=contact, address=address)
        case Step.GOODS, Weighed(goods):
            return replace(intake, goods=goods)
        case Step.GOODS, Committed(parcel_number) if intake.goods is not None:
            return Intake(step=Step.LABEL, parcel_number=parcel_number)
        case Step.LABEL, ScannedBack():
            return replace(intake, step=Step.ACCEPTED)
        case ((Step.DOCUMENT | Step.CONFIRM | Step.CONSIGNEE | Step.GOODS), TurnedAway(reason)):
            return Intake(step=Step.REFUSED, refusal=reason)
        case ((Step.CONFIRM | Step.CONSIGNEE | Step.GOODS), SteppedBack()):
            return replace(intake, step=BACK[intake.step])
        case _:
            raise OutOfStep(intake.step, type(event).__name__)
