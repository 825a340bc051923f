"""The station's days: a key for every day, and the key that signs the log, a fresh one every day.

`station.days` lies beside the keyring and is signed by the ring `database`, not by `admin`: whoever opens the desk in
the morning turns the day, manager or not. It is never in a backup. What a day key wrapped ends with it: taking a day
out of this file and replacing the file is how a day is destroyed.

When the station's rings get new epochs, because somebody left, the keys stay what they are and are sealed anew; the log
key, which the leaver could have read, is turned once more on the same day.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from app.crypto import contexts
from app.crypto.canonical import Json
from app.crypto.contexts import epoch_bytes
from app.crypto.document_fields import (
    COUNT_MAX,
    DAY,
    EPOCH_MAX,
    DocumentDamaged,
    Fields,
    base64_text,
    in_order,
)
from app.crypto.hpke import X25519_OVERHEAD, open_x25519, seal_x25519
from app.crypto.key_wrap import WRAP_KEY_SIZE
from app.crypto.log_head import EMPTY_LOG, LogHead, read_log_head
from app.crypto.notes import sign_note
from app.crypto.randomness import random_bytes
from app.crypto.rings import RingPublic, RingSecret
from app.crypto.sealed_blob import DoesNotOpen
from app.crypto.signatures import PUBLIC_SIZE, SEED_SIZE, sign_public
from app.crypto.signed_document import (
    ForeignSignature,
    check_signature,
    check_station,
    document_text,
    note_name,
    parse_text,
    unsigned_text,
)

VERSION = 1
DOCUMENT = "days"
TAG_KEY_SIZE = 32


class DaysDamaged(DocumentDamaged):
    """The file is not a `station.days` as this program writes it, or a key in it does not open."""


class DayGone(Exception):
    """There is no key for this day, and there will be none: it was destroyed, or lies before the newest, `latest`."""

    def __init__(self, day: str, latest: str) -> None:
        super().__init__(day, latest)
        self.day = day
        self.latest = latest


@dataclass(frozen=True, slots=True)
class DayKey:
    """An open day. key: 64 bytes, for AES-SIV; tag_key: 32 bytes, for the last-four tags of the day."""

    day: str
    key: bytes = field(repr=False)
    tag_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class SealedDay:
    """A day's keys, sealed to the ring `days` in that ring's `epoch`."""

    day: str
    epoch: int
    sealed: bytes


@dataclass(frozen=True, slots=True)
class LogKey:
    """The key that signs the log since the day `epoch`, its seed sealed to the ring `database` in `ring_epoch`."""

    epoch: str
    ring_epoch: int
    public: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class DayKeys:
    """The whole file, days ascending; a change is a new one with the next `seq`.

    next_log_key: while the log key is being turned, the key that is about to be named in the log, so that a crash at
    any point leaves a seed for whichever key the log ends with; otherwise None.
    """

    station: str
    seq: int
    days: tuple[SealedDay, ...]
    log_key: LogKey
    next_log_key: LogKey | None
    log: LogHead

    @property
    def latest(self) -> str:
        """The newest day that ever had a key here or turned the log key."""
        return max([self.log_key.epoch, *(day.day for day in self.days)])

    def with_day(self, day: str, ring: RingPublic) -> "DayKeys":
        """These keys with one for `day` among them: themselves, if it is there already.

        day: "2026-11-23"; ring: `days`. Raises DayGone for a day before the newest: its records could be destroyed at
        any moment.
        """
        if any(sealed.day == day for sealed in self.days):
            return self
        if day < self.latest:
            raise DayGone(day, self.latest)
        return replace(self, seq=self.seq + 1, days=(*self.days, _new_day(self.station, day, ring)))

    def epoch_of(self, day: str) -> int:
        """The epoch of the ring `days` that opens this day; raises DayGone."""
        return self._sealed(day).epoch

    def open_day(self, day: str, ring: RingSecret) -> DayKey:
        """The keys of a day; ring: `days` in the day's epoch. Raises DayGone, DaysDamaged."""
        sealed = self._sealed(day)
        opened = _open(ring, _day_info(self.station, day, sealed.epoch), sealed.sealed, day)
        return DayKey(day, opened[:WRAP_KEY_SIZE], opened[WRAP_KEY_SIZE:])

    def destroy(self, day: str) -> "DayKeys":
        """These keys without that day's: once the file is replaced, nobody opens that day's records again."""
        return replace(self, seq=self.seq + 1, days=tuple(kept for kept in self.days if kept.day != day))

    def open_log_key(self, ring: RingSecret) -> bytes:
        """The Ed25519 seed that signs the log now; ring: `database` in the key's epoch. Raises DaysDamaged."""
        return _open_log_key(self.station, self.log_key, ring)

    def announce_log_key(self, day: str, ring: RingPublic) -> "DayKeys":
        """These keys with a key for the log from `day` on beside the one in force. Raises DayGone for a day before it.

        The day of the key in force is late enough: a log key that somebody took along is turned at once.
        """
        if day < self.log_key.epoch:
            raise DayGone(day, self.log_key.epoch)
        return replace(self, seq=self.seq + 1, next_log_key=_new_log_key(self.station, day, ring))

    def turn_log_key(self) -> "DayKeys":
        """These keys with the announced log key in force; the seed before is in none of them any more.

        The entry that names the new key must be in the log, and signed by the old one, before the file is replaced.
        Raises ValueError when none was announced.
        """
        if self.next_log_key is None:
            raise ValueError(self.log_key.epoch)
        return replace(self, seq=self.seq + 1, log_key=self.next_log_key, next_log_key=None)

    def drop_announced_log_key(self) -> "DayKeys":
        """These keys without the announced one, which the log never named."""
        return replace(self, seq=self.seq + 1, next_log_key=None)

    def resealed(self, days: Sequence[RingSecret], database: Sequence[RingSecret]) -> "DayKeys":
        """The same keys, all sealed to the newest epoch of their rings: themselves, if they are already.

        days, database: every epoch of these rings that something here is sealed to, the newest last. Raises
        DaysDamaged, also for an epoch that is not among them.
        """
        resealed = replace(
            self,
            days=tuple(_day_resealed(self.station, day, days) for day in self.days),
            log_key=_log_key_resealed(self.station, self.log_key, database),
            next_log_key=self.next_log_key and _log_key_resealed(self.station, self.next_log_key, database),
        )
        return self if resealed == self else replace(resealed, seq=self.seq + 1)

    def with_log(self, log: LogHead) -> "DayKeys":
        return replace(self, seq=self.seq + 1, log=log)

    def to_note(self, ring: RingSecret) -> bytes:
        """The file's bytes, signed by the ring `database`."""
        return sign_note(document_text(_to_json(self)), note_name(self.station, DOCUMENT), ring.sign_seed)

    @staticmethod
    def from_note(note: bytes, station: str, *epochs: RingPublic) -> "DayKeys":
        """The keys in the file's bytes, signed by one of these epochs of the ring `database`.

        Raises DaysDamaged, WrongStation, ForeignSignature. Nothing is taken from the text before that.
        """
        try:
            keys = _read(parse_text(unsigned_text(note)))
        except DocumentDamaged as damaged:
            raise DaysDamaged(damaged.fact) from damaged
        check_station(station, keys.station)
        _check_signature_of_any(note, station, epochs)
        return keys

    def _sealed(self, day: str) -> SealedDay:
        for sealed in self.days:
            if sealed.day == day:
                return sealed
        raise DayGone(day, self.latest)


