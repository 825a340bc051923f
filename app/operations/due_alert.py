"""An alert that is to be raised, unless the same was said of the same person a short while ago."""

from dataclasses import dataclass

from app.domain.actions import Action
from app.domain.alert import AlertKind, quiet_for
from app.domain.policy import Policy
from app.operations.ports import Records


@dataclass(frozen=True, slots=True)
class DueAlert:
    """about: a person's id, or STATION; count: how many of what the kind speaks of."""

    kind: AlertKind
    about: str
    count: int


def unless_said(records: Records, policy: Policy, kind: AlertKind, about: str, count: int) -> tuple[DueAlert, ...]:
    """The alert, or nothing while the last one of this kind about this person says it all.

    The log's own time counts, which never runs back.
    """
    last = records.audit.about(about, Action.ALERT_RAISED, result=kind, limit=1)
    newest = records.audit.last()
    if last and newest and newest.at - last[0].at < quiet_for(kind, policy):
        return ()
    return (DueAlert(kind, about, count),)


def is_open(records: Records, kind: AlertKind, about: str) -> bool:
    """Whether the last alert of this kind about this person awaits its answer."""
    last = records.audit.about(about, Action.ALERT_RAISED, result=kind, limit=1)
    return bool(last) and not records.audit.about(str(last[0].seq), Action.ALERT_ANSWERED, limit=1)
