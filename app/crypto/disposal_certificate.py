"""What was destroyed and when, as a file that proves itself: entries of the log, each with its way up to a signed root.

Whoever has only this file can tell that its entries, and the one that names the log's key, are in one log whose root
that key signed (RFC 6962): that it is consistent with itself, which anybody can make. What vouches for entries is a
checkpoint of the station's log from elsewhere, a courier's slip for example: for those that lie before its size, since
`earlier` proves that the log it was taken of is the beginning of this one. Whoever turned the log's key afterwards may
have made up what follows, and so may whoever signs with the station's own; nothing held elsewhere speaks of that.

{"format":"sealpost/1/disposal-certificate","origin":…,"checkpoint":"<signed note>","key":{"entry":…,"proof":[…]},
"entries":[{"entry":"<the entry's JSON>","proof":["<base64>",…]},…],"earlier":[{"size":…,"proof":[…]},…]}
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import partial

from app.crypto.canonical import Json, NotCanonical, canonical_json, parse_canonical
from app.crypto.checkpoint import Checkpoint, NotACheckpoint, log_origin, open_checkpoint, unverified_checkpoint
from app.crypto.contexts import STATION_ID
from app.crypto.document_fields import COUNT_MAX, DocumentDamaged, Fields, base64_text, in_order, read_blob
from app.crypto.entry import KEY_NAMING, Entry, NotAnEntry
from app.crypto.log_head import ROOT_SIZE
from app.crypto.log_tree import leaf_hash, verify_consistency, verify_inclusion
from app.crypto.notes import BadSignature, NotANote

FORMAT = "sealpost/1/disposal-certificate"
CERTIFICATE_SIZE_MAX = 64 * 1024 * 1024
"""Bytes; a year of a busy station, in months, stays far below."""


class DisposalFinding(IntEnum):
    """What was found; the number is the exit code of verify-disposal."""

    OK = 0
    NO_CERTIFICATE = 10
    SIGNATURE = 20
    TREE = 21
    NOT_COMPARED = 22
    FORK = 23
    NOT_VOUCHED = 24


class NotACertificate(DocumentDamaged):
    """The file is not a certificate as this program writes it."""


@dataclass(frozen=True, slots=True)
class ProvenEntry:
    """An entry as it was hashed, and the hashes beside its way to the root."""

    entry: bytes
    proof: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class EarlierSize:
    """The log as it was at this size, and the proof that it is the beginning of today's."""

    size: int
    proof: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class DisposalCertificate:
    """checkpoint: signed by the key that `key` names; entries: by growing seq; earlier: by growing size."""

    station: str
    checkpoint: bytes
    key: ProvenEntry
    entries: tuple[ProvenEntry, ...]
    earlier: tuple[EarlierSize, ...]

    def to_bytes(self) -> bytes:
        return (
            canonical_json(
                {
                    "format": FORMAT,
                    "station": self.station,
                    "checkpoint": self.checkpoint.decode(),
                    "key": _proven_json(self.key),
                    "entries": [_proven_json(entry) for entry in self.entries],
                    "earlier": [{"size": each.size, "proof": _hashes(each.proof)} for each in self.earlier],
                }
            )
            + b"\n"
        )

    @staticmethod
    def from_bytes(content: bytes) -> "DisposalCertificate":
        """The certificate in the file's bytes; nothing of it is believed yet. Raises NotACertificate."""
        if len(content) > CERTIFICATE_SIZE_MAX:
            raise NotACertificate("size")
        try:
            return _read(parse_canonical(content.removesuffix(b"\n")))
        except NotCanonical as error:
            raise NotACertificate("not canonical") from error
        except DocumentDamaged as damaged:
            raise NotACertificate(damaged.fact) from damaged


@dataclass(frozen=True, slots=True)
class DisposalVerdict:
    """What was found; the first `vouched` of the entries lie before a given checkpoint, and nothing speaks for others.

    OK: that is all of them. position: seq of the entry, or size of the checkpoint, where it went wrong; of the first
    entry that nothing vouches for. entries: empty unless they are in the log that was signed, and that is no other than
    the given checkpoints'. compared: how many of these agree. key_vouched: one of them vouches for the key that signed.
    """

    finding: DisposalFinding
    station: str = ""
    size: int = 0
    position: int = 0
    entries: tuple[Entry, ...] = ()
    compared: int = 0
    vouched: int = 0
    key_vouched: bool = False


