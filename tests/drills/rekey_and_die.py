"""Puts a database under its next key, to be killed meanwhile: `python -m tests.drills.rekey_and_die FOLDER TIME`.

Says "ready" when everything before it is done, and "done" after it.
"""

import sys
from datetime import datetime
from pathlib import Path

from app.operations.leaving import LeavingStep
from tests.drills.station import MANAGER, start


def main(computer: str, now: str) -> None:
    desk = start(Path(computer), datetime.fromisoformat(now))
    desk.sign_in(MANAGER)
    leaving = desk.desks.leaving.unfinished()
    assert leaving is not None
    while leaving.step is not LeavingStep.DATABASE:
        leaving = desk.desks.leaving.go_on(leaving)
    print("ready", flush=True)
    desk.desks.leaving.go_on(leaving)
    print("done", flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main(*sys.argv[1:])
