"""What somebody should look at, what came of it, and how much of their budgets everybody has used."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.domain.alert import STATION, AlertAnswer
from app.domain.budget import Window
from app.gui.counter import Counter
from app.gui.moments import day_minute
from app.gui.screens.office.page import OfficePage
from app.gui.status import StationStatus
from app.gui.theme import styled
from app.gui.widgets.budget_bars import BudgetBar, BudgetBars
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.numbered_answers import NumberedAnswers
from app.gui.widgets.table import Column, Table, TupleModel
from app.gui.words_of_alert import AlertWords
from app.gui.words_of_parcel import ParcelWords
from app.operations.alerts import Alert, PersonReveals
from app.operations.desks import Desks
from app.operations.throttle import UNKNOWN

ANSWERS = tuple(AlertAnswer)
BARS_WIDTH = 380
TIME_WIDTH = 150
WORDS_WIDTH = 420


@dataclass(frozen=True, slots=True)
class _Looked:
    open_alerts: tuple[Alert, ...]
    answered: tuple[Alert, ...]
    reveals: tuple[PersonReveals, ...]
    announced: int


class AlertsPage(OfficePage):
    """Open alerts with their answers' keys above, answered ones below; the bars beside them."""

    def __init__(self, counter: Counter, desks: Desks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter, self._desks = counter, desks
        self._words, self._parcel_words = AlertWords(self), ParcelWords(self)
        self._takes_keys = False
        """Whether its tab was just chosen: whoever did that means what awaits an answer."""
        self._reveals: tuple[PersonReveals, ...] = ()
        self._announced = 0
        self._open_title, self._answered_title, self._bars_title = QLabel(), QLabel(), QLabel()
        self._hint, self._announced_words = QLabel(), QLabel()
        self._open_model: TupleModel[Alert] = TupleModel(counter.theme)
        self._answered_model: TupleModel[Alert] = TupleModel(counter.theme)
        self._open, self._answered = Table(), Table()
        self._empty = EmptyState(counter.icons, "shield-check")
        self._stack = QStackedWidget()
        self._answers = NumberedAnswers(len(ANSWERS), columns=3)
        self._bars = BudgetBars(counter.theme)
        self._build()
        self._connect()
        self._retranslate()

    @property
    def open_model(self) -> TupleModel[Alert]:
        return self._open_model

    @property
    def answered_model(self) -> TupleModel[Alert]:
        return self._answered_model

    @property
    def open_table(self) -> Table:
        return self._open

    @property
    def answers(self) -> NumberedAnswers:
        return self._answers

    @property
    def bars(self) -> BudgetBars:
        return self._bars

    def hint_text(self) -> str:
        return self._hint.text()

    def announced_text(self) -> str:
        return self._announced_words.text()

    def turn_to(self) -> None:
        self._takes_keys = True
        self.begin()

    def begin(self) -> None:
        self._counter.background.run(self, self._look, self._show)

    def answer(self, place: int) -> None:
        """Give the alert in the current row its answer. place: of the answer, 0 the first."""
        alert = self._open.selected()
        if alert is None or not alert.answerable:
            return
        self._answers.setEnabled(False)
        act = partial(self._desks.alerts.answer, alert.seq, ANSWERS[place])
        self._counter.background.run(self, act, self._answered_now, self._not_answered)

    def _build(self) -> None:
        for title in (self._open_title, self._answered_title, self._bars_title):
            styled(title, role="lead", strong=True)
        for words in (self._hint, self._announced_words):
            styled(words, role="caption", tone="muted")
            words.setWordWrap(True)
        self._open.show_model(self._open_model)
        self._answered.show_model(self._answered_model)
        self._stack.addWidget(self._open)
        self._stack.addWidget(self._empty)
        alerts = QVBoxLayout()
        alerts.setSpacing(8)
        alerts.addWidget(self._open_title)
        alerts.addWidget(self._stack, 3)
        alerts.addWidget(self._hint)
        alerts.addWidget(self._answers)
        alerts.addSpacing(4)
        alerts.addWidget(self._answered_title)
        alerts.addWidget(self._answered, 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(16)
        row.addLayout(alerts, 1)
        row.addWidget(self._card())

    def _card(self) -> QFrame:
        scroll = QScrollArea()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self._bars)
        column.addStretch(1)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card = QFrame()
        card.setProperty("kind", "card")
        card.setFixedWidth(BARS_WIDTH)
        within = QVBoxLayout(card)
        within.setContentsMargins(16, 12, 8, 12)
        within.setSpacing(8)
        within.addWidget(self._bars_title)
        within.addWidget(scroll, 1)
        within.addWidget(self._announced_words)
        return card

    def _connect(self) -> None:
        self._open.picked.connect(lambda _alert: self._offer())
        self._open.typed.connect(self._answer_by_key)
        self._answers.chosen.connect(self.answer)
        self._answers.dismissed.connect(self._open.setFocus)
        self._counter.status.changed.connect(self._notice_change)

    def _retranslate(self) -> None:
        self._open_title.setText(self.tr("Waiting for an answer"))
        self._answered_title.setText(self.tr("Answered"))
        self._bars_title.setText(self.tr("Reveals against budget"))
        self._bars.setAccessibleName(self._bars_title.text())
        self._open.setAccessibleName(self._open_title.text())
        self._answered.setAccessibleName(self._answered_title.text())
        self._empty.say(
            self.tr("Nothing awaits an answer"),
            self.tr("When somebody opens or scans more than usual, it stands here, and whoever did it is not told."),
        )
        self._answers.say([self._words.answer(answer) for answer in ANSWERS])
        self._open_model.set_columns(
            (
                Column(self.tr("Time"), lambda alert: day_minute(alert.at), key=lambda alert: alert.seq),
                Column(self.tr("What happened"), self._sentence),
            )
        )
        self._answered_model.set_columns(
            (
                Column(self.tr("Time"), lambda alert: day_minute(alert.at), key=lambda alert: alert.seq),
                Column(self.tr("What happened"), self._sentence),
                Column(self.tr("Answer"), lambda alert: self._words.answer(alert.answer) if alert.answer else ""),
                Column(self.tr("By"), lambda alert: alert.answered_by),
            )
        )
        self._open.setColumnWidth(0, TIME_WIDTH)
        self._answered.setColumnWidth(0, TIME_WIDTH)
        self._answered.setColumnWidth(1, WORDS_WIDTH)
        self._offer()
        self._say_figures()

    def _sentence(self, alert: Alert) -> str:
        return self._words.sentence(alert.kind, self._names().get(alert.about, alert.about), alert.count)

    def _names(self) -> Mapping[str, str]:
        return {STATION: self.tr("the station"), UNKNOWN: self.tr("a name nobody has")}

    def _look(self) -> _Looked:
        alerts = self._desks.alerts
        return _Looked(
            alerts.open_alerts(), alerts.answered_alerts(), alerts.reveals(), self._desks.pre_arrivals.count()
        )

    def _show(self, looked: _Looked) -> None:
        self._open_model.set_rows(looked.open_alerts)
        self._answered_model.set_rows(looked.answered)
        self._reveals, self._announced = looked.reveals, looked.announced
        self._stack.setCurrentWidget(self._open if looked.open_alerts else self._empty)
        if looked.open_alerts:
            self._open.selectRow(0)
            if self._takes_keys:
                self._open.setFocus()
        self._takes_keys = False
        self._offer()
        self._say_figures()
        board = self._counter.status
        if board.now.open_alerts != len(looked.open_alerts):
            board.put(replace(board.now, open_alerts=len(looked.open_alerts)))

    def _say_figures(self) -> None:
        self._bars.show_bars(
            tuple(BudgetBar(each.actor.name, self._of_what(each), each.used, each.allowed) for each in self._reveals)
        )
        self._announced_words.setText(
            self.tr("%n announced parcels are here without a label of ours.", "", self._announced)
        )

    def _of_what(self, reveals: PersonReveals) -> str:
        groups, window = reveals.allowance.groups, reveals.allowance.window
        what = self._parcel_words.group(groups[0]) if len(groups) == 1 else self.tr("records")
        when = {
            Window.HOUR: self.tr("%1 per hour"),
            Window.SHIFT: self.tr("%1 per shift"),
            Window.DAY: self.tr("%1 per day"),
        }[window]
        return when.replace("%1", what)

    def _offer(self) -> None:
        """The answers' keys, for an alert that whoever is here may answer."""
        alert = self._open.selected()
        self._answers.setEnabled(alert is not None and alert.answerable)
        if alert is None:
            self._hint.setText("")
        elif alert.answerable:
            self._hint.setText(
                self.tr(
                    "What came of it? A number key notes the answer for the current row, for good."
                    " It is a note and does nothing else: rights are taken under Staff."
                )
            )
        else:
            self._hint.setText(
                self.tr("Not yours to answer: a manager answers, and of an alert about a manager somebody else.")
            )

    def _answer_by_key(self, text: str) -> None:
        if text in {str(number) for number in range(1, len(ANSWERS) + 1)}:
            self.answer(int(text) - 1)

    def _answered_now(self, alert: Alert) -> None:
        said = self.tr("Answered: %1. It stands in the log.")
        answer = self._words.answer(alert.answer) if alert.answer else ""
        self._counter.notices.accepted(said.replace("%1", answer))
        self._open.setFocus()
        self.begin()

    def _not_answered(self, error: Exception) -> None:
        self._counter.notices.failure(error)
        self.begin()

    def _notice_change(self, status: StationStatus) -> None:
        """The beat has counted: whoever looks at the page sees it."""
        if self.isVisible() and status.open_alerts != self._open_model.count:
            self.begin()
