"""The fingerprint of a public key: short enough for the telephone, and nobody finds a second key that has it."""

import base64
import re
from hashlib import sha256

LENGTH = 16  # characters of 5 bits: 80 bits
GROUP_LENGTH = 4

_BETWEEN = re.compile(r"[\s-]")


def fingerprint(*publics: bytes) -> str:
    """Four groups of four characters, parted by hyphens, over one public key or several in their order."""
    digest = sha256(b"".join(sha256(public).digest() for public in publics)).digest()
    spelled = base64.b32encode(digest).decode("ascii")[:LENGTH]
    return "-".join(spelled[at : at + GROUP_LENGTH] for at in range(0, LENGTH, GROUP_LENGTH))


def is_fingerprint_of(typed: str, *publics: bytes) -> bool:
    """Whether a person typed this fingerprint, in upper or lower case, with or without hyphens."""
    return _BETWEEN.sub("", typed).upper() == fingerprint(*publics).replace("-", "")
