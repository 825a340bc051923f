"""The reader of this desk, asked again and again for a card while somebody waits for one."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import count
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import CardReaderTrouble
from app.gui.counter import Counter
from app.gui.settings import Setting, Settings
from app.gui.status import DeviceState

LANE = "card-reader"
PAUSE = 300
"""Milliseconds between two questions: readers asked more often miss cards."""
RETRY = 2_000
"""Milliseconds until a reader in trouble is asked anew: a cable is put back in about that time."""
ABSENT = frozenset({"no_reader", "removed"})
ABOUT_THE_CARD = frozenset(
    {"card_not_taken", "card_not_read", "not_authenticated", "wrong_card", "unknown_card", "card_damaged"}
)
MAY_BE_A_CARD = ABOUT_THE_CARD | {"bad_length", "bad_checksum", "cut", "unexpected", "misunderstood"}
"""Troubles behind which there may be a card that was laid down and not read."""
Card = TypeVar("Card")


def chosen_reader(settings: Settings) -> str:
    """The reader of the settings, as the desk of cards takes it; "" for whichever is found."""
    return settings.get(Setting.CARD_READER) or ""


class CardWatch(QObject, Generic[Card]):
    """Looks for a card from `begin` to `end`, in questions so short that nothing else waits for them.

    look: a verb of the desk of cards that asks once, and answers None while there is no new card. A reader that is not
    there is no news; other trouble with it is told once, until it is well again or other trouble comes.
    """

    read = Signal(object)
    """What `look` gave of a card newly laid down."""
    troubled = Signal(object)
    """CardReaderTrouble"""

    def __init__(self, counter: Counter, look: Callable[[str], Card | None], parent: QObject) -> None:
        super().__init__(parent)
        self._counter, self._ask = counter, look
        self._watches = count(1)
        self._watch = 0
        """Number of the watch whose answers are wanted; 0 while nobody watches."""
        self._told = ""
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self.look)

    @property
    def watching(self) -> bool:
        return bool(self._watch)

    def begin(self) -> None:
        self.end()
        self._watch = next(self._watches)
        self.look()

    def end(self) -> None:
        """Ask no more, and want no answer to what was asked."""
        self._watch = 0
        self._told = ""
        self._next.stop()

    def look(self) -> None:
        """Ask now; to be called while it watches."""
        self._next.stop()
        self._counter.background.run(
            self,
            partial(self._ask, chosen_reader(self._counter.settings)),
            partial(self._show, self._watch),
            partial(self._fail, self._watch),
            lane=LANE,
        )

    def _show(self, watch: int, card: Card | None) -> None:
        self._put(DeviceState.READY)
        if watch != self._watch:
            return
        self._told = ""
        self._next.start(PAUSE)
        if card is not None:
            self.read.emit(card)

    def _fail(self, watch: int, error: Exception) -> None:
        if not isinstance(error, CardReaderTrouble):
            # Locked meanwhile, or a defect: there is nobody to watch for.
            self.end()
            return
        about_the_card = error.kind in ABOUT_THE_CARD
        if not about_the_card:
            self._put(DeviceState.ABSENT if error.kind in ABSENT else DeviceState.TROUBLE)
        if watch != self._watch:
            return
        self._next.start(PAUSE if about_the_card else RETRY)
        # Of the card: a card is asked once, so this is of another one.
        if about_the_card or error.kind not in {self._told, "no_reader", "cancelled"}:
            self._told = error.kind
            self.troubled.emit(error)

    def _put(self, state: DeviceState) -> None:
        board = self._counter.status
        if board.now.reader is not state:
            board.put(replace(board.now, reader=state))
