"""The printers of a desk, each with a thread of its own.

A picture carries the label's secret. It is held until its printer has taken or refused it and then forgotten; what
stays of a job is its state. A printer that hangs blocks its own jobs and nothing else, neither the other printers nor
the end of the program.
"""

import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace
from time import monotonic
from typing import Protocol

from app.domain.errors import PrinterNotReady
from app.domain.printing import PrintPicture
from app.operations.ports import JobState, PrintJob

JOBS_REMEMBERED = 1000
"""States of ended jobs that can still be asked for: more than anybody looks back on, and a bound for a long shift."""

ENDED = frozenset({JobState.DONE, JobState.FAILED})


def report(defect: Exception) -> None:
    """Hand a defect to whoever hears of uncaught ones, and live on."""
    threading.excepthook(
        threading.ExceptHookArgs((type(defect), defect, defect.__traceback__, threading.current_thread()))
    )


class PrinterDriver(Protocol):
    """One printer, used from one thread at a time."""

    def print(self, picture: PrintPicture) -> None:
        """Put the picture on paper, as far as the printer lets us know, and return then.

        Blocks as long as it takes. PrinterNotReady says why it was not to be.
        """
        ...


class PrinterSource(Protocol):
    """Printers that come and go, such as those of the operating system. Every call may block."""

    def names(self) -> tuple[str, ...]: ...
    def driver(self, name: str) -> PrinterDriver:
        """The printer of that name; PrinterNotReady no_such_printer."""
        ...


class PrinterQueue:
    """The port `Printers` over drivers that are always there and sources whose printers come and go."""

    def __init__(self, drivers: Mapping[str, PrinterDriver], *sources: PrinterSource) -> None:
        self._drivers = dict(drivers)
        self._sources = sources
        self._changed = threading.Condition()
        self._jobs: dict[int, PrintJob] = {}
        self._waiting: dict[str, deque[tuple[int, PrintPicture]]] = {}
        self._threads: list[threading.Thread] = []
        self._last_id = 0
        self._names = tuple(self._drivers)
        self._looked = not sources
        self._look_again = True
        self._closed = False
        if sources:
            self._start(self._keep_looking)

    def names(self) -> tuple[str, ...]:
        """The printers known now; asking also has the sources looked through anew, for the next to ask."""
        with self._changed:
            self._look_again = True
            self._changed.notify_all()
            return self._names

    def submit(self, printer: str, picture: PrintPicture) -> int:
        with self._changed:
            if self._closed:
                raise PrinterNotReady(printer, "not_ready")
            # Until the sources have been looked through for the first time nobody can say that a name is wrong.
            if self._looked and printer not in self._names:
                raise PrinterNotReady(printer, "no_such_printer")
            self._last_id += 1
            self._jobs[self._last_id] = PrintJob(self._last_id, printer, JobState.WAITING)
            self._forget_old_jobs()
            if printer not in self._waiting:
                self._waiting[printer] = deque()
                self._start(self._print_jobs, printer)
            self._waiting[printer].append((self._last_id, picture))
            self._changed.notify_all()
            return self._last_id

    def job(self, job_id: int) -> PrintJob:
        """The state of a job; KeyError for one never submitted, or ended long ago."""
        with self._changed:
            return self._jobs[job_id]

    def settle(self, job_id: int, seconds: float) -> PrintJob:
        """Wait for a job to end, at most so long, and answer with its state: for a program without an event loop."""
        with self._changed:
            self._changed.wait_for(lambda: self._jobs[job_id].state in ENDED, seconds)
            return self._jobs[job_id]

    def close(self, seconds: float = 2.0) -> bool:
        """Cancel what waits, give what prints so long to end, and say whether all did.

        False means that a driver hangs. Its thread is a daemon and does not hold the interpreter back, but native code
        that runs on while the interpreter is torn down may crash: end with os._exit then, after all else is closed.
        """
        with self._changed:
            self._closed = True
            for jobs in self._waiting.values():
                while jobs:
                    job_id, _ = jobs.popleft()
                    self._note(job_id, JobState.FAILED, "cancelled")
            self._changed.notify_all()
        until = monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, until - monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _start(self, work: Callable[..., None], *arguments: str) -> None:
        thread = threading.Thread(target=work, args=arguments, name="printer", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _forget_old_jobs(self) -> None:
        for job_id in list(self._jobs)[: max(0, len(self._jobs) - JOBS_REMEMBERED)]:
            if self._jobs[job_id].state in ENDED:
                del self._jobs[job_id]

    def _note(self, job_id: int, state: JobState, why: str = "") -> None:
        with self._changed:
            self._jobs[job_id] = replace(self._jobs[job_id], state=state, why=why)
            self._changed.notify_all()

    def _print_jobs(self, printer: str) -> None:
        while self._await_job(printer):
            self._print_next(printer)

    def _await_job(self, printer: str) -> bool:
        """Block until a job waits for this printer; False when the program ends instead."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._waiting[printer])
            return not self._closed

    def _print_next(self, printer: str) -> None:
        """Print the first job in line. The picture lives no longer than this call."""
        with self._changed:
            if not self._waiting[printer]:
                return
            job_id, picture = self._waiting[printer].popleft()
            self._note(job_id, JobState.PRINTING)
        why = self._attempt(printer, picture)
        del picture
        self._note(job_id, JobState.FAILED if why else JobState.DONE, why)

    def _attempt(self, printer: str, picture: PrintPicture) -> str:
        """Print, and say why it failed; nothing when it did not."""
        try:
            self._driver(printer).print(picture)
        except PrinterNotReady as trouble:
            return trouble.why
        except Exception as defect:  # noqa: BLE001  a driver's defect must not take the printer from the desk
            report(defect)
            return "trouble"
        return ""

    def _driver(self, printer: str) -> PrinterDriver:
        if printer in self._drivers:
            return self._drivers[printer]
        for source in self._sources:
            try:
                return source.driver(printer)
            except PrinterNotReady:
                continue
        raise PrinterNotReady(printer, "no_such_printer")

    def _keep_looking(self) -> None:
        while self._await_look():
            try:
                found = [name for source in self._sources for name in source.names()]
            except Exception as defect:  # noqa: BLE001  what was known stays known, and the next look may go well
                report(defect)
                continue
            with self._changed:
                self._names = tuple(dict.fromkeys([*self._drivers, *found]))
                self._looked = True

    def _await_look(self) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._look_again)
            self._look_again = False
            return not self._closed
