"""The emergency stop: anybody stops, only a manager goes on."""

import pytest

from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER, PASSPHRASE
from app.domain.errors import NotAllowed, NotSignedIn, StationStopped, StationTrouble
from app.domain.people import Role
from tests.operations.desk import Desk, Died, Strike

EVERYBODY = (MANAGER, CLERK, AUDITOR, *COURIERS)


def stop(desk: Desk, name: str = CLERK) -> None:
    desk.sign_in(name)
    desk.desks.stop.stop()


@pytest.mark.parametrize("name", EVERYBODY)
def test_anybody_stops_the_station_and_is_signed_out(desk: Desk, name: str) -> None:
    stop(desk, name)

    assert not desk.desks.intake.session.is_open
    assert desk.desks.sign_in.is_stopped()


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != MANAGER])
def test_at_a_stopped_station_nobody_but_a_manager_signs_in(desk: Desk, name: str) -> None:
    stop(desk)

    with pytest.raises(StationStopped):
        desk.sign_in(name)
    assert not desk.desks.intake.session.is_open
    with pytest.raises(RuntimeError), desk.station.database.records():
        pass

    assert desk.sign_in(MANAGER).stopped


def test_a_stop_stands_in_the_log_and_is_signed_at_once(desk: Desk) -> None:
    stop(desk)
    desk.sign_in(MANAGER)

    stopped = next(row for row in desk.entries() if row.action == "stopped")
    with desk.station.database.records() as records:
        assert [size for size, _ in records.audit.checkpoints(stopped.seq, stopped.seq + 1)] == [stopped.seq + 1]
    assert stopped.actor_name == CLERK


def test_who_was_turned_away_stands_in_the_log_which_stays_sound(desk: Desk) -> None:
    stop(desk)
    with pytest.raises(StationStopped):
        desk.sign_in(COURIERS[0])
    desk.sign_in(MANAGER)
    desk.desks.stop.lift()

    assert [(row.action, row.actor_name) for row in desk.entries() if row.action == "turned_away"] == [
        ("turned_away", COURIERS[0])
    ]
    assert desk.verdict().exit_code == 0


def test_a_stop_survives_a_restart_and_the_loss_of_the_file_that_hints_at_it(desk: Desk) -> None:
    stop(desk)
    (desk.folder / "station" / "station.failures").unlink()
    started = desk.restart()
    assert not started.desks.sign_in.is_stopped()

    with pytest.raises(StationStopped):
        started.sign_in()

    assert started.desks.sign_in.is_stopped()


def test_a_manager_lifts_the_stop(desk: Desk) -> None:
    stop(desk)
    desk.sign_in(MANAGER)
    assert desk.desks.stop.is_stopped()

    desk.desks.stop.lift()

    assert desk.newest().action == "stop_lifted"
    assert not desk.desks.stop.is_stopped()
    assert not desk.desks.sign_in.is_stopped()
    signed_in = desk.sign_in()
    assert (signed_in.actor.role, signed_in.stopped) == (Role.CLERK, False)


def test_lifting_no_stop_is_no_entry(desk: Desk) -> None:
    desk.sign_in(MANAGER)
    before = len(desk.entries())

    desk.desks.stop.lift()

    assert len(desk.entries()) == before


def test_the_station_can_be_stopped_again(desk: Desk) -> None:
    stop(desk)
    desk.sign_in(MANAGER)
    desk.desks.stop.lift()
    stop(desk, COURIERS[0])

    with pytest.raises(StationStopped):
        desk.sign_in()


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != MANAGER])
def test_only_a_manager_lifts(desk: Desk, name: str) -> None:
    desk.sign_in(name)

    with pytest.raises(NotAllowed):
        desk.desks.stop.lift()


def test_whoever_is_not_signed_in_stops_nothing(desk: Desk) -> None:
    with pytest.raises(NotSignedIn):
        desk.desks.stop.stop()
    with pytest.raises(NotSignedIn):
        desk.desks.stop.is_stopped()


@pytest.mark.parametrize("moment", range(1, 9))
def test_a_kill_while_stopping_leaves_the_station_either_stopped_or_not(desk: Desk, moment: int) -> None:
    desk.sign_in()
    strike = Strike(moment, Died())
    with strike.on(desk), pytest.raises(Died):
        desk.desks.stop.stop()
    started = desk.crash()
    started.sign_in(MANAGER)

    assert started.desks.stop.is_stopped() is (moment > 1)
    assert started.desks.sign_in.is_stopped() is (moment > 1)


def test_a_full_disk_stops_nothing_and_says_so(desk: Desk) -> None:
    desk.sign_in()

    with Strike(1, StationTrouble("disk_full")).on(desk), pytest.raises(StationTrouble):
        desk.desks.stop.stop()

    assert desk.desks.intake.session.is_open
    assert not desk.desks.stop.is_stopped()


def test_a_disk_that_does_not_take_the_hint_stops_the_station_all_the_same(desk: Desk) -> None:
    desk.sign_in()
    with Strike(3, StationTrouble("disk_full")).on(desk):
        desk.desks.stop.stop()

    with pytest.raises(StationStopped):
        desk.desks.sign_in.sign_in(CLERK, PASSPHRASE)
