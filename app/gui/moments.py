"""Moments as the screen shows them: the station's time, in the one spelling that both languages read alike."""

from datetime import datetime

from app.domain.station_time import station_time


def clock_time(at: datetime) -> str:
    """An aware moment of today as "09:15"."""
    return f"{station_time(at):%H:%M}"


def day_minute(at: datetime) -> str:
    """An aware moment as "2026-11-23 09:15"."""
    return f"{station_time(at):%Y-%m-%d %H:%M}"


def day_second(at: datetime) -> str:
    """An aware moment as "2026-11-23 09:15:02"."""
    return f"{station_time(at):%Y-%m-%d %H:%M:%S}"
