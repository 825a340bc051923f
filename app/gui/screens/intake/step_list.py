from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.counter import Counter

ROW = 52
CIRCLE = 28
WIDTH = 168


class StepList(QWidget):
    """The steps of an errand down the left side: what is done, what is now, what comes."""

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter = counter
        self._words: tuple[str, ...] = ()
        self._now = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        counter.theme.changed.connect(self.update)

    def show_words(self, words: tuple[str, ...]) -> None:
        self._words = words
        self._tell()

    def show_step(self, now: int) -> None:
        """now: from 0; all before it are done, and with len(words) all are."""
        self._now = now
        self._tell()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font(strong=True))
        widest = max((metrics.horizontalAdvance(word) for word in self._words), default=0)
        return QSize(max(WIDTH, CIRCLE + 12 + widest + 8), ROW * len(self._words))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, word in enumerate(self._words):
            self._paint_step(painter, index, word)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _font(self, *, strong: bool) -> QFont:
        font = self.font()
        font.setPixelSize(self._counter.theme.size("lead"))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    def _paint_step(self, painter: QPainter, index: int, word: str) -> None:
        colour = self._counter.theme.colour
        top = index * ROW
        middle = QPointF(CIRCLE / 2 + 2, top + ROW / 2)
        ring = QRectF(middle.x() - CIRCLE / 2, middle.y() - CIRCLE / 2, CIRCLE, CIRCLE)
        done, now = index < self._now, index == self._now
        if index + 1 < len(self._words):
            painter.setPen(QPen(colour("accepted" if done else "border"), 2))
            painter.drawLine(
                QPointF(middle.x(), ring.bottom() + 2), QPointF(middle.x(), ring.bottom() + ROW - CIRCLE - 2)
            )
        painter.setPen(QPen(colour("accepted" if done else "accent" if now else "border-strong"), 2))
        painter.setBrush(colour("accepted-soft" if done else "accent" if now else "surface"))
        painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
        painter.setFont(self._font(strong=now))
        if done:
            self._counter.icons.paint(painter, ring.adjusted(6, 6, -6, -6), "check", "accepted")
        else:
            painter.setPen(colour("on-accent" if now else "muted"))
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(index + 1))
        painter.setPen(colour("text" if now or done else "muted"))
        words = QRectF(ring.right() + 12, top, self.width() - ring.right() - 12, ROW)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, word)

    def _tell(self) -> None:
        if self._words:
            now = min(self._now, len(self._words) - 1)
            name = self.tr("Step %1 of %2: %3").replace("%1", str(now + 1)).replace("%2", str(len(self._words)))
            self.setAccessibleName(name.replace("%3", self._words[now]))
        self.updateGeometry()
        self.update()
