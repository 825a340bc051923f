"""The 18 digits of GB 11643 and the cards that borrow their form.

Six digits of place, eight of birth, three of sequence (odd for men), one check digit (ISO 7064 MOD 11-2). Every
changed digit and every swap of neighbours changes the check digit: the weights of neighbours differ, and eleven is
prime and larger than any difference of two digits. The weights, powers of two, come again after ten places: two digits
that far apart can change places unseen, and only dates, division and what stands on the card tell.
"""

import re
from dataclasses import replace
from datetime import date

from stdnum.iso7064 import mod_11_2

from app.domain.divisions import is_known_division, is_known_province
from app.domain.documents.nationalities import is_known_foreign_nationality
from app.domain.documents.read_document import Sex
from app.domain.documents.reading import DIGITS, Reading, calendar_day, fit, plain
from app.domain.documents.verdict import Reason, ReasonCode

_ALPHABETS = [DIGITS] * 17 + [DIGITS + "X"]
_FIRST_GENERATION = re.compile(r"[0-9]{15}")
_HMT_PREFIXES = ("810000", "820000", "830000")
_FOREIGN_2017 = re.compile(r"[A-Z]{3}[0-9]{12}")
_FOREIGN_2017_LENGTH = 15


def check_digit(first_17: str) -> str:
    return str(mod_11_2.calc_check_digit(first_17))


def read_resident_id(number: str, _today: date) -> Reading:
    """Resident ID and temporary ID, GB 11643-1999; fifteen digits are the first generation, void since 2013."""
    number = plain(number)
    if _FIRST_GENERATION.fullmatch(number):
        return Reading(number, (Reason(ReasonCode.FIRST_GENERATION),))
    reading = _with_sex(_read(number))
    if not reading.birth_date:
        return reading
    if reading.number.startswith((*_HMT_PREFIXES, "9")):
        return _with_reason(reading, Reason(ReasonCode.OTHER_DOCUMENT_TYPE))
    if not is_known_division(reading.number[:6]):
        return _with_reason(reading, Reason(ReasonCode.UNKNOWN_DIVISION))
    return reading


def read_hmt_residence_permit(number: str, _today: date) -> Reading:
    """Residence permit for Hong Kong, Macau and Taiwan residents: the same 18 behind 81, 82 or 83 0000."""
    reading = _with_sex(_read(plain(number)))
    if reading.birth_date and not reading.number.startswith(_HMT_PREFIXES):
        return _with_reason(reading, Reason(ReasonCode.WRONG_PREFIX, {"expected": _HMT_PREFIXES}))
    return reading


def read_foreign_permanent_resident(number: str, _today: date) -> Reading:
    """Both cards that are valid: 2017 (three letters, twelve digits) and 2023-12-01 (18 digits behind a 9).

    The newer number is 9, province (2), nationality (3, ISO 3166 numeric), birth, sequence, check digit. No source
    says that its sequence tells the sex, so it is not asked.
    """
    number = plain(number)
    if number[:1].isalpha() and len(number) == _FOREIGN_2017_LENGTH:
        matched = _FOREIGN_2017.fullmatch(number)
        return Reading(number, () if matched else (Reason(ReasonCode.WRONG_CHARACTERS),))
    reading = _read(number)
    if not reading.birth_date:
        return reading
    if not reading.number.startswith("9"):
        return _with_reason(reading, Reason(ReasonCode.WRONG_PREFIX, {"expected": ("9",)}))
    if not is_known_province(reading.number[1:3]):
        reading = _with_reason(reading, Reason(ReasonCode.UNKNOWN_DIVISION))
    if not is_known_foreign_nationality(reading.number[3:6]):
        reading = _with_reason(reading, Reason(ReasonCode.UNKNOWN_NATIONALITY))
    return reading


def _read(number: str) -> Reading:
    """The number with its birth date; without one where anything stands against it."""
    fitted = fit(number, _ALPHABETS, _failing)
    birth_date = calendar_day(fitted.text[6:14])
    if birth_date is None and len(number) == len(_ALPHABETS):
        return Reading(fitted.text, (*fitted.reasons, Reason(ReasonCode.IMPOSSIBLE_BIRTH_DATE)), fitted.corrections)
    return Reading(fitted.text, fitted.reasons, fitted.corrections, birth_date if fitted.fits else None)


def _failing(number: str) -> tuple[str, ...]:
    return () if check_digit(number[:17]) == number[17] else ("number",)


def _with_sex(reading: Reading) -> Reading:
    if not reading.birth_date:
        return reading
    return replace(reading, sex=Sex.MALE if int(reading.number[16]) % 2 else Sex.FEMALE)


def _with_reason(reading: Reading, reason: Reason) -> Reading:
    return replace(reading, reasons=(*reading.reasons, reason))
