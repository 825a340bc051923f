"""What in the log deserves that somebody looks: asked after every entry, in its transaction, by the log's own writer.

So no errand can forget to ask, and an alert stands or falls with what raised it. Whoever raised one is not told.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
from types import MappingProxyType

from app.crypto.entry import Entry
from app.domain.actions import Action
from app.domain.alert import GAPS_APART, LONG_GAP, STATION, AlertKind, thresholds
from app.domain.errors import BudgetSpent, DeadLabel, NotInYourRun, UnknownLabel
from app.domain.groups import FieldGroup
from app.domain.people import Role, UserId
from app.operations.canary_watch import canary_alerts
from app.operations.due_alert import DueAlert, unless_said
from app.operations.ports import EntryQuery, Records
from app.operations.reveal_counts import reveals_used
from app.operations.session import OpenSession
from app.operations.throttle import MISSING, UNREADABLE
from app.operations.uptime import Uptime

NOT_IN_RUN = "not_in_run"
"""Result of a courier's hint of a parcel that was not handed over to him."""
STARTS_LOOKED_AT = 1000
DEAD_OR_UNKNOWN = (UnknownLabel.__name__, DeadLabel.__name__)

FIRST_PARCEL = (Action.TAKEN_IN, Action.PRE_ARRIVALS_BROUGHT)

Rule = Callable[[Records, OpenSession, Entry], tuple[DueAlert, ...]]


def due_alerts(records: Records, opened: OpenSession, entry: Entry) -> tuple[DueAlert, ...]:
    """The alerts that this newest entry of the log calls for."""
    rule = RULES.get(entry.action)
    return rule(records, opened, entry) if rule else ()


def _revealed(records: Records, opened: OpenSession, entry: Entry) -> tuple[DueAlert, ...]:
    policy, group = opened.policy, FieldGroup(entry.group)
    due: list[DueAlert] = []
    for kind, allowance in thresholds(policy, Role(entry.role), group):
        used = reveals_used(records, UserId(entry.actor), allowance, policy, entry.at)
        if used >= allowance.allowed:
            due.extend(unless_said(records, policy, kind, entry.actor, used))
    if entry.role == Role.COURIER:
        due.extend(_revealed_by_courier(records, opened, entry, group))
    return tuple(due)


def _revealed_by_courier(
    records: Records, opened: OpenSession, entry: Entry, group: FieldGroup
) -> tuple[DueAlert, ...]:
    policy, courier = opened.policy, UserId(entry.actor)
    if group is FieldGroup.HINT and entry.result == NOT_IN_RUN:
        since = entry.at - timedelta(minutes=policy.alert_window_minutes)
        scans = records.audit.count_since(Action.REVEALED, since, (NOT_IN_RUN, NOT_IN_RUN), courier)
        if scans >= policy.alert_foreign_scans:
            return unless_said(records, policy, AlertKind.FOREIGN_SCANS, courier, scans)
    if group is FieldGroup.ADDRESS:
        since = entry.at - timedelta(hours=policy.shift_hours)
        parcels = records.audit.count_opened_often(courier, group, since, policy.address_a_parcel)
        if parcels >= policy.alert_parcels_opened_often:
            return unless_said(records, policy, AlertKind.OPENED_OFTEN, courier, parcels)
    return ()


def _reveal_refused(records: Records, opened: OpenSession, entry: Entry) -> tuple[DueAlert, ...]:
    kinds = {BudgetSpent.__name__: AlertKind.BUDGET_SPENT, NotInYourRun.__name__: AlertKind.OUT_OF_RUN}
    kind = kinds.get(entry.result)
    return unless_said(records, opened.policy, kind, entry.actor, 1) if kind else ()


def _scan_refused(records: Records, opened: OpenSession, entry: Entry) -> tuple[DueAlert, ...]:
    """By whomever: two accounts that take turns with the labels from one bin are one visit."""
    policy = opened.policy
    if entry.result not in DEAD_OR_UNKNOWN:
        return ()
    since = entry.at - timedelta(minutes=policy.alert_window_minutes)
    scans = records.audit.count_since(Action.SCAN_REFUSED, since, DEAD_OR_UNKNOWN)
    if scans < policy.alert_unknown_labels:
        return ()
    return unless_said(records, policy, AlertKind.UNKNOWN_LABELS, entry.actor, scans)


def _sign_in_failed(records: Records, opened: OpenSession, entry: Entry) -> tuple[DueAlert, ...]:
    """Summed over a day: the right passphrase of somebody else between the tries does not begin the count anew."""
    if entry.result in (UNREADABLE, MISSING):
        return unless_said(records, opened.policy, AlertKind.FAILURES_SPOILED, STATION, 1)
    failed = records.audit.about(entry.subject, Action.SIGN_IN_FAILED)
    times = sum(int(each.result.split()[0]) for each in failed if entry.at - each.at < timedelta(days=1))
    if times < opened.policy.failures_before_wait:
        return ()
    return unless_said(records, opened.policy, AlertKind.SIGN_IN_FAILURES, entry.subject, times)


def _signed_in(records: Records, opened: OpenSession, _entry: Entry) -> tuple[DueAlert, ...]:
    return canary_alerts(records, opened)


def _staff_added(records: Records, _opened: OpenSession, entry: Entry) -> tuple[DueAlert, ...]:
    """Not before the first parcel: those are the people the station is made with, and there is nothing to open yet."""
    if not any(records.audit.count_of(action) for action in FIRST_PARCEL):
        return ()
    # One account says nothing of the next: none is passed over in silence.
    return (DueAlert(AlertKind.PERSON_TAKEN_IN, entry.actor, 1),)


def _keys_renewed(_records: Records, _opened: OpenSession, entry: Entry) -> tuple[DueAlert, ...]:
    return (DueAlert(AlertKind.PERSON_RENEWED, entry.actor, 1),)


def _clock_doubted(records: Records, opened: OpenSession, _entry: Entry) -> tuple[DueAlert, ...]:
    return unless_said(records, opened.policy, AlertKind.CLOCK_IN_DOUBT, STATION, 1)


def _station_opened(records: Records, opened: OpenSession, entry: Entry) -> tuple[DueAlert, ...]:
    """Once a night is a night. How often: within GAPS_APART of what the computers counted, this time among them."""
    gaps = [now] if (now := Uptime.read(entry.result)) and now.gap >= LONG_GAP else []
    if gaps:
        starts = records.audit.find(EntryQuery(action=Action.STATION_OPENED, before=entry.seq, limit=STARTS_LOOKED_AT))
        before = (found for start in starts if (found := Uptime.read(start.result)) and found.gap >= LONG_GAP)
        gaps += [each for each in before if gaps[0].measured - each.measured < GAPS_APART]
    return unless_said(records, opened.policy, AlertKind.CLOCK_GAPS, STATION, len(gaps)) if len(gaps) > 1 else ()


def _record_damaged(records: Records, opened: OpenSession, _entry: Entry) -> tuple[DueAlert, ...]:
    return unless_said(records, opened.policy, AlertKind.RECORD_DAMAGED, STATION, 1)


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        Action.REVEALED: _revealed,
        Action.REVEAL_REFUSED: _reveal_refused,
        Action.SCAN_REFUSED: _scan_refused,
        Action.SIGN_IN_FAILED: _sign_in_failed,
        Action.SIGNED_IN: _signed_in,
        Action.STAFF_ADDED: _staff_added,
        Action.KEYS_RENEWED: _keys_renewed,
        Action.CLOCK_DOUBTED: _clock_doubted,
        Action.STATION_OPENED: _station_opened,
        Action.RECORD_DAMAGED: _record_damaged,
    }
)
