"""10,000 resident numbers with one digit changed, or two swapped: how many would be taken for right?

MOD 11-2 sees every changed digit and every swap of neighbours. Its weights are the powers of two modulo eleven, which
come again after ten places: a swap of two digits ten places apart it cannot see, whatever they are. Those are seen by
the other rules as far as they go (a date that is none, a year before 1800 or to come, an age, a division nobody has),
and by comparing the birth date and sex that a reader or the camera found printed on the card.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations
from random import Random

from app.demo.people import invented_people
from app.domain.documents import DocumentType, IdentityPolicy, Outcome, Verdict, judge
from app.domain.documents.citizen_number import check_digit

NUMBERS = 10_000
TODAY = date(2026, 11, 24)
SEED = 11
UNSEEN_DISTANCE = 10
PLACES = 18
Pairs = Sequence[tuple[int, int]]
Spoil = Callable[[Random, str], str]
PAIRS: Pairs = tuple(combinations(range(PLACES), 2))


@dataclass(slots=True)
class Tally:
    """What became of wrong numbers. unknown: accepted without a warning, with the right birth date and sex in them."""

    tried: int = 0
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    unknown: int = 0

    @property
    def wrongly_accepted(self) -> int:
        return sum(count for outcome, count in self.outcomes.items() if not outcome.stops)


def run() -> None:
    families = {
        "one digit changed": changed,
        "two neighbours swapped": neighbours_swapped,
        "any two swapped": any_swapped,
        "two swapped, ten places apart": far_swapped,
    }
    print(f"{NUMBERS} numbers each; wrongly accepted = neither refused nor a mismatch")
    for name, spoil in families.items():
        tally = measured(spoil, NUMBERS)
        silent = tally.outcomes[Outcome.ACCEPTED]
        print(
            f"{name:32} {tally.tried:6} tried  {tally.wrongly_accepted:5} wrongly accepted"
            f"  ({silent} without a warning; {tally.unknown} of them with birth date and sex of the card compared)"
        )


def measured(spoil: Spoil, count: int) -> Tally:
    """The verdicts on `count` numbers, each spoiled once."""
    rng, tally = Random(SEED), Tally()
    for right in numbers(rng, count):
        wrong = spoil(rng, right)
        verdict = judged(wrong)
        tally.tried += 1
        tally.outcomes[verdict.outcome] += 1
        if verdict.outcome is Outcome.ACCEPTED:
            tally.unknown += verdict.told == judged(right).told
    return tally


def numbers(rng: Random, count: int) -> Iterator[str]:
    """Right numbers of invented adults of every age, at places that exist."""
    people = invented_people(rng)
    for _ in range(count):
        born = date(1940, 1, 1) + timedelta(days=rng.randrange(365 * 68))
        first_17 = f"{next(people).resident_id[:6]}{born:%Y%m%d}{rng.randrange(1, 1000):03d}"
        yield first_17 + check_digit(first_17)


def judged(number: str) -> Verdict:
    return judge(DocumentType.RESIDENT_ID, number, today=TODAY, policy=IdentityPolicy())


def changed(rng: Random, number: str) -> str:
    place = rng.randrange(PLACES)
    others = [digit for digit in "0123456789X"[: 11 if place == PLACES - 1 else 10] if digit != number[place]]
    return number[:place] + rng.choice(others) + number[place + 1 :]


def neighbours_swapped(rng: Random, number: str) -> str:
    return _swapped(rng, number, [(left, right) for left, right in PAIRS if right - left == 1])


def any_swapped(rng: Random, number: str) -> str:
    return _swapped(rng, number, PAIRS)


def far_swapped(rng: Random, number: str) -> str:
    return _swapped(rng, number, [(left, right) for left, right in PAIRS if right - left == UNSEEN_DISTANCE])


def _swapped(rng: Random, number: str, pairs: Pairs) -> str:
    left, right = rng.choice([(left, right) for left, right in pairs if number[left] != number[right]])
    digits = list(number)
    digits[left], digits[right] = digits[right], digits[left]
    return "".join(digits)
