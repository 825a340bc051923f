"""The audit log as people read it: newest first, narrowed at every key, read on at the end of the list."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.actions import Action
from app.domain.parcel import is_parcel_number
from app.domain.people import Actor
from app.gui.counter import Counter
from app.gui.moments import day_second
from app.gui.newest import Newest
from app.gui.screens.office.checks_strip import ChecksStrip
from app.gui.screens.office.history_filter import HistoryFilterRow
from app.gui.screens.office.log_strip import LogStrip
from app.gui.screens.office.page import OfficePage
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.table import Column, Table, TupleModel
from app.gui.words_of_log import LogWords
from app.operations.history import HistoryDesk, HistoryRow, IdentityChecks

PAGE = 200
OF_CHECKS = (Action.INTAKE_REFUSED, Action.TAKEN_IN)
"""Kinds of entries that are counted by what came of the identity check."""
WIDTHS = (90, 170)
SENTENCE = 2


class HistoryPage(OfficePage):
    """Filter, table and the log's health."""

    life_asked = Signal(str)
    """Parcel number of the row that was acted on."""

    def __init__(self, counter: Counter, history: HistoryDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._desk = history
        self._words = LogWords(self)
        self._rows: tuple[HistoryRow, ...] = ()
        self._people: tuple[Actor, ...] = ()
        self._wiped = True
        self._whole = True
        """Whether there is nothing older to read."""
        self._asking: Newest[tuple[HistoryRow, ...]] = Newest(counter.background, self, counter.notices.failure)
        self._counting: Newest[IdentityChecks] = Newest(counter.background, self, counter.notices.failure)
        self._filter = HistoryFilterRow()
        self._checks = ChecksStrip(counter)
        self._model: TupleModel[HistoryRow] = TupleModel(counter.theme)
        self._table = Table()
        self._empty = EmptyState(counter.icons, "history")
        self._stack = QStackedWidget()
        self._strip = LogStrip(counter, history)
        self._build()
        self._retranslate()

    @property
    def filter_row(self) -> HistoryFilterRow:
        return self._filter

    @property
    def table(self) -> Table:
        return self._table

    @property
    def model(self) -> TupleModel[HistoryRow]:
        return self._model

    @property
    def is_empty(self) -> bool:
        """Whether the list has given way to words."""
        return self._stack.currentWidget() is self._empty

    @property
    def checks(self) -> ChecksStrip:
        return self._checks

    @property
    def strip(self) -> LogStrip:
        return self._strip

    def begin(self) -> None:
        """Everything, from the newest."""
        self._wiped = False
        self._filter.clear()
        self._counter.background.run(self, self._desk.people, self._know)
        self._strip.look()
        self.look()

    def turn_to(self) -> None:
        """Whoever was in the middle of reading finds the place again; otherwise what came meanwhile is there."""
        if self._wiped:
            self.begin()
            return
        self._counter.background.run(self, self._desk.people, self._know)
        self._strip.look()
        if not self._filter.is_set and self._table.verticalScrollBar().value() == 0:
            self.look()

    def look(self) -> None:
        """Read the list again, from the newest."""
        wanted = self._filter.wanted()
        self._asking.ask(partial(self._desk.find, wanted, None, PAGE), self._show)
        if wanted.action in OF_CHECKS:
            count = partial(self._desk.identity_checks, wanted.since, wanted.actor)
            self._counting.ask(count, self._checks.show_checks)
        else:
            self._counting.forget()
            self._checks.show_checks(None)

    def wipe(self) -> None:
        self._wiped = True
        self._asking.forget()
        self._counting.forget()
        self._checks.show_checks(None)
        self._strip.cancel()
        self._show(())

    def go_back(self) -> bool:
        if not self._filter.is_set:
            return False
        self._filter.clear()
        self.look()
        return True

    def _build(self) -> None:
        self._filter.changed.connect(self.look)
        self._filter.text_field.returnPressed.connect(self._go_to_table)
        self._table.show_model(self._model)
        self._table.acted.connect(self._act_on)
        self._table.type_into(self._filter.text_field)
        self._table.verticalScrollBar().valueChanged.connect(self._read_on)
        self._strip.changed.connect(self.look)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._filter)
        column.addWidget(self._checks)
        column.addWidget(self._stack, 1)
        column.addWidget(self._strip)

    def _retranslate(self) -> None:
        self._table.setAccessibleName(self.tr("History, newest first; Enter shows the parcel's life"))
        self._empty.say(
            self.tr("Nothing found"), self.tr("No entry fits the filter. Shorten the text, or ask for a longer time.")
        )
        words = self._words
        self._model.set_columns(
            (
                Column(
                    self.tr("Entry"),
                    lambda row: str(row.seq),
                    key=lambda row: row.seq,
                    right=True,
                    tone=lambda _: "muted",
                ),
                Column(self.tr("Time"), lambda row: day_second(row.at), key=lambda row: row.at),
                Column(self.tr("What happened"), words.sentence, tone=words.tone),
                Column(self.tr("Desk"), lambda row: row.desk, tone=lambda _: "muted"),
            )
        )
        for place, width in enumerate(WIDTHS):
            self._table.setColumnWidth(place, width)
        self._table.widen(SENTENCE)

    def _know(self, people: tuple[Actor, ...]) -> None:
        if people == self._people:
            return
        self._people = people
        self._words.know(people)
        self._filter.show_people(people)
        self._model.set_rows(self._rows)

    def _show(self, rows: tuple[HistoryRow, ...]) -> None:
        self._rows = rows
        self._whole = len(rows) < PAGE
        self._model.set_rows(rows)
        self._table.scrollToTop()
        self._stack.setCurrentWidget(self._empty if not rows and self._filter.is_set else self._table)

    def _read_on(self, value: int) -> None:
        near = self._table.verticalScrollBar().maximum() - self._table.verticalScrollBar().pageStep()
        if value < near or self._whole or self._asking.busy:
            return
        older = partial(self._desk.find, self._filter.wanted(), self._rows[-1].seq, PAGE)
        self._asking.ask(older, self._append)

    def _append(self, rows: tuple[HistoryRow, ...]) -> None:
        bar = self._table.verticalScrollBar()
        value, current = bar.value(), self._table.currentIndex().row()
        self._whole = len(rows) < PAGE
        self._rows += rows
        self._model.set_rows(self._rows)
        if current >= 0:
            self._table.selectRow(current)
        bar.setValue(value)

    def _act_on(self, row: HistoryRow) -> None:
        if is_parcel_number(row.subject):
            self.life_asked.emit(row.subject)
        else:
            self._counter.notices.attention(self.tr("This entry is not about a parcel."))

    def _go_to_table(self) -> None:
        if self._model.count:
            self._table.setFocus()
            self._table.selectRow(0)