def new_days(station: str, day: str, days: RingPublic, database: RingPublic) -> DayKeys:
    """The first `station.days`: a key for this day and a log key from this day on."""
    return DayKeys(station, 1, (_new_day(station, day, days),), _new_log_key(station, day, database), None, EMPTY_LOG)


def _new_day(station: str, day: str, ring: RingPublic) -> SealedDay:
    return _seal_day(station, day, ring, random_bytes(WRAP_KEY_SIZE + TAG_KEY_SIZE))


def _seal_day(station: str, day: str, ring: RingPublic, keys: bytes) -> SealedDay:
    return SealedDay(day, ring.epoch, seal_x25519(ring.hpke_public, _day_info(station, day, ring.epoch), keys))


def _day_resealed(station: str, day: SealedDay, epochs: Sequence[RingSecret]) -> SealedDay:
    newest = epochs[-1]
    if day.epoch == newest.epoch:
        return day
    keys = _open(_of(epochs, day.epoch, day.day), _day_info(station, day.day, day.epoch), day.sealed, day.day)
    return _seal_day(station, day.day, newest.public, keys)


def _new_log_key(station: str, day: str, ring: RingPublic) -> LogKey:
    return _seal_log_key(station, day, ring, random_bytes(SEED_SIZE))


def _seal_log_key(station: str, day: str, ring: RingPublic, seed: bytes) -> LogKey:
    sealed = seal_x25519(ring.hpke_public, _log_key_info(station, day, ring.epoch), seed)
    return LogKey(day, ring.epoch, sign_public(seed), sealed)


