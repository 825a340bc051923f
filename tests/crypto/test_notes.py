import base64
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.crypto.notes import (
    NOTE_SIZE_MAX,
    SIGNATURES_MAX,
    BadSignature,
    NotANote,
    key_id,
    open_note,
    sign_note,
    unverified_text,
    verifier_key,
)

# The key and the note of the documentation of Go's golang.org/x/mod/sumdb/note, the format's first implementation.
PUBLISHED = (Path(__file__).parent / "vectors" / "note_peter_neumann.txt").read_bytes()
NAME = "PeterNeumann"
VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
PUBLIC = base64.b64decode(VERIFIER.rsplit("+", 1)[1])[1:]
SEED = base64.b64decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")[1:]
TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
WITNESS = "\u2014 witness.example " + base64.b64encode(bytes(4 + 72)).decode() + "\n"


def test_the_published_note_opens() -> None:
    assert open_note(PUBLISHED, NAME, PUBLIC) == TEXT


def test_signing_gives_the_published_note() -> None:
    assert sign_note(TEXT, NAME, SEED) == PUBLISHED


def test_the_verifier_key_is_the_published_one() -> None:
    assert verifier_key(NAME, PUBLIC) == VERIFIER


def test_lines_of_unknown_keys_are_ignored() -> None:
    same_name = f"\u2014 {NAME} " + base64.b64encode(bytes(4 + 64)).decode() + "\n"

    witnessed = PUBLISHED + (WITNESS + same_name).encode()

    assert open_note(witnessed, NAME, PUBLIC) == TEXT


def test_the_named_key_must_have_signed() -> None:
    with pytest.raises(BadSignature) as refused:
        open_note(PUBLISHED, "somebody-else", PUBLIC)

    assert refused.value.name == "somebody-else"


def test_another_key_of_the_same_name_is_not_enough() -> None:
    with pytest.raises(BadSignature):
        open_note(sign_note(TEXT, NAME, bytes(32)), NAME, PUBLIC)


def test_every_line_of_the_named_key_must_verify() -> None:
    forged = f"\u2014 {NAME} " + base64.b64encode(key_id(NAME, PUBLIC) + bytes(64)).decode() + "\n"

    with pytest.raises(BadSignature):
        open_note(PUBLISHED + forged.encode(), NAME, PUBLIC)


def test_a_signature_of_the_wrong_size_is_a_bad_signature() -> None:
    short = f"{TEXT}\n\u2014 {NAME} " + base64.b64encode(key_id(NAME, PUBLIC) + bytes(8)).decode() + "\n"

    with pytest.raises(BadSignature):
        open_note(short.encode(), NAME, PUBLIC)


@settings(max_examples=300, deadline=None)
@given(place=st.integers(0, len(PUBLISHED) - 1), flip=st.integers(1, 255))
def test_no_changed_byte_is_accepted(place: int, flip: int) -> None:
    changed = bytearray(PUBLISHED)
    changed[place] ^= flip

    with pytest.raises((NotANote, BadSignature)):
        open_note(bytes(changed), NAME, PUBLIC)


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.just("\n"), min_size=1))
@example("an empty line\n\n\u2014 inside x08g")
def test_what_was_signed_is_what_opens(text: str) -> None:
    ended = f"a{text}\n"

    assert open_note(sign_note(ended, "sealpost/STATION-7", SEED), "sealpost/STATION-7", PUBLIC) == ended


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("no line end", "text"),
        (f"{TEXT}\n{WITNESS.rstrip()}", "text"),
        ("", "text"),
        ("\n", "text"),
        ("tab\t\n", "control"),
        ("a" * NOTE_SIZE_MAX, "size"),
    ],
)
def test_a_text_no_note_can_hold_is_not_signed(text: str, why: str) -> None:
    with pytest.raises(NotANote) as refused:
        sign_note(text, NAME, SEED)

    assert refused.value.why == why


@pytest.mark.parametrize("name", ["", "two words", "plus+sign", "wide\u3000space", "line\nend"])
def test_a_name_no_note_can_hold_is_refused(name: str) -> None:
    with pytest.raises(NotANote):
        sign_note(TEXT, name, SEED)


@pytest.mark.parametrize(
    ("note", "why"),
    [
        (b"", "text"),
        (b"\xff\n\n", "text"),
        (b"text only\n", "text"),
        (b"text\n\n", "signatures"),
        (PUBLISHED[:-1], "signatures"),
        (PUBLISHED + b"\n", "signatures"),
        (PUBLISHED.replace(b"\n", b"\r\n"), "control"),
        (PUBLISHED.replace("\u2014".encode(), b"-"), "signatures"),
        (PUBLISHED.replace(b"=", b""), "signatures"),
        (PUBLISHED.replace(b"AM=", b"AN="), "signatures"),
        ("text\n\n\u2014 name AAAA\n".encode(), "signatures"),
        (PUBLISHED + WITNESS.encode() * SIGNATURES_MAX, "signatures"),
        (PUBLISHED + WITNESS.encode() * NOTE_SIZE_MAX, "size"),
    ],
)
def test_what_is_not_a_note_says_why(note: bytes, why: str) -> None:
    with pytest.raises(NotANote) as refused:
        unverified_text(note)

    assert refused.value.why == why


def test_the_text_can_be_read_before_it_is_checked() -> None:
    assert unverified_text(PUBLISHED) == TEXT
