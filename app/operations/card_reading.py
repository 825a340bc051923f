"""Reading the chips of resident cards at the counter. What is read goes to the document step, and nothing is kept."""

from dataclasses import dataclass

from app.domain.documents import DocumentType
from app.domain.documents.read_document import ReadDocument
from app.domain.people import Role
from app.operations.ports import CardReaders, CardReaderState, FoundReader
from app.operations.session import Session


@dataclass(frozen=True, slots=True)
class TriedCard:
    """A card that was read to try the reader: its kind, and the names of the fields that could not be read."""

    document_type: DocumentType
    unsure: frozenset[str]


@dataclass(frozen=True)
class CardDesk:
    """reader: the text of a ReaderChoice; a name of `reader_names` is one, and "" is whichever reader is found."""

    session: Session
    readers: CardReaders

    def reader_names(self) -> tuple[str, ...]:
        return self.readers.names()

    def state(self, reader: str) -> CardReaderState:
        """How the reader is; may take a second, and does not wait for a card."""
        return self.readers.state(reader)

    def found(self, reader: str) -> FoundReader:
        """Which reader answers; CardReaderTrouble."""
        self.session.require()
        return self.readers.found(reader)

    def look(self, reader: str) -> ReadDocument | None:
        """The document on a card newly laid down, None while there is none; asked at most every 300 ms.

        Raises CardReaderTrouble; whatever it was, the card must be lifted and laid down again.
        """
        self.session.require(Role.CLERK, Role.MANAGER, act="intake")
        document = self.readers.look(reader)
        # Locked meanwhile: whoever laid the card down, nobody here may see it.
        self.session.require(Role.CLERK, Role.MANAGER, act="intake")
        return document

    def read(self, reader: str) -> ReadDocument:
        """Wait for a card to be laid down, and read it, as `look` does; `cancel` ends the waiting."""
        self.session.require(Role.CLERK, Role.MANAGER, act="intake")
        document = self.readers.read(reader)
        self.session.require(Role.CLERK, Role.MANAGER, act="intake")
        return document

    def try_card(self, reader: str) -> TriedCard | None:
        """As `look`, for whoever only wants to know whether the reader reads: nothing on the card is told."""
        self.session.require()
        document = self.readers.look(reader)
        return None if document is None else TriedCard(document.document_type, document.unsure)

    def cancel(self) -> None:
        """End the waiting, from another thread: it raises CardReaderTrouble cancelled. Nothing if nobody waits."""
        self.readers.cancel()
