import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest

from app.crypto.canonical import canonical_json
from app.crypto.document_fields import base64_text
from app.crypto.key_slot import HardwareSlot
from app.crypto.keyring import AdminLink, Former, Keyring, KeyringDamaged, NoSuchUser, Rekey, Ring, claimed_station
from app.crypto.log_head import LogHead
from app.crypto.notes import sign_note
from app.crypto.rings import ADMIN, DATABASE, new_ring_secret
from app.crypto.signed_document import ForeignSignature, RolledBack, WrongStation, check_not_older, note_name
from app.crypto.slots import add_slot
from app.crypto.unlocking import unlock
from app.domain.people import Role, UserId
from tests.crypto.station import CHEAP, CLERK_FACTORS, STATION, Station
from tests.crypto.tampering import flipped, wrong_shapes

OPTIONAL = frozenset({"prev_sha256", "policy_sha256", "pending", "hardware"})


def signed(station: Station, document: Any) -> bytes:
    text = canonical_json(document).decode() + "\n"
    return sign_note(text, note_name(STATION, "keyring"), station.manager.ring(ADMIN).sign_seed)


def with_everything(station: Station) -> Keyring:
    """A keyring in which no list is empty and nothing is null."""
    second = Ring(new_ring_secret(DATABASE, 2).public, dict(station.keyring.ring(DATABASE).members))
    rings = sorted((*station.keyring.rings, second), key=lambda ring: (ring.name, ring.epoch))
    return replace(
        station.keyring,
        rings=tuple(rings),
        admin_chain=(AdminLink(2, bytes(32), bytes(64)), AdminLink(3, bytes(32), bytes(64))),
        pending=Rekey(1, 2),
        former=tuple(Former(UserId(f"{place:016x}"), "何静", Role.COURIER, "2026-11-24") for place in (1, 2)),
    )


def test_what_was_written_is_read(station: Station) -> None:
    for keyring in (station.keyring, with_everything(station)):
        assert Keyring.from_note(keyring.to_note(station.manager.ring(ADMIN)), STATION) == keyring


def test_the_same_keyring_is_written_the_same(station: Station) -> None:
    assert Keyring.from_note(station.keyring_note, STATION).to_note(station.manager.ring(ADMIN)) == station.keyring_note


def test_a_further_signature_line_changes_nothing(station: Station) -> None:
    witness = "— witness.example " + "A" * 96 + "\n"

    assert Keyring.from_note(station.keyring_note + witness.encode(), STATION) == station.keyring


def test_a_change_is_a_new_keyring_that_quotes_the_last(station: Station) -> None:
    head = LogHead(7, bytes(32))

    changed = station.keyring.changed(log=head)

    assert (changed.seq, changed.log) == (station.keyring.seq + 1, head)
    assert changed.prev_sha256 == sha256(station.keyring.text.encode()).hexdigest()
    assert (changed.users, changed.rings, changed.policy_sha256) == (
        station.keyring.users,
        station.keyring.rings,
        station.keyring.policy_sha256,
    )


def test_only_the_admin_ring_of_this_keyring_signs_it(station: Station) -> None:
    for ring in (
        station.manager.ring(DATABASE),
        new_ring_secret(ADMIN, 1),
        replace(station.manager.ring(ADMIN), epoch=2),
    ):
        with pytest.raises(ValueError, match=ring.name):
            station.keyring.to_note(ring)


def test_a_person_is_found_by_id(station: Station) -> None:
    assert station.keyring.user(station.clerk.user_id) == station.clerk
    with pytest.raises(NoSuchUser) as refused:
        station.keyring.user("0" * 16)
    assert refused.value.user_id == "0" * 16


def test_the_newest_epoch_of_a_ring_counts(station: Station) -> None:
    assert with_everything(station).ring_public(DATABASE).epoch == 2


def test_a_keyring_of_another_station_is_named(station: Station) -> None:
    with pytest.raises(WrongStation) as refused:
        Keyring.from_note(station.keyring_note, "HZ-0572")

    assert (refused.value.expected, refused.value.found) == ("HZ-0572", STATION)


def test_a_keyring_claims_a_station_before_it_is_believed(station: Station) -> None:
    assert claimed_station(station.keyring_note) == STATION


@pytest.mark.parametrize("text", ["{}\n", "[]\n", "{\n", '{"station":1}\n', '{"station":"hz 0571"}\n'])
def test_what_claims_no_station_is_refused(text: str) -> None:
    with pytest.raises(KeyringDamaged):
        claimed_station(sign_note(text, "anybody", bytes(32)))


def test_an_older_keyring_is_refused_by_number() -> None:
    check_not_older(4, 4)
    check_not_older(5, 4)
    with pytest.raises(RolledBack) as refused:
        check_not_older(3, 4)
    assert (refused.value.seq, refused.value.known) == (3, 4)


