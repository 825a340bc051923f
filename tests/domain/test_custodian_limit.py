from datetime import UTC, datetime, timedelta

import pytest

from app.domain.custodian_limit import opened_within
from app.domain.escrow_request import is_reference

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_openings_are_counted_within_a_day_and_within_thirty() -> None:
    ago = [timedelta(), timedelta(hours=23), timedelta(days=1), timedelta(days=29), timedelta(days=30)]

    assert opened_within((NOW - each for each in ago), NOW) == (2, 4)
    assert opened_within((), NOW) == (0, 0)


@pytest.mark.parametrize("reference", ["42", "2026-0571/42", "A.42", "HZ-2026-000123", "x" * 40, "1234567890"])
def test_a_file_number_may_go_into_the_log(reference: str) -> None:
    assert is_reference(reference)


@pytest.mark.parametrize(
    "reference",
    [
        "",
        "x" * 41,
        "a b",
        "王芳",
        "13800138000",
        "138-0013-8000",
        "0571-83212345",
        "11010519491231002X",
        "110105-19491231-002X",
        "A110105-19491231-002X",
        "12345678901",
    ],
)
def test_what_may_be_a_phone_or_a_document_may_not(reference: str) -> None:
    assert not is_reference(reference)
