import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.errors import NotSignedIn
from app.gui.background import Background


@pytest.fixture
def background(qtbot: QtBot, records: ThreadPoolExecutor) -> Iterator[Background]:
    del qtbot
    background = Background(records)
    yield background
    background.close()


@pytest.fixture
def defects(monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    seen: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: seen.append(kind))
    return seen


def refuse() -> None:
    raise NotSignedIn


def fail() -> None:
    raise ZeroDivisionError


def test_a_job_runs_elsewhere_and_its_answer_comes_back_to_the_gui_thread(background: Background, qtbot: QtBot) -> None:
    owner = QObject()
    answers: list[tuple[int, int]] = []

    background.run(owner, threading.get_ident, lambda worker: answers.append((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(answers))

    worker, receiver = answers[0]
    assert receiver == threading.get_ident()
    assert worker != receiver


def test_the_records_lane_is_the_thread_given_from_outside(
    background: Background, records: ThreadPoolExecutor, qtbot: QtBot
) -> None:
    owner = QObject()
    answers: list[int] = []

    background.run(owner, threading.get_ident, answers.append)
    qtbot.waitUntil(lambda: bool(answers))

    assert answers == [records.submit(threading.get_ident).result()]


def test_lanes_do_not_wait_for_each_other(background: Background, qtbot: QtBot) -> None:
    owner = QObject()
    gate = threading.Event()
    answers: list[str] = []

    background.run(owner, gate.wait, lambda _opened: answers.append("records"))
    background.run(owner, lambda: "vision", answers.append, lane="vision")
    qtbot.waitUntil(lambda: answers == ["vision"])
    gate.set()
    qtbot.waitUntil(lambda: answers == ["vision", "records"])


def test_jobs_of_one_lane_keep_their_order(background: Background, qtbot: QtBot) -> None:
    owner = QObject()
    answers: list[int] = []

    for number in range(20):
        background.run(owner, partial(int, number), answers.append, lane="printer")
    qtbot.waitUntil(lambda: len(answers) == 20)

    assert answers == list(range(20))


def test_an_answer_to_a_closed_owner_is_dropped(background: Background, qtbot: QtBot) -> None:
    owner = QObject()
    gate = threading.Event()
    answers: list[Any] = []

    background.run(owner, gate.wait, answers.append)
    shiboken6.delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: not background.busy)

    assert answers == []


def test_a_refusal_goes_to_whoever_asked_for_it(background: Background, qtbot: QtBot) -> None:
    owner = QObject()
    failures: list[Exception] = []

    background.run(owner, refuse, lambda _none: None, failures.append)
    qtbot.waitUntil(lambda: bool(failures))

    assert isinstance(failures[0], NotSignedIn)


def test_a_refusal_nobody_asked_for_goes_to_the_notice_bar(background: Background, qtbot: QtBot) -> None:
    owner = QObject()

    with qtbot.waitSignal(background.refused) as heard:
        background.run(owner, refuse, lambda _none: None)

    assert isinstance(heard.args[0], NotSignedIn)


def test_a_defect_goes_to_the_excepthook_even_when_somebody_listens(
    background: Background, qtbot: QtBot, defects: list[type[BaseException]]
) -> None:
    owner = QObject()
    failures: list[Exception] = []

    background.run(owner, fail, lambda _none: None, failures.append)
    qtbot.waitUntil(lambda: bool(failures))

    assert defects == [ZeroDivisionError]


def test_a_defect_is_not_lost_with_its_owner(
    background: Background, qtbot: QtBot, defects: list[type[BaseException]]
) -> None:
    owner = QObject()

    background.run(owner, fail, lambda _none: None)
    shiboken6.delete(owner)
    qtbot.waitUntil(lambda: not background.busy)

    assert defects == [ZeroDivisionError]


def test_it_says_when_it_is_busy_and_when_no_more(background: Background, qtbot: QtBot) -> None:
    owner = QObject()
    said: list[bool] = []
    background.busy_changed.connect(said.append)

    background.run(owner, lambda: 1, lambda _one: None)
    background.run(owner, lambda: 2, lambda _two: None)
    qtbot.waitUntil(lambda: not background.busy)

    assert said == [True, False]


def test_closing_waits_for_what_runs_and_drops_what_waits(qtbot: QtBot, records: ThreadPoolExecutor) -> None:
    del qtbot
    background = Background(records)
    owner = QObject()
    begun, gate = threading.Event(), threading.Event()
    done: list[str] = []

    def long() -> None:
        begun.set()
        gate.wait()
        done.append("first")

    background.run(owner, long, lambda _none: None, lane="printer")
    background.run(owner, lambda: done.append("second"), lambda _none: None, lane="printer")
    begun.wait()
    waiting = background._errands[2].future
    assert waiting is not None
    waiting.add_done_callback(lambda _cancelled: gate.set())
    background.close()
    background.run(owner, lambda: done.append("third"), lambda _none: None)

    assert done == ["first"]
