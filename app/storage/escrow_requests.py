from dataclasses import dataclass

from app.domain.escrow_request import CustodianRequest, RequestKind, RequestState
from app.domain.parcel import ParcelNumber, spelled
from app.domain.people import UserId
from app.storage.moments import from_microseconds, optional_microseconds, optional_moment, to_microseconds
from app.storage.parcels import digits_of
from app.storage.sqlcipher import Row
from app.storage.transaction import Transaction

_COLUMNS = "request_id, kind, digits, reference, state, ring_epoch, asked_by, asked_at, ended_at"


@dataclass(frozen=True, slots=True)
class StoredEscrowRequests:
    transaction: Transaction

    def get(self, request_id: str) -> CustodianRequest | None:
        row = self.transaction.row(f"SELECT {_COLUMNS} FROM escrow_requests WHERE request_id = ?", request_id)  # noqa: S608  # constant columns
        return None if row is None else _request(row)

    def put(self, request: CustodianRequest) -> None:
        """Insert the request or replace the one of the same id."""
        self.transaction.write(
            """
            INSERT INTO escrow_requests
                (request_id, kind, digits, reference, state, ring_epoch, asked_by, asked_at, ended_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (request_id) DO UPDATE SET
                state = excluded.state, ring_epoch = excluded.ring_epoch, ended_at = excluded.ended_at
            """,
            request.request_id,
            request.kind,
            digits_of(request.parcel_number),
            request.reference,
            request.state,
            request.ring_epoch,
            request.asked_by,
            to_microseconds(request.asked_at),
            optional_microseconds(request.ended_at),
        )

    def still_open(self) -> tuple[CustodianRequest, ...]:
        """The requests that have not ended, the first asked first."""
        rows = self.transaction.rows(
            f"SELECT {_COLUMNS} FROM escrow_requests WHERE ended_at IS NULL ORDER BY id"  # noqa: S608  # as above
        )
        return tuple(_request(row) for row in rows)

    def open_for(self, number: ParcelNumber) -> CustodianRequest | None:
        return next((request for request in self.still_open() if request.parcel_number == number), None)


def _request(row: Row) -> CustodianRequest:
    request_id, kind, digits, reference, state, ring_epoch, asked_by, asked_at, ended_at = row
    return CustodianRequest(
        request_id=request_id,
        kind=RequestKind(kind),
        parcel_number=spelled(digits),
        reference=reference,
        state=RequestState(state),
        ring_epoch=ring_epoch,
        asked_by=UserId(asked_by),
        asked_at=from_microseconds(asked_at),
        ended_at=optional_moment(ended_at),
    )
