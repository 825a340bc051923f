from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.crypto.canary import SealedCanary
from app.crypto.days import DayGone
from app.crypto.log_verify import Finding
from app.crypto.rings import ADMIN, DATABASE, RINGS, rings_of
from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER, PASSPHRASE
from app.domain.actions import Action
from app.domain.errors import (
    LastManager,
    LeavingNotOver,
    NotACourier,
    NotAllowed,
    NothingBrokenOff,
    NotYourself,
    StationTrouble,
    UnknownPerson,
    WrongPassphrase,
)
from app.domain.groups import FieldGroup
from app.domain.people import Actor, Role, UserId
from app.operations.canaries import CanaryForm
from app.operations.history import HistoryFilter
from app.operations.leaving import BrokenOff, Leaving, LeavingStep
from app.operations.opening import SlotKind
from app.operations.pre_arrival import AnnouncedRow
from app.operations.session import OpenSession
from tests.operations.conftest import MadeStation
from tests.operations.desk import Desk, Died, Strike

SECOND = "Zhao Min"
NEW_PASSPHRASE = "violet tractor under seven moons"  # noqa: S105  invented
MOMENTS = 56
"""In a manager's leaving: before and after each write."""


@pytest.fixture(scope="module")
def two_managers(stocked: MadeStation, tmp_path_factory: pytest.TempPathFactory) -> MadeStation:
    """The station after a morning, with a second manager."""
    folder = tmp_path_factory.mktemp("two-managers")
    desk = stocked.copy(folder)
    desk.sign_in(MANAGER)
    desk.desks.staff.add(SECOND, Role.MANAGER, PASSPHRASE)
    desk.close()
    return MadeStation(folder / "station", stocked.secrets, stocked.papers, desk.clock.now(), stocked.labels)


@pytest.fixture
def office(two_managers: MadeStation, tmp_path: Path) -> Iterator[Desk]:
    """A desk at which a manager is signed in, of a station with two."""
    desk = two_managers.copy(tmp_path)
    desk.sign_in(MANAGER)
    yield desk
    desk.close()


def opened(desk: Desk) -> OpenSession:
    return desk.desks.intake.session.require()


def finish(desk: Desk, leaving: Leaving) -> Leaving:
    while not leaving.done:
        leaving = desk.desks.leaving.go_on(leaving)
    return leaving


def leave(desk: Desk, name: str | None) -> Leaving:
    return finish(desk, desk.desks.leaving.begin(None if name is None else desk.user_id(name)))


def epochs(desk: Desk) -> dict[str, int]:
    keyring = opened(desk).keyring
    return {name: keyring.ring(name).epoch for name in RINGS}


def older_records(desk: Desk) -> int:
    newest = {str(group): opened(desk).keyring.ring(group).epoch for group in FieldGroup}
    with desk.station.database.records() as records:
        return records.seals.count_of_older_epochs(newest)


def results(desk: Desk, action: Action) -> list[str]:
    return [row.result for row in desk.entries() if row.action == action]


def is_over(desk: Desk) -> bool:
    """Whether nothing of a rotation is left to be done."""
    keyring = opened(desk).keyring
    return keyring.pending is None and len(keyring.rings) == len(RINGS) and older_records(desk) == 0


def test_who_left_cannot_sign_in_and_everybody_else_can(office: Desk) -> None:
    leave(office, CLERK)

    for name in (MANAGER, SECOND, AUDITOR, *COURIERS):
        assert office.sign_in(name).actor.name == name
    with pytest.raises(UnknownPerson):
        office.sign_in(CLERK)


def test_who_left_keeps_a_name_in_the_history_and_can_be_asked_for(office: Desk) -> None:
    clerk = office.user_id(CLERK)

    leave(office, CLERK)

    named = office.desks.history.find(HistoryFilter(text=CLERK, action=Action.TAKEN_IN))
    assert named
    assert {(row.actor_name, row.actor_left) for row in named} == {(CLERK, True)}
    assert office.desks.history.people()[-1] == Actor(clerk, CLERK, Role.CLERK, left=True)
    assert clerk not in {member.actor.user_id for member in office.desks.staff.members()}


def test_a_courier_who_left_is_named_with_his_parcels_and_they_are_settled(office: Desk) -> None:
    courier = office.user_id(COURIERS[0])

    leave(office, COURIERS[0])

    out = next(out for out in office.desks.handover.couriers_out() if out.courier == courier)
    assert (out.name, out.left) == (COURIERS[0], True)
    assert [row.courier_left for row in office.desks.parcels.find() if row.courier_name == COURIERS[0]] == [True]
    handed = office.desks.history.find(HistoryFilter(action=Action.HANDED_OVER))
    assert {(row.result, row.result_left) for row in handed} == {(COURIERS[0], True), (COURIERS[1], False)}
    assert office.desks.handover.all_delivered(courier) == 1


