"""A courier's run: the parcels he takes out, and answers for, at one handover."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import NewType

from app.domain.errors import RunClosed
from app.domain.parcel import ParcelNumber
from app.domain.people import UserId

RunId = NewType("RunId", str)


@dataclass(frozen=True, slots=True)
class Run:
    """run_id: 16 hex digits; opened_at, closed_at: aware, UTC."""

    run_id: RunId
    courier: UserId
    opened_at: datetime
    closed_at: datetime | None = None

    def still_open(self) -> "Run":
        """The run itself, if parcels may still be scanned into or out of it."""
        if self.closed_at is not None:
            raise RunClosed
        return self

    def close(self, at: datetime) -> "Run":
        return replace(self.still_open(), closed_at=at)


@dataclass(frozen=True, slots=True)
class RunLine:
    run_id: RunId
    parcel_number: ParcelNumber
    at: datetime
