"""The one set of pictures, drawn in the theme's colours, sharp at every scale."""

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.gui.theme import Theme

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0, 2.5)
"""The display scales that are in use; an icon holds a picture drawn for each, so that none is stretched."""


class Icons:
    """Icons by their file names in resources/icons, without the ending."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._sources: dict[str, str] = {}
        self._drawn: dict[tuple[str, str, int], QIcon] = {}
        theme.changed.connect(self._drawn.clear)

    def icon(self, name: str, colour: str = "text", size: int = 20) -> QIcon:
        """The icon in a colour of the theme, for showing at `size` logical pixels.

        It keeps the colours of the moment: ask again when the theme changes.
        """
        key = (name, colour, size)
        if key not in self._drawn:
            icon = QIcon()
            for scale in SCALES:
                pixels = round(size * scale)
                icon.addPixmap(self._pixmap(name, self._theme.colour(colour), pixels))
                icon.addPixmap(self._pixmap(name, self._theme.colour("border-strong"), pixels), QIcon.Mode.Disabled)
            self._drawn[key] = icon
        return self._drawn[key]

    def paint(self, painter: QPainter, where: QRectF, name: str, colour: str = "text") -> None:
        self._renderer(name, self._theme.colour(colour)).render(painter, where)

    def _pixmap(self, name: str, colour: QColor, pixels: int) -> QPixmap:
        renderer = self._renderer(name, colour)
        pixmap = QPixmap(QSize(pixels, pixels))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        return pixmap

    def _renderer(self, name: str, colour: QColor) -> QSvgRenderer:
        if name not in self._sources:
            self._sources[name] = _source(name)
        return QSvgRenderer(QByteArray(self._sources[name].replace("currentColor", colour.name()).encode()))


def _source(name: str) -> str:
    file = QFile(f":/icons/{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(name)
    return bytes(file.readAll().data()).decode()
