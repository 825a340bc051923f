"""One engine and a handful of pictures for all tests: reading a card takes a second."""

from datetime import date
from functools import cache
from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray

from app.demo.specimens import Specimen, SpecimenKind, specimen
from app.labels.fonts import LabelFonts
from app.vision.documents.engine import TextEngine
from app.vision.simulated_documents import Damage, photograph

TODAY = date(2026, 11, 24)


@cache
def the_specimen(kind: SpecimenKind, seed: int = 1) -> Specimen:
    return specimen(kind, Random(seed), LabelFonts.bundled(), TODAY)


def photographed(
    kind: SpecimenKind, damage: Damage = Damage.PERSPECTIVE, level: int = 0, seed: int = 1
) -> NDArray[np.uint8]:
    return photograph(the_specimen(kind, seed).picture, damage, level, np.random.default_rng(seed))


@pytest.fixture(scope="session")
def engine() -> TextEngine:
    return TextEngine()
