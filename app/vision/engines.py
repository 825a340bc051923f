"""The decoders: one function an engine, all with one shape of answer, all for QR only."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Point = tuple[float, float]
Corners = tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A symbol an engine saw. text: None when it saw the symbol and could not read it; corners: in order round it."""

    text: str | None
    corners: Corners


def zxing(grey: Grey, *, inverted: bool = False) -> list[Sighting]:
    """What zxing-cpp sees, symbols with too many errors included. Its bindings let other threads run meanwhile."""
    import zxingcpp  # noqa: PLC0415 - native: loaded where pictures are worked on, not by whoever imports a name

    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    codes = zxingcpp.read_barcodes(grey, formats=formats, try_invert=inverted, return_errors=True)
    return [Sighting(code.text if code.valid else None, _corners(code.position)) for code in codes]


def zbar(grey: Grey) -> list[Sighting]:
    """What zbar sees; nothing on a desk that lacks the library."""
    decode = _zbar_decode()
    if decode is None:
        return []
    return [
        Sighting(symbol.data.decode("utf-8", "replace"), _quadrilateral([(p.x, p.y) for p in symbol.polygon]))
        for symbol in decode(grey)
    ]


def zbar_is_there() -> bool:
    """Whether the zbar library is installed; without it `zbar` finds nothing."""
    return _zbar_decode() is not None


def _corners(position: Any) -> Corners:
    top_left, top_right, bottom_right, bottom_left = (
        (float(point.x), float(point.y))
        for point in (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    )
    return (top_left, top_right, bottom_right, bottom_left)


def _quadrilateral(points: list[tuple[int, int]]) -> Corners:
    """The four corners of the polygon of any number of points that zbar gives; its box, if they are not four."""
    if len(points) == 4:  # noqa: PLR2004 - corners
        first, second, third, fourth = ((float(x), float(y)) for x, y in points)
        return (first, second, third, fourth)
    across, down = [float(x) for x, _ in points] or [0.0], [float(y) for _, y in points] or [0.0]
    left, right, top, bottom = min(across), max(across), min(down), max(down)
    return ((left, top), (right, top), (right, bottom), (left, bottom))


@cache
def _zbar_decode() -> Callable[[Grey], list[Any]] | None:
    try:
        from pyzbar import pyzbar  # noqa: PLC0415 - finding the library may fail, and that is answered here
    except ImportError:
        return None

    def decode(grey: Grey) -> list[Any]:
        height, width = grey.shape
        # As bytes: pyzbar copies an array element by element.
        found: list[Any] = pyzbar.decode((grey.tobytes(), width, height), symbols=[pyzbar.ZBarSymbol.QRCODE])
        return found

    return decode
