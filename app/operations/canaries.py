"""Canaries: parcels that only seem to be some, so that a leaked list tells that it leaked, and through whose hands.

A canary is a parcel like any: a box on the shelf with a label of ours, a record, a deposit, its entries in the log. Its
consignee is invented, and the phone is one that the station answers. That it is a canary stands in one place alone,
sealed to the managers (crypto.canary).

Who can tell? Managers. The log is read by everybody who has the database's key, so no entry says which parcel it is,
and for a parcel that a manager takes in himself the entry that one more was planted waits until he signs in the next
time, lest it stand beside TAKEN_IN. What remains: parcels taken in by a manager are few where managers seldom stand at
the counter, and whoever saw him print the label knows. So the better way is to have a box handed in at the counter like
any other, and to declare it afterwards: then nothing in the files tells it from the rest, and no clerk knows.
"""

from dataclasses import dataclass, field

from app.crypto.canary import Canary, seal_canary
from app.crypto.padding import TooLarge
from app.crypto.randomness import random_bytes
from app.crypto.record import RECORD_ID_SIZE, TOKEN_SIZE
from app.crypto.rings import ADMIN
from app.domain.actions import Action
from app.domain.documents import Outcome
from app.domain.errors import Incomplete, ListTooLong, NotACanary, TooLong
from app.domain.groups import Address, Consignor, Contact
from app.domain.intake import Goods
from app.domain.leak import canaries_in
from app.domain.names import clean_name
from app.domain.parcel import Parcel, ParcelNumber, ParcelState, RecordId, parcel_number
from app.domain.people import Role
from app.domain.register import register_entry_of_nobody
from app.operations.audit_trail import AuditTrail
from app.operations.canary_watch import canaries_promised, canary_alerts, known_canaries, renew_canaries
from app.operations.history import HistoryRow, rows_of
from app.operations.intake import LONGEST_FIELD, consignee_faults, goods_faults, plaintexts
from app.operations.ports import Clock, Database, EntryQuery, Records
from app.operations.session import OpenSession, Session

LONGEST_LIST = 1_000_000
"""Characters of a leaked list that are looked through: 10,000 people with their addresses."""
ON_SHELF = (ParcelState.UNLABELLED, ParcelState.ACCEPTED)
HANDS = (Action.REVEALED, Action.HANDED_OVER)
"""The entries that tell who saw into a parcel's record, or carried it."""


@dataclass(frozen=True, slots=True)
class CanaryForm:
    """An invented consignee with a phone that the station answers; goods as they look and weigh."""

    contact: Contact = field(repr=False)
    address: Address = field(repr=False)
    goods: Goods


@dataclass(frozen=True, slots=True)
class CanaryHit:
    """A canary that is in a leaked list.

    by_phone: its phone is there, which is proof; otherwise only its name, which another person may bear.
    hands: who opened or carried it, oldest first.
    """

    parcel_number: ParcelNumber
    name: str = field(repr=False)
    by_phone: bool
    by_name: bool
    hands: tuple[HistoryRow, ...]


