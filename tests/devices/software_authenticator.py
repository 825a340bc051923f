"""A FIDO2 key made of software: CTAP 2.1 over CTAPHID frames, written from the specification and not from python-fido2.

It does what a key does with what it is sent: agrees on a secret by ECDH, opens the PIN and the salts, counts wrong
PINs, waits for a finger, keeps its credentials inside their own ids, and answers in 64-byte packets.
"""

import errno
import hashlib
import hmac
import secrets
import struct
from collections import deque
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from threading import Event
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from fido2 import cbor
from fido2.ctap import STATUS, CtapError
from fido2.hid import CAPABILITY, CTAPHID, CtapHidDevice
from fido2.hid.base import CtapHidConnection, HidDescriptor

from app.devices.hardware_key import FidoKeys
from app.devices.plugged_keys import PluggedKey

PACKET = 64
MOST_TRIES, TRIES_EACH_PLUGGING = 8, 3  # CTAP 2.1, 6.5.2.2
ES256 = -7
UP, UV, AT, ED = 0x01, 0x04, 0x40, 0x80
KEEPALIVE_PACE = 0.002
PIN = "2468"
ERR = CtapError.ERR
Answering = Generator[STATUS, None, bytes]


class Finger(Enum):
    """What the person does when the key blinks."""

    TOUCHES = auto()
    STAYS_AWAY = auto()
    SAYS_NO = auto()
    COMES_TOO_LATE = auto()


class Vice(Enum):
    """What a bad key does."""

    KNOWS_NO_CTAP2 = auto()
    KNOWS_NO_HMAC_SECRET = auto()
    FORGETS_HMAC_SECRET = auto()
    VERIFIES_NOBODY = auto()
    ANSWERS_NONSENSE = auto()
    ANSWERS_NOTHING = auto()
    TELLS_NOT_WHAT_IT_HOLDS = auto()
    NAMES_ITS_CREDENTIALS_AT_LENGTH = auto()


@dataclass(frozen=True)
class Credential:
    private: ec.EllipticCurvePrivateKey
    with_uv: bytes
    without_uv: bytes


@dataclass
class Token:
    """A pinUvAuthToken in use: what it may still do, and for whom."""

    protocol: int
    permissions: int
    rp_id: str | None
    value: bytes = field(default_factory=lambda: secrets.token_bytes(32))


