from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.parcel import Custody
from app.gui.theme import Theme

STEP_HEIGHT = 56
TIME_WIDTH = 132
BAND_WIDTH = 10
BAND_X = TIME_WIDTH + 20
WORDS_X = BAND_X + BAND_WIDTH + 20
CUSTODY_COLOURS = {
    Custody.CONSIGNOR: "border-strong",
    Custody.STATION: "accent",
    Custody.COURIER: "text",
    Custody.CONSIGNEE: "accepted",
}


@dataclass(frozen=True, slots=True)
class TimelineStep:
    """One event: when, what, and who answers for the parcel from then on. custody: None keeps the band as it was."""

    time: str
    words: str
    custody: Custody | None
    detail: str = ""


class Timeline(QWidget):
    """A parcel's life from top to bottom; the band beside it changes colour with whoever answers for the parcel."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._steps: tuple[TimelineStep, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_steps(self, steps: tuple[TimelineStep, ...]) -> None:
        self._steps = steps
        self.setAccessibleDescription("\n".join(f"{step.time} {step.words} {step.detail}".strip() for step in steps))
        self.setMinimumHeight(STEP_HEIGHT * len(steps))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WORDS_X + 320, STEP_HEIGHT * len(self._steps))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_band(painter)
        for number, step in enumerate(self._steps):
            self._paint_step(painter, number * STEP_HEIGHT, step)
        painter.end()

    def _paint_band(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for number, custody in enumerate(self._custodies()):
            last = number == len(self._steps) - 1
            top = number * STEP_HEIGHT + 14
            painter.setBrush(self._theme.colour(CUSTODY_COLOURS[custody]))
            painter.drawRect(QRectF(BAND_X, top, BAND_WIDTH, STEP_HEIGHT - (26 if last else 0)))

    def _paint_step(self, painter: QPainter, top: int, step: TimelineStep) -> None:
        painter.setBrush(self._theme.colour("surface"))
        painter.setPen(QPen(self._theme.colour("text"), 3))
        painter.drawEllipse(QPointF(BAND_X + BAND_WIDTH / 2, top + 14), 7, 7)
        self._write(painter, QRectF(0, top, TIME_WIDTH, 28), step.time, "caption", "muted", right=True)
        width = self.width() - WORDS_X
        self._write(painter, QRectF(WORDS_X, top, width, 28), step.words, "lead", "text")
        self._write(painter, QRectF(WORDS_X, top + 26, width, 20), step.detail, "caption", "muted")

    def _write(
        self, painter: QPainter, where: QRectF, text: str, size: str, colour: str, *, right: bool = False
    ) -> None:
        font = self.font()
        font.setPixelSize(self._theme.size(size))
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(where.width()))
        painter.drawText(where, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _custodies(self) -> list[Custody]:
        now = Custody.CONSIGNOR
        bands = []
        for step in self._steps:
            now = step.custody or now
            bands.append(now)
        return bands
