import numpy as np
import pytest

from app.vision.reader import read_labels
from app.vision.simulated import camera_picture
from tests.vision.simulated_labels import PREFIX, accept, on_desk, png, symbol

LABEL = on_desk(symbol(PREFIX + "1234567890"), height=400, width=500)


def test_a_camera_picture_is_a_720p_colour_frame_that_its_seed_repeats() -> None:
    frame, again, other = (camera_picture(LABEL, np.random.default_rng(seed)) for seed in (1, 1, 2))

    assert frame.shape == (720, 1280, 3)
    assert frame.dtype == np.uint8
    assert np.array_equal(frame, again)
    assert not np.array_equal(frame, other)


def test_a_png_is_seen_as_the_picture_in_it() -> None:
    of_pixels, of_file = (camera_picture(label, np.random.default_rng(1)) for label in (LABEL, png(LABEL)))

    assert np.array_equal(of_pixels, of_file)


@pytest.mark.parametrize("seed", range(12))
def test_usual_damage_is_read(seed: int) -> None:
    frame = camera_picture(LABEL, np.random.default_rng(seed))

    assert [found.text for found in read_labels(frame, accept, 10_000).labels] == [PREFIX + "1234567890"]


def test_no_damage_moves_nothing_out_of_the_frame() -> None:
    frame = camera_picture(np.full((800, 470), 255, np.uint8), np.random.default_rng(3), 0.0)

    white = (frame.min(axis=2) > 180).mean()
    assert 0.05 < white < 0.5
    edge = np.concatenate([frame[0], frame[-1], frame[:, 0], frame[:, -1]])
    assert (edge.min(axis=1) < 180).all()
