from PySide6.QtCore import QObject, QTimer

from app.gui.counter import Counter
from app.operations.emergency import StopDesk

PATIENCE = 10_000
"""Milliseconds in which asking twice means it."""


class StopSwitch(QObject):
    """The emergency stop: the first press says what the second does, so that nobody stops a station by a slip.

    Nothing happens where nobody is signed in.
    """

    def __init__(self, counter: Counter, desk: StopDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counter, self._desk = counter, desk
        self._armed = QTimer(self)
        self._armed.setSingleShot(True)
        self._armed.setInterval(PATIENCE)
        self._armed.timeout.connect(self._let_go)
        counter.session.stop_asked.connect(self._press)
        counter.session.locked.connect(self._armed.stop)

    def _press(self) -> None:
        if self._counter.session.actor is None:
            return
        if self._armed.isActive():
            self._armed.stop()
            self._counter.background.run(self, self._desk.stop, self._stopped, self._counter.notices.failure)
            return
        self._armed.start()
        self._counter.notices.attention(
            self.tr("Stop the station? Everybody is signed out until a manager lifts it. Press Ctrl+F12 once more.")
        )

    def _stopped(self, _done: None) -> None:
        # The keys are gone already; now the screens follow.
        self._counter.session.lock()

    def _let_go(self) -> None:
        # What the question said of the second press is not true any more.
        self._counter.notices.attention(self.tr("The station was not stopped: Ctrl+F12 came only once."))
