import pytest

from app.demo.station import AUDITOR, CLERK
from app.devices.simulated_card_reader import NAME, Fault
from app.domain.documents import DocumentType
from app.gui.devices_watch import DevicesWatch
from app.gui.languages import Language
from app.gui.screens.settings import SettingsScreen
from app.gui.screens.settings.card_reader_card import CardReaderCard
from app.gui.settings import Setting
from app.gui.status import DeviceState
from app.gui.theme import ThemeChoice
from app.operations.card_reading import TriedCard
from tests.card_chips import FOREIGNER_2017, RESIDENT, changed
from tests.gui.screens.conftest import AtWork


def open_card(at: AtWork, person: str = CLERK) -> CardReaderCard:
    at.sign_in(person)
    return at.show(SettingsScreen(at.counter, at.desks)).card_reader


def press_test(at: AtWork, card: CardReaderCard) -> None:
    card.test.click()
    at.settle()


def lay(at: AtWork, card: CardReaderCard, text: bytes) -> None:
    at.desk.card_reader.twin.lay(text)
    card._watch.look()
    at.settle()


def test_the_test_tells_reader_and_card_and_nothing_that_is_on_the_card(at: AtWork) -> None:
    at.desk.card_reader.plug_in()
    card = open_card(at, AUDITOR)

    press_test(at, card)
    assert card.said() == (
        f"{NAME} answers. Its security module has the number 05.01-20260101-0000012345-0000000000.\n"
        "Now lay a card on it. Nothing that is on the card will be shown or kept."
    )
    lay(at, card, RESIDENT.text)

    assert card.said().endswith("\nCard read whole: Resident ID card.")
    assert "样本" not in card.said()


def test_what_could_not_be_read_is_named(at: AtWork) -> None:
    at.desk.card_reader.plug_in()
    card = open_card(at)
    press_test(at, card)

    lay(at, card, changed(changed(FOREIGNER_2017.text, 120, "0", 2), 220, "", 16))

    assert card.said().endswith(
        "Card read: Foreigner's permanent residence card. Look at the card for: date of birth and sex."
    )


def test_every_field_has_a_name(at: AtWork) -> None:
    card = open_card(at)
    fields = frozenset({"name", "sex", "birth_date", "valid_from", "valid_to"})

    card._show_outcome(TriedCard(DocumentType.RESIDENT_ID, fields))

    assert card.said().endswith("date of birth, name, sex, valid from and valid until.")


def test_without_a_reader_the_test_says_so(at: AtWork) -> None:
    card = open_card(at)

    press_test(at, card)

    assert card.said() == "No card reader is connected. Plug it in, or choose it in the settings (F8)."
    assert card.test.isEnabled()
    assert not card._watch.watching


def test_trouble_with_the_card_is_said_and_the_next_card_read(at: AtWork) -> None:
    at.desk.card_reader.plug_in()
    card = open_card(at)
    press_test(at, card)
    at.desk.card_reader.twin.fault = Fault.NOT_READ

    lay(at, card, RESIDENT.text)
    assert card.said().endswith("The card was not read. Lift it, then lay it down flat and leave it there.")
    at.desk.card_reader.twin.fault = None
    lay(at, card, RESIDENT.text)
    for _ in range(2):
        card._watch.look()
        at.settle()

    assert card.said().endswith("Card read whole: Resident ID card.")


def test_the_test_ends_with_the_screen(at: AtWork) -> None:
    at.desk.card_reader.plug_in()
    at.sign_in(CLERK)
    screen = at.show(SettingsScreen(at.counter, at.desks))
    press_test(at, screen.card_reader)
    said = screen.card_reader.said()

    screen.leave()

    assert "answers" in said
    assert not screen.card_reader._watch.watching
    assert screen.card_reader.said() == ""


def test_a_lock_during_the_test_is_no_trouble_of_the_reader(at: AtWork) -> None:
    card = open_card(at)
    at.do(at.desk.lock)

    press_test(at, card)

    assert at.said() == "Nobody is signed in at this desk. Sign in first."


def test_reader_and_speed_are_remembered(at: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("USB 0400:C35A", "COM3")
    monkeypatch.setattr(at.desks.cards.readers, "names", lambda: names)
    card = open_card(at)
    assert [card.reader.itemText(index) for index in range(card.reader.count())] == ["automatic", *names]
    assert not card.speed.isEnabled()

    card.reader.setCurrentIndex(2)
    card.reader.activated.emit(2)
    assert card.speed.isEnabled()
    card.speed.setCurrentIndex(4)
    card.speed.activated.emit(4)

    assert at.counter.settings.get(Setting.CARD_READER) == "COM3@9600"


def test_a_reader_that_is_not_connected_stays_chosen(at: AtWork) -> None:
    at.counter.settings.put(Setting.CARD_READER, "COM7@19200")

    card = open_card(at)

    assert card.reader.currentText() == "COM7 (not connected)"
    assert card.speed.currentData() == 19200


def test_it_is_drawn_in_every_look(at: AtWork) -> None:
    card = open_card(at)
    for language in Language:
        for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            at.counter.languages.choose(language)
            at.counter.theme.choose(theme)
            assert not card.grab().isNull()


def test_the_foot_of_the_window_knows_the_reader(at: AtWork) -> None:
    watch = DevicesWatch(at.counter, at.desks)
    at.sign_in(CLERK)
    at.settle()
    seen = [at.counter.status.now.reader]

    at.desk.card_reader.plug_in()
    for fault in (None, Fault.SILENT):
        at.desk.card_reader.twin.fault = fault
        watch.look()
        at.settle()
        seen.append(at.counter.status.now.reader)

    assert seen == [DeviceState.ABSENT, DeviceState.READY, DeviceState.TROUBLE]
