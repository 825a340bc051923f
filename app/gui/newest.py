"""Asking again while the last answer is still on its way: only the newest question counts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from app.gui.background import RECORDS, Background

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Question(Generic[T]):
    job: Callable[[], T]
    then: Callable[[T], None]


class Newest(QObject, Generic[T]):
    """At most one job is out; of those asked for meanwhile only the newest is done. So a fast typist costs two jobs,
    not twenty, and an old answer never comes after a new one.
    """

    def __init__(
        self,
        background: Background,
        parent: QObject,
        failed: Callable[[Exception], None] | None = None,
        lane: str = RECORDS,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._failed = failed
        self._lane = lane
        self._next: _Question[T] | None = None
        self._out = False
        self._wanted = 0
        """Number of the question whose answer is wanted; a forgotten one leaves a gap."""

    @property
    def busy(self) -> bool:
        return self._out

    def ask(self, job: Callable[[], T], then: Callable[[T], None]) -> None:
        """Have the job done, now or right after the one that is out; `then` gets its answer unless a newer is asked."""
        self._wanted += 1
        self._next = _Question(job, then)
        if not self._out:
            self._go()

    def forget(self) -> None:
        """Want no answer any more."""
        self._wanted += 1
        self._next = None

    def _go(self) -> None:
        question, self._next = self._next, None
        if question is None:
            return
        number = self._wanted
        self._out = True

        def answered(answer: T) -> None:
            self._out = False
            if number == self._wanted:
                question.then(answer)
            self._go_on()

        def failed(error: Exception) -> None:
            self._out = False
            if number == self._wanted and self._failed is not None:
                self._failed(error)
            self._go_on()

        self._background.run(self, question.job, answered, failed, self._lane)

    def _go_on(self) -> None:
        if not self._out:
            self._go()
