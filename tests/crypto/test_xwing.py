import json
from hashlib import sha256, shake_256
from pathlib import Path

import pytest

from app.crypto.xwing import PUBLIC_SIZE, expand, public_keys, xwing_public
from tests.crypto.reference_hpke import xwing_decapsulate

DRAFT = json.loads((Path(__file__).parent / "vectors" / "xwing_draft.json").read_text())


def test_a_seed_has_the_public_key_of_the_draft() -> None:
    assert xwing_public(bytes.fromhex(DRAFT["sk"])).hex() == DRAFT["pk"]


def test_a_seed_opens_the_ciphertext_of_the_draft() -> None:
    assert xwing_decapsulate(bytes.fromhex(DRAFT["sk"]), bytes.fromhex(DRAFT["ct"])).hex() == DRAFT["ss"]


def test_a_seed_is_expanded_as_it_always_was() -> None:
    seed = bytes(range(32))

    assert shake_256(seed).hexdigest(96)[-64:] == expand(seed).x25519.private_bytes_raw().hex()
    assert sha256(xwing_public(seed)).hexdigest() == "c9a3565ffde4f72b51661be391ee13e46378d7f06dd5c8bf5af9d2cfb5b8336b"


@pytest.mark.parametrize("size", [0, 31, 33, 96])
def test_a_seed_has_32_bytes(size: int) -> None:
    with pytest.raises(ValueError, match=str(size)):
        expand(bytes(size))


@pytest.mark.parametrize("public", [b"", bytes(PUBLIC_SIZE - 1), bytes(PUBLIC_SIZE + 1)])
def test_a_public_key_of_another_size_is_none(public: bytes) -> None:
    with pytest.raises(ValueError, match="key is"):
        public_keys(public)
