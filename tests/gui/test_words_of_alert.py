import pytest

from app.domain.actions import Action
from app.domain.alert import STATION, AlertAnswer, AlertKind
from app.domain.people import Actor, Role, UserId
from app.gui.counter import Counter
from app.gui.words_of_alert import AlertWords
from app.gui.words_of_log import LogWords
from tests.gui.test_words_of_log import row


@pytest.mark.parametrize("kind", AlertKind)
def test_every_alert_is_a_sentence(counter: Counter, kind: AlertKind) -> None:
    words = AlertWords(counter.session)

    said = words.sentence(kind, "Li Na", 5)

    assert said.endswith(".")
    assert "%" not in said
    assert words.kind(kind)


@pytest.mark.parametrize("answer", AlertAnswer)
def test_every_answer_has_a_word(counter: Counter, answer: AlertAnswer) -> None:
    assert AlertWords(counter.session).answer(answer)


@pytest.fixture
def words(counter: Counter) -> LogWords:
    words = LogWords(counter.session)
    words.know((Actor(UserId("u7"), "Liu Yang", Role.COURIER),))
    return words


def test_the_log_names_whom_an_alert_is_about(words: LogWords) -> None:
    about = words.sentence(row(Action.ALERT_RAISED, ("u7", "", "5", "out_of_run")))
    station = words.sentence(row(Action.ALERT_RAISED, (STATION, "", "1", "clock_in_doubt")))

    assert about == "Alert about Liu Yang: parcel of another run"
    assert station == "Alert about the station: clock in doubt"
    assert words.tone(row(Action.ALERT_RAISED)) == "attention"


def test_the_log_tells_an_answer_and_what_was_found(words: LogWords) -> None:
    assert words.sentence(row(Action.ALERT_ANSWERED, ("41", "", "", "spoken_to"))) == (
        "Li Na answered alert 41: spoken to"
    )
    assert "3" in words.sentence(row(Action.LEAK_TRACED, ("", "", "", "3 canaries")))
    assert "12" in words.sentence(row(Action.PRE_ARRIVALS_BROUGHT, ("", "", "", "12 rows")))


def test_kinds_and_answers_of_a_newer_program_are_told_as_they_are(words: LogWords) -> None:
    assert "brand_new" in words.sentence(row(Action.ALERT_RAISED, ("u7", "", "1", "brand_new")))
    assert "brand_new" in words.sentence(row(Action.ALERT_ANSWERED, ("41", "", "", "brand_new")))
