import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from app.devices.cups import CupsPrinters, find_cups
from app.devices.libcups import Cups, JobStage, Queue, find_libcups
from app.devices.printer_queue import PrinterSource
from app.domain.errors import PrinterNotReady
from app.domain.printing import PrintPicture

LABEL = Queue(
    "Label", "Zebra ZPL Label Printer", "usb://Zebra/ZD421", accepting=True, stopped=False, reasons=frozenset()
)
EMPTY = frozenset({"media-empty-error"})
CHECKOUT = Path(__file__).parents[2]
PICTURE = PrintPicture(480, 320, 203, bytes(60 * 320))


class FakeCups:
    """A print server whose one job passes through these stages and then stays in the last."""

    def __init__(self, *stages: JobStage | None, queue: Queue = LABEL, takes: bool = True) -> None:
        self.stages = list(stages)
        self.queue: Queue | None = queue
        self.takes = takes
        self.sent: list[tuple[str, bytes, dict[str, str]]] = []
        self.purged: list[int] = []

    def queues(self) -> tuple[Queue, ...]:
        return () if self.queue is None else (self.queue,)

    def send(self, queue: str, document: bytes, options: Mapping[str, str]) -> int:
        if not self.takes:
            raise OSError
        self.sent.append((queue, document, dict(options)))
        return 7

    def stage(self, queue: str, job: int) -> JobStage | None:
        assert (queue, job) == ("Label", 7)
        return self.stages.pop(0) if len(self.stages) > 1 else self.stages[0]

    def purge(self, queue: str, job: int) -> None:
        assert queue == "Label"
        self.purged.append(job)


class Watch:
    """Time that passes only by waiting."""

    def __init__(self) -> None:
        self.passed = 0.0

    def __call__(self, seconds: float) -> None:
        self.passed += seconds


def print_on(cups: Cups) -> float:
    """Print a label; the answer is how long it took."""
    watch = Watch()
    CupsPrinters(cups, watch).driver("Label").print(PICTURE)
    return watch.passed


def test_a_label_goes_to_its_queue_as_a_page_of_its_size() -> None:
    cups = FakeCups(JobStage.PENDING, JobStage.PROCESSING, JobStage.COMPLETED)

    print_on(cups)

    (queue, document, options) = cups.sent[0]
    assert queue == "Label"
    assert document.startswith(b"%PDF-")
    assert PICTURE.width * 72 / 203 == pytest.approx(float(document.split(b"/MediaBox [ 0 0 ")[1].split()[0]), abs=0.01)
    assert options == {"media": "Custom.60x40mm", "print-scaling": "none"}


@pytest.mark.parametrize("last", [JobStage.COMPLETED, None])
def test_a_label_is_printed_when_its_job_is_and_its_document_is_deleted(last: JobStage | None) -> None:
    cups = FakeCups(JobStage.PENDING, JobStage.PROCESSING, last)

    assert print_on(cups) == pytest.approx(0.5)
    assert cups.purged == [7]


@pytest.mark.parametrize(
    ("stage", "reasons", "why"),
    [
        (JobStage.CANCELED, frozenset(), "cancelled"),
        (JobStage.ABORTED, frozenset(), "trouble"),
        (JobStage.ABORTED, EMPTY, "out_of_paper"),
        (JobStage.STOPPED, frozenset(), "trouble"),
        (JobStage.PROCESSING, EMPTY, "out_of_paper"),
        (JobStage.PROCESSING, frozenset({"connecting-to-device"}), "not_ready"),
        (JobStage.HELD, frozenset(), "not_ready"),
    ],
)
def test_a_label_that_does_not_come_out_is_taken_out_of_the_queue(
    stage: JobStage, reasons: frozenset[str], why: str
) -> None:
    cups = FakeCups(JobStage.PENDING, stage, queue=replace(LABEL, reasons=reasons))

    with pytest.raises(PrinterNotReady) as refusal:
        print_on(cups)

    assert (refusal.value.printer, refusal.value.why) == ("Label", why)
    assert cups.purged == [7]


def test_paper_that_was_put_in_since_the_former_job_is_not_called_missing() -> None:
    cups = FakeCups(JobStage.PROCESSING, JobStage.PROCESSING, JobStage.COMPLETED, queue=replace(LABEL, reasons=EMPTY))

    print_on(cups)

    assert cups.purged == [7]


@pytest.mark.parametrize("queue", [replace(LABEL, stopped=True), replace(LABEL, accepting=False)])
def test_nothing_is_sent_to_a_queue_that_stands_still(queue: Queue) -> None:
    cups = FakeCups(queue=queue)

    with pytest.raises(PrinterNotReady) as refusal:
        print_on(cups)

    assert refusal.value.why == "not_ready"
    assert cups.sent == []


def test_a_server_that_does_not_take_the_label_is_a_printer_that_is_not_ready() -> None:
    with pytest.raises(PrinterNotReady) as refusal:
        print_on(FakeCups(takes=False))

    assert refusal.value.why == "not_ready"


def test_a_queue_that_vanishes_between_two_labels_is_no_printer() -> None:
    cups = FakeCups(JobStage.COMPLETED)
    driver = CupsPrinters(cups).driver("Label")

    cups.queue = None

    with pytest.raises(PrinterNotReady) as refusal:
        driver.print(PICTURE)
    assert refusal.value.why == "no_such_printer"


def test_queues_that_make_files_are_not_offered() -> None:
    cups = FakeCups(queue=replace(LABEL, name="Sheets", address="cups-pdf:/"))
    printers: PrinterSource = CupsPrinters(cups)

    assert printers.names() == ()
    with pytest.raises(PrinterNotReady):
        printers.driver("Sheets")


@pytest.mark.skipif(find_libcups() is None, reason="this computer has no CUPS library")
def test_without_a_print_server_there_are_no_printers_and_nothing_is_sent(tmp_path: Path) -> None:
    program = """
from app.devices.libcups import find_libcups

cups = find_libcups()
print(cups.queues())
for act in (lambda: cups.send("Label", b"%PDF-", {}), lambda: cups.stage("Label", 1)):
    try:
        act()
    except OSError:
        print("refused")
cups.purge("Label", 1)
"""

    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=CHECKOUT,
        env={**os.environ, "CUPS_SERVER": str(tmp_path / "socket")},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert (ended.stdout, ended.stderr) == ("()\nrefused\nrefused\n", "")


def test_on_a_computer_without_the_library_there_is_no_cups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.devices.libcups.LIBRARIES", ("libnone.so",))

    assert find_cups() is None
