import gc
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.devices.printer_queue import JOBS_REMEMBERED, PrinterDriver, PrinterQueue, PrinterSource
from app.domain.errors import PrinterNotReady
from app.operations.ports import JobState, Printers, PrintJob
from tests.devices.fakes import (
    DefectiveDriver,
    FailingDriver,
    HangingDriver,
    PluggedPrinters,
    RecordingDriver,
    picture,
)

PATIENCE = 10.0
CHECKOUT = Path(__file__).parents[2]

MakeQueue = Callable[..., PrinterQueue]


@pytest.fixture
def queue_of() -> Iterator[MakeQueue]:
    queues: list[PrinterQueue] = []

    def make(*sources: PrinterSource, **drivers: PrinterDriver) -> PrinterQueue:
        queues.append(PrinterQueue(drivers, *sources))
        return queues[-1]

    yield make
    for queue in queues:
        assert queue.close(PATIENCE)


@pytest.fixture
def defects(monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    seen: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda hooked: seen.append(hooked.exc_type))
    return seen


def test_a_picture_is_printed_and_the_job_is_done(queue_of: MakeQueue) -> None:
    driver = RecordingDriver()
    queue: Printers = (printers := queue_of(Label=driver))

    job_id = queue.submit("Label", picture(7))

    assert printers.settle(job_id, PATIENCE) == PrintJob(job_id, "Label", JobState.DONE)
    assert driver.rows == [picture(7).rows]


def test_two_hundred_jobs_are_printed_in_the_order_they_were_given(queue_of: MakeQueue) -> None:
    driver = RecordingDriver()
    queue = queue_of(Label=driver)

    jobs = [queue.submit("Label", picture(number)) for number in range(200)]

    assert queue.settle(jobs[-1], PATIENCE).state is JobState.DONE
    assert driver.rows == [picture(number).rows for number in range(200)]
    assert len(set(jobs)) == 200


@pytest.mark.parametrize("why", ["no_such_printer", "not_ready", "out_of_paper", "trouble"])
def test_a_failed_job_says_why_and_the_next_one_is_tried(queue_of: MakeQueue, why: str) -> None:
    driver = FailingDriver(why)
    queue = queue_of(Label=driver)
    first = queue.submit("Label", picture())
    second = queue.submit("Label", picture())

    queue.settle(second, PATIENCE)

    assert queue.job(first) == PrintJob(first, "Label", JobState.FAILED, why)
    assert queue.job(second) == PrintJob(second, "Label", JobState.FAILED, why)


def test_a_defect_of_a_driver_is_reported_and_does_not_take_the_printer_away(
    queue_of: MakeQueue, defects: list[type[BaseException]]
) -> None:
    queue = queue_of(Label=DefectiveDriver())
    first = queue.submit("Label", picture())
    second = queue.submit("Label", picture())

    assert queue.settle(second, PATIENCE) == PrintJob(second, "Label", JobState.FAILED, "trouble")
    assert queue.job(first).why == "trouble"
    assert defects == [RuntimeError, RuntimeError]


def test_submitting_never_waits_for_a_printer_that_hangs(queue_of: MakeQueue) -> None:
    driver = HangingDriver()
    queue = queue_of(Label=driver)

    first = queue.submit("Label", picture())
    assert driver.began.wait(PATIENCE)
    second = queue.submit("Label", picture())

    assert queue.job(first).state is JobState.PRINTING
    assert queue.job(second).state is JobState.WAITING
    driver.let_go.set()


def test_a_printer_that_hangs_does_not_hold_up_another(queue_of: MakeQueue) -> None:
    stuck, sound = HangingDriver(), RecordingDriver()
    queue = queue_of(Stuck=stuck, Sound=sound)
    queue.submit("Stuck", picture())
    assert stuck.began.wait(PATIENCE)

    job_id = queue.submit("Sound", picture())

    assert queue.settle(job_id, PATIENCE).state is JobState.DONE
    stuck.let_go.set()


def test_waiting_for_a_job_ends_when_patience_does(queue_of: MakeQueue) -> None:
    driver = HangingDriver()
    queue = queue_of(Label=driver)

    assert queue.settle(queue.submit("Label", picture()), 0).state in {JobState.WAITING, JobState.PRINTING}
    driver.let_go.set()


def test_a_printer_that_is_not_there_is_refused_at_once(queue_of: MakeQueue) -> None:
    queue = queue_of(Label=RecordingDriver())

    with pytest.raises(PrinterNotReady) as refusal:
        queue.submit("Lable", picture())

    assert (refusal.value.printer, refusal.value.why) == ("Lable", "no_such_printer")


def test_a_job_that_never_was_is_a_defect(queue_of: MakeQueue) -> None:
    with pytest.raises(KeyError):
        queue_of(Label=RecordingDriver()).job(1)


@pytest.mark.parametrize("driver", [RecordingDriver(), FailingDriver("out_of_paper"), DefectiveDriver()])
def test_the_picture_of_an_ended_job_is_forgotten(
    queue_of: MakeQueue, driver: PrinterDriver, defects: list[type[BaseException]]
) -> None:
    queue = queue_of(Label=driver)
    secret = picture(1)
    held = weakref.ref(secret)

    job_id = queue.submit("Label", secret)
    del secret
    queue.settle(job_id, PATIENCE)
    gc.collect()

    assert held() is None
    assert len(defects) <= 1


