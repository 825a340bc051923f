"""R1 and R3 in small: what was acknowledged is there, whole, whatever stopped the program."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.crypto.log_tree import Frontier, leaf_hash, root
from app.domain.parcel import ParcelNumber
from app.operations.ports import EntryQuery
from app.storage.database import StationDatabase
from tests.storage.samples import KEY, STATION, a_seal

LIMITED = """
import resource, sys
from pathlib import Path
from tests.storage.desk_at_work import work
limit = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
work(Path(sys.argv[1]), 0)
"""
DESK = (sys.executable, "-m", "tests.storage.desk_at_work")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    database = StationDatabase(tmp_path / "station.db")
    database.create(KEY, STATION)
    database.close()
    return tmp_path / "station.db"


def taken_in_whole(path: Path) -> int:
    """How many parcels are there, after a look at each: seal, deposit, entry and tree."""
    database = StationDatabase(path)
    database.open(KEY, STATION)
    frontier = Frontier()
    with database.records() as records:
        count = records.parcels.count()
        frontier.extend(leaf_hash(entry) for entry in records.audit.raw(0, count))
        entries = records.audit.find(EntryQuery(limit=count + 1))
        for entry in entries:
            parcel = records.parcels.get(ParcelNumber(entry.subject))
            assert parcel is not None
            sealed = a_seal(parcel)
            assert records.seals.by_locator(sealed.locator) == sealed
        assert len(entries) == records.audit.size() == records.deposits.count() == count
        assert root(count, records.audit.node) == frontier.root()
    database.close()
    return count


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
def test_a_killed_desk_loses_nothing_it_acknowledged(path: Path) -> None:
    taken = 0
    for acknowledged in (1, 3, 8, 21, 34):
        with subprocess.Popen([*DESK, path, str(taken)], stdout=subprocess.PIPE, text=True) as desk:
            assert desk.stdout is not None
            for _ in range(acknowledged):
                desk.stdout.readline()
            desk.kill()
            late = len(desk.stdout.readlines())

        kept = taken_in_whole(path)

        # The one it was at may have been kept without having been said.
        assert taken + acknowledged + late <= kept <= taken + acknowledged + late + 1
        taken = kept


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
@pytest.mark.parametrize("limit", [300_000, 300_097, 303_104])
def test_a_limit_of_the_file_size_is_named_and_costs_nothing_that_was_kept(path: Path, limit: int) -> None:
    said = subprocess.run([sys.executable, "-c", LIMITED, path, str(limit)], capture_output=True, text=True, check=True)

    *_, trouble, readable = said.stdout.splitlines()
    assert trouble == "disk_failed"
    assert taken_in_whole(path) == int(readable) == len(said.stdout.splitlines()) - 2
    assert said.stderr == ""


def small_disk(folder: Path, size: str = "512k") -> list[str] | None:
    """A command that runs the rest of its arguments with a small disk in place of the folder, for itself alone."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return None
    mounting = f"mount -t tmpfs -o size={size} none '{folder}' && exec \"$@\""
    command = [unshare, "--mount", "--map-root-user", "sh", "-c", mounting, "sh"]
    tried = subprocess.run([*command, "true"], capture_output=True, check=False)
    return command if tried.returncode == 0 else None


def test_a_full_disk_is_named_reading_goes_on_and_what_was_kept_is_whole(path: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    alone = small_disk(disk)
    if alone is None:
        pytest.skip("this system lets nobody mount a small disk")
    # The small disk is gone with the program: it copies what it leaves behind.
    script = 'cp "$1" "$2" && "$3" -m tests.storage.desk_at_work "$2/station.db" 0 && cp -r "$2" "$4"'

    said = subprocess.run(
        [*alone, "sh", "-c", script, "sh", path, disk, sys.executable, tmp_path / "left"],
        capture_output=True,
        text=True,
        check=True,
    )

    *_, trouble, readable = said.stdout.splitlines()
    assert trouble == "disk_full"
    assert taken_in_whole(tmp_path / "left" / "station.db") == int(readable) == len(said.stdout.splitlines()) - 2 > 0
    assert said.stderr == ""
