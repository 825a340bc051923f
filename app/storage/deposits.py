from dataclasses import dataclass

from app.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class StoredDeposits:
    """Goes in, and comes out only as it lies: sealed to both custodians, for the request of an authority."""

    transaction: Transaction

    def put(self, record_id: bytes, month: str, sealed: bytes) -> None:
        """Keep the deposit of a record; the record's id is bound into the seal and needed to open it."""
        self.transaction.write(
            "INSERT INTO deposits (record_id, month, sealed) VALUES (?, ?, ?)", record_id, month, sealed
        )

    def delete(self, record_id: bytes) -> bool:
        """Remove the deposit of a record; whether there was one."""
        gone = self.transaction.row(
            """
            DELETE FROM deposits
            WHERE record_id = ? AND month = (SELECT escrow_month FROM records WHERE record_id = ?)
            RETURNING id
            """,
            record_id,
            record_id,
        )
        return gone is not None

    def delete_month(self, month: str, limit: int) -> int:
        """Remove deposits of this month, `limit` at most; how many."""
        gone = self.transaction.rows(
            "DELETE FROM deposits WHERE id IN (SELECT id FROM deposits WHERE month = ? LIMIT ?) RETURNING id",
            month,
            limit,
        )
        return len(gone)

    def sealed_for_request(self, record_id: bytes, month: str) -> bytes | None:
        """The deposit of a record, sealed as it was put; None when there is none."""
        row = self.transaction.row("SELECT sealed FROM deposits WHERE month = ? AND record_id = ?", month, record_id)
        return None if row is None else bytes(row[0])

    def count(self) -> int:
        return self.transaction.number("SELECT COUNT(*) FROM deposits")
