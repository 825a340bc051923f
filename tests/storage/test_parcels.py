from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.parcel import Parcel, ParcelNumber, ParcelState, RecordId, parcel_number
from app.domain.people import UserId
from app.domain.printing import InspectionMark
from app.operations.ports import ParcelQuery, Records
from app.storage.database import StationDatabase
from tests.storage.samples import DAY, KEY, NOON, STATION, a_parcel

MOMENTS = st.datetimes(
    min_value=datetime(1970, 1, 1),  # noqa: DTZ001 hypothesis adds the zone
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=8))]),
)
PARCELS = st.builds(
    Parcel,
    parcel_number=st.builds(
        parcel_number, st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(min_value=1, max_value=99_999)
    ),
    record_id=st.binary(min_size=16, max_size=16).map(RecordId),
    state=st.sampled_from(ParcelState),
    destination=st.text(max_size=40),
    weight_grams=st.integers(min_value=1, max_value=10**9),
    pieces=st.integers(min_value=1, max_value=10**6),
    marks=st.lists(st.sampled_from(InspectionMark), unique=True).map(tuple),
    taken_in_at=MOMENTS,
    accepted_at=st.none() | MOMENTS,
    courier=st.none() | st.text(min_size=1, max_size=16).map(UserId),
)


@given(kept=st.lists(PARCELS, max_size=8, unique_by=(lambda one: one.parcel_number, lambda one: one.record_id)))
@settings(max_examples=25, deadline=None)
def test_every_parcel_comes_back_as_it_was_put(kept: list[Parcel]) -> None:
    with TemporaryDirectory() as folder:
        database = StationDatabase(Path(folder) / "station.db")
        database.create(KEY, STATION)
        with database.records() as records:
            for parcel in kept:
                records.parcels.put(parcel)

        with database.records() as records:
            found = [records.parcels.get(parcel.parcel_number) for parcel in kept]
            by_record = [records.parcels.by_record(parcel.record_id) for parcel in kept]
        database.close()

    assert found == kept
    assert by_record == kept


def test_a_parcel_put_again_replaces_the_one_of_its_number(records: Records) -> None:
    records.parcels.put(a_parcel(1))
    accepted = a_parcel(1).accept(NOON)

    records.parcels.put(accepted)

    assert records.parcels.get(accepted.parcel_number) == accepted
    assert records.parcels.count() == 1


def test_an_unknown_parcel_is_none(records: Records) -> None:
    assert records.parcels.get(ParcelNumber("261123-00001-0")) is None
    assert records.parcels.by_record(bytes(16)) is None


def test_a_day_begins_with_the_number_1(records: Records) -> None:
    records.parcels.put(a_parcel(7, DAY - timedelta(days=1)))
    records.parcels.put(a_parcel(9, DAY + timedelta(days=1)))

    assert records.parcels.next_sequence(DAY) == 1


def test_the_next_number_is_one_more_than_the_largest_of_the_day(records: Records) -> None:
    for sequence in (2, 41, 3):
        records.parcels.put(a_parcel(sequence))

    assert records.parcels.next_sequence(DAY) == 42


def test_parcels_are_found_newest_first(records: Records) -> None:
    for sequence in (2, 3, 1):
        records.parcels.put(a_parcel(sequence))

    assert records.parcels.find(ParcelQuery()) == (a_parcel(3), a_parcel(2), a_parcel(1))


def test_no_more_parcels_are_found_than_asked_for(records: Records) -> None:
    for sequence in (1, 2, 3):
        records.parcels.put(a_parcel(sequence))

    assert records.parcels.find(ParcelQuery(limit=2)) == (a_parcel(3), a_parcel(2))


@pytest.mark.parametrize("part", ["00042", "261123-00042", "26112300042", "3-00042", "30004"])
def test_a_parcel_is_found_by_part_of_its_number_with_or_without_hyphens(records: Records, part: str) -> None:
    for sequence in (41, 42):
        records.parcels.put(a_parcel(sequence))

    found = records.parcels.find(ParcelQuery(number_part=part))

    assert a_parcel(42) in found


@pytest.mark.parametrize("part", ["%", "_", "\\", "2%2", "'"])
def test_what_is_typed_is_looked_for_as_it_is(records: Records, part: str) -> None:
    records.parcels.put(a_parcel(1))

    assert records.parcels.find(ParcelQuery(number_part=part)) == ()


def test_parcels_are_found_and_counted_by_state_and_courier(records: Records) -> None:
    out = replace(a_parcel(2), state=ParcelState.HANDED_OVER, courier=UserId("u9"))
    records.parcels.put(a_parcel(1))
    records.parcels.put(out)

    assert records.parcels.find(ParcelQuery(state=ParcelState.UNLABELLED)) == (a_parcel(1),)
    assert records.parcels.find(ParcelQuery(courier=UserId("u9"))) == (out,)
    assert records.parcels.find(ParcelQuery(state=ParcelState.UNLABELLED, courier=UserId("u9"))) == ()
    assert records.parcels.count(ParcelState.HANDED_OVER) == 1
    assert records.parcels.count() == 2


def test_an_ended_parcel_comes_back_as_it_was_kept(records: Records) -> None:
    ended = a_parcel(1).accept(NOON).hand_over(UserId("u7")).deliver(NOON).shred(NOON + timedelta(days=7))
    records.parcels.put(ended)

    assert records.parcels.get(ended.parcel_number) == ended


def test_what_is_to_be_shredded_is_what_was_delivered_long_enough_ago(records: Records) -> None:
    out = [a_parcel(sequence).accept(NOON).hand_over(UserId("u7")) for sequence in range(1, 6)]
    delivered = [parcel.deliver(NOON + timedelta(hours=-place)) for place, parcel in enumerate(out[:4])]
    for parcel in (*delivered[:3], delivered[3].shred(NOON), out[4]):
        records.parcels.put(parcel)

    until = NOON - timedelta(hours=1)

    assert records.parcels.to_shred(until, 10) == (delivered[2], delivered[1])
    assert records.parcels.to_shred(until, 1) == (delivered[2],)
    assert records.parcels.count_to_shred(until) == 2


def test_couriers_with_parcels_out_are_told_once(records: Records) -> None:
    for sequence, courier in ((1, "u7"), (2, "u7"), (3, "u8")):
        records.parcels.put(a_parcel(sequence).accept(NOON).hand_over(UserId(courier)))
    records.parcels.put(a_parcel(4).accept(NOON).hand_over(UserId("u9")).deliver(NOON))

    assert sorted(records.parcels.couriers_out()) == ["u7", "u8"]


def test_the_parcels_of_a_month_are_read_in_portions(records: Records) -> None:
    november = [a_parcel(sequence, date(2026, 11, day)) for day in (1, 30) for sequence in (1, 2)]
    for parcel in (*november, a_parcel(1, date(2026, 10, 31)), a_parcel(1, date(2026, 12, 1))):
        records.parcels.put(parcel)

    first = records.parcels.of_month("2026-11", None, 3)
    rest = records.parcels.of_month("2026-11", first[-1].parcel_number, 3)

    assert first + rest == tuple(november)
    assert records.parcels.of_month("2026-11", rest[-1].parcel_number, 3) == ()
