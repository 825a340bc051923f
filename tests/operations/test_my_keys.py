"""What opens a person's own keys: the passphrase changed, a code on paper, and the computer's secret lost."""

from collections.abc import Callable
from contextlib import suppress

import pytest

from app.crypto.recovery_code import RecoveryCode
from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER, PASSPHRASE, STATION_ID
from app.domain.errors import (
    ApprovalNeeded,
    LastKey,
    NotAManager,
    NotSignedIn,
    PassphraseCommon,
    PassphraseTooShort,
    SignInBlocked,
    StationTrouble,
    UnknownKey,
    UnknownPerson,
    UnusablePassphrase,
    WrongApproval,
    WrongPassphrase,
)
from app.domain.people import Role
from app.operations.my_keys import Approval, Bound
from app.operations.opening import SlotKind
from tests.operations.desk import Desk, Died, Strike

NEW = "blue kettle under the seventh bridge"
WRONG = "wrong horse battery staple"
APPROVAL = Approval(MANAGER, PASSPHRASE)
EVERYBODY = (MANAGER, CLERK, AUDITOR, *COURIERS)


@pytest.fixture
def office(desk: Desk) -> Desk:
    """A desk at which the manager is signed in."""
    desk.sign_in(MANAGER)
    return desk


def kinds(desk: Desk) -> list[SlotKind]:
    return [slot.kind for slot in desk.desks.my_keys.slots()]


def code_for(desk: Desk, name: str) -> str:
    """A recovery code of this person, who is signed in afterwards."""
    desk.sign_in(name)
    return desk.desks.my_keys.make_recovery_code(PASSPHRASE, APPROVAL)


def last_change(desk: Desk) -> tuple[str, str, str, str]:
    """(action, who, who approved, result) of the newest entry about keys; whoever is signed in stays so."""
    row = next(row for row in reversed(desk.entries()) if row.action != "keyring_written")
    names: dict[str, str] = {member.user_id: member.name for member in desk.desks.intake.session.require().staff()}
    return row.action, row.actor_name, names[row.subject], row.result


def test_everybody_begins_with_a_passphrase(desk: Desk) -> None:
    for name in EVERYBODY:
        desk.sign_in(name)
        assert kinds(desk) == [SlotKind.PASSPHRASE]


def test_a_manager_changes_the_passphrase_alone(office: Desk) -> None:
    assert office.desks.my_keys.change_passphrase(PASSPHRASE, NEW) is Bound.AS_BEFORE

    assert last_change(office) == ("passphrase_changed", MANAGER, MANAGER, "as_before")
    with pytest.raises(WrongPassphrase):
        office.sign_in(MANAGER)
    assert office.desks.sign_in.sign_in(MANAGER, NEW).actor.role is Role.MANAGER
    assert kinds(office) == [SlotKind.PASSPHRASE]


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != MANAGER])
def test_everybody_else_changes_it_with_a_manager_beside(desk: Desk, name: str) -> None:
    desk.sign_in(name)

    desk.desks.my_keys.change_passphrase(PASSPHRASE, NEW, APPROVAL)

    assert last_change(desk) == ("passphrase_changed", name, MANAGER, "as_before")
    assert desk.desks.sign_in.sign_in(name, NEW).actor.name == name


def test_who_changed_the_passphrase_works_on(office: Desk) -> None:
    office.desks.my_keys.change_passphrase(PASSPHRASE, NEW)

    office.desks.staff.add("Zhao Min", Role.CLERK, PASSPHRASE)
    office.lock()

    assert office.sign_in("Zhao Min").actor.role is Role.CLERK


