import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.crypto.deposit import deposit_subject, open_deposit, seal_deposit
from app.crypto.escrow import EscrowPublics, seal_to_custodians
from app.crypto.padding import TooLarge, pad_json
from app.crypto.sealed_blob import DoesNotOpen, WrongKey
from app.crypto.xwing import xwing_public
from tests.crypto.tampering import flipped

E1, E2 = bytes(range(32)), bytes(range(32, 64))
MONTH = "2026-11"
PUBLICS = EscrowPublics(MONTH, xwing_public(E1), xwing_public(E2))
ORIGIN = "HZ-0571"
RECORD_ID = bytes(range(16))
SUBJECT = deposit_subject(ORIGIN, RECORD_ID, MONTH)
DEPOSIT = {"document_type": "resident-id", "number": "11010119800101001X", "name": "林芳", "checks": ["accepted"]}


@settings(max_examples=25)
@given(st.dictionaries(st.sampled_from(["name", "number", "at"]), st.text(max_size=40)))
def test_a_deposit_opens_for_both_custodians(deposit: dict[str, str]) -> None:
    sealed = seal_deposit(deposit, ORIGIN, RECORD_ID, PUBLICS)

    assert open_deposit(sealed, SUBJECT, E1, E2) == deposit


def test_the_desk_cannot_open_what_it_dropped_in() -> None:
    sealed = seal_deposit(DEPOSIT, ORIGIN, RECORD_ID, PUBLICS)

    for e1, e2 in ((E1, E1), (E2, E2), (E2, E1), (bytes(32), E2), (E1, bytes(32))):
        with pytest.raises(DoesNotOpen):
            open_deposit(sealed, SUBJECT, e1, e2)


def test_the_length_does_not_tell_the_documents_apart() -> None:
    passport = DEPOSIT | {"document_type": "passport-mrz", "number": "E12345678", "name": "LIN FANG"}
    two = DEPOSIT | {"handed_in_by": DEPOSIT}

    lengths = {len(seal_deposit(one, ORIGIN, RECORD_ID, PUBLICS)) for one in ({}, DEPOSIT, passport, two)}
    assert len(lengths) == 1


@pytest.mark.parametrize("name", ["林芳", "林" * 50, "林" * 150, "林" * 300])
def test_a_deposit_of_before_padded_to_its_length_opens(name: str) -> None:
    deposit = DEPOSIT | {"name": name}
    sealed = seal_to_custodians(SUBJECT, PUBLICS, pad_json(deposit, "deposit"))

    assert open_deposit(sealed, SUBJECT, E1, E2) == deposit


def test_a_deposit_of_another_parcel_does_not_open() -> None:
    sealed = seal_deposit(DEPOSIT, ORIGIN, bytes(16), PUBLICS)

    with pytest.raises(DoesNotOpen):
        open_deposit(sealed, SUBJECT, E1, E2)


def test_a_changed_deposit_does_not_open() -> None:
    for changed in flipped(seal_deposit(DEPOSIT, ORIGIN, RECORD_ID, PUBLICS), 37):
        with pytest.raises(DoesNotOpen):
            open_deposit(changed, SUBJECT, E1, E2)


def test_what_was_never_padded_is_no_deposit() -> None:
    with pytest.raises(WrongKey):
        open_deposit(seal_to_custodians(SUBJECT, PUBLICS, b"{}"), SUBJECT, E1, E2)


def test_a_deposit_has_a_largest_size() -> None:
    with pytest.raises(TooLarge) as refused:
        seal_deposit({"name": "x" * 1024}, ORIGIN, RECORD_ID, PUBLICS)
    assert refused.value.what == "deposit"
