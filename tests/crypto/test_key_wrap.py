import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.crypto.key_wrap import WRAP_OVERHEAD, unwrap, wrap
from app.crypto.sealed_blob import UnknownSuite, WrongKey
from tests.crypto.tampering import flipped

# RFC 5297, appendix A.1 and A.2: key, associated data, plaintext, synthetic IV || ciphertext
VECTORS = [
    (
        "fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff",
        ["101112131415161718191a1b1c1d1e1f2021222324252627"],
        "112233445566778899aabbccddee",
        "85632d07c6e8f37f950acd320a2ecc9340c02b9690c4dc04daef7f6afe5c",
    ),
    (
        "7f7e7d7c7b7a79787776757473727170404142434445464748494a4b4c4d4e4f",
        [
            "00112233445566778899aabbccddeeffdeaddadadeaddadaffeeddccbbaa99887766554433221100",
            "102030405060708090a0",
            "09f911029d74e35bd84156c5635688c0",
        ],
        "7468697320697320736f6d6520706c61696e7465787420746f20656e6372797074207573696e67205349562d414553",
        (
            "7bdb6e3b432667eb06f4d14bff2fbd0fcb900f2fddbe404326601965c889bf17dba77ceb094fa663b7a3f748ba8af829"
            "ea64ad544a272e9c485b62a3fd5c0d"
        ),
    ),
]
KEY = bytes(range(64))
DATA = [b"purpose", b"whose"]


@pytest.mark.parametrize(("key", "data", "plaintext", "sealed"), VECTORS)
def test_keys_are_wrapped_as_rfc_5297_says(key: str, data: list[str], plaintext: str, sealed: str) -> None:
    parts = [bytes.fromhex(part) for part in data]

    wrapped = wrap(bytes.fromhex(key), parts, bytes.fromhex(plaintext))

    assert wrapped.hex() == "01" + sealed
    assert unwrap(bytes.fromhex(key), parts, wrapped).hex() == plaintext


@given(st.binary(min_size=1, max_size=200), st.lists(st.binary(max_size=20), max_size=4))
def test_what_was_wrapped_comes_back(secret: bytes, data: list[bytes]) -> None:
    wrapped = wrap(KEY, data, secret)

    assert len(wrapped) == len(secret) + WRAP_OVERHEAD
    assert unwrap(KEY, data, wrapped) == secret


@pytest.mark.parametrize("data", [[b"purpose"], [b"purposewhose"], [b"whose", b"purpose"], [b"purpose", b"whose", b""]])
def test_other_associated_data_do_not_unwrap(data: list[bytes]) -> None:
    with pytest.raises(WrongKey):
        unwrap(KEY, data, wrap(KEY, DATA, b"secret"))


def test_another_key_does_not_unwrap() -> None:
    with pytest.raises(WrongKey):
        unwrap(bytes(64), DATA, wrap(KEY, DATA, b"secret"))


def test_a_changed_or_cut_blob_does_not_unwrap() -> None:
    wrapped = wrap(KEY, DATA, b"secret")

    for changed in (*flipped(wrapped), *(wrapped[:length] for length in range(len(wrapped)))):
        with pytest.raises((WrongKey, UnknownSuite)):
            unwrap(KEY, DATA, changed)


@pytest.mark.parametrize(("blob", "suite"), [(b"", None), (b"\x00blob", 0), (b"\x02blob", 2)])
def test_an_unknown_suite_is_named(blob: bytes, suite: int | None) -> None:
    with pytest.raises(UnknownSuite) as refused:
        unwrap(KEY, DATA, blob)

    assert refused.value.suite == suite
