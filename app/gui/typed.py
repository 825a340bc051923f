"""What people type for days, weights and amounts, as the values it means."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from unicodedata import normalize

_DAY = re.compile(r"([0-9]{4})(?:[-./ 年]([0-9]{1,2})[-./ 月]|([0-9]{2}))([0-9]{1,2})日?")
_AMOUNT = re.compile(r"[0-9]{0,9}(?:[.,][0-9]{0,4})?")
_UNITS = re.compile(r"(?:kg|公斤|千克|¥|rmb|cny|元|块)", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")

GRAMS_A_KILOGRAM = 1000
FEN_A_YUAN = 100


def day_from(text: str) -> date | None:
    """The day of 20260228, 2026-2-28, 2026.02.28 or 2026年2月28日; None for anything else."""
    match = _DAY.fullmatch(_plain(text))
    if match is None:
        return None
    year, month, month_of_eight, day = match.groups()
    if month_of_eight and len(day) == 1:
        return None
    try:
        return date(int(year), int(month or month_of_eight), int(day))
    except ValueError:
        return None


def grams_from(text: str) -> int | None:
    """Whole grams of a weight in kilograms, as 1.25 or 1,25 kg; None when it is no number, finer than a gram, or 0."""
    return _whole(text, GRAMS_A_KILOGRAM) or None


def fen_from(text: str) -> int | None:
    """Whole fen of an amount in yuan, as 120 or 99.50; nothing typed is 0, None when it is no amount."""
    return _whole(text, FEN_A_YUAN) if text.strip() else 0


def count_from(text: str) -> int | None:
    """A number of things, at least 1."""
    plain = _plain(text)
    return int(plain) or None if plain.isdecimal() and plain.isascii() and len(plain) < len("10000") else None


def _whole(text: str, parts: int) -> int | None:
    plain = _UNITS.sub("", _BLANKS.sub("", _plain(text)))
    if not _AMOUNT.fullmatch(plain):
        return None
    try:
        amount = Decimal(plain.replace(",", ".")) * parts
    except InvalidOperation:
        return None
    return int(amount) if amount == int(amount) else None


def _plain(text: str) -> str:
    return normalize("NFKC", text).replace("。", ".").strip()
