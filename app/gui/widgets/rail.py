from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.gui.icons import Icons
from app.gui.screen import ScreenPlace
from app.gui.theme import Theme

ICON_SIZE = 24
WIDTH = 96
HEIGHT = 60
MOST_COUNTED = 99
OFFICE = "office"
"""The key of the place where alerts are answered."""


class RailButton(QAbstractButton):
    """Icon, word and key of one place; the place in front wears a bar of the accent."""

    def __init__(self, theme: Theme, icons: Icons, icon: str, key: str) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._icon = icon
        self._key = key
        self._count = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def name(self, word: str) -> None:
        self.setText(word)
        self.setAccessibleName(word)
        self.setAccessibleDescription(self._key)
        self.setToolTip(f"{word} ({self._key})")

    def show_count(self, count: int, words: str) -> None:
        """Wear a number of things that wait here; 0 for none. words: as a screen reader says it."""
        self._count = count
        self.setAccessibleDescription(f"{self._key} {words}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT - 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_words(painter)
        if self._count:
            self._paint_count(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        ground = QRectF(self.rect()).adjusted(7, 2, -7, -2)
        radius = self._theme.tokens.radius
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.isDown():
            painter.setBrush(self._theme.colour("accent-soft"))
            painter.drawRoundedRect(ground, radius, radius)
        elif self.underMouse():
            painter.setBrush(self._theme.colour("window"))
            painter.drawRoundedRect(ground, radius, radius)
        if self.isChecked():
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(QRectF(0, ground.top() + 8, 3, ground.height() - 16), 1.5, 1.5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_words(self, painter: QPainter) -> None:
        colour = "accent" if self.isChecked() else "muted"
        middle = self.width() / 2
        top = (self.height() - ICON_SIZE - 20) / 2
        self._icons.paint(painter, QRectF(middle - ICON_SIZE / 2, top, ICON_SIZE, ICON_SIZE), self._icon, colour)
        font = self.font()
        font.setPixelSize(self._theme.size("caption") - 1)
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(
            QRectF(middle + ICON_SIZE / 2, top, self.width() / 2 - ICON_SIZE / 2 - 10, 14),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            self._key,
        )
        font.setPixelSize(self._theme.size("caption") + 1)
        font.setWeight(font.Weight.DemiBold if self.isChecked() else font.Weight.Medium)
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent" if self.isChecked() else "text"))
        painter.drawText(
            QRectF(4, top + ICON_SIZE, self.width() - 8, 22),
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter,
            self.text(),
        )

    def _paint_count(self, painter: QPainter) -> None:
        """Left of the icon, where the key stands on its right."""
        text = str(self._count) if self._count <= MOST_COUNTED else f"{MOST_COUNTED}+"
        font = self.font()
        font.setPixelSize(self._theme.size("caption") - 1)
        font.setWeight(font.Weight.Bold)
        painter.setFont(font)
        height = painter.fontMetrics().height() + 2
        width = max(height, painter.fontMetrics().horizontalAdvance(text) + 10)
        top = (self.height() - ICON_SIZE - 20) / 2
        badge = QRectF(self.width() / 2 - ICON_SIZE / 2 - width + 2, top - 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("attention"))
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setPen(self._theme.colour("surface"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)


class Rail(QFrame):
    """The places of the station, each with its icon, its word and its key."""

    chosen = Signal(str)
    """The key of a place."""
    lock_asked = Signal()
    language_asked = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._places: dict[str, ScreenPlace] = {}
        self._buttons: dict[str, RailButton] = {}
        self._alerts = 0
        self._group = QButtonGroup(self)
        self._lock = RailButton(theme, icons, "lock", "F12")
        self._language = RailButton(theme, icons, "languages", "F10")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 6)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._column.addWidget(self._language)
        self._column.addWidget(self._lock)
        self.setFixedWidth(WIDTH)
        self._lock.clicked.connect(self.lock_asked)
        self._language.clicked.connect(self.language_asked)
        self._retranslate()

    def show_places(self, places: tuple[ScreenPlace, ...]) -> None:
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._places = {place.key: place for place in places}
        self._buttons = {place.key: self._place_button(place) for place in places}
        for row, button in enumerate(self._buttons.values()):
            self._column.insertWidget(row, button)
            button.show()
        self._retranslate()

    def show_alerts(self, count: int) -> None:
        """Have the office wear the number of alerts that wait for an answer."""
        self._alerts = count
        if (office := self._buttons.get(OFFICE)) is not None:
            office.show_count(count, self.tr("%n alerts", "", count) if count else "")

    def show_current(self, key: str) -> None:
        self._buttons[key].setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _place_button(self, place: ScreenPlace) -> RailButton:
        button = RailButton(self._theme, self._icons, place.icon, place.shortcut)
        button.setCheckable(True)
        self._group.addButton(button)
        button.clicked.connect(lambda: self.chosen.emit(place.key))
        return button

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Places"))
        for key, button in self._buttons.items():
            button.name(self._places[key].title())
        self.show_alerts(self._alerts)
        self._lock.name(self.tr("Lock"))
        self._language.name(self.tr("中文"))
