"""The first byte of everything we store sealed: which suite of primitives made it.

The byte is ours. Numbers of a library's enumerations may change with the library, so they never reach a disk.
"""

SUITE = 0x01  # AES-256-GCM, AES-256-SIV, HKDF-SHA256, HPKE with X25519 or ML-KEM-768 + X25519


class DoesNotOpen(Exception):
    """What is sealed stays sealed."""


class WrongKey(DoesNotOpen):
    """This key, or what the caller says about the blob, is not what it was sealed with; or the blob was changed."""


class UnknownSuite(DoesNotOpen):
    """The blob was made by primitives this program does not know; `suite` is its first byte, None when it is empty."""

    def __init__(self, suite: int | None) -> None:
        super().__init__(suite)
        self.suite = suite


def with_suite(blob: bytes) -> bytes:
    return bytes([SUITE]) + blob


def without_suite(stored: bytes) -> bytes:
    if not stored:
        raise UnknownSuite(None)
    if stored[0] != SUITE:
        raise UnknownSuite(stored[0])
    return stored[1:]
