"""The OCR engine: where text stands in a picture, and what it says, character by character.

The models are PP-OCRv6 (small) as `rapidocr` ships them inside its wheel; `onnxruntime` runs them. rapidocr's own
pipeline is not used: it answers with texts, and what a check digit can repair are the characters that came second. It
would also fetch a model that is missing; here a missing or another file is an error, and no address is known.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.vision.engines import Corners, Grey, Point
from app.vision.opencv import opencv

DETECTOR = "PP-OCRv6_det_small.onnx", "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f"
RECOGNISER = "PP-OCRv6_rec_small.onnx", "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884"
"""Name and SHA-256 of the files in rapidocr 3.10, as its own list of models has them."""
THREADS = 2
LINE_HEIGHT = 48
"""Pixels, what the recogniser was trained on; the detector wants sides that are multiples of 32."""
GRID = 32
INK_THRESHOLD, BOX_THRESHOLD, UNCLIP = 0.3, 0.5, 1.6
"""Of the detector's map and its boxes, and how far a box grows beyond the shrunken text; PP-OCRv6's own."""
SHORTEST_SIDE = 3
WIDEST_LINE = 2400
"""Pixels at LINE_HEIGHT: twice a line of a passport."""
RUNNERS_UP = 6
BLANK = 0


class ModelsMissing(Exception):
    """The models are not those this program was tried with, or are not there."""


@dataclass(frozen=True, slots=True)
class Character:
    """One character of a line. at: its middle as a part of the line's width; rivals: what it might be, best first."""

    char: str
    probability: float
    at: float
    rivals: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text in a picture. corners: clockwise from the top left of its reading direction."""

    corners: Corners
    characters: tuple[Character, ...] = field(repr=False)

    @property
    def text(self) -> str:
        return "".join(character.char for character in self.characters)

    @property
    def confidence(self) -> float:
        """Of the worst character; 0 of no text."""
        return min((character.probability for character in self.characters), default=0.0)


class TextEngine:
    """Both models in memory: about 120 MB, and some 300 more while they work."""

    def __init__(self) -> None:
        self._runtime = onnxruntime()
        self._detector = self._session(DETECTOR)
        self._recogniser = self._session(RECOGNISER)

    @cached_property
    def _alphabet(self) -> tuple[str, ...]:
        words = self._recogniser.get_modelmeta().custom_metadata_map["character"].splitlines()
        return ("", *words, " ")

    def detect(self, grey: Grey, longest: int) -> tuple[Corners, ...]:
        """Where text stands, from top to bottom. longest: pixels of the longer side the picture is looked at in."""
        cv2 = opencv()
        height, width = grey.shape
        scale = min(1.0, longest / max(height, width))
        across, down = (max(GRID, round(side * scale / GRID) * GRID) for side in (width, height))
        small = cv2.resize(grey, (across, down), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        ink = self._run(self._detector, np.repeat(_normalised(small)[None, None], 3, axis=1))[0, 0]
        mask = cv2.dilate((ink > INK_THRESHOLD).astype(np.uint8), np.ones((2, 2), np.uint8))
        contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
        boxes = (_box(contour, ink) for contour in contours)
        stretch = (width / across, height / down)
        found = [_stretched(box, stretch) for box in boxes if box is not None]
        return tuple(sorted(found, key=lambda corners: corners[0][1] + corners[3][1]))

    def recognise(self, grey: Grey, boxes: Sequence[Corners]) -> tuple[TextLine, ...]:
        """What stands in the boxes, in their order."""
        return tuple(self._line(grey, corners) for corners in boxes)

    def _line(self, grey: Grey, corners: Corners) -> TextLine:
        strip = cut_line(grey, corners)
        likely = self._run(self._recogniser, np.repeat(_normalised(strip)[None, None], 3, axis=1))[0]
        return TextLine(corners, self._characters(likely))

    def _characters(self, likely: NDArray[np.float32]) -> tuple[Character, ...]:
        """The characters of a line by the best class of every step, repeats and blanks left out (CTC)."""
        best = likely.argmax(axis=1)
        found: list[Character] = []
        steps = len(best)
        start = 0
        while start < steps:
            end = start + 1
            while end < steps and best[end] == best[start]:
                end += 1
            if best[start] != BLANK:
                found.append(self._character(likely, start, end))
            start = end
        return tuple(found)

    def _character(self, likely: NDArray[np.float32], start: int, end: int) -> Character:
        run = likely[start:end]
        peak = run[int(run[:, likely[start].argmax()].argmax())]
        places = np.argpartition(peak, -RUNNERS_UP)[-RUNNERS_UP:]
        order = places[np.argsort(peak[places])[::-1]]
        rivals = tuple((self._alphabet[place], float(peak[place])) for place in order.tolist() if place != BLANK)
        char, probability = rivals[0]
        return Character(char, probability, (start + end) / 2 / len(likely), rivals[1:])

    def _run(self, session: Any, pixels: NDArray[np.float32]) -> NDArray[np.float32]:
        answer: NDArray[np.float32] = session.run(None, {"x": pixels})[0]
        return answer

    def _session(self, model: tuple[str, str]) -> Any:
        options = self._runtime.SessionOptions()
        options.intra_op_num_threads = THREADS
        # The arena keeps the largest picture's memory for good.
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 4
        return self._runtime.InferenceSession(model_bytes(*model), options, providers=["CPUExecutionProvider"])


def model_bytes(name: str, digest: str) -> bytes:
    """The model file of this name in the installed rapidocr; ModelsMissing unless it is the very one."""
    package = find_spec("rapidocr")
    folders = package.submodule_search_locations if package is not None else None
    try:
        content = (Path((folders or [""])[0]) / "models" / name).read_bytes()
    except OSError as error:
        raise ModelsMissing(name) from error
    if sha256(content).hexdigest() != digest:
        raise ModelsMissing(name)
    return content


def cut_line(grey: Grey, corners: Corners) -> Grey:
    """The line in a box, upright, LINE_HEIGHT high and as wide as it is long."""
    cv2 = opencv()
    quad = np.array(corners, np.float32)
    across = max(math.dist(corners[0], corners[1]), math.dist(corners[2], corners[3]))
    down = max(math.dist(corners[0], corners[3]), math.dist(corners[1], corners[2]), 1.0)
    width = int(min(WIDEST_LINE, max(LINE_HEIGHT / 2, round(across / down * LINE_HEIGHT))))
    flat = np.array([(0, 0), (width, 0), (width, LINE_HEIGHT), (0, LINE_HEIGHT)], np.float32)
    lie = cv2.getPerspectiveTransform(quad, flat)
    strip: Grey = cv2.warpPerspective(
        grey, lie, (width, LINE_HEIGHT), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return strip


def onnxruntime() -> ModuleType:
    """The runtime, fetched when the first document is read: its import takes 0.2 s."""
    import onnxruntime as runtime  # noqa: PLC0415 - see above

    loaded: ModuleType = runtime
    return loaded


def _normalised(grey: Grey) -> NDArray[np.float32]:
    scaled: NDArray[np.float32] = grey.astype(np.float32) / np.float32(127.5) - np.float32(1)
    return scaled


def _box(contour: NDArray[np.int32], ink: NDArray[np.float32]) -> Corners | None:
    """The rectangle round a blot of text, grown to hold all of it; None if it is too small or too faint."""
    cv2 = opencv()
    middle, (across, down), angle = cv2.minAreaRect(contour)
    if min(across, down) < SHORTEST_SIDE:
        return None
    corners = cv2.boxPoints((middle, (across, down), angle))
    left, top = np.maximum(np.floor(corners.min(axis=0)).astype(int), 0)
    right, bottom = np.ceil(corners.max(axis=0)).astype(int) + 1
    window = np.ascontiguousarray(ink[top:bottom, left:right])
    inside = np.zeros(window.shape, np.uint8)
    cv2.fillPoly(inside, [np.round(corners - (left, top)).astype(np.int32)], 1)
    if cv2.mean(window, inside)[0] < BOX_THRESHOLD:
        return None
    grown = across * down * UNCLIP / (2 * (across + down))
    return _clockwise(cv2.boxPoints((middle, (across + 2 * grown, down + 2 * grown), angle)))


def _clockwise(corners: NDArray[np.float32]) -> Corners:
    """Corners from the top left of a line that runs from left to right, or from top to bottom if it is a column."""
    by_left = corners[np.argsort(corners[:, 0], kind="stable")]
    left, right = by_left[:2], by_left[2:]
    left, right = left[np.argsort(left[:, 1], kind="stable")], right[np.argsort(right[:, 1], kind="stable")]
    first, second, third, fourth = ((float(x), float(y)) for x, y in (left[0], right[0], right[1], left[1]))
    return (first, second, third, fourth)


def _stretched(corners: Corners, by: Point) -> Corners:
    first, second, third, fourth = ((x * by[0], y * by[1]) for x, y in corners)
    return (first, second, third, fourth)
