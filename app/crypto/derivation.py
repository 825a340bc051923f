"""Keys from keys: HKDF with SHA-256 (RFC 5869)."""

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def derive(secret: bytes, *, info: bytes, size: int, salt: bytes | None = None) -> bytes:
    """`size` bytes that only holders of `secret` can compute; info begins with an entry of contexts.py."""
    return HKDF(algorithm=SHA256(), length=size, salt=salt, info=info).derive(secret)
