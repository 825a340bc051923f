"""A change of the database's key that is killed, again and again: run as a program it is the one that is killed.

`kill_rekeys` is R8: it counts how often the database opens afterwards, whole and with everything in it.
"""

import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random
from shutil import copyfile
from time import monotonic, sleep

from app.domain.errors import StationTrouble
from app.storage.database import StationDatabase
from app.storage.sqlcipher import Access, connected
from tests.storage.samples import KEY, OTHER_KEY, STATION, take_in

PARCELS = 300
"""About 3 MB: a rekey that takes long enough to be hit everywhere."""
MODES = ("station", "delete", "wal")
"""As the station does it, and the bare rekey in either journal mode."""


@dataclass(frozen=True)
class Killed:
    """kills: how many; opened: under the new key or the old; refused: the kinds of trouble in place of an opening."""

    kills: int
    new: int
    old: int
    refused: dict[str, int]

    @property
    def opened(self) -> int:
        return self.new + self.old


def kill_rekeys(folder: Path, mode: str, kills: int, rng: Random) -> Killed:
    """Kill so many rekeys at random moments; mode: one of MODES."""
    path, outcome = folder / "station.db", Counter[str]()
    _make(folder / "whole.db")
    longest = max(_rekey_whole(folder, mode) for _ in range(2))
    for _ in range(kills):
        _lay_out(folder)
        with _rekeying(path, mode) as program:
            sleep(rng.random() * longest)
            program.kill()
        outcome[_opened(path)] += 1
    refused = {kind: times for kind, times in outcome.items() if kind not in {"new", "old"}}
    return Killed(kills, outcome["new"], outcome["old"], refused)


def rekey(path: Path, mode: str) -> None:
    """Change the key of the database at `path`, once told that somebody is watching."""
    if mode == "station":
        database = StationDatabase(path)
        database.open(KEY, STATION)
        _say("begun")
        database.rekey(OTHER_KEY)
    else:
        with connected(path, KEY, Access.READ_WRITE) as connection:
            connection.row(f"PRAGMA journal_mode = {mode}")
            connection.row("PRAGMA synchronous = FULL")
            _say("begun")
            connection.rekey(OTHER_KEY)
    _say("done")


def _make(path: Path) -> None:
    database = StationDatabase(path)
    database.create(KEY, STATION)
    for start in range(1, PARCELS + 1, 50):
        with database.records() as records:
            for sequence in range(start, start + 50):
                take_in(records, sequence)
    database.close()


def _lay_out(folder: Path) -> None:
    for beside in folder.glob("station.db*"):
        beside.unlink()
    copyfile(folder / "whole.db", folder / "station.db")


def _rekeying(path: Path, mode: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.storage.rekey_at_work", str(path), mode]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # our own program
    assert program.stdout is not None
    assert program.stdout.readline() == "begun\n"
    return program


def _rekey_whole(folder: Path, mode: str) -> float:
    """Seconds that it takes undisturbed."""
    _lay_out(folder)
    with _rekeying(folder / "station.db", mode) as program:
        began = monotonic()
        assert program.stdout is not None
        program.stdout.readline()
        return monotonic() - began


def _opened(path: Path) -> str:
    """Which key it opens with; the kind of trouble when it does not, or what is missing."""
    database = StationDatabase(path)
    try:
        database.open(OTHER_KEY, STATION, before=KEY)
    except StationTrouble as trouble:
        return trouble.kind
    with database.records() as records:
        whole = records.parcels.count() == records.deposits.count() == records.audit.size() == PARCELS
    database.close()
    if not whole:
        return "records_missing"
    try:
        database.open(OTHER_KEY, STATION)
    except StationTrouble as trouble:
        return "old" if trouble.kind == "wrong_key" else trouble.kind
    database.close()
    return "new"


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    rekey(Path(sys.argv[1]), sys.argv[2])
