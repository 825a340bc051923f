import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from app.vision import engines
from app.vision.engines import zbar, zxing
from app.vision.reader import NOTHING, read_labels
from app.vision.regions import busy_regions, region_round
from tests.vision.simulated_labels import PREFIX, accept, on_desk, symbol

ONE, TWO = PREFIX + "1", PREFIX + "2"
GENEROUS_MS = 10_000.0
"""No test of what is found may depend on how fast the machine is."""


def texts(frame: NDArray[np.uint8], *, thorough: bool = False) -> list[str]:
    return [found.text for found in read_labels(frame, accept, GENEROUS_MS, thorough=thorough).labels]


def blurred(picture: NDArray[np.uint8], sigma: float) -> NDArray[np.uint8]:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma), np.uint8)


def test_a_label_is_read_with_its_place() -> None:
    frame = on_desk(symbol(ONE))

    (found,) = read_labels(frame, accept).labels

    assert found.text == ONE
    left, top, side = 20 + 4 * 8, 40 + 4 * 8, symbol(ONE).shape[0] - 8 * 8
    expected = [(left, top), (left + side, top), (left + side, top + side), (left, top + side)]
    assert np.allclose(found.corners, expected, atol=8)


def test_colour_reads_like_grey() -> None:
    assert texts(np.dstack([on_desk(symbol(ONE))] * 3)) == [ONE]


def test_all_labels_are_read_the_largest_first() -> None:
    assert texts(on_desk(symbol(ONE, 5), symbol(TWO, 9))) == [TWO, ONE]


def test_the_same_label_twice_is_one_label() -> None:
    assert texts(on_desk(symbol(ONE), symbol(ONE))) == [ONE]


def test_foreign_codes_are_counted_and_never_labels() -> None:
    reading = read_labels(on_desk(symbol("https://example.org/" + ONE), symbol("2")), accept, GENEROUS_MS)

    assert reading.labels == ()
    assert reading.foreign == 2


def test_a_label_beside_a_foreign_code_is_read() -> None:
    reading = read_labels(on_desk(symbol("1"), symbol(ONE)), accept, GENEROUS_MS)

    assert [found.text for found in reading.labels] == [ONE]
    assert reading.foreign == 1


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_label_is_read_any_way_round(turns: int) -> None:
    assert texts(np.rot90(on_desk(symbol(ONE)), turns)) == [ONE]


def test_what_the_first_look_cannot_read_a_closer_one_does() -> None:
    out_of_focus = on_desk(blurred(symbol(ONE, 4), 2.4))

    assert all(sighting.text is None for sighting in zxing(out_of_focus))
    assert zbar(out_of_focus) == []
    assert texts(out_of_focus) == [ONE]


def test_a_closer_look_says_where_in_the_frame() -> None:
    sharp, out_of_focus = on_desk(symbol(ONE, 4)), on_desk(blurred(symbol(ONE, 4), 2.4))

    (expected,) = read_labels(sharp, accept).labels
    (found,) = read_labels(out_of_focus, accept, GENEROUS_MS).labels

    assert np.allclose(found.corners, expected.corners, atol=6)


def test_white_on_black_is_read_too() -> None:
    assert texts(255 - on_desk(symbol(ONE))) == [ONE]


def test_the_time_allows_one_attempt_at_least() -> None:
    assert [found.text for found in read_labels(on_desk(symbol(ONE)), accept, 0).labels] == [ONE]


def test_a_thorough_look_finds_the_damaged_label_beside_the_sound_one() -> None:
    frame = on_desk(symbol(ONE), blurred(symbol(TWO, 4), 2.4))

    assert sorted(texts(frame, thorough=True)) == [ONE, TWO]


def test_a_symbol_that_was_seen_and_not_read_is_looked_at_again() -> None:
    frame = on_desk(symbol(ONE), blurred(symbol(TWO, 4), 2.2))

    assert None in [sighting.text for sighting in zxing(frame)]
    assert sorted(texts(frame)) == [ONE, TWO]


def test_noise_holds_nothing() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (720, 1280), np.uint8)

    assert read_labels(noise, accept, 500) == NOTHING


@pytest.mark.parametrize("shape", [(0, 0), (0, 5), (0, 0, 3), (1, 1), (1, 1, 3), (2, 900), (900, 2), (3, 3)])
def test_a_frame_of_any_shape_is_survived(shape: tuple[int, ...]) -> None:
    assert read_labels(np.zeros(shape, np.uint8), accept, GENEROUS_MS) == NOTHING


@settings(max_examples=30, deadline=None)
@given(hnp.arrays(np.uint8, hnp.array_shapes(min_dims=2, max_dims=2, max_side=90), elements=st.integers(0, 255)))
def test_a_frame_of_any_content_is_survived(frame: NDArray[np.uint8]) -> None:
    assert read_labels(frame, accept, 200).labels == ()


def test_a_part_of_another_frame_is_read_like_a_frame_of_its_own() -> None:
    assert texts(on_desk(symbol(ONE))[:, 3:-3]) == [ONE]


def test_a_picture_of_many_pixels_is_shrunk_for_zbar() -> None:
    large = cv2.resize(on_desk(symbol(ONE)), None, fx=2, fy=2, interpolation=cv2.INTER_NEAREST)

    assert texts(np.asarray(large, np.uint8), thorough=True) == [ONE]


def test_a_desk_without_zbar_reads_with_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyzbar", None)
    engines._zbar_decode.cache_clear()
    try:
        assert zbar(on_desk(symbol(ONE))) == []
    finally:
        engines._zbar_decode.cache_clear()


def test_both_decoders_see_the_same_symbol_at_the_same_place() -> None:
    frame = on_desk(symbol(ONE))

    (by_zxing,), (by_zbar,) = zxing(frame), zbar(frame)

    assert by_zxing.text == by_zbar.text == ONE
    assert np.allclose(sorted(by_zxing.corners), sorted(by_zbar.corners), atol=8)


@pytest.mark.parametrize(
    ("points", "corners"),
    [
        ([], ((0, 0), (0, 0), (0, 0), (0, 0))),
        ([(1, 2), (9, 3), (8, 7), (5, 9), (0, 6)], ((0, 2), (9, 2), (9, 9), (0, 9))),
    ],
)
def test_a_polygon_that_is_no_quadrilateral_becomes_its_box(
    points: list[tuple[int, int]], corners: engines.Corners
) -> None:
    assert engines._quadrilateral(points) == corners


def test_a_symbol_stands_out_as_a_busy_place() -> None:
    (region, *_) = busy_regions(on_desk(symbol(ONE)), 6)

    middle = 20 + symbol(ONE).shape[1] / 2, 40 + symbol(ONE).shape[0] / 2
    assert region.holds(middle)


def test_corners_outside_the_frame_are_no_region() -> None:
    frame = np.zeros((10, 10), np.uint8)

    assert region_round(((50, 50), (60, 50), (60, 60), (50, 60)), frame) is None
