"""A label on its way to paper: asked for again and again, and said in words."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.domain.errors import Refused
from app.gui.counter import Counter
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.glyph import Glyph
from app.gui.words import RefusalWords
from app.operations.ports import JobState, PrintJob

EVERY = 250
"""Milliseconds between two looks at a job: sooner than a label is out."""


class PrintWatch(QObject):
    """Follows one print job to its end."""

    moved = Signal(object)
    """PrintJob, whenever it is another one than before."""

    def __init__(self, ask: Callable[[int], PrintJob], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._job_id = 0
        self._last: PrintJob | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)

    def follow(self, job_id: int) -> None:
        self._job_id = job_id
        self._last = None
        self._timer.start()
        self.look()

    def rest(self) -> None:
        self._timer.stop()

    def look(self) -> None:
        job = self._ask(self._job_id)
        if job.state in (JobState.DONE, JobState.FAILED):
            self._timer.stop()
        if job != self._last:
            self._last = job
            self.moved.emit(job)


class PrintState(QWidget):
    """Where the label is now, in one line with an icon."""

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter = counter
        self._refusals = RefusalWords(self)
        self._job: PrintJob | None = None
        self._refused: Refused | None = None
        self._sending = False
        self._absent = False
        self._glyph = Glyph(counter.icons, "printer", "muted", 24)
        self._words = QLabel()
        self._words.setWordWrap(True)
        styled(self._words, role="lead")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._glyph)
        row.addWidget(self._words, 1)
        self._retranslate()

    @property
    def in_trouble(self) -> bool:
        failed = self._job is not None and self._job.state is JobState.FAILED
        return failed or self._absent or self._refused is not None

    def words(self) -> str:
        return self._words.text()

    def show_nothing(self) -> None:
        self._say_that(None, None)

    def show_sending(self) -> None:
        self._say_that(None, None, sending=True)

    def show_job(self, job: PrintJob) -> None:
        self._say_that(job, None)

    def show_no_printer(self) -> None:
        self._say_that(None, None, absent=True)

    def show_refusal(self, refused: Refused) -> None:
        self._say_that(None, refused)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _say_that(
        self, job: PrintJob | None, refused: Refused | None, *, sending: bool = False, absent: bool = False
    ) -> None:
        self._job, self._refused, self._sending, self._absent = job, refused, sending, absent
        self._retranslate()

    def _retranslate(self) -> None:
        icon, colour, words = self._said()
        self._glyph.show_icon(icon, colour)
        self._words.setText(words)
        self._words.setAccessibleName(words)
        styled(self._words, tone="text" if colour == "muted" else colour)

    def _said(self) -> tuple[str, str, str]:
        """Icon, colour and words."""
        if self._refused is not None:
            return "octagon-x", Tone.REFUSED, self._refusals.words_for(self._refused).text
        if self._job is not None:
            return self._said_of(self._job)
        if self._absent:
            return "triangle-alert", Tone.ATTENTION, self.tr("No printer was found. Plug one in, then print.")
        if self._sending:
            return "printer", "muted", self.tr("The label is being drawn …")
        return "printer", "muted", self.tr("No label was sent yet.")

    def _said_of(self, job: PrintJob) -> tuple[str, str, str]:
        match job.state:
            case JobState.WAITING:
                said = "printer", "muted", self.tr("Waiting for “%1” …")
            case JobState.PRINTING:
                said = "printer", "accent", self.tr("“%1” is printing …")
            case JobState.DONE:
                said = "circle-check", Tone.ACCEPTED, self.tr("“%1” has printed the label.")
            case JobState.FAILED:
                said = "octagon-x", Tone.REFUSED, self._failure(job.why)
        icon, colour, words = said
        return icon, colour, words.replace("%1", job.printer)

    def _failure(self, why: str) -> str:
        return {
            "no_such_printer": self.tr("“%1” is gone. Choose another printer, then print again."),
            "not_ready": self.tr("“%1” is not ready. Check power, cover and cable, then print again."),
            "out_of_paper": self.tr("“%1” is out of paper. Put in a new roll, then print again."),
            "cancelled": self.tr("The label was cancelled at “%1”. Print it again."),
        }.get(why, self.tr("“%1” did not print the label. Check paper, cover and cable, then print again."))
