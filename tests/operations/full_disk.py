"""`python -m tests.operations.full_disk FOLDER`: shredding in a folder whose disk is filled to the last byte.

A program of its own, because the small disk is there for it alone. Prints what is told, line by line.
"""

import os
import sys
from datetime import timedelta
from pathlib import Path

from app.demo.station import make_demo_station
from app.domain.errors import StationTrouble
from app.storage import station_folder
from tests.operations.desk import Desk, make_desk
from tests.operations.test_shredding import deliver, told

BALLAST = 2 * 1024 * 1024


def fill(folder: Path) -> None:
    with (folder / "everything-else").open("wb", buffering=0) as file:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while file.write(os.urandom(size)) == size:
                    pass
            except OSError:
                continue


def shred(desk: Desk) -> None:
    try:
        while desk.desks.beat.go_on().more_due:
            pass
        said = f"shredded {len(told(desk, 'shredded'))} settled {len(told(desk, 'shred_settled'))}"
    except StationTrouble as trouble:
        said = trouble.kind
    sys.stdout.write(f"{said}\n")


def main(folder: Path) -> None:
    station_folder.ROOM_TO_SPARE = 0
    for ballast in (0, BALLAST):
        desk = make_desk(folder / str(ballast), ballast_size=ballast)
        make_demo_station(desk.desks)
        desk.sign_in()
        deliver(desk, 5)
        desk.lock()
        desk.clock.advance(timedelta(days=7))
        desk.sign_in()
        desk.station.files.grow_ballast()
        fill(folder)
        shred(desk)
        (folder / "everything-else").unlink()
        desk.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
