"""The hardware keys of this desk, behind a thread: a key waits for a finger, and one that is broken waits for ever.

Whoever asks is answered in half a minute a touch at the latest, or as soon as somebody cancels. The talk that is left
behind tells the key to stop and ends by itself; only then does the next one begin, because two at once would read each
other's answers.
"""

from collections.abc import Callable, Sequence
from functools import partial
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from typing import TypeVar

from app.devices.plugged_keys import FindKeys, plugged_keys
from app.domain.errors import HardwareKeyTrouble
from app.operations.ports import EnrolledKey

TOUCH_SECONDS = 30.0  # what keys allow themselves: CTAP 2.1, 6.5.2.1, the limit of user presence
Answer = TypeVar("Answer")


class FidoKeys:
    """The keys that `find` finds. patience: seconds to wait for one touch."""

    def __init__(self, find: FindKeys = plugged_keys, patience: float = TOUCH_SECONDS) -> None:
        self._find = find
        self._patience = patience
        self._talk = Lock()
        self._cancel: Callable[[], None] | None = None

    def names(self) -> tuple[str, ...]:
        return tuple(key.name for key in self._find())

    def enrol(self, station_id: str, salt: bytes, pin: str, known: Sequence[bytes]) -> EnrolledKey:
        # Loaded when a key is first asked: python-fido2 costs a start 0.1 s.
        from app.devices.fido_key import enrol_on  # noqa: PLC0415

        return self._ask(partial(enrol_on, self._find, station_id, salt, pin, known=known), self._patience * 2)

    def secret(self, credential: bytes, salt: bytes, pin: str) -> bytes:
        from app.devices.fido_key import secret_of  # noqa: PLC0415  see enrol

        return self._ask(partial(secret_of, self._find, credential, salt, pin), self._patience)

    def held(self, credentials: Sequence[bytes]) -> frozenset[bytes]:
        from app.devices.fido_key import held_by  # noqa: PLC0415  see enrol

        try:
            return self._ask(partial(held_by, self._find, credentials), self._patience / 10)
        except HardwareKeyTrouble:
            return frozenset()

    def cancel(self) -> None:
        if (cancel := self._cancel) is not None:
            cancel()

    def _ask(self, question: Callable[[Event], Answer], patience: float) -> Answer:
        """What the talk with the key comes to. question: is told to stop by the event."""
        stop = Event()
        answers: SimpleQueue[Answer | Exception] = SimpleQueue()

        def talk() -> None:
            with self._talk:
                try:
                    answers.put(question(stop))
                except Exception as error:  # noqa: BLE001  raised again where it was asked
                    answers.put(error)

        def cancel() -> None:
            answers.put(HardwareKeyTrouble("cancelled"))
            stop.set()

        self._cancel = cancel
        Thread(target=talk, name="hardware-key", daemon=True).start()
        try:
            answer = answers.get(timeout=patience)
        except Empty:
            stop.set()
            raise HardwareKeyTrouble("timed_out") from None
        finally:
            self._cancel = None
        if isinstance(answer, Exception):
            raise answer
        return answer
