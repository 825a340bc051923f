from dataclasses import replace

import pytest

from app.crypto.document_fields import base64_text
from app.crypto.first_custodian import open_e1
from app.crypto.key_slot import Factors
from app.crypto.keyring import Former, Keyring, NoSuchUser, Rekey
from app.crypto.leaving import Rotation, begin, end
from app.crypto.policy_file import PolicyFile, PolicySubstituted
from app.crypto.record import CannotOpen, RecordName, open_group, rewrap_group, seal_record
from app.crypto.rings import ADMIN, CUSTODIAN_1, DATABASE, DAYS, RINGS, rings_of
from app.crypto.signed_document import ForeignSignature
from app.crypto.staffing import add_user
from app.crypto.unlocking import NotInRing, UnlockedUser, unlock, unlocked_with
from app.crypto.xwing import xwing_public
from app.domain.people import Role, UserId
from tests.crypto.station import (
    CHEAP,
    CLERK_FACTORS,
    COURIER_FACTORS,
    MANAGER_FACTORS,
    MONTH,
    MONTHS,
    STATION,
    Station,
)

DAY = f"{MONTH}-24"
SECOND_FACTORS = Factors("two green umbrellas")
FACTORS = {"陈静": MANAGER_FACTORS, "李明": CLERK_FACTORS, "赵强": COURIER_FACTORS, "周敏": SECOND_FACTORS}


@pytest.fixture(scope="module")
def two_managers(station: Station) -> tuple[Keyring, UserId]:
    keyring, second = add_user(
        station.keyring, station.manager, "周敏", Role.MANAGER, SECOND_FACTORS, cost=CHEAP, floor=CHEAP
    )
    return keyring, second.user_id


def begun(station: Station, keyring: Keyring, leaver: UserId | None) -> Rotation:
    return begin(keyring, station.policy, station.manager, leaver, DAY)


def written(rotation: Rotation) -> Keyring:
    return Keyring.from_note(rotation.keyring.to_note(rotation.unlocked.ring(ADMIN)), STATION)


def ended(rotation: Rotation) -> Keyring:
    over = end(rotation.keyring)
    return Keyring.from_note(over.to_note(rotation.unlocked.ring(ADMIN)), STATION)


def unlocked(keyring: Keyring, name: str) -> UnlockedUser:
    user = next(user for user in keyring.users if user.name == name)
    return unlock(keyring, user.user_id, FACTORS[name])


def old_secrets(user: UnlockedUser) -> set[bytes]:
    return {secret.secret for secret in user.secrets}


def test_a_clerks_rings_get_a_new_epoch_and_no_others(station: Station) -> None:
    rotation = begun(station, station.keyring, station.clerk.user_id)

    keyring = written(rotation)
    assert keyring == rotation.keyring
    assert {name for name in RINGS if keyring.ring(name).epoch == 2} == rings_of(Role.CLERK)
    assert keyring.pending == Rekey(1, 2)
    assert (keyring.seq, keyring.prev_sha256) == (station.keyring.seq + 1, station.keyring.sha256)
    assert (rotation.policy, keyring.policy_sha256) == (station.policy, station.keyring.policy_sha256)
    assert keyring.admin_chain == ()


def test_of_who_left_the_keyring_keeps_a_name_and_no_key(station: Station) -> None:
    clerk = station.keyring.user(station.clerk.user_id)

    keyring = written(begun(station, station.keyring, clerk.user_id))

    assert keyring.former == (Former(clerk.user_id, clerk.name, clerk.role, DAY),)
    assert keyring.text.count(clerk.user_id) == 1
    assert base64_text(clerk.hpke_public) not in keyring.text
    with pytest.raises(NoSuchUser):
        unlock(keyring, station.clerk.user_id, CLERK_FACTORS)


def test_who_left_holds_none_of_the_new_secrets(station: Station, two_managers: tuple[Keyring, UserId]) -> None:
    keyring, second = two_managers
    leaver = unlock(keyring, second, SECOND_FACTORS)

    rotation = begun(station, keyring, second)

    newest = {rotation.unlocked.ring(name).secret for name in RINGS}
    assert newest.isdisjoint(old_secrets(leaver))


@pytest.mark.parametrize("leaver", ["李明", "周敏", None])
def test_everybody_who_stays_opens_both_epochs_and_then_the_new_one(
    station: Station, two_managers: tuple[Keyring, UserId], leaver: str | None
) -> None:
    keyring = two_managers[0]
    before = {user.name: unlocked(keyring, user.name) for user in keyring.users}

    rotation = begun(station, keyring, next((user.user_id for user in keyring.users if user.name == leaver), None))

    for name in FACTORS.keys() - {leaver}:
        between, after = unlocked(written(rotation), name), unlocked(ended(rotation), name)
        assert old_secrets(before[name]) <= old_secrets(between)
        assert {secret.name for secret in after.secrets} == {secret.name for secret in before[name].secrets}
        for ring in {secret.name for secret in after.secrets}:
            assert between.epochs_of(ring)[-1] == between.ring(ring) == after.ring(ring)
            assert after.epochs_of(ring) == (after.ring(ring),)


def test_in_an_emergency_every_ring_gets_a_new_epoch_and_nobody_goes(station: Station) -> None:
    keyring = written(begun(station, station.keyring, None))

    assert {keyring.ring(name).epoch for name in RINGS} == {2}
    assert keyring.users == station.keyring.users


