from dataclasses import replace

import pytest

from app.crypto.key_slot import (
    Factor,
    Factors,
    HardwareSlot,
    MissingFactor,
    PinnedAdmin,
    Slot,
    UserKeys,
    new_slot,
    new_user_keys,
    open_slot,
)
from app.crypto.passphrase import LOWEST_COST, Cost, CostTooLow, NotAPassphrase, WrongPassphrase
from tests.crypto.tampering import flipped

STATION = "HZ-0571"
USER = "0011223344556677"
CHEAP = Cost(64, 1, 1)
ADMIN = PinnedAdmin(bytes(range(32)), 2)
KEYS = UserKeys(bytes(range(32)), bytes(range(32, 64)), ADMIN)
DEVICE = b"d" * 32
HARDWARE = b"h" * 32
KEY = HardwareSlot(bytes(range(80)), bytes(range(32)))
ALL = Factors("four quiet lanterns", hardware=HARDWARE, device=DEVICE)


def slot_for(factors: Factors) -> Slot:
    hardware = KEY if factors.hardware else None
    return new_slot(STATION, USER, KEYS, factors, cost=CHEAP, floor=CHEAP, hardware=hardware)


@pytest.mark.parametrize("hardware", [None, HARDWARE])
@pytest.mark.parametrize("device", [None, DEVICE])
def test_a_slot_opens_with_the_factors_it_was_made_with(hardware: bytes | None, device: bytes | None) -> None:
    factors = Factors("four quiet lanterns", hardware=hardware, device=device)

    assert open_slot(slot_for(factors), STATION, USER, factors) == KEYS


def test_a_slot_names_its_factors_in_order() -> None:
    assert slot_for(ALL).factors == (Factor.DEVICE, Factor.FIDO2, Factor.PASSPHRASE)
    assert slot_for(Factors("four quiet lanterns")).factors == (Factor.PASSPHRASE,)


def test_factors_the_slot_does_not_name_do_no_harm() -> None:
    assert open_slot(slot_for(Factors("four quiet lanterns")), STATION, USER, ALL) == KEYS


@pytest.mark.parametrize(
    "factors",
    [
        Factors("four quiet lantern", HARDWARE, DEVICE),
        Factors("Four quiet lanterns", HARDWARE, DEVICE),
        Factors("", HARDWARE, DEVICE),
        replace(ALL, hardware=DEVICE),
        replace(ALL, device=HARDWARE),
        replace(ALL, device=bytes(32)),
    ],
)
def test_any_wrong_factor_reads_the_same(factors: Factors) -> None:
    slot = slot_for(ALL)

    with pytest.raises(WrongPassphrase) as refused:
        open_slot(slot, STATION, USER, factors)

    assert refused.value.args == ()


def test_a_missing_factor_is_named() -> None:
    with pytest.raises(MissingFactor) as refused:
        open_slot(slot_for(ALL), STATION, USER, Factors("four quiet lanterns"))

    assert refused.value.factors == {Factor.DEVICE, Factor.FIDO2}


def test_a_factor_bit_that_was_cleared_does_not_lower_the_hurdle() -> None:
    slot = slot_for(ALL)

    for kept in ((Factor.PASSPHRASE,), (Factor.DEVICE, Factor.PASSPHRASE), (Factor.FIDO2, Factor.PASSPHRASE)):
        with pytest.raises(WrongPassphrase):
            open_slot(replace(slot, factors=kept), STATION, USER, ALL)


@pytest.mark.parametrize(
    "changed",
    [
        {"slot_id": "0" * 16},
        {"cost": Cost(65, 1, 1)},
        {"cost": Cost(64, 2, 1)},
        {"cost": Cost(64, 1, 2)},
        {"salt": bytes(16)},
        {"hardware": None},
        {"hardware": HardwareSlot(KEY.credential[1:], KEY.salt)},
        {"hardware": HardwareSlot(KEY.credential, KEY.salt[::-1])},
    ],
)
def test_a_slot_whose_numbers_were_changed_does_not_open(changed: dict[str, object]) -> None:
    slot = replace(slot_for(ALL), **changed)  # type: ignore[arg-type]

    with pytest.raises(WrongPassphrase):
        open_slot(slot, STATION, USER, ALL)


@pytest.mark.parametrize(("station", "user"), [("HZ-0572", USER), (STATION, "1011223344556677")])
def test_a_slot_opens_for_its_owner_only(station: str, user: str) -> None:
    with pytest.raises(WrongPassphrase):
        open_slot(slot_for(ALL), station, user, ALL)


def test_a_changed_slot_does_not_open() -> None:
    slot = slot_for(ALL)

    for wrapped in flipped(slot.wrapped):
        with pytest.raises(WrongPassphrase):
            open_slot(replace(slot, wrapped=wrapped), STATION, USER, ALL)


def test_a_slot_below_the_floor_is_not_made() -> None:
    with pytest.raises(CostTooLow):
        new_slot(STATION, USER, KEYS, ALL, cost=CHEAP, floor=LOWEST_COST, hardware=KEY)


def test_a_slot_for_what_is_no_passphrase_is_not_made() -> None:
    with pytest.raises(NotAPassphrase):
        slot_for(Factors(""))


def test_a_slot_without_a_hardware_key_opens_as_before_there_were_any() -> None:
    slot = slot_for(Factors("four quiet lanterns"))

    with pytest.raises(WrongPassphrase):
        open_slot(replace(slot, hardware=KEY), STATION, USER, ALL)


@pytest.mark.parametrize(("hardware", "key"), [(HARDWARE, None), (None, KEY)])
def test_a_hardware_factor_comes_with_the_key_that_gives_it(hardware: bytes | None, key: HardwareSlot | None) -> None:
    with pytest.raises(ValueError, match="passphrase"):
        new_slot(STATION, USER, KEYS, Factors("four quiet lanterns", hardware), cost=CHEAP, floor=CHEAP, hardware=key)


@pytest.mark.parametrize(("credential", "salt"), [(0, 32), (1025, 32), (64, 31), (64, 33)])
def test_a_hardware_slot_is_of_the_sizes_a_key_knows(credential: int, salt: int) -> None:
    with pytest.raises(ValueError, match=r"0|1025|31|33"):
        HardwareSlot(bytes(credential), bytes(salt))


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_factor_has_32_bytes(size: int) -> None:
    with pytest.raises(ValueError, match=str(size)):
        Factors("four quiet lanterns", device=bytes(size))
    with pytest.raises(ValueError, match=str(size)):
        Factors("four quiet lanterns", hardware=bytes(size))


def test_new_keys_are_nobody_elses() -> None:
    first, second = new_user_keys(ADMIN), new_user_keys(ADMIN)

    assert len({first.hpke_public, first.sign_public, second.hpke_public, second.sign_public}) == 4
