"""The end of a record, in steps small enough for the beat: wraps, day keys, the register's months.

What is destroyed is destroyed for good in three ways, each with its entry:

- A delivered parcel's wraps are emptied when its retention is over. The old bytes then lie in the database's log until
  that is written back and cut: until then the shredding is pending, whatever reader is in the way.
- A day's key is destroyed when no record hangs on it any more, and at the latest `day_key_days` after the day; what is
  still undelivered then is carried to today, except what was spoiled in the files: that has an entry of its own, and is
  left to the custodians. The entry comes first, then the file without the key; a day that the log
  calls destroyed and the file still has, after a crash between, is taken out at the next step.
- A month's deposits and escrows are deleted when the register's time is over; then a manager destroys the month's key.

All of it goes by the station's time, and waits while the clock is in doubt or the station is stopped. It also works on
a full disk: the ballast is given up for it.

What it does not reach are copies: backups (a day's key ends those), pictures of the disk taken earlier together with an
older days file, and blocks that a file system or a solid-state disk keeps of what was overwritten.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TypeVar

from app.crypto.days import DayKey, DayKeys, DaysDamaged
from app.crypto.first_custodian import destroy_e1
from app.crypto.record import CannotOpen, RecordName, SealedGroup, SealedRecord, rewrap_day
from app.crypto.rings import ADMIN, DAYS, rings_of
from app.domain.actions import BY_ITSELF, Action
from app.domain.alert import STATION, AlertKind
from app.domain.errors import NotDue, StationTrouble
from app.domain.parcel import ParcelNumber
from app.domain.people import Role
from app.domain.station_time import station_day
from app.operations.audit_trail import AuditTrail
from app.operations.clock_watch import ClockWatch
from app.operations.due_alert import unless_said
from app.operations.emergency import is_stopped
from app.operations.keyring_file import KeyringFile
from app.operations.ports import Database, EntryQuery, Records, StationFiles
from app.operations.session import Session

SHRED_AT_ONCE = 20
"""Parcels, below 1 ms each: a step keeps the database for 15 to 40 ms (tests.benchmarks shredding)."""
CARRY_AT_ONCE = 20
DELETE_AT_ONCE = 50
OVERDUE = timedelta(days=1)

OVERWRITING = (
    Action.SHREDDED,
    Action.DROPPED,
    Action.REGISTER_DELETED,
    Action.PRE_ARRIVALS_EXPIRED,
    Action.PRE_ARRIVAL_DELETED,
    Action.REPRINTED,
)
"""Entries of acts whose old bytes lie in the database's log until it is cut."""

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Shredding:
    """read_to: how far each month's parcels were gone through, by number; empty again after a restart."""

    session: Session
    database: Database
    files: StationFiles
    audit: AuditTrail
    clock: ClockWatch
    keyring_file: KeyringFile
    read_to: dict[str, ParcelNumber | None] = field(default_factory=dict)

    def step(self, *, by_itself: bool) -> bool:
        """Do a little of what is due; whether there may be more. Raises StationTrouble.

        by_itself: nobody asked for it. While the clock is in doubt or the station is stopped nothing is destroyed; what
        was, is settled.
        """
        why = BY_ITSELF if by_itself else ""
        if self.is_held():
            self.settle()
            return False
        acts = (self._shred, self._finish_days, self._end_a_day, self._delete_register)
        if any(self._with_room(partial(act, why)) for act in acts):
            return True
        self.settle()
        return False

    def is_held(self) -> bool:
        """Whether nothing is to be destroyed at the moment, however long its time is over."""
        if self.clock.look(self.session.require().policy):
            return True
        with self.database.records() as records:
            return is_stopped(records)

    def pending(self) -> int:
        """How many entries of the log are about bytes that may still lie in the database's log."""
        self.session.require()
        with self.database.records() as records:
            return _pending(records)

    def alert_if_overdue(self) -> None:
        """Let the office know of bytes that have been lying in the database's log for more than a day."""
        opened = self.session.require()
        with self.database.records() as records:
            overdue = _pending(records, until=self.clock.now() - OVERDUE)
            if overdue:
                alert = unless_said(records, opened.policy, AlertKind.SHRED_PENDING, STATION, overdue)
                self.audit.raise_alerts(records, alert)

    def alert_if_held(self) -> None:
        """Let the office know of what has been due for more than a day, and kept from being destroyed as long."""
        opened, until = self.session.require(), self.clock.now() - OVERDUE
        if not self.is_held():
            return
        retention, key_days = timedelta(days=opened.policy.retention_days), timedelta(days=opened.policy.day_key_days)
        oldest_kept = station_day(until - key_days).isoformat()
        with self.database.records() as records:
            since = _held_since(records)
            if since is None or since > until:
                return
            waiting = records.parcels.count_to_shred(until - retention)
            waiting += sum(day.day <= oldest_kept for day in opened.days.days)
            if waiting:
                alert = unless_said(records, opened.policy, AlertKind.DISPOSAL_HELD, STATION, waiting)
                self.audit.raise_alerts(records, alert)

    def settle(self) -> bool:
        """Cut the database's log, if something overwritten lies in it; whether nothing does any more."""
        if not self.pending():
            return True
        if not self._with_room(self.database.write_back):
            return False
        with self.database.records() as records:
            self.audit.append(records, Action.SHRED_SETTLED, result=f"{_pending(records)} entries")
        return True

    def months_over(self) -> tuple[str, ...]:
        """Months whose register need not be kept any longer, and whose key is still there."""
        opened = self.session.require()
        last = month_before(self.clock.today(), opened.policy.register_months)
        return tuple(e1.month for e1 in opened.keyring.e1 if e1.month < last)

    def is_deleted(self, month: str) -> bool:
        """Whether this run of the program has gone through the whole month."""
        return month in self.read_to and self.read_to[month] is None

    def destroy_month(self, month: str) -> None:
        """Destroy the station's custodian key of a month that is over and deleted. Raises NotDue."""
        if month not in self.months_over() or not self.is_deleted(month):
            raise NotDue(month)
        with self.database.records() as records:
            self.audit.append(records, Action.MONTH_DESTROYED, subject=month)
        self._with_room(partial(self._put_keyring_without, month))

    def _shred(self, why: str) -> bool:
        now = self.clock.now()
        until = now - timedelta(days=self.session.require().policy.retention_days)
        with self.database.records() as records:
            parcels = records.parcels.to_shred(until, SHRED_AT_ONCE)
            for parcel in parcels:
                records.seals.shred(parcel.record_id)
                records.parcels.put(parcel.shred(now))
                self.audit.append(records, Action.SHREDDED, subject=parcel.parcel_number, reason=why)
        return bool(parcels)

    def _finish_days(self, why: str) -> bool:
        """Take out of the file what the log calls destroyed: a crash, or a full disk, came between."""
        del why
        days = self.session.require().days
        with self.database.records() as records:
            destroyed = [day.day for day in days.days if _is_entered(records, Action.DAY_DESTROYED, day.day)]
        if destroyed:
            self.session.write_days(_without(days, *destroyed))
        return bool(destroyed)

    def _end_a_day(self, why: str) -> bool:
        """Destroy the key of a day that is over, or carry some of what still hangs on it to today."""
        opened, today = self.session.require(), self.clock.today()
        may_carry = DAYS in rings_of(opened.actor.role)
        oldest_kept = (today - timedelta(days=opened.policy.day_key_days)).isoformat()
        # What was announced yesterday may arrive today, and be found by yesterday's key.
        still_needed = station_day(self.clock.now() - timedelta(hours=opened.policy.pre_arrival_hours)).isoformat()
        for day in opened.days.days:
            if day.day >= still_needed:
                break
            with self.database.records() as records:
                lives = records.seals.lives_on(day.day)
            if not lives:
                with self.database.records() as records:
                    self.audit.append(records, Action.DAY_DESTROYED, subject=day.day, reason=why)
                self.session.write_days(_without(opened.days, day.day))
                return True
            if day.day <= oldest_kept and may_carry:
                self._carry(day.day, today, why)
                return True
        return False

    def _carry(self, day: str, today: date, why: str) -> None:
        new, old = self.session.day_for_sealing(today), self._day_that_ends(day)
        with self.database.records() as records:
            stragglers = records.seals.of_day(day, CARRY_AT_ONCE)
            for sealed in stragglers:
                groups = tuple(_carried(group, sealed.name, old, new) for group in sealed.groups)
                records.seals.rewrap(replace(sealed, groups=groups))
                self._enter_lost(records, sealed, groups, why)
            self.audit.append(records, Action.DAY_CARRIED, subject=day, reason=why, result=f"{len(stragglers)} parcels")

    def _enter_lost(self, records: Records, before: SealedRecord, now: Sequence[SealedGroup], why: str) -> None:
        """Name the parcel of which something could not be carried on."""
        had = {group.group for group in before.groups if group.wrap}
        lost = [group.group for group in now if group.group in had and not group.wrap]
        if lost:
            parcel = records.parcels.by_record(before.record_id)
            subject = parcel.parcel_number if parcel else before.record_id.hex()
            self.audit.append(records, Action.RECORD_DAMAGED, subject=subject, reason=why, result=" ".join(lost))

    def _day_that_ends(self, day: str) -> DayKey | None:
        """None for a key that was spoiled in its file: nothing under it opens any more."""
        try:
            return self.session.open_day(day)
        except DaysDamaged:
            return None

    def _delete_register(self, why: str) -> bool:
        for month in self.months_over():
            if self.session.require().actor.role is Role.MANAGER and self._finish_month(month):
                return True
            if not self.is_deleted(month):
                self._delete_some(month, why)
                return True
        return False

    def _delete_some(self, month: str, why: str) -> None:
        with self.database.records() as records:
            parcels = records.parcels.of_month(month, self.read_to.get(month), DELETE_AT_ONCE)
            ids = [parcel.record_id for parcel in parcels]
            gone = sum(records.deposits.delete(one) | records.seals.delete_escrow(one) for one in ids)
            if not parcels:
                # Deposits without a parcel: none that we know of, and none that may stay.
                gone = records.deposits.delete_month(month, DELETE_AT_ONCE)
            if gone:
                self.audit.append(records, Action.REGISTER_DELETED, subject=month, reason=why, result=f"{gone} records")
        if parcels:
            self.read_to[month] = parcels[-1].parcel_number
        elif not gone:
            self.read_to[month] = None

    def _finish_month(self, month: str) -> bool:
        """Take the month out of the keyring if the log calls it destroyed: a crash came between."""
        with self.database.records() as records:
            destroyed = _is_entered(records, Action.MONTH_DESTROYED, month)
        if destroyed:
            self._put_keyring_without(month)
        return destroyed

    def _put_keyring_without(self, month: str) -> None:
        opened = self.session.require()
        self.keyring_file.replace(destroy_e1(opened.keyring, month), opened.unlocked.ring(ADMIN))

    def _with_room(self, act: Callable[[], Answer]) -> Answer:
        """Do it, and on a full disk give the ballast up and do it again."""
        try:
            return act()
        except StationTrouble as trouble:
            if trouble.kind != "disk_full" or not self.files.free_ballast():
                raise
        return act()


