"""What a scanner sends, key by key, told apart from typing: nothing here knows Qt."""

from dataclasses import dataclass
from enum import StrEnum, auto
from itertools import pairwise

from app.gui.wedge import FASTEST_TYPIST, LABEL_LENGTH, PREFIX

PAUSE = 600
"""Milliseconds without a key after which another text begins."""
SHOWN_OF_LABEL = 6
"""Characters. What follows is half of a key, and nothing to put on a screen."""
FEW = 4
"""Keys. Fewer tell nothing of their pace."""


class Source(StrEnum):
    SCANNER = auto()
    HANDS = auto()
    UNSURE = auto()


@dataclass(frozen=True, slots=True)
class KeyPress:
    """at: the system's own time of the press in milliseconds; control: the name of a key or character that no code
    has, as "Ctrl+J" or "0x1D"; text: what it types, if it does.
    """

    at: int
    text: str = ""
    control: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """One text as it came. pace: milliseconds between two keys in the middle case; ends: "Enter", "Tab" or ""."""

    text: str
    source: Source
    pace: int
    controls: tuple[str, ...]
    end: str

    @property
    def is_ours(self) -> bool:
        return self.text.upper().startswith(PREFIX)

    @property
    def is_whole(self) -> bool:
        return len(self.text) == LABEL_LENGTH

    @property
    def shown(self) -> str:
        """The text for the screen: of a label only its beginning."""
        if not self.is_ours:
            return self.text
        return f"{self.text[:SHOWN_OF_LABEL]}{'·' * max(0, len(self.text) - SHOWN_OF_LABEL)}"


def with_press(presses: tuple[KeyPress, ...], press: KeyPress) -> tuple[KeyPress, ...]:
    """The presses of the text that this one belongs to: after an end or a pause another text begins."""
    begins = not presses or bool(presses[-1].end) or press.at - presses[-1].at > PAUSE
    return (press,) if begins else (*presses, press)


def arrival(presses: tuple[KeyPress, ...]) -> Arrival:
    """What these presses make together."""
    typed = [press for press in presses if press.text or press.control]
    gaps = sorted(later.at - earlier.at for earlier, later in pairwise(typed))
    pace = gaps[len(gaps) // 2] if gaps else 0
    return Arrival(
        text="".join(press.text for press in presses),
        source=_source(len(typed), pace),
        pace=pace,
        controls=tuple(press.control for press in presses if press.control),
        end=presses[-1].end if presses else "",
    )


def _source(keys: int, pace: int) -> Source:
    if keys < FEW:
        return Source.UNSURE
    return Source.SCANNER if pace <= FASTEST_TYPIST else Source.HANDS
