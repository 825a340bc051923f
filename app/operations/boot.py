"""A stretch of the program's run that the log tells without a hole."""

from app.crypto.randomness import random_bytes
from app.operations.ports import Clock

NAME_SIZE = 8  # bytes; 16 hex digits in an entry


class Boot:
    """Begins with the program, and anew when the end of a session could not be entered into the log.

    To a verifier that is a crash and a start: a remark, where a silence within one boot would be a finding for ever.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.begin()

    def begin(self) -> None:
        self._name = random_bytes(NAME_SIZE).hex()
        self.started = self._clock.monotonic()
        """Milliseconds by the clock that never goes back."""

    @property
    def name(self) -> str:
        """16 hex digits."""
        return self._name

    def passed(self) -> int:
        """Milliseconds since it began."""
        return self._clock.monotonic() - self.started
