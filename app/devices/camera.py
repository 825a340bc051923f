"""Cameras: those OpenCV opens, and a twin that plays pictures.

A camera runs in a thread of its own, because a read can block for ten seconds once the plug is pulled, and because a
picture left in the driver's buffer is older than what the clerk holds before the lens.
"""

import os
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache, partial
from itertools import takewhile
from pathlib import Path
from types import ModuleType
from typing import Protocol

import numpy as np
from numpy import uint8
from numpy.typing import NDArray
from PIL import Image

from app.domain.errors import CameraNotReady
from app.operations.ports import Cameras, Frame

FIRST_FRAME_SECONDS = 5.0  # opening a USB camera takes one to three seconds
FRAME_SECONDS = 1.0  # at the slowest rate that is sold, five a second, five times a frame
WIDTH, HEIGHT = 1280, 720
MOST_CAMERAS = 4
PICTURE_ENDINGS = frozenset({".png", ".jpg", ".jpeg"})


class Capture(Protocol):
    """The part of cv2.VideoCapture we use."""

    def isOpened(self) -> bool: ...  # noqa: N802  OpenCV's name
    def grab(self) -> bool: ...
    def retrieve(self) -> tuple[bool, NDArray[uint8]]: ...
    def release(self) -> None: ...


def opencv() -> ModuleType:
    """OpenCV, loaded at first use and quiet, the environment left as it was.

    Its import takes 0.2 s and points Qt at OpenCV's own Qt 5 plug-ins, where PySide would find them.
    """
    variables = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
    before = {name: os.environ.get(name) for name in variables}
    import cv2  # noqa: PLC0415  see above

    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    loaded: ModuleType = cv2
    return loaded


def open_capture(index: int) -> Capture:
    """Open a camera with the driver of the system alone: tried in vain, the others write to the terminal."""
    cv2 = opencv()
    drivers = {"linux": cv2.CAP_V4L2, "win32": cv2.CAP_MSMF, "darwin": cv2.CAP_AVFOUNDATION}
    capture: Capture = cv2.VideoCapture(
        index,
        drivers.get(sys.platform, cv2.CAP_ANY),
        [cv2.CAP_PROP_FRAME_WIDTH, WIDTH, cv2.CAP_PROP_FRAME_HEIGHT, HEIGHT],
    )
    return capture


def camera_finder() -> Callable[[], list[int]]:
    """How the cameras of this computer are found: anew each time where no camera is touched for it, else once."""
    return linux_cameras if sys.platform.startswith("linux") else cache(probed_cameras)


def linux_cameras(video: Path = Path("/sys/class/video4linux")) -> list[int]:
    """The indexes of the cameras that are plugged in, from what the kernel lists.

    A camera has several nodes, of which the one with index 0 gives pictures and the others give facts about them.
    """
    found = []
    for node in video.glob("video*"):
        with suppress(OSError):  # unplugged since it was listed
            if (node / "index").read_text().strip() == "0":
                found.append(int(node.name.removeprefix("video")))
    return sorted(found)


def probed_cameras() -> list[int]:
    """The indexes that can be opened: the first ones, up to the first that cannot."""
    return list(takewhile(opens, range(MOST_CAMERAS)))


def opens(index: int) -> bool:
    capture = open_capture(index)
    try:
        return capture.isOpened()
    finally:
        capture.release()


