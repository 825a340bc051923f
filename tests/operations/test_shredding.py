import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from app.crypto.days import DayKeys
from app.crypto.keyring import Keyring
from app.crypto.rings import DATABASE
from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER, STATION_ID
from app.domain.budget import RevealReason
from app.domain.errors import (
    CertificateRefused,
    ClockInDoubt,
    DeadLabel,
    NotAllowed,
    NotDue,
    RecordSpoiled,
    StationTrouble,
)
from app.domain.groups import FieldGroup
from app.domain.parcel import ParcelNumber, RecordId
from app.labels.text import parse_label
from app.operations.audit_trail import AuditTrail
from app.operations.shredding import SHRED_AT_ONCE, Shredding, month_before
from app.storage.sqlcipher import Access, connected
from tests.operations.conftest import MadeStation
from tests.operations.custodian_at_home import at_home
from tests.operations.desk import Desk, Died, Strike
from tests.storage.test_crashes import small_disk

MOMENTS_OF_SHREDDING = range(1, 27)
MOMENTS_OF_A_DAYS_END = range(1, 39)
MOMENTS_OF_A_MONTHS_END = range(1, 15)
DAY = timedelta(days=1)
WEEK = timedelta(days=7)


def shredding(desk: Desk) -> Shredding:
    return desk.desks.disposal.shredding


def shred_all(desk: Desk) -> None:
    while shredding(desk).step(by_itself=True):
        pass


def wait_days(desk: Desk, days: float) -> None:
    """Nights and days go by; the clerk signs in again afterwards."""
    desk.lock()
    desk.clock.advance(days * DAY)
    desk.sign_in()


def deliver(desk: Desk, count: int = 1) -> list[str]:
    """Parcels with their consignees, by label; the clerk is signed in."""
    labels = [desk.take_in()[1] for _ in range(count)]
    for label in labels:
        desk.hand_over(label)
    desk.desks.handover.all_delivered(desk.user_id(COURIERS[0]))
    return labels


def told(desk: Desk, *actions: str) -> list[tuple[str, str, str, str]]:
    wanted = actions or ("shredded", "shred_settled")
    return [(row.action, row.subject, row.reason, row.result) for row in desk.entries() if row.action in wanted]


def wraps(desk: Desk, label: str) -> list[bytes]:
    with desk.station.database.records() as records:
        sealed, _ = desk.desks.reveal.lookup.by_token(records, parse_label(label))
    return [group.wrap for group in sealed.groups]


def days_on_disk(desk: Desk) -> list[str]:
    ring = desk.desks.intake.session.require().keyring.ring_public(DATABASE)
    return [day.day for day in DayKeys.from_note(desk.station.files.read_days(), STATION_ID, ring).days]


def months_on_disk(desk: Desk) -> list[str]:
    return [e1.month for e1 in Keyring.from_note(desk.station.files.read_keyring(), STATION_ID).e1]


@contextmanager
def reader_open(desk: Desk) -> Iterator[None]:
    """Somebody reads in the database meanwhile, as the check of a large one does."""
    key = desk.desks.intake.session.require().database_ring.database_key
    with connected(desk.database_path, key, Access.READ_ONLY) as reader:
        reader.row("BEGIN")
        reader.row("SELECT COUNT(*) FROM entries")
        yield


@pytest.fixture
def counter(desk: Desk) -> Desk:
    """A desk at which the clerk is signed in."""
    desk.sign_in()
    return desk


def test_a_delivered_parcels_wraps_are_emptied_when_its_days_are_over(counter: Desk) -> None:
    (label,) = deliver(counter)
    number = counter.newest().subject
    wait_days(counter, 7)

    counter.desks.beat.beat()

    assert wraps(counter, label) == [b"", b"", b"", b""]
    assert told(counter)[0] == ("shredded", number, "by_itself", "ok")
    with counter.station.database.records() as records:
        parcel = records.parcels.get(ParcelNumber(number))
    assert parcel is not None
    assert parcel.shredded_at == counter.clock.now()


