from dataclasses import dataclass

from app.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class StoredDeposits:
    """Goes in and does not come out: there is no way here to read one."""

    transaction: Transaction

    def put(self, month: str, sealed: bytes) -> None:
        self.transaction.write("INSERT INTO deposits (month, sealed) VALUES (?, ?)", month, sealed)

    def count(self) -> int:
        return self.transaction.number("SELECT COUNT(*) FROM deposits")
