"""Where a drill is held: fresh copies of the station's files, or the program running on one of them."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import mkdtemp
from typing import TypeVar, cast

from tests.drills.attacker import Attacker
from tests.drills.judge import Findings
from tests.drills.station import Desk, Placed, Town, start

Made = TypeVar("Made")

LARGE = 1_000
"""Parcels, from which on trials are made in full number."""


@dataclass(frozen=True)
class Scene:
    """town: the station; alterations: what a mutant does to every copy of its files before anybody sees them;
    flags: what it tells processes other than this one."""

    town: Town
    folder: Path
    alterations: tuple[Callable[[Path], None], ...] = ()
    flags: frozenset[str] = frozenset()
    running: list[Desk] = field(default_factory=list, repr=False)
    made: dict[str, object] = field(default_factory=dict, repr=False)

    def once(self, name: str, make: Callable[["Scene"], Made]) -> Made:
        """What several drills begin with and none of them changes: made for the first of them."""
        if name not in self.made:
            self.made[name] = make(self)
        return cast("Made", self.made[name])

    @contextmanager
    def tidied(self) -> Iterator["Scene"]:
        """This scene with a folder of its own, of which nothing is left afterwards."""
        place = Path(mkdtemp(dir=self.folder))
        scene = replace(self, folder=place, running=[])
        try:
            yield scene
        finally:
            for desk in scene.running:
                with suppress(Exception):  # an attack may have left anything; what matters has been measured
                    desk.close()
            shutil.rmtree(place, ignore_errors=True)

    def altered(self, alteration: Callable[[Path], None]) -> "Scene":
        """The same scene with something wrong on every computer in it."""
        return replace(self, alterations=(*self.alterations, alteration))

    def disk(self, source: Path | None = None) -> Path:
        """A copy of the computer's files, as a thief would have them."""
        computer = Path(mkdtemp(dir=self.folder)) / "computer"
        shutil.copytree(source or self.town.computer, computer)
        for alteration in self.alterations:
            alteration(computer)
        return computer

    def desk(self, computer: Path | None = None) -> Desk:
        """The program started on a copy of the computer; nobody is signed in."""
        desk = start(computer or self.disk(), self.town.now)
        self.running.append(desk)
        return desk

    def trials(self, most: int) -> int:
        """How often to try: `most` times at a large station, a hundredth of it, and four at least, at a small one."""
        return most if self.large else max(4, most // 100)

    @property
    def large(self) -> bool:
        return self.town.plan.parcels >= LARGE

    def judged(self, attacker: Attacker) -> Findings:
        """What the judge finds in everything he got; the same large file is looked through once for all drills."""
        found = self.town.judge.found(attacker.pieces)
        for pages in attacker.large:
            key = f"pages {pages.fingerprint().hex()}"
            if key not in self.made:
                self.made[key] = self.town.judge.found([pages.content()])
            found |= cast("Findings", self.made[key])
        return found


def labels_of(parcels: tuple[Placed, ...]) -> list[str]:
    return [parcel.label for parcel in parcels]
