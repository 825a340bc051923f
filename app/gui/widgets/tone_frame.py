from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from app.gui.theme import Theme
from app.gui.tone import Tone


class ToneFrame(QFrame):
    """A frame that says with its colour how a thing went; what it says must stand in words on it, too."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone: Tone | None = None
        theme.changed.connect(self.update)

    @property
    def tone(self) -> Tone | None:
        return self._tone

    def show_tone(self, tone: Tone | None) -> None:
        """None: nothing to say yet."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        ground, border = ("raised", "border") if self._tone is None else (f"{self._tone}-soft", str(self._tone))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(border), 1))
        painter.setBrush(self._theme.colour(ground))
        radius = self._theme.tokens.radius
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()
