"""The first custodian's keys: one X-Wing seed a month, in the keyring, sealed to the ring `custodian-1`.

Each month has its own, so that the end of a month's statutory time is the end of its seed and of everything sealed to
it, in the database and in every backup.
"""

from dataclasses import replace

from app.crypto import contexts
from app.crypto.contexts import epoch_bytes
from app.crypto.hpke import open_x25519, seal_x25519
from app.crypto.keyring import E1Month, Keyring, KeyringDamaged
from app.crypto.randomness import random_bytes
from app.crypto.rings import CUSTODIAN_1, RingPublic
from app.crypto.sealed_blob import DoesNotOpen
from app.crypto.unlocking import UnlockedUser
from app.crypto.xwing import SEED_SIZE


class NoSuchMonth(Exception):
    """There is no custodian key for this month: not made yet, or destroyed."""

    def __init__(self, month: str) -> None:
        super().__init__(month)
        self.month = month


def new_e1_month(station: str, month: str, custodian: RingPublic) -> E1Month:
    """A fresh seed for a month ("2026-11"), which nobody has seen but the members of the ring."""
    return _sealed(station, month, custodian, random_bytes(SEED_SIZE))


def reseal_e1_month(keyring: Keyring, unlocked: UnlockedUser, month: str, custodian: RingPublic) -> E1Month:
    """The same seed for another epoch of the ring; raises as `open_e1`."""
    return _sealed(keyring.station, month, custodian, open_e1(keyring, unlocked, month))


def open_e1(keyring: Keyring, unlocked: UnlockedUser, month: str) -> bytes:
    """The seed of a month; raises NoSuchMonth, NotInRing, KeyringDamaged."""
    for e1 in keyring.e1:
        if e1.month == month:
            secret = unlocked.ring_at(CUSTODIAN_1, e1.epoch)
            try:
                return open_x25519(secret.hpke_private, _info(keyring.station, month, e1.epoch), e1.sealed)
            except DoesNotOpen as error:
                raise KeyringDamaged("e1") from error
    raise NoSuchMonth(month)


def _sealed(station: str, month: str, custodian: RingPublic, seed: bytes) -> E1Month:
    info = _info(station, month, custodian.epoch)
    return E1Month(month, custodian.epoch, seal_x25519(custodian.hpke_public, info, seed))


def destroy_e1(keyring: Keyring, month: str) -> Keyring:
    """The next keyring, without the seed of that month: signed and in place, everything sealed to the month has ended.

    Raises NoSuchMonth. Copies of older keyrings still hold the seed.
    """
    if month not in {e1.month for e1 in keyring.e1}:
        raise NoSuchMonth(month)
    return replace(keyring.changed(), e1=tuple(e1 for e1 in keyring.e1 if e1.month != month))


def _info(station: str, month: str, epoch: int) -> bytes:
    return contexts.E1_MONTH + station.encode("ascii") + b"\0" + month.encode("ascii") + b"\0" + epoch_bytes(epoch)
