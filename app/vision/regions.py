"""Where in a frame a symbol may be, and how such a place is looked at more closely."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.vision.engines import Corners, Grey, Point
from app.vision.opencv import opencv

SEARCH_WIDTH = 320
"""Places are looked for in a frame of this width: a symbol is a blot of edges there, and edges are all it takes."""
CLOSE_SIDE = 480
"""A place is enlarged until its shorter side has about this many pixels: over 12 for each of a symbol's modules."""
MOST_ENLARGED = 4.0
SMALLEST_SIDE = 6
"""In the small frame: below this no module of the symbol has a pixel of its own in the large one."""


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle of a frame, in its pixels."""

    left: int
    top: int
    width: int
    height: int

    def holds(self, point: Point) -> bool:
        return self.left <= point[0] < self.left + self.width and self.top <= point[1] < self.top + self.height

    def of(self, grey: Grey) -> Grey:
        return grey[self.top : self.top + self.height, self.left : self.left + self.width]


def region_round(corners: Corners, grey: Grey) -> Region | None:
    """The rectangle round a symbol's corners, with a fifth of it as margin; None if it lies outside the frame."""
    across, down = [x for x, _ in corners], [y for _, y in corners]
    return _with_margin(min(across), min(down), max(across) - min(across), max(down) - min(down), grey)


def busy_regions(grey: Grey, most: int) -> list[Region]:
    """The places that are as full of edges as a symbol is, and about as square; the busiest first."""
    cv2 = opencv()
    height, width = grey.shape
    scale = max(1.0, width / SEARCH_WIDTH)
    small = cv2.resize(grey, (round(width / scale), max(1, round(height / scale))), interpolation=cv2.INTER_AREA)
    edges = cv2.morphologyEx(small, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    filled = cv2.boxFilter(edges, -1, (7, 7))
    _, mask = cv2.threshold(filled, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    count, _, boxes, _ = cv2.connectedComponentsWithStats(mask)
    scored: list[tuple[float, Region]] = []
    for left, top, across, down, _area in boxes[1:count].tolist():
        if min(across, down) < SMALLEST_SIDE or max(across, down) > 4 * min(across, down):
            continue
        region = _with_margin(left * scale, top * scale, across * scale, down * scale, grey)
        if region is not None:
            business = float(filled[top : top + down, left : left + across].mean())
            scored.append((business * min(across, down), region))
    scored.sort(key=lambda scored_region: scored_region[0], reverse=True)
    return [region for _, region in scored[:most]]


@dataclass(frozen=True, slots=True)
class CloseUp:
    """A region enlarged and worked over for a decoder."""

    picture: Grey
    left: int
    top: int
    scale: float

    def in_frame(self, corners: Corners) -> Corners:
        """Corners found in the close-up, in the pixels of the frame."""
        first, second, third, fourth = ((self.left + x / self.scale, self.top + y / self.scale) for x, y in corners)
        return (first, second, third, fourth)


def close_ups(grey: Grey, region: Region) -> Iterator[CloseUp]:
    """The region in the ways that help most often, each made only when it is asked for.

    Larger; sharper; in two tones; with its grain removed; as if far out of focus.
    """
    cv2 = opencv()
    cut = region.of(grey)
    scale = min(MOST_ENLARGED, max(1.0, CLOSE_SIDE / min(cut.shape)))

    def close_up(picture: Grey) -> CloseUp:
        return CloseUp(picture, region.left, region.top, scale)

    large = cv2.resize(cut, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    yield close_up(large)
    sharp = _unsharp(large, 1.2 * scale, 2.5)
    yield close_up(sharp)
    block = max(15, int(min(large.shape) / 6) | 1)
    smooth = cv2.GaussianBlur(large, (0, 0), 0.4 * scale)
    yield close_up(cv2.adaptiveThreshold(smooth, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, block, 4))
    grainless = cv2.resize(cv2.medianBlur(cut, 3), None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    yield close_up(_unsharp(grainless, 1.6 * scale, 3))
    yield close_up(_unsharp(large, 2.4 * scale, 4))


def _unsharp(picture: Grey, sigma: float, amount: float) -> Grey:
    cv2 = opencv()
    soft = cv2.GaussianBlur(picture, (0, 0), sigma)
    sharp: NDArray[np.uint8] = cv2.addWeighted(picture, 1 + amount, soft, -amount, 0)
    return sharp


def _with_margin(left: float, top: float, width: float, height: float, grey: Grey) -> Region | None:
    margin = 0.2 * max(width, height)
    rows, columns = grey.shape
    from_left, from_top = max(0, int(left - margin)), max(0, int(top - margin))
    to_right, to_bottom = min(columns, int(left + width + margin) + 1), min(rows, int(top + height + margin) + 1)
    if to_right <= from_left or to_bottom <= from_top:
        return None
    return Region(from_left, from_top, to_right - from_left, to_bottom - from_top)
