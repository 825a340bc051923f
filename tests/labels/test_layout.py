import hashlib
from itertools import combinations

import numpy as np
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.domain.errors import TooLong
from app.domain.printing import (
    LABEL_60X40,
    LABEL_76X130,
    LABEL_SIZES,
    RESOLUTIONS,
    InspectionMark,
    LabelFace,
    LabelSize,
    PrintPicture,
)
from app.labels.fonts import LabelFonts
from app.labels.layout import MARK_WORDS, SMALLEST_EM_MM, Box, Layout, draw, draw_label, lay_out
from app.labels.symbol import MODULES, label_symbol
from app.labels.text import format_label

FONTS = LabelFonts.bundled()
TEXT = format_label(bytes(range(16)))
MARKS = tuple(InspectionMark)
USUAL = LabelFace("261123-00042-3", "NJ-025", 2350, 1, MARKS)
PAPERS = [(size, dpi) for size in LABEL_SIZES for dpi in RESOLUTIONS]
EXTREMES = [
    LabelFace("261123-88888-8", destination, weight, pieces, marks)
    for destination in ("", "1", "W", "NJ-025", "025-A12-03", "NANJING-08", "WWW-WWW-WWW", "A-B-C-D-E-F-G")
    for weight, pieces in ((1, 1), (2350, 2), (99_990, 99), (1_000_000, 100))
    for marks in ((), MARKS[:1], MARKS)
]

papers = pytest.mark.parametrize(("size", "dpi"), PAPERS, ids=[f"{size.name}@{dpi}" for size, dpi in PAPERS])


def black(picture: PrintPicture) -> NDArray[np.bool_]:
    rows = np.frombuffer(picture.rows, np.uint8).reshape(picture.height, -1)
    return np.unpackbits(rows, axis=1).astype(np.bool_)


def part(dots: NDArray[np.bool_], box: Box) -> NDArray[np.bool_]:
    return dots[box.top : box.bottom, box.left : box.right]


def holds(outer: Box, inner: Box) -> bool:
    across = outer.left <= inner.left and inner.right <= outer.right
    return across and outer.top <= inner.top and inner.bottom <= outer.bottom


def words(layout: Layout) -> list[str]:
    return [line.text for line in layout.letterings]


@papers
def test_the_symbol_has_whole_dots_a_module_and_all_the_room_there_is(size: LabelSize, dpi: int) -> None:
    layout = lay_out(USUAL, size, dpi, FONTS)

    dots = {("60x40", 203): 8, ("60x40", 300): 12, ("76x130", 203): 16, ("76x130", 300): 24}
    assert layout.module == dots[size.name, dpi]
    assert layout.symbol.width == layout.symbol.height == MODULES * layout.module


@papers
def test_nothing_overlaps_or_leaves_the_paper_or_enters_the_quiet_zone(size: LabelSize, dpi: int) -> None:
    for face in EXTREMES:
        layout = lay_out(face, size, dpi, FONTS)
        paper = Box(0, 0, layout.width, layout.height)

        for box in (*layout.inks, layout.quiet_zone):
            assert box.left >= 0
            assert box.top >= 0
            assert box.right <= paper.right
            assert box.bottom <= paper.bottom
        assert not any(ink.touches(layout.quiet_zone) for ink in layout.inks), face
        apart = [line.ink for line in layout.letterings] + [rule.ink for rule in layout.rules]
        assert not any(one.touches(other) for one, other in combinations(apart, 2)), face
        assert not any(one.ink.touches(other.ink) for one, other in combinations(layout.frames, 2)), face
        for frame in layout.frames:
            inside = frame.ink.grown(-frame.stroke)
            for box in apart:
                held = holds(inside, box)
                assert held or not frame.ink.touches(box), face


@papers
def test_what_is_drawn_stays_where_it_was_placed(size: LabelSize, dpi: int) -> None:
    for face in EXTREMES[::5]:
        layout = lay_out(face, size, dpi, FONTS)
        dots = black(draw(layout, TEXT, FONTS))

        symbol = part(dots, layout.symbol)[:: layout.module, :: layout.module]
        assert np.array_equal(symbol, np.array(label_symbol(TEXT)))
        rest = dots.copy()
        for box in (*layout.inks, layout.symbol):
            part(rest, box)[:] = False
        assert not rest.any(), face
        for line in layout.letterings:
            assert part(dots, line.ink).any()


@papers
def test_every_word_is_large_enough_for_arms_length(size: LabelSize, dpi: int) -> None:
    for face in EXTREMES:
        layout = lay_out(face, size, dpi, FONTS)

        assert min(line.em for line in layout.letterings) / dpi * 25.4 >= SMALLEST_EM_MM - 0.1


