"""Which of a person's key slots opens with what was typed: a passphrase, or a recovery code in the same field."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.crypto.key_slot import Factor, Factors, MissingFactor, Slot, open_slot
from app.crypto.keyring import Keyring, User
from app.crypto.passphrase import WrongPassphrase
from app.crypto.recovery_code import RecoveryCode, RecoveryCodeMistyped
from app.crypto.unlocking import UnlockedUser, unlocked_with
from app.operations.key_at_hand import KeyAtHand


class SlotKind(StrEnum):
    PASSPHRASE = "passphrase"  # noqa: S105  the kind's name
    HARDWARE_KEY = "hardware_key"
    RECOVERY_CODE = "recovery_code"


def kind_of(slot: Slot) -> SlotKind:
    """A slot that asks for nothing but what is typed is a recovery code's: no other kind opens on any computer."""
    if Factor.FIDO2 in slot.factors:
        return SlotKind.HARDWARE_KEY
    return SlotKind.PASSPHRASE if Factor.DEVICE in slot.factors else SlotKind.RECOVERY_CODE


@dataclass(frozen=True, slots=True)
class OpenedSlot:
    """presented: what the slot opened with."""

    unlocked: UnlockedUser = field(repr=False)
    slot: Slot
    presented: Factors = field(repr=False)

    @property
    def kind(self) -> SlotKind:
        return kind_of(self.slot)


def open_slot_of(keyring: Keyring, user: User, factors: Factors, key: KeyAtHand | None = None) -> OpenedSlot:
    """What this person can do, by the first of their slots that opens; the keyring proved to be the station's own.

    A recovery code opens however it is spelled. With a hardware key its slot alone is tried beside those of recovery
    codes. Costs one Argon2id for each slot tried; a passphrase is not tried at the slots of recovery codes. Raises
    WrongPassphrase, MissingFactor (no slot could be tried), ForeignSignature, KeyringDamaged.
    """
    missing: frozenset[Factor] = frozenset()
    tried = False
    for slot, presented in _to_try(user, factors, key):
        try:
            keys = open_slot(slot, keyring.station, user.user_id, presented)
        except MissingFactor as error:
            missing |= error.factors
        except WrongPassphrase:
            tried = True
        else:
            return OpenedSlot(unlocked_with(keyring, user, keys), slot, presented)
    if missing and not tried:
        raise MissingFactor(missing)
    raise WrongPassphrase


def _to_try(user: User, factors: Factors, key: KeyAtHand | None) -> list[tuple[Slot, Factors]]:
    if key is None:
        others = [(slot, factors) for slot in user.slots if kind_of(slot) is not SlotKind.RECOVERY_CODE]
    else:
        others = [(key.slot, replace(factors, hardware=key.secret))]
    code = recovery_code_in(factors.passphrase)
    if code is None:
        return others
    return [(slot, Factors(code)) for slot in user.slots if kind_of(slot) is SlotKind.RECOVERY_CODE] + others


def recovery_code_in(typed: str) -> str | None:
    """The recovery code in its one spelling, if that is what was typed."""
    try:
        return RecoveryCode.parse(typed).text
    except RecoveryCodeMistyped:
        return None
