"""Whose run it is: the couriers, and the runs that were left open."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.people import Actor
from app.gui.counter import Counter
from app.gui.moments import day_minute
from app.gui.theme import styled
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.table import Column, Table, TupleModel
from app.gui.words_of_staff import StaffWords
from app.operations.handover import RunView

NAME_WIDTH = 280


@dataclass(frozen=True, slots=True)
class CourierRow:
    """A courier, and his run if one is still open."""

    courier: Actor
    run: RunView | None


class CourierList(QWidget):
    """Type a part of the name, or go down with the arrow; Enter takes the one that is marked."""

    chosen = Signal(object)
    """CourierRow"""
    returns_asked = Signal()
    """A courier is back from his run."""

    def __init__(self, counter: Counter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._staff = StaffWords(self)
        self._title = QLabel()
        self._filter = QLineEdit()
        self._model: TupleModel[CourierRow] = TupleModel(counter.theme)
        self._table = Table()
        self._empty = EmptyState(counter.icons, "users")
        self._stack = QStackedWidget()
        self._returns = QPushButton()
        self._build()
        self._retranslate()

    @property
    def filter_field(self) -> QLineEdit:
        return self._filter

    def show_rows(self, rows: tuple[CourierRow, ...]) -> None:
        """Runs left open come first."""
        self._model.set_rows(tuple(sorted(rows, key=lambda row: row.run is None)))
        self._stack.setCurrentWidget(self._table if rows else self._empty)
        self._mark_first()

    def begin(self) -> None:
        self._filter.clear()
        self._filter.setFocus()

    def look_for(self, name: str) -> bool:
        """Show the couriers of this name; False, and nothing is changed, when there is none."""
        before = self._filter.text()
        self._filter.setText(name)
        if self._model.count:
            self._filter.setFocus()
            return True
        self._filter.setText(before)
        return False

    def act(self) -> bool:
        """Take the courier that is marked."""
        row = self._table.selected()
        if row is not None:
            self.chosen.emit(row)
        return row is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The arrows move the mark while the name is typed.
        if (
            watched is self._filter
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)
        ):
            self._move(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        styled(self._title, role="lead", tone="muted")
        self._filter.setMaxLength(60)
        self._filter.setClearButtonEnabled(True)
        self._filter.installEventFilter(self)
        self._filter.textChanged.connect(self._narrow)
        self._filter.returnPressed.connect(self.act)
        self._table.show_model(self._model)
        self._table.setSortingEnabled(False)
        self._table.acted.connect(self.chosen)
        self._table.type_into(self._filter)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._returns.clicked.connect(self.returns_asked)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title, 1)
        head.addWidget(self._returns)
        column.addLayout(head)
        column.addWidget(self._filter)
        column.addWidget(self._stack, 1)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Who takes parcels out?"))
        self._returns.setText(self.tr("&Back from the run…"))
        self._filter.setPlaceholderText(self.tr("Courier's name …"))
        self._filter.setAccessibleName(self.tr("Courier's name"))
        self._table.setAccessibleName(self.tr("Couriers"))
        self._empty.say(
            self.tr("No couriers yet"), self.tr("The manager adds couriers in the office (F7). Then they appear here.")
        )
        self._model.set_columns(
            (
                Column(self.tr("Courier"), self._name_of),
                Column(self.tr("Run left open"), self._run_words, tone=lambda row: "attention" if row.run else ""),
            )
        )
        self._table.setColumnWidth(0, NAME_WIDTH)
        self._mark_first()

    def _name_of(self, row: CourierRow) -> str:
        return self._staff.name(row.courier.name, left=row.courier.left)

    def _run_words(self, row: CourierRow) -> str:
        if row.run is None:
            return "–"
        text = self.tr("%n parcels since %1 – go on", "", len(row.run.parcels))
        return text.replace("%1", day_minute(row.run.run.opened_at))

    def _narrow(self, text: str) -> None:
        self._model.filter(text)
        self._mark_first()

    def _mark_first(self) -> None:
        if self._model.count:
            self._table.selectRow(0)

    def _move(self, by: int) -> None:
        if self._model.count:
            self._table.selectRow(min(max(self._table.currentIndex().row() + by, 0), self._model.count - 1))
