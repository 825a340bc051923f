"""The station's time: the computer's clock, and a twin whose hands can be turned."""

import time
from datetime import UTC, date, datetime, timedelta

from app.domain.station_time import station_day


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> int:
        # Linux stops its monotonic clock while the computer sleeps, which would look like a wall clock put forward.
        boottime: int | None = getattr(time, "CLOCK_BOOTTIME", None)
        passed = time.monotonic_ns() if boottime is None else time.clock_gettime_ns(boottime)
        return passed // 1_000_000

    def today(self) -> date:
        return station_day(self.now())


class SimulatedClock:
    """A clock that stands still until it is moved: time passes by `advance`, the wall clock is reset by `jump`."""

    def __init__(self, at: datetime) -> None:
        self._now = at.astimezone(UTC)
        self._passed = timedelta()

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> int:
        return self._passed // timedelta(milliseconds=1)

    def today(self) -> date:
        return station_day(self._now)

    def advance(self, by: timedelta) -> None:
        """Let time pass; ValueError for time that would run backwards."""
        if by < timedelta():
            raise ValueError(by)
        self._now += by
        self._passed += by

    def jump(self, to: datetime) -> None:
        """Set the wall clock, forwards or back, while no time passes."""
        self._now = to.astimezone(UTC)
