"""Requests to the second custodian, and what comes of them: a new label, or a disclosure that nobody here sees.

The log has a request, and is signed, before the station's custodian opens anything. A label is made anew only when the
new one was printed and read back: then, in one transaction, the record leaves the old label for the new one, so at no
time do two labels open it, and a crash before changes nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from hashlib import sha256

from app.crypto.authority_key import AuthorityKeyDamaged, read_authority_public
from app.crypto.custodian_notice import CustodianNotice
from app.crypto.custodian_publics import CustodianPublics, PublicsDamaged
from app.crypto.deposit import deposit_subject
from app.crypto.document_fields import DocumentDamaged
from app.crypto.escrow import EscrowPublics, open_outer
from app.crypto.escrow_answer import AnswerDamaged, EscrowAnswer, open_keys, open_receipt
from app.crypto.escrow_request import (
    REQUEST_ID_SIZE,
    EscrowRequest,
    ForAuthority,
    announced_reason,
    reply_private,
    reply_public,
    without_wraps,
)
from app.crypto.fingerprint import fingerprint
from app.crypto.first_custodian import new_e1_month, open_e1
from app.crypto.key_slot import PinnedAdmin
from app.crypto.log_proof import LogProof
from app.crypto.log_trail import LogTrail
from app.crypto.log_tree import inclusion_proof
from app.crypto.randomness import random_bytes
from app.crypto.record import TOKEN_SIZE, CannotOpen, SealedRecord, escrow_subject
from app.crypto.rings import ADMIN, CUSTODIAN_1
from app.crypto.sealed_blob import DoesNotOpen
from app.crypto.signed_document import WrongStation
from app.crypto.unlocking import NotInRing
from app.crypto.xwing import xwing_public
from app.domain.actions import Action
from app.domain.errors import (
    AnswerRefused,
    BadAuthorityKey,
    BadReference,
    CustodianMonthEnded,
    NewLabelGone,
    NothingInEscrow,
    PublicsRefused,
    RequestStillOpen,
    StationTrouble,
    UnknownParcel,
    UnknownRequest,
    WrongLabel,
    WrongState,
)
from app.domain.escrow_request import CustodianRequest, RequestKind, RequestState
from app.domain.file_numbers import is_reference, plain_reference
from app.domain.groups import FieldGroup
from app.domain.parcel import Parcel, ParcelNumber, ParcelState, is_parcel_number
from app.domain.people import Role
from app.operations.audit_trail import AuditTrail
from app.operations.keyring_file import KeyringFile
from app.operations.label_lookup import LabelLookup, token_of
from app.operations.log_trail import announced_sizes, log_trail
from app.operations.ports import Clock, Database, Records, StationFiles
from app.operations.session import OpenSession, Replacement, Session


@dataclass(frozen=True, slots=True)
class EscrowRequestFile:
    """What is carried to the second custodian. name: proposed for the file; content: its bytes."""

    request_id: str
    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class NoticeFile:
    """Tells the second custodian where log and admin key are now. name: proposed for the file; content: its bytes."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class RequestRow:
    """An open request. printable: its answer is here, and the new label can be printed and scanned back."""

    request: CustodianRequest
    printable: bool


@dataclass(frozen=True, slots=True)
class TakenAnswer:
    """For a reprint, the parcel whose new label can now be printed; for a disclosure, the one that was disclosed."""

    kind: RequestKind
    parcel_number: ParcelNumber


@dataclass(frozen=True, slots=True)
class OfferedMonths:
    """New keys of the second custodian. months: ascending; fingerprint: to compare with what he reads out."""

    months: tuple[str, ...]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class _Announced:
    """A request that stands in the signed log."""

    request: CustodianRequest
    parcel: Parcel
    sealed: SealedRecord
    sealed_deposit: bytes | None
    log: LogProof
    trail: LogTrail


