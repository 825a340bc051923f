"""`station.failures`: the wrong passphrases so far, beside the database, where they are known before any key is.

It is not signed, since nobody is there to sign it. Whoever can write the folder can take it away and begin anew, which
the log is told at the next sign-in; but such a person copies the folder and guesses elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.crypto.canonical import Json, NotCanonical, canonical_json, parse_canonical
from app.crypto.document_fields import ID_HEX, DocumentDamaged, Fields
from app.domain.failures import BEGINNING, MOST, Failures
from app.domain.people import UserId

VERSION = 1
_NONE = Failures()
_NAMES = frozenset({"version", "people", "unknown", "unreadable_at", "stopped", "begun_anew"})
_LATEST = 253_402_300_799_000  # milliseconds: the end of the year 9999


@dataclass(frozen=True, slots=True)
class FailuresFile:
    """The whole file.

    unknown: for names that nobody has. unreadable_at: when the file before was found spoiled. stopped: whether the
    station was stopped when it was last open, for the sign-in screen; what counts is the log. begun_anew: there was no
    file before it, and nobody has signed in since.
    """

    people: Mapping[UserId, Failures] = field(default_factory=dict)
    unknown: Failures = _NONE
    unreadable_at: datetime | None = None
    stopped: bool = False
    begun_anew: bool = False

    def to_bytes(self) -> bytes:
        at = self.unreadable_at
        return canonical_json(
            {
                "version": VERSION,
                "people": {user_id: _failures_json(failures) for user_id, failures in self.people.items()},
                "unknown": _failures_json(self.unknown),
                "unreadable_at": None if at is None else _milliseconds(at),
                "stopped": int(self.stopped),
                "begun_anew": int(self.begun_anew),
            }
        )

    @staticmethod
    def from_bytes(stored: bytes) -> "FailuresFile":
        """Raises DocumentDamaged for whatever this program does not write."""
        try:
            value = parse_canonical(stored)
        except NotCanonical as error:
            raise DocumentDamaged("not canonical") from error
        fields = Fields(value, "failures", _NAMES)
        fields.number("version", VERSION, VERSION)
        people = fields.object("people")
        if any(ID_HEX.fullmatch(user_id) is None for user_id in people):
            raise DocumentDamaged("people")
        return FailuresFile(
            people={UserId(user_id): _read_failures(one, "failures.people") for user_id, one in people.items()},
            unknown=fields.one("unknown", _read_failures),
            unreadable_at=fields.optional("unreadable_at", _read_moment),
            stopped=bool(fields.number("stopped", 0, 1)),
            begun_anew=bool(fields.number("begun_anew", 0, 1)),
        )


def _failures_json(failures: Failures) -> Json:
    return {"in_a_row": failures.in_a_row, "at": _milliseconds(failures.at), "unlogged": failures.unlogged}


def _read_failures(value: Json, where: str) -> Failures:
    fields = Fields(value, where, frozenset({"in_a_row", "at", "unlogged"}))
    in_a_row, unlogged = fields.number("in_a_row", 0, MOST), fields.number("unlogged", 0, MOST)
    return Failures(in_a_row, fields.one("at", _read_moment), unlogged)


def _milliseconds(at: datetime) -> int:
    return max((at - BEGINNING) // timedelta(milliseconds=1), 0)


def _read_moment(value: Json, where: str) -> datetime:
    if type(value) is not int or not 0 <= value <= _LATEST:
        raise DocumentDamaged(where)
    return BEGINNING + timedelta(milliseconds=value)
