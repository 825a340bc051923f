from datetime import date
from itertools import islice
from random import Random

import pytest

from app.demo.card_table import DemoCardTable, chip_of
from app.demo.cards import chip
from app.demo.people import InventedPerson, invented_people
from app.devices.card_readers import SdtCardReaders
from app.devices.simulated_card_reader import Fault, SimulatedCardReader
from app.domain.documents import DocumentType, IdentityPolicy, Outcome, ReasonCode, Verdict, judge
from app.domain.documents.card_text import RESIDENT, read_card_text
from app.gui.simulated_reader_window import CardKind, ReaderFault
from app.operations.ports import CardReaderState

TODAY = date(2026, 11, 24)
PEOPLE = list(islice(invented_people(Random(3)), 40))


def judged(kind: CardKind, person: InventedPerson) -> tuple[DocumentType, Verdict]:
    read = read_card_text(chip_of(kind, person))
    assert not read.unsure
    verdict = judge(
        read.document_type,
        read.number,
        today=TODAY,
        valid_from=read.valid_from,
        valid_to=read.valid_to,
        policy=IdentityPolicy(),
    )
    return read.document_type, verdict


@pytest.mark.parametrize(
    ("kind", "document_type"),
    [
        (CardKind.RESIDENT, DocumentType.RESIDENT_ID),
        (CardKind.HMT_RESIDENT, DocumentType.HMT_RESIDENCE_PERMIT),
        (CardKind.FOREIGNER_2017, DocumentType.FOREIGN_PERMANENT_RESIDENT),
        (CardKind.FOREIGNER_2023, DocumentType.FOREIGN_PERMANENT_RESIDENT),
    ],
)
def test_invented_cards_are_read_and_accepted(kind: CardKind, document_type: DocumentType) -> None:
    found = [judged(kind, person) for person in PEOPLE]

    assert {each for each, _ in found} == {document_type}
    assert {verdict.outcome for _, verdict in found} <= {Outcome.ACCEPTED, Outcome.ACCEPTED_WITH_WARNINGS}


def test_a_resident_id_is_its_holder_s_and_without_a_warning() -> None:
    for person in PEOPLE:
        read = read_card_text(chip_of(CardKind.RESIDENT, person))

        assert (read.number, read.name) == (person.resident_id, person.name)
        assert judged(CardKind.RESIDENT, person)[1].outcome is Outcome.ACCEPTED


@pytest.mark.parametrize(
    ("kind", "reason"), [(CardKind.EXPIRED, ReasonCode.EXPIRED), (CardKind.CHILD, ReasonCode.UNDER_AGE)]
)
def test_cards_to_be_refused_are_refused(kind: CardKind, reason: ReasonCode) -> None:
    for person in PEOPLE:
        assert reason in judged(kind, person)[1].codes


def test_a_name_longer_than_its_place_is_cut_as_on_a_card() -> None:
    text = chip(RESIDENT, " ", "样" * 20, "11010519491231002X", TODAY)

    assert read_card_text(text).name == "样" * 15


def test_the_hand_at_the_reader_does_what_hands_do() -> None:
    reader = SimulatedCardReader(pseudo_terminal=False)
    readers, table = SdtCardReaders(reader, poll_seconds=0), DemoCardTable(reader, iter(PEOPLE))

    table.lay(CardKind.RESIDENT)
    first = readers.read("")
    table.lay(CardKind.RESIDENT)
    second = readers.read("")
    table.lift()
    table.fail(ReaderFault.CUT)
    table.unplug()

    assert (first.name, second.name) == (PEOPLE[0].name, PEOPLE[1].name)
    assert reader.twin.fault is Fault.CUT
    assert (readers.names(), readers.state("")) == ((), CardReaderState.ABSENT)
    table.plug_in()
    table.fail(ReaderFault.NONE)
    assert readers.look("") is None
    assert reader.twin.fault is None


def test_every_fault_offered_is_one_of_the_twin_s() -> None:
    assert {str(fault) for fault in ReaderFault} - {""} <= set(map(str, Fault))