def test_the_run_of_a_courier_who_left_is_closed_and_takes_nothing_more(office: Desk) -> None:
    courier, label = office.user_id(COURIERS[1]), office.take_in()[1]
    run = office.desks.handover.open_run(courier)
    run = office.desks.handover.scan_out(run.run.run_id, label)
    more = office.take_in()[1]

    leave(office, COURIERS[1])

    again = office.desks.handover.open_run(courier)
    assert (again.run.run_id, len(again.parcels)) == (run.run.run_id, 1)
    with pytest.raises(NotACourier):
        office.desks.handover.scan_out(again.run.run_id, more)
    # One of the morning's, and the one in the open run.
    assert [(out.name, out.parcels) for out in office.desks.handover.out_with_former()] == [(COURIERS[1], 2)]
    office.desks.handover.close_run(again.run.run_id)
    office.desks.handover.brought_back(label)
    assert office.desks.handover.all_delivered(courier) == 1
    assert office.desks.handover.out_with_former() == ()
    with pytest.raises(NotACourier):
        office.desks.handover.open_run(courier)


def test_names_of_who_left_are_in_order_and_outlive_a_sign_in(office: Desk) -> None:
    leave(office, CLERK)
    leave(office, COURIERS[0])
    office.sign_in(MANAGER)

    assert [(actor.name, actor.left) for actor in office.desks.history.people()[-2:]] == [
        (name, True) for name in sorted((CLERK, COURIERS[0]))
    ]


def test_every_ring_of_who_left_has_a_new_epoch_and_no_old_one(office: Desk) -> None:
    leave(office, CLERK)

    assert epochs(office) == {name: 2 if name in rings_of(Role.CLERK) else 1 for name in RINGS}
    assert is_over(office)


def test_a_label_of_before_opens_for_those_who_stay(office: Desk, two_managers: MadeStation) -> None:
    leave(office, CLERK)

    office.sign_in(COURIERS[0])
    number = office.desks.reveal.present(two_managers.labels[0]).parcel.parcel_number
    assert office.desks.reveal.reveal(number, FieldGroup.ADDRESS)


def test_what_who_left_could_read_opens_nothing_any_more(office: Desk, two_managers: MadeStation) -> None:
    """The leaver kept keyring, day keys and passphrase: everything of their time but the database of today."""
    office.sign_in(CLERK)
    kept = opened(office)
    office.sign_in(MANAGER)
    leave(office, CLERK)
    new = opened(office)

    assert kept.database_ring.database_key != new.database_ring.database_key
    with office.station.database.records() as records:
        sealed = [sealed for _, sealed in records.seals.of_older_epochs({str(g): 99 for g in FieldGroup}, 0, 99)]
    assert len(sealed) == len(two_managers.labels)
    for record in sealed:
        for group in record.groups:
            newest = new.keyring.ring(group.group).epoch
            assert group.epoch == newest
            assert (newest == 1) == (group.group not in rings_of(Role.CLERK))
    office.lock()
    with pytest.raises(StationTrouble, match="wrong_key"):
        office.station.database.open(kept.database_ring.database_key, kept.keyring.station)


def test_the_log_key_is_a_new_one_and_the_old_one_signed_its_naming(office: Desk) -> None:
    before = opened(office).days.log_key

    leave(office, CLERK)

    after = opened(office).days.log_key
    assert (after.epoch, after.public == before.public) == (before.epoch, False)
    assert office.verdict().finding is Finding.OK


def test_a_leaving_is_in_the_log_from_begin_to_end(office: Desk) -> None:
    clerk = office.user_id(CLERK)
    before = len(office.entries())

    leave(office, CLERK)

    told = [(row.action, row.subject, row.result) for row in office.entries()[before:]]
    seq = opened(office).keyring.seq
    assert told == [
        ("staff_left", clerk, "clerk"),
        ("keys_rotated", clerk, "begun"),
        ("keyring_written", "", f"keyring {seq - 1}"),
        ("log_key_turned", "", "ok"),
        ("keys_rotated", clerk, "4 records"),
        ("keyring_written", "", f"keyring {seq}"),
    ]


