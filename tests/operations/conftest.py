"""A whole station on simulated devices: real database, keyring and log, passphrases that cost next to nothing."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.demo.station import Papers, make_demo_station
from tests.operations.desk import Desk, FakeSecrets, make_desk


@dataclass(frozen=True)
class MadeStation:
    """A station with its staff, made once: tests get copies, which costs a tenth."""

    folder: Path
    secrets: Mapping[str, bytes] = field(repr=False)
    papers: Papers


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> MadeStation:
    folder = tmp_path_factory.mktemp("made")
    desk = make_desk(folder)
    papers = make_demo_station(desk.desks)
    desk.close()
    return MadeStation(folder / "station", desk.secrets.kept, papers)


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Desk]:
    """A desk in front of an empty folder."""
    desk = make_desk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def desk(made: MadeStation, tmp_path: Path) -> Iterator[Desk]:
    """A desk of a station with its staff; nobody is signed in."""
    shutil.copytree(made.folder, tmp_path / "station")
    desk = make_desk(tmp_path, secrets=FakeSecrets(made.secrets))
    yield desk
    desk.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who finds the folder taken does not wait; to be asked for before the desk."""
    monkeypatch.setattr("app.storage.station_folder.CLAIM_PATIENCE", 0.01)
