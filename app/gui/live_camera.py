"""A camera that is looked through again and again, until somebody has seen enough."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import CameraNotReady
from app.gui.counter import Counter
from app.gui.newest import Newest
from app.gui.settings import Setting
from app.gui.status import DeviceState

LANE = "vision"
PAUSE = 60
"""Milliseconds between a picture shown and the next asked for: about eight a second with the reading."""
RETRY = 1000
"""Milliseconds between two looks for a camera that is gone."""

L_co = TypeVar("L_co", covariant=True)
L = TypeVar("L")


class Lookout(Protocol[L_co]):
    """A desk that looks through cameras. look: the newest picture and what is in it; CameraNotReady."""

    def camera_names(self) -> tuple[str, ...]: ...
    def look(self, camera: str) -> L_co: ...
    def close_camera(self) -> None: ...


class LiveCamera(QObject, Generic[L]):
    """A camera, open from `start` to `stop` and at no other time: of the first setting that is made, or any there is.

    Whoever is told goes on by `look_again`; a camera that is gone is looked for by itself.
    """

    looked = Signal(object)
    """What the desk's look answers."""
    absent = Signal()
    """No camera is connected."""
    lost = Signal(object)
    """CameraNotReady, once until it gives pictures again."""
    failed = Signal(object)
    """Any other error; the camera was closed."""

    def __init__(
        self, counter: Counter, desk: Lookout[L], parent: QObject, settings: Sequence[Setting] = (Setting.CAMERA,)
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._counter = counter
        self._desk = desk
        self._running = False
        self._gone = False
        self._looks: Newest[L | None] = Newest(counter.background, self, self._trouble, LANE)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        return self._running

    def start(self) -> None:
        if not self._running:
            self._running = True
            self._gone = False
            self._look()

    def stop(self) -> None:
        """Close the camera; no answer comes any more."""
        self._next.stop()
        self._looks.forget()
        if self._running:
            self._running = False
            self._counter.background.run(self, self._desk.close_camera, _ignore, lane=LANE)

    def look_again(self) -> None:
        """Ask for the next picture, in a moment."""
        if self._running:
            self._next.start(PAUSE)

    def _look(self) -> None:
        if self._running:
            made = (self._counter.settings.get(setting) for setting in self._settings)
            wanted = next((camera for camera in made if camera), "")
            self._looks.ask(partial(_look, self._desk, wanted), self._answer)

    def _answer(self, look: L | None) -> None:
        if not self._running:
            return
        if look is None:
            self._tell_status(DeviceState.ABSENT)
            self.absent.emit()
            self._next.start(RETRY)
            return
        self._gone = False
        self._tell_status(DeviceState.READY)
        self.looked.emit(look)

    def _trouble(self, error: Exception) -> None:
        if not self._running:
            return
        if not isinstance(error, CameraNotReady):
            self.stop()
            self.failed.emit(error)
            return
        if not self._gone:
            self._gone = True
            self.lost.emit(error)
        self._tell_status(DeviceState.TROUBLE)
        self._next.start(RETRY)

    def _tell_status(self, state: DeviceState) -> None:
        board = self._counter.status
        if board.now.camera is not state:
            board.put(replace(board.now, camera=state))


def _look(desk: Lookout[L], wanted: str) -> L | None:
    """The newest picture of the camera wanted, or else of the first there is; without any, None."""
    names = desk.camera_names()
    camera = wanted or (names[0] if names else "")
    return desk.look(camera) if camera else None


def _ignore(nothing: object) -> None:
    del nothing
