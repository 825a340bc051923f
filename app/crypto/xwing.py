"""X-Wing: ML-KEM-768 and X25519 as one key, from one 32-byte seed (draft-connolly-cfrg-xwing-kem).

Escrow has to hold for years, so what the custodians receive is sealed against a quantum computer too; X25519 beside it
keeps it sealed should the new scheme fall.
"""

from dataclasses import dataclass
from hashlib import shake_256

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

SEED_SIZE = 32
EXPANDED_SIZE = 96  # 64 for ML-KEM-768 (d || z), 32 for X25519; draft section 5.2
MLKEM_SEED_SIZE = 64  # FIPS 203
MLKEM_PUBLIC_SIZE = 1184  # FIPS 203
PUBLIC_SIZE = MLKEM_PUBLIC_SIZE + 32


@dataclass(frozen=True, slots=True)
class XWingPrivate:
    mlkem: MLKEM768PrivateKey
    x25519: X25519PrivateKey


@dataclass(frozen=True, slots=True)
class XWingPublic:
    mlkem: MLKEM768PublicKey
    x25519: X25519PublicKey


def expand(seed: bytes) -> XWingPrivate:
    """The two private keys behind a seed; raises ValueError unless it has 32 bytes."""
    if len(seed) != SEED_SIZE:
        raise ValueError(len(seed))
    expanded = shake_256(seed).digest(EXPANDED_SIZE)
    return XWingPrivate(
        MLKEM768PrivateKey.from_seed_bytes(expanded[:MLKEM_SEED_SIZE]),
        X25519PrivateKey.from_private_bytes(expanded[MLKEM_SEED_SIZE:]),
    )


def xwing_public(seed: bytes) -> bytes:
    """The 1216 bytes that may be published: ML-KEM-768's public key, then X25519's."""
    private = expand(seed)
    return private.mlkem.public_key().public_bytes_raw() + private.x25519.public_key().public_bytes_raw()


def is_public_key(public: bytes) -> bool:
    """Whether something can be sealed to these bytes."""
    try:
        # The exchange refuses points of small order, whose every shared secret is zero (RFC 7748 section 6.1).
        X25519PrivateKey.generate().exchange(public_keys(public).x25519)
    except ValueError:
        return False
    return True


def public_keys(public: bytes) -> XWingPublic:
    """The two public keys in the 1216 bytes; raises ValueError when they are none."""
    return XWingPublic(
        MLKEM768PublicKey.from_public_bytes(public[:MLKEM_PUBLIC_SIZE]),
        X25519PublicKey.from_public_bytes(public[MLKEM_PUBLIC_SIZE:]),
    )
