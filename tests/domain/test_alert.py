import json
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.alert import AlertKind, quiet_for, thresholds
from app.domain.budget import BEYOND_HINT, allowances, budgets
from app.domain.groups import FieldGroup
from app.domain.people import Role
from app.domain.policy import policy_from

RULES = json.loads((Path(__file__).parents[2] / "resources" / "policy.json").read_text("utf-8"))
POLICY = policy_from({name: rule["value"] for name, rule in RULES.items()})


@pytest.mark.parametrize("kind", AlertKind)
def test_no_alert_is_quiet_for_more_than_a_day(kind: AlertKind) -> None:
    assert timedelta(minutes=10) <= quiet_for(kind, POLICY) <= timedelta(days=1)


def test_scans_are_quiet_for_minutes_and_reveals_for_an_hour() -> None:
    assert quiet_for(AlertKind.UNKNOWN_LABELS, POLICY) == timedelta(minutes=POLICY.alert_window_minutes)
    assert quiet_for(AlertKind.MANY_CONTACTS, POLICY) == timedelta(hours=1)
    assert quiet_for(AlertKind.OPENED_OFTEN, POLICY) == timedelta(hours=POLICY.shift_hours)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("group", FieldGroup)
def test_whoever_is_watched_is_watched_before_the_budget_is_used_up(role: Role, group: FieldGroup) -> None:
    bounds = {allowance.window: allowance.allowed for allowance in allowances(POLICY, role, group)}

    for _, threshold in thresholds(POLICY, role, group):
        assert threshold.allowed <= bounds[threshold.window]


def test_hints_and_couriers_own_runs_have_no_threshold() -> None:
    assert all(thresholds(POLICY, role, FieldGroup.HINT) == () for role in Role)
    assert all(thresholds(POLICY, Role.COURIER, group) == () for group in FieldGroup)


def test_every_bound_is_named_once() -> None:
    assert [(each.allowed, each.groups) for each in budgets(POLICY, Role.MANAGER)] == [(5, BEYOND_HINT)]
    assert [each.allowed for each in budgets(POLICY, Role.CLERK)] == [20, 60]
    assert budgets(POLICY, Role.AUDITOR) == ()
