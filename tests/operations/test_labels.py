from collections.abc import Callable

import numpy as np
import pytest
import zxingcpp

from app.demo.station import AUDITOR, COURIERS
from app.domain.errors import (
    LabelGone,
    Misread,
    NotAllowed,
    NotOurLabel,
    NotSignedIn,
    PrinterNotReady,
    StationTrouble,
    UnknownParcel,
    WrongLabel,
    WrongState,
)
from app.domain.parcel import ParcelNumber
from app.domain.printing import LABEL_60X40, LABEL_76X130, LABEL_SIZES, RESOLUTIONS, LabelSize, PrintPicture
from app.labels.text import format_label, is_label
from app.operations.labels import LabelDesk
from app.operations.ports import JobState
from tests.operations.desk import PRINTER, Desk, Strike


@pytest.fixture
def counter(desk: Desk) -> Desk:
    """A desk at which the clerk is signed in."""
    desk.sign_in()
    return desk


@pytest.fixture
def number(counter: Desk) -> ParcelNumber:
    """A parcel that awaits its label."""
    return counter.desks.intake.commit(counter.form()).parcel_number


def read(picture: PrintPicture) -> str:
    """The code on a printed label, by a decoder that knows nothing of us."""
    rows = np.frombuffer(picture.rows, np.uint8).reshape(picture.height, -1)
    pixels = np.where(np.unpackbits(rows, axis=1)[:, : picture.width], 0, 255).astype(np.uint8)
    (code,) = zxingcpp.read_barcodes(np.pad(pixels, 20, constant_values=255))
    return str(code.text)


def test_the_desk_knows_its_printers(desk: Desk) -> None:
    assert desk.desks.labels.printer_names() == (PRINTER,)


@pytest.mark.parametrize("size", LABEL_SIZES, ids=lambda size: size.name)
@pytest.mark.parametrize("dpi", RESOLUTIONS)
def test_a_printed_label_carries_the_code_that_accepts_its_parcel(
    counter: Desk, number: ParcelNumber, size: LabelSize, dpi: int
) -> None:
    counter.settled(counter.desks.labels.send(number, PRINTER, size, dpi))

    assert read(counter.printer.outputs[-1]) == counter.label_of(number)


def test_a_label_sent_is_in_the_log(counter: Desk, number: ParcelNumber) -> None:
    counter.print_label(number)

    assert (counter.newest().action, counter.newest().subject) == ("label_sent", number)


def test_a_job_is_done_when_the_label_is_on_paper(counter: Desk, number: ParcelNumber) -> None:
    job = counter.settled(counter.print_label(number))

    assert (counter.desks.labels.job(job.job_id).state, len(counter.printer.outputs)) == (JobState.DONE, 1)


def test_a_job_that_the_printer_failed_says_why(counter: Desk, number: ParcelNumber) -> None:
    counter.printer.fail("out_of_paper")

    job = counter.settled(counter.print_label(number))

    assert (job.state, job.why) == (JobState.FAILED, "out_of_paper")


def test_a_label_that_failed_can_be_sent_again(counter: Desk, number: ParcelNumber) -> None:
    counter.printer.fail("out_of_paper", after_bytes=900)
    counter.settled(counter.print_label(number))
    counter.printer.mend()

    counter.settled(counter.print_label(number))

    assert read(counter.printer.outputs[-1]) == counter.label_of(number)


def test_a_label_that_no_printer_took_is_in_the_log_as_such(counter: Desk, number: ParcelNumber) -> None:
    with pytest.raises(PrinterNotReady) as refused:
        counter.desks.labels.send(number, "No such printer", LABEL_60X40, 203)

    assert refused.value.why == "no_such_printer"
    sent = [row.result for row in counter.entries() if row.action == "label_sent"]
    assert sent == ["ok", "not_ready"]


def test_no_label_is_printed_that_the_log_does_not_know(counter: Desk, number: ParcelNumber) -> None:
    with Strike(1, StationTrouble("disk_full")).on(counter), pytest.raises(StationTrouble):
        counter.print_label(number)

    counter.queue.close()
    assert counter.printer.outputs == ()


def test_the_label_of_a_parcel_that_is_past_its_scan_back_is_not_printed(counter: Desk) -> None:
    parcel, _ = counter.take_in()
    counter.desks.intake.session.await_scan_back(parcel.parcel_number, bytes(16))

    with pytest.raises(WrongState):
        counter.print_label(parcel.parcel_number)


def test_the_label_of_an_accepted_parcel_is_gone(counter: Desk) -> None:
    parcel, _ = counter.take_in()

    with pytest.raises(LabelGone):
        counter.print_label(parcel.parcel_number)


def test_a_label_of_a_parcel_that_was_never_kept_is_not_printed(counter: Desk) -> None:
    nobodys = ParcelNumber("261123-00099-9")
    counter.desks.intake.session.await_scan_back(nobodys, bytes(16))

    with pytest.raises(UnknownParcel):
        counter.print_label(nobodys)


