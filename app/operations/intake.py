"""Taking a parcel in: document judged, record sealed, parcel and entry in one commit; accepted only at scan-back."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from types import MappingProxyType

from app.crypto.canonical import Json
from app.crypto.padding import TooLarge
from app.crypto.randomness import random_bytes
from app.crypto.record import RECORD_ID_SIZE, TOKEN_SIZE
from app.domain.actions import Action
from app.domain.contact_block import ContactDraft, split
from app.domain.documents import DocumentType, IdentityPolicy, ReasonCode, Standing, Verdict
from app.domain.errors import DocumentRefused, Incomplete, LabelGone, NotConfirmed, TooLong, UnknownParcel, WrongLabel
from app.domain.goods import DEAREST_FEN, DESTINATION, HEAVIEST_GRAMS, MOST_PIECES
from app.domain.groups import Address, Consignor, Contact, FieldGroup, Hint
from app.domain.identity import DocumentShown, IdentityShown, IdentityVerdict, judge_document, judge_identity
from app.domain.intake import Confirmation, Goods, RefusalReason, Sender, needed_confirmations
from app.domain.names import clean_name, mask_name, visible
from app.domain.parcel import Parcel, ParcelNumber, ParcelState, RecordId, parcel_number
from app.domain.people import Role
from app.domain.phones import last_four, parse_phone
from app.domain.printing import InspectionMark
from app.domain.register import register_entry
from app.operations.audit_trail import AuditTrail
from app.operations.label_lookup import LabelLookup, token_of
from app.operations.ports import Clock, Database, ParcelQuery
from app.operations.session import Session

LONGEST_FIELD: Mapping[str, str] = MappingProxyType(
    {
        FieldGroup.HINT: "name",
        FieldGroup.CONTACT: "name",
        FieldGroup.ADDRESS: "detail",
        FieldGroup.CONSIGNOR: "sender_address",
        "deposit": "sender_name",
    }
)
"""Where to shorten when a part of the record is too long for its seal: its field that has no bound of its own."""


MOST_UNLABELLED = 10_000
"""More than a week of labels that all failed; every one of them must be shown."""


@dataclass(frozen=True, slots=True)
class IntakeForm:
    """Everything the clerk has gathered when the parcel is to be committed."""

    identity: IdentityShown = field(repr=False)
    confirmations: frozenset[Confirmation]
    sender: Sender = field(repr=False)
    contact: Contact = field(repr=False)
    address: Address = field(repr=False)
    goods: Goods = field(repr=False)

    @property
    def document(self) -> DocumentShown:
        """What the sender himself shows, whoever hands in."""
        return self.identity.document


@dataclass(frozen=True, slots=True)
class UnlabelledParcel:
    """A parcel committed but not accepted. printable: its label can still be printed again as it is."""

    parcel: Parcel
    printable: bool


@dataclass(frozen=True)
class IntakeDesk:
    session: Session
    database: Database
    audit: AuditTrail
    lookup: LabelLookup
    clock: Clock

    def judge(self, document: DocumentShown, standing: Standing = Standing.ALONE) -> Verdict:
        """What the rules say today about one document, shown in this part. Nothing is kept."""
        return judge_document(document, Standing(standing), self.clock.today(), self._identity_policy())

    def judge_identity(self, identity: IdentityShown) -> IdentityVerdict:
        """What the rules say today about all that is shown for a parcel. Nothing is kept."""
        return judge_identity(identity, self.clock.today(), self._identity_policy())

    def split(self, block: str) -> ContactDraft:
        """The fields of a consignee typed or pasted as one block; what is unsure is marked."""
        self.session.require(Role.CLERK, Role.MANAGER, act="intake")
        return split(block)

    def turn_away(self, reason: RefusalReason, finding: ReasonCode | None = None) -> None:
        """End an intake without a parcel; the log keeps the reason and nothing about the person.

        finding: what the rules found against the document, where that is the reason.
        """
        self.session.require(Role.CLERK, Role.MANAGER, act="intake")
        with self.database.records() as records:
            found = "ok" if finding is None else ReasonCode(finding)
            self.audit.append(records, Action.INTAKE_REFUSED, reason=RefusalReason(reason), result=found)

    def commit(self, form: IntakeForm) -> Parcel:
        """Seal the record and commit parcel, deposit and entry together; the label's token stays in memory.

        Raises DocumentRefused, NotConfirmed, Incomplete, TooLong, StationTrouble no_custodian_keys.
        """
        opened = self.session.require(Role.CLERK, Role.MANAGER, act="intake")
        verdict = self.judge_identity(form.identity)
        if verdict.outcome.stops:
            raise DocumentRefused
        needed = needed_confirmations(verdict)
        missing = needed - frozenset(map(Confirmation, form.confirmations))
        if missing:
            raise NotConfirmed(*sorted(missing))
        refuse_unless_complete(form)
        now, today = self.clock.now(), self.clock.today()
        record_id, token = RecordId(random_bytes(RECORD_ID_SIZE)), random_bytes(TOKEN_SIZE)
        identity = register_entry(form.identity, verdict, needed, now, opened.actor.user_id)
        try:
            sealed = self.session.seal(record_id, token, _plaintexts(form), today)
            deposit = self.session.deposit(identity, record_id, today)
        except TooLarge as too_large:
            raise TooLong(LONGEST_FIELD[too_large.what]) from None
        with self.database.records() as records:
            parcel = Parcel(
                parcel_number=parcel_number(today, records.parcels.next_sequence(today)),
                record_id=record_id,
                state=ParcelState.UNLABELLED,
                destination=form.goods.destination,
                weight_grams=form.goods.weight_grams,
                pieces=form.goods.pieces,
                marks=tuple(InspectionMark(mark) for mark in form.goods.marks),
                taken_in_at=now,
            )
            records.parcels.put(parcel)
            records.seals.put(sealed)
            records.deposits.put(record_id, sealed.escrow_month, deposit)
            self.audit.append(records, Action.TAKEN_IN, subject=parcel.parcel_number, result=verdict.outcome)
        self.session.await_scan_back(parcel.parcel_number, token)
        return parcel

    def scan_back(self, number: ParcelNumber, label_text: str) -> Parcel:
        """Accept the parcel whose label was just printed, now that a scanner has read it.

        Raises NotOurLabel, Misread, WrongLabel, LabelGone, WrongState.
        """
        self.session.require(Role.CLERK, Role.MANAGER, act="intake")
        expected = self.session.awaited(number)
        if expected is None:
            raise LabelGone(number)
        with self.lookup.noting_refusals(label_text):
            if token_of(label_text) != expected:
                raise WrongLabel(number)
            with self.database.records() as records:
                _, parcel = self.lookup.by_token(records, expected)
                accepted = parcel.accept(at=self.clock.now())
                records.parcels.put(accepted)
                # From here on the token of an announced parcel is on its label only.
                if records.pre_arrivals.delete(parcel.record_id):
                    self.audit.append(records, Action.PRE_ARRIVAL_DELETED, subject=number)
                self.audit.append(records, Action.ACCEPTED, subject=number)
        self.session.forget(number)
        return accepted

    def unlabelled(self) -> tuple[UnlabelledParcel, ...]:
        """Parcels whose label was never scanned back, newest first: after a crash, too."""
        self.session.require(Role.CLERK, Role.MANAGER, act="intake")
        with self.database.records() as records:
            waiting = records.parcels.find(ParcelQuery(state=ParcelState.UNLABELLED, limit=MOST_UNLABELLED))
        return tuple(
            UnlabelledParcel(parcel, printable=self.session.awaited(parcel.parcel_number) is not None)
            for parcel in waiting
        )

    def drop(self, number: ParcelNumber) -> Parcel:
        """Give an unlabelled parcel up, to take it in anew. Raises UnknownParcel, WrongState.

        Of its record nothing stays but the locator, so that a label that turns up after all is called dead.
        """
        self.session.require(Role.CLERK, Role.MANAGER, act="intake")
        with self.database.records() as records:
            parcel = records.parcels.get(number)
            if parcel is None:
                raise UnknownParcel(number)
            number = parcel.parcel_number
            dropped = parcel.drop()
            records.parcels.put(dropped)
            records.seals.empty(parcel.record_id)
            records.deposits.delete(parcel.record_id)
            records.pre_arrivals.delete(parcel.record_id)
            self.audit.append(records, Action.DROPPED, subject=number)
        self.session.forget(number)
        return dropped

    def _identity_policy(self) -> IdentityPolicy:
        opened = self.session.require(Role.CLERK, Role.MANAGER, act="intake")
        return IdentityPolicy(min_age=opened.policy.sender_min_age)


def refuse_unless_complete(form: IntakeForm) -> None:
    """Raise Incomplete with the names of the fields that are missing or not in order."""
    missing = (
        *_missing(
            {
                "sender_name": not clean_name(form.document.name),
                "hander_name": form.identity.handed_in_by is not None
                and not clean_name(form.identity.handed_in_by.name),
                "sender_phone": parse_phone(form.sender.phone) is None,
                "sender_address": not _plain(form.sender.address),
            }
        ),
        *consignee_faults(form.contact, form.address),
        *goods_faults(form.goods),
        *_missing({"inspected": _must_be_inspected(form) and InspectionMark.INSPECTED not in form.goods.marks}),
    )
    if missing:
        raise Incomplete(*missing)


def _must_be_inspected(form: IntakeForm) -> bool:
    """A letter's contents are nobody's to look at (Postal Law, article 25)."""
    return form.document.document_type is not DocumentType.LETTER


def consignee_faults(contact: Contact, address: Address) -> tuple[str, ...]:
    """The fields of a consignee that are missing or not in order."""
    return _missing(
        {
            "name": not clean_name(contact.name),
            "phone": parse_phone(contact.phone) is None,
            "detail": not _plain(address.detail),
        }
    )


def goods_faults(goods: Goods) -> tuple[str, ...]:
    return _missing(
        {
            "contents": not _plain(goods.contents),
            "value": not _within(goods.value_fen, 0, DEAREST_FEN),
        }
    ) + face_faults(goods.weight_grams, goods.pieces, goods.destination)


def face_faults(weight_grams: int, pieces: int, destination: str) -> tuple[str, ...]:
    """What is not in order of the things that stand on a label."""
    return _missing(
        {
            "weight": not _within(weight_grams, 1, HEAVIEST_GRAMS),
            "pieces": not _within(pieces, 1, MOST_PIECES),
            # A sorting code, and no phone number in its place: it stands on the label for anybody to read.
            "destination": not DESTINATION.fullmatch(destination) or parse_phone(destination) is not None,
        }
    )


def _missing(faults: Mapping[str, bool]) -> tuple[str, ...]:
    return tuple(name for name, fault in faults.items() if fault)


def _within(number: object, least: int, most: int) -> bool:
    """Whether it is a whole number within bounds; a truth value is none."""
    return type(number) is int and least <= number <= most


def _plain(text: str) -> str:
    """A free text as it is sealed: what can be seen of it. Half a character, which no record holds, is nothing."""
    return visible(text).strip()


def plaintexts(contact: Contact, address: Address, consignor: Consignor) -> dict[FieldGroup, dict[str, Json]]:
    """The parts of a record as they are sealed."""
    name = clean_name(contact.name)
    return {
        FieldGroup.HINT: asdict(Hint(mask_name(name), last_four(contact.phone))),
        FieldGroup.CONTACT: asdict(Contact(name, contact.phone.strip())),
        FieldGroup.ADDRESS: asdict(
            Address(_plain(address.province), _plain(address.city), _plain(address.district), _plain(address.detail))
        ),
        FieldGroup.CONSIGNOR: asdict(
            Consignor(
                name=clean_name(consignor.name),
                phone=consignor.phone.strip(),
                address=_plain(consignor.address),
                contents=_plain(consignor.contents),
                value_fen=consignor.value_fen,
            )
        ),
    }


def _plaintexts(form: IntakeForm) -> dict[FieldGroup, dict[str, Json]]:
    sender, goods = form.sender, form.goods
    consignor = Consignor(form.document.name, sender.phone, sender.address, goods.contents, goods.value_fen)
    return plaintexts(form.contact, form.address, consignor)
