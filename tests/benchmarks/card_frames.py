"""Card readers: bytes to document, cards read a second over a pseudo-terminal, and what becomes of odd frames."""

from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import date
from random import Random
from time import perf_counter

from app.devices.card_readers import SdtCardReaders
from app.devices.sdt_frames import OK, PREAMBLE, AnswerStream, BadAnswer, framed, text_of
from app.devices.simulated_card_reader import SimulatedCardReader
from app.domain.documents import IdentityPolicy, Outcome, judge
from app.domain.documents.card_text import read_card_text
from app.domain.documents.read_document import ReadDocument
from app.domain.errors import CardReaderTrouble
from tests.benchmarks.timing import percentile, timed
from tests.card_chips import ALL, RESIDENT

READS = 2_000
CARDS = 300
ODD_FRAMES = 50_000
LINE_BYTES = 11_520
"""A second, of 115200 baud with start and stop bit."""


def run() -> None:
    decoding()
    reading()
    odd_frames()


def frame_of(text: bytes) -> bytes:
    return framed(OK.to_bytes(3) + bytes.fromhex("01000400") + text + bytes(1024))


def document_in(received: bytes) -> ReadDocument:
    """As the driver does it; raises BadAnswer, CardReaderTrouble."""
    stream = AnswerStream()
    answer = stream.take(received)
    if answer is None or answer.status != OK:
        raise BadAnswer(stream.flaw() if answer is None else "unexpected")
    return read_card_text(text_of(answer.data))


def decoding() -> None:
    frame = frame_of(RESIDENT.text)
    times = [timed(lambda: document_in(frame)) for _ in range(READS)]
    line = len(frame) / LINE_BYTES * 1000
    print(
        f"1,295 bytes to document: median {percentile(times, 50):.3f} ms, p99 {percentile(times, 99):.3f} ms;"
        f" the line needs {line:.0f} ms at 115200 baud"
    )


def reading() -> None:
    """A hand changes cards as fast as the driver lets it: two questions without a card, then find, select, read."""
    reader = SimulatedCardReader()
    with closing(SdtCardReaders(reader, poll_seconds=0)) as readers:
        begun = perf_counter()
        for number in range(CARDS):
            reader.twin.lay(ALL[number % len(ALL)].text)
            readers.read("")
        seconds = perf_counter() - begun
    reader.unplug()
    print(f"over a pseudo-terminal: {CARDS / seconds:.0f} cards a second ({seconds / CARDS * 1000:.2f} ms each)")


def odd_frames() -> None:
    """Frames damaged in every way; wrong is a document that differs from the card's and was taken for whole.

    Two flips of the same bit cancel out in the checksum: what becomes of those is counted apart.
    """
    rng = Random(1)
    outcomes: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for _ in range(ODD_FRAMES):
        chip = rng.choice(ALL)
        damage = rng.choice(DAMAGES)
        received = damage(frame_of(chip.text), rng)
        try:
            document = document_in(received)
        except BadAnswer as bad:
            outcomes[bad.flaw] += 1
        except CardReaderTrouble as trouble:
            outcomes[trouble.kind] += 1
        else:
            outcomes["read"] += 1
            wrong[damage.__name__] += document != chip.document
            if document.number != chip.document.number and is_accepted(document):
                wrong["numbers"] += 1
    told = ", ".join(f"{count:,} {outcome}" for outcome, count in outcomes.most_common())
    print(f"{ODD_FRAMES:,} odd frames: {told}")
    twice, numbers = wrong.pop(flipped_twice.__name__, 0), wrong.pop("numbers", 0)
    print(
        f"read wrongly: {wrong.total()} of what the checksum can see; {twice} where two flips cancel out in it,"
        f" {numbers} of these with another number the rules accept"
    )


def is_accepted(document: ReadDocument) -> bool:
    verdict = judge(document.document_type, document.number, today=date(2026, 11, 24), policy=IdentityPolicy())
    return verdict.outcome is not Outcome.REFUSED


def flipped(frame: bytes, rng: Random) -> bytes:
    at = rng.randrange(len(frame))
    return frame[:at] + bytes((frame[at] ^ 1 << rng.randrange(8),)) + frame[at + 1 :]


def flipped_twice(frame: bytes, rng: Random) -> bytes:
    return flipped(flipped(frame, rng), rng)


def cut(frame: bytes, rng: Random) -> bytes:
    return frame[: rng.randrange(len(frame))]


def short_of_some(frame: bytes, rng: Random) -> bytes:
    at = rng.randrange(len(frame))
    return frame[:at] + frame[at + rng.randrange(1, 20) :]


def with_junk(frame: bytes, rng: Random) -> bytes:
    return rng.randbytes(rng.randrange(3000)) + frame


def with_junk_within(frame: bytes, rng: Random) -> bytes:
    at = rng.randrange(len(frame))
    return frame[:at] + rng.randbytes(rng.randrange(1, 40)) + frame[at:]


def with_another_length(frame: bytes, rng: Random) -> bytes:
    return frame[: len(PREAMBLE)] + rng.randbytes(2) + frame[len(PREAMBLE) + 2 :]


def behind_a_broken_one(frame: bytes, rng: Random) -> bytes:
    return cut(frame, rng) + frame + frame


DAMAGES: tuple[Callable[[bytes, Random], bytes], ...] = (
    flipped,
    flipped_twice,
    cut,
    short_of_some,
    with_junk,
    with_junk_within,
    with_another_length,
    behind_a_broken_one,
)
