"""A run on its way: how many parcels, which, and the last one large."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.parcel import Parcel
from app.gui.counter import Counter
from app.gui.theme import styled
from app.gui.widgets.big_choice import ACT, BigChoice
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.table import Column, Table, TupleModel
from app.gui.words_of_parcel import ParcelWords
from app.operations.handover import RunView

WIDTHS = (70, 190, 130)
LEAST_LIST = 96
"""Pixels to which the list gives way before the question above it is cut."""


class RunPanel(QWidget):
    """Shows the run as the counter has it; the newest parcel stands on top of the list."""

    closing = Signal()
    """The run is to be closed, asked and answered."""
    left = Signal()
    """Another courier first; the run stays open."""

    def __init__(self, counter: Counter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ParcelWords(self)
        self._view: RunView | None = None
        self._courier = QLabel()
        self._count = QLabel()
        self._last = QLabel()
        self._leave = QPushButton()
        self._close = QPushButton()
        self._acts = QWidget()
        self._choice = BigChoice()
        self._model: TupleModel[tuple[int, Parcel]] = TupleModel(counter.theme)
        self._table = Table()
        self._empty = EmptyState(counter.icons, "scan-barcode")
        self._stack = QStackedWidget()
        self._build()
        self._retranslate()

    @property
    def choice(self) -> BigChoice:
        return self._choice

    def show_run(self, view: RunView) -> None:
        self._view = view
        self._retranslate()
        self._rest()

    def ask_to_close(self) -> None:
        """Enter: one more look at the numbers, then the run is closed."""
        if self._view is None or not self._choice.isHidden():
            return
        question = self.tr("Close the run of %1 with %n parcels?", "", len(self._view.parcels))
        self._choice.ask(
            question.replace("%1", self._view.courier_name),
            self.tr("Go on scanning"),
            self.tr("Close the run"),
            danger=False,
        )
        # The answers stand for them, and need their room.
        self._acts.hide()

    def go_back(self) -> bool:
        """Esc: leave the question. False when none is asked."""
        if self._choice.isHidden():
            return False
        self._rest()
        return True

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        styled(self._courier, role="title")
        styled(self._count, role="figure", tone="accent")
        styled(self._last, role="lead")
        styled(self._close, kind="primary")
        styled(self._leave, kind="quiet")
        self._close.clicked.connect(self.ask_to_close)
        self._leave.clicked.connect(self.left)
        self._choice.chosen.connect(self._answered)
        self._choice.dismissed.connect(self._rest)
        self._table.show_model(self._model)
        self._table.setSortingEnabled(False)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self._stack.setMinimumHeight(LEAST_LIST)
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._count)
        head.addSpacing(12)
        names = QVBoxLayout()
        names.setSpacing(4)
        names.addWidget(self._courier)
        names.addWidget(self._last)
        head.addLayout(names, 1)
        acts = QHBoxLayout(self._acts)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(12)
        acts.addWidget(self._close)
        acts.addWidget(self._leave)
        acts.addStretch(1)
        inside.addLayout(head)
        inside.addWidget(self._acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card)
        column.addWidget(self._choice)
        column.addWidget(self._stack, 1)

    def _retranslate(self) -> None:
        self._close.setText(self.tr("Close the run (Enter)"))
        self._leave.setText(self.tr("&Other courier"))
        self._table.setAccessibleName(self.tr("Parcels of this run, the newest first"))
        self._empty.say(
            self.tr("Scan the first label"),
            self.tr("Every scan puts a parcel into this run. From then on its courier may open its address."),
        )
        self._model.set_columns(
            (
                Column(self.tr("No."), lambda row: str(row[0]), right=True),
                Column(self.tr("Number"), lambda row: row[1].parcel_number),
                Column(self.tr("Destination"), lambda row: row[1].destination),
                Column(self.tr("Weight"), lambda row: self._words.weight(row[1].weight_grams)),
            )
        )
        for place, width in enumerate(WIDTHS):
            self._table.setColumnWidth(place, width)
        if self._view is not None:
            self._say(self._view)

    def _say(self, view: RunView) -> None:
        parcels = view.parcels
        self._courier.setText(view.courier_name)
        self._count.setText(self.tr("%n parcels", "", len(parcels)))
        last = self.tr("last: %1 → %2")
        self._last.setText(
            last.replace("%1", parcels[-1].parcel_number).replace("%2", parcels[-1].destination) if parcels else ""
        )
        numbered = tuple(enumerate(parcels, start=1))
        self._model.set_rows(numbered[::-1])
        self._stack.setCurrentWidget(self._table if parcels else self._empty)

    def _answered(self, number: int) -> None:
        self._rest()
        if number == ACT:
            self.closing.emit()

    def _rest(self) -> None:
        """No question is asked, and Enter asks whether to close the run."""
        self._choice.hide()
        self._acts.show()
        self._close.setFocus()
