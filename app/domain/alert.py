"""When somebody should look: what is worth an alert, from how many on, and how it can be answered."""

from datetime import timedelta
from enum import StrEnum

from app.domain.budget import BEYOND_HINT, Allowance, Window
from app.domain.groups import FieldGroup
from app.domain.people import Role
from app.domain.policy import Policy


class AlertKind(StrEnum):
    """What happened. A closed list, which the log tells; a released name is never changed."""

    MANY_CONTACTS = "many_contacts"
    MANAGER_REVEALS = "manager_reveals"
    MANAGER_BUDGET_USED = "manager_budget_used"
    BUDGET_SPENT = "budget_spent"
    """Somebody asked for more than the budget allows."""
    UNKNOWN_LABELS = "unknown_labels"
    """As of somebody who brings labels from the bin."""
    SIGN_IN_FAILURES = "sign_in_failures"
    FAILURES_SPOILED = "failures_spoiled"
    """What counts failed sign-ins was changed by somebody: they may try anew."""
    FOREIGN_SCANS = "foreign_scans"
    """A courier scans parcels that are not in his run."""
    OUT_OF_RUN = "out_of_run"
    """A courier tried to open such a parcel."""
    OPENED_OFTEN = "opened_often"
    """A courier opened many addresses as often as policy lets him."""
    CLOCK_IN_DOUBT = "clock_in_doubt"
    CLOCK_GAPS = "clock_gaps"
    """The computer was off again soon after it had been off, each time for long as its clock tells it."""
    SHRED_PENDING = "shred_pending"
    DISPOSAL_HELD = "disposal_held"
    """What is to be destroyed waits for the clock or for a stop to be lifted, since more than a day."""
    RECORD_DAMAGED = "record_damaged"
    """A record does not open under its day's key: somebody changed it, or the disk spoiled it."""
    PRE_ARRIVALS_FULL = "pre_arrivals_full"
    CANARY_OPENED = "canary_opened"
    CANARY_GONE = "canary_gone"
    """What tells the canaries from the other parcels was changed or taken away."""
    PERSON_TAKEN_IN = "person_taken_in"
    """A manager made an account, which opens what that role opens: perhaps nobody's but their own."""
    PERSON_RENEWED = "person_renewed"
    """A manager chose a passphrase for somebody, and could sign in as them."""


class AlertAnswer(StrEnum):
    """What came of it. A closed list: free text would carry people's data into the log."""

    EXPLAINED = "explained"
    SPOKEN_TO = "spoken_to"
    RIGHTS_TAKEN = "rights_taken"
    REPORTED = "reported"
    FALSE_ALARM = "false_alarm"


LONG_GAP = timedelta(hours=1)
"""Of a computer that was off: less gives nobody another hour's budget."""
GAPS_APART = timedelta(hours=3)
"""Of running time, between two long gaps: a station that closes for the night and at noon is open longer than that."""

STATION = "station"
"""Whom an alert is about when it is about nobody."""


def quiet_for(kind: AlertKind, policy: Policy) -> timedelta:
    """For how long one alert of this kind about one person says it all."""
    match kind:
        case AlertKind.UNKNOWN_LABELS | AlertKind.FOREIGN_SCANS:
            return timedelta(minutes=policy.alert_window_minutes)
        case AlertKind.MANY_CONTACTS | AlertKind.BUDGET_SPENT | AlertKind.OUT_OF_RUN:
            return timedelta(hours=1)
        case AlertKind.OPENED_OFTEN:
            return timedelta(hours=policy.shift_hours)
        case _:
            return timedelta(days=1)


def thresholds(policy: Policy, role: Role, group: FieldGroup) -> tuple[tuple[AlertKind, Allowance], ...]:
    """The numbers of this role's reveals of this group at which somebody should look, though they are allowed."""
    match role, group:
        case Role.CLERK, FieldGroup.CONTACT:
            return ((AlertKind.MANY_CONTACTS, Allowance(policy.alert_contacts_an_hour, Window.HOUR, (group,))),)
        case Role.MANAGER, FieldGroup.CONTACT | FieldGroup.ADDRESS | FieldGroup.CONSIGNOR:
            return (
                (AlertKind.MANAGER_REVEALS, Allowance(policy.alert_manager_reveals, Window.DAY, BEYOND_HINT)),
                (AlertKind.MANAGER_BUDGET_USED, Allowance(policy.manager_reveals_a_day, Window.DAY, BEYOND_HINT)),
            )
        case _:
            return ()
