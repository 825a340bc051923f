"""The end of records: what is due, what was destroyed, and the file that proves it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QIODevice, QSaveFile
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from app.domain.people import Actor, Role
from app.gui.counter import Counter
from app.gui.moments import day_second
from app.gui.picked_file import read_picked
from app.gui.save_places import documents_folder, stick_folder
from app.gui.screens.office.clock_card import ClockCard
from app.gui.screens.office.disposal_card import DisposalCard
from app.gui.screens.office.page import OfficePage
from app.gui.widgets.big_choice import ACT, BigChoice
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.table import Column, Table, TupleModel
from app.gui.words_of_log import LogWords
from app.operations.clock_desk import ClockState
from app.operations.desks import Desks
from app.operations.disposal import DisposalRow, Due

ROWS = 500
WIDTHS = (170,)
SENTENCE = 1


class DisposalPage(OfficePage):
    """The manager acts; the auditor reads and takes a certificate."""

    def __init__(self, counter: Counter, desks: Desks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        actor = counter.session.actor
        may_destroy = actor is not None and actor.role is Role.MANAGER
        self._counter = counter
        self._desk = desks.disposal
        self._clock_desk = desks.clock
        self._history = desks.history
        self._words = LogWords(self)
        self._rows: tuple[DisposalRow, ...] = ()
        self._meant: Callable[[], None] = self._rest
        self._at_first = 0
        self._clock = ClockCard(counter, may_confirm=may_destroy)
        self._card = DisposalCard(may_destroy=may_destroy)
        self._choice = BigChoice()
        self._model: TupleModel[DisposalRow] = TupleModel(counter.theme)
        self._table = Table()
        self._empty = EmptyState(counter.icons, "shield-check")
        self._room = QWidget()
        """What is under a question: nothing that could be taken for its answer."""
        self._stack = QStackedWidget()
        self._build()
        self._retranslate()

    @property
    def clock_card(self) -> ClockCard:
        return self._clock

    @property
    def card(self) -> DisposalCard:
        return self._card

    @property
    def choice(self) -> BigChoice:
        return self._choice

    @property
    def model(self) -> TupleModel[DisposalRow]:
        return self._model

    def begin(self) -> None:
        self._rest()
        self._counter.background.run(self, self._history.people, self._know)
        self._look()

    def wipe(self) -> None:
        self._rest()

    def go_back(self) -> bool:
        if self._choice.isHidden():
            return False
        self._rest()
        return True

    def shred(self) -> None:
        """Shred what is due, a step at a time, with the numbers to see."""
        self._at_first = 0
        self._card.be_busy(True)
        self._counter.background.run(self, self._desk.go_on, self._go_on, self._failed)

    def certify_to(self, path: str, days: int) -> None:
        """Write the certificate of the last days into a file, whole or not at all."""
        self._card.be_busy(True)
        make = partial(self._desk.certificate, days)
        self._counter.background.run(self, make, partial(self._write, Path(path)), self._failed)

    def _build(self) -> None:
        self._clock.confirming.connect(self._ask_for_date)
        self._card.shredding.connect(self.shred)
        self._card.destroying.connect(self._ask_for_month)
        self._card.certificate_brought.connect(self._ask_for_certificate)
        self._card.certifying.connect(self._ask_where)
        self._choice.chosen.connect(self._answered)
        self._choice.dismissed.connect(self._rest)
        self._table.show_model(self._model)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._clock)
        column.addWidget(self._card)
        column.addWidget(self._choice)
        column.addWidget(self._stack, 1)
        column.addWidget(self._room, 1)

    def _retranslate(self) -> None:
        self._table.setAccessibleName(self.tr("Disposal register, newest first"))
        self._empty.say(
            self.tr("Nothing was destroyed yet"),
            self.tr("Records of delivered parcels are shredded when their days are over; here stands what and when."),
        )
        self._model.set_columns(
            (
                Column(self.tr("Time"), lambda row: day_second(row.row.at), key=lambda row: row.row.seq),
                Column(self.tr("What was destroyed"), lambda row: self._words.sentence(row.row)),
                Column(self.tr("By"), self._by, tone=lambda row: "muted" if row.by_itself else ""),
                Column(self.tr("State"), self._state, tone=lambda row: "accepted" if row.settled else "attention"),
            )
        )
        for place, width in enumerate(WIDTHS):
            self._table.setColumnWidth(place, width)
        self._table.widen(SENTENCE)

    def _by(self, row: DisposalRow) -> str:
        return self.tr("by itself") if row.by_itself else self._words.who(row.row)

    def _state(self, row: DisposalRow) -> str:
        return self.tr("✓ settled") if row.settled else self.tr("▲ pending")

    def _know(self, people: tuple[Actor, ...]) -> None:
        self._words.know(people)
        self._model.set_rows(self._rows)

    def _look(self) -> None:
        self._counter.background.run(self, self._clock_desk.state, self._show_clock)
        self._counter.background.run(self, self._desk.due, self._show_due)
        self._counter.background.run(self, partial(self._desk.register, ROWS), self._show)

    def _show_clock(self, state: ClockState) -> None:
        self._clock.show_state(state)
        board = self._counter.status
        board.put(replace(board.now, clock_in_doubt=state.in_doubt))

    def _show_due(self, due: Due) -> None:
        self._card.show_due(due)
        board = self._counter.status
        board.put(replace(board.now, shred_pending=due.pending > 0))

    def _show(self, rows: tuple[DisposalRow, ...]) -> None:
        self._rows = rows
        self._model.set_rows(rows)
        if self._choice.isHidden():
            self._rest()

    def _go_on(self, due: Due) -> None:
        self._at_first = max(self._at_first, due.parcels)
        self._card.show_due(due)
        if due.more_due:
            words = self.tr("Shredding")
            done = self._at_first - due.parcels
            self._card.progress.show_progress(words, done, self._at_first)
            self._card.progress.set_cancellable(False)
            self._counter.background.run(self, self._desk.go_on, self._go_on, self._failed)
            return
        self._card.progress.hide()
        self._card.be_busy(False)
        if due.pending:
            self._counter.notices.attention(
                self.tr("Shredded, but something else is reading the database: it is settled as soon as that ends.")
            )
        else:
            self._counter.notices.accepted(self.tr("What was due is shredded, and nothing of it is left on the disk."))
        self._look()

    def _ask(self, question: str, no: str, yes: str, meant: Callable[[], None], *, danger: bool) -> None:
        self._meant = meant
        self._choice.ask(question, no, yes, danger=danger)
        self._stack.hide()
        self._room.show()

    def _ask_for_date(self, moment: str) -> None:
        question = self.tr("Is it %1 at the station? Budgets and retention go by it from then on.")
        self._ask(
            question.replace("%1", moment),
            self.tr("No, the clock is wrong"),
            self.tr("Yes, that is right"),
            self._confirm,
            danger=False,
        )

    def _ask_for_month(self, month: str) -> None:
        question = self.tr("Destroy the custodian key of %1 for good? Nobody opens anything of that month again.")
        self._ask(
            question.replace("%1", month),
            self.tr("Keep it"),
            self.tr("Destroy it"),
            partial(self._destroy, month),
            danger=True,
        )

    def _ask_for_certificate(self) -> None:
        path = QFileDialog.getOpenFileName(self, self.tr("The second custodian's certificate"), stick_folder())[0]
        if path:
            self.take_certificate(path)

    def take_certificate(self, path: str) -> None:
        """Take the certificate in this file."""
        self._counter.background.run(self, partial(read_picked, path), self._take_read, lane="files")

    def _take_read(self, content: bytes | None) -> None:
        if content is None:
            self._counter.notices.refused(self.tr("The file could not be read. Check the medium."))
            return
        take = partial(self._desk.take_custodians_certificate, content)
        self._counter.background.run(self, take, self._taken, self._failed)

    def _answered(self, number: int) -> None:
        meant = self._meant
        self._rest()
        if number == ACT:
            meant()

    def _rest(self) -> None:
        self._meant = self._rest
        self._room.hide()
        self._stack.setCurrentWidget(self._table if self._rows else self._empty)
        self._stack.show()
        self._choice.end(self._table)

    def _confirm(self) -> None:
        self._counter.background.run(self, self._clock_desk.confirm, self._confirmed, self._failed)

    def _confirmed(self, state: ClockState) -> None:
        self._counter.notices.accepted(self.tr("The date is confirmed."))
        self._show_clock(state)
        self._look()

    def _destroy(self, month: str) -> None:
        destroy = partial(self._desk.destroy_register_month, month)
        self._counter.background.run(self, destroy, partial(self._destroyed, month), self._failed)

    def _taken(self, due: Due) -> None:
        self._show_due(due)
        self._counter.notices.accepted(self.tr("It is entered in the log, with the certificate's hash."))
        self._look()

    def _destroyed(self, month: str, due: Due) -> None:
        self._card.show_due(due)
        said = self.tr("The key of %1 is destroyed. The second custodian destroys his, too, and gives a certificate.")
        self._counter.notices.accepted(said.replace("%1", month))
        self._look()

    def _ask_where(self, days: int) -> None:
        suggested = QDir(documents_folder()).filePath("sealpost-disposal.json")
        path = QFileDialog.getSaveFileName(self, self.tr("Save the certificate"), suggested, "JSON (*.json)")[0]
        if path:
            self.certify_to(path, days)

    def _write(self, path: Path, content: bytes) -> None:
        self._counter.background.run(self, partial(_save, path, content), self._written, self._failed, lane="files")

    def _written(self, written: bool) -> None:  # noqa: FBT001  # the answer of a job
        self._card.be_busy(False)
        if written:
            self._counter.notices.accepted(
                self.tr("The certificate is saved. Whoever keeps a handover slip checks it with verify-disposal.")
            )
        else:
            self._counter.notices.refused(self.tr("The file could not be written. Choose another folder."))
        self._look()

    def _failed(self, error: Exception) -> None:
        self._card.progress.hide()
        self._card.be_busy(False)
        self._counter.notices.failure(error)


def _save(path: Path, content: bytes) -> bool:
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    return file.write(content) == len(content) and file.commit()
