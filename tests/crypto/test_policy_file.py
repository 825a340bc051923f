import json
from dataclasses import replace
from typing import Any

import pytest

from app.crypto.canonical import canonical_json
from app.crypto.first_custodian import NoSuchMonth
from app.crypto.notes import sign_note
from app.crypto.policy_file import PolicyDamaged, PolicyFile, PolicySubstituted
from app.crypto.rings import ADMIN, DATABASE, new_ring_secret
from app.crypto.signed_document import WrongStation, note_name, text_sha256
from app.crypto.xwing import xwing_public
from tests.crypto.station import MONTH, STATION, Station
from tests.crypto.tampering import flipped, wrong_shapes


def test_what_was_written_is_read(station: Station) -> None:
    policy = PolicyFile.from_note(station.policy_note, station.keyring)

    assert policy == station.policy
    assert policy.to_note(station.manager.ring(ADMIN)) == station.policy_note


def test_the_custodians_of_a_month_are_found(station: Station) -> None:
    assert station.policy.custodians(MONTH).e2 == station.custodian_file.publics[MONTH]
    assert station.policy.custodians(MONTH).e1 == xwing_public(station.e1_seed)
    with pytest.raises(NoSuchMonth) as refused:
        station.policy.custodians("2031-01")
    assert refused.value.month == "2031-01"


@pytest.mark.parametrize("side", ["e1", "e2"])
def test_an_exchanged_public_key_is_refused(station: Station, side: str) -> None:
    mine = xwing_public(bytes(32))
    first, *others = station.policy.escrow
    exchanged = replace(first, e1=mine) if side == "e1" else replace(first, e2=mine)
    substituted = replace(station.policy, escrow=(exchanged, *others))

    # Not even the admin's own signature makes it the policy that the keyring names.
    for ring in (station.manager.ring(ADMIN), new_ring_secret(ADMIN, 1)):
        with pytest.raises(PolicySubstituted) as refused:
            PolicyFile.from_note(substituted.to_note(ring), station.keyring)
        assert refused.value.fact == "hash"


def test_the_right_text_under_a_foreign_signature_is_refused(station: Station) -> None:
    for ring in (station.manager.ring(DATABASE), new_ring_secret(ADMIN, 1)):
        with pytest.raises(PolicySubstituted) as refused:
            PolicyFile.from_note(station.policy.to_note(ring), station.keyring)
        assert refused.value.fact == "signature"


def test_an_older_policy_is_refused(station: Station) -> None:
    newer = replace(station.policy, seq=2, values={"retention_days": 10})
    keyring = station.keyring.changed(policy_sha256=newer.sha256)

    assert PolicyFile.from_note(newer.to_note(station.manager.ring(ADMIN)), keyring) == newer
    with pytest.raises(PolicySubstituted):
        PolicyFile.from_note(station.policy_note, keyring)


def test_a_keyring_that_names_no_policy_takes_none(station: Station) -> None:
    with pytest.raises(PolicySubstituted):
        PolicyFile.from_note(station.policy_note, replace(station.keyring, policy_sha256=None))


def test_the_policy_of_another_station_is_named(station: Station) -> None:
    foreign = replace(station.policy, station="HZ-0572")

    with pytest.raises(WrongStation):
        PolicyFile.from_note(foreign.to_note(station.manager.ring(ADMIN)), station.keyring)


def accepted_shape(station: Station, document: Any) -> PolicyFile:
    """The document, signed by the admin and named by the keyring: only its shape can be wrong."""
    text = canonical_json(document).decode() + "\n"
    note = sign_note(text, note_name(STATION, "policy"), station.manager.ring(ADMIN).sign_seed)
    return PolicyFile.from_note(note, replace(station.keyring, policy_sha256=text_sha256(text)))


def test_every_wrong_shape_is_refused_even_when_the_keyring_names_it(station: Station) -> None:
    for shape in wrong_shapes(json.loads(station.policy.text), free=frozenset({"values"})):
        if shape.get("values") != {"?": 1}:
            with pytest.raises(PolicyDamaged):
                accepted_shape(station, shape)


def test_a_value_has_a_plain_name(station: Station) -> None:
    document = json.loads(station.policy.text)

    assert accepted_shape(station, document | {"values": {"a_1": [None]}}).values == {"a_1": [None]}
    for name in ("", "A", "a b", "a" * 41):
        with pytest.raises(PolicyDamaged) as refused:
            accepted_shape(station, document | {"values": {name: 1}})
        assert refused.value.fact == "values"


def test_months_out_of_order_are_refused(station: Station) -> None:
    document = json.loads(station.policy.text)
    document["escrow"].reverse()

    with pytest.raises(PolicyDamaged):
        accepted_shape(station, document)


def test_every_flipped_bit_and_every_cut_is_noticed(station: Station) -> None:
    note = station.policy_note

    for changed in (*flipped(note, 41), *(note[:length] for length in range(0, len(note), 401))):
        with pytest.raises((PolicyDamaged, PolicySubstituted, WrongStation)):
            PolicyFile.from_note(changed, station.keyring)
