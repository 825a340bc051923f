from collections.abc import Iterator

import pytest

from app.crypto import calibration
from app.crypto.calibration import calibrated
from app.crypto.passphrase import MANAGER_COST, MOST_PASSES, STAFF_COST, Cost

CHEAP = Cost(64, 1, 1)


class Stopwatch:
    """Each stretch takes as long as it was told, in milliseconds."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *takes: int) -> None:
        self.now = 0
        self.costs: list[Cost] = []
        self._takes: Iterator[int] = iter(takes)
        monkeypatch.setattr(calibration, "stretch", self._stretch)

    def _stretch(self, passphrase: str, salt: bytes, cost: Cost) -> bytes:
        del passphrase, salt
        self.costs.append(cost)
        self.now += next(self._takes)
        return bytes(32)

    def read(self) -> int:
        return self.now


@pytest.mark.parametrize(
    ("took", "passes", "milliseconds"),
    [(250, 6, 500), (90, 16, 480), (20, 16, 106), (499, 4, 665), (500, 3, 500), (1100, 3, 1100), (9000, 3, 9000)],
)
def test_passes_are_raised_until_a_guess_takes_half_a_second(
    monkeypatch: pytest.MonkeyPatch, took: int, passes: int, milliseconds: int
) -> None:
    watch = Stopwatch(monkeypatch, took, took)

    found = calibrated(STAFF_COST, watch.read)

    assert (found.cost.passes, found.milliseconds) == (passes, milliseconds)
    assert (found.cost.memory_kib, found.cost.lanes) == (STAFF_COST.memory_kib, STAFF_COST.lanes)
    assert watch.costs == [STAFF_COST] * 2


def test_the_quicker_run_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    watch = Stopwatch(monkeypatch, 900, 250)

    assert calibrated(MANAGER_COST, watch.read).cost.passes == 6


def test_no_time_at_all_is_a_fast_computer() -> None:
    found = calibrated(CHEAP, lambda: 0)

    assert (found.cost.passes, found.milliseconds) == (MOST_PASSES, 0)


@pytest.mark.parametrize("took", [0, 1, 60_000])
def test_no_slot_gets_cheaper_than_the_least(monkeypatch: pytest.MonkeyPatch, took: int) -> None:
    watch = Stopwatch(monkeypatch, took, took)

    assert not calibrated(STAFF_COST, watch.read).cost.is_below(STAFF_COST)
