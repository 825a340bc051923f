from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from app.gui.counter import Counter
from app.gui.theme import styled

LOOK_MS = 1000
LANE = "hardware-keys"


class PluggedLine(QLabel):
    """Which hardware keys are plugged in, looked up again and again while it is watched. look: their names."""

    def __init__(self, counter: Counter, look: Callable[[], tuple[str, ...]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter, self._look = counter, look
        self._names: tuple[str, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._ask)
        styled(self, role="caption", strong=True)
        self.setWordWrap(True)
        self.hide()

    def watch(self) -> None:
        self._ask()
        self._timer.start()

    def rest(self) -> None:
        self._timer.stop()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _ask(self) -> None:
        self._counter.background.run(self, self._look, self._show, lane=LANE)

    def _show(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._say()
        self.show()

    def _say(self) -> None:
        if not self._names:
            self.setText(self.tr("No hardware key is plugged in yet."))
            return
        named = [name or self.tr("a key without a name") for name in self._names]
        self.setText(self.tr("Plugged in: %1").replace("%1", QLocale().createSeparatedList(named)))
