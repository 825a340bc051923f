"""Dates of a document against the calendar, the holder's age and the day of the check."""

from calendar import monthrange
from datetime import date, timedelta

from app.domain.documents.document import IdentityPolicy, LongTerm, Standing
from app.domain.documents.verdict import Reason, ReasonCode

# Resident Identity Card Law, article 5: age in whole years at issue, years of validity.
_YEARS_BY_AGE = ((16, 5), (26, 10), (46, 20))
TEMPORARY_MONTHS = 3  # Measures for Temporary Resident Identity Cards, article 4
EARLIEST_BIRTH = date(1800, 1, 1)  # the standard's own example was born in 1880
_MONTHS_A_YEAR = 12


def whole_years(start: date, end: date) -> int:
    """Birthdays passed from start to end; negative where end is earlier."""
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def age_reasons(birth_date: date | None, today: date, policy: IdentityPolicy, standing: Standing) -> list[Reason]:
    if birth_date is None:
        return []
    if birth_date > today:
        return [Reason(ReasonCode.FUTURE_BIRTH_DATE)]
    age = whole_years(birth_date, today)
    if birth_date < EARLIEST_BIRTH:
        return [Reason(ReasonCode.IMPOSSIBLE_BIRTH_DATE)]
    if standing is Standing.ALONE and age < policy.min_age:
        return [Reason(ReasonCode.UNDER_AGE, {"age": age, "min_age": policy.min_age})]
    if standing is Standing.GUARDIAN and age < policy.guardian_age:
        return [Reason(ReasonCode.GUARDIAN_UNDER_AGE, {"age": age, "min_age": policy.guardian_age})]
    return []


def validity_reasons(
    birth_date: date | None, valid_from: date | None, valid_to: date | LongTerm | None, today: date
) -> list[Reason]:
    """Why the document is not valid today; the first and the last day of validity are valid days."""
    reasons = []
    if valid_from and valid_from > today:
        reasons.append(Reason(ReasonCode.NOT_YET_VALID, {"valid_from": valid_from}))
    if valid_from and birth_date and valid_from < birth_date:
        reasons.append(Reason(ReasonCode.ISSUED_BEFORE_BIRTH, {"valid_from": valid_from}))
    if isinstance(valid_to, date) and valid_to < today:
        reasons.append(Reason(ReasonCode.EXPIRED, {"valid_to": valid_to}))
    if isinstance(valid_to, date) and valid_from and valid_to <= valid_from:
        reasons.append(Reason(ReasonCode.VALIDITY_REVERSED, {"valid_from": valid_from, "valid_to": valid_to}))
    return reasons


def resident_id_length_reasons(
    birth_date: date | None, valid_from: date | None, valid_to: date | LongTerm | None
) -> list[Reason]:
    """Whether the validity of a resident ID has the length its holder's age at issue asks for."""
    if birth_date is None or valid_from is None or valid_to is None:
        return []
    age = whole_years(birth_date, valid_from)
    expected = next((years for below, years in _YEARS_BY_AGE if age < below), None)
    if expected == _validity_years(valid_from, valid_to):
        return []
    return [Reason(ReasonCode.VALIDITY_LENGTH_ODD, {"expected": expected or LongTerm.LONG_TERM})]


def _validity_years(valid_from: date, valid_to: date | LongTerm) -> int | None:
    """Years to the same day of the calendar, None for long-term, 0 for anything else."""
    if isinstance(valid_to, LongTerm):
        return None
    same_day = (valid_to.month, valid_to.day) == (valid_from.month, valid_from.day)
    leap_day = (valid_from.month, valid_from.day) == (2, 29) and (valid_to.month, valid_to.day) in (
        (2, 28),
        (3, 1),
    )
    return valid_to.year - valid_from.year if same_day or leap_day else 0


def temporary_id_length_reasons(valid_from: date | None, valid_to: date | LongTerm | None) -> list[Reason]:
    """Whether the validity of a temporary ID is three months long, to the same day or the one before it."""
    if valid_from is None or valid_to is None:
        return []
    usual = _months_later(valid_from, TEMPORARY_MONTHS)
    if valid_to in (usual, usual - timedelta(days=1)):
        return []
    return [Reason(ReasonCode.VALIDITY_LENGTH_ODD, {"months": TEMPORARY_MONTHS})]


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last day where it has no such."""
    year, month = divmod(day.month - 1 + months, _MONTHS_A_YEAR)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