@dataclass(frozen=True)
class CanaryDesk:
    session: Session
    database: Database
    audit: AuditTrail
    clock: Clock

    def plant(self, form: CanaryForm) -> Parcel:
        """Take a canary in: its label is printed and scanned back like any other. Raises Incomplete, TooLong."""
        opened = self.session.require(Role.MANAGER, act="canaries")
        faults = (*consignee_faults(form.contact, form.address), *goods_faults(form.goods))
        if faults:
            raise Incomplete(*faults)
        now, today = self.clock.now(), self.clock.today()
        record_id, token = RecordId(random_bytes(RECORD_ID_SIZE)), random_bytes(TOKEN_SIZE)
        nobody = register_entry_of_nobody(now, opened.actor.user_id)
        try:
            sealed = self.session.seal(record_id, token, plaintexts(form.contact, form.address, _sender(form)), today)
            deposit = self.session.deposit(nobody, record_id, today)
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
                marks=form.goods.marks,
                taken_in_at=now,
            )
            records.parcels.put(parcel)
            records.seals.put(sealed)
            records.deposits.put(record_id, sealed.escrow_month, deposit)
            self._put(records, opened, parcel.parcel_number, form.contact)
            self.audit.append(records, Action.TAKEN_IN, subject=parcel.parcel_number, result=Outcome.ACCEPTED)
        opened.canary_planted = True
        self.session.await_scan_back(parcel.parcel_number, token)
        return parcel

    def declare(self, number: ParcelNumber, contact: Contact) -> None:
        """Make a canary of a box that was handed in at the counter under this name and phone.

        Raises NotACanary for a parcel that is not at the station or is one already, Incomplete, TooLong.
        """
        opened = self.session.require(Role.MANAGER, act="canaries")
        faults = consignee_faults(contact, Address("", "", "", "-"))
        if faults:
            raise Incomplete(*faults)
        with self.database.records() as records:
            parcel = records.parcels.get(number)
            if (
                parcel is None
                or parcel.state not in ON_SHELF
                or parcel.parcel_number in known_canaries(records, opened)
            ):
                raise NotACanary(number)
            self._put(records, opened, parcel.parcel_number, contact)
            self._enter_planted(records, opened)

    def count(self) -> int:
        """How many canaries stand on the shelf, or wait for their label."""
        opened = self.session.require(Role.MANAGER, act="canaries")
        with self.database.records() as records:
            return _on_shelf(records, opened)

    def wanted(self) -> int:
        """How many more there should be for the parcels on the shelf; 0 when there are enough.

        With 2 % canaries, 100 records taken at random hold at least one with a probability of 1 - 0.98**100 = 0.867.
        """
        opened = self.session.require(Role.MANAGER, act="canaries")
        with self.database.records() as records:
            shelf = records.parcels.count(ParcelState.ACCEPTED)
            return max(0, -(-shelf * opened.policy.canary_percent // 100) - _on_shelf(records, opened))

    def trace(self, text: str) -> tuple[CanaryHit, ...]:
        """The canaries that are in a leaked list, those found by their phone first, and through whose hands they went.

        Nothing of the list is kept. Raises ListTooLong.
        """
        opened = self.session.require(Role.MANAGER, act="canaries")
        if len(text) > LONGEST_LIST:
            raise ListTooLong(LONGEST_LIST)
        with self.database.records() as records:
            canaries = known_canaries(records, opened)
            found = canaries_in(text, {number: (each.name, each.phone) for number, each in canaries.items()})
            hits = tuple(
                CanaryHit(
                    parcel_number=ParcelNumber(each.key),
                    name=canaries[each.key].name,
                    by_phone=each.by_phone,
                    by_name=each.by_name,
                    hands=_hands(records, opened, each.key),
                )
                for each in found
            )
            self.audit.append(records, Action.LEAK_TRACED, result=f"{len(hits)} canaries")
        return hits

    def openings(self) -> tuple[HistoryRow, ...]:
        """Who opened or carried a canary, newest first."""
        opened = self.session.require(Role.MANAGER, act="canaries")
        with self.database.records() as records:
            rows = [row for number in known_canaries(records, opened) for row in _hands(records, opened, number)]
        return tuple(sorted(rows, key=lambda row: -row.seq))

    def look(self) -> None:
        """Raise what only a manager's keys tell, and enter what was planted in an earlier session; called by the beat.

        Nothing for other roles.
        """
        opened = self.session.require()
        if opened.actor.role is not Role.MANAGER:
            return
        with self.database.records() as records:
            self.audit.raise_alerts(records, canary_alerts(records, opened))
            renew_canaries(records, opened)
            if not opened.canary_planted and len(known_canaries(records, opened)) > canaries_promised(records):
                self._enter_planted(records, opened)

    def _put(self, records: Records, opened: OpenSession, number: ParcelNumber, contact: Contact) -> None:
        canary = Canary(number, clean_name(contact.name), contact.phone.strip())
        try:
            sealed = seal_canary(canary, opened.keyring.station, opened.unlocked.ring(ADMIN))
        except TooLarge:
            raise TooLong("name") from None
        records.canaries.put(sealed)

    def _enter_planted(self, records: Records, opened: OpenSession) -> None:
        number = len(known_canaries(records, opened))
        self.audit.append(records, Action.CANARY_PLANTED, result=f"{number} canaries")


def _on_shelf(records: Records, opened: OpenSession) -> int:
    parcels = (records.parcels.get(ParcelNumber(number)) for number in known_canaries(records, opened))
    return sum(parcel is not None and parcel.state in ON_SHELF for parcel in parcels)


def _hands(records: Records, opened: OpenSession, number: str) -> tuple[HistoryRow, ...]:
    entries = records.audit.find(EntryQuery(subject=number, limit=1000))
    return rows_of(opened, (entry for entry in reversed(entries) if entry.action in HANDS))


def _sender(form: CanaryForm) -> Consignor:
    """The group must be there and look like any other: the consignee stands for the sender whom there is not."""
    contact, address = form.contact, form.address
    sender = f"{address.province}{address.city}{address.district}{address.detail}"
    return Consignor(contact.name, contact.phone, sender, form.goods.contents, form.goods.value_fen)
