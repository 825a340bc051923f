"""The camera's picture with everything that was found in it boxed and numbered."""

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Theme

SHAPE = QSize(352, 198)
BADGE = 34


class Look(Protocol):
    """A picture with what was found in it.

    rgb: height rows of width pixels, 3 bytes each; boxes: the corners of each find, (x, y) in pixels.
    """

    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def rgb(self) -> bytes: ...
    @property
    def boxes(self) -> tuple[tuple[tuple[float, float], ...], ...]: ...


class LiveView(QWidget):
    """Shows the newest picture, mirrored nowhere and kept nowhere; a click into a box chooses it."""

    chosen = Signal(int)
    """The place of the box in `Look.boxes`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image = QImage()
        self._boxes: tuple[QPolygonF, ...] = ()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(120)

    def show_look(self, look: Look) -> None:
        self._image = QImage(look.rgb, look.width, look.height, 3 * look.width, QImage.Format.Format_RGB888).copy()
        self._boxes = tuple(QPolygonF([QPointF(x, y) for x, y in box]) for box in look.boxes)
        self._words = ""
        self.update()

    def show_words(self, words: str) -> None:
        """Words in place of a picture, which is wiped."""
        self._image = QImage()
        self._boxes = ()
        self._words = words
        self.setAccessibleDescription(words)
        self.update()

    @property
    def words(self) -> str:
        return self._words

    @property
    def has_picture(self) -> bool:
        return not self._image.isNull()

    def sizeHint(self) -> QSize:
        return SHAPE

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = self._frame()
        if self._image.isNull() or where.isEmpty():
            return
        scale = where.width() / self._image.width()
        point = (event.position() - where.topLeft()) / scale
        for number, box in enumerate(self._boxes):
            if box.containsPoint(point, Qt.FillRule.OddEvenFill):
                self.chosen.emit(number)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()), self._theme.tokens.radius, self._theme.tokens.radius)
        if self._image.isNull():
            painter.setPen(self._theme.colour("muted"))
            inside = QRectF(self.rect()).adjusted(16, 8, -16, -8)
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
        else:
            where = self._frame()
            painter.drawImage(where, self._image)
            self._paint_boxes(painter, where)
        painter.end()

    def _frame(self) -> QRectF:
        """Where the picture is drawn: all of it, in the middle."""
        if self._image.isNull():
            return QRectF()
        scale = min(self.width() / self._image.width(), self.height() / self._image.height())
        width, height = self._image.width() * scale, self._image.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _paint_boxes(self, painter: QPainter, where: QRectF) -> None:
        scale = where.width() / self._image.width()
        numbered = len(self._boxes) > 1
        for number, box in enumerate(self._boxes, start=1):
            outline = QPolygonF([where.topLeft() + corner * scale for corner in box.toList()])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            # Twice, so that it stands out from a picture of any brightness.
            painter.setPen(QPen(QColor(Qt.GlobalColor.black), 6, j=Qt.PenJoinStyle.RoundJoin))
            painter.drawPolygon(outline)
            painter.setPen(QPen(QColor("#3ddc84"), 3, j=Qt.PenJoinStyle.RoundJoin))
            painter.drawPolygon(outline)
            if numbered:
                self._paint_number(painter, outline.boundingRect().center(), number)

    def _paint_number(self, painter: QPainter, middle: QPointF, number: int) -> None:
        badge = QRectF(middle.x() - BADGE / 2, middle.y() - BADGE / 2, BADGE, BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(Qt.GlobalColor.black))
        painter.drawEllipse(badge)
        font = self.font()
        font.setPixelSize(self._theme.size("title"))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(Qt.GlobalColor.white))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(number))
