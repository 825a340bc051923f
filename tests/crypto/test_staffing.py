import pytest

from app.crypto.key_slot import Factors
from app.crypto.keyring import Keyring, Ring
from app.crypto.log_head import EMPTY_LOG
from app.crypto.passphrase import CostTooLow, WrongPassphrase
from app.crypto.rings import ADMIN, DAYS, RINGS, new_ring_secret, unwrap_as_member, wrap_for_member
from app.crypto.sealed_blob import DoesNotOpen
from app.crypto.staffing import add_user, new_keyring, renew_user
from app.crypto.unlocking import NotInRing, UnlockedUser, unlock, unlocked_with
from app.domain.people import Role
from tests.crypto.station import (
    CHEAP,
    CLERK_FACTORS,
    COURIER_FACTORS,
    DEVICE,
    MANAGER_FACTORS,
    MONTHS,
    STATION,
    Station,
)

NEW_FACTORS = Factors("two green umbrellas", device=DEVICE)


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


def with_both_days_rings(station: Station) -> tuple[Keyring, UnlockedUser]:
    """A keyring in the middle of a rotation: two epochs of the ring `days`."""
    secret = new_ring_secret(DAYS, 2)
    users = station.keyring.users
    members = {
        user.user_id: wrap_for_member(secret, STATION, user.user_id, user.hpke_public)
        for user in users
        if user.role is not Role.AUDITOR
    }
    rings = (*station.keyring.rings, Ring(secret.public, members))
    keyring = station.keyring.changed(rings=tuple(sorted(rings, key=lambda ring: (ring.name, ring.epoch))))
    return keyring, unlocked_with(keyring, keyring.user(station.manager.actor.user_id), station.manager.keys)


def test_who_lost_their_passphrase_gets_keys_for_everything_they_had(station: Station) -> None:
    keyring, manager = with_both_days_rings(station)
    before = unlock(keyring, station.clerk.user_id, CLERK_FACTORS)

    renewed, user = renew_user(keyring, manager, station.clerk.user_id, NEW_FACTORS, cost=CHEAP, floor=CHEAP)

    after = unlock(Keyring.from_note(renewed.to_note(manager.ring(ADMIN)), STATION), station.clerk.user_id, NEW_FACTORS)
    assert after.secrets == before.secrets
    assert [secret.epoch for secret in after.secrets if secret.name == DAYS] == [1, 2]
    assert (after.actor, renewed.user(user.user_id)) == (before.actor, user)
    assert after.keys.hpke_public != before.keys.hpke_public
    assert after.keys.sign_public != before.keys.sign_public


def test_a_lost_passphrase_opens_nothing_once_there_are_new_keys(station: Station) -> None:
    renewed, user = renew_user(
        station.keyring, station.manager, station.clerk.user_id, NEW_FACTORS, cost=CHEAP, floor=CHEAP
    )
    old = unlock(station.keyring, station.clerk.user_id, CLERK_FACTORS)

    with pytest.raises(WrongPassphrase):
        unlock(renewed, station.clerk.user_id, CLERK_FACTORS)
    for ring in renewed.rings:
        if user.user_id in ring.members:
            with pytest.raises(DoesNotOpen):
                unwrap_as_member(ring.members[user.user_id], STATION, ring.public, user.user_id, old.keys.hpke_private)


def test_everybody_else_keeps_their_keys(station: Station) -> None:
    renewed, _ = renew_user(
        station.keyring, station.manager, station.clerk.user_id, NEW_FACTORS, cost=CHEAP, floor=CHEAP
    )

    assert unlock(renewed, station.manager.actor.user_id, MANAGER_FACTORS) == station.manager
    assert unlock(renewed, station.courier.user_id, COURIER_FACTORS).actor.name == "赵强"


def test_only_a_member_of_admin_gives_new_keys(station: Station) -> None:
    clerk = unlock(station.keyring, station.clerk.user_id, CLERK_FACTORS)

    with pytest.raises(NotInRing) as refused:
        renew_user(station.keyring, clerk, station.courier.user_id, NEW_FACTORS, cost=CHEAP, floor=CHEAP)
    assert refused.value.name == ADMIN
