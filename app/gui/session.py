from PySide6.QtCore import QObject, Signal

from app.domain.people import Actor


class Session(QObject):
    """Who is at this desk: nobody yet, or one actor until the desk is locked."""

    opened = Signal(object)
    """Actor"""
    locked = Signal()
    """The keys are to be dropped; what was on the screen is gone."""
    stop_asked = Signal()
    """Somebody wants the emergency stop."""
    keys_in_renewal = Signal()
    """Somebody's leaving was begun, or all keys are to be renewed: it goes on by itself from here."""
    station_made = Signal()
    """The wizard is done: there is a station to sign in to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actor: Actor | None = None
        self._station_name = ""
        self._idle_lock_minutes = 0

    @property
    def actor(self) -> Actor | None:
        return self._actor

    @property
    def station_name(self) -> str:
        return self._station_name

    @property
    def idle_lock_minutes(self) -> int:
        return self._idle_lock_minutes

    def open(self, actor: Actor, station_name: str, idle_lock_minutes: int) -> None:
        """Let the window show the station to the actor whose passphrase was right."""
        self._actor = actor
        self._station_name = station_name
        self._idle_lock_minutes = idle_lock_minutes
        self.opened.emit(actor)

    def lock(self) -> None:
        """Nothing happens when nobody is signed in."""
        if self._actor is not None:
            self._actor = None
            self.locked.emit()
