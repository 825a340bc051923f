from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given, settings
from hypothesis import strategies as st

from app.crypto.canonical import Json, canonical_json
from app.crypto.days import DayKey
from app.crypto.document_fields import DocumentDamaged
from app.crypto.escrow import EscrowPublics, open_inner, open_outer
from app.crypto.hpke import seal_x25519
from app.crypto.key_wrap import wrap
from app.crypto.padding import TooLarge
from app.crypto.record import (
    CannotOpen,
    Layer,
    RecordName,
    SealedGroup,
    SealedRecord,
    escrow_subject,
    escrowed_deks,
    locator,
    open_content,
    open_group,
    record_context,
    rewrap_day,
    rewrap_group,
    seal_record,
)
from app.crypto.rings import RingSecret
from app.crypto.xwing import xwing_public
from tests.crypto.tampering import flipped

NAME = RecordName("HZ-0571", bytes(range(16)))
TOKEN = bytes(range(16, 32))
TODAY = DayKey("2026-11-23", bytes(range(64)), bytes(32))
TOMORROW = DayKey("2026-11-24", bytes(range(64, 128)), bytes(32))
RINGS = {
    group: RingSecret(group, 1, bytes([number]) * 32)
    for number, group in enumerate(("hint", "contact", "address", "consignor"))
}
PUBLICS = {group: ring.public for group, ring in RINGS.items()}
E1, E2 = bytes(range(32)), bytes(range(32, 64))
CUSTODIANS = EscrowPublics("2026-11", xwing_public(E1), xwing_public(E2))
GROUPS: dict[str, dict[str, Json]] = {
    "hint": {"surname": "王*", "last_four": "5678"},
    "contact": {"name": "王芳", "phone": "+8613800005678"},
    "address": {"province": "浙江省", "city": "杭州市", "district": "西湖区", "detail": "文三路 90 号 3 幢 502"},
    "consignor": {"name": "李强", "phone": "+8613900001234", "address": "上海市", "contents": "书", "value_fen": 9900},
}


def sealed_record(groups: dict[str, dict[str, Json]] = GROUPS) -> SealedRecord:
    return seal_record(groups, name=NAME, token=TOKEN, schema=1, rings=PUBLICS, day=TODAY, custodians=CUSTODIANS)


RECORD = sealed_record()
ADDRESS = next(group for group in RECORD.groups if group.group == "address")


def opened(
    sealed: SealedGroup,
    *,
    name: RecordName = NAME,
    token: bytes = TOKEN,
    ring: RingSecret | None = None,
    day: DayKey = TODAY,
) -> dict[str, Json]:
    return open_group(sealed, name, token, ring or RINGS[sealed.group], day)


def test_label_ring_and_day_together_open_a_group() -> None:
    for sealed in RECORD.groups:
        assert opened(sealed) == GROUPS[sealed.group]


@settings(max_examples=20)
@given(st.dictionaries(st.text(max_size=8), st.text(max_size=20) | st.integers(-9, 9), max_size=5))
def test_whatever_was_sealed_comes_back(fields: dict[str, Json]) -> None:
    record = sealed_record({"contact": fields})

    assert opened(record.groups[0]) == fields


def test_a_record_is_found_by_its_locator_and_its_groups_by_name() -> None:
    assert (RECORD.record_id, RECORD.origin, RECORD.escrow_month) == (NAME.record_id, NAME.origin, "2026-11")
    assert RECORD.name == NAME
    assert RECORD.locator == locator(TOKEN)
    assert RECORD.group("address") == ADDRESS
    assert RECORD.group("contents") is None


def test_the_locator_of_a_token_is_what_it_always_was() -> None:
    assert locator(TOKEN).hex() == "9a666baad01fc8becf920c5e49f1fdae"


@pytest.mark.parametrize("size", [0, 15, 17, 32])
def test_a_token_and_a_record_id_have_16_bytes(size: int) -> None:
    with pytest.raises(ValueError, match=str(size)):
        locator(bytes(size))
    with pytest.raises(ValueError, match=str(size)):
        RecordName("HZ-0571", bytes(size))


def test_every_layer_by_itself_keeps_the_record_closed() -> None:
    """Everything but one thing is there, and that one thing is what is named: there is no way around any layer."""
    wrong = [
        (Layer.DAY, {"day": TOMORROW}),
        (Layer.DAY, {"day": replace(TODAY, key=TOMORROW.key)}),
        (Layer.RING, {"ring": RINGS["contact"]}),
        (Layer.RING, {"ring": replace(RINGS["address"], epoch=2)}),
        (Layer.LABEL, {"token": bytes(16)}),
        (Layer.DAY, {"name": replace(NAME, record_id=bytes(16))}),
        (Layer.DAY, {"name": replace(NAME, origin="HZ-0572")}),
    ]

    for layer, missing in wrong:
        with pytest.raises(CannotOpen) as refused:
            opened(ADDRESS, **missing)  # type: ignore[arg-type]
        assert (refused.value.group, refused.value.layer) == ("address", layer)


@pytest.mark.parametrize(
    ("changed", "layer"),
    [
        ({"group": "contact"}, Layer.DAY),
        ({"schema": 2}, Layer.DAY),
        ({"day": "2026-11-24"}, Layer.DAY),
        ({"epoch": 2}, Layer.RING),
        ({"sealed": RECORD.groups[0].sealed}, Layer.CONTENT),
        ({"wrap": RECORD.groups[0].wrap}, Layer.DAY),
    ],
)
def test_a_group_with_anything_exchanged_does_not_open(changed: dict[str, str], layer: Layer) -> None:
    with pytest.raises(CannotOpen) as refused:
        opened(replace(ADDRESS, **changed))  # type: ignore[arg-type]
    assert refused.value.layer is layer


