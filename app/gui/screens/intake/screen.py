"""Intake: the state of `app.domain.intake`, drawn, one step at a time."""

from functools import partial
from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from app.domain.documents import DocumentType, Outcome
from app.domain.intake import (
    Committed,
    Event,
    Intake,
    RefusalReason,
    ScannedBack,
    Step,
    SteppedBack,
    TurnedAway,
    advance,
)
from app.domain.parcel import Parcel, ParcelNumber
from app.gui.counter import Counter
from app.gui.print_choice import kept_choice
from app.gui.screen import Screen
from app.gui.screens.intake.consignee_step import ConsigneeStep
from app.gui.screens.intake.document_step import DocumentStep
from app.gui.screens.intake.label_step import LabelStep
from app.gui.screens.intake.parcel_step import ParcelStep
from app.gui.screens.intake.person_step import PersonStep
from app.gui.screens.intake.reason_choice import ReasonChoice, ReasonWords
from app.gui.screens.intake.step_list import StepList
from app.gui.screens.intake.waiting_bar import WaitingBar
from app.gui.theme import styled
from app.gui.unlabelled_list import UnlabelledList
from app.gui.widgets.page_stack import PageStack
from app.operations.desks import Desks
from app.operations.intake import IntakeForm

OF_THE_RULES = (RefusalReason.DOCUMENT_REFUSED, RefusalReason.DATA_MISMATCH)
"""What the rules found; the log keeps the finding beside them."""
STEPS = (Step.DOCUMENT, Step.CONFIRM, Step.CONSIGNEE, Step.GOODS, Step.LABEL)


