"""The numbers that law and station rules set. They live in the signed policy file with their source, not in code."""

from collections.abc import Mapping
from dataclasses import dataclass, fields


class BadPolicy(Exception):
    """A policy table lacks a value, has one too many, or one outside its range. fact: the key."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Policy:
    """One number a rule; every one is a whole number from 1 to 100,000. Units stand in resources/policy.json."""

    sender_min_age: int
    idle_lock_minutes: int
    reveal_seconds: int
    presented_seconds: int
    shift_hours: int
    contact_an_hour: int
    contact_a_shift: int
    address_a_shift: int
    address_a_parcel: int
    manager_reveals_a_day: int
    checkpoint_entries: int
    checkpoint_minutes: int
    failures_before_wait: int
    failure_wait_minutes: int
    failures_before_manager: int
    staff_passphrase_passes: int
    manager_passphrase_passes: int
    clock_back_minutes: int
    clock_forward_minutes: int
    clock_gap_hours: int
    retention_days: int
    day_key_days: int
    register_months: int
    alert_contacts_an_hour: int
    alert_manager_reveals: int
    alert_unknown_labels: int
    alert_window_minutes: int
    alert_foreign_scans: int
    alert_parcels_opened_often: int
    pre_arrival_hours: int
    pre_arrival_rows: int
    canary_percent: int


LARGEST = 100_000


def policy_from(values: Mapping[str, object]) -> Policy:
    """The policy of a table key → number; BadPolicy names the first key that is missing, unknown or out of range."""
    known = [field.name for field in fields(Policy)]
    for key in values:
        if key not in known:
            raise BadPolicy(key)
    numbers: dict[str, int] = {}
    for key in known:
        value = values.get(key)
        if type(value) is not int or not 1 <= value <= LARGEST:
            raise BadPolicy(key)
        numbers[key] = value
    return Policy(**numbers)
