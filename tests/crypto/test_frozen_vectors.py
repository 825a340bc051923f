"""Every stored format, frozen when it was decided: what was written then must open for ever.

HPKE is randomised, so sealed things are opened and not made again; whatever has one spelling is also written again and
must come out the same. The people are invented, and the keys protect nothing.
"""

import json
from pathlib import Path
from typing import Any

from app.crypto.canary import SealedCanary, open_canary
from app.crypto.custodian import CustodianFile
from app.crypto.days import DayKey, DayKeys
from app.crypto.deposit import deposit_subject, open_deposit
from app.crypto.escrow import open_inner, open_outer
from app.crypto.first_custodian import open_e1
from app.crypto.key_slot import Factors, HardwareSlot
from app.crypto.keyring import Keyring
from app.crypto.policy_file import PolicyFile
from app.crypto.pre_arrival import SealedToken, open_token, place_of
from app.crypto.record import (
    RecordName,
    SealedGroup,
    _token_kek,
    escrow_subject,
    escrowed_deks,
    locator,
    open_content,
    open_group,
    record_context,
)
from app.crypto.recovery_code import RecoveryCode
from app.crypto.rings import ADMIN, DATABASE, DAYS, RingSecret
from app.crypto.unlocking import UnlockedUser, unlock
from app.crypto.xwing import xwing_public


def frozen(name: str) -> Any:
    return json.loads((Path(__file__).parent / "vectors" / f"{name}.json").read_text(encoding="utf-8"))


def frozen_keyring() -> Keyring:
    vector = frozen("keyring")
    return Keyring.from_note(vector["note"].encode(), vector["station"])


def frozen_manager() -> UnlockedUser:
    vector = frozen("keyring")
    user = vector["e1"]["manager"]
    factors = Factors(vector["users"][user]["passphrase"], device=bytes.fromhex(vector["users"][user]["device"]))
    return unlock(frozen_keyring(), user, factors)


def test_a_keyring_of_then_unlocks_for_everybody() -> None:
    vector = frozen("keyring")
    keyring = frozen_keyring()

    assert keyring.sha256 == vector["sha256"]
    for user, then in vector["users"].items():
        unlocked = unlock(keyring, user, Factors(then["passphrase"], device=bytes.fromhex(then["device"])))
        assert {ring.name: ring.secret.hex() for ring in unlocked.secrets} == then["rings"]


def test_a_keyring_of_then_is_written_the_same_today() -> None:
    assert frozen_keyring().to_note(frozen_manager().ring(ADMIN)).decode() == frozen("keyring")["note"]


def frozen_rotation() -> Keyring:
    """Version 2, in the middle of a manager's leaving: two epochs of every ring, and a clerk's hardware key."""
    vector = frozen("keyring_v2")
    return Keyring.from_note(vector["note"].encode(), vector["station"])


def frozen_factors(then: dict[str, str | None]) -> Factors:
    device, hardware = (bytes.fromhex(then[kind] or "") or None for kind in ("device", "hardware"))
    return Factors(then["passphrase"] or "", hardware=hardware, device=device)


def test_a_keyring_of_version_2_unlocks_for_everybody_with_every_slot() -> None:
    vector = frozen("keyring_v2")
    keyring = frozen_rotation()

    assert (keyring.version, keyring.sha256) == (2, vector["sha256"])
    for user, then in vector["users"].items():
        for factors in then["factors"]:
            unlocked = unlock(keyring, user, frozen_factors(factors))
            assert {f"{ring.name} {ring.epoch}": ring.secret.hex() for ring in unlocked.secrets} == then["rings"]


def test_a_keyring_of_version_2_is_written_the_same_today() -> None:
    vector = frozen("keyring_v2")
    manager = vector["e1"]["manager"]
    unlocked = unlock(frozen_rotation(), manager, frozen_factors(vector["users"][manager]["factors"][0]))

    assert frozen_rotation().to_note(unlocked.ring(ADMIN)).decode() == vector["note"]
    for month, seed in vector["e1"]["seeds"].items():
        assert open_e1(frozen_rotation(), unlocked, month).hex() == seed


