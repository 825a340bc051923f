"""A leaving, or a renewal of the station's keys, that goes on by itself while a manager is signed in."""

from dataclasses import replace

from PySide6.QtCore import QObject

from app.domain.errors import NotSignedIn
from app.domain.people import Actor, Role
from app.gui.counter import Counter
from app.operations.leaving import BrokenOff, Leaving, LeavingDesk, LeavingStep


class KeyRenewal(QObject):
    """Takes step after step, other work in between; the status board tells how far it is.

    What a kill or a lock broke off goes on at any manager's sign-in; what trouble broke off, when it is asked to. What
    broke off before it took effect is told to the managers, who decide on the staff page.
    """

    def __init__(self, counter: Counter, desk: LeavingDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._desk = desk
        self._turn = 0
        self._worth_telling = False
        self._told = False
        counter.session.opened.connect(self._open)
        counter.session.locked.connect(self._rest)
        counter.session.keys_in_renewal.connect(self.go_on)

    def go_on(self) -> None:
        """Go on with what is unfinished, if anything is."""
        self._turn += 1
        turn = self._turn
        self._worth_telling = False

        def begin(leaving: Leaving | None) -> None:
            if leaving is not None:
                # What is only tidied up is no news to anybody.
                self._worth_telling = leaving.step is not LeavingStep.END
                self._step(turn, leaving)

        self._counter.background.run(self, self._desk.unfinished, begin, lambda error: self._failed(turn, error))
        self._counter.background.run(
            self, self._desk.broken_off, lambda begun: self._ask(turn, begun), lambda error: self._failed(turn, error)
        )

    def _open(self, actor: Actor) -> None:
        self._put(None)
        self._told = False
        if actor.role is Role.MANAGER:
            self.go_on()

    def _rest(self) -> None:
        self._turn += 1
        self._put(None)
        self._ask(self._turn, None)

    def _ask(self, turn: int, begun: BrokenOff | None) -> None:
        if turn != self._turn:
            return
        board = self._counter.status
        board.put(replace(board.now, broken_off=begun))
        if begun is not None and not self._told:
            self._told = True
            self._counter.notices.attention(
                self.tr("A renewal of the station's keys was begun and broke off. See the staff page of the office.")
            )

    def _step(self, turn: int, leaving: Leaving) -> None:
        if turn != self._turn:
            return
        self._put(None if leaving.done else leaving)
        if not leaving.done:
            self._counter.background.run(
                self,
                lambda: self._desk.go_on(leaving),
                lambda next_one: self._step(turn, next_one),
                lambda error: self._failed(turn, error),
            )
        elif self._worth_telling:
            self._counter.notices.accepted(
                self.tr("The station's keys are renewed: %n records lie under the new ones.", "", leaving.carried)
            )

    def _failed(self, turn: int, error: Exception) -> None:
        # A lock may come between two steps.
        if turn != self._turn or isinstance(error, NotSignedIn):
            return
        board = self._counter.status
        board.put(replace(board.now, leaving_halted=board.now.leaving is not None))
        self._counter.notices.failure(error)

    def _put(self, leaving: Leaving | None) -> None:
        board = self._counter.status
        board.put(replace(board.now, leaving=leaving, leaving_halted=False))
