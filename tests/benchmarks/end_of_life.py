"""What the end of records costs: shredding, carrying stragglers to a new day, and the register's certificate."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from os import urandom
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from app.crypto.disposal_certificate import verify_disposal
from app.demo.station import CLERK, MANAGER, intake_forms, make_demo_station
from app.domain.parcel import ParcelState, RecordId, parcel_number
from app.labels.text import parse_label
from tests.benchmarks.timing import percentile, timed
from tests.operations.desk import Desk, make_desk
from tests.storage.remains import remaining

PARCELS = 10_000
STRAGGLERS = 300
AT_ONCE = 1_000


def shredding() -> None:
    with TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        make_demo_station(desk.desks)
        wraps = stock(desk, PARCELS)
        desk.clock.advance(timedelta(days=7))
        desk.sign_in(MANAGER)
        key = desk.desks.intake.session.require().database_ring.database_key
        times = steps(desk.desks.disposal.go_on)
        began = perf_counter()
        left = remaining(desk.database_path, key, wraps)
        print(f"shredding {PARCELS} parcels: {sum(times) / 1000:.1f} s in {len(times)} steps; a step {spread(times)}")
        print(f"  of {len(wraps)} wraps {left} are left on the disk (searched in {perf_counter() - began:.0f} s)")
        began = perf_counter()
        certificate = desk.desks.disposal.certificate()
        made = perf_counter()
        verdict = verify_disposal(certificate)
        print(
            f"certificate of {len(verdict.entries)} entries: {len(certificate) / 1e6:.1f} MB made in"
            f" {made - began:.1f} s, verified in {perf_counter() - made:.1f} s: {verdict.finding.name}"
        )
        desk.close()


def carrying() -> None:
    with TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        make_demo_station(desk.desks)
        desk.sign_in(CLERK)
        forms = intake_forms(Random(1))  # invented people, no keys
        for _ in range(STRAGGLERS):
            desk.desks.intake.commit(next(forms))
        desk.lock()
        desk.clock.advance(timedelta(days=30))
        desk.sign_in(MANAGER)
        times = steps(desk.desks.disposal.go_on)
        print(
            f"carrying {STRAGGLERS} stragglers to a new day and destroying the old key: {sum(times) / 1000:.2f} s in"
            f" {len(times)} steps; a step {spread(times)}"
        )
        desk.close()


def stock(desk: Desk, count: int) -> list[bytes]:
    """Delivered parcels as an intake would have left them, and all their wraps; nobody is signed in afterwards."""
    desk.sign_in()
    pattern, label = desk.take_in()
    now = desk.clock.now()
    wraps: list[bytes] = []
    with desk.station.database.records() as records:
        seal, _ = desk.desks.reveal.lookup.by_token(records, parse_label(label))
    for start in range(0, count, AT_ONCE):
        with desk.station.database.records() as records:
            for sequence in range(start + 10, start + 10 + AT_ONCE):
                record_id = RecordId(urandom(16))
                groups = tuple(replace(group, wrap=urandom(len(group.wrap))) for group in seal.groups)
                records.seals.put(replace(seal, record_id=record_id, locator=urandom(16), groups=groups))
                records.parcels.put(
                    replace(
                        pattern,
                        parcel_number=parcel_number(desk.clock.today(), sequence),
                        record_id=record_id,
                        state=ParcelState.DELIVERED,
                        delivered_at=now,
                    )
                )
                wraps += [group.wrap for group in groups]
    desk.lock()
    return wraps


def steps(go_on: Callable[[], object]) -> list[float]:
    """Milliseconds of each step until nothing is due."""
    times: list[float] = []
    answers: list[object] = [None]

    def step() -> None:
        answers[0] = go_on()

    while True:
        times.append(timed(step))
        if not getattr(answers[0], "more_due", False):
            return times


def spread(times: list[float]) -> str:
    return f"median {median(times):.0f} ms, p99 {percentile(times, 99):.0f} ms, longest {max(times):.0f} ms"
