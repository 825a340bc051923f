"""The attacker's tools: he takes artefacts, unlocks what passphrases and factors unlock, and opens all that opens.

He knows every format, since they are public, and uses the product's own functions to unwrap. Whatever he gets ends up
in `pieces`, in which the judge looks; what he could not open is there as well, as the bytes it is.
"""

import base64
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlcipher3 import dbapi2

from app.crypto import contexts, record
from app.crypto.canonical import canonical_json
from app.crypto.custodian import CustodianFile, CustodianFileDamaged, WrongRecoveryCode
from app.crypto.days import DayKey, DayKeys, DaysDamaged
from app.crypto.deposit import deposit_subject
from app.crypto.document_fields import DocumentDamaged
from app.crypto.escrow import EscrowSubject, open_inner, open_outer
from app.crypto.first_custodian import open_e1
from app.crypto.hpke import open_x25519
from app.crypto.key_slot import Factors, MissingFactor
from app.crypto.key_wrap import unwrap
from app.crypto.keyring import Keyring, KeyringDamaged, claimed_station
from app.crypto.passphrase import WrongPassphrase
from app.crypto.pre_arrival import SealedToken, open_token
from app.crypto.record import CannotOpen, RecordName, SealedGroup, SealedRecord, escrow_subject, escrowed_deks
from app.crypto.recovery_code import RecoveryCode, RecoveryCodeMistyped
from app.crypto.rings import DATABASE, DAYS, RingSecret
from app.crypto.sealed_blob import DoesNotOpen
from app.crypto.signed_document import ForeignSignature, WrongStation
from app.crypto.unlocking import NotInRing, UnlockedUser, unlock
from app.domain.groups import FieldGroup
from app.labels.text import NotALabel, WrongCheck, parse_label

PAGE, RESERVE, SALT = 4096, 80, 16  # SQLCipher 4: IV and HMAC at the end of each page, the salt before the first
WAL_HEADER, FRAME_HEADER = 32, 24  # sqlite.org/walformat.html
NOTES_MOST = 4096
"""Files up to this size are read for passphrases somebody wrote down."""


@dataclass(frozen=True)
class Pages:
    """A database file as it lies there, or as it is under this key, with the log beside it."""

    path: Path
    key: bytes | None = field(default=None, repr=False)

    def content(self) -> bytes:
        return self.path.read_bytes() if self.key is None else decrypted_pages(self.path, self.key)

    def fingerprint(self) -> bytes:
        """The same for the same bytes under the same key, wherever they lie."""
        wal = self.path.with_name(f"{self.path.name}-wal")
        beside = wal.read_bytes() if self.key is not None and wal.exists() else b""
        return sha256(sha256(self.path.read_bytes()).digest() + sha256(beside).digest() + (self.key or b"")).digest()


