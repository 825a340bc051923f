"""The card readers of this desk, behind a thread: a line can hang, and whoever waits for a card must be let go at once.

Whoever asks is answered by the time the slowest reader would have answered, or as soon as somebody cancels. The talk
that is left behind is told to stop and ends by itself; only then does the next one begin.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from time import monotonic
from typing import Protocol, TypeVar

from app.devices.sdt_frames import FIND, MODULE_NUMBER, READ, SELECT, STATUS, BadAnswer
from app.devices.sdt_reader import Link, SdtReader
from app.domain.documents.read_document import ReadDocument
from app.domain.errors import CardReaderTrouble
from app.domain.reader_choice import BAUD_RATES, ReaderChoice
from app.operations.ports import CardReaderState, FoundReader

POLL_SECONDS = 0.3
"""The least time between two questions for a card: readers asked more often miss cards."""
LIFTED_AFTER = 2
"""Questions in a row that must find no card until it counts as lifted: a card at the edge comes and goes."""
OPEN_SECONDS = 3.0
AUTOMATIC_PATIENCE = 0.25
"""Part of the usual time in which a port that may be anything has to show that it is a reader."""

ABSENT = frozenset({"no_reader", "removed"})
NEVER_ASKED = frozenset({"no_reader", "not_permitted", "in_use"})
ABOUT_THE_CARD = frozenset(
    {"card_not_taken", "card_not_read", "not_authenticated", "wrong_card", "unknown_card", "card_damaged"}
)
Answer = TypeVar("Answer")


class ReaderSource(Protocol):
    """One way to be plugged in. certain: whether all that it names are readers."""

    @property
    def certain(self) -> bool: ...
    def names(self) -> tuple[str, ...]: ...
    def open(self, name: str, baud: int) -> Link:
        """Raises CardReaderTrouble no_reader, not_permitted, in_use."""
        ...


@dataclass(frozen=True, slots=True)
class OpenReader:
    """chosen: what it was asked for as; port: what it is plugged into."""

    chosen: str
    port: str
    link: Link
    patience: float

    def reader(self, patience: float = 1.0) -> SdtReader:
        return SdtReader(self.link, self.patience * patience)


class SdtCardReaders:
    """The readers the sources name, asked in their order when it is left open which one.

    poll_seconds: 0 for a simulated reader; patience: multiplies the seconds a reader may take.
    """

    def __init__(self, *sources: ReaderSource, poll_seconds: float = POLL_SECONDS, patience: float = 1.0) -> None:
        self._sources = sources
        self._poll_seconds = poll_seconds
        self._patience = patience
        self._talk = Lock()
        self._cancels: set[Callable[[], None]] = set()
        self._open: OpenReader | None = None
        self._unfit: frozenset[str] = frozenset()
        self._state = CardReaderState.ABSENT
        self._polled_at = 0.0
        self._absences = LIFTED_AFTER

    def names(self) -> tuple[str, ...]:
        return tuple(name for source in self._sources for name in source.names())

    def state(self, reader: str) -> CardReaderState:
        if not self._talk.locked():
            with suppress(CardReaderTrouble):
                self._ask(partial(self._check, reader), STATUS.seconds)
        return self._state

    def found(self, reader: str) -> FoundReader:
        return self._ask(partial(self._found, reader), STATUS.seconds + MODULE_NUMBER.seconds)

    def look(self, reader: str) -> ReadDocument | None:
        seconds = self._poll_seconds + FIND.seconds + SELECT.seconds + READ.seconds
        return self._ask(partial(self._look, reader), seconds)

    def read(self, reader: str) -> ReadDocument:
        return self._ask(partial(self._wait_for_card, reader), None)

    def cancel(self) -> None:
        for cancel in tuple(self._cancels):
            cancel()

    def close(self) -> None:
        self.cancel()
        # Not for ever: a line that hangs is left to its thread, which ends with the program.
        if self._talk.acquire(timeout=OPEN_SECONDS):
            try:
                self._drop()
            finally:
                self._talk.release()

    def _ask(self, question: Callable[[Event], Answer], seconds: float | None) -> Answer:
        """What the talk comes to. question: is told to stop by the event; seconds: that it may take, None for any."""
        stop = Event()
        answers: SimpleQueue[Answer | Exception] = SimpleQueue()

        def talk() -> None:
            with self._talk:
                try:
                    answers.put(self._told(partial(question, stop)))
                except Exception as error:  # noqa: BLE001  raised again where it was asked
                    answers.put(error)

        def cancel() -> None:
            answers.put(CardReaderTrouble("cancelled"))
            stop.set()

        self._cancels.add(cancel)
        Thread(target=talk, name="card-reader", daemon=True).start()
        try:
            answer = answers.get(timeout=None if seconds is None else OPEN_SECONDS + seconds)
        except Empty:
            stop.set()
            raise CardReaderTrouble("silent") from None
        finally:
            self._cancels.discard(cancel)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def _told(self, question: Callable[[], Answer]) -> Answer:
        """The answer, every way to fail told as CardReaderTrouble; after one the reader is opened anew, as a rule."""
        try:
            return question()
        except CardReaderTrouble as trouble:
            kind = trouble.kind
        except BadAnswer as bad:
            kind = bad.flaw
        except OSError:
            kind = "removed"
        self._fail(kind)
        # Not raised where it was caught: what was caught holds on to the frames it came through, and those to the card.
        raise CardReaderTrouble(kind)

    def _fail(self, kind: str) -> None:
        if kind == "cancelled":
            return
        if kind not in NEVER_ASKED:
            self._absences = 0
        if kind in ABOUT_THE_CARD:
            self._state = CardReaderState.LIFT_CARD
            return
        self._drop()
        self._state = CardReaderState.ABSENT if kind in ABSENT else CardReaderState.TROUBLE

    def _check(self, reader: str, _stop: Event) -> None:
        was_open = self._open is not None
        opened = self._opened(reader)
        if was_open:
            opened.reader().check()

    def _found(self, reader: str, _stop: Event) -> FoundReader:
        opened = self._opened(reader)
        return FoundReader(opened.port, opened.reader().module_number())

    def _wait_for_card(self, reader: str, stop: Event) -> ReadDocument:
        while True:
            document = self._look(reader, stop)
            if document is not None:
                return document

    def _look(self, reader: str, stop: Event) -> ReadDocument | None:
        asked = self._opened(reader).reader()
        if stop.wait(max(0.0, self._polled_at + self._poll_seconds - monotonic())):
            raise CardReaderTrouble("cancelled")
        self._polled_at = monotonic()
        found = asked.finds_card()
        if stop.is_set():
            # Nobody is there to take the card; whoever asks next finds it.
            raise CardReaderTrouble("cancelled")
        if not found:
            self._absences += 1
            if self._absences >= LIFTED_AFTER:
                self._state = CardReaderState.READY
            return None
        if self._absences < LIFTED_AFTER:
            self._absences = 0
            return None
        # Whatever comes of it, this card is not asked again.
        self._absences = 0
        document = asked.read_card()
        self._state = CardReaderState.LIFT_CARD
        return document

    def _opened(self, reader: str) -> OpenReader:
        """The reader in use; another one, or the same anew, when that is not it."""
        if self._open is not None and self._open.chosen == reader:
            return self._open
        self._drop()
        self._open = self._open_chosen(reader) if reader else self._open_any()
        self._state = CardReaderState.READY
        return self._open

    def _open_chosen(self, reader: str) -> OpenReader:
        choice = ReaderChoice.of(reader)
        for source in self._sources:
            if choice.port in source.names():
                link = source.open(choice.port, choice.baud)
                return self._proven(OpenReader(reader, choice.port, link, self._patience))
        raise CardReaderTrouble("no_reader")

    def _open_any(self) -> OpenReader:
        self._unfit &= frozenset(self.names())
        for source in self._sources:
            for port in source.names():
                if source.certain:
                    link = source.open(port, BAUD_RATES[0])
                    return self._proven(OpenReader("", port, link, self._patience))
                if port in self._unfit:
                    continue
                if (found := self._tried(source, port)) is not None:
                    return found
        raise CardReaderTrouble("no_reader")

    def _tried(self, source: ReaderSource, port: str) -> OpenReader | None:
        """The reader behind a port that may be anything; anything else is left in peace until it is plugged in anew."""
        try:
            link = source.open(port, BAUD_RATES[0])
        except CardReaderTrouble:
            # It is another program's, or none of our business; whoever chooses this very port is told.
            return None
        try:
            return self._proven(OpenReader("", port, link, self._patience), AUTOMATIC_PATIENCE)
        except (BadAnswer, OSError):
            self._unfit |= {port}
            return None

    def _proven(self, opened: OpenReader, patience: float = 1.0) -> OpenReader:
        """The reader, if it answers as one; else it is closed again."""
        try:
            opened.reader(patience).check()
        except BaseException:
            opened.link.close()
            raise
        return opened

    def _drop(self) -> None:
        if self._open is not None:
            self._open.link.close()
            self._open = None
