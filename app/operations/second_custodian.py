"""What the second custodian does with the key file, on a machine of his own: no station is needed and none is touched.

Every act is entered into the custodian's own log before anything is opened: first the line, then the file that knows
of the line, then the key. Whoever dies in between has counted one opening too many and lost nothing; a month that the
log has as destroyed is taken out of the file when it is opened next. What is entered goes by what was read: when
another run of the tool has written meanwhile, nothing is done.

Once he has seen the station's log, he opens nothing under one that is not shown to go on from it, and takes a new admin
key only when its fingerprint was read out to him: at the first request nothing else is known, and later whoever had the
key before could have handed trust on to one of his own.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
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
from app.crypto.custodian_notice import CustodianNotice, NoticeDamaged
from app.crypto.custodian_publics import CustodianPublics
from app.crypto.deposit import unpad_deposit
from app.crypto.disclosure import Disclosed, seal_disclosure
from app.crypto.document_fields import DocumentDamaged
from app.crypto.entry import Entry
from app.crypto.escrow import open_inner
from app.crypto.escrow_answer import answer_with_keys, answer_with_receipt
from app.crypto.escrow_request import EscrowRequest, ForAuthority, RequestDamaged, record_mark
from app.crypto.fingerprint import fingerprint, is_fingerprint_of
from app.crypto.hpke import BadPublicKey
from app.crypto.key_slot import PinnedAdmin
from app.crypto.log_head import LogHead
from app.crypto.log_proof import NotInLog
from app.crypto.log_trail import SeenLog
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
    CHANGED_MEANWHILE = "changed_meanwhile"
    REQUEST_DAMAGED = "request_damaged"
    NOTICE_DAMAGED = "notice_damaged"
    OTHER_STATION = "other_station"
    FOREIGN_SIGNATURE = "foreign_signature"
    NOT_IN_LOG = "not_in_log"
    LOG_FORKED = "log_forked"
    LOG_NOT_SHOWN = "log_not_shown"
    NO_SUCH_MONTH = "no_such_month"
    NOT_DESTROYED = "not_destroyed"
    DOES_NOT_OPEN = "does_not_open"
    BAD_KEY = "bad_key"
    DAY_SPENT = "day_spent"
    MONTH_SPENT = "month_spent"
    NOT_CONFIRMED = "not_confirmed"
    KEY_NOT_CONFIRMED = "key_not_confirmed"


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
    DISCLOSED = "disclosed"
    NOTICE_TAKEN = "notice_taken"
    STATION_LOG_BEGUN_ANEW = "station_log_begun_anew"
    MONTHS_ADDED = "months_added"
    MONTH_DESTROYED = "month_destroyed"
    PASSPHRASE_CHANGED = "passphrase_changed"  # noqa: S105  the name of an act
    SHEET_MADE = "sheet_made"
    LOG_BEGUN_ANEW = "log_begun_anew"


class KeyPlace(Protocol):
    """Where the key file and its log are; each is replaced whole. Under `locked` nobody else writes."""

    def locked(self) -> AbstractContextManager[None]: ...

    def exists(self) -> bool: ...
    def read(self, cap: int) -> bytes: ...
    def write(self, content: bytes) -> None: ...
    def read_log(self, cap: int) -> bytes: ...
    def write_log(self, content: bytes) -> None: ...


@dataclass(frozen=True, slots=True)
class Opened:
    """The file in the hands of whoever has its passphrase or its sheet. stored: file and log as they were read."""

    file: CustodianFile
    keys: OpenCustodian = field(repr=False)
    acts: tuple[CustodianAct, ...] = field(repr=False)
    stored: tuple[bytes, bytes] = field(repr=False)

    @property
    def kept(self) -> Kept:
        return self.file.kept or Kept()


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that is signed by the station's admin and named in a log.

    first: no log and no key of the station was seen before, so this log may be anybody's who holds an admin key;
    otherwise it goes on from the one that was seen, unless it is taken as `begun_anew`. new_admin: the key that signed
    is not the one known so far, and must be confirmed. admin_fingerprint: of that key, which the station must have told
    the custodian; requester_fingerprint: of the authority's, which the authority must have told him, None for a
    reprint. before: when this very request was opened before; today, this_month: openings so far.
    """

    request: EscrowRequest = field(repr=False)
    entry: Entry = field(repr=False)
    checkpoint: Checkpoint = field(repr=False)
    admin: PinnedAdmin
    first: bool
    new_admin: bool
    begun_anew: bool
    before: tuple[datetime, ...]
    today: int
    this_month: int
    stored: tuple[bytes, bytes] = field(repr=False)

    @property
    def admin_fingerprint(self) -> str:
        return fingerprint(self.admin.public)

    @property
    def requester_fingerprint(self) -> str | None:
        authority = self.request.authority
        return None if authority is None else fingerprint(authority.requester)


