import json

import pytest

from app.crypto import contexts
from app.crypto.authority_key import (
    KEY_SIZE_MAX,
    AuthorityKey,
    AuthorityKeyDamaged,
    new_authority_key,
    read_authority_public,
)
from app.crypto.canonical import Json, canonical_json
from app.crypto.disclosure import DISCLOSURE_SIZE_MAX, Disclosed, Disclosure, DisclosureDamaged, seal_disclosure
from app.crypto.document_fields import base64_text
from app.crypto.fingerprint import fingerprint, is_fingerprint_of
from app.crypto.hpke import BadPublicKey, seal_xwing
from app.crypto.passphrase import CostTooLow, NotAPassphrase, WrongPassphrase
from app.crypto.sealed_blob import DoesNotOpen
from app.crypto.xwing import xwing_public
from tests.crypto.escrow_errand import IDENTITY, NUMBER, REFERENCE, REQUEST_ID, a_request
from tests.crypto.station import CHEAP, STATION, Station
from tests.crypto.tampering import flipped, wrong_shapes

SEED = bytes(range(32))
PUBLIC = xwing_public(SEED)
PASSPHRASE = "the quiet office upstairs"  # noqa: S105  invented
INFO = contexts.DISCLOSURE + STATION.encode().ljust(16, b"\0") + REQUEST_ID


@pytest.fixture(scope="module")
def disclosed(station: Station) -> Disclosed:
    groups = {"contact": {"name": "王芳"}, "address": {"detail": "湖边路 7 号"}}
    return Disclosed(NUMBER, REFERENCE, groups, IDENTITY, a_request(station, PUBLIC).log)


@pytest.fixture(scope="module")
def key() -> AuthorityKey:
    return new_authority_key(PASSPHRASE, cost=CHEAP, floor=CHEAP)


def sealed(fields: Json) -> Disclosure:
    return Disclosure(STATION, REQUEST_ID, seal_xwing(PUBLIC, INFO, canonical_json(fields)))


def test_the_authority_opens_what_was_sealed_to_it(disclosed: Disclosed) -> None:
    stored = seal_disclosure(disclosed, STATION, REQUEST_ID, PUBLIC).to_bytes()

    disclosure = Disclosure.from_bytes(stored)

    assert disclosure.open(SEED) == disclosed
    assert (disclosure.station, disclosure.request_id) == (STATION, REQUEST_ID)
    assert "王芳".encode() not in stored


def test_a_disclosure_without_an_identity_is_one(disclosed: Disclosed) -> None:
    bare = Disclosed(NUMBER, REFERENCE, disclosed.groups, None, disclosed.log)

    assert seal_disclosure(bare, STATION, REQUEST_ID, PUBLIC).open(SEED) == bare


def test_a_disclosure_opens_for_nobody_else_and_under_no_other_name(disclosed: Disclosed) -> None:
    disclosure = seal_disclosure(disclosed, STATION, REQUEST_ID, PUBLIC)

    with pytest.raises(DoesNotOpen):
        disclosure.open(bytes(32))
    for other in (
        Disclosure("HZ-0572", REQUEST_ID, disclosure.sealed),
        Disclosure(STATION, bytes(16), disclosure.sealed),
        *(Disclosure(STATION, REQUEST_ID, changed) for changed in flipped(disclosure.sealed, 97)),
    ):
        with pytest.raises(DoesNotOpen):
            other.open(SEED)
    with pytest.raises(BadPublicKey):
        seal_disclosure(disclosed, STATION, REQUEST_ID, bytes(5))


def test_a_disclosure_of_another_shape_is_refused(disclosed: Disclosed) -> None:
    stored = seal_disclosure(disclosed, STATION, REQUEST_ID, PUBLIC).to_bytes()

    for shape in wrong_shapes(json.loads(stored)):
        written = canonical_json(shape) + b"\n"
        try:
            assert Disclosure.from_bytes(written).to_bytes() == written != stored
        except DisclosureDamaged:
            continue
    for wrong in (b"", b"[]", stored[:-3], stored + b" " * DISCLOSURE_SIZE_MAX):
        with pytest.raises(DisclosureDamaged):
            Disclosure.from_bytes(wrong)


