"""Writing the audit log: every action's entry in the action's own transaction, and checkpoints when they are due.

The log key turns with the station's day, in an order that survives a crash at any point: first the days file gains the
next key beside the old one, then one transaction enters `log_key_turned` and the old key's last checkpoint, then the
days file drops the old key. `settle_log_key` finishes or undoes what a crash left half done.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.crypto.checkpoint import Checkpoint, log_origin, sign_checkpoint
from app.crypto.entry import Entry
from app.crypto.log_head import EMPTY_LOG, LogHead
from app.crypto.log_tree import append, leaf_hash, root
from app.crypto.rings import DATABASE
from app.domain.actions import Action
from app.domain.errors import StationTrouble
from app.operations.alert_watch import due_alerts
from app.operations.boot import Boot
from app.operations.clock_watch import MINUTE, ClockWatch, LogEnd
from app.operations.due_alert import DueAlert
from app.operations.ports import Database, EntryQuery, Records, StoredEntry
from app.operations.session import Session
from app.operations.uptime import Uptime, uptime_at

LONGEST_WINDOW = timedelta(days=1)
"""Of all budgets: a manager's."""
HEARTBEAT = 3_600_000
"""Milliseconds by the clock that never goes back: the wall clock may be set back for hours."""
UNINTERRUPTED = frozenset(
    {
        # The first of the log; the first of a start; what the old key signs at once; and the doubt itself.
        Action.STATION_MADE,
        Action.STATION_OPENED,
        Action.LOG_KEY_TURNED,
        Action.CLOCK_DOUBTED,
        Action.CLOCK_CONFIRMED,
    }
)
"""No doubt about the clock is entered just before one of these."""


