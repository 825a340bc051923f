from dataclasses import dataclass
from datetime import datetime

from app.crypto.pre_arrival import SealedToken
from app.domain.parcel import RecordId
from app.operations.ports import PreArrival
from app.storage.moments import from_microseconds, to_microseconds
from app.storage.sqlcipher import Row
from app.storage.transaction import Transaction

_SELECT = """
    SELECT place, record_id, epoch, day, sealed, destination, weight_grams, pieces, brought_at FROM pre_arrivals
"""


@dataclass(frozen=True, slots=True)
class StoredPreArrivals:
    transaction: Transaction

    def put(self, announced: PreArrival) -> None:
        self.transaction.write(
            """
            INSERT INTO pre_arrivals (
                place, record_id, day, epoch, sealed, destination, weight_grams, pieces, brought_at
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            announced.place,
            announced.record_id,
            announced.token.day,
            announced.token.epoch,
            announced.token.sealed,
            announced.destination,
            announced.weight_grams,
            announced.pieces,
            to_microseconds(announced.brought_at),
        )

    def at(self, place: bytes) -> PreArrival | None:
        row = self.transaction.row(f"{_SELECT} WHERE place = ?", place)
        return None if row is None else _announced(row)

    def days(self) -> tuple[str, ...]:
        return tuple(day for (day,) in self.transaction.rows("SELECT DISTINCT day FROM pre_arrivals ORDER BY day"))

    def brought_until(self, moment: datetime) -> tuple[PreArrival, ...]:
        rows = self.transaction.rows(f"{_SELECT} WHERE brought_at <= ? ORDER BY id", to_microseconds(moment))
        return tuple(_announced(row) for row in rows)

    def delete(self, record_id: bytes) -> bool:
        deleted = self.transaction.row("DELETE FROM pre_arrivals WHERE record_id = ? RETURNING id", record_id)
        return deleted is not None

    def count(self) -> int:
        return self.transaction.number("SELECT COUNT(*) FROM pre_arrivals")


def _announced(row: Row) -> PreArrival:
    place, record_id, epoch, day, sealed, destination, weight_grams, pieces, brought_at = row
    return PreArrival(
        place=place,
        record_id=RecordId(record_id),
        token=SealedToken(epoch, day, sealed),
        destination=destination,
        weight_grams=weight_grams,
        pieces=pieces,
        brought_at=from_microseconds(brought_at),
    )
