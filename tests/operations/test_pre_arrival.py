from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import NoReturn

import pytest

from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER
from app.domain.actions import Action
from app.domain.budget import RevealReason
from app.domain.errors import (
    BadRows,
    NotAllowed,
    NotAnnounced,
    PreArrivalFull,
    StationTrouble,
    UnknownLabel,
    UnknownParcel,
)
from app.domain.groups import Address, Contact, FieldGroup
from app.domain.parcel import ParcelState
from app.labels.text import format_label
from app.operations.pre_arrival import AnnouncedRow, Brought, PreArrivalDesk
from tests.operations.conftest import MadeStation
from tests.operations.desk import Desk, Died, Strike, invented_forms

NAME, PHONE = "覃雨薇", "13911112222"
ROW = AnnouncedRow(
    "SF1234567890", Contact(NAME, PHONE), Address("江苏省", "南京市", "鼓楼区", "中山北路1号"), 1_250, 1, "C21-007"
)


@pytest.fixture
def counter(made: MadeStation, tmp_path: Path) -> Iterator[Desk]:
    """A desk with the clerk signed in."""
    desk = made.copy(tmp_path)
    desk.sign_in(CLERK)
    yield desk
    desk.close()


def announced(desk: Desk) -> PreArrivalDesk:
    return desk.desks.pre_arrivals


def rows(count: int) -> list[AnnouncedRow]:
    return [
        replace(ROW, waybill_number=f"YT{number:010d}", contact=form.contact, address=form.address)
        for number, form in enumerate(invented_forms()[:count])
    ]


def limit(desk: Desk, allowed: int) -> None:
    opened = desk.desks.intake.session.require()
    opened.policy = replace(opened.policy, pre_arrival_rows=allowed)


def kept(desk: Desk) -> tuple[int, int]:
    """(announced rows, sealed records)"""
    connection = desk.station.database._connection
    assert connection is not None
    with desk.station.database.records() as records:
        row = connection.row("SELECT COUNT(*) FROM records")
        assert row is not None
        return records.pre_arrivals.count(), row[0]


def test_an_announced_parcel_arrives_and_is_printed_and_scanned_back_like_any(counter: Desk) -> None:
    announced(counter).bring([ROW, *rows(3)])

    parcel = announced(counter).arrive(" sf1234567890 ")
    job = counter.settled(counter.print_label(parcel.parcel_number))
    label = counter.label_of(parcel.parcel_number)
    accepted = counter.desks.intake.scan_back(parcel.parcel_number, label)

    assert (parcel.state, accepted.state, job.why) == (ParcelState.UNLABELLED, ParcelState.ACCEPTED, "")
    assert (parcel.destination, parcel.weight_grams, parcel.pieces) == ("C21-007", 1_250, 1)
    presented = counter.desks.reveal.present(label)
    assert (presented.hint.surname, presented.hint.last_four) == ("覃*", "2222")
    revealed = counter.desks.reveal.reveal(parcel.parcel_number, FieldGroup.CONTACT, RevealReason.CALL_CONSIGNEE)
    assert dict(revealed.fields) == {"name": NAME, "phone": PHONE}
    assert announced(counter).count() == 3


def test_a_manager_may_open_the_sender_whom_no_manifest_names(counter: Desk) -> None:
    announced(counter).bring([ROW])
    parcel = announced(counter).arrive(ROW.waybill_number)
    label = counter.label_of(parcel.parcel_number)
    counter.desks.intake.scan_back(parcel.parcel_number, label)
    counter.sign_in(MANAGER)
    counter.desks.reveal.present(label)

    revealed = counter.desks.reveal.reveal(parcel.parcel_number, FieldGroup.CONSIGNOR, RevealReason.RETURN)

    assert dict(revealed.fields)["name"] == ""


def test_the_log_counts_and_names_nobody(counter: Desk) -> None:
    announced(counter).bring([ROW, *rows(2)])
    parcel = announced(counter).arrive(ROW.waybill_number)
    counter.desks.intake.scan_back(parcel.parcel_number, counter.label_of(parcel.parcel_number))

    told = [(row.action, row.subject, row.result) for row in counter.entries()[-4:]]

    number = parcel.parcel_number
    assert told == [
        (Action.PRE_ARRIVALS_BROUGHT, "", "3 rows"),
        (Action.ARRIVED, number, "ok"),
        (Action.PRE_ARRIVAL_DELETED, number, "ok"),
        (Action.ACCEPTED, number, "ok"),
    ]


def test_a_waybill_number_that_is_here_stays_as_it_is(counter: Desk) -> None:
    first = announced(counter).bring([ROW, replace(ROW, waybill_number="sf1234567890 ", pieces=2)])
    counter.clock.advance(timedelta(hours=20))
    again = announced(counter).bring([replace(ROW, pieces=3), replace(ROW, waybill_number="ZT0000000001")])

    assert (first, again) == (Brought(1, 1), Brought(1, 1))
    assert announced(counter).arrive(ROW.waybill_number).pieces == 1


