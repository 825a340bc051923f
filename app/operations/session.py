"""Who is signed in, and what their keys open. All secrets of the running program are in here, and leave at the lock."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.crypto.canary import Canary
from app.crypto.canonical import Json
from app.crypto.days import DayKey, DayKeys
from app.crypto.deposit import seal_deposit
from app.crypto.escrow import EscrowPublics
from app.crypto.first_custodian import NoSuchMonth
from app.crypto.keyring import Former, Keyring, User
from app.crypto.policy_file import PolicyFile
from app.crypto.record import RecordName, SealedRecord, open_group, reseal_under_new_token, seal_record
from app.crypto.rings import DATABASE, DAYS, RingSecret
from app.crypto.unlocking import UnlockedUser
from app.domain.errors import NotAllowed, NotSignedIn, StationTrouble
from app.domain.groups import FieldGroup
from app.domain.parcel import ParcelNumber, RecordId
from app.domain.people import Actor, Role
from app.domain.policy import Policy
from app.operations.ports import StationFiles

RECORD_SCHEMA = 1


@dataclass(slots=True)
class OpenSession:
    """What is open while somebody is signed in; `keyring` and `days` are replaced as they change.

    canaries: those a manager's keys have opened so far, by their number in the database; canary_planted: whether one
    was planted in this session.
    days_in_place: seq of the days file on the disk, which lacks what the disk did not take.
    """

    actor: Actor
    keyring: Keyring
    unlocked: UnlockedUser = field(repr=False)
    policy_file: PolicyFile
    policy: Policy
    days: DayKeys
    presented: dict[ParcelNumber, tuple[bytes, int]] = field(default_factory=dict, repr=False)
    canaries: dict[int, Canary] = field(default_factory=dict, repr=False)
    canary_planted: bool = False
    days_in_place: int = field(init=False)

    def __post_init__(self) -> None:
        self.days_in_place = self.days.seq

    @property
    def database_ring(self) -> RingSecret:
        return self.unlocked.ring(DATABASE)

    @property
    def database_key_before(self) -> bytes | None:
        """The key the database may still have while a rekey is pending; None when none is."""
        pending = self.keyring.pending
        return None if pending is None else self.unlocked.ring_at(DATABASE, pending.from_epoch).database_key

    def log_seed(self) -> bytes:
        """The seed of the key that signs the log now."""
        return self.days.open_log_key(self.unlocked.ring_at(DATABASE, self.days.log_key.ring_epoch))

    def staff(self) -> tuple[Actor, ...]:
        """Everybody in the keyring, by name."""
        people = (Actor(user.user_id, user.name, user.role) for user in self.keyring.users)
        return tuple(sorted(people, key=lambda actor: actor.name.casefold()))

    def staff_and_former(self) -> tuple[Actor, ...]:
        """Everybody the log may name: who works here, by name, then who left, by name."""
        former = (Actor(left.user_id, left.name, left.role, left=True) for left in self.keyring.former)
        return self.staff() + tuple(sorted(former, key=lambda actor: actor.name.casefold()))

    def name_of(self, user_id: str) -> str:
        """The name of who works or worked here; the text itself when it is nobody's id."""
        people: tuple[User | Former, ...] = (*self.keyring.users, *self.keyring.former)
        return next((person.name for person in people if person.user_id == user_id), user_id)

    def has_left(self, user_id: str) -> bool:
        """Whether this is the id of somebody who no longer works here."""
        return any(left.user_id == user_id for left in self.keyring.former)


@dataclass(frozen=True, slots=True)
class Replacement:
    """A new label that waits to be scanned back: its token, and the record as it will lie under it."""

    request_id: str
    token: bytes = field(repr=False)
    record: SealedRecord = field(repr=False)


