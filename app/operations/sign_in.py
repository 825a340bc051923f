"""Opening the station with a passphrase, and locking it."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from app.crypto.canonical import Json
from app.crypto.days import DayKeys
from app.crypto.key_slot import Factor, Factors, MissingFactor
from app.crypto.keyring import Keyring, User, claimed_station
from app.crypto.passphrase import WrongPassphrase as SlotStaysClosed
from app.crypto.policy_file import PolicyDamaged, PolicySubstituted
from app.crypto.rings import DATABASE
from app.crypto.signed_document import WrongStation, check_not_older
from app.domain.actions import Action
from app.domain.errors import (
    HardwareKeyNeeded,
    HardwareKeyTrouble,
    StationStopped,
    StationTrouble,
    UnknownPerson,
    WrongPassphrase,
)
from app.domain.names import clean_name
from app.domain.parcel import ParcelState
from app.domain.people import Actor, Role
from app.domain.policy import BadPolicy, Policy
from app.operations.audit_trail import AuditTrail
from app.operations.emergency import is_stopped
from app.operations.key_at_hand import KeyAtHand, key_at_hand
from app.operations.opening import OpenedSlot, SlotKind, open_slot_of, recovery_code_in
from app.operations.policy_place import policy_in_place, settle_policy
from app.operations.ports import (
    Database,
    DeviceSecrets,
    EntryQuery,
    HardwareKeys,
    Records,
    SecretPlace,
    StationFiles,
)
from app.operations.pre_arrival import PreArrivalDesk
from app.operations.session import OpenSession, Session
from app.operations.station_rules import rules_of, rules_that_come_with_the_program, station_name_of
from app.operations.throttle import SignInThrottle
from app.operations.trouble import told_as_trouble

IN_PLACE = re.compile(r"keyring ([0-9]+)(?:, days ([0-9]+)(?:, ([a-z_]+))?)?")


@dataclass(frozen=True, slots=True)
class SignedIn:
    """unlabelled: parcels whose label was never scanned back; secret_place: what ties the keys to this computer.

    by: what opened the keys. bound_here: False when this computer's secret is missing, so that passphrases open nothing
    here until new ones are chosen. stopped: nobody but managers can sign in.
    """

    actor: Actor
    station_name: str
    secret_place: SecretPlace
    idle_lock_minutes: int
    unlabelled: int
    by: SlotKind = SlotKind.PASSPHRASE
    bound_here: bool = True
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class StationFacts:
    """What the person at the desk may know of how the station is kept. folder: where its files are."""

    station_id: str
    secret_place: SecretPlace
    folder: str


@dataclass(frozen=True)
class SignInDesk:
    session: Session
    database: Database
    files: StationFiles
    secrets: DeviceSecrets
    audit: AuditTrail
    throttle: SignInThrottle
    rules: Mapping[str, Mapping[str, Json]]
    hardware_keys: HardwareKeys
    pre_arrivals: PreArrivalDesk

    def exists(self) -> bool:
        """Whether there is a station in this folder."""
        return self.files.exist()

    def station_name(self) -> str:
        """The name for the sign-in screen. Raises StationTrouble."""
        with told_as_trouble():
            keyring = self._keyring()
            return station_name_of(policy_in_place(self.files, keyring))

    def people(self) -> tuple[str, ...]:
        """The names that can sign in, in order. Raises StationTrouble."""
        with told_as_trouble():
            return tuple(sorted((user.name for user in self._keyring().users), key=str.casefold))

    def is_stopped(self) -> bool:
        """Whether the station was stopped when it was last open, for the sign-in screen; the log decides."""
        return self.throttle.station_is_stopped()

    def needs_key(self, name: str) -> bool:
        """Whether this person has a hardware key; False for nobody of that name. Raises StationTrouble."""
        with told_as_trouble():
            user = _user_of(self._keyring(), name)
            return user is not None and _has_key(user)

    def cancel_key(self) -> None:
        """From any thread: let nobody wait for a hardware key any longer."""
        self.hardware_keys.cancel()

    def sign_in(self, name: str, passphrase: str, pin: str | None = None) -> SignedIn:
        """Open the station for this person; costs an Argon2id for each key slot tried, 0.5 to 1 s.

        passphrase: or a recovery code, which opens on any computer. pin: of the person's hardware key, which then waits
        for a touch; without it only what needs no key is tried. Raises UnknownPerson, WrongPassphrase, SignInBlocked,
        SignInNeedsManager, HardwareKeyNeeded, HardwareKeyTrouble, StationStopped, and StationTrouble of the kind that
        fits; nothing is open then.
        """
        if self.session.is_open:
            self.lock()
        opened, by = self._unlock(name, passphrase, pin)
        self.database.open(opened.database_ring.database_key, opened.keyring.station, opened.database_key_before)
        self.session.open(opened)
        try:
            return self._enter_station(opened, by)
        except StationStopped:
            raise
        except BaseException:
            # Entries of this sign-in may stand; what follows them is another stretch of the log.
            self.audit.boot.begin()
            self.session.close()
            self.database.close()
            raise

    def prove(self) -> None:
        """Look through the whole of a large database, in a lane of its own after sign-in. Raises StationTrouble."""
        self.database.prove()

    def facts(self) -> StationFacts:
        station = self.session.require().keyring.station
        return StationFacts(station, self.secrets.place(station), str(self.files.path))

    def lock(self) -> None:
        """Enter the lock, sign the log, drop every key and close the database. Nothing happens when locked already."""
        self._leave(Action.LOCKED)

    def close(self) -> None:
        """The program ends: as `lock`, and the folder is free for another."""
        try:
            self._leave(Action.STATION_CLOSED)
        finally:
            self.files.release()

    def _keyring(self) -> Keyring:
        if not self.exists():
            raise StationTrouble("no_station")
        # From the sign-in screen on: a second program says at once that it is one too many.
        self.files.claim()
        note = self.files.read_keyring()
        return Keyring.from_note(note, claimed_station(note))

    def prove_person(self, name: str, passphrase: str, keyring: Keyring, pin: str | None = None) -> OpenedSlot:
        """What this person's keys open, by passphrase or recovery code; a wrong one counts.

        Raises UnknownPerson, WrongPassphrase, SignInBlocked, SignInNeedsManager, HardwareKeyNeeded, HardwareKeyTrouble,
        and what is wrong with the keyring.
        """
        user = _user_of(keyring, name)
        factors = Factors(passphrase, device=self._device_secret(keyring.station, passphrase))
        before = self.throttle.count(user, self._rules(keyring))
        if user is None:
            raise UnknownPerson
        try:
            with told_as_trouble():
                opened = open_slot_of(keyring, user, factors, self._key_of(user, passphrase, pin))
        except SlotStaysClosed as error:
            raise WrongPassphrase(self.throttle.tries_left(user.user_id, self._rules(keyring))) from error
        except (MissingFactor, HardwareKeyTrouble, StationTrouble) as error:
            # Nothing was tried, or a slot opened: no guess was wrong. Those before it stay what they were.
            self.throttle.give_back(user.user_id, before)
            if not isinstance(error, MissingFactor):
                raise
            if Factor.DEVICE in error.factors and factors.device is None:
                raise StationTrouble("device_secret_missing") from error
            raise HardwareKeyNeeded from error
        self.throttle.take_back(user.user_id)
        return opened

    def _key_of(self, user: User, passphrase: str, pin: str | None) -> KeyAtHand | None:
        """What the person's hardware key gives; None where none is asked, as beside a recovery code."""
        if pin is None or not _has_key(user) or recovery_code_in(passphrase) is not None:
            return None
        return key_at_hand(self.hardware_keys, user.slots, pin)

    def _device_secret(self, station: str, passphrase: str) -> bytes | None:
        """This computer's secret; None where it is missing and a recovery code was typed, which needs none."""
        try:
            return self.secrets.read(station)
        except StationTrouble as trouble:
            if trouble.kind != "device_secret_missing" or recovery_code_in(passphrase) is None:
                raise
            return None

    def _rules(self, keyring: Keyring) -> Policy:
        """How often a passphrase may be typed wrong.

        Where the policy file cannot be believed, the rules are those that come with the program; what is wrong with the
        file is said to whoever has a passphrase.
        """
        try:
            return rules_of(policy_in_place(self.files, keyring), self.rules)
        except (StationTrouble, PolicyDamaged, PolicySubstituted, WrongStation, BadPolicy):
            return rules_that_come_with_the_program(self.rules)

    def _unlock(self, name: str, passphrase: str, pin: str | None) -> tuple[OpenSession, SlotKind]:
        with told_as_trouble():
            keyring = self._keyring()
            person = self.prove_person(name, passphrase, keyring, pin)
            unlocked = person.unlocked
            policy_file = policy_in_place(self.files, keyring)
            epochs = [ring.public for ring in keyring.epochs(DATABASE)]
            days = DayKeys.from_note(self.files.read_days(), keyring.station, *epochs)
            try:
                policy = rules_of(policy_file, self.rules)
            except BadPolicy as bad:
                raise StationTrouble("damaged_policy", bad.key) from bad
            return OpenSession(unlocked.actor, keyring, unlocked, policy_file, policy, days), person.kind

    def _enter_station(self, opened: OpenSession, by: SlotKind) -> SignedIn:
        with self.database.records() as records:
            if self.audit.is_older_than_remembered(records):
                raise StationTrouble("rolled_back", "station.db")
            with told_as_trouble():
                keyring_seq, days_seq = _seen(records)
                check_not_older(opened.keyring.seq, keyring_seq)
                check_not_older(opened.days.seq, days_seq)
        self.audit.settle_log_key()
        with told_as_trouble():
            settle_policy(self.files, opened.keyring)
        with self.database.records() as records:
            self.audit.open_boot(records)
            for subject, result in self.throttle.unlogged(was_there=_left_failures_behind(records)).items():
                self.audit.append(records, Action.SIGN_IN_FAILED, subject=subject, result=result)
            stopped = is_stopped(records)
            may_enter = not stopped or opened.actor.role is Role.MANAGER
            action = Action.SIGNED_IN if may_enter else Action.TURNED_AWAY
            self.audit.append(records, action, result=f"{_in_place(opened)}, {by}")
            unlabelled = records.parcels.count(ParcelState.UNLABELLED)
        # What follows a commit that stands refuses nothing.
        with suppress(StationTrouble):
            self.throttle.mark_logged()
            self.throttle.mark_stopped(stopped=stopped)
        # Nothing is shown before what was announced too long ago is gone; on a full disk the beat tries again.
        with suppress(StationTrouble):
            self.pre_arrivals.expire()
        if not may_enter:
            self._leave(Action.LOCKED)
            raise StationStopped
        # The sign-in stands in the log; the next beat asks the disk again for the new day's key.
        with suppress(StationTrouble):
            self.audit.turn_log_key_if_due()
        self.files.end_making()
        return SignedIn(
            actor=opened.actor,
            station_name=station_name_of(opened.policy_file),
            secret_place=self.secrets.place(opened.keyring.station),
            idle_lock_minutes=opened.policy.idle_lock_minutes,
            unlabelled=unlabelled,
            by=by,
            bound_here=self._is_bound_here(opened.keyring.station),
            stopped=stopped,
        )

    def _is_bound_here(self, station: str) -> bool:
        try:
            self.secrets.read(station)
        except StationTrouble as trouble:
            return trouble.kind != "device_secret_missing"
        return True

    def _leave(self, action: Action) -> None:
        if not self.session.is_open:
            return
        try:
            with self.database.records() as records:
                self.audit.append(records, action, result=_in_place(self.session.require()))
                self.audit.checkpoint(records)
            self.audit.remember_size()
        except BaseException:
            self.audit.boot.begin()
            raise
        finally:
            # Whatever the disk says: nobody's keys stay open after a lock.
            self.session.close()
            self.database.close()


