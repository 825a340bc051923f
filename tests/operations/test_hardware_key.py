"""Signing in with a hardware key: enrolled, used, removed, lost; with a software key that speaks real CTAP2."""

import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from app.crypto.key_slot import Factors, MissingFactor, open_slot
from app.crypto.keyring import Keyring, claimed_station
from app.crypto.passphrase import WrongPassphrase as SlotStaysClosed
from app.demo.station import CLERK, COURIERS, MANAGER, PASSPHRASE, STATION_ID
from app.domain.errors import (
    ApprovalNeeded,
    ApproversKeyNeeded,
    ApproversKeyTrouble,
    HardwareKeyNeeded,
    HardwareKeyTrouble,
    LastKey,
    PassphraseTooShort,
    SignInBlocked,
    StationTrouble,
    UnusablePassphrase,
    WrongPassphrase,
)
from app.operations.my_keys import Approval
from app.operations.opening import SlotKind
from app.operations.sign_in import SignedIn
from tests.devices.software_authenticator import PIN, Finger, SoftwareKey
from tests.operations.desk import Desk, Died, FakeSecrets, Strike, make_desk

SHORT = "tin otter"
NEW = "blue kettle under the seventh bridge"
WRONG = "wrong horse battery staple"
APPROVAL = Approval(MANAGER, PASSPHRASE)


def add_key(desk: Desk, name: str, key: SoftwareKey, approval: Approval | None = APPROVAL) -> None:
    """Enrol the key, alone at the desk, for this person, who is signed in afterwards."""
    desk.sign_in(name)
    desk.keys[:] = [key]
    desk.desks.my_keys.add_hardware_key(PASSPHRASE, PIN, approval)


def remove(desk: Desk, kind: SlotKind, approval: Approval | None = APPROVAL) -> None:
    keys = desk.desks.my_keys
    keys.remove_slot(next(slot.slot_id for slot in keys.slots() if slot.kind is kind), approval)


def with_key(desk: Desk, name: str = CLERK, approval: Approval | None = APPROVAL) -> SoftwareKey:
    """This person signs in with this key only; nobody is signed in, and the key is in."""
    key = SoftwareKey()
    add_key(desk, name, key, approval)
    remove(desk, SlotKind.PASSPHRASE, approval)
    desk.lock()
    return key


def sign_in(desk: Desk, passphrase: str = PASSPHRASE, pin: str | None = PIN, name: str = CLERK) -> SignedIn:
    return desk.desks.sign_in.sign_in(name, passphrase, pin)


def kinds(desk: Desk) -> list[SlotKind]:
    return [slot.kind for slot in desk.desks.my_keys.slots()]


def trouble(act: Callable[[], object]) -> tuple[str, int]:
    with pytest.raises(HardwareKeyTrouble) as caught:
        act()
    return caught.value.kind, caught.value.tries_left


def when_it_blinks(key: SoftwareKey, act: Callable[[], None]) -> None:
    """Have this done, by another thread, when the key waits for a finger."""

    def wait() -> None:
        assert key.blinks.wait(10)
        act()

    key.blinks.clear()
    threading.Thread(target=wait, daemon=True).start()


def test_a_person_signs_in_with_passphrase_pin_and_touch(desk: Desk) -> None:
    key = with_key(desk)
    before = key.touches

    signed_in = sign_in(desk)

    assert (signed_in.actor.name, signed_in.by) == (CLERK, SlotKind.HARDWARE_KEY)
    assert key.touches == before + 1
    assert desk.newest().result.endswith("hardware_key")
    assert kinds(desk) == [SlotKind.HARDWARE_KEY]


def test_the_sign_in_screen_knows_who_has_a_key(desk: Desk) -> None:
    with_key(desk)

    assert desk.desks.sign_in.needs_key(CLERK)
    assert not desk.desks.sign_in.needs_key(MANAGER)
    assert not desk.desks.sign_in.needs_key("Nobody")


