from collections.abc import Callable
from datetime import timedelta

import pytest

from app.crypto.checkpoint import log_origin, open_checkpoint
from app.crypto.entry import Entry
from app.crypto.log_tree import root
from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER, STATION_ID
from app.domain.budget import RevealReason
from app.domain.errors import (
    AlreadyInRun,
    Misread,
    NotACourier,
    NotAllowed,
    NotInRun,
    NotInYourRun,
    NotOurLabel,
    NotYetLabelled,
    Refused,
    RunClosed,
    RunStillOpen,
    StationTrouble,
    UnknownLabel,
    UnknownParcel,
    WrongState,
)
from app.domain.groups import FieldGroup
from app.domain.parcel import ParcelNumber, ParcelState
from app.domain.people import UserId
from app.domain.run import RunId
from app.labels.text import format_label
from tests.operations.desk import Desk, Died, Strike

NOBODYS = format_label(bytes(16))
NO_RUN = RunId("0" * 16)


@pytest.fixture
def counter(desk: Desk) -> Desk:
    """A desk at which the clerk is signed in."""
    desk.sign_in()
    return desk


def begin(desk: Desk, courier: str = COURIERS[0]) -> RunId:
    return desk.desks.handover.open_run(desk.user_id(courier)).run.run_id


def test_only_couriers_are_offered(counter: Desk) -> None:
    assert [courier.name for courier in counter.desks.handover.couriers()] == sorted(COURIERS)


def test_a_run_begins_empty_and_in_the_couriers_name(counter: Desk) -> None:
    view = counter.desks.handover.open_run(counter.user_id(COURIERS[0]))

    assert (view.courier_name, view.parcels, view.run.closed_at) == (COURIERS[0], (), None)
    assert (counter.newest().action, counter.newest().subject) == ("run_opened", view.run.run_id)


@pytest.mark.parametrize("name", [CLERK, MANAGER, AUDITOR])
def test_a_run_is_begun_for_couriers_only(counter: Desk, name: str) -> None:
    with pytest.raises(NotACourier):
        begin(counter, name)


def test_a_run_is_not_begun_for_somebody_who_does_not_work_here(counter: Desk) -> None:
    with pytest.raises(NotACourier):
        counter.desks.handover.open_run(UserId("0" * 16))


def test_a_run_still_open_is_gone_on_with(counter: Desk) -> None:
    first = begin(counter)
    _, label = counter.take_in()
    counter.desks.handover.scan_out(first, label)

    view = counter.desks.handover.open_run(counter.user_id(COURIERS[0]))

    assert (view.run.run_id, len(view.parcels)) == (first, 1)


def test_two_couriers_have_each_their_own_run(counter: Desk) -> None:
    runs = [begin(counter, name) for name in COURIERS]

    assert len(set(runs)) == 2
    assert [view.run.run_id for view in counter.desks.handover.open_runs()] == runs


def test_an_open_run_outlives_a_crash(counter: Desk) -> None:
    run = begin(counter)
    parcel, label = counter.take_in()
    counter.desks.handover.scan_out(run, label)
    started = counter.crash()
    started.sign_in()

    (view,) = started.desks.handover.open_runs()

    assert [each.parcel_number for each in view.parcels] == [parcel.parcel_number]


def test_a_scanned_parcel_is_in_its_couriers_hands(counter: Desk) -> None:
    run = begin(counter)
    parcel, label = counter.take_in()

    view = counter.desks.handover.scan_out(run, label)

    (out,) = view.parcels
    assert (out.parcel_number, out.state) == (parcel.parcel_number, ParcelState.HANDED_OVER)
    assert out.courier == counter.user_id(COURIERS[0])


def test_a_handover_is_in_the_log_with_the_couriers_name(counter: Desk) -> None:
    run = begin(counter)
    parcel, label = counter.take_in()

    counter.desks.handover.scan_out(run, label)

    entry = counter.newest()
    assert (entry.action, entry.subject, entry.result) == ("handed_over", parcel.parcel_number, COURIERS[0])


