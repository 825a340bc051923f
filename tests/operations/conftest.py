"""A whole station on simulated devices: real database, keyring and log, passphrases that cost next to nothing.

Stations are made, and worked at, once; tests get copies of the folder, which costs a tenth.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from app.demo.station import AUDITOR, COURIERS, Papers, make_demo_station
from app.devices.clock import SimulatedClock
from tests.operations.desk import Desk, FakeSecrets, make_desk


@dataclass(frozen=True)
class MadeStation:
    """A station with its staff and, perhaps, a morning's work; labels: what was taken in, oldest first."""

    folder: Path
    secrets: Mapping[str, bytes] = field(repr=False)
    papers: Papers
    now: datetime
    labels: tuple[str, ...] = field(default=(), repr=False)

    def copy(self, folder: Path) -> Desk:
        """A desk of its own at a copy of the station; nobody is signed in."""
        shutil.copytree(self.folder, folder / "station")
        desk = make_desk(folder, SimulatedClock(self.now), FakeSecrets(self.secrets))
        del desk.forms[len(desk.forms) - len(self.labels) :]
        return desk


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> MadeStation:
    folder = tmp_path_factory.mktemp("made")
    desk = make_desk(folder)
    papers = make_demo_station(desk.desks)
    desk.close()
    return MadeStation(folder / "station", desk.secrets.kept, papers, desk.clock.now())


@pytest.fixture(scope="session")
def stocked(made: MadeStation, tmp_path_factory: pytest.TempPathFactory) -> MadeStation:
    """Four parcels, one out with each courier, two at the station; the first was scanned by its courier later on."""
    folder = tmp_path_factory.mktemp("stocked")
    desk = made.copy(folder)
    desk.sign_in()
    labels = tuple(desk.take_in()[1] for _ in range(4))
    for label, courier in zip(labels, COURIERS, strict=False):
        desk.hand_over(label, courier)
    desk.pass_hours(1)
    desk.sign_in(COURIERS[0])
    desk.desks.reveal.present(labels[0])
    desk.pass_hours(1)
    desk.close()
    return MadeStation(folder / "station", made.secrets, made.papers, desk.clock.now(), labels)


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Desk]:
    """A desk in front of an empty folder."""
    desk = make_desk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def desk(made: MadeStation, tmp_path: Path) -> Iterator[Desk]:
    """A desk of a station with its staff; nobody is signed in."""
    desk = made.copy(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def busy(stocked: MadeStation, tmp_path: Path) -> Iterator[Desk]:
    """A desk of a station that has worked for two hours; the auditor is signed in."""
    desk = stocked.copy(tmp_path)
    desk.sign_in(AUDITOR)
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def signed_in(stocked: MadeStation, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Desk]]:
    """Desks at which this person is signed in, one each for all tests that leave everything as it is."""
    desks: dict[str, Desk] = {}

    def of(name: str) -> Desk:
        if name not in desks:
            desks[name] = stocked.copy(tmp_path_factory.mktemp("signed-in"))
            desks[name].sign_in(name)
        return desks[name]

    yield of
    for desk in desks.values():
        desk.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who finds the folder taken does not wait; to be asked for before the desk."""
    monkeypatch.setattr("app.storage.station_folder.CLAIM_PATIENCE", 0.01)