def test_progress_is_told_in_records(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.operations.leaving.RECORDS_AT_ONCE", 3)
    leaving = office.desks.leaving.begin(office.user_id(CLERK))
    steps = [leaving]
    while not steps[-1].done:
        steps.append(office.desks.leaving.go_on(steps[-1]))

    told = [(each.step, each.carried, each.total) for each in steps]
    assert told == [
        (LeavingStep.DAYS, 0, 4),
        (LeavingStep.RECORDS, 0, 4),
        (LeavingStep.RECORDS, 3, 4),
        (LeavingStep.DATABASE, 4, 4),
        (LeavingStep.END, 4, 4),
        (LeavingStep.DONE, 4, 4),
    ]
    assert office.desks.leaving.go_on(steps[-1]) == steps[-1]


def test_a_manager_leaves_and_takes_neither_admin_nor_custodian_along(office: Desk) -> None:
    office.sign_in(SECOND)
    kept = opened(office)
    office.sign_in(MANAGER)

    leave(office, SECOND)

    new = opened(office)
    assert epochs(office) == dict.fromkeys(RINGS, 2)
    assert [link.epoch for link in new.keyring.admin_chain] == [2]
    assert new.policy_file.seq == kept.policy_file.seq + 1
    changed = [a.month for a, b in zip(new.policy_file.escrow, kept.policy_file.escrow, strict=True) if a.e1 != b.e1]
    assert changed == [publics.month for publics in kept.policy_file.escrow if publics.month > "2026-11"]
    assert not (office.folder / "station" / "station.policy.next").exists()
    for name in (CLERK, MANAGER):
        assert office.sign_in(name).actor.name == name
        assert opened(office).policy_file == new.policy_file


def test_after_a_managers_leaving_parcels_are_taken_in_and_opened(office: Desk) -> None:
    leave(office, SECOND)
    office.sign_in(CLERK)

    parcel, label = office.take_in()

    assert office.desks.reveal.present(label).parcel.parcel_number == parcel.parcel_number


def test_a_clock_set_back_gives_no_month_a_fresh_key_that_something_was_sealed_to(office: Desk) -> None:
    before = opened(office).policy_file.escrow
    office.clock.jump(office.clock.now().replace(year=2020))

    leave(office, SECOND)

    assert opened(office).policy_file.escrow[0] == before[0]


def test_all_keys_can_be_renewed_without_anybody_leaving(office: Desk) -> None:
    people = office.desks.staff.staff()

    leave(office, None)

    assert office.desks.staff.staff() == people
    assert epochs(office) == dict.fromkeys(RINGS, 2)
    assert is_over(office)
    assert results(office, Action.KEYS_ROTATED) == ["begun", "4 records"]
    assert office.sign_in(CLERK).actor.name == CLERK


def test_one_leaves_after_the_other(office: Desk) -> None:
    leave(office, CLERK)
    leave(office, SECOND)
    leave(office, COURIERS[1])

    assert epochs(office)[DATABASE] == 4
    assert office.sign_in(COURIERS[0]).actor.name == COURIERS[0]
    assert office.verdict().finding is Finding.OK


def test_clerks_work_while_a_leaving_is_not_over(office: Desk, two_managers: MadeStation) -> None:
    leaving = office.desks.leaving.begin(office.user_id(COURIERS[1]))
    office.sign_in(CLERK)
    parcel, label = office.take_in()
    old = office.desks.reveal.present(two_managers.labels[2])
    office.sign_in(MANAGER)

    finish(office, leaving)

    assert is_over(office)
    office.sign_in(CLERK)
    assert office.desks.reveal.present(label).parcel.parcel_number == parcel.parcel_number
    assert office.desks.reveal.present(two_managers.labels[2]).parcel == old.parcel


def test_somebody_added_meanwhile_works_afterwards(office: Desk) -> None:
    leaving = office.desks.leaving.begin(office.user_id(CLERK))
    office.desks.staff.add("Qian Wei", Role.CLERK, PASSPHRASE)

    finish(office, leaving)

    assert office.sign_in("Qian Wei").actor.role is Role.CLERK
    assert office.take_in()


def test_a_record_whose_day_is_gone_stays_and_holds_nothing_up(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(day: str) -> None:
        raise DayGone(day, day)

    monkeypatch.setattr(office.desks.intake.session, "open_day", gone)

    leaving = leave(office, CLERK)

    assert (leaving.total, leaving.carried) == (4, 0)
    monkeypatch.undo()
    assert older_records(office) == 4


def test_a_shredded_record_is_left_alone(office: Desk) -> None:
    with office.station.database.records() as records:
        _, sealed = records.seals.of_older_epochs({"hint": 2}, 0, 1)[0]
        records.seals.shred(sealed.record_id)

    leave(office, CLERK)

    assert results(office, Action.KEYS_ROTATED)[-1] == "3 records"


def announced(desk: Desk, waybill_number: str) -> AnnouncedRow:
    form = desk.form()
    return AnnouncedRow(waybill_number, form.contact, form.address, 1_000, 1, "A12-345")


@pytest.mark.parametrize("leaver", [CLERK, SECOND])
def test_an_announced_parcel_arrives_after_a_leaving(office: Desk, leaver: str) -> None:
    office.desks.pre_arrivals.bring([announced(office, "SF1234567890")])
    leaving = office.desks.leaving.begin(office.user_id(leaver))
    office.desks.pre_arrivals.bring([announced(office, "SF1234567891")])

    finish(office, leaving)

    for number in ("SF1234567890", "SF1234567891"):
        parcel = office.desks.pre_arrivals.arrive(number)
        label = office.label_of(parcel.parcel_number)
        office.desks.intake.scan_back(parcel.parcel_number, label)
        assert office.desks.reveal.present(label)
    left = office.desks.leaving.unfinished()
    assert left is not None
    finish(office, left)
    assert is_over(office)


def test_canaries_are_known_after_a_managers_leaving(office: Desk) -> None:
    form = office.form()
    office.desks.canaries.plant(CanaryForm(form.contact, form.address, form.goods))

    leave(office, SECOND)
    leave(office, CLERK)

    assert is_over(office)
    with office.station.database.records() as records:
        assert [canary.epoch for _, canary in records.canaries.all()] == [2]
    office.sign_in(MANAGER)
    assert len(office.desks.canaries.trace(form.contact.phone)) == 1


def test_what_opens_to_nobody_keeps_its_epoch_and_holds_nothing_up(office: Desk) -> None:
    with office.station.database.records() as records:
        records.canaries.put(SealedCanary(1, bytes([1]) * 100))

    leave(office, None)

    keyring = opened(office).keyring
    assert [ring.epoch for ring in keyring.epochs(ADMIN)] == [1, 2]
    assert len(keyring.rings) == len(RINGS) + 1
    assert office.desks.leaving.unfinished() is None


def test_an_epoch_that_nothing_needs_any_more_goes_at_the_next_occasion(office: Desk) -> None:
    with office.station.database.records() as records:
        records.canaries.put(SealedCanary(1, bytes([1]) * 100))
    leave(office, None)
    with office.station.database.records() as records:
        ((number, _),) = records.canaries.all()
        records.canaries.replace(number, SealedCanary(2, bytes([1]) * 100))

    left = office.desks.leaving.unfinished()

    assert left == Leaving(None, LeavingStep.END)
    finish(office, left)
    assert is_over(office)
    assert finish(office, left).done
    assert results(office, Action.KEYS_ROTATED) == ["begun", "4 records"]


@pytest.mark.parametrize("name", [CLERK, COURIERS[0], AUDITOR])
def test_leaving_is_the_managers_business(office: Desk, name: str) -> None:
    office.sign_in(name)

    for act in (
        lambda: office.desks.leaving.begin(None),
        office.desks.leaving.unfinished,
        office.desks.leaving.broken_off,
        office.desks.leaving.resume,
        office.desks.leaving.abandon,
        lambda: office.desks.leaving.go_on(Leaving(None, LeavingStep.DAYS)),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_a_manager_does_not_leave_alone(office: Desk) -> None:
    with pytest.raises(NotYourself):
        office.desks.leaving.begin(office.user_id(MANAGER))


def test_the_last_manager_does_not_leave(office: Desk) -> None:
    leave(office, SECOND)

    with pytest.raises(LastManager):
        office.desks.leaving.begin(office.user_id(MANAGER))


def test_nobody_leaves_who_is_not_there(office: Desk) -> None:
    with pytest.raises(UnknownPerson):
        office.desks.leaving.begin(UserId("0" * 16))


def test_one_leaving_at_a_time(office: Desk) -> None:
    leaving = office.desks.leaving.begin(office.user_id(CLERK))

    with pytest.raises(LeavingNotOver):
        office.desks.leaving.begin(office.user_id(SECOND))

    assert office.desks.leaving.unfinished() == leaving
    finish(office, leaving)
    assert office.desks.leaving.unfinished() is None


# What broke off before the keyring was written


def broken_off(desk: Desk, name: str | None) -> Desk:
    """The next start after a leaving that only the log knows of; a manager who stays is signed in."""
    with Strike(4, Died()).on(desk), pytest.raises(Died):
        desk.desks.leaving.begin(None if name is None else desk.user_id(name))
    started = desk.crash()
    started.sign_in(MANAGER)
    return started


def forged(desk: Desk, about: str) -> None:
    """A clerk with code of their own writes that a leaving was begun; nobody is signed in then."""
    desk.sign_in(CLERK)
    with desk.station.database.records() as records:
        desk.desks.intake.audit.append(records, Action.KEYS_ROTATED, subject=desk.user_id(about), result="begun")
    desk.lock()


@pytest.mark.parametrize("name", [CLERK, SECOND, None])
def test_what_broke_off_before_it_took_effect_does_not_go_on_unasked(office: Desk, name: str | None) -> None:
    at = office.clock.now()
    started = broken_off(office, name)

    assert started.desks.leaving.unfinished() is None
    assert started.desks.leaving.broken_off() == BrokenOff(at, MANAGER, name or "", answerable=True)
    assert {MANAGER, SECOND, CLERK} < {member.name for member in started.desks.staff.staff()}
    assert set(epochs(started).values()) == {1}


def test_whoever_goes_on_with_what_broke_off_answers_for_it(office: Desk) -> None:
    started = broken_off(office, CLERK)
    clerk = started.user_id(CLERK)
    before = len(started.entries())

    finish(started, started.desks.leaving.resume())

    told = [(row.action, row.subject, row.result) for row in started.entries()[before:]]
    assert told[:2] == [("staff_left", clerk, "clerk"), ("keys_rotated", clerk, "gone_on")]
    assert CLERK not in {member.name for member in started.desks.staff.staff()}
    assert is_over(started)
    assert started.desks.leaving.broken_off() is None
    assert started.verdict().finding is Finding.OK


def test_what_broke_off_twice_is_asked_for_twice(office: Desk) -> None:
    started = broken_off(office, None)
    with Strike(3, StationTrouble("disk_full")).on(started), pytest.raises(StationTrouble):
        started.desks.leaving.resume()

    assert started.desks.leaving.broken_off() is not None
    finish(started, started.desks.leaving.resume())
    assert results(started, Action.KEYS_ROTATED) == ["begun", "gone_on", "gone_on", "4 records"]


def test_what_broke_off_can_be_given_up(office: Desk) -> None:
    started = broken_off(office, SECOND)

    started.desks.leaving.abandon()

    newest = started.newest()
    assert (newest.action, newest.subject, newest.result) == ("keys_rotated", started.user_id(SECOND), "abandoned")
    assert started.desks.leaving.broken_off() is None
    assert started.desks.leaving.unfinished() is None
    leave(started, CLERK)
    assert started.sign_in(SECOND).actor.name == SECOND


def test_only_what_broke_off_is_answered(office: Desk) -> None:
    with pytest.raises(NothingBrokenOff):
        office.desks.leaving.resume()
    with pytest.raises(NothingBrokenOff):
        office.desks.leaving.abandon()

    leaving = office.desks.leaving.begin(None)

    assert office.desks.leaving.broken_off() is None
    with pytest.raises(NothingBrokenOff):
        office.desks.leaving.abandon()
    finish(office, leaving)


def test_nobody_is_taken_off_the_staff_by_an_entry_that_a_clerk_wrote(office: Desk) -> None:
    forged(office, SECOND)

    office.sign_in(MANAGER)

    asked = office.desks.leaving.broken_off()
    assert office.desks.leaving.unfinished() is None
    assert asked is not None
    assert (asked.begun_by, asked.leaver, asked.answerable) == (CLERK, SECOND, True)
    office.desks.leaving.abandon()
    assert office.sign_in(SECOND).actor.name == SECOND


def test_who_is_to_leave_answers_nothing_and_changes_nobodys_keys(office: Desk) -> None:
    started = broken_off(office, SECOND)
    manager = started.user_id(MANAGER)
    before = started.station.files.read_keyring()

    started.sign_in(SECOND)

    asked = started.desks.leaving.broken_off()
    assert asked is not None
    assert not asked.answerable
    for answer in (started.desks.leaving.resume, started.desks.leaving.abandon):
        with pytest.raises(NotYourself):
            answer()
    for act in (
        lambda: started.desks.leaving.begin(None),
        lambda: started.desks.staff.add("Qian Wei", Role.MANAGER, PASSPHRASE),
        lambda: started.desks.staff.renew_keys(manager, NEW_PASSPHRASE),
        lambda: started.desks.staff.renew_keys(manager, NEW_PASSPHRASE, in_other_hands=True),
    ):
        with pytest.raises(LeavingNotOver):
            act()
    assert started.station.files.read_keyring() == before
    started.sign_in(MANAGER)
    assert started.desks.leaving.broken_off() is not None


def test_nothing_else_is_begun_before_what_broke_off_is_answered(office: Desk) -> None:
    started = broken_off(office, SECOND)

    with pytest.raises(LeavingNotOver):
        started.desks.leaving.begin(None)
    with pytest.raises(LeavingNotOver):
        started.desks.staff.renew_keys(started.user_id(CLERK), NEW_PASSPHRASE, in_other_hands=True)

    started.desks.staff.renew_keys(started.user_id(CLERK), NEW_PASSPHRASE)
    asked = started.desks.leaving.broken_off()
    assert asked is not None
    assert asked.leaver == SECOND


def test_an_entry_about_the_only_manager_can_be_given_up_and_not_gone_on_with(office: Desk) -> None:
    leave(office, SECOND)
    forged(office, MANAGER)
    office.sign_in(MANAGER)

    with pytest.raises(LastManager):
        office.desks.leaving.resume()

    office.desks.leaving.abandon()
    leave(office, CLERK)


def test_an_entry_about_nobody_can_only_be_given_up(office: Desk) -> None:
    office.sign_in(CLERK)
    with office.station.database.records() as records:
        office.desks.intake.audit.append(records, Action.KEYS_ROTATED, subject="0" * 16, result="begun")
    office.sign_in(MANAGER)

    with pytest.raises(UnknownPerson):
        office.desks.leaving.resume()

    office.desks.leaving.abandon()
    assert office.desks.leaving.broken_off() is None


# What there is to be done is looked up


@pytest.mark.parametrize("step", LeavingStep)
def test_what_was_shown_takes_nobody_off_the_staff(office: Desk, step: LeavingStep) -> None:
    before = len(office.entries())

    assert office.desks.leaving.go_on(Leaving(office.user_id(CLERK), step)).done

    assert CLERK in {member.name for member in office.desks.staff.staff()}
    assert len(office.entries()) == before


@pytest.mark.parametrize("step", LeavingStep)
def test_no_step_is_passed_over_whatever_was_shown(office: Desk, two_managers: MadeStation, step: LeavingStep) -> None:
    office.desks.leaving.begin(office.user_id(CLERK))

    leaving = office.desks.leaving.go_on(Leaving(None, step, after=1_000_000))
    while not leaving.done:
        leaving = office.desks.leaving.go_on(replace(leaving, after=1_000_000))

    assert is_over(office)
    assert results(office, Action.KEYS_ROTATED) == ["begun", "4 records"]
    assert office.newest().action == Action.KEYRING_WRITTEN
    assert [row.subject for row in office.entries() if row.action == Action.KEYS_ROTATED][-1] != ""
    office.sign_in(COURIERS[0])
    assert office.desks.reveal.present(two_managers.labels[0])


def test_an_entry_that_it_is_done_ends_nothing(office: Desk) -> None:
    """Who is about to lose the log key writes that it was turned already."""
    leaving = office.desks.leaving.begin(office.user_id(CLERK))
    before = opened(office).days.log_key.public
    with office.station.database.records() as records:
        office.desks.intake.audit.append(records, Action.KEYS_ROTATED, result="4 records")

    finish(office, leaving)

    assert opened(office).days.log_key.public != before
    assert is_over(office)


def strike(desk: Desk, name: str | None, moment: int, trouble: BaseException) -> bool:
    """A leaving that meets trouble at this moment; False when it was over before."""
    blow = Strike(moment, trouble)
    with blow.on(desk):
        try:
            leave(desk, name)
        except type(trouble):
            return True
    return False


def moments_of(made: MadeStation, folder: Path, name: str | None) -> int:
    desk = made.copy(folder)
    desk.sign_in(MANAGER)
    blow = Strike(10_000, Died())
    with blow.on(desk):
        leave(desk, name)
    desk.close()
    return blow.passed


def test_a_leaving_has_as_many_moments_as_are_tried(two_managers: MadeStation, tmp_path: Path) -> None:
    assert moments_of(two_managers, tmp_path, SECOND) == MOMENTS


@pytest.mark.parametrize(
    ("name", "moment"),
    [
        *((SECOND, moment) for moment in range(1, MOMENTS + 1)),
        *((CLERK, moment) for moment in range(3, MOMENTS - 9, 5)),
    ],
)
def test_a_leaving_killed_at_any_moment_is_finished_by_the_next_manager(
    two_managers: MadeStation, tmp_path: Path, name: str, moment: int
) -> None:
    desk = two_managers.copy(tmp_path)
    desk.sign_in(MANAGER)
    before = len(desk.entries())
    assert strike(desk, name, moment, Died())
    started = desk.crash()
    started.sign_in(COURIERS[0])
    assert started.desks.reveal.present(two_managers.labels[0])
    started.sign_in(MANAGER)

    left = started.desks.leaving.unfinished()
    if started.desks.leaving.broken_off() is not None:
        left = started.desks.leaving.resume()
    if left is not None:
        finish(started, left)

    told = [row.action for row in started.entries()[before:]]
    assert (Action.STAFF_LEFT in told) == (name not in {member.name for member in started.desks.staff.staff()})
    assert is_over(started)
    assert started.desks.leaving.unfinished() is None
    for each in {MANAGER, SECOND, CLERK, *COURIERS} - ({name} if Action.STAFF_LEFT in told else set()):
        assert started.sign_in(each).actor.name == each
    assert started.desks.reveal.present(two_managers.labels[1])
    assert started.verdict().finding is Finding.OK
    desk.close()


@pytest.mark.parametrize("moment", range(3, MOMENTS, 4))
def test_a_full_disk_stops_a_leaving_which_then_goes_on(two_managers: MadeStation, tmp_path: Path, moment: int) -> None:
    desk = two_managers.copy(tmp_path)
    desk.sign_in(MANAGER)
    strike(desk, SECOND, moment, StationTrouble("disk_full"))

    left = desk.desks.leaving.unfinished()
    if desk.desks.leaving.broken_off() is not None:
        left = desk.desks.leaving.resume()
    if left is not None:
        finish(desk, left)

    assert is_over(desk)
    assert desk.sign_in(CLERK).actor.name == CLERK
    assert desk.verdict().finding is Finding.OK
    desk.close()


def test_an_old_keyring_put_back_after_a_leaving_is_refused(office: Desk) -> None:
    before = office.station.files.read_keyring()
    leave(office, CLERK)
    office.crash()
    office.station.files.write_keyring(before)

    started = office.second_start()
    with pytest.raises(StationTrouble):
        started.sign_in(MANAGER)


def test_an_old_keyring_put_back_after_any_change_is_refused(office: Desk) -> None:
    """The log has the number of every keyring, not only of those in place when somebody came or left."""
    before = office.station.files.read_keyring()
    office.desks.staff.add("Qian Wei", Role.CLERK, PASSPHRASE)
    started = office.crash()
    started.station.files.write_keyring(before)

    with pytest.raises(StationTrouble, match="rolled_back"):
        started.sign_in(MANAGER)


def test_an_older_database_with_older_days_is_told_from_the_keyring(office: Desk) -> None:
    office.lock()
    folder = office.folder / "station"
    older = {name: (folder / name).read_bytes() for name in ("station.db", "station.days")}
    office.sign_in(MANAGER)
    office.desks.staff.add("Qian Wei", Role.CLERK, PASSPHRASE)
    office.desks.history.export()
    office.desks.staff.add("Qian Wen", Role.CLERK, PASSPHRASE)
    office.lock()
    for name, content in older.items():
        (folder / name).write_bytes(content)

    with pytest.raises(StationTrouble, match="rolled_back"):
        office.sign_in(MANAGER)


# New keys for a person


def test_who_lost_the_passphrase_signs_in_with_the_new_one(office: Desk, two_managers: MadeStation) -> None:
    office.desks.staff.renew_keys(office.user_id(COURIERS[0]), NEW_PASSPHRASE)

    assert office.desks.sign_in.sign_in(COURIERS[0], NEW_PASSPHRASE).actor.name == COURIERS[0]
    assert office.desks.reveal.present(two_managers.labels[0])


def test_new_keys_are_in_the_log(office: Desk) -> None:
    clerk = office.user_id(CLERK)

    office.desks.staff.renew_keys(clerk, NEW_PASSPHRASE)

    *_, renewed, _alert, written = office.entries()
    assert (renewed.action, renewed.subject, renewed.result) == ("keys_renewed", clerk, "ok")
    assert written.action == "keyring_written"
    assert office.desks.leaving.unfinished() is None


def test_keys_in_somebody_elses_hands_are_followed_by_new_keys_for_the_station(office: Desk) -> None:
    office.desks.staff.renew_keys(office.user_id(CLERK), NEW_PASSPHRASE, in_other_hands=True)

    assert opened(office).keyring.pending is not None
    left = office.desks.leaving.unfinished()
    assert left is not None
    finish(office, left)

    assert is_over(office)
    assert epochs(office) == dict.fromkeys(RINGS, 2)
    assert office.desks.sign_in.sign_in(CLERK, NEW_PASSPHRASE).actor.name == CLERK


@pytest.mark.parametrize("in_other_hands", [True, False])
def test_only_new_keys_for_the_station_end_what_a_copy_of_the_keyring_gives(
    office: Desk, *, in_other_hands: bool
) -> None:
    office.sign_in(CLERK)
    copied = opened(office).unlocked
    office.sign_in(MANAGER)

    office.desks.staff.renew_keys(office.user_id(CLERK), NEW_PASSPHRASE, in_other_hands=in_other_hands)

    today = opened(office).unlocked
    still = {name for name in rings_of(Role.CLERK) if copied.ring(name) == today.ring(name)}
    assert still == (frozenset() if in_other_hands else rings_of(Role.CLERK))


def test_whoever_waited_for_a_manager_may_sign_in_with_new_keys(office: Desk) -> None:
    clerk = office.user_id(CLERK)
    limit = opened(office).policy.failures_before_manager
    throttle, keyring = office.desks.staff.throttle, opened(office).keyring
    for _ in range(limit):
        office.clock.advance(timedelta(minutes=opened(office).policy.failure_wait_minutes))
        throttle.count(keyring.user(clerk), opened(office).policy)
    assert [member.waits for member in office.desks.staff.members() if member.actor.user_id == clerk] == [True]

    office.desks.staff.renew_keys(clerk, NEW_PASSPHRASE)

    assert not any(member.waits for member in office.desks.staff.members())


def test_new_keys_are_for_others(office: Desk) -> None:
    with pytest.raises(NotYourself):
        office.desks.staff.renew_keys(office.user_id(MANAGER), NEW_PASSPHRASE)
    with pytest.raises(UnknownPerson):
        office.desks.staff.renew_keys(UserId("0" * 16), NEW_PASSPHRASE)


def test_while_keys_are_being_renewed_no_second_renewal_begins(office: Desk) -> None:
    office.desks.leaving.begin(None)

    with pytest.raises(LeavingNotOver):
        office.desks.staff.renew_keys(office.user_id(CLERK), NEW_PASSPHRASE, in_other_hands=True)

    office.desks.staff.renew_keys(office.user_id(CLERK), NEW_PASSPHRASE)
    left = office.desks.leaving.unfinished()
    assert left is not None
    finish(office, left)
    assert office.desks.sign_in.sign_in(CLERK, NEW_PASSPHRASE).actor.name == CLERK


@pytest.mark.parametrize("moment", range(1, 9))
def test_a_kill_while_new_keys_are_given_leaves_one_passphrase_that_opens(office: Desk, moment: int) -> None:
    blow = Strike(moment, Died())
    with blow.on(office), pytest.raises(Died):
        office.desks.staff.renew_keys(office.user_id(CLERK), NEW_PASSPHRASE)
    started = office.crash()

    refused: list[str] = []
    for passphrase in (PASSPHRASE, NEW_PASSPHRASE):
        try:
            started.desks.sign_in.sign_in(CLERK, passphrase)
        except WrongPassphrase:
            refused.append(passphrase)
    assert len(refused) == 1


def test_the_office_sees_keys_and_parcels_of_everybody(office: Desk) -> None:
    members = {member.actor.name: member for member in office.desks.staff.members()}

    assert list(members) == sorted(members, key=str.casefold)
    assert {name: member.parcels_out for name, member in members.items() if member.parcels_out} == dict.fromkeys(
        COURIERS, 1
    )
    assert {each.kinds for each in members.values()} == {(SlotKind.PASSPHRASE,)}


def test_a_recovery_code_is_seen_as_such(office: Desk) -> None:
    office.desks.my_keys.make_recovery_code(PASSPHRASE)

    member = next(member for member in office.desks.staff.members() if member.actor.name == MANAGER)
    assert member.kinds == (SlotKind.PASSPHRASE, SlotKind.RECOVERY_CODE)


def test_the_database_is_shown_before_it_is_put_under_its_new_key(
    office: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.operations.leaving.RECORDS_AT_ONCE", 2)
    leaving = office.desks.leaving.begin(None)
    shown = [leaving.step]
    while not leaving.done:
        leaving = office.desks.leaving.go_on(leaving)
        shown.append(leaving.step)

    assert shown == ["days", "records", "records", "records", "database", "end", "done"]
