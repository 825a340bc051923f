from datetime import UTC, datetime, timedelta

import pytest

from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER
from app.devices.clock import SimulatedClock
from app.domain.budget import RevealReason
from app.domain.errors import BudgetSpent, ClockInDoubt, NotAllowed
from app.domain.groups import FieldGroup
from app.operations.clock_watch import ClockWatch
from app.operations.uptime import Uptime
from tests.operations.desk import MORNING, Desk, Died, Strike

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@pytest.fixture
def manager(desk: Desk) -> Desk:
    """A desk at which the manager is signed in."""
    desk.sign_in(MANAGER)
    return desk


def watch(desk: Desk) -> ClockWatch:
    return desk.desks.clock.watch


def doubts(desk: Desk) -> list[str]:
    return [row.result for row in desk.entries() if row.action == "clock_doubted"]


def switched_off(desk: Desk, by: timedelta) -> Desk:
    """The computer was off, by its clock for so long; the program is started, and nobody is signed in yet."""
    desk.desks.sign_in.close()
    desk.clock.jump(desk.clock.now() + by)
    desk.clock.reboot()
    return desk.crash()


def test_the_stations_time_is_what_passed_since_the_start_whatever_the_clock_says() -> None:
    clock = SimulatedClock(MORNING)
    station = ClockWatch(clock)

    clock.jump(MORNING + 10 * DAY)
    clock.advance(HOUR)

    assert station.now() == MORNING + HOUR
    assert station.today() == MORNING.date()
    assert station.computer_time() == MORNING + 10 * DAY + HOUR
    assert station.monotonic() == clock.monotonic()


@pytest.mark.parametrize(("by", "doubted"), [(-2, False), (-2.1, True), (10, False), (10.1, True), (-525_600, True)])
def test_a_clock_that_departs_from_the_time_that_passed_is_in_doubt(manager: Desk, by: float, *, doubted: bool) -> None:
    manager.clock.jump(manager.clock.now() + by * MINUTE)

    assert manager.desks.clock.state().in_doubt is doubted
    assert manager.desks.beat.beat().clock_in_doubt is doubted


def test_the_doubt_is_entered_once_with_its_size(manager: Desk) -> None:
    manager.clock.jump(manager.clock.now() - 61 * MINUTE)
    manager.desks.beat.beat()
    manager.lock()
    manager.sign_in()
    manager.take_in()

    assert doubts(manager) == ["61 behind"]


def test_whatever_is_done_first_after_a_jump_enters_the_doubt(manager: Desk) -> None:
    manager.clock.jump(manager.clock.now() + HOUR)
    manager.take_in()

    told = [row.action for row in manager.entries()][-4:]
    assert told == ["clock_doubted", "alert_raised", "taken_in", "accepted"]
    assert doubts(manager) == ["60 ahead"]


def test_creeping_forward_by_little_steps_is_found_as_one(manager: Desk) -> None:
    start = manager.clock.now()
    for _ in range(3):
        manager.clock.jump(manager.clock.now() + 9 * MINUTE)
        manager.clock.advance(MINUTE)
        manager.desks.beat.beat()

    assert manager.desks.clock.state().in_doubt
    assert watch(manager).now() == start + 3 * MINUTE


def test_two_clocks_that_are_both_right_may_drift_apart(manager: Desk) -> None:
    manager.pass_hours(30)
    manager.clock.jump(manager.clock.now() + 11 * MINUTE)

    assert not manager.desks.clock.state().in_doubt


def test_a_drift_that_no_clock_is_free_of_is_followed_and_nothing_more() -> None:
    clock = SimulatedClock(MORNING)
    station = ClockWatch(clock)
    clock.advance(10 * DAY)

    clock.jump(MORNING + 10 * DAY + 14 * MINUTE)
    followed = station.now()
    clock.jump(MORNING + 10 * DAY + 15 * MINUTE)

    assert followed == MORNING + 10 * DAY + 14 * MINUTE
    assert station.now() == MORNING + 10 * DAY


def test_putting_the_clock_right_again_does_not_end_the_doubt(manager: Desk) -> None:
    now = manager.clock.now()
    manager.clock.jump(now + HOUR)
    manager.desks.beat.beat()
    manager.clock.jump(now)

    assert manager.desks.clock.state().in_doubt


