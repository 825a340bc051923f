from datetime import UTC, datetime, timedelta

from app.domain.custodian_limit import opened_within

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_openings_are_counted_within_a_day_and_within_thirty() -> None:
    ago = [timedelta(), timedelta(hours=23), timedelta(days=1), timedelta(days=29), timedelta(days=30)]

    assert opened_within((NOW - each for each in ago), NOW) == (2, 4)
    assert opened_within((), NOW) == (0, 0)