def test_without_a_manager_nothing_is_changed(desk: Desk) -> None:
    desk.sign_in()
    keys = desk.desks.my_keys

    with pytest.raises(ApprovalNeeded):
        keys.change_passphrase(PASSPHRASE, NEW)
    with pytest.raises(ApprovalNeeded):
        keys.make_recovery_code(PASSPHRASE)
    with pytest.raises(NotAManager):
        keys.change_passphrase(PASSPHRASE, NEW, Approval(COURIERS[0], PASSPHRASE))
    with pytest.raises(UnknownPerson):
        keys.change_passphrase(PASSPHRASE, NEW, Approval("Nobody", PASSPHRASE))
    with pytest.raises(WrongApproval):
        keys.change_passphrase(PASSPHRASE, NEW, Approval(MANAGER, WRONG))

    assert desk.newest().action == "signed_in"
    assert desk.sign_in().actor.name == CLERK


def test_the_present_passphrase_is_proven_first(office: Desk) -> None:
    keys = office.desks.my_keys

    with pytest.raises(WrongPassphrase):
        keys.change_passphrase(WRONG, NEW)
    with pytest.raises(WrongPassphrase):
        keys.make_recovery_code(WRONG)

    assert office.newest().action == "signed_in"


def test_guessing_the_passphrase_of_who_left_the_desk_open_counts(office: Desk) -> None:
    for _ in range(10):
        with pytest.raises(WrongPassphrase):
            office.desks.my_keys.make_recovery_code(WRONG)

    with pytest.raises(SignInBlocked):
        office.desks.my_keys.make_recovery_code(PASSPHRASE)
    with pytest.raises(SignInBlocked):
        office.sign_in(MANAGER)


def test_guessing_a_managers_passphrase_at_a_clerks_desk_counts(desk: Desk) -> None:
    desk.sign_in()
    for _ in range(10):
        with pytest.raises(WrongApproval):
            desk.desks.my_keys.change_passphrase(PASSPHRASE, NEW, Approval(MANAGER, WRONG))

    with pytest.raises(SignInBlocked):
        desk.sign_in(MANAGER)


