"""Military and armed-police identity cards: 军字第1234567号 and kin."""

import re
from datetime import date

from app.domain.documents.reading import Reading, plain
from app.domain.documents.verdict import Reason, ReasonCode

_WRITTEN = re.compile(r"([\u4e00-\u9fff]{1,4})字第?([0-9]{7,8})号?")
_BARE = re.compile(r"[0-9]{7,8}")
_DIGITS = re.compile(r"[0-9]+")
_FEWEST_DIGITS, _MOST_DIGITS = 7, 8


def read_military(number: str, _today: date) -> Reading:
    """The word before 字第 and seven or eight digits; the digits alone are accepted with a warning."""
    number = plain(number)
    written = _WRITTEN.fullmatch(number)
    if written:
        return Reading(f"{written[1]}字第{written[2]}号")
    if _BARE.fullmatch(number):
        return Reading(number, (Reason(ReasonCode.UNUSUAL_FORM),))
    found = sum(len(run) for run in _DIGITS.findall(number))
    if not _FEWEST_DIGITS <= found <= _MOST_DIGITS:
        return Reading(number, (Reason(ReasonCode.WRONG_LENGTH, {"expected": _MOST_DIGITS, "found": found}),))
    return Reading(number, (Reason(ReasonCode.WRONG_CHARACTERS),))
