"""Every way in which a document can be wrong that a strict reader must notice by its shape alone."""

import base64
import copy
from collections.abc import Iterator, Sequence
from typing import Any

WRONG: tuple[Any, ...] = (True, -1, 1.5, "", "\n", [1], {"?": 1})


def wrong_shapes(
    document: Any,
    *,
    optional: frozenset[str] = frozenset(),
    free: frozenset[str] = frozenset(),
    maps: frozenset[str] = frozenset(),
) -> Iterator[Any]:
    """Copies of a JSON document with one thing wrong in each.

    optional: names whose value may be null; free: names of objects whose inside is nobody's business here; maps:
    names of objects from which an entry may be missing.
    """
    yield document | {"extra": 1}
    for path in _paths(document, free):
        name, present = path[-1], _at(document, path)
        for value in (*WRONG, *_misspelled(present), *(() if name in optional else (None,))):
            yield _with(document, path, value)
        if isinstance(name, str) and maps.isdisjoint(path[:-1]):
            yield _without(document, path)
        if isinstance(present, dict) and name not in free:
            yield _with(document, [*path, "extra"], 1)


def flipped(blob: bytes, step: int = 1) -> Iterator[bytes]:
    """The blob with one bit changed, at every `step`-th byte."""
    for at in range(0, len(blob), step):
        yield blob[:at] + bytes([blob[at] ^ (1 << at % 8)]) + blob[at + 1 :]


def _misspelled(present: Any) -> tuple[str, ...]:
    if not isinstance(present, str):
        return ()
    try:
        raw = base64.b64decode(present, validate=True)
    except ValueError:
        return (f"{present}\n",)
    return (
        base64.b64encode(raw[:-1]).decode(),
        base64.b64encode(raw + b"\0").decode(),
        f"{present}\n",
        present[:-1],
    )


def _paths(value: Any, free: frozenset[str], path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if path:
        yield path
    if path and path[-1] in free:
        return
    keys = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield from _paths(value[key], free, (*path, key))


def _at(document: Any, path: Sequence[str | int]) -> Any:
    for step in path:
        document = document[step]
    return document


def _with(document: Any, path: Sequence[str | int], value: Any) -> Any:
    changed = copy.deepcopy(document)
    _at(changed, path[:-1])[path[-1]] = value
    return changed


def _without(document: Any, path: Sequence[str | int]) -> Any:
    changed = copy.deepcopy(document)
    del _at(changed, path[:-1])[path[-1]]
    return changed
