import errno
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from fido2.ctap import CtapDevice
from fido2.hid.base import HidDescriptor
from hypothesis import given, settings
from hypothesis import strategies as st

from app.devices.fido_key import RP_ID
from app.devices.hardware_key import FidoKeys
from app.devices.plugged_keys import PluggedKey, kept_from_us, plugged_keys
from app.domain.errors import HardwareKeyTrouble
from app.operations.ports import EnrolledKey
from tests.devices.software_authenticator import MOST_TRIES, PIN, Finger, SoftwareKey, Vice, desk_with

STATION = "HZ-0571"
SALT, OTHER_SALT = bytes(range(32)), bytes(32)


def enrolled(keys: FidoKeys) -> EnrolledKey:
    return keys.enrol(STATION, SALT, PIN, [])


def trouble(act: Callable[[], object]) -> tuple[str, int]:
    with pytest.raises(HardwareKeyTrouble) as caught:
        act()
    return caught.value.kind, caught.value.tries_left


def meanwhile(act: Callable[[], object]) -> tuple[threading.Thread, list[object]]:
    """Start the act in another thread; what came of it is in the list when the thread has ended."""
    outcome: list[object] = []

    def run() -> None:
        try:
            outcome.append(act())
        except HardwareKeyTrouble as error:
            outcome.append(error.kind)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return thread, outcome


@pytest.mark.parametrize("protocols", [(2, 1), (1,)])
@pytest.mark.parametrize("versions", [("FIDO_2_0", "FIDO_2_1"), ("FIDO_2_0",)])
def test_a_key_gives_at_sign_in_what_it_gave_at_enrolment(
    protocols: tuple[int, ...], versions: tuple[str, ...]
) -> None:
    key = SoftwareKey(protocols=protocols, versions=versions)
    keys = desk_with(key)

    made = enrolled(keys)

    assert len(made.secret) == 32
    assert keys.secret(made.credential, SALT, PIN) == made.secret
    assert keys.secret(made.credential, OTHER_SALT, PIN) != made.secret
    assert key.touches == 4


def test_two_enrolments_have_nothing_in_common() -> None:
    keys = desk_with(SoftwareKey())

    first, second = enrolled(keys), enrolled(keys)

    assert first.credential != second.credential
    assert first.secret != second.secret


def test_a_secret_is_in_no_repr() -> None:
    assert "secret" not in repr(EnrolledKey(b"credential", b"secret"))


def test_the_credential_belongs_to_a_name_nobody_can_own() -> None:
    assert RP_ID.endswith(".invalid")


def test_the_pin_is_one_however_it_is_typed() -> None:
    keys = desk_with(SoftwareKey(pin="caf\u00e91"))

    assert keys.enrol(STATION, SALT, "cafe\u03011", [])


def test_a_wrong_pin_tells_how_many_tries_are_left() -> None:
    keys = desk_with(SoftwareKey())

    assert trouble(lambda: keys.enrol(STATION, SALT, "1357", [])) == ("wrong_pin", MOST_TRIES - 1)
    assert enrolled(keys)


def test_a_pin_too_short_to_be_one_costs_no_try() -> None:
    key = SoftwareKey()

    assert trouble(lambda: desk_with(key).enrol(STATION, SALT, "135", [])) == ("wrong_pin", MOST_TRIES)
    assert key.tries_left == MOST_TRIES


def test_after_three_wrong_pins_the_key_wants_to_be_plugged_in_anew_and_after_eight_it_is_blocked() -> None:
    key = SoftwareKey()
    keys = desk_with(key)
    made = enrolled(keys)
    told = []

    for _ in range(12):
        told.append(trouble(lambda: keys.secret(made.credential, SALT, "1357")))
        if told[-1][0] == "replug_key":
            key.unplug()
            key.plug_in()

    assert [kind for kind, _ in told] == [
        *("wrong_pin", "wrong_pin", "replug_key") * 2,
        "wrong_pin",
        *("pin_blocked",) * 5,
    ]
    assert [left for _, left in told][:7] == [7, 6, 5, 4, 3, 2, 1]
    assert trouble(lambda: keys.secret(made.credential, SALT, PIN)) == ("pin_blocked", 0)


def test_another_key_is_refused_before_it_sees_the_pin() -> None:
    mine, other = SoftwareKey(), SoftwareKey(pin="97531")
    made = enrolled(desk_with(mine))

    assert trouble(lambda: desk_with(other).secret(made.credential, SALT, PIN)) == ("not_this_key", 0)
    assert other.tries_left == MOST_TRIES
    assert other.touches == 0


