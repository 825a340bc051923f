import json
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest

from app.domain.budget import Allowance, Window, allowances, metered_group, reason_needed
from app.domain.groups import OPENED_BY, FieldGroup
from app.domain.people import Role
from app.domain.policy import Policy

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
TABLE = json.loads((Path(__file__).parents[2] / "resources" / "policy.json").read_text("utf-8"))
POLICY = Policy(**{key: rule["value"] for key, rule in TABLE.items()})

EVERY_PAIR = list(product(Role, FieldGroup))


def bounds(role: Role, group: FieldGroup) -> list[tuple[int, str]]:
    return [(allowance.allowed, allowance.window) for allowance in allowances(POLICY, role, group)]


@pytest.mark.parametrize(
    ("role", "group", "expected"),
    [
        (Role.CLERK, FieldGroup.CONTACT, [(20, "hour"), (60, "shift")]),
        (Role.COURIER, FieldGroup.CONTACT, [(150, "shift")]),
        (Role.COURIER, FieldGroup.ADDRESS, [(150, "shift")]),
        (Role.MANAGER, FieldGroup.CONTACT, [(5, "day")]),
        (Role.MANAGER, FieldGroup.ADDRESS, [(5, "day")]),
        (Role.MANAGER, FieldGroup.CONSIGNOR, [(5, "day")]),
    ],
)
def test_reveals_are_bounded_as_policy_says(role: Role, group: FieldGroup, expected: list[tuple[int, str]]) -> None:
    assert bounds(role, group) == expected


@pytest.mark.parametrize("role", Role)
def test_hints_are_bounded_by_the_parcels_in_hand_alone(role: Role) -> None:
    assert bounds(role, FieldGroup.HINT) == []


def test_whatever_a_role_may_open_beyond_the_hint_is_bounded() -> None:
    unbounded = [
        (role, group)
        for role, group in EVERY_PAIR
        if role in OPENED_BY[group] and group is not FieldGroup.HINT and not bounds(role, group)
    ]

    assert unbounded == []


def test_a_managers_parts_are_counted_together() -> None:
    (allowance,) = allowances(POLICY, Role.MANAGER, FieldGroup.ADDRESS)

    assert allowance.groups == (FieldGroup.CONTACT, FieldGroup.ADDRESS, FieldGroup.CONSIGNOR)


@pytest.mark.parametrize("role", [Role.CLERK, Role.COURIER])
def test_other_roles_are_counted_group_by_group(role: Role) -> None:
    assert {allowance.groups for allowance in allowances(POLICY, role, FieldGroup.CONTACT)} == {(FieldGroup.CONTACT,)}


@pytest.mark.parametrize(("window", "hours"), [(Window.HOUR, 1), (Window.SHIFT, 12), (Window.DAY, 24)])
def test_a_window_ends_now(window: Window, hours: int) -> None:
    allowance = Allowance(1, window, (FieldGroup.CONTACT,))

    assert allowance.since(NOW, POLICY) == NOW - timedelta(hours=hours)


@pytest.mark.parametrize(("role", "group"), EVERY_PAIR)
def test_a_reason_is_asked_for_but_for_hints_and_of_couriers(role: Role, group: FieldGroup) -> None:
    assert reason_needed(role, group) == (group is not FieldGroup.HINT and role is not Role.COURIER)


@pytest.mark.parametrize(
    ("role", "group"),
    [(Role.CLERK, "contact"), (Role.COURIER, "address"), (Role.MANAGER, "address"), (Role.AUDITOR, "address")],
)
def test_the_meter_shows_what_a_role_works_with(role: Role, group: str) -> None:
    assert metered_group(role) == group


def test_all_budgets_stay_far_below_the_numbers_at_which_opening_is_a_crime() -> None:
    """250 records of one kind, 2,500 of another (Fa Shi (2017) 10, article 5)."""
    most = [
        allowance.allowed for role, group in product(Role, FieldGroup) for allowance in allowances(POLICY, role, group)
    ]

    assert max(most) < 250
