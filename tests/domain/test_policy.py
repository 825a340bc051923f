import json
from pathlib import Path

import pytest

from app.domain.policy import LARGEST, BadPolicy, policy_from

RULES: dict[str, dict[str, object]] = json.loads(
    (Path(__file__).parents[2] / "resources" / "policy.json").read_text("utf-8")
)
VALUES = {key: rule["value"] for key, rule in RULES.items()}


def test_the_rules_that_come_with_the_program_are_a_policy() -> None:
    assert policy_from(VALUES).reveal_seconds == 20


@pytest.mark.parametrize("key", RULES)
def test_every_rule_names_its_unit_and_its_source(key: str) -> None:
    assert set(RULES[key]) == {"value", "unit", "source"}


@pytest.mark.parametrize("key", RULES)
def test_a_missing_rule_is_named(key: str) -> None:
    with pytest.raises(BadPolicy) as bad:
        policy_from({name: value for name, value in VALUES.items() if name != key})

    assert bad.value.key == key


def test_an_unknown_rule_is_named() -> None:
    with pytest.raises(BadPolicy) as bad:
        policy_from({**VALUES, "contact_a_minute": 1})

    assert bad.value.key == "contact_a_minute"


@pytest.mark.parametrize("value", [0, -1, LARGEST + 1, 1.0, "20", True, None, [20]])
def test_a_rule_is_a_whole_number_in_its_range(value: object) -> None:
    with pytest.raises(BadPolicy) as bad:
        policy_from({**VALUES, "shift_hours": value})

    assert bad.value.key == "shift_hours"


@pytest.mark.parametrize("value", [1, LARGEST])
def test_the_ends_of_the_range_are_in_it(value: int) -> None:
    assert policy_from({**VALUES, "shift_hours": value}).shift_hours == value
