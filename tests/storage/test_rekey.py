"""The database under another key: wholly or not at all, whatever stops it (R8 in small)."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from threading import Event

import pytest
from sqlcipher3 import dbapi2

from app.domain.errors import StationTrouble
from app.storage import database as database_module
from app.storage.database import StationDatabase
from app.storage.soundness import refuse_unless_whole
from app.storage.sqlcipher import PAGE_SIZE, Access, Connection, connected
from tests.storage.rekey_at_work import MODES, kill_rekeys
from tests.storage.samples import KEY, OTHER_KEY, STATION, take_in

THIRD_KEY = bytes(range(2, 34))
LIMITED = """
import resource, signal, sys
from pathlib import Path
from app.domain.errors import StationTrouble
from app.storage.database import StationDatabase
from tests.storage.samples import KEY, OTHER_KEY, STATION
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
database = StationDatabase(Path(sys.argv[1]))
database.open(KEY, STATION)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
try:
    database.rekey(OTHER_KEY)
except StationTrouble as trouble:
    print(trouble.kind)
with database.records() as records:
    print(records.parcels.count())
"""


@pytest.fixture
def stocked(database: StationDatabase) -> StationDatabase:
    with database.records() as records:
        for sequence in range(1, 21):
            take_in(records, sequence)
    return database


def count(database: StationDatabase) -> int:
    with database.records() as records:
        return records.parcels.count()


def key_of(path: Path, *keys: bytes) -> bytes | None:
    refused: list[str] = []
    for key in keys:
        database = StationDatabase(path)
        try:
            database.open(key, STATION)
        except StationTrouble as trouble:
            refused.append(trouble.kind)
        else:
            database.close()
            assert set(refused) <= {"wrong_key"}
            return key
    return None


def test_a_rekeyed_database_goes_on_and_opens_with_the_new_key_only(stocked: StationDatabase, tmp_path: Path) -> None:
    stocked.rekey(OTHER_KEY)
    with stocked.records() as records:
        take_in(records, 21)
    stocked.close()

    assert [file.name for file in tmp_path.iterdir()] == ["station.db"]
    assert key_of(tmp_path / "station.db", KEY, OTHER_KEY) == OTHER_KEY
    stocked.open(OTHER_KEY, STATION)
    assert count(stocked) == 21


def test_a_key_there_is_already_changes_nothing(stocked: StationDatabase, tmp_path: Path) -> None:
    before = (tmp_path / "station.db").read_bytes()

    stocked.rekey(KEY)

    assert (tmp_path / "station.db").read_bytes() == before
    assert count(stocked) == 20


def test_only_an_open_database_at_rest_is_rekeyed(stocked: StationDatabase) -> None:
    with stocked.records(), pytest.raises(RuntimeError):
        stocked.rekey(OTHER_KEY)
    stocked.close()
    with pytest.raises(RuntimeError):
        stocked.rekey(OTHER_KEY)


@pytest.mark.parametrize("key", [KEY, OTHER_KEY])
def test_while_a_rekey_is_pending_either_key_opens(stocked: StationDatabase, tmp_path: Path, key: bytes) -> None:
    stocked.rekey(key)
    stocked.close()

    stocked.open(OTHER_KEY, STATION, before=KEY)

    assert count(stocked) == 20
    stocked.close()
    assert key_of(tmp_path / "station.db", KEY, OTHER_KEY) == key


def test_a_rekey_that_did_not_come_about_is_made_later(stocked: StationDatabase, tmp_path: Path) -> None:
    stocked.close()
    stocked.open(OTHER_KEY, STATION, before=KEY)

    stocked.rekey(OTHER_KEY)

    stocked.close()
    assert key_of(tmp_path / "station.db", KEY, OTHER_KEY) == OTHER_KEY


def test_a_third_key_opens_nothing_and_changes_nothing(stocked: StationDatabase, tmp_path: Path) -> None:
    stocked.close()
    before = (tmp_path / "station.db").read_bytes()

    with pytest.raises(StationTrouble, match="wrong_key"):
        stocked.open(THIRD_KEY, STATION, before=OTHER_KEY)

    assert (tmp_path / "station.db").read_bytes() == before


@pytest.mark.parametrize("rekeyed", [True, False])
def test_damage_is_named_under_either_key(stocked: StationDatabase, tmp_path: Path, *, rekeyed: bool) -> None:
    stocked.rekey(OTHER_KEY if rekeyed else KEY)
    stocked.close()
    with (tmp_path / "station.db").open("r+b") as file:
        file.seek(11 * PAGE_SIZE + 50)
        file.write(b"broken")

    with pytest.raises(StationTrouble) as found:
        stocked.open(OTHER_KEY, STATION, before=KEY)

    assert (found.value.kind, found.value.fact) == ("damaged_database", "12")


@pytest.mark.usefixtures("stocked")
def test_a_third_key_opens_nothing_beside_what_a_crash_left(tmp_path: Path) -> None:
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for file in tmp_path.glob("station.db*"):
        (crashed / file.name).write_bytes(file.read_bytes())

    with pytest.raises(StationTrouble, match="wrong_key"):
        StationDatabase(crashed / "station.db").open(THIRD_KEY, STATION, before=OTHER_KEY)

    assert key_of(crashed / "station.db", KEY) == KEY


@pytest.mark.usefixtures("stocked")
def test_what_a_crash_left_in_the_log_is_there_under_either_key(tmp_path: Path) -> None:
    """The log beside the file is under the old key; it survives that the new one is tried first."""
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for file in tmp_path.glob("station.db*"):
        (crashed / file.name).write_bytes(file.read_bytes())
    assert (crashed / "station.db-wal").stat().st_size > 0
    database = StationDatabase(crashed / "station.db")

    database.open(OTHER_KEY, STATION, before=KEY)

    assert count(database) == 20
    database.close()


def test_somebody_who_reads_puts_a_rekey_off(
    stocked: StationDatabase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stocked.close()
    monkeypatch.setattr(database_module, "_SAFEGUARDS", ("PRAGMA busy_timeout = 1",))
    stocked.open(KEY, STATION)
    with stocked.records() as records:
        take_in(records, 21)
    with connected(tmp_path / "station.db", KEY, Access.READ_ONLY) as reader:
        reader.row("BEGIN")
        reader.row("SELECT COUNT(*) FROM parcels")

        with pytest.raises(StationTrouble, match="in_use"):
            stocked.rekey(OTHER_KEY)

        reader.row("ROLLBACK")
    assert count(stocked) == 21
    stocked.rekey(OTHER_KEY)
    assert count(stocked) == 21


def test_a_journal_mode_that_does_not_change_stops_it(
    stocked: StationDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = Connection.row

    def stubborn(connection: Connection, sql: str, *values: str | int | bytes | None) -> object:
        return ("wal",) if sql == "PRAGMA journal_mode = DELETE" else ask(connection, sql, *values)

    with monkeypatch.context() as patch:
        patch.setattr(Connection, "row", stubborn)
        with pytest.raises(StationTrouble, match="in_use"):
            stocked.rekey(OTHER_KEY)

    assert count(stocked) == 20


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
def test_a_disk_that_takes_no_journal_leaves_the_database_under_its_key(
    stocked: StationDatabase, tmp_path: Path
) -> None:
    stocked.close()

    said = subprocess.run(
        [sys.executable, "-c", LIMITED, tmp_path / "station.db", str(64 * 1024)],
        capture_output=True,
        text=True,
        check=True,
    )

    assert said.stdout.split() == ["disk_failed", "20"]
    assert key_of(tmp_path / "station.db", KEY, OTHER_KEY) == KEY


def test_a_full_disk_is_named(stocked: StationDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def reset_key(self, key: str) -> None:
            del key
            raise dbapi2.OperationalError("database or disk is full")

    connection = stocked._connection
    assert connection is not None
    monkeypatch.setattr(connection, "_driver", Full())

    with pytest.raises(StationTrouble, match="disk_full"):
        connection.rekey(OTHER_KEY)

    monkeypatch.undo()


def test_a_proof_under_way_says_nothing_of_a_file_that_got_another_key(
    stocked: StationDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, rekeyed = Event(), Event()

    def held(connection: Connection, path: Path) -> None:
        begun.set()
        rekeyed.wait()
        refuse_unless_whole(connection, path)

    stocked.close()
    with monkeypatch.context() as patch, ThreadPoolExecutor(1) as other:
        patch.setattr(database_module, "PROVED_AT_ONCE", PAGE_SIZE)
        stocked.open(KEY, STATION)
        patch.setattr(database_module, "refuse_unless_whole", held)
        proof = other.submit(stocked.prove)
        begun.wait()
        stocked.rekey(OTHER_KEY)
        rekeyed.set()
        proof.result()

        assert not stocked.proved
    stocked.prove()
    assert stocked.proved


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
@pytest.mark.parametrize("mode", MODES)
def test_a_killed_rekey_leaves_a_database_that_opens(tmp_path: Path, mode: str) -> None:
    killed = kill_rekeys(tmp_path, mode, 6, Random(8))

    assert (killed.opened, killed.refused) == (6, {})