class Stream:
    """An open camera in its own thread. It is emptied at the camera's pace, and a picture taken only when wanted."""

    def __init__(self, camera: str, open_camera: Callable[[], Capture]) -> None:
        self.camera = camera
        self._open_camera = open_camera
        self._changed = threading.Condition()
        self._wanted = True
        self._stopped = False
        self._over = False
        self._pixels: NDArray[uint8] | None = None
        self._patience = FIRST_FRAME_SECONDS
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)
        self._thread.start()

    @property
    def over(self) -> bool:
        return self._over or self._stopped

    def next(self) -> NDArray[uint8] | None:
        """A picture taken from now on, the first since the camera was opened.

        None when the camera is gone, hangs, or was stopped meanwhile.
        """
        with self._changed:
            self._wanted = self._pixels is None
            self._changed.wait_for(lambda: self._pixels is not None or self.over, self._patience)
            self._patience = FRAME_SECONDS
            pixels, self._pixels = self._pixels, None
            return pixels

    def stop(self) -> None:
        """Have the camera closed; does not wait for it."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    def wait_closed(self) -> None:
        """Wait until the camera may be opened again, but not for one that hangs."""
        self._thread.join(FRAME_SECONDS)

    def _run(self) -> None:
        try:
            capture = self._open_camera()
            try:
                while not self._stopped and capture.isOpened() and capture.grab():
                    if self._wanted and not self._hand_over(capture):
                        break
            finally:
                capture.release()
        finally:
            with self._changed:
                self._over = True
                self._changed.notify_all()

    def _hand_over(self, capture: Capture) -> bool:
        taken, pixels = capture.retrieve()
        with self._changed:
            if taken:
                self._pixels = pixels
                self._wanted = False
                self._changed.notify_all()
        return taken


class OpenCvCameras:
    """The cameras of this computer, one open at a time."""

    def __init__(
        self,
        indexes: Callable[[], Sequence[int]] | None = None,
        open_camera: Callable[[int], Capture] = open_capture,
    ) -> None:
        self._indexes = indexes or camera_finder()
        self._open_camera = open_camera
        self._stream: Stream | None = None

    def names(self) -> tuple[str, ...]:
        return tuple(f"Camera {index}" for index in self._indexes())

    def frame(self, camera: str) -> Frame:
        stream = self._stream
        if stream is None or stream.camera != camera or stream.over:
            stream = self._open(camera)
        pixels = stream.next()
        if pixels is None:
            self.release()
            raise CameraNotReady(camera)
        return Frame(pixels)

    def release(self) -> None:
        """Close whichever camera is open, soon: this never waits, not even for one that hangs."""
        if self._stream is not None:
            self._stream.stop()

    def _open(self, camera: str) -> Stream:
        """Close the former camera and open this one."""
        self.release()
        if self._stream is not None:
            self._stream.wait_closed()
        for index in self._indexes():
            if camera == f"Camera {index}":
                self._stream = Stream(camera, partial(self._open_camera, index))
                return self._stream
        raise CameraNotReady(camera)


class SimulatedCamera:
    """A camera that shows pictures one after another, and then from the first again.

    pictures: a folder of PNG and JPEG files, shown in the order of their names and looked into at every frame; or
    arrays (height, width, 3), 8 bit BGR. frames_each: frames for which a picture stays before the lens.
    """

    def __init__(self, name: str, pictures: Path | Sequence[NDArray[uint8]], frames_each: int = 1) -> None:
        self._name = name
        self._pictures = pictures
        self._frames_each = frames_each
        self._frames = 0
        self._plugged_in = True

    def names(self) -> tuple[str, ...]:
        return (self._name,) if self._plugged_in else ()

    def frame(self, camera: str) -> Frame:
        if not self._plugged_in or camera != self._name:
            raise CameraNotReady(camera)
        turn = self._frames // self._frames_each
        self._frames += 1
        if not isinstance(self._pictures, Path):
            return Frame(self._pictures[turn % len(self._pictures)])
        try:
            files = sorted(file for file in self._pictures.iterdir() if file.suffix.lower() in PICTURE_ENDINGS)
            return Frame(read_picture(files[turn % len(files)]))
        except (OSError, ZeroDivisionError) as nothing_to_show:
            raise CameraNotReady(camera) from nothing_to_show

    def release(self) -> None:
        """Show the first picture when opened again."""
        self._frames = 0

    def unplug(self) -> None:
        self._plugged_in = False

    def plug_in(self) -> None:
        self._plugged_in = True


def read_picture(file: Path) -> NDArray[uint8]:
    """The pixels of a PNG or JPEG file, (height, width, 3), 8 bit BGR; OSError when it is none."""
    with Image.open(file, formats=("PNG", "JPEG")) as picture:
        return np.ascontiguousarray(np.asarray(picture.convert("RGB"))[:, :, ::-1])


class JoinedCameras:
    """Several kinds of cameras as one."""

    def __init__(self, *kinds: Cameras) -> None:
        self._kinds = kinds
        self._camera = ""

    def names(self) -> tuple[str, ...]:
        return tuple(name for kind in self._kinds for name in kind.names())

    def frame(self, camera: str) -> Frame:
        """As the port says; one camera is open at a time, of whatever kind."""
        if camera != self._camera:
            self.release()
            self._camera = camera
        for kind in self._kinds:
            if camera in kind.names():
                return kind.frame(camera)
        raise CameraNotReady(camera)

    def release(self) -> None:
        for kind in self._kinds:
            kind.release()