@pytest.mark.parametrize("name", [COURIERS[0], AUDITOR])
def test_labels_are_sent_by_clerks_and_managers(desk: Desk, name: str) -> None:
    desk.sign_in(name)

    with pytest.raises(NotAllowed) as refused:
        desk.print_label(ParcelNumber("261123-00001-4"))

    assert refused.value.act == "labels"


def test_no_label_is_sent_while_nobody_is_signed_in(desk: Desk) -> None:
    with pytest.raises(NotSignedIn):
        desk.print_label(ParcelNumber("261123-00001-4"))


@pytest.mark.parametrize("size", LABEL_SIZES, ids=lambda size: size.name)
@pytest.mark.parametrize("dpi", RESOLUTIONS)
def test_a_test_label_that_comes_back_proves_printer_and_scanner(bare: Desk, size: LabelSize, dpi: int) -> None:
    bare.settled(bare.desks.labels.send_test(PRINTER, size, dpi))

    bare.desks.labels.test_scan_back(read(bare.printer.outputs[-1]))


def test_the_code_of_a_test_label_opens_nothing(counter: Desk) -> None:
    counter.settled(counter.desks.labels.send_test(PRINTER, LABEL_60X40, 203))

    with counter.station.database.records() as records:
        assert records.parcels.count() == 0


def test_another_label_does_not_pass_for_the_test_label(bare: Desk) -> None:
    bare.desks.labels.send_test(PRINTER, LABEL_60X40, 203)

    with pytest.raises(WrongLabel):
        bare.desks.labels.test_scan_back(format_label(bytes(16)))


def test_the_test_label_before_the_last_one_is_the_wrong_one(bare: Desk) -> None:
    for _ in range(2):
        bare.settled(bare.desks.labels.send_test(PRINTER, LABEL_60X40, 203))

    with pytest.raises(WrongLabel):
        bare.desks.labels.test_scan_back(read(bare.printer.outputs[0]))


def test_no_label_is_the_test_label_before_one_was_sent(bare: Desk) -> None:
    with pytest.raises(WrongLabel):
        bare.desks.labels.test_scan_back(format_label(bytes(16)))


@pytest.mark.parametrize(("scan", "kind"), [("hello", NotOurLabel), (format_label(bytes(16))[:-1] + "A", Misread)])
def test_a_test_scan_that_is_no_label_says_so(bare: Desk, scan: str, kind: type[Exception]) -> None:
    bare.desks.labels.send_test(PRINTER, LABEL_60X40, 203)

    with pytest.raises(kind):
        bare.desks.labels.test_scan_back(scan)


def test_a_test_label_for_a_printer_that_is_not_there_is_not_waited_for(bare: Desk) -> None:
    with pytest.raises(PrinterNotReady):
        bare.desks.labels.send_test("No such printer", LABEL_60X40, 203)

    assert bare.desks.intake.session.awaited_test() is None


@pytest.mark.parametrize(("size", "width", "height"), [(LABEL_60X40, 479, 319), (LABEL_76X130, 607, 1038)])
def test_a_sample_has_the_dots_of_its_paper(bare: Desk, size: LabelSize, width: int, height: int) -> None:
    sample = bare.desks.labels.sample(size, 203)

    assert abs(sample.width - width) <= 1
    assert abs(sample.height - height) <= 1


def test_a_sample_carries_a_sound_code_of_its_own_each_time(bare: Desk) -> None:
    codes = {read(bare.desks.labels.sample(LABEL_60X40, 203)) for _ in range(2)}

    assert len(codes) == 2
    assert all(map(is_label, codes))


def test_a_sample_can_be_had_as_a_picture_file(bare: Desk) -> None:
    assert bare.desks.labels.sample_png(LABEL_60X40, 203).startswith(b"\x89PNG")


def test_a_sample_can_be_had_as_a_document(bare: Desk) -> None:
    assert bare.desks.labels.sample_pdf(LABEL_76X130, 300).startswith(b"%PDF")


@pytest.mark.parametrize(("size", "dpi"), [(LabelSize("10x10", 10, 10), 203), (LABEL_60X40, 600)])
def test_paper_and_heads_are_those_that_are_sold(bare: Desk, size: LabelSize, dpi: int) -> None:
    with pytest.raises(ValueError, match=str(dpi)):
        bare.desks.labels.sample(size, dpi)


@pytest.mark.parametrize(
    "act",
    [
        lambda labels: labels.send_test(PRINTER, LABEL_60X40, 203),
        lambda labels: labels.test_scan_back(format_label(bytes(16))),
        lambda labels: labels.sample(LABEL_60X40, 203),
        lambda labels: labels.sample_png(LABEL_60X40, 203),
        lambda labels: labels.sample_pdf(LABEL_60X40, 203),
    ],
)
def test_a_locked_station_prints_and_draws_nothing(desk: Desk, act: Callable[[LabelDesk], object]) -> None:
    with pytest.raises(NotSignedIn):
        act(desk.desks.labels)

    assert desk.printer.outputs == ()
