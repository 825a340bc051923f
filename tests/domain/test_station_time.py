from datetime import UTC, date, datetime

from app.domain.station_time import station_day, station_time


def test_the_station_s_day_begins_at_sixteen_hours_utc() -> None:
    assert station_day(datetime(2026, 11, 23, 15, 59, tzinfo=UTC)) == date(2026, 11, 23)
    assert station_day(datetime(2026, 11, 23, 16, 0, tzinfo=UTC)) == date(2026, 11, 24)


def test_a_moment_is_told_by_the_station_s_clock_wherever_the_computer_thinks_it_is() -> None:
    assert f"{station_time(datetime(2026, 11, 23, 1, 15, tzinfo=UTC)):%H:%M}" == "09:15"