def test_parcels_of_a_run_stand_in_the_order_they_were_scanned(counter: Desk) -> None:
    run = begin(counter)
    taken = [counter.take_in() for _ in range(3)]
    for _, label in reversed(taken):
        view = counter.desks.handover.scan_out(run, label)

    numbers = [parcel.parcel_number for parcel, _ in reversed(taken)]
    assert [parcel.parcel_number for parcel in view.parcels] == numbers


@pytest.mark.parametrize("courier", COURIERS)
def test_a_parcel_that_is_out_is_not_handed_over_again(counter: Desk, courier: str) -> None:
    parcel, label = counter.take_in()
    counter.desks.handover.scan_out(begin(counter), label)

    with pytest.raises(AlreadyInRun) as refused:
        counter.desks.handover.scan_out(begin(counter, courier), label)

    assert refused.value.courier == COURIERS[0]
    assert (counter.newest().subject, counter.newest().result) == (parcel.parcel_number, "AlreadyInRun")


def test_a_parcel_without_a_good_label_is_not_handed_over(counter: Desk) -> None:
    run = begin(counter)
    number = counter.desks.intake.commit(counter.form()).parcel_number

    with pytest.raises(NotYetLabelled):
        counter.desks.handover.scan_out(run, counter.label_of(number))

    assert (counter.newest().subject, counter.newest().result) == (number, "NotYetLabelled")


def test_a_dropped_parcel_is_not_handed_over(counter: Desk) -> None:
    run = begin(counter)
    number = counter.desks.intake.commit(counter.form()).parcel_number
    label = counter.label_of(number)
    counter.desks.intake.drop(number)

    with pytest.raises(Refused):
        counter.desks.handover.scan_out(run, label)


@pytest.mark.parametrize(
    ("scan", "kind"), [(NOBODYS, UnknownLabel), (NOBODYS[:-1] + "A", Misread), ("13800138000", NotOurLabel)]
)
def test_a_scan_that_is_no_parcel_is_refused_and_logged(counter: Desk, scan: str, kind: type[Refused]) -> None:
    run = begin(counter)

    with pytest.raises(kind):
        counter.desks.handover.scan_out(run, scan)

    assert (counter.newest().action, counter.newest().result) == ("scan_refused", kind.__name__)


def test_a_parcel_taken_back_stands_at_the_station_again(counter: Desk) -> None:
    run = begin(counter)
    parcel, label = counter.take_in()
    counter.desks.handover.scan_out(run, label)

    view = counter.desks.handover.take_back(run, parcel.parcel_number)

    assert view.parcels == ()
    presented = counter.desks.reveal.present(label).parcel
    assert (presented.state, presented.courier) == (ParcelState.ACCEPTED, None)


def test_taking_back_is_an_event_of_its_own(counter: Desk) -> None:
    run = begin(counter)
    parcel, label = counter.take_in()
    counter.desks.handover.scan_out(run, label)

    counter.desks.handover.take_back(run, parcel.parcel_number)

    actions = [row.action for row in counter.entries() if row.subject == parcel.parcel_number]
    assert actions[-2:] == ["handed_over", "handover_undone"]


def test_a_parcel_taken_back_can_be_handed_over_anew(counter: Desk) -> None:
    run = begin(counter)
    parcel, label = counter.take_in()
    counter.desks.handover.scan_out(run, label)
    counter.desks.handover.take_back(run, parcel.parcel_number)

    view = counter.desks.handover.scan_out(run, label)

    assert [each.parcel_number for each in view.parcels] == [parcel.parcel_number]


def test_a_parcel_of_another_run_is_not_taken_back(counter: Desk) -> None:
    parcel, label = counter.take_in()
    counter.desks.handover.scan_out(begin(counter, COURIERS[0]), label)

    with pytest.raises(NotInRun):
        counter.desks.handover.take_back(begin(counter, COURIERS[1]), parcel.parcel_number)


