"""Invented values to store."""

from datetime import UTC, date, datetime, timedelta

from app.crypto.log_tree import append, leaf_hash
from app.crypto.record import SealedGroup, SealedRecord
from app.domain.groups import FieldGroup
from app.domain.parcel import Parcel, ParcelState, RecordId, parcel_number
from app.domain.printing import InspectionMark
from app.operations.ports import Records, StoredEntry

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
STATION = "HZ-0571"
DAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 4, 0, 0, 123456, tzinfo=UTC)


def a_parcel(sequence: int, day: date = DAY) -> Parcel:
    return Parcel(
        parcel_number=parcel_number(day, sequence),
        record_id=RecordId(day.toordinal().to_bytes(8) + sequence.to_bytes(8)),
        state=ParcelState.UNLABELLED,
        destination="571-HZ-04",
        weight_grams=1_250,
        pieces=1,
        marks=(InspectionMark.INSPECTED, InspectionMark.SECURITY_CHECKED),
        taken_in_at=NOON + timedelta(minutes=sequence),
    )


def a_seal(parcel: Parcel) -> SealedRecord:
    return SealedRecord(
        record_id=parcel.record_id,
        origin=STATION,
        locator=parcel.record_id[::-1],
        groups=tuple(
            SealedGroup(
                group=group, schema=1, epoch=2, day="2026-11-23", sealed=bytes([1]) * 157, wrap=bytes([2]) * 129
            )
            for group in FieldGroup
        ),
        escrow=bytes([3]) * 2_400,
        escrow_month="2026-11",
    )


def an_entry(
    seq: int,
    *,
    action: str = "taken_in",
    actor: str = "u1",
    subject: str = "",
    group: str = "",
    reason: str = "",
    result: str = "ok",
) -> StoredEntry:
    entry = b'{"seq":%d}' % seq
    at = NOON + timedelta(minutes=seq)
    return StoredEntry(seq, entry, leaf_hash(entry), at, action, actor, subject, group, reason, result)


def enter(records: Records, entry: StoredEntry) -> None:
    """Append an entry with the tree nodes it completes."""
    records.audit.append(entry, append(entry.seq, entry.leaf, records.audit.node))


def take_in(records: Records, sequence: int) -> Parcel:
    """What one intake writes."""
    parcel = a_parcel(sequence)
    records.parcels.put(parcel)
    records.seals.put(a_seal(parcel))
    records.deposits.put(parcel.record_id, "2026-11", bytes([4]) * 2_600)
    enter(records, an_entry(records.audit.size(), subject=parcel.parcel_number))
    return parcel
