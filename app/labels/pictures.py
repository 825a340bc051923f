"""A finished label as a file: PNG for screens and tests, PDF for printer queues. Both stay in memory."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image

from app.domain.printing import LabelSize, PrintPicture

MM_AN_INCH = 25.4


def as_image(picture: PrintPicture) -> Image.Image:
    """The picture for Pillow, one bit a pixel."""
    return Image.frombytes("1", (picture.width, picture.height), picture.rows, "raw", "1;I")


def png_bytes(picture: PrintPicture) -> bytes:
    """A PNG of one bit a pixel that knows its resolution."""
    file = BytesIO()
    as_image(picture).save(file, format="PNG", dpi=(picture.dpi, picture.dpi))
    return file.getvalue()


def pdf_bytes(pictures: Sequence[PrintPicture], size: LabelSize) -> bytes:
    """A PDF with a page of exactly the label's millimetres for each picture, none of them empty.

    A whole number of dots is never a whole number of millimetres, so the pages are scaled by the fraction that is left
    (below one part in a thousand); a queue that prints at the head's resolution finds its own dots again.
    """
    first, *others = (as_image(picture) for picture in pictures)
    resolution = (first.width * MM_AN_INCH / size.width_mm, first.height * MM_AN_INCH / size.height_mm)
    file = BytesIO()
    first.save(file, format="PDF", save_all=True, append_images=others, dpi=resolution)
    return file.getvalue()
