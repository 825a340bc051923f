"""Specimens laid under the simulated document camera of a demo station, one after another."""

from datetime import date
from pathlib import Path
from random import Random

import numpy as np
from PIL import Image

from app.demo.specimens.cards import SpecimenKind, specimen
from app.labels.fonts import LabelFonts
from app.vision.simulated_documents import Damage, photograph

LAID = (
    SpecimenKind.RESIDENT_ID_FRONT,
    SpecimenKind.RESIDENT_ID_BACK,
    SpecimenKind.PASSPORT,
    SpecimenKind.HK_MACAU_TRAVEL,
)


def lay_specimens(folder: Path, seed: int, today: date) -> None:
    """Write a camera's picture of a specimen of each of four kinds into the folder, in the order they are shown."""
    fonts, rng = LabelFonts.bundled(), np.random.default_rng(seed)
    for number, kind in enumerate(LAID):
        # The two sides of the resident card are of one person.
        made = specimen(kind, Random(seed), fonts, today)  # noqa: S311  # invented people, no keys
        frame = photograph(made.picture, Damage.PERSPECTIVE, 1, rng)
        Image.fromarray(frame[:, :, ::-1]).save(folder / f"{number}-{kind}.jpg", quality=92)
