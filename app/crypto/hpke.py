"""Sealing to a public key: HPKE (RFC 9180), base mode, one message a key.

Whoever holds only the public key can drop something in and never read it back: a clerk seals an address he cannot
open. The library's HPKE takes no associated data, so everything a blob belongs to goes into `info`, which begins with
an entry of contexts.py.
"""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from app.crypto.sealed_blob import WrongKey, with_suite, without_suite
from app.crypto.xwing import expand, public_keys

X25519_KEY_SIZE = 32  # RFC 7748
X25519_OVERHEAD = 1 + 32 + 16  # our suite byte, the ephemeral public key, the GCM tag


class BadPublicKey(Exception):
    """The bytes are no public key, or one with which nothing can be kept secret."""


def x25519_public(private: bytes) -> bytes:
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def seal_x25519(public: bytes, info: bytes, plaintext: bytes) -> bytes:
    """`plaintext` for the holder of the private key of `public` (32 bytes); raises BadPublicKey."""
    try:
        return with_suite(_x25519().encrypt(plaintext, X25519PublicKey.from_public_bytes(public), info))
    except ValueError as error:
        raise BadPublicKey from error


def open_x25519(private: bytes, info: bytes, sealed: bytes) -> bytes:
    """What `seal_x25519` was given; raises WrongKey for another key, other info or a changed blob, UnknownSuite."""
    blob = without_suite(sealed)
    try:
        return _x25519().decrypt(blob, X25519PrivateKey.from_private_bytes(private), info)
    except InvalidTag as error:
        raise WrongKey from error


def seal_xwing(public: bytes, info: bytes, plaintext: bytes) -> bytes:
    """`plaintext` for the holder of the seed of `public` (1216 bytes, see xwing.py); raises BadPublicKey."""
    try:
        keys = public_keys(public)
        return with_suite(_xwing().encrypt(plaintext, MLKEM768X25519PublicKey(keys.mlkem, keys.x25519), info))
    except ValueError as error:
        raise BadPublicKey from error


def open_xwing(seed: bytes, info: bytes, sealed: bytes) -> bytes:
    """What `seal_xwing` was given; raises WrongKey for another seed, other info or a changed blob, UnknownSuite."""
    blob = without_suite(sealed)
    private = expand(seed)
    try:
        return _xwing().decrypt(blob, MLKEM768X25519PrivateKey(private.mlkem, private.x25519), info)
    except InvalidTag as error:
        raise WrongKey from error


def _x25519() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def _xwing() -> Suite:
    return Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
