"""A whole station on simulated devices: the real database, keyring and log, with passphrases that cost next to nothing."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER, make_demo_station
from app.devices.simulated_printer import SimulatedPrinter
from tests.operations.desk import CHEAP, Desk, SimulatedReader, make_desk

__all__ = ["AUDITOR", "CHEAP", "CLERK", "COURIERS", "MANAGER", "SimulatedPrinter", "SimulatedReader", "datetime", "UTC"]


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Desk]:
    """A desk in front of an empty folder."""
    desk = make_desk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def desk(bare: Desk) -> Desk:
    """A desk of a station with its staff; nobody is signed in."""
    make_demo_station(bare.desks)
    return bare
