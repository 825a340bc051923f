from functools import partial

from PySide6.QtWidgets import QLabel, QStackedWidget, QTabWidget, QVBoxLayout

from app.domain.parcel import ParcelNumber
from app.domain.people import Role
from app.gui.counter import Counter
from app.gui.places import PlaceWords
from app.gui.screen import Screen
from app.gui.screens.office.alerts_page import AlertsPage
from app.gui.screens.office.canaries_page import CanariesPage
from app.gui.screens.office.disposal_page import DisposalPage
from app.gui.screens.office.escrow_page import EscrowPage
from app.gui.screens.office.history_page import HistoryPage
from app.gui.screens.office.page import OfficePage
from app.gui.screens.office.staff_page import StaffPage
from app.gui.theme import styled
from app.gui.widgets.life_view import LifeView
from app.operations.desks import Desks
from app.operations.history import HistoryRow
from app.operations.scanning import ScanKind


class OfficeScreen(Screen):
    """The history for manager and auditor; the staff for the manager."""

    def __init__(self, counter: Counter, desks: Desks) -> None:
        super().__init__()
        self._counter = counter
        self._desks = desks
        self._words = PlaceWords(self)
        self._turn = 0
        self._title = QLabel()
        self._history = HistoryPage(counter, desks.history)
        self._staff = StaffPage(counter, desks) if _manager_is_here(counter) else None
        self._alerts = AlertsPage(counter, desks)
        self._canaries = CanariesPage(counter, desks) if _manager_is_here(counter) else None
        self._disposal = DisposalPage(counter, desks)
        self._escrow = EscrowPage(counter, desks) if _manager_is_here(counter) else None
        self._pages: tuple[OfficePage, ...] = tuple(
            filter(None, (self._history, self._alerts, self._canaries, self._staff, self._escrow, self._disposal))
        )
        self._tabs = QTabWidget()
        self._life = LifeView(counter.theme)
        self._stack = QStackedWidget()
        styled(self._title, role="title")
        for page in self._pages:
            self._tabs.addTab(page, "")
        self._history.life_asked.connect(self._ask_for_life)
        self._life.closed.connect(self.go_back)
        self._stack.addWidget(self._tabs)
        self._stack.addWidget(self._life)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._stack, 1)
        self._tabs.currentChanged.connect(self._turn_to)
        self._retranslate()

    @property
    def history_page(self) -> HistoryPage:
        return self._history

    @property
    def staff_page(self) -> StaffPage | None:
        return self._staff

    @property
    def alerts_page(self) -> AlertsPage:
        return self._alerts

    @property
    def canaries_page(self) -> CanariesPage | None:
        return self._canaries

    @property
    def disposal_page(self) -> DisposalPage:
        return self._disposal

    @property
    def escrow_page(self) -> EscrowPage | None:
        return self._escrow

    @property
    def tabs(self) -> QTabWidget:
        return self._tabs

    @property
    def shows_life(self) -> bool:
        return self._stack.currentWidget() is self._life

    def title(self) -> str:
        return self._words.office()

    def enter(self) -> None:
        self._stack.setCurrentWidget(self._tabs)
        for page in self._pages:
            page.begin()

    def leave(self) -> None:
        self._turn += 1
        for page in self._pages:
            page.wipe()
        self._life.wipe()
        self._stack.setCurrentWidget(self._tabs)

    def on_scan(self, text: str) -> bool:
        """The page in front may have a use for it; else a parcel number looks for it in the history."""
        if self._front.on_scan(text):
            return True
        scan = self._desks.scan.recognise(text)
        if scan.kind is ScanKind.LABEL:
            return False
        self._stack.setCurrentWidget(self._tabs)
        self._tabs.setCurrentWidget(self._history)
        self._history.filter_row.text_field.setText(scan.text)
        return True

    def go_back(self) -> bool:
        if self._stack.currentWidget() is self._life:
            self._turn += 1
            self._life.wipe()
            self._stack.setCurrentWidget(self._tabs)
            self._history.table.setFocus()
            return True
        return self._front.go_back()

    @property
    def _front(self) -> OfficePage:
        return self._pages[self._tabs.currentIndex()]

    def _retranslate(self) -> None:
        self._title.setText(self.title())
        for place, page in enumerate(self._pages):
            self._tabs.setTabText(place, page.title())

    def _turn_to(self, place: int) -> None:
        """The page in front looks afresh; what was typed on the others is forgotten. The history stays as it was."""
        for page in self._pages:
            if page is self._history:
                continue
            if page is self._pages[place]:
                page.begin()
            else:
                page.wipe()

    def _ask_for_life(self, number: str) -> None:
        self._turn += 1
        turn = self._turn

        def show(rows: tuple[HistoryRow, ...]) -> None:
            if turn == self._turn:
                self._stack.setCurrentWidget(self._life)
                self._life.show_life(number, rows)

        find = partial(self._desks.parcels.timeline, ParcelNumber(number))
        self._counter.background.run(self, find, show)


def _manager_is_here(counter: Counter) -> bool:
    actor = counter.session.actor
    return actor is not None and actor.role is Role.MANAGER
