"""The recovery code: what is printed on the second custodian's sheet and opens the file when the passphrase is lost.

160 random bits in base32, with a check of 20 bits, in nine groups of four. It is strong enough to need no stretching.
"""

import base64
import re
from dataclasses import dataclass, field
from hashlib import sha256

from app.crypto.contexts import RECOVERY_CHECK
from app.crypto.randomness import random_bytes

CODE_SIZE = 20
CHECK_LENGTH = 4
GROUP_LENGTH = 4

_CODE = re.compile(r"[A-Z2-7]{36}")
_BETWEEN = re.compile(r"[\s-]")
# The base32 alphabet has no 0, 1 and 8, so these can only be misread letters.
_MISREAD = str.maketrans("018", "OIB")


class RecoveryCodeMistyped(Exception):
    """The text is not a recovery code: a character too many, too few or wrong."""


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """20 random bytes."""

    secret: bytes = field(repr=False)

    @property
    def text(self) -> str:
        """Nine groups of four characters, parted by hyphens."""
        spelled = base64.b32encode(self.secret).decode("ascii") + _check(self.secret)
        return "-".join(spelled[at : at + GROUP_LENGTH] for at in range(0, len(spelled), GROUP_LENGTH))

    @staticmethod
    def parse(text: str) -> "RecoveryCode":
        """The code that was typed, in upper or lower case, with spaces or hyphens anywhere.

        0, 1 and 8 are read as O, I and B. Raises RecoveryCodeMistyped, which one wrong code in a million escapes.
        """
        spelled = _BETWEEN.sub("", text).upper().translate(_MISREAD)
        if _CODE.fullmatch(spelled) is None:
            raise RecoveryCodeMistyped
        secret = base64.b32decode(spelled[:-CHECK_LENGTH])
        if spelled[-CHECK_LENGTH:] != _check(secret):
            raise RecoveryCodeMistyped
        return RecoveryCode(secret)


def new_recovery_code() -> RecoveryCode:
    return RecoveryCode(random_bytes(CODE_SIZE))


def _check(secret: bytes) -> str:
    return base64.b32encode(sha256(RECOVERY_CHECK + secret).digest()).decode("ascii")[:CHECK_LENGTH]
