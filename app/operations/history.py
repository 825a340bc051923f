"""Reading the audit history: filter, a parcel's life, the proof that nothing was changed, and the export."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from app.crypto.checkpoint import log_origin
from app.crypto.entry import Entry
from app.crypto.log_export import export_lines
from app.crypto.log_verify import LogVerifier, Verdict
from app.domain.actions import Action
from app.domain.documents import ReasonCode
from app.domain.names import visible
from app.domain.people import Actor, Role
from app.operations.audit_trail import AuditTrail
from app.operations.ports import AuditLog, Database, EntryQuery, StoredEntry
from app.operations.session import OpenSession, Session

ENTRIES_A_STEP = 2_000
"""Small enough that a step of verification keeps the database thread for some tens of milliseconds."""


MOST_ROWS = 1_000
LONGEST_SEARCH = 60
"""Characters; the database refuses patterns of some tens of thousands."""


def searchable(text: str) -> str:
    """What may be looked for: visible characters, not too many."""
    return visible(text)[:LONGEST_SEARCH].strip()


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """An entry as people read it.

    actor_name: who it is today. actor_left, result_left: whether who acted, or whom the result names, has left since.
    """

    seq: int
    at: datetime
    action: str
    actor_name: str
    role: str
    desk: str
    subject: str
    group: str
    reason: str
    result: str
    actor_left: bool = False
    result_left: bool = False


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Empty fields do not restrict. text: part of a parcel number, action, reason, result or a person's name."""

    text: str = ""
    actor: str = ""
    action: Action | None = None
    subject: str = ""
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """How many senders were turned away for one reason. finding: what the rules found, "" where the clerk saw it."""

    reason: str
    finding: str
    count: int


@dataclass(frozen=True, slots=True)
class IdentityChecks:
    """What came of the identity checks of a time, without any person. taken_in: by the outcome of the check."""

    taken_in: Mapping[str, int]
    turned_away: tuple[TurnedAway, ...]


@dataclass(frozen=True, slots=True)
class LogHealth:
    """size: entries; unsigned: entries after the last checkpoint; signed_at: when that was made."""

    size: int
    unsigned: int
    signed_at: datetime | None


@dataclass(slots=True)
class Verification:
    """A verification on its way; `checked` of `size` entries are done, `verdict` is there at the end."""

    size: int
    verifier: LogVerifier = field(repr=False)
    checked: int = 0
    verdict: Verdict | None = None


