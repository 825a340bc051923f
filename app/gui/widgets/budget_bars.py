from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Theme

NAME_HEIGHT = 26
BAR_HEIGHT = 24
GAP = 10
"""Above each person but the first."""
THICKNESS = 10
FIGURE_WIDTH = 80
WORDS_SHARE = 0.46
"""Of the width, for what the budget is of."""
NEARLY = 0.8
"""Of a budget: from here on its bar draws attention."""


@dataclass(frozen=True, slots=True)
class BudgetBar:
    """How much of one budget is used: whose, of what, and in figures. allowed > 0."""

    person: str
    words: str
    used: int
    allowed: int

    @property
    def tone(self) -> str:
        if self.used >= self.allowed:
            return "refused"
        return "attention" if self.used >= NEARLY * self.allowed else "accent"

    @property
    def figure(self) -> str:
        """The numbers, with a mark where the colour says something: colour is never alone."""
        marks = {"refused": "■ ", "attention": "▲ "}
        return f"{marks.get(self.tone, '')}{self.used} / {self.allowed}"


class BudgetBars(QWidget):
    """Everybody's budgets as bars with figures, a person's under their name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bars: tuple[BudgetBar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_bars(self, bars: tuple[BudgetBar, ...]) -> None:
        """bars: a person's one after the other."""
        self._bars = bars
        self.setAccessibleDescription("\n".join(f"{bar.person}, {bar.words}: {bar.figure}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, person = 0.0, ""
        for bar in self._bars:
            if bar.person != person:
                top += self._scaled(GAP) if person else 0
                person = bar.person
                where = QRectF(0, top, self.width(), self._scaled(NAME_HEIGHT))
                self._write(painter, where, person, "body", "text", strong=True)
                top += self._scaled(NAME_HEIGHT)
            self._paint_bar(painter, top, bar)
            top += self._scaled(BAR_HEIGHT)
        painter.end()

    def _paint_bar(self, painter: QPainter, top: float, bar: BudgetBar) -> None:
        height, words = self._scaled(BAR_HEIGHT), self.width() * WORDS_SHARE
        figure = self._scaled(FIGURE_WIDTH)
        thickness = self._scaled(THICKNESS)
        self._write(painter, QRectF(0, top, words - 8, height), bar.words, "caption", "muted")
        track = QRectF(words, top + (height - thickness) / 2, self.width() - words - figure, thickness)
        radius = thickness / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("border"))
        painter.drawRoundedRect(track, radius, radius)
        if bar.used:
            share = min(1.0, bar.used / bar.allowed)
            painter.setBrush(self._theme.colour(bar.tone))
            painter.drawRoundedRect(
                QRectF(track.left(), track.top(), max(thickness, track.width() * share), thickness), radius, radius
            )
        where = QRectF(self.width() - figure + 8, top, figure - 8, height)
        colour = "text" if bar.tone == "accent" else bar.tone
        self._write(painter, where, bar.figure, "body", colour, right=True)

    def _write(
        self,
        painter: QPainter,
        where: QRectF,
        text: str,
        size: str,
        colour: str,
        *,
        right: bool = False,
        strong: bool = False,
    ) -> None:
        font = self.font()
        font.setPixelSize(self._theme.size(size))
        font.setWeight(font.Weight.DemiBold if strong else font.Weight.Normal)
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(where.width()))
        painter.drawText(where, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _scaled(self, pixels: int) -> float:
        """Grown with the type, which grows with the system's font."""
        return pixels * self._theme.size("body") / self._theme.tokens.type_scale["body"]

    def _height(self) -> int:
        people = len({bar.person for bar in self._bars})
        return round(
            people * self._scaled(NAME_HEIGHT)
            + max(0, people - 1) * self._scaled(GAP)
            + len(self._bars) * self._scaled(BAR_HEIGHT)
        )
