"""What a camera over the counter would see of a printed label: the simulated camera and the demo play these."""

import numpy as np
from numpy.typing import NDArray

from app.vision.opencv import opencv

WIDTH, HEIGHT = 1280, 720


def camera_picture(
    label: bytes | NDArray[np.uint8], rng: np.random.Generator, strength: float = 1.0
) -> NDArray[np.uint8]:
    """A frame of 720 x 1280 BGR with the label lying on a desk: tilted, a little out of focus, unevenly lit, noisy.

    label: a PNG, or grey (height, width) uint8. strength: 0 is a good camera held still, 1 a usual one; the damage
    grows with it. The same generator state gives the same frame.
    """
    cv2 = opencv()
    paper = cv2.imdecode(np.frombuffer(label, np.uint8), cv2.IMREAD_GRAYSCALE) if isinstance(label, bytes) else label
    desk = desk_top(rng)
    corners = _placed(paper.shape[0], paper.shape[1], rng, strength)
    flat = np.array([(0, 0), (paper.shape[1], 0), (paper.shape[1], paper.shape[0]), (0, paper.shape[0])], np.float32)
    lie = cv2.getPerspectiveTransform(flat, corners.astype(np.float32))
    # Shrunk by area first: a camera's pixel gathers all light that falls on it, a warp samples single dots.
    ink = cv2.warpPerspective(_antialiased(paper, corners), _scaled(lie, paper, corners), (WIDTH, HEIGHT))
    cover = cv2.warpPerspective(np.full(paper.shape, 255, np.uint8), lie, (WIDTH, HEIGHT)).astype(np.float32) / 255
    white, black = rng.uniform(205, 235), rng.uniform(25, 50)
    printed = black + (white - black) * ink.astype(np.float32) / 255
    scene = desk * (1 - cover[..., None]) + printed[..., None] * cover[..., None]
    lit = scene * lamp(rng, strength)[..., None]
    seen = cv2.GaussianBlur(lit, (0, 0), 0.4 + rng.uniform(0.2, 0.7) * strength)
    noisy = seen + rng.normal(0, 1 + 4 * strength, (HEIGHT, WIDTH, 1)) + rng.normal(0, 1 + 2 * strength, seen.shape)
    quality = int(max(40, 92 - 20 * strength * rng.uniform(0.5, 1)))
    _, file = cv2.imencode(".jpg", np.clip(noisy, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, quality])
    frame: NDArray[np.uint8] = cv2.imdecode(file, cv2.IMREAD_COLOR)
    return frame


def _placed(height: int, width: int, rng: np.random.Generator, strength: float) -> NDArray[np.float64]:
    """Where the label's four corners come to lie, clockwise from its own top left, all inside the frame."""
    size = rng.uniform(0.55, 0.85) * min(WIDTH * 0.9 / np.hypot(height, width), HEIGHT * 0.95 / np.hypot(height, width))
    half = np.array([(-width, -height), (width, -height), (width, height), (-width, height)]) * size / 2
    angle = rng.uniform(-0.35, 0.35) * strength
    turned = half @ np.array([(np.cos(angle), np.sin(angle)), (-np.sin(angle), np.cos(angle))])
    tilted = turned + rng.uniform(-0.05, 0.05, (4, 2)) * strength * size * min(height, width)
    spare = np.array([WIDTH, HEIGHT]) - np.ptp(tilted, axis=0)
    placed: NDArray[np.float64] = tilted - tilted.min(axis=0) + rng.uniform(0.1, 0.9, 2) * np.maximum(spare, 0)
    return placed


def _shrunk(paper: NDArray[np.uint8], corners: NDArray[np.float64]) -> float:
    """How much smaller the label is in the frame than in its own dots; never more than 1."""
    side = float(np.linalg.norm(corners[1] - corners[0]))
    return min(1.0, side / float(paper.shape[1]))


def _antialiased(paper: NDArray[np.uint8], corners: NDArray[np.float64]) -> NDArray[np.uint8]:
    cv2 = opencv()
    shrink = _shrunk(paper, corners)
    small: NDArray[np.uint8] = cv2.resize(paper, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    return small


def _scaled(lie: NDArray[np.float64], paper: NDArray[np.uint8], corners: NDArray[np.float64]) -> NDArray[np.float64]:
    shrink = _shrunk(paper, corners)
    return lie @ np.diag([1 / shrink, 1 / shrink, 1])


def desk_top(rng: np.random.Generator) -> NDArray[np.float32]:
    """A desk top: one colour with a soft grain."""
    cv2 = opencv()
    grain = cv2.resize(rng.normal(0, 9, (HEIGHT // 6, WIDTH // 40)), (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    colour = np.sort(rng.uniform(60, 150, 3))  # blue least, red most, as wood is
    desk: NDArray[np.float32] = (colour + grain[..., None]).astype(np.float32)
    return desk


def lamp(rng: np.random.Generator, strength: float) -> NDArray[np.float32]:
    """A lamp to one side: brighter there, darker across the frame."""
    down, across = np.mgrid[-1 : 1 : HEIGHT * 1j, -1 : 1 : WIDTH * 1j]
    angle, fall = rng.uniform(0, 2 * np.pi), rng.uniform(0.1, 0.3) * strength
    light: NDArray[np.float32] = (1 - fall * (1 + across * np.cos(angle) + down * np.sin(angle)) / 2).astype(np.float32)
    return light
