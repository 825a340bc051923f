from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from app.domain.people import Role
from app.gui.counter import Counter
from app.gui.screens.settings.card import Card
from app.gui.theme import styled
from app.operations.emergency import StopDesk


class StopCard(Card):
    """The emergency stop for everybody, and for a manager the way back."""

    told = Signal(bool)
    """Whether the station is stopped, as the log says."""

    def __init__(self, counter: Counter, desk: StopDesk) -> None:
        super().__init__()
        self._counter, self._desk = counter, desk
        self._is_stopped = False
        self._words = QLabel()
        self.stop, self.lift = QPushButton(), QPushButton()
        self._words.setWordWrap(True)
        self.stop.clicked.connect(counter.session.stop_asked)
        self.lift.clicked.connect(self._lift)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.lift)
        buttons.addStretch(1)
        self._stack_up(self._words, buttons)

    def begin(self) -> None:
        self._counter.background.run(self, self._desk.is_stopped, self._show)

    def texts(self) -> str:
        return self._words.text()

    def _show(self, is_stopped: bool) -> None:  # noqa: FBT001  # an answer from the background
        self._is_stopped = is_stopped
        board = self._counter.status
        board.put(replace(board.now, stopped=is_stopped))
        self._retranslate()
        self.told.emit(is_stopped)

    def _retranslate(self) -> None:
        actor = self._counter.session.actor
        lifts = self._is_stopped and actor is not None and actor.role is Role.MANAGER
        self._title.setText(self.tr("Emergency stop"))
        self._words.setText(
            self.tr(
                "The station is stopped: only managers can sign in. The keys of the staff still open what they opened;"
                " if one of them may be in wrong hands, renew all keys first (F7 Office, Staff)."
            )
            if self._is_stopped
            else self.tr(
                "Signs everybody out; then only managers can sign in, until one of them lifts it. For when something"
                " is badly wrong: a stranger at the desk, a passphrase in wrong hands."
            )
        )
        styled(self._words, tone="refused" if self._is_stopped else "muted")
        self.stop.setText(self.tr("Stop the station (Ctrl+F12)"))
        self.stop.setVisible(not self._is_stopped)
        self.lift.setText(self.tr("Li&ft the stop"))
        self.lift.setVisible(lifts)

    def _lift(self) -> None:
        self._counter.background.run(self, self._desk.lift, self._lifted, self._counter.notices.failure)

    def _lifted(self, _done: None) -> None:
        self._counter.notices.accepted(
            self.tr("The stop is lifted: everybody can sign in again. If keys may be in wrong hands, renew them (F7).")
        )
        self.begin()
