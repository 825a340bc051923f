"""What the second custodian does with the key file, on a machine of his own: no station is needed and none is touched.

Every act is entered into the custodian's own log before anything is opened: first the line, then the file that knows
of the line, then the key. Whoever dies in between has counted one opening too many and lost nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from app.crypto.checkpoint import Checkpoint
from app.crypto.custodian import (
    FILE_SIZE_MAX,
    CustodianFile,
    CustodianFileDamaged,
    Kept,
    OpenCustodian,
    WrongRecoveryCode,
    claimed_station,
    new_custodian,
)
from app.crypto.custodian_certificate import CustodianCertificate
from app.crypto.custodian_log import (
    LOG_SIZE_MAX,
    CustodianAct,
    CustodianLogCut,
    CustodianLogDamaged,
    check_acts,
    check_head,
    next_act,
    read_acts,
)
from app.crypto.custodian_publics import CustodianPublics
from app.crypto.deposit import unpad_deposit
from app.crypto.disclosure import Disclosed, seal_disclosure
from app.crypto.document_fields import DocumentDamaged
from app.crypto.entry import Entry
from app.crypto.escrow import open_inner
from app.crypto.escrow_answer import answer_with_keys, answer_with_receipt
from app.crypto.escrow_request import EscrowRequest, ForAuthority, RequestDamaged
from app.crypto.fingerprint import fingerprint, is_fingerprint_of
from app.crypto.hpke import BadPublicKey
from app.crypto.key_slot import PinnedAdmin
from app.crypto.log_head import LogHead
from app.crypto.log_proof import NotInLog
from app.crypto.passphrase import Cost, WrongPassphrase
from app.crypto.record import CannotOpen, escrowed_deks, open_content
from app.crypto.recovery_code import RecoveryCode, RecoveryCodeMistyped
from app.crypto.sealed_blob import DoesNotOpen
from app.crypto.signed_document import ForeignSignature, WrongStation
from app.domain.custodian_limit import OPENED_A_DAY, OPENED_A_MONTH, opened_within
from app.domain.groups import FieldGroup


class CustodianTrouble(StrEnum):
    """Why the tool did not do what it was asked for."""

    FILE_THERE = "file_there"
    FILE_DAMAGED = "file_damaged"
    WRONG_PASSPHRASE = "wrong_passphrase"  # noqa: S105  the name of a trouble
    WRONG_CODE = "wrong_code"
    CODE_MISTYPED = "code_mistyped"
    LOG_DAMAGED = "log_damaged"
    LOG_CUT = "log_cut"
    REQUEST_DAMAGED = "request_damaged"
    OTHER_STATION = "other_station"
    FOREIGN_SIGNATURE = "foreign_signature"
    NOT_IN_LOG = "not_in_log"
    LOG_FORKED = "log_forked"
    NO_SUCH_MONTH = "no_such_month"
    DOES_NOT_OPEN = "does_not_open"
    BAD_KEY = "bad_key"
    DAY_SPENT = "day_spent"
    MONTH_SPENT = "month_spent"
    NOT_CONFIRMED = "not_confirmed"


class CustodianRefused(Exception):
    """The tool says no, and nothing was opened. fact: what the words speak of, never anything secret."""

    def __init__(self, trouble: CustodianTrouble, fact: str = "") -> None:
        super().__init__(trouble, fact)
        self.trouble = trouble
        self.fact = fact


class Act(StrEnum):
    """What the custodian's log tells. A released name is never changed."""

    MADE = "made"
    TAKEN_OVER = "taken_over"
    OPENED = "opened"
    MONTHS_ADDED = "months_added"
    MONTH_DESTROYED = "month_destroyed"
    PASSPHRASE_CHANGED = "passphrase_changed"  # noqa: S105  the name of an act
    SHEET_MADE = "sheet_made"
    LOG_BEGUN_ANEW = "log_begun_anew"


class KeyPlace(Protocol):
    """Where the key file and its log are; each is replaced whole."""

    def exists(self) -> bool: ...
    def read(self, cap: int) -> bytes: ...
    def write(self, content: bytes) -> None: ...
    def read_log(self, cap: int) -> bytes: ...
    def write_log(self, content: bytes) -> None: ...