def test_a_hardware_slot_of_version_2_says_which_key_to_ask() -> None:
    then = frozen("keyring_v2")["hardware"]
    slots = frozen_rotation().user(then["user"]).slots

    asked = [slot.hardware for slot in slots if slot.hardware]

    assert asked == [HardwareSlot(bytes.fromhex(then["credential"]), bytes.fromhex(then["salt"]))]


def test_a_first_custodians_month_of_then_opens() -> None:
    month = frozen("keyring")["e1"]

    assert open_e1(frozen_keyring(), frozen_manager(), month["month"]).hex() == month["seed"]


def test_a_policy_of_then_is_read_and_written_the_same() -> None:
    vector = frozen("policy")

    policy = PolicyFile.from_note(vector["note"].encode(), frozen_keyring())

    assert (policy.sha256, dict(policy.values)) == (vector["sha256"], vector["values"])
    assert [publics.month for publics in policy.escrow] == vector["months"]
    assert policy.to_note(frozen_manager().ring(ADMIN)).decode() == vector["note"]


def test_day_keys_of_then_open_and_are_written_the_same() -> None:
    vector, keyring, manager = frozen("days"), frozen_keyring(), frozen_manager()
    database = manager.ring(DATABASE)

    days = DayKeys.from_note(vector["note"].encode(), keyring.station, keyring.ring_public(DATABASE))

    day = days.open_day(vector["day"], manager.ring(DAYS))
    assert (day.key.hex(), day.tag_key.hex()) == (vector["key"], vector["tag_key"])
    assert days.open_log_key(database).hex() == vector["log_seed"]
    assert days.turn_log_key().open_log_key(database).hex() == vector["next_log_seed"]
    assert days.to_note(database).decode() == vector["note"]


def test_a_custodians_file_of_then_opens_and_is_written_the_same() -> None:
    vector = frozen("custodian")

    file = CustodianFile.from_bytes(vector["file"].encode(), frozen("keyring")["station"])

    for opened in (
        file.open_with_passphrase(vector["passphrase"]),
        file.open_with_recovery(RecoveryCode.parse(vector["recovery_code"])),
    ):
        assert {month: seed.hex() for month, seed in opened.seeds.items()} == vector["seeds"]
    assert file.publics == {month: xwing_public(bytes.fromhex(seed)) for month, seed in vector["seeds"].items()}
    assert file.to_bytes().decode() == vector["file"]


def frozen_record() -> tuple[Any, RecordName, list[SealedGroup]]:
    vector = frozen("record")
    groups = [
        SealedGroup(
            group=group,
            schema=then["schema"],
            epoch=then["epoch"],
            day=then["day"],
            sealed=bytes.fromhex(then["sealed"]),
            wrap=bytes.fromhex(then["wrap"]),
        )
        for group, then in vector["groups"].items()
    ]
    return vector, RecordName(vector["origin"], bytes.fromhex(vector["record_id"])), groups


def test_a_record_of_then_opens() -> None:
    vector, name, groups = frozen_record()
    day = DayKey(vector["day"]["day"], bytes.fromhex(vector["day"]["key"]), b"")
    token = bytes.fromhex(vector["token"])

    for sealed in groups:
        ring = vector["rings"][sealed.group]
        secret = RingSecret(sealed.group, ring["epoch"], bytes.fromhex(ring["secret"]))
        assert open_group(sealed, name, token, secret, day) == vector["groups"][sealed.group]["fields"]