def test_a_parcel_announced_yesterday_is_found_today(counter: Desk) -> None:
    announced(counter).bring([ROW])
    counter.clock.advance(timedelta(hours=20))

    assert announced(counter).arrive(ROW.waybill_number).state is ParcelState.UNLABELLED


def test_a_label_of_an_announced_parcel_is_unknown_until_it_arrives(counter: Desk) -> None:
    announced(counter).bring([ROW])
    parcel = announced(counter).arrive(ROW.waybill_number)
    label = counter.label_of(parcel.parcel_number)

    with pytest.raises(UnknownLabel):
        counter.desks.reveal.present(format_label(bytes(16)))
    assert counter.desks.intake.scan_back(parcel.parcel_number, label).state is ParcelState.ACCEPTED


@pytest.mark.parametrize("number", ["SF0000000000", "", "运单号", "X" * 4_000])
def test_what_was_not_announced_does_not_arrive(counter: Desk, number: str) -> None:
    announced(counter).bring([ROW])

    with pytest.raises(NotAnnounced):
        announced(counter).arrive(number)


def test_a_list_is_taken_whole_or_not_at_all_and_all_that_is_wrong_is_named(counter: Desk) -> None:
    wrong = [
        ROW,
        replace(ROW, waybill_number="SF 1"),
        replace(ROW, waybill_number="SF2222222222", contact=Contact(" ", "1.38E+10")),
        replace(ROW, waybill_number="SF3333333333", weight_grams=0, pieces=0, destination="南京"),
    ]

    with pytest.raises(BadRows) as refused:
        announced(counter).bring(wrong)
    with pytest.raises(BadRows) as too_long:
        announced(counter).bring([ROW, replace(ROW, waybill_number="SF5555", address=Address("", "", "", "长" * 400))])

    assert refused.value.faults == (
        (1, "waybill_number"),
        (2, "name"),
        (2, "phone"),
        (3, "weight"),
        (3, "pieces"),
        (3, "destination"),
    )
    assert too_long.value.faults == ((1, "detail"),)
    assert kept(counter) == (0, 0)


def test_no_more_than_a_days_volume_is_kept_and_the_office_hears_of_it(counter: Desk) -> None:
    limit(counter, 3)
    announced(counter).bring(rows(2))

    for too_many in (rows(4), [ROW, replace(ROW, waybill_number="ZT0000000001")]):
        with pytest.raises(PreArrivalFull) as full:
            announced(counter).bring(too_many)

    assert full.value.allowed == 3
    assert announced(counter).count() == 2
    alerts = [(row.result, row.reason) for row in counter.entries() if row.action == Action.ALERT_RAISED]
    assert alerts == [("pre_arrivals_full", "3")]
    assert announced(counter).bring([ROW]) == Brought(1, 0)


def test_what_did_not_come_within_a_day_is_deleted_with_its_record(counter: Desk) -> None:
    announced(counter).bring(rows(2))
    counter.clock.advance(timedelta(hours=12))
    counter.desks.beat.beat()
    announced(counter).bring([ROW])
    half = kept(counter)
    counter.clock.advance(timedelta(hours=12))

    counter.desks.beat.beat()

    assert (half, kept(counter)) == ((3, 3), (1, 1))
    expired = [row.result for row in counter.entries() if row.action == Action.PRE_ARRIVALS_EXPIRED]
    assert expired == ["2 rows"]
    with pytest.raises(NotAnnounced):
        announced(counter).arrive("YT0000000000")


def test_of_a_parcel_that_arrived_only_the_token_goes(counter: Desk) -> None:
    announced(counter).bring([ROW])
    parcel = announced(counter).arrive(ROW.waybill_number)
    label = counter.label_of(parcel.parcel_number)
    counter.clock.advance(timedelta(hours=25))

    expired = announced(counter).expire()

    assert (expired, kept(counter)) == (1, (0, 1))
    assert counter.desks.intake.scan_back(parcel.parcel_number, label).state is ParcelState.ACCEPTED
    assert announced(counter).expire() == 0


def test_what_is_deleted_leaves_the_databases_log_as_well(counter: Desk) -> None:
    announced(counter).bring([ROW])
    with counter.station.database.records() as records:
        (row,) = records.pre_arrivals.brought_until(counter.clock.now())
    counter.clock.advance(timedelta(hours=25))

    pulse = counter.desks.beat.beat()

    assert not pulse.shred_pending
    assert Action.SHRED_SETTLED in {entry.action for entry in counter.entries()}
    assert row.token.sealed not in b"".join(counter.contents().values())