@dataclass(frozen=True, slots=True)
class Opened:
    """The file in the hands of whoever has its passphrase or its sheet."""

    file: CustodianFile
    keys: OpenCustodian = field(repr=False)
    acts: tuple[CustodianAct, ...] = field(repr=False)

    @property
    def kept(self) -> Kept:
        return self.file.kept or Kept()


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that was found to be the station's own and in its log.

    admin_fingerprint: of the station's key, to compare where `first` is true; requester_fingerprint: of the
    authority's key, which the authority must have told the custodian, None for a reprint; continues: whether the
    station's log is shown to begin with the one seen last, None when the request does not tell; before: when this
    very request was opened before; today, this_month: openings so far.
    """

    request: EscrowRequest = field(repr=False)
    entry: Entry = field(repr=False)
    checkpoint: Checkpoint = field(repr=False)
    admin: PinnedAdmin
    first: bool
    continues: bool | None
    before: tuple[datetime, ...]
    today: int
    this_month: int

    @property
    def admin_fingerprint(self) -> str:
        return fingerprint(self.admin.public)

    @property
    def requester_fingerprint(self) -> str | None:
        authority = self.request.authority
        return None if authority is None else fingerprint(authority.requester)


@dataclass(frozen=True, slots=True)
class Answered:
    """answer: for the station; disclosure: for the authority, None for a reprint."""

    answer: bytes = field(repr=False)
    disclosure: bytes | None = field(repr=False)


@dataclass(frozen=True)
class SecondCustodian:
    place: KeyPlace
    now: Callable[[], datetime]

    def make(
        self, station: str, months: list[str], passphrase: str, *, cost: Cost, floor: Cost
    ) -> tuple[CustodianFile, RecoveryCode]:
        """A key file where there is none, and the code for its recovery sheet. Raises CustodianRefused file_there."""
        if self.place.exists():
            raise CustodianRefused(CustodianTrouble.FILE_THERE)
        file, code = new_custodian(station, months, passphrase, cost=cost, floor=floor)
        opened = Opened(file, file.open_with_recovery(code), ())
        return self._enter(opened, Act.MADE, {"months": f"{months[0]} {months[-1]}"}).file, code

    def file(self) -> CustodianFile:
        """The file as it lies there, closed. Raises CustodianRefused file_damaged."""
        stored = self.place.read(FILE_SIZE_MAX)
        try:
            return CustodianFile.from_bytes(stored, claimed_station(stored))
        except CustodianFileDamaged as damaged:
            raise CustodianRefused(CustodianTrouble.FILE_DAMAGED, damaged.fact) from damaged

    def open_with_passphrase(self, passphrase: str) -> Opened:
        """Costs an Argon2id. Raises CustodianRefused wrong_passphrase, file_damaged, log_damaged, log_cut."""
        file = self.file()
        return self._with_log(file, _keys_by_passphrase(file, passphrase))

    def open_with_code(self, text: str) -> Opened:
        """The same with the code of the recovery sheet. Raises CustodianRefused; code_mistyped, wrong_code, too."""
        file = self.file()
        return self._with_log(file, _keys_by_code(file, text))

    def look(self, opened: Opened, content: bytes) -> Asked:
        """What a request asks for, after all that can be checked was checked. Nothing is opened, nothing is written.

        Raises CustodianRefused of every kind that concerns a request.
        """
        request = _read_request(content, opened.file.station)
        kept = opened.kept
        try:
            admin = request.trusted_admin(kept.admin)
            entry, checkpoint = request.check_log()
        except ForeignSignature as foreign:
            raise CustodianRefused(CustodianTrouble.FOREIGN_SIGNATURE) from foreign
        except NotInLog as missing:
            raise CustodianRefused(CustodianTrouble.NOT_IN_LOG, missing.fact) from missing
        continues = None if kept.seen is None else request.continues(kept.seen, checkpoint)
        if continues is False:
            raise CustodianRefused(CustodianTrouble.LOG_FORKED, str(kept.seen.size if kept.seen else 0))
        if request.month not in opened.keys.seeds:
            raise CustodianRefused(CustodianTrouble.NO_SUCH_MONTH, request.month)
        openings = [act for act in opened.acts if act.act == Act.OPENED]
        now = max((self.now(), *(act.at for act in opened.acts[-1:])))
        today, this_month = opened_within((act.at for act in openings), now)
        return Asked(
            request=request,
            entry=entry,
            checkpoint=checkpoint,
            admin=admin,
            first=kept.admin is None,
            continues=continues,
            before=tuple(act.at for act in openings if act.facts.get("request") == request.request_id.hex()),
            today=today,
            this_month=this_month,
        )

    def answer(self, opened: Opened, asked: Asked, confirmed: str) -> Answered:
        """Open what was asked for, after the log has it.

        confirmed: what the custodian typed: for a reprint the parcel number or the request's id, for a disclosure the
        fingerprint the authority told him. Raises CustodianRefused not_confirmed, day_spent, month_spent,
        no_such_month, does_not_open, bad_key.
        """
        request = asked.request
        if not _is_confirmed(request, confirmed):
            raise CustodianRefused(CustodianTrouble.NOT_CONFIRMED)
        if asked.today >= OPENED_A_DAY:
            raise CustodianRefused(CustodianTrouble.DAY_SPENT, str(OPENED_A_DAY))
        if asked.this_month >= OPENED_A_MONTH:
            raise CustodianRefused(CustodianTrouble.MONTH_SPENT, str(OPENED_A_MONTH))
        facts = {
            "request": request.request_id.hex(),
            "kind": str(request.kind),
            "parcel": request.parcel_number,
            "reference": request.reference,
            "requester": asked.requester_fingerprint or "",
            "checkpoint": request.log.checkpoint.decode(),
        }
        seen, size = opened.kept.seen, asked.checkpoint.size
        if seen is None or seen.size < size:
            seen = LogHead(size, asked.checkpoint.root)
        self._enter(opened, Act.OPENED, facts, replace(opened.kept, admin=asked.admin, seen=seen))
        try:
            return _opened(request, opened.keys.seed(request.month))
        except (DoesNotOpen, CannotOpen, DocumentDamaged) as error:
            raise CustodianRefused(CustodianTrouble.DOES_NOT_OPEN) from error
        except BadPublicKey as error:
            raise CustodianRefused(CustodianTrouble.BAD_KEY) from error

    def publics(self) -> CustodianPublics:
        """What the station is given to seal for both custodians."""
        file = self.file()
        return CustodianPublics(file.station, file.file_id, file.publics)

    def add_months(self, opened: Opened, months: list[str]) -> CustodianFile:
        """Keys for these months as well."""
        grown = replace(opened, file=opened.file.add_months(opened.keys, months))
        return self._enter(grown, Act.MONTHS_ADDED, {"months": f"{months[0]} {months[-1]}"}).file

    def destroy_month(self, opened: Opened, month: str) -> bytes:
        """Destroy a month's key; the answer is the certificate for the station's disposal register.

        Raises CustodianRefused no_such_month.
        """
        public = opened.file.publics.get(month)
        if public is None:
            raise CustodianRefused(CustodianTrouble.NO_SUCH_MONTH, month)
        without = replace(opened, file=opened.file.destroy_month(opened.keys, month))
        after = self._enter(without, Act.MONTH_DESTROYED, {"month": month, "key": fingerprint(public)})
        line = after.acts[-1]
        return CustodianCertificate(
            station=after.file.station,
            custodian_file=after.file.file_id,
            month=month,
            key=fingerprint(public),
            destroyed_at=line.at,
            log_line=line.number,
            log_line_sha256=line.sha256.hex(),
        ).to_bytes()

    def change_passphrase(self, opened: Opened, passphrase: str) -> None:
        """Another passphrase; the sheet stays good. Raises crypto's NotAPassphrase."""
        changed = replace(opened, file=opened.file.with_passphrase(opened.keys, passphrase))
        self._enter(changed, Act.PASSPHRASE_CHANGED, {"by": "passphrase"})

    def renew_passphrase(self, text: str, passphrase: str, *, cost: Cost, floor: Cost) -> None:
        """Another passphrase when the old one is lost: by the code of the sheet, which stays good."""
        opened = self.open_with_code(text)
        file = opened.file.with_passphrase_by_code(
            opened.keys, RecoveryCode.parse(text), passphrase, cost=cost, floor=floor
        )
        self._enter(replace(opened, file=file), Act.PASSPHRASE_CHANGED, {"by": "sheet"})

    def new_sheet(self, opened: Opened) -> RecoveryCode:
        """Another recovery code: the sheet there was opens the file no longer."""
        file, code = opened.file.with_new_sheet(opened.keys)
        self._enter(replace(opened, file=file), Act.SHEET_MADE, {})
        return code

    def log(self, opened: Opened | None = None) -> tuple[CustodianAct, ...]:
        """The custodian's log. Unless the file was opened for it, a forged line cannot be told from a genuine one.

        Raises CustodianRefused log_damaged, log_cut.
        """
        if opened is not None:
            return opened.acts
        with_file = self.file().kept or Kept()
        acts = self._read_log()
        try:
            check_head(acts, with_file)
        except CustodianLogCut as cut:
            raise CustodianRefused(CustodianTrouble.LOG_CUT, str(cut.known)) from cut
        return acts

    def begin_log_anew(self, text: str) -> None:
        """Go on without the log there was, when it is lost or damaged; only with the code of the recovery sheet.

        What was in it is lost to the count of openings as well, so the new log begins with that fact.
        """
        file = self.file()
        keys = _keys_by_code(file, text)
        kept = file.kept or Kept()
        self._enter(
            Opened(file, keys, ()), Act.LOG_BEGUN_ANEW, {"lines_before": str(kept.acts), "head_before": kept.head.hex()}
        )

    def _with_log(self, file: CustodianFile, keys: OpenCustodian) -> Opened:
        acts = self._read_log()
        try:
            check_acts(acts, file.kept or Kept(), keys)
        except CustodianLogDamaged as damaged:
            raise CustodianRefused(CustodianTrouble.LOG_DAMAGED, damaged.fact) from damaged
        except CustodianLogCut as cut:
            raise CustodianRefused(CustodianTrouble.LOG_CUT, str(cut.known)) from cut
        opened = Opened(file, keys, acts)
        # A file of version 1 kept no log; from here on it does.
        return opened if file.kept is not None else self._enter(opened, Act.TAKEN_OVER, {})

    def _read_log(self) -> tuple[CustodianAct, ...]:
        try:
            return read_acts(self.place.read_log(LOG_SIZE_MAX))
        except CustodianLogDamaged as damaged:
            raise CustodianRefused(CustodianTrouble.LOG_DAMAGED, damaged.fact) from damaged

    def _enter(self, opened: Opened, act: Act, facts: Mapping[str, str], kept: Kept | None = None) -> Opened:
        """Put the line into the log, then the file that knows of it into place."""
        line = next_act(opened.acts, opened.keys, act, facts, self.now())
        acts = (*opened.acts, line)
        kept = replace(kept or opened.kept, acts=line.number, head=line.sha256)
        file = opened.file.keeping(opened.keys, kept)
        self.place.write_log(b"".join(each.to_line() for each in acts))
        self.place.write(file.to_bytes())
        return Opened(file, opened.keys, acts)


