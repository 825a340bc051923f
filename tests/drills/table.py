"""What a drill is, what it measured, and the table of all of them.

A drill is an attack and a mutant: the same attack on a station of which one protection is switched off. A drill counts
only when the attack stays within the target and the mutant does not: one that cannot fail proves nothing.
"""

import json
import time
import traceback
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from tests.drills.scene import Scene

NUMBER, TITLE, MEASURED = 5, 50, 44


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number. most, least: the target; without either it is printed and judged by nobody."""

    name: str
    value: float
    most: float | None = None
    least: float | None = None

    @property
    def met(self) -> bool:
        return (self.most is None or self.value <= self.most) and (self.least is None or self.value >= self.least)

    def __str__(self) -> str:
        return f"{self.value:g} {self.name}"

    @property
    def target(self) -> str:
        bounds = [f"{sign} {bound:g}" for sign, bound in (("≤", self.most), ("≥", self.least)) if bound is not None]
        exact = self.most is not None and self.most in (self.least, 0)
        return f"{self.most:g} {self.name}" if exact else f"{', '.join(bounds)} {self.name}"


@dataclass(frozen=True, slots=True)
class Outcome:
    figures: tuple[Figure, ...]

    @property
    def met(self) -> bool:
        return all(figure.met for figure in self.figures)

    @property
    def target(self) -> str:
        return "; ".join(
            figure.target for figure in self.figures if figure.most is not None or figure.least is not None
        )

    def __str__(self) -> str:
        return "; ".join(map(str, self.figures))


def outcome(*figures: Figure) -> Outcome:
    return Outcome(figures)


@dataclass(frozen=True, slots=True)
class Drill:
    """attack: what is measured. mutant: the scene with one protection switched off, `without` in words."""

    number: str
    title: str
    attack: Callable[[Scene], Outcome]
    without: str
    mutant: Callable[[Scene], AbstractContextManager[Scene]]


@dataclass(frozen=True, slots=True)
class Result:
    drill: Drill
    measured: Outcome
    mutated: Outcome
    seconds: float
    broke: str = ""
    """The traceback, if the drill could not be held to its end."""

    @property
    def ok(self) -> bool:
        return self.measured.met and not self.mutated.met and not self.broke

    @property
    def verdict(self) -> str:
        if self.broke:
            return "FAIL: broke off"
        if not self.measured.met:
            return "FAIL: target missed"
        return "FAIL: mutant not caught" if self.mutated.met else "ok"


def hold(drill: Drill, scene: Scene) -> Result:
    """Hold the drill, and hold it again with its mutant."""
    began = time.perf_counter()
    measured = mutated = Outcome(())
    broke = ""
    try:
        with scene.tidied() as place:
            measured = drill.attack(place)
        with scene.tidied() as place, drill.mutant(place) as mutant:
            mutated = drill.attack(mutant)
    except Exception:  # noqa: BLE001  # whatever it was: the drill was not held, and the others are to be
        broke = traceback.format_exc()
    return Result(drill, measured, mutated, time.perf_counter() - began, broke)


def lines_of(result: Result) -> Iterable[str]:
    drill = result.drill
    yield f"{drill.number:<{NUMBER}} {drill.title}"
    yield f"{'':<{NUMBER}}   target    {result.measured.target or 'printed, not promised'}"
    yield f"{'':<{NUMBER}}   measured  {result.measured}"
    yield f"{'':<{NUMBER}}   mutant    {result.mutated}   (without {drill.without})"
    if result.broke:
        yield result.broke
    yield f"{'':<{NUMBER}}   {result.verdict}   {result.seconds:.1f} s"


def write_json(path: Path, about: dict[str, object], results: Sequence[Result]) -> None:
    """The same for programs."""
    rows = [
        {
            "number": result.drill.number,
            "title": result.drill.title,
            "target": result.measured.target,
            "measured": {figure.name: figure.value for figure in result.measured.figures},
            "without": result.drill.without,
            "mutant": {figure.name: figure.value for figure in result.mutated.figures},
            "verdict": result.verdict,
            "seconds": round(result.seconds, 2),
        }
        for result in results
    ]
    path.write_text(json.dumps({**about, "drills": rows}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
