from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.gui.counter import Counter
from app.gui.widgets.table import Column, Table, TupleModel

DISPLAY = Qt.ItemDataRole.DisplayRole
DESCENDING = Qt.SortOrder.DescendingOrder


@dataclass(frozen=True)
class Line:
    number: str
    weight: int
    state: str


LINES = (
    Line("261123-00001-1", 900, "accepted"),
    Line("261123-00002-9", 1200, "unlabelled"),
    Line("261123-00003-7", 80, "accepted"),
)
COLUMNS: tuple[Column[Line], ...] = (
    Column("Number", lambda line: line.number),
    Column("Weight", lambda line: f"{line.weight} g", key=lambda line: line.weight, right=True),
    Column("State", lambda line: line.state, tone=lambda line: "attention" if line.state == "unlabelled" else ""),
)


@pytest.fixture
def model(counter: Counter) -> TupleModel[Line]:
    model: TupleModel[Line] = TupleModel(counter.theme)
    model.set_columns(COLUMNS)
    model.set_rows(LINES)
    return model


@pytest.fixture
def table(model: TupleModel[Line], qtbot: QtBot) -> Table:
    table = Table()
    qtbot.addWidget(table)
    table.show_model(model)
    table.show()
    return table


def shown(model: TupleModel[Line]) -> list[Line]:
    return [model.row(number) for number in range(model.count)]


def test_it_is_a_sound_model(model: TupleModel[Line], qtmodeltester: ModelTester) -> None:
    check: Callable[[TupleModel[Line]], None] = qtmodeltester.check
    check(model)
    model.filter("accepted")
    model.sort(1, DESCENDING)
    check(model)


def test_it_shows_each_row_as_its_columns_say(model: TupleModel[Line]) -> None:
    assert [model.data(model.index(1, column), DISPLAY) for column in range(3)] == [
        "261123-00002-9",
        "1200 g",
        "unlabelled",
    ]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Weight"
    assert model.headerData(1, Qt.Orientation.Vertical) is None


def test_numbers_stand_right(model: TupleModel[Line]) -> None:
    role = Qt.ItemDataRole.TextAlignmentRole

    assert model.data(model.index(0, 1), role) & Qt.AlignmentFlag.AlignRight
    assert model.data(model.index(0, 0), role) & Qt.AlignmentFlag.AlignLeft
    assert model.headerData(1, Qt.Orientation.Horizontal, role) & Qt.AlignmentFlag.AlignRight


def test_a_tone_colours_the_rows_it_is_meant_for(model: TupleModel[Line], counter: Counter) -> None:
    role = Qt.ItemDataRole.ForegroundRole

    assert model.data(model.index(1, 2), role) == counter.theme.colour("attention")
    assert model.data(model.index(0, 2), role) is None
    assert model.data(model.index(0, 0), role) is None


def test_it_is_put_in_order_by_value_not_by_text(model: TupleModel[Line]) -> None:
    model.sort(1)
    assert [line.weight for line in shown(model)] == [80, 900, 1200]

    model.sort(1, DESCENDING)
    assert [line.weight for line in shown(model)] == [1200, 900, 80]

    model.sort(-1)
    assert shown(model) == list(LINES)


def test_every_word_of_the_filter_must_occur_in_any_column_and_case(model: TupleModel[Line]) -> None:
    model.filter("ACCEPTED 80")
    assert shown(model) == [LINES[2]]

    model.filter("")
    assert shown(model) == list(LINES)


def test_order_and_filter_outlive_a_change_of_rows(model: TupleModel[Line]) -> None:
    model.filter("accepted")
    model.sort(1)

    model.set_rows((*LINES, Line("261123-00004-5", 10, "accepted")))

    assert [line.weight for line in shown(model)] == [10, 80, 900]


def test_a_list_that_nobody_filters_is_not_read_through(model: TupleModel[Line]) -> None:
    read: list[Line] = []

    def text(row: Line) -> str:
        read.append(row)
        return row.number

    model.set_columns((Column("Number", text),))
    model.set_rows(tuple(Line(f"261123-{number:05d}", number, "accepted") for number in range(100)))
    assert read == []

    model.filter("261123-00099")
    model.filter("261123-00098")
    assert len(read) == 100

    assert [line.weight for line in shown(model)] == [98]


def test_enter_acts_on_the_current_row(table: Table, qtbot: QtBot) -> None:
    table.setCurrentIndex(table.model().index(2, 0))

    with qtbot.waitSignal(table.acted) as acted:
        QTest.keyClick(table, Qt.Key.Key_Return)

    assert acted.args == [LINES[2]]


def test_the_row_that_is_gone_to_is_told(table: Table, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.picked) as picked:
        table.setCurrentIndex(table.model().index(1, 0))

    assert picked.args == [LINES[1]]
    assert table.selected() == LINES[1]


def test_nothing_is_selected_in_an_empty_table(counter: Counter, qtbot: QtBot) -> None:
    table = Table()
    qtbot.addWidget(table)
    assert table.selected() is None

    model: TupleModel[Line] = TupleModel(counter.theme)
    table.show_model(model)

    assert table.selected() is None
    assert model.rowCount(QModelIndex()) == 0


def test_typing_in_the_table_is_meant_for_the_filter(table: Table) -> None:
    typed: list[str] = []
    table.typed.connect(typed.append)

    QTest.keyClicks(table, "26")
    QTest.keyClick(table, Qt.Key.Key_Down)

    assert typed == ["2", "6"]


def test_the_row_that_is_acted_on_is_marked_as_soon_as_the_table_has_the_focus(table: Table, qtbot: QtBot) -> None:
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)

    assert table.selected() == LINES[0]
    assert [index.row() for index in table.selectionModel().selectedRows()] == [0]


def test_no_click_takes_the_mark_from_the_row_that_is_acted_on(table: Table) -> None:
    table.selectRow(1)
    there = table.visualRect(table.model().index(1, 0)).center()

    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, there)

    assert table.selected() == LINES[1]
    assert [index.row() for index in table.selectionModel().selectedRows()] == [1]
