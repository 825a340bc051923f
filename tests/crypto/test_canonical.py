import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.crypto.canonical import Json, NotCanonical, canonical_json, parse_canonical

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
    max_leaves=20,
)


def test_the_example_of_rfc_8785_is_spelled_as_published() -> None:
    value: Json = {
        "numbers": [333333333.33333329, 1e30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": '\u20ac$\u000f\nA\'B"\\\\"/',
        "literals": [None, True, False],
    }

    spelled = (
        '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
        '"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    )
    assert canonical_json(value) == spelled.encode()


@given(values)
def test_what_was_spelled_reads_back(value: Json) -> None:
    assert parse_canonical(canonical_json(value)) == value


@pytest.mark.parametrize(
    "spelled",
    [
        b"",
        b'{"a":1,"a":1}',
        b'{"b":1,"a":2}',
        b'{"a": 1}',
        b'{"a":1}\n',
        b"\xef\xbb\xbf1",
        b'"\xff"',
        b'"\\u0041"',
        b'"\\ud800"',
        b'{"\\ud800":1}',
        b"NaN",
        b"-Infinity",
        b"1e400",
        b"1.0",
        b"-0",
        b"01",
        b"9007199254740993",
        b"1" * 5000,
        b"[" * 100_000,
        "1".encode("utf-16"),
    ],
    ids=lambda spelled: repr(spelled[:20]),
)
def test_every_other_spelling_is_refused(spelled: bytes) -> None:
    with pytest.raises(NotCanonical):
        parse_canonical(spelled)


@pytest.mark.parametrize("value", [2**53, float("nan"), "\ud800", {"\ud800": 1}])
def test_a_value_without_a_canonical_spelling_is_refused(value: Json) -> None:
    with pytest.raises(ValueError, match=r"."):
        canonical_json(value)
