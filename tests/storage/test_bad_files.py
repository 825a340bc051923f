"""R9: each file that is not this station's whole database has its own word, and stays exactly as it is."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import StationTrouble
from app.storage import database as database_module
from app.storage.database import StationDatabase
from app.storage.soundness import pages_of_content
from app.storage.sqlcipher import PAGE_SIZE, Access, connected
from tests.storage.samples import KEY, OTHER_KEY, STATION, take_in

Snapshot = dict[str, bytes]


def snapshot(folder: Path) -> Snapshot:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed database with a day's work in it."""
    database = StationDatabase(tmp_path / "station.db")
    database.create(KEY, STATION)
    with database.records() as records:
        for sequence in range(1, 21):
            take_in(records, sequence)
    database.close()
    return tmp_path / "station.db"


@pytest.fixture
def path_with_log(path: Path, tmp_path: Path) -> Path:
    """The same after a crash: what was committed last is still in the log beside the file."""
    database = StationDatabase(path)
    database.open(KEY, STATION)
    with database.records() as records:
        take_in(records, 21)
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for suffix in ("", "-wal"):
        shutil.copy(path.with_name(path.name + suffix), crashed)
    database.close()
    return crashed / path.name


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 0x01
    path.write_bytes(content)


def cut(path: Path, size: int) -> None:
    with path.open("r+b") as file:
        file.truncate(size)


def plain(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE parcels (number TEXT)")
    connection.close()


def newer(path: Path) -> None:
    with connected(path, KEY, Access.READ_WRITE) as connection:
        connection.row("PRAGMA user_version = 99990")


def foreign(path: Path) -> None:
    with connected(path, KEY, Access.READ_WRITE) as connection:
        connection.row("PRAGMA application_id = 7")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


SPOILT: list[tuple[str, Callable[[Path], object], str, str]] = [
    ("no file", Path.unlink, "missing_file", "station.db"),
    ("an empty file", lambda path: path.write_bytes(b""), "empty_database", "station.db"),
    ("a plain SQLite database", plain, "not_a_database", "station.db"),
    ("a text", lambda path: path.write_text("parcel,weight\n" * 9), "not_a_database", "station.db"),
    ("a folder", a_folder, "not_a_database", "station.db"),
    ("another program's database under our key", foreign, "not_a_database", "station.db"),
    ("a newer schema", newer, "newer_schema", "99990"),
    ("cut within its first page", lambda path: cut(path, 4_000), "cut_database", "station.db"),
    ("cut within a page", lambda path: cut(path, 10 * PAGE_SIZE + 1), "cut_database", "station.db"),
    ("cut after its first page", lambda path: cut(path, PAGE_SIZE), "cut_database", "station.db"),
    ("cut at a page's end", lambda path: cut(path, 10 * PAGE_SIZE), "cut_database", "station.db"),
    ("cut before its last page", lambda path: cut(path, path.stat().st_size - PAGE_SIZE), "cut_database", "station.db"),
    ("a byte of the first page", lambda path: flip(path, 100), "damaged_database", "1"),
    ("a byte of the seventh page", lambda path: flip(path, 6 * PAGE_SIZE + 77), "damaged_database", "7"),
    ("the last byte", lambda path: flip(path, path.stat().st_size - 1), "damaged_database", ""),
    ("a byte of the salt", lambda path: flip(path, 3), "wrong_key", "station.db"),
]


@pytest.mark.parametrize(("spoil", "kind", "fact"), [case[1:] for case in SPOILT], ids=[case[0] for case in SPOILT])
def test_a_spoilt_file_is_refused_by_name_and_left_alone(
    path: Path, capfd: pytest.CaptureFixture[str], spoil: Callable[[Path], object], kind: str, fact: str
) -> None:
    spoil(path)
    before = snapshot(path.parent)

    with pytest.raises(StationTrouble) as refused:
        StationDatabase(path).open(KEY, STATION)

    assert refused.value.kind == kind
    assert refused.value.fact == fact or not fact
    assert snapshot(path.parent) == before
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("key", "station", "refusal"),
    [(OTHER_KEY, STATION, ("wrong_key", "station.db")), (KEY, "SH-0021", ("wrong_station", STATION))],
)
@pytest.mark.parametrize("file_as", ["path", "path_with_log"])
def test_a_wrong_key_or_station_is_refused_and_changes_nothing(
    request: pytest.FixtureRequest, key: bytes, station: str, refusal: tuple[str, str], file_as: str
) -> None:
    file: Path = request.getfixturevalue(file_as)
    before = snapshot(file.parent)

    with pytest.raises(StationTrouble) as refused:
        StationDatabase(file).open(key, station)

    assert (refused.value.kind, refused.value.fact) == refusal
    assert snapshot(file.parent) == before