@dataclass(frozen=True, slots=True)
class Noticed:
    """A notice of the station, read and checked like a request. Fields as in `Asked`."""

    notice: CustodianNotice = field(repr=False)
    checkpoint: Checkpoint = field(repr=False)
    admin: PinnedAdmin
    first: bool
    new_admin: bool
    stored: tuple[bytes, bytes] = field(repr=False)

    @property
    def admin_fingerprint(self) -> str:
        return fingerprint(self.admin.public)


@dataclass(frozen=True, slots=True)
class Answered:
    """answer: for the station; disclosure: for the authority, None for a reprint; sha256: of the disclosure."""

    answer: bytes = field(repr=False)
    disclosure: bytes | None = field(repr=False)
    sha256: str = ""


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
        opened = Opened(file, file.open_with_recovery(code), (), (b"", b""))
        return self._enter(opened, Act.MADE, {"months": f"{months[0]} {months[-1]}"}).file, code

    def file(self) -> CustodianFile:
        """The file as it lies there, closed. Raises CustodianRefused file_damaged."""
        return _read_file(self.place.read(FILE_SIZE_MAX))

    def open_with_passphrase(self, passphrase: str) -> Opened:
        """Costs an Argon2id. Raises CustodianRefused wrong_passphrase, file_damaged, log_damaged, log_cut."""
        stored = self._stored()
        file = _read_file(stored[0])
        return self._with_log(file, _keys_by_passphrase(file, passphrase), stored)

    def open_with_code(self, text: str) -> Opened:
        """The same with the code of the recovery sheet. Raises CustodianRefused; code_mistyped, wrong_code, too."""
        stored = self._stored()
        file = _read_file(stored[0])
        return self._with_log(file, _keys_by_code(file, text), stored)

    def look(self, opened: Opened, content: bytes, *, begun_anew: bool = False) -> Asked:
        """What a request asks for, after all that can be checked was checked. Nothing is opened, nothing is written.

        begun_anew: the station lost its log, so this one need not go on from the one that was seen. Raises
        CustodianRefused of every kind that concerns a request.
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
        openings = [act for act in opened.acts if act.act == Act.OPENED]
        continues = _is_known(request, openings) or (
            None if kept.seen is None else request.continues(kept.seen, checkpoint)
        )
        if kept.seen is not None and not begun_anew:
            _refuse_another_log(kept.seen, continues=continues)
        if request.month not in opened.keys.seeds:
            raise CustodianRefused(CustodianTrouble.NO_SUCH_MONTH, request.month)
        today, this_month = self._opened_so_far(opened)
        return Asked(
            request=request,
            entry=entry,
            checkpoint=checkpoint,
            admin=admin,
            first=kept.seen is None,
            new_admin=kept.admin != admin,
            begun_anew=kept.seen is not None and not continues,
            before=tuple(act.at for act in openings if act.facts.get("request") == request.request_id.hex()),
            today=today,
            this_month=this_month,
            stored=opened.stored,
        )

    def answer(
        self, opened: Opened, asked: Asked, confirmed: str, *, station_key: str = "", station: str = ""
    ) -> Answered:
        """Open what was asked for, after the log has it.

        What the custodian typed is in confirmed: for a reprint the parcel number or the request's id, for a disclosure
        the fingerprint the authority told him; station_key: the fingerprint the station told him, for a new admin key;
        station: the station's id, where its log was begun anew. Raises CustodianRefused not_confirmed,
        key_not_confirmed, day_spent, month_spent, changed_meanwhile, no_such_month, does_not_open, bad_key.
        """
        request = asked.request
        _refuse_stale(asked, opened)
        _refuse_unconfirmed_key(asked, station_key)
        begun_anew_unsaid = asked.begun_anew and station.strip().upper() != request.station
        if begun_anew_unsaid or not _is_confirmed(request, confirmed):
            raise CustodianRefused(CustodianTrouble.NOT_CONFIRMED)
        today, this_month = self._opened_so_far(opened)
        if today >= OPENED_A_DAY:
            raise CustodianRefused(CustodianTrouble.DAY_SPENT, str(OPENED_A_DAY))
        if this_month >= OPENED_A_MONTH:
            raise CustodianRefused(CustodianTrouble.MONTH_SPENT, str(OPENED_A_MONTH))
        if asked.begun_anew:
            opened = self._enter(opened, Act.STATION_LOG_BEGUN_ANEW, _where_the_log_was(opened.kept.seen))
        facts = {
            "request": request.request_id.hex(),
            "kind": str(request.kind),
            "parcel": request.parcel_number,
            "record": record_mark(request.name),
            "reference": request.reference,
            "requester": asked.requester_fingerprint or "",
            "checkpoint": request.log.checkpoint.decode(),
        }
        seen = _seen_now(None if asked.begun_anew else opened.kept.seen, asked.checkpoint, request.log.key)
        opened = self._enter(opened, Act.OPENED, facts, replace(opened.kept, admin=asked.admin, seen=seen))
        try:
            answered = _opened(request, opened.keys.seed(request.month))
        except (DoesNotOpen, CannotOpen, DocumentDamaged) as error:
            raise CustodianRefused(CustodianTrouble.DOES_NOT_OPEN) from error
        except BadPublicKey as error:
            raise CustodianRefused(CustodianTrouble.BAD_KEY) from error
        if answered.disclosure is not None:
            self._enter(opened, Act.DISCLOSED, {"request": facts["request"], "hash": answered.sha256})
        return answered

    def look_at_notice(self, opened: Opened, content: bytes) -> Noticed:
        """What a notice of the station says, checked as a request is. Nothing is written.

        Raises CustodianRefused notice_damaged, other_station, foreign_signature, not_in_log, log_forked, log_not_shown.
        """
        notice = _read_notice(content, opened.file.station)
        kept = opened.kept
        try:
            admin = notice.trusted_admin(kept.admin)
            checkpoint = notice.check_log()
        except ForeignSignature as foreign:
            raise CustodianRefused(CustodianTrouble.FOREIGN_SIGNATURE) from foreign
        except NotInLog as missing:
            raise CustodianRefused(CustodianTrouble.NOT_IN_LOG, missing.fact) from missing
        if kept.seen is not None:
            _refuse_another_log(kept.seen, continues=notice.continues(kept.seen, checkpoint))
        return Noticed(notice, checkpoint, admin, kept.seen is None, kept.admin != admin, opened.stored)

    def take_notice(self, opened: Opened, noticed: Noticed, *, station_key: str = "") -> None:
        """Trust this admin key and this log from now on; who signed requests before with another key does so in vain.

        station_key: as for `answer`. Raises CustodianRefused key_not_confirmed, changed_meanwhile.
        """
        _refuse_stale(noticed, opened)
        _refuse_unconfirmed_key(noticed, station_key)
        notice = noticed.notice
        seen = _seen_now(opened.kept.seen, noticed.checkpoint, notice.key)
        facts = {"key": noticed.admin_fingerprint, "checkpoint": notice.checkpoint.decode()}
        self._enter(opened, Act.NOTICE_TAKEN, facts, replace(opened.kept, admin=noticed.admin, seen=seen))

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

        Raises CustodianRefused no_such_month, changed_meanwhile.
        """
        public = opened.file.publics.get(month)
        if public is None:
            raise CustodianRefused(CustodianTrouble.NO_SUCH_MONTH, month)
        without = replace(opened, file=opened.file.destroy_month(opened.keys, month))
        after = self._enter(without, Act.MONTH_DESTROYED, {"month": month, "key": fingerprint(public)})
        return _certificate(after.file, after.acts[-1])

    def certificate(self, opened: Opened, month: str) -> bytes:
        """The same certificate once more, from the line in the log. Raises CustodianRefused not_destroyed."""
        lines = [act for act in opened.acts if _destroyed_month(act) == month]
        if not lines:
            raise CustodianRefused(CustodianTrouble.NOT_DESTROYED, month)
        return _certificate(opened.file, lines[-1])

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
        stored = self._stored()
        with_file = _read_file(stored[0]).kept or Kept()
        acts = _read_log(stored[1])
        try:
            check_head(acts, with_file)
        except CustodianLogCut as cut:
            raise CustodianRefused(CustodianTrouble.LOG_CUT, str(cut.known)) from cut
        return acts

    def begin_log_anew(self, text: str) -> None:
        """Go on without the log there was, when it is lost or damaged; only with the code of the recovery sheet.

        What was in it is lost to the count of openings as well, so the new log begins with that fact.
        """
        stored = self._stored()
        file = _read_file(stored[0])
        keys = _keys_by_code(file, text)
        kept = file.kept or Kept()
        self._enter(
            Opened(file, keys, (), stored),
            Act.LOG_BEGUN_ANEW,
            {"lines_before": str(kept.acts), "head_before": kept.head.hex()},
        )

    def _with_log(self, file: CustodianFile, keys: OpenCustodian, stored: tuple[bytes, bytes]) -> Opened:
        acts = _read_log(stored[1])
        try:
            check_acts(acts, file.kept or Kept(), keys)
        except CustodianLogDamaged as damaged:
            raise CustodianRefused(CustodianTrouble.LOG_DAMAGED, damaged.fact) from damaged
        except CustodianLogCut as cut:
            raise CustodianRefused(CustodianTrouble.LOG_CUT, str(cut.known)) from cut
        opened = Opened(file, keys, acts, stored)
        # A file of version 1 kept no log; from here on it does.
        return self._settled(opened) if file.kept is not None else self._enter(opened, Act.TAKEN_OVER, {})

    def _settled(self, opened: Opened) -> Opened:
        """The same without the months whose destruction the log has and the file has not: it broke off there, or an
        older copy of the file was put back.
        """
        due = [
            month
            for act in opened.acts
            if (month := _destroyed_month(act)) in opened.file.publics
            and act.facts.get("key") == fingerprint(opened.file.publics[month])
        ]
        if not due:
            return opened
        file, keys = opened.file, opened.keys
        for month in due:
            file = file.destroy_month(keys, month)
        seeds = {month: seed for month, seed in keys.seeds.items() if month not in due}
        return self._put(replace(opened, file=file, keys=replace(keys, seeds=seeds)), opened.acts, opened.kept)

    def _opened_so_far(self, opened: Opened) -> tuple[int, int]:
        """Openings within a day and within thirty, by the log as it was read."""
        now = max((self.now(), *(act.at for act in opened.acts[-1:])))
        return opened_within((act.at for act in opened.acts if act.act == Act.OPENED), now)

    def _stored(self) -> tuple[bytes, bytes]:
        return self.place.read(FILE_SIZE_MAX), self.place.read_log(LOG_SIZE_MAX)

    def _enter(self, opened: Opened, act: Act, facts: Mapping[str, str], kept: Kept | None = None) -> Opened:
        """Put the line into the log, then the file that knows of it into place. Raises changed_meanwhile."""
        line = next_act(opened.acts, opened.keys, act, facts, self.now())
        return self._put(opened, (*opened.acts, line), kept or opened.kept)

    def _put(self, opened: Opened, acts: tuple[CustodianAct, ...], kept: Kept) -> Opened:
        last = acts[-1]
        file = opened.file.keeping(opened.keys, replace(kept, acts=last.number, head=last.sha256))
        log = b"".join(each.to_line() for each in acts)
        with self.place.locked():
            there = self._stored() if self.place.exists() else (b"", b"")
            if there != opened.stored:
                raise CustodianRefused(CustodianTrouble.CHANGED_MEANWHILE)
            self.place.write_log(log)
            self.place.write(file.to_bytes())
        return Opened(file, opened.keys, acts, (file.to_bytes(), log))