def test_every_wrong_shape_is_refused_even_with_a_good_signature(station: Station) -> None:
    document = json.loads(with_everything(station).text)
    shapes = list(wrong_shapes(document, optional=OPTIONAL, maps=frozenset({"members"})))

    assert len(shapes) > 1000
    for shape in shapes:
        with pytest.raises((KeyringDamaged, ForeignSignature)):
            Keyring.from_note(signed(station, shape), STATION)


def test_text_that_is_not_canonical_is_refused(station: Station) -> None:
    document = json.loads(station.keyring.text)
    seed = station.manager.ring(ADMIN).sign_seed

    for text in (json.dumps(document) + "\n", station.keyring.text + "\n", "null\n", "{\n"):
        with pytest.raises(KeyringDamaged):
            Keyring.from_note(sign_note(text, note_name(STATION, "keyring"), seed), STATION)


def test_every_flipped_bit_is_noticed(station: Station) -> None:
    for changed in flipped(station.keyring_note, 13):
        with pytest.raises((KeyringDamaged, ForeignSignature, WrongStation)):
            Keyring.from_note(changed, STATION)


def test_a_cut_file_is_refused(station: Station) -> None:
    note = station.keyring_note

    for length in (0, 1, 100, len(note) // 2, len(note) - 100, len(note) - 1):
        with pytest.raises(KeyringDamaged):
            Keyring.from_note(note[:length], STATION)


@pytest.mark.parametrize("document", ["days", "policy"])
def test_a_signature_for_another_document_does_not_count(station: Station, document: str) -> None:
    seed = station.manager.ring(ADMIN).sign_seed

    with pytest.raises(ForeignSignature) as refused:
        Keyring.from_note(sign_note(station.keyring.text, note_name(STATION, document), seed), STATION)

    assert refused.value.document == "keyring"


def test_a_signature_of_another_ring_does_not_count(station: Station) -> None:
    seed = station.manager.ring(DATABASE).sign_seed

    with pytest.raises(ForeignSignature):
        Keyring.from_note(sign_note(station.keyring.text, note_name(STATION, "keyring"), seed), STATION)


def slot_of(document: Any) -> Any:
    return document["users"][0]["slots"][0]


# One inconsistency each, in a document whose every value has the right form; and what the refusal names.
EDITS: dict[str, tuple[Callable[[Any], object], str]] = {
    "users out of order": (lambda keyring: keyring["users"].reverse(), "users"),
    "a user twice": (lambda keyring: keyring["users"].append(keyring["users"][-1]), "users"),
    "rings out of order": (lambda keyring: keyring["rings"].reverse(), "rings"),
    "rings missing": (lambda keyring: keyring["rings"].clear(), "rings"),
    "a member who is no user": (
        lambda keyring: keyring["rings"][0]["members"].update(
            {"0" * 16: next(iter(keyring["rings"][0]["members"].values()))}
        ),
        "members",
    ),
    "months out of order": (lambda keyring: keyring["e1"].reverse(), "e1"),
    "a month of an unknown epoch": (lambda keyring: keyring["e1"][0].update(epoch=9), "e1"),
    "links out of order": (lambda keyring: keyring["admin_chain"].reverse(), "admin_chain"),
    "no hash of the one before": (lambda keyring: keyring.update(prev_sha256=None), "prev_sha256"),
    "a rekey between unknown epochs": (lambda keyring: keyring["pending"].update(from_epoch=7, to_epoch=8), "pending"),
    "a rekey backwards": (lambda keyring: keyring["pending"].update(from_epoch=2), "keyring.pending.to_epoch"),
    "a slot twice": (
        lambda keyring: keyring["users"][0]["slots"].append(slot_of(keyring)),
        "keyring.users[0].slots",
    ),
    "who left out of order": (lambda keyring: keyring["former"].reverse(), "former"),
    "who left is still here": (lambda keyring: keyring["former"][1].update(id=keyring["users"][0]["id"]), "former"),
    "no passphrase among the factors": (
        lambda keyring: slot_of(keyring).update(factors=["device"]),
        "keyring.users[0].slots[0].factors",
    ),
    "factors out of order": (
        lambda keyring: slot_of(keyring)["factors"].reverse(),
        "keyring.users[0].slots[0].factors",
    ),
    "an unknown factor": (
        lambda keyring: slot_of(keyring).update(factors=["luck", "passphrase"]),
        "keyring.users[0].slots[0].factors[0]",
    ),
    "too many lanes for the memory": (
        lambda keyring: slot_of(keyring)["kdf"].update(p=16),
        "keyring.users[0].slots[0].kdf",
    ),
    "a cost that stops the desk": (
        lambda keyring: slot_of(keyring)["kdf"].update(m=1 << 21),
        "keyring.users[0].slots[0].kdf.m",
    ),
    "spare bits set in base64": (
        lambda keyring: keyring["log"].update(root=keyring["log"]["root"][:-2] + "B="),
        "keyring.log.root",
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_parts_that_do_not_fit_each_other_are_named(station: Station, name: str) -> None:
    edit, fact = EDITS[name]
    document = json.loads(with_everything(station).text)
    edit(document)

    with pytest.raises(KeyringDamaged) as refused:
        Keyring.from_note(signed(station, document), STATION)

    assert refused.value.fact == fact


def test_the_first_keyring_has_none_before(station: Station) -> None:
    document = json.loads(station.keyring.text) | {"seq": 1}

    with pytest.raises(KeyringDamaged):
        Keyring.from_note(signed(station, document), STATION)


def with_a_hardware_slot(station: Station) -> Keyring:
    keys = unlock(station.keyring, station.clerk.user_id, CLERK_FACTORS).keys
    factors = replace(CLERK_FACTORS, hardware=bytes(32))
    key = HardwareSlot(bytes(range(48)), bytes(32))
    return add_slot(station.keyring, keys, station.clerk.user_id, factors, cost=CHEAP, floor=CHEAP, hardware=key)


def hardware_slot(document: Any) -> Any:
    slots = [slot for user in document["users"] for slot in user["slots"]]
    return next(slot for slot in slots if slot["hardware"])


def test_a_hardware_slot_is_written_and_read(station: Station) -> None:
    keyring = with_a_hardware_slot(station)

    assert Keyring.from_note(keyring.to_note(station.manager.ring(ADMIN)), STATION) == keyring


HARDWARE_EDITS: dict[str, Callable[[Any], object]] = {
    "no hardware for the factor": lambda slot: slot.update(hardware=None),
    "no factor for the hardware": lambda slot: slot.update(factors=["device", "passphrase"]),
    "no credential": lambda slot: slot["hardware"].update(credential=""),
    "too long a credential": lambda slot: slot["hardware"].update(credential=base64_text(bytes(1025))),
    "no text": lambda slot: slot["hardware"].update(credential=7),
    "a short salt": lambda slot: slot["hardware"].update(salt=base64_text(bytes(31))),
    "a name too many": lambda slot: slot["hardware"].update(extra=1),
    "no object": lambda slot: slot.update(hardware=[]),
}


@pytest.mark.parametrize("name", HARDWARE_EDITS)
def test_what_no_hardware_slot_is_is_refused(station: Station, name: str) -> None:
    document = json.loads(with_a_hardware_slot(station).text)
    HARDWARE_EDITS[name](hardware_slot(document))

    with pytest.raises(KeyringDamaged):
        Keyring.from_note(signed(station, document), STATION)


def as_version_1(document: Any) -> Any:
    for user in document["users"]:
        for slot in user["slots"]:
            del slot["hardware"]
    del document["former"]
    return document | {"version": 1}


def test_a_keyring_of_version_1_is_read_and_spelled_as_it_was(station: Station) -> None:
    note = signed(station, as_version_1(json.loads(station.keyring.text)))

    keyring = Keyring.from_note(note, STATION)

    assert keyring.version == 1
    assert keyring.to_note(station.manager.ring(ADMIN)) == note
    assert replace(keyring, version=2) == station.keyring


def test_what_follows_version_1_is_version_2_and_opens_as_before(station: Station) -> None:
    first = Keyring.from_note(signed(station, as_version_1(json.loads(station.keyring.text))), STATION)

    changed = Keyring.from_note(first.changed().to_note(station.manager.ring(ADMIN)), STATION)

    assert (changed.version, changed.prev_sha256) == (2, first.sha256)
    assert unlock(changed, station.clerk.user_id, CLERK_FACTORS) == unlock(first, station.clerk.user_id, CLERK_FACTORS)


def test_version_1_knows_nobody_who_left(station: Station) -> None:
    document = as_version_1(json.loads(station.keyring.text)) | {"former": []}

    with pytest.raises(KeyringDamaged):
        Keyring.from_note(signed(station, document), STATION)


def test_version_1_knows_no_hardware_slot(station: Station) -> None:
    with_null = json.loads(station.keyring.text) | {"version": 1}
    del with_null["former"]
    with_key = as_version_1(json.loads(with_a_hardware_slot(station).text))

    for document in (with_null, with_key, with_null | {"version": 3}):
        with pytest.raises(KeyringDamaged):
            Keyring.from_note(signed(station, document), STATION)


@pytest.mark.parametrize("slot", [7, [], None, "slot"])
def test_a_slot_of_version_1_is_an_object(station: Station, slot: object) -> None:
    document = as_version_1(json.loads(station.keyring.text))
    document["users"][0]["slots"][0] = slot

    with pytest.raises(KeyringDamaged):
        Keyring.from_note(signed(station, document), STATION)
