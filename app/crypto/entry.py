"""One entry of the audit log: who did what to which subject, and when, by both clocks; never anything personal.

The bytes that are hashed are the canonical JSON of the fields; group, reason, key and epoch are left out when empty.
Two actions name the key that signs from then on, and carry `key` and `epoch`: `station_made`, always the first entry,
and `log_key_turned`.
"""

import base64
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from app.crypto.canonical import Json, NotCanonical, canonical_json, parse_canonical

STATION_MADE: Final = "station_made"
STATION_OPENED: Final = "station_opened"
STATION_CLOSED: Final = "station_closed"
LOCKED: Final = "locked"
CLOCK_CONFIRMED: Final = "clock_confirmed"
LOG_KEY_TURNED: Final = "log_key_turned"
KEY_NAMING: Final = frozenset({STATION_MADE, LOG_KEY_TURNED})

ENTRY_SIZE_MAX = 2048  # bytes; 200 characters of reason take 800 at most, everything else together less
COUNT_MAX = 10**15 - 1  # seq and milliseconds: below 2**53, so exact in every JSON reader
KEY_SIZE = 32  # Ed25519, RFC 8032

# Ids, numbers and counts: ASCII that needs no escape in JSON, so that no person's Chinese name fits in by mistake.
ID_PATTERN = r"[ !#-\[\]-~]{0,64}"
WORD_PATTERN = r"[a-z_]{1,40}"
BOOT_PATTERN = r"[0-9a-f]{16}"
TIME_PATTERN = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}"
REASON_CHARACTER = r"[^\x00-\x1f\x7f-\x9f\ud800-\udfff]"
REASON_SIZE_MAX = 200  # characters

