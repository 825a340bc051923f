"""The first run: five pages from an empty folder to a station."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import Refused
from app.gui.counter import Counter
from app.gui.screen import Screen
from app.gui.screens.first_run.custodian_page import CustodianPage
from app.gui.screens.first_run.devices_page import DevicesPage
from app.gui.screens.first_run.label_page import LabelPage
from app.gui.screens.first_run.manager_page import ManagerPage
from app.gui.screens.first_run.page import WizardPage
from app.gui.screens.first_run.station_page import StationPage
from app.gui.theme import Theme, styled
from app.operations.desks import Desks
from app.operations.setup import MadeStation, StationPlan

WIDTH = 760
DOT, DOT_GAP = 10, 12


class FirstRunScreen(Screen):
    """The wizard: station, manager, second custodian, devices, and the first label scanned back."""

    def __init__(self, counter: Counter, desks: Desks, choose_folder: Callable[[str], None], folder: str = "") -> None:
        """folder: where the station's files will lie unless another is chosen, for showing it."""
        super().__init__()
        self._counter, self._desks = counter, desks
        self._busy = False
        self._station = StationPage(counter, desks.setup, choose_folder, folder)
        self._manager = ManagerPage(counter, desks.setup, self._station)
        self._custodian = CustodianPage(counter, desks.setup, self._station)
        self._label = LabelPage(counter, desks)
        self._pages: tuple[WizardPage, ...] = (
            self._station,
            self._manager,
            self._custodian,
            DevicesPage(counter, desks),
            self._label,
        )
        self._stack = QStackedWidget()
        self._title, self._page_number = QLabel(), QLabel()
        self._dots = _Dots(counter.theme, len(self._pages))
        self._back, self._next = QPushButton(), QPushButton()
        self._build()
        self._connect()
        self._retranslate()

    def title(self) -> str:
        return self.tr("Set up a station")

    @property
    def page(self) -> WizardPage:
        return self._pages[self._stack.currentIndex()]

    def enter(self) -> None:
        self.page.enter()

    def leave(self) -> None:
        for page in self._pages:
            page.leave()

    def on_scan(self, text: str) -> bool:
        return self.page.on_scan(text)

    def go_on(self) -> bool:
        if not self._busy and self.page.is_ready():
            self.page.go_on()
        return True

    def go_back(self) -> bool:
        if self._busy or self.page.go_back():
            return True
        if self._stack.currentIndex() == 0:
            return False
        self._turn_to(self._stack.currentIndex() - 1)
        return True

    def _build(self) -> None:
        styled(self._title, role="figure")
        styled(self._page_number, role="caption", tone="muted")
        styled(self._next, kind="primary")
        for page in self._pages:
            self._stack.addWidget(page)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._page_number)
        head.addSpacing(8)
        head.addWidget(self._dots)
        foot = QHBoxLayout()
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(self._next)
        card = QFrame()
        styled(card, kind="card")
        card.setFixedWidth(WIDTH)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(32, 24, 32, 24)
        inside.setSpacing(12)
        inside.addLayout(head)
        inside.addWidget(self._stack, 1)
        inside.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(card, 20, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def _connect(self) -> None:
        for index, page in enumerate(self._pages):
            page.done.connect(partial(self._finish_page, index))
            page.busy.connect(self._set_busy)
            page.changed.connect(self._follow_page)
        self._back.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)

    def _retranslate(self) -> None:
        index, count = self._stack.currentIndex(), len(self._pages)
        words = self.tr("Page %1 of %2").replace("%1", str(index + 1)).replace("%2", str(count))
        self._title.setText(self.page.title())
        self._page_number.setText(words)
        self._dots.show_page(index, words)
        self._back.setText(self.tr("Back (Esc)"))
        self._back.setVisible(index > 0)
        self._back.setDisabled(self._busy)
        self._next.setText(self.tr("One moment …") if self._busy else self.page.next_words())
        self._next.setEnabled(not self._busy and self.page.is_ready())

    def _follow_page(self) -> None:
        self._retranslate()
        # A button that has done its work must not take the Enter that is meant for the next page.
        if self.page.is_ready() and isinstance(QApplication.focusWidget(), QPushButton):
            self._next.setFocus()

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001  # a slot takes what the signal gives
        self._busy = busy
        self._stack.setDisabled(busy)
        self._retranslate()

    def _turn_to(self, index: int) -> None:
        self.page.leave()
        self._stack.setCurrentIndex(index)
        self._counter.notices.clear()
        self._retranslate()
        self.page.enter()

    def _finish_page(self, index: int) -> None:
        if index + 1 < len(self._pages):
            self._turn_to(index + 1)
        else:
            self._make_station()

    def _make_station(self) -> None:
        papers = self._custodian.papers
        if papers is None:
            self._turn_to(self._pages.index(self._custodian))
            return
        plan = StationPlan(
            name=self._station.station_name,
            station_id=self._station.station_id,
            manager_name=self._manager.manager_name,
            passphrase=self._manager.passphrase,
        )
        self._set_busy(True)
        self._counter.background.run(
            self, partial(self._desks.setup.make_station, plan, papers), self._show_made, self._not_made
        )

    def _show_made(self, made: MadeStation) -> None:
        self._manager.forget()
        counter, words = self._counter, self.tr("The station “%1” is made. Sign in as its manager.")
        measured = self.tr("Measured here: one guess at a passphrase costs %1 s, at a manager's %2 s.")
        seconds = (QLocale().toString(guess / 1000, "f", 1) for guess in (made.staff_guess, made.manager_guess))
        for number, text in enumerate(seconds, start=1):
            measured = measured.replace(f"%{number}", text)
        # From here on this screen is gone.
        counter.session.station_made.emit()
        counter.notices.accepted(f"{words.replace('%1', made.name)} {measured}")

    def _not_made(self, error: Exception) -> None:
        self._set_busy(False)
        self.page.enter()
        if isinstance(error, Refused):
            self._counter.notices.refusal(error)


class _Dots(QWidget):
    """How far the wizard is: one dot a page."""

    def __init__(self, theme: Theme, count: int) -> None:
        super().__init__()
        self._theme, self._count, self._now = theme, count, 0
        self.setFixedSize(QSize(count * DOT + (count - 1) * DOT_GAP, DOT))
        theme.changed.connect(self.update)

    def show_page(self, now: int, words: str) -> None:
        self._now = now
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for index in range(self._count):
            painter.setBrush(self._theme.colour("accent" if index <= self._now else "border"))
            painter.drawEllipse(QRectF(index * (DOT + DOT_GAP), 0, DOT, DOT))
        painter.end()
