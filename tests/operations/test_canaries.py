import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.crypto.rings import ADMIN, RingSecret, new_ring_secret
from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER
from app.domain.actions import Action
from app.domain.alert import AlertAnswer, AlertKind
from app.domain.budget import RevealReason
from app.domain.errors import Incomplete, ListTooLong, NotACanary, NotAllowed, TooLong
from app.domain.groups import Address, Contact, FieldGroup
from app.domain.intake import Goods
from app.domain.parcel import Parcel, ParcelNumber, ParcelState
from app.domain.printing import InspectionMark
from app.operations.canaries import LONGEST_LIST, CanaryDesk, CanaryForm
from tests.operations.conftest import MadeStation
from tests.operations.desk import Desk, Died, Strike

NAME, PHONE = "覃雨薇", "13911112222"
FORM = CanaryForm(
    Contact(NAME, PHONE),
    Address("江苏省", "南京市", "鼓楼区", "中山北路1号3栋502室"),
    Goods("clothes", 9_900, 1_250, 1, "C21-007", (InspectionMark.INSPECTED, InspectionMark.SECURITY_CHECKED)),
)


@pytest.fixture
def office(made: MadeStation, tmp_path: Path) -> Iterator[Desk]:
    """A desk with the manager signed in."""
    desk = made.copy(tmp_path)
    desk.sign_in(MANAGER)
    yield desk
    desk.close()


def canaries_of(desk: Desk) -> CanaryDesk:
    return desk.desks.canaries


def plant(desk: Desk, form: CanaryForm = FORM) -> tuple[Parcel, str]:
    """A canary on the shelf and the text on its label."""
    parcel = canaries_of(desk).plant(form)
    label = desk.label_of(parcel.parcel_number)
    return desk.desks.intake.scan_back(parcel.parcel_number, label), label


def another(number: int) -> CanaryForm:
    return replace(FORM, contact=Contact(f"Canary {number}", f"139111133{number:02d}"))


def raised(desk: Desk) -> list[tuple[str, str, str]]:
    rows = [row for row in desk.entries() if row.action == Action.ALERT_RAISED]
    name_of = desk.desks.intake.session.require().name_of
    return [(row.result, name_of(row.subject), row.reason) for row in rows]


def lengths(desk: Desk, number: ParcelNumber) -> tuple[object, ...]:
    """Everything an owner of the database's key sees of a parcel, but for its ids and times."""
    with desk.station.database.records() as records:
        parcel = records.parcels.get(number)
        assert parcel is not None
        connection = desk.station.database._connection
        assert connection is not None
        rows = connection.rows(
            """
            SELECT g.field_group, g.schema_number, g.epoch, g.sealed, g.wrap, r.escrow
            FROM records r JOIN record_groups g ON g.record = r.id WHERE r.record_id = ? ORDER BY g.id
            """,
            parcel.record_id,
        )
        deposit = connection.rows("SELECT sealed FROM deposits WHERE record_id = ?", parcel.record_id)
    sizes = [[len(value) if isinstance(value, bytes) else value for value in row] for row in rows + deposit]
    return parcel.state, parcel.marks, sizes


def test_a_canary_is_a_parcel_like_any_other(office: Desk) -> None:
    parcel, _ = office.take_in()
    canary, label = plant(office)

    assert lengths(office, canary.parcel_number) == lengths(office, parcel.parcel_number)
    life = [row.action for row in office.desks.parcels.timeline(canary.parcel_number)]
    assert life == [row.action for row in office.desks.parcels.timeline(parcel.parcel_number)]
    office.sign_in(CLERK)
    office.desks.reveal.present(label)
    revealed = office.desks.reveal.reveal(canary.parcel_number, FieldGroup.CONTACT, RevealReason.CALL_CONSIGNEE)
    assert dict(revealed.fields) == {"name": NAME, "phone": PHONE}


