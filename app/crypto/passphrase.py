"""From what a person types to 32 bytes that are dear to guess: Argon2id (RFC 9106)."""

import unicodedata
from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

SALT_SIZE = 16  # RFC 9106 section 3.1
STRETCHED_SIZE = 32
LEAST_MEMORY_PER_LANE_KIB = 8  # RFC 9106 section 3.1
MOST_MEMORY_KIB = 1 << 20  # 1 GiB: a file that asks for more is meant to stop the desk, not to protect it
MOST_PASSES = 16
MOST_LANES = 16


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs: memory in KiB, passes over it, lanes side by side."""

    memory_kib: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        if not (
            1 <= self.lanes <= MOST_LANES
            and 1 <= self.passes <= MOST_PASSES
            and self.lanes * LEAST_MEMORY_PER_LANE_KIB <= self.memory_kib <= MOST_MEMORY_KIB
        ):
            raise ValueError(self.memory_kib, self.passes, self.lanes)

    def is_below(self, floor: "Cost") -> bool:
        return self.memory_kib < floor.memory_kib or self.passes < floor.passes


STAFF_COST = Cost(64 * 1024, 3, 4)  # RFC 9106 section 4, second recommended option
MANAGER_COST = Cost(256 * 1024, 3, 4)  # four times as dear: the manager's slot opens every ring
LOWEST_COST = STAFF_COST


class CostTooLow(Exception):
    """A new slot would be cheaper to guess than the floor allows."""

    def __init__(self, cost: Cost, floor: Cost) -> None:
        super().__init__(cost, floor)
        self.cost = cost
        self.floor = floor


class NotAPassphrase(Exception):
    """The text cannot be a passphrase: it is empty or holds control characters or halves of characters."""


class WrongPassphrase(Exception):
    """The passphrase, or a factor that goes with it, is not the one; which of them, nobody can tell."""


def opaque_passphrase(text: str) -> bytes:
    """The one spelling of a passphrase that keyboards write differently: RFC 8265 OpaqueString, as UTF-8.

    Every space becomes the plain one, the rest is NFC (not NFKC: full-width and half-width stay two characters); upper
    and lower case stay. Raises NotAPassphrase.
    """
    spaced = "".join(" " if unicodedata.category(character) == "Zs" else character for character in text)
    composed = unicodedata.normalize("NFC", spaced)
    if not composed or any(unicodedata.category(character) in {"Cc", "Cs"} for character in composed):
        raise NotAPassphrase
    return composed.encode()


def stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """32 bytes from a passphrase and a 16-byte salt; about 0.25 s at STAFF_COST on two cores. Raises NotAPassphrase."""
    argon2id = Argon2id(
        salt=salt,
        length=STRETCHED_SIZE,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return argon2id.derive(opaque_passphrase(passphrase))


def check_cost(cost: Cost, floor: Cost) -> None:
    """Whoever writes a slot asks first; raises CostTooLow."""
    if cost.is_below(floor):
        raise CostTooLow(cost, floor)
