"""Lists as people read them here: many rows, found by typing, put in order by a click."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QWidget

from app.gui.theme import Theme

T = TypeVar("T")
ROW_HEIGHT = 36
ROWS_MEASURED = 50


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its title, what it shows of a row, what it is put in order by (what it shows, without `key`).

    right: numbers stand right; tone: the theme's colour of a row's text, "" for the plain one.
    """

    title: str
    text: Callable[[T], str]
    key: Callable[[T], Any] | None = None
    right: bool = False
    tone: Callable[[T], str] | None = None


class TupleModel(QAbstractTableModel, Generic[T]):
    """An immutable tuple of rows as a table; order and filter are views of it, the rows never move."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._columns: tuple[Column[T], ...] = ()
        self._rows: tuple[T, ...] = ()
        self._texts: list[str] = []
        self._shown: list[T] = []
        self._filter = ""
        self._order: tuple[int, Qt.SortOrder] | None = None

    @property
    def count(self) -> int:
        """Rows that are shown."""
        return len(self._shown)

    def set_columns(self, columns: tuple[Column[T], ...]) -> None:
        self.beginResetModel()
        self._columns = columns
        self._texts = []
        self._arrange()
        self.endResetModel()

    def set_rows(self, rows: tuple[T, ...]) -> None:
        """Show other rows, in the order and under the filter that are set."""
        self.beginResetModel()
        self._rows = rows
        self._texts = []
        self._arrange()
        self.endResetModel()

    def filter(self, text: str) -> None:
        """Show only the rows in which every word of the text occurs, in any column, in any case."""
        self.beginResetModel()
        self._filter = text.casefold()
        self._arrange()
        self.endResetModel()

    def row(self, number: int) -> T:
        """The row shown at this place from the top, 0 the first."""
        return self._shown[number]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self._columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return column.text(self._shown[index.row()])
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ForegroundRole if column.tone is not None:
                tone = column.tone(self._shown[index.row()])
                return self._theme.colour(tone) if tone else None
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._columns[section].title
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(self._columns[section])
            case _:
                return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.beginResetModel()
        self._order = (column, order) if column >= 0 else None
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        shown = list(self._rows)
        if self._filter:
            self._read()
            found: Sequence[int] = range(len(self._rows))
            for word in self._filter.split():
                found = [number for number in found if word in self._texts[number]]
            shown = [self._rows[number] for number in found]
        if self._order is not None:
            number, order = self._order
            column = self._columns[number]
            shown.sort(key=column.key or column.text, reverse=order is Qt.SortOrder.DescendingOrder)
        self._shown = shown

    def _read(self) -> None:
        """Make the rows searchable, unless they are: a long list that nobody filters is not worth halting a desk."""
        if not self._texts:
            texts = [column.text for column in self._columns]
            self._texts = ["\n".join([text(row) for text in texts]).casefold() for row in self._rows]


class Table(QTableView):
    """The table itself: whole rows, no grid, Enter or a double click acts, typing filters."""

    acted = Signal(object)
    """The row."""
    picked = Signal(object)
    """The row that became the current one."""
    typed = Signal(str)
    """A character typed here that is meant for the filter field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: TupleModel[Any] | None = None
        self._fitted = False
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setResizeContentsPrecision(ROWS_MEASURED)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.doubleClicked.connect(self._act)

    def show_model(self, model: TupleModel[Any]) -> None:
        self._model = model
        self.setModel(model)
        model.modelReset.connect(self._fit)
        self._fit()
        self.selectionModel().currentRowChanged.connect(self._pick)

    def widen(self, column: int) -> None:
        """Give this column all the room that the others leave: it holds what is read."""
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def type_into(self, field: QLineEdit) -> None:
        """Have what is typed here go on in this field."""

        def type_on(text: str) -> None:
            field.setFocus()
            field.setText(field.text() + text)

        self.typed.connect(type_on)

    def selected(self) -> Any:
        """The current row, or None."""
        index = self.currentIndex()
        return self._model.row(index.row()) if self._model is not None and index.isValid() else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt makes a row the current one and marks none: whatever acts on it would act on a row nobody sees.
        super().focusInEvent(event)
        self._mark_current()

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """What is current stays marked: Ctrl and a click take no mark away."""
        command = super().selectionCommand(index, event)
        if command & QItemSelectionModel.SelectionFlag.Deselect:
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return command

    def _mark_current(self) -> None:
        if self.currentIndex().isValid() and not self.selectionModel().isSelected(self.currentIndex()):
            self.selectRow(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._act(self.currentIndex())
        elif (
            text and text.isprintable() and text != " " and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Give the columns their widths by the first rows there are, and leave them to the person from then on."""
        if self._model is not None and self._model.count and not self._fitted:
            self._fitted = True
            self.resizeColumnsToContents()

    def _act(self, index: QModelIndex) -> None:
        if self._model is not None:
            self.acted.emit(self._model.row(index.row()))

    def _pick(self, index: QModelIndex) -> None:
        if self._model is not None and index.isValid():
            self.picked.emit(self._model.row(index.row()))


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
