from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.crypto import contexts
from app.crypto.canary import PADDED_SIZE, Canary, SealedCanary, open_canary, seal_canary
from app.crypto.canonical import canonical_json
from app.crypto.contexts import epoch_bytes, origin_station
from app.crypto.hpke import seal_x25519
from app.crypto.padding import TooLarge, pad_to
from app.crypto.rings import ADMIN, RingSecret, new_ring_secret
from app.crypto.sealed_blob import DoesNotOpen
from app.crypto.signatures import SIGNATURE_SIZE, sign
from tests.crypto.tampering import flipped

STATION = "HZ-0571"
RING = RingSecret(ADMIN, 3, bytes(range(32)))
CANARY = Canary("261123-00042-2", "覃雨薇", "13800138000")


@settings(max_examples=25)
@given(st.text(max_size=60), st.text(max_size=20))
def test_a_canary_opens_for_the_managers(name: str, phone: str) -> None:
    canary = Canary("261123-00042-2", name, phone)

    assert open_canary(seal_canary(canary, STATION, RING), STATION, RING) == canary


def test_all_canaries_are_of_one_size() -> None:
    short, long = Canary("261123-00042-2", "王", "1"), Canary("261123-00042-2", "欧阳" * 30, "+852 9123 4567,123456")

    sizes = {len(seal_canary(each, STATION, RING).sealed) for each in (short, long)}

    assert sizes == {PADDED_SIZE + SIGNATURE_SIZE + 49}


def test_a_name_that_is_no_name_is_refused_with_its_size() -> None:
    with pytest.raises(TooLarge) as refused:
        seal_canary(replace(CANARY, name="x" * 512), STATION, RING)

    assert refused.value.what == "canary"


def test_nobody_else_opens_a_canary() -> None:
    sealed = seal_canary(CANARY, STATION, RING)

    for station, ring, blob in (
        ("HZ-0572", RING, sealed),
        (STATION, new_ring_secret(ADMIN, 3), sealed),
        (STATION, RING, replace(sealed, epoch=4)),
        (STATION, RING, replace(sealed, sealed=b"")),
    ):
        with pytest.raises(DoesNotOpen):
            open_canary(blob, station, ring)


def test_a_changed_canary_does_not_open() -> None:
    sealed = seal_canary(CANARY, STATION, RING)

    for changed in flipped(sealed.sealed, 23):
        with pytest.raises(DoesNotOpen):
            open_canary(replace(sealed, sealed=changed), STATION, RING)


INFO = contexts.CANARY + origin_station(STATION) + epoch_bytes(RING.epoch)


def forged(text: bytes, ring: RingSecret = RING) -> SealedCanary:
    """What somebody might seal to the managers' public key, signed by this ring."""
    signature = sign(ring.sign_seed, INFO + text)
    return SealedCanary(RING.epoch, seal_x25519(RING.public.hpke_public, INFO, signature + text))


def test_what_anybody_can_seal_to_the_managers_is_no_canary_without_their_signature() -> None:
    text = pad_to(
        PADDED_SIZE, canonical_json({"name": "张三", "parcel_number": "261123-00001-1", "phone": "110"}), "canary"
    )

    assert open_canary(forged(text), STATION, RING).name == "张三"
    with pytest.raises(DoesNotOpen):
        open_canary(forged(text, new_ring_secret(ADMIN, 3)), STATION, RING)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"no padding",
        pad_to(PADDED_SIZE, b"[]", ""),
        pad_to(PADDED_SIZE, b"{", ""),
        pad_to(PADDED_SIZE, b'{"name":"a"}', ""),
        pad_to(256, b'{"name":"a","parcel_number":"b","phone":"c"}', ""),
    ],
)
def test_what_is_no_canary_is_refused(text: bytes) -> None:
    with pytest.raises(DoesNotOpen):
        open_canary(forged(text), STATION, RING)


def test_a_canary_does_not_show_whose_it_is_when_it_is_printed() -> None:
    assert CANARY.name not in repr(CANARY)
    assert CANARY.phone not in repr(CANARY)
