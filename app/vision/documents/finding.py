"""Where a card or a passport's page lies in a picture: the four straight edges of something the right shape."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.vision.engines import Corners, Grey
from app.vision.opencv import opencv

SEARCH_LENGTH = 640
"""Edges are looked for in a picture of this length: a card's edge is the longest line there is."""
CARD_SHAPE, PAGE_SHAPE = 85.6 / 54, 125 / 88
"""Length to height: ISO/IEC 7810 ID-1, and ID-3, a passport's page."""
SHAPE_TOLERANCE = 0.28
"""As a part of the shape; a camera that looks from the side makes a card look shorter."""
SMALLEST_PART = 0.025
"""Of the picture's area: a card smaller than this has letters of three pixels."""
ALONGSIDE = 0.2
"""Sine of the angle below which two sides do not meet in a corner."""
SURE = 0.9
"""Of a likeness: no other way of looking is tried."""
FILLED = 0.86
"""How much of its four-cornered outline a document covers at least, with its corners rounded."""
STRAIGHT_LENGTH = 1024
"""Pixels of the longer side of a straightened document: twelve a millimetre, more than the camera gives."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    quad: NDArray[np.float32]
    likeness: float


def find_document(picture: NDArray[np.uint8]) -> Corners | None:
    """The corners of the document in the picture, clockwise, the first at the left end of a long side; None without.

    picture: (height, width) grey or (height, width, 3) BGR. Which long side is the upper one cannot be seen here.
    """
    cv2 = opencv()
    height, width = picture.shape[:2]
    scale = min(1.0, SEARCH_LENGTH / max(height, width))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    best: _Candidate | None = None
    for mask in _masks(small):
        for candidate in _candidates(mask):
            if best is None or candidate.likeness > best.likeness:
                best = candidate
        if best is not None and best.likeness > SURE:
            break
    return None if best is None else _corners(_long_side_first(best.quad / scale))


def straighten(grey: Grey, corners: Corners) -> Grey:
    """The document as if looked at from above, its long side across; no larger than it was seen."""
    cv2 = opencv()
    across = max(math.dist(corners[0], corners[1]), math.dist(corners[2], corners[3]))
    down = max(math.dist(corners[0], corners[3]), math.dist(corners[1], corners[2]))
    shape = min((CARD_SHAPE, PAGE_SHAPE), key=lambda shape: abs(shape - across / down))
    width = round(min(float(STRAIGHT_LENGTH), max(float(SEARCH_LENGTH), 1.1 * across)))
    height = round(width / shape)
    # A warp samples single dots: of a picture much larger than needed, area makes one dot of many first.
    shrink = min(1.0, width / across)
    if shrink < 0.7:  # noqa: PLR2004 - the warp's own four by four dots do for the rest
        grey = cv2.resize(grey, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    else:
        shrink = 1.0
    quad = np.array(corners, np.float32) * shrink
    flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    lie = cv2.getPerspectiveTransform(quad, flat)
    straight: Grey = cv2.warpPerspective(
        grey, lie, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return straight


def _masks(small: NDArray[np.uint8]) -> Iterator[Grey]:
    """Pictures of two tones in which a document may be one blot, the likeliest way of getting one first."""
    cv2 = opencv()
    soft = cv2.GaussianBlur(small, (5, 5), 0)
    # What differs from the desk, which is what the picture has round its rim.
    colours = cv2.cvtColor(soft, cv2.COLOR_BGR2LAB) if soft.ndim == 3 else soft[..., None]  # noqa: PLR2004
    height, width = small.shape[:2]
    rim = max(4, min(height, width) // 40)
    inner = np.ones((height, width), bool)
    inner[rim:-rim, rim:-rim] = False
    desk = colours[inner].astype(np.float32)
    apart = colours.astype(np.float32) - np.median(desk, axis=0)
    spread = np.maximum(desk.std(axis=0), 3)
    distance = np.clip(np.sqrt(((apart / spread) ** 2).sum(axis=2)) * 16, 0, 255).astype(np.uint8)
    _, mask = cv2.threshold(distance, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    yield _closed(mask, 7)
    grey = cv2.cvtColor(soft, cv2.COLOR_BGR2GRAY) if soft.ndim == 3 else soft  # noqa: PLR2004
    _, mask = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    yield _closed(mask, 7)
    for low, high in ((20, 60), (50, 150)):
        edges = cv2.Canny(cv2.normalize(grey, None, 0, 255, cv2.NORM_MINMAX), low, high)
        yield cv2.dilate(edges, np.ones((3, 3), np.uint8))


def _closed(mask: Grey, size: int) -> Grey:
    cv2 = opencv()
    kernel = np.ones((size, size), np.uint8)
    whole: Grey = cv2.morphologyEx(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, kernel), cv2.MORPH_OPEN, kernel)
    return whole


def _candidates(mask: Grey) -> Iterator[_Candidate]:
    cv2 = opencv()
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
    least = SMALLEST_PART * mask.size
    for contour in sorted(contours, key=cv2.contourArea, reverse=True)[:6]:
        hull = cv2.convexHull(contour)
        area = cv2.contourArea(hull)
        if area < least:
            return
        quad = _four_corners(hull)
        if quad is None:
            continue
        sharp = _through_its_edges(contour[:, 0].astype(np.float32), quad)
        likeness = _likeness(sharp, cv2.contourArea(contour), mask.shape)
        if likeness > 0:
            yield _Candidate(sharp, likeness)


def _four_corners(hull: NDArray[np.int32]) -> NDArray[np.float32] | None:
    """The hull with all but four of its corners left out, the coarsest way that gives four."""
    cv2 = opencv()
    around = cv2.arcLength(hull, closed=True)
    for part in (0.02, 0.03, 0.05, 0.08):
        approximate = cv2.approxPolyDP(hull, part * around, closed=True)
        if len(approximate) == 4:  # noqa: PLR2004 - corners
            corners: NDArray[np.float32] = approximate[:, 0].astype(np.float32)
            return corners
    return None


def _through_its_edges(points: NDArray[np.float32], quad: NDArray[np.float32]) -> NDArray[np.float32]:
    """The quad whose sides run through the outline's points: the corners of a card are round, its sides are not."""
    cv2 = opencv()
    lines = []
    for start, end in zip(quad, np.roll(quad, -1, axis=0), strict=True):
        along = end - start
        length = float(np.linalg.norm(along))
        along = along / length
        place = (points - start) @ along
        aside = np.abs((points - start) @ np.array([-along[1], along[0]]))
        on = points[(place > 0.12 * length) & (place < 0.88 * length) & (aside < 0.03 * length + 2)]
        if len(on) < 0.3 * length:
            return quad
        lines.append(cv2.fitLine(on, cv2.DIST_HUBER, 0, 0.01, 0.01)[:, 0])
    crossed = [_crossing(first, second) for first, second in zip([lines[-1], *lines[:-1]], lines, strict=True)]
    if any(corner is None for corner in crossed):
        return quad
    return np.array(crossed, np.float32)


