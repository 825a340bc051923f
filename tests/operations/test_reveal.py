from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER
from app.domain.budget import RevealReason
from app.domain.errors import (
    BudgetSpent,
    DeadLabel,
    GroupNotForRole,
    Misread,
    NotInYourRun,
    NotOurLabel,
    NotPresented,
    NotSignedIn,
    NotYetLabelled,
    ReasonNeeded,
    Refused,
    StationTrouble,
    UnknownLabel,
)
from app.domain.groups import FieldGroup
from app.domain.parcel import ParcelNumber, ParcelState, parcel_number
from app.domain.people import Role
from app.labels.text import format_label, parse_label
from app.operations.intake import IntakeForm
from app.operations.reveal import Presented, Revealed, refuse_unless_live
from app.storage.audit_log import StoredAuditLog
from app.storage.parcels import StoredParcels
from tests.operations.conftest import MadeStation
from tests.operations.desk import Desk, invented_forms

OWN, OTHER = COURIERS
REASON = RevealReason.CALL_CONSIGNEE
NOBODYS = format_label(bytes(16))


@dataclass
class Shelf:
    """One parcel of a station with several, what is on its label, and what was typed when it was taken in."""

    desk: Desk
    label: str
    form: IntakeForm
    number: ParcelNumber
    another: str = ""
    """The label of a second parcel, which stands at the station."""

    def present(self, name: str) -> Presented:
        self.desk.sign_in(name)
        return self.desk.desks.reveal.present(self.label)

    def open(self, group: FieldGroup, reason: RevealReason | None = REASON) -> Revealed:
        return self.desk.desks.reveal.reveal(self.number, group, reason)


WHERE = {"own": 0, "other": 1, "station": 2}
"""Which of the stocked station's parcels is in whose hands."""


def shelf_of(stocked: MadeStation, folder: Path, where: str) -> Shelf:
    place = WHERE[where]
    form = invented_forms()[-1 - place]
    number = parcel_number(date(2026, 11, 23), place + 1)
    return Shelf(stocked.copy(folder), stocked.labels[place], form, number, stocked.labels[WHERE["station"]])


@pytest.fixture
def shelf(stocked: MadeStation, tmp_path: Path) -> Iterator[Shelf]:
    """A parcel that stands at the station."""
    shelf = shelf_of(stocked, tmp_path, "station")
    yield shelf
    shelf.desk.close()


@pytest.fixture
def out(stocked: MadeStation, tmp_path: Path) -> Iterator[Shelf]:
    """A parcel in the run of the first courier."""
    shelf = shelf_of(stocked, tmp_path, "own")
    yield shelf
    shelf.desk.close()


def sealed_fields(form: IntakeForm, group: FieldGroup) -> dict[str, str]:
    """What the clerk typed, as it should come out again."""
    surname = {True: form.contact.name[:2] + "*", False: form.contact.name[0] + "*"}
    match group:
        case FieldGroup.HINT:
            compound = form.contact.name[:2] in {"欧阳", "司马", "诸葛", "上官"}
            return {"surname": surname[compound], "last_four": form.contact.phone[-4:]}
        case FieldGroup.CONTACT:
            return {"name": form.contact.name, "phone": form.contact.phone}
        case FieldGroup.ADDRESS:
            address = form.address
            fields = ("province", "city", "district", "detail")
            return {field: getattr(address, field) for field in fields}
        case FieldGroup.CONSIGNOR:
            return {
                "name": form.document.name,
                "phone": form.sender.phone,
                "address": form.sender.address,
                "contents": form.goods.contents,
                "value_fen": str(form.goods.value_fen),
            }


GROUPS_OF = {CLERK: "hint contact", OWN: "hint contact address", MANAGER: "hint contact address consignor"}
"""The table of the design, written once more by hand."""


def expected(name: str, group: FieldGroup, form: IntakeForm, where: str) -> object:
    """What comes out, or the kind of refusal."""
    if group not in GROUPS_OF[name].split():
        return GroupNotForRole
    if name == OWN and group is not FieldGroup.HINT and where != "own":
        return NotInYourRun
    return sealed_fields(form, group)