def test_the_manager_confirms_the_date_and_the_station_goes_by_it(manager: Desk) -> None:
    manager.clock.jump(manager.clock.now() + HOUR)
    manager.desks.beat.beat()

    state = manager.desks.clock.confirm()

    assert not state.in_doubt
    assert state.station_time == state.computer_time == manager.clock.now()
    assert (manager.newest().action, manager.newest().result) == ("clock_confirmed", "2026-11-23T02:00+00:00")
    assert manager.newest().at == manager.clock.now()
    manager.lock()
    assert manager.verdict().exit_code == 0


@pytest.mark.parametrize("name", [CLERK, COURIERS[0], AUDITOR])
def test_only_a_manager_confirms_the_date(desk: Desk, name: str) -> None:
    desk.sign_in(name)

    with pytest.raises(NotAllowed):
        desk.desks.clock.confirm()


def test_a_confirmation_that_does_not_reach_the_log_changes_nothing(manager: Desk) -> None:
    now = manager.clock.now()
    manager.clock.jump(now + HOUR)
    manager.desks.beat.beat()

    with Strike(1, Died()).on(manager), pytest.raises(Died):
        manager.desks.clock.confirm()

    assert manager.desks.clock.state().in_doubt
    assert watch(manager).now() == now


@pytest.mark.parametrize("by", [-HOUR, -365 * DAY, 25 * HOUR, 3650 * DAY])
def test_a_start_far_from_the_logs_end_is_in_doubt_and_goes_on_from_there(manager: Desk, by: timedelta) -> None:
    now = manager.clock.now()

    started = switched_off(manager, by)
    started.sign_in()

    assert watch(started).in_doubt
    assert watch(started).now() == now
    assert len(doubts(started)) == 1
    started.lock()
    assert started.verdict().exit_code == 0


@pytest.mark.parametrize("by", [-MINUTE, 12 * HOUR, 24 * HOUR])
def test_a_night_with_the_computer_off_is_nothing_to_ask_about(manager: Desk, by: timedelta) -> None:
    now = manager.clock.now()

    started = switched_off(manager, by)
    started.sign_in()

    assert not watch(started).in_doubt
    assert watch(started).now() == now + by


def test_a_clock_that_the_network_puts_right_before_anybody_signs_in_is_nothing_to_ask_about(manager: Desk) -> None:
    now = manager.clock.now()
    started = switched_off(manager, -2000 * DAY)
    started.clock.jump(now + HOUR)

    started.sign_in()

    assert not watch(started).in_doubt
    assert watch(started).now() == now + HOUR


def test_a_station_that_runs_on_is_not_asked_after_a_long_weekend(manager: Desk) -> None:
    manager.lock()
    manager.clock.advance(100 * HOUR)
    manager.sign_in()

    assert not watch(manager).in_doubt


@pytest.mark.parametrize("by", [-2.1, 10.1, 61, 13 * 60, 71 * 60])
def test_a_clock_turned_while_the_program_is_closed_is_in_doubt(manager: Desk, by: float) -> None:
    manager.desks.sign_in.close()
    now = manager.clock.now()
    manager.clock.advance(HOUR)
    manager.clock.jump(manager.clock.now() + by * MINUTE)

    started = manager.crash()
    started.sign_in()

    assert watch(started).in_doubt
    assert watch(started).now() == now + HOUR
    assert doubts(started) == [f"{round(abs(by))} {'ahead' if by > 0 else 'behind'}"]
    started.lock()
    assert started.verdict().exit_code == 0


def test_while_the_computer_runs_the_station_may_be_closed_for_as_long_as_it_likes(manager: Desk) -> None:
    now = manager.clock.now()
    manager.desks.sign_in.close()
    manager.clock.advance(10 * DAY)
    manager.clock.jump(manager.clock.now() + 9 * MINUTE)

    started = manager.crash()
    started.sign_in()

    assert not watch(started).in_doubt
    assert watch(started).now() == now + 10 * DAY + 9 * MINUTE


def test_a_crash_ends_what_the_log_knows_of_the_time_no_earlier_than_its_last_entry(manager: Desk) -> None:
    manager.pass_hours(2)
    manager.clock.advance(HOUR)
    started = manager.crash()

    started.sign_in()

    assert not watch(started).in_doubt
    assert watch(started).now() == started.clock.now()


