import json
from dataclasses import replace
from typing import Any

import pytest

from app.crypto.canonical import canonical_json
from app.crypto.days import DayGone, DayKeys, DaysDamaged, new_days
from app.crypto.log_head import LogHead
from app.crypto.notes import sign_note
from app.crypto.rings import ADMIN, DATABASE, DAYS, RingSecret, new_ring_secret
from app.crypto.signatures import sign_public
from app.crypto.signed_document import ForeignSignature, WrongStation, note_name
from tests.crypto.station import STATION, TODAY, Station
from tests.crypto.tampering import flipped, wrong_shapes

TOMORROW = "2026-11-24"
DAYS_RING = RingSecret(DAYS, 1, bytes(range(32)))
DATABASE_RING = RingSecret(DATABASE, 1, bytes(range(32, 64)))


@pytest.fixture
def days() -> DayKeys:
    return new_days(STATION, TODAY, DAYS_RING.public, DATABASE_RING.public)


def turned(days: DayKeys) -> DayKeys:
    return days.announce_log_key(TOMORROW, DATABASE_RING.public).turn_log_key()


def text_of(days: DayKeys) -> str:
    return days.to_note(DATABASE_RING).decode().split("\n\n")[0]


def signed(document: Any) -> bytes:
    text = canonical_json(document).decode() + "\n"
    return sign_note(text, note_name(STATION, "days"), DATABASE_RING.sign_seed)


def test_what_was_written_is_read(days: DayKeys) -> None:
    days = days.with_day(TOMORROW, DAYS_RING.public).with_log(LogHead(3, bytes(32)))

    for each in (days, days.announce_log_key(TOMORROW, DATABASE_RING.public)):
        note = each.to_note(DATABASE_RING)
        assert DayKeys.from_note(note, STATION, DATABASE_RING.public) == each
        assert DayKeys.from_note(note, STATION, DATABASE_RING.public).to_note(DATABASE_RING) == note


def test_a_day_opens_for_its_ring(days: DayKeys) -> None:
    today = days.open_day(TODAY, DAYS_RING)

    assert (today.day, len(today.key), len(today.tag_key)) == (TODAY, 64, 32)
    assert days.open_day(TODAY, DAYS_RING) == today


def test_the_day_of_today_is_made_once(days: DayKeys) -> None:
    two_days = days.with_day(TOMORROW, DAYS_RING.public)

    assert (two_days.seq, [day.day for day in two_days.days]) == (2, [TODAY, TOMORROW])
    assert two_days.with_day(TOMORROW, DAYS_RING.public) is two_days
    assert two_days.with_day(TODAY, DAYS_RING.public) is two_days
    assert two_days.open_day(TODAY, DAYS_RING) == days.open_day(TODAY, DAYS_RING)
    assert two_days.open_day(TOMORROW, DAYS_RING).key != two_days.open_day(TODAY, DAYS_RING).key


def test_log_key_and_day_key_turn_in_any_order(days: DayKeys) -> None:
    log_first = turned(days).with_day(TOMORROW, DAYS_RING.public)
    day_first = turned(days.with_day(TOMORROW, DAYS_RING.public))

    assert log_first.latest == day_first.latest == TOMORROW
    assert log_first.open_day(TOMORROW, DAYS_RING).day == TOMORROW


def test_a_destroyed_day_is_gone_and_does_not_come_back(days: DayKeys) -> None:
    left = days.with_day(TOMORROW, DAYS_RING.public).destroy(TODAY)

    assert (left.seq, [day.day for day in left.days]) == (3, [TOMORROW])
    with pytest.raises(DayGone) as refused:
        left.open_day(TODAY, DAYS_RING)
    assert (refused.value.day, refused.value.latest) == (TODAY, TOMORROW)
    with pytest.raises(DayGone):
        left.with_day(TODAY, DAYS_RING.public)


def test_no_day_is_made_before_the_newest_even_when_all_are_destroyed(days: DayKeys) -> None:
    left = days.destroy(TODAY)

    assert left.latest == TODAY
    with pytest.raises(DayGone):
        left.with_day("2026-11-22", DAYS_RING.public)
    assert left.with_day(TOMORROW, DAYS_RING.public).open_day(TOMORROW, DAYS_RING).day == TOMORROW


def test_the_log_key_turns_in_two_steps(days: DayKeys) -> None:
    first = days.open_log_key(DATABASE_RING)

    announced = days.announce_log_key(TOMORROW, DATABASE_RING.public)
    after = announced.turn_log_key()

    assert announced.open_log_key(DATABASE_RING) == first
    assert announced.next_log_key == after.log_key
    assert (days.seq, announced.seq, after.seq) == (1, 2, 3)
    assert after.next_log_key is None
    assert after.open_log_key(DATABASE_RING) != first
    assert sign_public(after.open_log_key(DATABASE_RING)) == after.log_key.public


