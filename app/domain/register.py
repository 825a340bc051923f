"""The identity record of an intake: what the law has registered, as it is sealed into the deposit.

The sender's document type, number and name; the same of the one who hands in where that is another; how they became
known; what was found and confirmed; when and by whom. Version 1 had one document only, and named neither version nor
source. No picture, no birth date and no address is kept.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from app.domain.documents import Outcome, Verdict
from app.domain.documents.read_document import DocumentSource
from app.domain.identity import Basis, DocumentShown, IdentityShown, IdentityVerdict
from app.domain.intake import Confirmation
from app.domain.names import clean_name
from app.domain.people import UserId

VERSION = 2

Value: TypeAlias = "str | int | Sequence[Value] | Mapping[str, Value] | None"


def register_entry(
    identity: IdentityShown,
    verdict: IdentityVerdict,
    confirmed: Iterable[Confirmation],
    at: datetime,
    actor: UserId,
) -> dict[str, Value]:
    """The record of what was shown and found. confirmed: what of it the clerk had to confirm, and did."""
    hander = None
    if identity.handed_in_by is not None and verdict.handed_in_by is not None:
        hander = _document(identity.handed_in_by, verdict.handed_in_by) | {
            "checks": [verdict.handed_in_by.outcome, *verdict.handed_in_by.codes]
        }
    return {
        "version": VERSION,
        "basis": identity.basis,
        **_document(identity.document, verdict.document),
        "handed_in_by": hander,
        "checks": [verdict.outcome, *verdict.document.codes, *sorted(confirmed)],
        "at": at.isoformat(timespec="seconds"),
        "actor": actor,
    }


def register_entry_of_nobody(at: datetime, actor: UserId) -> dict[str, Value]:
    """The record of a canary: there was no sender, and it says so to whoever opens it."""
    return {
        "version": VERSION,
        "basis": Basis.OWN,
        "document_type": "canary",
        "number": "0" * 18,
        "name": "",
        "source": DocumentSource.TYPED,
        "edited": [],
        "handed_in_by": None,
        "checks": [Outcome.ACCEPTED, *sorted((Confirmation.FACE_MATCHES, Confirmation.DOCUMENT_SOUND))],
        "at": at.isoformat(timespec="seconds"),
        "actor": actor,
    }


def _document(shown: DocumentShown, verdict: Verdict) -> dict[str, Value]:
    return {
        "document_type": shown.document_type,
        "number": verdict.number,
        "name": clean_name(shown.name),
        "source": shown.source,
        "edited": sorted(shown.edited),
    }
