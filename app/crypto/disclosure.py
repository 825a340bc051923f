"""What an authority is given: one record and its identity document, sealed to the authority's own key.

Both custodians opened it, the second one made it, and the station never saw it. It says itself under which request it
was made and which entry announced that request. It proves neither: whoever has the authority's public key can seal a
disclosure, with a log of his own invention in it. Its hash tells: the second custodian's log has it, and the station's
log has it as the receipt of the request.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from app.crypto import contexts
from app.crypto.canonical import Json, NotCanonical, canonical_json, parse_canonical
from app.crypto.contexts import origin_station
from app.crypto.document_fields import DocumentDamaged, Fields, base64_text
from app.crypto.escrow_request import PARCEL_NUMBER, REFERENCE, REQUEST_ID
from app.crypto.hpke import open_xwing, seal_xwing
from app.crypto.log_proof import LogProof, read_log_proof

VERSION = 1
DOCUMENT = "disclosure"
DISCLOSURE_SIZE_MAX = 1 << 18
SEALED_MAX = 1 << 17


class DisclosureDamaged(DocumentDamaged):
    """The file is not a disclosure as this program writes it."""


@dataclass(frozen=True, slots=True)
class Disclosed:
    """groups: the record's fields by group; identity: the document as registered, None where none was; log: the entry
    that announced the request, under a checkpoint whose signer the reader must know from elsewhere.

    reference: the authority's own file number.
    """

    parcel_number: str
    reference: str
    groups: Mapping[str, Mapping[str, Json]] = field(repr=False)
    identity: Mapping[str, Json] | None = field(repr=False)
    log: LogProof


@dataclass(frozen=True, slots=True)
class Disclosure:
    """The file. request_id: 16 bytes; sealed: HPKE with X-Wing to the authority's key."""

    station: str
    request_id: bytes
    sealed: bytes

    @property
    def sha256(self) -> str:
        return sha256(self.to_bytes()).hexdigest()

    def to_bytes(self) -> bytes:
        fields: Json = {
            "version": VERSION,
            "station": self.station,
            "request_id": self.request_id.hex(),
            "sealed": base64_text(self.sealed),
        }
        return canonical_json(fields) + b"\n"

    @staticmethod
    def from_bytes(stored: bytes) -> "Disclosure":
        """Raises DisclosureDamaged."""
        if len(stored) > DISCLOSURE_SIZE_MAX:
            raise DisclosureDamaged("size")
        try:
            return _read(parse_canonical(stored.removesuffix(b"\n")))
        except NotCanonical as error:
            raise DisclosureDamaged("not canonical") from error
        except DocumentDamaged as damaged:
            raise DisclosureDamaged(damaged.fact) from damaged

    def open(self, seed: bytes) -> Disclosed:
        """What was disclosed; raises DoesNotOpen, DisclosureDamaged."""
        opened = open_xwing(seed, _info(self.station, self.request_id), self.sealed)
        try:
            return _read_disclosed(parse_canonical(opened))
        except NotCanonical as error:
            raise DisclosureDamaged("not canonical") from error
        except DocumentDamaged as damaged:
            raise DisclosureDamaged(damaged.fact) from damaged


def seal_disclosure(disclosed: Disclosed, station: str, request_id: bytes, requester: bytes) -> Disclosure:
    """The disclosure for the holder of `requester`'s seed and nobody else; raises BadPublicKey."""
    fields: Json = {
        "parcel_number": disclosed.parcel_number,
        "reference": disclosed.reference,
        "groups": {group: dict(fields) for group, fields in disclosed.groups.items()},
        "identity": None if disclosed.identity is None else dict(disclosed.identity),
        "log": disclosed.log.to_json(),
    }
    sealed = seal_xwing(requester, _info(station, request_id), canonical_json(fields))
    return Disclosure(station, request_id, sealed)


def _info(station: str, request_id: bytes) -> bytes:
    return contexts.DISCLOSURE + origin_station(station) + request_id


def _read(value: Json) -> Disclosure:
    fields = Fields(value, DOCUMENT, frozenset({"version", "station", "request_id", "sealed"}))
    fields.number("version", VERSION, VERSION)
    return Disclosure(
        fields.station("station"),
        bytes.fromhex(fields.text("request_id", REQUEST_ID)),
        fields.blob_up_to("sealed", SEALED_MAX),
    )


def _read_disclosed(value: Json) -> Disclosed:
    fields = Fields(value, DOCUMENT, frozenset({"parcel_number", "reference", "groups", "identity", "log"}))
    groups = fields.object("groups")
    return Disclosed(
        parcel_number=fields.text("parcel_number", PARCEL_NUMBER),
        reference=fields.text("reference", REFERENCE),
        groups={group: _read_object(value, f"groups.{group}") for group, value in groups.items()},
        identity=fields.optional("identity", _read_object),
        log=fields.one("log", read_log_proof),
    )


def _read_object(value: Json, where: str) -> Mapping[str, Json]:
    if not isinstance(value, Mapping):
        raise DocumentDamaged(where)
    return value