def test_every_single_page_cut_off_is_noticed(path: Path) -> None:
    whole = path.read_bytes()
    for pages in range(1, len(whole) // PAGE_SIZE):
        path.write_bytes(whole[: pages * PAGE_SIZE])

        with pytest.raises(StationTrouble) as refused:
            StationDatabase(path).open(KEY, STATION)

        assert refused.value.kind == "cut_database"


def test_a_changed_byte_in_any_page_is_noticed_by_its_number(path: Path) -> None:
    whole = path.read_bytes()
    for page in range(1, len(whole) // PAGE_SIZE + 1):
        path.write_bytes(whole)
        flip(path, page * PAGE_SIZE - 200)

        with pytest.raises(StationTrouble) as refused:
            StationDatabase(path).open(KEY, STATION)

        assert (refused.value.kind, refused.value.fact) == ("damaged_database", str(page))


@pytest.mark.parametrize("pages", [1, 10, 25])
def test_a_cut_file_is_not_taken_for_whole_because_of_a_log_beside_it(path_with_log: Path, pages: int) -> None:
    cut(path_with_log, pages * PAGE_SIZE)

    with pytest.raises(StationTrouble) as refused:
        StationDatabase(path_with_log).open(KEY, STATION)

    assert refused.value.kind in {"cut_database", "damaged_database"}


def test_rows_that_break_their_tables_rules_are_damage(path: Path) -> None:
    with connected(path, KEY, Access.READ_WRITE) as connection:
        connection.row("PRAGMA writable_schema = ON")
        connection.row("UPDATE sqlite_schema SET sql = replace(sql, 'courier TEXT', 'courier TEXT NOT NULL')")

    with pytest.raises(StationTrouble, match="damaged_database"):
        StationDatabase(path).open(KEY, STATION)


def test_a_database_that_another_program_reads_is_in_use(path_with_log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    impatient = tuple(line.replace("5000", "0") for line in database_module._SAFEGUARDS)
    monkeypatch.setattr(database_module, "_SAFEGUARDS", impatient)
    with connected(path_with_log, KEY, Access.READ_WRITE) as reader:
        reader.row("BEGIN")
        reader.row("SELECT COUNT(*) FROM parcels")

        with pytest.raises(StationTrouble, match="in_use"):
            StationDatabase(path_with_log).open(KEY, STATION)


def test_what_a_crash_left_in_the_log_is_there_at_the_next_opening(path_with_log: Path) -> None:
    database = StationDatabase(path_with_log)

    database.open(KEY, STATION)

    with database.records() as records:
        assert records.parcels.count() == records.audit.size() == 21
    database.close()


def test_a_first_page_torn_by_a_crash_is_mended_from_the_log(path: Path, tmp_path: Path) -> None:
    database = StationDatabase(path)
    database.open(KEY, STATION)
    with database.records() as records:
        for sequence in range(21, 60):
            take_in(records, sequence)
    torn = tmp_path / "torn"
    torn.mkdir()
    for suffix in ("", "-wal"):
        shutil.copy(path.with_name(path.name + suffix), torn)
    database.close()
    flip(torn / path.name, 1_000)

    mended = StationDatabase(torn / path.name)
    mended.open(KEY, STATION)

    with mended.records() as records:
        assert records.parcels.count() == 59
    mended.close()


def test_a_refused_file_can_be_exchanged_for_the_good_one_and_opened(path: Path) -> None:
    good = path.read_bytes()
    flip(path, 100)
    database = StationDatabase(path)
    with pytest.raises(StationTrouble):
        database.open(KEY, STATION)

    path.write_bytes(good)
    database.open(KEY, STATION)

    with database.records() as records:
        assert records.parcels.count() == 20
    database.close()


@pytest.mark.parametrize(
    ("size", "pages"), [(PAGE_SIZE, 1), (0x4000_0000, 0x4_0000), (0x4000_0000 + PAGE_SIZE, 0x4_0000)]
)
def test_the_page_sqlite_locks_is_not_expected_to_fit_any_key(size: int, pages: int) -> None:
    assert pages_of_content(size) == pages