def test_what_is_sealed_must_be_a_disclosure(disclosed: Disclosed) -> None:
    fields: dict[str, Json] = {
        "parcel_number": NUMBER,
        "reference": REFERENCE,
        "groups": {"contact": {"name": "王芳"}},
        "identity": None,
        "log": disclosed.log.to_json(),
    }
    wrong: list[Json] = [
        [],
        fields | {"more": 1},
        fields | {"groups": []},
        fields | {"groups": {"contact": "王芳"}},
        fields | {"identity": "王芳"},
        fields | {"log": None},
    ]

    assert sealed(fields).open(SEED).identity is None
    for each in wrong:
        with pytest.raises(DisclosureDamaged):
            sealed(each).open(SEED)
    with pytest.raises(DisclosureDamaged):
        Disclosure(STATION, REQUEST_ID, seal_xwing(PUBLIC, INFO, b"{ }")).open(SEED)


# the authority's key


def test_an_authority_s_key_opens_with_its_passphrase(key: AuthorityKey) -> None:
    read = AuthorityKey.from_bytes(key.to_bytes())

    seed = read.open(PASSPHRASE)

    assert xwing_public(seed) == key.public == read_authority_public(key.public_file())
    for wrong in ("the loud office upstairs", ""):
        with pytest.raises(WrongPassphrase):
            read.open(wrong)
    assert seed not in key.to_bytes()


def test_no_weak_key_file_is_made() -> None:
    with pytest.raises(CostTooLow):
        new_authority_key(PASSPHRASE, cost=CHEAP)
    with pytest.raises(NotAPassphrase):
        new_authority_key("", cost=CHEAP, floor=CHEAP)


def test_a_key_file_of_another_shape_is_refused(key: AuthorityKey) -> None:
    for shape in wrong_shapes(json.loads(key.to_bytes())):
        with pytest.raises(AuthorityKeyDamaged):
            AuthorityKey.from_bytes(canonical_json(shape))
    for shape in wrong_shapes(json.loads(key.public_file())):
        with pytest.raises(AuthorityKeyDamaged):
            read_authority_public(canonical_json(shape))
    for wrong in (b"", b"\x89PNG", key.to_bytes()[:-3], b" " * (KEY_SIZE_MAX + 1)):
        with pytest.raises(AuthorityKeyDamaged):
            AuthorityKey.from_bytes(wrong)
        with pytest.raises(AuthorityKeyDamaged):
            read_authority_public(wrong)
    with pytest.raises(AuthorityKeyDamaged):
        read_authority_public(key.to_bytes())


def test_a_public_key_nothing_can_be_sealed_to_is_refused(key: AuthorityKey) -> None:
    weak = json.loads(key.public_file())
    weak["authority_key"] = base64_text(key.public[:-32] + bytes(32))

    with pytest.raises(AuthorityKeyDamaged):
        read_authority_public(canonical_json(weak))


def test_the_key_s_public_half_is_bound_to_it(key: AuthorityKey) -> None:
    exchanged = AuthorityKey(key.cost, key.salt, PUBLIC, key.wrapped)

    with pytest.raises(WrongPassphrase):
        exchanged.open(PASSPHRASE)


def test_a_fingerprint_is_read_out_and_typed_again() -> None:
    said = fingerprint(PUBLIC)

    assert len(said) == 19
    assert is_fingerprint_of(f" {said.lower().replace('-', ' ')} ", PUBLIC)
    assert not is_fingerprint_of(said[:-1], PUBLIC)
    assert not is_fingerprint_of("", PUBLIC)
    assert fingerprint(PUBLIC, PUBLIC) != said != fingerprint(bytes(32))
