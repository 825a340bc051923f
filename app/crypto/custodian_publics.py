"""The public halves of the second custodian's months: what the station needs to seal for both custodians.

The file is not signed: the station compares its fingerprint with the one the second custodian reads out.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from app.crypto.canonical import Json, NotCanonical, canonical_json, parse_canonical
from app.crypto.document_fields import ID_HEX, MONTH, DocumentDamaged, Fields, base64_text, in_order
from app.crypto.fingerprint import fingerprint
from app.crypto.signed_document import check_station
from app.crypto.xwing import PUBLIC_SIZE, is_public_key

VERSION = 1
PUBLICS_SIZE_MAX = 1 << 19


class PublicsDamaged(DocumentDamaged):
    """The file is not the public half of a custodian's file."""


@dataclass(frozen=True, slots=True)
class CustodianPublics:
    """publics: by month, ascending; file_id: of the custodian's file."""

    station: str
    file_id: str
    publics: Mapping[str, bytes]

    @property
    def fingerprint(self) -> str:
        """What both sides compare: over every month and its key."""
        return fingerprint(*(month.encode() + public for month, public in self.publics.items()))

    def to_bytes(self) -> bytes:
        fields: Json = {
            "version": VERSION,
            "station": self.station,
            "id": self.file_id,
            "months": [{"month": month, "public": base64_text(public)} for month, public in self.publics.items()],
        }
        return canonical_json(fields) + b"\n"

    @staticmethod
    def from_bytes(stored: bytes, station: str) -> "CustodianPublics":
        """Raises PublicsDamaged, WrongStation; every key in it is a sound one."""
        if len(stored) > PUBLICS_SIZE_MAX:
            raise PublicsDamaged("size")
        try:
            publics = _read(parse_canonical(stored.removesuffix(b"\n")))
        except NotCanonical as error:
            raise PublicsDamaged("not canonical") from error
        except DocumentDamaged as damaged:
            raise PublicsDamaged(damaged.fact) from damaged
        check_station(station, publics.station)
        return publics


def _read(value: Json) -> CustodianPublics:
    fields = Fields(value, "publics", frozenset({"version", "station", "id", "months"}))
    fields.number("version", VERSION, VERSION)
    months = fields.each("months", _read_month)
    in_order([(month,) for month, _ in months], "months")
    return CustodianPublics(fields.station("station"), fields.text("id", ID_HEX), dict(months))


def _read_month(value: Json, where: str) -> tuple[str, bytes]:
    fields = Fields(value, where, frozenset({"month", "public"}))
    public = fields.blob("public", PUBLIC_SIZE)
    if not is_public_key(public):
        raise DocumentDamaged(f"{where}.public")
    return fields.text("month", MONTH), public
