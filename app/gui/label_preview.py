from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.printing import PrintPicture
from app.gui.printing import as_image
from app.gui.theme import Theme

SHADOW = 1


class LabelPreview(QWidget):
    """A label as it comes out of the printer: a dot of the head is a whole number of the screen's, where it fits."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(240, 200))
        theme.changed.connect(self.update)

    def show_picture(self, picture: PrintPicture) -> None:
        self._image = as_image(picture)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._image is None:
            return
        painter = QPainter(self)
        pixel_ratio = self.devicePixelRatioF()
        across, down = self.width() - 2 * SHADOW, self.height() - 2 * SHADOW
        room = min(across / self._image.width(), down / self._image.height()) * pixel_ratio
        # Whole dots stay crisp; a label larger than the room is scaled down smoothly instead.
        scale = (max(1, int(room)) if room >= 1 else room) / pixel_ratio
        size = (self._image.width() * scale, self._image.height() * scale)
        left = round((self.width() - size[0]) / 2 * pixel_ratio) / pixel_ratio
        top = round((self.height() - size[1]) / 2 * pixel_ratio) / pixel_ratio
        where = QRectF(left, top, *size)
        painter.fillRect(where.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW), self._theme.colour("border-strong"))
        if room >= 1:
            painter.drawImage(where, self._image)
        else:
            shown = QSize(round(size[0] * pixel_ratio), round(size[1] * pixel_ratio))
            grey = self._image.convertToFormat(QImage.Format.Format_Grayscale8)
            smooth = grey.scaled(
                shown, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            painter.drawImage(where, smooth)
        painter.end()
