"""The second custodian's key file: one X-Wing seed a month, never on the station's disk.

A random file key wraps every month's seed, and is itself wrapped twice: under the custodian's passphrase and under the
recovery code on paper. A month is destroyed by taking it out and replacing the file. That ends what was sealed to it
as far as older copies of the file are gone too: no program can reach a copy that lies elsewhere.

Since version 2 the file also keeps what its holder must not lose sight of: how far its own log has come, which admin
key of the station it trusts, and how long the station's log was when last seen. All of that and the list of the months
carry a code that only the file key makes, so the file is changed by its holder or not at all. A file of version 1 is
read as ever; the first act upon it makes a version 2 of it, from which nobody gets back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

from cryptography.hazmat.primitives.constant_time import bytes_eq

from app.crypto import contexts
from app.crypto.canonical import Json, NotCanonical, canonical_json, parse_canonical
from app.crypto.contexts import STATION_ID, origin_station
from app.crypto.derivation import derive
from app.crypto.document_fields import COUNT_MAX, ID_HEX, MONTH, DocumentDamaged, Fields, base64_text, in_order
from app.crypto.escrow_request import read_pinned_admin
from app.crypto.first_custodian import NoSuchMonth
from app.crypto.kdf_fields import kdf_json, read_kdf
from app.crypto.key_slot import PinnedAdmin
from app.crypto.key_wrap import WRAP_KEY_SIZE, WRAP_OVERHEAD, unwrap, wrap
from app.crypto.log_trail import SeenLog, read_seen_log
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

FIRST_VERSION = 1
VERSION = 2
FILE_SIZE_MAX = 1 << 20  # bytes; 24 months take some 45 KiB
FILE_ID_SIZE = 8
HASH_SIZE = 32  # SHA-256
CODE_SIZE = 32
NO_ACT = bytes(HASH_SIZE)
"""What comes before the first line of the custodian's log."""

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
class Kept:
    """What the file keeps beside its keys. code: made with the file key over this and the months.

    acts: lines of its own log; head: the hash of the last of them; admin: the station's key that signed the requests
    so far; seen: the station's log in the newest request or notice, with the key that signed it.
    """

    acts: int = 0
    head: bytes = NO_ACT
    admin: PinnedAdmin | None = None
    seen: SeenLog | None = None
    code: bytes = b""


@dataclass(frozen=True, slots=True)
class CustodianFile:
    """The whole file, months ascending. kept: None in a file of version 1."""

    station: str
    file_id: str
    cost: Cost
    salt: bytes
    by_passphrase: bytes
    recovery_salt: bytes
    by_recovery: bytes
    months: tuple[CustodianMonth, ...]
    kept: Kept | None

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

    def keeping(self, opened: "OpenCustodian", kept: Kept) -> "CustodianFile":
        """The file with this kept in it; one of version 1 becomes one of version 2."""
        if self.kept is None:
            months = tuple(
                _wrapped_month(self, opened.file_key, month.month, opened.seed(month.month)) for month in self.months
            )
            return _coded(replace(self, months=months, kept=kept), opened.file_key)
        return _coded(replace(self, kept=kept), opened.file_key)

    def add_months(self, opened: "OpenCustodian", months: Iterable[str]) -> "CustodianFile":
        """The file with a fresh key for each of these months that it has none for."""
        file = self if self.kept is not None else self.keeping(opened, Kept())
        fresh = [_new_month(file, opened.file_key, month) for month in set(months) - file.publics.keys()]
        months_of_it = sorted((*file.months, *fresh), key=lambda month: month.month)
        return _coded(replace(file, months=tuple(months_of_it)), opened.file_key)

    def destroy_month(self, opened: "OpenCustodian", month: str) -> "CustodianFile":
        """The file without that month; raises NoSuchMonth."""
        if month not in self.publics:
            raise NoSuchMonth(month)
        file = self if self.kept is not None else self.keeping(opened, Kept())
        return _coded(replace(file, months=tuple(kept for kept in file.months if kept.month != month)), opened.file_key)

    def with_passphrase(self, opened: "OpenCustodian", passphrase: str) -> "CustodianFile":
        """The file under another passphrase; the recovery sheet stays good.

        Cost and salt stay: the slot of the recovery code is bound to them. Raises NotAPassphrase.
        """
        kek = _passphrase_kek(self, passphrase)
        return replace(self, by_passphrase=wrap(kek, _slot_data(self, _PASSPHRASE_SLOT), opened.file_key))

    def with_passphrase_by_code(
        self, opened: "OpenCustodian", code: RecoveryCode, passphrase: str, *, cost: Cost, floor: Cost = LOWEST_COST
    ) -> "CustodianFile":
        """The file under a fresh passphrase, at the cost of today; the sheet with this code stays good.

        Raises CostTooLow, NotAPassphrase.
        """
        check_cost(cost, floor)
        bare = replace(self, cost=cost, salt=random_bytes(SALT_SIZE))
        return replace(
            bare.with_passphrase(opened, passphrase),
            by_recovery=wrap(_recovery_kek(bare, code), _slot_data(bare, _RECOVERY_SLOT), opened.file_key),
        )

    def with_new_sheet(self, opened: "OpenCustodian") -> tuple["CustodianFile", RecoveryCode]:
        """The file with another recovery code: the sheet there was opens it no longer."""
        code = new_recovery_code()
        bare = replace(self, recovery_salt=random_bytes(SALT_SIZE))
        kek = _recovery_kek(bare, code)
        return replace(bare, by_recovery=wrap(kek, _slot_data(bare, _RECOVERY_SLOT), opened.file_key)), code

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


