"""What a camera over the counter would see of a document: tests, the benchmark and the demo look at these.

One kind of damage at a time, in three levels, on top of what every camera does: a little tilt, softness, noise and
uneven light.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from app.vision.opencv import opencv
from app.vision.simulated import HEIGHT, WIDTH, desk_top, lamp

WORST = 3
"""The highest level of a damage; 0 is none, 1 happens daily, 2 when nobody takes care, 3 is asking too much."""


class Damage(StrEnum):
    PERSPECTIVE = "perspective"
    TURNED = "turned"
    BLUR = "blur"
    DARK = "dark"
    NOISE = "noise"
    GLARE = "glare"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class _Camera:
    """How one picture is taken. width: of the document, of the frame's; tilt: of the corners, of the document's
    height; turn: radians, give or take sway; softness, grain: of a pixel and of 255; spot: of the document's width.
    """

    width: float = 0.62
    tilt: float = 0.02
    turn: float = 0.0
    sway: float = 0.06
    softness: float = 0.55
    smear: int = 0
    light: float = 1.0
    grain: float = 3.0
    quality: int = 88
    spot: float = 0.0


def _camera(damage: Damage, level: int, rng: np.random.Generator) -> _Camera:
    if level == 0:
        return _Camera()
    side = 1 if rng.random() < 0.5 else -1  # noqa: PLR2004 - as often as not
    return _DAMAGED[damage][level - 1](side)


_DAMAGED: Mapping[Damage, Sequence[Callable[[int], _Camera]]] = MappingProxyType(
    {
        Damage.PERSPECTIVE: (
            lambda _: _Camera(tilt=0.06, sway=0.1),
            lambda _: _Camera(tilt=0.11, sway=0.2),
            lambda _: _Camera(tilt=0.17, sway=0.3),
        ),
        Damage.TURNED: (
            lambda side: _Camera(width=0.55, turn=0.4 * side, sway=0.1),
            lambda side: _Camera(width=0.45, turn=np.pi / 2 * side, sway=0.1),
            lambda side: _Camera(width=0.45, turn=np.pi * side, sway=0.1),
        ),
        Damage.BLUR: (
            lambda _: _Camera(softness=1.0),
            lambda _: _Camera(softness=1.5, smear=3),
            lambda _: _Camera(softness=2.0, smear=5),
        ),
        Damage.DARK: (
            lambda _: _Camera(light=0.5, grain=4),
            lambda _: _Camera(light=0.28, grain=5),
            lambda _: _Camera(light=0.16, grain=6),
        ),
        Damage.NOISE: (
            lambda _: _Camera(grain=12, quality=70),
            lambda _: _Camera(grain=22, quality=50),
            lambda _: _Camera(grain=34, quality=35),
        ),
        Damage.GLARE: (lambda _: _Camera(spot=0.1), lambda _: _Camera(spot=0.18), lambda _: _Camera(spot=0.28)),
        Damage.SMALL: (lambda _: _Camera(width=0.45), lambda _: _Camera(width=0.37), lambda _: _Camera(width=0.29)),
    }
)


def photograph(document: NDArray[np.uint8], damage: Damage, level: int, rng: np.random.Generator) -> NDArray[np.uint8]:
    """A frame of 720 x 1280 BGR with the document lying on a desk.

    document: (height, width, 3) BGR, larger than it will be seen. level: 0 to WORST. The same generator state gives
    the same frame.
    """
    cv2 = opencv()
    camera = _camera(damage, level, rng)
    corners = _placed(document, camera, rng)
    small = _shrunk(document, corners)
    height, width = small.shape[:2]
    flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    lie = cv2.getPerspectiveTransform(flat, corners.astype(np.float32))
    seen = cv2.warpPerspective(small, lie, (WIDTH, HEIGHT)).astype(np.float32)
    cover = cv2.warpPerspective(np.full((height, width), 255, np.uint8), lie, (WIDTH, HEIGHT))
    cover = cv2.GaussianBlur(cover, (0, 0), 0.8).astype(np.float32)[..., None] / 255
    shadow = cv2.GaussianBlur(np.roll(cover[..., 0], (4, 3), (0, 1)), (0, 0), 6)[..., None]
    scene = desk_top(rng) * (1 - 0.45 * shadow) * (1 - cover) + 0.92 * seen * cover
    scene = scene * lamp(rng, 1.0)[..., None]
    if camera.spot:
        scene = _with_glare(scene, corners, camera.spot, rng)
    scene = cv2.GaussianBlur(scene, (0, 0), camera.softness)
    if camera.smear:
        scene = cv2.blur(scene, (camera.smear, 1))
    scene = scene * camera.light
    grey = rng.normal(0, camera.grain, (HEIGHT, WIDTH, 1))
    noisy = scene + grey + rng.normal(0, camera.grain / 2, scene.shape)
    pixels = np.clip(noisy, 0, 255).astype(np.uint8)
    _, file = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, camera.quality])
    frame: NDArray[np.uint8] = cv2.imdecode(file, cv2.IMREAD_COLOR)
    return frame


def _placed(document: NDArray[np.uint8], camera: _Camera, rng: np.random.Generator) -> NDArray[np.float64]:
    """Where the document's four corners come to lie, clockwise from its own top left."""
    height, width = document.shape[:2]
    across = camera.width * WIDTH
    down = across * height / width
    half = np.array([(-across, -down), (across, -down), (across, down), (-across, down)]) / 2
    angle = camera.turn + rng.uniform(-camera.sway, camera.sway)
    turned = half @ np.array([(np.cos(angle), np.sin(angle)), (-np.sin(angle), np.cos(angle))])
    tilted = turned + rng.uniform(-camera.tilt, camera.tilt, (4, 2)) * down
    # Too large for the frame at this angle: the camera is held higher.
    tilted *= min(1.0, *(0.96 * np.array([WIDTH, HEIGHT]) / np.ptp(tilted, axis=0)))
    spare = np.array([WIDTH, HEIGHT]) - np.ptp(tilted, axis=0)
    placed: NDArray[np.float64] = tilted - tilted.min(axis=0) + rng.uniform(0.2, 0.8, 2) * np.maximum(spare, 0)
    return placed


def _shrunk(document: NDArray[np.uint8], corners: NDArray[np.float64]) -> NDArray[np.uint8]:
    """A camera's pixel gathers all light that falls on it, a warp samples single dots: shrunk by area first."""
    cv2 = opencv()
    shrink = min(1.0, float(np.linalg.norm(corners[1] - corners[0])) / document.shape[1])
    small: NDArray[np.uint8] = cv2.resize(document, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    return small


def _with_glare(
    scene: NDArray[np.float32], corners: NDArray[np.float64], size: float, rng: np.random.Generator
) -> NDArray[np.float32]:
    """A lamp's reflection on the laminate: white in its middle, nothing left to read there."""
    middle = corners.mean(axis=0) + rng.uniform(-0.35, 0.35, 2) * np.ptp(corners, axis=0)
    radius = size * float(np.linalg.norm(corners[1] - corners[0])) / 2
    down, across = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    apart = np.hypot((across - middle[0]) / 1.4, down - middle[1]) / radius
    shine = np.clip(1.6 - apart, 0, 1)[..., None] ** 1.5
    bright: NDArray[np.float32] = (scene * (1 - shine) + 262 * shine).astype(np.float32)
    return bright
