"""A desk that takes parcels in and says each number once it is kept, until it is stopped: run as a program.

Arguments: the database's path, how many parcels are already in it. Input: none. Output: one line a parcel.
"""

import sys
from pathlib import Path

from app.domain.errors import StationTrouble
from app.storage.database import StationDatabase
from tests.storage.samples import KEY, STATION, take_in


def work(path: Path, taken: int) -> None:
    database = StationDatabase(path)
    database.open(KEY, STATION)
    sequence = taken
    try:
        while True:
            sequence += 1
            with database.records() as records:
                parcel = take_in(records, sequence)
            sys.stdout.write(f"{parcel.parcel_number}\n")
            sys.stdout.flush()
    except StationTrouble as trouble:
        sys.stdout.write(f"{trouble.kind}\n")
        with database.records() as records:
            sys.stdout.write(f"{records.parcels.count()}\n")


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]))