_ID = re.compile(ID_PATTERN)
_WORD = re.compile(WORD_PATTERN)
_BOOT = re.compile(BOOT_PATTERN)
_AT = re.compile(rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T{TIME_PATTERN}Z")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_REASON = re.compile(rf"{REASON_CHARACTER}{{1,{REASON_SIZE_MAX}}}")

_NEEDED = frozenset({"seq", "at", "monotonic", "boot", "actor", "role", "desk", "action", "subject", "result"})
_OPTIONAL = frozenset({"group", "reason", "key", "epoch"})


class NotAnEntry(Exception):
    """A field is not what an entry may hold; `field` names it, or is "json" when the bytes are no such object."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact of the log; raises NotAnEntry for a value outside the form.

    seq: place in the log, from 0. at: aware; kept in UTC to the millisecond. monotonic: milliseconds by the clock that
    never goes back, within `boot`: 16 hex digits drawn at each start of the program. actor, role, desk, subject,
    result: ASCII without quotes, up to 64; role and action: a-z and _, up to 40. reason: up to 200 characters.
    group, reason: "" where there is none. key: 32 bytes, and epoch: the station's day it signs, for the two actions
    that name a key and for no other.
    """

    seq: int
    at: datetime
    monotonic: int
    boot: str
    actor: str
    role: str
    desk: str
    action: str
    subject: str = ""
    group: str = ""
    reason: str = ""
    result: str = ""
    key: bytes | None = None
    epoch: date | None = None

    def __post_init__(self) -> None:
        _hold("seq", 0 <= self.seq <= COUNT_MAX)
        _hold("monotonic", 0 <= self.monotonic <= COUNT_MAX)
        _hold("at", self.at.tzinfo is not None)
        _hold("boot", _BOOT.fullmatch(self.boot))
        _hold("actor", self.actor and _ID.fullmatch(self.actor))
        _hold("role", _WORD.fullmatch(self.role))
        _hold("desk", _ID.fullmatch(self.desk))
        _hold("action", _WORD.fullmatch(self.action))
        _hold("subject", _ID.fullmatch(self.subject))
        _hold("group", not self.group or _WORD.fullmatch(self.group))
        _hold("reason", not self.reason or _REASON.fullmatch(self.reason))
        _hold("result", _ID.fullmatch(self.result))
        _hold("key", (self.key is not None) == (self.action in KEY_NAMING))
        _hold("key", self.key is None or len(self.key) == KEY_SIZE)
        _hold("epoch", (self.epoch is None) == (self.key is None))
        at = self.at.astimezone(UTC)
        object.__setattr__(self, "at", at.replace(microsecond=at.microsecond // 1000 * 1000))

    @property
    def written_at(self) -> str:
        """RFC 3339 in UTC with milliseconds, as 2026-11-23T09:15:02.123Z; of one width, so it sorts as text."""
        return self.at.isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def to_bytes(self) -> bytes:
        """The canonical JSON that is hashed, stored and exported."""
        fields: dict[str, Json] = {
            "seq": self.seq,
            "at": self.written_at,
            "monotonic": self.monotonic,
            "boot": self.boot,
            "actor": self.actor,
            "role": self.role,
            "desk": self.desk,
            "action": self.action,
            "subject": self.subject,
            "result": self.result,
        }
        if self.group:
            fields["group"] = self.group
        if self.reason:
            fields["reason"] = self.reason
        if self.key is not None and self.epoch is not None:
            fields["key"] = base64.b64encode(self.key).decode()
            fields["epoch"] = self.epoch.isoformat()
        return canonical_json(fields)

    @classmethod
    def from_bytes(cls, entry: bytes) -> "Entry":
        """The entry of which these are the one canonical spelling; raises NotAnEntry for everything else."""
        fields = _object(entry)
        return cls(
            seq=_count(fields, "seq"),
            at=_moment(_text(fields, "at")),
            monotonic=_count(fields, "monotonic"),
            boot=_text(fields, "boot"),
            actor=_text(fields, "actor"),
            role=_text(fields, "role"),
            desk=_text(fields, "desk"),
            action=_text(fields, "action"),
            subject=_text(fields, "subject"),
            group=_filled(fields, "group"),
            reason=_filled(fields, "reason"),
            result=_text(fields, "result"),
            key=_public(_text(fields, "key")) if "key" in fields else None,
            epoch=_day(_text(fields, "epoch")) if "epoch" in fields else None,
        )


def _hold(field: str, holds: object) -> None:
    if not holds:
        raise NotAnEntry(field)


def _object(entry: bytes) -> dict[str, Json]:
    if len(entry) > ENTRY_SIZE_MAX:
        raise NotAnEntry("json")
    try:
        fields = parse_canonical(entry)
    except NotCanonical as error:
        raise NotAnEntry("json") from error
    if not isinstance(fields, dict) or not _NEEDED <= fields.keys() <= _NEEDED | _OPTIONAL:
        raise NotAnEntry("json")
    return fields


def _count(fields: dict[str, Json], name: str) -> int:
    value = fields[name]
    # bool is an int to Python, but true is not a count.
    if type(value) is not int:
        raise NotAnEntry(name)
    return value


def _text(fields: dict[str, Json], name: str) -> str:
    value = fields[name]
    if not isinstance(value, str):
        raise NotAnEntry(name)
    return value


def _filled(fields: dict[str, Json], name: str) -> str:
    """An optional text; written as empty it would have two spellings."""
    if name not in fields:
        return ""
    value = _text(fields, name)
    if not value:
        raise NotAnEntry(name)
    return value


def _moment(written: str) -> datetime:
    if _AT.fullmatch(written) is None:
        raise NotAnEntry("at")
    try:
        return datetime.fromisoformat(written)
    except ValueError as error:
        raise NotAnEntry("at") from error


def _day(written: str) -> date:
    if _DAY.fullmatch(written) is None:
        raise NotAnEntry("epoch")
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise NotAnEntry("epoch") from error


def _public(written: str) -> bytes:
    try:
        key = base64.b64decode(written, validate=True)
    except ValueError as error:
        raise NotAnEntry("key") from error
    # One key has one spelling: spare bits of the last character are zero.
    if base64.b64encode(key).decode() != written:
        raise NotAnEntry("key")
    return key
