import pytest

from app.crypto.key_slot import Factors
from app.crypto.keyring import Keyring
from app.crypto.log_head import EMPTY_LOG
from app.crypto.passphrase import CostTooLow
from app.crypto.rings import ADMIN, RINGS
from app.crypto.staffing import add_user, new_keyring
from app.crypto.unlocking import NotInRing, unlock
from app.domain.people import Role
from tests.crypto.station import CHEAP, CLERK_FACTORS, MANAGER_FACTORS, MONTHS, STATION, Station


def test_a_new_station_has_one_manager_in_every_ring() -> None:
    keyring, manager = new_keyring(STATION, "陈静", MANAGER_FACTORS, reversed(MONTHS), cost=CHEAP, floor=CHEAP)

    assert (keyring.seq, keyring.prev_sha256, keyring.policy_sha256, keyring.log) == (1, None, None, EMPTY_LOG)
    assert [user.role for user in keyring.users] == [Role.MANAGER]
    assert {ring.name for ring in keyring.rings} == set(RINGS)
    assert tuple(e1.month for e1 in keyring.e1) == MONTHS
    assert unlock(keyring, manager.actor.user_id, MANAGER_FACTORS) == manager
    assert Keyring.from_note(keyring.to_note(manager.ring(ADMIN)), STATION) == keyring


def test_a_station_needs_a_station_id() -> None:
    with pytest.raises(ValueError, match=r"^2$"):
        new_keyring("HZ", "陈静", MANAGER_FACTORS, MONTHS, cost=CHEAP, floor=CHEAP)


def test_nobody_gets_a_slot_below_the_floor(station: Station) -> None:
    with pytest.raises(CostTooLow):
        new_keyring(STATION, "陈静", MANAGER_FACTORS, MONTHS, cost=CHEAP)
    with pytest.raises(CostTooLow):
        add_user(station.keyring, station.manager, "周敏", Role.CLERK, CLERK_FACTORS, cost=CHEAP)


def test_a_new_person_follows_on_the_keyring_before(station: Station) -> None:
    keyring, user = add_user(
        station.keyring, station.manager, "周敏", Role.COURIER, Factors("two green umbrellas"), cost=CHEAP, floor=CHEAP
    )

    assert (keyring.seq, keyring.prev_sha256) == (station.keyring.seq + 1, station.keyring.sha256)
    assert keyring.user(user.user_id) == user
    assert Keyring.from_note(keyring.to_note(station.manager.ring(ADMIN)), STATION) == keyring
    assert {ring.name for ring in keyring.rings if user.user_id in ring.members} == {
        "database",
        "days",
        "hint",
        "contact",
        "address",
    }


def test_those_who_were_there_still_unlock(station: Station) -> None:
    keyring, _ = add_user(
        station.keyring, station.manager, "周敏", Role.MANAGER, Factors("two green umbrellas"), cost=CHEAP, floor=CHEAP
    )

    assert unlock(keyring, station.clerk.user_id, CLERK_FACTORS).actor.name == "李明"


def test_only_a_member_of_admin_takes_people_in(station: Station) -> None:
    clerk = unlock(station.keyring, station.clerk.user_id, CLERK_FACTORS)

    with pytest.raises(NotInRing) as refused:
        add_user(station.keyring, clerk, "周敏", Role.CLERK, Factors("two green umbrellas"), cost=CHEAP, floor=CHEAP)
    assert refused.value.name == ADMIN