@pytest.mark.parametrize(
    ("new", "refusal"),
    [
        ("fourteen chars", PassphraseTooShort),
        ("password password password", PassphraseCommon),
        ("Wang Fang Wang Fang", PassphraseCommon),
        ("\t" + NEW, UnusablePassphrase),
    ],
)
def test_a_new_passphrase_is_as_good_as_a_first_one(office: Desk, new: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        office.desks.my_keys.change_passphrase(PASSPHRASE, new)

    assert office.sign_in(MANAGER).actor.name == MANAGER


def test_a_change_that_the_disk_did_not_take_leaves_the_old_passphrase(office: Desk) -> None:
    def full(_note: bytes) -> None:
        raise StationTrouble("disk_full")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(office.station.files, "write_keyring", full)
        with pytest.raises(StationTrouble):
            office.desks.my_keys.change_passphrase(PASSPHRASE, NEW)

    assert office.sign_in(MANAGER).actor.name == MANAGER


@pytest.mark.parametrize("moment", range(1, 12))
def test_a_kill_while_changing_leaves_one_passphrase_that_opens(office: Desk, moment: int) -> None:
    with suppress(Died), Strike(moment, Died()).on(office):
        office.desks.my_keys.change_passphrase(PASSPHRASE, NEW)
    started = office.crash()

    opened = []
    for passphrase in (PASSPHRASE, NEW):
        try:
            opened.append(started.desks.sign_in.sign_in(MANAGER, passphrase).actor.name)
        except WrongPassphrase:
            continue
    assert opened == [MANAGER]


@pytest.mark.parametrize("name", [MANAGER, CLERK])
def test_a_recovery_code_opens_what_the_passphrase_opens(desk: Desk, name: str) -> None:
    code = code_for(desk, name)
    assert last_change(desk) == ("slot_added", name, MANAGER, "recovery_code")
    assert kinds(desk) == [SlotKind.PASSPHRASE, SlotKind.RECOVERY_CODE]

    signed_in = desk.desks.sign_in.sign_in(name, code)

    assert (signed_in.actor.name, signed_in.by, signed_in.bound_here) == (name, SlotKind.RECOVERY_CODE, True)
    assert desk.newest().result.endswith(", recovery_code")
    assert desk.sign_in(name).by is SlotKind.PASSPHRASE
    assert desk.newest().result.endswith(", passphrase")


@pytest.mark.parametrize("spell", [str.lower, lambda code: code.replace("-", " "), lambda code: code.replace("-", "")])
def test_a_recovery_code_opens_however_it_is_typed(office: Desk, spell: Callable[[str], str]) -> None:
    code = code_for(office, MANAGER)

    assert office.desks.sign_in.sign_in(MANAGER, spell(code)).by is SlotKind.RECOVERY_CODE


def test_another_code_opens_nothing_and_counts(office: Desk) -> None:
    code_for(office, MANAGER)
    for _ in range(10):
        with pytest.raises(WrongPassphrase):
            office.desks.sign_in.sign_in(MANAGER, RecoveryCode(bytes(20)).text)

    with pytest.raises(SignInBlocked):
        office.sign_in(MANAGER)


def test_a_new_code_takes_the_place_of_the_old_one(office: Desk) -> None:
    old = code_for(office, MANAGER)
    new = code_for(office, MANAGER)

    assert kinds(office) == [SlotKind.PASSPHRASE, SlotKind.RECOVERY_CODE]
    with pytest.raises(WrongPassphrase):
        office.desks.sign_in.sign_in(MANAGER, old)
    assert office.desks.sign_in.sign_in(MANAGER, new).actor.name == MANAGER


def test_a_code_is_in_no_file_and_no_entry(office: Desk) -> None:
    code = code_for(office, MANAGER)
    office.lock()

    secret = RecoveryCode.parse(code).secret
    for content in office.contents().values():
        assert code.encode() not in content
        assert code.replace("-", "").encode() not in content
        assert secret not in content


def test_a_forgotten_passphrase_is_changed_by_the_code(office: Desk) -> None:
    code = code_for(office, MANAGER)
    office.desks.sign_in.sign_in(MANAGER, code)

    office.desks.my_keys.change_passphrase(code.lower(), NEW)

    assert office.desks.sign_in.sign_in(MANAGER, NEW).by is SlotKind.PASSPHRASE
    assert office.desks.sign_in.sign_in(MANAGER, code).by is SlotKind.RECOVERY_CODE


def test_losing_the_computers_secret_loses_no_station_with_a_recovery_code(office: Desk) -> None:
    code = code_for(office, MANAGER)
    office.lock()
    office.secrets.kept.clear()
    with pytest.raises(StationTrouble, match="device_secret_missing"):
        office.sign_in(MANAGER)

    signed_in = office.desks.sign_in.sign_in(MANAGER, code.lower())
    assert (signed_in.by, signed_in.bound_here) == (SlotKind.RECOVERY_CODE, False)
    assert office.desks.my_keys.change_passphrase(code, NEW) is Bound.ANEW

    assert last_change(office) == ("passphrase_changed", MANAGER, MANAGER, "anew")
    signed_in = office.desks.sign_in.sign_in(MANAGER, NEW)
    assert (signed_in.by, signed_in.bound_here) == (SlotKind.PASSPHRASE, True)
    assert len(office.secrets.kept[STATION_ID]) == 32
    with pytest.raises(WrongPassphrase):
        office.sign_in(MANAGER)
    office.desks.sign_in.sign_in(MANAGER, NEW)
    assert office.desks.staff.add("Zhao Min", Role.CLERK, PASSPHRASE).name == "Zhao Min"
    assert office.sign_in("Zhao Min").actor.name == "Zhao Min"


def test_a_clerk_is_bound_anew_with_a_managers_code(desk: Desk) -> None:
    managers, clerks = code_for(desk, MANAGER), code_for(desk, CLERK)
    desk.lock()
    desk.secrets.kept.clear()
    desk.desks.sign_in.sign_in(CLERK, clerks)

    assert desk.desks.my_keys.change_passphrase(clerks, NEW, Approval(MANAGER, managers)) is Bound.ANEW

    assert desk.desks.sign_in.sign_in(CLERK, NEW).bound_here


@pytest.mark.parametrize("moment", range(1, 14))
def test_a_kill_while_binding_anew_leaves_the_code(office: Desk, moment: int) -> None:
    code = code_for(office, MANAGER)
    office.lock()
    office.secrets.kept.clear()
    office.desks.sign_in.sign_in(MANAGER, code)
    with suppress(Died), Strike(moment, Died()).on(office):
        office.desks.my_keys.change_passphrase(code, NEW)
    started = office.crash()

    started.desks.sign_in.sign_in(MANAGER, code)
    started.desks.my_keys.change_passphrase(code, NEW)

    assert started.desks.sign_in.sign_in(MANAGER, NEW).bound_here


def test_a_key_store_that_does_not_answer_changes_nothing(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    code = code_for(office, MANAGER)
    read = office.secrets.read

    def silent(station: str) -> bytes:
        raise StationTrouble("key_store_silent", station)

    monkeypatch.setattr(office.secrets, "read", silent)
    with pytest.raises(StationTrouble, match="key_store_silent"):
        office.desks.sign_in.sign_in(MANAGER, code)

    monkeypatch.setattr(office.secrets, "read", read)
    office.desks.sign_in.sign_in(MANAGER, code)
    answers = iter([read, silent])

    def then_silent(station: str) -> bytes:
        return next(answers)(station)

    monkeypatch.setattr(office.secrets, "read", then_silent)
    with pytest.raises(StationTrouble, match="key_store_silent"):
        office.desks.my_keys.change_passphrase(code, NEW)


def test_a_code_that_lies_about_is_removed(office: Desk) -> None:
    code = code_for(office, MANAGER)
    slot = office.desks.my_keys.slots()[-1]

    office.desks.my_keys.remove_slot(slot.slot_id)

    assert last_change(office) == ("slot_removed", MANAGER, MANAGER, "recovery_code")
    assert kinds(office) == [SlotKind.PASSPHRASE]
    with pytest.raises(WrongPassphrase):
        office.desks.sign_in.sign_in(MANAGER, code)


def test_the_last_way_to_sign_in_stays(office: Desk) -> None:
    (only,) = office.desks.my_keys.slots()
    with pytest.raises(LastKey):
        office.desks.my_keys.remove_slot(only.slot_id)
    code_for(office, MANAGER)

    with pytest.raises(LastKey):
        office.desks.my_keys.remove_slot(only.slot_id)
    with pytest.raises(UnknownKey):
        office.desks.my_keys.remove_slot("0123456789abcdef")


def test_removing_needs_a_manager_too(desk: Desk) -> None:
    code_for(desk, CLERK)
    slot = desk.desks.my_keys.slots()[-1]

    with pytest.raises(ApprovalNeeded):
        desk.desks.my_keys.remove_slot(slot.slot_id)
    desk.desks.my_keys.remove_slot(slot.slot_id, APPROVAL)

    assert kinds(desk) == [SlotKind.PASSPHRASE]


def test_a_manager_needs_no_other_and_everybody_else_is_told_who_can_approve(desk: Desk) -> None:
    desk.sign_in()
    assert desk.desks.my_keys.managers() == (MANAGER,)

    desk.sign_in(MANAGER)
    assert desk.desks.my_keys.managers() == ()


def test_nobody_has_keys_at_a_locked_desk(desk: Desk) -> None:
    with pytest.raises(NotSignedIn):
        desk.desks.my_keys.slots()


def test_an_approval_does_not_show_its_passphrase() -> None:
    assert PASSPHRASE not in repr(APPROVAL)


def test_the_log_is_sound_after_all_that(desk: Desk) -> None:
    code = code_for(desk, CLERK)
    desk.desks.my_keys.change_passphrase(code, NEW, APPROVAL)

    assert desk.verdict().exit_code == 0
