"""The library's HPKE against RFC 9180 by way of a second implementation (reference_hpke.py).

The library gives no access to associated data, which the RFC's vectors have, so these prove the second implementation,
and that one and the library prove each other on our suites. test_interoperability.py has the vectors of our own suites.
"""

import pytest

from app.crypto.hpke import (
    X25519_OVERHEAD,
    BadPublicKey,
    open_x25519,
    open_xwing,
    seal_x25519,
    seal_xwing,
    x25519_public,
)
from app.crypto.sealed_blob import UnknownSuite, WrongKey
from app.crypto.xwing import PUBLIC_SIZE, xwing_public
from tests.crypto.reference_hpke import (
    AES_128_GCM,
    AES_256_GCM,
    DHKEM_X25519,
    XWING,
    XWING_CIPHERTEXT_SIZE,
    Suite,
    x25519_decapsulate,
    x25519_encapsulate,
    xwing_decapsulate,
    xwing_encapsulate,
)
from tests.crypto.tampering import flipped

OURS = Suite(DHKEM_X25519, AES_256_GCM)
OURS_XWING = Suite(XWING, AES_256_GCM)
PRIVATE = bytes(range(32))
PUBLIC = x25519_public(PRIVATE)
SEED = bytes(range(32, 64))
XWING_PUBLIC = xwing_public(SEED)
INFO = b"purpose"


def test_the_reference_agrees_with_rfc_9180() -> None:
    """Appendix A.1.1: X25519, HKDF-SHA256, AES-128-GCM, base mode, sequence number 0."""
    shared, enc = x25519_encapsulate(
        bytes.fromhex("52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736"),
        bytes.fromhex("3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d"),
    )
    private = bytes.fromhex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8")

    assert enc.hex() == "37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"
    assert shared.hex() == "fe0e18c9f024ce43799ae393c7e8fe8fce9d218875e8227b0187c04e7d2ea1fc"
    assert x25519_decapsulate(private, enc) == shared
    sealed = Suite(DHKEM_X25519, AES_128_GCM).seal(
        shared, b"Ode on a Grecian Urn", b"Beauty is truth, truth beauty", b"Count-0"
    )
    assert sealed.hex() == (
        "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a"
    )


def test_the_reference_opens_what_we_seal() -> None:
    sealed = seal_x25519(PUBLIC, INFO, b"secret")

    assert sealed[0] == 1
    assert len(sealed) == len(b"secret") + X25519_OVERHEAD
    assert OURS.open(x25519_decapsulate(PRIVATE, sealed[1:33]), INFO, sealed[33:], b"") == b"secret"


def test_we_open_what_the_reference_seals() -> None:
    shared, enc = x25519_encapsulate(bytes(range(7, 39)), PUBLIC)

    assert open_x25519(PRIVATE, INFO, b"\1" + enc + OURS.seal(shared, INFO, b"secret", b"")) == b"secret"


def test_the_reference_opens_what_we_seal_to_an_xwing_key() -> None:
    sealed = seal_xwing(XWING_PUBLIC, INFO, b"secret")
    enc, ciphertext = sealed[1 : 1 + XWING_CIPHERTEXT_SIZE], sealed[1 + XWING_CIPHERTEXT_SIZE :]

    assert OURS_XWING.open(xwing_decapsulate(SEED, enc), INFO, ciphertext, b"") == b"secret"


def test_we_open_what_the_reference_seals_to_an_xwing_key() -> None:
    shared, enc = xwing_encapsulate(XWING_PUBLIC)

    assert open_xwing(SEED, INFO, b"\1" + enc + OURS_XWING.seal(shared, INFO, b"secret", b"")) == b"secret"


def test_the_same_secret_never_looks_the_same() -> None:
    assert seal_x25519(PUBLIC, INFO, b"secret") != seal_x25519(PUBLIC, INFO, b"secret")
    assert seal_xwing(XWING_PUBLIC, INFO, b"secret") != seal_xwing(XWING_PUBLIC, INFO, b"secret")


def test_another_key_or_other_info_does_not_open() -> None:
    sealed = seal_x25519(PUBLIC, INFO, b"secret")

    for private, info in ((SEED, INFO), (PRIVATE, b"purpos"), (PRIVATE, b"purpose\0")):
        with pytest.raises(WrongKey):
            open_x25519(private, info, sealed)


def test_another_seed_or_other_info_does_not_open() -> None:
    sealed = seal_xwing(XWING_PUBLIC, INFO, b"secret")

    for seed, info in ((PRIVATE, INFO), (SEED, b"purpos"), (SEED, b"purpose\0")):
        with pytest.raises(WrongKey):
            open_xwing(seed, info, sealed)


def test_a_changed_or_cut_blob_does_not_open() -> None:
    sealed = seal_x25519(PUBLIC, INFO, b"secret")

    for changed in (*flipped(sealed), *(sealed[:length] for length in range(len(sealed)))):
        # The topmost bit of an X25519 public key is ignored (RFC 7748 section 5), but HPKE hashes it all the same.
        with pytest.raises((WrongKey, UnknownSuite)):
            open_x25519(PRIVATE, INFO, changed)


def test_a_changed_or_cut_xwing_blob_does_not_open() -> None:
    sealed = seal_xwing(XWING_PUBLIC, INFO, b"secret")

    for changed in (*flipped(sealed, 11), *(sealed[:length] for length in range(0, len(sealed), 11))):
        with pytest.raises((WrongKey, UnknownSuite)):
            open_xwing(SEED, INFO, changed)


@pytest.mark.parametrize("public", [b"", bytes(31), bytes(33), bytes(32), b"\1" + bytes(31)])
def test_nothing_is_sealed_to_what_is_no_public_key(public: bytes) -> None:
    with pytest.raises(BadPublicKey):
        seal_x25519(public, INFO, b"secret")


@pytest.mark.parametrize("public", [b"", bytes(PUBLIC_SIZE - 1), b"\xff" * PUBLIC_SIZE, XWING_PUBLIC[:-32] + bytes(32)])
def test_nothing_is_sealed_to_what_is_no_xwing_key(public: bytes) -> None:
    with pytest.raises(BadPublicKey):
        seal_xwing(public, INFO, b"secret")
