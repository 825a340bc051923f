"""Handing a run of parcels out to a courier, label by label, and what became of them when he is back."""

from dataclasses import dataclass

from app.crypto.randomness import random_bytes
from app.domain.actions import Action
from app.domain.errors import (
    AlreadyInRun,
    NotACourier,
    NotAllowed,
    NotInRun,
    RunClosed,
    RunStillOpen,
    UnknownParcel,
)
from app.domain.parcel import Parcel, ParcelNumber, ParcelState
from app.domain.people import Actor, Role, UserId
from app.domain.run import Run, RunId, RunLine
from app.operations.audit_trail import AuditTrail
from app.operations.label_lookup import LabelLookup, token_of
from app.operations.ports import Clock, Database, ParcelQuery, Records
from app.operations.reveal import refuse_unless_own_run
from app.operations.session import OpenSession, Session

RUN_ID_SIZE = 8  # bytes; a name, not a secret
MOST_OUT = 100_000
"""Every parcel that is out: whatever is left off would never be delivered."""


@dataclass(frozen=True, slots=True)
class RunView:
    """A run as the counter sees it; parcels in the order they were scanned."""

    run: Run
    courier_name: str
    parcels: tuple[Parcel, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """A closed run with the log's checkpoint at that moment, for both sides to keep.

    checkpoint: the text of a C2SP signed note.
    """

    run: RunView
    checkpoint: str


@dataclass(frozen=True, slots=True)
class CourierOut:
    """A courier on his way, and how many parcels he has. left: he no longer works here."""

    courier: UserId
    name: str
    parcels: int
    left: bool = False


@dataclass(frozen=True)
class HandoverDesk:
    session: Session
    database: Database
    audit: AuditTrail
    lookup: LabelLookup
    clock: Clock

    def couriers(self) -> tuple[Actor, ...]:
        opened = self.session.require(Role.CLERK, Role.MANAGER, act="handover")
        return tuple(member for member in opened.staff() if member.role is Role.COURIER)

    def open_runs(self) -> tuple[RunView, ...]:
        """Runs that were begun and not closed, oldest first: a restart loses none."""
        opened = self.session.require(Role.CLERK, Role.MANAGER, act="handover")
        with self.database.records() as records:
            return tuple(_view(records, opened, run) for run in records.runs.still_open())

    def open_run(self, courier: UserId) -> RunView:
        """Begin a run of this courier, or go on with the one that is still open, were he to have left meanwhile.

        Raises NotACourier.
        """
        couriers = {member.user_id for member in self.couriers()}
        opened = self.session.require()
        with self.database.records() as records:
            for run in records.runs.still_open():
                if run.courier == courier:
                    return _view(records, opened, run)
            if courier not in couriers:
                raise NotACourier
            run = Run(RunId(random_bytes(RUN_ID_SIZE).hex()), courier, self.clock.now())
            records.runs.put(run)
            self.audit.append(records, Action.RUN_OPENED, subject=run.run_id, result=courier)
            return _view(records, opened, run)

    def scan_out(self, run_id: RunId, label_text: str) -> RunView:
        """Put the scanned parcel into the run: from now on its courier, and no other, may open its address.

        Raises NotOurLabel, Misread, UnknownLabel, NotYetLabelled, WrongState, RunClosed, NotACourier for one who left;
        AlreadyInRun with the name of the courier who has it.
        """
        opened = self.session.require(Role.CLERK, Role.MANAGER, act="handover")
        with self.lookup.noting_refusals(label_text):
            token = token_of(label_text)
            with self.database.records() as records:
                run = _open_run(records, run_id)
                if opened.has_left(run.courier):
                    raise NotACourier
                _, parcel = self.lookup.by_token(records, token)
                records.parcels.put(_handed_over(opened, parcel, run.courier))
                records.runs.put_line(RunLine(run_id, parcel.parcel_number, self.clock.now()))
                self.audit.append(records, Action.HANDED_OVER, subject=parcel.parcel_number, result=run.courier)
                return _view(records, opened, run)

    def take_back(self, run_id: RunId, number: ParcelNumber) -> RunView:
        """Undo one scan, as an event of its own. Raises NotInRun, RunClosed."""
        opened = self.session.require(Role.CLERK, Role.MANAGER, act="handover")
        with self.database.records() as records:
            run = _open_run(records, run_id)
            parcel = records.parcels.get(number)
            if parcel is None or number not in {line.parcel_number for line in records.runs.lines(run_id)}:
                raise NotInRun(number)
            records.parcels.put(parcel.take_back())
            records.runs.remove_line(run_id, number)
            self.audit.append(records, Action.HANDOVER_UNDONE, subject=number, result=run.courier)
            return _view(records, opened, run)

    def close_run(self, run_id: RunId) -> Manifest:
        """End the run: custody of all its parcels is the courier's, and the log is signed at this point."""
        opened = self.session.require(Role.CLERK, Role.MANAGER, act="handover")
        with self.database.records() as records:
            run = _open_run(records, run_id).close(self.clock.now())
            records.runs.put(run)
            view = _view(records, opened, run)
            self.audit.append(records, Action.RUN_CLOSED, subject=run_id, result=f"{len(view.parcels)} parcels")
            checkpoint = self.audit.checkpoint(records)
        self.audit.remember_size()
        return Manifest(view, checkpoint)

    def couriers_out(self) -> tuple[CourierOut, ...]:
        """Everybody who has parcels out from runs that were closed, by name; those who no longer work here, too."""
        opened = self.session.require(Role.CLERK, Role.MANAGER, act="handover")
        with self.database.records() as records:
            counted = [(courier, len(_parcels_out(records, courier))) for courier in records.parcels.couriers_out()]
        out = (
            CourierOut(courier, opened.name_of(courier), parcels, opened.has_left(courier))
            for courier, parcels in counted
            if parcels
        )
        return tuple(sorted(out, key=lambda each: each.name.casefold()))

    def out_with_former(self) -> tuple[CourierOut, ...]:
        """Who no longer works here and still has parcels, whether their run was closed or not, by name."""
        opened = self.session.require(Role.CLERK, Role.MANAGER, act="handover")
        with self.database.records() as records:
            former = filter(opened.has_left, records.parcels.couriers_out())
            counted = [(courier, _count_out(records, courier)) for courier in former]
        out = (CourierOut(courier, opened.name_of(courier), count, left=True) for courier, count in counted if count)
        return tuple(sorted(out, key=lambda each: each.name.casefold()))

    def parcels_out(self, courier: UserId) -> tuple[Parcel, ...]:
        """What this courier has out from runs that were closed, newest first. A courier asks for himself only."""
        self._require_for(courier)
        with self.database.records() as records:
            return _parcels_out(records, courier)

    def delivered(self, number: ParcelNumber) -> Parcel:
        """The courier says that the consignee has the parcel: its label goes dead, its retention begins.

        Raises UnknownParcel, NotInYourRun, RunStillOpen, WrongState.
        """
        opened = self.session.require(Role.CLERK, Role.COURIER, Role.MANAGER, act="handover")
        with self.database.records() as records:
            parcel = records.parcels.get(number)
            if parcel is None:
                raise UnknownParcel(number)
            refuse_unless_own_run(parcel, opened.actor)
            _refuse_in_open_run(records, parcel)
            return self._deliver(records, parcel)

    def all_delivered(self, courier: UserId) -> int:
        """Everything this courier still has out was delivered; how many parcels that were."""
        self._require_for(courier)
        with self.database.records() as records:
            parcels = _parcels_out(records, courier)
            for parcel in parcels:
                self._deliver(records, parcel)
        return len(parcels)

    def brought_back(self, label_text: str) -> Parcel:
        """A parcel that could not be delivered is at the station again, scanned.

        Raises NotOurLabel, Misread, UnknownLabel, NotYetLabelled, WrongState, RunStillOpen.
        """
        self.session.require(Role.CLERK, Role.MANAGER, act="handover")
        with self.lookup.noting_refusals(label_text):
            token = token_of(label_text)
            with self.database.records() as records:
                _, parcel = self.lookup.by_token(records, token)
                back = parcel.come_back()
                _refuse_in_open_run(records, parcel)
                records.parcels.put(back)
                self.audit.append(
                    records, Action.BROUGHT_BACK, subject=parcel.parcel_number, result=parcel.courier or ""
                )
        return back

    def _require_for(self, courier: UserId) -> None:
        opened = self.session.require(Role.CLERK, Role.COURIER, Role.MANAGER, act="handover")
        if opened.actor.role is Role.COURIER and opened.actor.user_id != courier:
            raise NotAllowed("handover")

    def _deliver(self, records: Records, parcel: Parcel) -> Parcel:
        delivered = parcel.deliver(self.clock.now())
        records.parcels.put(delivered)
        self.audit.append(records, Action.DELIVERED, subject=parcel.parcel_number, result=parcel.courier or "")
        return delivered


def _count_out(records: Records, courier: UserId) -> int:
    return len(records.parcels.find(ParcelQuery(state=ParcelState.HANDED_OVER, courier=courier, limit=MOST_OUT)))


def _parcels_out(records: Records, courier: UserId) -> tuple[Parcel, ...]:
    query = ParcelQuery(state=ParcelState.HANDED_OVER, courier=courier, limit=MOST_OUT)
    being_scanned = _in_open_runs(records)
    return tuple(parcel for parcel in records.parcels.find(query) if parcel.parcel_number not in being_scanned)


def _in_open_runs(records: Records) -> set[ParcelNumber]:
    return {line.parcel_number for run in records.runs.still_open() for line in records.runs.lines(run.run_id)}


def _refuse_in_open_run(records: Records, parcel: Parcel) -> None:
    if parcel.parcel_number in _in_open_runs(records):
        raise RunStillOpen(parcel.parcel_number)


def _open_run(records: Records, run_id: RunId) -> Run:
    run = records.runs.get(run_id)
    if run is None:
        raise RunClosed
    return run.still_open()


def _handed_over(opened: OpenSession, parcel: Parcel, courier: UserId) -> Parcel:
    try:
        return parcel.hand_over(courier)
    except AlreadyInRun as refused:
        raise AlreadyInRun(refused.parcel_number, opened.name_of(refused.courier)) from None


def _view(records: Records, opened: OpenSession, run: Run) -> RunView:
    parcels = (records.parcels.get(line.parcel_number) for line in records.runs.lines(run.run_id))
    return RunView(run, opened.name_of(run.courier), tuple(parcel for parcel in parcels if parcel is not None))
