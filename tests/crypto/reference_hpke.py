"""HPKE base mode written again from RFC 9180, on nothing but HMAC, Diffie-Hellman and AES-GCM.

It exists to check the library's HPKE with another program. X-Wing's combiner is written from
draft-connolly-cfrg-xwing-kem, section 5.3.
"""

import hmac
from dataclasses import dataclass
from hashlib import sha3_256, sha256

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305

from app.crypto.xwing import expand, public_keys

DHKEM_X25519 = 0x0020  # RFC 9180 section 7.1
XWING = 0x647A  # draft-connolly-cfrg-xwing-kem, IANA considerations
HKDF_SHA256 = 0x0001  # RFC 9180 section 7.2
AES_128_GCM, AES_256_GCM, CHACHA20_POLY1305 = 0x0001, 0x0002, 0x0003  # RFC 9180 section 7.3
KEY_SIZES = {AES_128_GCM: 16, AES_256_GCM: 32, CHACHA20_POLY1305: 32}
XWING_LABEL = b"\\.//^\\"  # a small drawing of the fighter: hex 5c2e2f2f5e5c
XWING_CIPHERTEXT_SIZE = 1120
MLKEM_CIPHERTEXT_SIZE = 1088


@dataclass(frozen=True)
class Suite:
    kem: int
    aead: int

    @property
    def identity(self) -> bytes:
        return b"HPKE" + b"".join(part.to_bytes(2, "big") for part in (self.kem, HKDF_SHA256, self.aead))

    def seal(self, shared_secret: bytes, info: bytes, plaintext: bytes, aad: bytes, sequence: int = 0) -> bytes:
        key, nonce = self._schedule(shared_secret, info)
        nonce = (int.from_bytes(nonce, "big") ^ sequence).to_bytes(len(nonce), "big")
        return self._cipher(key).encrypt(nonce, plaintext, aad)

    def open(self, shared_secret: bytes, info: bytes, sealed: bytes, aad: bytes) -> bytes:
        key, nonce = self._schedule(shared_secret, info)
        return self._cipher(key).decrypt(nonce, sealed, aad)

    def _cipher(self, key: bytes) -> AESGCM | ChaCha20Poly1305:
        return ChaCha20Poly1305(key) if self.aead == CHACHA20_POLY1305 else AESGCM(key)

    def _schedule(self, shared_secret: bytes, info: bytes) -> tuple[bytes, bytes]:
        psk_hash = labeled_extract(self.identity, b"", b"psk_id_hash", b"")
        info_hash = labeled_extract(self.identity, b"", b"info_hash", info)
        context = b"\0" + psk_hash + info_hash
        secret = labeled_extract(self.identity, shared_secret, b"secret", b"")
        key = labeled_expand(self.identity, secret, b"key", context, KEY_SIZES[self.aead])
        return key, labeled_expand(self.identity, secret, b"base_nonce", context, 12)


def labeled_extract(suite: bytes, salt: bytes, label: bytes, ikm: bytes) -> bytes:
    return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + ikm, sha256)


def labeled_expand(suite: bytes, prk: bytes, label: bytes, info: bytes, size: int) -> bytes:
    labeled = size.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    return hmac.digest(prk, labeled + b"\1", sha256)[:size]


def x25519_shared_secret(dh: bytes, enc: bytes, public: bytes) -> bytes:
    suite = b"KEM" + DHKEM_X25519.to_bytes(2, "big")
    prk = labeled_extract(suite, b"", b"eae_prk", dh)
    return labeled_expand(suite, prk, b"shared_secret", enc + public, 32)


def x25519_encapsulate(ephemeral: bytes, public: bytes) -> tuple[bytes, bytes]:
    private = X25519PrivateKey.from_private_bytes(ephemeral)
    enc = private.public_key().public_bytes_raw()
    dh = private.exchange(X25519PublicKey.from_public_bytes(public))
    return x25519_shared_secret(dh, enc, public), enc


def x25519_decapsulate(private: bytes, enc: bytes) -> bytes:
    key = X25519PrivateKey.from_private_bytes(private)
    dh = key.exchange(X25519PublicKey.from_public_bytes(enc))
    return x25519_shared_secret(dh, enc, key.public_key().public_bytes_raw())


def xwing_decapsulate(seed: bytes, enc: bytes) -> bytes:
    private = expand(seed)
    mlkem_ct, x25519_ct = enc[:MLKEM_CIPHERTEXT_SIZE], enc[MLKEM_CIPHERTEXT_SIZE:]
    mlkem_secret = private.mlkem.decapsulate(mlkem_ct)
    x25519_secret = private.x25519.exchange(X25519PublicKey.from_public_bytes(x25519_ct))
    return _combine(mlkem_secret, x25519_secret, x25519_ct, private.x25519.public_key().public_bytes_raw())


def xwing_encapsulate(public: bytes) -> tuple[bytes, bytes]:
    keys = public_keys(public)
    mlkem_secret, mlkem_ct = keys.mlkem.encapsulate()
    ephemeral = X25519PrivateKey.generate()
    x25519_ct = ephemeral.public_key().public_bytes_raw()
    x25519_secret = ephemeral.exchange(keys.x25519)
    shared = _combine(mlkem_secret, x25519_secret, x25519_ct, keys.x25519.public_bytes_raw())
    return shared, mlkem_ct + x25519_ct


def _combine(mlkem_secret: bytes, x25519_secret: bytes, x25519_ct: bytes, x25519_public: bytes) -> bytes:
    return sha3_256(mlkem_secret + x25519_secret + x25519_ct + x25519_public + XWING_LABEL).digest()
