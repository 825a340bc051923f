"""The live picture of a camera with a box around every label in it."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.errors import SeveralLabels
from app.gui.counter import Counter
from app.operations.scanning import Look, ScanDesk

PAUSE = 40
"""Milliseconds between an answer and the next question: about 15 pictures a second on a slow desk."""
SHAPE = QSize(320, 240)
LANE = "vision"


class CameraView(QWidget):
    """What the camera sees while it is open; each label is told once as long as it stays in the picture."""

    seen = Signal(str)
    """The text of the one label in the picture."""
    failed = Signal(object)
    """Refused: SeveralLabels once for each sight of them, or CameraNotReady, after which the view is closed."""

    def __init__(self, counter: Counter, desk: ScanDesk) -> None:
        super().__init__()
        self._counter, self._desk = counter, desk
        self._camera = ""
        self._look: Look | None = None
        self._told: tuple[str, ...] = ()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(PAUSE)
        self._next.timeout.connect(self._ask)
        self.setMinimumSize(SHAPE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Camera picture"))

    @property
    def is_open(self) -> bool:
        return bool(self._camera)

    def open(self, camera: str) -> None:
        self._camera, self._told = camera, ()
        self._ask()

    def close_camera(self) -> None:
        """Let the camera go; nothing happens when none is open."""
        if not self._camera:
            return
        self._camera, self._look = "", None
        self._next.stop()
        self._counter.background.run(self, self._desk.close_camera, lambda _: None, lane=LANE)
        self.update()

    def sizeHint(self) -> QSize:
        return SHAPE

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._counter.theme.colour("raised"))
        if self._look is not None:
            self._paint_look(painter, self._look)
        painter.end()

    def _ask(self) -> None:
        if self._camera:
            self._counter.background.run(
                self, partial(self._desk.look, self._camera), self._show, self._give_up, lane=LANE
            )

    def _show(self, look: Look) -> None:
        if not self._camera:
            return
        self._look = look
        self.update()
        self._next.start()
        news = tuple(sorted(set(look.labels)))
        if not news or news == self._told:
            return
        self._told = news
        if len(news) == 1:
            self.seen.emit(news[0])
        else:
            self.failed.emit(SeveralLabels(len(news)))

    def _give_up(self, error: Exception) -> None:
        self.close_camera()
        self.failed.emit(error)

    def _paint_look(self, painter: QPainter, look: Look) -> None:
        image = QImage(look.rgb, look.width, look.height, 3 * look.width, QImage.Format.Format_RGB888)
        scale = min(self.width() / look.width, self.height() / look.height)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate((self.width() - look.width * scale) / 2, (self.height() - look.height * scale) / 2)
        painter.drawImage(QRectF(0, 0, look.width * scale, look.height * scale), image)
        painter.setPen(QPen(self._counter.theme.colour("accepted"), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in look.boxes:
            painter.drawPolygon(QPolygonF([QPointF(x * scale, y * scale) for x, y in box]))