def _keys_by_passphrase(file: CustodianFile, passphrase: str) -> OpenCustodian:
    try:
        return file.open_with_passphrase(passphrase)
    except WrongPassphrase as wrong:
        raise CustodianRefused(CustodianTrouble.WRONG_PASSPHRASE) from wrong
    except CustodianFileDamaged as damaged:
        raise CustodianRefused(CustodianTrouble.FILE_DAMAGED, damaged.fact) from damaged


def _keys_by_code(file: CustodianFile, text: str) -> OpenCustodian:
    try:
        return file.open_with_recovery(RecoveryCode.parse(text))
    except RecoveryCodeMistyped as mistyped:
        raise CustodianRefused(CustodianTrouble.CODE_MISTYPED) from mistyped
    except WrongRecoveryCode as wrong:
        raise CustodianRefused(CustodianTrouble.WRONG_CODE) from wrong
    except CustodianFileDamaged as damaged:
        raise CustodianRefused(CustodianTrouble.FILE_DAMAGED, damaged.fact) from damaged


def _read_request(content: bytes, station: str) -> EscrowRequest:
    try:
        return EscrowRequest.from_note(content, station)
    except RequestDamaged as damaged:
        raise CustodianRefused(CustodianTrouble.REQUEST_DAMAGED, damaged.fact) from damaged
    except WrongStation as other:
        raise CustodianRefused(CustodianTrouble.OTHER_STATION, other.found) from other
    except ForeignSignature as foreign:
        raise CustodianRefused(CustodianTrouble.FOREIGN_SIGNATURE) from foreign