def test_the_passphrase_alone_opens_until_that_way_is_removed(desk: Desk) -> None:
    add_key(desk, CLERK, SoftwareKey())
    assert sign_in(desk, pin=None).by is SlotKind.PASSPHRASE
    assert sign_in(desk).by is SlotKind.HARDWARE_KEY

    remove(desk, SlotKind.PASSPHRASE)

    with pytest.raises(HardwareKeyNeeded):
        sign_in(desk, pin=None)


def test_enrolling_and_removing_stand_in_the_log(desk: Desk) -> None:
    manager = desk.sign_in(MANAGER).actor.user_id
    with_key(desk)
    sign_in(desk)

    added, removed = (
        next(row for row in desk.entries() if row.action == action) for action in ("slot_added", "slot_removed")
    )

    assert (added.actor_name, added.subject, added.result) == (CLERK, manager, "hardware_key")
    assert (removed.actor_name, removed.subject, removed.result) == (CLERK, manager, "passphrase")


@pytest.mark.parametrize("name", [MANAGER, COURIERS[0]])
def test_everybody_can_have_a_key(desk: Desk, name: str) -> None:
    with_key(desk, name, None if name == MANAGER else APPROVAL)

    assert sign_in(desk, name=name).actor.name == name


def test_only_a_manager_lets_a_key_be_enrolled(desk: Desk) -> None:
    desk.sign_in()
    key = SoftwareKey()
    desk.keys.append(key)

    with pytest.raises(ApprovalNeeded):
        desk.desks.my_keys.add_hardware_key(PASSPHRASE, PIN)

    assert key.touches == 0


def test_who_enrols_a_key_is_still_the_person_who_signed_in(desk: Desk) -> None:
    desk.sign_in(MANAGER)
    desk.keys.append(key := SoftwareKey())

    with pytest.raises(WrongPassphrase):
        desk.desks.my_keys.add_hardware_key(WRONG, PIN)

    assert key.touches == 0


def test_a_recovery_code_is_no_passphrase_for_a_key(desk: Desk) -> None:
    desk.sign_in(MANAGER)
    code = desk.desks.my_keys.make_recovery_code(PASSPHRASE)
    desk.keys.append(SoftwareKey())

    with pytest.raises(UnusablePassphrase):
        desk.desks.my_keys.add_hardware_key(code, PIN)


@pytest.mark.parametrize(
    ("keys", "pin", "kind"),
    [
        ([], PIN, "no_key"),
        ([SoftwareKey()], "1357", "wrong_pin"),
        ([SoftwareKey(pin=None)], PIN, "no_pin_set"),
        ([SoftwareKey(), SoftwareKey()], PIN, "several_keys"),
    ],
)
def test_a_key_that_does_not_enrol_leaves_everything_as_it_was(
    desk: Desk, keys: list[SoftwareKey], pin: str, kind: str
) -> None:
    desk.sign_in(MANAGER)
    desk.keys[:] = keys
    before = desk.contents()["station.keyring"]

    assert trouble(lambda: desk.desks.my_keys.add_hardware_key(PASSPHRASE, pin))[0] == kind

    assert desk.contents()["station.keyring"] == before
    assert desk.newest().action == "signed_in"
    assert kinds(desk) == [SlotKind.PASSPHRASE]


def test_nothing_the_key_gives_is_in_a_file(desk: Desk) -> None:
    with_key(desk)
    keyring = Keyring.from_note(desk.contents()["station.keyring"], STATION_ID)
    (slot,) = next(user.slots for user in keyring.users if user.name == CLERK)
    assert slot.hardware is not None
    secret = desk.desks.sign_in.hardware_keys.secret(slot.hardware.credential, slot.hardware.salt, PIN)

    assert all(secret not in content and PIN.encode() != content for content in desk.contents().values())


@pytest.mark.parametrize(
    ("plugged", "kind"), [([], "no_key"), ([SoftwareKey()], "not_this_key"), ([SoftwareKey(pin=None)], "not_this_key")]
)
def test_without_the_right_key_nothing_opens(desk: Desk, plugged: list[SoftwareKey], kind: str) -> None:
    with_key(desk)
    desk.keys[:] = plugged

    assert trouble(lambda: sign_in(desk))[0] == kind

    assert not desk.desks.sign_in.session.is_open
    with pytest.raises(HardwareKeyNeeded):
        sign_in(desk, pin=None)