def test_a_parcel_that_is_not_there_is_not_taken_back(counter: Desk) -> None:
    with pytest.raises(NotInRun):
        counter.desks.handover.take_back(begin(counter), ParcelNumber("261123-00001-4"))


def test_a_closed_run_names_its_parcels(counter: Desk) -> None:
    run = begin(counter)
    parcel, label = counter.take_in()
    counter.desks.handover.scan_out(run, label)
    counter.clock.advance(timedelta(minutes=5))

    manifest = counter.desks.handover.close_run(run)

    assert [each.parcel_number for each in manifest.run.parcels] == [parcel.parcel_number]
    assert manifest.run.run.closed_at == counter.clock.now()
    assert (counter.newest().action, counter.newest().result) == ("run_closed", "1 parcels")


def test_a_closed_run_is_no_longer_open(counter: Desk) -> None:
    counter.desks.handover.close_run(begin(counter))

    assert counter.desks.handover.open_runs() == ()


def test_after_a_run_was_closed_its_courier_gets_a_new_one(counter: Desk) -> None:
    closed = begin(counter)
    counter.desks.handover.close_run(closed)

    assert begin(counter) != closed


@pytest.mark.parametrize(
    "act",
    [
        lambda desk, run, label: desk.desks.handover.scan_out(run, label),
        lambda desk, run, _: desk.desks.handover.take_back(run, ParcelNumber("261123-00001-4")),
        lambda desk, run, _: desk.desks.handover.close_run(run),
    ],
)
@pytest.mark.parametrize("begun", [True, False])
def test_a_run_that_is_closed_or_was_never_opened_is_not_changed(
    counter: Desk, act: Callable[[Desk, RunId, str], object], *, begun: bool
) -> None:
    run = NO_RUN
    _, label = counter.take_in()
    if begun:
        run = begin(counter)
        counter.desks.handover.close_run(run)

    with pytest.raises(RunClosed):
        act(counter, run, label)

    assert counter.desks.reveal.present(label).parcel.state is ParcelState.ACCEPTED


def test_the_checkpoint_of_a_manifest_is_signed_by_the_key_that_the_first_entry_names(counter: Desk) -> None:
    manifest = counter.desks.handover.close_run(begin(counter))

    with counter.station.database.records() as records:
        (first,) = records.audit.raw(0, 1)
        size = records.audit.size()
        whole = root(size, records.audit.node)
    key = Entry.from_bytes(first).key
    assert key is not None
    checkpoint = open_checkpoint(manifest.checkpoint.encode(), log_origin(STATION_ID), key)
    assert (checkpoint.size, checkpoint.root) == (size, whole)


def test_the_log_agrees_with_the_checkpoints_on_two_manifests(counter: Desk) -> None:
    notes = [counter.desks.handover.close_run(begin(counter, name)).checkpoint.encode() for name in COURIERS]

    verdict = counter.verdict(notes)

    assert (verdict.exit_code, verdict.known) == (0, 2)


def test_a_database_older_than_the_last_manifest_is_noticed(counter: Desk) -> None:
    counter.lock()
    older = counter.database_path.read_bytes()
    counter.sign_in()
    counter.desks.handover.close_run(begin(counter))
    started = counter.crash()
    for suffix in ("-wal", "-shm"):
        counter.database_path.with_name(f"station.db{suffix}").unlink(missing_ok=True)
    counter.database_path.write_bytes(older)

    with pytest.raises(StationTrouble) as refused:
        started.sign_in()

    assert refused.value.kind == "rolled_back"


@pytest.mark.parametrize("name", [COURIERS[0], AUDITOR])
@pytest.mark.parametrize(
    "act",
    [
        lambda desk: desk.desks.handover.couriers(),
        lambda desk: desk.desks.handover.open_runs(),
        lambda desk: desk.desks.handover.open_run(UserId("0" * 16)),
        lambda desk: desk.desks.handover.scan_out(NO_RUN, NOBODYS),
        lambda desk: desk.desks.handover.take_back(NO_RUN, ParcelNumber("261123-00001-4")),
        lambda desk: desk.desks.handover.close_run(NO_RUN),
    ],
)
def test_handing_over_is_for_clerks_and_managers(
    signed_in: Callable[[str], Desk], name: str, act: Callable[[Desk], object]
) -> None:
    desk = signed_in(name)

    with pytest.raises(NotAllowed) as refused:
        act(desk)

    assert refused.value.act == "handover"


