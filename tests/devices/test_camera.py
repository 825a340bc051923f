import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy import uint8
from numpy.typing import NDArray
from PIL import Image

from app.devices import camera as camera_module
from app.devices.camera import (
    Capture,
    JoinedCameras,
    OpenCvCameras,
    SimulatedCamera,
    camera_finder,
    linux_cameras,
    probed_cameras,
)
from app.domain.errors import CameraNotReady
from app.operations.ports import Cameras

CHECKOUT = Path(__file__).parents[2]
PATIENCE = 10.0


def shade(value: int) -> NDArray[uint8]:
    return np.full((4, 6, 3), value, uint8)


class FakeCapture:
    """A camera that has so many pictures before its plug is pulled; each shows its number."""

    def __init__(self, pictures: int, *, opened: bool = True, spoilt: bool = False) -> None:
        self.pictures = pictures
        self.opened = opened
        self.spoilt = spoilt
        self.grabbed = 0
        self.retrieved = 0
        self.released = threading.Event()

    def isOpened(self) -> bool:  # noqa: N802
        return self.opened

    def grab(self) -> bool:
        if self.grabbed == self.pictures:
            return False
        self.grabbed += 1
        return True

    def retrieve(self) -> tuple[bool, NDArray[uint8]]:
        self.retrieved = self.grabbed
        return not self.spoilt, shade(self.grabbed % 256)

    def release(self) -> None:
        self.released.set()


class SteppedCapture(FakeCapture):
    """A camera that takes a picture each time it is told to."""

    def __init__(self) -> None:
        super().__init__(pictures=-1)
        self.step = threading.Semaphore(0)

    def grab(self) -> bool:
        self.step.acquire()
        return super().grab()


ENDLESS = -1


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cameras that hang are given up at once."""
    monkeypatch.setattr(camera_module, "FIRST_FRAME_SECONDS", 0.01)
    monkeypatch.setattr(camera_module, "FRAME_SECONDS", 0.01)


@pytest.fixture
def released() -> Iterator[list[OpenCvCameras]]:
    cameras: list[OpenCvCameras] = []
    yield cameras
    for each in cameras:
        each.release()


def opened_as(*captures: FakeCapture) -> OpenCvCameras:
    """Camera 0, which is the first of these when first opened, then the second, and so on."""
    remaining = iter(captures)

    def open_next(_: int) -> Capture:
        return next(remaining)

    return OpenCvCameras(lambda: [0], open_next)


def wait_until_lost(cameras: OpenCvCameras) -> None:
    assert cameras._stream is not None
    cameras._stream._thread.join(PATIENCE)
    assert cameras._stream.over


def test_a_camera_that_is_plugged_in_gives_pictures(released: list[OpenCvCameras]) -> None:
    cameras = opened_as(FakeCapture(ENDLESS))
    released.append(cameras)
    port: Cameras = cameras

    frame = port.frame("Camera 0")

    assert port.names() == ("Camera 0",)
    assert frame.pixels.shape == (4, 6, 3)


def test_a_frame_is_taken_after_it_was_asked_for(released: list[OpenCvCameras]) -> None:
    capture = FakeCapture(ENDLESS)
    cameras = opened_as(capture)
    released.append(cameras)
    cameras.frame("Camera 0")

    for _ in range(5):
        asked_at = capture.grabbed
        cameras.frame("Camera 0")
        assert capture.retrieved >= asked_at


def test_a_camera_unplugged_in_the_middle_is_not_ready_and_comes_back() -> None:
    cameras = opened_as(FakeCapture(1), FakeCapture(0, opened=False), FakeCapture(1))
    assert cameras.frame("Camera 0").pixels.shape == (4, 6, 3)
    wait_until_lost(cameras)

    with pytest.raises(CameraNotReady) as refusal:
        cameras.frame("Camera 0")
    assert refusal.value.camera == "Camera 0"

    assert cameras.frame("Camera 0").pixels.shape == (4, 6, 3)


@pytest.mark.parametrize(
    "capture",
    [FakeCapture(5, opened=False), FakeCapture(0), FakeCapture(5, spoilt=True)],
    ids=["shut", "dead", "spoilt"],
)
def test_a_camera_that_gives_no_picture_is_not_ready_and_is_closed(capture: FakeCapture) -> None:
    cameras = opened_as(capture)

    with pytest.raises(CameraNotReady):
        cameras.frame("Camera 0")

    assert capture.released.wait(PATIENCE)


@pytest.mark.usefixtures("quick")
def test_a_camera_that_hangs_is_given_up() -> None:
    capture = SteppedCapture()
    cameras = opened_as(capture)

    with pytest.raises(CameraNotReady):
        cameras.frame("Camera 0")

    assert not capture.released.is_set()
    capture.step.release()
    assert capture.released.wait(PATIENCE)


def test_a_camera_that_is_not_there_is_not_ready() -> None:
    with pytest.raises(CameraNotReady):
        opened_as().frame("Camera 1")


def test_releasing_closes_the_camera_and_the_next_frame_opens_it_again(released: list[OpenCvCameras]) -> None:
    first, second = FakeCapture(ENDLESS), FakeCapture(ENDLESS)
    cameras = opened_as(first, second)
    released.append(cameras)
    cameras.frame("Camera 0")

    cameras.release()
    cameras.frame("Camera 0")

    assert first.released.wait(PATIENCE)
    assert second.grabbed > 0


def test_releasing_wakes_whoever_waits_for_a_frame() -> None:
    capture = SteppedCapture()
    opened = threading.Event()

    def open_it(_: int) -> Capture:
        opened.set()
        return capture

    cameras = OpenCvCameras(lambda: [0], open_it)

    def release() -> None:
        opened.wait()
        cameras.release()

    threading.Thread(target=release).start()
    with pytest.raises(CameraNotReady):
        cameras.frame("Camera 0")

    capture.step.release()
    assert capture.released.wait(PATIENCE)


def test_releasing_without_a_camera_open_does_nothing() -> None:
    opened_as().release()


def test_linux_lists_the_nodes_that_give_pictures(tmp_path: Path) -> None:
    for node, index in [("video0", "0"), ("video1", "1"), ("video10", "0"), ("video2", "0")]:
        (tmp_path / node).mkdir()
        (tmp_path / node / "index").write_text(f"{index}\n")
    (tmp_path / "video3").mkdir()

    assert linux_cameras(tmp_path) == [0, 2, 10]
    assert linux_cameras(tmp_path / "absent") == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere a camera would be opened")
def test_on_linux_finding_cameras_opens_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(camera_module, "open_capture", None)

    assert camera_finder()() == linux_cameras()


def test_elsewhere_cameras_are_opened_up_to_the_first_that_cannot_be_and_only_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    captures = [FakeCapture(0), FakeCapture(0), FakeCapture(0, opened=False)]
    remaining = iter(captures)
    monkeypatch.setattr(camera_module, "open_capture", lambda _: next(remaining))
    monkeypatch.setattr(sys, "platform", "win32")
    find = camera_finder()

    assert (find(), find()) == ([0, 1], [0, 1])
    assert all(capture.released.is_set() for capture in captures)


def test_there_are_at_most_four_cameras_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(camera_module, "open_capture", lambda _: FakeCapture(0))

    assert probed_cameras() == [0, 1, 2, 3]


def test_opencv_says_nothing_about_a_missing_camera_and_leaves_qt_alone() -> None:
    program = """
