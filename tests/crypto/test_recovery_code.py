import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.crypto.recovery_code import RecoveryCode, RecoveryCodeMistyped, new_recovery_code

CODE = RecoveryCode(bytes(range(20)))
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def test_a_code_is_written_as_it_always_was() -> None:
    assert CODE.text == "AAAQ-EAYE-AUDA-OCAJ-BIFQ-YDIO-B4IB-CEQT-QULL"


@given(st.binary(min_size=20, max_size=20))
def test_a_typed_code_is_the_printed_one(secret: bytes) -> None:
    assert RecoveryCode.parse(RecoveryCode(secret).text) == RecoveryCode(secret)


def test_a_person_may_type_it_in_their_own_way() -> None:
    text = CODE.text

    for typed in (text.lower(), text.replace("-", " "), text.replace("-", ""), f"\n {text}\t"):
        assert RecoveryCode.parse(typed) == CODE


def test_digits_that_do_not_exist_are_read_as_the_letters_they_look_like() -> None:
    text = CODE.text.replace("O", "0").replace("I", "1").replace("B", "8")

    assert text != CODE.text
    assert RecoveryCode.parse(text) == CODE


def test_every_single_wrong_character_is_noticed() -> None:
    text = CODE.text.replace("-", "")

    for at in range(len(text)):
        for wrong in ALPHABET.replace(text[at], ""):
            with pytest.raises(RecoveryCodeMistyped):
                RecoveryCode.parse(text[:at] + wrong + text[at + 1 :])


def test_two_neighbours_swapped_are_noticed() -> None:
    text = CODE.text.replace("-", "")

    for at in range(len(text) - 1):
        if text[at] != text[at + 1]:
            with pytest.raises(RecoveryCodeMistyped):
                RecoveryCode.parse(text[:at] + text[at + 1] + text[at] + text[at + 2 :])


@pytest.mark.parametrize("text", ["", "A" * 35, "A" * 37, "?" * 36, "A" * 36])
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(RecoveryCodeMistyped) as refused:
        RecoveryCode.parse(text)

    assert refused.value.args == ()


def test_two_new_codes_differ() -> None:
    assert new_recovery_code() != new_recovery_code()