def test_a_wrong_pin_opens_nothing_and_says_how_many_tries_are_left(desk: Desk) -> None:
    with_key(desk)

    assert trouble(lambda: sign_in(desk, pin="1357")) == ("wrong_pin", 7)
    assert sign_in(desk).by is SlotKind.HARDWARE_KEY


def test_a_key_that_is_pulled_out_opens_nothing(desk: Desk) -> None:
    key = with_key(desk)
    key.finger = Finger.STAYS_AWAY
    when_it_blinks(key, key.unplug)

    assert trouble(lambda: sign_in(desk))[0] == "removed"

    key.finger = Finger.TOUCHES
    key.plug_in()
    assert sign_in(desk).actor.name == CLERK


def test_the_wait_for_a_touch_is_cancelled_from_another_thread(desk: Desk) -> None:
    key = with_key(desk)
    key.finger = Finger.STAYS_AWAY
    when_it_blinks(key, desk.desks.sign_in.cancel_key)

    assert trouble(lambda: sign_in(desk))[0] == "cancelled"

    assert key.told_to_stop.wait(10)
    key.finger = Finger.TOUCHES
    assert sign_in(desk).actor.name == CLERK


def test_what_the_key_refuses_is_no_wrong_passphrase(desk: Desk) -> None:
    with_key(desk)
    desk.keys.clear()

    for _ in range(12):
        assert trouble(lambda: sign_in(desk))[0] == "no_key"
        with pytest.raises(HardwareKeyNeeded):
            sign_in(desk, pin=None)

    desk.sign_in(MANAGER)
    assert not [row for row in desk.entries() if row.action == "sign_in_failed"]


def test_a_wrong_passphrase_beside_the_right_key_counts(desk: Desk) -> None:
    with_key(desk)

    for _ in range(10):
        with pytest.raises(WrongPassphrase):
            sign_in(desk, WRONG)

    with pytest.raises(SignInBlocked):
        sign_in(desk)


def test_a_pin_of_somebody_without_a_key_is_not_looked_at(desk: Desk) -> None:
    assert sign_in(desk, pin="anything").by is SlotKind.PASSPHRASE


def test_a_stolen_station_with_the_passphrase_opens_nothing_without_the_key(desk: Desk, tmp_path: Path) -> None:
    with_key(desk)
    desk.lock()
    shutil.copytree(desk.folder / "station", tmp_path / "thief" / "station")
    thief = make_desk(tmp_path / "thief", desk.clock, FakeSecrets(desk.secrets.kept))

    with pytest.raises(HardwareKeyNeeded):
        sign_in(thief, pin=None)
    for keys in ([], [SoftwareKey()]):
        thief.keys[:] = keys
        with pytest.raises(HardwareKeyTrouble):
            sign_in(thief)
    thief.close()

    note = (tmp_path / "thief" / "station" / "station.keyring").read_bytes()
    keyring = Keyring.from_note(note, claimed_station(note))
    user = next(user for user in keyring.users if user.name == CLERK)
    (slot,) = user.slots
    stolen = Factors(PASSPHRASE, device=desk.secrets.kept[STATION_ID])
    with pytest.raises(MissingFactor):
        open_slot(slot, keyring.station, user.user_id, stolen)
    for guess in (bytes(32), bytes(range(32))):
        with pytest.raises(SlotStaysClosed):
            open_slot(slot, keyring.station, user.user_id, Factors(PASSPHRASE, guess, stolen.device))


def test_the_same_copy_opens_for_the_key(desk: Desk, tmp_path: Path) -> None:
    """The drill above could fail: it is the key that makes the difference."""
    key = with_key(desk)
    shutil.copytree(desk.folder / "station", tmp_path / "mine" / "station")
    mine = make_desk(tmp_path / "mine", desk.clock, FakeSecrets(desk.secrets.kept))
    mine.keys.append(key)

    assert sign_in(mine).actor.name == CLERK
    mine.close()


