"""Canonical JSON (RFC 8785): one value has one spelling, so that it can be hashed and signed."""

import json
from collections.abc import Mapping, Sequence
from typing import NoReturn, TypeAlias

import rfc8785

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"


class NotCanonical(Exception):
    """The bytes are not the one canonical spelling of a JSON value."""


def canonical_json(value: Json) -> bytes:
    """The RFC 8785 spelling of `value`, UTF-8, without a line end.

    Raises ValueError for what has no such spelling: integers beyond ±(2**53 - 1), NaN, infinity, lone surrogates.
    """
    return rfc8785.dumps(value)


def parse_canonical(data: bytes) -> Json:
    """The value of which `data` is the canonical spelling; raises NotCanonical for every other spelling.

    Duplicate keys, white space, another order or escape, NaN and anything that is not JSON are refused. The caller
    caps the size. Objects arrive as dict, arrays as list.
    """
    try:
        value: Json = json.loads(data.decode(), parse_constant=_refuse_constant)
        spelled = canonical_json(value)
    except (ValueError, RecursionError) as error:
        raise NotCanonical from error
    # A dropped duplicate key, white space, another order or another escape all come back as other bytes.
    if spelled != data:
        raise NotCanonical
    return value


def _refuse_constant(_name: str) -> NoReturn:
    raise NotCanonical