def _read_file(stored: bytes) -> CustodianFile:
    try:
        return CustodianFile.from_bytes(stored, claimed_station(stored))
    except CustodianFileDamaged as damaged:
        raise CustodianRefused(CustodianTrouble.FILE_DAMAGED, damaged.fact) from damaged


def _read_log(stored: bytes) -> tuple[CustodianAct, ...]:
    try:
        return read_acts(stored)
    except CustodianLogDamaged as damaged:
        raise CustodianRefused(CustodianTrouble.LOG_DAMAGED, damaged.fact) from damaged


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


def _read_notice(content: bytes, station: str) -> CustodianNotice:
    try:
        return CustodianNotice.from_note(content, station)
    except NoticeDamaged as damaged:
        raise CustodianRefused(CustodianTrouble.NOTICE_DAMAGED, damaged.fact) from damaged
    except WrongStation as other:
        raise CustodianRefused(CustodianTrouble.OTHER_STATION, other.found) from other
    except ForeignSignature as foreign:
        raise CustodianRefused(CustodianTrouble.FOREIGN_SIGNATURE) from foreign


def _is_known(request: EscrowRequest, openings: list[CustodianAct]) -> bool:
    """Whether this request was opened before under this very checkpoint, which was held against the log then."""
    known = (request.request_id.hex(), record_mark(request.name), request.log.checkpoint.decode())
    return any(known == tuple(map(act.facts.get, ("request", "record", "checkpoint"))) for act in openings)