@dataclass
class Attacker:
    """Whoever he is, he begins with nothing.

    tokens: of labels he has seen; rings, days, seeds_1, seeds_2: keys that he got at, with the station's custodian's
    and the second custodian's seeds by month; who: the people whose slots he opened.
    """

    pieces: list[bytes] = field(default_factory=list, repr=False)
    large: list["Pages"] = field(default_factory=list, repr=False)
    """Database files, too large to hold all of them at once: each is read when the judge comes to it."""
    tokens: set[bytes] = field(default_factory=set, repr=False)
    rings: dict[tuple[str, int], RingSecret] = field(default_factory=dict, repr=False)
    days: dict[str, set[DayKey]] = field(default_factory=dict, repr=False)
    seeds_1: dict[str, set[bytes]] = field(default_factory=dict, repr=False)
    seeds_2: dict[str, set[bytes]] = field(default_factory=dict, repr=False)
    keyrings: list[Keyring] = field(default_factory=list, repr=False)
    day_notes: list[bytes] = field(default_factory=list, repr=False)
    databases: list[Path] = field(default_factory=list)
    custodian_files: list[bytes] = field(default_factory=list, repr=False)
    passphrases: set[str] = field(default_factory=set, repr=False)
    secrets: set[bytes] = field(default_factory=set, repr=False)
    hardware: set[bytes] = field(default_factory=set, repr=False)
    who: set[str] = field(default_factory=set)
    records: dict[bytes, SealedRecord] = field(default_factory=dict, repr=False)
    deposits: set[tuple[bytes, str, bytes]] = field(default_factory=set, repr=False)
    presented: set[int] = field(default_factory=set)
    """whose labels the program took, and so whose hints it showed"""
    opened: set[tuple[bytes, str]] = field(default_factory=set, repr=False)
    """record id and group of all that opened"""

    @property
    def hints(self) -> int:
        """Of how many records he has the surname and the last four digits."""
        return sum(group == FieldGroup.HINT for _, group in self.opened)

    def evidence(self) -> Iterator[bytes]:
        """Everything he got, for the judge to look in."""
        yield from self.pieces
        for piece in self.large:
            yield piece.content()

    def take_disk(self, folder: Path) -> None:
        """Every file of a computer, and what he recognises among them."""
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            if path.suffix == ".db" and path.stat().st_size >= PAGE:
                self.take_backup(path)
                continue
            content = path.read_bytes()
            self.pieces.append(content)
            if path.name.startswith("station.keyring"):
                self._take_keyring(content)
            elif path.name.startswith("station.days"):
                self.day_notes.append(content)
            elif path.suffix == ".device":
                with suppress(ValueError):
                    self.secrets.add(_from_base64(content))
            elif b'"recovery"' in content:
                self.custodian_files.append(content)
            elif len(content) <= NOTES_MOST:
                self._read_notes(content)

    def take_backup(self, path: Path) -> None:
        """A database file: with the log beside it, if there is one."""
        self.large.append(Pages(path))
        self.databases.append(path)

    def take_labels(self, labels: Iterable[str]) -> None:
        for label in labels:
            self.pieces.append(label.encode())
            with suppress(NotALabel, WrongCheck):
                self.tokens.add(parse_label(label))

    def take_session(self, unlocked: UnlockedUser, days: DayKeys) -> None:
        """What a process that runs as the signed-in person reads out of the program's memory."""
        self._take_unlocked(unlocked)
        self._open_days(days)

    def unlock_all(self) -> None:
        """Try every passphrase with every factor on every slot of every keyring, and on every custodian's file."""
        for keyring in self.keyrings:
            for unlocked in self._unlocked(keyring):
                self.who.add(unlocked.actor.name)
                self._take_unlocked(unlocked)
                for month in keyring.e1:
                    with suppress(NotInRing, KeyringDamaged):
                        self.seeds_1.setdefault(month.month, set()).add(open_e1(keyring, unlocked, month.month))
        self._try_secrets_elsewhere()
        for content in self.custodian_files:
            self._open_custodian(content)
        for note in self.day_notes:
            self._open_day_note(note)

    def open_all(self) -> None:
        """Read every database that opens, and open all records and deposits by every way there is."""
        for path in self.databases:
            for key in {ring.database_key for (name, _), ring in self.rings.items() if name == DATABASE}:
                self.large.append(Pages(path, key))
                self._read_database(path, key)
        by_locator: dict[bytes, list[SealedRecord]] = {}
        for each in self.records.values():
            by_locator.setdefault(each.locator, []).append(each)
        for token in self.tokens:
            for each in by_locator.get(record.locator(token), []):
                self._open_by_label(each, token)
        for each in self.records.values():
            self._open_without_label(each)
            self._open_by_escrow(each)
        for record_id, month, sealed in self.deposits:
            self._open_layers(deposit_subject(self._station, record_id, month), sealed)

    def _take_keyring(self, note: bytes) -> None:
        with suppress(KeyringDamaged, WrongStation, ForeignSignature):
            self.keyrings.append(Keyring.from_note(note, claimed_station(note)))

    def _read_notes(self, content: bytes) -> None:
        with suppress(UnicodeDecodeError):
            lines = [line.strip() for line in content.decode().splitlines()]
            self.passphrases |= {line for line in lines if line}
            self.take_labels(line for line in lines if line.startswith("SP1"))

    def _unlocked(self, keyring: Keyring) -> Iterator[UnlockedUser]:
        for user in keyring.users:
            for passphrase in self.passphrases:
                for device in (None, *self.secrets):
                    for hardware in (None, *self.hardware):
                        with suppress(WrongPassphrase, MissingFactor, ForeignSignature, KeyringDamaged):
                            yield unlock(keyring, user.user_id, Factors(passphrase, hardware, device))

    def _try_secrets_elsewhere(self) -> None:
        """A secret of one epoch may be that of another, too: the public keys, which everybody has, tell."""
        known = list(self.rings.values())
        for ring in (ring.public for keyring in self.keyrings for ring in keyring.rings):
            for secret in known:
                tried = RingSecret(ring.name, ring.epoch, secret.secret)
                if secret.name == ring.name and tried.public == ring:
                    self.rings[ring.name, ring.epoch] = tried

    def _take_unlocked(self, unlocked: UnlockedUser) -> None:
        self.rings |= {(secret.name, secret.epoch): secret for secret in unlocked.secrets}

    def _open_custodian(self, content: bytes) -> None:
        with suppress(CustodianFileDamaged, WrongStation):
            file = CustodianFile.from_bytes(content, self._station)
            for passphrase in self.passphrases:
                with suppress(WrongPassphrase):
                    self._take_seeds(file.open_with_passphrase(passphrase).seeds)
                with suppress(RecoveryCodeMistyped, WrongRecoveryCode):
                    self._take_seeds(file.open_with_recovery(RecoveryCode.parse(passphrase)).seeds)

    def _take_seeds(self, seeds: Mapping[str, bytes]) -> None:
        for month, seed in seeds.items():
            self.seeds_2.setdefault(month, set()).add(seed)

    def _open_day_note(self, note: bytes) -> None:
        for (name, _), ring in list(self.rings.items()):
            if name == DATABASE:
                with suppress(DaysDamaged, WrongStation, ForeignSignature):
                    self._open_days(DayKeys.from_note(note, self._station, ring.public))

    def _open_days(self, days: DayKeys) -> None:
        for sealed in days.days:
            with suppress(DaysDamaged, KeyError):
                ring = self.rings[DAYS, sealed.epoch]
                self.days.setdefault(sealed.day, set()).add(days.open_day(sealed.day, ring))

    @property
    def _station(self) -> str:
        return self.keyrings[0].station if self.keyrings else ""

    def _read_database(self, path: Path, key: bytes) -> None:
        """Every row of every table; what looks like a token, a label or a passphrase is kept for trying."""
        with TemporaryDirectory() as folder:
            copy = Path(folder) / path.name
            for suffix in ("", "-wal"):
                # With the log beside it: what was committed last may be nowhere else.
                if (beside := path.with_name(path.name + suffix)).exists():
                    shutil.copyfile(beside, copy.with_name(copy.name + suffix))
            self._read_copy(copy, key)

    def _read_copy(self, path: Path, key: bytes) -> None:
        connection = dbapi2.connect(str(path))
        try:
            connection.set_key(f"x'{key.hex()}'")
            tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            for table in tables:
                for row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608
                    self._look_at(row)
            self._read_records(connection)
        except dbapi2.DatabaseError:
            return
        finally:
            connection.close()

    def _look_at(self, row: tuple[object, ...]) -> None:
        for value in row:
            if isinstance(value, str):
                self.take_labels([value] if value.startswith("SP1") else [])
                self.pieces.append(value.encode())
            elif isinstance(value, bytes):
                self.pieces.append(value)
                if len(value) == record.TOKEN_SIZE:
                    self.tokens.add(value)

    def _read_records(self, connection: dbapi2.Connection) -> None:
        groups: dict[int, list[SealedGroup]] = {}
        for row_id, *rest in connection.execute(
            "SELECT record, field_group, schema_number, epoch, day, sealed, wrap FROM record_groups ORDER BY id"
        ):
            groups.setdefault(row_id, []).append(SealedGroup(*rest))
        for row_id, record_id, origin, locator, month, escrow in connection.execute(
            "SELECT id, record_id, origin, locator, escrow_month, escrow FROM records"
        ):
            found = SealedRecord(record_id, origin, locator, tuple(groups.get(row_id, [])), escrow, month)
            known = self.records.get(record_id)
            # An older copy of a record may have what the newer one lacks: both are tried.
            self.records[record_id] = found if known is None else _both(known, found)
        self.deposits |= set(connection.execute("SELECT record_id, month, sealed FROM deposits"))
        for record_id, day, epoch, sealed in connection.execute(
            "SELECT record_id, day, epoch, sealed FROM pre_arrivals"
        ):
            self._open_announced(RecordName(self._station, record_id), SealedToken(epoch, day, sealed))

    def _open_announced(self, name: RecordName, token: SealedToken) -> None:
        """The token of a parcel whose label is not made yet lies at the station, sealed to the ring of the hint."""
        ring = self.rings.get((FieldGroup.HINT, token.epoch))
        for day in self.days.get(token.day, ()):
            with suppress(DoesNotOpen):
                if ring is not None:
                    self.tokens.add(open_token(token, name, ring, day))

    def _open_by_label(self, each: SealedRecord, token: bytes) -> None:
        for sealed in each.groups:
            for day in self.days.get(sealed.day, ()):
                ring = self.rings.get((sealed.group, sealed.epoch))
                if ring is None:
                    continue
                with suppress(CannotOpen):
                    fields = record.open_group(sealed, each.name, token, ring, day)
                    self._keep(each, sealed, canonical_json(fields))

    def _open_without_label(self, each: SealedRecord) -> None:
        """Through day and ring as far as they go; then with what somebody might have used instead of a token."""
        for sealed in each.groups:
            ring = self.rings.get((sealed.group, sealed.epoch))
            for day in self.days.get(sealed.day, ()):
                context = record.record_context(each.name, sealed.group, sealed.schema)
                with suppress(DoesNotOpen):
                    outer = unwrap(day.key, [contexts.DAY, context, sealed.day.encode()], sealed.wrap)
                    self.pieces.append(outer)
                    if ring is None:
                        continue
                    info = contexts.GROUP + context + sealed.epoch.to_bytes(4, "big")
                    inner = open_x25519(ring.hpke_private, info, outer)
                    self.pieces.append(inner)
                    self._guess_token(each, sealed, context, inner)

    def _guess_token(self, each: SealedRecord, sealed: SealedGroup, context: bytes, inner: bytes) -> None:
        for guess in (bytes(16), each.record_id, each.locator):
            with suppress(DoesNotOpen, CannotOpen):
                kek = record._token_kek(guess, each.name, sealed.group)
                dek = unwrap(kek, [contexts.INNER, context, each.locator], inner)
                self._keep(each, sealed, canonical_json(record.open_content(sealed, each.name, dek)))

    def _open_by_escrow(self, each: SealedRecord) -> None:
        for plain in self._open_layers(escrow_subject(each.name, each.escrow_month), each.escrow):
            with suppress(DocumentDamaged):
                deks = escrowed_deks(plain)
                for sealed in each.groups:
                    with suppress(CannotOpen, KeyError):
                        dek = deks[sealed.group]
                        self._keep(each, sealed, canonical_json(record.open_content(sealed, each.name, dek)))

    def _open_layers(self, subject: EscrowSubject, sealed: bytes) -> Iterable[bytes]:
        """What both layers give, and each of them alone, should there be only one."""
        seeds = {*self.seeds_2.get(subject.month, ()), *self.seeds_1.get(subject.month, ())}
        opened = []
        for outer_seed in self.seeds_1.get(subject.month, ()):
            with suppress(DoesNotOpen):
                opened.append(open_outer(subject, outer_seed, sealed))
        for inside in (sealed, *opened):
            for seed in seeds:
                with suppress(DoesNotOpen):
                    opened.append(open_inner(subject, seed, inside))
        self.pieces += opened
        return opened

    def _keep(self, each: SealedRecord, sealed: SealedGroup, plain: bytes) -> None:
        self.opened.add((each.record_id, sealed.group))
        self.pieces.append(plain)


