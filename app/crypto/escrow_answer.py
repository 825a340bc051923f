"""What the second custodian gives back to the station: sealed to the one request it answers.

For a reprint it holds the keys of the record's groups; for a disclosure only the hash of what went to the authority.
It is not signed: nobody but the second custodian can open a record, and the keys are tried on the record's content
before they are used.
"""

from dataclasses import dataclass

from app.crypto import contexts
from app.crypto.canonical import Json, NotCanonical, canonical_json, parse_canonical
from app.crypto.contexts import origin_station
from app.crypto.document_fields import SHA256_HEX, DocumentDamaged, Fields, base64_text
from app.crypto.escrow_request import REQUEST_ID, EscrowRequest
from app.crypto.hpke import open_x25519, seal_x25519
from app.crypto.record import escrow_text, escrowed_deks
from app.crypto.signed_document import check_station
from app.domain.escrow_request import RequestKind

VERSION = 1
DOCUMENT = "escrow-answer"
ANSWER_SIZE_MAX = 1 << 16
SEALED_MAX = 1 << 13


class AnswerDamaged(DocumentDamaged):
    """The file is not an answer as this program writes it."""


@dataclass(frozen=True, slots=True)
class EscrowAnswer:
    """request_id: 16 bytes; sealed: HPKE with X25519 to the request's reply key."""

    station: str
    request_id: bytes
    sealed: bytes

    def to_bytes(self) -> bytes:
        fields: Json = {
            "version": VERSION,
            "station": self.station,
            "request_id": self.request_id.hex(),
            "sealed": base64_text(self.sealed),
        }
        return canonical_json(fields) + b"\n"

    @staticmethod
    def from_bytes(stored: bytes, station: str) -> "EscrowAnswer":
        """Raises AnswerDamaged, WrongStation."""
        if len(stored) > ANSWER_SIZE_MAX:
            raise AnswerDamaged("size")
        try:
            answer = _read(parse_canonical(stored.removesuffix(b"\n")))
        except NotCanonical as error:
            raise AnswerDamaged("not canonical") from error
        except DocumentDamaged as damaged:
            raise AnswerDamaged(damaged.fact) from damaged
        check_station(station, answer.station)
        return answer


def answer_with_keys(request: EscrowRequest, opened: bytes) -> EscrowAnswer:
    """The keys of the record, as `open_inner` gave them, for whoever asked; raises DocumentDamaged, BadPublicKey."""
    return _answer(request, escrow_text(escrowed_deks(opened)))


def answer_with_receipt(request: EscrowRequest, disclosure_sha256: str) -> EscrowAnswer:
    """That the disclosure of this hash went out; raises BadPublicKey."""
    return _answer(request, canonical_json({"disclosure_sha256": disclosure_sha256}))


def open_keys(answer: EscrowAnswer, record_id: bytes, reply_private: bytes) -> dict[str, bytes]:
    """The key of every group; raises DoesNotOpen for an answer to another request, AnswerDamaged."""
    info = _info(RequestKind.REPRINT, answer.station, answer.request_id, record_id)
    try:
        return escrowed_deks(open_x25519(reply_private, info, answer.sealed))
    except DocumentDamaged as damaged:
        raise AnswerDamaged(damaged.fact) from damaged


def open_receipt(answer: EscrowAnswer, record_id: bytes, reply_private: bytes) -> str:
    """The hash of the disclosure; raises DoesNotOpen for an answer to another request, AnswerDamaged."""
    info = _info(RequestKind.DISCLOSURE, answer.station, answer.request_id, record_id)
    opened = open_x25519(reply_private, info, answer.sealed)
    try:
        fields = Fields(parse_canonical(opened), "receipt", frozenset({"disclosure_sha256"}))
        return fields.text("disclosure_sha256", SHA256_HEX)
    except (NotCanonical, DocumentDamaged) as error:
        raise AnswerDamaged("receipt") from error


def _answer(request: EscrowRequest, plaintext: bytes) -> EscrowAnswer:
    info = _info(request.kind, request.station, request.request_id, request.record_id)
    return EscrowAnswer(request.station, request.request_id, seal_x25519(request.reply, info, plaintext))


def _info(kind: RequestKind, station: str, request_id: bytes, record_id: bytes) -> bytes:
    return b"".join(
        (contexts.ESCROW_ANSWER, kind.encode("ascii"), b"\0", origin_station(station), request_id, record_id)
    )


def _read(value: Json) -> EscrowAnswer:
    fields = Fields(value, DOCUMENT, frozenset({"version", "station", "request_id", "sealed"}))
    fields.number("version", VERSION, VERSION)
    return EscrowAnswer(
        fields.station("station"),
        bytes.fromhex(fields.text("request_id", REQUEST_ID)),
        fields.blob_up_to("sealed", SEALED_MAX),
    )
