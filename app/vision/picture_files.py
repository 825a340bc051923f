"""Picture files that somebody handed us: judged before they are decoded, and decoded only to grey."""

import warnings
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

LARGEST_FILE = 8 * 1024 * 1024
MOST_PIXELS = 20_000_000

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"


class PictureRefused(Exception):
    """A file we do not read.

    why: too_large, too_many_pixels, not_png_or_jpeg, damaged; or crashed, if a decoder did not survive it.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def decode_picture(content: bytes) -> NDArray[np.uint8]:
    """The picture in a PNG or JPEG file as (height, width) grey, transparent parts white.

    At most 8 MiB and 20 million pixels, both checked before anything is decoded; the kind is told by content. Raises
    PictureRefused.
    """
    if len(content) > LARGEST_FILE:
        raise PictureRefused("too_large")
    if not content.startswith((_PNG, _JPEG)):
        raise PictureRefused("not_png_or_jpeg")
    try:
        with warnings.catch_warnings():
            # Pillow has a bomb limit of its own, above ours; its warning and its error mean one thing here.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _decoded(content)
    except PictureRefused:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PictureRefused("too_many_pixels") from None
    except Exception:  # noqa: BLE001 - whatever a decoder says of hostile bytes, it says that they are damaged
        raise PictureRefused("damaged") from None


def _decoded(content: bytes) -> NDArray[np.uint8]:
    # Opening reads the header alone.
    with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise PictureRefused("too_many_pixels")
        return _grey(picture)


def _grey(picture: Image.Image) -> NDArray[np.uint8]:
    picture.draft("L", picture.size)  # a JPEG's colours need not even be decoded
    if picture.mode.startswith("I"):  # 16 bits a pixel, which Pillow would clip to 8 instead of scaling
        return (np.asarray(picture, np.uint32) >> 8).astype(np.uint8)
    if not picture.has_transparency_data:
        return np.asarray(picture.convert("L"))
    grey, opacity = picture.convert("LA").split()
    return np.asarray(Image.composite(grey, Image.new("L", grey.size, 255), opacity))