def _open_log_key(station: str, log_key: LogKey, ring: RingSecret) -> bytes:
    seed = _open(ring, _log_key_info(station, log_key.epoch, log_key.ring_epoch), log_key.sealed, "log_key")
    if sign_public(seed) != log_key.public:
        raise DaysDamaged("log_key")
    return seed


def _log_key_resealed(station: str, log_key: LogKey, epochs: Sequence[RingSecret]) -> LogKey:
    newest = epochs[-1]
    if log_key.ring_epoch == newest.epoch:
        return log_key
    seed = _open_log_key(station, log_key, _of(epochs, log_key.ring_epoch, "log_key"))
    return _seal_log_key(station, log_key.epoch, newest.public, seed)


def _of(epochs: Sequence[RingSecret], epoch: int, what: str) -> RingSecret:
    for secret in epochs:
        if secret.epoch == epoch:
            return secret
    raise DaysDamaged(what)


def _check_signature_of_any(note: bytes, station: str, epochs: Sequence[RingPublic]) -> None:
    for ring in epochs:
        with suppress(ForeignSignature):
            check_signature(note, station, DOCUMENT, ring.sign_public)
            return
    raise ForeignSignature(DOCUMENT)


def _open(ring: RingSecret, info: bytes, sealed: bytes, what: str) -> bytes:
    try:
        return open_x25519(ring.hpke_private, info, sealed)
    except DoesNotOpen as error:
        raise DaysDamaged(what) from error


def _day_info(station: str, day: str, epoch: int) -> bytes:
    return contexts.STATION_DAY + station.encode("ascii") + b"\0" + day.encode("ascii") + b"\0" + epoch_bytes(epoch)


def _log_key_info(station: str, day: str, epoch: int) -> bytes:
    return contexts.LOG_KEY + station.encode("ascii") + b"\0" + day.encode("ascii") + b"\0" + epoch_bytes(epoch)


def _to_json(keys: DayKeys) -> Json:
    following = keys.next_log_key
    return {
        "version": VERSION,
        "station": keys.station,
        "seq": keys.seq,
        "days": [{"day": day.day, "epoch": day.epoch, "sealed": base64_text(day.sealed)} for day in keys.days],
        "log_key": _log_key_json(keys.log_key),
        "next_log_key": None if following is None else _log_key_json(following),
        "log": keys.log.to_json(),
    }


def _log_key_json(log_key: LogKey) -> Json:
    return {
        "epoch": log_key.epoch,
        "ring_epoch": log_key.ring_epoch,
        "public": base64_text(log_key.public),
        "sealed": base64_text(log_key.sealed),
    }


def _read(value: Json) -> DayKeys:
    fields = Fields(value, DOCUMENT, frozenset({"version", "station", "seq", "days", "log_key", "next_log_key", "log"}))
    fields.number("version", VERSION, VERSION)
    keys = DayKeys(
        station=fields.station("station"),
        seq=fields.number("seq", 1, COUNT_MAX),
        days=fields.each("days", _read_day),
        log_key=fields.one("log_key", _read_log_key),
        next_log_key=fields.optional("next_log_key", _read_log_key),
        log=fields.one("log", read_log_head),
    )
    in_order([(day.day,) for day in keys.days], "days")
    following = keys.next_log_key
    if following and (following.epoch < keys.log_key.epoch or following.public == keys.log_key.public):
        raise DocumentDamaged("next_log_key")
    return keys


def _read_day(value: Json, where: str) -> SealedDay:
    fields = Fields(value, where, frozenset({"day", "epoch", "sealed"}))
    return SealedDay(
        day=fields.text("day", DAY),
        epoch=fields.number("epoch", 1, EPOCH_MAX),
        sealed=fields.blob("sealed", WRAP_KEY_SIZE + TAG_KEY_SIZE + X25519_OVERHEAD),
    )


def _read_log_key(value: Json, where: str) -> LogKey:
    fields = Fields(value, where, frozenset({"epoch", "ring_epoch", "public", "sealed"}))
    return LogKey(
        epoch=fields.text("epoch", DAY),
        ring_epoch=fields.number("ring_epoch", 1, EPOCH_MAX),
        public=fields.blob("public", PUBLIC_SIZE),
        sealed=fields.blob("sealed", SEED_SIZE + X25519_OVERHEAD),
    )
