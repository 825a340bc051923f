"""Reading the audit history: filter, a parcel's life, the proof that nothing was changed, and the export."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from app.crypto.checkpoint import Checkpoint
from app.crypto.log_export import export_lines
from app.crypto.log_verify import LogVerifier, Verdict
from app.domain.actions import Action
from app.domain.people import Role
from app.operations.audit_trail import AuditTrail
from app.operations.ports import Clock, Database, EntryQuery, StoredEntry
from app.operations.session import OpenSession, Session

ENTRIES_A_STEP = 2_000
"""Small enough that a step of verification keeps the database thread for some tens of milliseconds."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """An entry as people read it. actor_name: who it is today, or the id of somebody no longer in the keyring."""

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
    clock: Clock

    def find(self, wanted: HistoryFilter, before: int | None = None, limit: int = 200) -> tuple[HistoryRow, ...]:
        """Entries newest first; the next page begins before the last row's seq."""
        opened = self.session.require(Role.MANAGER, Role.AUDITOR, act="history")
        query = EntryQuery(
            text=wanted.text,
            text_actors=tuple(
                member.user_id for member in opened.staff() if wanted.text.casefold() in member.name.casefold()
            )
            if wanted.text
            else (),
            actor=wanted.actor,
            action=wanted.action or "",
            subject=wanted.subject,
            since=wanted.since,
            until=wanted.until,
            before=before,
            limit=limit,
        )
        with self.database.records() as records:
            return rows_of(opened, records.audit.find(query))
