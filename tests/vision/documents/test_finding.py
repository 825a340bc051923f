import numpy as np
import pytest

from app.demo.specimens import SpecimenKind
from app.vision.documents.finding import find_document, straighten
from app.vision.simulated import HEIGHT, WIDTH
from app.vision.simulated_documents import Damage
from tests.vision.documents.conftest import photographed


@pytest.mark.parametrize("damage", Damage)
def test_a_document_is_found_under_every_damage(damage: Damage) -> None:
    assert find_document(photographed(SpecimenKind.PASSPORT, damage, 2)) is not None


def test_a_document_is_found_in_grey_as_in_colour() -> None:
    picture = photographed(SpecimenKind.RESIDENT_ID_FRONT)

    found, grey = find_document(picture), find_document(picture[:, :, 1])

    assert found is not None
    assert grey is not None
    assert np.abs(np.array(found) - np.array(grey)).max() < 8


def test_the_first_corner_is_at_the_left_end_of_a_long_side() -> None:
    corners = find_document(photographed(SpecimenKind.RESIDENT_ID_FRONT))

    assert corners is not None
    first, second, third, fourth = corners
    assert first[0] < second[0]
    assert first[1] < fourth[1]
    assert second[1] < third[1]


def test_an_empty_desk_holds_no_document() -> None:
    rng = np.random.default_rng(1)

    assert find_document(rng.normal(120, 6, (HEIGHT, WIDTH, 3)).clip(0, 255).astype(np.uint8)) is None
    assert find_document(np.full((HEIGHT, WIDTH), 90, np.uint8)) is None


def test_a_straightened_card_has_a_cards_proportions() -> None:
    picture = photographed(SpecimenKind.RESIDENT_ID_FRONT, Damage.TURNED, 2)
    corners = find_document(picture)
    assert corners is not None

    straight = straighten(picture[:, :, 1], corners)

    assert straight.shape[1] / straight.shape[0] == pytest.approx(85.6 / 54, abs=0.01)


@pytest.mark.parametrize("shape", [(1, 1), (2, 900), (900, 2), (33, 33, 3)])
def test_no_shape_of_picture_is_an_error(shape: tuple[int, ...]) -> None:
    find_document(np.zeros(shape, np.uint8))
