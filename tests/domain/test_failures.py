import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import SignInBlocked, SignInNeedsManager
from app.domain.failures import BEGINNING, MOST, Failures, check_may_try, check_waited, tries_left, waits_until
from app.domain.people import Role
from app.domain.policy import policy_from

TABLE = json.loads((Path(__file__).parents[2] / "resources" / "policy.json").read_text(encoding="utf-8"))
POLICY = policy_from({key: rule["value"] for key, rule in TABLE.items()})
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_the_numbers_are_those_of_the_design() -> None:
    assert (POLICY.failures_before_wait, POLICY.failure_wait_minutes, POLICY.failures_before_manager) == (10, 15, 50)


@pytest.mark.parametrize("role", [*Role, None])
@pytest.mark.parametrize("count", [0, 1, 9, 11, 19, 49])
def test_a_few_failures_are_nobodys_business(role: Role | None, count: int) -> None:
    check_may_try(Failures(count, NOW), role, POLICY, NOW)


@pytest.mark.parametrize("role", [*Role, None])
@pytest.mark.parametrize("count", [10, 20, 30, 40])
def test_every_ten_failures_cost_a_quarter_of_an_hour(role: Role | None, count: int) -> None:
    with pytest.raises(SignInBlocked) as refused:
        check_may_try(Failures(count, NOW), role, POLICY, NOW + 14 * MINUTE + timedelta(seconds=1))
    assert refused.value.minutes == 1

    check_may_try(Failures(count, NOW), role, POLICY, NOW + 15 * MINUTE)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.MANAGER])
@pytest.mark.parametrize("count", [50, 51, MOST])
def test_after_fifty_only_a_manager_helps(role: Role, count: int) -> None:
    with pytest.raises(SignInNeedsManager):
        check_may_try(Failures(count, NOW), role, POLICY, NOW + timedelta(days=1000))


@pytest.mark.parametrize("count", [50, 51, 59, MOST])
@pytest.mark.parametrize("role", [Role.MANAGER, None])
def test_a_manager_is_slowed_down_and_never_locked_out(role: Role | None, count: int) -> None:
    with pytest.raises(SignInBlocked):
        check_may_try(Failures(count, NOW), role, POLICY, NOW + 14 * MINUTE)

    check_may_try(Failures(count, NOW), role, POLICY, NOW + 15 * MINUTE)


@pytest.mark.parametrize(("passed", "left"), [(0, 15), (1, 15), (60, 14), (899, 1)])
def test_the_minutes_left_count_the_one_that_has_begun(passed: int, left: int) -> None:
    with pytest.raises(SignInBlocked) as refused:
        check_waited(NOW, POLICY, NOW + timedelta(seconds=passed))

    assert refused.value.minutes == left


def test_a_clock_set_back_begins_the_wait_anew() -> None:
    earlier = NOW - timedelta(days=365)

    failures = Failures(10, NOW, 10).not_after(earlier)

    assert failures == Failures(10, earlier, 10)
    assert failures.not_after(NOW) is failures


def test_counting_and_taking_back() -> None:
    twice = Failures().one_more(NOW).one_more(NOW + MINUTE)

    assert twice == Failures(2, NOW + MINUTE, 2)
    assert twice.taken_back() == Failures(0, BEGINNING, 1)
    assert Failures().taken_back() == Failures()


def test_a_count_ends_somewhere() -> None:
    assert Failures(MOST, NOW, MOST).one_more(NOW) == Failures(MOST, NOW, MOST)


def test_the_tries_left_are_told_while_they_are_few() -> None:
    told = [tries_left(Failures(in_a_row), POLICY) for in_a_row in (0, 1, 6, 7, 9, 10, 17, 50, 53)]

    assert told == [None, None, None, 3, 1, 0, 3, 0, 0]


@pytest.mark.parametrize(
    ("in_a_row", "minutes", "waits"), [(9, 0, False), (10, 0, True), (10, 14, True), (10, 15, False), (51, 1, True)]
)
def test_a_wait_has_an_end(in_a_row: int, minutes: int, waits: bool) -> None:  # noqa: FBT001
    failures = Failures(in_a_row, NOW)

    until = waits_until(failures, POLICY, NOW + timedelta(minutes=minutes))

    assert until == (NOW + timedelta(minutes=15) if waits else None)
