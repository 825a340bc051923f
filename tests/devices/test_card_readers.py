"""The driver against the twin: the bytes of a real reader, over a pseudo-terminal where the system has them."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from time import monotonic
from traceback import walk_tb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.devices.card_readers import POLL_SECONDS, ReaderSource, SdtCardReaders
from app.devices.sdt_frames import framed
from app.devices.sdt_reader import SLICE_SECONDS, Link
from app.devices.simulated_card_reader import MODULE, NAME, Fault, SdtTwin, SimulatedCardReader
from app.domain.documents.read_document import ReadDocument
from app.domain.errors import CardReaderTrouble
from app.operations.ports import CardReaderState, FoundReader
from tests.card_chips import ALL, HMT_RESIDENT, RESIDENT, Chip

HASTE = 0.02
"""Part of the usual time a reader may take: faults that end in silence are waited for."""
TERMINALS = [pytest.param(True, marks=pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")), False]


@pytest.fixture(params=TERMINALS, ids=["terminal", "memory"])
def simulated(request: pytest.FixtureRequest) -> Iterator[SimulatedCardReader]:
    reader = SimulatedCardReader(pseudo_terminal=request.param)
    yield reader
    reader.unplug()


@pytest.fixture
def readers(simulated: SimulatedCardReader) -> Iterator[SdtCardReaders]:
    readers = SdtCardReaders(simulated, poll_seconds=0)
    yield readers
    readers.close()


def in_haste(*sources: ReaderSource) -> SdtCardReaders:
    return SdtCardReaders(*sources, poll_seconds=0, patience=HASTE)


def trouble(act: Callable[[], object]) -> str:
    with pytest.raises(CardReaderTrouble) as caught:
        act()
    return caught.value.kind


@pytest.mark.parametrize("chip", ALL, ids=["resident", "J", "I", "Y"])
def test_a_card_of_each_kind_is_read(simulated: SimulatedCardReader, readers: SdtCardReaders, chip: Chip) -> None:
    simulated.twin.lay(chip.text)

    assert readers.look("") == chip.document
    assert readers.state("") is CardReaderState.LIFT_CARD


def test_without_a_card_there_is_nothing_to_read(readers: SdtCardReaders) -> None:
    assert readers.look("") is None
    assert readers.state("") is CardReaderState.READY


@pytest.mark.parametrize("finds_again", [False, True])
def test_a_card_is_read_once_until_it_was_lifted(finds_again: bool) -> None:  # noqa: FBT001
    twin = SdtTwin(finds_again=finds_again)
    readers = SdtCardReaders(SimulatedCardReader(twin, pseudo_terminal=False), poll_seconds=0)
    twin.lay(RESIDENT.text)
    first = readers.look("")

    again = [readers.look("") for _ in range(5)]
    twin.lift()
    lifted = [readers.look("") for _ in range(2)]
    twin.lay(RESIDENT.text)

    assert (first, again, lifted) == (RESIDENT.document, [None] * 5, [None] * 2)
    assert readers.look("") == RESIDENT.document


def test_a_card_that_comes_and_goes_at_the_edge_is_not_read_twice() -> None:
    twin = SdtTwin(finds_again=True)
    readers = SdtCardReaders(SimulatedCardReader(twin, pseudo_terminal=False), poll_seconds=0)
    twin.lay(RESIDENT.text)
    readers.look("")

    twin._found_nothing = 1

    assert [readers.look("") for _ in range(4)] == [None] * 4


def test_waiting_for_a_card_ends_with_the_card(simulated: SimulatedCardReader, readers: SdtCardReaders) -> None:
    simulated.twin.lay(RESIDENT.text)
    readers.look("")
    simulated.twin.lay(HMT_RESIDENT.text)

    assert readers.read("") == HMT_RESIDENT.document


def test_a_reader_is_never_asked_for_a_card_twice_in_300_ms() -> None:
    twin, asked = WatchedTwin(), []
    readers = SdtCardReaders(SimulatedCardReader(twin, pseudo_terminal=False))
    twin.watch = lambda: asked.append(monotonic())

    readers.look("")
    readers.look("")

    assert len(asked) == 2
    assert asked[1] - asked[0] >= POLL_SECONDS


class WatchedTwin(SdtTwin):
    """Tells of every question for a card."""

    def __init__(self) -> None:
        super().__init__()
        self.watch: Callable[[], object] = lambda: None

    def _find(self) -> bytes:
        self.watch()
        return super()._find()


UNHARMED = (Fault.JUNK_BEFORE, Fault.TWICE, Fault.IN_DRIPS, Fault.HALF_PREAMBLE)
TROUBLES = {
    Fault.SILENT: "silent",
    Fault.NOISE: "noise",
    Fault.BAD_CHECKSUM: "bad_checksum",
    Fault.LENGTH_0: "bad_length",
    Fault.LENGTH_65535: "bad_length",
    Fault.LENGTH_SHORT: "bad_length",
    Fault.LENGTH_LONG: "cut",
    Fault.CUT: "cut",
    Fault.LENGTHS_WRONG: "bad_length",
    Fault.REFUSES: "misunderstood",
    Fault.UNKNOWN_STATUS: "unexpected",
    Fault.MODULE_FAILED: "module_failed",
    Fault.MODULE_UNAUTHORISED: "module_unauthorised",
    Fault.NOT_SELECTED: "card_not_taken",
    Fault.NOT_READ: "card_not_read",
    Fault.READER_DISTRUSTED: "not_authenticated",
    Fault.CARD_DISTRUSTED: "not_authenticated",
    Fault.WRONG_CARD: "wrong_card",
    Fault.NAME_OF_BLANKS: "card_damaged",
    Fault.HALF_A_CHARACTER: "card_damaged",
    Fault.UNKNOWN_LAYOUT: "unknown_card",
}


def test_every_fault_has_its_test() -> None:
    assert {*UNHARMED, *TROUBLES} == set(Fault)


@pytest.mark.parametrize("fault", UNHARMED)
def test_what_is_odd_and_whole_is_read_all_the_same(
    simulated: SimulatedCardReader, readers: SdtCardReaders, fault: Fault
) -> None:
    simulated.twin.fault = fault
    simulated.twin.lay(RESIDENT.text)

    assert readers.look("") == RESIDENT.document


@pytest.mark.parametrize("fault", TROUBLES)
def test_every_fault_is_told_by_name_and_nothing_is_half_read(simulated: SimulatedCardReader, fault: Fault) -> None:
    readers = in_haste(simulated)
    simulated.twin.fault = fault
    simulated.twin.lay(RESIDENT.text)

    assert trouble(lambda: readers.look("")) == TROUBLES[fault]
    readers.close()


@pytest.mark.parametrize("fault", [Fault.NAME_OF_BLANKS, Fault.HALF_A_CHARACTER, Fault.LENGTHS_WRONG])
def test_a_trouble_does_not_hold_on_to_the_card(fault: Fault) -> None:
    simulated = SimulatedCardReader(pseudo_terminal=False)
    simulated.twin.fault = fault
    simulated.twin.lay(RESIDENT.text)

    with pytest.raises(CardReaderTrouble) as caught:
        in_haste(simulated).look("")

    held = [value for frame, _ in walk_tb(caught.value.__traceback__) for value in frame.f_locals.values()]
    assert caught.value.__context__ is None
    assert not any(RESIDENT.text[40:200] in value for value in held if isinstance(value, bytes))


@pytest.mark.parametrize("fault", TROUBLES)
def test_after_a_fault_the_card_is_lifted_and_then_read(fault: Fault) -> None:
    simulated = SimulatedCardReader(SdtTwin(finds_again=True), pseudo_terminal=False)
    readers = in_haste(simulated)
    # The line is open and the fault comes with the card, as it does at a counter.
    readers.look("")
    simulated.twin.fault = fault
    simulated.twin.lay(RESIDENT.text)
    if fault is Fault.MODULE_FAILED:
        assert readers.state("") is CardReaderState.TROUBLE
    else:
        assert trouble(lambda: readers.look("")) == TROUBLES[fault]
    simulated.twin.fault = None

    lying = [readers.look("") for _ in range(3)]
    simulated.twin.lay(HMT_RESIDENT.text)
    changing = [readers.look("") for _ in range(2)]

    assert lying + changing == [None] * 5
    assert readers.look("") == HMT_RESIDENT.document


class BabblingLine:
    """A line that says what it was given, piece by piece, whatever it is asked."""

    def __init__(self, pieces: list[bytes]) -> None:
        self._pieces = pieces

    def send(self, request: bytes) -> None:
        pass

    def receive(self) -> bytes:
        return self._pieces.pop(0) if self._pieces else b""

    def discard(self) -> None:
        pass

    def close(self) -> None:
        pass


ANSWERS = [framed(bytes.fromhex(status)) for status in ("000090", "00009F00000000", "000080", "000041", "010203")]
CARD = framed(bytes.fromhex("00009001000400") + RESIDENT.text + bytes(1024))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(ANSWERS),
            st.sampled_from([chip.text for chip in ALL]).map(
                lambda text: framed(bytes.fromhex("00009001000400") + text + bytes(1024))
            ),
            st.binary(max_size=64).map(lambda data: framed(b"\x00\x00\x90" + data)),
            st.integers(0, len(CARD)).map(lambda cut: CARD[:cut]),
            st.binary(max_size=64),
        ),
        max_size=8,
    )
)
def test_whatever_a_line_says_is_a_card_or_none_or_a_named_trouble(pieces: list[bytes]) -> None:
    readers = SdtCardReaders(OneLine(BabblingLine(pieces)), poll_seconds=0, patience=0.001)

    for _ in range(3):
        with suppress(CardReaderTrouble):
            assert readers.look("") in {None, *(chip.document for chip in ALL)}
    readers.close()


def test_an_answer_that_came_too_late_is_not_taken_for_the_next() -> None:
    simulated = SimulatedCardReader(pseudo_terminal=False)
    line = LateLine(simulated.open(NAME, 0))
    readers = in_haste(OneLine(line))
    readers.look("")
    simulated.twin.lay(RESIDENT.text)
    line.hold_back = True

    assert trouble(lambda: readers.look("")) == "silent"
    line.hold_back = False
    simulated.twin.lay(HMT_RESIDENT.text)

    assert [readers.look("") for _ in range(3)] == [None, None, HMT_RESIDENT.document]


class LateLine:
    """A line that can keep what was said until the next request."""

    def __init__(self, line: Link) -> None:
        self._line = line
        self.hold_back = False

    def send(self, request: bytes) -> None:
        self._line.send(request)

    def receive(self) -> bytes:
        return b"" if self.hold_back else self._line.receive()

    def discard(self) -> None:
        self._line.discard()

    def close(self) -> None:
        pass


class OneLine:
    """A port with this line behind it."""

    def __init__(self, line: Link, *, certain: bool = True, name: str = "COM1") -> None:
        self.line, self.certain, self.name = line, certain, name
        self.opened: list[tuple[str, int]] = []
        self.kept_from_us = ""

    def names(self) -> tuple[str, ...]:
        return (self.name,) if self.name else ()

    def open(self, name: str, baud: int) -> Link:
        self.opened.append((name, baud))
        if self.kept_from_us:
            raise CardReaderTrouble(self.kept_from_us)
        return self.line


def test_the_reader_says_who_it_is(readers: SdtCardReaders) -> None:
    assert readers.found("") == FoundReader(NAME, "05.01-20260101-0000012345-0000000000")


def test_a_module_number_of_another_size_is_no_number(
    simulated: SimulatedCardReader, readers: SdtCardReaders, monkeypatch: pytest.MonkeyPatch
) -> None:
    del simulated
    monkeypatch.setattr("app.devices.simulated_card_reader.MODULE", MODULE[:-1])

    assert trouble(lambda: readers.found("")) == "unexpected"


def test_a_reader_that_is_pulled_out_is_missed_and_comes_back(
    simulated: SimulatedCardReader, readers: SdtCardReaders
) -> None:
    readers.look("")

    simulated.unplug()
    assert trouble(lambda: readers.look("")) == "removed"
    assert readers.state("") is CardReaderState.ABSENT
    assert trouble(lambda: readers.look("")) == "no_reader"
    assert readers.names() == ()
    simulated.plug_in()
    simulated.twin.lay(RESIDENT.text)

    assert readers.state("") is CardReaderState.READY
    # What lies there may be the card that lay there before.
    assert [readers.look("") for _ in range(3)] == [None] * 3


def test_a_card_on_the_reader_when_it_is_plugged_in_first_is_read(simulated: SimulatedCardReader) -> None:
    simulated.unplug()
    readers = SdtCardReaders(simulated, poll_seconds=0)
    assert trouble(lambda: readers.look("")) == "no_reader"

    simulated.plug_in()
    simulated.twin.lay(RESIDENT.text)

    assert readers.look("") == RESIDENT.document
    readers.close()


def meanwhile(act: Callable[[], ReadDocument | None]) -> tuple[threading.Thread, list[str]]:
    outcome: list[str] = []

    def run() -> None:
        try:
            act()
        except CardReaderTrouble as error:
            outcome.append(error.kind)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return thread, outcome


def test_whoever_waits_for_a_card_is_let_go(simulated: SimulatedCardReader, readers: SdtCardReaders) -> None:
    thread, outcome = meanwhile(lambda: readers.read(""))
    while not simulated.twin.requests:
        thread.join(SLICE_SECONDS)

    readers.cancel()
    thread.join(10)

    assert outcome == ["cancelled"]
    simulated.twin.lay(RESIDENT.text)
    assert readers.read("") == RESIDENT.document


def test_whoever_waits_for_the_next_poll_is_let_go(simulated: SimulatedCardReader) -> None:
    readers = SdtCardReaders(simulated, poll_seconds=3600)
    readers.look("")

    thread, outcome = meanwhile(lambda: readers.look(""))
    while not readers._cancels:
        thread.join(SLICE_SECONDS)
    readers.cancel()
    thread.join(10)

    assert outcome == ["cancelled"]
    readers.close()


class StuckLine(LateLine):
    """A line that blocks for good once it is asked: neither data nor an end."""

    def __init__(self) -> None:
        self.asked, self.let_go = threading.Event(), threading.Event()

    def send(self, request: bytes) -> None:
        del request

    def receive(self) -> bytes:
        self.asked.set()
        self.let_go.wait()
        return b""

    def discard(self) -> None:
        pass


def test_a_wait_that_blocks_in_the_driver_ends_at_once_too() -> None:
    line = StuckLine()
    readers = in_haste(OneLine(line))
    thread, outcome = meanwhile(lambda: readers.read(""))
    line.asked.wait()

    readers.cancel()
    thread.join(10)
    assert outcome == ["cancelled"]
    assert readers.state("") is CardReaderState.ABSENT
    line.let_go.set()
    readers.close()


def test_a_driver_that_hangs_is_a_reader_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.devices.card_readers.OPEN_SECONDS", -3.9)
    line = StuckLine()
    readers = SdtCardReaders(OneLine(line))

    assert trouble(lambda: readers.found("")) == "silent"
    line.let_go.set()


def test_nobody_waits_and_nothing_is_cancelled(readers: SdtCardReaders) -> None:
    readers.cancel()

    assert readers.look("") is None


def test_the_chosen_port_is_opened_with_its_speed() -> None:
    source = OneLine(SimulatedCardReader(pseudo_terminal=False).open(NAME, 0), certain=False)
    readers = in_haste(source)

    readers.look("COM1@9600")
    readers.look("COM1")

    assert source.opened == [("COM1", 9600), ("COM1", 115200)]


def test_a_port_that_is_not_there_is_no_reader(simulated: SimulatedCardReader) -> None:
    assert trouble(lambda: in_haste(simulated).look("COM9")) == "no_reader"


@pytest.mark.parametrize(
    ("kind", "state"), [("in_use", "trouble"), ("not_permitted", "trouble"), ("no_reader", "absent")]
)
def test_a_chosen_port_that_cannot_be_had_says_why(kind: str, state: str) -> None:
    source = OneLine(StuckLine(), certain=False)
    source.kept_from_us = kind
    readers = in_haste(source)

    assert trouble(lambda: readers.look("COM1")) == kind
    assert readers.state("COM1") == state
    assert trouble(lambda: readers.look("")) == "no_reader"


def test_a_port_with_something_else_behind_it_is_asked_once_until_it_is_plugged_in_anew() -> None:
    silent = SdtTwin()
    silent.fault = Fault.SILENT
    source = OneLine(SimulatedCardReader(silent, pseudo_terminal=False).open(NAME, 0), certain=False)
    simulated = SimulatedCardReader(pseudo_terminal=False)
    readers = in_haste(source, simulated)

    readers.look("")
    readers.close()
    readers.look("")
    assert len(source.opened) == 1

    source.name = ""
    readers.close()
    readers.look("")
    source.name = "COM1"
    readers.close()
    readers.look("")
    assert len(source.opened) == 2


def test_a_reader_behind_a_serial_port_is_found_by_itself(simulated: SimulatedCardReader) -> None:
    source = OneLine(simulated.open(NAME, 115200), certain=False)

    assert SdtCardReaders(source, poll_seconds=0).found("").port == "COM1"


def test_a_reader_that_hears_us_badly_is_told_so(simulated: SimulatedCardReader) -> None:
    assert b"".join(simulated.twin.answer(bytes.fromhex("AAAAAA966900032001FF")))[9] == 0x10
    assert b"".join(simulated.twin.answer(bytes.fromhex("AAAAAA9669000220 22")))[9] == 0x11
    assert b"".join(simulated.twin.answer(bytes.fromhex("AAAAAA966900033003 30")))[9] == 0x21
    assert b"".join(simulated.twin.answer(bytes.fromhex("AAAAAA966900033001 32")))[9] == 0x41
    assert simulated.twin.answer(bytes.fromhex("00AAAAAA9669")) == ()
    assert b"".join(simulated.twin.answer(bytes.fromhex("0003200221")))[9] == 0x81


def test_a_chip_has_256_bytes() -> None:
    with pytest.raises(ValueError, match="255"):
        SdtTwin().lay(bytes(255))
