"""What is said to one card reader of the SDT kind, over whatever line it is on."""

import struct
from collections.abc import Callable
from time import monotonic
from types import MappingProxyType
from typing import Protocol

from app.devices.sdt_frames import (
    FIND,
    FOUND,
    MODULE_NUMBER,
    NOT_FOUND,
    OK,
    READ,
    SELECT,
    STATUS,
    Answer,
    AnswerStream,
    BadAnswer,
    Request,
    text_of,
)
from app.domain.documents.card_text import read_card_text
from app.domain.documents.read_document import ReadDocument
from app.domain.errors import CardReaderTrouble

SLICE_SECONDS = 0.05
"""How long a line is listened to in one piece."""
PAUSE_SECONDS = 0.5
"""No byte for so long within an answer, and it is not whole any more; at 9600 baud they are 1 ms apart."""

TOLD_AS = MappingProxyType(
    {
        0x10: "misunderstood",  # checksum of our request
        0x11: "misunderstood",  # its length
        0x21: "misunderstood",  # its command
        0x31: "not_authenticated",  # the card does not trust the module
        0x32: "not_authenticated",  # the module does not trust the card
        0x33: "not_authenticated",  # verifying
        0x40: "wrong_card",
        0x41: "card_not_read",
        0x47: "not_authenticated",  # its random number
        0x60: "module_failed",  # self-test
        0x66: "module_unauthorised",
        0x80: "card_not_read",  # no card: lifted too early
        0x81: "card_not_taken",
    }
)
"""GA/T 467, SW3."""


class Link(Protocol):
    """A line to a reader. All of it raises OSError once the reader has gone."""

    def send(self, request: bytes) -> None: ...
    def receive(self) -> bytes:
        """What has come, as soon as anything has; b"" when nothing came in SLICE_SECONDS."""
        ...

    def discard(self) -> None:
        """Forget what has come and was not received."""
        ...

    def close(self) -> None: ...


class SdtReader:
    """One open reader. patience: multiplies the seconds an answer may take.

    What was asked is waited for, whoever has lost interest meanwhile: its answer would be taken for the next one's.
    """

    def __init__(self, link: Link, patience: float = 1.0, clock: Callable[[], float] = monotonic) -> None:
        self._link = link
        self._patience = patience
        self._clock = clock

    def check(self) -> None:
        """Nothing, when reader and module are well; CardReaderTrouble, BadAnswer otherwise."""
        self._expect(STATUS, OK)

    def module_number(self) -> str:
        """The number of the security module as the makers write it; it is printed on the reader."""
        data = self._expect(MODULE_NUMBER, OK).data
        try:
            kind, version, made, number, check = struct.unpack("<HHIII", data)
        except struct.error:
            raise CardReaderTrouble("unexpected") from None
        return f"{kind:02}.{version:02}-{made:08}-{number:010}-{check:010}"

    def finds_card(self) -> bool:
        """Whether there is a card that was not read since it was laid down."""
        return self._expect(FIND, FOUND, NOT_FOUND).status == FOUND

    def read_card(self) -> ReadDocument:
        """The document on the card that was found. The photograph is not looked at, nor kept."""
        self._expect(SELECT, OK)
        return read_card_text(text_of(self._expect(READ, OK).data))

    def _expect(self, request: Request, *statuses: int) -> Answer:
        answer = self._ask(request)
        if answer.status not in statuses:
            raise CardReaderTrouble(TOLD_AS.get(answer.status, "unexpected"))
        return answer

    def _ask(self, request: Request) -> Answer:
        # An earlier answer that came late must not be taken for this one.
        self._link.discard()
        self._link.send(request.frame)
        stream = AnswerStream()
        now = self._clock()
        until = last = now + request.seconds * self._patience
        while now < until:
            received = self._link.receive()
            now = self._clock()
            if received:
                if (answer := stream.take(received)) is not None:
                    return answer
                until = min(last, now + PAUSE_SECONDS * self._patience)
        raise BadAnswer(stream.flaw())
