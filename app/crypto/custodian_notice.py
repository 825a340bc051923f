"""A notice for the second custodian: where the station's log is, and which admin key signs its requests now.

It asks for nothing and holds no record. Brought when somebody left, it moves on what the second custodian trusts, so
that whoever left cannot ask any more with the key there was; brought before the first request, it tells him which log
is the station's before anything is asked.
"""

from dataclasses import dataclass

from app.crypto.canonical import Json
from app.crypto.checkpoint import Checkpoint, NotACheckpoint, log_origin, open_checkpoint
from app.crypto.document_fields import DocumentDamaged, Fields, base64_text, in_order
from app.crypto.escrow_request import read_pinned_admin, trusted_admin
from app.crypto.key_slot import PinnedAdmin
from app.crypto.keyring import AdminLink, read_admin_link
from app.crypto.log_proof import CHECKPOINT_TEXT, NotInLog
from app.crypto.log_trail import LogTrail, SeenLog, read_log_trail
from app.crypto.notes import BadSignature, NotANote, sign_note
from app.crypto.rings import RingSecret
from app.crypto.signatures import PUBLIC_SIZE
from app.crypto.signed_document import (
    check_signature,
    check_station,
    document_text,
    note_name,
    parse_text,
    unsigned_text,
)

VERSION = 1
DOCUMENT = "custodian-notice"
NOTICE_SIZE_MAX = 1 << 20  # bytes; every turn of the log key takes some 1 KiB


class NoticeDamaged(DocumentDamaged):
    """The file is not a notice as this program writes it."""


@dataclass(frozen=True, slots=True)
class CustodianNotice:
    """admin: the key that signs it, admin_chain: how trust came to it; checkpoint: C2SP note; key: which signed it."""

    station: str
    admin: PinnedAdmin
    admin_chain: tuple[AdminLink, ...]
    checkpoint: bytes
    key: bytes
    trail: LogTrail

    def to_note(self, admin: RingSecret) -> bytes:
        """The file's bytes, signed by the ring `admin`."""
        return sign_note(document_text(_to_json(self)), note_name(self.station, DOCUMENT), admin.sign_seed)

    @staticmethod
    def from_note(note: bytes, station: str) -> "CustodianNotice":
        """The notice in the file's bytes, whole and signed by the admin key it names.

        Whether the station's admin is meant, `trusted_admin` says. Raises NoticeDamaged, WrongStation,
        ForeignSignature.
        """
        if len(note) > NOTICE_SIZE_MAX:
            raise NoticeDamaged("size")
        try:
            notice = _read(parse_text(unsigned_text(note)))
        except DocumentDamaged as damaged:
            raise NoticeDamaged(damaged.fact) from damaged
        check_station(station, notice.station)
        check_signature(note, station, DOCUMENT, notice.admin.public)
        return notice

    def trusted_admin(self, pinned: PinnedAdmin | None) -> PinnedAdmin:
        """The key to pin from now on; raises ForeignSignature. pinned: None when nothing is known yet."""
        return trusted_admin(self.station, self.admin_chain, self.admin, pinned)

    def check_log(self) -> Checkpoint:
        """The checkpoint, signed by the key the notice names; raises NotInLog."""
        try:
            return open_checkpoint(self.checkpoint, log_origin(self.station), self.key)
        except BadSignature as error:
            raise NotInLog("signature") from error
        except (NotANote, NotACheckpoint) as error:
            raise NotInLog("checkpoint") from error

    def continues(self, seen: SeenLog, checkpoint: Checkpoint) -> bool | None:
        """Whether this log goes on from the one that was seen before; None when the notice does not show it."""
        return self.trail.follows(seen, self.station, checkpoint, self.key)


def _to_json(notice: CustodianNotice) -> Json:
    return {
        "version": VERSION,
        "station": notice.station,
        "admin": {"epoch": notice.admin.epoch, "public": base64_text(notice.admin.public)},
        "admin_chain": [link.to_json() for link in notice.admin_chain],
        "checkpoint": notice.checkpoint.decode(),
        "key": base64_text(notice.key),
        "trail": notice.trail.to_json(),
    }


def _read(value: Json) -> CustodianNotice:
    names = frozenset({"version", "station", "admin", "admin_chain", "checkpoint", "key", "trail"})
    fields = Fields(value, DOCUMENT, names)
    fields.number("version", VERSION, VERSION)
    notice = CustodianNotice(
        station=fields.station("station"),
        admin=fields.one("admin", read_pinned_admin),
        admin_chain=fields.each("admin_chain", read_admin_link),
        checkpoint=fields.text("checkpoint", CHECKPOINT_TEXT).encode(),
        key=fields.blob("key", PUBLIC_SIZE),
        trail=fields.one("trail", read_log_trail),
    )
    in_order([(link.epoch,) for link in notice.admin_chain], "admin_chain")
    return notice
