from datetime import timedelta

import pytest
from sqlcipher3 import dbapi2

from app.domain.people import UserId
from app.domain.run import Run, RunId, RunLine
from app.operations.ports import Records
from tests.storage.samples import NOON, a_parcel

FIRST = Run(RunId("0123456789abcdef"), UserId("u7"), NOON)
SECOND = Run(RunId("fedcba9876543210"), UserId("u8"), NOON + timedelta(hours=1))


def line(run: Run, sequence: int) -> RunLine:
    return RunLine(run.run_id, a_parcel(sequence).parcel_number, NOON + timedelta(seconds=sequence))


def test_a_run_comes_back_as_it_was_put(records: Records) -> None:
    records.runs.put(FIRST)

    assert records.runs.get(FIRST.run_id) == FIRST
    assert records.runs.get(SECOND.run_id) is None


def test_a_closed_run_is_no_longer_among_the_open_ones(records: Records) -> None:
    records.runs.put(SECOND)
    records.runs.put(FIRST)
    assert records.runs.still_open() == (SECOND, FIRST)

    records.runs.put(SECOND.close(NOON + timedelta(hours=8)))

    assert records.runs.still_open() == (FIRST,)
    assert records.runs.get(SECOND.run_id) == SECOND.close(NOON + timedelta(hours=8))


def test_lines_come_in_the_order_they_were_scanned_without_those_taken_back(records: Records) -> None:
    records.runs.put(FIRST)
    records.runs.put(SECOND)
    for sequence in (3, 1, 2, 4):
        records.parcels.put(a_parcel(sequence))
    for sequence in (3, 1, 2):
        records.runs.put_line(line(FIRST, sequence))
    records.runs.put_line(line(SECOND, 4))

    records.runs.remove_line(FIRST.run_id, a_parcel(1).parcel_number)

    assert records.runs.lines(FIRST.run_id) == (line(FIRST, 3), line(FIRST, 2))
    assert records.runs.lines(SECOND.run_id) == (line(SECOND, 4),)


def test_a_parcel_taken_back_and_scanned_again_is_the_last(records: Records) -> None:
    records.runs.put(FIRST)
    for sequence in (1, 2):
        records.parcels.put(a_parcel(sequence))
        records.runs.put_line(line(FIRST, sequence))

    records.runs.remove_line(FIRST.run_id, a_parcel(1).parcel_number)
    records.runs.put_line(line(FIRST, 1))

    assert records.runs.lines(FIRST.run_id) == (line(FIRST, 2), line(FIRST, 1))


def test_a_parcel_is_in_a_run_once(records: Records) -> None:
    records.runs.put(FIRST)
    records.parcels.put(a_parcel(1))
    records.runs.put_line(line(FIRST, 1))

    with pytest.raises(dbapi2.IntegrityError):
        records.runs.put_line(line(FIRST, 1))