def test_an_announced_log_key_that_the_log_never_named_is_dropped(days: DayKeys) -> None:
    dropped = days.announce_log_key(TOMORROW, DATABASE_RING.public).drop_announced_log_key()

    assert (dropped.seq, dropped.next_log_key, dropped.log_key) == (3, None, days.log_key)


def test_a_log_key_is_announced_for_no_earlier_day(days: DayKeys) -> None:
    with pytest.raises(DayGone):
        days.announce_log_key("2026-11-22", DATABASE_RING.public)


def test_the_log_key_can_be_turned_again_on_the_same_day(days: DayKeys) -> None:
    announced = days.announce_log_key(TODAY, DATABASE_RING.public)

    after = DayKeys.from_note(announced.to_note(DATABASE_RING), STATION, DATABASE_RING.public).turn_log_key()

    assert after.log_key.epoch == days.log_key.epoch
    assert after.open_log_key(DATABASE_RING) != days.open_log_key(DATABASE_RING)


def test_no_log_key_is_turned_to_that_was_not_announced(days: DayKeys) -> None:
    with pytest.raises(ValueError, match=TODAY):
        days.turn_log_key()


def test_another_ring_opens_neither_day_nor_log_key(days: DayKeys) -> None:
    for ring in (DATABASE_RING, RingSecret(DAYS, 2, DAYS_RING.secret)):
        with pytest.raises(DaysDamaged) as refused:
            days.open_day(TODAY, ring)
        assert refused.value.fact == TODAY
    with pytest.raises(DaysDamaged) as refused:
        days.open_log_key(DAYS_RING)
    assert refused.value.fact == "log_key"


def test_keys_put_under_another_day_station_or_epoch_do_not_open(days: DayKeys) -> None:
    sealed = days.days[0]
    two_days = days.with_day(TOMORROW, DAYS_RING.public)
    wrong = [
        replace(days, station="HZ-0572"),
        replace(days, days=(replace(sealed, epoch=2),)),
        replace(days, days=(replace(sealed, sealed=two_days.days[1].sealed),)),
        *(replace(days, days=(replace(sealed, sealed=changed),)) for changed in flipped(sealed.sealed)),
    ]

    for changed in wrong:
        with pytest.raises(DaysDamaged):
            changed.open_day(TODAY, DAYS_RING)


def test_a_log_key_under_another_name_does_not_open(days: DayKeys) -> None:
    log_key = days.log_key
    wrong = [
        replace(days, station="HZ-0572"),
        replace(days, log_key=replace(log_key, epoch=TOMORROW)),
        replace(days, log_key=replace(log_key, ring_epoch=2)),
        replace(days, log_key=replace(log_key, public=bytes(32))),
        *(replace(days, log_key=replace(log_key, sealed=changed)) for changed in flipped(log_key.sealed)),
    ]

    for changed in wrong:
        with pytest.raises(DaysDamaged):
            changed.open_log_key(DATABASE_RING)


def test_a_clerk_without_the_admin_ring_turns_the_day(station: Station) -> None:
    database, ring = station.manager.ring(DATABASE), station.keyring.ring_public(DAYS)

    note = station.days.with_day(TOMORROW, ring).to_note(database)

    assert DayKeys.from_note(note, STATION, station.keyring.ring_public(DATABASE)).latest == TOMORROW


def test_only_the_ring_database_signs(days: DayKeys, station: Station) -> None:
    for ring in (station.manager.ring(ADMIN), DAYS_RING, new_ring_secret(DATABASE, 1)):
        with pytest.raises(ForeignSignature) as refused:
            DayKeys.from_note(days.to_note(ring), STATION, DATABASE_RING.public)
        assert refused.value.document == "days"


def test_the_days_of_another_station_are_named(days: DayKeys) -> None:
    with pytest.raises(WrongStation):
        DayKeys.from_note(days.to_note(DATABASE_RING), "HZ-0572", DATABASE_RING.public)


def test_every_wrong_shape_is_refused_even_with_a_good_signature(days: DayKeys) -> None:
    full = days.with_day(TOMORROW, DAYS_RING.public).announce_log_key(TOMORROW, DATABASE_RING.public)

    for shape in wrong_shapes(json.loads(text_of(full)), optional=frozenset({"next_log_key"})):
        with pytest.raises(DaysDamaged):
            DayKeys.from_note(signed(shape), STATION, DATABASE_RING.public)