def test_of_two_keys_plugged_in_the_right_one_is_asked() -> None:
    mine, other = SoftwareKey(), SoftwareKey(pin="97531")
    made = enrolled(desk_with(mine))

    assert desk_with(other, mine).secret(made.credential, SALT, PIN) == made.secret
    assert other.touches == 0


def test_of_two_keys_plugged_in_none_is_enrolled() -> None:
    assert trouble(lambda: enrolled(desk_with(SoftwareKey(), SoftwareKey()))) == ("several_keys", 0)


def test_keys_that_will_not_say_what_they_hold_must_be_alone() -> None:
    keys = [SoftwareKey("A", PIN, Vice.TELLS_NOT_WHAT_IT_HOLDS) for _ in range(2)]
    made = enrolled(desk_with(keys[0]))

    assert desk_with(keys[0]).secret(made.credential, SALT, PIN) == made.secret
    assert trouble(lambda: desk_with(*keys).secret(made.credential, SALT, PIN)) == ("several_keys", 0)
    assert trouble(lambda: desk_with(keys[1]).secret(made.credential, SALT, PIN)) == ("not_this_key", 0)


def test_a_key_is_enrolled_once_and_another_beside_it() -> None:
    first, second = SoftwareKey(), SoftwareKey()
    made = enrolled(desk_with(first))

    with pytest.raises(HardwareKeyTrouble) as caught:
        desk_with(first).enrol(STATION, SALT, PIN, [made.credential])
    other = desk_with(first, second).enrol(STATION, SALT, PIN, [made.credential])

    assert caught.value.kind == "enrolled_already"
    assert desk_with(second).secret(other.credential, SALT, PIN) == other.secret


def test_no_key_is_plugged_in() -> None:
    assert desk_with().names() == ()
    assert trouble(lambda: enrolled(desk_with())) == ("no_key", 0)


def test_the_keys_that_are_plugged_in_are_named() -> None:
    assert desk_with(SoftwareKey("One"), SoftwareKey("Two")).names() == ("One", "Two")


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (SoftwareKey("A", None), "no_pin_set"),
        (SoftwareKey("A", PIN, Vice.KNOWS_NO_CTAP2), "no_hmac_secret"),
        (SoftwareKey("A", PIN, Vice.KNOWS_NO_HMAC_SECRET), "no_hmac_secret"),
        (SoftwareKey("A", PIN, Vice.FORGETS_HMAC_SECRET), "no_hmac_secret"),
        (SoftwareKey("A", PIN, Vice.VERIFIES_NOBODY), "failed"),
        (SoftwareKey("A", PIN, Vice.ANSWERS_NONSENSE), "failed"),
        (SoftwareKey("A", PIN, Vice.NAMES_ITS_CREDENTIALS_AT_LENGTH), "failed"),
    ],
)
def test_a_key_that_cannot_serve_says_why(key: SoftwareKey, kind: str) -> None:
    assert trouble(lambda: enrolled(desk_with(key))) == (kind, 0)


def test_a_key_that_no_longer_knows_its_secrets_is_refused() -> None:
    key = SoftwareKey()
    made = enrolled(desk_with(key))
    key.vices = frozenset({Vice.FORGETS_HMAC_SECRET})

    assert trouble(lambda: desk_with(key).secret(made.credential, SALT, PIN)) == ("no_hmac_secret", 0)


@pytest.mark.parametrize(("finger", "kind"), [(Finger.SAYS_NO, "cancelled"), (Finger.COMES_TOO_LATE, "timed_out")])
def test_a_finger_that_does_not_touch_in_time_opens_nothing(finger: Finger, kind: str) -> None:
    key = SoftwareKey()
    key.finger = finger

    assert trouble(lambda: enrolled(desk_with(key))) == (kind, 0)


def test_the_waiting_ends_when_somebody_cancels_and_the_key_is_told() -> None:
    key = SoftwareKey()
    keys = desk_with(key)
    made = enrolled(keys)
    key.finger = Finger.STAYS_AWAY
    waiting, outcome = meanwhile(lambda: keys.secret(made.credential, SALT, PIN))
    assert key.blinks.wait(10)

    keys.cancel()
    waiting.join(10)

    assert outcome == ["cancelled"]
    assert key.told_to_stop.wait(10)
    key.finger = Finger.TOUCHES
    assert keys.secret(made.credential, SALT, PIN) == made.secret


def test_to_cancel_when_nobody_waits_does_nothing() -> None:
    keys = desk_with(SoftwareKey())

    keys.cancel()

    assert enrolled(keys)