def _carried(group: SealedGroup, name: RecordName, old: DayKey | None, new: DayKey) -> SealedGroup:
    """The group under the new day; with its wrap emptied if that does not open: its label opens nothing of it again."""
    if old is not None:
        with suppress(CannotOpen):
            return rewrap_day(group, name, old, new)
    return replace(group, day=new.day, wrap=b"")


def _held_since(records: Records) -> datetime | None:
    """When the clock came into doubt, or the station was stopped, whichever was first and is not over yet."""
    held = ((Action.CLOCK_DOUBTED, Action.CLOCK_CONFIRMED), (Action.STOPPED, Action.STOP_LIFTED))
    begun = []
    for begins, ends in held:
        ended = next((entry.seq for entry in records.audit.find(EntryQuery(action=ends, limit=1))), -1)
        begun += [entry.at for entry in records.audit.find(EntryQuery(action=begins)) if entry.seq > ended]
    return min(begun, default=None)


def month_before(today: date, months: int) -> str:
    """The month that lies so many months before the one of `today`, as "2026-11"."""
    month = today.year * 12 + today.month - 1 - months
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def _without(days: DayKeys, *gone: str) -> DayKeys:
    for day in gone:
        days = days.destroy(day)
    return days


def _pending(records: Records, until: datetime | None = None) -> int:
    """until: of the entries made before this moment only."""
    settled = records.audit.find(EntryQuery(action=Action.SHRED_SETTLED, limit=1))
    since = settled[0].seq if settled else -1
    pending = sum(records.audit.count_after(action, since) for action in OVERWRITING)
    if until is None or not pending:
        return pending
    fresh = max(since, records.audit.first_since(until) - 1)
    return pending - sum(records.audit.count_after(action, fresh) for action in OVERWRITING)


def _is_entered(records: Records, action: Action, subject: str) -> bool:
    return bool(records.audit.find(EntryQuery(action=action, subject=subject, limit=1)))