class Session:
    """One desk's session: empty until somebody signs in, empty again at the lock.

    Tokens of labels that await their scan-back outlive a lock: without keys they open nothing, and the paper is
    already in the printer.
    """

    def __init__(self, files: StationFiles) -> None:
        self._files = files
        self._open: OpenSession | None = None
        self._awaited: dict[ParcelNumber, bytes] = {}
        self._replacements: dict[ParcelNumber, Replacement] = {}
        self._test_token: bytes | None = None

    def open(self, opened: OpenSession) -> None:
        self._open = opened

    def close(self) -> None:
        self._open = None

    @property
    def is_open(self) -> bool:
        return self._open is not None

    def require(self, *roles: Role, act: str = "") -> OpenSession:
        """What is open; raises NotSignedIn, or NotAllowed(act) when the person has none of the roles."""
        if self._open is None:
            raise NotSignedIn
        if roles and self._open.actor.role not in roles:
            raise NotAllowed(act)
        return self._open

    def require_once_made(self) -> None:
        """Raise NotSignedIn when nobody is signed in at a station; where none is made yet, its devices are tried."""
        if self._open is None and self._files.exist():
            raise NotSignedIn

    def write_days(self, days: DayKeys) -> None:
        """Put the days file in place, then go by it."""
        opened = self.require()
        self._files.write_days(days.to_note(opened.database_ring))
        opened.days = days
        opened.days_in_place = days.seq

    def seal(
        self,
        record_id: RecordId,
        token: bytes,
        groups: Mapping[FieldGroup, Mapping[str, Json]],
        today: date,
    ) -> SealedRecord:
        """Seal a record under its label's token, the groups' rings and the day.

        Raises crypto's TooLarge, StationTrouble no_custodian_keys.
        """
        opened, custodians = self.require(), self._custodians(today)
        return seal_record(
            {str(group): fields for group, fields in groups.items()},
            name=RecordName(opened.keyring.station, record_id),
            token=token,
            schema=RECORD_SCHEMA,
            rings={str(group): opened.keyring.ring_public(group) for group in groups},
            day=self.day_for_sealing(today),
            custodians=custodians,
        )

    def reseal(self, sealed: SealedRecord, token: bytes, deks: Mapping[str, bytes], today: date) -> SealedRecord:
        """The record under a new label's token, the newest rings and today; raises CannotOpen, DocumentDamaged."""
        opened = self.require()
        return reseal_under_new_token(
            sealed,
            token=token,
            deks=deks,
            rings={group.group: opened.keyring.ring_public(group.group) for group in sealed.groups},
            day=self.day_for_sealing(today),
        )

    def is_fresh(self, sealed: SealedRecord) -> bool:
        """Whether it is sealed to rings and days that are still in force."""
        opened = self.require()
        days = {day.day for day in opened.days.days}
        return all(
            group.epoch == opened.keyring.ring_public(group.group).epoch and group.day in days
            for group in sealed.groups
        )

    def deposit(self, deposit: Mapping[str, Json], record_id: RecordId, today: date) -> bytes:
        """Seal an identity record for the two custodians; nobody here opens it again."""
        return seal_deposit(deposit, self.require().keyring.station, record_id, self._custodians(today))

    def open_group(self, sealed: SealedRecord, group: FieldGroup, token: bytes) -> dict[str, Json]:
        """The fields of one group; KeyError for a group the record lacks, crypto's CannotOpen, NotInRing, DayGone."""
        unlocked = self.require().unlocked
        part = sealed.group(group)
        if part is None:
            raise KeyError(group)
        return open_group(part, sealed.name, token, unlocked.ring_at(group, part.epoch), self.open_day(part.day))

    def present(self, number: ParcelNumber, token: bytes, at: int) -> None:
        """Remember that this parcel's label was just scanned. at: by Clock.monotonic, which nobody can set back."""
        opened = self.require()
        window = opened.policy.presented_seconds * 1000
        fresh = {each: (known, since) for each, (known, since) in opened.presented.items() if at - since <= window}
        opened.presented = {**fresh, number: (token, at)}

    def presented(self, number: ParcelNumber, now: int, within: timedelta) -> bytes | None:
        """The token of a label that was scanned no longer ago than `within`. now: by Clock.monotonic."""
        token, at = self.require().presented.get(number, (None, now))
        return token if timedelta(milliseconds=now - at) <= within else None

    def await_scan_back(self, number: ParcelNumber, token: bytes) -> None:
        self._awaited[number] = token

    def awaited(self, number: ParcelNumber) -> bytes | None:
        """The token of a label that was not scanned back yet."""
        return self._awaited.get(number)

    def await_replacement(self, number: ParcelNumber, replacement: Replacement) -> None:
        self._replacements[number] = replacement

    def replacement(self, number: ParcelNumber) -> Replacement | None:
        """The new label of a parcel whose old one was damaged, until it is scanned back."""
        return self._replacements.get(number)

    def forget_replacement(self, number: ParcelNumber) -> None:
        self._replacements.pop(number, None)

    def forget(self, number: ParcelNumber) -> None:
        self._awaited.pop(number, None)

    def await_test(self, token: bytes) -> None:
        self._test_token = token

    def awaited_test(self) -> bytes | None:
        return self._test_token

    def _custodians(self, today: date) -> EscrowPublics:
        """The custodians' keys of this month; of their first month for a clock set back to before the station."""
        policy_file = self.require().policy_file
        month = max(f"{today:%Y-%m}", policy_file.escrow[0].month)
        try:
            return policy_file.custodians(month)
        except NoSuchMonth as ended:
            raise StationTrouble("no_custodian_keys", month) from ended

    def day_for_sealing(self, today: date) -> DayKey:
        """The key of the day that records are sealed under; made, and its file replaced, if there is none yet."""
        opened = self.require()
        # A clock set back does not bring an old day back: sealing goes on under the newest day there is.
        day = max(today.isoformat(), opened.days.latest)
        if (days := opened.days.with_day(day, opened.keyring.ring_public(DAYS))) is not opened.days:
            self.write_days(days)
        return self.open_day(day)

    def open_day(self, day: str) -> DayKey:
        """The keys of a day; crypto's NotInRing, DayGone."""
        opened = self.require()
        return opened.days.open_day(day, opened.unlocked.ring_at(DAYS, opened.days.epoch_of(day)))
