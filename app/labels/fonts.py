"""The face all labels are lettered in, at the sizes a layout asks for."""

from pathlib import Path
from typing import Self

from PIL import ImageFont

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "fonts"
LABEL_FACE = RESOURCES / "NotoSansCJKsc-Bold-subset.otf"


class LabelFonts:
    """One opened font file and the sizes of it that were used so far: make one, pass it to every layout."""

    def __init__(self, font: ImageFont.FreeTypeFont) -> None:
        self._font = font
        self._sizes: dict[int, ImageFont.FreeTypeFont] = {}

    @classmethod
    def bundled(cls) -> Self:
        """The font that is shipped with the program: ASCII, GB 2312 level 1, punctuation."""
        # The basic layout engine is in every build of Pillow, so that a label is the same on every desk.
        return cls(ImageFont.truetype(LABEL_FACE, 100, layout_engine=ImageFont.Layout.BASIC))

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """The font with an em of `size` dots."""
        font = self._sizes.get(size)
        if font is None:
            font = self._sizes[size] = self._font.font_variant(size=size)
        return font
