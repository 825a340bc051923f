"""What the second custodian gives the station when a month's key is destroyed: on his word, and tied to his own log.

It proves nothing by itself, for it is not signed: who could sign it could sign it without destroying anything. It names
the key by its fingerprint and the line of the custodian's log, so that an inspector who holds both finds them agree.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from app.crypto.canonical import Json, NotCanonical, canonical_json, parse_canonical
from app.crypto.document_fields import COUNT_MAX, ID_HEX, MONTH, SHA256_HEX, DocumentDamaged, Fields
from app.crypto.signed_document import check_station

VERSION = 1
CERTIFICATE_SIZE_MAX = 1 << 12

_KEY = re.compile(r"(?:[A-Z2-7]{4}-){3}[A-Z2-7]{4}")
_AT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\+00:00")


class CertificateDamaged(DocumentDamaged):
    """The file is not a custodian's certificate as this program writes it."""


@dataclass(frozen=True, slots=True)
class CustodianCertificate:
    """custodian_file: its id; key: fingerprint of the public half; destroyed_at: aware, UTC, to the second."""

    station: str
    custodian_file: str
    month: str
    key: str
    destroyed_at: datetime
    log_line: int
    log_line_sha256: str

    def to_bytes(self) -> bytes:
        fields: Json = {
            "version": VERSION,
            "station": self.station,
            "custodian_file": self.custodian_file,
            "month": self.month,
            "key": self.key,
            "destroyed_at": self.destroyed_at.isoformat(),
            "log_line": self.log_line,
            "log_line_sha256": self.log_line_sha256,
        }
        return canonical_json(fields) + b"\n"

    @staticmethod
    def from_bytes(stored: bytes, station: str) -> "CustodianCertificate":
        """Raises CertificateDamaged, WrongStation."""
        if len(stored) > CERTIFICATE_SIZE_MAX:
            raise CertificateDamaged("size")
        try:
            certificate = _read(parse_canonical(stored.removesuffix(b"\n")))
        except NotCanonical as error:
            raise CertificateDamaged("not canonical") from error
        except (DocumentDamaged, ValueError) as damaged:
            raise CertificateDamaged("fields") from damaged
        check_station(station, certificate.station)
        return certificate


def _read(value: Json) -> CustodianCertificate:
    names = ("version", "station", "custodian_file", "month", "key", "destroyed_at", "log_line", "log_line_sha256")
    fields = Fields(value, "certificate", frozenset(names))
    fields.number("version", VERSION, VERSION)
    return CustodianCertificate(
        station=fields.station("station"),
        custodian_file=fields.text("custodian_file", ID_HEX),
        month=fields.text("month", MONTH),
        key=fields.text("key", _KEY),
        destroyed_at=datetime.fromisoformat(fields.text("destroyed_at", _AT)),
        log_line=fields.number("log_line", 1, COUNT_MAX),
        log_line_sha256=fields.text("log_line_sha256", SHA256_HEX),
    )
