"""Each released schema is kept as a file in released/, made by the program of its time, and is opened by today's.

To add one: create a database with samples.KEY and samples.STATION, take_in parcels 1 to 3, close it, copy the file.
"""

import shutil
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app.storage.database import StationDatabase
from app.storage.migration import Migration, migrate, migrations, schema_version
from app.storage.sqlcipher import Access, Connection, connected
from tests.storage.samples import KEY, STATION, a_parcel, a_seal, an_entry

RELEASED = sorted((Path(__file__).parent / "released").glob("*.db"))


def schema(path: Path) -> list[tuple[str, ...]]:
    with connected(path, KEY, Access.READ_ONLY) as connection:
        return connection.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")


def tables(connection: Connection) -> set[str]:
    return {row[0] for row in connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def test_the_newest_schema_is_kept() -> None:
    assert [path.stem for path in RELEASED] == [f"{step.number:04}" for step in migrations()]


def test_steps_are_numbered_in_tens() -> None:
    assert [step.number % 10 for step in migrations()] == [0] * len(migrations())


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_released_database_opens_with_all_it_held(tmp_path: Path, released: Path) -> None:
    shutil.copy(released, tmp_path / "station.db")
    database = StationDatabase(tmp_path / "station.db")

    database.open(KEY, STATION)

    with database.records() as records:
        for sequence in (1, 2, 3):
            parcel = a_parcel(sequence)
            assert records.parcels.get(parcel.parcel_number) == parcel
            assert records.seals.by_locator(a_seal(parcel).locator) == a_seal(parcel)
        assert records.audit.last() == an_entry(2, subject=a_parcel(3).parcel_number)
        assert records.deposits.count() == 3
    database.close()


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_released_database_has_the_schema_of_a_new_one_after_opening(tmp_path: Path, released: Path) -> None:
    shutil.copy(released, tmp_path / "station.db")
    for path, begin in ((tmp_path / "station.db", StationDatabase.open), (tmp_path / "new.db", StationDatabase.create)):
        database = StationDatabase(path)
        begin(database, KEY, STATION)
        database.close()

    assert schema(tmp_path / "station.db") == schema(tmp_path / "new.db")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "steps.db").touch()
    return tmp_path / "steps.db"


STEPS = (Migration(10, "CREATE TABLE first (a INTEGER) STRICT;"),)


def test_only_the_steps_not_yet_taken_are_taken(path: Path) -> None:
    with connected(path, KEY, Access.READ_WRITE) as connection:
        migrate(connection, STEPS)
        assert (schema_version(connection), tables(connection)) == (10, {"first"})

        migrate(connection, (*STEPS, Migration(20, "CREATE TABLE second (a INTEGER) STRICT;")))

        assert (schema_version(connection), tables(connection)) == (20, {"first", "second"})


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE second (a INTEGER) STRICT; CREATE TABLE first (a INTEGER) STRICT;",
        "CREATE TABLE second (a INTEGER) STRICT; INSERT INTO second VALUES ('text');",
        "CREATE TABLE second (a INTEGER) STRICT; nonsense",
    ],
)
def test_a_step_that_fails_leaves_nothing_of_itself(path: Path, sql: str) -> None:
    with connected(path, KEY, Access.READ_WRITE) as connection:
        migrate(connection, STEPS)

        with pytest.raises(dbapi2.DatabaseError):
            migrate(connection, (*STEPS, Migration(20, sql), Migration(30, "CREATE TABLE third (a INTEGER) STRICT;")))

        assert (schema_version(connection), tables(connection)) == (10, {"first"})
        assert not connection.in_transaction


def test_every_table_is_strict_and_no_column_is_for_a_person(path: Path) -> None:
    with connected(path, KEY, Access.READ_WRITE) as connection:
        migrate(connection, migrations())

        strict = connection.rows("SELECT name, strict FROM pragma_table_list WHERE name NOT LIKE 'sqlite%'")
        columns = {
            f"{table}.{row[0]}"
            for table in tables(connection)
            for row in connection.rows("SELECT name FROM pragma_table_info(?)", table)
        }

    assert {flag for _, flag in strict} == {1}
    # Every column is named here, so that a new one is looked at twice: does it say whose a parcel is?
    assert columns == {
        *(f"station.{column}" for column in ("only_row", "station_id", "made_at")),
        *(f"parcels.{column}" for column in ("id", "digits", "record_id", "state", "destination")),
        *(
            f"parcels.{column}"
            for column in ("weight_grams", "pieces", "marks", "taken_in_at", "accepted_at", "courier")
        ),
        *(f"parcels.{column}" for column in ("delivered_at", "shredded_at")),
        *(f"records.{column}" for column in ("id", "record_id", "origin", "locator", "escrow_month", "escrow")),
        *(f"record_groups.{column}" for column in ("id", "record", "field_group", "schema_number", "epoch", "day")),
        *(f"record_groups.{column}" for column in ("sealed", "wrap")),
        *(f"replaced_labels.{column}" for column in ("locator", "record_id")),
        *(f"deposits.{column}" for column in ("id", "record_id", "month", "sealed")),
        *(f"runs.{column}" for column in ("id", "run_id", "courier", "opened_at", "closed_at")),
        *(f"run_lines.{column}" for column in ("id", "run_id", "digits", "at")),
        *(f"entries.{column}" for column in ("seq", "entry", "leaf", "at", "action", "actor", "subject")),
        *(f"entries.{column}" for column in ("field_group", "reason", "result")),
        *(f"log_nodes.{column}" for column in ("level", "place", "hash")),
        *(f"checkpoints.{column}" for column in ("id", "size", "at", "note")),
        *(f"pre_arrivals.{column}" for column in ("id", "place", "record_id", "day", "epoch", "sealed")),
        *(f"pre_arrivals.{column}" for column in ("destination", "weight_grams", "pieces", "brought_at")),
        *(f"canaries.{column}" for column in ("id", "epoch", "sealed")),
        *(f"escrow_requests.{column}" for column in ("id", "request_id", "kind", "digits", "reference", "state")),
        *(f"escrow_requests.{column}" for column in ("ring_epoch", "asked_by", "asked_at", "ended_at")),
    }