def test_a_key_on_another_computer_opens_nothing(desk: Desk) -> None:
    with_key(desk)
    desk.secrets.kept.clear()

    with pytest.raises(StationTrouble, match="device_secret_missing"):
        sign_in(desk)


def test_the_passphrase_of_a_key_may_be_short_and_no_other(desk: Desk) -> None:
    with_key(desk)
    sign_in(desk)
    keys = desk.desks.my_keys

    keys.change_passphrase(PASSPHRASE, SHORT, APPROVAL, pin=PIN)

    with pytest.raises(WrongPassphrase):
        sign_in(desk)
    assert sign_in(desk, SHORT).by is SlotKind.HARDWARE_KEY
    assert kinds(desk) == [SlotKind.HARDWARE_KEY]
    with pytest.raises(PassphraseTooShort) as caught:
        keys.change_passphrase(SHORT, "otter", APPROVAL, pin=PIN)
    assert caught.value.least == 8


def test_a_pin_makes_no_passphrase_without_a_key_shorter(desk: Desk) -> None:
    desk.sign_in(MANAGER)

    with pytest.raises(PassphraseTooShort) as caught:
        desk.desks.my_keys.change_passphrase(PASSPHRASE, SHORT, pin=PIN)

    assert caught.value.least == 15


def test_changing_the_passphrase_needs_the_key_and_makes_no_way_round_it(desk: Desk) -> None:
    with_key(desk)
    sign_in(desk)

    with pytest.raises(HardwareKeyNeeded):
        desk.desks.my_keys.change_passphrase(PASSPHRASE, NEW, APPROVAL)

    assert kinds(desk) == [SlotKind.HARDWARE_KEY]


def test_each_way_has_a_passphrase_of_its_own(desk: Desk) -> None:
    add_key(desk, CLERK, SoftwareKey())
    desk.desks.my_keys.change_passphrase(PASSPHRASE, SHORT, APPROVAL, pin=PIN)

    assert sign_in(desk, PASSPHRASE, None).by is SlotKind.PASSPHRASE
    assert sign_in(desk, SHORT).by is SlotKind.HARDWARE_KEY
    with pytest.raises(WrongPassphrase):
        sign_in(desk, SHORT, None)
    with pytest.raises(WrongPassphrase):
        sign_in(desk, PASSPHRASE, PIN)


def test_a_spare_key_is_enrolled_beside_the_first(desk: Desk) -> None:
    first = with_key(desk)
    sign_in(desk)
    spare = SoftwareKey(pin="97531")
    desk.keys.append(spare)

    desk.desks.my_keys.add_hardware_key(PASSPHRASE, "97531", APPROVAL, present_pin=PIN)

    assert kinds(desk) == [SlotKind.HARDWARE_KEY, SlotKind.HARDWARE_KEY]
    for key, pin in ((first, PIN), (spare, "97531")):
        desk.keys[:] = [key]
        assert sign_in(desk, pin=pin).by is SlotKind.HARDWARE_KEY


def test_the_same_key_is_not_enrolled_twice(desk: Desk) -> None:
    add_key(desk, CLERK, SoftwareKey())

    act = lambda: desk.desks.my_keys.add_hardware_key(PASSPHRASE, PIN, APPROVAL)  # noqa: E731

    assert trouble(act)[0] == "enrolled_already"


def test_the_last_key_is_not_removed(desk: Desk) -> None:
    with_key(desk)
    sign_in(desk)

    with pytest.raises(LastKey):
        remove(desk, SlotKind.HARDWARE_KEY)


