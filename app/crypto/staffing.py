"""Making a station's keyring, taking people into it, and giving new keys to who lost theirs."""

from collections.abc import Iterable
from dataclasses import replace

from app.crypto.contexts import origin_station
from app.crypto.first_custodian import new_e1_month
from app.crypto.key_slot import Factors, PinnedAdmin, UserKeys, new_slot, new_user_keys
from app.crypto.keyring import Keyring, Ring, User
from app.crypto.log_head import EMPTY_LOG
from app.crypto.passphrase import LOWEST_COST, Cost
from app.crypto.randomness import random_bytes
from app.crypto.rings import ADMIN, CUSTODIAN_1, RINGS, RingSecret, new_ring_secret, rings_of, wrap_for_member
from app.crypto.unlocking import UnlockedUser, unlocked_with
from app.domain.people import Role, UserId

USER_ID_SIZE = 8
FIRST_EPOCH = 1


def new_keyring(
    station: str,
    name: str,
    factors: Factors,
    months: Iterable[str],
    *,
    cost: Cost,
    floor: Cost = LOWEST_COST,
) -> tuple[Keyring, UnlockedUser]:
    """The first keyring of a station with its first manager, who comes out unlocked.

    station: a station id; months ("2026-11"): for which the first custodian gets a key. policy_sha256 is still None.
    Raises ValueError for what is no station id, CostTooLow, NotAPassphrase.
    """
    origin_station(station)
    secrets = [new_ring_secret(ring, FIRST_EPOCH) for ring in RINGS]
    publics = {secret.name: secret.public for secret in secrets}
    keys = new_user_keys(PinnedAdmin(publics[ADMIN].sign_public, FIRST_EPOCH))
    manager = _new_user(station, name, Role.MANAGER, keys, factors, cost=cost, floor=floor)
    rings = [Ring(publics[secret.name], {manager.user_id: _wrap(secret, station, manager)}) for secret in secrets]
    keyring = Keyring(
        station=station,
        seq=1,
        prev_sha256=None,
        policy_sha256=None,
        log=EMPTY_LOG,
        users=(manager,),
        rings=tuple(sorted(rings, key=lambda ring: ring.name)),
        admin_chain=(),
        e1=tuple(new_e1_month(station, month, publics[CUSTODIAN_1]) for month in sorted(set(months))),
        pending=None,
    )
    return keyring, unlocked_with(keyring, manager, keys)


def add_user(
    keyring: Keyring,
    by: UnlockedUser,
    name: str,
    role: Role,
    factors: Factors,
    *,
    cost: Cost,
    floor: Cost = LOWEST_COST,
) -> tuple[Keyring, User]:
    """The next keyring, in which a new person is a member of every ring of their role.

    by: a manager, whose rings the new person is let into. Raises NotInRing when `by` is not in a ring of that role or
    not in `admin`, CostTooLow, NotAPassphrase.
    """
    admin = by.ring(ADMIN)
    secrets = {ring: by.ring(ring) for ring in rings_of(role)}
    keys = new_user_keys(PinnedAdmin(admin.public.sign_public, admin.epoch))
    user = _new_user(keyring.station, name, role, keys, factors, cost=cost, floor=floor)
    rings = tuple(
        Ring(ring.public, {**ring.members, user.user_id: _wrap(secrets[ring.name], keyring.station, user)})
        if ring.name in secrets and ring == keyring.ring(ring.name)
        else ring
        for ring in keyring.rings
    )
    users = sorted((*keyring.users, user), key=lambda each: each.user_id)
    return keyring.changed(users=tuple(users), rings=rings), user


def renew_user(
    keyring: Keyring,
    by: UnlockedUser,
    user_id: str,
    factors: Factors,
    *,
    cost: Cost,
    floor: Cost = LOWEST_COST,
) -> tuple[Keyring, User]:
    """The next keyring, in which a person has fresh keys and these factors as their only slot.

    For a lost passphrase or a lost key. Every ring they are in is sealed to the new keys, in every epoch that is still
    there; what was sealed to the old keys is gone from this keyring, not from copies of older ones. The rings' secrets
    stay: whoever has such a copy and what opened it reads as before, until the rings get new ones (`leaving.begin`).
    by: a manager. Raises NoSuchUser, NotInRing, CostTooLow, NotAPassphrase.
    """
    admin = by.ring(ADMIN)
    before = keyring.user(user_id)
    keys = new_user_keys(PinnedAdmin(admin.public.sign_public, admin.epoch))
    slot = new_slot(keyring.station, user_id, keys, factors, cost=cost, floor=floor)
    user = replace(before, hpke_public=keys.hpke_public, sign_public=keys.sign_public, slots=(slot,))
    rings = tuple(
        Ring(ring.public, {**ring.members, user.user_id: _wrap(by.ring_at(ring.name, ring.epoch), by.station, user)})
        if user.user_id in ring.members
        else ring
        for ring in keyring.rings
    )
    users = tuple(user if each == before else each for each in keyring.users)
    return keyring.changed(users=users, rings=rings), user


def _new_user(
    station: str, name: str, role: Role, keys: UserKeys, factors: Factors, *, cost: Cost, floor: Cost
) -> User:
    user_id = UserId(random_bytes(USER_ID_SIZE).hex())
    slot = new_slot(station, user_id, keys, factors, cost=cost, floor=floor)
    return User(user_id, name, role, keys.hpke_public, keys.sign_public, (slot,))


def _wrap(secret: RingSecret, station: str, user: User) -> bytes:
    return wrap_for_member(secret, station, user.user_id, user.hpke_public)
