import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.crypto.padding import SIZES, NotPadded, TooLarge, pad, pad_json, pad_to, unpad, unpad_from, unpad_json


@given(st.binary(max_size=1023))
def test_what_was_padded_comes_back(text: bytes) -> None:
    padded = pad(text, "hint")

    assert len(padded) in SIZES
    assert unpad(padded) == text


@pytest.mark.parametrize(
    ("length", "size"),
    [(0, 128), (127, 128), (128, 256), (255, 256), (256, 512), (511, 512), (512, 1024), (1023, 1024)],
)
def test_the_smallest_size_that_holds_it_is_taken(length: int, size: int) -> None:
    assert len(pad(bytes(length), "hint")) == size


def test_a_text_that_ends_like_padding_comes_back_whole() -> None:
    assert unpad(pad(b"\x80\0\0", "hint")) == b"\x80\0\0"


def test_what_is_too_large_is_named_with_its_size() -> None:
    with pytest.raises(TooLarge) as refused:
        pad(bytes(1024), "address")

    assert (refused.value.what, refused.value.size) == ("address", 1024)


@pytest.mark.parametrize(
    "padded",
    [b"", b"\x80", bytes(128), b"a" * 128, b"a" * 126 + b"\x80a", pad(b"", "")[:127], b"\x80" + bytes(255)],
)
def test_what_was_not_padded_is_refused(padded: bytes) -> None:
    with pytest.raises(NotPadded):
        unpad(padded)


def test_json_comes_back() -> None:
    assert unpad_json(pad_json({"name": "陈静", "n": 1}, "hint")) == {"name": "陈静", "n": 1}


@pytest.mark.parametrize("text", [b"", b"[]", b'"a"', b'{"a": 1}', b"{}{}", b"\xff"])
def test_padded_text_that_is_no_canonical_object_is_refused(text: bytes) -> None:
    with pytest.raises(NotPadded):
        unpad_json(pad(text, "hint"))


@given(st.binary(max_size=63))
def test_what_was_padded_to_one_size_comes_back(text: bytes) -> None:
    padded = pad_to(64, text, "canary")

    assert len(padded) == 64
    assert unpad_from(64, padded) == text


def test_what_does_not_fit_the_one_size_is_named() -> None:
    with pytest.raises(TooLarge) as refused:
        pad_to(64, bytes(64), "canary")

    assert (refused.value.what, refused.value.size) == ("canary", 64)


@pytest.mark.parametrize("padded", [b"", bytes(64), b"a" * 64, b"a" * 62 + b"\x80a", pad_to(65, b"a", "")])
def test_what_was_not_padded_to_this_size_is_refused(padded: bytes) -> None:
    with pytest.raises(NotPadded):
        unpad_from(64, padded)
