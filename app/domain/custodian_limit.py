"""How many records the second custodian opens: few enough that nobody is talked or forced into opening many."""

from collections.abc import Iterable
from datetime import datetime, timedelta

OPENED_A_DAY = 5
OPENED_A_MONTH = 40
DAY = timedelta(days=1)
MONTH = timedelta(days=30)


def opened_within(moments: Iterable[datetime], now: datetime) -> tuple[int, int]:
    """How many of these openings lie within the last day and within the last thirty. now: never before any of them."""
    known = tuple(moments)
    return sum(now - at < DAY for at in known), sum(now - at < MONTH for at in known)
