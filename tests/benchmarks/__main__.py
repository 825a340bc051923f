"""`python -m tests.benchmarks [NAME…] [--each N] [--json FILE]`: figures against a yardstick measured in the same run.

Machines are shared and noisy: read the ratios and medians, not the times.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from tests.benchmarks import blocks, card_frames, counter, document_numbers, documents, end_of_life, leaver, start

BENCHMARKS: Mapping[str, Callable[[], None]] = {
    "start": start.run,
    "intake": counter.intake,
    "hint": counter.hint,
    "label": counter.label,
    "blocks": blocks.run,
    "leaver": leaver.run,
    "shredding": end_of_life.shredding,
    "carrying": end_of_life.carrying,
    "documents-numbers": document_numbers.run,
    "card-reader": card_frames.run,
}


def main(arguments: list[str]) -> int:
    parser = ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument(
        "--each", type=int, default=documents.EACH, metavar="N", help="documents: pictures of each kind"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="documents: where all the counts go")
    parsed = parser.parse_args(arguments)
    benchmarks: Mapping[str, Callable[[], None]] = {
        **BENCHMARKS,
        "documents": partial(documents.run, parsed.each, parsed.json),
    }
    unknown = [name for name in parsed.names if name not in benchmarks]
    if unknown:
        print(f"no such benchmark: {', '.join(unknown)}; there are: {', '.join(benchmarks)}")
        return 2
    for name in parsed.names or benchmarks:
        print(f"== {name}")
        benchmarks[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
