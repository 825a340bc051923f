"""Parcels whose label was never read back: after a crash, a broken printer, or a clerk who was called away."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.parcel import Parcel, ParcelNumber
from app.gui.counter import Counter
from app.gui.moments import day_minute
from app.gui.theme import styled
from app.gui.widgets.big_choice import ACT, BigChoice
from app.gui.widgets.table import Column, Table, TupleModel
from app.operations.intake import IntakeDesk, UnlabelledParcel

GRAMS = 1000
LEAST_TABLE = 80


class UnlabelledList(QWidget):
    """What waits for its label: print it again as long as its secret is in memory, otherwise give the parcel up."""

    print_asked = Signal(str)
    """The number of a parcel whose label can be printed again."""
    counted = Signal(int)
    """How many there are, whenever they were looked up."""

    def __init__(self, counter: Counter, desk: IntakeDesk) -> None:
        super().__init__()
        self._counter, self._desk = counter, desk
        self._title, self._hint = QLabel(), QLabel()
        self._model: TupleModel[UnlabelledParcel] = TupleModel(counter.theme)
        self._table = Table()
        self._table.show_model(self._model)
        self._print, self._drop = QPushButton(), QPushButton()
        self._act_row = QWidget()
        self._question = BigChoice()
        self._asked_about: ParcelNumber | None = None
        self._build()
        self._connect()
        self._retranslate()

    @property
    def count(self) -> int:
        return self._model.count

    def refresh(self) -> None:
        self._counter.background.run(self, self._desk.unlabelled, self._show_waiting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self._drop.isEnabled():
            self._ask_to_drop()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def take_focus(self) -> None:
        self._table.setFocus()
        if self._model.count and not self._table.currentIndex().isValid():
            self._table.selectRow(0)

    def _build(self) -> None:
        styled(self._title, role="lead", strong=True)
        styled(self._hint, tone="muted")
        self._hint.setWordWrap(True)
        styled(self._drop, kind="danger")
        self._title.setBuddy(self._table)
        self._table.setMinimumHeight(LEAST_TABLE)
        buttons = QHBoxLayout(self._act_row)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self._print)
        buttons.addWidget(self._drop)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addWidget(self._table, 1)
        column.addWidget(self._question)
        column.addWidget(self._act_row)

    def _connect(self) -> None:
        self._print.clicked.connect(self._ask_to_print)
        self._drop.clicked.connect(self._ask_to_drop)
        self._table.acted.connect(lambda _row: self._ask_to_print())
        self._table.picked.connect(lambda _row: self._offer())
        self._model.modelReset.connect(self._offer)
        self._question.chosen.connect(self._answered)
        self._question.dismissed.connect(self._end_question)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Without a &label"))
        self._hint.setText(
            self.tr(
                "These parcels are not accepted: their label was never read back. Where the label cannot be printed "
                "again, give the parcel up and take it in anew."
            )
        )
        self._table.setAccessibleName(self.tr("Parcels without a label"))
        self._print.setText(self.tr("Print la&bel"))
        self._drop.setText(self.tr("&Give up …"))
        self._model.set_columns(
            (
                Column(self.tr("Parcel"), lambda row: row.parcel.parcel_number),
                Column(self.tr("Taken in"), lambda row: _time(row.parcel), key=lambda row: row.parcel.taken_in_at),
                Column(self.tr("Destination"), lambda row: row.parcel.destination),
                Column(
                    self.tr("Weight"),
                    lambda row: f"{row.parcel.weight_grams / GRAMS:.2f} kg",
                    key=lambda row: row.parcel.weight_grams,
                    right=True,
                ),
                Column(self.tr("Its label"), self._label_words, tone=_label_tone),
            )
        )

    def _label_words(self, row: UnlabelledParcel) -> str:
        return self.tr("can be printed again") if row.printable else self.tr("is lost: give the parcel up")

    def _show_waiting(self, waiting: tuple[UnlabelledParcel, ...]) -> None:
        self._model.set_rows(waiting)
        if waiting:
            self._table.selectRow(0)
        self.counted.emit(len(waiting))

    def _selected(self) -> UnlabelledParcel | None:
        row = self._table.selected()
        return row if isinstance(row, UnlabelledParcel) else None

    def _offer(self) -> None:
        row = self._selected()
        self._print.setEnabled(row is not None and row.printable)
        self._drop.setEnabled(row is not None)

    def _ask_to_print(self) -> None:
        row = self._selected()
        if row is not None and row.printable:
            self.print_asked.emit(row.parcel.parcel_number)
        elif row is not None:
            self._ask_to_drop()

    def _ask_to_drop(self) -> None:
        row = self._selected()
        if row is None:
            return
        self._asked_about = row.parcel.parcel_number
        self._act_row.hide()
        self._hint.hide()
        question = self.tr("Give %1 up? What is sealed under its label is deleted.")
        self._question.ask(
            question.replace("%1", row.parcel.parcel_number), self.tr("Keep it waiting"), self.tr("Give it up")
        )

    def _answered(self, answer: int) -> None:
        if answer == ACT and self._asked_about is not None:
            self._counter.background.run(self, partial(self._desk.drop, self._asked_about), self._show_dropped)
        self._end_question()

    def _end_question(self) -> None:
        self._asked_about = None
        self._act_row.show()
        self._hint.show()
        self._table.setFocus()

    def _show_dropped(self, parcel: Parcel) -> None:
        self._counter.notices.accepted(self.tr("%1 was given up.").replace("%1", parcel.parcel_number))
        self.refresh()


def _time(parcel: Parcel) -> str:
    return day_minute(parcel.taken_in_at)


def _label_tone(row: UnlabelledParcel) -> str:
    return "" if row.printable else "attention"
