import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.gui.theme import Theme, styled

TICK = 100
"""Milliseconds between two looks at the clock."""
LONGEST_HOLD = 120.0
"""Seconds after which even a held card closes: a book on the space bar is not a person reading."""
RELEASE_SETTLES = 80
"""Milliseconds without another press after which a key is taken as let go: X11 sends releases while it is held."""
RING_SIZE = 44
FULL_TURN = 360 * 16
"""QPainter counts sixteenths of a degree."""


class HeldSpace(QObject):
    """Whether Space is down; a release counts only when no press follows it at once, whatever the event says."""

    settled = Signal()
    """It was let go."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._down = False
        self._releasing = QTimer(self)
        self._releasing.setSingleShot(True)
        self._releasing.setInterval(RELEASE_SETTLES)
        self._releasing.timeout.connect(self._settle)

    @property
    def is_down(self) -> bool:
        return self._down

    def take(self, event: QKeyEvent) -> bool:
        """Follow the key; False, and nothing is changed, when it is another one."""
        if event.key() != Qt.Key.Key_Space:
            return False
        if event.type() == QEvent.Type.KeyPress:
            self._releasing.stop()
            self._down = True
        elif not event.isAutoRepeat() and self._down:
            self._releasing.start()
        return True

    def forget(self) -> None:
        """Take it as up; the next repeat of a held key says otherwise."""
        self._releasing.stop()
        self._down = False

    def _settle(self) -> None:
        self._down = False
        self.settled.emit()


class CountdownRing(QWidget):
    """The time that is left, as a ring that empties and a number of seconds."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._left = 0.0
        self._whole = 1.0
        self.setFixedSize(QSize(RING_SIZE, RING_SIZE))

    def show_left(self, left: float, whole: float) -> None:
        self._left = left
        self._whole = whole
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        painter.setPen(QPen(self._theme.colour("border"), 4))
        painter.drawEllipse(ring)
        painter.setPen(QPen(self._theme.colour("accent"), 4, c=Qt.PenCapStyle.RoundCap))
        painter.drawArc(ring, FULL_TURN // 4, round(FULL_TURN * self._left / self._whole))
        font = self.font()
        font.setPixelSize(self._theme.size("body"))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(round(self._left + 0.49)))
        painter.end()


class Watermark(QWidget):
    """A name across the whole card, over its words, so that a photograph of it says who opened it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.name = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        colour = QColor(self._theme.colour("muted"))
        colour.setAlpha(52)
        painter.setPen(colour)
        font = self.font()
        font.setPixelSize(self._theme.size("title"))
        font.setBold(True)
        painter.setFont(font)
        painter.translate(self.width() / 2, self.height() / 2)
        painter.rotate(-18)
        reach = self.width() + self.height()
        step = painter.fontMetrics().horizontalAdvance(self.name) + 48
        for line, y in enumerate(range(-reach, reach, 56)):
            for x in range(-reach + (line % 2) * step // 2, reach, step):
                painter.drawText(x, y, self.name)
        painter.end()


class RevealCard(QFrame):
    """An opened part of a record: for a few seconds, with the name of whoever opened it across it, not to be copied.

    Space held keeps it; letting go closes it. Closed, it holds nothing of what it showed.
    """

    closed = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._opened_at = 0.0
        self._seconds = 0.0
        self._space = HeldSpace(self)
        self._space.settled.connect(self.close_card)
        self._title = QLabel()
        self._keep = QLabel()
        self._ring = CountdownRing(theme)
        self._fields = QGridLayout()
        self._watermark = Watermark(theme, self)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._look_at_the_clock)
        self._build()
        self.hide()

    @property
    def is_open(self) -> bool:
        return self._timer.isActive()

    @property
    def space(self) -> HeldSpace:
        """The key that keeps the card; whoever gets the focus after the card follows it on."""
        return self._space

    def open_card(self, title: str, fields: Sequence[tuple[str, str]], actor_name: str, seconds: float) -> None:
        """Show the fields, each a label and its value, in the name of the actor, for so many seconds."""
        self._wipe()
        self._title.setText(title)
        self.setAccessibleName(title)
        self._keep.setText(self.tr("Hold Space to keep it open; let go to close it. Esc closes it now."))
        for row, (name, value) in enumerate(fields):
            self._add_field(row, name, value)
        self._watermark.name = actor_name
        self._seconds = seconds
        self._opened_at = self._clock()
        self._space.forget()
        self._ring.show_left(seconds, seconds)
        self._timer.start()
        self.show()
        self._watermark.setGeometry(self.rect())
        self._watermark.raise_()
        self.setFocus()

    def close_card(self) -> None:
        """Hide the card and wipe what it showed. Nothing happens when it is closed."""
        if not self.is_open:
            return
        self._timer.stop()
        self._wipe()
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        elif not self._space.take(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._space.take(event):
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        # The release of a held key would go elsewhere and leave the card open.
        super().focusOutEvent(event)
        if self._space.is_down:
            self.close_card()

    def resizeEvent(self, event: object) -> None:
        del event
        self._watermark.setGeometry(self.rect())

    def _build(self) -> None:
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        styled(self._title, role="title")
        styled(self._keep, role="caption", tone="muted")
        self._keep.setWordWrap(True)
        self._fields.setHorizontalSpacing(16)
        self._fields.setVerticalSpacing(12)
        self._fields.setColumnStretch(1, 1)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._ring)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addLayout(head)
        column.addLayout(self._fields)
        column.addWidget(self._keep)

    def _add_field(self, row: int, name: str, value: str) -> None:
        label = QLabel(name)
        words = QLabel(value)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setAccessibleName(f"{name}: {value}")
        label.setContentsMargins(0, 5, 0, 0)
        styled(label, tone="muted")
        styled(words, role="title")
        self._fields.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._fields.addWidget(words, row, 1)

    def _wipe(self) -> None:
        while (place := self._fields.takeAt(0)) is not None:
            label = place.widget()
            if isinstance(label, QLabel):
                label.clear()
                label.setAccessibleName("")
                label.hide()
                label.deleteLater()
        self._title.clear()
        self.setAccessibleName("")
        self._watermark.name = ""

    def _look_at_the_clock(self) -> None:
        passed = self._clock() - self._opened_at
        self._ring.show_left(max(0.0, self._seconds - passed), self._seconds)
        if passed >= (LONGEST_HOLD if self._space.is_down else self._seconds):
            self.close_card()
