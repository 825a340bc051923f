"""The station's parcels, newest first, found by any part of their number."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.domain.parcel import ParcelState
from app.gui.counter import Counter
from app.gui.moments import day_minute
from app.gui.newest import Newest
from app.gui.theme import styled
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.table import Column, Table, TupleModel
from app.gui.words_of_parcel import ParcelWords
from app.gui.words_of_staff import StaffWords
from app.operations.parcels import ParcelRow, ParcelsDesk

FIRST_PAGE = 500
"""Rows; the whole of a quiet day, and read in a few milliseconds."""
PAGE_GROWTH = 4
MOST = 8_000
"""Rows: two days of a peak. Older parcels are found by their number; reading more would hold scans up."""
WIDTHS = (170, 160, 110, 90, 70, 150)
"""Pixels of the columns; the last takes the rest."""


class ParcelList(QWidget):
    """Filter, state and table. At the end of the list more is read, four times as much each time."""

    acted = Signal(object)
    """ParcelRow"""

    def __init__(self, counter: Counter, parcels: ParcelsDesk, *, own: bool, parent: QWidget | None = None) -> None:
        """own: whether these are the parcels of the courier at the desk."""
        super().__init__(parent)
        self._counter = counter
        self._desk = parcels
        self._own = own
        self._words = ParcelWords(self)
        self._staff = StaffWords(self)
        self._limit = FIRST_PAGE
        self._rows: tuple[ParcelRow, ...] = ()
        self._asking: Newest[tuple[ParcelRow, ...]] = Newest(counter.background, self, counter.notices.failure)
        self._filter = QLineEdit()
        self._state = QComboBox()
        self._count = QLabel()
        self._model: TupleModel[ParcelRow] = TupleModel(counter.theme)
        self._table = Table()
        self._empty = EmptyState(counter.icons, "package-search")
        self._stack = QStackedWidget()
        self._build()
        self._retranslate()

    @property
    def filter_field(self) -> QLineEdit:
        return self._filter

    @property
    def table(self) -> Table:
        return self._table

    @property
    def model(self) -> TupleModel[ParcelRow]:
        return self._model

    def begin(self) -> None:
        """All parcels, from the newest."""
        self._filter.blockSignals(True)
        self._filter.clear()
        self._filter.blockSignals(False)
        self.look()

    def look_for(self, part: str) -> None:
        """Show the parcels whose number has this part."""
        if self._filter.text() == part:
            self.look()
        else:
            self._filter.setText(part)

    def look(self) -> None:
        """Read the list again."""
        self._limit = FIRST_PAGE
        self._ask(self._show_anew)

    def wipe(self) -> None:
        self._asking.forget()
        self._show_anew(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._filter.hasFocus() and self._model.count:
            self._table.setFocus()
            self._table.selectRow(0)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self._filter.setClearButtonEnabled(True)
        self._filter.setMaxLength(20)
        self._filter.textChanged.connect(self.look)
        self._filter.returnPressed.connect(self._act_on_the_one)
        self._state.currentIndexChanged.connect(self.look)
        self._state.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        styled(self._count, tone="muted")
        self._table.show_model(self._model)
        self._table.acted.connect(self.acted)
        self._table.type_into(self._filter)
        self._table.verticalScrollBar().valueChanged.connect(self._read_on)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._filter, 1)
        row.addWidget(self._state)
        row.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    def _retranslate(self) -> None:
        self._filter.setPlaceholderText(self.tr("Part of the parcel number …"))
        self._filter.setAccessibleName(self.tr("Part of the parcel number"))
        self._state.setAccessibleName(self.tr("State"))
        self._table.setAccessibleName(self.tr("Parcels"))
        self._fill_states()
        words = self._words
        self._model.set_columns(
            (
                Column(self.tr("Number"), lambda row: row.parcel.parcel_number),
                Column(
                    self.tr("State"),
                    lambda row: words.state(row.parcel.state),
                    tone=lambda row: words.state_tone(row.parcel.state),
                ),
                Column(self.tr("Destination"), lambda row: row.parcel.destination),
                Column(
                    self.tr("Weight"),
                    lambda row: words.weight(row.parcel.weight_grams),
                    key=lambda row: row.parcel.weight_grams,
                    right=True,
                ),
                Column(
                    self.tr("Pieces"),
                    lambda row: str(row.parcel.pieces),
                    key=lambda row: row.parcel.pieces,
                    right=True,
                ),
                Column(
                    self.tr("Taken in"),
                    lambda row: day_minute(row.parcel.taken_in_at),
                    key=lambda row: row.parcel.taken_in_at,
                ),
                Column(self.tr("Courier"), lambda row: self._staff.name(row.courier_name, left=row.courier_left)),
            )
        )
        for place, width in enumerate(WIDTHS):
            self._table.setColumnWidth(place, width)
        self._say()

    def _fill_states(self) -> None:
        chosen = self._state.currentIndex()
        self._state.blockSignals(True)
        self._state.clear()
        self._state.addItem(self.tr("All states"), None)
        for state in ParcelState:
            self._state.addItem(self._words.state(state), state)
        self._state.setCurrentIndex(max(chosen, 0))
        self._state.blockSignals(False)

    def _ask(self, show: Callable[[tuple[ParcelRow, ...]], None]) -> None:
        state = self._state.currentData()
        part = self._filter.text().strip()
        wanted = ParcelState(state) if state is not None else None
        self._asking.ask(partial(self._desk.find, part, wanted, self._limit), show)

    def _show(self, rows: tuple[ParcelRow, ...]) -> None:
        self._rows = rows
        self._model.set_rows(rows)
        self._say()

    def _show_anew(self, rows: tuple[ParcelRow, ...]) -> None:
        self._show(rows)
        self._table.scrollToTop()

    def _show_more(self, rows: tuple[ParcelRow, ...]) -> None:
        """The same and more behind; the eye stays where it was."""
        bar = self._table.verticalScrollBar()
        place, current = bar.value(), self._table.currentIndex().row()
        self._show(rows)
        if current >= 0:
            self._table.selectRow(current)
        bar.setValue(place)

    def _say(self) -> None:
        count = len(self._rows)
        if count >= MOST:
            self._count.setText(self.tr("the newest %n; type a number for older ones", "", count))
        elif count >= self._limit:
            self._count.setText(self.tr("the newest %n; more below", "", count))
        else:
            self._count.setText(self.tr("%n parcels", "", count))
        self._stack.setCurrentWidget(self._table if count else self._empty)
        if self._filter.text() or self._state.currentIndex() > 0:
            self._empty.say(self.tr("Nothing found"), self.tr("No parcel fits. Shorten the number, or scan the label."))
        elif self._own:
            self._empty.say(
                self.tr("Nothing in your runs"),
                self.tr("Parcels handed over to you appear here. Scan one of their labels to read its address."),
            )
        else:
            self._empty.say(
                self.tr("No parcels yet"),
                self.tr("Parcels taken in appear here. Scan a label to see its parcel."),
            )

    def _read_on(self, value: int) -> None:
        bar = self._table.verticalScrollBar()
        more = self._limit < MOST and len(self._rows) >= self._limit
        if value >= bar.maximum() and more and not self._asking.busy:
            self._limit = min(self._limit * PAGE_GROWTH, MOST)
            self._ask(self._show_more)

    def _act_on_the_one(self) -> None:
        if self._model.count == 1:
            self.acted.emit(self._model.row(0))
