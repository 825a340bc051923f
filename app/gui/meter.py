"""The reveals of the person at the desk, in the line at the foot of the window."""

from dataclasses import replace

from PySide6.QtCore import QObject

from app.domain.errors import NotSignedIn
from app.gui.counter import Counter
from app.operations.reveal import RevealDesk, RevealMeter


def show_meter(owner: QObject, counter: Counter, reveal: RevealDesk) -> None:
    """Ask how much of the budget is used, and show it; while the owner lives."""

    def show(meter: RevealMeter) -> None:
        board = counter.status
        board.put(replace(board.now, reveals_used=meter.used, reveals_allowed=meter.allowed))

    def failed(error: Exception) -> None:
        # The desk may have been locked since; then there is nothing to measure.
        if not isinstance(error, NotSignedIn):
            counter.notices.failure(error)

    counter.background.run(owner, reveal.meter, show, failed)