@pytest.mark.parametrize("moment", range(1, 5))
def test_a_kill_during_a_handover_leaves_a_run_and_a_parcel_that_agree(counter: Desk, moment: int) -> None:
    run = begin(counter)
    parcel, label = counter.take_in()

    def there_and_back() -> None:
        counter.desks.handover.scan_out(run, label)
        counter.desks.handover.take_back(run, parcel.parcel_number)

    with Strike(moment, Died()).on(counter), pytest.raises(Died):
        there_and_back()
    started = counter.crash()
    started.sign_in()

    (view,) = started.desks.handover.open_runs()
    (row,) = started.desks.parcels.find()

    assert (row.parcel.state is ParcelState.HANDED_OVER) == bool(view.parcels)


@pytest.fixture
def out(counter: Desk) -> tuple[Desk, list[str]]:
    """Three parcels are out with the first courier, and their labels."""
    labels = [counter.take_in()[1] for _ in range(3)]
    for label in labels:
        counter.hand_over(label)
    return counter, labels


def numbers_out(desk: Desk, courier: str = COURIERS[0]) -> list[str]:
    return [parcel.parcel_number for parcel in desk.desks.handover.parcels_out(desk.user_id(courier))]


def test_what_a_courier_has_out_is_told_newest_first(out: tuple[Desk, list[str]]) -> None:
    desk, _ = out

    assert [number[:12] for number in numbers_out(desk)] == ["261123-00003", "261123-00002", "261123-00001"]
    assert numbers_out(desk, COURIERS[1]) == []
    (courier,) = desk.desks.handover.couriers_out()
    assert (courier.name, courier.parcels) == (COURIERS[0], 3)


def test_parcels_of_a_run_that_is_still_open_are_not_out_yet(out: tuple[Desk, list[str]]) -> None:
    desk, _ = out
    parcel, label = desk.take_in()
    desk.desks.handover.scan_out(begin(desk, COURIERS[1]), label)

    assert numbers_out(desk, COURIERS[1]) == []
    assert [courier.name for courier in desk.desks.handover.couriers_out()] == [COURIERS[0]]
    with pytest.raises(RunStillOpen):
        desk.desks.handover.delivered(parcel.parcel_number)
    with pytest.raises(RunStillOpen):
        desk.desks.handover.brought_back(label)
    assert (desk.newest().action, desk.newest().subject) == ("scan_refused", parcel.parcel_number)


def test_a_delivered_parcel_is_entered_with_its_courier(out: tuple[Desk, list[str]]) -> None:
    desk, _ = out
    number = ParcelNumber(numbers_out(desk)[0])

    parcel = desk.desks.handover.delivered(number)

    entry = desk.newest()
    assert (parcel.state, parcel.delivered_at) == (ParcelState.DELIVERED, desk.clock.now())
    assert (entry.action, entry.subject, entry.result) == ("delivered", number, COURIERS[0])
    assert number not in numbers_out(desk)


def test_a_parcel_is_delivered_once(out: tuple[Desk, list[str]]) -> None:
    desk, _ = out
    number = ParcelNumber(numbers_out(desk)[0])
    desk.desks.handover.delivered(number)

    with pytest.raises(WrongState):
        desk.desks.handover.delivered(number)


def test_a_parcel_that_is_not_there_is_not_delivered(counter: Desk) -> None:
    with pytest.raises(UnknownParcel):
        counter.desks.handover.delivered(ParcelNumber("261123-00001-4"))


