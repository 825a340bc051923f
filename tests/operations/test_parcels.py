from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER
from app.domain.errors import NotAllowed, UnknownParcel
from app.domain.parcel import ParcelNumber, ParcelState, parcel_number
from tests.operations.conftest import MadeStation
from tests.operations.desk import Desk


@pytest.fixture
def stock(stocked: MadeStation, tmp_path: Path) -> Iterator[Desk]:
    """Two parcels at the station, one out with each courier, one that awaits its label; the clerk is signed in."""
    desk = stocked.copy(tmp_path)
    desk.sign_in()
    desk.desks.intake.commit(desk.form())
    yield desk
    desk.close()


def numbers(desk: Desk, part: str = "", state: ParcelState | None = None, limit: int = 500) -> list[str]:
    return [row.parcel.parcel_number[7:12] for row in desk.desks.parcels.find(part, state, limit)]


def test_parcels_are_listed_newest_first(stock: Desk) -> None:
    assert numbers(stock) == ["00005", "00004", "00003", "00002", "00001"]


def test_no_more_parcels_are_listed_than_asked_for(stock: Desk) -> None:
    assert numbers(stock, limit=2) == ["00005", "00004"]


@pytest.mark.parametrize("part", ["00003", "261123-00003", "26112300003", " 0003 "])
def test_a_parcel_is_found_by_part_of_its_number_with_or_without_hyphens(stock: Desk, part: str) -> None:
    assert numbers(stock, part) == ["00003"]


@pytest.mark.parametrize("part", ["%", "_", "'", "99999", "张三"])
def test_what_is_in_no_number_finds_nothing(stock: Desk, part: str) -> None:
    assert numbers(stock, part) == []


@pytest.mark.parametrize(
    ("state", "found"),
    [
        (ParcelState.UNLABELLED, ["00005"]),
        (ParcelState.ACCEPTED, ["00004", "00003"]),
        (ParcelState.HANDED_OVER, ["00002", "00001"]),
        (ParcelState.DROPPED, []),
    ],
)
def test_parcels_are_found_by_their_state(stock: Desk, state: ParcelState, found: list[str]) -> None:
    assert numbers(stock, state=state) == found


def test_a_parcel_that_is_out_shows_its_courier(stock: Desk) -> None:
    assert [row.courier_name for row in stock.desks.parcels.find()] == ["", "", "", COURIERS[1], COURIERS[0]]


@pytest.mark.parametrize(("name", "found"), [(COURIERS[0], ["00001"]), (COURIERS[1], ["00002"]), (MANAGER, None)])
def test_a_courier_sees_the_parcels_of_his_own_runs_only(stock: Desk, name: str, found: list[str] | None) -> None:
    stock.sign_in(name)

    assert numbers(stock) == (found or ["00005", "00004", "00003", "00002", "00001"])


def test_the_auditor_sees_no_list_of_parcels(stock: Desk) -> None:
    stock.sign_in(AUDITOR)

    with pytest.raises(NotAllowed) as refused:
        stock.desks.parcels.find()

    assert refused.value.act == "parcels"


@pytest.mark.parametrize("name", [CLERK, MANAGER, AUDITOR])
def test_a_timeline_tells_a_parcels_life_oldest_first(stock: Desk, name: str) -> None:
    number = stock.desks.parcels.find("00001")[0].parcel.parcel_number
    stock.sign_in(name)

    life = [row.action for row in stock.desks.parcels.timeline(number)]

    assert life == ["taken_in", "accepted", "handed_over", "revealed"]


@pytest.mark.parametrize("number", [parcel_number(date(2026, 11, 23), 99), "261123-00001-9", "", "%"])
def test_a_parcel_that_is_not_there_has_no_life(stock: Desk, number: str) -> None:
    with pytest.raises(UnknownParcel):
        stock.desks.parcels.timeline(ParcelNumber(number))


def test_a_timeline_is_of_a_parcel_and_not_of_a_person(stock: Desk) -> None:
    with pytest.raises(UnknownParcel):
        stock.desks.parcels.timeline(ParcelNumber(stock.user_id(MANAGER)))


def test_a_courier_reads_no_timeline(stock: Desk) -> None:
    stock.sign_in(COURIERS[0])

    with pytest.raises(NotAllowed):
        stock.desks.parcels.timeline(ParcelNumber("261123-00001-4"))
