"""The time a station goes by on its screens, slips and parcel numbers, wherever the computer thinks it is."""

from datetime import date, datetime, timedelta, timezone

STATION_ZONE = timezone(timedelta(hours=8))
"""China has kept one time zone without daylight saving since 1991. A fixed offset needs no time zone database, which
Windows lacks."""


def station_time(at: datetime) -> datetime:
    """An aware moment by the station's clock."""
    return at.astimezone(STATION_ZONE)


def station_day(at: datetime) -> date:
    return station_time(at).date()


def day_begins(day: date) -> datetime:
    """The moment at which this day begins at the station."""
    return datetime(day.year, day.month, day.day, tzinfo=STATION_ZONE)
