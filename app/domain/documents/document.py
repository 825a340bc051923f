"""What is asked about: the type of document, its validity, and the policy it is judged by."""

from dataclasses import dataclass
from enum import StrEnum


class DocumentType(StrEnum):
    """What a sender shows: a person's document, an organisation's code, or what he is exempt by."""

    RESIDENT_ID = "resident-id"
    TEMPORARY_ID = "temporary-id"
    HMT_RESIDENCE_PERMIT = "hmt-residence-permit"
    HK_MACAU_TRAVEL_PERMIT = "hk-macau-travel-permit"
    TAIWAN_TRAVEL_PERMIT = "taiwan-travel-permit"
    FOREIGN_PERMANENT_RESIDENT = "foreign-permanent-resident"
    PASSPORT_MRZ = "passport-mrz"
    MILITARY = "military"
    ORGANISATION = "organisation"
    LETTER = "letter"
    AGREEMENT = "agreement"

    @property
    def is_personal(self) -> bool:
        """Whether it is a document that a person shows of himself."""
        return self not in (DocumentType.ORGANISATION, DocumentType.LETTER, DocumentType.AGREEMENT)


class LongTerm(StrEnum):
    """The end of validity of a card that has none (长期)."""

    LONG_TERM = "long-term"


@dataclass(frozen=True, slots=True)
class IdentityPolicy:
    """What the station's policy decides in an identity check.

    min_age: whole years from which a person sends alone; 16 unless the policy table says otherwise. guardian_age:
    whole years from which a person answers for a minor; 18, Civil Code, articles 17 and 18.
    """

    min_age: int = 16
    guardian_age: int = 18


class Standing(StrEnum):
    """In what part a person shows his document; it decides how old he must be."""

    ALONE = "alone"
    ACCOMPANIED = "accompanied"
    GUARDIAN = "guardian"
