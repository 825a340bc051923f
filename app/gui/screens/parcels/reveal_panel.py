"""A scanned parcel: its hint, large and masked, and the way to what the role may open."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.budget import RevealReason
from app.domain.errors import NotPresented
from app.domain.groups import FieldGroup
from app.domain.parcel import ParcelNumber
from app.gui.counter import Counter
from app.gui.meter import show_meter
from app.gui.screens.parcels.hint_card import HintCard
from app.gui.screens.parcels.reason_choice import ReasonChoice
from app.gui.theme import styled
from app.gui.widgets.reveal_card import RevealCard
from app.gui.words_of_parcel import ParcelWords
from app.operations.reveal import Presented, RevealDesk, Revealed

GROUP_ICONS = {
    FieldGroup.HINT: "eye",
    FieldGroup.CONTACT: "phone",
    FieldGroup.ADDRESS: "map-pin",
    FieldGroup.CONSIGNOR: "user",
}


class RevealPanel(QWidget):
    """Shows one presented parcel. `wipe` leaves nothing of it; an answer that comes later is not shown.

    The focus rests on the panel itself, so that a Space still held presses nothing; on a button it counts when let go.
    """

    life_asked = Signal(str)
    """Parcel number."""
    closed = Signal()

    def __init__(self, counter: Counter, reveal: RevealDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._desk = reveal
        self._words = ParcelWords(self)
        self._presented: Presented | None = None
        self._turn = 0
        self._awaited = False
        self._pressed: QAbstractButton | None = None
        self._hint = HintCard()
        self._open_title = QLabel()
        self._buttons: list[QPushButton] = []
        self._button_row = QHBoxLayout()
        self._nothing = QLabel()
        self._life = QPushButton()
        self._back = QPushButton()
        self._reason = ReasonChoice()
        self._card = RevealCard(counter.theme)
        self._ask_area = QWidget()
        self._build()
        self._retranslate()

    @property
    def number(self) -> ParcelNumber | None:
        return self._presented.parcel.parcel_number if self._presented else None

    @property
    def hint(self) -> HintCard:
        return self._hint

    @property
    def reason_choice(self) -> ReasonChoice:
        return self._reason

    @property
    def card(self) -> RevealCard:
        return self._card

    def show_presented(self, presented: Presented, *, with_life: bool) -> None:
        """Show the hint. with_life: whether the role may read the parcel's timeline."""
        self.wipe()
        self._presented = presented
        self._hint.show_hint(presented)
        self._hint.show()
        self._ask_area.show()
        self._life.setVisible(with_life)
        for group in presented.may_open:
            button = QPushButton()
            button.clicked.connect(partial(self._open, group))
            button.installEventFilter(self)
            self._buttons.append(button)
            self._button_row.insertWidget(self._button_row.count() - 1, button)
            button.show()
        for before, after in pairwise((self._card, *self._buttons, self._life, self._back)):
            self.setTabOrder(before, after)
        self._retranslate()
        self.setFocus()

    def wipe(self) -> None:
        """Close what is open and forget the parcel."""
        self._turn += 1
        self._awaited = False
        self._pressed = None
        self._presented = None
        if (focus := QApplication.focusWidget()) is not None and self.isAncestorOf(focus):
            # Else it would fall on whatever comes next in the window.
            self.setFocus()
        for button in self._buttons:
            self._button_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        self._hint.wipe()
        for part in (self._hint, self._reason, self._ask_area):
            part.hide()
        self._card.close_card()

    def go_back(self) -> bool:
        """Esc: close the card, or leave the question; False when there is only the hint left."""
        if self._card.is_open:
            self._card.close_card()
            return True
        if not self._reason.isHidden():
            self._reason.hide()
            self._show_choices()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._buttons) and not self._ask_area.isHidden():
            if not event.isAutoRepeat():
                self._buttons[number].click()
        elif not self._card.space.take(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._card.space.take(event):
            super().keyReleaseEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The Space of every button here."""
        if not isinstance(watched, QAbstractButton) or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() not in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space:
            self._press(watched, fresh=not event.isAutoRepeat() and not self._card.space.is_down)
        return self._card.space.take(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        styled(self._open_title, role="caption", tone="muted")
        styled(self._nothing, tone="muted")
        self._nothing.setWordWrap(True)
        styled(self._life, kind="quiet")
        styled(self._back, kind="quiet")
        self._life.clicked.connect(self._ask_for_life)
        self._back.clicked.connect(self.closed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for button in (self._life, self._back, *self._reason.findChildren(QPushButton)):
            button.installEventFilter(self)
        self._card.space.settled.connect(self._let_go)
        for part in (self._hint, self._ask_area):
            part.hide()
        self._button_row.setSpacing(12)
        self._button_row.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._life)
        row.addWidget(self._back)
        row.addStretch(1)
        asking = QVBoxLayout(self._ask_area)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(8)
        asking.addWidget(self._open_title)
        asking.addLayout(self._button_row)
        asking.addWidget(self._nothing)
        asking.addLayout(row)
        self._reason.chosen.connect(self._open_with_reason)
        self._reason.dismissed.connect(self._show_choices)
        self._card.closed.connect(self._show_choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._hint)
        column.addWidget(self._ask_area)
        column.addWidget(self._reason)
        column.addWidget(self._card)
        column.addStretch(1)

    def _retranslate(self) -> None:
        self._open_title.setText(self.tr("Open for a few seconds; the log has it first"))
        self._nothing.setText(self.tr("Your role opens nothing more of this parcel."))
        self._life.setText(self.tr("Its &history"))
        self._back.setText(self.tr("&Back (Esc)"))
        presented = self._presented
        if presented is None:
            return
        self._nothing.setVisible(not presented.may_open)
        self._open_title.setVisible(bool(presented.may_open))
        for number, (group, button) in enumerate(zip(presented.may_open, self._buttons, strict=True), start=1):
            button.setText(f"{number}   {self._group_word(group)}")
            button.setIcon(self._counter.icons.icon(GROUP_ICONS[group], "text", 20))
            button.setAccessibleName(self._words.group(group))

    def _group_word(self, group: FieldGroup) -> str:
        """What the button says; mnemonics beside the number keys."""
        match group:
            case FieldGroup.CONTACT:
                return self.tr("&Contact")
            case FieldGroup.ADDRESS:
                return self.tr("&Address")
            case FieldGroup.CONSIGNOR:
                return self.tr("&Sender")
            case FieldGroup.HINT:
                return self.tr("Hint")

    def _card_title(self, group: FieldGroup) -> str:
        match group:
            case FieldGroup.CONTACT:
                return self.tr("Contact of %1")
            case FieldGroup.ADDRESS:
                return self.tr("Address of %1")
            case FieldGroup.CONSIGNOR:
                return self.tr("Sender of %1")
            case FieldGroup.HINT:
                return self.tr("Hint of %1")

    def _show_choices(self) -> None:
        if self._presented is not None:
            self._ask_area.show()
            self.setFocus()

    def _press(self, button: QAbstractButton, *, fresh: bool) -> None:
        if fresh:
            self._pressed = button
            button.setDown(True)

    def _let_go(self) -> None:
        button, self._pressed = self._pressed, None
        if button is not None:
            button.setDown(False)
            if button.hasFocus():
                button.click()

    def _ask_for_life(self) -> None:
        if self.number is not None:
            self.life_asked.emit(self.number)

    def _open(self, group: FieldGroup) -> None:
        if self._presented is None or self._awaited:
            return
        self._card.close_card()
        if group in self._presented.needs_reason:
            self._ask_area.hide()
            self._reason.ask(group)
        else:
            self._reveal(group, None)

    def _open_with_reason(self, reason: RevealReason) -> None:
        self._reveal(self._reason.group, reason)

    def _reveal(self, group: FieldGroup, reason: RevealReason | None) -> None:
        number = self.number
        if number is None or self._awaited:
            return
        self._turn += 1
        self._awaited = True
        turn = self._turn
        self.setFocus()

        def show(revealed: Revealed) -> None:
            # Whoever left meanwhile is not shown what he asked for; the log has it all the same.
            if turn == self._turn:
                self._awaited = False
                self._show_revealed(revealed)

        def refused(error: Exception) -> None:
            self._counter.notices.failure(error)
            if turn == self._turn:
                self._awaited = False
                self._after_refusal(error)

        self._counter.background.run(self, partial(self._desk.reveal, number, group, reason), show, refused)

    def _show_revealed(self, revealed: Revealed) -> None:
        self._ask_area.hide()
        self._card.open_card(
            self._card_title(revealed.group).replace("%1", revealed.parcel_number),
            self._words.fields(revealed.fields),
            revealed.shown_to,
            revealed.seconds,
        )
        show_meter(self, self._counter, self._desk)

    def _after_refusal(self, error: Exception) -> None:
        if isinstance(error, NotPresented):
            self.closed.emit()
        else:
            self._show_choices()