def test_days_out_of_order_are_refused(days: DayKeys) -> None:
    document = json.loads(text_of(days.with_day(TOMORROW, DAYS_RING.public)))
    document["days"].reverse()

    with pytest.raises(DaysDamaged) as refused:
        DayKeys.from_note(signed(document), STATION, DATABASE_RING.public)
    assert refused.value.fact == "days"


@pytest.mark.parametrize("changed", [{}, {"epoch": "2026-11-22"}])
def test_an_announced_log_key_that_is_no_next_one_is_refused(days: DayKeys, changed: dict[str, str]) -> None:
    document = json.loads(text_of(turned(days)))
    following = json.loads(text_of(days))["log_key"] if changed else document["log_key"]

    with pytest.raises(DaysDamaged) as refused:
        DayKeys.from_note(signed(document | {"next_log_key": following | changed}), STATION, DATABASE_RING.public)
    assert refused.value.fact == "next_log_key"


def test_the_days_are_signed_by_any_epoch_there_is(days: DayKeys) -> None:
    second = new_ring_secret(DATABASE, 2)

    for ring in (DATABASE_RING, second):
        assert DayKeys.from_note(days.to_note(ring), STATION, second.public, DATABASE_RING.public) == days
    with pytest.raises(ForeignSignature):
        DayKeys.from_note(days.to_note(DATABASE_RING), STATION, second.public)


def resealed(days: DayKeys) -> tuple[DayKeys, RingSecret, RingSecret]:
    """The days after a rotation, and the new rings `days` and `database`."""
    ring, database = new_ring_secret(DAYS, 2), new_ring_secret(DATABASE, 2)
    return days.resealed((DAYS_RING, ring), (DATABASE_RING, database)), ring, database


def test_after_a_rotation_the_same_keys_open_with_the_new_rings(days: DayKeys) -> None:
    full = days.with_day(TOMORROW, DAYS_RING.public).announce_log_key(TOMORROW, DATABASE_RING.public)

    after, ring, database = resealed(full)

    for day in (TODAY, TOMORROW):
        assert after.epoch_of(day) == 2
        assert after.open_day(day, ring) == full.open_day(day, DAYS_RING)
        with pytest.raises(DaysDamaged):
            after.open_day(day, DAYS_RING)
    assert after.open_log_key(database) == full.open_log_key(DATABASE_RING)
    assert after.turn_log_key().open_log_key(database) == full.turn_log_key().open_log_key(DATABASE_RING)
    with pytest.raises(DaysDamaged):
        after.open_log_key(DATABASE_RING)
    assert after.seq == full.seq + 1
    assert DayKeys.from_note(after.to_note(database), STATION, database.public) == after


def test_what_is_sealed_to_the_newest_epoch_stays_as_it_is(days: DayKeys) -> None:
    after, ring, database = resealed(days)

    assert after.resealed((DAYS_RING, ring), (DATABASE_RING, database)) is after
    assert after.resealed((ring,), (database,)) is after


def test_half_of_it_is_carried_over_as_well(days: DayKeys) -> None:
    ring, database = new_ring_secret(DAYS, 2), new_ring_secret(DATABASE, 2)
    mixed = days.with_day(TOMORROW, ring.public).announce_log_key(TOMORROW, database.public)

    after = mixed.resealed((DAYS_RING, ring), (DATABASE_RING, database))

    assert [day.epoch for day in after.days] == [2, 2]
    assert after.days[1] == mixed.days[1]
    assert after.next_log_key == mixed.next_log_key
    assert after.log_key.ring_epoch == 2


def test_without_the_old_ring_nothing_is_carried_over(days: DayKeys) -> None:
    ring, database = new_ring_secret(DAYS, 2), new_ring_secret(DATABASE, 2)

    with pytest.raises(DaysDamaged) as refused:
        days.resealed((ring,), (DATABASE_RING, database))
    assert refused.value.fact == TODAY
    with pytest.raises(DaysDamaged) as refused:
        days.resealed((DAYS_RING, ring), (database,))
    assert refused.value.fact == "log_key"


def test_a_day_that_is_gone_has_no_epoch(days: DayKeys) -> None:
    with pytest.raises(DayGone):
        days.epoch_of(TOMORROW)


def test_every_flipped_bit_and_every_cut_is_noticed(days: DayKeys) -> None:
    note = days.to_note(DATABASE_RING)

    for changed in (*flipped(note, 3), *(note[:length] for length in range(0, len(note), 31))):
        with pytest.raises((DaysDamaged, ForeignSignature, WrongStation)):
            DayKeys.from_note(changed, STATION, DATABASE_RING.public)
