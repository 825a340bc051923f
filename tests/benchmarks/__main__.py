"""`python -m tests.benchmarks [NAME…]`: figures against a yardstick measured in the same run.

Machines are shared and noisy: read the ratios and medians, not the times.
"""

import sys
from collections.abc import Callable, Mapping

from tests.benchmarks import blocks, counter, document_numbers, end_of_life, leaver, start

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
}


def main(names: list[str]) -> int:
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        print(f"no such benchmark: {', '.join(unknown)}; there are: {', '.join(BENCHMARKS)}")
        return 2
    for name in names or BENCHMARKS:
        print(f"== {name}")
        BENCHMARKS[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
