from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta

import pytest

from app.crypto.days import DayKeys
from app.crypto.document_fields import base64_text
from app.crypto.entry import Entry
from app.crypto.rings import DATABASE
from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER, STATION_ID
from app.domain.actions import Action
from app.domain.errors import NotSignedIn, StationTrouble
from app.operations.audit_trail import AuditTrail
from app.operations.ports import Records
from app.storage.audit_log import StoredAuditLog
from tests.operations.desk import Desk, Died, Strike

LATE = datetime(2026, 11, 23, 15, 59, tzinfo=UTC)
"""A minute before midnight at the station, which goes by UTC+8."""
MOMENTS_OF_A_TURN = range(1, 13)
"""Before and after: the log asked, the key announced, the turn entered, the key in force, the size read and kept."""


@pytest.fixture
def counter(desk: Desk) -> Desk:
    """A desk at which the clerk is signed in."""
    desk.sign_in()
    return desk


@pytest.fixture
def evening(desk: Desk) -> Desk:
    """The clerk is signed in as the station's day ends; the clocks then go on by two minutes."""
    desk.wait_until(LATE)
    desk.sign_in()
    desk.clock.advance(timedelta(minutes=2))
    return desk


def trail(desk: Desk) -> AuditTrail:
    return desk.desks.beat.audit


def actions(desk: Desk) -> list[str]:
    return [row.action for row in desk.entries()]


def days_on_disk(desk: Desk) -> DayKeys:
    ring = desk.desks.intake.session.require().keyring.ring_public(DATABASE)
    return DayKeys.from_note(desk.station.files.read_days(), STATION_ID, ring)


def test_entries_are_numbered_without_a_gap(counter: Desk) -> None:
    assert [row.seq for row in counter.entries()] == list(range(len(counter.entries())))


def test_an_entry_names_desk_role_and_person_by_id(counter: Desk) -> None:
    with counter.station.database.records() as records:
        last = records.audit.last()

    assert last is not None
    entry = Entry.from_bytes(last.entry)
    assert (entry.desk, entry.role, entry.actor) == ("desk-1", "clerk", counter.user_id(CLERK))


def test_an_entry_counts_milliseconds_from_the_start_of_the_program(counter: Desk) -> None:
    counter.clock.advance(timedelta(milliseconds=1500))
    counter.take_in()

    with counter.station.database.records() as records:
        last = records.audit.last()
    assert last is not None
    assert Entry.from_bytes(last.entry).monotonic == 1500


def test_every_start_of_the_program_has_a_name_of_its_own(counter: Desk) -> None:
    started = counter.restart()

    assert trail(started).boot != trail(counter).boot


def test_the_desk_that_nobody_is_signed_in_at_writes_no_entry(desk: Desk) -> None:
    with pytest.raises(NotSignedIn):
        trail(desk).turn_log_key_if_due()


def test_an_hour_without_an_entry_is_ended_by_a_heartbeat(counter: Desk) -> None:
    counter.clock.advance(timedelta(hours=1))

    counter.desks.beat.beat()

    assert actions(counter)[-1] == "heartbeat"


def test_before_an_hour_has_passed_there_is_no_heartbeat(counter: Desk) -> None:
    counter.clock.advance(timedelta(minutes=59))

    counter.desks.beat.beat()

    assert "heartbeat" not in actions(counter)


def test_work_delays_the_heartbeat(counter: Desk) -> None:
    counter.clock.advance(timedelta(minutes=30))
    counter.take_in()
    counter.clock.advance(timedelta(minutes=45))

    counter.desks.beat.beat()

    assert "heartbeat" not in actions(counter)


def test_the_station_beats_although_its_clock_was_set_back(counter: Desk) -> None:
    counter.clock.jump(datetime(2026, 11, 22, tzinfo=UTC))
    counter.clock.advance(timedelta(hours=1))

    counter.desks.beat.beat()

    assert actions(counter)[-3:] == ["clock_doubted", "alert_raised", "heartbeat"]


