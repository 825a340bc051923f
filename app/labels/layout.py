"""Where everything stands on a label, in dots of the head that prints it.

One layout for screen, PDF and printer: `lay_out` places, `draw` only paints what was placed. The symbol gets all the
room the paper has, in whole dots a module, with its quiet zone inside the paper; the words get what is left, as large
as they fit. Nothing here could hold a person: the fields are those of `LabelFace`, in alphabets too small for a name.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

import numpy as np
from PIL import Image, ImageDraw

from app.domain.errors import TooLong
from app.domain.printing import RESOLUTIONS, InspectionMark, LabelFace, LabelSize, PrintPicture
from app.labels.fonts import LabelFonts
from app.labels.symbol import MODULES, QUIET_ZONE, Matrix, label_symbol

MM_AN_INCH = 25.4
MODULES_WITH_QUIET_ZONE = MODULES + 2 * QUIET_ZONE
SMALLEST_EM_MM = 2.7
"""Capitals of 2 mm: what a good eye reads at arm's length, 70 cm, with ease (10 minutes of arc)."""

MARK_WORDS = {InspectionMark.INSPECTED: "已验视", InspectionMark.SECURITY_CHECKED: "已安检"}
"""The words an inspector looks for on the parcel, in the language of the inspection."""

_MEASURED_EM = 100
"""The size at which text is measured to estimate the one that fits."""
_WORTH_A_BREAK = 1.25