def test_the_keys_of_a_record_are_derived_as_then() -> None:
    vector, name, groups = frozen_record()
    token = bytes.fromhex(vector["token"])

    assert locator(token).hex() == vector["locator"]
    for sealed in groups:
        ring = vector["rings"][sealed.group]
        secret = RingSecret(sealed.group, ring["epoch"], bytes.fromhex(ring["secret"]))
        assert (secret.hpke_private.hex(), secret.sign_seed.hex()) == (ring["hpke_private"], ring["sign_seed"])
        assert _token_kek(token, name, sealed.group).hex() == vector["token_keks"][sealed.group]
        assert record_context(name, sealed.group, sealed.schema).hex() == vector["contexts"][sealed.group]


def test_the_escrow_of_then_opens_every_group() -> None:
    vector, name, groups = frozen_record()
    escrow = vector["escrow"]
    subject = escrow_subject(name, escrow["month"])

    half_open = open_outer(subject, bytes.fromhex(escrow["e1_seed"]), bytes.fromhex(escrow["sealed"]))
    deks = escrowed_deks(open_inner(subject, bytes.fromhex(escrow["e2_seed"]), half_open))

    for sealed in groups:
        assert open_content(sealed, name, deks[sealed.group]) == vector["groups"][sealed.group]["fields"]


def test_a_deposit_of_then_opens() -> None:
    vector = frozen("deposit")
    subject = deposit_subject(vector["origin"], bytes.fromhex(vector["record_id"]), vector["month"])
    seeds = bytes.fromhex(vector["e1_seed"]), bytes.fromhex(vector["e2_seed"])

    assert open_deposit(bytes.fromhex(vector["sealed"]), subject, *seeds) == vector["deposit"]


def test_a_deposit_of_version_2_opens() -> None:
    vector = frozen("deposit_2")
    subject = deposit_subject(vector["origin"], bytes.fromhex(vector["record_id"]), vector["month"])
    seeds = bytes.fromhex(vector["e1_seed"]), bytes.fromhex(vector["e2_seed"])

    assert open_deposit(bytes.fromhex(vector["sealed"]), subject, *seeds) == vector["deposit"]


def test_every_stored_blob_begins_with_the_suite() -> None:
    vector, _, groups = frozen_record()
    blobs = [blob for sealed in groups for blob in (sealed.sealed, sealed.wrap)]
    blobs += [bytes.fromhex(vector["escrow"]["sealed"]), bytes.fromhex(frozen("deposit")["sealed"])]
    blobs.append(bytes.fromhex(frozen("deposit_2")["sealed"]))
    keyring = frozen_keyring()
    blobs += [slot.wrapped for user in keyring.users for slot in user.slots]
    blobs += [wrapped for ring in keyring.rings for wrapped in ring.members.values()]
    blobs += [month.sealed for month in keyring.e1]

    assert {blob[0] for blob in blobs} == {1}


def test_a_canary_of_then_opens() -> None:
    vector = frozen("canary")
    ring = RingSecret(ADMIN, vector["epoch"], bytes.fromhex(vector["ring_secret"]))

    canary = open_canary(SealedCanary(vector["epoch"], bytes.fromhex(vector["sealed"])), vector["station"], ring)

    assert (canary.parcel_number, canary.name, canary.phone) == (
        vector["parcel_number"],
        vector["name"],
        vector["phone"],
    )


def test_an_announced_parcel_of_then_is_found_and_opens() -> None:
    vector = frozen("pre_arrival")
    ring = RingSecret("hint", vector["epoch"], bytes.fromhex(vector["ring_secret"]))
    day = DayKey(vector["day"], bytes.fromhex(vector["day_key"]), bytes.fromhex(vector["tag_key"]))
    name = RecordName(vector["station"], bytes.fromhex(vector["record_id"]))
    sealed = SealedToken(vector["epoch"], vector["day"], bytes.fromhex(vector["sealed"]))

    assert open_token(sealed, name, ring, day).hex() == vector["token"]
    assert place_of(vector["waybill_number"], vector["station"], day).hex() == vector["place"]
