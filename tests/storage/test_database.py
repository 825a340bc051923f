import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app.domain.errors import StationTrouble, UnknownLabel
from app.storage import database as database_module
from app.storage.database import StationDatabase
from app.storage.soundness import refuse_unless_whole
from app.storage.sqlcipher import PAGE_SIZE, Access, Connection, Interrupted, connected
from tests.storage.samples import KEY, STATION, a_parcel, take_in


def connection_of(database: StationDatabase) -> Connection:
    assert database._connection is not None
    return database._connection


def test_a_new_station_has_an_empty_database_for_its_owner_only(database: StationDatabase, tmp_path: Path) -> None:
    with database.records() as records:
        assert records.parcels.count() == records.deposits.count() == records.audit.size() == 0

    assert (tmp_path / "station.db").stat().st_mode & 0o077 == 0
    assert database.proved


def test_nothing_but_the_database_is_left_after_closing(database: StationDatabase, tmp_path: Path) -> None:
    with database.records() as records:
        take_in(records, 1)

    database.close()

    assert [file.name for file in tmp_path.iterdir()] == ["station.db"]
    database.close()


def test_the_file_says_nothing_without_its_key(database: StationDatabase, tmp_path: Path) -> None:
    with database.records() as records:
        take_in(records, 1)
    database.close()

    content = (tmp_path / "station.db").read_bytes()

    for word in (b"SQLite format 3", b"parcels", STATION.encode(), a_parcel(1).parcel_number.encode()):
        assert word not in content


@pytest.mark.parametrize("content", [b"", b"something"])
def test_a_station_is_not_made_over_another_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "station.db"
    path.write_bytes(content)

    with pytest.raises(StationTrouble, match="already_a_station"):
        StationDatabase(path).create(KEY, STATION)

    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_station_is_made_whatever_an_interrupted_attempt_has_left(tmp_path: Path) -> None:
    (tmp_path / "station.db.new").write_bytes(b"half a database")
    (tmp_path / "station.db.new-journal").write_bytes(b"half a journal")
    database = StationDatabase(tmp_path / "station.db")

    database.create(KEY, STATION)

    database.close()
    assert [file.name for file in tmp_path.iterdir()] == ["station.db"]


@pytest.mark.parametrize("folder", ["missing", "a file"])
def test_where_no_folder_is_no_station_is_made(tmp_path: Path, folder: str) -> None:
    (tmp_path / "a file").write_bytes(b"")

    with pytest.raises(StationTrouble, match="folder_not_writable"):
        StationDatabase(tmp_path / folder / "station.db").create(KEY, STATION)

    assert [file.name for file in tmp_path.iterdir()] == ["a file"]


def test_what_an_exception_ends_is_undone(database: StationDatabase) -> None:
    with pytest.raises(UnknownLabel), database.records() as records:  # noqa: PT012 the raise is what is tested
        take_in(records, 1)
        raise UnknownLabel

    with database.records() as records:
        assert records.parcels.count() == records.audit.size() == records.deposits.count() == 0


def test_one_transaction_inside_another_is_a_defect_and_undoes_nothing(database: StationDatabase) -> None:
    with database.records() as records:
        take_in(records, 1)
        with pytest.raises(RuntimeError), database.records():
            pass
        take_in(records, 2)

    with database.records() as records:
        assert records.parcels.count() == 2


def test_records_are_of_no_use_after_their_transaction(database: StationDatabase) -> None:
    with database.records() as records:
        take_in(records, 1)

    with pytest.raises(RuntimeError):
        records.parcels.put(a_parcel(2))
    with database.records(), pytest.raises(RuntimeError):
        records.parcels.count()


def test_a_closed_database_has_no_records(database: StationDatabase) -> None:
    database.close()

    with pytest.raises(RuntimeError), database.records():
        pass


def test_an_open_database_is_not_opened_again(database: StationDatabase) -> None:
    with pytest.raises(RuntimeError):
        database.open(KEY, STATION)


def test_a_database_stands_for_another_file_once_it_is_closed(database: StationDatabase, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        database.move_to(tmp_path / "other.db")
    database.close()

    database.move_to(tmp_path / "other.db")

    with pytest.raises(StationTrouble, match="missing_file"):
        database.open(KEY, STATION)


def test_only_the_thread_that_opened_the_database_uses_it(database: StationDatabase) -> None:
    def use() -> None:
        with database.records():
            pass

    with ThreadPoolExecutor(1) as other, pytest.raises(dbapi2.ProgrammingError):
        other.submit(use).result()


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH DATABASE ':memory:' AS other",
        "VACUUM INTO 'copy.db'",
        "PRAGMA rekey = 'x'",
        "PRAGMA key = 'x'",
        "PRAGMA writable_schema = ON",
        "PRAGMA cipher_page_size = 1024",
        "PRAGMA cipher_log = stderr",
        "PRAGMA secure_delete = OFF",
        "PRAGMA journal_mode = OFF",
        "SELECT load_extension('x')",
        "SELECT sqlcipher_export('main')",
        "CREATE TABLE other (a)",
        "DROP TABLE entries",
        "CREATE TEMP TABLE other (a)",
    ],
)
def test_an_open_database_takes_no_statement_but_on_rows(database: StationDatabase, statement: str) -> None:
    connection = connection_of(database)

    with pytest.raises(dbapi2.DatabaseError, match=r"not authorized|prohibited|denied"):
        connection.row(statement)


