import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given
from hypothesis import strategies as st

from app.crypto.passphrase import (
    LOWEST_COST,
    MANAGER_COST,
    STAFF_COST,
    Cost,
    CostTooLow,
    NotAPassphrase,
    check_cost,
    opaque_passphrase,
    stretch,
)

CHEAP = Cost(64, 1, 1)


def test_the_library_computes_argon2id_as_rfc_9106_says() -> None:
    """Section 5.3; with a secret and associated data, which we do not use."""
    argon2id = Argon2id(
        salt=b"\2" * 16, length=32, iterations=3, lanes=4, memory_cost=32, ad=b"\4" * 12, secret=b"\3" * 8
    )

    assert argon2id.derive(b"\1" * 32).hex() == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"


def test_a_passphrase_is_stretched_as_it_always_was() -> None:
    assert (
        stretch("four quiet lanterns", bytes(range(16)), CHEAP).hex()
        == "29a132f91a8308d2792eb09da6057d4960447b0923e46c124d047032207f71b7"
    )


def test_the_cost_of_a_product_slot_is_never_below_the_rfc() -> None:
    assert (LOWEST_COST.memory_kib, LOWEST_COST.passes, LOWEST_COST.lanes) == (65536, 3, 4)
    check_cost(STAFF_COST, LOWEST_COST)
    check_cost(MANAGER_COST, LOWEST_COST)


@pytest.mark.parametrize("cost", [Cost(65535, 3, 4), Cost(65536, 2, 4), CHEAP])
def test_a_cheaper_slot_than_the_floor_is_not_written(cost: Cost) -> None:
    with pytest.raises(CostTooLow) as refused:
        check_cost(cost, LOWEST_COST)

    assert (refused.value.cost, refused.value.floor) == (cost, LOWEST_COST)


@pytest.mark.parametrize(
    ("memory", "passes", "lanes"),
    [(7, 1, 1), (31, 1, 4), (64, 0, 1), (64, 1, 0), ((1 << 20) + 1, 1, 1), (64, 17, 1), (1024, 1, 17)],
)
def test_a_cost_that_no_desk_can_pay_is_none(memory: int, passes: int, lanes: int) -> None:
    with pytest.raises(ValueError, match=str(memory)):
        Cost(memory, passes, lanes)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("e\u0301clair", "\u00e9clair"),  # composed or not
        ("a\u00a0b\u3000c", "a b c"),  # the wide space of a Chinese input method
        ("\u1100\u1161", "\uac00"),
    ],
)
def test_keyboards_that_write_differently_mean_the_same(typed: str, meant: str) -> None:
    assert opaque_passphrase(typed) == meant.encode()


def test_case_and_width_of_letters_are_kept() -> None:
    assert len({opaque_passphrase(text) for text in ("lake", "Lake", "\uff4c\uff41\uff4b\uff45")}) == 3


@pytest.mark.parametrize("text", ["", "a\0b", "a\nb", "a\x7f", "a\x85b", "a\ud800"])
def test_what_nobody_can_type_is_no_passphrase(text: str) -> None:
    with pytest.raises(NotAPassphrase) as refused:
        stretch(text, bytes(16), CHEAP)

    assert refused.value.args == ()


@given(st.text(min_size=1))
def test_an_opaque_passphrase_stays_what_it_is(text: str) -> None:
    try:
        once = opaque_passphrase(text)
    except NotAPassphrase:
        return
    assert opaque_passphrase(once.decode()) == once
