"""What a sender shows instead of a document: nothing for a letter, the number of the agreement for its customer.

Interim Regulations on Express Delivery, article 22: letters, and what customers with a security agreement send, are
taken in without an identity check.
"""

import re
from datetime import date

from app.domain.documents.reading import Reading, plain
from app.domain.documents.verdict import Reason, ReasonCode

LONGEST_AGREEMENT = 40
_AGREEMENT = re.compile(r"[\w()/.〔〕\[\]#-]*[0-9][\w()/.〔〕\[\]#-]*")


def read_letter(_number: str, _today: date) -> Reading:
    return Reading("")


def read_agreement(number: str, _today: date) -> Reading:
    """The number of a security agreement as the station wrote it: letters, digits and signs, one digit at least."""
    number = plain(number)
    if len(number) > LONGEST_AGREEMENT:
        return Reading(
            number, (Reason(ReasonCode.WRONG_LENGTH, {"expected": LONGEST_AGREEMENT, "found": len(number)}),)
        )
    return Reading(number, () if _AGREEMENT.fullmatch(number) else (Reason(ReasonCode.WRONG_CHARACTERS),))
