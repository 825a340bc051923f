"""A request as the station would make it, from a log of two entries, without a database."""

from dataclasses import dataclass
from datetime import UTC, datetime

from app.crypto.checkpoint import Checkpoint, log_origin, sign_checkpoint
from app.crypto.deposit import deposit_subject, seal_deposit
from app.crypto.entry import Entry
from app.crypto.escrow import open_outer
from app.crypto.escrow_request import (
    EscrowRequest,
    ForAuthority,
    announced_reason,
    reply_public,
    without_wraps,
)
from app.crypto.key_slot import PinnedAdmin
from app.crypto.log_proof import LogProof
from app.crypto.log_trail import Earlier, LogTrail
from app.crypto.log_tree import append, consistency_proof, inclusion_proof, leaf_hash, root
from app.crypto.record import RecordName, SealedRecord, escrow_subject, seal_record
from app.crypto.rings import ADMIN, CUSTODIAN_1, DATABASE
from app.domain.escrow_request import RequestKind
from tests.crypto.station import MONTH, STATION, Station

REQUEST_ID = bytes(range(16))
NUMBER = "261123-00042-3"
REFERENCE = "2026/42"
IDENTITY = {"document_type": "resident-id", "number": "11010519491231002X", "name": "王芳"}
FIELDS = {"hint": {"surname": "王*"}, "contact": {"name": "王芳"}, "address": {"detail": "湖边路 7 号"}}


@dataclass(frozen=True)
class Log:
    """A few entries with their tree."""

    entries: tuple[bytes, ...]
    nodes: dict[tuple[int, int], bytes]

    def node(self, level: int, index: int) -> bytes:
        return self.nodes[level, index]

    def root(self, size: int) -> bytes:
        return root(size, self.node)


def log_of(*entries: Entry) -> Log:
    nodes: dict[tuple[int, int], bytes] = {}
    spelled = tuple(entry.to_bytes() for entry in entries)
    for seq, entry in enumerate(spelled):
        for level, index, node in append(seq, leaf_hash(entry), lambda level, index: nodes[level, index]):
            nodes[level, index] = node
    return Log(spelled, nodes)


def an_entry(seq: int, action: str, subject: str = "", result: str = "ok", reason: str = "") -> Entry:
    at = datetime(2026, 11, 23, 9, seq, tzinfo=UTC)
    return Entry(seq, at, seq, "0" * 16, "u1", "manager", "desk-1", action, subject, reason=reason, result=result)


def proof(station: Station, log: Log, seq: int) -> LogProof:
    size = len(log.entries)
    seed = station.days.open_log_key(station.manager.ring(DATABASE))
    checkpoint = sign_checkpoint(Checkpoint(log_origin(STATION), size, log.root(size)), seed)
    path = tuple(inclusion_proof(seq, size, log.node))
    return LogProof(log.entries[seq], path, checkpoint, station.days.log_key.public)


RECORDS: dict[int, SealedRecord] = {}


def a_record(station: Station) -> SealedRecord:
    """The same record whenever it is asked for."""
    if id(station) not in RECORDS:
        RECORDS[id(station)] = _sealed(station)
    return RECORDS[id(station)]


def _sealed(station: Station) -> SealedRecord:
    return seal_record(
        FIELDS,
        name=RecordName(STATION, bytes(range(16, 32))),
        token=bytes(range(200, 216)),
        schema=1,
        rings={group: station.keyring.ring_public(group) for group in FIELDS},
        day=station.today,
        custodians=station.custodians,
    )


def a_request(station: Station, requester: bytes | None = None) -> EscrowRequest:
    """A reprint, or with an authority's key a disclosure."""
    kind = RequestKind.REPRINT if requester is None else RequestKind.DISCLOSURE
    reference = "" if requester is None else REFERENCE
    record = a_record(station)
    log = log_of(
        an_entry(0, "taken_in", NUMBER),
        an_entry(1, "accepted", NUMBER),
        an_entry(2, f"{kind}_requested", NUMBER, REQUEST_ID.hex(), announced_reason(record.name, reference, requester)),
    )
    authority = None
    if requester is not None:
        deposit = seal_deposit(IDENTITY, STATION, record.record_id, station.custodians)
        half_open = open_outer(deposit_subject(STATION, record.record_id, MONTH), station.e1_seed, deposit)
        authority = ForAuthority(requester, tuple(map(without_wraps, record.groups)), half_open)
    admin = station.manager.ring(ADMIN).public
    return EscrowRequest(
        kind=kind,
        station=STATION,
        request_id=REQUEST_ID,
        record_id=record.record_id,
        origin=STATION,
        month=MONTH,
        parcel_number=NUMBER,
        reference=reference,
        half_open=open_outer(escrow_subject(record.name, MONTH), station.e1_seed, record.escrow),
        reply=reply_public(station.manager.ring(CUSTODIAN_1), STATION, REQUEST_ID),
        admin=PinnedAdmin(admin.sign_public, admin.epoch),
        admin_chain=station.keyring.admin_chain,
        log=proof(station, log, 2),
        trail=LogTrail((Earlier(2, tuple(consistency_proof(2, 3, log.node))),)),
        authority=authority,
    )


def note_of(station: Station, request: EscrowRequest) -> bytes:
    return request.to_note(station.manager.ring(ADMIN))