def _crossing(first: NDArray[np.float32], second: NDArray[np.float32]) -> NDArray[np.float32] | None:
    """Where two lines (direction, point) cross; None if they hardly do."""
    turned = float(first[0] * second[1] - first[1] * second[0])
    if abs(turned) < ALONGSIDE:
        return None
    apart = second[2:] - first[2:]
    along = float(apart[0] * second[1] - apart[1] * second[0]) / turned
    crossing: NDArray[np.float32] = first[2:] + along * first[:2]
    return crossing


def _likeness(quad: NDArray[np.float32], area: float, shape: tuple[int, ...]) -> float:
    """How much a quad is like a document: its proportions, how full it is, how large; 0 if it is none."""
    cv2 = opencv()
    if not cv2.isContourConvex(quad.astype(np.int32)):
        return 0.0
    outlined = float(cv2.contourArea(quad))
    if outlined < SMALLEST_PART * shape[0] * shape[1] or _is_frame(quad, shape):
        return 0.0
    sides = np.linalg.norm(np.roll(quad, -1, axis=0) - quad, axis=1)
    long, short = sorted((float(sides[0] + sides[2]), float(sides[1] + sides[3])), reverse=True)
    off = min(abs(long / max(short, 1.0) / wanted - 1) for wanted in (CARD_SHAPE, PAGE_SHAPE))
    filled = min(1.0, area / outlined)
    if off > SHAPE_TOLERANCE or filled < FILLED:
        return 0.0
    # Of two that fit, the larger: a photograph on a card has a card's shape, too.
    large = outlined / (shape[0] * shape[1])
    return (1 - 0.5 * off) * filled * min(1.0, 0.9 + 0.3 * large)


def _is_frame(quad: NDArray[np.float32], shape: tuple[int, ...]) -> bool:
    """Whether three of the corners are in the corners of the picture: its rim is no document."""
    far = np.array([shape[1] - 1, shape[0] - 1], np.float32)
    into = np.minimum(quad, far - quad).max(axis=1)
    return int((into < 0.03 * far.max()).sum()) >= 3  # noqa: PLR2004 - a document may lie in one of them, not in three


def _long_side_first(quad: NDArray[np.float32]) -> NDArray[np.float32]:
    """The corners clockwise from the left end of the upper one of the long sides."""
    middle = quad.mean(axis=0)
    around = np.arctan2(quad[:, 1] - middle[1], quad[:, 0] - middle[0])
    quad = quad[np.argsort(around)]  # clockwise as seen, for y runs downwards
    sides = np.linalg.norm(np.roll(quad, -1, axis=0) - quad, axis=1)
    start = 0 if sides[0] + sides[2] >= sides[1] + sides[3] else 1
    quad = np.roll(quad, -start, axis=0)
    # Of the two long sides the one whose end is further left and up leads.
    flipped = np.roll(quad, -2, axis=0)
    turned: NDArray[np.float32] = flipped if (quad[1] - quad[0]) @ np.array([1.0, 0.25]) < 0 else quad
    return turned


def _corners(quad: NDArray[np.float32]) -> Corners:
    first, second, third, fourth = ((float(x), float(y)) for x, y in quad)
    return (first, second, third, fourth)
