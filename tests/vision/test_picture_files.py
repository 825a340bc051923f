import struct
import zlib
from io import BytesIO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.vision.picture_files import LARGEST_FILE, PictureRefused, decode_picture
from tests.vision.simulated_labels import PREFIX, jpeg, on_desk, png, symbol

PICTURE = on_desk(symbol(PREFIX + "1"), height=400, width=400)


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    file = BytesIO()
    image.save(file, format=kind, **options)
    return file.getvalue()


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png_that_says(width: int, height: int, *chunks: bytes) -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def why(content: bytes) -> str:
    with pytest.raises(PictureRefused) as caught:
        decode_picture(content)
    assert caught.value.__cause__ is None
    return caught.value.why


def test_a_png_is_decoded_dot_for_dot() -> None:
    assert np.array_equal(decode_picture(png(PICTURE)), PICTURE)


def test_a_jpeg_is_decoded() -> None:
    assert np.abs(decode_picture(jpeg(PICTURE)).astype(int) - PICTURE).mean() < 4


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB"])
def test_every_kind_of_png_becomes_grey(mode: str) -> None:
    grey = decode_picture(saved(Image.fromarray(PICTURE).convert("L").point(lambda v: 255 * (v > 200)).convert(mode)))

    assert np.array_equal(grey > 127, PICTURE > 200)


@pytest.mark.parametrize("mode", ["LA", "RGBA"])
def test_what_is_transparent_is_white(mode: str) -> None:
    image = Image.new(mode, (4, 1), tuple([0] * len(mode)))
    image.putpixel((1, 0), (*[0] * (len(mode) - 1), 255))

    assert decode_picture(saved(image)).tolist() == [[255, 0, 255, 255]]


def test_sixteen_bits_a_pixel_are_scaled_and_not_cut() -> None:
    image = Image.fromarray(np.array([[0, 0x7FFF, 0xFFFF]], np.uint16))

    assert decode_picture(saved(image)).tolist() == [[0, 127, 255]]


def test_a_jpeg_in_colour_becomes_grey() -> None:
    assert decode_picture(saved(Image.new("RGB", (8, 8), (255, 0, 0)), "JPEG")).shape == (8, 8)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x89PNG",
        b"hello, this is text\n",
        b"GIF89a" + bytes(50),
        b"%PDF-1.7",
        saved(Image.new("L", (9, 9)), "BMP"),
    ],
    ids=["empty", "four bytes", "text", "gif", "pdf", "bmp"],
)
def test_other_content_is_neither_png_nor_jpeg(content: bytes) -> None:
    assert why(content) == "not_png_or_jpeg"


def test_nine_mebibytes_are_too_large_whatever_they_are() -> None:
    assert why(bytes(9 * 1024 * 1024)) == "too_large"
    assert why(png(PICTURE) + bytes(LARGEST_FILE)) == "too_large"


@pytest.mark.parametrize(
    ("width", "height"), [(5000, 4001), (10_000, 10_000), (60_000, 60_000), (2**31 - 1, 1), (1, 2**31 - 1)]
)
def test_a_bomb_is_known_by_its_header(width: int, height: int) -> None:
    assert why(png_that_says(width, height)) == "too_many_pixels"


def test_twenty_million_pixels_are_read() -> None:
    assert decode_picture(saved(Image.new("1", (5000, 4000)))).shape == (4000, 5000)


@pytest.mark.parametrize("content", [png(PICTURE), jpeg(PICTURE)], ids=["png", "jpeg"])
@pytest.mark.parametrize("part", [0.01, 0.1, 0.5, 0.9, 0.99])
def test_a_truncated_picture_is_damaged(content: bytes, part: float) -> None:
    assert why(content[: max(8, int(len(content) * part))]) == "damaged"


@pytest.mark.parametrize(
    "content",
    [
        png_that_says(0, 5),
        png_that_says(2**32 - 1, 2**32 - 1),
        png_that_says(5, 5, chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(100_000_000)))),
        png_that_says(5, 5, chunk(b"iCCP", b"")),
        b"\xff\xd8\xff\xe0\0\0",
        b"\x89PNG\r\n\x1a\n" + chunk(b"IEND", b""),
    ],
    ids=["no width", "absurd size", "text bomb", "empty profile", "cut marker", "no header"],
)
def test_a_malformed_picture_is_refused(content: bytes) -> None:
    assert why(content) in {"damaged", "too_many_pixels"}


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([png(PICTURE[:60, :60]), jpeg(PICTURE[:60, :60])]),
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=8),
)
def test_a_picture_with_changed_bytes_is_read_or_refused(content: bytes, changes: list[tuple[int, int]]) -> None:
    changed = bytearray(content)
    for at, value in changes:
        changed[at % len(changed)] = value

    try:
        assert decode_picture(bytes(changed)).ndim == 2
    except PictureRefused as refused:
        assert refused.why in {"damaged", "too_many_pixels", "not_png_or_jpeg"}  # noqa: PT017 - either answer will do