@papers
def test_a_label_says_what_its_face_says(size: LabelSize, dpi: int) -> None:
    face = LabelFace("261123-00042-3", "025-A12-03", 12_345, 3, MARKS)

    layout = lay_out(face, size, dpi, FONTS)

    said = "".join(sorted(words(layout), key=words(layout).index))
    for expected in ("12.35 kg", "3 件", *MARK_WORDS.values()):
        assert expected in words(layout)
    assert face.parcel_number in said
    assert face.destination in said


def test_one_piece_is_not_counted_and_no_weight_reads_as_nothing() -> None:
    layout = lay_out(LabelFace("261123-00042-3", "", 1, 1, ()), LABEL_60X40, 203, FONTS)

    assert words(layout) == ["0.01 kg", "261123-", "00042-3"]
    assert len(layout.rules) == 1
    assert layout.frames == ()


@pytest.mark.parametrize(
    ("face", "field"),
    [
        (LabelFace("261123-00042-3", "ABCDEFGHIJKLMNOP", 2350, 1, MARKS), "destination"),
        (LabelFace("1" * 40, "NJ-025", 2350, 1, MARKS), "parcel_number"),
        (LabelFace("261123-00042-3", "NJ-025", 10**15, 1, MARKS), "weight_grams"),
        (LabelFace("261123-00042-3", "NJ-025", 2350, 10**15, MARKS), "pieces"),
    ],
)
def test_what_would_be_too_small_to_read_is_refused_by_name(face: LabelFace, field: str) -> None:
    with pytest.raises(TooLong) as caught:
        lay_out(face, LABEL_60X40, 203, FONTS)

    assert caught.value.field == field


@pytest.mark.parametrize(
    "face",
    [
        LabelFace("261123-00042-3", "张三", 2350, 1, MARKS),
        LabelFace("261123-00042-3", "Li Na", 2350, 1, MARKS),
        LabelFace("Wang", "NJ-025", 2350, 1, MARKS),
        LabelFace("", "NJ-025", 2350, 1, MARKS),
    ],
)
def test_a_label_has_no_letters_for_a_person(face: LabelFace) -> None:
    with pytest.raises(ValueError, match="60x40"):
        lay_out(face, LABEL_60X40, 203, FONTS)


def test_only_known_heads_are_laid_out_for() -> None:
    with pytest.raises(ValueError, match="72"):
        lay_out(USUAL, LABEL_60X40, 72, FONTS)


@papers
def test_a_printed_label_reads_back(size: LabelSize, dpi: int) -> None:
    picture = draw_label(USUAL, TEXT, size, dpi, FONTS)

    (code,) = zxingcpp.read_barcodes(np.where(black(picture), 0, 255).astype(np.uint8))

    assert code.text == TEXT
    assert (picture.width + 7) // 8 * picture.height == len(picture.rows)


@given(st.binary(min_size=16, max_size=16))
def test_every_token_makes_a_symbol_that_reads_back(token: bytes) -> None:
    picture = draw_label(USUAL, format_label(token), LABEL_60X40, 203, FONTS)

    (code,) = zxingcpp.read_barcodes(np.where(black(picture), 0, 255).astype(np.uint8))

    assert code.text == format_label(token)


GOLDEN_SYMBOLS = {
    "60x40@203": "f55d2ab04c9cc0c01a5743e01ed55adb75ed377c3db84b72aac1b0df04d2217e",
    "60x40@300": "6f3fcbb4acf542692001d5742d017f69e23957f2784dbe37a79f5b7bf59ae402",
    "76x130@203": "589f3f9aabe88345c3b42083f2e82a4064f5dafae11db7b6c85a6613a5c9e200",
    "76x130@300": "5440723aca8ec827d27ff6cc4ae8c342e2f64340a8093ab0cd2333ae7dc2b59a",
}


@papers
def test_the_symbol_is_the_same_dot_for_dot_as_it_always_was(size: LabelSize, dpi: int) -> None:
    """Held for the symbol alone: how a letter's edge falls is FreeType's business, and differs between its releases."""
    layout = lay_out(USUAL, size, dpi, FONTS)

    dots = part(black(draw(layout, TEXT, FONTS)), layout.quiet_zone)

    assert hashlib.sha256(np.packbits(dots).tobytes()).hexdigest() == GOLDEN_SYMBOLS[f"{size.name}@{dpi}"]


def test_labels_that_are_tall_print_the_number_in_one_line() -> None:
    assert USUAL.parcel_number in words(lay_out(USUAL, LABEL_76X130, 203, FONTS))
