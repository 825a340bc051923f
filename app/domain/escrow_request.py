"""A request to both custodians: to open one record, because its label is damaged or an authority asks by law."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.domain.parcel import ParcelNumber
from app.domain.people import UserId
from app.domain.phones import parse_phone

REFERENCE = re.compile(r"[A-Za-z0-9./-]{1,40}")
LONGEST_NUMBER = 10
"""Digits in a row: a mobile phone has eleven, an identity card eighteen."""

_BETWEEN = re.compile(r"[./-]")
_CITIZEN = re.compile(r"[0-9]{6}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]")
_RUN = re.compile(rf"[0-9]{{{LONGEST_NUMBER + 1},}}")


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


def is_reference(text: str) -> bool:
    """Whether this may be a file number, and is nobody's phone or document number: it goes into the log."""
    bare = _BETWEEN.sub("", text)
    return (
        REFERENCE.fullmatch(text) is not None
        and _RUN.search(text) is None
        and parse_phone(text) is None
        and _CITIZEN.search(bare) is None
    )
