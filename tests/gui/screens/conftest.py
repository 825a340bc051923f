"""A whole station behind the screens: its own thread, the real database and log, simulated devices."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.demo.station import PASSPHRASE
from app.domain.parcel import Parcel
from app.gui.application import build_counter
from app.gui.counter import Counter
from app.gui.notices import Notice
from app.gui.screen import Screen
from app.operations.desks import Desks
from app.operations.history import HistoryFilter
from tests.gui.conftest import FakeSettings
from tests.operations import conftest as operations
from tests.operations.conftest import MadeStation
from tests.operations.desk import Desk

PATIENCE = 10_000
"""Milliseconds after which an answer will not come any more."""

T = TypeVar("T")
S = TypeVar("S", bound=Screen)


@dataclass
class AtWork:
    """What a test of a screen stands at: the counter, the station, and everything that was said so far."""

    counter: Counter
    desk: Desk
    qtbot: QtBot
    notices: list[Notice]
    screens: list[Screen] = field(default_factory=list)

    @property
    def desks(self) -> Desks:
        return self.desk.desks

    def do(self, job: Callable[[], T]) -> T:
        """Something another desk does: in the thread that owns the database."""
        return self.desk.station.records.submit(job).result()

    def sign_in(self, name: str) -> None:
        signed_in = self.do(lambda: self.desks.sign_in.sign_in(name, PASSPHRASE))
        self.counter.session.open(signed_in.actor, signed_in.station_name, signed_in.idle_lock_minutes)

    def take_in(self) -> tuple[Parcel, str]:
        return self.do(self.desk.take_in)

    def show(self, screen: S) -> S:
        """The screen in front, with all that it asked for at once."""
        self.qtbot.addWidget(screen)
        # A test that asks for a part of it only must not take it down with the rest.
        self.screens.append(screen)
        screen.resize(1100, 600)
        screen.show()
        screen.enter()
        self.settle()
        return screen

    def settle(self) -> None:
        """Every answer has come, and is laid out."""
        patience = QDeadlineTimer(PATIENCE)
        while self.counter.background.busy:
            assert not patience.hasExpired()
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            QCoreApplication.processEvents()

    @property
    def everything(self) -> HistoryFilter:
        return HistoryFilter()

    def said(self) -> str:
        """The last notice."""
        return self.notices[-1].text if self.notices else ""


# Stations are made once; every test gets a copy of its folder.
made = operations.made


@pytest.fixture
def desk(made: MadeStation, tmp_path: Path) -> Iterator[Desk]:
    desk = made.copy(tmp_path)
    records = desk.station.records
    yield desk
    records.submit(desk.desks.sign_in.close).result()
    records.shutdown()
    desk.queue.close()


@pytest.fixture
def counter(qapp: QApplication, desk: Desk, settings: FakeSettings) -> Iterator[Counter]:
    del qapp
    assert isinstance(desk.station.records, ThreadPoolExecutor)
    counter = build_counter(desk.station.records, settings)
    yield counter
    counter.background.close()
    counter.languages.fall_silent()


@pytest.fixture
def at(counter: Counter, desk: Desk, qtbot: QtBot) -> AtWork:
    notices: list[Notice] = []
    counter.notices.posted.connect(notices.append)
    counter.background.refused.connect(counter.notices.refusal)
    return AtWork(counter, desk, qtbot, notices)
