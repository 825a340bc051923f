"""How long it takes until somebody who leaves opens nothing any more, and until all is under new keys."""

from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from app.demo.station import COURIERS, MANAGER, PASSPHRASE, intake_forms, make_demo_station
from app.domain.people import Role
from app.operations.leaving import Leaving, LeavingStep
from tests.operations.desk import Desk, make_desk

RECORDS = 2_000
SECOND = "Zhao Min"


def run() -> None:
    """A courier and then a manager leave a station with live parcels."""
    with TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        make_demo_station(desk.desks)
        desk.sign_in()
        forms = intake_forms(Random(1))  # invented people, no keys
        for _ in range(RECORDS):
            desk.desks.intake.commit(next(forms))
        desk.sign_in(MANAGER)
        desk.desks.staff.add(SECOND, Role.MANAGER, PASSPHRASE)
        megabytes = desk.database_path.stat().st_size / 1e6
        print(f"{RECORDS} live records, a database of {megabytes:.0f} MB")
        for name in (COURIERS[0], SECOND):
            _time_leaving(desk, name)
        desk.close()


def _time_leaving(desk: Desk, name: str) -> None:
    times: dict[LeavingStep, list[float]] = {}
    start = perf_counter()
    leaving: Leaving = desk.desks.leaving.begin(desk.user_id(name))
    begun = perf_counter() - start
    while not leaving.done:
        step, before = leaving.step, perf_counter()
        leaving = desk.desks.leaving.go_on(leaving)
        times.setdefault(step, []).append(perf_counter() - before)
    whole = perf_counter() - start
    print(f"{name} leaves: locked out after {begun:.2f} s, all over after {whole:.2f} s (goal: 10 s)")
    for step, taken in times.items():
        longest = f"median {median(taken):.3f} s, longest {max(taken):.3f} s"
        print(f"  {step}: {sum(taken):.2f} s in {len(taken)} steps, {longest}")
