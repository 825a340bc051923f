"""The station's time: the computer's clock, and a twin whose hands can be turned."""

import re
import time
import uuid
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.domain.station_time import station_day

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
"""On Linux, see random(4): drawn anew at each start of the computer."""
BOOT_ID_SIZE = 16  # hex digits, of 32: enough to tell one start from the next


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> int:
        # Linux stops its monotonic clock while the computer sleeps, which would look like a wall clock put forward.
        boottime: int | None = getattr(time, "CLOCK_BOOTTIME", None)
        passed = time.monotonic_ns() if boottime is None else time.clock_gettime_ns(boottime)
        return passed // 1_000_000

    def boot_id(self) -> str:
        try:
            told = BOOT_ID.read_text("ascii").replace("-", "")[:BOOT_ID_SIZE]
        except (OSError, ValueError):
            return ""
        return told if re.fullmatch("[0-9a-f]{16}", told) else ""

    def today(self) -> date:
        return station_day(self.now())


class SimulatedClock:
    """A clock that stands still until it is moved: time passes by `advance`, the wall clock is reset by `jump`.

    Its computer was started when it was made, and is again by `reboot`.
    """

    def __init__(self, at: datetime) -> None:
        self._now = at.astimezone(UTC)
        self.reboot()

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> int:
        return self._passed // timedelta(milliseconds=1)

    def boot_id(self) -> str:
        return self._boot_id

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

    def reboot(self) -> None:
        """Switch the computer off and on: what it counts begins anew, and the wall clock stays as it is."""
        self._boot_id = uuid.uuid4().hex[:BOOT_ID_SIZE]
        self._passed = timedelta()
