from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QWidget

MARGIN = 24
"""What stays in sight around the focused control: its label above and its reason below."""


class PageStack(QStackedWidget):
    """Pages of which one is in front; one that is too tall for the window scrolls, and follows the focus."""

    def __init__(self) -> None:
        super().__init__()
        self._areas: dict[QWidget, QScrollArea] = {}
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_in_sight)

    @property
    def page(self) -> QWidget | None:
        """The page in front."""
        front = self.currentWidget()
        return front.widget() if isinstance(front, QScrollArea) else None

    def add_page(self, page: QWidget) -> None:
        # Made in its place: what is measured is dressed, and would be dressed anew when it moves in here.
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        self._areas[page] = area
        self.addWidget(area)

    def show_page(self, page: QWidget) -> None:
        self.setCurrentWidget(self._areas[page])

    def _keep_in_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        area = self.currentWidget()
        if now is not None and isinstance(area, QScrollArea) and area.isAncestorOf(now):
            area.ensureWidgetVisible(now, 0, MARGIN)
