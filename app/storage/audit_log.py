from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlcipher3 import dbapi2

from app.domain.errors import StationTrouble
from app.domain.groups import FieldGroup
from app.domain.parcel import ParcelNumber
from app.domain.people import UserId
from app.operations.ports import EntryQuery, StoredEntry
from app.storage.moments import from_microseconds, to_microseconds
from app.storage.sqlcipher import Row, SqlValue
from app.storage.transaction import Transaction, containing

_SELECT = "SELECT seq, entry, leaf, at, action, actor, subject, field_group, reason, result FROM entries"
_COUNT = "SELECT COUNT(*) FROM entries WHERE"
_SEARCHED = ("action", "actor", "subject", "field_group", "reason", "result")

_NOT_IN_EVERY_INDEX = """
    SELECT COUNT(*) FROM entries AS told NOT INDEXED
    WHERE seq >= ? AND NOT (
        EXISTS (
            SELECT 1 FROM entries AS found INDEXED BY entries_by_action
            WHERE found.action = told.action AND found.seq = told.seq
        )
        AND EXISTS (
            SELECT 1 FROM entries AS found INDEXED BY entries_by_actor
            WHERE found.actor = told.actor AND found.seq = told.seq
        )
        AND EXISTS (
            SELECT 1 FROM entries AS found INDEXED BY entries_by_subject
            WHERE found.subject = told.subject AND found.seq = told.seq
        )
        AND (
            told.action <> 'revealed'
            OR EXISTS (
                SELECT 1 FROM entries AS found INDEXED BY reveals
                WHERE found.action = 'revealed' AND found.actor = told.actor
                AND found.field_group = told.field_group AND found.at = told.at AND found.seq = told.seq
            )
        )
    )
"""


