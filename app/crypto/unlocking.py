"""Unlocking: from a person and what they present to everything that person may do.

The keyring says by itself who signed it; only the slot, which nobody can write without the passphrase, says who should
have. So a keyring is trusted here, at the moment a slot opens, and nowhere else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.crypto import contexts
from app.crypto.contexts import epoch_bytes
from app.crypto.key_slot import Factor, Factors, MissingFactor, PinnedAdmin, UserKeys, open_slot
from app.crypto.keyring import DOCUMENT, AdminLink, Keyring, KeyringDamaged, Ring, User
from app.crypto.passphrase import WrongPassphrase
from app.crypto.rings import ADMIN, RingSecret, unwrap_as_member
from app.crypto.sealed_blob import DoesNotOpen
from app.crypto.signatures import is_signed
from app.crypto.signed_document import ForeignSignature
from app.domain.people import Actor


class NotInRing(Exception):
    """This person is not a member of the ring in this epoch."""

    def __init__(self, name: str, epoch: int) -> None:
        super().__init__(name, epoch)
        self.name = name
        self.epoch = epoch


@dataclass(frozen=True, slots=True)
class UnlockedUser:
    """A person with open slot: their keys and the secrets of every ring they are in, past epochs included."""

    actor: Actor
    station: str
    keys: UserKeys = field(repr=False)
    secrets: tuple[RingSecret, ...] = field(repr=False)
    epochs: Mapping[str, int] = field(repr=False)

    def ring(self, name: str) -> RingSecret:
        """The secret of the ring's newest epoch; raises NotInRing."""
        return self.ring_at(name, self.epochs[name])

    def ring_at(self, name: str, epoch: int) -> RingSecret:
        """The secret of one epoch of a ring; raises NotInRing."""
        for secret in self.secrets:
            if (secret.name, secret.epoch) == (name, epoch):
                return secret
        raise NotInRing(name, epoch)

    def epochs_of(self, name: str) -> tuple[RingSecret, ...]:
        """The secrets of every epoch of a ring that there is, oldest first; none for who is not in it."""
        return tuple(secret for secret in self.secrets if secret.name == name)


def unlock(keyring: Keyring, user_id: str, factors: Factors) -> UnlockedUser:
    """What this person can do, after one of their slots opened and the keyring proved to be the station's own.

    Costs one Argon2id for each slot tried. Raises NoSuchUser, MissingFactor, WrongPassphrase, ForeignSignature (the
    keyring is signed by another admin key than the slot pins), KeyringDamaged.
    """
    user = keyring.user(user_id)
    return unlocked_with(keyring, user, _open_any_slot(keyring.station, user, factors))


def unlocked_with(keyring: Keyring, user: User, keys: UserKeys) -> UnlockedUser:
    """The same for keys that are open already: for a keyring that was written while its people work."""
    check_admin(keyring, keys.admin)
    if (keys.hpke_public, keys.sign_public) != (user.hpke_public, user.sign_public):
        raise KeyringDamaged("user keys")
    secrets = tuple(
        _as_member(keyring.station, ring, user, keys) for ring in keyring.rings if user.user_id in ring.members
    )
    epochs = {ring.name: keyring.ring(ring.name).epoch for ring in keyring.rings}
    return UnlockedUser(Actor(user.user_id, user.name, user.role), keyring.station, keys, secrets, epochs)


def check_admin(keyring: Keyring, pinned: PinnedAdmin) -> None:
    """Raises ForeignSignature unless the keyring's admin key is the pinned one or endorsed from it, epoch by epoch."""
    admin = keyring.ring_public(ADMIN)
    if follow_admins(keyring.station, keyring.admin_chain, pinned) != PinnedAdmin(admin.sign_public, admin.epoch):
        raise ForeignSignature(DOCUMENT)


def follow_admins(station: str, chain: Iterable[AdminLink], pinned: PinnedAdmin) -> PinnedAdmin | None:
    """The newest admin key to which trust was handed on from the pinned one; None when a link does not hold."""
    trusted = pinned
    for link in chain:
        if link.epoch <= trusted.epoch:
            continue
        text = endorsement_text(station, link.epoch, link.public)
        if link.epoch != trusted.epoch + 1 or not is_signed(trusted.public, text, link.endorsement):
            return None
        trusted = PinnedAdmin(link.public, link.epoch)
    return trusted


def endorsement_text(station: str, epoch: int, public: bytes) -> bytes:
    """What the admin key of the epoch before signs to hand its trust on."""
    return contexts.ADMIN_ENDORSEMENT + station.encode("ascii") + b"\0" + epoch_bytes(epoch) + public


def _open_any_slot(station: str, user: User, factors: Factors) -> UserKeys:
    missing: frozenset[Factor] = frozenset()
    tried = False
    for slot in user.slots:
        try:
            return open_slot(slot, station, user.user_id, factors)
        except MissingFactor as error:
            missing |= error.factors
        except WrongPassphrase:
            tried = True
    if missing and not tried:
        raise MissingFactor(missing)
    raise WrongPassphrase


def _as_member(station: str, ring: Ring, user: User, keys: UserKeys) -> RingSecret:
    try:
        return unwrap_as_member(ring.members[user.user_id], station, ring.public, user.user_id, keys.hpke_private)
    except DoesNotOpen as error:
        raise KeyringDamaged(f"member of {ring.name} {ring.epoch}") from error
