"""From the text on a label to the parcel it belongs to."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app.crypto.record import SealedRecord, locator
from app.domain.actions import Action
from app.domain.errors import (
    AlreadyInRun,
    DeadLabel,
    Misread,
    NotOurLabel,
    NotYetLabelled,
    RecordSpoiled,
    Refused,
    RunStillOpen,
    StationTrouble,
    UnknownLabel,
    WrongState,
)
from app.domain.parcel import Parcel, RecordId
from app.labels.text import NotALabel, WrongCheck, normalise_scan, parse_label
from app.operations.audit_trail import AuditTrail
from app.operations.ports import Database, Records


@dataclass(frozen=True)
class LabelLookup:
    database: Database
    audit: AuditTrail

    def by_token(self, records: Records, token: bytes) -> tuple[SealedRecord, Parcel]:
        """The sealed record and the parcel this token opens; raises DeadLabel when it was replaced, UnknownLabel."""
        found_by = locator(token)
        sealed = records.seals.by_locator(found_by)
        record_id = sealed.record_id if sealed else records.seals.replaced(found_by)
        parcel = records.parcels.by_record(RecordId(record_id)) if record_id else None
        if parcel is None:
            raise UnknownLabel
        if sealed is None:
            raise DeadLabel(parcel.parcel_number)
        return sealed, parcel

    @contextmanager
    def noting_refusals(self, label_text: str) -> Iterator[None]:
        """Enter a refusal raised inside into the log, without the scan.

        Only a label of our form leaves its hash: 128 random bits cannot be guessed back from it, whereas the hash of a
        foreign code could be that of a phone number.
        """
        try:
            yield
        except StationTrouble:
            # The disk's refusal, not a rule's: the log could not take its entry either.
            raise
        except Refused as refused:
            with self.database.records() as records:
                self.audit.append(
                    records, Action.SCAN_REFUSED, subject=_subject(refused, label_text), result=type(refused).__name__
                )
            raise


def token_of(label_text: str) -> bytes:
    """The 16 bytes a scanned label carries, whatever keyboard or input method it came through.

    Raises NotOurLabel or Misread.
    """
    try:
        return parse_label(normalise_scan(label_text))
    except NotALabel:
        raise NotOurLabel from None
    except WrongCheck:
        raise Misread from None


def _subject(refused: Refused, label_text: str) -> str:
    match refused:
        case DeadLabel() | RecordSpoiled() | NotYetLabelled() | WrongState() | AlreadyInRun() | RunStillOpen():
            return refused.parcel_number
        case UnknownLabel():
            return "sha256:" + hashlib.sha256(normalise_scan(label_text).encode()).hexdigest()[:32]
        case _:
            return ""
