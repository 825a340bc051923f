from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from app.gui.theme import Theme
from app.gui.tone import Tone

FOCUS_WIDTH = 2


class ToneFrame(QFrame):
    """A frame that says with its colour how a thing went; what it says must stand in words on it, too.

    Where it takes the focus it shows that it has it.
    """

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
        width = FOCUS_WIDTH if self.hasFocus() else 1
        painter.setPen(QPen(self._theme.colour("accent" if self.hasFocus() else border), width))
        painter.setBrush(self._theme.colour(ground))
        radius, inset = self._theme.tokens.radius, width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()