def test_after_a_restart_the_same_token_is_printed_again(counter: Desk) -> None:
    announced(counter).bring([ROW])
    parcel = announced(counter).arrive(ROW.waybill_number)
    label = counter.label_of(parcel.parcel_number)
    later = counter.crash()
    later.sign_in(CLERK)
    (waiting,) = later.desks.intake.unlabelled()

    again = announced(later).arrive(ROW.waybill_number)

    assert not waiting.printable
    assert again == parcel
    assert later.label_of(again.parcel_number) == label
    assert (later.newest().action, later.newest().result) == (Action.ARRIVED, "again")
    assert later.desks.intake.scan_back(again.parcel_number, label).state is ParcelState.ACCEPTED
    assert announced(later).count() == 0
    later.close()


def test_a_parcel_given_up_takes_its_token_with_it(counter: Desk) -> None:
    announced(counter).bring([ROW])
    parcel = announced(counter).arrive(ROW.waybill_number)

    counter.desks.intake.drop(parcel.parcel_number)

    assert announced(counter).count() == 0
    with pytest.raises(NotAnnounced):
        announced(counter).arrive(ROW.waybill_number)
    with pytest.raises(UnknownParcel):
        counter.desks.intake.drop(type(parcel.parcel_number)("261123-09999-1"))


def test_a_day_that_was_destroyed_takes_its_rows_with_it(counter: Desk) -> None:
    announced(counter).bring([ROW])
    session = counter.desks.intake.session
    opened = session.require()
    session.day_for_sealing(counter.clock.today() + timedelta(days=1))
    session.write_days(opened.days.destroy(opened.days.days[0].day))

    with pytest.raises(NotAnnounced):
        announced(counter).arrive(ROW.waybill_number)


def test_nothing_of_a_list_is_left_in_any_file(counter: Desk) -> None:
    announced(counter).bring([ROW])
    counter.lock()

    everything = b"".join(counter.contents().values())

    for secret in (NAME, PHONE, ROW.waybill_number, ROW.address.detail):
        assert secret.encode() not in everything
        assert secret not in repr(ROW)


@pytest.mark.parametrize("name", [COURIERS[0], AUDITOR])
def test_lists_are_the_counters(counter: Desk, name: str) -> None:
    counter.sign_in(name)

    with pytest.raises(NotAllowed):
        announced(counter).bring([ROW])
    with pytest.raises(NotAllowed):
        announced(counter).arrive(ROW.waybill_number)


def test_the_auditor_may_know_how_many_there_are_and_his_beat_lets_them_expire(counter: Desk) -> None:
    announced(counter).bring([ROW])
    counter.sign_in(AUDITOR)
    here = announced(counter).count()
    counter.clock.advance(timedelta(hours=24))
    counter.desks.beat.beat()

    assert (here, announced(counter).count()) == (1, 0)


def test_who_signs_in_after_a_weekend_finds_nothing_that_was_announced_before_it(counter: Desk) -> None:
    announced(counter).bring([ROW, *rows(2)])
    counter.desks.sign_in.close()
    counter.clock.advance(timedelta(hours=60))

    started = counter.crash()
    started.sign_in(AUDITOR)

    assert kept(started) == (0, 0)
    told = [row.action for row in started.entries()]
    assert told[told.index(Action.PRE_ARRIVALS_EXPIRED) - 1] == Action.SIGNED_IN


def test_a_disk_that_takes_no_deletion_lets_people_sign_in_and_the_beat_try_again(
    counter: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    announced(counter).bring([ROW])
    counter.lock()
    counter.clock.advance(timedelta(hours=60))
    with monkeypatch.context() as patch:
        patch.setattr(PreArrivalDesk, "expire", full_disk)
        counter.sign_in(CLERK)
    here = announced(counter).count()

    counter.desks.beat.beat()

    assert (here, announced(counter).count()) == (1, 0)


def full_disk(_desk: PreArrivalDesk) -> NoReturn:
    raise StationTrouble("disk_full")


def test_a_crash_at_any_write_leaves_no_parcel_half_here(made: MadeStation, tmp_path: Path) -> None:
    at = 1
    while True:
        desk = made.copy(tmp_path / str(at))
        desk.sign_in(CLERK)
        strike = Strike(at, Died())
        with strike.on(desk), suppress(Died):
            announced(desk).bring([ROW])
            number = announced(desk).arrive(ROW.waybill_number).parcel_number
            desk.desks.intake.scan_back(number, desk.label_of(number))
            desk.clock.advance(timedelta(hours=25))
            announced(desk).expire()
        after = desk.crash()
        after.sign_in(CLERK)
        with suppress(NotAnnounced):
            number = announced(after).arrive(ROW.waybill_number).parcel_number
            after.desks.intake.scan_back(number, after.label_of(number))
        here, sealed = kept(after)
        with after.station.database.records() as records:
            parcels = records.parcels.count()
            waiting = records.parcels.count(ParcelState.UNLABELLED)
        after.lock()
        exit_code = after.verdict().exit_code
        after.close()
        desk.queue.close()
        assert (here, waiting, exit_code) == (0, 0, 0)
        assert sealed == parcels <= 1
        if not strike.struck:
            return
        at += 1
