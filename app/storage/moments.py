from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_microseconds(at: datetime) -> int:
    """Whole microseconds since 1970 UTC, exactly. at: aware."""
    return (at - _EPOCH) // _MICROSECOND


def from_microseconds(stored: int) -> datetime:
    """The moment again, in UTC."""
    return _EPOCH + stored * _MICROSECOND


def optional_microseconds(at: datetime | None) -> int | None:
    return None if at is None else to_microseconds(at)


def optional_moment(stored: int | None) -> datetime | None:
    return None if stored is None else from_microseconds(stored)