class SoftwareKey:
    """One key. pin: None for a key that was given none; protocols: PIN/UV protocols it speaks, best first."""

    def __init__(
        self,
        name: str = "Invented Key",
        pin: str | None = PIN,
        *vices: Vice,
        protocols: tuple[int, ...] = (2, 1),
        versions: tuple[str, ...] = ("FIDO_2_0", "FIDO_2_1"),
    ) -> None:
        self.name = name
        self.vices = frozenset(vices)
        self.protocols = protocols
        self.versions = versions
        self.finger = Finger.TOUCHES
        self.touches = 0
        self.tries_left = MOST_TRIES
        self.blinks = Event()
        self.told_to_stop = Event()
        self.closed = 0
        self.plugged = True
        self.nonsense = b"\0"
        self._pin = pin
        self._master = AESGCM(AESGCM.generate_key(256))
        self._start_anew()

    def unplug(self) -> None:
        self.plugged = False

    def plug_in(self) -> None:
        self.plugged = True
        self._start_anew()

    def as_plugged(self) -> PluggedKey:
        return PluggedKey(self.name, self.open)

    def open(self) -> CtapHidDevice:
        if not self.plugged:
            raise OSError(errno.ENODEV, "unplugged")
        descriptor = HidDescriptor("invented", 0x1209, 0xF1D0, PACKET, PACKET, self.name, None)
        return CtapHidDevice(descriptor, Wire(self))

    @property
    def capabilities(self) -> int:
        return CAPABILITY.WINK if Vice.KNOWS_NO_CTAP2 in self.vices else CAPABILITY.WINK | CAPABILITY.CBOR

    def answer(self, request: bytes) -> Answering:
        """The status byte and the CBOR that follows it; on the way there it says that it waits for a finger."""
        commands = {
            0x01: self._make_credential,
            0x02: self._get_assertion,
            0x04: self._get_info,
            0x06: self._client_pin,
        }
        if Vice.ANSWERS_NONSENSE in self.vices and request[0] != 0x04:
            return self.nonsense
        try:
            asked: Any = cbor.decode(request[1:]) if request[1:] else {}
            result = yield from commands[request[0]](asked)
        except CtapError as error:
            return bytes([error.code])
        return b"\0" + cbor.encode(result)

    def _start_anew(self) -> None:
        self._wrong_in_a_row = 0
        self._agreement = ec.generate_private_key(ec.SECP256R1())
        self._token: Token | None = None

    # getInfo

    def _get_info(self, _: Mapping[int, Any]) -> Generator[STATUS, None, dict[int, Any]]:
        yield STATUS.PROCESSING
        options = {"rk": False, "up": True, "clientPin": self._pin is not None}
        if "FIDO_2_1" in self.versions:
            options["pinUvAuthToken"] = True
        return {
            1: list(self.versions),
            2: [] if Vice.KNOWS_NO_HMAC_SECRET in self.vices else ["hmac-secret"],
            3: bytes(16),
            4: options,
            5: 1200,
            6: list(self.protocols),
            7: 8,
            8: 255,
        }

    # clientPIN

    def _client_pin(self, asked: Mapping[int, Any]) -> Generator[STATUS, None, dict[int, Any]]:
        yield STATUS.PROCESSING
        match asked[2]:
            case 0x01:
                return {3: self.tries_left}
            case 0x02:
                return {1: self._agreement_public()}
            case 0x05:
                return self._give_token(asked, permissions=0x03, rp_id=None)
            case 0x09:
                return self._give_token(asked, permissions=asked[9], rp_id=asked[10])
        raise CtapError(ERR.INVALID_SUBCOMMAND)

    def _agreement_public(self) -> dict[int, Any]:
        public = self._agreement.public_key().public_numbers()
        return {1: 2, 3: -25, -1: 1, -2: public.x.to_bytes(32), -3: public.y.to_bytes(32)}

    def _give_token(self, asked: Mapping[int, Any], permissions: int, rp_id: str | None) -> dict[int, Any]:
        if self._pin is None:
            raise CtapError(ERR.PIN_NOT_SET)
        shared = self._shared(asked[1], asked[3])
        self._check_pin(shared.open(asked[6]))
        self._token = Token(asked[1], permissions, rp_id)
        return {2: shared.seal(self._token.value)}

    def _check_pin(self, presented: bytes) -> None:
        """CTAP 2.1, 6.5.5.7.2, steps 4 to 12."""
        assert self._pin is not None
        if self.tries_left == 0:
            raise CtapError(ERR.PIN_BLOCKED)
        if self._wrong_in_a_row == TRIES_EACH_PLUGGING:
            raise CtapError(ERR.PIN_AUTH_BLOCKED)
        self.tries_left -= 1
        if not hmac.compare_digest(presented, hashlib.sha256(self._pin.encode()).digest()[:16]):
            self._agreement = ec.generate_private_key(ec.SECP256R1())
            self._wrong_in_a_row += 1
            if self.tries_left == 0:
                raise CtapError(ERR.PIN_BLOCKED)
            if self._wrong_in_a_row == TRIES_EACH_PLUGGING:
                raise CtapError(ERR.PIN_AUTH_BLOCKED)
            raise CtapError(ERR.PIN_INVALID)
        self.tries_left = MOST_TRIES
        self._wrong_in_a_row = 0

    def _shared(self, protocol: int, peer: Mapping[int, Any]) -> "SharedSecret":
        if protocol not in self.protocols:
            raise CtapError(ERR.INVALID_PARAMETER)
        numbers = ec.EllipticCurvePublicNumbers(int.from_bytes(peer[-2]), int.from_bytes(peer[-3]), ec.SECP256R1())
        return SharedSecret.of(protocol, self._agreement.exchange(ec.ECDH(), numbers.public_key()))

    def _verified(self, protocol: int, proof: bytes, signed: bytes, permission: int, rp_id: str) -> bool:
        """Whether the platform showed the token; once it was touched for, the token is good for nothing more."""
        token = self._token
        if token is None or token.protocol != protocol or not token.permissions & permission:
            raise CtapError(ERR.PIN_AUTH_INVALID)
        if token.rp_id not in {None, rp_id} or not authentic(protocol, token.value, signed, proof):
            raise CtapError(ERR.PIN_AUTH_INVALID)
        self._token = None
        return Vice.VERIFIES_NOBODY not in self.vices

    # makeCredential and getAssertion

    def _touched(self) -> Generator[STATUS, None, None]:
        yield STATUS.PROCESSING
        while self.finger is Finger.STAYS_AWAY:
            self.blinks.set()
            yield STATUS.UPNEEDED
            if self.told_to_stop.wait(KEEPALIVE_PACE):
                raise CtapError(ERR.KEEPALIVE_CANCEL)
        if self.finger is Finger.SAYS_NO:
            raise CtapError(ERR.OPERATION_DENIED)
        if self.finger is Finger.COMES_TOO_LATE:
            raise CtapError(ERR.USER_ACTION_TIMEOUT)
        self.touches += 1

    def _make_credential(self, asked: Mapping[int, Any]) -> Generator[STATUS, None, dict[int, Any]]:
        signed, rp_id, extensions = asked[1], asked[2]["id"], asked.get(6, {})
        if not any(each["alg"] == ES256 for each in asked[4]):
            raise CtapError(ERR.UNSUPPORTED_ALGORITHM)
        if 8 not in asked and self._pin is not None:
            raise CtapError(ERR.PUAT_REQUIRED)
        verified = 8 in asked and self._verified(asked[9], asked[8], signed, 0x01, rp_id)
        yield from self._touched()
        made = Credential(ec.generate_private_key(ec.SECP256R1()), secrets.token_bytes(32), secrets.token_bytes(32))
        public = made.private.public_key().public_numbers()
        credential_id = self._sealed(made, rp_id)
        if Vice.NAMES_ITS_CREDENTIALS_AT_LENGTH in self.vices:
            credential_id = credential_id.ljust(1024, b"\0")
        cose = cbor.encode({1: 2, 3: ES256, -1: 1, -2: public.x.to_bytes(32), -3: public.y.to_bytes(32)})
        attested = bytes(16) + struct.pack(">H", len(credential_id)) + credential_id + cose
        outputs = {}
        if extensions.get("hmac-secret"):
            outputs["hmac-secret"] = Vice.FORGETS_HMAC_SECRET not in self.vices
        facts = auth_data(rp_id, UP | AT | (UV if verified else 0), attested, outputs)
        statement = {"alg": ES256, "sig": made.private.sign(facts + signed, ec.ECDSA(hashes.SHA256()))}
        return {1: "packed", 2: facts, 3: statement}

    def _get_assertion(self, asked: Mapping[int, Any]) -> Generator[STATUS, None, dict[int, Any]]:
        rp_id, signed, extensions = asked[1], asked[2], asked.get(4, {})
        wants_touch = asked.get(5, {}).get("up", True)
        if Vice.TELLS_NOT_WHAT_IT_HOLDS in self.vices and 6 not in asked:
            raise CtapError(ERR.PUAT_REQUIRED)
        verified = 6 in asked and self._verified(asked[7], asked[6], signed, 0x02, rp_id)
        found = [(each["id"], self._opened(each["id"], rp_id)) for each in asked[3]]
        credential_id, credential = next(((name, opened) for name, opened in found if opened), (b"", None))
        if credential is None:
            raise CtapError(ERR.NO_CREDENTIALS)
        if wants_touch:
            yield from self._touched()
        outputs = {}
        if (wanted := extensions.get("hmac-secret")) is not None:
            if not wants_touch:
                raise CtapError(ERR.UNSUPPORTED_OPTION)
            outputs["hmac-secret"] = self._hmac_secrets(
                wanted, credential.with_uv if verified else credential.without_uv
            )
        if Vice.FORGETS_HMAC_SECRET in self.vices:
            outputs = {}
        facts = auth_data(rp_id, (UP if wants_touch else 0) | (UV if verified else 0), b"", outputs)
        signature = credential.private.sign(facts + signed, ec.ECDSA(hashes.SHA256()))
        return {1: {"type": "public-key", "id": credential_id}, 2: facts, 3: signature}

    def _hmac_secrets(self, wanted: Mapping[int, Any], random: bytes) -> bytes:
        """CTAP 2.1, 12.5: the salts come sealed and with a code of authenticity, the outputs go back sealed."""
        protocol = wanted.get(4, 1)
        shared = self._shared(protocol, wanted[1])
        if not authentic(protocol, shared.hmac_key, wanted[2], wanted[3]):
            raise CtapError(ERR.PIN_AUTH_INVALID)
        salts = shared.open(wanted[2])
        if len(salts) not in {32, 64}:
            raise CtapError(ERR.INVALID_LENGTH)
        parts = [salts[at : at + 32] for at in range(0, len(salts), 32)]
        return shared.seal(b"".join(hmac.digest(random, salt, "sha256") for salt in parts))

    def _sealed(self, credential: Credential, rp_id: str) -> bytes:
        """A credential that lives in its own id: nothing of it stays in the key."""
        nonce = secrets.token_bytes(12)
        private = credential.private.private_numbers().private_value.to_bytes(32)
        inside = private + credential.with_uv + credential.without_uv
        return nonce + self._master.encrypt(nonce, inside, rp_id.encode())

    def _opened(self, credential_id: bytes, rp_id: str) -> Credential | None:
        try:
            inside = self._master.decrypt(credential_id[:12], credential_id[12:], rp_id.encode())
        except (InvalidTag, ValueError):
            return None
        private = ec.derive_private_key(int.from_bytes(inside[:32]), ec.SECP256R1())
        return Credential(private, inside[32:64], inside[64:])


