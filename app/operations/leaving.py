"""Somebody leaves, or keys may be in the wrong hands: one act, in steps that a kill at any moment leaves to be resumed.

1. The log has it that the leaving was begun. Then the keyring, in which who left is nowhere and their rings have new
   epochs; from here on they open nothing that is sealed.
2. Days and log key are sealed to the new epochs.
3. The records are carried over to them, some at a time, without their labels; then the managers' canaries. The station
   works on meanwhile.
4. The database is put under its new key.
5. The log gets a new key, and the entry that it is done; then the old epochs leave the keyring, but for what is still
   sealed to them: announced parcels, open requests to the custodians. Those epochs go at the next occasion.

While the keyring, which only managers can sign, says that a rekey is pending, everything from 2 on is done as far as it
is not: what there is to be done is looked up each time, and nobody's word is taken for it.

When the log has it begun and the keyring knows nothing of it, nothing was changed yet, and it may be anybody's word:
who has the database's key can write an entry. So it goes on only when a manager says so, or is given up; never by the
hand of the person it is about, who changes nobody's keys meanwhile.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.crypto import leaving as crypto
from app.crypto.days import DayGone, DayKey
from app.crypto.keyring import NoSuchUser, User
from app.crypto.record import CannotOpen, SealedGroup, SealedRecord, rewrap_group
from app.crypto.rings import ADMIN, DATABASE, DAYS
from app.crypto.unlocking import NotInRing
from app.domain.actions import Action
from app.domain.errors import LastManager, LeavingNotOver, NothingBrokenOff, NotYourself, UnknownPerson
from app.domain.groups import FieldGroup
from app.domain.people import Role, UserId
from app.operations.audit_trail import AuditTrail
from app.operations.canary_watch import known_canaries, renew_canaries
from app.operations.keyring_file import KeyringFile
from app.operations.new_epochs import NewEpochs
from app.operations.policy_place import settle_policy
from app.operations.ports import Database, EntryQuery, Records, StationFiles, StoredEntry
from app.operations.session import OpenSession, Session
from app.operations.trouble import told_as_trouble

RECORDS_AT_ONCE = 50
"""A step keeps the database for some 0.1 s (tests.benchmarks leaver)."""
BEGUN = "begun"
GONE_ON = "gone_on"
ABANDONED = "abandoned"


class LeavingStep(StrEnum):
    """What is to be done next."""

    DAYS = "days"
    RECORDS = "records"
    DATABASE = "database"
    END = "end"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Leaving:
    """A leaving on its way: `carried` of `total` records lie under the new keys.

    leaver: None when nobody leaves and all keys are renewed. after: the running number of the last record looked at.
    """

    leaver: UserId | None
    step: LeavingStep
    total: int = 0
    carried: int = 0
    after: int = 0

    @property
    def done(self) -> bool:
        return self.step is LeavingStep.DONE


@dataclass(frozen=True, slots=True)
class BrokenOff:
    """A leaving that the log has begun and that changed nothing yet: somebody must say whether it is to be.

    begun_by, leaver: by their names of today; leaver: "" when nobody leaves and all keys are renewed. answerable: by
    whoever is signed in.
    """

    at: datetime
    begun_by: str
    leaver: str
    answerable: bool


@dataclass(frozen=True)
class LeavingDesk:
    """For managers."""

    session: Session
    database: Database
    files: StationFiles
    keyring_file: KeyringFile
    audit: AuditTrail
    epochs: NewEpochs

    def begin(self, user_id: UserId | None) -> Leaving:
        """From now on this person opens nothing here, and every key they could have read is replaced.

        None: nobody leaves, and all keys of the station are renewed. Go on with `go_on` until it is done. Raises
        UnknownPerson, NotYourself, LastManager, LeavingNotOver, StationTrouble.
        """
        opened = self.session.require(Role.MANAGER, act="staff")
        if self.unfinished() is not None:
            raise LeavingNotOver
        if user_id is not None:
            _refuse_unless_other(opened, user_id)
        with self.database.records() as records:
            refuse_while_broken_off(records, opened)
            self._enter_left(records, user_id)
            enter_begun(self.audit, records, user_id)
        return self._take_effect(user_id)

    def broken_off(self) -> BrokenOff | None:
        """What was begun, changed nothing, and awaits `resume` or `abandon`."""
        opened = self.session.require(Role.MANAGER, act="staff")
        with self.database.records() as records:
            begun = _broken_off(records, opened)
        if begun is None:
            return None
        return BrokenOff(
            at=begun.at,
            begun_by=opened.name_of(begun.actor),
            leaver=opened.name_of(begun.subject),
            answerable=_may_answer(opened, begun),
        )

    def resume(self) -> Leaving:
        """Go on with what was broken off; whoever says so answers for it in the log.

        Raises NothingBrokenOff, NotYourself, LastManager, UnknownPerson, StationTrouble.
        """
        opened = self.session.require(Role.MANAGER, act="staff")
        with self.database.records() as records:
            leaver = _leaver(_to_answer(records, opened))
            if leaver is not None:
                _refuse_unless_other(opened, leaver)
            self._enter_left(records, leaver)
            self.audit.append(records, Action.KEYS_ROTATED, subject=leaver or "", result=GONE_ON)
        return self._take_effect(leaver)

    def abandon(self) -> None:
        """Let what was broken off not be: everybody stays, and all keys are what they were.

        Raises NothingBrokenOff, NotYourself.
        """
        opened = self.session.require(Role.MANAGER, act="staff")
        with self.database.records() as records:
            begun = _to_answer(records, opened)
            self.audit.append(records, Action.KEYS_ROTATED, subject=begun.subject, result=ABANDONED)

    def unfinished(self) -> Leaving | None:
        """What took effect and is not over; None when all is done."""
        opened = self.session.require(Role.MANAGER, act="staff")
        with self.database.records() as records:
            leaver, kept = _leaver(_newest(records)), records.seals.epochs_beside()
            total = records.seals.count_of_older_epochs(_newest_epochs(opened))
        if opened.keyring.pending is not None:
            return Leaving(leaver, LeavingStep.DAYS, total)
        if crypto.end(opened.keyring, kept) is not opened.keyring:
            return Leaving(None, LeavingStep.END)
        return None

    def go_on(self, shown: Leaving) -> Leaving:
        """Take the next step; each can be taken again.

        shown: how far it was, for the person to see, and where to look first; which step is next is not taken from it.
        Raises StationTrouble, after which it is as unfinished as before.
        """
        opened = self.session.require(Role.MANAGER, act="staff")
        if opened.keyring.pending is None:
            self._drop_old_epochs(opened)
            return replace(shown, step=LeavingStep.DONE)
        if self._reseal_days(opened):
            return replace(shown, step=LeavingStep.RECORDS)
        carried = self._carry_records(opened, shown)
        if carried is not None:
            return carried
        if shown.step not in {LeavingStep.DATABASE, LeavingStep.END}:
            # What takes longest is shown before it is done.
            return replace(shown, step=LeavingStep.DATABASE)
        if self.database.rekey(opened.database_ring.database_key):
            return replace(shown, step=LeavingStep.END)
        self._end(opened)
        return replace(shown, step=LeavingStep.DONE)

    def _enter_left(self, records: Records, leaver: UserId | None) -> None:
        if leaver is not None:
            role = self.session.require().keyring.user(leaver).role
            self.audit.append(records, Action.STAFF_LEFT, subject=leaver, result=role)

    def _take_effect(self, leaver: UserId | None) -> Leaving:
        self.epochs.write(leaver)
        with self.database.records() as records:
            total = records.seals.count_of_older_epochs(_newest_epochs(self.session.require()))
        return Leaving(leaver, LeavingStep.DAYS, total)

    def _reseal_days(self, opened: OpenSession) -> bool:
        """Seal days and log key to the new epochs; whether they were not."""
        with told_as_trouble():
            settle_policy(self.files, opened.keyring)
        days = opened.days.resealed(opened.unlocked.epochs_of(DAYS), opened.unlocked.epochs_of(DATABASE))
        if days is opened.days:
            return False
        self.session.write_days(days)
        return True

    def _carry_records(self, opened: OpenSession, shown: Leaving) -> Leaving | None:
        """Carry some records over; None when none is left that opens, and the canaries are carried over too."""
        with self.database.records() as records:
            # What lies before the place that was shown is looked for as well, when nothing is left behind it.
            for after in dict.fromkeys((shown.after, 0)):
                carried = self._carry_some(records, opened, replace(shown, after=after))
                if carried is not None:
                    return carried
            # What is announced expires within a day, and keeps its epoch until then.
            known_canaries(records, opened)
            renew_canaries(records, opened)
        return None

    def _carry_some(self, records: Records, opened: OpenSession, shown: Leaving) -> Leaving | None:
        """The next records behind `shown.after` that open; None when there are none."""
        newest, after = _newest_epochs(opened), shown.after
        while older := records.seals.of_older_epochs(newest, after, RECORDS_AT_ONCE):
            after = older[-1][0]
            days = self._days_of(sealed for _, sealed in older)
            carried = [new for _, sealed in older if (new := _carried(opened, sealed, days)).groups]
            for new in carried:
                records.seals.rewrap(new)
            if carried:
                step = LeavingStep.RECORDS if len(older) == RECORDS_AT_ONCE else LeavingStep.DATABASE
                return replace(shown, step=step, carried=shown.carried + len(carried), after=after)
        return None

    def _days_of(self, sealed: Iterable[SealedRecord]) -> dict[str, DayKey]:
        """The keys of the days these records are of, as far as there are any, each opened once."""
        days: dict[str, DayKey] = {}
        for day in {group.day for record in sealed for group in record.groups}:
            with suppress(DayGone):
                days[day] = self.session.open_day(day)
        return days

    def _end(self, opened: OpenSession) -> None:
        """For when nothing that opens is left in older epochs, and the database is under its new key."""
        # A kill before the keyring is written has both entered twice: the log alone ends nothing.
        self.audit.turn_log_key()
        with self.database.records() as records:
            leaver = _leaver(_newest(records))
            done = f"{records.seals.live()} records"
            self.audit.append(records, Action.KEYS_ROTATED, subject=leaver or "", result=done)
            self.audit.checkpoint(records)
        self._drop_old_epochs(opened)
        self.audit.remember_size()

    def _drop_old_epochs(self, opened: OpenSession) -> None:
        with self.database.records() as records:
            kept = records.seals.epochs_beside()
        ended = crypto.end(opened.keyring, kept)
        if ended is not opened.keyring:
            self.keyring_file.replace(ended, opened.unlocked.ring(ADMIN))


def enter_begun(audit: AuditTrail, records: Records, leaver: UserId | None) -> None:
    """Enter that the station's keys are about to be renewed."""
    audit.append(records, Action.KEYS_ROTATED, subject=leaver or "", result=BEGUN)


