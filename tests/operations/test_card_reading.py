from collections.abc import Callable

import pytest

from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER
from app.devices.simulated_card_reader import NAME
from app.domain.documents import DocumentType
from app.domain.documents.read_document import ReadDocument
from app.domain.errors import CardReaderTrouble, NotAllowed, NotSignedIn
from app.operations.card_reading import CardDesk, TriedCard
from app.operations.ports import CardReaderState
from tests.card_chips import RESIDENT, changed
from tests.operations.desk import Desk


def at_the_reader(desk: Desk, person: str = CLERK) -> CardDesk:
    """Somebody is signed in, and the reader is plugged in."""
    desk.sign_in(person)
    desk.card_reader.plug_in()
    return desk.desks.cards


def test_the_card_on_the_reader_is_the_document(desk: Desk) -> None:
    cards = at_the_reader(desk)
    assert cards.look("") is None

    desk.card_reader.twin.lay(RESIDENT.text)

    assert cards.read("") == RESIDENT.document
    assert cards.look("") is None


def test_what_is_connected_is_known_to_everybody(desk: Desk) -> None:
    cards = desk.desks.cards
    assert (cards.reader_names(), cards.state("")) == ((), CardReaderState.ABSENT)

    desk.card_reader.plug_in()

    assert (cards.reader_names(), cards.state("")) == ((NAME,), CardReaderState.READY)


@pytest.mark.parametrize("person", [AUDITOR, COURIERS[0]])
def test_cards_are_read_by_whoever_may_take_parcels_in(desk: Desk, person: str) -> None:
    cards = at_the_reader(desk, person)
    desk.card_reader.twin.lay(RESIDENT.text)

    for act in (cards.look, cards.read):
        with pytest.raises(NotAllowed):
            act("")


def test_a_manager_may_take_parcels_in(desk: Desk) -> None:
    cards = at_the_reader(desk, MANAGER)
    desk.card_reader.twin.lay(RESIDENT.text)

    assert cards.look("") == RESIDENT.document


def test_everybody_may_try_the_reader_and_is_told_nothing_of_the_card(desk: Desk) -> None:
    cards = at_the_reader(desk, AUDITOR)
    assert cards.found("").port == NAME
    assert cards.try_card("") is None

    desk.card_reader.twin.lay(changed(RESIDENT.text, 36, "", 16))

    assert cards.try_card("") == TriedCard(DocumentType.RESIDENT_ID, frozenset({"birth_date"}))


def test_nothing_is_read_while_nobody_is_signed_in(desk: Desk) -> None:
    cards = desk.desks.cards

    for act in (cards.look, cards.read, cards.found, cards.try_card):
        with pytest.raises(NotSignedIn):
            act("")


@pytest.mark.parametrize("verb", ["look", "read"])
def test_a_card_read_while_the_desk_was_locked_is_shown_to_nobody(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, verb: str
) -> None:
    cards = at_the_reader(desk)
    read: Callable[[str], ReadDocument] = getattr(cards.readers, verb)

    def locked_meanwhile(reader: str) -> ReadDocument:
        document = read(reader)
        desk.lock()
        return document

    monkeypatch.setattr(cards.readers, verb, locked_meanwhile)
    desk.card_reader.twin.lay(RESIDENT.text)

    with pytest.raises(NotSignedIn):
        getattr(cards, verb)("")


def test_the_wait_for_a_card_can_be_called_off(desk: Desk) -> None:
    cards = at_the_reader(desk)

    class Impatient:
        """A twin that is called off by its first question for a card."""

        def __call__(self) -> bytes:
            cards.cancel()
            return b"\x00\x00\x80"

    desk.card_reader.twin._find = Impatient()  # type: ignore[method-assign]

    with pytest.raises(CardReaderTrouble) as caught:
        cards.read("")
    assert caught.value.kind == "cancelled"


def test_nothing_is_logged_and_nothing_is_kept_of_a_card(desk: Desk) -> None:
    cards = at_the_reader(desk)
    before = desk.entries()
    desk.card_reader.twin.lay(RESIDENT.text)

    cards.look("")

    assert desk.entries() == before
    assert not any("样本".encode() in content for content in desk.contents().values())
