from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.documents.read_document import ReadDocument
from app.domain.errors import CardReaderTrouble, NotSignedIn
from app.gui.card_watch import PAUSE, RETRY, CardWatch
from app.gui.counter import Counter
from app.gui.settings import Setting
from app.gui.status import DeviceState
from tests.card_chips import RESIDENT


class Reader:
    """Answers what it was told to, one after the other, and that there is no card from then on."""

    def __init__(self) -> None:
        self.answers: list[ReadDocument | Exception | None] = []
        self.asked: list[str] = []

    def look(self, reader: str) -> ReadDocument | None:
        self.asked.append(reader)
        answer = self.answers.pop(0) if self.answers else None
        if isinstance(answer, Exception):
            raise answer
        return answer


class Watched:
    """A watch with what it told."""

    def __init__(self, counter: Counter, qtbot: QtBot, owner: QObject) -> None:
        self.counter, self.qtbot = counter, qtbot
        self.reader = Reader()
        self.watch: CardWatch[ReadDocument] = CardWatch(counter, self.reader.look, owner)
        self.read: list[ReadDocument] = []
        self.troubles: list[str] = []
        self.watch.read.connect(self.read.append)
        self.watch.troubled.connect(lambda trouble: self.troubles.append(trouble.kind))

    def answer(self, *answers: ReadDocument | Exception | None) -> None:
        """Let the reader be asked once for each."""
        for answer in answers:
            self.reader.answers.append(answer)
            self.watch.look()
            self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.counter.background.busy)

    @property
    def pause(self) -> int:
        return self.watch._next.interval() if self.watch._next.isActive() else 0


@pytest.fixture
def watched(counter: Counter, qtbot: QtBot) -> Iterator[Watched]:
    owner = QObject()
    watched = Watched(counter, qtbot, owner)
    watched.watch.begin()
    watched.settle()
    yield watched
    watched.watch.end()
    watched.settle()


def test_a_card_is_told_and_the_next_one_waited_for(watched: Watched) -> None:
    assert watched.watch.watching
    assert watched.pause == PAUSE

    watched.answer(None, RESIDENT.document, None)

    assert watched.read == [RESIDENT.document]
    assert watched.pause == PAUSE
    assert watched.counter.status.now.reader is DeviceState.READY


def test_the_reader_of_the_settings_is_asked(watched: Watched) -> None:
    watched.counter.settings.put(Setting.CARD_READER, "COM3@9600")

    watched.answer(None)

    assert watched.reader.asked == ["", "COM3@9600"]


def test_a_reader_that_is_not_there_is_no_news_and_asked_less_often(watched: Watched) -> None:
    watched.answer(CardReaderTrouble("no_reader"))

    assert watched.troubles == []
    assert watched.pause == RETRY
    assert watched.counter.status.now.reader is DeviceState.ABSENT


def test_trouble_with_the_reader_is_told_once_until_it_is_well(watched: Watched) -> None:
    silent = CardReaderTrouble("silent")

    watched.answer(silent, silent, CardReaderTrouble("in_use"), silent, None, silent)

    assert watched.troubles == ["silent", "in_use", "silent", "silent"]
    assert watched.counter.status.now.reader is DeviceState.TROUBLE


def test_trouble_with_a_card_is_told_of_every_card(watched: Watched) -> None:
    watched.answer(CardReaderTrouble("card_not_read"), None, CardReaderTrouble("card_not_read"))

    assert watched.troubles == ["card_not_read"] * 2
    assert watched.pause == PAUSE
    assert watched.counter.status.now.reader is DeviceState.READY


def test_a_reader_pulled_out_is_told(watched: Watched) -> None:
    watched.answer(CardReaderTrouble("removed"), CardReaderTrouble("no_reader"))

    assert watched.troubles == ["removed"]
    assert watched.counter.status.now.reader is DeviceState.ABSENT


@pytest.mark.parametrize("answer", [RESIDENT.document, CardReaderTrouble("silent")])
def test_what_comes_after_the_end_is_not_told(watched: Watched, answer: ReadDocument | CardReaderTrouble) -> None:
    watched.reader.answers.append(answer)
    watched.watch.look()
    watched.watch.end()
    watched.settle()

    assert (watched.read, watched.troubles) == ([], [])
    assert not watched.watch.watching
    assert watched.pause == 0


def test_an_answer_to_the_watch_before_is_not_told(watched: Watched) -> None:
    watched.reader.answers.append(RESIDENT.document)
    watched.watch.look()
    watched.watch.begin()
    watched.settle()

    assert watched.read == []
    assert watched.watch.watching


def test_a_lock_ends_the_watch(watched: Watched) -> None:
    watched.answer(NotSignedIn())

    assert not watched.watch.watching
    assert watched.troubles == []
