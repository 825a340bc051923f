from dataclasses import dataclass

from app.storage.audit_log import StoredAuditLog
from app.storage.canaries import StoredCanaries
from app.storage.deposits import StoredDeposits
from app.storage.escrow_requests import StoredEscrowRequests
from app.storage.parcels import StoredParcels
from app.storage.pre_arrivals import StoredPreArrivals
from app.storage.runs import StoredRuns
from app.storage.seals import StoredSeals
from app.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class StoredRecords:
    """Everything one open transaction reads and writes."""

    parcels: StoredParcels
    seals: StoredSeals
    deposits: StoredDeposits
    escrow_requests: StoredEscrowRequests
    runs: StoredRuns
    canaries: StoredCanaries
    pre_arrivals: StoredPreArrivals
    audit: StoredAuditLog


def records_in(transaction: Transaction) -> StoredRecords:
    return StoredRecords(
        StoredParcels(transaction),
        StoredSeals(transaction),
        StoredDeposits(transaction),
        StoredEscrowRequests(transaction),
        StoredRuns(transaction),
        StoredCanaries(transaction),
        StoredPreArrivals(transaction),
        StoredAuditLog(transaction),
    )
