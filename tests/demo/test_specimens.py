from pathlib import Path
from random import Random

import numpy as np
import pytest

from app.demo.specimens import SpecimenKind, specimen
from app.demo.specimens.laid import lay_specimens
from app.domain.documents import IdentityPolicy, Outcome, judge
from app.labels.fonts import LabelFonts
from app.vision.documents.finding import find_document
from app.vision.picture_files import decode_picture
from app.vision.simulated_documents import WORST, Damage, photograph
from tests.vision.documents.conftest import TODAY, the_specimen


@pytest.mark.parametrize("kind", SpecimenKind)
def test_what_stands_on_a_specimen_passes_the_rules(kind: SpecimenKind) -> None:
    shows = the_specimen(kind).shows
    if not shows.number:
        return  # a back

    verdict = judge(
        shows.document_type,
        shows.number,
        today=TODAY,
        valid_from=shows.valid_from,
        valid_to=shows.valid_to,
        birth_date=shows.birth_date,
        sex=shows.sex,
        policy=IdentityPolicy(),
    )

    assert verdict.outcome is Outcome.ACCEPTED


def test_the_same_seed_gives_the_same_specimen_and_another_another() -> None:
    fonts = LabelFonts.bundled()
    first, again, other = (specimen(SpecimenKind.PASSPORT, Random(seed), fonts, TODAY) for seed in (1, 1, 2))

    assert first.shows == again.shows
    assert np.array_equal(first.picture, again.picture)
    assert first.shows.number != other.shows.number


def test_the_place_of_the_photograph_is_blank_but_for_the_mark() -> None:
    picture = the_specimen(SpecimenKind.RESIDENT_ID_FRONT).picture
    place = picture[7 * 16 : 18 * 16, 57 * 16 : 80 * 16]

    assert len(np.unique(place.reshape(-1, 3), axis=0)) == 1


def test_specimens_are_laid_under_the_demos_camera(tmp_path: Path) -> None:
    lay_specimens(tmp_path, 1, TODAY)

    pictures = sorted(tmp_path.iterdir())
    assert pictures[0].name == "0-resident-id-front.jpg"
    assert all(find_document(decode_picture(picture.read_bytes())) for picture in pictures)


@pytest.mark.parametrize("damage", Damage)
def test_every_damage_is_the_same_for_the_same_seed(damage: Damage) -> None:
    document = the_specimen(SpecimenKind.RESIDENT_ID_BACK).picture

    once, again = (photograph(document, damage, WORST, np.random.default_rng(3)) for _ in range(2))

    assert once.shape == (720, 1280, 3)
    assert np.array_equal(once, again)
