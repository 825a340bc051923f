"""What a sign-in and a lock mean for the station's keys and its database."""

from PySide6.QtCore import QObject

from app.domain.errors import StationTrouble
from app.gui.counter import Counter
from app.operations.sign_in import SignInDesk

PROOF = "proof"
"""The lane in which a large database is looked through while work goes on."""


class Keys(QObject):
    """Drops the keys and closes the database when the desk is locked; after a sign-in, has a large database proved."""

    def __init__(self, counter: Counter, desk: SignInDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._desk = desk
        counter.session.locked.connect(self._drop)
        counter.session.opened.connect(self._prove)

    def _drop(self) -> None:
        self._counter.background.run(self, self._desk.lock, _nothing_more, self._counter.notices.failure)

    def _prove(self) -> None:
        self._counter.background.run(self, self._desk.prove, _nothing_more, self._distrust, lane=PROOF)

    def _distrust(self, error: Exception) -> None:
        """A page is broken: nobody works on, and the words stay when the desk is locked."""
        if isinstance(error, StationTrouble):
            self._counter.session.lock()
        self._counter.notices.failure(error)


def _nothing_more(_answer: None) -> None:
    pass
