"""Printing labels: the picture is drawn when it is sent, and the token behind it is never anywhere but in memory."""

from dataclasses import dataclass

from app.crypto.randomness import random_bytes
from app.crypto.record import TOKEN_SIZE
from app.domain.actions import Action
from app.domain.errors import LabelGone, PrinterNotReady, UnknownParcel, WrongLabel, WrongState
from app.domain.parcel import ParcelNumber, ParcelState, parcel_number
from app.domain.people import Role
from app.domain.printing import LABEL_SIZES, RESOLUTIONS, InspectionMark, LabelFace, LabelSize, PrintPicture
from app.labels.fonts import LabelFonts
from app.labels.layout import draw_label
from app.labels.pictures import pdf_bytes, png_bytes
from app.labels.text import format_label
from app.operations.audit_trail import AuditTrail
from app.operations.label_lookup import token_of
from app.operations.ports import Clock, Database, Printers, PrintJob
from app.operations.session import Session

TEST_SEQUENCE = 99_999
"""The number on a test label: past any that a day reaches."""


@dataclass(frozen=True)
class LabelDesk:
    """What prints or draws asks for a session, but in the first run. Names of printers, and where a job is that was
    sent before, tell nothing, and the screen asks for them when it cannot know whether it was just locked.
    """

    session: Session
    database: Database
    audit: AuditTrail
    printers: Printers
    fonts: LabelFonts
    clock: Clock

    def printer_names(self) -> tuple[str, ...]:
        return self.printers.names()

    def send(self, number: ParcelNumber, printer: str, size: LabelSize, dpi: int) -> int:
        """Send the label of a parcel that awaits its scan-back to a printer; the answer is the job to ask `job` for.

        That is a parcel just taken in, or one whose damaged label is made anew. Raises LabelGone,
        UnknownParcel, PrinterNotReady, TooLong.
        """
        self.session.require(Role.CLERK, Role.MANAGER, act="labels")
        replacement = self.session.replacement(number)
        token = replacement.token if replacement else self.session.awaited(number)
        if token is None:
            raise LabelGone(number)
        with self.database.records() as records:
            parcel = records.parcels.get(number)
            if parcel is None:
                raise UnknownParcel(number)
            number = parcel.parcel_number
            if parcel.state is not (ParcelState.ACCEPTED if replacement else ParcelState.UNLABELLED):
                raise WrongState(number, parcel.state)
            picture = draw_label(parcel.face, format_label(token), size, dpi, self.fonts)
            self.audit.append(records, Action.LABEL_SENT, subject=number)
        # After the commit: no label comes out that the log does not know. One that does not come out, it knows as well.
        try:
            return self.printers.submit(printer, picture)
        except PrinterNotReady:
            with self.database.records() as records:
                self.audit.append(records, Action.LABEL_SENT, subject=number, result="not_ready")
            raise

    def job(self, job_id: int) -> PrintJob:
        return self.printers.job(job_id)

    def send_test(self, printer: str, size: LabelSize, dpi: int) -> int:
        """Send a test label, whose code opens nothing, and expect it back at `test_scan_back`."""
        self.session.require_once_made()
        token = random_bytes(TOKEN_SIZE)
        job_id = self.printers.submit(printer, self._test_picture(token, size, dpi))
        self.session.await_test(token)
        return job_id

    def test_scan_back(self, label_text: str) -> None:
        """The test label was read. Raises NotOurLabel, Misread, WrongLabel."""
        self.session.require_once_made()
        if token_of(label_text) != self.session.awaited_test():
            raise WrongLabel(self._test_face().parcel_number)

    def sample(self, size: LabelSize, dpi: int) -> PrintPicture:
        """What labels of this size look like: a test label with a token of its own that is never looked for."""
        self.session.require_once_made()
        return self._test_picture(random_bytes(TOKEN_SIZE), size, dpi)

    def sample_png(self, size: LabelSize, dpi: int) -> bytes:
        return png_bytes(self.sample(size, dpi))

    def sample_pdf(self, size: LabelSize, dpi: int) -> bytes:
        return pdf_bytes([self.sample(size, dpi)], size)

    def _test_face(self) -> LabelFace:
        return LabelFace(
            parcel_number=parcel_number(self.clock.today(), TEST_SEQUENCE),
            destination="TEST",
            weight_grams=1000,
            pieces=1,
            marks=(InspectionMark.INSPECTED, InspectionMark.SECURITY_CHECKED),
        )

    def _test_picture(self, token: bytes, size: LabelSize, dpi: int) -> PrintPicture:
        if size not in LABEL_SIZES or dpi not in RESOLUTIONS:
            raise ValueError(size, dpi)
        return draw_label(self._test_face(), format_label(token), size, dpi, self.fonts)
