from dataclasses import dataclass

from app.crypto.canary import SealedCanary
from app.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class StoredCanaries:
    transaction: Transaction

    def put(self, sealed: SealedCanary) -> None:
        self.transaction.write("INSERT INTO canaries (epoch, sealed) VALUES (?, ?)", sealed.epoch, sealed.sealed)

    def replace(self, number: int, sealed: SealedCanary) -> None:
        self.transaction.write(
            "UPDATE canaries SET epoch = ?, sealed = ? WHERE id = ?", sealed.epoch, sealed.sealed, number
        )

    def all(self) -> tuple[tuple[int, SealedCanary], ...]:
        rows = self.transaction.rows("SELECT id, epoch, sealed FROM canaries ORDER BY id")
        return tuple((number, SealedCanary(epoch, sealed)) for number, epoch, sealed in rows)
