from collections.abc import Callable

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from pymerkle import InmemoryTree
from pymerkle import verify_consistency as verify_theirs

from app.crypto.log_tree import (
    EMPTY_ROOT,
    Frontier,
    append,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    node_hash,
    root,
    verify_consistency,
    verify_inclusion,
)

# The eight leaves and roots of the Certificate Transparency reference implementation (merkle_tree_test).
CT_LEAVES = [
    bytes.fromhex(leaf)
    for leaf in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
CT_ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


class StoredTree:
    """The nodes of a log, kept as the database keeps them."""

    def __init__(self, entries: list[bytes]) -> None:
        self.nodes: dict[tuple[int, int], bytes] = {}
        self.size = 0
        for entry in entries:
            for level, index, hashed in append(self.size, leaf_hash(entry), self.read):
                self.nodes[level, index] = hashed
            self.size += 1

    def read(self, level: int, index: int) -> bytes:
        return self.nodes[level, index]


def numbered(size: int) -> list[bytes]:
    return [b"entry %d" % number for number in range(size)]


def oracle(entries: list[bytes]) -> InmemoryTree:
    tree = InmemoryTree(algorithm="sha256")
    for entry in entries:
        tree.append_entry(entry)
    return tree


@pytest.mark.parametrize("size", range(1, 9))
def test_the_roots_are_the_published_ones(size: int) -> None:
    tree = StoredTree(CT_LEAVES[:size])

    assert root(size, tree.read).hex() == CT_ROOTS[size - 1]


def test_the_published_audit_path_is_made_and_verifies() -> None:
    tree = StoredTree(CT_LEAVES)

    path = inclusion_proof(5, 8, tree.read)

    assert [node.hex() for node in path] == [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]
    assert verify_inclusion(leaf_hash(CT_LEAVES[5]), 5, 8, path, bytes.fromhex(CT_ROOTS[7]))


def test_the_published_consistency_proof_is_made_and_verifies() -> None:
    tree = StoredTree(CT_LEAVES)

    proof = consistency_proof(6, 8, tree.read)

    assert [node.hex() for node in proof] == [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]
    assert verify_consistency(6, bytes.fromhex(CT_ROOTS[5]), 8, bytes.fromhex(CT_ROOTS[7]), proof)


def test_the_empty_log_has_the_hash_of_nothing_as_its_root() -> None:
    assert root(0, StoredTree([]).read) == Frontier().root() == EMPTY_ROOT
    assert EMPTY_ROOT.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_an_append_gives_only_the_subtrees_it_completes() -> None:
    tree = StoredTree(numbered(3))

    nodes = append(3, leaf_hash(b"entry 3"), tree.read)

    assert [(level, index) for level, index, _ in nodes] == [(0, 3), (1, 1), (2, 0)]
    assert nodes[1][2] == node_hash(leaf_hash(b"entry 2"), leaf_hash(b"entry 3"))


@settings(deadline=None)
@given(st.lists(st.integers(0, 40), max_size=8))
def test_a_frontier_fed_in_any_portions_has_the_root_of_the_stored_tree(portions: list[int]) -> None:
    entries = numbered(sum(portions))
    frontier = Frontier()
    for portion in portions:
        frontier.extend(leaf_hash(entry) for entry in entries[frontier.size : frontier.size + portion])

    assert frontier.size == len(entries)
    assert frontier.root() == root(len(entries), StoredTree(entries).read)


@settings(max_examples=60, deadline=None)
@given(size=st.integers(1, 70), part=st.integers(1, 70))
def test_an_independent_implementation_agrees_on_roots_and_proofs(size: int, part: int) -> None:
    assume(part <= size)
    entries = numbered(size)
    tree = StoredTree(entries)
    other = oracle(entries)

    assert root(size, tree.read) == other.get_root(size)
    assert root(part, tree.read) == other.get_root(part)
    inclusion = other.prove_inclusion(part, size)
    assert [leaf_hash(entries[part - 1]), *inclusion_proof(part - 1, size, tree.read)] == inclusion.path
    # pymerkle cuts its consistency proofs in other places than RFC 6962: what they prove is compared, not their bytes.
    theirs = other.prove_consistency(part, size)
    verify_theirs(root(part, tree.read), root(size, tree.read), theirs)


@settings(max_examples=60, deadline=None)
@given(size=st.integers(1, 70), index=st.integers(0, 69), other=st.integers(0, 69), spoil=st.integers(0, 8))
def test_an_inclusion_proof_shows_its_entry_and_no_other(size: int, index: int, other: int, spoil: int) -> None:
    assume(index < size)
    tree = StoredTree(numbered(size))
    whole = root(size, tree.read)
    proof = inclusion_proof(index, size, tree.read)

    def shows(leaf: bytes, at: int, of: int, by: list[bytes]) -> bool:
        return verify_inclusion(leaf, at, of, by, whole)

    leaf = leaf_hash(b"entry %d" % index)
    assert shows(leaf, index, size, proof)
    assert not shows(leaf_hash(b"another"), index, size, proof)
    assert other == index or not shows(leaf, other, size, proof)
    assert not shows(leaf, index, size, [*proof, whole])
    if proof:
        assert not shows(leaf, index, size, proof[:-1])
        place = spoil % len(proof)
        assert not shows(leaf, index, size, [*proof[:place], bytes(32), *proof[place + 1 :]])


@settings(max_examples=60, deadline=None)
@given(size=st.integers(1, 70), old=st.integers(1, 70), spoil=st.integers(0, 8))
@example(size=6, old=5, spoil=0)
def test_a_consistency_proof_shows_its_beginning_and_no_other(size: int, old: int, spoil: int) -> None:
    assume(old <= size)
    tree = StoredTree(numbered(size))
    before, now = root(old, tree.read), root(size, tree.read)
    proof = consistency_proof(old, size, tree.read)

    assert verify_consistency(old, before, size, now, proof)
    assert not verify_consistency(old, bytes(32), size, now, proof)
    assert not verify_consistency(old, before, size, bytes(32), proof)
    assert not verify_consistency(old, before, size, now, [*proof, now])
    if proof:
        assert not verify_consistency(old, before, size, now, proof[:-1])
        place = spoil % len(proof)
        assert not verify_consistency(old, before, size, now, [*proof[:place], bytes(32), *proof[place + 1 :]])


def test_a_proof_is_refused_when_nothing_is_left_to_join() -> None:
    assert not verify_consistency(3, bytes(32), 5, bytes(32), [])


@pytest.mark.parametrize("proof", [inclusion_proof, consistency_proof])
def test_there_is_no_proof_beyond_the_log(proof: Callable[..., list[bytes]]) -> None:
    with pytest.raises(IndexError):
        proof(9, 8, StoredTree(CT_LEAVES).read)


def test_nothing_is_shown_beyond_the_log() -> None:
    assert not verify_inclusion(bytes(32), 8, 8, [], bytes(32))
    assert not verify_consistency(9, bytes(32), 8, bytes(32), [])
