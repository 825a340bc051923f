"""The sealed record: a parcel's field groups, each under a key of its own that only label and staff together reach.

Content: AES-256-GCM under a fresh key for each group (the DEK). That key is wrapped three times, one inside the other:

1. under the token on the label (AES-SIV): whoever lacks the paper has nothing;
2. to the group's ring (HPKE): whoever is not in the ring has nothing, and sealing needs no secret, so a clerk seals
   an address he cannot open;
3. under the key of the day (AES-SIV): when that key is destroyed, nobody has anything, in no backup either.

The order is chosen so that the station can renew the ring's layer when somebody leaves, and carry a parcel to a new
day, without having the tokens. The DEKs also go into escrow for a lost label or a legal request.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.crypto import contexts
from app.crypto.canonical import Json, NotCanonical, canonical_json, parse_canonical
from app.crypto.contexts import epoch_bytes, origin_station
from app.crypto.days import DayKey
from app.crypto.derivation import derive
from app.crypto.document_fields import DocumentDamaged, base64_text, read_blob
from app.crypto.escrow import EscrowKind, EscrowPublics, EscrowSubject, seal_to_custodians
from app.crypto.hpke import open_x25519, seal_x25519
from app.crypto.key_wrap import WRAP_KEY_SIZE, unwrap, wrap
from app.crypto.padding import NotPadded, pad_json, unpad_json
from app.crypto.randomness import random_bytes
from app.crypto.rings import RingPublic, RingSecret
from app.crypto.sealed_blob import DoesNotOpen, with_suite, without_suite

TOKEN_SIZE = 16
RECORD_ID_SIZE = 16
LOCATOR_SIZE = 16
DEK_SIZE = 32  # AES-256
NONCE_SIZE = 12  # AES-GCM, NIST SP 800-38D section 5.2.1.1


class Layer(StrEnum):
    """The layers around a field group, outermost first."""

    DAY = "day"
    RING = "ring"
    LABEL = "label"
    CONTENT = "content"


class CannotOpen(Exception):
    """`group` stayed closed at `layer`: another day, ring or label, or the record was changed."""

    def __init__(self, group: str, layer: Layer) -> None:
        super().__init__(group, layer)
        self.group = group
        self.layer = layer


@dataclass(frozen=True, slots=True)
class RecordName:
    """Which record of which station; bound into every layer. record_id: 16 bytes."""

    origin: str
    record_id: bytes

    def __post_init__(self) -> None:
        if len(self.record_id) != RECORD_ID_SIZE:
            raise ValueError(len(self.record_id))


@dataclass(frozen=True, slots=True)
class SealedGroup:
    """One field group as it is stored. schema: 0..255; epoch: of the group's ring; day: "2026-11-23"."""

    group: str
    schema: int
    epoch: int
    day: str
    sealed: bytes
    wrap: bytes


@dataclass(frozen=True, slots=True)
class SealedRecord:
    """A record as it is stored; nothing in it says whose parcel it is."""

    record_id: bytes
    origin: str
    locator: bytes
    groups: tuple[SealedGroup, ...]
    escrow: bytes
    escrow_month: str

    @property
    def name(self) -> RecordName:
        return RecordName(self.origin, self.record_id)

    def group(self, group: str) -> SealedGroup | None:
        return next((sealed for sealed in self.groups if sealed.group == group), None)


def locator(token: bytes) -> bytes:
    """The 16 bytes a label's record is found by; says nothing about the token. Raises ValueError for another size."""
    if len(token) != TOKEN_SIZE:
        raise ValueError(len(token))
    return derive(token, info=contexts.LOCATOR, size=LOCATOR_SIZE)


def seal_record(
    groups: Mapping[str, Mapping[str, Json]],
    *,
    name: RecordName,
    token: bytes,
    schema: int,
    rings: Mapping[str, RingPublic],
    day: DayKey,
    custodians: EscrowPublics,
) -> SealedRecord:
    """The field groups, sealed so that label, ring and day together open them, or both custodians.

    rings: for every group its ring. Needs no ring secret. Raises TooLarge(group, size) and BadPublicKey.
    """
    found_by = locator(token)
    deks = {group: random_bytes(DEK_SIZE) for group in groups}
    sealed_groups = []
    for group, fields in groups.items():
        context = record_context(name, group, schema)
        sealed = _seal_content(deks[group], context, pad_json(fields, group))
        inner = wrap(_token_kek(token, name, group), [contexts.INNER, context, found_by], deks[group])
        epoch = rings[group].epoch
        outer = seal_x25519(rings[group].hpke_public, _group_info(context, epoch), inner)
        sealed_groups.append(SealedGroup(group, schema, epoch, day.day, sealed, _wrap_day(day, context, outer)))
    escrow = seal_to_custodians(escrow_subject(name, custodians.month), custodians, escrow_text(deks))
    return SealedRecord(name.record_id, name.origin, found_by, tuple(sealed_groups), escrow, custodians.month)


def open_group(sealed: SealedGroup, name: RecordName, token: bytes, ring: RingSecret, day: DayKey) -> dict[str, Json]:
    """The fields of one group, for whoever holds its label, its ring and its day; raises CannotOpen."""
    context = record_context(name, sealed.group, sealed.schema)
    inner = _open_ring(sealed, context, ring, _open_day(sealed, context, day))
    try:
        dek = unwrap(_token_kek(token, name, sealed.group), [contexts.INNER, context, locator(token)], inner)
    except DoesNotOpen as error:
        raise CannotOpen(sealed.group, Layer.LABEL) from error
    return open_content(sealed, name, dek)


