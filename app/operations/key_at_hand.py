"""The hardware key a person has at hand, among those their slots name."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.crypto.key_slot import Slot
from app.domain.errors import HardwareKeyTrouble
from app.operations.ports import HardwareKeys


@dataclass(frozen=True, slots=True)
class KeyAtHand:
    """A slot whose key was asked, and the 32 bytes the key gave for it."""

    slot: Slot
    secret: bytes = field(repr=False)


def key_at_hand(keys: HardwareKeys, slots: Iterable[Slot], pin: str) -> KeyAtHand:
    """What the key that is plugged in gives for the slot that names it; waits for a touch.

    Slots that name no key are passed over. Raises HardwareKeyTrouble; not_this_key when no slot names a key at hand.
    """
    for slot, asked in [(slot, slot.hardware) for slot in slots if slot.hardware is not None]:
        try:
            return KeyAtHand(slot, keys.secret(asked.credential, asked.salt, pin))
        except HardwareKeyTrouble as trouble:
            if trouble.kind != "not_this_key":
                raise
    raise HardwareKeyTrouble("not_this_key")