def _user_of(keyring: Keyring, name: str) -> User | None:
    wanted = clean_name(name).casefold()
    return next((user for user in keyring.users if user.name.casefold() == wanted), None)


def _has_key(user: User) -> bool:
    return any(slot.hardware is not None for slot in user.slots)


def _in_place(opened: OpenSession) -> str:
    """What the log keeps of the files beside the database, so that an older one is noticed."""
    return f"keyring {opened.keyring.seq}, days {opened.days_in_place}"


def _seen(records: Records) -> tuple[int, int]:
    """The newest keyring and the newest days file that were in place when somebody came or left, or was written."""
    actions = (Action.SIGNED_IN, Action.LOCKED, Action.STATION_CLOSED, Action.KEYRING_WRITTEN)
    newest = [entry for action in actions for entry in records.audit.find(EntryQuery(action=action, limit=1))]
    seen = [_numbers(entry.result) for entry in newest]
    return max((keyring for keyring, _ in seen), default=0), max((days for _, days in seen), default=0)


def _left_failures_behind(records: Records) -> bool:
    """Whether the last sign-in was with a program that counts failures, and so left their file behind."""
    last = records.audit.find(EntryQuery(action=Action.SIGNED_IN, limit=1))
    match = IN_PLACE.fullmatch(last[0].result) if last else None
    return match is not None and match[3] is not None


def _numbers(result: str) -> tuple[int, int]:
    match = IN_PLACE.fullmatch(result)
    return (int(match[1]), int(match[2] or 0)) if match else (0, 0)
