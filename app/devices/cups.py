"""Printers of the CUPS print server, from the PDF of a label to the end of its job."""

from collections.abc import Callable
from io import BytesIO
from time import sleep

from app.devices.libcups import Cups, JobStage, Queue, find_libcups
from app.domain.errors import PrinterNotReady
from app.domain.paper import paper_of, puts_on_paper
from app.domain.printing import PrintPicture
from app.labels.pictures import as_image

LOOK_EVERY_SECONDS = 0.25
PATIENCE_SECONDS = 40.0
"""A label takes a second or two, a printer waking from sleep up to half a minute."""
GRACE_SECONDS = 8.0
"""A queue shows the trouble of the former job until the printer answers for the new one."""

NO_PAPER = ("media-empty", "media-needed")  # RFC 8011, 5.4.12; each may end in -error, -warning or -report


class CupsPrinters:
    """The queues of a print server that end at paper."""

    def __init__(self, cups: Cups, wait: Callable[[float], None] = sleep) -> None:
        self._cups = cups
        self._wait = wait

    def names(self) -> tuple[str, ...]:
        return tuple(
            queue.name for queue in self._cups.queues() if puts_on_paper(queue.name, queue.model, queue.address)
        )

    def driver(self, name: str) -> "CupsDriver":
        if name not in self.names():
            raise PrinterNotReady(name, "no_such_printer")
        return CupsDriver(self._cups, name, self._wait)


class CupsDriver:
    """One queue. A label that does not come out in time is taken out of the queue again, lest it comes out later."""

    def __init__(self, cups: Cups, queue: str, wait: Callable[[float], None]) -> None:
        self._cups = cups
        self._queue = queue
        self._wait = wait

    def print(self, picture: PrintPicture) -> None:
        queue = self._look()
        if queue.stopped or not queue.accepting:
            raise PrinterNotReady(self._queue, "not_ready")
        paper = paper_of(picture)
        options = {"media": f"Custom.{paper.width_mm}x{paper.height_mm}mm", "print-scaling": "none"}
        try:
            job = self._cups.send(self._queue, dot_exact_pdf(picture), options)
            try:
                self._await_end(job)
            finally:
                # The server keeps documents for a day by itself.
                self._cups.purge(self._queue, job)
        except OSError as error:
            raise PrinterNotReady(self._queue, "not_ready") from error

    def _await_end(self, job: int) -> None:
        waited = 0.0
        while waited < PATIENCE_SECONDS:
            match self._cups.stage(self._queue, job):
                # A server that keeps no history forgets a job as soon as it is printed.
                case JobStage.COMPLETED | None:
                    return
                case JobStage.CANCELED:
                    raise PrinterNotReady(self._queue, "cancelled")
                case JobStage.ABORTED | JobStage.STOPPED:
                    raise PrinterNotReady(self._queue, "out_of_paper" if self._out_of_paper() else "trouble")
                case _ if waited > GRACE_SECONDS and self._out_of_paper():
                    raise PrinterNotReady(self._queue, "out_of_paper")
            self._wait(LOOK_EVERY_SECONDS)
            waited += LOOK_EVERY_SECONDS
        raise PrinterNotReady(self._queue, "not_ready")

    def _out_of_paper(self) -> bool:
        return any(reason.startswith(NO_PAPER) for reason in self._look().reasons)

    def _look(self) -> Queue:
        for queue in self._cups.queues():
            if queue.name == self._queue:
                return queue
        raise PrinterNotReady(self._queue, "no_such_printer")


def dot_exact_pdf(picture: PrintPicture) -> bytes:
    """A page in which a dot is a dot.

    The page is up to half a dot larger than the label. Scaled to the label's exact millimetres, as a page for the eye
    is, two black dots in a hundred came out elsewhere at a head of the picture's own resolution.
    """
    file = BytesIO()
    as_image(picture).save(file, format="PDF", resolution=picture.dpi)
    return file.getvalue()


def find_cups() -> CupsPrinters | None:
    """The print server's printers, where this computer has its library."""
    library = find_libcups()
    return None if library is None else CupsPrinters(library)
