"""Announced parcels: sealed as soon as they are read, kept for a day at most, gone when their label is scanned back.

Of what is brought nothing is kept but sealed records and, see crypto.pre_arrival, their sealed tokens: a list that was
read in leaves no copy behind by us. Bring a list just in time; whatever is here is what the station's files and one
clerk's keys open together. While the station is closed nobody deletes anything: what is here then stays until the next
sign-in, which deletes what is too old before anything else is shown.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import NoReturn

from app.crypto.days import DayGone, DayKey
from app.crypto.padding import TooLarge
from app.crypto.pre_arrival import open_token, place_of, seal_token
from app.crypto.randomness import random_bytes
from app.crypto.record import RECORD_ID_SIZE, TOKEN_SIZE, RecordName, SealedRecord
from app.domain.actions import Action
from app.domain.alert import AlertKind
from app.domain.errors import BadRows, NotAnnounced, PreArrivalFull
from app.domain.groups import Address, Consignor, Contact, FieldGroup
from app.domain.parcel import Parcel, ParcelState, RecordId, parcel_number
from app.domain.people import Role
from app.operations.audit_trail import AuditTrail
from app.operations.due_alert import unless_said
from app.operations.intake import LONGEST_FIELD, consignee_faults, face_faults, plaintexts
from app.operations.ports import Clock, Database, PreArrival, Records
from app.operations.session import Session

WAYBILL_NUMBER = re.compile(r"[A-Z0-9-]{6,32}")
_UNKNOWN = Consignor("", "", "", "", 0)
"""Manifests do not say who sends; the group is there so that all records look alike."""


@dataclass(frozen=True, slots=True)
class AnnouncedRow:
    """One row of a manifest: plain values, taken over as they are or refused."""

    waybill_number: str = field(repr=False)
    contact: Contact = field(repr=False)
    address: Address = field(repr=False)
    weight_grams: int
    pieces: int
    destination: str


@dataclass(frozen=True, slots=True)
class Brought:
    """taken: rows that were added; known: rows whose waybill number was here already, and left as they were."""

    taken: int
    known: int


@dataclass(frozen=True)
class PreArrivalDesk:
    session: Session
    database: Database
    audit: AuditTrail
    clock: Clock

    def bring(self, rows: Sequence[AnnouncedRow]) -> Brought:
        """Seal and keep announced parcels, all of them or none. Costs some 4 ms a row: bring a hundred at a time.

        A waybill number that is here already stays as it is, and one that comes twice is taken once. Raises BadRows
        with all that is wrong; PreArrivalFull when there would be more than policy allows at a time, of which the
        office hears.
        """
        opened = self.session.require(Role.CLERK, Role.MANAGER, act="arrival")
        rows, allowed = tuple(rows), opened.policy.pre_arrival_rows
        if len(rows) > allowed:
            self._refuse_as_full(allowed)
        faults = [(place, fault) for place, row in enumerate(rows) for fault in _faults(row)]
        if faults:
            raise BadRows(*faults)
        with self.database.records() as records:
            here, days = records.pre_arrivals.count(), self._days(records)
            fresh: dict[str, tuple[int, AnnouncedRow]] = {}
            for place, row in enumerate(rows):
                waybill_number = _spelled(row.waybill_number)
                if self._announced(records, waybill_number, days) is None:
                    fresh.setdefault(waybill_number, (place, row))
        if here + len(fresh) > allowed:
            self._refuse_as_full(allowed)
        sealed = self._seal_all(fresh)
        with self.database.records() as records:
            for record, announced in sealed:
                records.seals.put(record)
                records.pre_arrivals.put(announced)
            self.audit.append(records, Action.PRE_ARRIVALS_BROUGHT, result=f"{len(sealed)} rows")
        return Brought(len(sealed), len(rows) - len(sealed))

    def count(self) -> int:
        """How many announced parcels are here: what the files and one clerk's keys open without any label."""
        self.session.require(Role.CLERK, Role.MANAGER, Role.AUDITOR, act="arrival")
        with self.database.records() as records:
            return records.pre_arrivals.count()

    def arrive(self, waybill_number: str) -> Parcel:
        """The announced parcel is here: it has a number now, and its label can be printed and scanned back.

        The same again after a crash or a restart, with the same token. Raises NotAnnounced.
        """
        opened = self.session.require(Role.CLERK, Role.MANAGER, act="arrival")
        wanted, now, today = _spelled(waybill_number), self.clock.now(), self.clock.today()
        if not WAYBILL_NUMBER.fullmatch(wanted):
            raise NotAnnounced
        with self.database.records() as records:
            announced = self._announced(records, wanted, self._days(records))
            if announced is None:
                raise NotAnnounced
            name = RecordName(opened.keyring.station, announced.record_id)
            ring = opened.unlocked.ring_at(FieldGroup.HINT, announced.token.epoch)
            token = open_token(announced.token, name, ring, self.session.open_day(announced.token.day))
            parcel = records.parcels.by_record(announced.record_id)
            again = parcel is not None
            if parcel is None:
                parcel = Parcel(
                    parcel_number=parcel_number(today, records.parcels.next_sequence(today)),
                    record_id=announced.record_id,
                    state=ParcelState.UNLABELLED,
                    destination=announced.destination,
                    weight_grams=announced.weight_grams,
                    pieces=announced.pieces,
                    marks=(),
                    taken_in_at=now,
                )
                records.parcels.put(parcel)
            result = "again" if again else "ok"
            self.audit.append(records, Action.ARRIVED, subject=parcel.parcel_number, result=result)
        self.session.await_scan_back(parcel.parcel_number, token)
        return parcel

    def expire(self) -> int:
        """Delete what was announced too long ago; how many rows that were. Called at sign-in and by the beat.

        Of a parcel that arrived only the token goes, for its record has a label by now.
        """
        opened = self.session.require()
        until = self.clock.now() - timedelta(hours=opened.policy.pre_arrival_hours)
        with self.database.records() as records:
            expired = records.pre_arrivals.brought_until(until)
            for announced in expired:
                records.pre_arrivals.delete(announced.record_id)
                if records.parcels.by_record(announced.record_id) is None:
                    records.seals.delete(announced.record_id)
            if expired:
                self.audit.append(records, Action.PRE_ARRIVALS_EXPIRED, result=f"{len(expired)} rows")
        return len(expired)

    def _refuse_as_full(self, allowed: int) -> NoReturn:
        opened = self.session.require()
        with self.database.records() as records:
            kind, about = AlertKind.PRE_ARRIVALS_FULL, opened.actor.user_id
            self.audit.raise_alerts(records, unless_said(records, opened.policy, kind, about, allowed))
        raise PreArrivalFull(allowed)

    def _days(self, records: Records) -> tuple[DayKey, ...]:
        """The days under which something is announced; without one that was destroyed, and all its rows with it."""
        days = []
        for day in records.pre_arrivals.days():
            try:
                days.append(self.session.open_day(day))
            except DayGone:
                continue
        return tuple(days)

    def _announced(self, records: Records, waybill_number: str, days: Sequence[DayKey]) -> PreArrival | None:
        places = (self._place(waybill_number, day) for day in days)
        return next((found for place in places if (found := records.pre_arrivals.at(place))), None)

    def _place(self, waybill_number: str, day: DayKey) -> bytes:
        return place_of(waybill_number, self.session.require().keyring.station, day)

    def _seal_all(self, rows: Mapping[str, tuple[int, AnnouncedRow]]) -> list[tuple[SealedRecord, PreArrival]]:
        sealed, faults = [], []
        for waybill_number, (place, row) in rows.items():
            try:
                sealed.append(self._seal(waybill_number, row))
            except TooLarge as too_large:
                faults.append((place, LONGEST_FIELD[too_large.what]))
        if faults:
            raise BadRows(*faults)
        return sealed

    def _seal(self, waybill_number: str, row: AnnouncedRow) -> tuple[SealedRecord, PreArrival]:
        opened, today = self.session.require(), self.clock.today()
        record_id, token = RecordId(random_bytes(RECORD_ID_SIZE)), random_bytes(TOKEN_SIZE)
        record = self.session.seal(record_id, token, plaintexts(row.contact, row.address, _UNKNOWN), today)
        day = self.session.day_for_sealing(today)
        announced = PreArrival(
            place=self._place(waybill_number, day),
            record_id=record_id,
            token=seal_token(token, record.name, opened.keyring.ring_public(FieldGroup.HINT), day),
            destination=row.destination,
            weight_grams=row.weight_grams,
            pieces=row.pieces,
            brought_at=self.clock.now(),
        )
        return record, announced


def _spelled(waybill_number: str) -> str:
    return waybill_number.strip().upper()


def _faults(row: AnnouncedRow) -> tuple[str, ...]:
    return (
        *(() if WAYBILL_NUMBER.fullmatch(_spelled(row.waybill_number)) else ("waybill_number",)),
        *consignee_faults(row.contact, row.address),
        *face_faults(row.weight_grams, row.pieces, row.destination),
    )
