"""Work away from the GUI thread, and its answer back to it."""

import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.domain.errors import Refused

T = TypeVar("T")

RECORDS = "records"
"""The lane of the one thread that owns the database."""


@dataclass(slots=True)
class _Errand:
    owner: QObject
    job: Callable[[], Any]
    then: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    lane: str
    future: "Future[None] | None" = None
    answer: Any = None
    error: Exception | None = field(default=None, repr=False)

    def carry_out(self) -> None:
        try:
            self.answer = self.job()
        except Exception as error:  # noqa: BLE001  # judged in the GUI thread: a refusal or a defect
            self.error = error


class Background(QObject):
    """Lanes of one worker each; whoever asked gets the answer in the GUI thread, unless it was closed meanwhile.

    The lane "records" is handed in, because the database's connection was opened in it; it is closed by whoever made
    it. Other lanes ("vision", "printer", …) begin with their first errand.
    """

    busy_changed = Signal(bool)
    """Whether the lane "records" has work; a live camera is no news to anybody."""
    refused = Signal(object)
    """A Refused nobody else took."""
    _done = Signal(int)

    def __init__(self, records: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._lanes: dict[str, ThreadPoolExecutor] = {}
        self._errands: dict[int, _Errand] = {}
        self._last = 0
        self._closed = False
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        return bool(self._errands)

    def run(
        self,
        owner: QObject,
        job: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        lane: str = RECORDS,
    ) -> None:
        """Do the job in its lane, then call `then` with its answer in the GUI thread.

        Neither is called once the owner is gone. Any exception goes to `failed`; without it, a Refused goes to the
        signal `refused`. What is no Refused is a defect and goes to the excepthook as well.
        """
        if self._closed:
            return
        self._last += 1
        number = self._last
        was_at_work = self._records_at_work()
        errand = _Errand(owner, job, then, failed, lane)
        self._errands[number] = errand
        errand.future = self._lane(lane).submit(self._work, number)
        if self._records_at_work() and not was_at_work:
            self.busy_changed.emit(True)

    def close(self) -> None:
        """Take nothing more, drop what waits, and let what runs come to its end. Answers are no longer given."""
        self._closed = True
        for errand in self._errands.values():
            if errand.future is not None:
                errand.future.cancel()
        for errand in list(self._errands.values()):
            if errand.future is not None and not errand.future.cancelled():
                errand.future.exception()
        for executor in self._lanes.values():
            executor.shutdown()
        self._errands.clear()

    def _records_at_work(self) -> bool:
        return any(errand.lane == RECORDS for errand in self._errands.values())

    def _lane(self, name: str) -> Executor:
        if name == RECORDS:
            return self._records
        if name not in self._lanes:
            self._lanes[name] = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        return self._lanes[name]

    def _work(self, number: int) -> None:
        # Only the number is held here: were this thread the last to let go of a job, it would take the job's widget
        # down with it, outside the GUI thread.
        self._errands[number].carry_out()
        self._done.emit(number)

    @Slot(int)
    def _deliver(self, number: int) -> None:
        errand = self._errands.pop(number, None)
        if errand is None:
            return
        if errand.lane == RECORDS and not self._records_at_work():
            self.busy_changed.emit(False)
        error = errand.error
        wanted = shiboken6.isValid(errand.owner)
        if error is None:
            if wanted:
                errand.then(errand.answer)
            return
        if wanted and errand.failed is not None:
            errand.failed(error)
        elif wanted and isinstance(error, Refused):
            self.refused.emit(error)
        if not isinstance(error, Refused):
            sys.excepthook(type(error), error, error.__traceback__)
