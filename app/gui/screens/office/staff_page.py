"""Who works here, how somebody begins to, and how it ends."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import PassphraseCommon, PassphraseTooShort, UnusablePassphrase
from app.domain.people import Actor, Role, UserId
from app.gui.counter import Counter
from app.gui.moments import clock_time
from app.gui.screens.office.add_person_card import AddPersonCard
from app.gui.screens.office.leaving_card import LeavingCard
from app.gui.screens.office.new_keys_card import NewKeysCard
from app.gui.screens.office.page import OfficePage
from app.gui.status import StationStatus
from app.gui.theme import styled
from app.gui.widgets.big_choice import ACT, BigChoice
from app.gui.widgets.table import Column, Table, TupleModel
from app.gui.words import RefusalWords
from app.gui.words_of_staff import StaffWords
from app.operations.desks import Desks
from app.operations.handover import CourierOut
from app.operations.leaving import Leaving
from app.operations.staff import Member

FORM_WIDTH = 380
NAME_WIDTH = 220


class StaffPage(OfficePage):
    """The list of the keyring with what can be done for the person selected; on the right a person is added."""

    def __init__(self, counter: Counter, desks: Desks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._desk = desks.staff
        self._leaving_desk = desks.leaving
        self._handover = desks.handover
        self._former: tuple[CourierOut, ...] = ()
        self._words = StaffWords(self)
        self._refusals = RefusalWords(self)
        self._meant: Callable[[], None] = self._rest
        self._was_busy = False
        self._renewing: Member | None = None
        self._card = LeavingCard(counter)
        self._choice = BigChoice()
        self._model: TupleModel[Member] = TupleModel(counter.theme)
        self._table = Table()
        self._leave, self._lost, self._others, self._lift, self._all = (QPushButton() for _ in range(5))
        self._out_with_former = QLabel()
        self._work = QWidget()
        self._add_card = AddPersonCard()
        self._keys_card = NewKeysCard()
        self._forms = QStackedWidget()
        self._side = QScrollArea()
        self._build()
        self._retranslate()
        self._show_status(counter.status.now)

    @property
    def add_card(self) -> AddPersonCard:
        return self._add_card

    @property
    def keys_card(self) -> NewKeysCard:
        return self._keys_card

    @property
    def leaving_card(self) -> LeavingCard:
        return self._card

    @property
    def choice(self) -> BigChoice:
        return self._choice

    @property
    def model(self) -> TupleModel[Member]:
        return self._model

    @property
    def table(self) -> Table:
        return self._table

    @property
    def leave_button(self) -> QPushButton:
        return self._leave

    @property
    def lost_button(self) -> QPushButton:
        return self._lost

    @property
    def others_button(self) -> QPushButton:
        return self._others

    @property
    def lift_button(self) -> QPushButton:
        return self._lift

    @property
    def all_button(self) -> QPushButton:
        return self._all

    def still_out_text(self) -> str:
        """Who left with parcels; "" for nobody."""
        return self._out_with_former.text() if self._former else ""

    def begin(self) -> None:
        self.wipe()
        self._look()

    def wipe(self) -> None:
        """Forget what was typed."""
        self._add_card.wipe()
        self._rest()

    def go_back(self) -> bool:
        if self._choice.isHidden() and self._renewing is None:
            return False
        self._rest()
        return True

    def _build(self) -> None:
        self._table.show_model(self._model)
        self._table.picked.connect(lambda _member: self._allow())
        self._model.modelReset.connect(self._allow)
        self._choice.chosen.connect(self._answered)
        self._choice.dismissed.connect(self._rest)
        self._card.going_on.connect(self._counter.session.keys_in_renewal)
        self._card.resuming.connect(self._resume)
        self._card.abandoning.connect(self._abandon)
        self._counter.status.changed.connect(self._show_status)
        self._add_card.adding.connect(self._add)
        self._keys_card.given.connect(self._give_keys)
        self._keys_card.dismissed.connect(self._rest)
        self._leave.clicked.connect(self._ask_to_leave)
        self._lost.clicked.connect(partial(self._ask_for_keys, in_other_hands=False))
        self._others.clicked.connect(partial(self._ask_for_keys, in_other_hands=True))
        self._lift.clicked.connect(self._lift_block)
        self._all.clicked.connect(self._ask_for_all)
        styled(self._leave, kind="danger")
        styled(self._out_with_former, tone="attention")
        self._out_with_former.setWordWrap(True)
        self._out_with_former.hide()
        acts = QGridLayout()
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(8)
        for place, button in enumerate((self._leave, self._lost, self._others, self._lift, self._all)):
            acts.addWidget(button, place // 3, place % 3)
        left = QVBoxLayout(self._work)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        left.addWidget(self._out_with_former)
        left.addWidget(self._table, 1)
        left.addLayout(acts)
        for card in (self._add_card, self._keys_card):
            self._forms.addWidget(card)
        scroll = self._side
        scroll.setWidget(self._forms)
        scroll.setWidgetResizable(True)
        scroll.setFixedWidth(FORM_WIDTH)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._work, 1)
        row.addWidget(self._choice, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._card)
        column.addLayout(row, 1)

    def _retranslate(self) -> None:
        self._table.setAccessibleName(self.tr("Staff"))
        self._leave.setText(self.tr("Lea&ves today…"))
        self._lost.setText(self.tr("Passphrase los&t…"))
        self._others.setText(self.tr("K&eys in other hands…"))
        self._lift.setText(self.tr("&Unblock sign-in"))
        self._all.setText(self.tr("Renew all &keys…"))
        words = self._words
        self._model.set_columns(
            (
                Column(
                    self.tr("Name"), lambda member: member.actor.name, key=lambda member: member.actor.name.casefold()
                ),
                Column(self.tr("Role"), lambda member: words.role(member.actor.role)),
                Column(self.tr("Opens with"), self._opens_with),
                Column(
                    self.tr("Parcels out"),
                    lambda member: str(member.parcels_out or ""),
                    key=lambda member: member.parcels_out,
                    right=True,
                ),
                Column(self.tr("State"), self._state, tone=lambda member: "attention" if _is_held_off(member) else ""),
            )
        )
        self._table.setColumnWidth(0, NAME_WIDTH)
        self._show_former(self._former)

    def _opens_with(self, member: Member) -> str:
        return ", ".join(self._words.slot_kind(kind) for kind in member.kinds)

    def _state(self, member: Member) -> str:
        if member.waits:
            return self.tr("▲ locked out by wrong passphrases")
        if member.blocked_until is not None:
            return self.tr("▲ blocked until %1").replace("%1", clock_time(member.blocked_until))
        return ""

    def _look(self) -> None:
        self._counter.background.run(self, self._desk.members, self._model.set_rows)
        self._counter.background.run(self, self._handover.out_with_former, self._show_former)

    def _show_former(self, former: tuple[CourierOut, ...]) -> None:
        """Whoever left is in no row any more, and what they still have would be forgotten."""
        self._former = former
        self._out_with_former.setVisible(bool(former))
        said = [self._still_out(courier) for courier in former]
        self._out_with_former.setText(" ".join((*said, self._what_of_parcels())))

    def _still_out(self, courier: CourierOut) -> str:
        said = self.tr("%1 still has %n parcels out.", "", courier.parcels)
        return said.replace("%1", self._words.name(courier.name, left=courier.left))

    def _show_status(self, status: StationStatus) -> None:
        self._card.show_status(status)
        busy = status.leaving is not None or status.broken_off is not None
        if self._was_busy and not busy and self.isVisible():
            self._look()
        self._was_busy = busy
        self._allow()

    def _selected(self) -> Member | None:
        member = self._table.selected()
        return member if isinstance(member, Member) else None

    def _allow(self) -> None:
        """Whatever is meant for others is not for oneself, and one renewal of keys goes after the other."""
        member, actor = self._selected(), self._counter.session.actor
        other = member is not None and actor is not None and member.actor.user_id != actor.user_id
        for button in (self._leave, self._others):
            button.setEnabled(other and not self._was_busy)
        self._lost.setEnabled(other)
        self._lift.setEnabled(member is not None and _is_held_off(member))
        self._all.setEnabled(not self._was_busy)

    def _ask(self, question: str, no: str, yes: str, meant: Callable[[], None], *, danger: bool = True) -> None:
        self._rest()
        self._meant = meant
        self._choice.ask(question, no, yes, danger=danger)
        # Nothing stands beside a question that could be taken for its answer.
        self._work.hide()
        self._side.hide()

    def _answered(self, number: int) -> None:
        meant = self._meant
        self._rest()
        if number == ACT:
            meant()

    def _rest(self) -> None:
        self._meant = self._rest
        self._renewing = None
        self._keys_card.wipe()
        self._forms.setCurrentWidget(self._add_card)
        self._work.show()
        self._side.show()
        self._choice.end(self._table)

    def _ask_to_leave(self) -> None:
        member = self._selected()
        if member is None:
            return
        question = self.tr(
            "Does %1 leave today? From now on they open nothing here, and every key they could have read is replaced."
            " This cannot be undone."
        )
        question = question.replace("%1", member.actor.name)
        if member.parcels_out:
            out = self.tr("They still have %n parcels out.", "", member.parcels_out)
            question = f"{question} {out} {self._what_of_parcels()}"
        yes = self.tr("Yes, %1 leaves").replace("%1", member.actor.name)
        self._ask(question, self.tr("No"), yes, partial(self._begin_leaving, member.actor))

    def _what_of_parcels(self) -> str:
        return self.tr(
            "Under Handover, Back from the run, they are scanned back, and then handed over to another courier."
        )

    def _what_of_custodian(self) -> str:
        return self.tr("Then save a notice under Escrow: until the second custodian has it, he would still answer %1.")

    def _ask_for_all(self) -> None:
        question = self.tr(
            "Renew all keys of the station? Nobody leaves and nobody has to do anything; work goes on meanwhile."
        )
        renew = partial(self._begin_leaving, None)
        self._ask(question, self.tr("No"), self.tr("Yes, renew them"), renew, danger=False)

    def _begin_leaving(self, leaver: Actor | None) -> None:
        begin = partial(self._leaving_desk.begin, None if leaver is None else leaver.user_id)
        self._counter.background.run(self, begin, partial(self._begun, leaver), self._not_begun)

    def _resume(self) -> None:
        self._counter.background.run(self, self._leaving_desk.resume, self._resumed, self._not_begun)

    def _resumed(self, _leaving: Leaving) -> None:
        self._counter.session.keys_in_renewal.emit()
        self._look()

    def _abandon(self) -> None:
        self._counter.background.run(self, self._leaving_desk.abandon, self._abandoned, self._not_begun)

    def _abandoned(self, _done: None) -> None:
        self._counter.notices.accepted(self.tr("Nobody leaves, and no key is renewed."))
        self._counter.session.keys_in_renewal.emit()
        self._look()

    def _not_begun(self, error: Exception) -> None:
        """The log may have it begun, which is to be answered then."""
        self._failed(error)
        self._counter.session.keys_in_renewal.emit()

    def _begun(self, leaver: Actor | None, _leaving: Leaving) -> None:
        if leaver is not None:
            said = self.tr("%1 opens nothing here any more. The station's keys are being renewed.")
            if leaver.role is Role.MANAGER:
                said = f"{said} {self._what_of_custodian()}"
            self._counter.notices.accepted(said.replace("%1", leaver.name))
        self._counter.session.keys_in_renewal.emit()
        self._look()

    def _ask_for_keys(self, *, in_other_hands: bool) -> None:
        member = self._selected()
        if member is None:
            return
        self._rest()
        self._renewing = member
        self._forms.setCurrentWidget(self._keys_card)
        self._keys_card.ask(member, in_other_hands=in_other_hands)

    def _give_keys(self, passphrase: str, in_other_hands: bool) -> None:  # noqa: FBT001  # from a signal
        member = self._renewing
        if member is None:
            return
        self._keys_card.be_busy(True)
        renew = partial(self._desk.renew_keys, member.actor.user_id, passphrase, in_other_hands=in_other_hands)
        self._counter.background.run(self, renew, partial(self._given, member.actor, in_other_hands), self._not_given)

    def _given(self, person: Actor, in_other_hands: bool, _done: None) -> None:  # noqa: FBT001  # bound above
        self._keys_card.be_busy(False)
        self._rest()
        self._counter.notices.accepted(self.tr("%1 has new keys.").replace("%1", person.name))
        if in_other_hands:
            self._counter.session.keys_in_renewal.emit()
        self._look()

    def _not_given(self, error: Exception) -> None:
        self._keys_card.be_busy(False)
        if isinstance(error, PassphraseTooShort | UnusablePassphrase | PassphraseCommon):
            self._keys_card.refuse(self._refusals.words_for(error).text)
        else:
            self._not_begun(error)

    def _lift_block(self) -> None:
        member = self._selected()
        if member is not None:
            lift = partial(self._desk.lift_block, UserId(member.actor.user_id))
            self._counter.background.run(self, lift, partial(self._lifted, member.actor), self._failed)

    def _lifted(self, person: Actor, _done: None) -> None:
        self._counter.notices.accepted(self.tr("%1 may try to sign in again.").replace("%1", person.name))
        self._look()

    def _add(self, name: str, role: Role, passphrase: str) -> None:
        add = partial(self._desk.add, name, role, passphrase)
        self._counter.background.run(self, add, self._added, self._not_added)

    def _added(self, actor: Actor) -> None:
        self._add_card.added()
        said = self.tr("%1 works here now, as %2.")
        self._counter.notices.accepted(said.replace("%1", actor.name).replace("%2", self._words.role(actor.role)))
        self._look()

    def _not_added(self, error: Exception) -> None:
        if not self._add_card.refuse(error):
            self._counter.notices.failure(error)

    def _failed(self, error: Exception) -> None:
        self._counter.notices.failure(error)
        self._look()


def _is_held_off(member: Member) -> bool:
    return member.waits or member.blocked_until is not None
