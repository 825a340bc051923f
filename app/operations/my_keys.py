"""What opens a person's own keys: the passphrase, a recovery code on paper, a hardware key.

The keys themselves stay what they are. Whoever has an older copy of the keyring opens that copy with what opened it
then, and reads with it what today's files hold. So a passphrase that somebody else learned is not answered by changing
it, nor by new keys for the person alone, but by renewing the station's keys with them: StaffDesk.renew_keys with
`in_other_hands`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.crypto.key_slot import FACTOR_SIZE, HARDWARE_SALT_SIZE, Factors, HardwareSlot, Slot
from app.crypto.keyring import Keyring
from app.crypto.passphrase import Cost
from app.crypto.randomness import random_bytes
from app.crypto.recovery_code import new_recovery_code
from app.crypto.rings import ADMIN, RingSecret
from app.crypto.slots import add_slot, remove_slot, replace_slot
from app.domain.actions import Action
from app.domain.errors import (
    ApprovalNeeded,
    ApproversKeyNeeded,
    ApproversKeyTrouble,
    HardwareKeyNeeded,
    HardwareKeyTrouble,
    LastKey,
    NewKeyTrouble,
    NotAManager,
    StationTrouble,
    UnknownKey,
    WrongApproval,
    WrongPassphrase,
)
from app.domain.people import Role, UserId
from app.operations.audit_trail import AuditTrail
from app.operations.keyring_file import KeyringFile
from app.operations.opening import OpenedSlot, SlotKind, kind_of
from app.operations.ports import Database, DeviceSecrets, HardwareKeys
from app.operations.session import OpenSession, Session
from app.operations.sign_in import SignInDesk
from app.operations.staff import Costs, checked_passphrase
from app.operations.station_rules import station_name_of


@dataclass(frozen=True, slots=True)
class Approval:
    """A manager who signs the keyring for somebody else, with the passphrase (or recovery code) typed at the desk.

    pin: of the manager's hardware key, if there is one.
    """

    name: str
    passphrase: str = field(repr=False)
    pin: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class SlotView:
    """at_hand: its hardware key is plugged in; looked up only where there are several."""

    slot_id: str
    kind: SlotKind
    at_hand: bool = False


class Bound(StrEnum):
    """What a change of the passphrase did to the tie between the keys and this computer."""

    AS_BEFORE = "as_before"
    ANEW = "anew"


@dataclass(frozen=True)
class MyKeysDesk:
    """Everybody for themselves. A manager signs the keyring alone; everybody else needs an `Approval`.

    The log has each change first: a crash between leaves an entry without the change, never a change without an entry.
    A wrong passphrase counts as at sign-in, the person's as well as the manager's. Whoever has a hardware key proves
    themselves with its PIN and a touch, or without the key by what opens without it.
    """

    session: Session
    database: Database
    keyring_file: KeyringFile
    secrets: DeviceSecrets
    audit: AuditTrail
    sign_in: SignInDesk
    costs: Costs
    hardware_keys: HardwareKeys

    def slots(self) -> tuple[SlotView, ...]:
        """What opens the keys of whoever is signed in: the passphrase first, codes last."""
        order, slots = tuple(SlotKind), _own_slots(self.session.require())
        known = _credentials(slots)
        held = self.hardware_keys.held(known) if len(known) > 1 else frozenset()
        views = (
            SlotView(slot.slot_id, kind_of(slot), slot.hardware is not None and slot.hardware.credential in held)
            for slot in slots
        )
        return tuple(sorted(views, key=lambda view: (order.index(view.kind), view.slot_id)))

    def keys_plugged_in(self) -> tuple[str, ...]:
        """What the makers call them; from any thread."""
        return self.hardware_keys.names()

    def managers(self) -> tuple[str, ...]:
        """Who can approve: nobody, when a manager is signed in, who needs no other."""
        opened = self.session.require()
        managers = (actor.name for actor in opened.staff() if actor.role is Role.MANAGER)
        return () if opened.actor.role is Role.MANAGER else tuple(managers)

    def change_passphrase(
        self, old: str, new: str, approval: Approval | None = None, *, pin: str | None = None
    ) -> Bound:
        """Let `new` open the keys instead of what did; `old` may be a recovery code, which stays.

        With a PIN it is the passphrase that goes with the hardware key. Where this computer's secret is missing, a new
        one is made and the keys are bound to it; all other people's slots stay closed here until a manager renews their
        keys. Costs some Argon2ids.
        Raises WrongPassphrase, SignInBlocked, SignInNeedsManager, ApprovalNeeded, WrongApproval, NotAManager,
        UnknownPerson, PassphraseTooShort, UnusablePassphrase, PassphraseCommon, HardwareKeyNeeded, HardwareKeyTrouble,
        StationTrouble.
        """
        opened = self.session.require()
        self._check_passphrase(opened, new, hardware=pin is not None)
        proven = self._prove(opened, old, pin)
        with_key = proven.kind is SlotKind.HARDWARE_KEY
        self._check_passphrase(opened, new, hardware=with_key)
        approver, admin = self._admin(opened, approval)
        secret, bound = self._device_secret(opened.keyring.station)
        if with_key:
            keyring = self._instead(opened, proven, proven.slot, replace(proven.presented, passphrase=new))
        else:
            keyring = self._with_only(opened, proven, SlotKind.PASSPHRASE, Factors(new, device=secret))
        self._enter(Action.PASSPHRASE_CHANGED, approver, bound)
        if bound is Bound.ANEW:
            self.secrets.write(opened.keyring.station, secret)
        self.keyring_file.replace(keyring, admin)
        return bound

    def add_hardware_key(
        self, passphrase: str, pin: str, approval: Approval | None = None, *, present_pin: str | None = None
    ) -> None:
        """Enrol the key that is plugged in: with it the passphrase opens the keys from now on, as well as what does.

        As long as a passphrase alone opens them too, the key protects nothing: `remove_slot` that one. pin: of the key
        to enrol, which is touched twice; present_pin: of the key one has already, which is plugged in beside it and
        touched first, where nothing else proves who one is. Raises as change_passphrase does, of the passphrase what is
        wrong with it, and HardwareKeyTrouble.
        """
        opened = self.session.require()
        self._check_passphrase(opened, passphrase, hardware=True)
        proven = self._prove(opened, passphrase, present_pin)
        approver, admin = self._admin(opened, approval)
        station, salt = opened.keyring.station, random_bytes(HARDWARE_SALT_SIZE)
        # The manager's key may be in as well: it was touched for the approval.
        known = _credentials(_own_slots(opened) + opened.keyring.user(approver).slots)
        try:
            enrolled = self.hardware_keys.enrol(station, salt, pin, known)
        except HardwareKeyTrouble as error:
            raise NewKeyTrouble(error.kind, error.tries_left) from error
        keyring = add_slot(
            opened.keyring,
            proven.unlocked.keys,
            opened.actor.user_id,
            Factors(passphrase, hardware=enrolled.secret, device=self.secrets.read(station)),
            cost=self._cost(opened),
            floor=self.costs.floor,
            hardware=HardwareSlot(enrolled.credential, salt),
        )
        self._enter(Action.SLOT_ADDED, approver, SlotKind.HARDWARE_KEY)
        self.keyring_file.replace(keyring, admin)

    def make_recovery_code(self, passphrase: str, approval: Approval | None = None, *, pin: str | None = None) -> str:
        """A new code that opens the keys on any computer that has the station's files; the one before opens nothing.

        It is told this once. Raises as change_passphrase does.
        """
        opened = self.session.require()
        proven = self._prove(opened, passphrase, pin)
        approver, admin = self._admin(opened, approval)
        code = new_recovery_code()
        keyring = self._with_only(opened, proven, SlotKind.RECOVERY_CODE, Factors(code.text))
        self._enter(Action.SLOT_ADDED, approver, SlotKind.RECOVERY_CODE)
        self.keyring_file.replace(keyring, admin)
        return code.text

    def remove_slot(self, slot_id: str, approval: Approval | None = None) -> None:
        """Let this no longer open the keys.

        Raises UnknownKey, LastKey (nothing but recovery codes would be left), and what is wrong with the approval.
        """
        opened = self.session.require()
        slots = {slot.slot_id: kind_of(slot) for slot in _own_slots(opened)}
        if slot_id not in slots:
            raise UnknownKey
        kind = slots.pop(slot_id)
        if set(slots.values()) <= {SlotKind.RECOVERY_CODE}:
            raise LastKey
        approver, admin = self._admin(opened, approval)
        keyring = remove_slot(opened.keyring, opened.actor.user_id, slot_id)
        self._enter(Action.SLOT_REMOVED, approver, kind)
        self.keyring_file.replace(keyring, admin)

    def _check_passphrase(self, opened: OpenSession, new: str, *, hardware: bool) -> None:
        names = (opened.actor.name, opened.keyring.station, station_name_of(opened.policy_file))
        checked_passphrase(new, hardware=hardware, names=names)

    def _prove(self, opened: OpenSession, passphrase: str, pin: str | None) -> OpenedSlot:
        """Whoever sits here now is still the person who signed in."""
        return self.sign_in.prove_person(opened.actor.name, passphrase, opened.keyring, pin)

    def _admin(self, opened: OpenSession, approval: Approval | None) -> tuple[UserId, RingSecret]:
        """Who lets this be signed, and the key that signs it: a manager's own, or that of whoever approves."""
        if opened.actor.role is Role.MANAGER:
            return opened.actor.user_id, opened.unlocked.ring(ADMIN)
        if approval is None:
            raise ApprovalNeeded
        try:
            person = self.sign_in.prove_person(approval.name, approval.passphrase, opened.keyring, approval.pin)
        except WrongPassphrase as error:
            raise WrongApproval from error
        except HardwareKeyNeeded as error:
            raise ApproversKeyNeeded from error
        except HardwareKeyTrouble as error:
            raise ApproversKeyTrouble(error.kind, error.tries_left) from error
        unlocked = person.unlocked
        if unlocked.actor.role is not Role.MANAGER:
            raise NotAManager
        return unlocked.actor.user_id, unlocked.ring(ADMIN)

    def _device_secret(self, station: str) -> tuple[bytes, Bound]:
        try:
            return self.secrets.read(station), Bound.AS_BEFORE
        except StationTrouble as trouble:
            if trouble.kind != "device_secret_missing":
                raise
            return random_bytes(FACTOR_SIZE), Bound.ANEW

    def _with_only(self, opened: OpenSession, proven: OpenedSlot, kind: SlotKind, factors: Factors) -> Keyring:
        """The next keyring, in which these factors open the keys and no other slot of this kind does."""
        before = [slot for slot in _own_slots(opened) if kind_of(slot) is kind]
        if before:
            return self._instead(opened, proven, before[0], factors)
        keys, cost = proven.unlocked.keys, self._cost(opened)
        return add_slot(opened.keyring, keys, opened.actor.user_id, factors, cost=cost, floor=self.costs.floor)

    def _instead(self, opened: OpenSession, proven: OpenedSlot, slot: Slot, factors: Factors) -> Keyring:
        """The next keyring, in which these factors open the keys instead of what opened this slot."""
        return replace_slot(
            opened.keyring,
            proven.unlocked.keys,
            opened.actor.user_id,
            slot.slot_id,
            factors,
            cost=self._cost(opened),
            floor=self.costs.floor,
            hardware=slot.hardware,
        )

    def _cost(self, opened: OpenSession) -> Cost:
        return self.costs.by(opened.policy).of(opened.actor.role)

    def _enter(self, action: Action, approver: UserId, result: str) -> None:
        with self.database.records() as records:
            self.audit.append(records, action, subject=approver, result=result)


def _own_slots(opened: OpenSession) -> tuple[Slot, ...]:
    return opened.keyring.user(opened.actor.user_id).slots


def _credentials(slots: Iterable[Slot]) -> tuple[bytes, ...]:
    return tuple(slot.hardware.credential for slot in slots if slot.hardware is not None)
