from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.devices.sdt_frames import (
    FIND,
    LONGEST,
    MODULE_NUMBER,
    PREAMBLE,
    READ,
    RESYNCHRONISE_WITHIN,
    SELECT,
    STATUS,
    Answer,
    AnswerStream,
    BadAnswer,
    Request,
    framed,
    text_of,
)

TEXT, PHOTO = bytes(range(256)), b"\x5a" * 1024
READ_ANSWER = framed(bytes.fromhex("000090" + "01000400") + TEXT + PHOTO)
FOUND_ANSWER = framed(bytes.fromhex("00009F" + "00000000"))
NO_PREAMBLE = st.binary(max_size=3000).filter(lambda junk: PREAMBLE not in junk + PREAMBLE[:-1])


def answer_in(received: bytes) -> Answer | None:
    return AnswerStream().take(received)


def flaw_of(received: bytes) -> str:
    stream = AnswerStream()
    assert stream.take(received) is None
    return stream.flaw()


@pytest.mark.parametrize(
    ("request_", "frame"),
    [
        (FIND, "AAAAAA96690003200122"),
        (SELECT, "AAAAAA96690003200221"),
        (READ, "AAAAAA96690003300132"),
        (STATUS, "AAAAAA9669000311FFED"),
        (MODULE_NUMBER, "AAAAAA9669000312FFEE"),
    ],
)
def test_requests_are_framed_as_the_protocol_has_them(request_: Request, frame: str) -> None:
    assert request_.frame == bytes.fromhex(frame)


def test_what_a_card_answers_has_1295_bytes() -> None:
    assert len(READ_ANSWER) == 1295
    assert READ_ANSWER[5:7] == bytes.fromhex("0508")
    assert LONGEST == 0x0508


def test_an_answer_is_its_status_and_its_data() -> None:
    assert answer_in(FOUND_ANSWER) == Answer(0x9F, bytes(4))
    assert answer_in(framed(bytes.fromhex("010290"))) == Answer(0x010290)


def test_what_a_card_says_is_in_no_repr() -> None:
    assert repr(answer_in(READ_ANSWER)) == "Answer(status=144)"


def test_an_answer_in_drips_is_an_answer() -> None:
    stream = AnswerStream()

    answers = [stream.take(READ_ANSWER[at : at + 1]) for at in range(len(READ_ANSWER))]

    assert answers[:-1] == [None] * (len(READ_ANSWER) - 1)
    assert answers[-1] == answer_in(READ_ANSWER)


def test_of_two_answers_the_first_counts() -> None:
    assert answer_in(FOUND_ANSWER + framed(bytes.fromhex("000080"))) == Answer(0x9F, bytes(4))


@settings(max_examples=200)
@given(NO_PREAMBLE, st.integers(1, 50))
@example(PREAMBLE[:4], 1)
@example(b"\xaa" * 50, 3)
def test_junk_before_an_answer_is_passed_over(junk: bytes, pieces: int) -> None:
    stream, received = AnswerStream(), junk + FOUND_ANSWER
    size = max(1, len(received) // pieces)

    answers = [stream.take(received[at : at + size]) for at in range(0, len(received), size)]

    assert Answer(0x9F, bytes(4)) in answers


@pytest.mark.parametrize(
    ("damaged", "flaw"),
    [
        (b"", "silent"),
        (b"\x00", "noise"),
        (b"hello", "noise"),
        (PREAMBLE[:3], "noise"),
        (PREAMBLE, "cut"),
        (READ_ANSWER[:-1], "cut"),
        (READ_ANSWER[:6], "cut"),
        (PREAMBLE + bytes.fromhex("0000"), "bad_length"),
        (PREAMBLE + bytes.fromhex("0003") + bytes(20), "bad_length"),
        (PREAMBLE + bytes.fromhex("FFFF") + bytes(20), "bad_length"),
        (PREAMBLE + (LONGEST + 1).to_bytes(2) + bytes(20), "bad_length"),
        (FOUND_ANSWER[:-1] + b"\x00", "bad_checksum"),
    ],
)
def test_what_is_wrong_with_an_answer_is_named(damaged: bytes, flaw: str) -> None:
    assert flaw_of(damaged) == flaw


@pytest.mark.parametrize("damaged", [FOUND_ANSWER[:-1] + b"\x00", PREAMBLE + b"\0\0", PREAMBLE + b"\xff\xff", PREAMBLE])
def test_an_answer_behind_a_damaged_one_is_found(damaged: bytes) -> None:
    assert answer_in(damaged + FOUND_ANSWER) == Answer(0x9F, bytes(4))


def test_a_length_that_swallows_the_next_answer_gives_it_back() -> None:
    liar = PREAMBLE + (40).to_bytes(2) + b"\x01\x02\x03"

    assert answer_in(liar + FOUND_ANSWER + bytes(40)) == Answer(0x9F, bytes(4))


def test_the_search_ends_after_64_kib() -> None:
    near, far = AnswerStream(), AnswerStream()

    assert near.take(bytes(RESYNCHRONISE_WITHIN) + FOUND_ANSWER) is not None
    with pytest.raises(BadAnswer) as caught:
        far.take(bytes(RESYNCHRONISE_WITHIN + 1) + FOUND_ANSWER)
    assert caught.value.flaw == "noise"


def test_babble_full_of_beginnings_ends_as_well() -> None:
    with pytest.raises(BadAnswer) as caught:
        answer_in((PREAMBLE + b"\xff\xff") * RESYNCHRONISE_WITHIN)

    assert caught.value.flaw == "bad_length"


def test_the_text_is_taken_and_the_photograph_left() -> None:
    answer = answer_in(READ_ANSWER)

    assert answer is not None
    assert text_of(answer.data) == TEXT
    assert text_of(bytes.fromhex("01000000") + TEXT) == TEXT


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x01",
        bytes.fromhex("0100"),
        bytes.fromhex("01000400") + TEXT,
        bytes.fromhex("01010400") + TEXT + PHOTO,
        bytes.fromhex("00FF0400") + TEXT + PHOTO,
        bytes.fromhex("01000401") + TEXT + PHOTO + b"\0",
        bytes.fromhex("01000400") + TEXT + PHOTO + b"\0",
        bytes.fromhex("00000400") + PHOTO,
    ],
)
def test_a_body_whose_lengths_do_not_add_up_gives_no_text(data: bytes) -> None:
    with pytest.raises(BadAnswer) as caught:
        text_of(data)

    assert caught.value.flaw == "bad_length"


@settings(max_examples=300)
@given(
    st.lists(
        st.one_of(
            st.binary(max_size=400),
            st.just(PREAMBLE),
            st.just(FOUND_ANSWER),
            st.builds(lambda cut: READ_ANSWER[:cut], st.integers(0, len(READ_ANSWER))),
            st.builds(framed, st.binary(max_size=300)),
            st.builds(lambda length: PREAMBLE + length.to_bytes(2), st.integers(0, 0xFFFF)),
        ),
        max_size=12,
    )
)
def test_whatever_comes_is_an_answer_or_has_a_named_flaw(pieces: list[bytes]) -> None:
    stream, answers = AnswerStream(), list[Answer]()
    with suppress(BadAnswer):
        answers = [answer for piece in pieces if (answer := stream.take(piece)) is not None]

    assert stream.flaw() in {"silent", "noise", "bad_length", "bad_checksum", "cut"}
    for answer in answers:
        assert framed(answer.status.to_bytes(3) + answer.data) in b"".join(pieces)