def test_creeping_forward_from_start_to_start_is_found_as_one(manager: Desk) -> None:
    now, started = manager.clock.now(), manager
    for _ in range(3):
        started.clock.jump(started.clock.now() + 9 * MINUTE)
        started.clock.advance(MINUTE)
        started = started.restart()
        started.sign_in(MANAGER)

    assert watch(started).in_doubt
    assert watch(started).now() == now + 3 * MINUTE


def test_a_doubt_goes_on_by_what_the_computer_counted(manager: Desk) -> None:
    now = manager.clock.now()
    manager.clock.jump(now + DAY)
    manager.desks.beat.beat()
    manager.desks.sign_in.close()
    manager.clock.advance(HOUR)
    manager.clock.jump(now + HOUR)

    started = manager.crash()
    started.sign_in()

    assert watch(started).in_doubt
    assert watch(started).now() == now + HOUR


def test_what_the_computer_ran_before_the_first_sign_in_is_no_gap(manager: Desk) -> None:
    now = manager.clock.now()
    started = switched_off(manager, 20 * HOUR)
    started.clock.advance(10 * HOUR)

    started.sign_in()

    assert not watch(started).in_doubt
    assert watch(started).now() == now + 30 * HOUR


def test_a_computer_without_a_name_for_its_starts_counts_on_unless_its_count_went_back(
    manager: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SimulatedClock, "boot_id", lambda _: "")
    started = manager.restart()
    started.sign_in()
    started.clock.advance(2 * HOUR)
    started = started.restart()
    started.sign_in()
    ran_on = watch(started).in_doubt

    started = switched_off(started, 12 * HOUR)
    started.clock.advance(HOUR)
    started.sign_in()

    assert not ran_on
    assert not watch(started).in_doubt
    assert watch(started).now() == started.clock.now()


def test_a_log_that_does_not_tell_of_the_computer_is_as_after_a_night(manager: Desk) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Uptime, "written", "ok")
        started = manager.restart()
        started.sign_in()
    started.desks.sign_in.close()
    started.clock.jump(started.clock.now() + 12 * HOUR)

    again = started.crash()
    again.sign_in()

    assert not watch(again).in_doubt
    assert watch(again).now() == started.clock.now()


def gaps_told(desk: Desk) -> list[str]:
    return [row.reason for row in desk.entries() if (row.action, row.result) == ("alert_raised", "clock_gaps")]


def test_a_computer_that_was_off_for_long_and_soon_again_raises_an_alert(manager: Desk) -> None:
    started = switched_off(manager, 20 * HOUR)
    started.sign_in()
    first = gaps_told(started)
    started.pass_hours(1)
    started = switched_off(started, 20 * HOUR)

    started.sign_in()

    assert (first, gaps_told(started)) == ([], ["2"])
    assert not watch(started).in_doubt
    gaps = [row.result.split()[3] for row in started.entries() if row.action == "station_opened"]
    assert gaps == ["0", "1200", "1200"]


def test_restarts_between_two_gaps_do_not_hide_them(manager: Desk) -> None:
    started = switched_off(manager, 20 * HOUR)
    started.sign_in()
    for _ in range(3):
        started = switched_off(started.restart(), MINUTE)
        started.sign_in()
    started = switched_off(started, 20 * HOUR)

    started.sign_in()

    assert gaps_told(started) == ["2"]


def test_a_night_after_a_day_and_a_night_raises_no_alert(manager: Desk) -> None:
    started = switched_off(manager, 15 * HOUR)
    started.sign_in()
    started.pass_hours(3)
    started = started.restart()
    started.sign_in()
    started = switched_off(started, 15 * HOUR)

    started.sign_in()

    assert gaps_told(started) == []


def test_a_restart_does_not_end_the_doubt(manager: Desk) -> None:
    now = manager.clock.now()
    manager.clock.jump(now + HOUR)
    manager.desks.beat.beat()

    started = manager.restart()
    started.sign_in()

    assert watch(started).in_doubt
    assert watch(started).now() == now
    assert doubts(started) == ["60 ahead"]


def test_a_confirmed_date_before_the_logs_end_holds_at_the_next_start(manager: Desk) -> None:
    manager.lock()
    manager.believe(MORNING + 3650 * DAY)
    manager.believe(MORNING)
    manager.clock.advance(HOUR)

    started = manager.restart()
    started.sign_in()

    assert not watch(started).in_doubt
    assert watch(started).now() == MORNING + HOUR