@dataclass(frozen=True)
class EscrowDesk:
    session: Session
    database: Database
    files: StationFiles
    keyring_file: KeyringFile
    audit: AuditTrail
    lookup: LabelLookup
    clock: Clock

    def requests(self) -> tuple[RequestRow, ...]:
        """The requests that have not ended, the first asked first."""
        self._manager()
        with self.database.records() as records:
            still_open = records.escrow_requests.still_open()
        return tuple(RequestRow(request, self._is_printable(request)) for request in still_open)

    def request_reprint(self, number: ParcelNumber) -> EscrowRequestFile:
        """Ask both custodians for the keys of a parcel whose label is damaged. The parcel is at the station.

        Raises ClockInDoubt, UnknownParcel, WrongState, RequestStillOpen, NothingInEscrow, CustodianMonthEnded.
        """
        opened = self._manager_by_date()
        with self.database.records() as records:
            parcel = _parcel(records, number)
            if parcel.state is not ParcelState.ACCEPTED:
                raise WrongState(parcel.parcel_number, parcel.state)
            announced = self._ask(records, opened, parcel, RequestKind.REPRINT)
        return self._file(opened, announced, None)

    def authority_key(self, content: bytes) -> str:
        """The fingerprint of an authority's public key, to compare with what the authority reads out.

        Raises BadAuthorityKey.
        """
        self._manager()
        return fingerprint(_authority_public(content))

    def request_disclosure(self, number: ParcelNumber, reference: str, requester_key: bytes) -> EscrowRequestFile:
        """Ask both custodians to open a record to an authority, and to nobody else.

        reference: the authority's file number; requester_key: the public key file it gave. Raises ClockInDoubt,
        BadReference, BadAuthorityKey, UnknownParcel, RequestStillOpen, NothingInEscrow, CustodianMonthEnded.
        """
        opened = self._manager_by_date()
        reference = plain_reference(reference)
        if not is_reference(reference):
            raise BadReference
        requester = _authority_public(requester_key)
        with self.database.records() as records:
            parcel = _parcel(records, number)
            announced = self._ask(
                records, opened, parcel, RequestKind.DISCLOSURE, reference=reference, requester=requester
            )
        return self._file(opened, announced, requester)

    def file_again(self, request_id: str) -> EscrowRequestFile:
        """The file of an open reprint once more, when it was lost on its way; the log has that, too.

        An authority's request is closed and made anew: its key is not kept here. Raises ClockInDoubt,
        UnknownRequest.
        """
        opened = self._manager_by_date()
        with self.database.records() as records:
            request = records.escrow_requests.get(request_id)
            if request is None or not request.is_open or request.kind is not RequestKind.REPRINT:
                raise UnknownRequest
            parcel = _parcel(records, request.parcel_number)
            renewed = replace(request, ring_epoch=_epoch_still_there(opened, request.ring_epoch))
            announced = self._announce(
                records, opened, parcel, renewed, action=Action.REQUEST_FILE_MADE, requester=None
            )
        return self._file(opened, announced, None)

    def take_answer(self, content: bytes) -> TakenAnswer:
        """Take what the second custodian gave back.

        For a reprint the record is sealed anew, in memory; print it with LabelDesk.send and end with `scan_back`. For
        a disclosure the request ends. Raises ClockInDoubt, and AnswerRefused: that is in the log, with the hash of
        what came.
        """
        opened = self._manager_by_date()
        with self._noting_refusals(content), self.database.records() as records:
            answer = _read_answer(content, opened.keyring.station)
            request = records.escrow_requests.get(answer.request_id.hex())
            if request is None:
                raise AnswerRefused("unknown_request")
            if not request.is_open:
                raise AnswerRefused("request_over")
            parcel = _parcel(records, request.parcel_number)
            private = _reply_private(opened, request)
            if request.kind is RequestKind.DISCLOSURE:
                self._end_disclosure(records, request, _receipt(answer, parcel, private))
                return TakenAnswer(request.kind, parcel.parcel_number)
            replacement = self._replacement(records, request, parcel, _keys(answer, parcel, private))
            records.escrow_requests.put(replace(request, state=RequestState.ANSWERED))
            self.audit.append(records, Action.ANSWER_TAKEN, subject=parcel.parcel_number, result=request.request_id)
        self.session.await_replacement(parcel.parcel_number, replacement)
        return TakenAnswer(request.kind, parcel.parcel_number)

    def scan_back(self, number: ParcelNumber, label_text: str) -> Parcel:
        """Move the record to the new label, now that a scanner has read it; from here on the old label is dead.

        Raises NotOurLabel, Misread, WrongLabel, NewLabelGone, WrongState.
        """
        self._manager()
        replacement = self.session.replacement(number)
        if replacement is None:
            raise NewLabelGone(number)
        with self.lookup.noting_refusals(label_text):
            if token_of(label_text) != replacement.token:
                raise WrongLabel(number)
            with self.database.records() as records:
                parcel = _parcel(records, number)
                if parcel.state is not ParcelState.ACCEPTED:
                    raise WrongState(number, parcel.state)
                request = records.escrow_requests.get(replacement.request_id)
                if request is None or not request.is_open or not self.session.is_fresh(replacement.record):
                    self.session.forget_replacement(number)
                    raise NewLabelGone(number)
                records.seals.relabel(replacement.record)
                records.escrow_requests.put(request.end(RequestState.REPRINTED, self.clock.now()))
                self.audit.append(records, Action.REPRINTED, subject=number, result=request.request_id)
        self.session.forget_replacement(number)
        return parcel

    def close(self, request_id: str) -> None:
        """End a request that will not be answered, or whose answer is not wanted any more. Raises UnknownRequest."""
        self._manager()
        with self.database.records() as records:
            request = records.escrow_requests.get(request_id)
            if request is None or not request.is_open:
                raise UnknownRequest
            records.escrow_requests.put(request.end(RequestState.CLOSED, self.clock.now()))
            self.audit.append(records, Action.REQUEST_CLOSED, subject=request.parcel_number, result=request.request_id)
        self.session.forget_replacement(request.parcel_number)

    def station_key(self) -> str:
        """The fingerprint of the key that signs requests, for the second custodian to type as it is read out to him."""
        return fingerprint(self._manager().keyring.ring_public(ADMIN).sign_public)

    def notice(self) -> NoticeFile:
        """Tell the second custodian where the log is now and which key signs requests; the log has that, too."""
        opened = self._manager()
        with self.database.records() as records:
            known = announced_sizes(records)
            self.audit.append(records, Action.CUSTODIAN_NOTICE_MADE)
            checkpoint = self.audit.checkpoint(records)
            trail = log_trail(records, known)
        self.audit.remember_size()
        keyring = opened.keyring
        admin = keyring.ring_public(ADMIN)
        notice = CustodianNotice(
            station=keyring.station,
            admin=PinnedAdmin(admin.sign_public, admin.epoch),
            admin_chain=keyring.admin_chain,
            checkpoint=checkpoint.encode(),
            key=opened.days.log_key.public,
            trail=trail,
        )
        return NoticeFile(f"{keyring.station}-{self.clock.today()}.notice", notice.to_note(opened.unlocked.ring(ADMIN)))

    def months_left(self) -> int:
        """For how many months, this one included, both custodians have keys."""
        opened, month = self._manager(), f"{self.clock.today():%Y-%m}"
        return sum(publics.month >= month for publics in opened.policy_file.escrow)

    def look_at_months(self, content: bytes) -> OfferedMonths:
        """What a file of the second custodian's public keys would add. Raises PublicsRefused."""
        opened = self._manager()
        publics = _read_publics(content, opened.keyring.station)
        return OfferedMonths(tuple(_fresh_months(opened, publics)), publics.fingerprint)

    def add_months(self, content: bytes) -> OfferedMonths:
        """Take these public keys, with keys of the first custodian for the same months.

        The log has it first, then the policy lies beside the old one, then the keyring names it. Raises PublicsRefused.
        """
        opened = self._manager()
        publics = _read_publics(content, opened.keyring.station)
        months = _fresh_months(opened, publics)
        custodian = opened.keyring.ring_public(CUSTODIAN_1)
        fresh = {month: new_e1_month(opened.keyring.station, month, custodian) for month in months}
        grown = replace(
            opened.keyring, e1=tuple(sorted((*opened.keyring.e1, *fresh.values()), key=lambda e1: e1.month))
        )
        escrow = [
            EscrowPublics(month, xwing_public(open_e1(grown, opened.unlocked, month)), publics.publics[month])
            for month in months
        ]
        policy_file = replace(
            opened.policy_file, seq=opened.policy_file.seq + 1, escrow=(*opened.policy_file.escrow, *escrow)
        )
        keyring = replace(opened.keyring.changed(policy_sha256=policy_file.sha256), e1=grown.e1)
        admin = opened.unlocked.ring(ADMIN)
        with self.database.records() as records:
            self.audit.append(
                records,
                Action.CUSTODIAN_MONTHS_ADDED,
                reason=publics.fingerprint,
                result=f"{len(months)} months",
            )
        self.files.write_next_policy(policy_file.to_note(admin))
        self.keyring_file.replace(keyring, admin)
        opened.policy_file = policy_file
        self.files.write_policy(policy_file.to_note(admin))
        self.files.drop_next_policy()
        return OfferedMonths(tuple(months), publics.fingerprint)

    def _manager(self) -> OpenSession:
        return self.session.require(Role.MANAGER, act="escrow")

    def _manager_by_date(self) -> OpenSession:
        """The manager, for what is sealed or asked under a date: it must be one that somebody has confirmed."""
        opened = self._manager()
        self.audit.clock.refuse_in_doubt(opened.policy)
        return opened

    def _is_printable(self, request: CustodianRequest) -> bool:
        replacement = self.session.replacement(request.parcel_number)
        return replacement is not None and replacement.request_id == request.request_id

    def _ask(
        self,
        records: Records,
        opened: OpenSession,
        parcel: Parcel,
        kind: RequestKind,
        *,
        reference: str = "",
        requester: bytes | None = None,
    ) -> _Announced:
        if records.escrow_requests.open_for(parcel.parcel_number) is not None:
            raise RequestStillOpen(parcel.parcel_number)
        request = CustodianRequest(
            request_id=random_bytes(REQUEST_ID_SIZE).hex(),
            kind=kind,
            parcel_number=parcel.parcel_number,
            reference=reference,
            state=RequestState.ASKED,
            ring_epoch=opened.keyring.ring_public(CUSTODIAN_1).epoch,
            asked_by=opened.actor.user_id,
            asked_at=self.clock.now(),
        )
        reprint = kind is RequestKind.REPRINT
        action = Action.REPRINT_REQUESTED if reprint else Action.DISCLOSURE_REQUESTED
        return self._announce(records, opened, parcel, request, action=action, requester=requester)

    def _announce(
        self,
        records: Records,
        opened: OpenSession,
        parcel: Parcel,
        request: CustodianRequest,
        *,
        action: Action,
        requester: bytes | None,
    ) -> _Announced:
        """Enter the request into the log, sign the log, and prove both; nothing is opened yet."""
        sealed = _in_escrow(records, parcel)
        if sealed.escrow_month not in {e1.month for e1 in opened.keyring.e1}:
            raise CustodianMonthEnded(sealed.escrow_month)
        known = announced_sizes(records)
        seq = records.audit.size()
        records.escrow_requests.put(request)
        self.audit.append(
            records,
            action,
            subject=parcel.parcel_number,
            reason=announced_reason(sealed.name, request.reference, requester),
            result=request.request_id,
        )
        checkpoint = self.audit.checkpoint(records)
        size = records.audit.size()
        proof = LogProof(
            entry=records.audit.raw(seq, 1)[0],
            path=tuple(inclusion_proof(seq, size, records.audit.node)),
            checkpoint=checkpoint.encode(),
            key=opened.days.log_key.public,
        )
        deposit = None
        if request.kind is RequestKind.DISCLOSURE:
            deposit = records.deposits.sealed_for_request(parcel.record_id, sealed.escrow_month)
        return _Announced(request, parcel, sealed, deposit, proof, log_trail(records, known))

    def _file(self, opened: OpenSession, announced: _Announced, requester: bytes | None) -> EscrowRequestFile:
        """Open the first custodian's layer and sign the file, now that the log has it."""
        self.audit.remember_size()
        request, sealed, keyring = announced.request, announced.sealed, opened.keyring
        station, request_id = keyring.station, bytes.fromhex(request.request_id)
        seed = open_e1(keyring, opened.unlocked, sealed.escrow_month)
        deposit = announced.sealed_deposit
        try:
            half_open = open_outer(escrow_subject(sealed.name, sealed.escrow_month), seed, sealed.escrow)
            half_open_deposit = None
            if deposit is not None:
                subject = deposit_subject(sealed.origin, sealed.record_id, sealed.escrow_month)
                half_open_deposit = open_outer(subject, seed, deposit)
        except DoesNotOpen as error:
            raise StationTrouble("damaged_database") from error
        authority = None
        if requester is not None:
            groups = tuple(without_wraps(group) for group in sealed.groups if group.group != FieldGroup.HINT)
            authority = ForAuthority(requester, groups, half_open_deposit)
        admin = keyring.ring_public(ADMIN)
        file = EscrowRequest(
            kind=request.kind,
            station=station,
            request_id=request_id,
            record_id=sealed.record_id,
            origin=sealed.origin,
            month=sealed.escrow_month,
            parcel_number=request.parcel_number,
            reference=request.reference,
            half_open=half_open,
            reply=reply_public(opened.unlocked.ring_at(CUSTODIAN_1, request.ring_epoch), station, request_id),
            admin=PinnedAdmin(admin.sign_public, admin.epoch),
            admin_chain=keyring.admin_chain,
            log=announced.log,
            trail=announced.trail,
            authority=authority,
        )
        name = f"{station}-{request.parcel_number}-{request.kind}.request"
        return EscrowRequestFile(request.request_id, name, file.to_note(opened.unlocked.ring(ADMIN)))

    def _replacement(
        self, records: Records, request: CustodianRequest, parcel: Parcel, deks: dict[str, bytes]
    ) -> Replacement:
        if parcel.state is not ParcelState.ACCEPTED:
            raise WrongState(parcel.parcel_number, parcel.state)
        sealed = _in_escrow(records, parcel)
        token = random_bytes(TOKEN_SIZE)
        try:
            record = self.session.reseal(sealed, token, deks, self.clock.today())
        except (CannotOpen, DocumentDamaged) as error:
            raise AnswerRefused("does_not_fit") from error
        return Replacement(request.request_id, token, record)

    def _end_disclosure(self, records: Records, request: CustodianRequest, disclosure: str) -> None:
        records.escrow_requests.put(request.end(RequestState.DISCLOSED, self.clock.now()))
        self.audit.append(
            records, Action.DISCLOSED, subject=request.parcel_number, reason=request.reference, result=disclosure
        )

    @contextmanager
    def _noting_refusals(self, content: bytes) -> Iterator[None]:
        """Enter a refused answer into the log, with the hash of what was brought."""
        try:
            yield
        except AnswerRefused as refused:
            with self.database.records() as records:
                self.audit.append(
                    records,
                    Action.ANSWER_REFUSED,
                    reason=refused.flaw,
                    result="sha256:" + sha256(content).hexdigest()[:32],
                )
            raise


