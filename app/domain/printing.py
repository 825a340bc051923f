"""The printed label as values: its size, the face it shows to anybody, and the finished picture."""

from dataclasses import dataclass, field
from enum import StrEnum


class InspectionMark(StrEnum):
    """What was looked at before the parcel was accepted, as the rules for accepting parcels name it."""

    INSPECTED = "inspected"
    SECURITY_CHECKED = "security_checked"


@dataclass(frozen=True, slots=True)
class LabelSize:
    name: str
    width_mm: int
    height_mm: int


LABEL_60X40 = LabelSize("60x40", 60, 40)
LABEL_76X130 = LabelSize("76x130", 76, 130)
LABEL_SIZES = (LABEL_60X40, LABEL_76X130)
RESOLUTIONS = (203, 300)
"""Dots an inch of the thermal heads that are sold: 8 and 12 dots a millimetre."""


@dataclass(frozen=True, slots=True)
class LabelFace:
    """All that a label shows beside its code; none of it is meant for a person, and no field can hold a Chinese name.

    destination: the carrier's sorting code, [A-Z0-9-]; weight_grams > 0; pieces >= 1.
    """

    parcel_number: str
    destination: str
    weight_grams: int
    pieces: int
    marks: tuple[InspectionMark, ...]


@dataclass(frozen=True, slots=True)
class PrintPicture:
    """A picture for a thermal head.

    width, height: dots; dpi: dots an inch; rows: height rows of (width + 7) // 8 bytes, most significant bit leftmost,
    1 = black.
    """

    width: int
    height: int
    dpi: int
    rows: bytes = field(repr=False)