def verify_disposal(content: bytes, known: Sequence[bytes] = ()) -> DisposalVerdict:
    """The verdict on a certificate.

    known: checkpoints (signed notes) of the same log held elsewhere; NotANote and NotACheckpoint when they are none.
    """
    held = [unverified_checkpoint(note) for note in known]
    try:
        certificate = DisposalCertificate.from_bytes(content)
        key = Entry.from_bytes(certificate.key.entry)
        entries = tuple(Entry.from_bytes(proven.entry) for proven in certificate.entries)
        in_order([(entry.seq,) for entry in entries], "entries")
    except (DocumentDamaged, NotAnEntry):
        return DisposalVerdict(DisposalFinding.NO_CERTIFICATE)
    told = partial(DisposalVerdict, station=certificate.station)
    if key.key is None or key.action not in KEY_NAMING:
        return told(DisposalFinding.SIGNATURE)
    try:
        signed = open_checkpoint(certificate.checkpoint, log_origin(certificate.station), key.key)
    except (NotANote, NotACheckpoint, BadSignature):
        return told(DisposalFinding.SIGNATURE)
    for entry, proven in ((key, certificate.key), *zip(entries, certificate.entries, strict=True)):
        if not verify_inclusion(leaf_hash(proven.entry), entry.seq, signed.size, proven.proof, signed.root):
            return told(DisposalFinding.TREE, size=signed.size, position=entry.seq)
    verdict = _held_against(held, signed, certificate.earlier, entries, key)
    return replace(verdict, station=certificate.station)


def _held_against(
    held: Sequence[Checkpoint],
    signed: Checkpoint,
    earlier: tuple[EarlierSize, ...],
    entries: tuple[Entry, ...],
    key: Entry,
) -> DisposalVerdict:
    """What checkpoints from elsewhere say of entries that are in the log that was signed."""
    told = partial(DisposalVerdict, size=signed.size)
    sizes: dict[DisposalFinding, list[int]] = {finding: [] for finding in DisposalFinding}
    for checkpoint in held:
        sizes[_compare(checkpoint, signed, earlier)].append(checkpoint.size)
    if forks := sizes[DisposalFinding.FORK]:
        return told(DisposalFinding.FORK, position=forks[0])
    agreeing = sizes[DisposalFinding.OK]
    until = max(agreeing, default=0)
    vouched = sum(entry.seq < until for entry in entries)
    told = partial(told, entries=entries, compared=len(agreeing), vouched=vouched, key_vouched=key.seq < until)
    if others := sizes[DisposalFinding.NOT_COMPARED]:
        return told(DisposalFinding.NOT_COMPARED, position=others[0])
    if not agreeing or vouched < len(entries):
        return told(DisposalFinding.NOT_VOUCHED, position=entries[vouched].seq if entries else 0)
    return told(DisposalFinding.OK)


def _compare(held: Checkpoint, signed: Checkpoint, earlier: tuple[EarlierSize, ...]) -> DisposalFinding:
    """Whether the log of a checkpoint from elsewhere is this one."""
    if held.origin != signed.origin:
        return DisposalFinding.FORK
    bridges = {signed.size: (), **{each.size: each.proof for each in earlier}}
    if held.size not in bridges:
        return DisposalFinding.NOT_COMPARED
    if verify_consistency(held.size, held.root, signed.size, signed.root, bridges[held.size]):
        return DisposalFinding.OK
    return DisposalFinding.FORK


def _proven_json(proven: ProvenEntry) -> Json:
    return {"entry": proven.entry.decode(), "proof": _hashes(proven.proof)}


def _hashes(proof: tuple[bytes, ...]) -> list[Json]:
    return [base64_text(node) for node in proof]


def _read(value: Json) -> DisposalCertificate:
    names = {"format", "station", "checkpoint", "key", "entries", "earlier"}
    fields = Fields(value, "certificate", frozenset(names))
    if fields.one("format", _read_text) != FORMAT:
        raise DocumentDamaged("format")
    certificate = DisposalCertificate(
        station=fields.text("station", STATION_ID),
        checkpoint=fields.one("checkpoint", _read_text).encode(),
        key=fields.one("key", _read_proven),
        entries=fields.each("entries", _read_proven),
        earlier=fields.each("earlier", _read_earlier),
    )
    in_order([(each.size,) for each in certificate.earlier], "earlier")
    return certificate


def _read_text(value: Json, where: str) -> str:
    if not isinstance(value, str):
        raise DocumentDamaged(where)
    return value


def _read_proven(value: Json, where: str) -> ProvenEntry:
    fields = Fields(value, where, frozenset({"entry", "proof"}))
    return ProvenEntry(fields.one("entry", _read_text).encode(), fields.each("proof", _read_hash))


def _read_earlier(value: Json, where: str) -> EarlierSize:
    fields = Fields(value, where, frozenset({"size", "proof"}))
    return EarlierSize(fields.number("size", 1, COUNT_MAX), fields.each("proof", _read_hash))


def _read_hash(value: Json, where: str) -> bytes:
    return read_blob(value, where, ROOT_SIZE)
