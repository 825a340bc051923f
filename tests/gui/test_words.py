import inspect
import re
from collections.abc import Iterator
from itertools import product

import pytest
from pytestqt.qtbot import QtBot

from app.domain import errors
from app.domain.parcel import ParcelState
from app.gui.counter import Counter
from app.gui.languages import Language
from app.gui.words import RefusalWords

NUMBER = "261123-00042-3"
FACTS: dict[str, tuple[object, ...]] = {
    "least": (1, 15),
    "minutes": (1, 15),
    "allowed": (1, 20),
    "count": (2,),
    "window": ("hour", "shift", "day", "parcel"),
    "state": tuple(ParcelState),
    "why": ("too_large", "too_many_pixels", "not_png_or_jpeg", "damaged", "crashed"),
    "tries_left": (1, 7),
    "flaw": (
        "damaged",
        "other_station",
        "unknown_request",
        "request_over",
        "keys_changed",
        "does_not_open",
        "does_not_fit",
    ),
    "fault": ("no_certificate", "of_other_station", "of_other_key", "taken_already"),
    "problem": ("not_publics", "of_other_station", "of_other_custodian", "nothing_new"),
    "limit": (1, 1_000_000),
    "faults": ((0, "phone"),),
    "fields": ("sender_name", "phone", "weight", "no_such_field"),
}


def told_kinds(of: type[errors.Refused]) -> tuple[str, ...]:
    """The values of `kind`, from the docstring that lists them."""
    told = next(doc for each in of.__mro__ if "kind:" in (doc := each.__doc__ or ""))
    listed = told.split("kind:")[1].split(".")[0]
    return tuple(re.findall(r"[a-z_]+", re.sub(r"\([^)]*\)", "", listed)))


def kinds(of: type[errors.Refused] = errors.Refused) -> Iterator[type[errors.Refused]]:
    yield of
    for kind in of.__subclasses__():
        yield from kinds(kind)


def refusals() -> Iterator[errors.Refused]:
    """Every kind, once for each value of the fact its words may depend on."""
    for kind in kinds():
        names = list(inspect.signature(kind.__init__).parameters)[1:]
        facts_of = {**FACTS, "kind": told_kinds(kind)} if "kind" in names else FACTS
        if kind.__init__ is errors.Refused.__init__:
            yield kind()
        elif len(names) == 1:
            yield from (kind(fact) for fact in facts_of.get(names[0], (NUMBER,)))
        else:
            for facts in product(*(facts_of.get(name, (NUMBER,)) for name in names)):
                yield kind(*facts)


def name_of(refused: errors.Refused) -> str:
    return " ".join([type(refused).__name__, *map(str, refused.args)])


ALL = list(refusals())


def test_the_walk_finds_every_kind() -> None:
    assert {type(refused) for refused in ALL} == set(kinds())
    assert len(told_kinds(errors.StationTrouble)) >= 20
    assert len(told_kinds(errors.HardwareKeyTrouble)) == 14


@pytest.mark.parametrize("refused", ALL, ids=name_of)
def test_every_refusal_has_words_in_both_languages(counter: Counter, qtbot: QtBot, refused: errors.Refused) -> None:
    del qtbot
    words = RefusalWords()

    counter.languages.choose(Language.ENGLISH)
    english = words.words_for(refused)
    counter.languages.choose(Language.CHINESE)
    chinese = words.words_for(refused)

    assert re.fullmatch(r"[A-Z0-9].*[.]", english.text)
    assert re.search(r"[\u4e00-\u9fff].*。", chinese.text)
    assert not re.search(r"%[n\d]", english.text + chinese.text)
    assert english.tone == chinese.tone


def test_the_facts_of_a_refusal_are_in_its_words(counter: Counter) -> None:
    del counter
    words = RefusalWords()

    said = words.words_for(errors.AlreadyInRun("261123-00042-3", "Zhao Min"))

    assert said.text == "261123-00042-3 is already out with Zhao Min."


def test_missing_fields_are_named_as_people_call_them(counter: Counter) -> None:
    del counter
    words = RefusalWords()

    said = words.words_for(errors.Incomplete("sender_name", "phone", "weight"))

    assert said.text == "Still missing or not in order: sender's name, phone and weight."


def test_missing_fields_without_a_name_are_said_in_general(counter: Counter) -> None:
    del counter

    assert (
        RefusalWords().words_for(errors.Incomplete("x")).text == "Something is still missing. Fill in what is marked."
    )


def test_one_and_many_differ_in_english(counter: Counter) -> None:
    del counter
    words = RefusalWords()

    assert "at least 1 character." in words.words_for(errors.PassphraseTooShort(1)).text
    assert "at least 15 characters." in words.words_for(errors.PassphraseTooShort(15)).text