def open_content(sealed: SealedGroup, name: RecordName, dek: bytes) -> dict[str, Json]:
    """The fields of one group under its own key, as escrow gives it back; raises CannotOpen."""
    context = record_context(name, sealed.group, sealed.schema)
    try:
        blob = without_suite(sealed.sealed)
        return unpad_json(AESGCM(dek).decrypt(blob[:NONCE_SIZE], blob[NONCE_SIZE:], context))
    # ValueError: a blob cut so short that not even the nonce is whole.
    except (DoesNotOpen, InvalidTag, ValueError, NotPadded) as error:
        raise CannotOpen(sealed.group, Layer.CONTENT) from error


def rewrap_group(sealed: SealedGroup, name: RecordName, day: DayKey, old: RingSecret, new: RingPublic) -> SealedGroup:
    """The group in a new epoch of its ring, as when somebody leaves; needs no label. Raises CannotOpen."""
    context = record_context(name, sealed.group, sealed.schema)
    inner = _open_ring(sealed, context, old, _open_day(sealed, context, day))
    outer = seal_x25519(new.hpke_public, _group_info(context, new.epoch), inner)
    return replace(sealed, epoch=new.epoch, wrap=_wrap_day(day, context, outer))


def rewrap_day(sealed: SealedGroup, name: RecordName, old: DayKey, new: DayKey) -> SealedGroup:
    """The group under another day's key, as for a straggler; needs neither label nor ring. Raises CannotOpen."""
    context = record_context(name, sealed.group, sealed.schema)
    return replace(sealed, day=new.day, wrap=_wrap_day(new, context, _open_day(sealed, context, old)))


def reseal_under_new_token(
    sealed: SealedRecord,
    *,
    token: bytes,
    deks: Mapping[str, bytes],
    rings: Mapping[str, RingPublic],
    day: DayKey,
) -> SealedRecord:
    """The record under the token of a new label, as when the old one was damaged; content and escrow stay as they are.

    deks: the key of every group, as both custodians gave it back; rings, day: as they are now. Each key is tried on
    its content, and what that says is thrown away unread: a wrong key under a new label would close the record for
    good. Raises CannotOpen; DocumentDamaged when a key is missing or one too many.
    """
    if deks.keys() != {group.group for group in sealed.groups}:
        raise DocumentDamaged("groups")
    found_by = locator(token)
    groups = []
    for group in sealed.groups:
        open_content(group, sealed.name, deks[group.group])
        context = record_context(sealed.name, group.group, group.schema)
        ring = rings[group.group]
        inner = wrap(
            _token_kek(token, sealed.name, group.group), [contexts.INNER, context, found_by], deks[group.group]
        )
        outer = seal_x25519(ring.hpke_public, _group_info(context, ring.epoch), inner)
        groups.append(replace(group, epoch=ring.epoch, day=day.day, wrap=_wrap_day(day, context, outer)))
    return replace(sealed, locator=found_by, groups=tuple(groups))


def escrow_subject(name: RecordName, month: str) -> EscrowSubject:
    return EscrowSubject(EscrowKind.RECORD, name.origin, name.record_id, month)


def escrowed_deks(opened: bytes) -> dict[str, bytes]:
    """The key of every group, from what both custodians opened; raises DocumentDamaged."""
    try:
        fields = parse_canonical(opened)
    except NotCanonical as error:
        raise DocumentDamaged("escrow") from error
    if not isinstance(fields, Mapping):
        raise DocumentDamaged("escrow")
    return {group: read_blob(dek, "escrow", DEK_SIZE) for group, dek in fields.items()}


def record_context(name: RecordName, group: str, schema: int) -> bytes:
    """What every layer of a group is bound to."""
    return b"".join(
        (contexts.RECORD, origin_station(name.origin), name.record_id, group.encode("ascii"), b"\0", bytes([schema]))
    )


def escrow_text(deks: Mapping[str, bytes]) -> bytes:
    """The keys of all groups as they are sealed to the custodians, and as a custodian answers them."""
    return canonical_json({group: base64_text(dek) for group, dek in deks.items()})


def _token_kek(token: bytes, name: RecordName, group: str) -> bytes:
    return derive(token, salt=name.record_id, info=contexts.TOKEN_KEK + group.encode("ascii"), size=WRAP_KEY_SIZE)


def _seal_content(dek: bytes, context: bytes, padded: bytes) -> bytes:
    nonce = random_bytes(NONCE_SIZE)
    return with_suite(nonce + AESGCM(dek).encrypt(nonce, padded, context))


def _group_info(context: bytes, epoch: int) -> bytes:
    return contexts.GROUP + context + epoch_bytes(epoch)


def _wrap_day(day: DayKey, context: bytes, outer: bytes) -> bytes:
    return wrap(day.key, [contexts.DAY, context, day.day.encode("ascii")], outer)


def _open_day(sealed: SealedGroup, context: bytes, day: DayKey) -> bytes:
    try:
        return unwrap(day.key, [contexts.DAY, context, sealed.day.encode("ascii")], sealed.wrap)
    except DoesNotOpen as error:
        raise CannotOpen(sealed.group, Layer.DAY) from error


def _open_ring(sealed: SealedGroup, context: bytes, ring: RingSecret, outer: bytes) -> bytes:
    try:
        return open_x25519(ring.hpke_private, _group_info(context, sealed.epoch), outer)
    except DoesNotOpen as error:
        raise CannotOpen(sealed.group, Layer.RING) from error