class IntakeScreen(Screen):
    """Someone sends a parcel: document, person, consignee, parcel, label. Enter goes on, Esc steps back."""

    moved = Signal(object)
    """Step, whenever it is another one."""

    def __init__(self, counter: Counter, desks: Desks) -> None:
        super().__init__()
        self._counter, self._desks = counter, desks
        self._intake = Intake()
        self._committing = False
        self._title = QLabel()
        self._turn_away, self._back, self._on = QPushButton(), QPushButton(), QPushButton()
        self._steps = StepList(counter)
        self._document = DocumentStep(counter, desks)
        self._person = PersonStep(counter)
        self._consignee = ConsigneeStep(counter, desks.intake)
        self._parcel = ParcelStep(counter)
        self._label = LabelStep(counter, desks)
        self._unlabelled = UnlabelledList(counter, desks.intake)
        self._waiting = WaitingBar(counter)
        self._reasons = ReasonChoice(counter)
        self._reason_words = ReasonWords(self)
        self._pages = PageStack()
        self._build()
        self._connect()
        self._retranslate()
        self._show_step()

    @property
    def step(self) -> Step:
        return self._intake.step

    def title(self) -> str:
        return self.tr("Intake")

    def enter(self) -> None:
        self._unlabelled.refresh()
        self._parcel.show_choice(kept_choice(self._counter.settings, self._desks.labels.printer_names()))
        self._page().enter()

    def leave(self) -> None:
        self._label.leave()

    def on_scan(self, text: str) -> bool:
        return self._page() is self._label and self._label.on_scan(text)

    def on_zone(self, zone: str) -> bool:
        if self._page() is not self._document or self._reasons.isVisible():
            return False
        self._document.show_zone(zone)
        return True

    def go_on(self) -> bool:
        if self._reasons.isVisible():
            return True
        if self._label.is_accepted:
            self._begin_anew()
            return True
        return not self._committing and self._page().go_on()

    def go_back(self) -> bool:
        if self._reasons.isVisible():
            self._close_reasons()
        elif self._page() is self._unlabelled_page:
            self._show_step()
        elif self._page() is self._document:
            return self._document.go_back()
        elif self._intake.step in (Step.CONFIRM, Step.CONSIGNEE, Step.GOODS):
            self._move(SteppedBack())
        elif self._intake.step is Step.LABEL:
            self._leave_for_later()
        else:
            return False
        return True

    def _build(self) -> None:
        styled(self._title, role="title")
        styled(self._turn_away, kind="danger")
        styled(self._on, kind="primary")
        self._unlabelled_page = _UnlabelledPage(self._unlabelled)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._title)
        head.addWidget(self._waiting)
        head.addStretch(1)
        head.addWidget(self._turn_away)
        foot = QHBoxLayout()
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(self._on)
        card = QFrame()
        styled(card, kind="card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 24, 24, 16)
        inside.setSpacing(16)
        inside.addWidget(self._pages, 1)
        inside.addWidget(self._reasons, 1)
        inside.addLayout(foot)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self._steps)
        body.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(body, 1)
        # At last: pages are dressed when their scroll areas measure them, and anew whenever these move into something.
        for page in (self._document, self._person, self._consignee, self._parcel, self._label, self._unlabelled_page):
            self._pages.add_page(page)

    def _connect(self) -> None:
        for page in (self._document, self._person, self._consignee):
            page.done.connect(self._move)
        self._document.turned.connect(self._settle)
        self._parcel.done.connect(self._commit)
        self._label.accepted.connect(self._accepted)
        self._unlabelled.print_asked.connect(self._print_waiting)
        self._unlabelled.counted.connect(self._show_waiting)
        self._waiting.asked.connect(self._show_unlabelled)
        self._reasons.chosen.connect(self._turned_away)
        self._reasons.dismissed.connect(self._close_reasons)
        self._turn_away.clicked.connect(self._ask_reason)
        self._back.clicked.connect(self.go_back)
        self._on.clicked.connect(self.go_on)
        for keys, act in (("Ctrl+R", self._ask_reason), ("Ctrl+L", self._show_unlabelled)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _retranslate(self) -> None:
        self._title.setText(self.title())
        self._turn_away.setText(self.tr("Turn away (Ctrl+R)"))
        self._steps.show_words(
            (
                self.tr("Document"),
                self.tr("Person"),
                self.tr("Consignee"),
                self.tr("Parcel"),
                self.tr("Label"),
            )
        )
        self._name_buttons()

    def _name_buttons(self) -> None:
        step = self._intake.step
        self._back.setText(self.tr("Later (Esc)") if step is Step.LABEL else self.tr("Back (Esc)"))
        if self._committing:
            self._on.setText(self.tr("Sealing …"))
        elif step is Step.GOODS:
            self._on.setText(self.tr("Take in and print (Enter)"))
        elif step is Step.ACCEPTED:
            self._on.setText(self.tr("Next parcel (Enter)"))
        else:
            self._on.setText(self.tr("Go on (Enter)"))

    def _page(self) -> Screen:
        page = self._pages.page
        return page if isinstance(page, Screen) else self._document

    def _step_page(self) -> Screen:
        match self._intake.step:
            case Step.DOCUMENT | Step.REFUSED:
                return self._document
            case Step.CONFIRM:
                return self._person
            case Step.CONSIGNEE:
                return self._consignee
            case Step.GOODS:
                return self._parcel
            case Step.LABEL | Step.ACCEPTED:
                return self._label
            case unknown:
                assert_never(unknown)

    def _move(self, event: Event) -> None:
        self._intake = advance(self._intake, event)
        self._show_step()
        self.moved.emit(self._intake.step)

    def _show_step(self) -> None:
        step = self._intake.step
        if step is Step.CONFIRM:
            self._person.show_intake(self._intake)
        if step is Step.GOODS:
            identity = self._intake.identity
            self._parcel.show_letter(identity is not None and identity.document.document_type is DocumentType.LETTER)
            self._parcel.show_choice(kept_choice(self._counter.settings, self._desks.labels.printer_names()))
        self._pages.show_page(self._step_page())
        self._steps.show_step(len(STEPS) if step is Step.ACCEPTED else STEPS.index(step))
        self._settle()
        if self.isVisible():
            self._page().enter()

    def _settle(self) -> None:
        """Bring the buttons around the page in line with it."""
        step = self._intake.step
        at_list = self._page() is self._unlabelled_page
        self._reasons.hide()
        self._pages.show()
        self._turn_away.setVisible(step not in (Step.LABEL, Step.ACCEPTED) and not at_list)
        self._back.setVisible(
            at_list
            or step not in (Step.DOCUMENT, Step.ACCEPTED)
            or (step is Step.DOCUMENT and self._document.is_at_second)
        )
        self._on.setVisible(not at_list and step is not Step.LABEL)
        self._waiting.offer(step is Step.DOCUMENT and not at_list)
        self._name_buttons()

    def _commit(self, event: Event) -> None:
        self._intake = advance(self._intake, event)
        intake = self._intake
        gathered = (intake.identity, intake.sender, intake.contact, intake.address, intake.goods)
        identity, sender, contact, address, goods = gathered
        if identity is None or sender is None or contact is None or address is None or goods is None:
            raise ValueError(intake.step)
        form = IntakeForm(identity, intake.confirmations, sender, contact, address, goods)
        self._set_committing(True)
        self._counter.background.run(
            self, partial(self._desks.intake.commit, form), self._committed, self._not_committed
        )

    def _committed(self, parcel: Parcel) -> None:
        self._set_committing(False)
        self._move(Committed(parcel.parcel_number))
        self._wipe()
        self._label.begin(parcel.parcel_number)

    def _not_committed(self, error: Exception) -> None:
        self._set_committing(False)
        self._page().enter()
        self._counter.notices.failure(error)

    def _set_committing(self, committing: bool) -> None:  # noqa: FBT001  # as Qt's own setters
        self._committing = committing
        self._on.setDisabled(committing)
        self._back.setDisabled(committing)
        self._turn_away.setDisabled(committing)
        self._name_buttons()

    def _accepted(self, _parcel: Parcel) -> None:
        self._move(ScannedBack())
        self._unlabelled.refresh()

    def _begin_anew(self) -> None:
        self._label.rest()
        self._intake = Intake()
        self._wipe()
        self._show_step()
        self.moved.emit(self._intake.step)

    def _leave_for_later(self) -> None:
        number = self._intake.parcel_number or ""
        self._begin_anew()
        self._unlabelled.refresh()
        self._counter.notices.attention(
            self.tr("%1 is not accepted: its label was not read back. It waits in the list.").replace("%1", number)
        )

    def _wipe(self) -> None:
        """Nothing personal stays in a field once the record is sealed, or the sender gone."""
        for page in (self._document, self._person, self._consignee, self._parcel):
            page.wipe()

    def _ask_reason(self) -> None:
        if self._turn_away.isVisible() and not self._committing:
            self._pages.hide()
            self._on.hide()
            self._back.hide()
            self._reasons.ask(self._likely_reason())

    def _close_reasons(self) -> None:
        self._settle()
        self._page().enter()

    def _likely_reason(self) -> RefusalReason | None:
        """The answer that what is on the screen suggests."""
        if self._intake.step is Step.CONFIRM:
            return RefusalReason.MISMATCH
        if self._intake.step is not Step.DOCUMENT:
            return None
        match self._document.outcome:
            case Outcome.REFUSED:
                return RefusalReason.DOCUMENT_REFUSED
            case Outcome.MISMATCH:
                return RefusalReason.DATA_MISMATCH
            case _:
                return None

    def _turned_away(self, reason: RefusalReason) -> None:
        finding = self._document.finding if reason in OF_THE_RULES and self._intake.step is Step.DOCUMENT else None
        self._counter.background.run(
            self, partial(self._desks.intake.turn_away, reason, finding), lambda _: self._end_refused(reason)
        )

    def _end_refused(self, reason: RefusalReason) -> None:
        self._intake = advance(self._intake, TurnedAway(reason))
        self._begin_anew()
        words = self.tr("Turned away and recorded: %1.").replace("%1", self._reason_words.reason(reason))
        self._counter.notices.attention(words)

    def _show_waiting(self, count: int) -> None:
        self._waiting.show_count(count)
        if not count and self._page() is self._unlabelled_page:
            self._show_step()

    def _show_unlabelled(self) -> None:
        if self._intake.step is Step.DOCUMENT and self._unlabelled.count:
            self._pages.show_page(self._unlabelled_page)
            self._settle()
            self._unlabelled_page.enter()

    def _print_waiting(self, number: str) -> None:
        self._wipe()
        self._intake = Intake(step=Step.LABEL, parcel_number=ParcelNumber(number))
        self._show_step()
        self._label.begin(ParcelNumber(number))
        self.moved.emit(self._intake.step)


class _UnlabelledPage(Screen):
    """The list of what waits, as a page of its own."""

    def __init__(self, waiting: UnlabelledList) -> None:
        super().__init__()
        self._list = waiting
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(waiting)

    def enter(self) -> None:
        self._list.take_focus()
