from datetime import UTC, datetime

import pytest

from app.domain.errors import RunClosed
from app.domain.people import UserId
from app.domain.run import Run, RunId

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
RUN = Run(RunId("0" * 16), UserId("c" * 16), NOW)


def test_a_run_that_was_begun_is_open() -> None:
    assert RUN.still_open() is RUN


def test_a_closed_run_keeps_when_it_was_closed() -> None:
    assert RUN.close(NOW).closed_at == NOW


def test_a_closed_run_is_no_longer_open() -> None:
    with pytest.raises(RunClosed):
        RUN.close(NOW).still_open()


def test_a_run_is_closed_once() -> None:
    with pytest.raises(RunClosed):
        RUN.close(NOW).close(NOW)
