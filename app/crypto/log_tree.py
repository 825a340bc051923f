"""The Merkle tree of RFC 6962: a log whose every size has one root, and short proofs of what it holds.

A node (level, index) is the root of the 2**level leaves from index * 2**level on. Only complete subtrees are ever
stored, and they never change; the ragged right edge is folded anew for each root. Two domain bytes keep a leaf from
being taken for a node.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TypeAlias

LEAF_PREFIX = b"\x00"  # RFC 6962, 2.1
NODE_PREFIX = b"\x01"
EMPTY_ROOT = sha256().digest()

ReadNode: TypeAlias = Callable[[int, int], bytes]
"""(level, index) to the 32 bytes stored for that complete subtree."""


def leaf_hash(entry: bytes) -> bytes:
    return sha256(LEAF_PREFIX + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(NODE_PREFIX + left + right).digest()


def append(size: int, leaf: bytes, read_node: ReadNode) -> list[tuple[int, int, bytes]]:
    """The (level, index, hash) to store when `leaf` joins a log of `size` entries: the leaf and what it completes."""
    nodes = [(0, size, leaf)]
    level, index, joined = 0, size, leaf
    while index & 1:
        joined = node_hash(read_node(level, index - 1), joined)
        level, index = level + 1, index >> 1
        nodes.append((level, index, joined))
    return nodes


def root(size: int, read_node: ReadNode) -> bytes:
    return _range_root(0, size, read_node) if size else EMPTY_ROOT


@dataclass(slots=True)
class Frontier:
    """The right edge of a growing log: enough to go on and to say the root, about 32 bytes for each doubling.

    peaks: by level, the complete subtree that waits for its right neighbour, or None.
    """

    size: int = 0
    peaks: list[bytes | None] = field(default_factory=list)

    def extend(self, leaves: Iterable[bytes]) -> None:
        """Append leaf hashes; many at once cost less than one at a time."""
        row = list(leaves)
        self.size += len(row)
        level = 0
        while row:
            if level == len(self.peaks):
                self.peaks.append(None)
            waiting = self.peaks[level]
            if waiting is not None:
                row.insert(0, waiting)
            self.peaks[level] = row.pop() if len(row) & 1 else None
            pairs = zip(row[::2], row[1::2], strict=True)
            row = [sha256(NODE_PREFIX + left + right).digest() for left, right in pairs]
            level += 1

    def root(self) -> bytes:
        folded: bytes | None = None
        for peak in self.peaks:
            if peak is not None:
                folded = peak if folded is None else node_hash(peak, folded)
        return EMPTY_ROOT if folded is None else folded


def inclusion_proof(index: int, size: int, read_node: ReadNode) -> list[bytes]:
    """The audit path of entry `index` in the log of `size` entries (RFC 6962, 2.1.1), nearest sibling first."""
    if not 0 <= index < size:
        raise IndexError(index, size)
    path = []
    start, end = 0, size
    while end - start > 1:
        middle = start + _left_width(end - start)
        if index < middle:
            path.append(_range_root(middle, end, read_node))
            end = middle
        else:
            path.append(_range_root(start, middle, read_node))
            start = middle
    return path[::-1]


def consistency_proof(old_size: int, size: int, read_node: ReadNode) -> list[bytes]:
    """The nodes that show the log of `size` to begin with the log of `old_size` (RFC 6962, 2.1.2)."""
    if not 0 < old_size <= size:
        raise IndexError(old_size, size)
    path = []
    start, end = 0, size
    while old_size != end:
        middle = start + _left_width(end - start)
        if old_size <= middle:
            path.append(_range_root(middle, end, read_node))
            end = middle
        else:
            path.append(_range_root(start, middle, read_node))
            start = middle
    # The old root itself is known to whoever asks; a part of it is not.
    if start:
        path.append(_range_root(start, end, read_node))
    return path[::-1]


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether `proof` shows the leaf hash at `index` of the log with this size and root (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    node, last, joined = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if node & 1 or node == last:
            joined = node_hash(sibling, joined)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            joined = node_hash(joined, sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and joined == root


def verify_consistency(old_size: int, old_root: bytes, size: int, root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether `proof` shows the log (size, root) to begin with the log (old_size, old_root) (RFC 9162, 2.1.4.2)."""
    if not 0 < old_size <= size:
        return False
    if old_size == size:
        return not proof and old_root == root
    nodes = list(proof)
    if old_size & (old_size - 1) == 0:
        nodes.insert(0, old_root)
    if not nodes:
        return False
    node, last = old_size - 1, size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    old = new = nodes[0]
    for sibling in nodes[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            old, new = node_hash(sibling, old), node_hash(sibling, new)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            new = node_hash(new, sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and old == old_root and new == root


def _left_width(width: int) -> int:
    """The largest power of two below `width`, which is 2 or more."""
    return 1 << (width - 1).bit_length() - 1


def _range_root(start: int, end: int, read_node: ReadNode) -> bytes:
    """The root over the leaves from start to before end; start is where a subtree of that width begins."""
    width = end - start
    if width & (width - 1) == 0:
        level = width.bit_length() - 1
        return read_node(level, start >> level)
    middle = start + _left_width(width)
    return node_hash(_range_root(start, middle, read_node), _range_root(middle, end, read_node))
