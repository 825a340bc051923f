from dataclasses import replace

import pytest

from app.crypto.first_custodian import NoSuchMonth, destroy_e1, new_e1_month, open_e1
from app.crypto.keyring import KeyringDamaged
from app.crypto.rings import CUSTODIAN_1
from app.crypto.unlocking import NotInRing, unlock
from tests.crypto.station import CLERK_FACTORS, MONTHS, STATION, Station


def test_every_month_has_a_seed_of_its_own(station: Station) -> None:
    assert len({open_e1(station.keyring, station.manager, month) for month in MONTHS}) == len(MONTHS)


def test_a_month_without_key_is_named(station: Station) -> None:
    with pytest.raises(NoSuchMonth) as refused:
        open_e1(station.keyring, station.manager, "2031-01")
    assert refused.value.month == "2031-01"


def test_a_clerk_does_not_open_it(station: Station) -> None:
    with pytest.raises(NotInRing):
        open_e1(station.keyring, unlock(station.keyring, station.clerk.user_id, CLERK_FACTORS), MONTHS[0])


def test_months_that_were_swapped_do_not_open(station: Station) -> None:
    first, second = station.keyring.e1
    swapped = replace(station.keyring, e1=(replace(first, sealed=second.sealed), replace(second, sealed=first.sealed)))

    for month in MONTHS:
        with pytest.raises(KeyringDamaged) as refused:
            open_e1(swapped, station.manager, month)
        assert refused.value.fact == "e1"


def test_a_month_of_another_station_does_not_open(station: Station) -> None:
    foreign = new_e1_month("HZ-0572", MONTHS[0], station.keyring.ring_public(CUSTODIAN_1))

    with pytest.raises(KeyringDamaged):
        open_e1(replace(station.keyring, e1=(foreign,)), station.manager, MONTHS[0])
    own = new_e1_month(STATION, MONTHS[0], station.keyring.ring_public(CUSTODIAN_1))
    assert len(open_e1(replace(station.keyring, e1=(own,)), station.manager, MONTHS[0])) == 32


def test_a_destroyed_month_is_in_no_later_keyring(station: Station) -> None:
    keyring = destroy_e1(station.keyring, MONTHS[0])

    with pytest.raises(NoSuchMonth):
        open_e1(keyring, station.manager, MONTHS[0])
    assert (keyring.seq, tuple(e1.month for e1 in keyring.e1)) == (station.keyring.seq + 1, MONTHS[1:])
    assert keyring.prev_sha256 == station.keyring.sha256
    assert open_e1(keyring, station.manager, MONTHS[1]) == open_e1(station.keyring, station.manager, MONTHS[1])


def test_a_month_is_destroyed_once(station: Station) -> None:
    with pytest.raises(NoSuchMonth):
        destroy_e1(destroy_e1(station.keyring, MONTHS[0]), MONTHS[0])
