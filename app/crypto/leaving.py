"""When somebody leaves, or keys may be in the wrong hands: new epochs of the rings, beginning and end.

A leaver takes along what they could open: their rings' secrets. So each of these rings gets a new secret, sealed to
everybody who stays; that needs nobody's passphrase. Between `begin` and `end` the keyring holds both epochs: what is
sealed from now on is sealed to the new one, and what there is is carried over meanwhile, in whatever time that takes.

With the ring `admin` the station's signature changes, too: the old admin key endorses the new one, so that slots which
pin the old one still lead to it. With the ring `custodian-1` the first custodian's seeds are sealed anew, and those of
the months to come are drawn afresh, since a leaving manager could have read them: the policy names their public keys.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from app.crypto.first_custodian import new_e1_month, open_e1, reseal_e1_month
from app.crypto.keyring import AdminLink, E1Month, Former, Keyring, Rekey, Ring
from app.crypto.policy_file import PolicyFile
from app.crypto.rings import ADMIN, CUSTODIAN_1, DATABASE, RINGS, RingSecret, new_ring_secret, wrap_for_member
from app.crypto.signatures import sign
from app.crypto.unlocking import UnlockedUser, endorsement_text, unlocked_with
from app.crypto.xwing import xwing_public
from app.domain.people import UserId


@dataclass(frozen=True, slots=True)
class Rotation:
    """What is in force from the beginning of a rotation on; unlocked: the manager who began it, with both epochs.

    policy: the same as before unless the custodian's keys changed; with a new admin key it is signed anew.
    """

    keyring: Keyring
    policy: PolicyFile
    unlocked: UnlockedUser = field(repr=False)


def begin(keyring: Keyring, policy: PolicyFile, by: UnlockedUser, leaver: UserId | None, day: str) -> Rotation:
    """The next keyring, in which nobody who left opens anything that is sealed from now on.

    leaver: their rings get a new epoch and they are gone from users and members, but for the name; None: every ring
    does and everybody stays, as when keys were lost. by: a manager who stays. day ("2026-11-24"): the current one, for
    whose month the seed of the first custodian stays as it is. Raises NotInRing, NoSuchUser, ValueError while another
    rotation is pending.
    """
    if keyring.pending is not None:
        raise ValueError(keyring.pending)
    old_admin, month = by.ring(ADMIN), day[: len("2026-11")]
    left = None if leaver is None else keyring.user(leaver).user_id
    secrets = {
        name: new_ring_secret(name, keyring.ring(name).epoch + 1)
        for name in RINGS
        if left is None or left in keyring.ring(name).members
    }
    rings = [Ring(ring.public, _without(ring, left)) for ring in keyring.rings]
    rings += [_new_epoch(keyring, secret, left) for secret in secrets.values()]
    database = keyring.ring(DATABASE).epoch
    begun = replace(
        keyring.changed(
            users=tuple(user for user in keyring.users if user.user_id != left),
            rings=tuple(sorted(rings, key=lambda ring: (ring.name, ring.epoch))),
        ),
        former=_with_former(keyring, left, day),
        pending=Rekey(database, database + 1),
    )
    if ADMIN in secrets:
        begun = replace(
            begun, admin_chain=(*keyring.admin_chain, _endorsed(keyring.station, old_admin, secrets[ADMIN]))
        )
    if CUSTODIAN_1 in secrets:
        begun = replace(
            begun, e1=tuple(_e1_month(keyring, by, each, secrets[CUSTODIAN_1], month) for each in keyring.e1)
        )
    unlocked = unlocked_with(begun, begun.user(by.actor.user_id), by.keys)
    if CUSTODIAN_1 in secrets:
        policy = _with_new_publics(policy, begun, unlocked, month)
        begun = replace(begun, policy_sha256=policy.sha256)
    return Rotation(begun, policy, unlocked)


def end(keyring: Keyring, keep: Collection[tuple[str, int]] = ()) -> Keyring:
    """The next keyring, without the old epochs: for when nothing is sealed to them any more.

    keep: (ring, epoch) that something still is. The keyring itself, if there is nothing to end.
    """
    newest = {(name, keyring.ring(name).epoch) for name in RINGS}
    rings = tuple(ring for ring in keyring.rings if (ring.name, ring.epoch) in {*newest, *keep})
    if keyring.pending is None and rings == keyring.rings:
        return keyring
    return replace(keyring.changed(rings=rings), pending=None)


def _with_former(keyring: Keyring, left: UserId | None, day: str) -> tuple[Former, ...]:
    former = (Former(user.user_id, user.name, user.role, day) for user in keyring.users if user.user_id == left)
    return tuple(sorted((*keyring.former, *former), key=lambda each: each.user_id))


def _without(ring: Ring, left: UserId | None) -> dict[UserId, bytes]:
    return {user: wrapped for user, wrapped in ring.members.items() if user != left}


def _new_epoch(keyring: Keyring, secret: RingSecret, left: UserId | None) -> Ring:
    members = _without(keyring.ring(secret.name), left)
    station = keyring.station
    return Ring(
        secret.public,
        {user: wrap_for_member(secret, station, user, keyring.user(user).hpke_public) for user in members},
    )


def _endorsed(station: str, old: RingSecret, new: RingSecret) -> AdminLink:
    public = new.public.sign_public
    return AdminLink(new.epoch, public, sign(old.sign_seed, endorsement_text(station, new.epoch, public)))


def _e1_month(keyring: Keyring, by: UnlockedUser, e1: E1Month, custodian: RingSecret, month: str) -> E1Month:
    if e1.month > month:
        return new_e1_month(keyring.station, e1.month, custodian.public)
    return reseal_e1_month(keyring, by, e1.month, custodian.public)


def _with_new_publics(policy: PolicyFile, keyring: Keyring, unlocked: UnlockedUser, month: str) -> PolicyFile:
    """The policy that names the fresh seeds' public keys; the second custodian's stay as they are."""
    fresh = {e1.month for e1 in keyring.e1 if e1.month > month}
    escrow = tuple(
        replace(publics, e1=xwing_public(open_e1(keyring, unlocked, publics.month)))
        if publics.month in fresh
        else publics
        for publics in policy.escrow
    )
    return replace(policy, seq=policy.seq + 1, escrow=escrow)
