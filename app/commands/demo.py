"""A whole parcel's life on invented people, without a display; leaves its results in a folder."""

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.assembly import SimulatedDevices, Station, assemble, simulated_devices
from app.demo.portraits import take_portraits
from app.demo.station import make_demo_station
from app.demo.work import DemoStation, LogReport, TakenIn, demo_station

LOG_EXPORT = "audit-log.jsonl"
MOST_PARCELS = 10_000


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="an empty or new folder for the results")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the invented people and pictures")
    parser.add_argument("--parcels", type=_count, default=20, metavar="N", help="how many parcels (default 20)")


def run(arguments: Namespace) -> int:
    """0 when everything came out as it must, 1 when something did not, 2 when the folder cannot be used."""
    out: Path = arguments.out
    try:
        out.mkdir(parents=True, exist_ok=True)
        occupied = any(out.iterdir())
    except OSError as error:
        print(f"{out}: {error.strerror}", file=sys.stderr)
        return 2
    if occupied:
        print(f"{out}: the folder is not empty", file=sys.stderr)
        return 2
    # Widgets are drawn off screen, whether there is a display or not.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    simulated = simulated_devices(out)
    try:
        station = assemble(out / "station", simulated.devices)
        try:
            return _work(station, simulated, out, arguments)
        finally:
            station.close()
    finally:
        simulated.devices.close()


def _work(station: Station, simulated: SimulatedDevices, out: Path, arguments: Namespace) -> int:
    demo = demo_station(station, simulated, arguments.seed)
    taken, opened, refused, log = station.records.submit(_parcels_life, demo, arguments.parcels).result()
    (out / LOG_EXPORT).write_bytes(log.export)
    screenshots = take_portraits(station, next((parcel.label for parcel in taken if parcel.label), ""), out)
    read = sum(1 for parcel in taken if parcel.label)
    summary = {
        "accepted": read,
        "decoded": read,
        "opened_by_courier": opened,
        "refused_to_clerk": refused,
        "log_size": log.size,
        "log_verified": log.sound,
        "labels": [str(path) for path in sorted(simulated.labels.glob("*.png"))],
        "screenshots": [str(path) for path in screenshots],
    }
    (out / "summary.json").write_text(json.dumps(summary, indent=2) + "\n", encoding="utf-8")
    print(json.dumps({key: value for key, value in summary.items() if not isinstance(value, list)}))
    print(f"Results: {out}")
    whole = read == opened == refused == arguments.parcels and log.sound
    return 0 if whole else 1


def _parcels_life(demo: DemoStation, parcels: int) -> tuple[list[TakenIn], int, int, LogReport]:
    make_demo_station(demo.desks, parcels)
    taken = demo.take_in(parcels)
    demo.hand_over(taken)
    refused = demo.refused_to_clerk([parcel for parcel in taken if parcel.label])
    opened = demo.opened_by_courier(taken)
    return taken, opened, refused, demo.audit()


def _count(text: str) -> int:
    count = int(text)
    if not 1 <= count <= MOST_PARCELS:
        raise ValueError(count)
    return count
