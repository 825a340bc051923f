from dataclasses import dataclass

from app.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class StoredDeposits:
    """Goes in and does not come out: there is no way here to read one."""

    transaction: Transaction

    def put(self, record_id: bytes, month: str, sealed: bytes) -> None:
        """Keep the deposit of a record; the record's id is bound into the seal and needed to open it."""
        self.transaction.write(
            "INSERT INTO deposits (record_id, month, sealed) VALUES (?, ?, ?)", record_id, month, sealed
        )

    def count(self) -> int:
        return self.transaction.number("SELECT COUNT(*) FROM deposits")
