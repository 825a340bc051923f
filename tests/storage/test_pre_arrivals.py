from dataclasses import replace
from datetime import timedelta

from app.crypto.pre_arrival import SealedToken
from app.domain.parcel import RecordId
from app.operations.ports import PreArrival, Records
from tests.storage.samples import NOON

ROW = PreArrival(
    bytes([1] * 16), RecordId(bytes([2] * 16)), SealedToken(3, "2026-11-23", b"sealed"), "C21-007", 1_250, 2, NOON
)


def another(number: int, day: str = "2026-11-23") -> PreArrival:
    return replace(
        ROW,
        place=bytes([number] * 16),
        record_id=RecordId(bytes([number] * 16)),
        token=replace(ROW.token, day=day),
        brought_at=NOON + timedelta(hours=number),
    )


def test_an_announced_parcel_is_found_at_its_place_as_it_was_put(records: Records) -> None:
    records.pre_arrivals.put(ROW)

    assert records.pre_arrivals.at(ROW.place) == ROW
    assert records.pre_arrivals.at(bytes(16)) is None


def test_days_are_named_once_and_in_order(records: Records) -> None:
    for row in (another(9, "2026-11-24"), ROW, another(8)):
        records.pre_arrivals.put(row)

    assert records.pre_arrivals.days() == ("2026-11-23", "2026-11-24")


def test_old_rows_are_those_brought_until_then(records: Records) -> None:
    for row in (ROW, another(5), another(6)):
        records.pre_arrivals.put(row)

    assert records.pre_arrivals.brought_until(NOON + timedelta(hours=5)) == (ROW, another(5))
    assert records.pre_arrivals.brought_until(NOON - timedelta(seconds=1)) == ()


def test_a_row_is_deleted_once(records: Records) -> None:
    records.pre_arrivals.put(ROW)

    assert records.pre_arrivals.delete(ROW.record_id)
    assert not records.pre_arrivals.delete(ROW.record_id)
    assert records.pre_arrivals.count() == 0
