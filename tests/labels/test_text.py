import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.labels.text import (
    LABEL_CHARACTERS,
    LONGEST_SCAN,
    NotALabel,
    WrongCheck,
    format_label,
    is_label,
    normalise_scan,
    parse_label,
)

VECTORS: dict[str, list[Any]] = json.loads(
    (Path(__file__).parent / "vectors" / "label_text.json").read_text(encoding="utf-8")
)
LABEL = VECTORS["accepted"][4]["text"]
TOKEN = bytes.fromhex(VECTORS["accepted"][4]["token"])
WHY = {"not_a_label": NotALabel, "wrong_check": WrongCheck}


@pytest.mark.parametrize("vector", VECTORS["accepted"], ids=lambda vector: vector["token"])
def test_the_text_of_a_token_is_frozen(vector: dict[str, str]) -> None:
    token = bytes.fromhex(vector["token"])

    assert format_label(token) == vector["text"]
    assert parse_label(vector["text"]) == token


@pytest.mark.parametrize("vector", VECTORS["refused"], ids=range(len(VECTORS["refused"])))
def test_anything_but_the_one_form_is_refused(vector: dict[str, str]) -> None:
    with pytest.raises(WHY[vector["why"]]) as caught:
        parse_label(vector["text"])

    assert caught.value.args == ()
    assert not is_label(vector["text"])


@given(st.binary(min_size=16, max_size=16))
def test_every_token_comes_back(token: bytes) -> None:
    text = format_label(token)

    assert len(text) == LABEL_CHARACTERS
    assert parse_label(text) == token
    assert is_label(text)


@given(st.text(max_size=300))
def test_no_text_makes_the_parser_fail_otherwise(text: str) -> None:
    try:
        parse_label(normalise_scan(text))
    except (NotALabel, WrongCheck):
        return


@given(st.integers(3, LABEL_CHARACTERS - 1), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
def test_one_misread_character_never_passes(at: int, misread: str) -> None:
    text = LABEL[:at] + misread + LABEL[at + 1 :]

    assert is_label(text) == (text == LABEL)


@pytest.mark.parametrize("size", [0, 15, 17])
def test_a_token_has_sixteen_bytes(size: int) -> None:
    with pytest.raises(ValueError, match=str(size)):
        format_label(bytes(size))


@pytest.mark.parametrize(
    "typed",
    [
        LABEL + "\r\n",
        LABEL.lower(),
        "\x02" + LABEL + "\x03",
        "]Q1" + LABEL,
        "\ufeff" + LABEL,
        "".join(chr(ord(character) + 0xFEE0) for character in LABEL),
        LABEL[:7] + "\x1d" + LABEL[7:],
        LABEL[:7] + " - " + LABEL[7:],
        LABEL + "。",
    ],
)
def test_what_scanners_and_input_methods_do_to_a_label_is_undone(typed: str) -> None:
    assert parse_label(normalise_scan(typed)) == TOKEN


def test_text_that_is_no_label_keeps_its_characters() -> None:
    assert normalise_scan(" 261123-00042-3\r") == "261123-00042-3"
    assert normalise_scan("https://example.org/" + LABEL) == "HTTPS://EXAMPLE.ORG/" + LABEL


def test_what_is_too_long_for_a_scan_is_nothing() -> None:
    assert normalise_scan(LABEL + " " * (LONGEST_SCAN - LABEL_CHARACTERS)) == LABEL
    assert normalise_scan(LABEL + " " * (LONGEST_SCAN - LABEL_CHARACTERS + 1)) == ""