def test_an_hour_before_the_label_still_opens_for_the_manager_and_then_for_nobody(counter: Desk) -> None:
    (label,) = deliver(counter)
    counter.lock()
    counter.clock.advance(WEEK - timedelta(hours=1))
    counter.sign_in(MANAGER)
    shred_all(counter)
    number = counter.desks.reveal.present(label).parcel.parcel_number
    assert counter.desks.reveal.reveal(number, FieldGroup.ADDRESS, RevealReason.COMPLAINT).fields
    counter.clock.advance(timedelta(hours=1))
    shred_all(counter)

    for name in (MANAGER, CLERK, COURIERS[0]):
        counter.sign_in(name)
        with pytest.raises(DeadLabel) as refused:
            counter.desks.reveal.present(label)
        assert refused.value.parcel_number == number


def test_a_label_in_the_hand_dies_with_its_record(counter: Desk) -> None:
    (label,) = deliver(counter)
    wait_days(counter, 7)
    counter.sign_in(MANAGER)
    number = counter.desks.reveal.present(label).parcel.parcel_number
    shred_all(counter)

    with pytest.raises(DeadLabel):
        counter.desks.reveal.reveal(number, FieldGroup.CONTACT, RevealReason.COMPLAINT)


def test_what_is_not_delivered_is_not_shredded(counter: Desk) -> None:
    parcel, label = counter.take_in()
    wait_days(counter, 20)

    shred_all(counter)

    assert told(counter) == []
    assert counter.desks.reveal.present(label).parcel == parcel


