from dataclasses import replace

import pytest

from app.crypto.key_slot import Factor, Factors, HardwareSlot, MissingFactor, PinnedAdmin, open_slot
from app.crypto.keyring import Keyring, KeyringDamaged, NoSuchUser
from app.crypto.passphrase import CostTooLow, WrongPassphrase
from app.crypto.rings import ADMIN
from app.crypto.slots import LastSlot, NoSuchSlot, add_slot, remove_slot, replace_slot
from app.crypto.unlocking import UnlockedUser, unlock
from tests.crypto.station import CHEAP, CLERK_FACTORS, DEVICE, STATION, Station

SPARE = Factors("one spare passphrase", device=DEVICE)
HARDWARE = Factors("seven paper boats", hardware=bytes(range(32)), device=DEVICE)
KEY = HardwareSlot(b"credential", bytes(32))


@pytest.fixture
def clerk(station: Station) -> UnlockedUser:
    return unlock(station.keyring, station.clerk.user_id, CLERK_FACTORS)


def written(station: Station, keyring: Keyring) -> Keyring:
    """The keyring as the file gives it back."""
    return Keyring.from_note(keyring.to_note(station.manager.ring(ADMIN)), STATION)


def with_spare(station: Station, clerk: UnlockedUser) -> Keyring:
    return add_slot(station.keyring, clerk.keys, clerk.actor.user_id, SPARE, cost=CHEAP, floor=CHEAP)


def test_either_slot_opens_the_same_keys(station: Station, clerk: UnlockedUser) -> None:
    keyring = written(station, with_spare(station, clerk))

    assert unlock(keyring, station.clerk.user_id, SPARE) == clerk
    assert unlock(keyring, station.clerk.user_id, CLERK_FACTORS) == clerk
    assert (keyring.seq, keyring.prev_sha256) == (station.keyring.seq + 1, station.keyring.sha256)


def test_a_hardware_key_is_asked_for_by_its_slot(station: Station, clerk: UnlockedUser) -> None:
    only = station.clerk.slots[0].slot_id
    keyring = written(
        station,
        replace_slot(
            station.keyring, clerk.keys, clerk.actor.user_id, only, HARDWARE, cost=CHEAP, floor=CHEAP, hardware=KEY
        ),
    )

    assert [slot.hardware for slot in keyring.user(clerk.actor.user_id).slots] == [KEY]
    assert unlock(keyring, clerk.actor.user_id, HARDWARE) == clerk
    with pytest.raises(MissingFactor) as refused:
        unlock(keyring, clerk.actor.user_id, CLERK_FACTORS)
    assert refused.value.factors == {Factor.FIDO2}


def test_a_removed_slot_opens_nothing(station: Station, clerk: UnlockedUser) -> None:
    first = station.clerk.slots[0].slot_id

    keyring = written(station, remove_slot(with_spare(station, clerk), clerk.actor.user_id, first))

    assert unlock(keyring, clerk.actor.user_id, SPARE) == clerk
    with pytest.raises(WrongPassphrase):
        unlock(keyring, clerk.actor.user_id, CLERK_FACTORS)


def test_the_last_slot_is_not_removed(station: Station) -> None:
    slot_id = station.clerk.slots[0].slot_id

    with pytest.raises(LastSlot) as refused:
        remove_slot(station.keyring, station.clerk.user_id, slot_id)

    assert refused.value.slot_id == slot_id


def test_the_last_slot_can_be_replaced(station: Station, clerk: UnlockedUser) -> None:
    only = station.clerk.slots[0].slot_id

    keyring = replace_slot(station.keyring, clerk.keys, clerk.actor.user_id, only, SPARE, cost=CHEAP, floor=CHEAP)

    assert unlock(written(station, keyring), clerk.actor.user_id, SPARE) == clerk
    with pytest.raises(WrongPassphrase):
        unlock(keyring, clerk.actor.user_id, CLERK_FACTORS)


def test_a_slot_that_is_not_there_is_named(station: Station, clerk: UnlockedUser) -> None:
    with pytest.raises(NoSuchSlot) as refused:
        remove_slot(station.keyring, station.clerk.user_id, "0" * 16)
    assert refused.value.slot_id == "0" * 16
    with pytest.raises(NoSuchSlot):
        replace_slot(station.keyring, clerk.keys, clerk.actor.user_id, "0" * 16, SPARE, cost=CHEAP, floor=CHEAP)
    with pytest.raises(NoSuchUser):
        remove_slot(station.keyring, "0" * 16, "0" * 16)


def test_nobody_makes_a_slot_for_somebody_else(station: Station, clerk: UnlockedUser) -> None:
    with pytest.raises(KeyringDamaged):
        add_slot(station.keyring, clerk.keys, station.courier.user_id, SPARE, cost=CHEAP, floor=CHEAP)


def test_no_slot_is_cheaper_than_the_floor(station: Station, clerk: UnlockedUser) -> None:
    with pytest.raises(CostTooLow):
        add_slot(station.keyring, clerk.keys, clerk.actor.user_id, SPARE, cost=CHEAP)


def test_a_new_slot_pins_the_admin_key_of_the_keyring(station: Station, clerk: UnlockedUser) -> None:
    keyring = with_spare(station, clerk)
    slot = next(slot for slot in keyring.user(clerk.actor.user_id).slots if slot not in station.clerk.slots)

    keys = open_slot(slot, STATION, clerk.actor.user_id, SPARE)

    admin = keyring.ring_public(ADMIN)
    assert keys.admin == PinnedAdmin(admin.sign_public, admin.epoch)


def test_slots_stand_in_order(station: Station, clerk: UnlockedUser) -> None:
    keyring = station.keyring
    for number in range(5):
        spare = replace(SPARE, passphrase=f"spare passphrase {number}")
        keyring = add_slot(keyring, clerk.keys, clerk.actor.user_id, spare, cost=CHEAP, floor=CHEAP)

    assert len(written(station, keyring).user(clerk.actor.user_id).slots) == 6