def decrypted_pages(path: Path, key: bytes) -> bytes:
    """Every page of the file and of the log beside it, free ones too, as they are under this key."""
    content = path.read_bytes()
    pages = [_decrypted(content[at : at + PAGE], key, first=at == 0) for at in range(0, len(content) - PAGE + 1, PAGE)]
    wal = path.with_name(f"{path.name}-wal")
    if wal.exists():
        log = wal.read_bytes()
        for at in range(WAL_HEADER, len(log) - PAGE - FRAME_HEADER + 1, PAGE + FRAME_HEADER):
            number = int.from_bytes(log[at : at + 4], "big")
            body = log[at + FRAME_HEADER : at + FRAME_HEADER + PAGE]
            pages.append(_decrypted(body, key, first=number == 1))
    return b"".join(pages)


def _decrypted(page: bytes, key: bytes, *, first: bool) -> bytes:
    sealed = page[SALT if first else 0 : PAGE - RESERVE]
    iv = page[PAGE - RESERVE : PAGE - RESERVE + 16]
    decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    return bytes(decryptor.update(sealed) + decryptor.finalize())


def _both(one: SealedRecord, other: SealedRecord) -> SealedRecord:
    groups = tuple(dict.fromkeys((*one.groups, *other.groups)))
    return SealedRecord(one.record_id, one.origin, one.locator, groups, one.escrow or other.escrow, one.escrow_month)


def _from_base64(content: bytes) -> bytes:
    secret = base64.b64decode(content, validate=True)
    if len(secret) != 32:
        raise ValueError(len(secret))
    return secret
