"""How long the computer has been running, as the log's entry of each start of the program keeps it.

The wall clock can be set by whoever administers the computer; what passed since the computer was started cannot. So two
starts of the program within one start of the computer know how much time lies between them. Nothing measures the time
while the computer is off.
"""

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from app.crypto.entry import Entry
from app.domain.actions import Action
from app.operations.ports import EntryQuery, Records

OPENINGS = (Action.STATION_OPENED, Action.STATION_MADE)
"""What each start of the program begins with in the log, the first one last."""
NAMELESS = "-"
MILLISECOND = timedelta(milliseconds=1)
MINUTE = timedelta(minutes=1)

_WRITTEN = re.compile(rf"([0-9a-f]{{16}}|{NAMELESS}) ([0-9]{{1,15}}) ([0-9]{{1,15}}) ([0-9]{{1,9}})")


@dataclass(frozen=True, slots=True)
class Uptime:
    """computer: a name of this start of the computer, "" where it has none; passed: since then.

    measured: all the time that passed while the station's computers ran, since the station was made. gap: what the wall
    clock was believed about, because nothing measured it; in an entry, in whole minutes.
    """

    computer: str
    passed: timedelta
    measured: timedelta = timedelta()
    gap: timedelta = timedelta()

    @property
    def written(self) -> str:
        """For the result of an entry."""
        gap = max(self.gap, timedelta()) // MINUTE
        return f"{self.computer or NAMELESS} {self.passed // MILLISECOND} {self.measured // MILLISECOND} {gap}"

    @staticmethod
    def read(written: str) -> "Uptime | None":
        """What `written` wrote; None for anything else."""
        match = _WRITTEN.fullmatch(written)
        if match is None:
            return None
        passed, measured = (int(match[place]) * MILLISECOND for place in (2, 3))
        return Uptime(match[1].replace(NAMELESS, ""), passed, measured, int(match[4]) * MINUTE)

    def later(self, by: timedelta) -> "Uptime":
        """The same computer, still running."""
        return replace(self, passed=self.passed + by, measured=self.measured + by, gap=timedelta())

    def until(self, computer: str, passed: timedelta) -> timedelta | None:
        """How much time lies between, if the computer was not started anew; None if it was.

        Where starts have no name, the count that did not go back is taken for the same one: at worst a manager is
        asked for the date once too often.
        """
        if computer != self.computer or passed < self.passed:
            return None
        return passed - self.passed


def uptime_at(records: Records, entry: Entry) -> Uptime | None:
    """How long the computer had been running when this entry was made; None where the log does not tell."""
    queries = (EntryQuery(action=action, before=entry.seq + 1, limit=1) for action in OPENINGS)
    begun = next((Uptime.read(opening.result) for query in queries for opening in records.audit.find(query)), None)
    return None if begun is None else begun.later(entry.monotonic * MILLISECOND)
