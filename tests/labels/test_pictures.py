import re
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from app.domain.printing import LABEL_60X40, LABEL_76X130, LABEL_SIZES, RESOLUTIONS, LabelSize, PrintPicture
from app.labels.pictures import as_image, pdf_bytes, png_bytes

CORNER = PrintPicture(12, 2, 203, bytes([0b10000000, 0b00010000, 0b00000000, 0b00000000]))


def blank(size: LabelSize, dpi: int) -> PrintPicture:
    width, height = round(size.width_mm * dpi / 25.4), round(size.height_mm * dpi / 25.4)
    return PrintPicture(width, height, dpi, bytes((width + 7) // 8 * height))


def test_a_set_bit_is_a_black_dot() -> None:
    image = np.array(as_image(CORNER))

    assert image.shape == (2, 12)
    assert [bool(dot) for dot in image[0]] == [False] + [True] * 10 + [False]
    assert image[1].all()


def test_a_png_keeps_every_dot_in_one_bit_and_knows_its_resolution() -> None:
    with Image.open(BytesIO(png_bytes(CORNER))) as image:
        assert image.mode == "1"
        assert image.tobytes("raw", "1;I") == CORNER.rows
        assert image.info["dpi"] == pytest.approx((203, 203), abs=0.1)


@pytest.mark.parametrize("size", LABEL_SIZES, ids=lambda size: size.name)
@pytest.mark.parametrize("dpi", RESOLUTIONS)
def test_a_pdf_page_is_the_label_to_the_hundredth_of_a_millimetre(size: LabelSize, dpi: int) -> None:
    pdf = pdf_bytes([blank(size, dpi)], size)

    (box,) = re.findall(rb"/MediaBox \[ 0 0 ([0-9.]+) ([0-9.]+) \]", pdf)
    assert [float(side) / 72 * 25.4 for side in box] == pytest.approx([size.width_mm, size.height_mm], abs=0.01)
    assert b"/BitsPerComponent 1" in pdf


def test_a_pdf_has_a_page_a_label() -> None:
    assert pdf_bytes([blank(LABEL_60X40, 203)] * 3, LABEL_60X40).count(b"/MediaBox") == 3
    assert pdf_bytes([blank(LABEL_76X130, 300)], LABEL_76X130).count(b"/MediaBox") == 1