@dataclass(frozen=True)
class HistoryDesk:
    session: Session
    database: Database
    audit: AuditTrail

    def find(self, wanted: HistoryFilter, before: int | None = None, limit: int = 200) -> tuple[HistoryRow, ...]:
        """Entries newest first, `limit` of them at most; the next page begins before the last row's seq.

        limit: 1 to MOST_ROWS.
        """
        opened = self.session.require(Role.MANAGER, Role.AUDITOR, act="history")
        text = searchable(wanted.text)
        query = EntryQuery(
            text=text,
            text_actors=_named_like(opened, text) if text else (),
            actor=wanted.actor,
            action=wanted.action or "",
            subject=wanted.subject,
            since=wanted.since,
            until=wanted.until,
            before=before,
            limit=min(max(limit, 1), MOST_ROWS),
        )
        with self.database.records() as records:
            return rows_of(opened, records.audit.find(query))

    def identity_checks(self, since: datetime | None = None, actor: str = "") -> IdentityChecks:
        """Senders turned away by reason, most frequent first, and parcels taken in by outcome. actor "": by anybody.

        Those taken in are counted since a moment only: of the whole log they are too many while others wait.
        """
        self.session.require(Role.MANAGER, Role.AUDITOR, act="history")
        with self.database.records() as records:
            taken_in = records.audit.tally(Action.TAKEN_IN, since, actor) if since else ()
            turned_away = records.audit.tally(Action.INTAKE_REFUSED, since, actor)
        known = frozenset(ReasonCode)
        return IdentityChecks(
            taken_in={outcome: count for _, outcome, count in taken_in},
            turned_away=tuple(
                TurnedAway(reason, result if result in known else "", count) for reason, result, count in turned_away
            ),
        )

    def people(self) -> tuple[Actor, ...]:
        """Everybody whose acts can be asked for, who left at the end."""
        return self.session.require(Role.MANAGER, Role.AUDITOR, act="history").staff_and_former()

    def health(self) -> LogHealth:
        self.session.require()
        with self.database.records() as records:
            size, last = records.audit.size(), records.audit.last_checkpoint()
        return LogHealth(size, size - last[0], last[1]) if last else LogHealth(size, size, None)

    def begin_verify(self) -> Verification:
        """Sign the log as it is, and begin to verify all of it up to there."""
        opened = self.session.require(Role.MANAGER, Role.AUDITOR, act="history")
        with self.database.records() as records:
            self.audit.checkpoint(records)
            size = records.audit.size()
        return Verification(size, LogVerifier(log_origin(opened.keyring.station)))

    def verify_on(self, verification: Verification) -> Verification:
        """Verify the next entries; at the end the verdict is there, and in the log."""
        self.session.require(Role.MANAGER, Role.AUDITOR, act="history")
        start = verification.checked
        end = min(start + ENTRIES_A_STEP, verification.size)
        with self.database.records() as records:
            entries = records.audit.raw(start, end - start)
            checkpoints = records.audit.checkpoints(start, end)
        fed = start
        for size, note in checkpoints:
            verification.verifier.feed_entries(entries[fed - start : size - start])
            verification.verifier.feed_checkpoint(note)
            fed = size
        verification.verifier.feed_entries(entries[fed - start :])
        verification.checked = end
        if end == verification.size:
            verification.verdict = verification.verifier.verdict()
            with self.database.records() as records:
                self.audit.append(
                    records, Action.LOG_VERIFIED, result=f"{verification.verdict.exit_code} of {verification.size}"
                )
        return verification

    def export(self) -> bytes:
        """The whole log for `verify-log`, on any machine and without keys. Making it is itself an entry."""
        opened = self.session.require(Role.MANAGER, Role.AUDITOR, act="history")
        with self.database.records() as records:
            self.audit.append(records, Action.LOG_EXPORTED, result=f"{records.audit.size() + 1} entries")
            self.audit.checkpoint(records)
            size = records.audit.size()
            entries = self._entries(records.audit, size)
            lines = export_lines(log_origin(opened.keyring.station), entries, records.audit.checkpoints(0, size))
            exported = b"".join(lines)
        self.audit.remember_size()
        return exported

    def _entries(self, log: AuditLog, size: int) -> Iterator[bytes]:
        for start in range(0, size, ENTRIES_A_STEP):
            yield from log.raw(start, ENTRIES_A_STEP)


def _named_like(opened: OpenSession, text: str) -> tuple[str, ...]:
    people = opened.staff_and_former()
    return tuple(person.user_id for person in people if text.casefold() in person.name.casefold())


def rows_of(opened: OpenSession, entries: Iterable[StoredEntry]) -> tuple[HistoryRow, ...]:
    """Stored entries as people read them."""
    return tuple(_row(opened, stored) for stored in entries)


def _row(opened: OpenSession, stored: StoredEntry) -> HistoryRow:
    entry = Entry.from_bytes(stored.entry)
    return HistoryRow(
        seq=entry.seq,
        at=entry.at,
        action=entry.action,
        actor_name=opened.name_of(entry.actor),
        role=entry.role,
        desk=entry.desk,
        subject=entry.subject,
        group=entry.group,
        reason=entry.reason,
        result=opened.name_of(entry.result),
        actor_left=opened.has_left(entry.actor),
        result_left=opened.has_left(entry.result),
    )