def test_a_key_nobody_touches_is_given_up() -> None:
    key = SoftwareKey()
    key.finger = Finger.STAYS_AWAY

    assert trouble(lambda: enrolled(desk_with(key, patience=0.05))) == ("timed_out", 0)
    assert key.told_to_stop.wait(10)


def test_a_dead_key_holds_nobody_up() -> None:
    key = SoftwareKey("A", PIN, Vice.ANSWERS_NOTHING)
    keys = desk_with(key, patience=0.05)

    assert trouble(lambda: enrolled(keys)) == ("timed_out", 0)
    assert trouble(lambda: enrolled(keys)) == ("timed_out", 0)
    key.unplug()


def test_a_key_pulled_out_while_it_blinks_is_removed() -> None:
    key = SoftwareKey()
    key.finger = Finger.STAYS_AWAY
    waiting, outcome = meanwhile(lambda: enrolled(desk_with(key)))
    assert key.blinks.wait(10)

    key.unplug()
    waiting.join(10)

    assert outcome == ["removed"]


def test_a_key_pulled_out_before_it_is_opened_is_removed() -> None:
    gone = SoftwareKey()
    gone.unplug()

    assert trouble(lambda: enrolled(FidoKeys(lambda: [gone.as_plugged()]))) == ("removed", 0)


def test_a_key_the_system_keeps_from_us_is_not_permitted() -> None:
    def refuse() -> CtapDevice:
        raise PermissionError(errno.EACCES, "hidraw")

    keys = FidoKeys(lambda: [PluggedKey("Kept", refuse)])

    assert trouble(lambda: enrolled(keys)) == ("not_permitted", 0)
    assert keys.names() == ("Kept",)


def test_a_key_is_closed_however_it_ends() -> None:
    key = SoftwareKey()
    keys = desk_with(key)
    enrolled(keys)
    trouble(lambda: keys.enrol(STATION, SALT, "1357", []))

    assert key.closed == 2


def test_a_defect_reaches_whoever_asked() -> None:
    def find() -> list[PluggedKey]:
        raise NotImplementedError

    with pytest.raises(NotImplementedError):
        enrolled(FidoKeys(find))


@settings(max_examples=50, deadline=None)
@given(st.binary(min_size=0, max_size=80))
def test_no_answer_of_a_key_is_a_crash(nonsense: bytes) -> None:
    key = SoftwareKey("A", PIN, Vice.ANSWERS_NONSENSE)
    key.nonsense = nonsense

    with pytest.raises(HardwareKeyTrouble):
        enrolled(desk_with(key, patience=5))


def test_the_keys_of_this_computer_are_those_the_system_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    found = HidDescriptor("/nowhere/hidraw0", 0x1209, 0xF1D0, 64, 64, "Listed", None)
    monkeypatch.setattr("app.devices.plugged_keys.list_descriptors", lambda: [found])
    monkeypatch.setattr("app.devices.plugged_keys.kept_from_us", list)

    keys = FidoKeys(plugged_keys)

    assert keys.names() == ("Listed",)
    assert trouble(lambda: enrolled(keys)) == ("removed", 0)


FIDO_REPORT = bytes.fromhex("06d0f10901a1010920150026ff007508954081020921150026ff00750895409102c0")
MOUSE_REPORT = bytes.fromhex("05010902a1010901a100050919012903150025019503750181029501750581010501c0c0")


def test_on_linux_a_key_whose_node_is_closed_to_us_is_listed_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed, nodes = tmp_path / "class", tmp_path / "dev"
    nodes.mkdir()
    for number, report in enumerate([FIDO_REPORT, MOUSE_REPORT, FIDO_REPORT, FIDO_REPORT]):
        device = listed / f"hidraw{number}" / "device"
        device.mkdir(parents=True)
        (device / "report_descriptor").write_bytes(report)
        (device / "uevent").write_text(f"DRIVER=hid-generic\nHID_NAME=Key {number}\n")
        (nodes / f"hidraw{number}").touch()
    (nodes / "hidraw2").unlink()
    (listed / "hidraw9").mkdir()
    monkeypatch.setattr("os.access", lambda node, _: node.name == "hidraw3")

    kept = kept_from_us(listed, nodes)

    assert [key.name for key in kept] == ["Key 0"]
    with pytest.raises(PermissionError):
        kept[0].open()


def test_what_the_keys_hold_is_asked_without_a_touch() -> None:
    mine, other = SoftwareKey(), SoftwareKey()
    first, second = enrolled(desk_with(mine)), enrolled(desk_with(other))
    touches = mine.touches

    assert desk_with(mine).held([first.credential, second.credential]) == {first.credential}
    assert desk_with().held([first.credential]) == frozenset()
    assert mine.touches == touches
