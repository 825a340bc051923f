"""Wrong passphrases: counted before they are tried, kept beside the station, told to the log."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.crypto.document_fields import DocumentDamaged
from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER, PASSPHRASE, STATION_ID, make_demo_station
from app.domain.actions import Action
from app.domain.alert import STATION
from app.domain.errors import (
    ApproversKeyTrouble,
    HardwareKeyNeeded,
    HardwareKeyTrouble,
    NotAllowed,
    SignInBlocked,
    SignInNeedsManager,
    StationTrouble,
    UnknownPerson,
    WrongApproval,
    WrongPassphrase,
)
from app.domain.failures import BEGINNING, MOST, Failures
from app.domain.people import UserId
from app.operations.failures_file import FailuresFile
from app.operations.my_keys import Approval
from app.operations.opening import SlotKind
from tests.devices.software_authenticator import PIN, SoftwareKey
from tests.operations.desk import Desk, Died, Strike

WRONG = "wrong horse battery staple"
HOUR = timedelta(hours=1)
QUARTER = timedelta(minutes=15)


def fail(desk: Desk, times: int = 1, name: str = CLERK) -> None:
    """Type wrong passphrases, waiting whenever that is asked for."""
    for _ in range(times):
        try:
            desk.desks.sign_in.sign_in(name, WRONG)
        except SignInBlocked as blocked:
            desk.clock.advance(timedelta(minutes=blocked.minutes))
            fail(desk, name=name)
        except (WrongPassphrase, UnknownPerson):
            pass


def file_of(desk: Desk) -> Path:
    return desk.folder / "station" / "station.failures"


def failed_entries(desk: Desk) -> list[tuple[str, str]]:
    """(subject, result), whoever is signed in."""
    return [(row.subject, row.result) for row in desk.entries() if row.action == "sign_in_failed"]


def test_after_ten_wrong_passphrases_the_right_one_waits_too(desk: Desk) -> None:
    fail(desk, 10)

    with pytest.raises(SignInBlocked) as refused:
        desk.sign_in()
    assert refused.value.minutes == 15

    desk.clock.advance(QUARTER)
    assert desk.sign_in().actor.name == CLERK


def test_from_the_seventh_wrong_passphrase_on_it_is_said_how_many_are_left(desk: Desk) -> None:
    said: list[int | None] = []
    for _ in range(10):
        with pytest.raises(WrongPassphrase) as wrong:
            desk.desks.sign_in.sign_in(CLERK, WRONG)
        said.append(wrong.value.tries_left)

    assert said == [None] * 6 + [3, 2, 1, 0]


def test_who_waits_is_known_to_the_manager_with_the_time_and_let_on_by_him(desk: Desk) -> None:
    fail(desk, 10)
    desk.sign_in(MANAGER)
    blocked = {member.actor.name: member.blocked_until for member in desk.desks.staff.members()}
    until = blocked.pop(CLERK)
    assert until is not None
    assert desk.clock.now() < until <= desk.clock.now() + timedelta(minutes=15)
    assert set(blocked.values()) == {None}

    desk.desks.staff.lift_block(desk.user_id(CLERK))

    assert {member.blocked_until for member in desk.desks.staff.members()} == {None}
    assert desk.sign_in(CLERK).actor.name == CLERK


def test_a_wait_that_is_over_is_no_block_any_more(desk: Desk) -> None:
    fail(desk, 10)
    desk.clock.advance(timedelta(minutes=16))
    desk.sign_in(MANAGER)

    assert {member.blocked_until for member in desk.desks.staff.members()} == {None}


def test_one_persons_failures_stop_nobody_else(desk: Desk) -> None:
    fail(desk, 10)

    assert desk.sign_in(MANAGER).actor.name == MANAGER


def test_waiting_survives_a_restart_and_a_crash(desk: Desk) -> None:
    fail(desk, 10)
    started = desk.restart()
    with pytest.raises(SignInBlocked):
        started.sign_in()

    with pytest.raises(SignInBlocked):
        started.crash().sign_in()


def test_a_refused_try_is_not_counted(desk: Desk) -> None:
    fail(desk, 10)
    for _ in range(30):
        with pytest.raises(SignInBlocked):
            desk.sign_in()

    desk.clock.advance(QUARTER)

    assert desk.sign_in().actor.name == CLERK


def test_the_right_passphrase_begins_the_count_anew(desk: Desk) -> None:
    fail(desk, 9)
    desk.sign_in()
    desk.lock()
    fail(desk, 9)

    assert desk.sign_in().actor.name == CLERK


def test_a_kill_while_the_passphrase_is_tried_has_been_a_try(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(*_: object) -> None:
        raise Died

    with monkeypatch.context() as patch:
        patch.setattr("app.operations.sign_in.open_slot_of", die)
        for _ in range(10):
            with pytest.raises(Died):
                desk.sign_in()

    with pytest.raises(SignInBlocked):
        desk.crash().sign_in()


def test_where_the_try_cannot_be_written_there_is_none(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_content: bytes) -> None:
        raise StationTrouble("disk_full")

    monkeypatch.setattr(desk.station.files, "write_failures", full)

    with pytest.raises(StationTrouble, match="disk_full"):
        desk.sign_in()
    assert not desk.desks.intake.session.is_open


def test_fifty_failures_need_a_manager(desk: Desk) -> None:
    fail(desk, 50)
    desk.clock.advance(timedelta(days=30))
    with pytest.raises(SignInNeedsManager):
        desk.sign_in()

    desk.sign_in(MANAGER)
    clerk = desk.user_id(CLERK)
    assert desk.desks.staff.blocked() == {clerk}
    desk.desks.staff.lift_block(clerk)

    assert desk.desks.staff.blocked() == frozenset()
    assert (desk.newest().action, desk.newest().subject) == ("sign_in_block_lifted", clerk)
    assert desk.sign_in().actor.name == CLERK


def test_a_block_that_was_not_written_away_stands(desk: Desk) -> None:
    fail(desk, 50)
    desk.sign_in(MANAGER)
    clerk = desk.user_id(CLERK)

    with Strike(3, StationTrouble("disk_full")).on(desk), pytest.raises(StationTrouble):
        desk.desks.staff.lift_block(clerk)

    assert desk.desks.staff.blocked() == {clerk}


def test_blocks_are_the_managers_business(desk: Desk) -> None:
    desk.sign_in()

    with pytest.raises(NotAllowed):
        desk.desks.staff.blocked()
    with pytest.raises(NotAllowed):
        desk.desks.staff.lift_block(desk.user_id(CLERK))


def test_only_somebodys_block_is_lifted(desk: Desk) -> None:
    desk.sign_in(MANAGER)

    with pytest.raises(UnknownPerson):
        desk.desks.staff.lift_block(UserId("0123456789abcdef"))


def test_nobody_at_the_keyboard_locks_the_only_manager_out(desk: Desk) -> None:
    fail(desk, 60, MANAGER)
    with pytest.raises(SignInBlocked):
        desk.sign_in(MANAGER)

    desk.clock.advance(QUARTER)

    assert desk.sign_in(MANAGER).actor.name == MANAGER


def test_names_that_nobody_has_wait_as_well_and_keep_nobody_out(desk: Desk) -> None:
    fail(desk, 10, "Nobody")

    with pytest.raises(SignInBlocked):
        desk.desks.sign_in.sign_in("Somebody Else", PASSPHRASE)
    assert desk.sign_in().actor.name == CLERK
    assert failed_entries(desk) == [("unknown", "10 times")]


@pytest.mark.parametrize("hours", [-100, 100])
def test_turning_the_clock_while_the_program_runs_does_not_shorten_the_wait(desk: Desk, hours: int) -> None:
    fail(desk, 10)
    desk.clock.jump(desk.clock.now() + hours * HOUR)

    with pytest.raises(SignInBlocked) as refused:
        desk.sign_in()
    assert refused.value.minutes == 15


def test_a_clock_set_back_before_a_start_begins_the_wait_anew(desk: Desk) -> None:
    fail(desk, 10)
    desk.clock.advance(timedelta(minutes=10))
    desk.clock.jump(desk.clock.now() - 100 * HOUR)
    started = desk.restart()

    with pytest.raises(SignInBlocked) as refused:
        started.sign_in()
    assert refused.value.minutes == 15

    started.clock.advance(QUARTER)
    assert started.sign_in().actor.name == CLERK


def test_a_clock_put_forward_before_a_start_gives_the_next_ten_and_no_more(desk: Desk) -> None:
    fail(desk, 10)
    desk.clock.jump(desk.clock.now() + 100 * HOUR)
    started = desk.restart()
    for _ in range(10):
        with pytest.raises(WrongPassphrase):
            started.desks.sign_in.sign_in(CLERK, WRONG)

    with pytest.raises(SignInBlocked):
        started.sign_in()


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b"[]", b"null", bytes(100_000), b'{"a":1'])
def test_a_spoiled_file_makes_everybody_wait_and_is_told_to_the_log(desk: Desk, content: bytes) -> None:
    file_of(desk).write_bytes(content)
    for name in (CLERK, MANAGER, "Nobody"):
        with pytest.raises(SignInBlocked):
            desk.sign_in(name)

    desk.clock.advance(QUARTER)
    desk.sign_in()

    assert failed_entries(desk) == [("unreadable", "unreadable")]
    desk.sign_in()
    assert len(failed_entries(desk)) == 1


def test_waiting_for_a_spoiled_file_survives_a_restart_and_a_clock_set_back(desk: Desk) -> None:
    file_of(desk).write_bytes(b"")
    with pytest.raises(SignInBlocked):
        desk.sign_in()
    desk.clock.jump(desk.clock.now() - HOUR)
    started = desk.restart()

    with pytest.raises(SignInBlocked):
        started.sign_in()

    started.clock.advance(QUARTER)
    assert started.sign_in().actor.name == CLERK


def test_without_the_file_nobody_failed_and_the_log_is_told(desk: Desk) -> None:
    """Nine wrong ones, the file away, nine more, and so on: no wait, but neither count nor silence."""
    for _ in range(3):
        fail(desk, 9)
        file_of(desk).unlink()
    fail(desk, 9)

    assert desk.sign_in().actor.name == CLERK

    assert failed_entries(desk) == [(desk.user_id(CLERK), "9 times"), ("missing", "missing")]
    raised = [(row.result, row.subject) for row in desk.entries() if row.action == "alert_raised"]
    assert raised == [("failures_spoiled", STATION)]
    desk.sign_in()
    assert len(failed_entries(desk)) == 2


def test_the_file_of_a_new_station_was_not_taken_away(bare: Desk) -> None:
    make_demo_station(bare.desks)

    bare.sign_in()

    assert failed_entries(bare) == []


def test_nobody_took_away_what_an_older_program_never_wrote(desk: Desk) -> None:
    """Its entries of sign-ins do not tell what opened the keys."""
    desk.sign_in()
    with desk.station.database.records() as records:
        desk.desks.intake.audit.append(records, Action.SIGNED_IN, result="keyring 5, days 4")
    desk.lock()
    file_of(desk).unlink()

    desk.sign_in()

    assert failed_entries(desk) == []


@pytest.mark.parametrize("missing", ["key", "secret"])
def test_trouble_between_wrong_passphrases_gives_back_no_more_than_its_own_try(desk: Desk, missing: str) -> None:
    """A PIN typed while no key is plugged in, nine wrong passphrases, and again."""
    key = SoftwareKey()
    desk.keys[:] = [key]
    desk.sign_in(MANAGER)
    desk.desks.my_keys.add_hardware_key(PASSPHRASE, PIN)
    desk.lock()
    desk.keys.clear()
    secrets = desk.secrets.kept
    fail(desk, 9, MANAGER)
    for _ in range(3):
        if missing == "secret":
            desk.secrets.kept = {}
        with pytest.raises((HardwareKeyTrouble, StationTrouble)):
            desk.desks.sign_in.sign_in(MANAGER, PASSPHRASE, PIN)
        desk.secrets.kept = secrets
    fail(desk, 1, MANAGER)

    with pytest.raises(SignInBlocked):
        desk.sign_in(MANAGER)


def test_a_key_that_is_needed_gives_back_no_more_than_its_own_try(desk: Desk) -> None:
    desk.keys[:] = [SoftwareKey()]
    desk.sign_in(MANAGER)
    desk.desks.my_keys.add_hardware_key(PASSPHRASE, PIN)
    passphrase = next(slot for slot in desk.desks.my_keys.slots() if slot.kind is SlotKind.PASSPHRASE)
    desk.desks.my_keys.remove_slot(passphrase.slot_id)
    desk.lock()
    for _ in range(9):
        with pytest.raises(WrongPassphrase):
            desk.desks.sign_in.sign_in(MANAGER, WRONG, PIN)
    before = file_of(desk).read_bytes()

    with pytest.raises(HardwareKeyNeeded):
        desk.desks.sign_in.sign_in(MANAGER, WRONG)

    assert file_of(desk).read_bytes() == before


def test_an_approval_that_met_trouble_gives_back_no_more_than_its_own_try(desk: Desk) -> None:
    desk.keys[:] = [SoftwareKey()]
    desk.sign_in(MANAGER)
    desk.desks.my_keys.add_hardware_key(PASSPHRASE, PIN)
    desk.keys.clear()
    desk.sign_in()
    keys = desk.desks.my_keys
    for number in range(10):
        with pytest.raises(WrongApproval):
            keys.make_recovery_code(PASSPHRASE, Approval(MANAGER, WRONG))
        if number < 9:
            with pytest.raises(ApproversKeyTrouble):
                keys.make_recovery_code(PASSPHRASE, Approval(MANAGER, PASSPHRASE, PIN))

    with pytest.raises(SignInBlocked):
        keys.make_recovery_code(PASSPHRASE, Approval(MANAGER, PASSPHRASE))


def test_failures_of_an_earlier_run_enter_the_log_once(desk: Desk) -> None:
    fail(desk, 3)
    started = desk.restart()

    started.sign_in(MANAGER)
    started.sign_in(AUDITOR)

    assert failed_entries(started) == [(started.user_id(CLERK), "3 times")]


def test_what_a_kill_left_between_log_and_file_is_entered_again(desk: Desk) -> None:
    fail(desk, 3)
    kept = file_of(desk).read_bytes()
    desk.sign_in(MANAGER)
    file_of(desk).write_bytes(kept)

    desk.sign_in(MANAGER)

    assert failed_entries(desk) == [(desk.user_id(CLERK), "3 times")] * 2


def test_a_disk_that_takes_no_more_once_the_sign_in_is_entered_refuses_nobody(desk: Desk) -> None:
    fail(desk, 3)
    writes = desk.station.files.write_failures
    left = 2  # the try, and taking it back

    def fills_up(content: bytes) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise StationTrouble("disk_full")
        writes(content)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(desk.station.files, "write_failures", fills_up)
        assert desk.sign_in(MANAGER).actor.name == MANAGER


def test_the_rules_that_come_with_the_program_hold_where_the_policy_is_gone(desk: Desk) -> None:
    (desk.folder / "station" / "station.policy").unlink()
    fail(desk, 10)

    with pytest.raises(SignInBlocked):
        desk.sign_in()


def test_what_is_wrong_with_the_station_is_no_failure_of_a_person(desk: Desk) -> None:
    desk.secrets.kept, secrets = {}, desk.secrets.kept
    for _ in range(12):
        with pytest.raises(StationTrouble, match="device_secret_missing"):
            desk.sign_in()
    desk.secrets.kept = secrets

    assert desk.sign_in().actor.name == CLERK
    assert failed_entries(desk) == []


def test_failures_and_names_are_no_passphrases(desk: Desk) -> None:
    fail(desk, 2)

    written = file_of(desk).read_bytes()

    assert WRONG.encode() not in written
    assert CLERK.encode() not in written
    assert STATION_ID.encode() not in written
    assert COURIERS[0].encode() not in written


FAILURES = st.builds(
    Failures,
    st.integers(0, MOST),
    st.integers(0, 250_000_000_000_000).map(lambda each: BEGINNING + timedelta(milliseconds=each)),
    st.integers(0, MOST),
)
FILES = st.builds(
    FailuresFile,
    st.dictionaries(st.from_regex(r"[0-9a-f]{16}", fullmatch=True).map(UserId), FAILURES, max_size=4),
    FAILURES,
    st.none() | FAILURES.map(lambda each: each.at),
    st.booleans(),
    st.booleans(),
)


def test_a_file_of_then_is_read_and_written_the_same() -> None:
    """Frozen: a program of later must read what this one left."""
    then = (Path(__file__).parents[1] / "crypto" / "vectors" / "failures.json").read_bytes()
    at = BEGINNING + timedelta(milliseconds=1795395600123)

    file = FailuresFile.from_bytes(then)

    assert file == FailuresFile(
        people={
            UserId("0123456789abcdef"): Failures(12, at, 3),
            UserId("fedcba9876543210"): Failures(0, BEGINNING, 1),
        },
        unknown=Failures(10, at, 10),
        unreadable_at=at,
        stopped=True,
        begun_anew=True,
    )
    assert file.to_bytes() == then


@given(FILES)
def test_the_file_comes_back_as_it_was(file: FailuresFile) -> None:
    assert FailuresFile.from_bytes(file.to_bytes()) == file


@given(FILES, st.data())
def test_no_other_spelling_is_read(file: FailuresFile, data: st.DataObject) -> None:
    written = bytearray(file.to_bytes())
    at = data.draw(st.integers(0, len(written) - 1))
    written[at] ^= data.draw(st.integers(1, 255))

    try:
        read = FailuresFile.from_bytes(bytes(written))
    except DocumentDamaged:
        return
    assert read.to_bytes() == bytes(written)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"version":1', b'"version":2'),
        (b'"stopped":0', b'"stopped":2'),
        (b'"stopped":0', b'"stopped":true'),
        (b'"begun_anew":0', b'"begun_anew":2'),
        (b'"in_a_row":1', b'"in_a_row":-1'),
        (b'"in_a_row":1', b'"in_a_row":1.5'),
        (b'"0123456789abcdef"', b'"Li Na"'),
        (b'"unreadable_at":null', b'"unreadable_at":-1'),
        (b'"unreadable_at":null', b'"unreadable_at":true'),
        (b'"unreadable_at":null', b'"unreadable_at":253402300800000'),
    ],
)
def test_what_this_program_does_not_write_it_does_not_read(old: bytes, new: bytes) -> None:
    person = {UserId("0123456789abcdef"): Failures(1, BEGINNING, 1)}
    written = FailuresFile(person).to_bytes()
    assert old in written

    with pytest.raises(DocumentDamaged):
        FailuresFile.from_bytes(written.replace(old, new, 1))


def test_a_clock_before_all_times_writes_the_first_moment() -> None:
    file = FailuresFile(unknown=Failures(1, BEGINNING - HOUR, 1))

    assert FailuresFile.from_bytes(file.to_bytes()).unknown.at == BEGINNING
