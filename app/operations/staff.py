"""Who works here: the keyring, not the database, is the authority."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from app.crypto.key_slot import Factors
from app.crypto.keyring import User
from app.crypto.passphrase import MANAGER_COST, MOST_PASSES, STAFF_COST, Cost, NotAPassphrase, opaque_passphrase
from app.crypto.rings import ADMIN
from app.crypto.staffing import add_user, renew_user
from app.domain.actions import Action
from app.domain.errors import (
    Incomplete,
    LeavingNotOver,
    NameTaken,
    NotYourself,
    PassphraseCommon,
    PassphraseTooShort,
    TooLong,
    UnknownPerson,
    UnusablePassphrase,
)
from app.domain.names import clean_name, graphemes
from app.domain.parcel import ParcelState
from app.domain.people import Actor, Role, UserId
from app.domain.policy import Policy
from app.operations.audit_trail import AuditTrail
from app.operations.common_passphrases import is_common
from app.operations.keyring_file import KeyringFile
from app.operations.leaving import enter_begun, refuse_while_broken_off, refuse_who_is_to_leave
from app.operations.new_epochs import NewEpochs
from app.operations.opening import SlotKind, kind_of, recovery_code_in
from app.operations.ports import Database, DeviceSecrets, ParcelQuery, Records
from app.operations.session import Session
from app.operations.station_rules import station_name_of
from app.operations.throttle import SignInThrottle

LEAST_PASSPHRASE = 15
"""Characters, where no hardware factor helps: NIST SP 800-63B-4, 3.1.1.2."""
LEAST_WITH_HARDWARE = 8
"""Characters, where a hardware key goes with it: likewise."""
MOST_OUT = 100_000
"""Parcels with one courier, as far as they are counted."""
LONGEST_NAME = 200
"""Code points, as the keyring bounds them: a keyring with a longer name in it would not be read again."""


@dataclass(frozen=True, slots=True)
class Costs:
    """What guessing a passphrase costs, by whose it is; `floor` is the least that any slot may be given.

    What the station's own computer bears is measured when the station is made, and stands in its policy: see `by`.
    """

    staff: Cost = STAFF_COST
    manager: Cost = MANAGER_COST
    floor: Cost = STAFF_COST

    def of(self, role: Role) -> Cost:
        return self.manager if role is Role.MANAGER else self.staff

    def by(self, policy: Policy) -> "Costs":
        """These costs with as many passes as the policy says, and no fewer than they have."""
        return Costs(
            _with_passes(self.staff, policy.staff_passphrase_passes),
            _with_passes(self.manager, policy.manager_passphrase_passes),
            self.floor,
        )


@dataclass(frozen=True, slots=True)
class Member:
    """A person as the office sees them.

    kinds: what opens their keys. waits: so many wrong passphrases were typed that a manager must let them try again.
    blocked_until: when they may try again by themselves; None when they may at once.
    """

    actor: Actor
    kinds: tuple[SlotKind, ...]
    parcels_out: int
    waits: bool
    blocked_until: datetime | None = None


@dataclass(frozen=True)
class StaffDesk:
    session: Session
    database: Database
    keyring_file: KeyringFile
    secrets: DeviceSecrets
    audit: AuditTrail
    throttle: SignInThrottle
    costs: Costs
    epochs: NewEpochs

    def staff(self) -> tuple[Actor, ...]:
        return self.session.require(Role.MANAGER, act="staff").staff()

    def add(self, name: str, role: Role, passphrase: str) -> Actor:
        """Take a person into the keyring. Raises Incomplete, TooLong, NameTaken, PassphraseTooShort, LeavingNotOver.

        The log has it first: a crash between leaves an entry without a person, never a person without an entry.
        """
        opened = self.session.require(Role.MANAGER, act="staff")
        name = checked_name(name, "name")
        if name.casefold() in {member.name.casefold() for member in opened.staff()}:
            raise NameTaken
        names = (name, opened.keyring.station, station_name_of(opened.policy_file))
        factors = Factors(checked_passphrase(passphrase, names=names), device=self.secrets.read(opened.keyring.station))
        role = Role(role)
        keyring, user = add_user(
            opened.keyring,
            opened.unlocked,
            name,
            role,
            factors,
            cost=self.costs.by(opened.policy).of(role),
            floor=self.costs.floor,
        )
        with self.database.records() as records:
            refuse_who_is_to_leave(records, opened)
            self.audit.append(records, Action.STAFF_ADDED, subject=user.user_id, result=role)
        self.keyring_file.replace(keyring, opened.unlocked.ring(ADMIN))
        return Actor(user.user_id, user.name, user.role)

    def members(self) -> tuple[Member, ...]:
        """Everybody in the keyring, by name."""
        opened = self.session.require(Role.MANAGER, act="staff")
        waiting, blocked = self.throttle.waiting(opened.policy), self.throttle.blocked_until(opened.policy)
        with self.database.records() as records:
            out = {courier: _count_out(records, courier) for courier in records.parcels.couriers_out()}
        return tuple(
            replace(
                _member(opened.keyring.user(actor.user_id), out.get(actor.user_id, 0), waits=actor.user_id in waiting),
                blocked_until=blocked.get(actor.user_id),
            )
            for actor in opened.staff()
        )

    def renew_keys(self, user_id: UserId, passphrase: str, *, in_other_hands: bool = False) -> None:
        """Give new keys to somebody whose passphrase is lost; what opened the old ones opens today's keyring no more.

        It opens every copy of an older keyring as it did, and whoever has one reads with it, until the station's keys
        are renewed, what today's files hold. in_other_hands: somebody else may have had the old ones, so all of the
        station's keys are renewed as well, which ends that; go on with `LeavingDesk.unfinished`. Costs an Argon2id.
        Raises UnknownPerson, NotYourself, PassphraseTooShort, UnusablePassphrase, PassphraseCommon, LeavingNotOver.
        """
        opened = self.session.require(Role.MANAGER, act="staff")
        person = next((member for member in opened.staff() if member.user_id == user_id), None)
        if person is None:
            raise UnknownPerson
        if user_id == opened.actor.user_id:
            raise NotYourself
        if in_other_hands and opened.keyring.pending is not None:
            raise LeavingNotOver
        names = (person.name, opened.keyring.station, station_name_of(opened.policy_file))
        factors = Factors(checked_passphrase(passphrase, names=names), device=self.secrets.read(opened.keyring.station))
        cost = self.costs.by(opened.policy).of(person.role)
        keyring, _ = renew_user(opened.keyring, opened.unlocked, user_id, factors, cost=cost, floor=self.costs.floor)
        with self.database.records() as records:
            refuse_who_is_to_leave(records, opened)
            if in_other_hands:
                refuse_while_broken_off(records, opened)
            self.audit.append(records, Action.KEYS_RENEWED, subject=user_id)
            if in_other_hands:
                enter_begun(self.audit, records, None)
        self.keyring_file.replace(keyring, opened.unlocked.ring(ADMIN))
        self.throttle.lift(user_id)
        if in_other_hands:
            self.epochs.write(None)

    def blocked(self) -> frozenset[UserId]:
        """Who typed so many wrong passphrases that a manager must let them try again."""
        opened = self.session.require(Role.MANAGER, act="staff")
        return self.throttle.waiting(opened.policy)

    def lift_block(self, user_id: UserId) -> None:
        """Let this person try to sign in again at once. Raises UnknownPerson."""
        opened = self.session.require(Role.MANAGER, act="staff")
        if user_id not in {member.user_id for member in opened.staff()}:
            raise UnknownPerson
        with self.database.records() as records:
            self.audit.append(records, Action.SIGN_IN_BLOCK_LIFTED, subject=user_id)
        self.throttle.lift(user_id)


def _member(user: User, parcels_out: int, *, waits: bool) -> Member:
    kinds = {kind_of(slot) for slot in user.slots}
    return Member(
        actor=Actor(user.user_id, user.name, user.role),
        kinds=tuple(kind for kind in SlotKind if kind in kinds),
        parcels_out=parcels_out,
        waits=waits,
    )


def _count_out(records: Records, courier: UserId) -> int:
    return len(records.parcels.find(ParcelQuery(state=ParcelState.HANDED_OVER, courier=courier, limit=MOST_OUT)))


def _with_passes(cost: Cost, passes: int) -> Cost:
    return replace(cost, passes=min(max(cost.passes, passes), MOST_PASSES))


def checked_name(name: str, field: str) -> str:
    """The name as it is kept; raises Incomplete(field) for an empty one, TooLong(field) for what no name is."""
    cleaned = clean_name(name)
    if not cleaned:
        raise Incomplete(field)
    if len(cleaned) > LONGEST_NAME:
        raise TooLong(field)
    return cleaned


def checked_passphrase(passphrase: str, *, hardware: bool = False, names: Iterable[str] = ()) -> str:
    """The passphrase itself; what a person sees as one character counts as one.

    names: of the station and the person, which make no good passphrase. hardware: it goes with a hardware key, and may
    be shorter. Raises UnusablePassphrase for characters no keyboard types, for one character again and again and for a
    recovery code, PassphraseTooShort, PassphraseCommon.
    """
    characters = graphemes(passphrase)
    least = LEAST_WITH_HARDWARE if hardware else LEAST_PASSPHRASE
    if len(characters) < least:
        raise PassphraseTooShort(least)
    if len(set(characters)) == 1 or recovery_code_in(passphrase) is not None:
        raise UnusablePassphrase
    try:
        opaque_passphrase(passphrase)
    except NotAPassphrase:
        raise UnusablePassphrase from None
    if is_common(passphrase, names, hardware=hardware):
        raise PassphraseCommon
    return passphrase
