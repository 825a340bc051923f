"""Somebody leaves, or keys may be in the wrong hands: one act, in steps that a kill at any moment leaves to be resumed.

1. The log has it that the leaving was begun. Then the keyring, in which who left is nowhere and their rings have new
   epochs; from here on they open nothing that is sealed.
2. Days and log key are sealed to the new epochs.
3. The records are carried over to them, some at a time, without their labels; then the managers' canaries. The station
   works on meanwhile.
4. The database is put under its new key.
5. The log gets a new key, and the entry that it is done; then the old epochs leave the keyring, but for what is still
   sealed to them: announced parcels, open requests to the custodians. Those epochs go at the next occasion.

The keyring says how far it got: while a rekey is pending, everything from 2 on is done as far as it is not. When the
log has it begun and the keyring knows nothing of it, it starts with the keyring.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum

from app.crypto import leaving as crypto
from app.crypto.days import DayGone, DayKey
from app.crypto.keyring import NoSuchUser
from app.crypto.record import CannotOpen, SealedGroup, SealedRecord, rewrap_group
from app.crypto.rings import ADMIN, DATABASE, DAYS
from app.crypto.unlocking import NotInRing
from app.domain.actions import Action
from app.domain.errors import LastManager, LeavingNotOver, NotYourself, UnknownPerson
from app.domain.groups import FieldGroup
from app.domain.people import Role, UserId
from app.operations.audit_trail import AuditTrail
from app.operations.canary_watch import known_canaries, renew_canaries
from app.operations.keyring_file import KeyringFile
from app.operations.policy_place import settle_policy
from app.operations.ports import Clock, Database, EntryQuery, Records, StationFiles, StoredEntry
from app.operations.session import OpenSession, Session
from app.operations.trouble import told_as_trouble

RECORDS_AT_ONCE = 50
"""A step keeps the database for some 0.1 s (tests.benchmarks leaver)."""
BEGUN = "begun"


class LeavingStep(StrEnum):
    """What is to be done next."""

    KEYRING = "keyring"
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


@dataclass(frozen=True)
class LeavingDesk:
    """For managers."""

    session: Session
    database: Database
    files: StationFiles
    keyring_file: KeyringFile
    audit: AuditTrail
    clock: Clock

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
            if user_id is not None:
                role = opened.keyring.user(user_id).role
                self.audit.append(records, Action.STAFF_LEFT, subject=user_id, result=role)
            enter_begun(self.audit, records, user_id)
        return self._write_keyring(Leaving(user_id, LeavingStep.KEYRING))

    def unfinished(self) -> Leaving | None:
        """What was begun and is not over; None when all is done, and for who is to leave themselves."""
        opened = self.session.require(Role.MANAGER, act="staff")
        with self.database.records() as records:
            newest = _newest(records)
            kept = records.seals.epochs_beside()
        begun = newest is not None and newest.result == BEGUN
        leaver = UserId(newest.subject) if newest is not None and newest.subject else None
        if leaver == opened.actor.user_id:
            # Whose leaving was broken off before it reached the keyring: another manager goes on with it.
            return None
        if opened.keyring.pending is not None:
            return Leaving(leaver, LeavingStep.DAYS)
        if begun:
            return Leaving(leaver, LeavingStep.KEYRING)
        if crypto.end(opened.keyring, kept) is not opened.keyring:
            return Leaving(None, LeavingStep.END)
        return None

    def go_on(self, leaving: Leaving) -> Leaving:
        """Take the next step; each can be taken again.

        Raises StationTrouble, after which it is as unfinished as before.
        """
        self.session.require(Role.MANAGER, act="staff")
        match leaving.step:
            case LeavingStep.KEYRING:
                return self._write_keyring(leaving)
            case LeavingStep.DAYS:
                return self._reseal_days(leaving)
            case LeavingStep.RECORDS:
                return self._carry_records(leaving)
            case LeavingStep.DATABASE:
                self.database.rekey(self.session.require().database_ring.database_key)
                return replace(leaving, step=LeavingStep.END)
            case LeavingStep.END:
                return self._end(leaving)
            case _:
                return leaving

    def _write_keyring(self, leaving: Leaving) -> Leaving:
        opened = self.session.require()
        # Fresh custodian's keys are for months nothing was sealed to yet; a clock set back must not make one of this.
        day = max(self.clock.today().isoformat(), opened.days.latest)
        begun = crypto.begin(opened.keyring, opened.policy_file, opened.unlocked, leaving.leaver, day)
        admin = begun.unlocked.ring(ADMIN)
        if begun.policy is not opened.policy_file:
            self.files.write_next_policy(begun.policy.to_note(admin))
        self.keyring_file.replace(begun.keyring, admin)
        opened.policy_file = begun.policy
        return replace(leaving, step=LeavingStep.DAYS)

    def _reseal_days(self, leaving: Leaving) -> Leaving:
        opened = self.session.require()
        with told_as_trouble():
            settle_policy(self.files, opened.keyring)
        days = opened.days.resealed(opened.unlocked.epochs_of(DAYS), opened.unlocked.epochs_of(DATABASE))
        if days is not opened.days:
            self.session.write_days(days)
        with self.database.records() as records:
            total = records.seals.count_of_older_epochs(_newest_epochs(opened))
        return replace(leaving, step=LeavingStep.RECORDS, total=total, carried=0, after=0)

    def _carry_records(self, leaving: Leaving) -> Leaving:
        opened = self.session.require()
        with self.database.records() as records:
            older = records.seals.of_older_epochs(_newest_epochs(opened), leaving.after, RECORDS_AT_ONCE)
            days = self._days_of(sealed for _, sealed in older)
            for _, sealed in older:
                records.seals.rewrap(_carried(opened, sealed, days))
            if not older:
                # What is announced expires within a day, and keeps its epoch until then.
                known_canaries(records, opened)
                renew_canaries(records, opened)
                return replace(leaving, step=LeavingStep.DATABASE)
        return replace(leaving, carried=leaving.carried + len(older), after=older[-1][0])

    def _days_of(self, sealed: Iterable[SealedRecord]) -> dict[str, DayKey]:
        """The keys of the days these records are of, as far as there are any, each opened once."""
        days: dict[str, DayKey] = {}
        for day in {group.day for record in sealed for group in record.groups}:
            with suppress(DayGone):
                days[day] = self.session.open_day(day)
        return days

    def _end(self, leaving: Leaving) -> Leaving:
        opened = self.session.require()
        with self.database.records() as records:
            newest = _newest(records)
        if newest is not None and newest.result == BEGUN:
            self.audit.turn_log_key()
            with self.database.records() as records:
                self.audit.append(
                    records,
                    Action.KEYS_ROTATED,
                    subject=leaving.leaver or "",
                    result=f"{records.seals.live()} records",
                )
                self.audit.checkpoint(records)
        with self.database.records() as records:
            kept = records.seals.epochs_beside()
        ended = crypto.end(opened.keyring, kept)
        if ended is not opened.keyring:
            self.keyring_file.replace(ended, opened.unlocked.ring(ADMIN))
        self.audit.remember_size()
        return replace(leaving, step=LeavingStep.DONE)


def enter_begun(audit: AuditTrail, records: Records, leaver: UserId | None) -> None:
    """Enter that the station's keys are being renewed: what is entered is gone on with, whatever comes between."""
    audit.append(records, Action.KEYS_ROTATED, subject=leaver or "", result=BEGUN)


def _carried(opened: OpenSession, sealed: SealedRecord, days: Mapping[str, DayKey]) -> SealedRecord:
    """The record with those of its groups that were in older epochs.

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
    managers = [user for user in opened.keyring.users if user.role is Role.MANAGER]
    raise NotYourself if len(managers) > 1 else LastManager


def _newest(records: Records) -> StoredEntry | None:
    return next(iter(records.audit.find(EntryQuery(action=Action.KEYS_ROTATED, limit=1))), None)


def _newest_epochs(opened: OpenSession) -> dict[str, int]:
    return {str(group): opened.keyring.ring_public(group).epoch for group in FieldGroup}
