"""The judge: looks for seeded people, labels and keys in whatever an attacker got, and counts whose he found.

Every text is looked for as UTF-8, GB18030 and UTF-16 of both orders, escaped as in JSON, in hex and in base64 at all
three alignments; keys raw, in hex and in base64. The search is exact: eight-byte windows at every place, then the
whole pattern.
"""

import base64
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

HEAD = 8  # bytes of a pattern that are looked up at every place; no pattern is shorter
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(40)
_TABLE_SIZE = 1 << 24


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that must not be found. kind: contact, address, consignor, identity, label, key; whose: a record."""

    kind: str
    whose: int
    patterns: tuple[bytes, ...] = field(repr=False)


@dataclass(frozen=True)
class Findings:
    """Whose things of which kind were found."""

    by_kind: Mapping[str, frozenset[int]]

    def of(self, *kinds: str) -> frozenset[int]:
        return frozenset().union(*(self.by_kind.get(kind, frozenset()) for kind in kinds))

    def __or__(self, other: "Findings") -> "Findings":
        kinds = {*self.by_kind, *other.by_kind}
        return Findings({kind: self.of(kind) | other.of(kind) for kind in kinds})

    @property
    def records(self) -> frozenset[int]:
        """Records of which anything personal was found."""
        return self.of("contact", "address", "consignor", "identity")


def text_mark(kind: str, whose: int, text: str) -> Mark:
    return Mark(kind, whose, tuple(sorted(_spellings(text))))


def bytes_mark(kind: str, whose: int, secret: bytes) -> Mark:
    return Mark(kind, whose, tuple(sorted({secret, secret.hex().encode(), *_in_base64(secret)})))


class Judge:
    """Looks for all marks at once."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._owners: dict[bytes, list[tuple[str, int]]] = {}
        for mark in marks:
            for pattern in mark.patterns:
                if len(pattern) < HEAD:
                    raise ValueError(mark.kind, len(pattern))
                self._owners.setdefault(pattern, []).append((mark.kind, mark.whose))
        self._by_head: dict[int, dict[int, set[bytes]]] = {}
        for pattern in self._owners:
            head = int.from_bytes(pattern[:HEAD], "little")
            self._by_head.setdefault(head, {}).setdefault(len(pattern), set()).add(pattern)
        self._heads = np.sort(np.array(list(self._by_head), dtype=np.uint64))
        self._table = np.zeros(_TABLE_SIZE, dtype=np.bool_)
        self._table[(self._heads * _MIX) >> _SHIFT] = True

    def found(self, pieces: Iterable[bytes]) -> Findings:
        found: dict[str, set[int]] = {}
        small: list[bytes] = []
        for piece in pieces:
            if len(piece) < 1 << 16:
                small.append(piece)
            else:
                self._search(piece, found)
        self._search(b"\n".join(small), found)
        return Findings({kind: frozenset(whose) for kind, whose in found.items()})

    def _search(self, data: bytes, found: dict[str, set[int]]) -> None:
        for offset in range(min(HEAD, max(0, len(data) - HEAD + 1))):
            words = np.frombuffer(data, dtype="<u8", offset=offset, count=(len(data) - offset) // HEAD)
            likely = np.flatnonzero(self._table[(words * _MIX) >> _SHIFT])
            for place in self._exactly(words, likely):
                self._confirm(data, offset + int(place) * HEAD, int(words[place]), found)

    def _exactly(self, words: NDArray[np.uint64], likely: NDArray[np.intp]) -> NDArray[np.intp]:
        if not len(likely):
            return likely
        places = np.searchsorted(self._heads, words[likely])
        places[places == len(self._heads)] = 0
        known: NDArray[np.intp] = likely[self._heads[places] == words[likely]]
        return known

    def _confirm(self, data: bytes, at: int, head: int, found: dict[str, set[int]]) -> None:
        for length, patterns in self._by_head[head].items():
            candidate = data[at : at + length]
            if candidate in patterns:
                for kind, whose in self._owners[candidate]:
                    found.setdefault(kind, set()).add(whose)


def _spellings(text: str) -> set[bytes]:
    utf_8, gb18030 = text.encode(), text.encode("gb18030")
    spellings = {
        utf_8,
        gb18030,
        text.encode("utf-16-le"),
        text.encode("utf-16-be"),
        json.dumps(text)[1:-1].encode(),
        *(encoded.hex().encode() for encoded in (utf_8, gb18030)),
        *(encoded.hex().upper().encode() for encoded in (utf_8, gb18030)),
        *_in_base64(utf_8),
    }
    return {spelling for spelling in spellings if len(spelling) >= HEAD}


def _in_base64(raw: bytes) -> Sequence[bytes]:
    """What `raw` looks like within longer base64, for each place it can begin at; the shared characters are cut off."""
    spelled = []
    for before in range(3):
        text = base64.b64encode(bytes(before) + raw)
        first = -(-before * 8 // 6)
        last = (before + len(raw)) * 8 // 6
        spelled.append(text[first:last])
    return [text for text in spelled if len(text) >= HEAD]
