"""What was destroyed, when and by whom: the register a station shows, and the file that proves it elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from app.crypto.custodian_certificate import CertificateDamaged, CustodianCertificate
from app.crypto.disposal_certificate import DisposalCertificate, EarlierSize, ProvenEntry
from app.crypto.entry import Entry
from app.crypto.fingerprint import fingerprint
from app.crypto.log_tree import consistency_proof, inclusion_proof
from app.crypto.signed_document import WrongStation
from app.domain.actions import BY_ITSELF, Action
from app.domain.errors import CertificateRefused
from app.domain.people import Role
from app.domain.station_time import day_begins
from app.operations.audit_trail import AuditTrail
from app.operations.history import HistoryRow, rows_of
from app.operations.ports import AuditLog, Database, EntryQuery, StoredEntry
from app.operations.session import OpenSession, Session
from app.operations.shredding import OVERWRITING, Shredding

DISPOSALS = (
    Action.SHREDDED,
    Action.DROPPED,
    Action.DAY_CARRIED,
    Action.RECORD_DAMAGED,
    Action.DAY_DESTROYED,
    Action.REGISTER_DELETED,
    Action.MONTH_DESTROYED,
    Action.CUSTODIAN_DESTROYED,
    Action.SHRED_SETTLED,
)
"""What the register is made of."""
MOST_ROWS = 10_000
"""Entries in one certificate or one look at the register; a busy month is asked for in parts."""
MOST_EARLIER = 64
"""Checkpoints a certificate can be compared with: the newest ones, some weeks of slips."""


@dataclass(frozen=True, slots=True)
class DueMonth:
    """A month whose register need not be kept any longer. deleted: only its key is left to be destroyed."""

    month: str
    deleted: bool


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be destroyed now, and what was and is not settled yet.

    parcels: delivered longer ago than the retention; day_keys: how many
    there are, the oldest of oldest_day; months: whose key a manager may destroy; elsewhere: months the second custodian
    has to destroy, too; pending: entries about bytes that may still be on the disk; held: nothing is destroyed now,
    since the clock is in doubt or the station stopped.
    """

    parcels: int
    day_keys: int
    oldest_day: str
    months: tuple[DueMonth, ...]
    elsewhere: tuple[str, ...]
    pending: int
    held: bool
    more_due: bool = False


@dataclass(frozen=True, slots=True)
class DisposalRow:
    """One line of the register. by_itself: its time had come, nobody asked. settled: nothing of it is on the disk."""

    row: HistoryRow
    by_itself: bool
    settled: bool


