"""The time the station goes by: what the computer's clock said when the station was opened, and what passed since.

Budgets, retention and the audit log count by this time, so that turning the computer's clock gives nobody a second
budget and shreds nothing early. The clock itself is only compared: where it departs from the time that passed by more
than policy allows, it is in doubt until a manager confirms the date. The doubt outlives a restart, in the log.

While the program is closed the computer goes on counting (app.operations.uptime), and the station with it. What
remains: while the computer is off nothing measures the time. A clock set forward by less than `clock_gap_hours` before
the first start after that is believed, each time; the log keeps by how much, and two such gaps soon after one another
raise an alert.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.domain.errors import ClockInDoubt
from app.domain.policy import Policy
from app.domain.station_time import station_day
from app.operations.ports import Clock

DRIFT = 1000
"""One part in: two clocks that are both right depart from each other by less (app.crypto.log_verify allows as much)."""
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Going:
    """How the station's time is told: `anchor` at the moment `since` of the clock that never goes back.

    departure: of the computer's clock, positive when it is ahead; None while there is no doubt.
    """

    anchor: datetime
    since: int
    departure: timedelta | None = None


@dataclass(frozen=True, slots=True)
class LogEnd:
    """Where the log ends: the latest moment it vouches for.

    passed: since then, as the computer counted it; None when the computer was started anew. doubted: the log's last
    word on the clock is a doubt.
    """

    at: datetime
    passed: timedelta | None
    doubted: bool


class ClockWatch:
    """A Clock itself: now, today and monotonic as everything at the station counts them."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._going = Going(clock.now(), clock.monotonic())
        self._met_log = False

    def now(self) -> datetime:
        """The station's time, aware, in UTC.

        Two clocks that are both right drift apart: where the computer's departs by no more than that, it is followed,
        so that a program which runs for months tells the time. Nobody gains more than a thousandth by turning it.
        """
        passed = self._passed()
        counted = self._going.anchor + passed
        departure = self._clock.now() - counted
        follows = not self.in_doubt and abs(departure) <= passed / DRIFT
        return counted + departure if follows else counted

    def monotonic(self) -> int:
        return self._clock.monotonic()

    def boot_id(self) -> str:
        return self._clock.boot_id()

    def today(self) -> date:
        return station_day(self.now())

    def computer_time(self) -> datetime:
        """What the computer's clock says, believed or not."""
        return self._clock.now()

    @property
    def in_doubt(self) -> bool:
        """Whether a look at the clock, now or earlier, found it wrong, and no manager has confirmed the date since."""
        return self._going.departure is not None

    @property
    def departure_words(self) -> str:
        """How far the clock was off when it came into doubt, in whole minutes, as the log tells it."""
        departure = self._going.departure or timedelta()
        return f"{round(abs(departure) / MINUTE)} {'behind' if departure < timedelta() else 'ahead'}"

    def look(self, policy: Policy) -> bool:
        """Compare the computer's clock with the time that passed; whether it is in doubt.

        However slowly the clock is turned, the station's time does not follow: all of it together is compared.
        """
        if not self.in_doubt:
            passed = self._passed()
            departure, slack = self._clock.now() - self._going.anchor - passed, passed / DRIFT
            back, ahead = timedelta(minutes=policy.clock_back_minutes), timedelta(minutes=policy.clock_forward_minutes)
            if not -back - slack <= departure <= ahead + slack:
                self._going = Going(self._going.anchor, self._going.since, departure)
        return self.in_doubt

    def meet_log(self, end: LogEnd, policy: Policy) -> timedelta:
        """Compare with the log's end when the station is opened; the time that the clock was believed about.

        At the program's first sight of the log: if the computer ran on since the log's end, so does the station's time,
        and the clock is compared. If it was off, the clock counts as it is now (it may have been put right by the
        network since the program started), unless it lies before the log's end or far beyond it: then time is counted
        on from there until a manager confirms the date.
        """
        first_sight, self._met_log = not self._met_log, True
        if first_sight and end.passed is not None:
            self._count_on(end.at, end.passed, policy, doubted=end.doubted)
            return timedelta()
        if first_sight:
            self.believe()
        departure = self.now() - end.at
        # The computer has been running for some of it.
        gap = departure - timedelta(milliseconds=self._clock.monotonic())
        before_log = departure < -timedelta(minutes=policy.clock_back_minutes)
        long_after = gap > timedelta(hours=policy.clock_gap_hours)
        if before_log or (first_sight and (long_after or end.doubted)):
            self._going = Going(end.at, self._clock.monotonic(), departure)
            return timedelta()
        return gap if first_sight else timedelta()

    def _count_on(self, at: datetime, passed: timedelta, policy: Policy, *, doubted: bool) -> None:
        since = self._clock.monotonic() - passed // timedelta(milliseconds=1)
        departure = self._clock.now() - at - passed
        self._going = Going(at, since, departure if doubted else None)
        self.look(policy)

    def refuse_in_doubt(self, policy: Policy) -> None:
        """Raise ClockInDoubt, for what must not go by a date that nobody has confirmed."""
        if self.look(policy):
            raise ClockInDoubt

    def believe(self) -> Going:
        """Go by the computer's clock from here on; how it went until now, for `go_back_to`."""
        before = self._going
        self._going = Going(self._clock.now(), self._clock.monotonic())
        return before

    def _passed(self) -> timedelta:
        return timedelta(milliseconds=self._clock.monotonic() - self._going.since)

    def go_back_to(self, going: Going) -> None:
        """Take `believe` back: its entry did not get into the log."""
        self._going = going