def test_the_group_of_another_record_does_not_open() -> None:
    other = seal_record(
        GROUPS,
        name=replace(NAME, record_id=bytes(16)),
        token=TOKEN,
        schema=1,
        rings=PUBLICS,
        day=TODAY,
        custodians=CUSTODIANS,
    )

    for sealed in (replace(ADDRESS, sealed=other.groups[2].sealed), replace(ADDRESS, wrap=other.groups[2].wrap)):
        with pytest.raises(CannotOpen):
            opened(sealed)


def test_every_flipped_bit_and_every_cut_keeps_it_closed() -> None:
    for sealed in (*flipped(ADDRESS.sealed), *(ADDRESS.sealed[:length] for length in range(len(ADDRESS.sealed)))):
        with pytest.raises(CannotOpen) as refused:
            opened(replace(ADDRESS, sealed=sealed))
        assert refused.value.layer is Layer.CONTENT
    for wrapped in (*flipped(ADDRESS.wrap), *(ADDRESS.wrap[:length] for length in range(len(ADDRESS.wrap)))):
        with pytest.raises(CannotOpen) as refused:
            opened(replace(ADDRESS, wrap=wrapped))
        assert refused.value.layer is Layer.DAY


def test_a_key_that_came_in_another_order_of_layers_does_not_open() -> None:
    """The label's layer must lie inside the ring's, the ring's inside the day's."""
    context = record_context(NAME, "address", 1)
    outer = seal_x25519(PUBLICS["address"].hpke_public, b"sealpost/1/group\0" + context + b"\0\0\0\1", bytes(32))
    sealed = replace(ADDRESS, wrap=wrap(TODAY.key, [b"sealpost/1/day", context, b"2026-11-23"], outer))

    with pytest.raises(CannotOpen) as refused:
        opened(sealed)
    assert refused.value.layer is Layer.LABEL


def test_sealed_content_that_is_no_padded_json_is_refused() -> None:
    dek = bytes(32)
    blob = b"\1" + bytes(12) + AESGCM(dek).encrypt(bytes(12), bytes(128), record_context(NAME, "address", 1))

    with pytest.raises(CannotOpen) as refused:
        open_content(replace(ADDRESS, sealed=blob), NAME, dek)
    assert refused.value.layer is Layer.CONTENT


def test_the_length_says_next_to_nothing() -> None:
    short, long = sealed_record({"contact": {"name": "王"}}), sealed_record({"contact": {"name": "欧阳" * 10}})

    assert len(short.groups[0].sealed) == len(long.groups[0].sealed)
    assert len(short.groups[0].wrap) == len(long.groups[0].wrap)


def test_a_group_that_is_too_large_is_named() -> None:
    with pytest.raises(TooLarge) as refused:
        sealed_record({"address": {"detail": "x" * 1024}})
    assert refused.value.what == "address"


def test_two_seals_of_the_same_have_nothing_in_common_but_the_locator() -> None:
    other = sealed_record()

    assert other.locator == RECORD.locator
    for one, two in zip(RECORD.groups, other.groups, strict=True):
        assert one.sealed != two.sealed
        assert one.wrap != two.wrap
    assert other.escrow != RECORD.escrow


def test_a_new_epoch_of_the_ring_needs_no_label_and_shuts_the_old_one_out() -> None:
    newer = RingSecret("address", 2, bytes(32))

    renewed = rewrap_group(ADDRESS, NAME, TODAY, RINGS["address"], newer.public)

    assert (renewed.epoch, renewed.day, renewed.sealed) == (2, TODAY.day, ADDRESS.sealed)
    assert opened(renewed, ring=newer) == GROUPS["address"]
    with pytest.raises(CannotOpen) as refused:
        opened(renewed)
    assert refused.value.layer is Layer.RING
    with pytest.raises(CannotOpen) as refused:
        opened(renewed, ring=newer, token=bytes(16))
    assert refused.value.layer is Layer.LABEL


def test_a_straggler_moves_to_another_day_without_label_and_ring() -> None:
    moved = rewrap_day(ADDRESS, NAME, TODAY, TOMORROW)

    assert (moved.epoch, moved.day, moved.sealed) == (1, TOMORROW.day, ADDRESS.sealed)
    assert opened(moved, day=TOMORROW) == GROUPS["address"]
    with pytest.raises(CannotOpen) as refused:
        opened(moved)
    assert refused.value.layer is Layer.DAY


def test_nothing_is_rewrapped_with_the_wrong_keys() -> None:
    with pytest.raises(CannotOpen) as refused:
        rewrap_day(ADDRESS, NAME, TOMORROW, TODAY)
    assert refused.value.layer is Layer.DAY
    with pytest.raises(CannotOpen) as refused:
        rewrap_group(ADDRESS, NAME, TODAY, RINGS["hint"], PUBLICS["address"])
    assert refused.value.layer is Layer.RING


def test_both_custodians_open_every_group_without_label() -> None:
    subject = escrow_subject(NAME, "2026-11")

    deks = escrowed_deks(open_inner(subject, E2, open_outer(subject, E1, RECORD.escrow)))

    assert {sealed.group: open_content(sealed, NAME, deks[sealed.group]) for sealed in RECORD.groups} == GROUPS


@pytest.mark.parametrize(
    "text", [b"", b"[]", b'{"hint": 1}', canonical_json({"hint": 1}), canonical_json({"hint": "AAAA"})]
)
def test_escrow_that_holds_no_keys_is_refused(text: bytes) -> None:
    with pytest.raises(DocumentDamaged) as refused:
        escrowed_deks(text)
    assert refused.value.fact == "escrow"
