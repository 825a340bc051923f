"""Every label in a frame: a cascade of decoders, the cheapest first, until all is read or the time is up.

No decoder is believed by itself. The caller says by `accept` what a label text is; for ours that is the strict form
with its check, so that a wrong decode has no way in.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from numpy.typing import NDArray

from app.vision.engines import Corners, Grey, Sighting, zbar, zxing
from app.vision.opencv import opencv
from app.vision.regions import CloseUp, Region, busy_regions, close_ups, region_round

BUDGET_MS = 66.0
"""Two frames of a camera of 30 a second: what a clerk who holds a damaged label before it does not feel."""
MOST_REGIONS = 6
ZBAR_PIXELS = 2_000_000
"""zbar takes 20 ms for a 720p frame and more in proportion: larger pictures are shrunk for it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A label in a frame. corners: four (x, y) in pixels of the frame, in order round the symbol."""

    text: str = field(repr=False)
    corners: Corners


@dataclass(frozen=True, slots=True)
class Reading:
    """What a frame held. labels: each text once, the largest first; foreign: how many other codes could be read."""

    labels: tuple[Found, ...]
    foreign: int


NOTHING = Reading((), 0)
Engine = Callable[[Grey], list[Sighting]]


def read_labels(
    frame: NDArray[np.uint8], accept: Callable[[str], bool], budget_ms: float = BUDGET_MS, *, thorough: bool = False
) -> Reading:
    """Every label in the frame, best first.

    frame: (height, width) grey or (height, width, 3) BGR, 8 bit. accept: whether a text is a label. budget_ms: no new
    attempt begins after it, the first is always made. thorough: go on looking for more labels after all that were seen
    have been read, for pictures of several. Never raises on picture content.
    """
    deadline = time.monotonic() + budget_ms / 1000
    grey = _grey(frame)
    if grey.size == 0:
        return NOTHING
    search = _Search(grey, accept)
    for attempt in search.attempts():
        attempt()
        if time.monotonic() >= deadline or (search.settled and not thorough):
            break
    return search.reading()


@dataclass(slots=True)
class _Search:
    """What was found in one frame so far, and where something was seen that could not be read."""

    grey: Grey
    accept: Callable[[str], bool]
    found: dict[str, Found] = field(default_factory=dict)
    foreign: set[str] = field(default_factory=set)
    unread: list[Corners] = field(default_factory=list)
    read: list[Corners] = field(default_factory=list)

    @property
    def settled(self) -> bool:
        """Whether a label was read and nothing is left that looks like another."""
        return bool(self.found) and all(self._is_read(corners) for corners in self.unread)

    def attempts(self) -> Iterator[Callable[[], None]]:
        """zxing-cpp on the whole, then on close-ups of every likely place; then zbar, ten times slower, likewise."""
        yield self._try_frame
        regions = [region for corners in self.unread if (region := region_round(corners, self.grey)) is not None]
        regions += busy_regions(self.grey, MOST_REGIONS)
        yield from self._looks_closer(regions, partial(zxing, inverted=True))
        yield partial(self._try, zbar, self._shrunk())
        yield from self._looks_closer(regions, zbar)

    def _looks_closer(self, regions: list[Region], engine: Engine) -> Iterator[Callable[[], None]]:
        """One way of looking at all places, then the next: the ways that help most come first."""
        looks = [(region, close_ups(self.grey, region)) for region in regions]
        while looks:
            open_looks = []
            for region, ways in looks:
                close_up = None if self._holds_read(region) else next(ways, None)
                if close_up is not None:
                    open_looks.append((region, ways))
                    yield partial(self._try, engine, close_up)
            looks = open_looks

    def reading(self) -> Reading:
        labels = sorted(self.found.values(), key=lambda found: _area(found.corners), reverse=True)
        return Reading(tuple(labels), len(self.foreign))

    def _try_frame(self) -> None:
        """The first attempt also says where something was seen that could not be read: there it is worth looking."""
        for sighting in zxing(self.grey):
            if sighting.text is None:
                self.unread.append(sighting.corners)
            else:
                self._take(sighting.text, sighting.corners)

    def _try(self, engine: Engine, close_up: CloseUp) -> None:
        for sighting in engine(close_up.picture):
            if sighting.text is not None:
                self._take(sighting.text, close_up.in_frame(sighting.corners))

    def _take(self, text: str, corners: Corners) -> None:
        self.read.append(corners)
        if self.accept(text):
            self.found.setdefault(text, Found(text, corners))
        else:
            self.foreign.add(text)

    def _shrunk(self) -> CloseUp:
        scale = min(1.0, (ZBAR_PIXELS / self.grey.size) ** 0.5)
        cv2 = opencv()
        return CloseUp(cv2.resize(self.grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), 0, 0, scale)

    def _is_read(self, corners: Corners) -> bool:
        region = region_round(corners, self.grey)
        return region is None or self._holds_read(region)

    def _holds_read(self, region: Region) -> bool:
        return any(region.holds(_middle(corners)) for corners in self.read)


def _grey(frame: NDArray[np.uint8]) -> Grey:
    if frame.ndim == 2 or frame.size == 0:  # noqa: PLR2004 - a frame without colour has two axes
        return np.ascontiguousarray(frame)
    cv2 = opencv()
    grey: Grey = cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY)
    return grey


def _middle(corners: Corners) -> tuple[float, float]:
    return sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4


def _area(corners: Corners) -> float:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    return abs((cx - ax) * (dy - by) - (dx - bx) * (cy - ay)) / 2
