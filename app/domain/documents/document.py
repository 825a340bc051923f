"""What is asked about: the type of document, its validity, and the policy it is judged by."""

from dataclasses import dataclass
from enum import StrEnum


class DocumentType(StrEnum):
    RESIDENT_ID = "resident-id"
    HMT_RESIDENCE_PERMIT = "hmt-residence-permit"
    HK_MACAU_TRAVEL_PERMIT = "hk-macau-travel-permit"
    TAIWAN_TRAVEL_PERMIT = "taiwan-travel-permit"
    FOREIGN_PERMANENT_RESIDENT = "foreign-permanent-resident"
    PASSPORT_MRZ = "passport-mrz"
    MILITARY = "military"
    ORGANISATION = "organisation"


class LongTerm(StrEnum):
    """The end of validity of a card that has none (长期)."""

    LONG_TERM = "long-term"


@dataclass(frozen=True, slots=True)
class IdentityPolicy:
    """What the station's policy decides in an identity check.

    min_age: whole years from which a person sends alone; 16 unless the policy table says otherwise.
    """

    min_age: int = 16
