from dataclasses import dataclass

from app.crypto.record import SealedGroup, SealedRecord
from app.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class StoredSeals:
    transaction: Transaction

    def put(self, sealed: SealedRecord) -> None:
        row_id = self.transaction.number(
            """
            INSERT INTO records (record_id, origin, locator, escrow_month, escrow) VALUES (?, ?, ?, ?, ?)
            RETURNING id
            """,
            sealed.record_id,
            sealed.origin,
            sealed.locator,
            sealed.escrow_month,
            sealed.escrow,
        )
        for group in sealed.groups:
            self.transaction.write(
                """
                INSERT INTO record_groups (record, field_group, schema_number, epoch, day, sealed, wrap)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                row_id,
                group.group,
                group.schema,
                group.epoch,
                group.day,
                group.sealed,
                group.wrap,
            )

    def by_locator(self, locator: bytes) -> SealedRecord | None:
        """The record a label's locator finds, its groups in the order they were sealed."""
        found = self.transaction.row(
            "SELECT id, record_id, origin, escrow_month, escrow FROM records WHERE locator = ?", locator
        )
        if found is None:
            return None
        row_id, record_id, origin, escrow_month, escrow = found
        groups = self.transaction.rows(
            """
            SELECT field_group, schema_number, epoch, day, sealed, wrap FROM record_groups
            WHERE record = ? ORDER BY id
            """,
            row_id,
        )
        return SealedRecord(
            record_id=record_id,
            origin=origin,
            locator=locator,
            groups=tuple(
                SealedGroup(group=group, schema=schema, epoch=epoch, day=day, sealed=sealed, wrap=wrap)
                for group, schema, epoch, day, sealed, wrap in groups
            ),
            escrow=escrow,
            escrow_month=escrow_month,
        )

    def delete(self, record_id: bytes) -> None:
        """Remove the record, its groups and its escrow."""
        self.transaction.write("DELETE FROM records WHERE record_id = ?", record_id)