def test_nothing_but_the_managers_seal_tells_a_canary(office: Desk) -> None:
    office.take_in()
    canary, _ = plant(office)
    office.sign_in(CLERK)
    office.sign_in(MANAGER)
    office.desks.beat.beat()

    planted = [row for row in office.entries() if row.action == Action.CANARY_PLANTED]
    assert [(row.subject, row.result) for row in planted] == [("", "1 canaries")]
    with office.station.database.records() as records:
        ((_, sealed),) = records.canaries.all()
    assert NAME.encode() not in sealed.sealed
    assert canary.parcel_number.encode() not in sealed.sealed


def test_the_entry_of_a_canary_does_not_stand_beside_its_parcel(office: Desk) -> None:
    plant(office)
    office.desks.beat.beat()
    before = [row.action for row in office.entries()]
    office.sign_in(CLERK)
    office.take_in()
    office.desks.beat.beat()
    office.sign_in(MANAGER)
    office.desks.beat.beat()
    office.desks.beat.beat()

    assert Action.CANARY_PLANTED not in before
    assert [row.action for row in office.entries()][-2:] == [Action.SIGNED_IN, Action.CANARY_PLANTED]


def test_the_deposit_of_a_canary_says_that_there_was_no_sender(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[dict[str, object]] = []
    session = office.desks.canaries.session
    deposit = session.deposit

    def keep(identity: dict[str, object], *rest: object) -> bytes:
        kept.append(identity)
        return deposit(identity, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(session, "deposit", keep)
    plant(office)

    assert (kept[0]["document_type"], kept[0]["name"], kept[0]["number"]) == ("canary", "", "0" * 18)


def test_a_form_that_is_not_in_order_plants_nothing(office: Desk) -> None:
    with pytest.raises(Incomplete) as refused:
        canaries_of(office).plant(
            CanaryForm(Contact("", "12"), Address("", "", "", " "), replace(FORM.goods, pieces=0, destination="北"))
        )
    with pytest.raises(TooLong):
        canaries_of(office).plant(replace(FORM, address=Address("", "", "", "长" * 400)))
    with pytest.raises(TooLong) as too_long:
        canaries_of(office).plant(replace(FORM, contact=Contact("e" + "\u0301" * 300, PHONE)))

    assert refused.value.fields == ("name", "phone", "detail", "pieces", "destination")
    assert too_long.value.field == "name"
    assert canaries_of(office).count() == 0


def test_a_box_from_the_counter_becomes_a_canary_and_no_clerk_knows(office: Desk) -> None:
    office.sign_in(CLERK)
    parcel, _ = office.take_in()
    office.sign_in(MANAGER)

    canaries_of(office).declare(parcel.parcel_number, Contact(NAME, PHONE))

    assert canaries_of(office).count() == 1
    assert (office.newest().action, office.newest().subject) == (Action.CANARY_PLANTED, "")
    life = [row.action for row in office.desks.parcels.timeline(parcel.parcel_number)]
    assert life == [Action.TAKEN_IN, Action.ACCEPTED]
    assert [hit.parcel_number for hit in canaries_of(office).trace(PHONE)] == [parcel.parcel_number]


def test_only_a_parcel_at_the_station_becomes_a_canary_and_once(office: Desk) -> None:
    out, label = office.take_in()
    office.hand_over(label)
    here, _ = office.take_in()
    canaries_of(office).declare(here.parcel_number, Contact(NAME, PHONE))

    for number in (out.parcel_number, here.parcel_number, ParcelNumber("261123-09999-1")):
        with pytest.raises(NotACanary):
            canaries_of(office).declare(number, Contact(NAME, PHONE))
    with pytest.raises(Incomplete) as refused:
        canaries_of(office).declare(here.parcel_number, Contact("", "x"))
    assert refused.value.fields == ("name", "phone")


def test_two_of_a_hundred_parcels_on_the_shelf_are_to_be_canaries(
    office: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = canaries_of(office).wanted()
    office.take_in()
    one = canaries_of(office).wanted()
    plant(office)
    enough = canaries_of(office).wanted()
    monkeypatch.setattr("app.storage.parcels.StoredParcels.count", lambda *_: 151)

    assert (before, one, enough) == (0, 1, 0)
    assert (canaries_of(office).count(), canaries_of(office).wanted()) == (1, 3)


def test_a_canary_that_left_the_shelf_is_wanted_anew(office: Desk) -> None:
    _, label = plant(office)
    office.take_in()
    office.hand_over(label)

    assert (canaries_of(office).count(), canaries_of(office).wanted()) == (0, 1)


def test_whoever_looks_into_a_canary_is_named_at_the_managers_next_sign_in(office: Desk) -> None:
    canary, label = plant(office)
    office.sign_in(CLERK)
    office.desks.reveal.present(label)
    office.desks.reveal.reveal(canary.parcel_number, FieldGroup.CONTACT, RevealReason.CALL_CONSIGNEE)
    office.desks.beat.beat()
    before = raised(office)

    office.sign_in(MANAGER)

    assert (before, raised(office)) == ([], [("canary_opened", CLERK, "2")])
    told = canaries_of(office).openings()
    assert [(row.actor_name, row.action, row.group) for row in told] == [
        (CLERK, Action.REVEALED, "contact"),
        (CLERK, Action.REVEALED, "hint"),
    ]
    entry = office.entries()[-1]
    assert canary.parcel_number not in (entry.subject, entry.reason, entry.result)


def test_an_opened_canary_is_told_once_until_it_is_answered_and_something_new_happens(office: Desk) -> None:
    _, label = plant(office)
    office.sign_in(CLERK)
    office.desks.reveal.present(label)
    office.sign_in(MANAGER)
    office.sign_in(CLERK)
    office.desks.reveal.present(label)
    office.sign_in(MANAGER)
    office.desks.beat.beat()
    while_open = raised(office)
    (alert,) = office.desks.alerts.open_alerts()
    office.desks.alerts.answer(alert.seq, AlertAnswer.EXPLAINED)
    office.desks.beat.beat()
    office.desks.beat.beat()

    assert while_open == [("canary_opened", CLERK, "1")]
    assert raised(office) == [*while_open, ("canary_opened", CLERK, "1")]


def test_the_beat_of_others_tells_nothing_of_canaries(office: Desk) -> None:
    _, label = plant(office)
    office.sign_in(CLERK)
    office.desks.reveal.present(label)
    office.desks.beat.beat()
    office.sign_in(AUDITOR)
    office.desks.beat.beat()

    assert raised(office) == []


def test_a_leaked_list_names_the_canaries_in_it_and_through_whose_hands_they_went(office: Desk) -> None:
    canary, label = plant(office)
    other, _ = plant(office, another(1))
    plant(office, another(2))
    office.sign_in(CLERK)
    office.desks.reveal.present(label)
    office.hand_over(label, COURIERS[1])
    office.sign_in(COURIERS[1])
    office.desks.reveal.present(label)
    office.desks.reveal.reveal(canary.parcel_number, FieldGroup.ADDRESS)
    office.sign_in(MANAGER)

    hits = canaries_of(office).trace(f"李明;13800138000\n{NAME};{PHONE[:3]} {PHONE[3:7]} {PHONE[7:]}\ncanary 1;137…")

    assert [(hit.parcel_number, hit.by_phone, hit.by_name) for hit in hits] == [
        (canary.parcel_number, True, True),
        (other.parcel_number, False, True),
    ]
    assert [(row.actor_name, row.action, row.group, row.result) for row in hits[0].hands] == [
        (CLERK, Action.REVEALED, "hint", "ok"),
        (CLERK, Action.HANDED_OVER, "", COURIERS[1]),
        (COURIERS[1], Action.REVEALED, "hint", "ok"),
        (COURIERS[1], Action.REVEALED, "address", "ok"),
    ]
    assert hits[1].hands == ()
    assert (office.newest().action, office.newest().result) == (Action.LEAK_TRACED, "2 canaries")
    assert not re.search(NAME, repr(hits))


def test_a_list_without_canaries_has_none(office: Desk) -> None:
    plant(office)

    assert canaries_of(office).trace("") == ()
    assert canaries_of(office).trace("x" * LONGEST_LIST) == ()
    with pytest.raises(ListTooLong):
        canaries_of(office).trace("x" * (LONGEST_LIST + 1))


@pytest.mark.parametrize("name", [CLERK, COURIERS[0], AUDITOR])
def test_canaries_are_the_managers(office: Desk, name: str) -> None:
    parcel, _ = office.take_in()
    office.sign_in(name)
    desk = canaries_of(office)

    for act in (
        lambda: desk.plant(FORM),
        lambda: desk.declare(parcel.parcel_number, FORM.contact),
        desk.count,
        desk.wanted,
        lambda: desk.trace(""),
        desk.openings,
    ):
        with pytest.raises(NotAllowed):
            act()


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM canaries",
        "UPDATE canaries SET sealed = x'0102'",
        "UPDATE canaries SET epoch = 7",
        "UPDATE canaries SET sealed = (SELECT sealed FROM canaries WHERE id = 1) WHERE id = 2",
    ],
)
def test_canaries_that_were_tampered_with_are_an_alert(office: Desk, sql: str) -> None:
    plant(office)
    plant(office, another(1))
    office.sign_in(MANAGER)
    office.desks.beat.beat()
    office.sign_in(CLERK)
    connection = office.station.database._connection
    assert connection is not None
    connection.row(sql)

    office.sign_in(MANAGER)
    office.desks.beat.beat()

    assert [(kind, reason) for kind, _, reason in raised(office)] in ([("canary_gone", "1")], [("canary_gone", "2")])
    assert AlertKind.CANARY_GONE in {alert.kind for alert in office.desks.alerts.open_alerts()}


def test_a_canary_is_sealed_to_the_managers_newest_keys(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(office)
    opened = office.desks.canaries.session.require()
    newer = new_ring_secret(ADMIN, 2)
    rings = type(opened.unlocked).ring

    def ring(unlocked: object, name: str) -> RingSecret:
        return newer if name == ADMIN else rings(unlocked, name)  # type: ignore[arg-type]

    office.desks.beat.beat()
    with monkeypatch.context() as patch:
        patch.setattr(type(opened.unlocked), "ring", ring)
        office.desks.beat.beat()
        office.desks.beat.beat()

    with office.station.database.records() as records:
        ((_, sealed),) = records.canaries.all()
    assert sealed.epoch == 2
    assert canaries_of(office).count() == 1


def test_a_crash_at_any_write_leaves_a_canary_whole_or_none(made: MadeStation, tmp_path: Path) -> None:
    at = 1
    while True:
        desk = made.copy(tmp_path / str(at))
        desk.sign_in(MANAGER)
        strike = Strike(at, Died())
        with strike.on(desk), suppress(Died):
            plant(desk)
        after = desk.crash()
        after.sign_in(MANAGER)
        with after.station.database.records() as records:
            parcels, canaries = records.parcels.count(), len(records.canaries.all())
            entered = records.audit.count_of(Action.TAKEN_IN)
        after.desks.beat.beat()
        planted = [row.result for row in after.entries() if row.action == Action.CANARY_PLANTED]
        after.lock()
        exit_code = after.verdict().exit_code
        after.close()
        desk.queue.close()
        assert parcels == canaries == entered
        assert planted == ["1 canaries"] * canaries
        assert exit_code == 0
        if not strike.struck:
            return
        at += 1


def test_a_canary_that_waits_for_its_label_counts(office: Desk) -> None:
    parcel = canaries_of(office).plant(FORM)

    assert parcel.state is ParcelState.UNLABELLED
    assert canaries_of(office).count() == 1
    office.clock.advance(timedelta(minutes=1))
    office.desks.intake.drop(parcel.parcel_number)
    assert canaries_of(office).count() == 0
