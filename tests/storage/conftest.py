from collections.abc import Iterator
from pathlib import Path

import pytest

from app.operations.ports import Records
from app.storage.database import StationDatabase
from tests.storage.samples import KEY, STATION


@pytest.fixture
def database(tmp_path: Path) -> Iterator[StationDatabase]:
    station = StationDatabase(tmp_path / "station.db")
    station.create(KEY, STATION)
    yield station
    station.close()


@pytest.fixture
def records(database: StationDatabase) -> Iterator[Records]:
    with database.records() as opened:
        yield opened
