import inspect
from collections.abc import Iterator

import pytest

from app.domain import errors
from app.domain.errors import Refused


def kinds(of: type[Refused] = Refused) -> Iterator[type[Refused]]:
    for kind in of.__subclasses__():
        if kind.__module__ == errors.__name__:
            yield kind
            yield from kinds(kind)


KINDS = sorted(set(kinds()), key=lambda kind: kind.__name__)


def facts_of(kind: type[Refused]) -> list[str]:
    if kind.__init__ is Refused.__init__:
        return []
    return list(inspect.signature(kind.__init__).parameters)[1:]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_refusal_is_one_of_the_family(kind: type[Refused]) -> None:
    assert issubclass(kind, Refused)


@pytest.mark.parametrize("kind", KINDS)
def test_a_refusal_carries_its_facts_by_name(kind: type[Refused]) -> None:
    facts = {name: f"fact {number}" for number, name in enumerate(facts_of(kind))}
    variadic = [name for name in facts if name in {"fields", "confirmations", "faults"}]
    refused = kind(*facts.values())

    kept = {name: getattr(refused, name) for name in facts}

    assert kept == {name: (fact,) if name in variadic else fact for name, fact in facts.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_a_refusal_hands_its_facts_on_to_whoever_finds_words(kind: type[Refused]) -> None:
    facts = tuple(facts_of(kind))

    assert kind(*facts).args == facts


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_says_in_a_sentence_what_it_means(kind: type[Refused]) -> None:
    assert (kind.__doc__ or "").strip().endswith(".")


def test_a_station_may_be_in_trouble_without_a_further_fact() -> None:
    assert errors.StationTrouble("disk_full").fact == ""