def test_a_step_takes_a_few_parcels_and_says_that_there_are_more(
    made: MadeStation, tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk = made.copy(tmp_path_factory.mktemp("many"))
    desk.sign_in()
    deliver(desk, SHRED_AT_ONCE + 2)
    wait_days(desk, 7)

    first, left = shredding(desk).step(by_itself=True), desk.desks.beat.go_on()
    counts = [len(told(desk, "shredded"))]
    shred_all(desk)

    assert (first, left.more_due, left.shred_pending) == (True, True, True)
    assert counts == [SHRED_AT_ONCE + 2]
    assert told(desk)[-1] == ("shred_settled", "", "", f"{SHRED_AT_ONCE + 2} entries")
    desk.close()


def test_shredding_is_settled_once_and_then_nothing_is_pending(counter: Desk) -> None:
    deliver(counter)
    wait_days(counter, 7)

    shred_all(counter)
    pulses = [counter.desks.beat.beat() for _ in range(2)]

    assert [entry[0] for entry in told(counter)] == ["shredded", "shred_settled"]
    assert not any(pulse.shred_pending or pulse.more_due for pulse in pulses)


def test_a_reader_keeps_it_pending_until_he_is_done(counter: Desk) -> None:
    deliver(counter)
    wait_days(counter, 7)
    counter.sign_in(MANAGER)

    with reader_open(counter):
        shred_all(counter)
        during = counter.desks.beat.beat()
        rows = counter.desks.disposal.register()
    after = counter.desks.beat.beat()

    assert (during.shred_pending, after.shred_pending) == (True, False)
    assert [(row.row.action, row.settled) for row in rows] == [("day_destroyed", True), ("shredded", False)]
    assert all(row.settled for row in counter.desks.disposal.register())


def test_a_dropped_parcel_is_settled_like_a_shredded_one(counter: Desk) -> None:
    counter.desks.intake.drop(counter.desks.intake.commit(counter.form()).parcel_number)

    assert counter.desks.beat.beat().shred_pending is False
    assert told(counter) == [("shred_settled", "", "", "1 entries")]


@pytest.mark.parametrize("moment", MOMENTS_OF_SHREDDING)
def test_a_kill_at_any_moment_of_shredding_is_settled_by_the_next_start(counter: Desk, moment: int) -> None:
    (label,) = deliver(counter)
    wait_days(counter, 7)
    with Strike(moment, Died()).on(counter), pytest.raises(Died):
        shred_all(counter)

    started = counter.crash()
    started.sign_in()
    shred_all(started)

    assert wraps(started, label) == [b"", b"", b"", b""]
    assert [entry[0] for entry in told(started)] == ["shredded", "shred_settled"]
    assert shredding(started).pending() == 0
    started.lock()
    assert started.verdict().exit_code == 0


@pytest.mark.parametrize("by", [-timedelta(hours=1), -365 * DAY, 3650 * DAY, timedelta(hours=1)])
def test_turning_the_clock_shreds_nothing_early(counter: Desk, by: timedelta) -> None:
    (label,) = deliver(counter)
    counter.clock.jump(counter.clock.now() + by)
    counter.desks.beat.beat()
    shred_all(counter)

    started = counter.restart()
    started.sign_in()
    pulse = started.desks.beat.beat()

    assert told(started, "shredded", "day_destroyed", "day_carried") == []
    assert all(wraps(started, label))
    assert pulse.clock_in_doubt


def test_what_is_due_while_the_clock_is_in_doubt_waits_for_the_manager(counter: Desk) -> None:
    deliver(counter)
    counter.lock()
    counter.clock.advance(WEEK)
    counter.clock.jump(counter.clock.now() + DAY)
    counter.sign_in(MANAGER)
    counter.desks.beat.beat()
    with pytest.raises(ClockInDoubt):
        counter.desks.disposal.go_on()
    waiting = counter.desks.disposal.due()

    counter.desks.clock.confirm()
    counter.desks.disposal.go_on()

    assert (waiting.parcels, waiting.held) == (1, True)
    assert told(counter, "shredded")[0][2] == ""


def test_what_was_shredded_is_settled_in_doubt_or_not(counter: Desk) -> None:
    deliver(counter)
    wait_days(counter, 7)
    shredding(counter).step(by_itself=True)
    counter.clock.jump(counter.clock.now() - DAY)

    counter.desks.beat.beat()

    assert told(counter)[-1][0] == "shred_settled"


def test_nothing_is_destroyed_while_the_station_is_stopped(counter: Desk) -> None:
    deliver(counter)
    wait_days(counter, 7)
    counter.desks.stop.stop()
    counter.sign_in(MANAGER)
    shred_all(counter)
    held = counter.desks.disposal.due()

    counter.desks.stop.lift()
    shred_all(counter)

    assert (held.held, held.parcels) == (True, 1)
    assert counter.desks.disposal.due().parcels == 0


def test_a_day_whose_parcels_are_closed_loses_its_key(counter: Desk) -> None:
    deliver(counter)
    counter.desks.intake.drop(counter.desks.intake.commit(counter.form()).parcel_number)
    wait_days(counter, 7)

    shred_all(counter)

    assert days_on_disk(counter) == []
    assert told(counter, "day_destroyed") == [("day_destroyed", "2026-11-23", "by_itself", "ok")]
    assert counter.take_in()[0].parcel_number.startswith("261130-")


def test_an_empty_day_keeps_its_key_for_what_was_announced_on_it(counter: Desk) -> None:
    wait_days(counter, 1)
    shred_all(counter)
    kept = days_on_disk(counter)
    wait_days(counter, 1)
    shred_all(counter)

    assert kept == ["2026-11-23"]
    assert days_on_disk(counter) == []


def test_a_day_with_a_parcel_on_the_shelf_keeps_its_key(counter: Desk) -> None:
    deliver(counter)
    _, label = counter.take_in()
    wait_days(counter, 29)

    shred_all(counter)

    assert days_on_disk(counter) == ["2026-11-23"]
    assert counter.desks.reveal.present(label)


def test_after_thirty_days_a_straggler_is_carried_to_today_and_the_old_key_destroyed(counter: Desk) -> None:
    deliver(counter)
    parcel, label = counter.take_in()
    wait_days(counter, 30)
    shred_all(counter)
    days = told(counter, "day_carried", "day_destroyed")
    reading = counter.desks.reveal.present(label)
    contact = counter.desks.reveal.reveal(parcel.parcel_number, FieldGroup.CONTACT, RevealReason.CALL_CONSIGNEE)

    assert days == [
        ("day_carried", "2026-11-23", "by_itself", "1 parcels"),
        ("day_destroyed", "2026-11-23", "by_itself", "ok"),
    ]
    assert days_on_disk(counter) == ["2026-12-23"]
    assert reading.parcel == parcel
    assert dict(contact.fields)["phone"]
    counter.lock()
    assert counter.verdict().exit_code == 0


def spoil(desk: Desk, label: str, group: str, wrap: bytes) -> None:
    """Somebody who writes in the database puts another wrap in the place of this group's."""
    with desk.station.database.records() as records:
        sealed, _ = desk.desks.reveal.lookup.by_token(records, parse_label(label))
        groups = [replace(each, wrap=wrap) if each.group == group else each for each in sealed.groups]
        records.seals.rewrap(replace(sealed, groups=tuple(groups)))


def alerts_of(desk: Desk, kind: str) -> list[str]:
    return [count for _, _, count, result in told(desk, "alert_raised") if result == kind]


@pytest.mark.parametrize("wrap", [b"\x01" + bytes(90), b"\x02", b"spoiled"])
def test_a_wrap_that_does_not_open_ends_with_its_day_and_the_rest_is_carried(counter: Desk, wrap: bytes) -> None:
    spoiled, label = counter.take_in()
    sound, other_label = counter.take_in()
    spoil(counter, label, "contact", wrap)
    wait_days(counter, 30)
    shred_all(counter)
    counter.desks.reveal.present(other_label)
    contact = counter.desks.reveal.reveal(sound.parcel_number, FieldGroup.CONTACT, RevealReason.CALL_CONSIGNEE)
    hint = counter.desks.reveal.present(label).hint
    with pytest.raises(RecordSpoiled):
        counter.desks.reveal.reveal(spoiled.parcel_number, FieldGroup.CONTACT, RevealReason.CALL_CONSIGNEE)
    refused = counter.newest()
    assert (refused.action, refused.result) == ("reveal_refused", "RecordSpoiled")

    assert told(counter, "record_damaged", "day_carried", "day_destroyed") == [
        ("record_damaged", spoiled.parcel_number, "by_itself", "contact"),
        ("day_carried", "2026-11-23", "by_itself", "2 parcels"),
        ("day_destroyed", "2026-11-23", "by_itself", "ok"),
    ]
    assert alerts_of(counter, "record_damaged") == ["1"]
    assert days_on_disk(counter) == ["2026-12-23"]
    assert (wraps(counter, label)[1], bool(contact.fields), bool(hint.surname)) == (b"", True, True)
    wait_days(counter, 30)
    shred_all(counter)
    assert len(told(counter, "record_damaged")) == 1


def test_a_spoiled_hint_keeps_no_day_alive(counter: Desk) -> None:
    parcel, label = counter.take_in()
    spoil(counter, label, "hint", b"spoiled")
    wait_days(counter, 30)
    shred_all(counter)
    with pytest.raises(RecordSpoiled):
        counter.desks.reveal.present(label)

    assert (counter.newest().subject, counter.newest().result) == (parcel.parcel_number, "RecordSpoiled")

    assert told(counter, "record_damaged")[0][3] == "hint"
    assert "2026-11-23" not in days_on_disk(counter)


def test_a_spoiled_day_key_ends_what_hangs_on_it(counter: Desk) -> None:
    parcel, label = counter.take_in()
    opened = counter.desks.intake.session.require()
    days = [replace(day, sealed=bytes(len(day.sealed))) for day in opened.days.days]
    opened.days = replace(opened.days, days=tuple(days))
    wait_days_at_once(counter, 30)
    shred_all(counter)

    lost = told(counter, "record_damaged")
    assert lost == [("record_damaged", parcel.parcel_number, "by_itself", "hint contact address consignor")]
    assert wraps(counter, label) == [b""] * 4
    assert [day.day for day in opened.days.days] == ["2026-12-23"]


def wait_days_at_once(desk: Desk, days: float) -> None:
    """Nobody locks: what is open stays open."""
    desk.clock.advance(days * DAY)


def test_a_spoiled_record_without_a_parcel_is_named_by_its_id(counter: Desk) -> None:
    parcel, label = counter.take_in()
    spoil(counter, label, "contact", b"spoiled")
    with counter.station.database.records() as records:
        records.parcels.put(replace(parcel, record_id=RecordId(bytes(16))))
    wait_days(counter, 30)
    shred_all(counter)

    assert [row[1] for row in told(counter, "record_damaged")] == [parcel.record_id.hex()]


def held_alerts(desk: Desk) -> list[str]:
    desk.desks.beat.beat()
    return alerts_of(desk, "disposal_held")


def test_what_a_stop_keeps_from_being_destroyed_for_more_than_a_day_is_told(counter: Desk) -> None:
    deliver(counter)
    counter.desks.stop.stop()
    counter.desks.stop.throttle.mark_stopped(stopped=False)
    counter.sign_in(MANAGER)
    counter.clock.advance(WEEK + DAY - timedelta(minutes=1))
    before = held_alerts(counter)

    counter.clock.advance(timedelta(minutes=2))
    told_once = held_alerts(counter)
    counter.clock.advance(DAY / 2)

    assert (before, told_once, held_alerts(counter)) == ([], ["1"], ["1"])
    counter.clock.advance(23 * DAY)
    assert held_alerts(counter) == ["1", "2"]


def test_what_waits_for_a_confirmed_date_for_more_than_a_day_is_told(counter: Desk) -> None:
    deliver(counter)
    wait_days(counter, 6)
    counter.clock.jump(counter.clock.now() + DAY)
    counter.take_in()
    counter.clock.advance(2 * DAY + timedelta(minutes=1))

    assert held_alerts(counter) == ["1"]


def test_a_stop_that_is_fresh_or_holds_nothing_raises_no_alert(counter: Desk) -> None:
    counter.take_in()
    counter.desks.stop.stop()
    counter.sign_in(MANAGER)
    counter.clock.advance(2 * DAY)
    nothing_due = held_alerts(counter)
    counter.desks.stop.lift()
    counter.sign_in()
    deliver(counter)
    counter.lock()
    counter.clock.advance(9 * DAY)
    counter.sign_in(MANAGER)
    counter.desks.stop.stop()
    counter.sign_in(MANAGER)

    assert (nothing_due, held_alerts(counter)) == ([], [])


def test_a_doubt_that_the_log_does_not_tell_yet_is_fresh(counter: Desk) -> None:
    deliver(counter)
    wait_days(counter, 9)
    counter.clock.jump(counter.clock.now() + DAY)

    shredding(counter).alert_if_held()

    assert alerts_of(counter, "disposal_held") == []


def test_who_has_no_day_keys_destroys_what_is_empty_and_carries_nothing(counter: Desk) -> None:
    counter.take_in()
    counter.lock()
    counter.clock.advance(40 * DAY)
    counter.sign_in(AUDITOR)

    shred_all(counter)

    assert told(counter, "day_carried") == []
    assert days_on_disk(counter) == ["2026-11-23"]


def of_a_month(desk: Desk) -> Desk:
    """Straggler and delivered parcel, a month later; moments of it all: see the strikes."""
    deliver(desk)
    desk.take_in()
    wait_days(desk, 30)
    return desk


def moments(desk: Desk, act: Callable[[Desk], None]) -> int:
    strike = Strike(0, Died())
    with strike.on(desk):
        act(desk)
    return strike.passed


@pytest.mark.parametrize("moment", MOMENTS_OF_A_DAYS_END)
def test_a_kill_at_any_moment_of_a_days_end_is_settled_by_the_next_start(counter: Desk, moment: int) -> None:
    of_a_month(counter)
    with Strike(moment, Died()).on(counter), pytest.raises(Died):
        shred_all(counter)

    started = counter.crash()
    started.sign_in()
    shred_all(started)

    assert days_on_disk(started) == ["2026-12-23"]
    assert [entry[0] for entry in told(started, "day_destroyed", "day_carried")] == ["day_carried", "day_destroyed"]
    started.lock()
    assert started.verdict().exit_code == 0


def test_there_are_no_more_moments_than_were_tried(counter: Desk) -> None:
    deliver(counter)
    wait_days(counter, 7)
    shredding_it = moments(counter, shred_all)
    ending_a_day = moments(of_a_month(counter), shred_all)

    assert shredding_it == MOMENTS_OF_SHREDDING[-1]
    assert ending_a_day <= MOMENTS_OF_A_DAYS_END[-1]


def test_there_are_no_more_moments_of_a_month_than_were_tried(three_years_on: Desk) -> None:
    shred_all(three_years_on)

    def destroy(desk: Desk) -> None:
        desk.desks.disposal.destroy_register_month("2026-11")

    assert moments(three_years_on, destroy) == MOMENTS_OF_A_MONTHS_END[-1]


def test_a_month_before_is_counted_over_the_years() -> None:
    assert month_before(date(2029, 12, 1), 36) == "2026-12"
    assert month_before(date(2026, 1, 31), 1) == "2025-12"


@pytest.fixture
def three_years_on(counter: Desk) -> Desk:
    """The manager at a station three years later; November's register is over: one parcel delivered, one forgotten."""
    deliver(counter)
    counter.take_in()
    counter.lock()
    counter.clock.advance((date(2029, 12, 1) - date(2026, 11, 23)).days * DAY)
    counter.sign_in(MANAGER)
    return counter


def test_the_register_of_a_month_is_deleted_when_its_time_is_over(three_years_on: Desk) -> None:
    desk = three_years_on
    first = desk.desks.disposal.due().months
    shred_all(desk)

    with desk.station.database.records() as records:
        assert records.deposits.count() == 0
        parcels = records.parcels.of_month("2026-11", None, 10)
        assert len(parcels) == 2
        assert not any(records.seals.delete_escrow(parcel.record_id) for parcel in parcels)
    assert told(desk, "register_deleted") == [("register_deleted", "2026-11", "by_itself", "2 records")]
    assert [(month.month, month.deleted) for month in first] == [("2026-11", False)]
    assert [(month.month, month.deleted) for month in desk.desks.disposal.due().months] == [("2026-11", True)]


def test_a_register_whose_time_is_not_over_stays(counter: Desk) -> None:
    deliver(counter)
    counter.lock()
    counter.clock.advance((date(2029, 11, 30) - date(2026, 11, 23)).days * DAY)
    counter.sign_in(MANAGER)
    shred_all(counter)

    assert told(counter, "register_deleted") == []
    with pytest.raises(NotDue):
        counter.desks.disposal.destroy_register_month("2026-11")


def test_a_deposit_without_a_parcel_is_deleted_too(three_years_on: Desk) -> None:
    desk = three_years_on
    with desk.station.database.records() as records:
        records.deposits.put(bytes(16), "2026-11", b"sealed")

    shred_all(desk)

    assert [entry[3] for entry in told(desk, "register_deleted")] == ["2 records", "1 records"]


def test_the_manager_destroys_a_months_key_once_all_of_it_is_deleted(three_years_on: Desk) -> None:
    desk = three_years_on
    with pytest.raises(NotDue):
        desk.desks.disposal.destroy_register_month("2026-11")
    shred_all(desk)

    due = desk.desks.disposal.destroy_register_month("2026-11")

    assert months_on_disk(desk)[0] == "2026-12"
    assert (due.months, due.elsewhere) == ((), ("2026-11",))
    assert told(desk, "month_destroyed") == [("month_destroyed", "2026-11", "", "ok")]


def test_the_second_custodians_certificate_is_entered_once_and_no_longer_asked_for(
    three_years_on: Desk, made: MadeStation
) -> None:
    desk, home = three_years_on, at_home(made.papers)
    shred_all(desk)
    desk.desks.disposal.destroy_register_month("2026-11")
    certificate = home.tool.destroy_month(home.opened(), "2026-11")

    due = desk.desks.disposal.take_custodians_certificate(certificate)

    assert due.elsewhere == ()
    newest = desk.desks.disposal.register(1)[0].row
    assert (newest.action, newest.subject) == ("custodian_destroyed", "2026-11")
    assert newest.result == "sha256:" + sha256(certificate).hexdigest()[:32]
    with pytest.raises(CertificateRefused, match="taken_already"):
        desk.desks.disposal.take_custodians_certificate(certificate)


@pytest.mark.parametrize(
    ("name", "value", "fault"),
    [
        ("station", "BJ-0010", "of_other_station"),
        ("key", "AAAA-AAAA-AAAA-AAAA", "of_other_key"),
        ("month", "2026-12", "of_other_key"),
        ("month", "1999-12", "of_other_key"),
        ("month", "2026-13", "no_certificate"),
        ("destroyed_at", "2026-02-30T00:00:00+00:00", "no_certificate"),
        ("version", 2, "no_certificate"),
    ],
)
def test_a_certificate_of_something_else_is_refused(
    three_years_on: Desk, made: MadeStation, name: str, value: object, fault: str
) -> None:
    home = at_home(made.papers)
    certificate = json.loads(home.tool.destroy_month(home.opened(), "2026-11"))

    with pytest.raises(CertificateRefused, match=fault):
        three_years_on.desks.disposal.take_custodians_certificate(
            json.dumps(certificate | {name: value}, sort_keys=True, separators=(",", ":")).encode() + b"\n"
        )

    assert told(three_years_on, "custodian_destroyed") == []


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b" " * 5000, b"\xff"])
def test_what_is_no_certificate_is_refused(three_years_on: Desk, content: bytes) -> None:
    with pytest.raises(CertificateRefused, match="no_certificate"):
        three_years_on.desks.disposal.take_custodians_certificate(content)


