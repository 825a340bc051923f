from dataclasses import replace

import pytest

from app.crypto.escrow import (
    EscrowKind,
    EscrowPublics,
    EscrowSubject,
    open_inner,
    open_outer,
    seal_to_custodians,
)
from app.crypto.sealed_blob import DoesNotOpen
from app.crypto.xwing import xwing_public

E1, E2 = bytes(range(32)), bytes(range(32, 64))
PUBLICS = EscrowPublics("2026-11", xwing_public(E1), xwing_public(E2))
SUBJECT = EscrowSubject(EscrowKind.RECORD, "HZ-0571", bytes(16), "2026-11")
OTHERS = [
    replace(SUBJECT, kind=EscrowKind.DEPOSIT),
    replace(SUBJECT, origin="HZ-0572"),
    replace(SUBJECT, record_id=bytes(15) + b"\1"),
    replace(SUBJECT, month="2026-12"),
]


def test_both_custodians_together_open() -> None:
    sealed = seal_to_custodians(SUBJECT, PUBLICS, b"secret")

    assert open_inner(SUBJECT, E2, open_outer(SUBJECT, E1, sealed)) == b"secret"


def test_neither_custodian_opens_alone_nor_in_the_other_order() -> None:
    sealed = seal_to_custodians(SUBJECT, PUBLICS, b"secret")
    half_open = open_outer(SUBJECT, E1, sealed)

    for seed in (E1, E2):
        with pytest.raises(DoesNotOpen):
            open_inner(SUBJECT, seed, sealed)
    with pytest.raises(DoesNotOpen):
        open_outer(SUBJECT, E2, sealed)
    with pytest.raises(DoesNotOpen):
        open_inner(SUBJECT, E1, half_open)
    assert b"secret" not in half_open


@pytest.mark.parametrize("other", OTHERS)
def test_both_layers_are_bound_to_what_they_are_about(other: EscrowSubject) -> None:
    sealed = seal_to_custodians(SUBJECT, PUBLICS, b"secret")

    with pytest.raises(DoesNotOpen):
        open_outer(other, E1, sealed)
    with pytest.raises(DoesNotOpen):
        open_inner(other, E2, open_outer(SUBJECT, E1, sealed))


def test_the_keys_of_another_month_are_not_used() -> None:
    with pytest.raises(ValueError, match="2026-12"):
        seal_to_custodians(SUBJECT, replace(PUBLICS, month="2026-12"), b"secret")