def outcome(shelf: Shelf, group: FieldGroup) -> object:
    try:
        return dict(shelf.open(group).fields)
    except Refused as refused:
        return type(refused)


@pytest.mark.parametrize("where", ["own", "other", "station"])
@pytest.mark.parametrize("name", GROUPS_OF)
def test_every_role_opens_what_the_table_says_and_nothing_else(
    stocked: MadeStation, tmp_path: Path, name: str, where: str
) -> None:
    shelf = shelf_of(stocked, tmp_path, where)
    shelf.present(name)

    outcomes = {group: outcome(shelf, group) for group in FieldGroup}
    shelf.desk.close()

    assert outcomes == {group: expected(name, group, shelf.form, where) for group in FieldGroup}


def test_the_auditor_sees_not_even_the_hint(shelf: Shelf) -> None:
    with pytest.raises(GroupNotForRole) as refused:
        shelf.present(AUDITOR)

    assert (refused.value.group, refused.value.role) == ("hint", "auditor")


def test_nobody_presents_a_label_while_nobody_is_signed_in(shelf: Shelf) -> None:
    shelf.desk.lock()

    with pytest.raises(NotSignedIn):
        shelf.desk.desks.reveal.present(shelf.label)


def test_a_scan_shows_the_hint_and_the_parcel(shelf: Shelf) -> None:
    presented = shelf.present(CLERK)

    shown = {"surname": presented.hint.surname, "last_four": presented.hint.last_four}
    assert shown == sealed_fields(shelf.form, FieldGroup.HINT)
    assert (presented.parcel.parcel_number, presented.courier_name) == (shelf.number, "")


def test_a_scan_says_who_has_the_parcel(out: Shelf) -> None:
    assert out.present(CLERK).courier_name == OWN


def test_the_hint_is_in_the_log(shelf: Shelf) -> None:
    shelf.present(CLERK)

    entry = shelf.desk.newest()
    assert (entry.action, entry.subject, entry.group) == ("revealed", shelf.number, "hint")


@pytest.mark.parametrize(
    ("name", "beyond", "reasoned"),
    [
        (CLERK, ["contact"], ["contact"]),
        (OWN, ["contact", "address"], []),
        (MANAGER, ["contact", "address", "consignor"], ["contact", "address", "consignor"]),
    ],
)
def test_a_scan_says_what_can_be_asked_for_and_where_a_reason_is_needed(
    shelf: Shelf, name: str, beyond: list[str], reasoned: list[str]
) -> None:
    presented = shelf.present(name)

    assert list(map(str, presented.may_open)) == beyond
    assert sorted(presented.needs_reason) == sorted(reasoned)


def test_what_was_opened_is_shown_for_the_policys_seconds_to_whoever_opened_it(out: Shelf) -> None:
    out.present(OWN)

    revealed = out.open(FieldGroup.ADDRESS, None)

    assert (revealed.seconds, revealed.shown_to, revealed.parcel_number) == (20, OWN, out.number)


def test_what_was_opened_does_not_show_when_printed(out: Shelf) -> None:
    out.present(OWN)

    revealed = out.open(FieldGroup.ADDRESS)

    assert out.form.address.detail not in repr(revealed)


def test_a_hint_does_not_show_when_printed(shelf: Shelf) -> None:
    presented = shelf.present(CLERK)

    assert presented.hint.last_four not in repr(presented)


def test_a_reveal_is_in_the_log_with_group_and_reason(shelf: Shelf) -> None:
    shelf.present(CLERK)

    shelf.open(FieldGroup.CONTACT, RevealReason.DELIVERY_PROBLEM)

    entry = shelf.desk.newest()
    assert (entry.action, entry.subject, entry.group) == ("revealed", shelf.number, "contact")
    assert (entry.reason, entry.actor_name) == ("delivery_problem", CLERK)


