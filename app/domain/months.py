from datetime import date


def months_from(first: date, count: int) -> list[str]:
    """`count` months from the one of `first` on, as "2026-11"."""
    start = first.year * 12 + first.month - 1
    return [f"{month // 12}-{month % 12 + 1:02d}" for month in range(start, start + count)]
