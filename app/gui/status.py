from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from app.operations.leaving import BrokenOff, Leaving


class DeviceState(StrEnum):
    READY = "ready"
    TROUBLE = "trouble"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class StationStatus:
    """What the line at the foot of the window says.

    reveals_allowed: 0 hides the meter; log_sound: None while the log was not looked at yet;
    witnessed_minutes: None when no witness has seen the log; shred_pending: what was shredded may still be on the disk.
    stopped: in an emergency, and only managers can sign in.
    leaving: the renewal of keys that is on its way; leaving_halted: it met trouble, and goes on when it is asked to.
    broken_off: one that changed nothing yet and awaits its answer.
    """

    scanner: DeviceState = DeviceState.ABSENT
    camera: DeviceState = DeviceState.ABSENT
    printer: DeviceState = DeviceState.ABSENT
    reader: DeviceState = DeviceState.ABSENT
    reveals_used: int = 0
    reveals_allowed: int = 0
    log_size: int = 0
    log_sound: bool | None = None
    witnessed_minutes: int | None = None
    open_alerts: int = 0
    shred_pending: bool = False
    clock_in_doubt: bool = False
    stopped: bool = False
    leaving: Leaving | None = None
    leaving_halted: bool = False
    broken_off: BrokenOff | None = None


class StatusBoard(QObject):
    """The latest status; whoever learns something puts `replace(board.now, …)`."""

    changed = Signal(object)
    """StationStatus"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = StationStatus()

    @property
    def now(self) -> StationStatus:
        return self._now

    def put(self, status: StationStatus) -> None:
        self._now = status
        self.changed.emit(status)
