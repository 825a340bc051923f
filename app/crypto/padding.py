"""One of four sizes, so that the length of a sealed text says next to nothing about the name in it.

The text is followed by 0x80 and zeros (ISO/IEC 7816-4), which no text can imitate.
"""

from collections.abc import Mapping

from app.crypto.canonical import Json, NotCanonical, canonical_json, parse_canonical

SIZES = (128, 256, 512, 1024)
_END = b"\x80"


class TooLarge(Exception):
    """`what` has `size` bytes and does not fit the largest size."""

    def __init__(self, what: str, size: int) -> None:
        super().__init__(what, size)
        self.what = what
        self.size = size


class NotPadded(Exception):
    """The bytes are not what `pad` makes."""


def pad(text: bytes, what: str) -> bytes:
    """`text` at the smallest of the sizes that holds it; raises TooLarge(what, size) beyond 1023 bytes."""
    for size in SIZES:
        if len(text) < size:
            return (text + _END).ljust(size, b"\0")
    raise TooLarge(what, len(text))


def unpad(padded: bytes) -> bytes:
    """What `pad` was given; raises NotPadded."""
    if len(padded) not in SIZES:
        raise NotPadded
    text = padded.rstrip(b"\0")[: -len(_END)]
    if pad(text, "") != padded:
        raise NotPadded
    return text


def pad_to(size: int, text: bytes, what: str) -> bytes:
    """`text` at this size, for kinds of which all look alike; raises TooLarge(what, size) beyond size - 1 bytes."""
    if len(text) >= size:
        raise TooLarge(what, len(text))
    return (text + _END).ljust(size, b"\0")


def unpad_from(size: int, padded: bytes) -> bytes:
    """What `pad_to` was given; raises NotPadded."""
    text = padded.rstrip(b"\0")[: -len(_END)]
    if len(padded) != size or pad_to(size, text, "") != padded:
        raise NotPadded
    return text


def pad_json(fields: Mapping[str, Json], what: str) -> bytes:
    """Canonical JSON, padded; raises TooLarge, ValueError for what JSON cannot hold."""
    return pad(canonical_json(fields), what)


def unpad_json(padded: bytes) -> dict[str, Json]:
    """What `pad_json` was given; raises NotPadded."""
    return _fields(unpad(padded))


def pad_json_to(size: int, fields: Mapping[str, Json], what: str) -> bytes:
    """Canonical JSON at this size; raises TooLarge, ValueError for what JSON cannot hold."""
    return pad_to(size, canonical_json(fields), what)


def unpad_json_from(size: int, padded: bytes) -> dict[str, Json]:
    """What `pad_json_to` was given; raises NotPadded."""
    return _fields(unpad_from(size, padded))


def _fields(text: bytes) -> dict[str, Json]:
    try:
        fields = parse_canonical(text)
    except NotCanonical as error:
        raise NotPadded from error
    if not isinstance(fields, dict):
        raise NotPadded
    return fields
