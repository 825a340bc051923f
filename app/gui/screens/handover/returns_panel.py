"""A courier is back from his run: what he brought back is scanned, and the rest was delivered."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.parcel import Parcel
from app.gui.counter import Counter
from app.gui.moments import day_minute
from app.gui.screens.handover.run_panel import LEAST_LIST
from app.gui.theme import styled
from app.gui.widgets.big_choice import ACT, BigChoice
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.table import Column, Table, TupleModel
from app.gui.words_of_parcel import ParcelWords
from app.gui.words_of_staff import StaffWords
from app.operations.handover import CourierOut

WIDTHS = (190, 130, 110)
NAME_WIDTH = 280


class ReturnsPanel(QWidget):
    """First who is out, then what one of them still has; a scan is taken on both."""

    courier_chosen = Signal(object)
    """CourierOut"""
    one_delivered = Signal(object)
    """Parcel; asked and answered."""
    rest_delivered = Signal()
    """Asked and answered."""
    left = Signal()
    """Another courier."""

    def __init__(self, counter: Counter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ParcelWords(self)
        self._staff = StaffWords(self)
        self._courier: CourierOut | None = None
        self._count = 0
        self._meant: Callable[[], None] = self._be_at_rest
        self._title = QLabel()
        self._out_model: TupleModel[CourierOut] = TupleModel(counter.theme)
        self._out_table = Table()
        self._nobody = EmptyState(counter.icons, "truck")
        self._couriers = QStackedWidget()
        self._figure = QLabel()
        self._name = QLabel()
        self._hint = QLabel()
        self._rest = QPushButton()
        self._one = QPushButton()
        self._leave = QPushButton()
        self._acts = QWidget()
        self._choice = BigChoice()
        self._model: TupleModel[Parcel] = TupleModel(counter.theme)
        self._table = Table()
        self._parcels = QWidget()
        self._stack = QStackedWidget()
        self._build()
        self._retranslate()

    @property
    def choice(self) -> BigChoice:
        return self._choice

    @property
    def couriers(self) -> Table:
        return self._out_table

    @property
    def table(self) -> Table:
        """What the courier still has."""
        return self._table

    @property
    def one_button(self) -> QPushButton:
        return self._one

    @property
    def courier(self) -> CourierOut | None:
        """Whose parcels are shown."""
        return self._courier

    def show_couriers(self, out: tuple[CourierOut, ...]) -> None:
        self._courier = None
        self._out_model.set_rows(out)
        self._couriers.setCurrentWidget(self._out_table if out else self._nobody)
        self._stack.setCurrentWidget(self._couriers)
        self._retranslate()
        if out:
            self._out_table.selectRow(0)
            self._out_table.setFocus()

    def show_parcels(self, courier: CourierOut, parcels: tuple[Parcel, ...]) -> None:
        self._courier = courier
        self._count = len(parcels)
        self._model.set_rows(parcels)
        self._stack.setCurrentWidget(self._parcels)
        self._retranslate()
        self._be_at_rest()

    def act(self) -> bool:
        """Enter: take the courier that is marked, or ask whether the rest was delivered."""
        if self._courier is not None:
            self._ask_about_rest()
            return True
        row = self._out_table.selected()
        if row is not None:
            self.courier_chosen.emit(row)
        return row is not None

    def go_back(self) -> bool:
        """Esc: leave the question, then the courier. False when there is nothing to leave."""
        if not self._choice.isHidden():
            self._be_at_rest()
        elif self._courier is not None:
            self.left.emit()
        else:
            return False
        return True

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        styled(self._title, role="lead", tone="muted")
        styled(self._figure, role="figure", tone="accent")
        styled(self._name, role="title")
        styled(self._hint, role="lead", tone="muted")
        styled(self._rest, kind="primary")
        styled(self._leave, kind="quiet")
        self._hint.setWordWrap(True)
        for table, model in ((self._out_table, self._out_model), (self._table, self._model)):
            table.show_model(model)
            table.setSortingEnabled(False)
        self._out_table.acted.connect(self.courier_chosen)
        self._rest.clicked.connect(self._ask_about_rest)
        self._one.clicked.connect(self._ask_about_one)
        self._leave.clicked.connect(self.left)
        self._choice.chosen.connect(self._answered)
        self._choice.dismissed.connect(self._be_at_rest)
        self._table.setMinimumHeight(LEAST_LIST)
        self._lay_out()

    def _lay_out(self) -> None:
        self._couriers.addWidget(self._out_table)
        self._couriers.addWidget(self._nobody)
        card = QFrame()
        card.setProperty("kind", "card")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._figure)
        head.addSpacing(12)
        names = QVBoxLayout()
        names.setSpacing(4)
        names.addWidget(self._name)
        names.addWidget(self._hint)
        head.addLayout(names, 1)
        acts = QHBoxLayout(self._acts)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(12)
        for button in (self._rest, self._one, self._leave):
            acts.addWidget(button)
        acts.addStretch(1)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(8)
        inside.addLayout(head)
        inside.addWidget(self._acts)
        parcels = QVBoxLayout(self._parcels)
        parcels.setContentsMargins(0, 0, 0, 0)
        parcels.setSpacing(12)
        parcels.addWidget(card)
        parcels.addWidget(self._choice)
        parcels.addWidget(self._table, 1)
        self._stack.addWidget(self._couriers)
        self._stack.addWidget(self._parcels)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._stack, 1)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Who is back from his run? Or scan a parcel that came back."))
        self._title.setVisible(self._courier is None)
        self._nobody.say(
            self.tr("Nobody is out"), self.tr("Here appear the couriers who have parcels from runs that were closed.")
        )
        self._rest.setText(self.tr("The rest was delivered (Enter)"))
        self._one.setText(self.tr("This one was &delivered"))
        self._leave.setText(self.tr("&Other courier"))
        self._out_table.setAccessibleName(self.tr("Couriers with parcels out"))
        self._table.setAccessibleName(self.tr("Parcels this courier still has"))
        self._out_model.set_columns(
            (
                Column(self.tr("Courier"), self._name_of),
                Column(self.tr("Parcels out"), lambda row: str(row.parcels), right=True),
                Column("", lambda _: ""),
            )
        )
        self._out_table.setColumnWidth(0, NAME_WIDTH)
        self._model.set_columns(
            (
                Column(self.tr("Number"), lambda row: row.parcel_number),
                Column(self.tr("Destination"), lambda row: row.destination),
                Column(self.tr("Weight"), lambda row: self._words.weight(row.weight_grams)),
                Column(self.tr("Taken in"), lambda row: day_minute(row.taken_in_at)),
            )
        )
        for place, width in enumerate(WIDTHS):
            self._table.setColumnWidth(place, width)
        if self._courier is not None:
            self._name.setText(self._name_of(self._courier))
            self._figure.setText(self.tr("%n out", "", self._count))
            self._hint.setText(self.tr("Scan every parcel that came back; the rest was delivered."))

    def _name_of(self, courier: CourierOut) -> str:
        return self._staff.name(courier.name, left=courier.left)

    def _ask_about_rest(self) -> None:
        if self._courier is None or not self._count:
            return
        question = self.tr("Did %1 deliver all %n parcels? Their labels open nothing any more then.", "", self._count)
        self._ask(question.replace("%1", self._name_of(self._courier)), self.rest_delivered.emit)

    def _ask_about_one(self) -> None:
        parcel = self._table.selected()
        if self._courier is None or parcel is None:
            return
        question = self.tr("Did %1 deliver %2? Its label opens nothing any more then.")
        question = question.replace("%1", self._name_of(self._courier)).replace("%2", parcel.parcel_number)
        self._ask(question, partial(self.one_delivered.emit, parcel))

    def _ask(self, question: str, meant: Callable[[], None]) -> None:
        if not self._choice.isHidden():
            return
        self._meant = meant
        self._choice.ask(question, self.tr("Go on scanning"), self.tr("Yes, delivered"))
        self._acts.hide()

    def _answered(self, number: int) -> None:
        meant = self._meant
        self._be_at_rest()
        if number == ACT:
            meant()

    def _be_at_rest(self) -> None:
        """No question is asked, and Enter asks it."""
        self._meant = self._be_at_rest
        self._choice.hide()
        self._acts.show()
        self._rest.setEnabled(self._count > 0)
        self._one.setEnabled(self._count > 0)
        if self._count:
            self._table.selectRow(0)
            self._rest.setFocus()
        else:
            self._leave.setFocus()