def test_every_safeguard_is_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Connection, "restrict", lambda _: None)
    database = StationDatabase(tmp_path / "station.db")
    database.create(KEY, STATION)
    connection = connection_of(database)

    kept = {
        name: (connection.row(f"PRAGMA {name}") or (None,))[0]
        for name in (
            *("trusted_schema", "cell_size_check", "temp_store", "foreign_keys", "secure_delete", "synchronous"),
            *("journal_mode", "busy_timeout", "cipher_log_level"),
        )
    }

    database.close()
    assert kept == {
        "trusted_schema": 0,
        "cell_size_check": 1,
        "temp_store": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "synchronous": 2,
        "journal_mode": "wal",
        "busy_timeout": 5000,
        "cipher_log_level": "NONE",
    }


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed database of a size that is not looked through at opening."""
    monkeypatch.setattr(database_module, "PROVED_AT_ONCE", PAGE_SIZE)
    database = StationDatabase(tmp_path / "station.db")
    database.create(KEY, STATION)
    with database.records() as records:
        for sequence in range(1, 41):
            take_in(records, sequence)
    database.close()
    return tmp_path / "station.db"


def test_a_large_database_is_proved_beside_the_work(large: Path) -> None:
    database = StationDatabase(large)
    database.open(KEY, STATION)
    proved_by_opening = database.proved

    with database.records() as records:
        take_in(records, 41)
        with ThreadPoolExecutor(1) as other:
            other.submit(database.prove).result()
        take_in(records, 42)

    assert (proved_by_opening, database.proved) == (False, True)
    database.prove()
    database.close()


def test_a_broken_page_of_a_large_database_is_found_by_proving(large: Path) -> None:
    with large.open("r+b") as file:
        file.seek(11 * PAGE_SIZE + 50)
        file.write(b"broken")
    database = StationDatabase(large)
    database.open(KEY, STATION)

    with pytest.raises(StationTrouble) as found:
        database.prove()

    assert (found.value.kind, found.value.fact) == ("damaged_database", "12")
    assert not database.proved
    database.close()


def test_a_page_that_breaks_while_the_station_works_is_named_trouble(
    large: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    database = StationDatabase(large)
    database.open(KEY, STATION)
    with large.open("r+b") as file:
        for page in range(1, large.stat().st_size // PAGE_SIZE):
            file.seek(page * PAGE_SIZE + 50)
            file.write(b"broken")

    with pytest.raises(StationTrouble, match="damaged_database"), database.records() as records:
        take_in(records, 41)

    database.close()
    assert capfd.readouterr() == ("", "")


def test_closing_ends_a_proof_that_is_under_way(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, closed = threading.Event(), threading.Event()
    given_up: list[bool] = []

    def held(connection: Connection, path: Path) -> None:
        begun.set()
        closed.wait()
        try:
            refuse_unless_whole(connection, path)
        except Interrupted:
            given_up.append(True)
            raise

    database = StationDatabase(large)
    database.open(KEY, STATION)
    monkeypatch.setattr(database_module, "refuse_unless_whole", held)

    with ThreadPoolExecutor(1) as other:
        proof = other.submit(database.prove)
        begun.wait()
        database.close()
        closed.set()
        proof.result()

    assert given_up


def test_writing_back_leaves_no_log(database: StationDatabase, tmp_path: Path) -> None:
    with database.records() as records:
        take_in(records, 1)
    log = tmp_path / "station.db-wal"
    before = log.stat().st_size

    assert database.write_back()

    assert before > 0
    assert log.stat().st_size == 0


def test_a_reader_keeps_the_log_and_nobody_waits_for_him(database: StationDatabase, tmp_path: Path) -> None:
    with database.records() as records:
        take_in(records, 1)
    with connected(tmp_path / "station.db", KEY, Access.READ_ONLY) as reader:
        reader.row("BEGIN")
        reader.row("SELECT COUNT(*) FROM entries")
        with database.records() as records:
            take_in(records, 2)

        assert not database.write_back()

        reader.row("COMMIT")
        assert database.write_back()
    with database.records() as records:
        assert records.audit.size() == 2


def test_nothing_is_written_back_within_a_transaction_or_without_a_database(database: StationDatabase) -> None:
    with database.records(), pytest.raises(RuntimeError):
        database.write_back()
    database.close()

    with pytest.raises(RuntimeError):
        database.write_back()
