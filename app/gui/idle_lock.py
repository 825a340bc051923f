from PySide6.QtCore import QEvent, QObject, QTimer, Signal

SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)
MINUTE = 60_000
"""Milliseconds."""


class IdleLock(QObject):
    """Says when nobody has touched this desk for the minutes that policy allows."""

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)

    def watch(self, minutes: int) -> None:
        self._timer.start(minutes * MINUTE)

    def rest(self) -> None:
        """Nobody is signed in: there is nothing to lock."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in SIGNS_OF_LIFE and self._timer.isActive():
            self._timer.start()
        return False
