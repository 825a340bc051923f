from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.devices import clock as clock_module
from app.devices.clock import SimulatedClock, SystemClock
from app.operations.ports import Clock

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def test_the_system_clock_is_aware_and_in_utc() -> None:
    clock: Clock = SystemClock()

    assert clock.now().utcoffset() == timedelta()


def test_the_system_clock_never_runs_backwards() -> None:
    clock = SystemClock()

    first, second = clock.monotonic(), clock.monotonic()

    assert 0 <= first <= second


def test_the_system_clock_knows_the_day_in_china() -> None:
    clock = SystemClock()

    before = (clock.now() + timedelta(hours=8)).date()
    today = clock.today()
    after = (clock.now() + timedelta(hours=8)).date()

    assert before <= today <= after


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 11, 23, 15, 59, 59, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 16, 0, 0, tzinfo=UTC), date(2026, 11, 24)),
    ],
)
def test_the_station_day_turns_at_midnight_in_china(at: datetime, day: date) -> None:
    clock: Clock = SimulatedClock(at)

    assert clock.today() == day


def test_time_passes_on_both_clocks_when_it_is_advanced() -> None:
    clock = SimulatedClock(NOON)

    clock.advance(timedelta(seconds=20))

    assert clock.now() == NOON + timedelta(seconds=20)
    assert clock.monotonic() == 20_000


def test_a_jump_of_the_wall_clock_is_not_the_passing_of_time() -> None:
    clock = SimulatedClock(NOON)

    clock.jump(NOON - timedelta(days=365))

    assert clock.now() == NOON - timedelta(days=365)
    assert clock.monotonic() == 0


def test_time_cannot_be_made_to_run_backwards() -> None:
    clock = SimulatedClock(NOON)

    with pytest.raises(ValueError, match="day"):
        clock.advance(timedelta(seconds=-1))


def test_the_system_clock_names_this_start_of_the_computer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told = tmp_path / "boot_id"
    monkeypatch.setattr(clock_module, "BOOT_ID", told)
    without = SystemClock().boot_id()
    told.write_bytes("\u96ea".encode())
    spoiled = SystemClock().boot_id()
    told.write_text("short\n")
    short = SystemClock().boot_id()
    told.write_text("0b5e8c9a-1d2f-4a6b-8c3d-112233445566\n")

    assert (without, spoiled, short) == ("", "", "")
    assert SystemClock().boot_id() == SystemClock().boot_id() == "0b5e8c9a1d2f4a6b"


def test_a_reboot_begins_the_count_anew_under_another_name() -> None:
    clock = SimulatedClock(NOON)
    clock.advance(timedelta(hours=1))
    before = clock.boot_id()

    clock.reboot()

    assert (clock.now(), clock.monotonic()) == (NOON + timedelta(hours=1), 0)
    assert clock.boot_id() != before
