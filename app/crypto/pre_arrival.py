"""Parcels announced before they are here: their token, which as yet no label carries.

From the announcement on a parcel's record is sealed as any other, under a token. But there is no paper yet to carry it,
so the token itself is kept: sealed to the ring `hint`, whose members work at the counter, and inside the day's key.
Both halves are then in the station's hands. That is the largest hole we know of and cannot close: whoever has the files
and the keys of one clerk opens what is announced at that moment. What bounds it is how much and how long, which is the
caller's to keep; when the label is scanned back the row goes, and the paper is the only half again.

A row is found by the waybill number through a key of the day: the number itself is nowhere, and without that key nobody
finds out by trying whether a number is here.
"""

from dataclasses import dataclass

from app.crypto import contexts
from app.crypto.contexts import epoch_bytes, origin_station
from app.crypto.days import DayKey
from app.crypto.derivation import derive
from app.crypto.hpke import open_x25519, seal_x25519
from app.crypto.key_wrap import unwrap, wrap
from app.crypto.record import RecordName
from app.crypto.rings import RingPublic, RingSecret

PLACE_SIZE = 16


@dataclass(frozen=True, slots=True)
class SealedToken:
    """A token without its label, as it is stored. epoch: of the ring `hint`; day: "2026-11-23"."""

    epoch: int
    day: str
    sealed: bytes


def place_of(waybill_number: str, station: str, day: DayKey) -> bytes:
    """The 16 bytes by which an announced parcel is found on this day's list; raises ValueError beyond ASCII."""
    info = contexts.PRE_ARRIVAL_PLACE + origin_station(station) + waybill_number.encode("ascii")
    return derive(day.tag_key, info=info, size=PLACE_SIZE)


def seal_token(token: bytes, name: RecordName, ring: RingPublic, day: DayKey) -> SealedToken:
    """The token of this record for the members of the ring, while the day's key exists."""
    outer = seal_x25519(ring.hpke_public, _info(name, ring.epoch), token)
    return SealedToken(ring.epoch, day.day, _wrap_day(outer, name, day))


def open_token(sealed: SealedToken, name: RecordName, ring: RingSecret, day: DayKey) -> bytes:
    """What `seal_token` was given; raises DoesNotOpen."""
    return open_x25519(ring.hpke_private, _info(name, sealed.epoch), _open_day(sealed, name, day))


def _info(name: RecordName, epoch: int) -> bytes:
    return contexts.PRE_ARRIVAL + origin_station(name.origin) + name.record_id + epoch_bytes(epoch)


def _day_data(name: RecordName, day: str) -> list[bytes]:
    return [contexts.PRE_ARRIVAL_DAY, origin_station(name.origin) + name.record_id, day.encode("ascii")]


def _wrap_day(outer: bytes, name: RecordName, day: DayKey) -> bytes:
    return wrap(day.key, _day_data(name, day.day), outer)


def _open_day(sealed: SealedToken, name: RecordName, day: DayKey) -> bytes:
    return unwrap(day.key, _day_data(name, sealed.day), sealed.sealed)