def refuse_while_broken_off(records: Records, opened: OpenSession) -> None:
    """Raise LeavingNotOver while a renewal of keys awaits its answer."""
    if _broken_off(records, opened) is not None:
        raise LeavingNotOver


def refuse_who_is_to_leave(records: Records, opened: OpenSession) -> None:
    """Raise LeavingNotOver for the manager whose own leaving was broken off: others say first what becomes of it."""
    begun = _broken_off(records, opened)
    if begun is not None and not _may_answer(opened, begun):
        raise LeavingNotOver


def _broken_off(records: Records, opened: OpenSession) -> StoredEntry | None:
    """The entry of what the log has begun and the keyring knows nothing of."""
    newest = _newest(records)
    is_begun = newest is not None and newest.result in {BEGUN, GONE_ON}
    return newest if is_begun and opened.keyring.pending is None else None


def _to_answer(records: Records, opened: OpenSession) -> StoredEntry:
    begun = _broken_off(records, opened)
    if begun is None:
        raise NothingBrokenOff
    if not _may_answer(opened, begun):
        raise NotYourself
    return begun


def _may_answer(opened: OpenSession, begun: StoredEntry) -> bool:
    """Of a leaving of one's own another manager decides. The only manager cannot leave: such an entry nobody meant."""
    return begun.subject != opened.actor.user_id or len(_managers(opened)) == 1


