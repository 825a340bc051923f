"""Our HPKE and other people's: what we seal they open, what they seal we open, and all agree with what is published.

pyhpke is an implementation of its own. The published vectors are a digest over a thousand messages in sequence;
reference_hpke.py computes it, and is proven by that for both of our KEMs.
"""

import json
from collections.abc import Iterator
from hashlib import shake_128
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey
from cryptography.hazmat.primitives.hpke import Suite as LibrarySuite
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhpke import AEADId, CipherSuite, KDFId, KEMId, KEMKey

from app.crypto.hpke import open_x25519, open_xwing, seal_x25519, x25519_public
from app.crypto.xwing import expand
from tests.crypto.reference_hpke import (
    AES_256_GCM,
    CHACHA20_POLY1305,
    DHKEM_X25519,
    XWING,
    Suite,
    x25519_decapsulate,
    xwing_decapsulate,
)

PUBLISHED = json.loads((Path(__file__).parent / "vectors" / "hpke_published.json").read_text())
MESSAGES = 1000
ENC_SIZE = 32
THEIRS = CipherSuite.new(KEMId.DHKEM_X25519_HKDF_SHA256, KDFId.HKDF_SHA256, AEADId.AES256_GCM)


@settings(max_examples=25)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=300), st.binary(max_size=600))
def test_pyhpke_opens_what_we_seal(private: bytes, info: bytes, plaintext: bytes) -> None:
    sealed = seal_x25519(x25519_public(private), info, plaintext)

    key = KEMKey.from_pyca_cryptography_key(X25519PrivateKey.from_private_bytes(private))
    context = THEIRS.create_recipient_context(sealed[1 : 1 + ENC_SIZE], key, info=info)
    assert context.open(sealed[1 + ENC_SIZE :]) == plaintext


@settings(max_examples=25)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=300), st.binary(max_size=600))
def test_we_open_what_pyhpke_seals(private: bytes, info: bytes, plaintext: bytes) -> None:
    key = KEMKey.from_pyca_cryptography_key(X25519PublicKey.from_public_bytes(x25519_public(private)))
    enc, context = THEIRS.create_sender_context(key, info=info)

    assert open_x25519(private, info, b"\1" + enc + context.seal(plaintext)) == plaintext


def test_the_reference_agrees_with_the_published_vector_of_our_suite() -> None:
    vector = PUBLISHED["x25519"]
    private, enc = bytes.fromhex(vector["sk"]), bytes.fromhex(vector["enc"])
    suite = Suite(DHKEM_X25519, AES_256_GCM)

    assert (vector["kem_id"], vector["aead_id"]) == (DHKEM_X25519, AES_256_GCM)
    assert x25519_public(private).hex() == vector["pk"]
    assert accumulated(suite, x25519_decapsulate(private, enc), bytes.fromhex(vector["info"])) == vector["accumulated"]


def test_the_reference_agrees_with_the_published_vector_of_xwing() -> None:
    vector = PUBLISHED["mlkem768_x25519"]
    suite = Suite(XWING, CHACHA20_POLY1305)
    shared = xwing_decapsulate(bytes.fromhex(vector["sk"]), bytes.fromhex(vector["enc"]))

    assert (vector["kem_id"], vector["aead_id"]) == (XWING, CHACHA20_POLY1305)
    assert accumulated(suite, shared, bytes.fromhex(vector["info"])) == vector["accumulated"]


@pytest.mark.parametrize("plaintext", [b"", b"secret"])
def test_we_open_what_was_sealed_with_the_published_encapsulation(plaintext: bytes) -> None:
    vector = PUBLISHED["x25519"]
    private, enc, info = (bytes.fromhex(vector[name]) for name in ("sk", "enc", "info"))
    sealed = Suite(DHKEM_X25519, AES_256_GCM).seal(x25519_decapsulate(private, enc), info, plaintext, b"")

    assert open_x25519(private, info, b"\1" + enc + sealed) == plaintext


@pytest.mark.parametrize("plaintext", [b"", b"secret"])
def test_we_open_what_was_sealed_with_the_published_xwing_encapsulation(plaintext: bytes) -> None:
    vector = PUBLISHED["mlkem768_x25519"]
    seed, enc, info = (bytes.fromhex(vector[name]) for name in ("sk", "enc", "info"))
    sealed = Suite(XWING, AES_256_GCM).seal(xwing_decapsulate(seed, enc), info, plaintext, b"")

    assert open_xwing(seed, info, b"\1" + enc + sealed) == plaintext


def test_the_library_opens_the_published_xwing_vector_under_its_own_cipher() -> None:
    """The vector's cipher is ChaCha20-Poly1305, which we do not use; the KEM and the schedule are the same."""
    vector = PUBLISHED["mlkem768_x25519"]
    seed, enc, info = (bytes.fromhex(vector[name]) for name in ("sk", "enc", "info"))
    private = expand(seed)
    sealed = Suite(XWING, CHACHA20_POLY1305).seal(xwing_decapsulate(seed, enc), info, b"secret", b"")

    library = LibrarySuite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
    assert library.decrypt(enc + sealed, MLKEM768X25519PrivateKey(private.mlkem, private.x25519), info) == b"secret"


def accumulated(suite: Suite, shared: bytes, info: bytes) -> str:
    """The digest the published vectors give instead of their thousand ciphertexts."""
    drawn, sink = _drawn(), bytearray()
    for sequence in range(MESSAGES):
        aad, plaintext = next(drawn), next(drawn)
        sink += suite.seal(shared, info, plaintext, aad, sequence)
    return shake_128(sink).hexdigest(16)


def _drawn() -> Iterator[bytes]:
    """SHAKE128 of nothing, cut into pieces: a byte says how many follow it."""
    stream, place = shake_128(b"").digest(MESSAGES * 2 * 256), 0
    while True:
        size = stream[place]
        yield stream[place + 1 : place + 1 + size]
        place += 1 + size