def claimed_station(stored: bytes) -> str:
    """The station a file says it is of, before anything of it is believed; raises CustodianFileDamaged."""
    try:
        value = parse_canonical(stored.removesuffix(b"\n"))
    except NotCanonical as error:
        raise CustodianFileDamaged("not canonical") from error
    station = value.get("station") if isinstance(value, Mapping) else None
    if not isinstance(station, str) or STATION_ID.fullmatch(station) is None:
        raise CustodianFileDamaged("station")
    return station


@dataclass(frozen=True, slots=True)
class OpenCustodian:
    """The second custodian's seeds by month, and the key that wraps them. whose: station and id of the file."""

    seeds: dict[str, bytes] = field(repr=False)
    file_key: bytes = field(repr=False)
    whose: bytes

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
        kept=Kept(),
    )
    file = replace(
        bare,
        by_passphrase=wrap(_passphrase_kek(bare, passphrase), _slot_data(bare, _PASSPHRASE_SLOT), file_key),
        by_recovery=wrap(_recovery_kek(bare, code), _slot_data(bare, _RECOVERY_SLOT), file_key),
        months=tuple(_new_month(bare, file_key, month) for month in sorted(set(months))),
    )
    return _coded(file, file_key), code


def _new_month(file: CustodianFile, file_key: bytes, month: str) -> CustodianMonth:
    return _wrapped_month(file, file_key, month, random_bytes(SEED_SIZE))


def _wrapped_month(file: CustodianFile, file_key: bytes, month: str, seed: bytes) -> CustodianMonth:
    public = xwing_public(seed)
    data = _month_data(file, contexts.CUSTODIAN_KEPT_MONTH, month, public)
    return CustodianMonth(month, public, wrap(file_key, data, seed))


def _open_months(file: CustodianFile, file_key: bytes) -> OpenCustodian:
    if file.kept is not None and not bytes_eq(_code(file, file_key), file.kept.code):
        raise CustodianFileDamaged("kept")
    purpose = contexts.CUSTODIAN_MONTH if file.kept is None else contexts.CUSTODIAN_KEPT_MONTH
    try:
        seeds = {
            month.month: unwrap(file_key, _month_data(file, purpose, month.month, month.public), month.wrapped)
            for month in file.months
        }
    except DoesNotOpen as error:
        raise CustodianFileDamaged("months") from error
    return OpenCustodian(seeds, file_key, _whose(file))


