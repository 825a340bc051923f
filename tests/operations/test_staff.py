from dataclasses import replace

import pytest

from app.crypto.passphrase import CostTooLow
from app.crypto.rings import RINGS, rings_of
from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER, PASSPHRASE
from app.domain.errors import (
    Incomplete,
    NameTaken,
    NotAllowed,
    PassphraseTooShort,
    StationTrouble,
    TooLong,
    UnusablePassphrase,
)
from app.domain.people import Role
from app.operations.staff import Costs
from tests.operations.desk import CHEAP, Desk, Died, Strike


@pytest.fixture
def office(desk: Desk) -> Desk:
    """A desk at which the manager is signed in."""
    desk.sign_in(MANAGER)
    return desk


def names(desk: Desk) -> list[str]:
    return [member.name for member in desk.desks.staff.staff()]


def test_the_staff_is_listed_by_name(office: Desk) -> None:
    assert names(office) == sorted([MANAGER, CLERK, AUDITOR, *COURIERS])


@pytest.mark.parametrize("role", Role)
def test_a_new_member_of_staff_signs_in_with_the_role_given(office: Desk, role: Role) -> None:
    added = office.desks.staff.add("Zhao Min", role, PASSPHRASE)

    signed_in = office.sign_in("Zhao Min")

    assert signed_in.actor == added
    assert signed_in.actor.role is role


@pytest.mark.parametrize("role", Role)
def test_a_new_member_of_staff_is_in_the_rings_of_the_role_and_no_other(office: Desk, role: Role) -> None:
    added = office.desks.staff.add("Zhao Min", role, PASSPHRASE)

    keyring = office.desks.intake.session.require().keyring
    assert {name for name in RINGS if added.user_id in keyring.ring(name).members} == rings_of(role)


def test_adding_is_in_the_log(office: Desk) -> None:
    added = office.desks.staff.add("Zhao Min", Role.CLERK, PASSPHRASE)

    entry, written = office.entries()[-2:]
    assert (entry.action, entry.subject, entry.result) == ("staff_added", added.user_id, "clerk")
    assert written.action == "keyring_written"


def test_two_can_be_added_one_after_the_other(office: Desk) -> None:
    office.desks.staff.add("Zhao Min", Role.CLERK, PASSPHRASE)
    office.desks.staff.add("Zhao Ming", Role.MANAGER, PASSPHRASE)

    assert office.sign_in("Zhao Min").actor.role is Role.CLERK


def test_a_new_manager_can_add_staff(office: Desk) -> None:
    office.desks.staff.add("Zhao Min", Role.MANAGER, PASSPHRASE)
    office.sign_in("Zhao Min")

    assert office.desks.staff.add("Zhao Ming", Role.CLERK, PASSPHRASE).name == "Zhao Ming"


@pytest.mark.parametrize("name", [CLERK, "li na", " LI  NA "])
def test_a_name_is_given_once(office: Desk, name: str) -> None:
    with pytest.raises(NameTaken):
        office.desks.staff.add(name, Role.CLERK, PASSPHRASE)

    assert len(names(office)) == 5


@pytest.mark.parametrize("name", ["", " ", "\x00\x1f", "\u200b"])
def test_a_member_of_staff_has_a_visible_name(office: Desk, name: str) -> None:
    with pytest.raises(Incomplete) as refused:
        office.desks.staff.add(name, Role.CLERK, PASSPHRASE)

    assert refused.value.fields == ("name",)


def test_a_name_that_would_lock_everybody_out_is_refused(office: Desk) -> None:
    """Sixty characters to the eye, and more to the keyring than it can be read with."""
    name = ("e" + "\N{COMBINING ACUTE ACCENT}" * 4) * 60

    with pytest.raises(TooLong):
        office.desks.staff.add(name, Role.CLERK, PASSPHRASE)

    assert office.sign_in(MANAGER).actor.name == MANAGER


@pytest.mark.parametrize("name", ["阿依古丽·示例", "𠮷野试", "Zoë Müller", "王" * 60])
def test_names_of_every_kind_sign_in(office: Desk, name: str) -> None:
    office.desks.staff.add(name, Role.CLERK, PASSPHRASE)

    assert office.sign_in(name).actor.name == name


def test_a_minority_name_signs_in_with_whichever_dot_is_typed(office: Desk) -> None:
    office.desks.staff.add("阿依古丽•示例", Role.CLERK, PASSPHRASE)

    assert office.sign_in("阿依古丽・示例").actor.name == "阿依古丽·示例"


@pytest.mark.parametrize("passphrase", ["", "fourteen chars"])
def test_a_member_of_staff_has_a_passphrase_of_fifteen_characters(office: Desk, passphrase: str) -> None:
    with pytest.raises(PassphraseTooShort):
        office.desks.staff.add("Zhao Min", Role.CLERK, passphrase)

    assert len(names(office)) == 5


@pytest.mark.parametrize("passphrase", ["\t fifteen letters", "a" * 15, "\ud800" + "fifteen letters"])
def test_a_passphrase_that_nobody_types_or_anybody_guesses_is_refused(office: Desk, passphrase: str) -> None:
    with pytest.raises(UnusablePassphrase):
        office.desks.staff.add("Zhao Min", Role.CLERK, passphrase)

    assert len(names(office)) == 5


@pytest.mark.parametrize("name", [CLERK, COURIERS[0], AUDITOR])
def test_staff_is_the_managers_business(desk: Desk, name: str) -> None:
    desk.sign_in(name)

    with pytest.raises(NotAllowed) as refused:
        desk.desks.staff.staff()

    assert refused.value.act == "staff"


def test_a_full_disk_adds_nobody(office: Desk) -> None:
    with Strike(3, StationTrouble("disk_full")).on(office), pytest.raises(StationTrouble):
        office.desks.staff.add("Zhao Min", Role.CLERK, PASSPHRASE)

    assert len(names(office)) == 5


def test_who_could_not_be_added_for_a_full_disk_can_be_added_later(office: Desk) -> None:
    with Strike(3, StationTrouble("disk_full")).on(office), pytest.raises(StationTrouble):
        office.desks.staff.add("Zhao Min", Role.CLERK, PASSPHRASE)

    office.desks.staff.add("Zhao Min", Role.CLERK, PASSPHRASE)

    assert office.sign_in("Zhao Min").actor.role is Role.CLERK


@pytest.mark.parametrize("moment", range(1, 5))
def test_a_kill_while_adding_leaves_nobody_without_an_entry(office: Desk, moment: int) -> None:
    with Strike(moment, Died()).on(office), pytest.raises(Died):
        office.desks.staff.add("Zhao Min", Role.CLERK, PASSPHRASE)
    started = office.crash()
    started.sign_in(MANAGER)

    added = {row.subject for row in started.entries() if row.action == "staff_added"}
    assert {member.user_id for member in started.desks.staff.staff()} - {started.user_id(MANAGER)} <= added


def test_a_managers_guess_costs_more_than_a_clerks() -> None:
    costs = Costs()

    assert costs.of(Role.MANAGER).memory_kib == 4 * costs.of(Role.CLERK).memory_kib


def test_no_slot_is_made_cheaper_than_the_floor(office: Desk) -> None:
    desk = replace(office.desks.staff, costs=Costs(staff=CHEAP))

    with pytest.raises(CostTooLow):
        desk.add("Zhao Min", Role.CLERK, PASSPHRASE)