def test_states_of_ended_jobs_do_not_pile_up(queue_of: MakeQueue) -> None:
    queue = queue_of(Label=RecordingDriver())

    first = queue.submit("Label", picture())
    queue.settle(first, PATIENCE)
    for _ in range(JOBS_REMEMBERED):
        last = queue.submit("Label", picture())
    assert queue.settle(last, PATIENCE).state is JobState.DONE

    with pytest.raises(KeyError):
        queue.job(first)


def test_a_job_that_has_not_ended_is_never_forgotten(queue_of: MakeQueue) -> None:
    stuck = HangingDriver()
    queue = queue_of(Stuck=stuck, Sound=RecordingDriver())

    first = queue.submit("Stuck", picture())
    for _ in range(JOBS_REMEMBERED + 1):
        queue.submit("Sound", picture())

    assert queue.job(first).state in {JobState.WAITING, JobState.PRINTING}
    stuck.let_go.set()


def test_closing_cancels_what_waits_and_lets_what_prints_come_out(queue_of: MakeQueue) -> None:
    driver = HangingDriver()
    queue = queue_of(Label=driver)
    printing = queue.submit("Label", picture())
    assert driver.began.wait(PATIENCE)
    waiting = [queue.submit("Label", picture()) for _ in range(3)]

    closing = threading.Thread(target=queue.close, args=[PATIENCE])
    closing.start()
    cancelled = [queue.settle(job_id, PATIENCE) for job_id in waiting]
    driver.let_go.set()
    closing.join()

    assert cancelled == [PrintJob(job_id, "Label", JobState.FAILED, "cancelled") for job_id in waiting]
    assert queue.job(printing).state is JobState.DONE


def test_closing_says_that_a_printer_still_hangs(queue_of: MakeQueue) -> None:
    driver = HangingDriver()
    queue = queue_of(Label=driver)
    queue.submit("Label", picture())
    assert driver.began.wait(PATIENCE)

    assert not queue.close(0)

    driver.let_go.set()


def test_nothing_is_taken_after_closing(queue_of: MakeQueue) -> None:
    queue = queue_of(Label=RecordingDriver())
    queue.close(PATIENCE)

    with pytest.raises(PrinterNotReady) as refusal:
        queue.submit("Label", picture())

    assert refusal.value.why == "not_ready"


def test_the_program_ends_although_a_printer_hangs_and_jobs_wait() -> None:
    program = """
from app.devices.printer_queue import PrinterQueue
from tests.devices.fakes import HangingDriver, picture

driver = HangingDriver()
queue = PrinterQueue({"Label": driver})
for number in range(3):
    queue.submit("Label", picture(number))
driver.began.wait()
print(queue.close(0))
"""

    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=CHECKOUT, capture_output=True, text=True, timeout=60, check=True
    )

    assert (ended.stdout, ended.stderr) == ("False\n", "")


def test_a_printer_plugged_in_later_is_offered(queue_of: MakeQueue) -> None:
    source = PluggedPrinters(Old=RecordingDriver())
    queue = queue_of(source, Simulated=RecordingDriver())
    assert source.looks.acquire(timeout=PATIENCE)

    source.drivers["New"] = RecordingDriver()
    queue.names()
    # The second look has begun only when the first is noted, and the third only when the second is.
    assert source.looks.acquire(timeout=PATIENCE)
    queue.names()
    assert source.looks.acquire(timeout=PATIENCE)

    assert queue.names() == ("Simulated", "Old", "New")
    job_id = queue.submit("New", picture(3))
    assert queue.settle(job_id, PATIENCE).state is JobState.DONE
    assert source.drivers["New"].rows == [picture(3).rows]


def test_a_printer_unplugged_since_it_was_offered_fails_the_job(queue_of: MakeQueue) -> None:
    source = PluggedPrinters(Label=RecordingDriver())
    queue = queue_of(source)

    source.drivers.clear()
    job_id = queue.submit("Label", picture())

    assert queue.settle(job_id, PATIENCE) == PrintJob(job_id, "Label", JobState.FAILED, "no_such_printer")


def test_a_label_may_be_sent_before_the_printers_are_looked_through(queue_of: MakeQueue) -> None:
    looking = threading.Event()

    class SlowPrinters(PluggedPrinters):
        def names(self) -> tuple[str, ...]:
            looking.wait()
            return super().names()

    source = SlowPrinters(Label=RecordingDriver())
    queue = queue_of(source)

    job_id = queue.submit("Label", picture())

    assert queue.settle(job_id, PATIENCE).state is JobState.DONE
    assert queue.names() == ()
    looking.set()


def test_the_second_source_is_asked_for_what_the_first_does_not_have(queue_of: MakeQueue) -> None:
    second = PluggedPrinters(Label=RecordingDriver())
    queue = queue_of(PluggedPrinters(), second)

    job_id = queue.submit("Label", picture())

    assert queue.settle(job_id, PATIENCE).state is JobState.DONE


def test_a_look_that_goes_wrong_is_reported_and_the_next_one_counts(
    queue_of: MakeQueue, defects: list[type[BaseException]]
) -> None:
    class FlakyPrinters(PluggedPrinters):
        def names(self) -> tuple[str, ...]:
            if not super().names():
                raise RuntimeError
            return tuple(self.drivers)

    source = FlakyPrinters()
    queue = queue_of(source)
    assert source.looks.acquire(timeout=PATIENCE)

    source.drivers["Label"] = RecordingDriver()
    for _ in range(2):
        queue.names()
        assert source.looks.acquire(timeout=PATIENCE)

    assert queue.names() == ("Label",)
    assert set(defects) == {RuntimeError}