def test_a_courier_says_of_his_own_parcels_that_they_were_delivered(out: tuple[Desk, list[str]]) -> None:
    desk, _ = out
    mine, other = desk.user_id(COURIERS[0]), desk.user_id(COURIERS[1])
    number = ParcelNumber(numbers_out(desk)[0])
    desk.sign_in(COURIERS[1])
    with pytest.raises(NotInYourRun):
        desk.desks.handover.delivered(number)
    with pytest.raises(NotAllowed):
        desk.desks.handover.parcels_out(mine)
    with pytest.raises(NotAllowed):
        desk.desks.handover.all_delivered(mine)
    assert desk.desks.handover.all_delivered(other) == 0
    desk.sign_in(COURIERS[0])

    desk.desks.handover.delivered(number)

    assert desk.desks.handover.all_delivered(mine) == 2
    assert numbers_out(desk) == []


def test_what_came_back_is_at_the_station_and_the_rest_was_delivered(out: tuple[Desk, list[str]]) -> None:
    desk, labels = out

    back = desk.desks.handover.brought_back(labels[1])
    entry = desk.newest()
    delivered = desk.desks.handover.all_delivered(desk.user_id(COURIERS[0]))

    assert back.state is ParcelState.ACCEPTED
    assert (entry.action, entry.subject, entry.result) == ("brought_back", back.parcel_number, COURIERS[0])
    assert delivered == 2
    assert [row.action for row in desk.entries()][-2:] == ["delivered", "delivered"]
    assert desk.desks.handover.couriers_out() == ()


def test_what_came_back_can_go_out_again(out: tuple[Desk, list[str]]) -> None:
    desk, labels = out
    desk.desks.handover.brought_back(labels[0])

    desk.hand_over(labels[0], COURIERS[1])

    assert len(numbers_out(desk, COURIERS[1])) == 1


@pytest.mark.parametrize(("at", "kind"), [("station", WrongState), ("delivered", WrongState)])
def test_only_what_is_out_is_brought_back(out: tuple[Desk, list[str]], at: str, kind: type[Refused]) -> None:
    desk, labels = out
    if at == "station":
        _, label = desk.take_in()
    else:
        desk.desks.handover.all_delivered(desk.user_id(COURIERS[0]))
        label = labels[0]

    with pytest.raises(kind):
        desk.desks.handover.brought_back(label)

    assert desk.newest().action == "scan_refused"


@pytest.mark.parametrize("name", [COURIERS[0], AUDITOR])
def test_coming_back_is_for_the_counter(out: tuple[Desk, list[str]], name: str) -> None:
    desk, labels = out
    desk.sign_in(name)

    with pytest.raises(NotAllowed):
        desk.desks.handover.brought_back(labels[0])
    with pytest.raises(NotAllowed):
        desk.desks.handover.couriers_out()


@pytest.mark.parametrize(("name", "opens"), [(CLERK, False), (COURIERS[0], False), (MANAGER, True)])
def test_the_label_of_a_delivered_parcel_opens_for_the_manager_alone(
    out: tuple[Desk, list[str]], name: str, *, opens: bool
) -> None:
    desk, labels = out
    desk.desks.handover.all_delivered(desk.user_id(COURIERS[0]))
    desk.sign_in(name)

    if opens:
        number = desk.desks.reveal.present(labels[0]).parcel.parcel_number
        assert desk.desks.reveal.reveal(number, FieldGroup.ADDRESS, RevealReason.COMPLAINT).fields
    else:
        with pytest.raises(WrongState) as refused:
            desk.desks.reveal.present(labels[0])
        assert refused.value.state == ParcelState.DELIVERED


def test_an_address_in_the_hand_closes_with_the_delivery(out: tuple[Desk, list[str]]) -> None:
    desk, labels = out
    desk.sign_in(COURIERS[0])
    number = desk.desks.reveal.present(labels[0]).parcel.parcel_number
    desk.desks.handover.delivered(number)

    with pytest.raises(WrongState):
        desk.desks.reveal.reveal(number, FieldGroup.ADDRESS)
