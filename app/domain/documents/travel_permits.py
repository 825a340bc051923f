"""Travel permits of Hong Kong, Macau and Taiwan residents: numbers without a check digit."""

import re
from datetime import date

from app.domain.documents.reading import Reading, plain
from app.domain.documents.verdict import Reason, ReasonCode

_HK_MACAU = re.compile(r"[HM][0-9]{8}(?:[0-9]{2})?")
_HK_MACAU_FOREIGN = re.compile(r"[HM]A[0-9]{7}")  # residents who are no Chinese citizens, since 2024-07-10
_HK_MACAU_LENGTHS = (9, 11)  # the longer one ends with the count of issues, which is no part of the number
_TAIWAN = re.compile(r"[0-9]{8}")
_TAIWAN_OLDER = re.compile(r"[0-9]{8}\(?[A-Z]\)?|[0-9]{10}(?:\(?[A-Z]\)?)?")
_TAIWAN_LENGTH = 8


def read_hk_macau_travel_permit(number: str, _today: date) -> Reading:
    """H or M and eight digits; the two digits more of an older card (times issued) are left off.

    A second letter A marks the card of residents who are no Chinese citizens: taken with a warning, the sources being
    weak.
    """
    number = plain(number)
    if _HK_MACAU.fullmatch(number):
        return Reading(number[: _HK_MACAU_LENGTHS[0]])
    if _HK_MACAU_FOREIGN.fullmatch(number):
        return Reading(number, (Reason(ReasonCode.UNUSUAL_FORM),))
    if len(number) not in _HK_MACAU_LENGTHS:
        return _wrong_length(number, _HK_MACAU_LENGTHS[0])
    if number[0] not in "HM":
        return Reading(number, (Reason(ReasonCode.WRONG_PREFIX, {"expected": ("H", "M")}),))
    return Reading(number, (Reason(ReasonCode.WRONG_CHARACTERS),))


def read_taiwan_travel_permit(number: str, _today: date) -> Reading:
    """Eight digits; the longer forms of older booklets are accepted with a warning, the sources being weak."""
    number = plain(number)
    if _TAIWAN.fullmatch(number):
        return Reading(number)
    if _TAIWAN_OLDER.fullmatch(number):
        return Reading(number, (Reason(ReasonCode.UNUSUAL_FORM),))
    if len(number) != _TAIWAN_LENGTH:
        return _wrong_length(number, _TAIWAN_LENGTH)
    return Reading(number, (Reason(ReasonCode.WRONG_CHARACTERS),))


def _wrong_length(number: str, expected: int) -> Reading:
    return Reading(number, (Reason(ReasonCode.WRONG_LENGTH, {"expected": expected, "found": len(number)}),))