def test_a_lost_key_is_answered_by_the_recovery_code(desk: Desk) -> None:
    add_key(desk, CLERK, SoftwareKey())
    code = desk.desks.my_keys.make_recovery_code(PASSPHRASE, APPROVAL, pin=PIN)
    remove(desk, SlotKind.PASSPHRASE)
    desk.keys.clear()

    assert sign_in(desk, code, None).by is SlotKind.RECOVERY_CODE
    assert sign_in(desk, code, "1357").by is SlotKind.RECOVERY_CODE
    desk.desks.my_keys.change_passphrase(code, NEW, APPROVAL)
    remove(desk, SlotKind.HARDWARE_KEY)

    assert sign_in(desk, NEW, None).by is SlotKind.PASSPHRASE
    assert kinds(desk) == [SlotKind.PASSPHRASE, SlotKind.RECOVERY_CODE]


def test_a_lost_key_is_answered_by_a_manager_who_renews_the_keys(desk: Desk) -> None:
    key = with_key(desk)
    desk.sign_in(MANAGER)

    desk.desks.staff.renew_keys(desk.user_id(CLERK), NEW)

    assert sign_in(desk, NEW, None).by is SlotKind.PASSPHRASE
    desk.keys[:] = [key]
    with pytest.raises(WrongPassphrase):
        sign_in(desk, PASSPHRASE, PIN)
    assert not desk.desks.sign_in.needs_key(CLERK)


def test_a_manager_with_a_key_approves_with_it(desk: Desk) -> None:
    managers = with_key(desk, MANAGER, None)
    desk.sign_in()
    keys = desk.desks.my_keys

    with pytest.raises(ApproversKeyNeeded):
        keys.make_recovery_code(PASSPHRASE, APPROVAL)
    with pytest.raises(ApproversKeyTrouble) as caught:
        keys.make_recovery_code(PASSPHRASE, Approval(MANAGER, PASSPHRASE, "1357"))
    assert (caught.value.kind, caught.value.tries_left) == ("wrong_pin", 7)
    assert keys.make_recovery_code(PASSPHRASE, Approval(MANAGER, PASSPHRASE, PIN))
    assert managers.tries_left == 8


def test_a_key_is_enrolled_beside_the_managers(desk: Desk) -> None:
    managers = with_key(desk, MANAGER, None)
    desk.sign_in()
    desk.keys.append(clerks := SoftwareKey(pin="97531"))

    desk.desks.my_keys.add_hardware_key(PASSPHRASE, "97531", Approval(MANAGER, PASSPHRASE, PIN))

    assert (managers.tries_left, clerks.tries_left) == (8, 8)
    assert sign_in(desk, pin="97531").by is SlotKind.HARDWARE_KEY


@pytest.mark.parametrize("moment", range(1, 9))
def test_a_kill_while_enrolling_leaves_what_opened_before(desk: Desk, moment: int) -> None:
    key = SoftwareKey()
    desk.sign_in(MANAGER)
    desk.keys.append(key)
    with suppress(Died), Strike(moment, Died()).on(desk):
        desk.desks.my_keys.add_hardware_key(PASSPHRASE, PIN)
    started = desk.crash()

    assert started.sign_in(MANAGER).by is SlotKind.PASSPHRASE
    added = [row for row in started.entries() if row.action == "slot_added"]
    assert len(added) >= (SlotKind.HARDWARE_KEY in kinds(started))


def test_a_pin_is_in_no_repr() -> None:
    assert PIN not in repr(Approval(MANAGER, PASSPHRASE, PIN))
    assert PASSPHRASE not in repr(Approval(MANAGER, PASSPHRASE, PIN))


def test_the_keys_plugged_in_are_named_to_whoever_asks(desk: Desk) -> None:
    desk.keys.append(SoftwareKey("Blue Key"))

    assert desk.desks.my_keys.keys_plugged_in() == ("Blue Key",)


def test_of_several_keys_those_at_hand_are_told(desk: Desk) -> None:
    add_key(desk, MANAGER, first := SoftwareKey(), None)
    desk.keys.append(SoftwareKey(pin="97531"))
    desk.desks.my_keys.add_hardware_key(PASSPHRASE, "97531")

    desk.keys[:] = [first]

    assert [slot.at_hand for slot in desk.desks.my_keys.slots()].count(True) == 1
