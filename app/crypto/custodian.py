"""The second custodian's key file: one X-Wing seed a month, never on the station's disk.

A random file key wraps every month's seed, and is itself wrapped twice: under the custodian's passphrase and under the
recovery code on paper. A month is destroyed by taking it out and replacing the file. That ends what was sealed to it
as far as older copies of the file are gone too: no program can reach a copy that lies elsewhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from app.crypto import contexts
from app.crypto.canonical import Json, NotCanonical, canonical_json, parse_canonical
from app.crypto.contexts import origin_station
from app.crypto.derivation import derive
from app.crypto.document_fields import ID_HEX, MONTH, DocumentDamaged, Fields, base64_text, in_order
from app.crypto.first_custodian import NoSuchMonth
from app.crypto.kdf_fields import kdf_json, read_kdf
from app.crypto.key_wrap import WRAP_KEY_SIZE, WRAP_OVERHEAD, unwrap, wrap
from app.crypto.passphrase import (
    LOWEST_COST,
    SALT_SIZE,
    Cost,
    NotAPassphrase,
    WrongPassphrase,
    check_cost,
    stretch,
)
from app.crypto.randomness import random_bytes
from app.crypto.recovery_code import RecoveryCode, new_recovery_code
from app.crypto.sealed_blob import DoesNotOpen
from app.crypto.signed_document import check_station
from app.crypto.xwing import PUBLIC_SIZE, SEED_SIZE, xwing_public

VERSION = 1
FILE_SIZE_MAX = 1 << 20  # bytes; 24 months take some 45 KiB
FILE_ID_SIZE = 8

_PASSPHRASE_SLOT = b"passphrase"
_RECOVERY_SLOT = b"recovery"


class CustodianFileDamaged(DocumentDamaged):
    """The file is not a custodian's key file as this program writes it, or was changed."""


class WrongRecoveryCode(Exception):
    """A recovery code without typing errors, but of another file."""


@dataclass(frozen=True, slots=True)
class CustodianMonth:
    month: str
    public: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class CustodianFile:
    """The whole file, months ascending."""

    station: str
    file_id: str
    cost: Cost
    salt: bytes
    by_passphrase: bytes
    recovery_salt: bytes
    by_recovery: bytes
    months: tuple[CustodianMonth, ...]

    @property
    def publics(self) -> dict[str, bytes]:
        """The public key of every month, as the file claims them: enough to make a policy, not to trust one."""
        return {month.month: month.public for month in self.months}

    def open_with_passphrase(self, passphrase: str) -> "OpenCustodian":
        """The seeds; costs what the file's cost says. Raises WrongPassphrase, CustodianFileDamaged."""
        try:
            file_key = unwrap(_passphrase_kek(self, passphrase), _slot_data(self, _PASSPHRASE_SLOT), self.by_passphrase)
        except (DoesNotOpen, NotAPassphrase) as error:
            raise WrongPassphrase from error
        return _open_months(self, file_key)

    def open_with_recovery(self, code: RecoveryCode) -> "OpenCustodian":
        """The seeds; raises WrongRecoveryCode, CustodianFileDamaged."""
        try:
            file_key = unwrap(_recovery_kek(self, code), _slot_data(self, _RECOVERY_SLOT), self.by_recovery)
        except DoesNotOpen as error:
            raise WrongRecoveryCode from error
        return _open_months(self, file_key)

    def destroy_month(self, month: str) -> "CustodianFile":
        """The file without that month; raises NoSuchMonth."""
        if month not in self.publics:
            raise NoSuchMonth(month)
        return replace(self, months=tuple(kept for kept in self.months if kept.month != month))

    def to_bytes(self) -> bytes:
        return canonical_json(_to_json(self)) + b"\n"

    @staticmethod
    def from_bytes(stored: bytes, station: str) -> "CustodianFile":
        """The file of this station; raises CustodianFileDamaged, WrongStation."""
        if len(stored) > FILE_SIZE_MAX:
            raise CustodianFileDamaged("size")
        try:
            file = _read(parse_canonical(stored.removesuffix(b"\n")))
        except NotCanonical as error:
            raise CustodianFileDamaged("not canonical") from error
        except DocumentDamaged as damaged:
            raise CustodianFileDamaged(damaged.fact) from damaged
        check_station(station, file.station)
        return file


@dataclass(frozen=True, slots=True)
class OpenCustodian:
    """The second custodian's seeds by month."""

    seeds: dict[str, bytes] = field(repr=False)

    def seed(self, month: str) -> bytes:
        """Raises NoSuchMonth."""
        if month not in self.seeds:
            raise NoSuchMonth(month)
        return self.seeds[month]


