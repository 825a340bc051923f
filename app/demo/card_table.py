"""The hand at the demo's simulated card reader: a card of somebody else each time."""

from collections.abc import Iterator

from app.demo.cards import (
    EXPIRED,
    child_chip,
    foreigner_2017_chip,
    foreigner_2023_chip,
    hmt_chip,
    resident_chip,
)
from app.demo.people import InventedPerson
from app.devices.simulated_card_reader import Fault, SimulatedCardReader
from app.gui.simulated_reader_window import CardKind, ReaderFault


class DemoCardTable:
    """people: whose cards are laid down, one after the other."""

    def __init__(self, reader: SimulatedCardReader, people: Iterator[InventedPerson]) -> None:
        self._reader, self._people = reader, people

    def lay(self, kind: CardKind) -> None:
        self._reader.twin.lay(chip_of(kind, next(self._people)))

    def lift(self) -> None:
        self._reader.twin.lift()

    def fail(self, fault: ReaderFault) -> None:
        self._reader.twin.fault = Fault(fault) if fault else None

    def plug_in(self) -> None:
        self._reader.plug_in()

    def unplug(self) -> None:
        self._reader.unplug()


def chip_of(kind: CardKind, person: InventedPerson) -> bytes:
    match kind:
        case CardKind.RESIDENT:
            return resident_chip(person.resident_id, person.name)
        case CardKind.EXPIRED:
            return resident_chip(person.resident_id, person.name, EXPIRED)
        case CardKind.CHILD:
            return child_chip(person)
        case CardKind.HMT_RESIDENT:
            return hmt_chip(person)
        case CardKind.FOREIGNER_2017:
            return foreigner_2017_chip(person)
        case CardKind.FOREIGNER_2023:
            return foreigner_2023_chip(person)