def _refuse_another_log(seen: SeenLog, *, continues: bool | None) -> None:
    if continues is False:
        raise CustodianRefused(CustodianTrouble.LOG_FORKED, str(seen.head.size))
    if continues is None:
        raise CustodianRefused(CustodianTrouble.LOG_NOT_SHOWN, str(seen.head.size))


def _refuse_stale(said: Asked | Noticed, opened: Opened) -> None:
    """What was found holds for the file and the log it was held against, and for no other."""
    if said.stored != opened.stored:
        raise CustodianRefused(CustodianTrouble.CHANGED_MEANWHILE)


def _refuse_unconfirmed_key(said: Asked | Noticed, typed: str) -> None:
    if said.new_admin and not is_fingerprint_of(typed, said.admin.public):
        raise CustodianRefused(CustodianTrouble.KEY_NOT_CONFIRMED)


def _seen_now(seen: SeenLog | None, checkpoint: Checkpoint, key: bytes) -> SeenLog:
    """The longer of what was seen before and what is seen now."""
    if seen is not None and seen.head.size >= checkpoint.size:
        return seen
    return SeenLog(LogHead(checkpoint.size, checkpoint.root), key)


def _where_the_log_was(seen: SeenLog | None) -> dict[str, str]:
    return {} if seen is None else {"size": str(seen.head.size), "root": seen.head.root.hex()}


def _destroyed_month(act: CustodianAct) -> str:
    return act.facts.get("month", "") if act.act == Act.MONTH_DESTROYED else ""


def _certificate(file: CustodianFile, line: CustodianAct) -> bytes:
    return CustodianCertificate(
        station=file.station,
        custodian_file=file.file_id,
        month=line.facts["month"],
        key=line.facts["key"],
        destroyed_at=line.at,
        log_line=line.number,
        log_line_sha256=line.sha256.hex(),
    ).to_bytes()


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
    receipt = answer_with_receipt(request, disclosure.sha256)
    return Answered(receipt.to_bytes(), disclosure.to_bytes(), disclosure.sha256)


def _disclosed(request: EscrowRequest, authority: ForAuthority, deks: Mapping[str, bytes], seed: bytes) -> Disclosed:
    groups = {
        group.group: open_content(group, request.name, deks[group.group])
        for group in authority.groups
        if group.group in deks and group.group != FieldGroup.HINT
    }
    half_open = authority.half_open_deposit
    identity = None if half_open is None else unpad_deposit(open_inner(request.deposit, seed, half_open))
    return Disclosed(request.parcel_number, request.reference, groups, identity, request.log)
