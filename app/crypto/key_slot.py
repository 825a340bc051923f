"""A key slot: a person's private keys under what that person types and holds.

The key that wraps them comes from the passphrase (Argon2id), from a hardware key and from a secret of this device,
whichever of the last two the slot names. Which factors it names, how dear a guess is and whose slot it is are part of
the derivation and of the associated data: change one bit of them and the slot does not open. A slot that names a
hardware key also says which one and what to ask of it.

The slot also pins the station's admin key, so that a keyring signed by anybody else is noticed by whoever unlocks it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.crypto import contexts
from app.crypto.canonical import Json, canonical_json
from app.crypto.contexts import EPOCH_SIZE, epoch_bytes
from app.crypto.derivation import derive
from app.crypto.document_fields import (
    ID_HEX,
    DocumentDamaged,
    Fields,
    base64_text,
    in_order,
    read_blob_within,
)
from app.crypto.hpke import X25519_KEY_SIZE, x25519_public
from app.crypto.kdf_fields import kdf_json, read_kdf
from app.crypto.key_wrap import WRAP_KEY_SIZE, WRAP_OVERHEAD, unwrap, wrap
from app.crypto.passphrase import (
    SALT_SIZE,
    Cost,
    NotAPassphrase,
    WrongPassphrase,
    check_cost,
    stretch,
)
from app.crypto.randomness import random_bytes
from app.crypto.sealed_blob import DoesNotOpen
from app.crypto.signatures import PUBLIC_SIZE, SEED_SIZE, sign_public

FACTOR_SIZE = 32
SLOT_ID_SIZE = 8
CREDENTIAL_SIZE_MAX = 1024  # a credential id is 1023 bytes at most (CTAP 2.1, 6.1.2)
HARDWARE_SALT_SIZE = 32  # hmac-secret takes salts of 32 bytes (CTAP 2.1, 12.5)
KEYS_SIZE = X25519_KEY_SIZE + SEED_SIZE + PUBLIC_SIZE + EPOCH_SIZE
_ABSENT = bytes(FACTOR_SIZE)


class Factor(StrEnum):
    """What opens a slot; every slot needs the passphrase."""

    DEVICE = "device"
    FIDO2 = "fido2"
    PASSPHRASE = "passphrase"  # noqa: S105  the factor's name


class MissingFactor(Exception):
    """No slot of this person opens without one of `factors`, which were not presented."""

    def __init__(self, factors: frozenset[Factor]) -> None:
        super().__init__(factors)
        self.factors = factors


@dataclass(frozen=True, slots=True)
class Factors:
    """What a person presents to open a slot or to make one.

    hardware: 32 bytes from a FIDO2 key; device: 32 bytes from this device's key store; None when there is none.
    """

    passphrase: str = field(repr=False)
    hardware: bytes | None = field(default=None, repr=False)
    device: bytes | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        for factor in (self.hardware, self.device):
            if factor is not None and len(factor) != FACTOR_SIZE:
                raise ValueError(len(factor))

    @property
    def kinds(self) -> tuple[Factor, ...]:
        held = {Factor.DEVICE: self.device, Factor.FIDO2: self.hardware}
        return tuple(factor for factor in Factor if factor is Factor.PASSPHRASE or held[factor] is not None)


@dataclass(frozen=True, slots=True)
class PinnedAdmin:
    """The admin key a person was given when the slot was made."""

    public: bytes
    epoch: int


@dataclass(frozen=True, slots=True)
class UserKeys:
    """A person's private keys, and the admin key they were told to trust."""

    hpke_private: bytes = field(repr=False)
    sign_seed: bytes = field(repr=False)
    admin: PinnedAdmin

    @property
    def hpke_public(self) -> bytes:
        return x25519_public(self.hpke_private)

    @property
    def sign_public(self) -> bytes:
        return sign_public(self.sign_seed)


@dataclass(frozen=True, slots=True)
class HardwareSlot:
    """Which credential of which FIDO2 key to ask, and the salt to ask it with: neither is a secret.

    credential: 1 to 1024 bytes; salt: 32. Raises ValueError for other sizes.
    """

    credential: bytes
    salt: bytes

    def __post_init__(self) -> None:
        if not 0 < len(self.credential) <= CREDENTIAL_SIZE_MAX:
            raise ValueError(len(self.credential))
        if len(self.salt) != HARDWARE_SALT_SIZE:
            raise ValueError(len(self.salt))

    def to_json(self) -> Json:
        return {"credential": base64_text(self.credential), "salt": base64_text(self.salt)}


@dataclass(frozen=True, slots=True)
class Slot:
    """hardware: there exactly when the factors name a hardware key."""

    slot_id: str
    cost: Cost
    salt: bytes
    factors: tuple[Factor, ...]
    wrapped: bytes
    hardware: HardwareSlot | None = None

    def to_json(self) -> Mapping[str, Json]:
        return {
            "id": self.slot_id,
            "kdf": kdf_json(self.cost, self.salt),
            "factors": [str(factor) for factor in self.factors],
            "wrapped": base64_text(self.wrapped),
            "hardware": None if self.hardware is None else self.hardware.to_json(),
        }


