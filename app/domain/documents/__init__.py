"""Judging identity documents: numbers, dates and ages, never a face and never a picture."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from app.domain.documents.citizen_number import (
    read_foreign_permanent_resident,
    read_hmt_residence_permit,
    read_resident_id,
)
from app.domain.documents.document import DocumentType, IdentityPolicy, LongTerm, Standing
from app.domain.documents.exemption import read_agreement, read_letter
from app.domain.documents.machine_readable_zone import read_passport_mrz
from app.domain.documents.military import read_military
from app.domain.documents.organisation import read_organisation
from app.domain.documents.read_document import Sex
from app.domain.documents.reading import Reading
from app.domain.documents.travel_permits import read_hk_macau_travel_permit, read_taiwan_travel_permit
from app.domain.documents.validity import (
    age_reasons,
    resident_id_length_reasons,
    temporary_id_length_reasons,
    validity_reasons,
)
from app.domain.documents.verdict import Correction, Outcome, Reason, ReasonCode, Severity, Told, Verdict

__all__ = [
    "Correction",
    "DocumentType",
    "IdentityPolicy",
    "LongTerm",
    "Outcome",
    "Reason",
    "ReasonCode",
    "Severity",
    "Standing",
    "Told",
    "Verdict",
    "judge",
]

_READERS: Mapping[DocumentType, Callable[[str, date], Reading]] = MappingProxyType(
    {
        DocumentType.RESIDENT_ID: read_resident_id,
        DocumentType.TEMPORARY_ID: read_resident_id,
        DocumentType.HMT_RESIDENCE_PERMIT: read_hmt_residence_permit,
        DocumentType.HK_MACAU_TRAVEL_PERMIT: read_hk_macau_travel_permit,
        DocumentType.TAIWAN_TRAVEL_PERMIT: read_taiwan_travel_permit,
        DocumentType.FOREIGN_PERMANENT_RESIDENT: read_foreign_permanent_resident,
        DocumentType.PASSPORT_MRZ: read_passport_mrz,
        DocumentType.MILITARY: read_military,
        DocumentType.ORGANISATION: read_organisation,
        DocumentType.LETTER: read_letter,
        DocumentType.AGREEMENT: read_agreement,
    }
)


def judge(
    document_type: DocumentType,
    number: str,
    *,
    today: date,
    valid_from: date | None = None,
    valid_to: date | LongTerm | None = None,
    birth_date: date | None = None,
    sex: Sex | None = None,
    standing: Standing = Standing.ALONE,
    policy: IdentityPolicy,
) -> Verdict:
    """Whether a document with this number and validity may be accepted today, and every reason against it.

    number: as typed, read or recognised, in any width and case; a machine-readable zone with its lines joined by `/`;
    of an agreement its number, of a letter none. birth_date, sex: as printed on the card, which must agree with the
    number. What is not known is None and is not judged. standing: in what part the holder shows it. Never raises on
    any text.
    """
    reading = _READERS[document_type](number, today)
    if not reading.number and document_type is not DocumentType.LETTER:
        return Verdict.of([Reason(ReasonCode.NUMBER_MISSING)])
    reasons = [*reading.reasons, *age_reasons(reading.birth_date or birth_date, today, policy, standing)]
    if reading.expiry_date and valid_to and reading.expiry_date != valid_to:
        reasons.append(Reason(ReasonCode.EXPIRY_DISAGREES, {"valid_to": reading.expiry_date}))
    valid_to = reading.expiry_date or valid_to
    reasons += validity_reasons(reading.birth_date or birth_date, valid_from, valid_to, today)
    if document_type is DocumentType.RESIDENT_ID:
        reasons += resident_id_length_reasons(reading.birth_date, valid_from, valid_to)
    if document_type is DocumentType.TEMPORARY_ID:
        reasons += temporary_id_length_reasons(valid_from, valid_to)
    told = _told(reading)
    if told.birth_date and birth_date and told.birth_date != birth_date:
        reasons.append(Reason(ReasonCode.BIRTH_DATE_DISAGREES))
    if told.sex and sex and told.sex is not sex:
        reasons.append(Reason(ReasonCode.SEX_DISAGREES))
    exempt = document_type in (DocumentType.LETTER, DocumentType.AGREEMENT)
    return Verdict.of(reasons, reading.number, reading.corrections, told, exempt=exempt)


def _told(reading: Reading) -> Told:
    incomplete = any(reason.code is ReasonCode.BIRTH_DATE_INCOMPLETE for reason in reading.reasons)
    return Told(None if incomplete else reading.birth_date, reading.sex, reading.expiry_date, reading.name)
