"""Escrow: sealed to two custodians, one inside the other, so that neither opens anything alone.

The inner layer is the second custodian's (head office, or the owner's key file kept elsewhere), the outer one the
station's. Both are X-Wing, with a key for each month: at the end of the statutory time the month's keys are destroyed
and everything sealed to them ends, wherever copies lie.
"""

from dataclasses import dataclass
from enum import Enum

from app.crypto import contexts
from app.crypto.contexts import origin_station
from app.crypto.hpke import open_xwing, seal_xwing


@dataclass(frozen=True, slots=True)
class EscrowPublics:
    """Both custodians' public keys of a month ("2026-11"), 1216 bytes each; e1 is the station's custodian's."""

    month: str
    e1: bytes
    e2: bytes


class EscrowKind(Enum):
    """What is sealed, with the context of its outer and of its inner layer."""

    RECORD = (contexts.ESCROW_OUTER, contexts.ESCROW_INNER)
    DEPOSIT = (contexts.DEPOSIT_OUTER, contexts.DEPOSIT_INNER)


@dataclass(frozen=True, slots=True)
class EscrowSubject:
    """Whose it is; all of it is bound into both layers. record_id: 16 bytes."""

    kind: EscrowKind
    origin: str
    record_id: bytes
    month: str

    @property
    def outer_info(self) -> bytes:
        return self.kind.value[0] + self._rest

    @property
    def inner_info(self) -> bytes:
        return self.kind.value[1] + self._rest

    @property
    def _rest(self) -> bytes:
        return origin_station(self.origin) + self.record_id + self.month.encode("ascii")


def seal_to_custodians(subject: EscrowSubject, publics: EscrowPublics, plaintext: bytes) -> bytes:
    """`plaintext` for both custodians together; raises ValueError for another month's keys, BadPublicKey."""
    if publics.month != subject.month:
        raise ValueError(publics.month, subject.month)
    return seal_xwing(publics.e1, subject.outer_info, seal_xwing(publics.e2, subject.inner_info, plaintext))


def open_outer(subject: EscrowSubject, e1_seed: bytes, sealed: bytes) -> bytes:
    """What the station's custodian hands to the second, still sealed; raises DoesNotOpen."""
    return open_xwing(e1_seed, subject.outer_info, sealed)


def open_inner(subject: EscrowSubject, e2_seed: bytes, half_open: bytes) -> bytes:
    """What was sealed, opened by the second custodian; raises DoesNotOpen."""
    return open_xwing(e2_seed, subject.inner_info, half_open)
