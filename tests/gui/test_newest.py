from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.errors import NotSignedIn
from app.gui.background import Background
from app.gui.newest import Newest


class Slow:
    """Jobs that end when they are let go."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.go = Event()

    def job(self, text: str) -> str:
        self.asked.append(text)
        self.go.wait(5)
        return text


@pytest.fixture
def background(qtbot: QtBot, records: ThreadPoolExecutor) -> Iterator[Background]:
    del qtbot
    background = Background(records)
    yield background
    background.close()


def test_of_many_questions_the_first_and_the_newest_are_asked_and_the_newest_is_answered(
    background: Background, qtbot: QtBot
) -> None:
    owner, slow, answers = QObject(), Slow(), list[str]()
    newest: Newest[str] = Newest(background, owner)
    for text in ("2", "26", "261", "2611"):
        newest.ask(lambda text=text: slow.job(text), answers.append)  # type: ignore[misc]

    slow.go.set()
    qtbot.waitUntil(lambda: bool(answers))

    assert slow.asked == ["2", "2611"]
    assert answers == ["2611"]
    assert not newest.busy


def test_a_forgotten_question_has_no_answer(background: Background, qtbot: QtBot) -> None:
    owner, answers = QObject(), list[str]()
    newest: Newest[str] = Newest(background, owner)

    newest.ask(lambda: "old", answers.append)
    newest.forget()
    qtbot.waitUntil(lambda: not newest.busy)
    newest.ask(lambda: "new", answers.append)
    qtbot.waitUntil(lambda: bool(answers))

    assert answers == ["new"]


def test_after_a_refusal_it_can_be_asked_again(background: Background, qtbot: QtBot) -> None:
    def refuse() -> str:
        raise NotSignedIn

    owner, answers, errors = QObject(), list[str](), list[Exception]()
    newest: Newest[str] = Newest(background, owner, errors.append)

    newest.ask(refuse, answers.append)
    qtbot.waitUntil(lambda: bool(errors))
    newest.ask(lambda: "yes", answers.append)
    qtbot.waitUntil(lambda: bool(answers))

    assert isinstance(errors[0], NotSignedIn)
    assert answers == ["yes"]
