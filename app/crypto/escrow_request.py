"""A request to the second custodian: one record, opened as far as the station's custodian can.

It goes to another place in a file, signed by the station's admin. With it goes the proof that a log names it, and that
this log goes on from the one the second custodian saw last: so that nobody has anything opened of which the station's
log knows nothing. The checkpoint under which that was shown makes the second custodian a witness of the log.

The entry names the parcel and, by a mark, the record. That the record is this parcel's, only the station's database
says: who looks later compares the mark of the parcel's record with the one in the log.

Two kinds: a `reprint` asks for the keys of a record whose label was damaged, sealed to this one request; a
`disclosure` asks that the record and its identity deposit be sealed to an authority's key, and the station sees
neither.
"""

import re
from dataclasses import dataclass, field, replace

from app.crypto import contexts
from app.crypto.canonical import Json
from app.crypto.checkpoint import Checkpoint
from app.crypto.contexts import STATION_ID, origin_station
from app.crypto.deposit import deposit_subject
from app.crypto.derivation import derive
from app.crypto.document_fields import (
    EPOCH_MAX,
    MONTH,
    DocumentDamaged,
    Fields,
    base64_text,
    in_order,
    read_blob_within,
)
from app.crypto.entry import Entry
from app.crypto.escrow import EscrowSubject
from app.crypto.fingerprint import fingerprint
from app.crypto.hpke import X25519_KEY_SIZE, x25519_public
from app.crypto.key_slot import PinnedAdmin
from app.crypto.keyring import AdminLink, read_admin_link
from app.crypto.log_proof import LogProof, NotInLog, read_log_proof
from app.crypto.log_trail import LogTrail, SeenLog, read_log_trail
from app.crypto.notes import sign_note
from app.crypto.record import RECORD_ID_SIZE, RecordName, SealedGroup, escrow_subject
from app.crypto.rings import CUSTODIAN_1, RingSecret
from app.crypto.signatures import PUBLIC_SIZE
from app.crypto.signed_document import (
    ForeignSignature,
    check_signature,
    check_station,
    document_text,
    note_name,
    parse_text,
    unsigned_text,
)
from app.crypto.unlocking import follow_admins
from app.crypto.xwing import PUBLIC_SIZE as XWING_PUBLIC_SIZE
from app.domain.escrow_request import RequestKind

VERSION = 1
DOCUMENT = "escrow-request"
REQUEST_ID_SIZE = 16
REQUEST_SIZE_MAX = 1 << 20  # bytes; a disclosure of four full groups takes some 30 KiB, every turn of the log key 1
HALF_OPEN_MAX = 1 << 14  # bytes: four keys or 1024 bytes of deposit, and an X-Wing layer
CONTENT_MAX = 1 << 12  # bytes: 1024 of text, suite, nonce and tag

REQUEST_ID = re.compile(r"[0-9a-f]{32}")
REFERENCE = re.compile(r"[A-Za-z0-9./()\[\]〔〕【】\u4e00-\u9fff-]{0,40}")
PARCEL_NUMBER = re.compile(r"[0-9]{6}-[0-9]{5}-[0-9]")
_KIND = re.compile(r"reprint|disclosure")
_GROUP = re.compile(r"[a-z]{1,20}")
_CLOSED_GROUP_EPOCH = 0


NAMED_BY = {
    RequestKind.REPRINT: frozenset({"reprint_requested", "request_file_made"}),
    RequestKind.DISCLOSURE: frozenset({"disclosure_requested", "request_file_made"}),
}
"""The log's entries that announce a request of a kind."""


class RequestDamaged(DocumentDamaged):
    """The file is not a request as this program writes it, or its parts do not fit each other."""


