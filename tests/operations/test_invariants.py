"""Days at the counter in any order: whatever is done, states stay legal and every act has its entry."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from app.demo.station import CLERK, COURIERS, MANAGER
from app.domain.budget import RevealReason
from app.domain.errors import BudgetSpent, Refused
from app.domain.groups import FieldGroup
from app.domain.parcel import ParcelNumber, ParcelState
from app.domain.run import RunId
from app.operations.ports import EntryQuery
from tests.operations.conftest import MadeStation
from tests.operations.desk import Desk

OFFICE = (CLERK, MANAGER)
ROOM = 6
"""Parcels a machine works with: enough for every state at once, few enough to meet each other."""
GROUPS_OF = {CLERK: "hint contact", MANAGER: "hint contact address consignor"}
ACTS = (
    "taken_in",
    "accepted",
    "dropped",
    "handed_over",
    "handover_undone",
    "run_closed",
    "revealed",
    "delivered",
    "brought_back",
)


class StationDay:
    """The model is what somebody with pencil and paper would keep: where each parcel is, how often what was done."""

    def __init__(self, desk: Desk) -> None:
        self.desk = self.first = desk
        self.person = CLERK
        self.numbers: list[ParcelNumber] = []
        self.labels: dict[ParcelNumber, str] = {}
        self.states: dict[ParcelNumber, ParcelState] = {}
        self.waiting: set[ParcelNumber] = set()
        self.out: dict[ParcelNumber, str] = {}
        self.in_open_run: set[ParcelNumber] = set()
        self.done: Counter[str] = Counter()

    def work(self, walk: Random, steps: int) -> None:
        """Do this and that, mostly what is done often, and look at paper and log after each."""
        acts = [self.take_in, self.scan_back, self.hand_over, self.take_back, self.open_a_group, self.change_places] * 3
        acts += [self.close_run, self.deliver, self.bring_back] * 2
        acts += [self.drop, self.start_again, self.let_an_hour_pass]
        self.desk.sign_in(self.person)
        self.take_in(walk)
        for _ in range(steps):
            walk.choice(acts)(walk)
            self.check_that_every_parcel_is_where_the_paper_says()
            self.check_that_every_act_has_its_entry()

    def take_in(self, _: Random) -> None:
        if len(self.numbers) == ROOM:
            return
        if self.attempt("taken_in", self._take_in, right=self.person in OFFICE):
            self.waiting.add(self.numbers[-1])
            self.states[self.numbers[-1]] = ParcelState.UNLABELLED

    def _take_in(self) -> None:
        number = self.desk.desks.intake.commit(self.desk.form()).parcel_number
        self.numbers.append(number)
        self.labels[number] = self.desk.label_of(number)

    def scan_back(self, walk: Random) -> None:
        number = walk.choice(self.numbers)
        right = self.person in OFFICE and number in self.waiting
        label = self.labels[number]
        if self.attempt("accepted", lambda: self.desk.desks.intake.scan_back(number, label), right=right):
            self.states[number] = ParcelState.ACCEPTED
            self.waiting.remove(number)

    def drop(self, walk: Random) -> None:
        number = walk.choice(self.numbers)
        right = self.person in OFFICE and self.states[number] is ParcelState.UNLABELLED
        if self.attempt("dropped", lambda: self.desk.desks.intake.drop(number), right=right):
            self.states[number] = ParcelState.DROPPED
            self.waiting.discard(number)

    def hand_over(self, walk: Random) -> None:
        if self.person not in OFFICE:
            return
        number, courier = walk.choice(self.numbers), walk.choice(COURIERS)
        run = self.run_of(courier)
        right = self.states[number] is ParcelState.ACCEPTED
        label = self.labels[number]
        if self.attempt("handed_over", lambda: self.desk.desks.handover.scan_out(run, label), right=right):
            self.states[number] = ParcelState.HANDED_OVER
            self.out[number] = courier
            self.in_open_run.add(number)

    def take_back(self, walk: Random) -> None:
        if self.person not in OFFICE:
            return
        number, courier = walk.choice(self.numbers), walk.choice(COURIERS)
        run = self.run_of(courier)
        right = number in self.in_open_run and self.out[number] == courier
        if self.attempt("handover_undone", lambda: self.desk.desks.handover.take_back(run, number), right=right):
            self.states[number] = ParcelState.ACCEPTED
            del self.out[number]
            self.in_open_run.remove(number)

    def close_run(self, walk: Random) -> None:
        if self.person not in OFFICE:
            return
        courier = walk.choice(COURIERS)
        run = self.run_of(courier)
        self.attempt("run_closed", lambda: self.desk.desks.handover.close_run(run), right=True)
        self.in_open_run -= {number for number in self.in_open_run if self.out[number] == courier}

    def bring_back(self, walk: Random) -> None:
        if self.person not in OFFICE:
            return
        number = walk.choice(self.numbers)
        right = self.is_out(number)
        label = self.labels[number]
        if self.attempt("brought_back", lambda: self.desk.desks.handover.brought_back(label), right=right):
            self.states[number] = ParcelState.ACCEPTED
            del self.out[number]

    def deliver(self, walk: Random) -> None:
        number = walk.choice(self.numbers)
        right = self.is_out(number) and (self.person in OFFICE or self.out[number] == self.person)
        if self.attempt("delivered", lambda: self.desk.desks.handover.delivered(number), right=right):
            self.states[number] = ParcelState.DELIVERED

    def is_out(self, number: ParcelNumber) -> bool:
        return self.states[number] is ParcelState.HANDED_OVER and number not in self.in_open_run

    def open_a_group(self, walk: Random) -> None:
        number, group = walk.choice(self.numbers), walk.choice(list(FieldGroup))
        live = self.states[number] in {ParcelState.ACCEPTED, ParcelState.HANDED_OVER} or (
            self.states[number] is ParcelState.DELIVERED and self.person == MANAGER
        )
        label = self.labels[number]
        if self.attempt("revealed", lambda: self.desk.desks.reveal.present(label), right=live):
            reason = RevealReason.CUSTOMER_REQUEST
            self.attempt(
                "revealed",
                lambda: self.desk.desks.reveal.reveal(number, group, reason),
                right=group in GROUPS_OF.get(self.person, "hint contact address").split()
                and (group == "hint" or self.person in OFFICE or self.out.get(number) == self.person),
            )

    def change_places(self, walk: Random) -> None:
        self.person = walk.choice([*OFFICE * 2, *COURIERS])
        self.desk.sign_in(self.person)

    def start_again(self, _: Random) -> None:
        self.desk = self.desk.restart()
        self.desk.sign_in(self.person)
        self.waiting.clear()

    def let_an_hour_pass(self, _: Random) -> None:
        self.desk.pass_hours(1)

    def check_that_every_parcel_is_where_the_paper_says(self) -> None:
        with self.desk.station.database.records() as records:
            kept = [records.parcels.get(number) for number in self.numbers]
        assert {parcel.parcel_number: parcel.state for parcel in kept if parcel} == self.states

    def check_that_every_act_has_its_entry(self) -> None:
        with self.desk.station.database.records() as records:
            entered = Counter(entry.action for entry in records.audit.find(EntryQuery(limit=1_000)))
        assert {act: entered[act] for act in ACTS} == {act: self.done[act] for act in ACTS}

    def attempt(self, act: str, do: Callable[[], object], *, right: bool) -> bool:
        """Whether it was done; it must be if it is right and no budget is spent, and must not if it is not."""
        refusal: Refused | None = None
        try:
            do()
        except Refused as refused:
            refusal = refused
        done = refusal is None
        assert done == right or isinstance(refusal, BudgetSpent)
        self.done[act] += done
        return done

    def run_of(self, courier: str) -> RunId:
        return self.desk.desks.handover.open_run(self.desk.user_id(courier)).run.run_id


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_done_at_the_counter_states_are_legal_and_every_act_has_its_entry(
    made: MadeStation, tmp_path: Path, seed: int
) -> None:
    day = StationDay(made.copy(tmp_path))

    day.work(Random(seed), steps=80)

    code = day.desk.verdict().exit_code
    day.first.close()
    assert code == 0
