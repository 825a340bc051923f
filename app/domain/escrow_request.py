"""A request to both custodians: to open one record, because its label is damaged or an authority asks by law."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.domain.parcel import ParcelNumber
from app.domain.people import UserId


class RequestKind(StrEnum):
    REPRINT = "reprint"
    DISCLOSURE = "disclosure"


class RequestState(StrEnum):
    ASKED = "asked"
    ANSWERED = "answered"
    """The keys came back; the new label was not scanned back yet."""
    REPRINTED = "reprinted"
    DISCLOSED = "disclosed"
    CLOSED = "closed"
    """Ended without an answer."""


@dataclass(frozen=True, slots=True)
class CustodianRequest:
    """One request as the station keeps it.

    request_id: 32 hex digits; reference: an authority's file number, "" for a reprint; ring_epoch: of the ring
    `custodian-1`, from which the key of the answer comes; ended_at: None as long as it is open.
    """

    request_id: str
    kind: RequestKind
    parcel_number: ParcelNumber
    reference: str
    state: RequestState
    ring_epoch: int
    asked_by: UserId
    asked_at: datetime
    ended_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.ended_at is None

    def end(self, state: RequestState, at: datetime) -> "CustodianRequest":
        return replace(self, state=state, ended_at=at)