@dataclass(frozen=True, slots=True)
class ForAuthority:
    """What a disclosure carries beside the keys.

    requester: the authority's X-Wing public key; groups: the sealed content, without its wraps; half_open_deposit:
    the identity deposit without its outer layer, None for a parcel that has none.
    """

    requester: bytes
    groups: tuple[SealedGroup, ...]
    half_open_deposit: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class EscrowRequest:
    """The whole request.

    request_id, record_id: 16 bytes; half_open: the record's escrow without its outer layer; reply: X25519
    public key of this request; reference: an authority's file number, "" for a reprint; admin: the key that signs
    it, admin_chain: how trust came to it; trail: how the log goes on from those of earlier requests; authority: for a
    disclosure only.
    """

    kind: RequestKind
    station: str
    request_id: bytes
    record_id: bytes
    origin: str
    month: str
    parcel_number: str
    reference: str
    half_open: bytes = field(repr=False)
    reply: bytes
    admin: PinnedAdmin
    admin_chain: tuple[AdminLink, ...]
    log: LogProof
    trail: LogTrail
    authority: ForAuthority | None

    @property
    def record(self) -> EscrowSubject:
        return escrow_subject(self.name, self.month)

    @property
    def deposit(self) -> EscrowSubject:
        return deposit_subject(self.origin, self.record_id, self.month)

    @property
    def name(self) -> RecordName:
        return RecordName(self.origin, self.record_id)

    def to_note(self, admin: RingSecret) -> bytes:
        """The file's bytes, signed by the ring `admin`."""
        return sign_note(document_text(_to_json(self)), note_name(self.station, DOCUMENT), admin.sign_seed)

    @staticmethod
    def from_note(note: bytes, station: str) -> "EscrowRequest":
        """The request in the file's bytes, whole and signed by the admin key it names.

        Whether the station's admin is meant, `trusted_admin` says. Raises RequestDamaged, WrongStation,
        ForeignSignature.
        """
        if len(note) > REQUEST_SIZE_MAX:
            raise RequestDamaged("size")
        try:
            request = _read(parse_text(unsigned_text(note)))
        except DocumentDamaged as damaged:
            raise RequestDamaged(damaged.fact) from damaged
        check_station(station, request.station)
        check_signature(note, station, DOCUMENT, request.admin.public)
        return request

    def trusted_admin(self, pinned: PinnedAdmin | None) -> PinnedAdmin:
        """The key to pin from now on: that of this request, if it is the pinned one or trust was handed on to it.

        pinned: None at the first request, whose key is taken as it is. Raises ForeignSignature; also for an older key
        than the pinned one, whose holder may have left.
        """
        return trusted_admin(self.station, self.admin_chain, self.admin, pinned)

    def check_log(self) -> tuple[Entry, Checkpoint]:
        """The entry that announced this very request, and the checkpoint it stands under; raises NotInLog."""
        entry, checkpoint = self.log.check(self.station)
        said = (entry.subject, entry.result, entry.reason)
        if entry.action not in NAMED_BY[self.kind] or said != (
            self.parcel_number,
            self.request_id.hex(),
            announced_reason(self.name, self.reference, self.authority.requester if self.authority else None),
        ):
            raise NotInLog("entry")
        return entry, checkpoint

    def continues(self, seen: SeenLog, checkpoint: Checkpoint) -> bool | None:
        """Whether this log goes on from the one that was seen before; None when the request does not show it.

        checkpoint: as `check_log` answered it.
        """
        return self.trail.follows(seen, self.station, checkpoint, self.log.key)


def record_mark(name: RecordName) -> str:
    """By what the log names a record: 80 bits, to compare with the mark of the record that a parcel has."""
    return fingerprint(contexts.RECORD_MARK + origin_station(name.origin) + name.record_id)


def announced_reason(name: RecordName, reference: str, requester: bytes | None) -> str:
    """What the announcing entry says as its reason: for an authority its file number and the fingerprint of its key,
    then the record's mark.
    """
    return " ".join([reference, fingerprint(requester), record_mark(name)] if requester else [record_mark(name)])


def trusted_admin(
    station: str, chain: tuple[AdminLink, ...], admin: PinnedAdmin, pinned: PinnedAdmin | None
) -> PinnedAdmin:
    """`admin`, if it is the pinned key or trust was handed on to it, or nothing was pinned; raises ForeignSignature."""
    if pinned is not None and follow_admins(station, chain, pinned) != admin:
        raise ForeignSignature(DOCUMENT)
    return admin


def without_wraps(group: SealedGroup) -> SealedGroup:
    """The content of a group alone: nothing in it that label, ring or day opens."""
    return replace(group, epoch=_CLOSED_GROUP_EPOCH, day="", wrap=b"")


def reply_private(custodian: RingSecret, station: str, request_id: bytes) -> bytes:
    """The X25519 key to which the answer of this one request is sealed; nothing has to be stored for it.

    custodian: the ring `custodian-1` in the epoch of the request; any other ring raises ValueError.
    """
    if custodian.name != CUSTODIAN_1:
        raise ValueError(custodian.name)
    info = contexts.ESCROW_REPLY + origin_station(station) + request_id
    return derive(custodian.secret, info=info, size=X25519_KEY_SIZE)