def _parcel(records: Records, number: ParcelNumber) -> Parcel:
    parcel = records.parcels.get(number) if is_parcel_number(number) else None
    if parcel is None:
        raise UnknownParcel(number)
    return parcel


def _in_escrow(records: Records, parcel: Parcel) -> SealedRecord:
    sealed = records.seals.by_record(parcel.record_id)
    if sealed is None or not sealed.escrow:
        raise NothingInEscrow(parcel.parcel_number)
    return sealed


def _epoch_still_there(opened: OpenSession, epoch: int) -> int:
    """The epoch a request went by, so that an answer already on its way stays good; the newest when it is gone."""
    try:
        return opened.unlocked.ring_at(CUSTODIAN_1, epoch).epoch
    except NotInRing:
        return opened.keyring.ring_public(CUSTODIAN_1).epoch


def _authority_public(content: bytes) -> bytes:
    try:
        return read_authority_public(content)
    except AuthorityKeyDamaged as error:
        raise BadAuthorityKey from error


def _read_answer(content: bytes, station: str) -> EscrowAnswer:
    try:
        return EscrowAnswer.from_bytes(content, station)
    except AnswerDamaged as error:
        raise AnswerRefused("damaged") from error
    except WrongStation as error:
        raise AnswerRefused("other_station") from error


