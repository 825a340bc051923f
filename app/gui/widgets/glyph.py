from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.gui.icons import Icons


class Glyph(QWidget):
    """One icon as a picture beside words, in a colour of the theme; a screen reader passes over it."""

    def __init__(self, icons: Icons, name: str, colour: str = "text", size: int = 20) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._colour = colour
        self.setFixedSize(QSize(size, size))

    def show_icon(self, name: str, colour: str) -> None:
        self._name = name
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        self._icons.paint(painter, QRectF(self.rect()), self._name, self._colour)
        painter.end()
