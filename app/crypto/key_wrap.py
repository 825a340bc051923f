"""Keys under keys: AES-256-SIV (RFC 5297).

SIV needs no nonce, so wrapping the same key again can never go wrong by a repeated one; every associated-data part is
a separate string for it, so no part can flow into its neighbour.
"""

from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from app.crypto.sealed_blob import WrongKey, with_suite, without_suite

WRAP_KEY_SIZE = 64  # two AES-256 keys, RFC 5297 section 2.2
WRAP_OVERHEAD = 1 + 16  # our suite byte and the synthetic IV


def wrap(key: bytes, associated_data: Sequence[bytes], secret: bytes) -> bytes:
    """`secret` under `key` (64 bytes), bound to the associated data."""
    return with_suite(AESSIV(key).encrypt(secret, list(associated_data)))


def unwrap(key: bytes, associated_data: Sequence[bytes], wrapped: bytes) -> bytes:
    """What `wrap` was given; raises WrongKey for another key or other associated data, UnknownSuite."""
    sealed = without_suite(wrapped)
    try:
        return AESSIV(key).decrypt(sealed, list(associated_data))
    except InvalidTag as error:
        raise WrongKey from error
