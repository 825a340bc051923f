"""`python -m tests.drills [--family leak|tamper|reliability] [--only L5]… [--parcels N] [--json FILE]`.

Makes a fresh station, holds the drills and prints what was measured. Exit code 1 when a target is missed, or when a
drill does not notice that its protection is switched off.
"""

import argparse
import platform
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.drills import leak, reliability, tamper
from tests.drills.scene import Scene
from tests.drills.station import build_town
from tests.drills.table import Drill, Result, hold, lines_of, write_json

FAMILIES: Mapping[str, Sequence[Drill]] = {
    "leak": leak.DRILLS,
    "tamper": tamper.DRILLS,
    "reliability": reliability.DRILLS,
}
PARCELS = 10_000
FEWEST = 40


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.drills", description=__doc__)
    parser.add_argument("--family", choices=FAMILIES, help="only these drills")
    parser.add_argument("--only", action="append", metavar="NUMBER", help="only this drill; may be given again")
    parser.add_argument("--parcels", type=int, default=PARCELS, metavar="N", help=f"of the station, from {FEWEST} on")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the table there as well")
    parsed = parser.parse_args(arguments)
    wanted = [drill for drill in chosen(parsed.family) if parsed.only is None or drill.number in parsed.only]
    if not wanted or parsed.parcels < FEWEST:
        parser.error("no such drill, or too few parcels")
    with TemporaryDirectory(prefix="sealpost-drills-") as folder:
        began = time.perf_counter()
        town = build_town(Path(folder), parsed.parcels)
        plan = town.plan
        about: dict[str, object] = {
            "parcels": plan.parcels,
            "on the shelf": plan.shelf,
            "out": plan.out,
            "delivered": plan.delivered,
            "backups": len(town.backups),
            "passphrases": "cheap to guess, unlike the product's",
            "python": platform.python_version(),
            "station made in seconds": round(time.perf_counter() - began),
        }
        print("; ".join(f"{name}: {value}" for name, value in about.items()), flush=True)
        scene = Scene(town, Path(folder))
        results = [_told(hold(drill, scene)) for drill in wanted]
    missed = [result.drill.number for result in results if not result.ok]
    print(
        f"{len(results) - len(missed)} of {len(results)} drills ok" + (f"; FAIL: {', '.join(missed)}" if missed else "")
    )
    if parsed.json:
        write_json(parsed.json, about, results)
    return 1 if missed else 0


def chosen(family: str | None) -> list[Drill]:
    return [drill for name, drills in FAMILIES.items() if family in {None, name} for drill in drills]


def _told(result: Result) -> Result:
    print("\n".join(lines_of(result)), flush=True)
    return result


if __name__ == "__main__":
    sys.exit(main())