def reply_public(custodian: RingSecret, station: str, request_id: bytes) -> bytes:
    return x25519_public(reply_private(custodian, station, request_id))


def _to_json(request: EscrowRequest) -> Json:
    authority = request.authority
    return {
        "version": VERSION,
        "kind": str(request.kind),
        "station": request.station,
        "request_id": request.request_id.hex(),
        "record_id": base64_text(request.record_id),
        "origin": request.origin,
        "month": request.month,
        "parcel_number": request.parcel_number,
        "reference": request.reference,
        "half_open": base64_text(request.half_open),
        "reply": base64_text(request.reply),
        "admin": {"epoch": request.admin.epoch, "public": base64_text(request.admin.public)},
        "admin_chain": [link.to_json() for link in request.admin_chain],
        "log": request.log.to_json(),
        "trail": request.trail.to_json(),
        "authority": None if authority is None else _authority_json(authority),
    }


def _authority_json(authority: ForAuthority) -> Json:
    deposit = authority.half_open_deposit
    return {
        "requester": base64_text(authority.requester),
        "groups": [
            {"group": group.group, "schema": group.schema, "sealed": base64_text(group.sealed)}
            for group in authority.groups
        ],
        "deposit": None if deposit is None else base64_text(deposit),
    }


_NAMES = frozenset(
    {
        "version",
        "kind",
        "station",
        "request_id",
        "record_id",
        "origin",
        "month",
        "parcel_number",
        "reference",
        "half_open",
        "reply",
        "admin",
        "admin_chain",
        "log",
        "trail",
        "authority",
    }
)


def _read(value: Json) -> EscrowRequest:
    fields = Fields(value, DOCUMENT, _NAMES)
    fields.number("version", VERSION, VERSION)
    request = EscrowRequest(
        kind=RequestKind(fields.text("kind", _KIND)),
        station=fields.station("station"),
        request_id=bytes.fromhex(fields.text("request_id", REQUEST_ID)),
        record_id=fields.blob("record_id", RECORD_ID_SIZE),
        origin=fields.text("origin", STATION_ID),
        month=fields.text("month", MONTH),
        parcel_number=fields.text("parcel_number", PARCEL_NUMBER),
        reference=fields.text("reference", REFERENCE),
        half_open=fields.blob_up_to("half_open", HALF_OPEN_MAX),
        reply=fields.blob("reply", X25519_KEY_SIZE),
        admin=fields.one("admin", read_pinned_admin),
        admin_chain=fields.each("admin_chain", read_admin_link),
        log=fields.one("log", read_log_proof),
        trail=fields.one("trail", read_log_trail),
        authority=fields.optional("authority", _read_authority),
    )
    in_order([(link.epoch,) for link in request.admin_chain], "admin_chain")
    if (request.kind is RequestKind.DISCLOSURE) != (request.authority is not None):
        raise DocumentDamaged("authority")
    if (request.kind is RequestKind.DISCLOSURE) != bool(request.reference):
        raise DocumentDamaged("reference")
    return request


def read_pinned_admin(value: Json, where: str) -> PinnedAdmin:
    fields = Fields(value, where, frozenset({"epoch", "public"}))
    return PinnedAdmin(fields.blob("public", PUBLIC_SIZE), fields.number("epoch", 1, EPOCH_MAX))


def _read_authority(value: Json, where: str) -> ForAuthority:
    fields = Fields(value, where, frozenset({"requester", "groups", "deposit"}))
    groups = fields.each("groups", _read_group)
    if len({group.group for group in groups}) != len(groups):
        raise DocumentDamaged(f"{where}.groups")
    return ForAuthority(
        requester=fields.blob("requester", XWING_PUBLIC_SIZE),
        groups=groups,
        half_open_deposit=fields.optional("deposit", _read_half_open),
    )


def _read_half_open(value: Json, where: str) -> bytes:
    return read_blob_within(value, where, 1, HALF_OPEN_MAX)


def _read_group(value: Json, where: str) -> SealedGroup:
    fields = Fields(value, where, frozenset({"group", "schema", "sealed"}))
    return SealedGroup(
        group=fields.text("group", _GROUP),
        schema=fields.number("schema", 0, 255),
        epoch=_CLOSED_GROUP_EPOCH,
        day="",
        sealed=fields.blob_up_to("sealed", CONTENT_MAX),
        wrap=b"",
    )
