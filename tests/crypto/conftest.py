import pytest

from tests.crypto.station import Station, new_station


@pytest.fixture(scope="session")
def station() -> Station:
    return new_station()
