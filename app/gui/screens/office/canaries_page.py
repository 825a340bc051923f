"""Canaries: how many there are, planting one, and looking for them in a leaked list."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import Incomplete, NotACanary, Refused, TooLong
from app.domain.groups import Address, Contact
from app.domain.intake import Goods
from app.domain.parcel import Parcel, ParcelNumber
from app.domain.people import Actor
from app.domain.printing import InspectionMark
from app.gui.counter import Counter
from app.gui.moments import day_minute
from app.gui.screens.office.canary_form import CanaryFields, Origin
from app.gui.screens.office.page import OfficePage
from app.gui.theme import styled
from app.gui.typed import grams_from
from app.gui.widgets.field import Field
from app.gui.widgets.list_edit import ListEdit
from app.gui.widgets.table import Column, Table, TupleModel
from app.gui.words import RefusalWords
from app.gui.words_of_log import LogWords
from app.operations.canaries import LONGEST_LIST, CanaryForm, CanaryHit
from app.operations.desks import Desks
from app.operations.history import HistoryRow

FORM_WIDTH = 380
LEAST_PASTE, LEAST_TABLE = 90, 110
TIME_WIDTH = 150
VALUE_FEN = 9_900
"""What a canary is said to be worth: nobody asks, and it stands in the record where others have a value."""


@dataclass(frozen=True, slots=True)
class _Looked:
    count: int
    wanted: int
    openings: tuple[HistoryRow, ...]
    people: tuple[Actor, ...]


class CanariesPage(OfficePage):
    """The form on the left; on the right who looked into canaries, and the trace of a leak. Managers only."""

    def __init__(self, counter: Counter, desks: Desks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter, self._desks = counter, desks
        self._refusals, self._words = RefusalWords(self), LogWords(self)
        self._count, self._wanted = 0, 0
        self._hits: tuple[CanaryHit, ...] | None = None
        self._figures, self._openings_title, self._trace_title = QLabel(), QLabel(), QLabel()
        self._form = CanaryFields()
        self._model: TupleModel[HistoryRow] = TupleModel(counter.theme)
        self._openings = Table()
        self._paste = ListEdit(LONGEST_LIST)
        self._leak = Field(self._paste)
        self._trace = QPushButton()
        self._found = QLabel()
        self._build()
        self._connect()
        self._retranslate()

    @property
    def form(self) -> CanaryFields:
        return self._form

    @property
    def model(self) -> TupleModel[HistoryRow]:
        return self._model

    @property
    def paste(self) -> ListEdit:
        return self._paste

    def figures_text(self) -> str:
        return self._figures.text()

    def leak_error(self) -> str:
        return self._leak.error_text()

    def found_text(self) -> str:
        """What was found in the leaked list."""
        return self._found.text()

    def begin(self) -> None:
        self._counter.background.run(self, self._look, self._show)

    def wipe(self) -> None:
        self._form.wipe()
        self._paste.wipe()
        self._leak.error("")
        self._hits = None
        self._say_found()

    def plant(self) -> None:
        """Make the canary that the form describes."""
        self._form.clear_errors()
        self._form.be_busy(True)
        contact = Contact(self._form.text("name"), self._form.text("phone"))
        if self._form.origin is Origin.COUNTER:
            number = ParcelNumber(self._form.text("number"))
            act = partial(self._desks.canaries.declare, number, contact)
            self._counter.background.run(self, act, lambda _done: self._declared(number), self._not_planted)
        else:
            plant = partial(self._plant, contact, self._form.text("detail"), self._goods())
            self._counter.background.run(self, plant, self._planted, self._not_planted)

    def trace(self) -> None:
        """Look for canaries in what was pasted."""
        self._leak.error("")
        text = self._paste.text()
        if not text.strip():
            self._leak.error(self.tr("Paste the leaked list first."))
            self._paste.setFocus()
            return
        self._trace.setEnabled(False)
        self._counter.background.run(self, partial(self._desks.canaries.trace, text), self._traced, self._not_traced)

    def _build(self) -> None:
        for title in (self._figures, self._openings_title, self._trace_title):
            styled(title, role="lead", strong=True)
        self._figures.setWordWrap(True)
        styled(self._trace, kind="quiet")
        self._found.setWordWrap(True)
        self._found.setTextFormat(Qt.TextFormat.PlainText)
        self._found.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._openings.show_model(self._model)
        self._openings.setMinimumHeight(LEAST_TABLE)
        self._paste.setMinimumHeight(LEAST_PASTE)
        form = QScrollArea()
        form.setWidget(self._form)
        form.setWidgetResizable(True)
        form.setFixedWidth(FORM_WIDTH)
        form.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._figures)
        right.addWidget(self._openings_title)
        right.addWidget(self._openings, 2)
        right.addSpacing(4)
        right.addWidget(self._trace_card(), 3)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(16)
        row.addWidget(form)
        row.addLayout(right, 1)

    def _trace_card(self) -> QFrame:
        found = QScrollArea()
        found.setWidget(self._found)
        found.setWidgetResizable(True)
        found.setFrameShape(QFrame.Shape.NoFrame)
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QHBoxLayout()
        buttons.addWidget(self._trace)
        buttons.addStretch(1)
        pasting = QVBoxLayout()
        pasting.setSpacing(8)
        pasting.addWidget(self._leak, 1)
        pasting.addLayout(buttons)
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addLayout(pasting, 1)
        beside.addWidget(found, 1)
        card = QFrame()
        card.setProperty("kind", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._trace_title)
        column.addLayout(beside, 1)
        return card

    def _connect(self) -> None:
        self._form.wanted.connect(self.plant)
        self._trace.clicked.connect(self.trace)

    def _retranslate(self) -> None:
        self._openings_title.setText(self.tr("Who looked into a canary, or carried one"))
        self._openings.setAccessibleName(self._openings_title.text())
        self._trace_title.setText(self.tr("Trace a leak"))
        self._leak.name(self.tr("Te&xt of the leaked list"))
        self._trace.setText(self.tr("Look &for canaries in it"))
        self._model.set_columns(
            (
                Column(self.tr("Time"), lambda row: day_minute(row.at), key=lambda row: row.seq),
                Column(self.tr("What happened"), self._words.sentence),
            )
        )
        self._openings.setColumnWidth(0, TIME_WIDTH)
        self._say_figures()
        self._say_found()

    def _look(self) -> _Looked:
        canaries = self._desks.canaries
        return _Looked(canaries.count(), canaries.wanted(), canaries.openings(), self._desks.history.people())

    def _show(self, looked: _Looked) -> None:
        self._words.know(looked.people)
        self._count, self._wanted = looked.count, looked.wanted
        self._model.set_rows(looked.openings)
        self._say_figures()

    def _say_figures(self) -> None:
        here = self.tr("%n canaries on the shelf", "", self._count)
        more = self.tr("%n more wanted", "", self._wanted) if self._wanted else self.tr("enough of them")
        self._figures.setText(f"{here} · {more}")

    def _goods(self) -> Goods:
        return Goods(
            contents=self._form.text("contents"),
            value_fen=VALUE_FEN,
            weight_grams=grams_from(self._form.text("weight")) or 0,
            pieces=1,
            destination=self._form.text("destination").upper(),
            marks=(InspectionMark.INSPECTED, InspectionMark.SECURITY_CHECKED),
        )

    def _plant(self, contact: Contact, detail: str, goods: Goods) -> Parcel:
        """The address is taken apart as at an intake; in the lane of the records."""
        if not detail:
            return self._desks.canaries.plant(CanaryForm(contact, Address("", "", "", ""), goods))
        typed = self._desks.intake.split(f"{contact.name} {contact.phone} {detail}")
        address = Address(typed.province, typed.city, typed.district, typed.detail or detail)
        return self._desks.canaries.plant(CanaryForm(contact, address, goods))

    def _planted(self, parcel: Parcel) -> None:
        said = self.tr("%1 waits for its label: print it under Labels (F6) and scan it back.")
        self._made(said.replace("%1", parcel.parcel_number))

    def _declared(self, number: ParcelNumber) -> None:
        self._made(self.tr("%1 is a canary now.").replace("%1", number))

    def _made(self, said: str) -> None:
        self._form.be_busy(False)
        self._form.wipe()
        self._form.take_focus()
        self._counter.notices.accepted(said)
        self.begin()

    def _not_planted(self, error: Exception) -> None:
        self._form.be_busy(False)
        match error:
            case Incomplete(fields=fields):
                said = [self._form.error(name, self.tr("Missing or not in order.")) for name in fields]
                if not any(said):
                    self._counter.notices.failure(error)
            case TooLong(field=field) if self._form.error(field, self._refusals.words_for(error).text):
                pass
            case NotACanary():
                self._form.error("number", self._refusals.words_for(error).text)
            case _:
                self._counter.notices.failure(error)

    def _traced(self, hits: tuple[CanaryHit, ...]) -> None:
        self._trace.setEnabled(True)
        self._hits = hits
        self._say_found()

    def _not_traced(self, error: Exception) -> None:
        self._trace.setEnabled(True)
        if isinstance(error, Refused):
            self._leak.error(self._refusals.words_for(error).text)
        else:
            self._counter.notices.failure(error)

    def _say_found(self) -> None:
        """Canary by canary, with whoever opened or carried it."""
        if self._hits is None:
            self._found.setText(
                self.tr("Paste a list that turned up somewhere. Nothing of it is kept; what is found stands here.")
            )
        elif not self._hits:
            self._found.setText(self.tr("None of our canaries is in it."))
        else:
            self._found.setText("\n\n".join(self._told(hit) for hit in self._hits))

    def _told(self, hit: CanaryHit) -> str:
        proof = self.tr("its phone is there") if hit.by_phone else self.tr("only its name is there; others may bear it")
        hands = [f"{day_minute(row.at)}  {self._words.sentence(row)}" for row in hit.hands]
        return "\n".join(
            (f"{hit.parcel_number} · {hit.name}: {proof}", *(hands or [self.tr("nobody opened or carried it")]))
        )