@dataclass(frozen=True)
class SharedSecret:
    """What platform and key agreed on: CTAP 2.1, 6.5.6 (protocol one) and 6.5.7 (two)."""

    protocol: int
    hmac_key: bytes
    aes_key: bytes

    @staticmethod
    def of(protocol: int, agreed: bytes) -> "SharedSecret":
        if protocol == 1:
            key = hashlib.sha256(agreed).digest()
            return SharedSecret(protocol, key, key)
        keys = [
            HKDF(hashes.SHA256(), 32, bytes(32), info).derive(agreed) for info in (b"CTAP2 HMAC key", b"CTAP2 AES key")
        ]
        return SharedSecret(protocol, *keys)

    def open(self, sealed: bytes) -> bytes:
        vector, sealed = (bytes(16), sealed) if self.protocol == 1 else (sealed[:16], sealed[16:])
        opening = Cipher(algorithms.AES(self.aes_key), modes.CBC(vector)).decryptor()
        return opening.update(sealed) + opening.finalize()

    def seal(self, plain: bytes) -> bytes:
        vector = bytes(16) if self.protocol == 1 else secrets.token_bytes(16)
        sealing = Cipher(algorithms.AES(self.aes_key), modes.CBC(vector)).encryptor()
        sealed = sealing.update(plain) + sealing.finalize()
        return sealed if self.protocol == 1 else vector + sealed