_PARCEL_NUMBER = re.compile(r"[0-9-]+")
_DESTINATION = re.compile(r"[A-Z0-9-]*")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of dots; right and bottom are the first dots outside."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def bottom(self) -> int:
        return self.top + self.height

    def touches(self, other: "Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def grown(self, dots: int) -> "Box":
        return Box(self.left - dots, self.top - dots, self.width + 2 * dots, self.height + 2 * dots)


@dataclass(frozen=True, slots=True)
class Lettering:
    """A line of text. em: font size in dots; x, baseline: where the pen starts; ink: the dots that turn black."""

    text: str
    em: int
    x: int
    baseline: int
    ink: Box


@dataclass(frozen=True, slots=True)
class Rule:
    """A black bar."""

    ink: Box


@dataclass(frozen=True, slots=True)
class Frame:
    """A black outline of `stroke` dots."""

    ink: Box
    stroke: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A label before it is drawn. symbol: the square of the modules alone; module: dots a module."""

    width: int
    height: int
    dpi: int
    symbol: Box
    module: int
    letterings: tuple[Lettering, ...]
    rules: tuple[Rule, ...]
    frames: tuple[Frame, ...]

    @property
    def quiet_zone(self) -> Box:
        return self.symbol.grown(QUIET_ZONE * self.module)

    @property
    def inks(self) -> tuple[Box, ...]:
        return tuple(part.ink for parts in (self.letterings, self.rules, self.frames) for part in parts)


def lay_out(face: LabelFace, size: LabelSize, dpi: int, fonts: LabelFonts) -> Layout:
    """The label's parts in their places: beside the symbol where the paper is wide, above and below where it is tall.

    dpi: 203 or 300. Raises TooLong(field) for what would have to be too small to read at arm's length, ValueError for
    characters that the field's alphabet does not have.
    """
    if dpi not in RESOLUTIONS:
        raise ValueError(dpi)
    if _PARCEL_NUMBER.fullmatch(face.parcel_number) is None or _DESTINATION.fullmatch(face.destination) is None:
        raise ValueError(size.name)
    paper = Box(0, 0, _dots(size.width_mm, dpi), _dots(size.height_mm, dpi))
    if size.width_mm > size.height_mm:
        return _words_beside_symbol(face, paper, dpi, fonts)
    return _words_around_symbol(face, paper, dpi, fonts)


def draw(layout: Layout, text: str, fonts: LabelFonts) -> PrintPicture:
    """The finished label, its symbol carrying this label text; every dot is black or white."""
    # A byte a dot while drawing: Pillow packs bits several times slower than NumPy does.
    picture = Image.new("L", (layout.width, layout.height), 255)
    pen = ImageDraw.Draw(picture)
    pen.fontmode = "1"  # no grey edges: a thermal head has black and nothing
    picture.paste(_symbol_picture(label_symbol(text), layout.module), (layout.symbol.left, layout.symbol.top))
    for rule in layout.rules:
        pen.rectangle(_corners(rule.ink), fill=0)
    for frame in layout.frames:
        pen.rounded_rectangle(_corners(frame.ink), radius=3 * frame.stroke, outline=0, width=frame.stroke)
    for line in layout.letterings:
        pen.text((line.x, line.baseline), line.text, font=fonts.at(line.em), fill=0, anchor="ls")
    rows = np.packbits(np.asarray(picture) == 0, axis=1)
    return PrintPicture(layout.width, layout.height, layout.dpi, rows.tobytes())


def draw_label(face: LabelFace, text: str, size: LabelSize, dpi: int, fonts: LabelFonts) -> PrintPicture:
    """A label ready to send: `lay_out`, then `draw`."""
    return draw(lay_out(face, size, dpi, fonts), text, fonts)


def _words_beside_symbol(face: LabelFace, paper: Box, dpi: int, fonts: LabelFonts) -> Layout:
    narrowest_column = _dots(20, dpi)
    module = min(paper.height, paper.width - narrowest_column) // MODULES_WITH_QUIET_ZONE
    square = MODULES_WITH_QUIET_ZONE * module
    margin = _dots(1.5, dpi)
    column = Box(square, margin, paper.width - square - margin, paper.height - 2 * margin)
    words = _Words(fonts, dpi, gap_mm=1.1, centred=False)

    room = words.marks(face.marks, column, height_mm=4.6)
    room = words.measures(face, room, tallest_mm=4.6)
    room = words.rule(room, thickness_mm=0.25)
    room = words.parcel_number(face.parcel_number, room, tallest_mm=5.6)
    if face.destination:
        room = words.rule(room, thickness_mm=0.6)
        words.destination(face.destination, room)

    return words.layout(paper, Box(0, (paper.height - square) // 2, square, square), module)


def _words_around_symbol(face: LabelFace, paper: Box, dpi: int, fonts: LabelFonts) -> Layout:
    shortest_words = _dots(45, dpi)
    module = min(paper.width, paper.height - shortest_words) // MODULES_WITH_QUIET_ZONE
    square = MODULES_WITH_QUIET_ZONE * module
    margin = _dots(3, dpi)
    page = Box(margin, margin, paper.width - 2 * margin, paper.height - 2 * margin)
    words = _Words(fonts, dpi, gap_mm=2, centred=True)

    room = words.marks(face.marks, page, height_mm=8.5)
    room = words.measures(face, room, tallest_mm=8)
    room = words.rule(room, thickness_mm=0.35)
    room = words.parcel_number(face.parcel_number, room, tallest_mm=8.6)
    quiet_zone = Box((paper.width - square) // 2, room.bottom - square, square, square)
    if face.destination:
        room = words.rule(Box(page.left, page.top, page.width, quiet_zone.top - page.top), thickness_mm=0.7)
        words.destination(face.destination, room)

    return words.layout(paper, quiet_zone, module)


@dataclass(slots=True)
class _Words:
    """Sets one part after the other, from the foot of a room upwards; each answers with the room that is left."""

    fonts: LabelFonts
    dpi: int
    gap_mm: float
    centred: bool
    letterings: list[Lettering] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    measured: dict[tuple[str, int], Box] = field(default_factory=dict)

    def marks(self, marks: Sequence[InspectionMark], room: Box, height_mm: float) -> Box:
        """Framed words side by side, half the room each, as they would be stamped."""
        if not marks:
            return room
        height, gap, stroke = self._dots(height_mm), self._dots(1), max(2, self._dots(height_mm / 16))
        width = (room.width - gap) // len(MARK_WORDS)
        padding = stroke + self._dots(0.35)
        for at, mark in enumerate(marks):
            frame = Box(room.left + at * (width + gap), room.bottom - height, width, height)
            inside = frame.grown(-padding)
            em = self._largest_em("marks", [MARK_WORDS[mark]], inside.width, inside.height)
            ink = self._ink(MARK_WORDS[mark], em)
            x = frame.left + (frame.width - ink.width) // 2 - ink.left
            self._set(MARK_WORDS[mark], em, x, frame.top + (frame.height - ink.height) // 2 - ink.top)
            self.frames.append(Frame(frame, stroke))
        return self._above(room, height)

    def measures(self, face: LabelFace, room: Box, tallest_mm: float) -> Box:
        """Weight and, from two pieces on, their number: in one line if that is legible, else in two."""
        weight = f"{max(1, (face.weight_grams + 5) // 10) / 100:.2f} kg"
        tallest = self._dots(tallest_mm)
        if face.pieces == 1:
            return self._measure("weight_grams", weight, room, tallest, at_right=False)
        pieces = f"{face.pieces} 件"
        gap = self._dots(2)
        together = self._em_that_fits([weight + pieces], room.width - gap, room.height, tallest)
        if together >= self._dots(SMALLEST_EM_MM):
            self._measure("weight_grams", weight, room, together, at_right=False)
            return self._measure("pieces", pieces, room, together, at_right=True)
        room = self._measure("pieces", pieces, room, tallest, at_right=False)
        return self._measure("weight_grams", weight, room, tallest, at_right=False)

    def rule(self, room: Box, thickness_mm: float) -> Box:
        thickness = max(2, self._dots(thickness_mm))
        self.rules.append(Rule(Box(room.left, room.bottom - thickness, room.width, thickness)))
        return self._above(room, thickness)

    def parcel_number(self, number: str, room: Box, tallest_mm: float) -> Box:
        lines, em = self._broken_at_hyphens("parcel_number", number, room, self._dots(tallest_mm))
        height = self._height(lines, em)
        self._set_lines(lines, em, room, room.bottom - height)
        return self._above(room, height)

    def destination(self, destination: str, room: Box) -> None:
        """As large as the room allows, in its middle."""
        lines, em = self._broken_at_hyphens("destination", destination, room, room.height * 2)
        self._set_lines(lines, em, room, room.top + (room.height - self._height(lines, em)) // 2)

    def layout(self, paper: Box, quiet_zone: Box, module: int) -> Layout:
        symbol = quiet_zone.grown(-QUIET_ZONE * module)
        parts = (tuple(self.letterings), tuple(self.rules), tuple(self.frames))
        return Layout(paper.width, paper.height, self.dpi, symbol, module, *parts)

    def _dots(self, mm: float) -> int:
        return _dots(mm, self.dpi)

    def _above(self, room: Box, height: int) -> Box:
        return Box(room.left, room.top, room.width, room.height - height - self._dots(self.gap_mm))

    def _measure(self, name: str, text: str, room: Box, tallest: int, *, at_right: bool) -> Box:
        em = self._largest_em(name, [text], room.width, room.height, tallest)
        ink = self._ink(text, em)
        x = room.right - ink.right if at_right else room.left - ink.left
        # One baseline for both measures, whichever of "g" and "件" reaches deeper.
        ascent, descent = self._extent(["0 kg", "件"], em)
        self._set(text, em, x, room.bottom - descent)
        return self._above(room, ascent + descent)

    def _broken_at_hyphens(self, name: str, text: str, room: Box, tallest: int) -> tuple[list[str], int]:
        """The lines, hyphens kept at their ends, that let the text stand largest; a break must gain a quarter."""
        breaks = [at + 1 for at, letter in enumerate(text[:-1]) if letter == "-"]
        best, best_em = [text], self._em_that_fits([text], room.width, room.height, tallest)
        for count in (1, 2):
            for chosen in combinations(breaks, count):
                lines = [text[start:end] for start, end in pairwise((0, *chosen, len(text)))]
                em = self._em_that_fits(lines, room.width, room.height, tallest)
                if em > best_em * (_WORTH_A_BREAK if best == [text] else 1):
                    best, best_em = lines, em
        if best_em < self._dots(SMALLEST_EM_MM):
            raise TooLong(name)
        return best, best_em

    def _largest_em(self, name: str, lines: list[str], width: int, height: int, tallest: int | None = None) -> int:
        em = self._em_that_fits(lines, width, height, height * 2 if tallest is None else tallest)
        if em < self._dots(SMALLEST_EM_MM):
            raise TooLong(name)
        return em

    def _em_that_fits(self, lines: list[str], width: int, height: int, tallest: int) -> int:
        """The largest font size, up to `tallest`, at which all lines fit into width and height; 0 if none does."""
        widest = max(self._ink(line, _MEASURED_EM).width for line in lines)
        highest = self._height(lines, _MEASURED_EM)
        # Hinting moves a dot here and there: look from just above the size that proportion gives, downwards.
        em = min(tallest, width * _MEASURED_EM // widest + 1, height * _MEASURED_EM // highest + 1)
        while em > 0 and not self._fits(lines, em, width, height):
            em -= 1
        return em

    def _fits(self, lines: list[str], em: int, width: int, height: int) -> bool:
        return all(self._ink(line, em).width <= width for line in lines) and self._height(lines, em) <= height

    def _height(self, lines: list[str], em: int) -> int:
        ascent, descent = self._extent(lines, em)
        return len(lines) * (ascent + descent) + (len(lines) - 1) * self._leading(em)

    def _extent(self, lines: Sequence[str], em: int) -> tuple[int, int]:
        """How far the ink of any of the lines reaches above and below its baseline."""
        inks = [self._ink(line, em) for line in lines]
        return max(-ink.top for ink in inks), max(ink.bottom for ink in inks)

    def _leading(self, em: int) -> int:
        return max(3, em // 6)

    def _ink(self, text: str, em: int) -> Box:
        ink = self.measured.get((text, em))
        if ink is None:
            left, top, right, bottom = self.fonts.at(em).getbbox(text, mode="1", anchor="ls")
            ink = self.measured[text, em] = Box(int(left), int(top), int(right - left), int(bottom - top))
        return ink

    def _set_lines(self, lines: list[str], em: int, room: Box, top: int) -> None:
        ascent, descent = self._extent(lines, em)
        for at, line in enumerate(lines):
            ink = self._ink(line, em)
            spare = (room.width - ink.width) // 2 if self.centred else 0
            baseline = top + ascent + at * (ascent + descent + self._leading(em))
            self._set(line, em, room.left + spare - ink.left, baseline)

    def _set(self, text: str, em: int, x: int, baseline: int) -> None:
        ink = self._ink(text, em)
        placed = Box(x + ink.left, baseline + ink.top, ink.width, ink.height)
        self.letterings.append(Lettering(text, em, x, baseline, placed))


def _dots(mm: float, dpi: int) -> int:
    return round(mm * dpi / MM_AN_INCH)


def _corners(box: Box) -> tuple[int, int, int, int]:
    # Pillow counts the last dot in.
    return (box.left, box.top, box.right - 1, box.bottom - 1)


def _symbol_picture(matrix: Matrix, module: int) -> Image.Image:
    modules = Image.new("L", (MODULES, MODULES))
    modules.putdata([0 if black else 255 for row in matrix for black in row])
    return modules.resize((MODULES * module, MODULES * module), Image.Resampling.NEAREST)
