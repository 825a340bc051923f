"""Lines as the engine would give them, made up."""

from collections.abc import Sequence

from app.vision.documents.engine import Character, TextLine
from app.vision.documents.lines import PlacedLine


def line(
    text: str, left: float = 0.0, top: float = 0.0, *, probability: float = 0.99, height: float = 20.0
) -> PlacedLine:
    """A line of this text, each character half as wide as high."""
    return PlacedLine(text_line(text, left, top, probability=probability, height=height))


def text_line(
    text: str, left: float = 0.0, top: float = 0.0, *, probability: float = 0.99, height: float = 20.0
) -> TextLine:
    width = max(1, len(text)) * height / 2
    corners = ((left, top), (left + width, top), (left + width, top + height), (left, top + height))
    return TextLine(corners, characters(text, probability))


def characters(text: str, probability: float = 0.99) -> tuple[Character, ...]:
    return tuple(Character(char, probability, (place + 0.5) / len(text), ()) for place, char in enumerate(text))


def doubted(
    line: TextLine, place: int, was: str, rivals: Sequence[tuple[str, float]], probability: float = 0.5
) -> TextLine:
    """The line with one character read as another, and what came second."""
    found = line.characters[place]
    changed = Character(was, probability, found.at, tuple(rivals))
    return TextLine(line.corners, (*line.characters[:place], changed, *line.characters[place + 1 :]))