@dataclass(frozen=True, slots=True)
class StoredAuditLog:
    transaction: Transaction

    def size(self) -> int:
        """How many entries there are: they are numbered from 0 without a gap."""
        return self.transaction.number("SELECT COALESCE(MAX(seq) + 1, 0) FROM entries")

    def last(self) -> StoredEntry | None:
        row = self.transaction.row(f"{_SELECT} ORDER BY seq DESC LIMIT 1")
        return None if row is None else _entry(row)

    def append(self, entry: StoredEntry, nodes: Sequence[tuple[int, int, bytes]]) -> None:
        """Add the entry and the tree nodes it completes, (level, index, hash) each.

        Raises StationTrouble damaged_database when the tree has grown further than the entries: old pages were put
        back, which are good pages to SQLCipher.
        """
        self.transaction.write(
            """
            INSERT INTO entries (seq, entry, leaf, at, action, actor, subject, field_group, reason, result)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            entry.seq,
            entry.entry,
            entry.leaf,
            to_microseconds(entry.at),
            entry.action,
            entry.actor,
            entry.subject,
            entry.group,
            entry.reason,
            entry.result,
        )
        try:
            for level, index, node in nodes:
                if level:
                    self.transaction.write(
                        "INSERT INTO log_nodes (level, place, hash) VALUES (?, ?, ?)", level, index, node
                    )
        except dbapi2.IntegrityError as error:
            raise StationTrouble("damaged_database", "log") from error

    def node(self, level: int, index: int) -> bytes:
        """The hash at this place of the tree, leaves at level 0; KeyError if the tree has not grown there."""
        if level:
            row = self.transaction.row("SELECT hash FROM log_nodes WHERE level = ? AND place = ?", level, index)
        else:
            row = self.transaction.row("SELECT leaf FROM entries WHERE seq = ?", index)
        if row is None:
            raise KeyError(level, index)
        return bytes(row[0])

    def raw(self, start: int, count: int) -> list[bytes]:
        rows = self.transaction.rows(
            "SELECT entry FROM entries WHERE seq >= ? AND seq < ? ORDER BY seq", start, start + count
        )
        return [entry for (entry,) in rows]

    def find(self, query: EntryQuery) -> tuple[StoredEntry, ...]:
        conditions: list[str] = []
        values: list[SqlValue] = []
        for column, wanted in (("actor", query.actor), ("action", query.action), ("subject", query.subject)):
            if wanted:
                conditions.append(f"{column} = ?")
                values.append(wanted)
        if query.text:
            conditions.append(_condition_on_text(query.text_actors))
            values.extend([containing(query.text)] * len(_SEARCHED))
            values.extend(query.text_actors)
        if query.since is not None:
            conditions.append("seq >= ?")
            values.append(self.first_since(query.since))
        if query.until is not None:
            conditions.append("seq < ?")
            values.append(bisect_right(range(self.size()), to_microseconds(query.until), key=self._at))
        if query.before is not None:
            conditions.append("seq < ?")
            values.append(query.before)
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        rows = self.transaction.rows(f"{_SELECT} {where} ORDER BY seq DESC LIMIT ?", *values, query.limit)
        return tuple(_entry(row) for row in rows)

    def first_since(self, since: datetime) -> int:
        return bisect_left(range(self.size()), to_microseconds(since), key=self._at)

    def _at(self, seq: int) -> int:
        # Time never runs back along the log: the ends of a span are found by halving, without an index to keep.
        return self.transaction.number("SELECT at FROM entries WHERE seq = ?", seq)

    def count_after(self, action: str, seq: int) -> int:
        """How many entries of this action there are after this one."""
        return self.transaction.number("SELECT COUNT(*) FROM entries WHERE action = ? AND seq > ?", action, seq)

    def count_reveals(self, actor: UserId, group: FieldGroup, since: datetime) -> int:
        return self.transaction.number(
            "SELECT COUNT(*) FROM entries WHERE action = 'revealed' AND actor = ? AND field_group = ? AND at >= ?",
            actor,
            group,
            to_microseconds(since),
        )

    def is_whole_at_the_end(self, span: timedelta) -> bool:
        """Whether none of the entries of this span, up to the last, is missing: in the table or in any of its indexes.

        SQLite's quick check does not compare these, and SQLCipher takes an old page for a good one.
        """
        size, last = self.size(), self.last()
        since = to_microseconds(last.at - span) if last else 0
        try:
            first = bisect_left(range(size), since, key=self._at)
        except LookupError:
            return False
        there = self.transaction.number("SELECT COUNT(*) FROM entries NOT INDEXED WHERE seq >= ?", first)
        return there == size - first and not self.transaction.number(_NOT_IN_EVERY_INDEX, first)

    def parcels_revealed(self, actor: UserId, since: datetime) -> frozenset[ParcelNumber]:
        rows = self.transaction.rows(
            """
            SELECT DISTINCT subject FROM entries
            WHERE action = 'revealed' AND actor = ? AND field_group IN ('contact', 'address', 'consignor') AND at >= ?
            """,
            actor,
            to_microseconds(since),
        )
        return frozenset(ParcelNumber(number) for (number,) in rows)

    def count_reveals_of(self, number: ParcelNumber, actor: UserId, group: FieldGroup) -> int:
        # The plus keeps SQLite from the index of reveals: one parcel has few, one courier has a year of them.
        return self.transaction.number(
            """
            SELECT COUNT(*) FROM entries
            WHERE subject = ? AND +action = 'revealed' AND +actor = ? AND +field_group = ?
            """,
            number,
            actor,
            group,
        )

    def count_opened_often(self, actor: UserId, group: FieldGroup, since: datetime, times: int) -> int:
        return self.transaction.number(
            """
            SELECT COUNT(*) FROM (
                SELECT subject FROM entries
                WHERE action = 'revealed' AND actor = ? AND field_group = ? AND at >= ?
                GROUP BY subject HAVING COUNT(*) >= ?
            )
            """,
            actor,
            group,
            to_microseconds(since),
            times,
        )

    def count_since(self, action: str, since: datetime, results: tuple[str, str], actor: str = "") -> int:
        by = "actor = ? AND +action = ?" if actor else "action = ?"
        return self.transaction.number(
            f"{_COUNT} {by} AND seq >= ? AND result IN (?, ?)",
            *([actor] if actor else []),
            action,
            self.first_since(since),
            *results,
        )

    def count_of(self, action: str) -> int:
        return self.transaction.number("SELECT COUNT(*) FROM entries WHERE action = ?", action)

    def tally(self, action: str, since: datetime | None = None, actor: str = "") -> tuple[tuple[str, str, int], ...]:
        rows = self.transaction.rows(
            """
            SELECT reason, result, COUNT(*) FROM entries WHERE action = ? AND ? IN ('', actor) AND seq >= ?
            GROUP BY reason, result ORDER BY COUNT(*) DESC, reason, result
            """,
            action,
            actor,
            0 if since is None else self.first_since(since),
        )
        return tuple((reason, result, count) for reason, result, count in rows)

    def about(self, subject: str, action: str, *, result: str = "", limit: int = 100) -> tuple[StoredEntry, ...]:
        # The plus keeps SQLite from the index by action: one subject has few entries, one action a million.
        also = "AND result = ?" if result else ""
        rows = self.transaction.rows(
            f"{_SELECT} WHERE subject = ? AND +action = ? {also} ORDER BY seq DESC LIMIT ?",
            subject,
            action,
            *([result] if result else []),
            limit,
        )
        return tuple(_entry(row) for row in rows)

    def put_checkpoint(self, size: int, note: bytes, at: datetime) -> None:
        self.transaction.write(
            "INSERT INTO checkpoints (size, at, note) VALUES (?, ?, ?)", size, to_microseconds(at), note
        )

    def checkpoints(self, start: int, end: int) -> list[tuple[int, bytes]]:
        rows = self.transaction.rows(
            "SELECT size, note FROM checkpoints WHERE size > ? AND size <= ? ORDER BY size, id", start, end
        )
        return [(size, note) for size, note in rows]

    def last_checkpoint(self) -> tuple[int, datetime, bytes] | None:
        row = self.transaction.row("SELECT size, at, note FROM checkpoints ORDER BY id DESC LIMIT 1")
        return None if row is None else (row[0], from_microseconds(row[1]), row[2])


def _condition_on_text(actors: Sequence[str]) -> str:
    alternatives = [rf"{column} LIKE ? ESCAPE '\'" for column in _SEARCHED]
    alternatives.extend(["actor = ?"] * len(actors))
    return f"({' OR '.join(alternatives)})"


def _entry(row: Row) -> StoredEntry:
    seq, entry, leaf, at, action, actor, subject, group, reason, result = row
    return StoredEntry(seq, entry, leaf, from_microseconds(at), action, actor, subject, group, reason, result)
