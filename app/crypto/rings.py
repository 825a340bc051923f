"""Rings: who may do what is membership in a ring, and a ring is one 32-byte secret an epoch.

From the secret everything the ring can do is derived: a key pair to receive (HPKE), a key pair to sign (Ed25519) and,
for the ring `database`, the database key. The secret is sealed to each member's public key, so a member is added or
left out without anybody else's passphrase: leaving one out means a new secret, a new epoch.
"""

from dataclasses import dataclass, field

from app.crypto import contexts
from app.crypto.contexts import epoch_bytes
from app.crypto.derivation import derive
from app.crypto.hpke import open_x25519, seal_x25519, x25519_public
from app.crypto.randomness import random_bytes
from app.crypto.sealed_blob import WrongKey
from app.crypto.signatures import sign_public
from app.domain.groups import FieldGroup, groups_open_to
from app.domain.people import Role

SECRET_SIZE = 32
MEMBER_SIZE = 1 + 32 + SECRET_SIZE + 16  # suite byte, ephemeral public key, secret, tag
DATABASE_KEY_SIZE = 32  # AES-256, SQLCipher raw key

DATABASE = "database"
DAYS = "days"
ADMIN = "admin"
CUSTODIAN_1 = "custodian-1"
RINGS = (DATABASE, DAYS, *(str(group) for group in FieldGroup), ADMIN, CUSTODIAN_1)


@dataclass(frozen=True, slots=True)
class RingPublic:
    """What anybody may know of a ring: enough to seal to it and to check its signatures."""

    name: str
    epoch: int
    hpke_public: bytes
    sign_public: bytes


@dataclass(frozen=True, slots=True)
class RingSecret:
    """What the members of a ring share in one epoch."""

    name: str
    epoch: int
    secret: bytes = field(repr=False)

    @property
    def hpke_private(self) -> bytes:
        return self._derive(contexts.RING_HPKE, 32)

    @property
    def sign_seed(self) -> bytes:
        return self._derive(contexts.RING_SIGN, 32)

    @property
    def database_key(self) -> bytes:
        """The raw key of the database; only the ring `database` has one, every other raises ValueError."""
        if self.name != DATABASE:
            raise ValueError(self.name)
        return self._derive(contexts.RING_DATABASE, DATABASE_KEY_SIZE)

    @property
    def public(self) -> RingPublic:
        return RingPublic(self.name, self.epoch, x25519_public(self.hpke_private), sign_public(self.sign_seed))

    def _derive(self, purpose: bytes, size: int) -> bytes:
        info = purpose + self.name.encode("ascii") + b"\0" + epoch_bytes(self.epoch)
        return derive(self.secret, info=info, size=size)


def new_ring_secret(name: str, epoch: int) -> RingSecret:
    return RingSecret(name, epoch, random_bytes(SECRET_SIZE))


_BESIDE_GROUPS = {
    Role.CLERK: (DATABASE, DAYS),
    Role.COURIER: (DATABASE, DAYS),
    Role.MANAGER: (DATABASE, DAYS, ADMIN, CUSTODIAN_1),
    Role.AUDITOR: (DATABASE,),
}


def rings_of(role: Role) -> frozenset[str]:
    """The rings a person of this role is a member of; the field groups are the domain's to say."""
    return frozenset({*_BESIDE_GROUPS[role], *groups_open_to(role)})


def wrap_for_member(ring: RingSecret, station: str, user: str, hpke_public: bytes) -> bytes:
    """The ring's secret for one member and nobody else, under any other name."""
    return seal_x25519(hpke_public, _member_info(station, ring.name, ring.epoch, user), ring.secret)


def unwrap_as_member(wrapped: bytes, station: str, ring: RingPublic, user: str, hpke_private: bytes) -> RingSecret:
    """The secret behind `ring`; raises DoesNotOpen when it is not for this member or not this ring's secret."""
    opened = open_x25519(hpke_private, _member_info(station, ring.name, ring.epoch, user), wrapped)
    secret = RingSecret(ring.name, ring.epoch, opened)
    # Anybody can seal something to a public key: what came out must be what the signed ring says.
    if secret.public != ring:
        raise WrongKey
    return secret


def _member_info(station: str, name: str, epoch: int, user: str) -> bytes:
    return b"".join(
        (
            contexts.RING,
            station.encode("ascii"),
            b"\0",
            name.encode("ascii"),
            b"\0",
            epoch_bytes(epoch),
            user.encode("ascii"),
        )
    )