def test_a_quiet_day_verifies(counter: Desk) -> None:
    counter.pass_hours(20)
    counter.lock()

    assert counter.verdict().exit_code == 0


def test_a_hundred_entries_make_a_checkpoint_due(counter: Desk) -> None:
    _, label = counter.take_in()
    for _ in range(100):
        counter.desks.reveal.present(label)

    assert counter.desks.history.health().unsigned < 10


def test_fewer_entries_can_wait(counter: Desk) -> None:
    counter.take_in()

    assert counter.desks.beat.beat().health.unsigned > 0


def test_a_quarter_of_an_hour_makes_a_checkpoint_due(counter: Desk) -> None:
    counter.take_in()
    counter.clock.advance(timedelta(minutes=15))

    assert counter.desks.beat.beat().health.unsigned == 0


def test_without_a_new_entry_no_checkpoint_is_due(counter: Desk) -> None:
    counter.clock.advance(timedelta(minutes=15))
    counter.desks.beat.beat()
    signed_at = counter.desks.history.health().signed_at
    counter.clock.advance(timedelta(minutes=15))

    assert counter.desks.beat.beat().health.signed_at == signed_at


def test_a_log_of_one_size_has_one_checkpoint(counter: Desk) -> None:
    with counter.station.database.records() as records:
        first = trail(counter).checkpoint(records)
        kept = records.audit.checkpoints(0, records.audit.size())

        assert trail(counter).checkpoint(records) == first
        assert records.audit.checkpoints(0, records.audit.size()) == kept