def _reply_private(opened: OpenSession, request: CustodianRequest) -> bytes:
    try:
        ring = opened.unlocked.ring_at(CUSTODIAN_1, request.ring_epoch)
    except NotInRing as error:
        raise AnswerRefused("keys_changed") from error
    return reply_private(ring, opened.keyring.station, bytes.fromhex(request.request_id))


def _keys(answer: EscrowAnswer, parcel: Parcel, private: bytes) -> dict[str, bytes]:
    try:
        return open_keys(answer, parcel.record_id, private)
    except (DoesNotOpen, AnswerDamaged) as error:
        raise AnswerRefused("does_not_open") from error


def _receipt(answer: EscrowAnswer, parcel: Parcel, private: bytes) -> str:
    try:
        return open_receipt(answer, parcel.record_id, private)
    except (DoesNotOpen, AnswerDamaged) as error:
        raise AnswerRefused("does_not_open") from error


def _read_publics(content: bytes, station: str) -> CustodianPublics:
    try:
        return CustodianPublics.from_bytes(content, station)
    except PublicsDamaged as error:
        raise PublicsRefused("not_publics") from error
    except WrongStation as error:
        raise PublicsRefused("of_other_station") from error


def _fresh_months(opened: OpenSession, publics: CustodianPublics) -> list[str]:
    """The months after the last there is; raises PublicsRefused when those there are do not agree."""
    known = {month.month: month.e2 for month in opened.policy_file.escrow}
    shared = known.keys() & publics.publics.keys()
    if not shared or any(known[month] != publics.publics[month] for month in shared):
        raise PublicsRefused("of_other_custodian")
    fresh = [month for month in publics.publics if month > max(known)]
    if not fresh:
        raise PublicsRefused("nothing_new")
    return fresh
