"""Changing what opens a person's keys: a slot more, a slot less, one in another's place.

The person's keys stay what they are, so nothing that was ever sealed to them changes. Each change is the next keyring,
for a member of the ring `admin` to sign.
"""

from dataclasses import replace

from app.crypto.key_slot import Factors, HardwareSlot, PinnedAdmin, Slot, UserKeys, new_slot
from app.crypto.keyring import Keyring, User
from app.crypto.passphrase import LOWEST_COST, Cost
from app.crypto.rings import ADMIN
from app.crypto.unlocking import unlocked_with


class NoSuchSlot(Exception):
    """This person has no slot of this id."""

    def __init__(self, slot_id: str) -> None:
        super().__init__(slot_id)
        self.slot_id = slot_id


class LastSlot(Exception):
    """Without this slot nothing would open this person's keys any more."""

    def __init__(self, slot_id: str) -> None:
        super().__init__(slot_id)
        self.slot_id = slot_id


def add_slot(
    keyring: Keyring,
    keys: UserKeys,
    user_id: str,
    factors: Factors,
    *,
    cost: Cost,
    floor: Cost = LOWEST_COST,
    hardware: HardwareSlot | None = None,
) -> Keyring:
    """The next keyring, in which these factors open the person's keys as well.

    keys: as their own slot gave them. hardware: what gave `factors.hardware`. Raises CostTooLow, NotAPassphrase,
    NoSuchUser, KeyringDamaged (the keys are not this person's), ForeignSignature.
    """
    user = keyring.user(user_id)
    slot = _slot(keyring, keys, user, factors, cost=cost, floor=floor, hardware=hardware)
    return _with_slots(keyring, user, (*user.slots, slot))


def remove_slot(keyring: Keyring, user_id: str, slot_id: str) -> Keyring:
    """The next keyring, in which that slot is gone. Raises NoSuchUser, NoSuchSlot, LastSlot."""
    user = keyring.user(user_id)
    kept = _without(user, slot_id)
    if not kept:
        raise LastSlot(slot_id)
    return _with_slots(keyring, user, kept)


def replace_slot(
    keyring: Keyring,
    keys: UserKeys,
    user_id: str,
    slot_id: str,
    factors: Factors,
    *,
    cost: Cost,
    floor: Cost = LOWEST_COST,
    hardware: HardwareSlot | None = None,
) -> Keyring:
    """The next keyring, in which a new slot for these factors stands for that one, as when a passphrase is changed.

    Raises what `add_slot` and `remove_slot` raise, but not LastSlot.
    """
    user = keyring.user(user_id)
    kept = _without(user, slot_id)
    slot = _slot(keyring, keys, user, factors, cost=cost, floor=floor, hardware=hardware)
    return _with_slots(keyring, user, (*kept, slot))


def _slot(
    keyring: Keyring,
    keys: UserKeys,
    user: User,
    factors: Factors,
    *,
    cost: Cost,
    floor: Cost,
    hardware: HardwareSlot | None,
) -> Slot:
    # Proves that the keyring is the station's, so that the new slot can pin the admin key of today.
    unlocked_with(keyring, user, keys)
    admin = keyring.ring_public(ADMIN)
    pinned = replace(keys, admin=PinnedAdmin(admin.sign_public, admin.epoch))
    return new_slot(keyring.station, user.user_id, pinned, factors, cost=cost, floor=floor, hardware=hardware)


def _without(user: User, slot_id: str) -> tuple[Slot, ...]:
    kept = tuple(slot for slot in user.slots if slot.slot_id != slot_id)
    if len(kept) == len(user.slots):
        raise NoSuchSlot(slot_id)
    return kept


def _with_slots(keyring: Keyring, user: User, slots: tuple[Slot, ...]) -> Keyring:
    changed = replace(user, slots=tuple(sorted(slots, key=lambda slot: slot.slot_id)))
    return keyring.changed(users=tuple(changed if each == user else each for each in keyring.users))