import os, sys
from app.devices.camera import OpenCvCameras
from app.domain.errors import CameraNotReady

assert "cv2" not in sys.modules
try:
    OpenCvCameras(lambda: [9]).frame("Camera 9")
except CameraNotReady as refusal:
    print(refusal.camera, {name: value for name, value in os.environ.items() if name.startswith("QT_")})
"""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}

    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=CHECKOUT,
        env={**environment, "QT_QPA_FONTDIR": "mine"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert (ended.stdout, ended.stderr) == ("Camera 9 {'QT_QPA_FONTDIR': 'mine'}\n", "")


def test_the_simulated_camera_shows_its_pictures_in_turn_and_again() -> None:
    simulated = SimulatedCamera("Simulated", [shade(1), shade(2)])
    port: Cameras = simulated

    shown = [int(port.frame("Simulated").pixels[0, 0, 0]) for _ in range(5)]

    assert shown == [1, 2, 1, 2, 1]
    assert port.names() == ("Simulated",)


def test_a_picture_may_stay_before_the_simulated_camera() -> None:
    simulated = SimulatedCamera("Simulated", [shade(1), shade(2)], frames_each=2)

    assert [int(simulated.frame("Simulated").pixels[0, 0, 0]) for _ in range(5)] == [1, 1, 2, 2, 1]


def test_a_released_simulated_camera_begins_anew() -> None:
    simulated = SimulatedCamera("Simulated", [shade(1), shade(2)])
    simulated.frame("Simulated")

    simulated.release()

    assert simulated.frame("Simulated").pixels[0, 0, 0] == 1


def test_the_simulated_camera_plays_the_picture_files_of_a_folder_in_order(tmp_path: Path) -> None:
    Image.new("RGB", (6, 4), (10, 20, 30)).save(tmp_path / "b.png")
    Image.new("L", (6, 4), 200).save(tmp_path / "a.JPG")
    (tmp_path / "notes.txt").write_text("not a picture")
    simulated = SimulatedCamera("Simulated", tmp_path)

    first, second, third = (simulated.frame("Simulated").pixels for _ in range(3))

    assert first.shape == second.shape == (4, 6, 3)
    assert first[0, 0].tolist() == third[0, 0].tolist() == [200, 200, 200]
    assert second[0, 0].tolist() == [30, 20, 10]


def test_an_empty_an_absent_and_a_spoilt_folder_are_a_camera_that_is_not_ready(tmp_path: Path) -> None:
    spoilt = tmp_path / "spoilt"
    spoilt.mkdir()
    (spoilt / "a.png").write_bytes(b"GIF89a")
    empty = tmp_path / "empty"
    empty.mkdir()

    for folder in (spoilt, empty, tmp_path / "absent"):
        with pytest.raises(CameraNotReady):
            SimulatedCamera("Simulated", folder).frame("Simulated")


def test_a_simulated_camera_can_be_unplugged_and_plugged_in_again() -> None:
    simulated = SimulatedCamera("Simulated", [shade(1)])
    simulated.frame("Simulated")

    simulated.unplug()
    assert simulated.names() == ()
    with pytest.raises(CameraNotReady):
        simulated.frame("Simulated")

    simulated.plug_in()
    assert simulated.frame("Simulated").pixels[0, 0, 0] == 1


def test_a_simulated_camera_answers_to_its_name_only() -> None:
    with pytest.raises(CameraNotReady):
        SimulatedCamera("Simulated", [shade(1)]).frame("Camera 0")


def test_several_kinds_of_cameras_are_one_and_one_of_them_is_open() -> None:
    capture = FakeCapture(ENDLESS)
    joined = JoinedCameras(opened_as(capture), SimulatedCamera("Simulated", [shade(1), shade(2)]))

    assert joined.names() == ("Camera 0", "Simulated")
    assert joined.frame("Camera 0").pixels.shape == (4, 6, 3)
    assert [int(joined.frame("Simulated").pixels[0, 0, 0]) for _ in range(2)] == [1, 2]
    assert capture.released.wait(PATIENCE)
    with pytest.raises(CameraNotReady):
        joined.frame("Camera 1")
