"""Strict reading of the JSON in our own documents.

A document that is not exactly as we write it was written by somebody else: an unknown name, a missing one, a number
where a text belongs, a key of another length are all refused, and nothing is guessed.
"""

import base64
import binascii
import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import NoReturn, TypeVar

from app.crypto.canonical import Json
from app.crypto.contexts import STATION_ID

T = TypeVar("T")

SHA256_HEX = re.compile(r"[0-9a-f]{64}")
ID_HEX = re.compile(r"[0-9a-f]{16}")
DAY = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
COUNT_MAX = (1 << 53) - 1  # RFC 8785: what every reader of JSON reads alike
EPOCH_MAX = (1 << 32) - 1


class DocumentDamaged(Exception):
    """A document is not as this program writes it; `fact` says where and what, never the content."""

    def __init__(self, fact: str) -> None:
        super().__init__(fact)
        self.fact = fact


def base64_text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


class Fields:
    """One JSON object with exactly the names it must have."""

    def __init__(self, value: Json, where: str, names: frozenset[str]) -> None:
        self._where = where
        self._values = _object(value, where)
        if self._values.keys() != names:
            self._refuse("names")

    def text(self, name: str, form: re.Pattern[str]) -> str:
        value = self._values[name]
        if not isinstance(value, str) or form.fullmatch(value) is None:
            self._refuse(name)
        return value

    def number(self, name: str, least: int, most: int) -> int:
        value = self._values[name]
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            self._refuse(name)
        return value

    def blob(self, name: str, size: int) -> bytes:
        return read_blob(self._values[name], f"{self._where}.{name}", size)

    def blob_up_to(self, name: str, most: int) -> bytes:
        """A blob of 1 to `most` bytes."""
        return read_blob_within(self._values[name], f"{self._where}.{name}", 1, most)

    def optional(self, name: str, read: Callable[[Json, str], T]) -> T | None:
        value = self._values[name]
        return None if value is None else read(value, f"{self._where}.{name}")

    def one(self, name: str, read: Callable[[Json, str], T]) -> T:
        return read(self._values[name], f"{self._where}.{name}")

    def each(self, name: str, read: Callable[[Json, str], T]) -> tuple[T, ...]:
        """Every member of a list, read by `read(value, where)`."""
        value = self._values[name]
        if isinstance(value, str) or not isinstance(value, Sequence):
            self._refuse(name)
        return tuple(read(member, f"{self._where}.{name}[{index}]") for index, member in enumerate(value))

    def blobs(self, name: str, keys: re.Pattern[str], size: int) -> dict[str, bytes]:
        """An object whose names are of the form `keys` and whose values are blobs of one size."""
        where = f"{self._where}.{name}"
        values = _object(self._values[name], where)
        if any(keys.fullmatch(key) is None for key in values):
            self._refuse(name)
        return {key: read_blob(value, where, size) for key, value in values.items()}

    def object(self, name: str) -> Mapping[str, Json]:
        return _object(self._values[name], f"{self._where}.{name}")

    def station(self, name: str) -> str:
        return self.text(name, STATION_ID)

    def _refuse(self, name: str) -> NoReturn:
        raise DocumentDamaged(f"{self._where}.{name}")


def in_order(keys: Sequence[tuple[str | int, ...]], fact: str) -> None:
    """Raises DocumentDamaged(fact) unless the keys strictly ascend: one spelling for one content, no duplicates."""
    if any(first >= second for first, second in pairwise(keys)):
        raise DocumentDamaged(fact)


def _object(value: Json, where: str) -> Mapping[str, Json]:
    if not isinstance(value, Mapping):
        raise DocumentDamaged(where)
    return value


def read_blob(value: Json, where: str, size: int) -> bytes:
    """The bytes behind base64 in its one spelling; raises DocumentDamaged for another size."""
    return read_blob_within(value, where, size, size)


def read_blob_within(value: Json, where: str, least: int, most: int) -> bytes:
    """The same for bytes whose number is only known within bounds."""
    if not isinstance(value, str):
        raise DocumentDamaged(where)
    try:
        raw = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError) as error:
        raise DocumentDamaged(where) from error
    # One blob has one spelling: the spare bits of the last character are zero.
    if not least <= len(raw) <= most or base64_text(raw) != value:
        raise DocumentDamaged(where)
    return raw
