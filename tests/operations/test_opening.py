"""Which slot opens with what was typed and held."""

from dataclasses import replace

import pytest

from app.crypto.key_slot import Factor, Factors, HardwareSlot, MissingFactor
from app.crypto.keyring import Keyring, User
from app.crypto.passphrase import WrongPassphrase
from app.crypto.recovery_code import RecoveryCode
from app.crypto.slots import add_slot
from app.demo.station import MANAGER, PASSPHRASE, STATION_ID
from app.operations.opening import SlotKind, kind_of, open_slot_of, recovery_code_in
from tests.operations.desk import CHEAP, Desk

KEY = HardwareSlot(b"credential", bytes(32))
HELD = bytes(range(32))
CODE = RecoveryCode(bytes(range(20))).text


@pytest.fixture
def device(desk: Desk) -> bytes:
    return desk.secrets.kept[STATION_ID]


@pytest.fixture
def keyring(desk: Desk, device: bytes) -> Keyring:
    """The manager has a passphrase, a hardware key and a recovery code."""
    desk.sign_in(MANAGER)
    opened = desk.desks.intake.session.require()
    keys, me = opened.unlocked.keys, opened.actor.user_id
    held = Factors(PASSPHRASE, hardware=HELD, device=device)
    with_key = add_slot(opened.keyring, keys, me, held, cost=CHEAP, floor=CHEAP, hardware=KEY)
    return add_slot(with_key, keys, me, Factors(CODE), cost=CHEAP, floor=CHEAP)


def manager_of(keyring: Keyring, *kinds: SlotKind) -> User:
    """The manager with these of the slots."""
    user = next(user for user in keyring.users if user.name == MANAGER)
    return replace(user, slots=tuple(slot for slot in user.slots if kind_of(slot) in kinds))


def test_the_three_kinds_are_told_apart(keyring: Keyring) -> None:
    assert {kind_of(slot) for slot in manager_of(keyring, *SlotKind).slots} == set(SlotKind)


def test_each_kind_opens_with_what_it_asks_for(keyring: Keyring, device: bytes) -> None:
    presented = {
        SlotKind.PASSPHRASE: Factors(PASSPHRASE, device=device),
        SlotKind.HARDWARE_KEY: Factors(PASSPHRASE, hardware=HELD, device=device),
        SlotKind.RECOVERY_CODE: Factors(CODE.lower()),
    }

    for kind, factors in presented.items():
        assert open_slot_of(keyring, manager_of(keyring, kind), factors).kind is kind


def test_without_what_every_slot_asks_for_nothing_is_tried(keyring: Keyring, device: bytes) -> None:
    with pytest.raises(MissingFactor) as refused:
        open_slot_of(keyring, manager_of(keyring, SlotKind.HARDWARE_KEY), Factors(PASSPHRASE, device=device))
    assert refused.value.factors == {Factor.FIDO2}

    with pytest.raises(MissingFactor) as refused:
        open_slot_of(keyring, manager_of(keyring, SlotKind.PASSPHRASE), Factors(PASSPHRASE))
    assert refused.value.factors == {Factor.DEVICE}


def test_a_slot_that_was_tried_says_wrong_whatever_the_others_miss(keyring: Keyring, device: bytes) -> None:
    with pytest.raises(WrongPassphrase):
        open_slot_of(keyring, manager_of(keyring, *SlotKind), Factors("not the passphrase", device=device))


def test_a_code_that_opens_no_slot_of_its_kind_is_tried_as_a_passphrase(keyring: Keyring, device: bytes) -> None:
    other = RecoveryCode(bytes(20)).text
    user = next(user for user in keyring.users if user.name == MANAGER)
    keys = open_slot_of(keyring, user, Factors(PASSPHRASE, device=device)).unlocked.keys
    as_passphrase = add_slot(keyring, keys, user.user_id, Factors(other, device=device), cost=CHEAP, floor=CHEAP)

    opened = open_slot_of(as_passphrase, as_passphrase.user(user.user_id), Factors(other, device=device))

    assert opened.kind is SlotKind.PASSPHRASE


def test_who_has_no_slot_at_all_has_the_wrong_passphrase(keyring: Keyring, device: bytes) -> None:
    with pytest.raises(WrongPassphrase):
        open_slot_of(keyring, manager_of(keyring), Factors(PASSPHRASE, device=device))


def test_what_opened_is_in_no_repr(keyring: Keyring) -> None:
    opened = open_slot_of(keyring, manager_of(keyring, SlotKind.RECOVERY_CODE), Factors(CODE))

    assert repr(opened.unlocked.keys.sign_seed) not in repr(opened)
    assert CODE not in repr(opened)


@pytest.mark.parametrize("typed", ["", PASSPHRASE, CODE[:-1], CODE + "A"])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert recovery_code_in(typed) is None
    assert recovery_code_in(f" {CODE.lower()} ") == CODE