def test_the_manager_who_does_it_goes_on_with_the_new_keys(station: Station) -> None:
    rotation = begun(station, station.keyring, None)

    assert rotation.unlocked == unlock(rotation.keyring, station.manager.actor.user_id, MANAGER_FACTORS)
    assert rotation.unlocked.ring(DATABASE).database_key != station.manager.ring(DATABASE).database_key
    assert rotation.unlocked.ring_at(DATABASE, 1) == station.manager.ring(DATABASE)


def test_slots_that_pin_the_old_admin_key_trust_the_new_one(
    station: Station, two_managers: tuple[Keyring, UserId]
) -> None:
    keyring, second = two_managers
    rotation = begun(station, keyring, second)
    again = begin(ended(rotation), rotation.policy, rotation.unlocked, None, DAY)

    over = ended(again)

    assert [link.epoch for link in over.admin_chain] == [2, 3]
    assert unlock(over, station.clerk.user_id, CLERK_FACTORS).keys.admin.epoch == 1
    with pytest.raises(ForeignSignature):
        unlock(replace(over, admin_chain=over.admin_chain[1:]), station.clerk.user_id, CLERK_FACTORS)


def test_the_old_admin_key_signs_no_keyring_any_more(station: Station, two_managers: tuple[Keyring, UserId]) -> None:
    rotation = begun(station, *two_managers)

    with pytest.raises(ValueError, match="admin"):
        rotation.keyring.to_note(station.manager.ring(ADMIN))


def test_the_custodians_past_months_stay_and_those_to_come_are_fresh(
    station: Station, two_managers: tuple[Keyring, UserId]
) -> None:
    keyring, second = two_managers

    rotation = begun(station, keyring, second)

    over = ended(rotation)
    manager = unlocked_with(over, over.user(station.manager.actor.user_id), station.manager.keys)
    assert open_e1(over, manager, MONTHS[0]) == open_e1(keyring, station.manager, MONTHS[0])
    assert open_e1(over, manager, MONTHS[1]) != open_e1(keyring, station.manager, MONTHS[1])
    assert {e1.epoch for e1 in over.e1} == {2}


def test_the_policy_names_the_fresh_keys_and_is_signed_by_the_new_admin(
    station: Station, two_managers: tuple[Keyring, UserId]
) -> None:
    rotation = begun(station, *two_managers)
    note = rotation.policy.to_note(rotation.unlocked.ring(ADMIN))

    policy = PolicyFile.from_note(note, written(rotation))

    assert policy == rotation.policy
    assert policy.seq == station.policy.seq + 1
    for now, before in zip(policy.escrow, station.policy.escrow, strict=True):
        assert now.e1 == xwing_public(open_e1(rotation.keyring, rotation.unlocked, now.month))
        assert (now.month, now.e2) == (before.month, before.e2)
        assert (now.e1 == before.e1) == (now.month == MONTH)
    with pytest.raises(PolicySubstituted):
        PolicyFile.from_note(station.policy_note, rotation.keyring)


def test_records_and_days_are_carried_over_to_the_new_epochs(station: Station) -> None:
    token, name = bytes(16), RecordName(STATION, bytes(16))
    sealed = seal_record(
        {"hint": {"surname": "王*"}},
        name=name,
        token=token,
        schema=1,
        rings={"hint": station.keyring.ring_public("hint")},
        day=station.today,
        custodians=station.custodians,
    ).groups[0]
    rotation = begun(station, station.keyring, station.clerk.user_id)
    by = rotation.unlocked

    days = station.days.resealed(by.epochs_of(DAYS), by.epochs_of(DATABASE))
    today = days.open_day(sealed.day, by.ring_at(DAYS, days.epoch_of(sealed.day)))
    carried = rewrap_group(sealed, name, today, by.ring_at("hint", 1), by.ring("hint").public)

    courier = unlocked(ended(rotation), "赵强")
    opened = open_group(carried, name, token, courier.ring("hint"), days.open_day(sealed.day, courier.ring(DAYS)))
    assert opened == {"surname": "王*"}
    with pytest.raises(CannotOpen):
        open_group(carried, name, token, station.manager.ring("hint"), today)


def test_only_a_member_of_admin_begins(station: Station) -> None:
    clerk = unlocked(station.keyring, "李明")

    with pytest.raises(NotInRing):
        begin(station.keyring, station.policy, clerk, station.courier.user_id, DAY)


def test_nobody_leaves_who_is_not_there(station: Station) -> None:
    with pytest.raises(NoSuchUser):
        begun(station, station.keyring, UserId("0" * 16))


def test_one_rotation_at_a_time(station: Station) -> None:
    rotation = begun(station, station.keyring, None)

    with pytest.raises(ValueError, match="Rekey"):
        begin(rotation.keyring, rotation.policy, rotation.unlocked, None, DAY)


def test_what_is_still_sealed_to_an_old_epoch_keeps_it(station: Station) -> None:
    rotation = begun(station, station.keyring, None)

    over = end(rotation.keyring, {(CUSTODIAN_1, 2), (DAYS, 1)})

    assert [ring.epoch for ring in over.epochs(DAYS)] == [1, 2]
    assert len(over.rings) == len(RINGS) + 1
    assert over.pending is None
    assert len(end(over).rings) == len(RINGS)


def test_an_end_is_made_once(station: Station) -> None:
    over = end(begun(station, station.keyring, None).keyring)

    assert end(over) is over
