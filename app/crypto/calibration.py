"""How dear a guess at a passphrase can be made on this computer without its people having to wait too long."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.crypto.passphrase import MOST_PASSES, SALT_SIZE, Cost, stretch
from app.crypto.randomness import random_bytes

AIM = 500
"""Milliseconds a guess is to cost at least. The next whole pass is taken, so that it stays below a second wherever the
cost to begin with does."""
RUNS = 2  # the first finds the memory cold


@dataclass(frozen=True, slots=True)
class Calibrated:
    """milliseconds: what a guess at this cost takes here, reckoned from what was measured."""

    cost: Cost
    milliseconds: int


def calibrated(least: Cost, clock: Callable[[], int]) -> Calibrated:
    """The cost with as many passes as it takes to reach AIM, from those of `least` up to MOST_PASSES.

    clock: milliseconds that never go back. RFC 9106 section 4: memory first, then as many passes as the time allows;
    time grows in proportion to them. A busy computer measures too slow and gets fewer passes, but none below `least`.
    """
    took = min(_measured(least, clock) for _ in range(RUNS))
    passes = MOST_PASSES if took == 0 else -(-AIM * least.passes // took)
    cost = replace(least, passes=min(max(passes, least.passes), MOST_PASSES))
    return Calibrated(cost, took * cost.passes // least.passes)


def _measured(cost: Cost, clock: Callable[[], int]) -> int:
    begun = clock()
    # Any passphrase does: the time does not depend on it.
    stretch("calibration", random_bytes(SALT_SIZE), cost)
    return clock() - begun
