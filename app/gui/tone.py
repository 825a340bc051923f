from enum import StrEnum


class Tone(StrEnum):
    """How a thing went; each has its colour, its icon and its sound."""

    ACCEPTED = "accepted"
    ATTENTION = "attention"
    REFUSED = "refused"