def new_user_keys(admin: PinnedAdmin) -> UserKeys:
    return UserKeys(random_bytes(X25519_KEY_SIZE), random_bytes(SEED_SIZE), admin)


def new_slot(
    station: str,
    user: str,
    keys: UserKeys,
    factors: Factors,
    *,
    cost: Cost,
    floor: Cost,
    hardware: HardwareSlot | None = None,
) -> Slot:
    """A slot that opens with all of these factors.

    hardware: what gave `factors.hardware`; one without the other is a ValueError. Raises CostTooLow when `cost` is
    below `floor`, NotAPassphrase.
    """
    if (hardware is None) != (factors.hardware is None):
        raise ValueError(factors.kinds)
    check_cost(cost, floor)
    slot_id = random_bytes(SLOT_ID_SIZE).hex()
    bare = Slot(slot_id, cost, random_bytes(SALT_SIZE), factors.kinds, b"", hardware)
    secret = keys.hpke_private + keys.sign_seed + keys.admin.public + epoch_bytes(keys.admin.epoch)
    return replace(bare, wrapped=wrap(_slot_kek(bare, station, user, factors), _slot_data(bare, station, user), secret))


def open_slot(slot: Slot, station: str, user: str, factors: Factors) -> UserKeys:
    """The keys in the slot; costs what the slot's cost says.

    Factors beyond those the slot names are not used. Raises MissingFactor, WrongPassphrase.
    """
    missing = frozenset(slot.factors) - frozenset(factors.kinds)
    if missing:
        raise MissingFactor(missing)
    try:
        kek = _slot_kek(slot, station, user, factors)
        secret = unwrap(kek, _slot_data(slot, station, user), slot.wrapped)
    except (DoesNotOpen, NotAPassphrase) as error:
        raise WrongPassphrase from error
    sign_at = X25519_KEY_SIZE
    admin_at = sign_at + SEED_SIZE
    epoch_at = admin_at + PUBLIC_SIZE
    admin = PinnedAdmin(secret[admin_at:epoch_at], int.from_bytes(secret[epoch_at:], "big"))
    return UserKeys(secret[:sign_at], secret[sign_at:admin_at], admin)


def read_slot(value: Json, where: str) -> Slot:
    """A slot from the keyring's JSON; raises DocumentDamaged."""
    fields = Fields(value, where, frozenset({"id", "kdf", "factors", "wrapped", "hardware"}))
    cost, salt = fields.one("kdf", read_kdf)
    factors = fields.each("factors", _read_factor)
    in_order([(factor,) for factor in factors], f"{where}.factors")
    if Factor.PASSPHRASE not in factors:
        raise DocumentDamaged(f"{where}.factors")
    hardware = fields.optional("hardware", _read_hardware)
    if (hardware is None) != (Factor.FIDO2 not in factors):
        raise DocumentDamaged(f"{where}.hardware")
    wrapped = fields.blob("wrapped", KEYS_SIZE + WRAP_OVERHEAD)
    return Slot(fields.text("id", ID_HEX), cost, salt, factors, wrapped, hardware)


def _read_hardware(value: Json, where: str) -> HardwareSlot:
    fields = Fields(value, where, frozenset({"credential", "salt"}))
    return HardwareSlot(fields.one("credential", _read_credential), fields.blob("salt", HARDWARE_SALT_SIZE))


def _read_credential(value: Json, where: str) -> bytes:
    return read_blob_within(value, where, 1, CREDENTIAL_SIZE_MAX)


def _read_factor(value: Json, where: str) -> Factor:
    for factor in Factor:
        if value == factor:
            return factor
    raise DocumentDamaged(where)


def _slot_kek(slot: Slot, station: str, user: str, factors: Factors) -> bytes:
    hardware = factors.hardware if Factor.FIDO2 in slot.factors else None
    device = factors.device if Factor.DEVICE in slot.factors else None
    secret = stretch(factors.passphrase, slot.salt, slot.cost) + (hardware or _ABSENT) + (device or _ABSENT)
    info = contexts.SLOT_KEK + b"\0".join(
        (station.encode("ascii"), user.encode("ascii"), slot.slot_id.encode("ascii"), _factor_names(slot))
    )
    return derive(secret, info=info, size=WRAP_KEY_SIZE, salt=slot.salt)


def _slot_data(slot: Slot, station: str, user: str) -> list[bytes]:
    # Without a hardware key as it was before there were any: AES-SIV tells a list from a longer one (RFC 5297, 2.4).
    hardware = [] if slot.hardware is None else [canonical_json(slot.hardware.to_json())]
    return [
        contexts.SLOT_WRAP,
        station.encode("ascii"),
        user.encode("ascii"),
        slot.slot_id.encode("ascii"),
        _factor_names(slot),
        canonical_json(kdf_json(slot.cost, slot.salt)),
        *hardware,
    ]


def _factor_names(slot: Slot) -> bytes:
    return ",".join(slot.factors).encode("ascii")
