from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget

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
from app.gui.widgets.life_view import LifeView
from app.operations.desks import Desks
from app.operations.history import HistoryRow
from app.operations.scanning import ScanKind

P = TypeVar("P", bound=OfficePage)


class OfficeScreen(Screen):
    """The history for manager and auditor; the staff for the manager."""

    def __init__(self, counter: Counter, desks: Desks) -> None:
        super().__init__()
        self._counter = counter
        self._desks = desks
        self._words = PlaceWords(self)
        self._turn = 0
        manager = _manager_is_here(counter)
        self._makes: dict[type[OfficePage], Callable[[], OfficePage]] = {
            HistoryPage: partial(HistoryPage, counter, desks.history),
            AlertsPage: partial(AlertsPage, counter, desks),
            **({CanariesPage: partial(CanariesPage, counter, desks)} if manager else {}),
            **({StaffPage: partial(StaffPage, counter, desks)} if manager else {}),
            **({EscrowPage: partial(EscrowPage, counter, desks)} if manager else {}),
            DisposalPage: partial(DisposalPage, counter, desks),
        }
        self._pages: dict[type[OfficePage], OfficePage] = {}
        self._tabs = QTabWidget()
        self._life = LifeView(counter.theme)
        self._stack = QStackedWidget()
        for _ in self._makes:
            # A page is made when it first comes forward: six at once would keep the clicker waiting.
            self._tabs.addTab(QWidget(), "")
        self.history_page.life_asked.connect(self._ask_for_life)
        self._life.closed.connect(self.go_back)
        self._stack.addWidget(self._tabs)
        self._stack.addWidget(self._life)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack, 1)
        self._tabs.currentChanged.connect(self._turn_to)
        self._retranslate()

    @property
    def history_page(self) -> HistoryPage:
        return self._page(HistoryPage)

    @property
    def staff_page(self) -> StaffPage:
        return self._page(StaffPage)

    @property
    def alerts_page(self) -> AlertsPage:
        return self._page(AlertsPage)

    @property
    def canaries_page(self) -> CanariesPage:
        return self._page(CanariesPage)

    @property
    def disposal_page(self) -> DisposalPage:
        return self._page(DisposalPage)

    @property
    def escrow_page(self) -> EscrowPage:
        return self._page(EscrowPage)

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
        self._front.begin()

    def leave(self) -> None:
        self._turn += 1
        for page in self._pages.values():
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
        self._tabs.setCurrentWidget(self.history_page)
        self.history_page.filter_row.text_field.setText(scan.text)
        return True

    def go_back(self) -> bool:
        if self._stack.currentWidget() is self._life:
            self._turn += 1
            self._life.wipe()
            self._stack.setCurrentWidget(self._tabs)
            self.history_page.table.setFocus()
            return True
        return self._front.go_back()

    @property
    def _front(self) -> OfficePage:
        return self._page(tuple(self._makes)[self._tabs.currentIndex()])

    def _page(self, kind: type[P]) -> P:
        """The page of this kind, made when it is first asked for."""
        page = self._pages.get(kind)
        if page is None:
            page = self._pages[kind] = self._makes[kind]()
            self._put_in_place(page, tuple(self._makes).index(kind))
        assert isinstance(page, kind)  # noqa: S101  # the table above says so, which a type checker cannot see
        return page

    def _put_in_place(self, page: OfficePage, place: int) -> None:
        with QSignalBlocker(self._tabs):
            front, words = self._tabs.currentIndex(), self._tabs.tabText(place)
            empty = self._tabs.widget(place)
            self._tabs.removeTab(place)
            self._tabs.insertTab(place, page, words)
            self._tabs.setCurrentIndex(front)
            if empty is not None:
                empty.deleteLater()

    def _retranslate(self) -> None:
        for place, words in enumerate(self._titles()):
            self._tabs.setTabText(place, words)

    def _titles(self) -> list[str]:
        words: dict[type[OfficePage], str] = {
            HistoryPage: self.tr("&History"),
            AlertsPage: self.tr("A&lerts"),
            CanariesPage: self.tr("Canar&ies"),
            StaffPage: self.tr("&Staff"),
            EscrowPage: self.tr("Escr&ow"),
            DisposalPage: self.tr("&Disposal"),
        }
        return [words[kind] for kind in self._makes]

    def _turn_to(self, place: int) -> None:
        """The page in front looks afresh; what was typed on the others is forgotten. The history keeps its filter."""
        del place
        self._counter.notices.clear()
        front = self._front
        for page in self._pages.values():
            if page is front:
                page.turn_to()
            elif not isinstance(page, HistoryPage):
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
