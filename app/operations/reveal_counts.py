"""How much of a budget is used: counted from the log, and by everybody in the same way."""

from datetime import datetime

from app.domain.budget import Allowance
from app.domain.people import UserId
from app.domain.policy import Policy
from app.operations.ports import Records


def reveals_used(records: Records, person: UserId, allowance: Allowance, policy: Policy, now: datetime) -> int:
    """How many reveals of this person count against the allowance at this moment."""
    since = allowance.since(now, policy)
    return sum(records.audit.count_reveals(person, group, since) for group in allowance.groups)
