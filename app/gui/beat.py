"""What the station does by itself, once a minute while somebody is signed in."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from app.domain.errors import NotSignedIn
from app.gui.counter import Counter
from app.gui.meter import show_meter
from app.operations.beat import Pulse
from app.operations.desks import Desks
from app.operations.history import LogHealth

MINUTE = 60_000
"""Milliseconds."""


class Beat(QObject):
    """Lets the log have its heartbeat, its checkpoints and the new day's key; the status line shows its size."""

    def __init__(self, counter: Counter, desks: Desks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._desks = desks
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE)
        self._timer.timeout.connect(self.beat)
        counter.session.opened.connect(self._begin)
        counter.session.locked.connect(self._rest)
        counter.notices.posted.connect(self._look)

    @property
    def beating(self) -> bool:
        return self._timer.isActive()

    def beat(self) -> None:
        self._counter.background.run(self, self._desks.beat.beat, self._feel, self._failed)

    def _begin(self) -> None:
        board = self._counter.status
        board.put(
            replace(
                board.now,
                reveals_used=0,
                reveals_allowed=0,
                log_sound=None,
                open_alerts=0,
                shred_pending=False,
                clock_in_doubt=False,
                stopped=False,
            )
        )
        self._timer.start()
        self.beat()
        show_meter(self, self._counter, self._desks.reveal)

    def _look(self) -> None:
        """Something was done or refused, and so the log has grown."""
        if self._timer.isActive():
            self._counter.background.run(self, self._desks.history.health, self._show, self._unless_locked)

    def _rest(self) -> None:
        self._timer.stop()

    def _feel(self, pulse: Pulse) -> None:
        board, before = self._counter.status, self._counter.status.now
        board.put(
            replace(
                before,
                log_size=pulse.health.size,
                open_alerts=pulse.open_alerts,
                shred_pending=pulse.shred_pending,
                clock_in_doubt=pulse.clock_in_doubt,
                stopped=pulse.stopped,
            )
        )
        if pulse.more_due:
            # A step at a time: whatever was scanned meanwhile has its turn before the next.
            self._counter.background.run(self, self._desks.beat.go_on, self._feel, self._failed)
        if pulse.open_alerts > before.open_alerts:
            self._counter.notices.attention(
                self.tr("%n alerts wait for an answer: in the office under Alerts (F7).", "", pulse.open_alerts)
            )
        if pulse.clock_in_doubt and not before.clock_in_doubt:
            self._counter.notices.attention(
                self.tr(
                    "The computer's clock is in doubt. Work goes on; a manager confirms the date in the office under"
                    " Disposal (F7)."
                )
            )

    def _show(self, health: LogHealth) -> None:
        board = self._counter.status
        board.put(replace(board.now, log_size=health.size))

    def _unless_locked(self, error: Exception) -> None:
        """Nothing to say: the next beat looks again."""

    def _failed(self, error: Exception) -> None:
        # A lock may come between the minute and its beat.
        if not isinstance(error, NotSignedIn):
            self._counter.notices.failure(error)
