"""Timing two things in turn, so that a machine whose speed drifts slows both."""

from collections.abc import Callable
from statistics import median
from time import perf_counter


def paired(
    subject: Callable[[], object], yardstick: Callable[[], object], rounds: int
) -> tuple[list[float], list[float]]:
    """Milliseconds of each call, subject and yardstick in turn."""
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(timed(subject))
        theirs.append(timed(yardstick))
    return ours, theirs


def timed(call: Callable[[], object]) -> float:
    start = perf_counter()
    call()
    return (perf_counter() - start) * 1000


def report(what: str, ours: list[float], yardstick: str, theirs: list[float]) -> None:
    """One line: medians, p99 and the ratio of the medians."""
    print(
        f"{what}: median {median(ours):.2f} ms, p99 {percentile(ours, 99):.2f} ms; "
        f"{yardstick}: median {median(theirs):.2f} ms; ratio {median(ours) / median(theirs):.2f}"
    )


def percentile(times: list[float], percent: int) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]
