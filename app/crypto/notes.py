"""Signed notes (c2sp.org/signed-note): text that people can read and programs can check.

A note is the text (ending with a line end), an empty line, and one line for each signature:
`— <key name> base64(key id, 4 bytes || signature)`. The key id binds name, algorithm and public key; lines of unknown
keys are ignored, which is how witnesses add theirs later without disturbing anybody.
"""

import base64
import binascii
import re
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ED25519 = b"\x01"  # signature type, c2sp.org/signed-note
KEY_ID_SIZE = 4
NOTE_SIZE_MAX = 1 << 20  # bytes; the keyring of a large station has some 100 KiB
SIGNATURES_MAX = 64  # a verifier must accept 16 at least (c2sp.org/signed-note)

_SIGNATURE_LINE = re.compile(r"— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")


class NotANote(Exception):
    """The bytes are not a signed note: `why` is one of size, text, control, signatures."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class BadSignature(Exception):
    """The note carries no good signature of the key that was asked for, whose name is `name`."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def key_id(name: str, public: bytes) -> bytes:
    """The four bytes that tell the keys of one name apart; public: Ed25519, 32 bytes."""
    return sha256(name.encode() + b"\n" + ED25519 + public).digest()[:KEY_ID_SIZE]


def verifier_key(name: str, public: bytes) -> str:
    """The line by which a verifier is told a key: `name+hex key id+base64(type || public key)`."""
    return f"{name}+{key_id(name, public).hex()}+{base64.b64encode(ED25519 + public).decode()}"


def sign_note(text: str, name: str, seed: bytes) -> bytes:
    """The note of `text`, signed with the Ed25519 key of this 32-byte seed.

    name: not empty, without white space and "+". Raises NotANote for a text no note can hold: it must end with a line
    end, must not hold other control characters, and the note must stay within NOTE_SIZE_MAX.
    """
    private = Ed25519PrivateKey.from_private_bytes(seed)
    public = private.public_key().public_bytes_raw()
    signed = key_id(name, public) + private.sign(text.encode())
    note = f"{text}\n— {name} {base64.b64encode(signed).decode()}\n".encode()
    if unverified_text(note) != text:
        raise NotANote("text")
    return note


def open_note(note: bytes, name: str, public: bytes) -> str:
    """The text of the note, after the signature of this key has been found good.

    Every line of this name and key must verify; lines of other keys are ignored. Raises NotANote and BadSignature.
    """
    text, signatures = _parse(note)
    wanted = key_id(name, public)
    mine = [raw[KEY_ID_SIZE:] for signer, raw in signatures if signer == name and raw[:KEY_ID_SIZE] == wanted]
    if not mine:
        raise BadSignature(name)
    key = Ed25519PublicKey.from_public_bytes(public)
    signed = text.encode()
    for signature in mine:
        try:
            key.verify(signature, signed)
        except InvalidSignature as error:
            raise BadSignature(name) from error
    return text


def unverified_text(note: bytes) -> str:
    """The text of a well-formed note whose signatures nobody has checked; raises NotANote."""
    return _parse(note)[0]


def _parse(note: bytes) -> tuple[str, list[tuple[str, bytes]]]:
    if len(note) > NOTE_SIZE_MAX:
        raise NotANote("size")
    try:
        whole = note.decode()
    except UnicodeDecodeError as error:
        raise NotANote("text") from error
    if _CONTROL.search(whole):
        raise NotANote("control")
    # The text may hold empty lines itself: the last one parts it from the signatures.
    text, parted, lines = whole.rpartition("\n\n")
    if not parted or not text:
        raise NotANote("text")
    if not lines.endswith("\n") or lines.count("\n") > SIGNATURES_MAX:
        raise NotANote("signatures")
    return f"{text}\n", [_signature(line) for line in lines[:-1].split("\n")]


def _signature(line: str) -> tuple[str, bytes]:
    match = _SIGNATURE_LINE.fullmatch(line)
    if match is None:
        raise NotANote("signatures")
    name, spelled = match.groups()
    try:
        raw = base64.b64decode(spelled, validate=True)
    except binascii.Error as error:
        raise NotANote("signatures") from error
    # One signature has one spelling: spare bits of the last character are zero.
    if len(raw) <= KEY_ID_SIZE or base64.b64encode(raw).decode() != spelled:
        raise NotANote("signatures")
    return name, raw