def test_a_log_without_a_checkpoint_is_not_remembered(counter: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = counter.station.files.read_days()

    with monkeypatch.context() as patch:
        patch.setattr(StoredAuditLog, "last_checkpoint", lambda _: None)
        trail(counter).remember_size()

    assert counter.station.files.read_days() == before


def test_the_size_of_a_signed_log_is_written_beside_the_database(counter: Desk) -> None:
    counter.take_in()
    counter.clock.advance(timedelta(minutes=15))

    size = counter.desks.beat.beat().health.size

    assert days_on_disk(counter).log.size == size


def test_midnight_at_the_station_turns_the_log_key(evening: Desk) -> None:
    evening.desks.beat.beat()

    assert actions(evening)[-1] == "log_key_turned"
    assert days_on_disk(evening).log_key.epoch == "2026-11-24"


def test_the_turn_is_signed_at_once(evening: Desk) -> None:
    assert evening.desks.beat.beat().health.unsigned == 0


def test_the_key_turns_once_a_day(evening: Desk) -> None:
    evening.pass_hours(5)

    assert actions(evening).count("log_key_turned") == 1


def test_midnight_in_greenwich_turns_nothing(evening: Desk) -> None:
    evening.desks.beat.beat()
    evening.lock()
    evening.wait_until(datetime(2026, 11, 24, 0, 30, tzinfo=UTC))
    evening.sign_in()
    evening.desks.beat.beat()

    assert actions(evening).count("log_key_turned") == 1


def test_the_day_before_cannot_be_signed_once_its_key_was_turned(evening: Desk) -> None:
    before = days_on_disk(evening)
    evening.desks.beat.beat()
    after = days_on_disk(evening)

    assert after.next_log_key is None
    assert base64_text(before.log_key.sealed).encode() not in evening.station.files.read_days()


@pytest.mark.parametrize("name", [CLERK, COURIERS[0], MANAGER, AUDITOR])
def test_whoever_signs_in_first_on_a_new_day_turns_the_key(desk: Desk, name: str) -> None:
    desk.clock.advance(timedelta(days=1))

    desk.sign_in(name)

    assert actions(desk)[-1] == "log_key_turned"


def test_the_log_verifies_over_several_days(desk: Desk) -> None:
    for _ in range(4):
        desk.sign_in()
        desk.take_in()
        desk.pass_hours(1)
        desk.lock()
        desk.clock.advance(timedelta(hours=23))

    verdict = desk.verdict()

    assert (verdict.exit_code, verdict.epochs) == (0, 5)


def test_the_log_verifies_when_somebody_works_through_the_night(evening: Desk) -> None:
    evening.take_in()
    evening.desks.beat.beat()
    evening.take_in()
    evening.lock()

    verdict = evening.verdict()

    assert (verdict.exit_code, verdict.epochs) == (0, 2)


def test_the_log_verifies_when_days_were_skipped(desk: Desk) -> None:
    desk.clock.advance(timedelta(days=9))

    assert desk.verdict().exit_code == 0


@pytest.mark.parametrize("moment", MOMENTS_OF_A_TURN)
def test_a_turn_killed_at_any_moment_is_settled_at_the_next_start(evening: Desk, moment: int) -> None:
    with Strike(moment, Died()).on(evening), pytest.raises(Died):
        trail(evening).turn_log_key_if_due()

    started = evening.crash()
    started.sign_in()

    days = days_on_disk(started)
    assert (days.log_key.epoch, days.next_log_key) == ("2026-11-24", None)
    assert actions(started).count("log_key_turned") == 1


@pytest.mark.parametrize("moment", MOMENTS_OF_A_TURN)
def test_the_log_verifies_after_a_turn_killed_at_any_moment(evening: Desk, moment: int) -> None:
    with Strike(moment, Died()).on(evening), pytest.raises(Died):
        trail(evening).turn_log_key_if_due()

    verdict = evening.crash().verdict()

    assert (verdict.exit_code, verdict.epochs) == (0, 2)


@pytest.mark.parametrize("moment", range(1, 9))
def test_a_settling_that_is_killed_in_its_turn_is_settled_later(evening: Desk, moment: int) -> None:
    with Strike(4, Died()).on(evening), pytest.raises(Died):
        trail(evening).turn_log_key_if_due()
    started = evening.crash()
    with Strike(moment, Died()).on(started), pytest.raises(Died):
        started.sign_in()

    assert started.crash().verdict().exit_code == 0


@pytest.mark.parametrize("moment", MOMENTS_OF_A_TURN)
def test_the_log_verifies_after_the_disk_was_full_at_any_moment_of_a_turn(evening: Desk, moment: int) -> None:
    with Strike(moment, StationTrouble("disk_full")).on(evening), suppress(StationTrouble):
        trail(evening).turn_log_key_if_due()
    evening.take_in()
    evening.desks.beat.beat()
    evening.take_in()
    evening.lock()

    assert evening.verdict().exit_code == 0


@pytest.mark.parametrize("moment", MOMENTS_OF_A_TURN)
def test_the_log_verifies_when_the_desk_is_locked_right_after_a_turn_that_failed(evening: Desk, moment: int) -> None:
    with Strike(moment, StationTrouble("disk_full")).on(evening), suppress(StationTrouble):
        trail(evening).turn_log_key_if_due()
    evening.lock()

    assert evening.verdict().exit_code == 0


def take_no_days_file_but(monkeypatch: pytest.MonkeyPatch, desk: Desk, first: int) -> None:
    """From the write after so many on, the disk takes no days file; the database it does take."""
    write, written = desk.station.files.write_days, [0]

    def refuse(note: bytes) -> None:
        written[0] += 1
        if written[0] > first:
            raise StationTrouble("disk_full")
        write(note)

    monkeypatch.setattr(desk.station.files, "write_days", refuse)


@pytest.mark.parametrize("first", range(4))
def test_a_station_whose_days_file_the_disk_did_not_take_opens_again(
    evening: Desk, monkeypatch: pytest.MonkeyPatch, first: int
) -> None:
    with monkeypatch.context() as patch, suppress(StationTrouble):
        take_no_days_file_but(patch, evening, first)
        evening.desks.beat.beat()
    with monkeypatch.context() as patch:
        take_no_days_file_but(patch, evening, 0)
        evening.lock()

    assert evening.verdict().exit_code == 0


@pytest.mark.parametrize("first", range(4))
def test_a_new_day_whose_key_the_disk_does_not_take_can_be_worked(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, first: int
) -> None:
    desk.clock.advance(timedelta(days=1))
    with monkeypatch.context() as patch:
        take_no_days_file_but(patch, desk, first)
        desk.sign_in()
        desk.lock()

    assert desk.verdict().exit_code == 0


def test_a_turn_that_reached_the_log_although_the_disk_complained_is_not_made_twice(
    evening: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_records = evening.station.database.records

    @contextmanager
    def complaining() -> Iterator[Records]:
        with open_records() as records:
            before = records.audit.size()
            yield records
            grown = records.audit.size() > before
        if grown:
            raise StationTrouble("disk_failed")

    with monkeypatch.context() as patch, suppress(StationTrouble):
        patch.setattr(evening.station.database, "records", complaining)
        trail(evening).turn_log_key_if_due()
    evening.desks.beat.beat()
    evening.lock()

    verdict = evening.verdict()
    assert (verdict.exit_code, verdict.epochs) == (0, 2)


def test_a_turn_has_no_more_moments_than_were_tried(evening: Desk) -> None:
    strike = Strike(0, Died())

    with strike.on(evening):
        trail(evening).turn_log_key_if_due()

    assert strike.passed == MOMENTS_OF_A_TURN[-1]


def test_time_does_not_run_back_in_the_log(counter: Desk) -> None:
    counter.clock.jump(datetime(2026, 11, 20, tzinfo=UTC))
    counter.take_in()

    moments = [row.at for row in counter.entries()]

    assert moments == sorted(moments)


@pytest.mark.parametrize("at", ["2020-01-01T00:00Z", "2026-11-23T00:30Z", "2036-01-01T00:00Z"])
def test_a_clock_that_jumps_is_told_in_the_log_whose_own_time_goes_on(counter: Desk, at: str) -> None:
    counter.take_in()
    before = counter.newest().at
    counter.clock.jump(datetime.fromisoformat(at))
    counter.pass_hours(3)
    rows = counter.entries()
    counter.lock()

    assert [row.action for row in rows].count("clock_doubted") == 1
    assert rows[-1].at - before <= timedelta(hours=3)
    assert counter.verdict().exit_code == 0


def test_a_clock_put_right_by_a_little_is_no_jump(counter: Desk) -> None:
    counter.clock.jump(counter.clock.now() - timedelta(seconds=90))
    counter.pass_hours(1)
    counter.lock()

    assert counter.verdict().exit_code == 0


def test_work_goes_on_under_a_clock_that_was_set_back(counter: Desk) -> None:
    now = counter.clock.now()
    counter.clock.jump(datetime(2026, 11, 20, tzinfo=UTC))
    counter.lock()
    counter.sign_in()

    parcel, _ = counter.take_in()

    assert parcel.accepted_at == now


def test_a_crash_is_a_remark_and_no_finding(counter: Desk) -> None:
    counter.take_in()

    verdict = counter.crash().verdict()

    assert verdict.exit_code == 0
    assert [remark.kind for remark in verdict.remarks] == ["ended_without_closing"]


@pytest.mark.parametrize("moment", range(1, 5))
def test_a_lock_that_is_killed_leaves_a_log_that_verifies(counter: Desk, moment: int) -> None:
    with Strike(moment, Died()).on(counter), pytest.raises(Died):
        counter.lock()

    assert counter.crash().verdict().exit_code == 0


@pytest.mark.parametrize("action", Action)
def test_every_action_is_a_word_an_entry_can_hold(action: Action) -> None:
    keyed = action in {Action.STATION_MADE, Action.LOG_KEY_TURNED}

    entry = Entry(
        seq=0,
        at=LATE,
        monotonic=0,
        boot="0" * 16,
        actor="a",
        role="clerk",
        desk="desk-1",
        action=action,
        key=bytes(32) if keyed else None,
        epoch=LATE.date() if keyed else None,
    )

    assert Entry.from_bytes(entry.to_bytes()) == entry