def test_ten_years_ahead_for_a_day_does_not_poison_the_log(manager: Desk) -> None:
    now = manager.clock.now()
    manager.clock.jump(now + 3650 * DAY)
    manager.pass_hours(24)
    started = manager.restart()
    started.sign_in(MANAGER)
    started.clock.jump(now + DAY)
    started.desks.clock.confirm()

    assert started.newest().at == now + DAY
    assert max(row.at for row in started.entries()) == now + DAY
    days = started.desks.intake.session.require().days
    assert days.latest <= "2026-11-24"


@pytest.fixture
def spent(desk: Desk) -> tuple[Desk, str]:
    """A clerk who has used the hour's contacts up, with a label in the hand."""
    desk.sign_in()
    label = desk.take_in()[1]
    for _ in range(20):
        number = desk.desks.reveal.present(label).parcel.parcel_number
        desk.desks.reveal.reveal(number, FieldGroup.CONTACT, RevealReason.CALL_CONSIGNEE)
    return desk, label


@pytest.mark.parametrize("by", [61 * MINUTE, 13 * HOUR, 71 * HOUR])
def test_starting_anew_by_a_clock_set_forward_gives_no_budget_back(spent: tuple[Desk, str], by: timedelta) -> None:
    desk, label = spent
    for _ in range(4):
        desk.desks.sign_in.close()
        desk.clock.jump(desk.clock.now() + by)
        desk = desk.crash()
        desk.sign_in()

        refused_contact(desk, label)


def refused_contact(desk: Desk, label: str) -> None:
    number = desk.desks.reveal.present(label).parcel.parcel_number
    with pytest.raises(BudgetSpent):
        desk.desks.reveal.reveal(number, FieldGroup.CONTACT, RevealReason.CALL_CONSIGNEE)


@pytest.mark.parametrize("by", [-HOUR, -365 * DAY, HOUR, 3650 * DAY])
def test_turning_the_clock_gives_no_budget_back(spent: tuple[Desk, str], by: timedelta) -> None:
    desk, label = spent
    desk.clock.jump(desk.clock.now() + by)

    refused_contact(desk, label)
    assert desk.desks.reveal.meter().used == 20


@pytest.mark.parametrize("by", [-HOUR, -365 * DAY, 3650 * DAY])
def test_turning_the_clock_and_starting_anew_gives_no_budget_back(spent: tuple[Desk, str], by: timedelta) -> None:
    desk, label = spent
    desk.clock.jump(desk.clock.now() + by)
    started = desk.restart()
    started.sign_in()

    refused_contact(started, label)


def test_an_hour_that_passes_gives_the_budget_back_in_doubt_or_not(spent: tuple[Desk, str]) -> None:
    desk, label = spent
    desk.clock.jump(desk.clock.now() - DAY)
    desk.pass_hours(4 / 3)
    number = desk.desks.reveal.present(label).parcel.parcel_number

    assert desk.desks.reveal.reveal(number, FieldGroup.CONTACT, RevealReason.CALL_CONSIGNEE).fields


def test_while_the_clock_is_in_doubt_a_manager_opens_hints_only(manager: Desk) -> None:
    parcel, label = manager.take_in()
    manager.clock.jump(manager.clock.now() + HOUR)

    manager.desks.reveal.present(label)
    with pytest.raises(ClockInDoubt):
        manager.desks.reveal.reveal(parcel.parcel_number, FieldGroup.CONTACT, RevealReason.COMPLAINT)
    refused = manager.newest()
    manager.desks.clock.confirm()
    manager.desks.reveal.present(label)

    assert (refused.action, refused.result) == ("reveal_refused", "ClockInDoubt")
    assert manager.desks.reveal.reveal(parcel.parcel_number, FieldGroup.CONTACT, RevealReason.COMPLAINT).fields


def test_checkpoints_are_late_by_the_time_that_passed(manager: Desk) -> None:
    manager.desks.beat.beat()
    manager.take_in()
    manager.clock.jump(datetime(2020, 1, 1, tzinfo=UTC))
    manager.clock.advance(15 * MINUTE)

    manager.desks.beat.beat()

    assert manager.desks.history.health().unsigned == 0