@dataclass(frozen=True)
class DisposalDesk:
    session: Session
    database: Database
    audit: AuditTrail
    shredding: Shredding

    def due(self) -> Due:
        opened = self.session.require(Role.MANAGER, Role.AUDITOR, act="disposal")
        until = self.audit.clock.now() - timedelta(days=opened.policy.retention_days)
        months = self.shredding.months_over()
        with self.database.records() as records:
            parcels = records.parcels.count_to_shred(until)
            here, there = (
                {entry.subject for entry in records.audit.find(EntryQuery(action=action, limit=MOST_ROWS))}
                for action in (Action.MONTH_DESTROYED, Action.CUSTODIAN_DESTROYED)
            )
        days = opened.days.days
        return Due(
            parcels=parcels,
            day_keys=len(days),
            oldest_day=days[0].day if days else "",
            months=tuple(DueMonth(month, self.shredding.is_deleted(month)) for month in months),
            elsewhere=tuple(sorted(here - there)),
            pending=self.shredding.pending(),
            held=self.shredding.is_held(),
        )

    def go_on(self) -> Due:
        """Destroy some of what is due at once; call again while there is something. Raises ClockInDoubt."""
        opened = self.session.require(Role.MANAGER, act="disposal")
        self.audit.clock.refuse_in_doubt(opened.policy)
        more = self.shredding.step(by_itself=False)
        return replace(self.due(), more_due=more)

    def destroy_register_month(self, month: str) -> Due:
        """Destroy the station's custodian key of a month that is over: nobody opens anything of it again, in no backup.

        Raises ClockInDoubt, NotDue.
        """
        opened = self.session.require(Role.MANAGER, act="disposal")
        self.audit.clock.refuse_in_doubt(opened.policy)
        self.shredding.destroy_month(month)
        return self.due()

    def take_custodians_certificate(self, content: bytes) -> Due:
        """Enter that the second custodian destroyed his key of a month, as his certificate says, and its hash.

        His word and no proof: nobody can prove that no copy of a key is left. Raises CertificateRefused.
        """
        opened = self.session.require(Role.MANAGER, act="disposal")
        month = self._certified_month(opened, content)
        with self.database.records() as records:
            told = records.audit.find(EntryQuery(action=Action.CUSTODIAN_DESTROYED, subject=month, limit=1))
            if told:
                raise CertificateRefused("taken_already")
            self.audit.append(
                records, Action.CUSTODIAN_DESTROYED, subject=month, result="sha256:" + sha256(content).hexdigest()[:32]
            )
        return self.due()

    def _certified_month(self, opened: OpenSession, content: bytes) -> str:
        try:
            certificate = CustodianCertificate.from_bytes(content, opened.keyring.station)
        except CertificateDamaged as error:
            raise CertificateRefused("no_certificate") from error
        except WrongStation as error:
            raise CertificateRefused("of_other_station") from error
        keys = {known.month: known.e2 for known in opened.policy_file.escrow}
        if certificate.month not in keys or fingerprint(keys[certificate.month]) != certificate.key:
            raise CertificateRefused("of_other_key")
        return certificate.month

    def register(self, limit: int = 500) -> tuple[DisposalRow, ...]:
        """What was destroyed, newest first. limit: 1 to MOST_ROWS."""
        opened = self.session.require(Role.MANAGER, Role.AUDITOR, act="disposal")
        with self.database.records() as records:
            entries = _newest(records.audit, min(max(limit, 1), MOST_ROWS))
            settled = records.audit.find(EntryQuery(action=Action.SHRED_SETTLED, limit=1))
        last = settled[0].seq if settled else -1
        return tuple(
            DisposalRow(row, row.reason == BY_ITSELF, row.action not in OVERWRITING or row.seq < last)
            for row in rows_of(opened, entries)
        )

    def certificate(self, days: int | None = None) -> bytes:
        """The register of the last days with its proofs, for verify-disposal: its newest MOST_ROWS entries at most.

        days: today is one of them; None for all there is. Making it is itself an entry.
        """
        opened = self.session.require(Role.MANAGER, Role.AUDITOR, act="disposal")
        since = None if days is None else day_begins(self.audit.clock.today() - timedelta(days=days - 1))
        with self.database.records() as records:
            entries = _newest(records.audit, MOST_ROWS, since)[::-1]
            self.audit.append(records, Action.DISPOSAL_CERTIFIED, result=f"{len(entries)} entries")
            checkpoint = self.audit.checkpoint(records)
            size = records.audit.size()
            read = _remembering(records.audit)
            named = self.audit.naming_key(records)
            sizes = sorted({size for size, _ in records.audit.checkpoints(0, size - 1)})[-MOST_EARLIER:]
            certificate = DisposalCertificate(
                station=opened.keyring.station,
                checkpoint=checkpoint.encode(),
                key=_proven(named, size, read),
                entries=tuple(_proven(entry.entry, size, read) for entry in entries),
                earlier=tuple(EarlierSize(earlier, tuple(consistency_proof(earlier, size, read))) for earlier in sizes),
            )
        self.audit.remember_size()
        return certificate.to_bytes()


def _newest(log: AuditLog, limit: int, since: datetime | None = None) -> list[StoredEntry]:
    """The newest entries of the register, newest first."""
    found = [entry for action in DISPOSALS for entry in log.find(EntryQuery(action=action, since=since, limit=limit))]
    return sorted(found, key=lambda entry: entry.seq, reverse=True)[:limit]


def _proven(entry: bytes, size: int, read_node: Callable[[int, int], bytes]) -> ProvenEntry:
    return ProvenEntry(entry, tuple(inclusion_proof(Entry.from_bytes(entry).seq, size, read_node)))


def _remembering(log: AuditLog) -> Callable[[int, int], bytes]:
    """Reading nodes of the tree, each once: the ways of thousands of entries share most of them."""
    known: dict[tuple[int, int], bytes] = {}

    def read(level: int, index: int) -> bytes:
        if (level, index) not in known:
            known[level, index] = log.node(level, index)
        return known[level, index]

    return read
