"""The unified social credit code of an organisation, GB 32100-2015."""

from datetime import date

from stdnum.cn import uscc

from app.domain.divisions import is_known_division
from app.domain.documents.reading import DIGITS, Reading, fit, plain
from app.domain.documents.verdict import Reason, ReasonCode

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_ALPHABETS = [_ALPHABET] * 2 + [DIGITS] * 6 + [_ALPHABET] * 10
_NATIONAL = "100000"  # registered with a national authority


def read_organisation(number: str, _today: date) -> Reading:
    """Authority and kind (2), division (6), organisation code (9), check character modulo 31.

    python-stdnum counts the check character; its validation is not used, for it refuses the authorities
    written with a letter (A, N, Y).
    """
    fitted = fit(plain(number), _ALPHABETS, _failing)
    division = fitted.text[2:8]
    if fitted.fits and division != _NATIONAL and not is_known_division(division):
        return Reading(fitted.text, (*fitted.reasons, Reason(ReasonCode.UNKNOWN_DIVISION)), fitted.corrections)
    return Reading(fitted.text, fitted.reasons, fitted.corrections)


def _failing(number: str) -> tuple[str, ...]:
    return () if uscc.calc_check_digit(number[:17]) == number[17] else ("number",)
