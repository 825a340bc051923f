from functools import partial

from app.domain.parcel import ParcelNumber
from app.domain.people import Role
from app.gui.counter import Counter
from app.gui.picture_screen import PictureScreen
from app.gui.places import PlaceWords
from app.gui.screens.parcels.parcel_list import ParcelList
from app.gui.screens.parcels.reveal_panel import RevealPanel
from app.gui.widgets.life_view import LifeView
from app.operations.desks import Desks
from app.operations.history import HistoryRow
from app.operations.parcels import ParcelRow
from app.operations.reveal import Presented
from app.operations.scanning import ScanKind

NUMBER_CHARACTERS = frozenset("0123456789-")


class ParcelsScreen(PictureScreen):
    """Scan a label: hint, and what the role may open. Type a number: the list. Enter on a row: its life."""

    def __init__(self, counter: Counter, desks: Desks) -> None:
        super().__init__(counter, desks.scan)
        self._desks = desks
        actor = counter.session.actor
        self._is_courier = actor is not None and actor.role is Role.COURIER
        self._turn = 0
        self._words = PlaceWords(self)
        self._list = ParcelList(counter, desks.parcels, own=self._is_courier)
        self._panel = RevealPanel(counter, desks.reveal)
        self._life = LifeView(counter.theme)
        self._build(self._list, self._panel, self._life)
        self._connect()
        self._retranslate()

    @property
    def parcel_list(self) -> ParcelList:
        return self._list

    @property
    def panel(self) -> RevealPanel:
        return self._panel

    @property
    def life(self) -> LifeView:
        return self._life

    def title(self) -> str:
        return self._words.parcels()

    def enter(self) -> None:
        self._show_list()
        self._list.begin()

    def leave(self) -> None:
        self._turn += 1
        self._panel.wipe()
        self._life.wipe()
        self._list.wipe()
        self.close_pictures()
        self._stack.setCurrentWidget(self._list)

    def on_scan(self, text: str) -> bool:
        scan = self._desks.scan.recognise(text)
        looked_for = scan.kind is ScanKind.PARCEL_NUMBER or (
            scan.kind is ScanKind.SEARCH and set(scan.text) <= NUMBER_CHARACTERS
        )
        if looked_for:
            self._show_list()
            self._list.look_for(scan.text)
        else:
            # A foreign code is refused in words, and the log knows of it.
            self._present(scan.text)
        return True

    def go_back(self) -> bool:
        if self.page is self._panel and self._panel.go_back():
            return True
        if self.page is not self._list:
            self.go_back_to_list()
            return True
        if self._list.filter_field.text():
            self._list.filter_field.clear()
            return True
        return False

    def go_on(self) -> bool:
        row = self._list.table.selected() if self.page is self._list else None
        if row is not None:
            self._act_on(row)
        return row is not None

    def _connect(self) -> None:
        self._list.acted.connect(self._act_on)
        self._panel.life_asked.connect(self._ask_for_life)
        self._panel.closed.connect(self.go_back_to_list)
        self._life.closed.connect(self.go_back_to_list)

    def _retranslate(self) -> None:
        super()._retranslate()
        if self._is_courier:
            self._title.setText(self.tr("Parcels of your runs"))

    def go_back_to_list(self) -> None:
        """The list again, as it was narrowed, and the focus where a number is typed."""
        self._show_list()
        self._list.look()
        self._list.filter_field.setFocus()

    def _show_list(self) -> None:
        self._turn += 1
        self._panel.wipe()
        self._life.wipe()
        self._stack.setCurrentWidget(self._list)

    def _present(self, label_text: str) -> None:
        # What an older scan opened must not be taken for this one's.
        self._panel.wipe()
        self._turn += 1
        turn = self._turn

        def show(presented: Presented) -> None:
            if turn == self._turn:
                self._counter.notices.clear()
                self._stack.setCurrentWidget(self._panel)
                self._panel.show_presented(presented, with_life=not self._is_courier)

        def refused(error: Exception) -> None:
            self._counter.notices.failure(error)
            if turn == self._turn and self.page is self._panel:
                self.go_back_to_list()

        self._counter.background.run(self, partial(self._desks.reveal.present, label_text), show, refused)

    def _act_on(self, row: ParcelRow) -> None:
        if self._is_courier:
            self._counter.notices.attention(self.tr("Scan the label of this parcel to read its address."))
        else:
            self._ask_for_life(row.parcel.parcel_number)

    def _ask_for_life(self, number: str) -> None:
        self._turn += 1
        turn = self._turn

        def show(rows: tuple[HistoryRow, ...]) -> None:
            if turn == self._turn:
                self._panel.wipe()
                self._stack.setCurrentWidget(self._life)
                self._life.show_life(number, rows)

        find = partial(self._desks.parcels.timeline, ParcelNumber(number))
        self._counter.background.run(self, find, show)
