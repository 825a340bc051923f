import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.domain.errors import StationTrouble
from app.storage import station_folder
from app.storage.station_folder import NOTE_CAP, StationFolder

WRITES = (StationFolder.write_keyring, StationFolder.write_days, StationFolder.write_policy)
READS = (StationFolder.read_keyring, StationFolder.read_days, StationFolder.read_policy)
NAMES = ("station.keyring", "station.days", "station.policy")
KINDS = ("damaged_keyring", "damaged_days", "damaged_policy")

HOLDER = """
import sys
from pathlib import Path
from app.storage import station_folder
from app.storage.station_folder import StationFolder
folder = StationFolder(Path(sys.argv[1]))
folder.claim()
print("claimed", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> StationFolder:
    return StationFolder(tmp_path)


@pytest.fixture
def other_program(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has claimed the folder."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, tmp_path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "claimed\n"
        yield program
        program.kill()


@pytest.mark.parametrize(("write", "read", "name"), list(zip(WRITES, READS, NAMES, strict=True)))
def test_a_note_comes_back_as_it_was_written(
    folder: StationFolder,
    tmp_path: Path,
    write: Callable[[StationFolder, bytes], None],
    read: Callable[[StationFolder], bytes],
    name: str,
) -> None:
    write(folder, b"first\n")
    write(folder, b"second\n")

    assert read(folder) == b"second\n"
    assert [file.name for file in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(("read", "name"), list(zip(READS, NAMES, strict=True)))
def test_a_missing_note_is_named(folder: StationFolder, read: Callable[[StationFolder], bytes], name: str) -> None:
    with pytest.raises(StationTrouble) as refused:
        read(folder)

    assert (refused.value.kind, refused.value.fact) == ("missing_file", name)


@pytest.mark.parametrize(("read", "name", "kind"), list(zip(READS, NAMES, KINDS, strict=True)))
def test_a_note_is_read_only_up_to_its_cap(
    folder: StationFolder, tmp_path: Path, read: Callable[[StationFolder], bytes], name: str, kind: str
) -> None:
    (tmp_path / name).write_bytes(bytes(NOTE_CAP))
    assert len(read(folder)) == NOTE_CAP

    (tmp_path / name).write_bytes(bytes(NOTE_CAP + 1))

    with pytest.raises(StationTrouble, match=kind):
        read(folder)


def test_a_folder_in_a_notes_place_is_trouble(folder: StationFolder, tmp_path: Path) -> None:
    (tmp_path / "station.keyring").mkdir()

    with pytest.raises(StationTrouble, match="folder_not_writable"):
        folder.read_keyring()
    with pytest.raises(StationTrouble, match="folder_not_writable"):
        folder.write_keyring(b"note")
    assert [file.name for file in tmp_path.iterdir()] == ["station.keyring"]


@pytest.mark.parametrize("name", [*NAMES, "station.db"])
def test_any_of_its_files_makes_a_station(folder: StationFolder, tmp_path: Path, name: str) -> None:
    assert not folder.exist()

    (tmp_path / name).touch()

    assert folder.exist()


def test_a_discarded_station_leaves_the_folders_other_files(folder: StationFolder, tmp_path: Path) -> None:
    for name in (*NAMES, "station.db", "station.db-wal", "letter.txt"):
        (tmp_path / name).touch()

    folder.discard()

    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]
    assert not folder.exist()


def test_a_claimed_empty_folder_is_no_station_yet(folder: StationFolder) -> None:
    folder.claim()

    assert not folder.exist()
    folder.release()


def test_asking_for_a_station_makes_nothing(tmp_path: Path) -> None:
    assert not StationFolder(tmp_path / "nowhere").exist()

    assert list(tmp_path.iterdir()) == []


def test_claiming_makes_the_folder_for_its_owner_only(tmp_path: Path) -> None:
    folder = StationFolder(tmp_path / "data" / "station")

    folder.claim()

    assert (tmp_path / "data" / "station").stat().st_mode & 0o077 == 0
    assert folder.database == tmp_path / "data" / "station" / "station.db"
    folder.release()


def test_a_second_program_is_told_that_the_station_is_in_use(
    folder: StationFolder, other_program: subprocess.Popen[str]
) -> None:
    with pytest.raises(StationTrouble, match="in_use"):
        folder.claim()

    assert other_program.poll() is None


def test_a_killed_program_leaves_the_station_free(folder: StationFolder, other_program: subprocess.Popen[str]) -> None:
    other_program.kill()
    other_program.wait()

    folder.claim()

    folder.release()


def test_two_in_one_program_do_not_share_a_station(folder: StationFolder, tmp_path: Path) -> None:
    folder.claim()

    with pytest.raises(StationTrouble, match="in_use"):
        StationFolder(tmp_path).claim()

    folder.release()


def test_a_claim_is_given_back_on_any_thread_and_as_often_as_one_likes(folder: StationFolder, tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as other:
        other.submit(folder.claim).result()
    folder.claim()

    folder.release()
    folder.release()

    second = StationFolder(tmp_path)
    second.claim()
    second.release()


def test_a_folder_moved_away_from_is_free_and_the_new_one_is_claimed_on_its_own(tmp_path: Path) -> None:
    folder = StationFolder(tmp_path / "first")
    folder.claim()

    folder.move_to(tmp_path / "second")

    assert folder.path == tmp_path / "second"
    first = StationFolder(tmp_path / "first")
    first.claim()
    folder.claim()
    assert (tmp_path / "second").is_dir()
    first.release()
    folder.release()


@pytest.mark.parametrize("place", ["", "station"])
def test_a_file_in_the_folders_place_is_not_writable(tmp_path: Path, place: str) -> None:
    (tmp_path / "data").write_bytes(b"not a folder")
    folder = StationFolder(tmp_path / "data" / place)

    with pytest.raises(StationTrouble, match="folder_not_writable"):
        folder.claim()
    with pytest.raises(StationTrouble, match="folder_not_writable"):
        folder.write_days(b"note")
    with pytest.raises(StationTrouble, match="missing_file"):
        folder.read_days()
    assert (tmp_path / "data").read_bytes() == b"not a folder"


def test_a_making_that_broke_off_leaves_no_station_and_can_begin_again(folder: StationFolder) -> None:
    folder.claim()
    folder.begin_making()
    folder.write_policy(b"note")
    folder.database.write_bytes(b"half")

    assert not folder.exist()
    folder.begin_making()

    assert not folder.database.exists()
    with pytest.raises(StationTrouble, match="missing_file"):
        folder.read_policy()


def test_a_keyring_makes_a_station_even_if_the_mark_of_its_making_is_still_there(folder: StationFolder) -> None:
    folder.claim()
    folder.begin_making()
    folder.write_keyring(b"note")

    assert folder.exist()


def test_files_without_a_keyring_that_no_making_left_are_a_station_with_something_missing(
    folder: StationFolder,
) -> None:
    folder.claim()
    folder.begin_making()
    folder.write_keyring(b"note")
    folder.end_making()
    folder.write_days(b"note")

    folder.database.with_name("station.keyring").unlink()

    assert folder.exist()


def test_the_end_of_a_making_may_be_told_twice(folder: StationFolder) -> None:
    folder.claim()
    folder.begin_making()

    folder.end_making()
    folder.end_making()

    assert not folder.exist()


@pytest.fixture
def with_ballast(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StationFolder:
    """A folder that wants ten bytes of ballast, four at a time, on a disk with room to spare."""
    monkeypatch.setattr(station_folder, "ROOM_TO_SPARE", 1)
    monkeypatch.setattr(station_folder, "BALLAST_PIECE", 4)
    return StationFolder(tmp_path, ballast_size=10)


def test_ballast_grows_by_pieces_to_its_size(with_ballast: StationFolder, tmp_path: Path) -> None:
    sizes = []
    for _ in range(4):
        with_ballast.grow_ballast()
        sizes.append((tmp_path / "station.ballast").stat().st_size)

    assert sizes == [4, 8, 10, 10]


def test_ballast_is_given_up_once_and_grows_again(with_ballast: StationFolder, tmp_path: Path) -> None:
    with_ballast.grow_ballast()

    assert with_ballast.free_ballast()
    assert not with_ballast.free_ballast()
    assert not (tmp_path / "station.ballast").exists()
    with_ballast.grow_ballast()
    assert (tmp_path / "station.ballast").stat().st_size == 4


def test_ballast_really_takes_its_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(station_folder, "ROOM_TO_SPARE", 1)
    folder = StationFolder(tmp_path, ballast_size=1 << 20)

    folder.grow_ballast()

    content = (tmp_path / "station.ballast").read_bytes()
    assert len(zlib.compress(content)) > len(content) * 0.99


def test_a_disk_without_room_to_spare_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(station_folder, "ROOM_TO_SPARE", 1 << 62)

    StationFolder(tmp_path, ballast_size=10).grow_ballast()

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_takes_no_ballast_is_no_trouble(tmp_path: Path) -> None:
    StationFolder(tmp_path / "nowhere", ballast_size=10).grow_ballast()

    assert not (tmp_path / "nowhere").exists()


def test_a_station_may_do_without_ballast(tmp_path: Path) -> None:
    StationFolder(tmp_path, ballast_size=0).grow_ballast()

    assert list(tmp_path.iterdir()) == []
