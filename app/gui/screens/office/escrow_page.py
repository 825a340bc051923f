"""Requests to both custodians: ask, carry the file away, bring the answer, print the new label and scan it back."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import BadReference, UnknownParcel, WrongState
from app.domain.escrow_request import RequestKind, RequestState
from app.domain.parcel import ParcelNumber
from app.gui.counter import Counter
from app.gui.moments import day_minute
from app.gui.picked_file import read_picked
from app.gui.recovery_sheet import save_bytes
from app.gui.save_places import stick_folder
from app.gui.screens.intake.label_step import LabelStep
from app.gui.screens.office.escrow_form import EscrowForm
from app.gui.screens.office.page import OfficePage
from app.gui.theme import styled
from app.gui.widgets.big_choice import ACT, BigChoice
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.field import Field
from app.gui.widgets.table import Column, Table, TupleModel
from app.gui.words import RefusalWords
from app.gui.words_of_escrow import EscrowWords
from app.operations.desks import Desks
from app.operations.escrow import EscrowRequestFile, NoticeFile, OfferedMonths, RequestRow, TakenAnswer
from app.operations.scanning import ScanKind

T = TypeVar("T")

"""The second answer: Enter by mistake changes nothing."""
MONTHS_TO_WARN = 3
FILES = "files"
"""The lane for files on sticks, which may be slow."""


class EscrowPage(OfficePage):
    """Open requests on the left, what can be asked for on the right; the label step takes the whole page."""

    def __init__(self, counter: Counter, desks: Desks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter, self._desks, self._desk = counter, desks, desks.escrow
        self._words, self._refusals = EscrowWords(self), RefusalWords(self)
        self._key = b""
        self._files: dict[str, EscrowRequestFile] = {}
        self._meant: Callable[[], None] = self._rest
        self._form = EscrowForm()
        self._model: TupleModel[RequestRow] = TupleModel(counter.theme)
        self._table = Table()
        self._empty = EmptyState(counter.icons, "key-round")
        self._list = QStackedWidget()
        self._bring, self._again, self._print, self._close = (QPushButton() for _ in range(4))
        self._acts, self._head, self._room = QWidget(), QWidget(), QWidget()
        self._months, self._add_months = QLabel(), QPushButton()
        self._station_key, self._notice = QLabel(), QPushButton()
        self._fingerprint = ""
        self._left: int | None = None
        self._choice = BigChoice()
        self._label = LabelStep(counter, desks, replaces=True)
        self._back = QPushButton()
        self._pages = QStackedWidget()
        self._build()
        self._connect()
        self._retranslate()

    @property
    def form(self) -> EscrowForm:
        return self._form

    @property
    def model(self) -> TupleModel[RequestRow]:
        return self._model

    @property
    def choice(self) -> BigChoice:
        return self._choice

    @property
    def label(self) -> LabelStep:
        return self._label

    @property
    def acts(self) -> tuple[QPushButton, ...]:
        """Bring the answer, save the file again, print, close."""
        return self._bring, self._again, self._print, self._close

    @property
    def months(self) -> tuple[QLabel, QPushButton]:
        """For how long there are keys, and adding more."""
        return self._months, self._add_months

    @property
    def station_key(self) -> tuple[QLabel, QPushButton]:
        """What the second custodian types, as he is told by telephone, and the notice for him."""
        return self._station_key, self._notice

    @property
    def shows_label(self) -> bool:
        return self._pages.currentIndex() == 1

    def begin(self) -> None:
        self._rest()
        self._look()

    def wipe(self) -> None:
        self._leave_label()
        self._form.wipe()
        self._key = b""
        self._files = {}
        self._rest()

    def go_back(self) -> bool:
        if self.shows_label:
            self._leave_label()
            self._look()
            return True
        if not self._choice.isHidden():
            self._rest()
            return True
        return False

    def on_scan(self, text: str) -> bool:
        """The new label, while it is expected; else a parcel number for the form."""
        if self.shows_label:
            return self._label.on_scan(text)
        scan = self._desks.scan.recognise(text)
        if scan.kind is not ScanKind.PARCEL_NUMBER:
            return False
        self._form.number.set_text(scan.text)
        self._form.number.error("")
        self._form.reprint_button.setFocus()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.shows_label and self._label.is_accepted and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_back()
            return
        super().keyPressEvent(event)

    def ask_for_label(self, number: str) -> None:
        """Ask the custodians for a new label of this parcel; the file is saved next."""
        self._ask(self._form.number, partial(self._desk.request_reprint, ParcelNumber(number)))

    def ask_for_disclosure(self, number: str, reference: str) -> None:
        """Ask them to open a record to the authority whose key was taken."""
        if not self._key:
            self._counter.notices.attention(self.tr("Choose the authority's key file first."))
            return
        ask = partial(self._desk.request_disclosure, ParcelNumber(number), reference, self._key)
        self._ask(self._form.number, ask)

    def take_key(self, file: str) -> None:
        """Take the authority's public key from a file, and show its fingerprint."""

        def look(content: bytes) -> tuple[bytes, str]:
            return content, self._desk.authority_key(content)

        def show(known: tuple[bytes, str]) -> None:
            self._key, fingerprint = known
            self._form.show_key(fingerprint)
            self._form.disclose_button.setFocus()

        self._with_file(file, look, show)

    def save_request(self, request: EscrowRequestFile, file: str) -> None:
        """Write the request for the second custodian."""
        save = partial(save_bytes, request.content, file)
        self._counter.background.run(self, save, self._tell_saved, self._counter.notices.failure, lane=FILES)

    def save_notice(self, notice: NoticeFile, file: str) -> None:
        """Write the notice for the second custodian."""
        save = partial(save_bytes, notice.content, file)
        self._counter.background.run(self, save, self._tell_notice_saved, self._counter.notices.failure, lane=FILES)

    def take_answer(self, file: str) -> None:
        """Take what the second custodian gave back."""
        self._with_file(file, self._desk.take_answer, self._answered)

    def look_at_months(self, file: str) -> None:
        """Look at new public keys; the fingerprint is compared before they are taken."""

        def look(content: bytes) -> tuple[bytes, OfferedMonths]:
            return content, self._desk.look_at_months(content)

        self._with_file(file, look, self._ask_about_months)

    def _build(self) -> None:
        self._table.show_model(self._model)
        self._list.addWidget(self._table)
        self._list.addWidget(self._empty)
        styled(self._bring, kind="primary")
        buttons = QGridLayout(self._acts)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        for place, button in enumerate(self.acts):
            buttons.addWidget(button, place // 2, place % 2)
        head = QGridLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setHorizontalSpacing(12)
        head.setVerticalSpacing(8)
        head.setColumnStretch(0, 1)
        self._station_key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for line, (told, button) in enumerate((self.months, self.station_key)):
            styled(told, tone="muted")
            told.setWordWrap(True)
            head.addWidget(told, line, 0)
            head.addWidget(button, line, 1)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._head)
        left.addWidget(self._choice)
        left.addWidget(self._list, 1)
        left.addWidget(self._room, 1)
        left.addWidget(self._acts)
        overview = QWidget()
        row = QHBoxLayout(overview)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self._form)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._label, 1)
        column.addWidget(self._back, alignment=Qt.AlignmentFlag.AlignLeft)
        self._pages.addWidget(overview)
        self._pages.addWidget(whole)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._pages)

    def _connect(self) -> None:
        self._form.reprint_asked.connect(self.ask_for_label)
        self._form.disclosure_asked.connect(self.ask_for_disclosure)
        self._form.key_wanted.connect(self._pick_key)
        self._add_months.clicked.connect(self._pick_months)
        self._notice.clicked.connect(self._make_notice)
        self._bring.clicked.connect(self._pick_answer)
        self._again.clicked.connect(self._save_again)
        self._print.clicked.connect(self._print_label)
        self._close.clicked.connect(self._ask_to_close)
        self._back.clicked.connect(self.go_back)
        self._table.acted.connect(lambda _row: self._act())
        self._table.picked.connect(lambda _row: self._offer())
        self._model.modelReset.connect(self._offer)
        self._choice.chosen.connect(self._choose)
        self._choice.dismissed.connect(self._rest)

    def _retranslate(self) -> None:
        words = self._words
        self._table.setAccessibleName(self.tr("Open requests to the custodians"))
        self._empty.say(
            self.tr("No request is open"),
            self.tr(
                "Ask on the right, take the file to the second custodian, and bring the answer back here. "
                "The log has every request before anything is opened."
            ),
        )
        self._bring.setText(self.tr("&Bring the answer …"))
        self._again.setText(self.tr("Save the file a&gain …"))
        self._print.setText(self.tr("&Print the new label"))
        self._close.setText(self.tr("Close the re&quest …"))
        self._back.setText(self.tr("Back (Esc)"))
        self._add_months.setText(self.tr("Add &months …"))
        self._notice.setText(self.tr("Sa&ve a notice …"))
        self._show_station_key(self._fingerprint)
        if self._left is not None:
            self._show_months(self._left)
        self._model.set_columns(
            (
                Column(self.tr("Parcel"), lambda row: row.request.parcel_number),
                Column(self.tr("Asked for"), lambda row: words.kind(row.request.kind)),
                Column(self.tr("File number"), lambda row: row.request.reference or "–"),
                Column(
                    self.tr("When"),
                    lambda row: day_minute(row.request.asked_at),
                    key=lambda row: row.request.asked_at,
                ),
                Column(
                    self.tr("State"),
                    lambda row: words.state(row.request.state, printable=row.printable),
                    tone=lambda row: "accepted" if row.printable else "",
                ),
            )
        )

    def _look(self) -> None:
        self._counter.background.run(self, self._desk.requests, self._show)
        self._counter.background.run(self, self._desk.months_left, self._show_months)
        self._counter.background.run(self, self._desk.station_key, self._show_station_key)

    def _show(self, rows: tuple[RequestRow, ...]) -> None:
        self._model.set_rows(rows)
        self._list.setCurrentWidget(self._table if rows else self._empty)
        if rows:
            self._table.selectRow(0)

    def _show_months(self, left: int) -> None:
        self._left = left
        self._months.setText(self.tr("Both custodians have keys for %n months, this one included.", "", left))
        styled(self._months, tone="attention" if left <= MONTHS_TO_WARN else "muted")

    def _show_station_key(self, fingerprint: str) -> None:
        self._fingerprint = fingerprint
        said = self.tr("This station's key, for the second custodian when he calls: %1")
        self._station_key.setText(said.replace("%1", fingerprint) if fingerprint else "")

    def _make_notice(self) -> None:
        self._counter.background.run(self, self._desk.notice, self._save_notice_where, self._counter.notices.failure)

    def _save_notice_where(self, notice: NoticeFile) -> None:
        name = QDir(stick_folder()).filePath(notice.name)
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Save the notice for the second custodian"), name)
        if file:
            self.save_notice(notice, file)

    def _tell_notice_saved(self, saved: bool) -> None:  # noqa: FBT001  # an answer from the background
        if saved:
            self._counter.notices.accepted(
                self.tr("The notice is saved. Once the second custodian took it, nobody who left can ask him any more.")
            )
        else:
            self._tell_saved(saved)

    def _selected(self) -> RequestRow | None:
        row = self._table.selected()
        return row if isinstance(row, RequestRow) else None

    def _offer(self) -> None:
        """What can be done with the request in hand."""
        row = self._selected()
        self._bring.setEnabled(self._model.count > 0)
        self._again.setEnabled(row is not None and self._has_file(row))
        self._print.setEnabled(row is not None and row.printable)
        self._close.setEnabled(row is not None)

    def _has_file(self, row: RequestRow) -> bool:
        """A disclosure is saved again only as long as this page knows its file: the authority's key is kept nowhere."""
        return row.request.kind is RequestKind.REPRINT or row.request.request_id in self._files

    def _act(self) -> None:
        """Enter on a request: what comes next for it."""
        row = self._selected()
        if row is not None and row.printable:
            self._print_label()
        elif row is not None:
            self._pick_answer()

    def _ask(self, field: Field, ask: Callable[[], EscrowRequestFile]) -> None:
        for each in (self._form.number, self._form.reference):
            each.error("")
        self._form.be_busy(True)
        self._counter.background.run(self, ask, self._asked, partial(self._not_asked, field))

    def _asked(self, request: EscrowRequestFile) -> None:
        self._form.be_busy(False)
        self._files[request.request_id] = request
        self._form.wipe()
        self._key = b""
        self._look()
        self._save_where(request)

    def _not_asked(self, field: Field, error: Exception) -> None:
        self._form.be_busy(False)
        field = self._form.reference if isinstance(error, BadReference) else field
        if isinstance(error, UnknownParcel | WrongState | BadReference):
            field.error(self._refusals.words_for(error).text)
            field.setFocus()
        else:
            self._counter.notices.failure(error)

    def _save_where(self, request: EscrowRequestFile) -> None:
        name = QDir(stick_folder()).filePath(request.name)
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Save the request for the second custodian"), name)
        if file:
            self.save_request(request, file)
        else:
            self._counter.notices.attention(self.tr("The request stands in the log. Save its file from the list."))

    def _save_again(self) -> None:
        row = self._selected()
        if row is None:
            return
        request = self._files.get(row.request.request_id)
        if request is not None and row.request.state is RequestState.ASKED:
            self._save_where(request)
        else:
            again = partial(self._desk.file_again, row.request.request_id)
            self._counter.background.run(self, again, self._save_where, self._counter.notices.failure)

    def _tell_saved(self, saved: bool) -> None:  # noqa: FBT001  # an answer from the background
        if saved:
            self._counter.notices.accepted(self.tr("The request is saved. Take it to the second custodian."))
        else:
            self._counter.notices.refused(self.tr("That did not work. Check the medium, or choose another place."))

    def _pick(self, title: str) -> str:
        return QFileDialog.getOpenFileName(self, title, stick_folder())[0]

    def _pick_answer(self) -> None:
        if file := self._pick(self.tr("The second custodian's answer")):
            self.take_answer(file)

    def _pick_key(self) -> None:
        if file := self._pick(self.tr("The authority's public key")):
            self.take_key(file)

    def _pick_months(self) -> None:
        if file := self._pick(self.tr("The second custodian's new public keys")):
            self.look_at_months(file)

    def _with_file(self, file: str, use: Callable[[bytes], T], then: Callable[[T], None]) -> None:
        def go_on(content: bytes | None) -> None:
            if content is None:
                self._counter.notices.refused(self.tr("The file could not be read. Check the medium."))
            else:
                self._counter.background.run(self, partial(use, content), then, self._counter.notices.failure)

        self._counter.background.run(self, partial(read_picked, file), go_on, lane=FILES)

    def _answered(self, taken: TakenAnswer) -> None:
        self._look()
        if taken.kind is RequestKind.REPRINT:
            self._begin_label(taken.parcel_number)
        else:
            said = self.tr("%1 was disclosed to the authority; the request has ended.")
            self._counter.notices.accepted(said.replace("%1", taken.parcel_number))

    def _print_label(self) -> None:
        row = self._selected()
        if row is not None and row.printable:
            self._begin_label(row.request.parcel_number)

    def _begin_label(self, number: ParcelNumber) -> None:
        self._pages.setCurrentIndex(1)
        self._label.begin(number)
        self._label.enter()

    def _leave_label(self) -> None:
        self._label.leave()
        self._label.rest()
        self._pages.setCurrentIndex(0)

    def _ask_to_close(self) -> None:
        row = self._selected()
        if row is None:
            return
        close = partial(self._desk.close, row.request.request_id)
        question = self.tr("Close the request for %1? Its answer is of no use any more then.")
        self._question(
            question.replace("%1", row.request.parcel_number),
            self.tr("Keep waiting"),
            self.tr("Close it"),
            lambda: self._counter.background.run(self, close, self._closed, self._counter.notices.failure),
        )

    def _closed(self, _done: None) -> None:
        self._counter.notices.accepted(self.tr("The request is closed."))
        self._look()

    def _ask_about_months(self, offered: tuple[bytes, OfferedMonths]) -> None:
        content, months = offered
        question = self.tr(
            "Keys for %1 to %2. Let the second custodian read out the fingerprint of his file: is it %3?"
        )
        facts = (months.months[0], months.months[-1], months.fingerprint)
        for number, fact in enumerate(facts, start=1):
            question = question.replace(f"%{number}", fact)
        add = partial(self._desk.add_months, content)
        self._question(
            question,
            self.tr("No, or not sure"),
            self.tr("Yes, the same: add them"),
            lambda: self._counter.background.run(self, add, self._added, self._counter.notices.failure),
            danger=False,
        )

    def _added(self, added: OfferedMonths) -> None:
        said = self.tr("Both custodians have keys up to %1 now.")
        self._counter.notices.accepted(said.replace("%1", added.months[-1]))
        self._look()

    def _question(self, question: str, no: str, yes: str, meant: Callable[[], None], *, danger: bool = True) -> None:
        self._meant = meant
        self._choice.ask(question, no, yes, danger=danger)
        for widget in (self._list, self._acts, self._head):
            widget.hide()
        self._room.show()

    def _choose(self, answer: int) -> None:
        meant = self._meant
        self._rest()
        if answer == ACT:
            meant()

    def _rest(self) -> None:
        self._meant = self._rest
        self._room.hide()
        for widget in (self._list, self._acts, self._head):
            widget.show()
        self._choice.end(self._table)
