from dataclasses import dataclass
from datetime import date, datetime

from app.domain.parcel import Parcel, ParcelNumber, ParcelState, RecordId, spelled
from app.domain.people import UserId
from app.domain.printing import InspectionMark
from app.operations.ports import ParcelQuery
from app.storage.moments import from_microseconds, optional_microseconds, optional_moment, to_microseconds
from app.storage.sqlcipher import Row, SqlValue
from app.storage.transaction import Transaction, containing

_SELECT = """
    SELECT digits, record_id, state, destination, weight_grams, pieces, marks, taken_in_at, accepted_at, courier,
        delivered_at, shredded_at
    FROM parcels
"""
_SEQUENCE = slice(6, 11)
"""The running number in the digits of a parcel number: YYMMDDNNNNNC."""


@dataclass(frozen=True, slots=True)
class StoredParcels:
    transaction: Transaction

    def get(self, number: ParcelNumber) -> Parcel | None:
        return _parcel(self.transaction.row(f"{_SELECT} WHERE digits = ?", digits_of(number)))

    def by_record(self, record_id: bytes) -> Parcel | None:
        return _parcel(self.transaction.row(f"{_SELECT} WHERE record_id = ?", record_id))

    def put(self, parcel: Parcel) -> None:
        self.transaction.write(
            """
            INSERT INTO parcels (
                digits, record_id, state, destination, weight_grams, pieces, marks, taken_in_at, accepted_at, courier,
                delivered_at, shredded_at
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (digits) DO UPDATE SET
                record_id = excluded.record_id, state = excluded.state, destination = excluded.destination,
                weight_grams = excluded.weight_grams, pieces = excluded.pieces, marks = excluded.marks,
                taken_in_at = excluded.taken_in_at, accepted_at = excluded.accepted_at, courier = excluded.courier,
                delivered_at = excluded.delivered_at, shredded_at = excluded.shredded_at
            """,
            digits_of(parcel.parcel_number),
            parcel.record_id,
            parcel.state,
            parcel.destination,
            parcel.weight_grams,
            parcel.pieces,
            ",".join(parcel.marks),
            to_microseconds(parcel.taken_in_at),
            optional_microseconds(parcel.accepted_at),
            parcel.courier,
            optional_microseconds(parcel.delivered_at),
            optional_microseconds(parcel.shredded_at),
        )

    def next_sequence(self, day: date) -> int:
        row = self.transaction.row(
            "SELECT MAX(digits) FROM parcels WHERE digits > ? AND digits < ?",
            f"{day:%y%m%d}",
            f"{day:%y%m%d}:",  # the character after 9: all of the day's numbers lie between
        )
        largest = row[0] if row else None
        return 1 if largest is None else int(largest[_SEQUENCE]) + 1

    def find(self, query: ParcelQuery) -> tuple[Parcel, ...]:
        conditions: list[str] = []
        values: list[SqlValue] = []
        if query.number_part:
            conditions.append(r"digits LIKE ? ESCAPE '\'")
            values.append(containing(digits_of(query.number_part)))
        if query.state is not None:
            conditions.append("state = ?")
            values.append(query.state)
        if query.courier is not None:
            conditions.append("courier = ?")
            values.append(query.courier)
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        rows = self.transaction.rows(f"{_SELECT} {where} ORDER BY digits DESC LIMIT ?", *values, query.limit)
        return tuple(_of(row) for row in rows)

    def to_shred(self, until: datetime, limit: int) -> tuple[Parcel, ...]:
        """Parcels delivered up to this moment whose records are still there, those delivered first before."""
        rows = self.transaction.rows(
            f"{_SELECT} WHERE delivered_at <= ? AND delivered_at IS NOT NULL AND shredded_at IS NULL"
            " ORDER BY delivered_at LIMIT ?",
            to_microseconds(until),
            limit,
        )
        return tuple(_of(row) for row in rows)

    def count_to_shred(self, until: datetime) -> int:
        return self.transaction.number(
            """
            SELECT COUNT(*) FROM parcels
            WHERE delivered_at <= ? AND delivered_at IS NOT NULL AND shredded_at IS NULL
            """,
            to_microseconds(until),
        )

    def couriers_out(self) -> tuple[UserId, ...]:
        """Who has parcels out."""
        rows = self.transaction.rows("SELECT DISTINCT courier FROM parcels WHERE state = ?", ParcelState.HANDED_OVER)
        return tuple(UserId(courier) for (courier,) in rows)

    def of_month(self, month: str, after: ParcelNumber | None, limit: int) -> tuple[Parcel, ...]:
        """Parcels whose number is of this month ("2026-11"), by number, those after `after`."""
        start = month[2:].replace("-", "")
        rows = self.transaction.rows(
            f"{_SELECT} WHERE digits > ? AND digits < ? ORDER BY digits LIMIT ?",
            start if after is None else digits_of(after),
            f"{start}:",
            limit,
        )
        return tuple(_of(row) for row in rows)

    def count(self, state: ParcelState | None = None) -> int:
        if state is None:
            return self.transaction.number("SELECT COUNT(*) FROM parcels")
        return self.transaction.number("SELECT COUNT(*) FROM parcels WHERE state = ?", state)


def digits_of(number: str) -> str:
    """A parcel number, or part of one, as it is stored: without its hyphens."""
    return number.replace("-", "")


def _parcel(row: Row | None) -> Parcel | None:
    return None if row is None else _of(row)


def _of(row: Row) -> Parcel:
    (
        digits,
        record_id,
        state,
        destination,
        weight_grams,
        pieces,
        marks,
        taken_in_at,
        accepted_at,
        courier,
        delivered_at,
        shredded_at,
    ) = row
    return Parcel(
        parcel_number=spelled(digits),
        record_id=RecordId(record_id),
        state=ParcelState(state),
        destination=destination,
        weight_grams=weight_grams,
        pieces=pieces,
        marks=tuple(InspectionMark(mark) for mark in marks.split(",") if mark),
        taken_in_at=from_microseconds(taken_in_at),
        accepted_at=optional_moment(accepted_at),
        courier=None if courier is None else UserId(courier),
        delivered_at=optional_moment(delivered_at),
        shredded_at=optional_moment(shredded_at),
    )
