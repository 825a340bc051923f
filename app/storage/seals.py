from collections.abc import Mapping
from dataclasses import dataclass

from app.crypto.record import SealedGroup, SealedRecord
from app.domain.parcel import RecordId
from app.storage.sqlcipher import SqlValue
from app.storage.transaction import Transaction

_SELECT = "SELECT id, record_id, origin, locator, escrow_month, escrow FROM records"

_RECORDS_OF_GROUPS = "SELECT DISTINCT record FROM record_groups"
_COUNT_OF_RECORDS = "SELECT COUNT(DISTINCT record) FROM record_groups"


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
        return self._read("locator = ?", locator)

    def by_record(self, record_id: bytes) -> SealedRecord | None:
        """The same by the record's id, for an errand that has no label."""
        return self._read("record_id = ?", record_id)

    def _read(self, which: str, value: SqlValue) -> SealedRecord | None:
        found = self.transaction.row(f"{_SELECT} WHERE {which}", value)
        if found is None:
            return None
        row_id, record_id, origin, found_by, escrow_month, escrow = found
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
            locator=found_by,
            groups=tuple(
                SealedGroup(group=group, schema=schema, epoch=epoch, day=day, sealed=sealed, wrap=wrap)
                for group, schema, epoch, day, sealed, wrap in groups
            ),
            escrow=escrow,
            escrow_month=escrow_month,
        )

    def shred(self, record_id: bytes) -> None:
        """Empty the wraps of every group: no label opens the record again, and both custodians still do."""
        self.transaction.write(
            "UPDATE record_groups SET wrap = x'' WHERE record = (SELECT id FROM records WHERE record_id = ?)", record_id
        )

    def delete(self, record_id: bytes) -> None:
        """Remove the record, its groups and its escrow."""
        self.transaction.write("DELETE FROM records WHERE record_id = ?", record_id)

    def empty(self, record_id: bytes) -> None:
        """Leave nothing of the record but the locator its label is known by."""
        self.transaction.write(
            """
            UPDATE record_groups SET wrap = x'', sealed = x''
            WHERE record = (SELECT id FROM records WHERE record_id = ?)
            """,
            record_id,
        )
        self.delete_escrow(record_id)

    def delete_escrow(self, record_id: bytes) -> bool:
        """Empty the record's escrow; whether there was any."""
        emptied = "UPDATE records SET escrow = x'' WHERE record_id = ? AND escrow <> x'' RETURNING id"
        return self.transaction.row(emptied, record_id) is not None

    def lives_on(self, day: str) -> bool:
        """Whether a record that a label opens still hangs on this day's key."""
        return bool(self._of_day(day, 1))

    def of_day(self, day: str, limit: int) -> tuple[SealedRecord, ...]:
        """Records that hang on this day's key, those sealed first before."""
        found = (self._read("id = ?", row_id) for row_id in self._of_day(day, limit))
        return tuple(sealed for sealed in found if sealed is not None)

    def _of_day(self, day: str, limit: int) -> list[int]:
        # Every record has a hint, and its groups go by one day: an index of the hints' days is enough.
        rows = self.transaction.rows(
            """
            SELECT record FROM record_groups WHERE day = ? AND field_group = 'hint' AND wrap <> x''
            ORDER BY id LIMIT ?
            """,
            day,
            limit,
        )
        return [row_id for (row_id,) in rows]

    def rewrap(self, sealed: SealedRecord) -> None:
        """Put the groups' wraps in the place of those there are, with the epochs and days they go by."""
        for group in sealed.groups:
            self.transaction.write(
                """
                UPDATE record_groups SET epoch = ?, day = ?, wrap = ?
                WHERE field_group = ? AND record = (SELECT id FROM records WHERE record_id = ?)
                """,
                group.epoch,
                group.day,
                group.wrap,
                group.group,
                sealed.record_id,
            )

    def relabel(self, sealed: SealedRecord) -> None:
        """Put the record under the locator of another label: the one it had is only known to be replaced."""
        self.transaction.write(
            """
            INSERT INTO replaced_labels (locator, record_id)
            SELECT locator, record_id FROM records WHERE record_id = ?
            """,
            sealed.record_id,
        )
        self.transaction.write("UPDATE records SET locator = ? WHERE record_id = ?", sealed.locator, sealed.record_id)
        self.rewrap(sealed)

    def replaced(self, locator: bytes) -> RecordId | None:
        """Whose label this was before it got another one."""
        found = self.transaction.row("SELECT record_id FROM replaced_labels WHERE locator = ?", locator)
        return None if found is None else found[0]

    def live(self) -> int:
        """How many records are not shredded: every record has a hint."""
        return self.transaction.number("SELECT COUNT(*) FROM record_groups WHERE field_group = 'hint' AND wrap <> x''")

    def of_older_epochs(
        self, newest: Mapping[str, int], after: int, limit: int
    ) -> tuple[tuple[int, SealedRecord], ...]:
        """Live records with a group below its newest epoch, by their running number, those above `after`."""
        older, values = _older(newest)
        rows = self.transaction.rows(
            f"{_RECORDS_OF_GROUPS} WHERE record > ? AND {older} ORDER BY record LIMIT ?",
            after,
            *values,
            limit,
        )
        found = ((row_id, self._read("id = ?", row_id)) for (row_id,) in rows)
        return tuple((row_id, sealed) for row_id, sealed in found if sealed is not None)

    def count_of_older_epochs(self, newest: Mapping[str, int]) -> int:
        older, values = _older(newest)
        return self.transaction.number(f"{_COUNT_OF_RECORDS} WHERE {older}", *values)

    def epochs_beside(self) -> frozenset[tuple[str, int]]:
        """(ring, epoch) that something else than a record is sealed to: canaries, announced parcels, open requests."""
        rows = self.transaction.rows(
            """
            SELECT 'admin', epoch FROM canaries UNION SELECT 'hint', epoch FROM pre_arrivals
            UNION SELECT 'custodian-1', ring_epoch FROM escrow_requests WHERE ended_at IS NULL
            """
        )
        return frozenset((ring, epoch) for ring, epoch in rows)


def _older(newest: Mapping[str, int]) -> tuple[str, list[SqlValue]]:
    """The condition that a group is live and below its newest epoch, and its values."""
    below = " OR ".join(["(field_group = ? AND epoch < ?)"] * len(newest))
    return f"wrap <> x'' AND ({below})", [value for pair in newest.items() for value in pair]
