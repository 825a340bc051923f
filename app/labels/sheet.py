"""A page of text for a person to keep, drawn without a display: what a command prints on a normal printer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

from app.labels.fonts import LabelFonts

DPI = 200
A4 = (1654, 2339)  # dots: 210 by 297 mm, ISO 216
MARGIN = 160
LEADING = 1.5


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line. points: the size of its letters."""

    text: str
    points: int = 11


def sheet_pdf(lines: Sequence[SheetLine], fonts: LabelFonts) -> bytes:
    """The lines on one A4 page, long ones broken where they must be, as a PDF of one bit a pixel."""
    page = Image.new("1", A4, 1)
    draw = ImageDraw.Draw(page)
    y = MARGIN
    for line in lines:
        size = line.points * DPI // 72
        font = fonts.at(size)
        for part in _broken(line.text, lambda text, font=font: font.getlength(text)):  # type: ignore[misc]
            draw.text((MARGIN, y), part, fill=0, font=font)
            y += int(size * LEADING)
    file = BytesIO()
    page.save(file, format="PDF", resolution=DPI)
    return file.getvalue()


def _broken(text: str, length: Callable[[str], float]) -> list[str]:
    """The text in pieces that fit between the margins; Latin words stay whole."""
    room = A4[0] - 2 * MARGIN
    parts, rest = [], text
    while length(rest) > room:
        end = next(end for end in range(len(rest), 0, -1) if length(rest[:end]) <= room)
        space = rest.rfind(" ", 0, end)
        end = space if space > 0 else end
        parts.append(rest[:end])
        rest = rest[end:].lstrip()
    return [*parts, rest]
