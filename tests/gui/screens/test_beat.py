from collections.abc import Iterator
from datetime import timedelta

import pytest
import shiboken6
from PySide6.QtCore import QTimer

from app.demo.station import AUDITOR, CLERK
from app.domain.actions import Action
from app.gui.beat import Beat
from tests.gui.screens.conftest import AtWork


@pytest.fixture
def beat(at: AtWork) -> Iterator[Beat]:
    beat = Beat(at.counter, at.desks)
    yield beat
    # Left to the garbage collector, its timer would end in whatever thread that runs in.
    shiboken6.delete(beat)


def test_the_status_line_knows_the_logs_size_and_the_budget_after_sign_in(at: AtWork, beat: Beat) -> None:
    at.sign_in(CLERK)
    at.settle()

    assert beat.beating
    assert at.counter.status.now.log_size > 0
    assert at.counter.status.now.reveals_allowed == 20
    assert at.counter.status.now.log_sound is None


def test_an_hour_later_the_station_is_awake_by_the_log(at: AtWork, beat: Beat) -> None:
    at.sign_in(AUDITOR)
    at.settle()
    at.desk.clock.advance(timedelta(hours=1, minutes=1))

    timer = beat.findChild(QTimer)
    assert timer is not None
    timer.timeout.emit()
    at.settle()

    newest = at.do(lambda: at.desks.history.find(at.everything))[0]
    assert newest.action == Action.HEARTBEAT


def test_the_beat_rests_while_the_desk_is_locked(at: AtWork, beat: Beat) -> None:
    at.sign_in(CLERK)
    at.settle()

    at.counter.session.lock()

    assert not beat.beating


def test_a_beat_that_comes_after_the_lock_says_nothing(at: AtWork, beat: Beat) -> None:
    at.sign_in(CLERK)
    at.settle()
    at.do(at.desks.sign_in.lock)

    beat.beat()
    at.settle()

    assert at.notices == []