def _leaver(entry: StoredEntry | None) -> UserId | None:
    return UserId(entry.subject) if entry is not None and entry.subject else None


def _carried(opened: OpenSession, sealed: SealedRecord, days: Mapping[str, DayKey]) -> SealedRecord:
    """The record with those of its groups alone that were in older epochs and are not any more.

    A group that does not open to the staff's keys now never will again, and stays as it is.
    """
    groups: list[SealedGroup] = []
    for group in sealed.groups:
        new = opened.keyring.ring_public(group.group)
        if group.epoch < new.epoch and group.wrap and group.day in days:
            with suppress(CannotOpen, NotInRing):
                old = opened.unlocked.ring_at(group.group, group.epoch)
                groups.append(rewrap_group(group, sealed.name, days[group.day], old, new))
    return replace(sealed, groups=tuple(groups))


def _refuse_unless_other(opened: OpenSession, user_id: UserId) -> None:
    try:
        leaver = opened.keyring.user(user_id)
    except NoSuchUser as error:
        raise UnknownPerson from error
    if leaver.user_id != opened.actor.user_id:
        return
    raise NotYourself if len(_managers(opened)) > 1 else LastManager


def _managers(opened: OpenSession) -> list[User]:
    return [user for user in opened.keyring.users if user.role is Role.MANAGER]


def _newest(records: Records) -> StoredEntry | None:
    return next(iter(records.audit.find(EntryQuery(action=Action.KEYS_ROTATED, limit=1))), None)


def _newest_epochs(opened: OpenSession) -> dict[str, int]:
    return {str(group): opened.keyring.ring_public(group).epoch for group in FieldGroup}
