"""The one text a Sealpost code carries: `SP1`, the token in base32, six check characters.

35 characters of the QR alphanumeric set, so that a version 3 symbol at level H holds them exactly. The check is against
misreads only: a forged token finds no parcel, so there is no secret in it to rotate.
"""

import base64
import hashlib
import re
import unicodedata

PREFIX = "SP1"
TOKEN_SIZE = 16  # 128 random bits
TOKEN_CHARACTERS = 26  # 16 bytes in unpadded base32: 130 bits, of which the last 2 are spare and zero
CHECK_CHARACTERS = 6
LABEL_CHARACTERS = len(PREFIX) + TOKEN_CHARACTERS + CHECK_CHARACTERS
LONGEST_SCAN = 200
"""What a scanner sends is a line; anything longer was pasted, or is an attack on the scan field."""

_ALPHABET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
_FORM = re.compile(r"SP1([A-Z2-7]{26})([A-Z2-7]{6})")
_SYMBOLOGY = re.compile(r"\A\]Q[0-9]")  # AIM identifier that many scanners are set to send before a QR code
_CHECK_CONTEXT = b"sealpost/1/label-check\0"


class NotALabel(Exception):
    """The text is not of the one form a Sealpost label has."""


class WrongCheck(Exception):
    """The form is right and the check characters are not: a misread."""


def format_label(token: bytes) -> str:
    """The 35 characters that carry this token of 16 bytes; ValueError for any other length."""
    if len(token) != TOKEN_SIZE:
        raise ValueError(len(token))
    return PREFIX + base64.b32encode(token).decode("ascii")[:TOKEN_CHARACTERS] + _check(token)


def parse_label(text: str) -> bytes:
    """The token of 16 bytes behind a label text, which must have the one accepted form to the last bit.

    Raises NotALabel or WrongCheck, both without content. What a keyboard scanner typed goes through `normalise_scan`
    first; what a decoder read from a picture does not, because a camera has no input method that could alter it.
    """
    form = _FORM.fullmatch(text)
    if form is None:
        raise NotALabel
    token = base64.b32decode(form[1] + "======")
    if base64.b32encode(token).decode("ascii")[:TOKEN_CHARACTERS] != form[1]:
        raise NotALabel
    if _check(token) != form[2]:
        raise WrongCheck
    return token


def is_label(text: str) -> bool:
    """Whether `parse_label` would answer with a token: what the picture reader is given to tell ours from the rest."""
    try:
        parse_label(text)
    except (NotALabel, WrongCheck):
        return False
    return True


def normalise_scan(text: str) -> str:
    """What was meant by what a scanner typed, in the spelling `parse_label` wants.

    Full-width letters that a Chinese input method made are narrowed, letters raised, control characters dropped; after
    the prefix `SP1` everything outside the alphabet is dropped too. Text without the prefix keeps its other characters.
    More than 200 characters are no scan: the answer is empty.
    """
    if len(text) > LONGEST_SCAN:
        return ""
    upper = unicodedata.normalize("NFKC", text).upper()
    plain = "".join(character for character in upper if not unicodedata.category(character).startswith("C")).strip()
    plain = _SYMBOLOGY.sub("", plain, count=1)
    if not plain.startswith(PREFIX):
        return plain
    return PREFIX + "".join(character for character in plain[len(PREFIX) :] if character in _ALPHABET)


def _check(token: bytes) -> str:
    digest = hashlib.sha256(_CHECK_CONTEXT + token).digest()
    return base64.b32encode(digest).decode("ascii")[:CHECK_CHARACTERS]