@pytest.mark.parametrize("group", [FieldGroup.ADDRESS, FieldGroup.CONSIGNOR])
def test_a_refused_reveal_is_in_the_log_with_its_kind(shelf: Shelf, group: FieldGroup) -> None:
    shelf.present(CLERK)

    with pytest.raises(GroupNotForRole):
        shelf.open(group)

    entry = shelf.desk.newest()
    assert (entry.action, entry.subject, entry.group) == ("reveal_refused", shelf.number, group)
    assert entry.result == "GroupNotForRole"


def fail_to_log(*_: object) -> None:
    raise StationTrouble("disk_full")


def test_a_hint_that_cannot_be_logged_is_not_shown(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.desk.sign_in()
    with monkeypatch.context() as patch:
        patch.setattr(StoredAuditLog, "append", fail_to_log)
        with pytest.raises(StationTrouble):
            shelf.desk.desks.reveal.present(shelf.label)

    with pytest.raises(NotPresented):
        shelf.open(FieldGroup.CONTACT)


def test_a_reveal_that_cannot_be_logged_is_not_shown(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.present(CLERK)

    with monkeypatch.context() as patch:
        patch.setattr(StoredAuditLog, "append", fail_to_log)
        with pytest.raises(StationTrouble):
            shelf.open(FieldGroup.CONTACT)


def test_a_refusal_of_the_disk_is_not_told_as_a_refusal_of_the_rules(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.desk.sign_in()
    with monkeypatch.context() as patch:
        patch.setattr(StoredAuditLog, "append", fail_to_log)
        with pytest.raises(StationTrouble):
            shelf.desk.desks.reveal.present(shelf.label)

    assert "scan_refused" not in {row.action for row in shelf.desk.entries()}


@pytest.mark.parametrize(
    ("scan", "kind"),
    [
        (NOBODYS, UnknownLabel),
        (NOBODYS[:-1] + "A", Misread),
        ("https://example.org/p?id=1", NotOurLabel),
        ("13800138000", NotOurLabel),
        ("", NotOurLabel),
        ("x" * 100_000, NotOurLabel),
        ("SP1" + "\x00" * 32, NotOurLabel),
    ],
)
def test_a_scan_that_leads_to_no_parcel_is_refused_and_logged(desk: Desk, scan: str, kind: type[Refused]) -> None:
    desk.sign_in()

    with pytest.raises(kind):
        desk.desks.reveal.present(scan)

    assert (desk.newest().action, desk.newest().result) == ("scan_refused", kind.__name__)


@pytest.mark.parametrize("scan", ["13800138000", "https://example.org/", NOBODYS[:-1] + "A"])
def test_a_foreign_scan_leaves_nothing_of_itself_in_the_log(desk: Desk, scan: str) -> None:
    desk.sign_in()

    with pytest.raises(Refused):
        desk.desks.reveal.present(scan)

    assert desk.newest().subject == ""


def test_the_label_of_another_station_leaves_its_hash_so_that_it_can_be_told_again(desk: Desk) -> None:
    desk.sign_in()
    for _ in range(2):
        with pytest.raises(UnknownLabel):
            desk.desks.reveal.present(NOBODYS)

    first, second = (row.subject for row in desk.entries()[-2:])

    assert first == second
    assert first.startswith("sha256:")
    assert NOBODYS not in first


def test_a_parcel_whose_label_was_not_scanned_back_is_not_opened(desk: Desk) -> None:
    desk.sign_in()
    number = desk.desks.intake.commit(desk.form()).parcel_number

    with pytest.raises(NotYetLabelled):
        desk.desks.reveal.present(desk.label_of(number))

    assert (desk.newest().action, desk.newest().subject) == ("scan_refused", number)


def test_a_dead_label_is_called_dead(shelf: Shelf) -> None:
    parcel = replace(shelf.present(CLERK).parcel, state=ParcelState.DROPPED)

    with pytest.raises(DeadLabel):
        refuse_unless_live(parcel, Role.MANAGER)


def test_nothing_is_opened_that_was_not_scanned(shelf: Shelf) -> None:
    shelf.desk.sign_in()

    with pytest.raises(NotPresented) as refused:
        shelf.open(FieldGroup.CONTACT)

    assert refused.value.parcel_number == shelf.number


def test_a_scanned_label_counts_as_in_the_hand_for_two_minutes(shelf: Shelf) -> None:
    shelf.present(CLERK)
    shelf.desk.clock.advance(timedelta(minutes=2))

    assert shelf.open(FieldGroup.CONTACT).group is FieldGroup.CONTACT


@pytest.mark.parametrize("more", [timedelta(milliseconds=1), timedelta(days=1)])
def test_after_two_minutes_a_label_must_be_scanned_again(shelf: Shelf, more: timedelta) -> None:
    shelf.present(CLERK)
    shelf.desk.clock.advance(timedelta(minutes=2) + more)

    with pytest.raises(NotPresented):
        shelf.open(FieldGroup.CONTACT)


def test_setting_the_clock_back_does_not_keep_a_label_in_the_hand(shelf: Shelf) -> None:
    shelf.present(CLERK)
    shelf.desk.clock.advance(timedelta(minutes=5))
    shelf.desk.clock.jump(datetime(2026, 11, 22, tzinfo=UTC))

    with pytest.raises(NotPresented):
        shelf.open(FieldGroup.CONTACT)


def test_a_lock_takes_the_label_out_of_the_hand(shelf: Shelf) -> None:
    shelf.present(CLERK)
    shelf.desk.lock()
    shelf.desk.sign_in()

    with pytest.raises(NotPresented):
        shelf.open(FieldGroup.CONTACT)


def test_scanning_again_puts_the_label_back_into_the_hand(shelf: Shelf) -> None:
    shelf.present(CLERK)
    shelf.desk.clock.advance(timedelta(minutes=5))
    shelf.desk.desks.reveal.present(shelf.label)

    assert shelf.open(FieldGroup.CONTACT).group is FieldGroup.CONTACT


def test_the_label_of_one_parcel_does_not_open_another(shelf: Shelf) -> None:
    shelf.desk.sign_in()
    other, _ = shelf.desk.take_in()
    shelf.present(CLERK)

    with pytest.raises(NotPresented):
        shelf.desk.desks.reveal.reveal(other.parcel_number, FieldGroup.CONTACT, REASON)


@pytest.mark.parametrize(("name", "group"), [(CLERK, FieldGroup.CONTACT), (MANAGER, FieldGroup.ADDRESS)])
def test_without_a_reason_nothing_is_opened_that_needs_one(shelf: Shelf, name: str, group: FieldGroup) -> None:
    shelf.present(name)

    with pytest.raises(ReasonNeeded):
        shelf.open(group, None)

    assert shelf.desk.newest().result == "ReasonNeeded"


@pytest.mark.parametrize("group", [FieldGroup.CONTACT, FieldGroup.ADDRESS])
def test_a_courier_opens_his_own_run_without_a_reason(out: Shelf, group: FieldGroup) -> None:
    out.present(OWN)

    assert out.open(group, None).group is group


def test_a_parcel_taken_back_is_closed_to_its_courier_at_once(out: Shelf) -> None:
    desk = out.desk
    desk.sign_in()
    parcel, label = desk.take_in()
    run = desk.desks.handover.open_run(desk.user_id(OWN)).run.run_id
    desk.desks.handover.scan_out(run, label)
    desk.desks.handover.take_back(run, parcel.parcel_number)
    desk.sign_in(OWN)
    desk.desks.reveal.present(label)

    with pytest.raises(NotInYourRun):
        desk.desks.reveal.reveal(parcel.parcel_number, FieldGroup.ADDRESS)


def use_up(shelf: Shelf, group: FieldGroup, count: int) -> None:
    """Open the group so often; every time as allowed."""
    for _ in range(count):
        shelf.open(group)


def test_a_clerk_opens_twenty_contacts_an_hour(shelf: Shelf) -> None:
    shelf.present(CLERK)
    use_up(shelf, FieldGroup.CONTACT, 20)

    with pytest.raises(BudgetSpent) as refused:
        shelf.open(FieldGroup.CONTACT)

    assert (refused.value.allowed, refused.value.window) == (20, "hour")


def test_a_reveal_an_hour_ago_no_longer_counts_against_the_hour(shelf: Shelf) -> None:
    shelf.present(CLERK)
    use_up(shelf, FieldGroup.CONTACT, 10)
    shelf.desk.clock.advance(timedelta(minutes=31))
    shelf.desk.desks.reveal.present(shelf.label)
    use_up(shelf, FieldGroup.CONTACT, 10)
    shelf.desk.clock.advance(timedelta(minutes=30))
    shelf.desk.desks.reveal.present(shelf.label)

    use_up(shelf, FieldGroup.CONTACT, 10)

    with pytest.raises(BudgetSpent):
        shelf.open(FieldGroup.CONTACT)


def test_a_clerk_opens_sixty_contacts_a_shift(shelf: Shelf) -> None:
    for _ in range(3):
        shelf.present(CLERK)
        use_up(shelf, FieldGroup.CONTACT, 20)
        shelf.desk.clock.advance(timedelta(minutes=61))
    shelf.present(CLERK)

    with pytest.raises(BudgetSpent) as refused:
        shelf.open(FieldGroup.CONTACT)

    assert (refused.value.allowed, refused.value.window) == (60, "shift")


def test_a_lock_does_not_give_a_budget_back(shelf: Shelf) -> None:
    shelf.present(CLERK)
    use_up(shelf, FieldGroup.CONTACT, 20)
    shelf.present(CLERK)

    with pytest.raises(BudgetSpent):
        shelf.open(FieldGroup.CONTACT)


def test_a_clock_set_back_does_not_give_a_budget_back(shelf: Shelf) -> None:
    shelf.present(CLERK)
    use_up(shelf, FieldGroup.CONTACT, 20)
    shelf.desk.clock.jump(datetime(2020, 1, 1, tzinfo=UTC))

    with pytest.raises(BudgetSpent):
        shelf.open(FieldGroup.CONTACT)


def test_a_refused_reveal_does_not_count(shelf: Shelf) -> None:
    shelf.present(CLERK)
    for _ in range(25):
        with pytest.raises(ReasonNeeded):
            shelf.open(FieldGroup.CONTACT, None)

    assert shelf.open(FieldGroup.CONTACT).group is FieldGroup.CONTACT


def test_hints_are_not_bounded_by_a_budget(shelf: Shelf) -> None:
    shelf.present(CLERK)

    for _ in range(30):
        shelf.desk.desks.reveal.present(shelf.label)

    assert shelf.open(FieldGroup.CONTACT).group is FieldGroup.CONTACT


def test_a_manager_opens_five_parts_a_day_whichever_they_are(shelf: Shelf) -> None:
    shelf.present(MANAGER)
    use_up(shelf, FieldGroup.CONTACT, 2)
    use_up(shelf, FieldGroup.ADDRESS, 2)
    use_up(shelf, FieldGroup.CONSIGNOR, 1)

    with pytest.raises(BudgetSpent) as refused:
        shelf.open(FieldGroup.ADDRESS)

    assert (refused.value.allowed, refused.value.window) == (5, "day")


def test_a_manager_opens_five_more_the_next_day(shelf: Shelf) -> None:
    shelf.present(MANAGER)
    use_up(shelf, FieldGroup.ADDRESS, 5)
    shelf.desk.clock.advance(timedelta(hours=24, seconds=1))
    shelf.desk.desks.reveal.present(shelf.label)

    assert shelf.open(FieldGroup.ADDRESS).group is FieldGroup.ADDRESS


def test_a_courier_opens_each_address_three_times(out: Shelf) -> None:
    out.present(OWN)
    use_up(out, FieldGroup.ADDRESS, 3)

    with pytest.raises(BudgetSpent) as refused:
        out.open(FieldGroup.ADDRESS)

    assert (refused.value.allowed, refused.value.window) == (3, "parcel")


def test_the_contact_of_a_parcel_is_not_bounded_by_its_address(out: Shelf) -> None:
    out.present(OWN)
    use_up(out, FieldGroup.ADDRESS, 3)

    assert out.open(FieldGroup.CONTACT).group is FieldGroup.CONTACT


def test_a_courier_opens_a_hundred_and_fifty_a_shift(out: Shelf) -> None:
    out.present(OWN)
    use_up(out, FieldGroup.CONTACT, 150)

    with pytest.raises(BudgetSpent) as refused:
        out.open(FieldGroup.CONTACT)

    assert (refused.value.allowed, refused.value.window) == (150, "shift")


def test_a_couriers_budget_counts_parcels_whichever_part_he_opens(out: Shelf) -> None:
    """Contacts of one half of his run and addresses of the other would be twice as many people."""
    out.desk.sign_in(CLERK)
    out.desk.hand_over(out.another, COURIERS[0])
    out.present(OWN)
    session = out.desk.desks.reveal.session.require()
    session.policy = replace(session.policy, address_a_shift=1)
    out.open(FieldGroup.CONTACT)
    second = out.desk.desks.reveal.present(out.another).parcel.parcel_number

    with pytest.raises(BudgetSpent) as refused:
        out.desk.desks.reveal.reveal(second, FieldGroup.ADDRESS)

    assert (refused.value.allowed, refused.value.window) == (1, "shift")
    assert out.open(FieldGroup.ADDRESS).group is FieldGroup.ADDRESS


@pytest.mark.parametrize(
    ("name", "group", "used", "allowed"),
    [(CLERK, "contact", 2, 20), (MANAGER, "address", 2, 5), (AUDITOR, "address", 0, 0)],
)
def test_the_meter_shows_the_tightest_budget(shelf: Shelf, name: str, group: str, used: int, allowed: int) -> None:
    if used:
        shelf.present(name)
        use_up(shelf, FieldGroup.CONTACT, used)
    else:
        shelf.desk.sign_in(name)

    meter = shelf.desk.desks.reveal.meter()

    assert (meter.group, meter.used, meter.allowed) == (group, used, allowed)


def test_the_meter_turns_to_the_shift_when_less_of_it_is_left(shelf: Shelf) -> None:
    for _ in range(3):
        shelf.present(CLERK)
        use_up(shelf, FieldGroup.CONTACT, 18)
        shelf.desk.clock.advance(timedelta(minutes=61))
    shelf.desk.sign_in()

    meter = shelf.desk.desks.reveal.meter()

    assert (meter.used, meter.allowed) == (54, 60)


def test_the_meter_of_a_courier_counts_his_addresses(out: Shelf) -> None:
    out.present(OWN)
    use_up(out, FieldGroup.ADDRESS, 2)

    meter = out.desk.desks.reveal.meter()

    assert (meter.group, meter.used, meter.allowed) == ("address", 2, 150)


def ask_for_a_contact(desk: Desk) -> object:
    return desk.desks.reveal.reveal(ParcelNumber("261123-00001-4"), FieldGroup.CONTACT, REASON)


@pytest.mark.parametrize("act", [lambda desk: desk.desks.reveal.meter(), ask_for_a_contact])
def test_nothing_is_revealed_while_nobody_is_signed_in(desk: Desk, act: Callable[[Desk], object]) -> None:
    with pytest.raises(NotSignedIn):
        act(desk)


def test_a_record_that_lacks_a_group_opens_none_in_its_place(shelf: Shelf) -> None:
    shelf.present(CLERK)
    token = parse_label(shelf.label)
    with shelf.desk.station.database.records() as records:
        sealed, _ = shelf.desk.desks.reveal.lookup.by_token(records, token)

    with pytest.raises(KeyError):
        shelf.desk.desks.intake.session.open_group(replace(sealed, groups=()), FieldGroup.CONTACT, token)


def test_a_record_whose_parcel_is_gone_has_an_unknown_label(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.desk.sign_in()
    monkeypatch.setattr(StoredParcels, "by_record", lambda *_: None)

    with pytest.raises(UnknownLabel):
        shelf.desk.desks.reveal.present(shelf.label)


def test_labels_long_out_of_the_hand_are_forgotten(shelf: Shelf) -> None:
    shelf.present(CLERK)
    shelf.desk.clock.advance(timedelta(minutes=3))
    _, label = shelf.desk.take_in()
    shelf.desk.desks.reveal.present(label)

    assert shelf.number not in shelf.desk.desks.intake.session.require().presented