@pytest.mark.parametrize("moment", MOMENTS_OF_A_MONTHS_END)
def test_a_kill_while_a_months_key_is_destroyed_is_settled_by_the_manager(three_years_on: Desk, moment: int) -> None:
    desk = three_years_on
    shred_all(desk)
    with Strike(moment, Died()).on(desk), pytest.raises(Died):
        desk.desks.disposal.destroy_register_month("2026-11")

    started = desk.crash()
    started.sign_in()
    shred_all(started)
    started.sign_in(MANAGER)
    shred_all(started)

    entered = bool(told(started, "month_destroyed"))
    assert entered is (moment > 1)
    assert ("2026-11" in months_on_disk(started)) is not entered


@pytest.mark.parametrize("name", [CLERK, AUDITOR, COURIERS[0]])
def test_only_a_manager_destroys_by_hand(desk: Desk, name: str) -> None:
    desk.sign_in(name)

    with pytest.raises(NotAllowed):
        desk.desks.disposal.go_on()
    with pytest.raises(NotAllowed):
        desk.desks.disposal.destroy_register_month("2026-11")
    with pytest.raises(NotAllowed):
        desk.desks.disposal.take_custodians_certificate(b"")


def test_a_full_disk_gives_up_the_ballast_and_shreds(counter: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    deliver(counter)
    wait_days(counter, 7)
    freed = fill_the_disk(counter, monkeypatch, ballast=True)

    shred_all(counter)

    assert freed == [True]
    assert [entry[0] for entry in told(counter)] == ["shredded", "shred_settled"]


def test_a_full_disk_without_ballast_is_told_and_nothing_is_half_done(
    counter: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (label,) = deliver(counter)
    wait_days(counter, 7)
    freed = fill_the_disk(counter, monkeypatch, ballast=False)

    with pytest.raises(StationTrouble) as refused:
        shred_all(counter)

    assert refused.value.kind == "disk_full"
    assert freed == [False]
    monkeypatch.undo()
    assert all(wraps(counter, label))


def test_other_trouble_leaves_the_ballast_alone(counter: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    deliver(counter)
    wait_days(counter, 7)
    freed = fill_the_disk(counter, monkeypatch, ballast=True, kind="disk_failed")

    with pytest.raises(StationTrouble):
        shred_all(counter)

    assert freed == []


def test_a_disk_that_is_really_full_shreds_at_the_ballasts_expense(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    alone = small_disk(disk, "16m")
    if alone is None:
        pytest.skip("this system lets nobody mount a small disk")

    said = subprocess.run(
        [*alone, sys.executable, "-m", "tests.operations.full_disk", disk], capture_output=True, text=True, check=True
    )

    assert said.stdout.splitlines() == ["disk_full", "shredded 5 settled 1"]


def test_a_beat_on_a_full_disk_shreds_what_is_due_and_says_that_it_is_full(
    counter: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliver(counter)
    wait_days(counter, 7)
    kinds = iter(["disk_full", "disk_failed"])

    def beat(trail: AuditTrail) -> None:
        del trail
        raise StationTrouble(next(kinds))

    monkeypatch.setattr(AuditTrail, "beat", beat)

    for kind in ("disk_full", "disk_failed"):
        with pytest.raises(StationTrouble) as refused:
            counter.desks.beat.beat()
        assert refused.value.kind == kind
        assert len(told(counter, "shredded")) == 1


def fill_the_disk(desk: Desk, monkeypatch: pytest.MonkeyPatch, *, ballast: bool, kind: str = "disk_full") -> list[bool]:
    """No transaction that shreds gets through until the ballast is given up; what giving it up answered."""
    freed: list[bool] = []
    database, files = desk.station.database, desk.station.files
    open_records = database.records

    def free() -> bool:
        freed.append(ballast)
        return ballast

    @contextmanager
    def records() -> Iterator[object]:
        with open_records() as opened:
            before = opened.audit.size()
            yield opened
            if opened.audit.size() > before and True not in freed:
                raise StationTrouble(kind)

    monkeypatch.setattr(database, "records", records)
    monkeypatch.setattr(files, "free_ballast", free)
    return freed