def new_custodian(
    station: str, months: Iterable[str], passphrase: str, *, cost: Cost, floor: Cost = LOWEST_COST
) -> tuple[CustodianFile, RecoveryCode]:
    """A new key file for these months ("2026-11") and the code to print on its recovery sheet.

    Raises ValueError for what is no station id, CostTooLow, NotAPassphrase.
    """
    origin_station(station)
    check_cost(cost, floor)
    code = new_recovery_code()
    file_key = random_bytes(WRAP_KEY_SIZE)
    bare = CustodianFile(
        station=station,
        file_id=random_bytes(FILE_ID_SIZE).hex(),
        cost=cost,
        salt=random_bytes(SALT_SIZE),
        by_passphrase=b"",
        recovery_salt=random_bytes(SALT_SIZE),
        by_recovery=b"",
        months=(),
    )
    file = replace(
        bare,
        by_passphrase=wrap(_passphrase_kek(bare, passphrase), _slot_data(bare, _PASSPHRASE_SLOT), file_key),
        by_recovery=wrap(_recovery_kek(bare, code), _slot_data(bare, _RECOVERY_SLOT), file_key),
        months=tuple(_new_month(bare, file_key, month) for month in sorted(set(months))),
    )
    return file, code


def _new_month(file: CustodianFile, file_key: bytes, month: str) -> CustodianMonth:
    seed = random_bytes(SEED_SIZE)
    public = xwing_public(seed)
    return CustodianMonth(month, public, wrap(file_key, _month_data(file, month, public), seed))


def _open_months(file: CustodianFile, file_key: bytes) -> OpenCustodian:
    try:
        seeds = {
            month.month: unwrap(file_key, _month_data(file, month.month, month.public), month.wrapped)
            for month in file.months
        }
    except DoesNotOpen as error:
        raise CustodianFileDamaged("months") from error
    return OpenCustodian(seeds)


def _passphrase_kek(file: CustodianFile, passphrase: str) -> bytes:
    stretched = stretch(passphrase, file.salt, file.cost)
    return derive(stretched, info=contexts.CUSTODIAN_PASSPHRASE + _whose(file), size=WRAP_KEY_SIZE, salt=file.salt)


def _recovery_kek(file: CustodianFile, code: RecoveryCode) -> bytes:
    info = contexts.CUSTODIAN_RECOVERY + _whose(file)
    return derive(code.secret, info=info, size=WRAP_KEY_SIZE, salt=file.recovery_salt)


def _slot_data(file: CustodianFile, slot: bytes) -> list[bytes]:
    return [contexts.CUSTODIAN_SLOT, _whose(file), slot, canonical_json(kdf_json(file.cost, file.salt))]


def _month_data(file: CustodianFile, month: str, public: bytes) -> list[bytes]:
    return [contexts.CUSTODIAN_MONTH, _whose(file), month.encode("ascii"), public]


def _whose(file: CustodianFile) -> bytes:
    return file.station.encode("ascii") + b"\0" + file.file_id.encode("ascii")


def _to_json(file: CustodianFile) -> Json:
    return {
        "version": VERSION,
        "station": file.station,
        "id": file.file_id,
        "passphrase": {"kdf": kdf_json(file.cost, file.salt), "wrapped": base64_text(file.by_passphrase)},
        "recovery": {"salt": base64_text(file.recovery_salt), "wrapped": base64_text(file.by_recovery)},
        "months": [
            {"month": month.month, "public": base64_text(month.public), "wrapped": base64_text(month.wrapped)}
            for month in file.months
        ],
    }


def _read(value: Json) -> CustodianFile:
    fields = Fields(value, "custodian", frozenset({"version", "station", "id", "passphrase", "recovery", "months"}))
    fields.number("version", VERSION, VERSION)
    (cost, salt), by_passphrase = fields.one("passphrase", _read_passphrase_slot)
    recovery_salt, by_recovery = fields.one("recovery", _read_recovery_slot)
    file = CustodianFile(
        station=fields.station("station"),
        file_id=fields.text("id", ID_HEX),
        cost=cost,
        salt=salt,
        by_passphrase=by_passphrase,
        recovery_salt=recovery_salt,
        by_recovery=by_recovery,
        months=fields.each("months", _read_month),
    )
    in_order([(month.month,) for month in file.months], "months")
    return file


def _read_passphrase_slot(value: Json, where: str) -> tuple[tuple[Cost, bytes], bytes]:
    fields = Fields(value, where, frozenset({"kdf", "wrapped"}))
    return fields.one("kdf", read_kdf), fields.blob("wrapped", WRAP_KEY_SIZE + WRAP_OVERHEAD)


def _read_recovery_slot(value: Json, where: str) -> tuple[bytes, bytes]:
    fields = Fields(value, where, frozenset({"salt", "wrapped"}))
    return fields.blob("salt", SALT_SIZE), fields.blob("wrapped", WRAP_KEY_SIZE + WRAP_OVERHEAD)


def _read_month(value: Json, where: str) -> CustodianMonth:
    fields = Fields(value, where, frozenset({"month", "public", "wrapped"}))
    return CustodianMonth(
        fields.text("month", MONTH),
        fields.blob("public", PUBLIC_SIZE),
        fields.blob("wrapped", SEED_SIZE + WRAP_OVERHEAD),
    )
