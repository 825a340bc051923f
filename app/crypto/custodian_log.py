"""The second custodian's own log: what was done with the key file, one line each, never anything personal.

Every line holds the hash of the line before and a code that only the file key makes; the file keeps how many lines
there are and the last one's hash. So a line that was changed, taken out or put in is noticed by whoever opens the
file, and so is a log that was cut. The line comes first, then the file: after a crash between the two the log is one
line ahead, which counts and harms nobody. Who keeps an old copy of file *and* log can put both back; nothing beside
them would know.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256

from cryptography.hazmat.primitives.constant_time import bytes_eq

from app.crypto import contexts
from app.crypto.canonical import Json, NotCanonical, canonical_json, parse_canonical
from app.crypto.custodian import CODE_SIZE, HASH_SIZE, NO_ACT, Kept, OpenCustodian
from app.crypto.derivation import derive
from app.crypto.document_fields import COUNT_MAX, DocumentDamaged, Fields, base64_text

VERSION = 1
LOG_SIZE_MAX = 1 << 25  # bytes; forty openings a month take some 60 KiB a month

_ACT = re.compile(r"[a-z_]{1,40}")
_NAME = re.compile(r"[a-z_]{1,40}")
_FACT_MAX = 4096
_AT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


class CustodianLogDamaged(DocumentDamaged):
    """A line of the log is not as this program wrote it; `fact` is its number."""


class CustodianLogCut(Exception):
    """The file knows of `known` lines, the log has `found`, or others than those."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(found, known)
        self.found = found
        self.known = known


@dataclass(frozen=True, slots=True)
class CustodianAct:
    """One line. number: from 1; at: aware, to the second, never before the line before; facts: by name."""

    number: int
    at: datetime
    act: str
    facts: Mapping[str, str] = field(repr=False)
    before: bytes
    code: bytes = b""

    def to_line(self) -> bytes:
        return canonical_json(_to_json(self)) + b"\n"

    @property
    def sha256(self) -> bytes:
        return sha256(self.to_line()).digest()


def next_act(
    acts: Sequence[CustodianAct], opened: OpenCustodian, act: str, facts: Mapping[str, str], now: datetime
) -> CustodianAct:
    """The line that comes after these, with a time that is not before theirs. now: aware."""
    last = acts[-1] if acts else None
    at = now.astimezone(UTC).replace(microsecond=0)
    bare = CustodianAct(
        number=len(acts) + 1,
        at=at if last is None else max(last.at, at),
        act=act,
        facts=facts,
        before=NO_ACT if last is None else last.sha256,
    )
    return replace(bare, code=_code(bare, opened))


def read_acts(content: bytes) -> tuple[CustodianAct, ...]:
    """The lines of a log, each the successor of the one before; whether they are genuine, `check_acts` says.

    Raises CustodianLogDamaged.
    """
    if len(content) > LOG_SIZE_MAX:
        raise CustodianLogDamaged("size")
    acts: list[CustodianAct] = []
    for number, line in enumerate(content.splitlines(keepends=True), start=1):
        act = _read_line(line, number)
        follows = act.number == number and act.before == (acts[-1].sha256 if acts else NO_ACT)
        if not follows or (acts and act.at < acts[-1].at):
            raise CustodianLogDamaged(str(number))
        acts.append(act)
    return tuple(acts)


def check_acts(acts: Sequence[CustodianAct], kept: Kept, opened: OpenCustodian) -> None:
    """Raises CustodianLogDamaged for a line the file key did not make, CustodianLogCut when known lines are missing."""
    for act in acts:
        if not bytes_eq(_code(act, opened), act.code):
            raise CustodianLogDamaged(str(act.number))
    check_head(acts, kept)


def check_head(acts: Sequence[CustodianAct], kept: Kept) -> None:
    """The same as far as it can be seen without opening the file."""
    if len(acts) < kept.acts or (kept.acts and acts[kept.acts - 1].sha256 != kept.head):
        raise CustodianLogCut(len(acts), kept.acts)


def _code(act: CustodianAct, opened: OpenCustodian) -> bytes:
    content = sha256(canonical_json(_to_json(replace(act, code=b"")))).digest()
    return derive(opened.file_key, info=contexts.CUSTODIAN_LOG + opened.whose + b"\0" + content, size=CODE_SIZE)


def _to_json(act: CustodianAct) -> Json:
    return {
        "version": VERSION,
        "number": act.number,
        "at": act.at.isoformat().replace("+00:00", "Z"),
        "act": act.act,
        "facts": dict(act.facts),
        "before": base64_text(act.before),
        "code": base64_text(act.code),
    }


def _read_line(line: bytes, number: int) -> CustodianAct:
    try:
        return _read(parse_canonical(line.removesuffix(b"\n")))
    except (NotCanonical, DocumentDamaged, ValueError) as error:
        raise CustodianLogDamaged(str(number)) from error


def _read(value: Json) -> CustodianAct:
    fields = Fields(value, "act", frozenset({"version", "number", "at", "act", "facts", "before", "code"}))
    fields.number("version", VERSION, VERSION)
    facts = fields.object("facts")
    if not all(
        _NAME.fullmatch(name) and isinstance(fact, str) and len(fact) <= _FACT_MAX for name, fact in facts.items()
    ):
        raise DocumentDamaged("act.facts")
    return CustodianAct(
        number=fields.number("number", 1, COUNT_MAX),
        at=datetime.fromisoformat(fields.text("at", _AT)),
        act=fields.text("act", _ACT),
        facts={name: str(fact) for name, fact in facts.items()},
        before=fields.blob("before", HASH_SIZE),
        code=fields.blob("code", CODE_SIZE),
    )