@dataclass(frozen=True)
class AuditTrail:
    """desk: the name of this workplace."""

    session: Session
    database: Database
    clock: ClockWatch
    boot: Boot
    desk: str

    def append(
        self,
        records: Records,
        action: Action,
        *,
        subject: str = "",
        group: str = "",
        reason: str = "",
        result: str = "ok",
    ) -> None:
        """Enter what the signed-in person did into the open transaction; it stands or falls with it.

        The alerts it calls for and a checkpoint that is due by count go with it.
        """
        entry = self._enter(records, action, subject=subject, group=group, reason=reason, result=result)
        self.raise_alerts(records, due_alerts(records, self.session.require(), entry))
        self.checkpoint_if_due(records)

    def raise_alerts(self, records: Records, due: Iterable[DueAlert]) -> None:
        """Enter what somebody in the office should look at."""
        for alert in due:
            self._enter(records, Action.ALERT_RAISED, subject=alert.about, reason=str(alert.count), result=alert.kind)

    def open_boot(self, records: Records) -> None:
        """Enter that the program was started, unless an entry of this start is there already.

        The clock is held against the log's end: one that lies before it, far after it, or beside what the computer
        counted since, is in doubt.
        """
        last = Entry.from_bytes(records.audit.raw(records.audit.size() - 1, 1)[0])
        opened = self.session.require()
        gap = self.clock.meet_log(self._end(records, last), opened.policy)
        if last.boot != self.boot.name:
            entry = self._enter(records, Action.STATION_OPENED, result=self._uptime(records, last, gap).written)
            self.raise_alerts(records, due_alerts(records, opened, entry))

    def _end(self, records: Records, last: Entry) -> LogEnd:
        at, entry = _end_of(records, last)
        before = uptime_at(records, entry)
        running = timedelta(milliseconds=self.clock.monotonic())
        passed = None if before is None else before.until(self.clock.boot_id(), running)
        return LogEnd(at, passed, _last_word_is_doubt(records))

    def _uptime(self, records: Records, last: Entry, gap: timedelta) -> Uptime:
        """Of the computer when this start of the program began to count."""
        computer, running = self.clock.boot_id(), timedelta(milliseconds=self.boot.started)
        before = uptime_at(records, last)
        if before is None:
            return Uptime(computer, running, gap=gap)
        passed = before.until(computer, running) or timedelta()
        return Uptime(computer, running, before.measured + passed, gap)

    def begin(self, records: Records) -> None:
        """Enter the log's first fact, which names its first key, and sign it."""
        log_key = self.session.require().days.log_key
        uptime = Uptime(self.clock.boot_id(), timedelta(milliseconds=self.boot.started))
        epoch = date.fromisoformat(log_key.epoch)
        self._enter(records, Action.STATION_MADE, key=log_key.public, epoch=epoch, result=uptime.written)
        self.checkpoint(records)

    def confirm_clock(self, records: Records) -> None:
        """Enter that a manager says what day and time it is, by the clock as it goes now."""
        self.append(records, Action.CLOCK_CONFIRMED, result=self.clock.now().isoformat(timespec="minutes"))

    def checkpoint(self, records: Records) -> str:
        """Sign the log as it is and answer the note; one already there for this size serves again."""
        size = records.audit.size()
        last = records.audit.last_checkpoint()
        if last is not None and last[0] == size:
            return last[2].decode()
        opened = self.session.require()
        head = Checkpoint(log_origin(opened.keyring.station), size, root(size, records.audit.node))
        note = sign_checkpoint(head, opened.log_seed())
        records.audit.put_checkpoint(size, note, self.clock.now())
        return note.decode()

    def checkpoint_if_due(self, records: Records) -> bool:
        """Sign the log when policy says so, by count or by time; whether it was signed."""
        policy = self.session.require().policy
        last = records.audit.last_checkpoint()
        size = records.audit.size()
        unsigned = size - (last[0] if last else 0)
        late = last is not None and self.clock.now() - last[1] >= timedelta(minutes=policy.checkpoint_minutes)
        due = unsigned >= policy.checkpoint_entries or (unsigned > 0 and late)
        if due:
            self.checkpoint(records)
        return due

    def remember_size(self) -> None:
        """Write the newest checkpoint's size and root beside the database, so that an older database is noticed.

        Comes after a commit that stands, so a disk that does not take the file now refuses nothing: the next beat tries
        again.
        """
        with suppress(StationTrouble):
            self._remember_size()

    def _remember_size(self) -> None:
        opened = self.session.require()
        head = self.signed_head()
        if head not in (EMPTY_LOG, opened.days.log):
            self.session.write_days(opened.days.with_log(head))

    def signed_head(self) -> LogHead:
        """Size and root of the log as it was signed last, for the files beside the database to remember."""
        with self.database.records() as records:
            last = records.audit.last_checkpoint()
            return EMPTY_LOG if last is None else LogHead(last[0], root(last[0], records.audit.node))

    def beat(self) -> None:
        """Do what is due by the clock: the heartbeat, a checkpoint, the day's new log key. Raises NotSignedIn."""
        self.session.require()
        with self.database.records() as records:
            last = records.audit.last()
            if last is not None and self.boot.passed() - Entry.from_bytes(last.entry).monotonic >= HEARTBEAT:
                self._enter(records, Action.HEARTBEAT)
            self.checkpoint_if_due(records)
        self.remember_size()
        self.turn_log_key_if_due()

    def turn_log_key_if_due(self) -> None:
        """Give the log the new day's key; the old one signs once more and is destroyed."""
        opened, today = self.session.require(), self.clock.today()
        if today.isoformat() <= opened.days.log_key.epoch:
            return
        # A turn that the disk broke off may have reached the log: announcing over it would lose the key the log names.
        self.settle_log_key()
        if today.isoformat() > opened.days.log_key.epoch:
            self._turn_log_key(today)

    def turn_log_key(self) -> None:
        """Give the log a new key on the day there is, because somebody who left could have read the one in force."""
        self.settle_log_key()
        self._turn_log_key(max(self.clock.today(), date.fromisoformat(self.session.require().days.log_key.epoch)))

    def _turn_log_key(self, today: date) -> None:
        opened = self.session.require()
        announced = opened.days.announce_log_key(today.isoformat(), opened.keyring.ring_public(DATABASE))
        turned = announced.turn_log_key()
        self.session.write_days(announced)
        with self.database.records() as records:
            self._enter(records, Action.LOG_KEY_TURNED, key=turned.log_key.public, epoch=today)
            self.checkpoint(records)
        # The log names the new key: no other may sign from here on, even if the disk does not take the file now.
        opened.days = turned
        self.session.write_days(turned)
        self.remember_size()

    def settle_log_key(self) -> None:
        """After a crash in the middle of a turn: go on if the log names the announced key, else drop it.

        Raises StationTrouble rolled_back when the log names neither: the days file is an older one, and whatever its
        key signed would spoil the log.
        """
        days = self.session.require().days
        with self.database.records() as records:
            named = Entry.from_bytes(self.naming_key(records)).key
        if days.next_log_key is not None and named == days.next_log_key.public:
            self.session.write_days(days.turn_log_key())
        elif named != days.log_key.public:
            raise StationTrouble("rolled_back", "station.days")
        elif days.next_log_key is not None:
            self.session.write_days(days.drop_announced_log_key())

    def naming_key(self, records: Records) -> bytes:
        """The entry that names the key in force."""
        turned = _newest(records, Action.LOG_KEY_TURNED)
        return turned.entry if turned else records.audit.raw(0, 1)[0]

    def is_older_than_remembered(self, records: Records) -> bool:
        """Whether the database's log is not the one that was signed last: an older copy, or another.

        The keyring remembers less often than the days file, and notices when both of the others are put back.
        """
        opened, size = self.session.require(), records.audit.size()
        try:
            changed = any(
                size < remembered.size or root(remembered.size, records.audit.node) != remembered.root
                for remembered in (opened.days.log, opened.keyring.log)
            )
            # The next entry and the next checkpoint need the rest of the tree, too.
            root(size, records.audit.node)
        except KeyError:
            # A hole in the tree: some pages of the database are older than others.
            return True
        return changed or self._is_patched(records)

    def _is_patched(self, records: Records) -> bool:
        """Whether some of the pages that tell the last day are older than others.

        An old page fits its key as well as a new one. Put back in an index of the log, it would give a spent budget
        back, or hide a lock, an older keyring or an emergency stop: what was last is always of the last day.
        """
        return not records.audit.is_whole_at_the_end(LONGEST_WINDOW)

    def _enter(
        self,
        records: Records,
        action: Action,
        *,
        subject: str = "",
        group: str = "",
        reason: str = "",
        result: str = "ok",
        key: bytes | None = None,
        epoch: date | None = None,
    ) -> Entry:
        opened = self.session.require()
        actor = opened.actor
        if action not in UNINTERRUPTED and self.clock.look(opened.policy) and not _last_word_is_doubt(records):
            doubted = self._enter(records, Action.CLOCK_DOUBTED, result=self.clock.departure_words)
            self.raise_alerts(records, due_alerts(records, opened, doubted))
        last = records.audit.last()
        now = self.clock.now()
        entry = Entry(
            seq=records.audit.size(),
            at=now if last is None else max(last.at, now),
            monotonic=self.boot.passed(),
            boot=self.boot.name,
            actor=actor.user_id,
            role=actor.role,
            desk=self.desk,
            action=action,
            subject=subject,
            group=group,
            reason=reason,
            result=result,
            key=key,
            epoch=epoch,
        )
        written = entry.to_bytes()
        leaf = leaf_hash(written)
        stored = StoredEntry(
            seq=entry.seq,
            entry=written,
            leaf=leaf,
            at=entry.at,
            action=entry.action,
            actor=entry.actor,
            subject=entry.subject,
            group=entry.group,
            reason=entry.reason,
            result=entry.result,
        )
        records.audit.append(stored, append(entry.seq, leaf, records.audit.node))
        return entry


def _last_word_is_doubt(records: Records) -> bool:
    """Whether the clock was doubted, and no date was confirmed since."""
    doubted, confirmed = (_newest(records, action) for action in (Action.CLOCK_DOUBTED, Action.CLOCK_CONFIRMED))
    return doubted is not None and (confirmed is None or confirmed.seq < doubted.seq)


def _end_of(records: Records, last: Entry) -> tuple[datetime, Entry]:
    """The latest moment that the log vouches for, and the entry which does.

    The log's own time never runs back: while a date that a manager confirmed lies before it, it stands still, and
    that date is what is known.
    """
    confirmed = _newest(records, Action.CLOCK_CONFIRMED)
    if confirmed is not None and confirmed.at == last.at:
        moment = datetime.fromisoformat(confirmed.result)
        # It is told in whole minutes.
        if moment <= last.at - MINUTE:
            return moment, Entry.from_bytes(confirmed.entry)
    return last.at, last


def _newest(records: Records, action: Action) -> StoredEntry | None:
    return next(iter(records.audit.find(EntryQuery(action=action, limit=1))), None)
