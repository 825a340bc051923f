"""Which misread numbers the rules see: the benchmark `documents-numbers`, in small, and the proof of what it says."""

from itertools import combinations

import pytest

from app.domain.documents import Outcome
from app.domain.documents.citizen_number import check_digit
from tests.benchmarks.document_numbers import (
    UNSEEN_DISTANCE,
    Spoil,
    changed,
    far_swapped,
    judged,
    measured,
    neighbours_swapped,
)

FEW = 300
VALUES = "0123456789X"


@pytest.mark.parametrize("spoil", [changed, neighbours_swapped])
def test_no_changed_digit_and_no_swap_of_neighbours_is_accepted(spoil: Spoil) -> None:
    tally = measured(spoil, FEW)

    assert (tally.tried, tally.wrongly_accepted) == (FEW, 0)


def test_the_swaps_that_the_check_digit_cannot_see_are_those_ten_places_apart() -> None:
    """A swap changes the sum by (weight - weight)(digit - digit): nothing modulo eleven only for equal weights."""
    weights = [VALUES.index(check_digit("0" * place + "1" + "0" * (16 - place))) - 1 for place in range(17)]
    weights = [-weight % 11 for weight in weights] + [1]

    unseen = {(left, right) for left, right in combinations(range(18), 2) if weights[left] == weights[right]}

    assert unseen == {(left, left + UNSEEN_DISTANCE) for left in range(8)}
    assert all(weights)


def test_what_the_check_digit_cannot_see_the_other_rules_or_the_card_mostly_do() -> None:
    tally = measured(far_swapped, FEW)

    assert tally.outcomes[Outcome.ACCEPTED] < FEW / 3
    assert tally.unknown < FEW / 5


def test_a_swap_ten_places_apart_may_pass_unseen() -> None:
    first_17 = "110105" + "19491231" + "130"
    right = first_17 + check_digit(first_17)
    swapped = list(right)
    swapped[4], swapped[14] = swapped[14], swapped[4]

    assert check_digit("".join(swapped[:17])) == right[17]
    assert not judged(right).outcome.stops
