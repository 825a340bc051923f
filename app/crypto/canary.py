"""Which parcels are canaries: those of invented people, whose appearance in a leaked list tells where it came from.

In every other table a canary is a parcel like any. Only here it says that it is one, sealed to the managers' ring and
at one size: whoever has every clerk's and courier's keys cannot take the canaries out of what he sells. It is signed by
the same ring inside its seal, for anybody could seal something else in its place.
"""

from dataclasses import dataclass, field

from app.crypto import contexts
from app.crypto.canonical import NotCanonical, canonical_json, parse_canonical
from app.crypto.contexts import epoch_bytes, origin_station
from app.crypto.hpke import open_x25519, seal_x25519
from app.crypto.padding import NotPadded, pad_to, unpad_from
from app.crypto.rings import RingSecret
from app.crypto.sealed_blob import WrongKey
from app.crypto.signatures import SIGNATURE_SIZE, is_signed, sign

PADDED_SIZE = 512
"""One size for all: a name of 60 Chinese characters and a number with its extension fit twice over."""
_FIELDS = ("name", "parcel_number", "phone")


@dataclass(frozen=True, slots=True)
class Canary:
    """Name and phone as they stand in the parcel's record; the phone is one that the station answers."""

    parcel_number: str
    name: str = field(repr=False)
    phone: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SealedCanary:
    """A canary as it is stored. epoch: of the ring `admin`."""

    epoch: int
    sealed: bytes


def seal_canary(canary: Canary, station: str, ring: RingSecret) -> SealedCanary:
    """The canary for the members of the ring `admin`, and from one of them; raises TooLarge("canary", size)."""
    text = pad_to(PADDED_SIZE, canonical_json({name: getattr(canary, name) for name in _FIELDS}), "canary")
    info = _info(station, ring.epoch)
    signature = sign(ring.sign_seed, info + text)
    return SealedCanary(ring.epoch, seal_x25519(ring.public.hpke_public, info, signature + text))


def open_canary(sealed: SealedCanary, station: str, ring: RingSecret) -> Canary:
    """What `seal_canary` was given; raises DoesNotOpen."""
    info = _info(station, sealed.epoch)
    opened = open_x25519(ring.hpke_private, info, sealed.sealed)
    signature, text = opened[:SIGNATURE_SIZE], opened[SIGNATURE_SIZE:]
    if not is_signed(ring.public.sign_public, info + text, signature):
        raise WrongKey
    return _read(text)


def _read(text: bytes) -> Canary:
    try:
        fields = parse_canonical(unpad_from(PADDED_SIZE, text))
    except (NotPadded, NotCanonical) as error:
        raise WrongKey from error
    if not isinstance(fields, dict) or sorted(fields) != list(_FIELDS):
        raise WrongKey
    return Canary(**{name: str(fields[name]) for name in _FIELDS})


def _info(station: str, epoch: int) -> bytes:
    return contexts.CANARY + origin_station(station) + epoch_bytes(epoch)