def _is_confirmed(request: EscrowRequest, typed: str) -> bool:
    if request.authority is not None:
        return is_fingerprint_of(typed, request.authority.requester)
    typed = typed.strip().lower()
    return typed.replace("-", "") == request.parcel_number.replace("-", "") or typed == request.request_id.hex()


def _opened(request: EscrowRequest, seed: bytes) -> Answered:
    opened = open_inner(request.record, seed, request.half_open)
    if request.authority is None:
        return Answered(answer_with_keys(request, opened).to_bytes(), None)
    disclosed = _disclosed(request, request.authority, escrowed_deks(opened), seed)
    disclosure = seal_disclosure(disclosed, request.station, request.request_id, request.authority.requester)
    return Answered(answer_with_receipt(request, disclosure.sha256).to_bytes(), disclosure.to_bytes())


def _disclosed(request: EscrowRequest, authority: ForAuthority, deks: Mapping[str, bytes], seed: bytes) -> Disclosed:
    groups = {
        group.group: open_content(group, request.name, deks[group.group])
        for group in authority.groups
        if group.group in deks and group.group != FieldGroup.HINT
    }
    half_open = authority.half_open_deposit
    identity = None if half_open is None else unpad_deposit(open_inner(request.deposit, seed, half_open))
    return Disclosed(request.parcel_number, request.reference, groups, identity, request.log)
