"""Whether printer, camera and card reader of this desk are there, for the line at the foot of the window."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer

from app.gui.card_watch import LANE as READER_LANE
from app.gui.card_watch import chosen_reader
from app.gui.counter import Counter
from app.gui.settings import Setting
from app.gui.status import DeviceState
from app.operations.desks import Desks
from app.operations.ports import CardReaderState

EVERY = 5_000
"""Milliseconds: a cable is put back in about that time."""
LANE = "vision"
READER_STATES = {
    CardReaderState.ABSENT: DeviceState.ABSENT,
    CardReaderState.READY: DeviceState.READY,
    CardReaderState.LIFT_CARD: DeviceState.READY,
    CardReaderState.TROUBLE: DeviceState.TROUBLE,
}


class DevicesWatch(QObject):
    """Looks while somebody is signed in. Printers are known at once; cameras and reader are asked in their lanes."""

    def __init__(self, counter: Counter, desks: Desks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counter, self._desks = counter, desks
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        counter.session.opened.connect(self._begin)
        counter.session.locked.connect(self._timer.stop)

    @property
    def looking(self) -> bool:
        return self._timer.isActive()

    def look(self) -> None:
        """Look once, at the printers; at cameras and card reader as well, unless something else is going on."""
        names = self._desks.labels.printer_names()
        board = self._counter.status
        board.put(replace(board.now, printer=self._state(Setting.PRINTER, names)))
        if not self._counter.background.busy:
            self._counter.background.run(self, self._desks.scan.camera_names, self._show_cameras, lane=LANE)
            reader = chosen_reader(self._counter.settings)
            self._counter.background.run(
                self, partial(self._desks.cards.state, reader), self._show_reader, lane=READER_LANE
            )

    def _begin(self) -> None:
        self._timer.start()
        self.look()

    def _show_cameras(self, names: tuple[str, ...]) -> None:
        board = self._counter.status
        board.put(replace(board.now, camera=self._state(Setting.CAMERA, names)))

    def _show_reader(self, state: CardReaderState) -> None:
        board = self._counter.status
        board.put(replace(board.now, reader=READER_STATES[state]))

    def _state(self, setting: Setting, names: tuple[str, ...]) -> DeviceState:
        """The chosen one must be there; without a choice any will do."""
        kept = self._counter.settings.get(setting)
        if not names:
            return DeviceState.ABSENT
        return DeviceState.READY if kept is None or kept in names else DeviceState.TROUBLE