def authentic(protocol: int, key: bytes, message: bytes, code: bytes) -> bool:
    whole = hmac.digest(key, message, "sha256")
    return hmac.compare_digest(code, whole[:16] if protocol == 1 else whole)


def auth_data(rp_id: str, flags: int, attested: bytes, outputs: Mapping[str, Any]) -> bytes:
    flags |= ED if outputs else 0
    head = hashlib.sha256(rp_id.encode()).digest() + struct.pack(">BI", flags, 1)
    return head + attested + (cbor.encode(outputs) if outputs else b"")


class Wire(CtapHidConnection):
    """The USB cable: CTAPHID packets of 64 bytes, CTAP 2.1, 11.2."""

    def __init__(self, key: SoftwareKey) -> None:
        self._key = key
        self._channel = 0xFFFFFFFF
        self._expected = 0
        self._command = 0
        self._message = b""
        self._packets: deque[bytes] = deque()
        self._answering: Answering | None = None

    def write_packet(self, data: bytes) -> None:
        self._check_plugged()
        assert len(data) == PACKET
        channel, command = struct.unpack_from(">IB", data)
        assert channel == self._channel
        if command == 0x80 | CTAPHID.CANCEL:
            self._key.told_to_stop.set()
            return
        if command & 0x80:
            self._command = command & 0x7F
            (self._expected,) = struct.unpack_from(">H", data, 5)
            self._message = data[7:]
        else:
            self._message += data[5:]
        if len(self._message) >= self._expected:
            self._received(self._message[: self._expected])

    def read_packet(self) -> bytes:
        while not self._packets:
            self._check_plugged()
            if self._answering is None:
                # A dead key: whoever reads waits until the plug is pulled.
                self._key.told_to_stop.wait(KEEPALIVE_PACE)
                continue
            try:
                self._send(CTAPHID.KEEPALIVE, bytes([next(self._answering)]))
            except StopIteration as answered:
                self._answering = None
                self._send(CTAPHID.CBOR, answered.value)
        return self._packets.popleft()

    def close(self) -> None:
        self._key.closed += 1

    def _check_plugged(self) -> None:
        if not self._key.plugged:
            raise OSError(errno.ENODEV, "unplugged")

    def _received(self, message: bytes) -> None:
        if self._command == CTAPHID.INIT:
            answer = message + struct.pack(">IBBBBB", 1, 2, 5, 4, 3, self._key.capabilities)
            self._send(CTAPHID.INIT, answer)
            self._channel = 1
        elif Vice.ANSWERS_NOTHING not in self._key.vices:
            self._key.told_to_stop.clear()
            self._answering = self._key.answer(message)

    def _send(self, command: int, message: bytes) -> None:
        first, rest = message[: PACKET - 7], message[PACKET - 7 :]
        self._pack(struct.pack(">IBH", self._channel, 0x80 | command, len(message)) + first)
        for sequence, at in enumerate(range(0, len(rest), PACKET - 5)):
            self._pack(struct.pack(">IB", self._channel, sequence) + rest[at : at + PACKET - 5])

    def _pack(self, packet: bytes) -> None:
        self._packets.append(packet.ljust(PACKET, b"\0"))


def desk_with(*keys: SoftwareKey, patience: float = 30) -> FidoKeys:
    """The hardware keys of a desk at which these are plugged in, as long as they are."""
    return FidoKeys(lambda: [key.as_plugged() for key in keys if key.plugged], patience)
