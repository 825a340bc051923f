from datetime import timedelta

import pytest

from app.crypto.disposal_certificate import DisposalFinding, verify_disposal
from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER
from app.domain.errors import NotAllowed
from app.operations.disposal import MOST_EARLIER, Due
from tests.operations.desk import Desk
from tests.operations.test_shredding import deliver, shred_all

DAY = timedelta(days=1)


@pytest.fixture
def after_a_week(desk: Desk) -> Desk:
    """Two parcels were delivered a week ago, and the manager is signed in."""
    desk.sign_in()
    deliver(desk, 2)
    desk.lock()
    desk.clock.advance(7 * DAY)
    desk.sign_in(MANAGER)
    return desk


def test_what_is_due_is_told_before_anything_is_destroyed(after_a_week: Desk) -> None:
    due = after_a_week.desks.disposal.due()

    assert due == Due(parcels=2, day_keys=1, oldest_day="2026-11-23", months=(), elsewhere=(), pending=0, held=False)


def test_the_manager_shreds_what_is_due_and_the_register_tells_it(after_a_week: Desk) -> None:
    desk = after_a_week.desks.disposal
    due = desk.go_on()
    while due.parcels or due.pending or due.day_keys:
        due = desk.go_on()

    rows = desk.register()

    assert [row.row.action for row in rows] == ["shred_settled", "day_destroyed", "shredded", "shredded"]
    assert {row.row.actor_name for row in rows} == {MANAGER}
    assert not any(row.by_itself for row in rows)
    assert all(row.settled for row in rows)
    assert (due.day_keys, due.oldest_day) == (0, "")


def test_what_was_done_by_itself_is_told_as_such(after_a_week: Desk) -> None:
    shred_all(after_a_week)

    rows = after_a_week.desks.disposal.register(limit=3)

    assert [row.by_itself for row in rows] == [False, True, True]
    assert [row.row.action for row in rows] == ["shred_settled", "day_destroyed", "shredded"]


@pytest.mark.parametrize("name", [CLERK, COURIERS[0]])
def test_the_register_is_for_managers_and_auditors(desk: Desk, name: str) -> None:
    desk.sign_in(name)

    for act in (desk.desks.disposal.due, desk.desks.disposal.register, desk.desks.disposal.certificate):
        with pytest.raises(NotAllowed):
            act()


def test_an_auditor_reads_and_takes_a_certificate(after_a_week: Desk) -> None:
    shred_all(after_a_week)
    after_a_week.sign_in(AUDITOR)

    assert len(after_a_week.desks.disposal.register()) == 4
    verdict = verify_disposal(after_a_week.desks.disposal.certificate())
    assert (verdict.finding, len(verdict.entries)) == (DisposalFinding.NOT_VOUCHED, 4)
    assert (after_a_week.newest().action, after_a_week.newest().result) == ("disposal_certified", "4 entries")


def test_a_certificate_proves_what_was_destroyed(after_a_week: Desk) -> None:
    shred_all(after_a_week)
    held = after_a_week.desks.handover.open_run(after_a_week.user_id(COURIERS[0]))
    slip = after_a_week.desks.handover.close_run(held.run.run_id).checkpoint.encode()
    content = after_a_week.desks.disposal.certificate()

    verdict = verify_disposal(content, [slip])

    assert (verdict.finding, verdict.compared) == (DisposalFinding.OK, 1)
    assert [entry.action for entry in verdict.entries] == ["shredded", "shredded", "day_destroyed", "shred_settled"]


def test_a_certificate_can_be_compared_with_the_newest_checkpoints(after_a_week: Desk) -> None:
    notes = []
    for _ in range(MOST_EARLIER + 3):
        run = after_a_week.desks.handover.open_run(after_a_week.user_id(COURIERS[0]))
        notes.append(after_a_week.desks.handover.close_run(run.run.run_id).checkpoint.encode())
    content = after_a_week.desks.disposal.certificate()

    assert verify_disposal(content, notes[3:]).finding is DisposalFinding.OK
    assert verify_disposal(content, notes[:1]).finding is DisposalFinding.NOT_COMPARED


def test_a_certificate_is_of_the_days_asked_for(after_a_week: Desk) -> None:
    desk = after_a_week
    shred_all(desk)
    desk.lock()
    desk.clock.advance(DAY)
    desk.sign_in(MANAGER)
    number = desk.desks.intake.commit(desk.form()).parcel_number
    desk.desks.intake.drop(number)

    def told(days: int | None) -> list[str]:
        verdict = verify_disposal(desk.desks.disposal.certificate(days))
        assert verdict.finding is DisposalFinding.NOT_VOUCHED
        return [entry.action for entry in verdict.entries]

    assert told(1) == ["dropped"]
    assert told(2) == told(None) == ["shredded", "shredded", "day_destroyed", "shred_settled", "dropped"]