def _coded(file: CustodianFile, file_key: bytes) -> CustodianFile:
    kept = file.kept or Kept()
    return replace(file, kept=replace(kept, code=_code(file, file_key)))


def _code(file: CustodianFile, file_key: bytes) -> bytes:
    """HKDF is a pseudo-random function, so its output over the content is a code only the key makes (RFC 5869, 3)."""
    kept = file.kept or Kept()
    months: Json = [{"month": month.month, "public": base64_text(month.public)} for month in file.months]
    content = canonical_json({"months": months, "kept": _kept_json(replace(kept, code=b""))})
    return derive(
        file_key, info=contexts.CUSTODIAN_STATE + _whose(file) + b"\0" + sha256(content).digest(), size=CODE_SIZE
    )


def _passphrase_kek(file: CustodianFile, passphrase: str) -> bytes:
    stretched = stretch(passphrase, file.salt, file.cost)
    return derive(stretched, info=contexts.CUSTODIAN_PASSPHRASE + _whose(file), size=WRAP_KEY_SIZE, salt=file.salt)


def _recovery_kek(file: CustodianFile, code: RecoveryCode) -> bytes:
    info = contexts.CUSTODIAN_RECOVERY + _whose(file)
    return derive(code.secret, info=info, size=WRAP_KEY_SIZE, salt=file.recovery_salt)


def _slot_data(file: CustodianFile, slot: bytes) -> list[bytes]:
    return [contexts.CUSTODIAN_SLOT, _whose(file), slot, canonical_json(kdf_json(file.cost, file.salt))]


def _month_data(file: CustodianFile, purpose: bytes, month: str, public: bytes) -> list[bytes]:
    return [purpose, _whose(file), month.encode("ascii"), public]


def _whose(file: CustodianFile) -> bytes:
    return file.station.encode("ascii") + b"\0" + file.file_id.encode("ascii")


def _to_json(file: CustodianFile) -> Json:
    fields: dict[str, Json] = {
        "version": FIRST_VERSION if file.kept is None else VERSION,
        "station": file.station,
        "id": file.file_id,
        "passphrase": {"kdf": kdf_json(file.cost, file.salt), "wrapped": base64_text(file.by_passphrase)},
        "recovery": {"salt": base64_text(file.recovery_salt), "wrapped": base64_text(file.by_recovery)},
        "months": [
            {"month": month.month, "public": base64_text(month.public), "wrapped": base64_text(month.wrapped)}
            for month in file.months
        ],
    }
    return fields if file.kept is None else fields | {"kept": _kept_json(file.kept)}


def _kept_json(kept: Kept) -> Json:
    admin, seen = kept.admin, kept.seen
    return {
        "acts": kept.acts,
        "head": base64_text(kept.head),
        "admin": None if admin is None else {"epoch": admin.epoch, "public": base64_text(admin.public)},
        "seen": None if seen is None else seen.to_json(),
        "code": base64_text(kept.code),
    }


def _read(value: Json) -> CustodianFile:
    names = {"version", "station", "id", "passphrase", "recovery", "months"}
    is_first = isinstance(value, Mapping) and value.get("version") == FIRST_VERSION
    fields = Fields(value, "custodian", frozenset(names if is_first else names | {"kept"}))
    fields.number("version", FIRST_VERSION if is_first else VERSION, VERSION)
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
        kept=None if is_first else fields.one("kept", _read_kept),
    )
    in_order([(month.month,) for month in file.months], "months")
    return file


def _read_kept(value: Json, where: str) -> Kept:
    fields = Fields(value, where, frozenset({"acts", "head", "admin", "seen", "code"}))
    return Kept(
        acts=fields.number("acts", 0, COUNT_MAX),
        head=fields.blob("head", HASH_SIZE),
        admin=fields.optional("admin", read_pinned_admin),
        seen=fields.optional("seen", read_seen_log),
        code=fields.blob("code", CODE_SIZE),
    )


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
