"""What the tests of the operations stand at: a station, its simulated devices, the shortest ways through a day."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from io import BytesIO
from itertools import islice
from pathlib import Path
from random import Random
from typing import TypeVar

import numpy as np
import pytest
from numpy import uint8
from numpy.typing import NDArray

from app.assembly import Devices, Station, assemble
from app.crypto.log_verify import Verdict, verify_export
from app.crypto.passphrase import Cost
from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER, PASSPHRASE, intake_forms
from app.devices.card_readers import SdtCardReaders
from app.devices.clock import SimulatedClock
from app.devices.hardware_key import FidoKeys
from app.devices.printer_queue import PrinterQueue
from app.devices.simulated_card_reader import SimulatedCardReader
from app.devices.simulated_printer import SimulatedPrinter
from app.domain.errors import StationTrouble
from app.domain.parcel import Parcel, ParcelNumber
from app.domain.people import UserId
from app.domain.printing import LABEL_60X40
from app.labels.text import format_label
from app.operations.desks import Desks
from app.operations.history import HistoryFilter, HistoryRow, rows_of
from app.operations.intake import IntakeForm
from app.operations.ports import EntryQuery, Frame, JobState, PrintJob, Records, SecretPlace
from app.operations.sign_in import SignedIn
from app.operations.staff import Costs
from app.vision.documents.reading import DocumentReading
from app.vision.engines import Corners
from app.vision.reader import Reading
from tests.devices.software_authenticator import SoftwareKey

CHEAP = Cost(64, 1, 1)
COSTS = Costs(staff=CHEAP, manager=CHEAP, floor=CHEAP)
MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
PRINTER = "Simulated printer"


Answer = TypeVar("Answer")
OpenRecords = Callable[[], AbstractContextManager[Records]]


class FakeSecrets:
    def __init__(self, kept: Mapping[str, bytes] | None = None) -> None:
        self.kept = dict(kept or {})

    def place(self, station_id: str) -> SecretPlace:
        del station_id
        return SecretPlace.FILE

    def read(self, station_id: str) -> bytes:
        if station_id not in self.kept:
            raise StationTrouble("device_secret_missing")
        return self.kept[station_id]

    def write(self, station_id: str, secret: bytes) -> SecretPlace:
        self.kept[station_id] = secret
        return SecretPlace.FILE


class SimulatedReader:
    """Answers every picture with what it was told last."""

    def __init__(self) -> None:
        self.answer: Reading | Exception = Reading(labels=(), foreign=0)

    def read_file_bytes(self, content: bytes) -> Reading:
        del content
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def read_frame(self, frame: NDArray[uint8]) -> Reading:
        return self.read_file_bytes(frame.tobytes())

    def close(self) -> None:
        pass


class FakeDocumentReader:
    """Answers every picture with what it was told last, and sees a document everywhere it was told to."""

    def __init__(self) -> None:
        self.answer: DocumentReading | Exception | None = None
        self.corners: Corners | None = None
        self.read: list[int] = []

    def find(self, frame: NDArray[uint8]) -> Corners | None:
        del frame
        return self.corners

    def read_file_bytes(self, content: bytes, today: date) -> DocumentReading | None:
        del today
        self.read.append(len(content))
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def read_frame(self, frame: NDArray[uint8], today: date) -> DocumentReading | None:
        return self.read_file_bytes(frame.tobytes(), today)

    def close(self) -> None:
        pass


class FakeCameras:
    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.frames = 0
        self.released = 0

    def names(self) -> tuple[str, ...]:
        return ("Camera 0",)

    def frame(self, camera: str) -> Frame:
        del camera
        self.frames += 1
        return self._frame

    def release(self) -> None:
        self.released += 1


@dataclass
class Desk:
    """keys: the hardware keys to plug in; none at first. card_reader: unplugged at first."""

    folder: Path
    station: Station
    clock: SimulatedClock
    printer: SimulatedPrinter
    queue: PrinterQueue
    reader: SimulatedReader
    cameras: FakeCameras
    documents: FakeDocumentReader
    secrets: FakeSecrets
    keys: list[SoftwareKey]
    card_reader: SimulatedCardReader
    forms: list[IntakeForm] = field(repr=False)
    later: "list[Desk]" = field(default_factory=list, repr=False)

    @property
    def desks(self) -> Desks:
        return self.station.desks

    @property
    def database_path(self) -> Path:
        return self.station.files.database

    def sign_in(self, name: str = CLERK) -> SignedIn:
        return self.desks.sign_in.sign_in(name, PASSPHRASE)

    def lock(self) -> None:
        self.desks.sign_in.lock()

    def user_id(self, name: str) -> UserId:
        """Whose name this is; somebody must be signed in."""
        staff = self.desks.intake.session.require().staff()
        return next(actor.user_id for actor in staff if actor.name == name)

    def form(self) -> IntakeForm:
        return self.forms.pop()

    def label_of(self, number: ParcelNumber) -> str:
        """What stands on the label of a parcel that awaits its scan-back."""
        token = self.desks.intake.session.awaited(number)
        assert token is not None
        return format_label(token)

    def take_in(self) -> tuple[Parcel, str]:
        """An accepted parcel and the text on its label."""
        parcel = self.desks.intake.commit(self.form())
        label = self.label_of(parcel.parcel_number)
        return self.desks.intake.scan_back(parcel.parcel_number, label), label

    def hand_over(self, label: str, courier: str = COURIERS[0]) -> None:
        """Give the parcel to a courier, in a run of its own."""
        handover = self.desks.handover
        run = handover.open_run(self.user_id(courier))
        handover.scan_out(run.run.run_id, label)
        handover.close_run(run.run.run_id)

    def print_label(self, number: ParcelNumber) -> int:
        return self.desks.labels.send(number, PRINTER, LABEL_60X40, 203)

    def settled(self, job_id: int) -> PrintJob:
        """The job when the printer is done with it; it prints in a thread of its own."""
        job = self.queue.settle(job_id, 10)
        assert job.state in {JobState.DONE, JobState.FAILED}
        return job

    def history(self, **wanted: str) -> tuple[HistoryRow, ...]:
        """The log as the auditor reads it, newest first; whoever was signed in no longer is."""
        self.sign_in(AUDITOR)
        return self.desks.history.find(HistoryFilter(**wanted), limit=1000)  # type: ignore[arg-type]

    def entries(self) -> list[HistoryRow]:
        """The log as it is, oldest first, whoever is signed in, and without an entry of looking."""
        return self._newest(10_000)[::-1]

    def newest(self) -> HistoryRow:
        """The last entry of the log."""
        return self._newest(1)[0]

    def _newest(self, count: int) -> list[HistoryRow]:
        with self.station.database.records() as records:
            return list(rows_of(self.desks.intake.session.require(), records.audit.find(EntryQuery(limit=count))))

    def export(self) -> bytes:
        """The log as the auditor takes it away; the desk is locked afterwards."""
        self.sign_in(AUDITOR)
        exported = self.desks.history.export()
        self.lock()
        return exported

    def verdict(self, known: Sequence[bytes] = ()) -> Verdict:
        """What a verifier elsewhere says of the whole log."""
        return verify_export(BytesIO(self.export()), known)

    def wait_until(self, moment: datetime) -> None:
        """Let time pass while nothing happens; for a desk at which nobody is signed in, or for less than an hour."""
        self.clock.advance(moment - self.clock.now())

    def believe(self, moment: datetime) -> None:
        """The computer's clock is set, and the manager confirms it; nobody is signed in afterwards."""
        self.clock.jump(moment)
        self.sign_in(MANAGER)
        self.desks.clock.confirm()
        self.lock()

    def pass_hours(self, hours: float) -> None:
        """Let the station live through these hours, with its beat every twenty minutes."""
        for _ in range(round(hours * 3)):
            self.clock.advance(timedelta(minutes=20))
            self.desks.beat.beat()

    def contents(self) -> dict[str, bytes]:
        """Every byte of every file in the station's folder."""
        files = (path for path in (self.folder / "station").rglob("*") if path.is_file())
        return {path.name: path.read_bytes() for path in files}

    def actions(self) -> Mapping[str, int]:
        return Counter(row.action for row in self.history())

    def restart(self) -> "Desk":
        """The same folder and devices in a new start of the program."""
        self.desks.sign_in.close()
        return self._next_start()

    def crash(self) -> "Desk":
        """The program dies; the next start finds what was on the disk."""
        self.desks.intake.session.close()
        self.station.database.close()
        self.station.files.release()
        return self._next_start()

    def second_start(self) -> "Desk":
        """The program started once more while it runs."""
        desk = make_desk(self.folder, self.clock, self.secrets)
        self.later.append(desk)
        return desk

    def _next_start(self) -> "Desk":
        self.station.records.shutdown()
        desk = self.second_start()
        desk.forms = self.forms
        return desk

    def close(self) -> None:
        for desk in self.later:
            desk.close()
        # The tests work in one thread, and so the database is theirs, not the executor's.
        self.desks.sign_in.close()
        self.station.records.shutdown()
        self.queue.close()


def make_desk(
    folder: Path, clock: SimulatedClock | None = None, secrets: FakeSecrets | None = None, ballast_size: int = 0
) -> Desk:
    clock, secrets = clock or SimulatedClock(MORNING), secrets or FakeSecrets()
    printer, reader, documents = SimulatedPrinter(PRINTER), SimulatedReader(), FakeDocumentReader()
    queue = PrinterQueue({PRINTER: printer})
    cameras = FakeCameras(Frame(picture()))
    keys: list[SoftwareKey] = []
    hardware_keys = FidoKeys(lambda: [key.as_plugged() for key in keys if key.plugged])
    card_reader = SimulatedCardReader(pseudo_terminal=False)
    card_reader.unplug()
    card_readers = SdtCardReaders(card_reader, poll_seconds=0, patience=0.05)
    devices = Devices(clock, secrets, queue, cameras, reader, hardware_keys, card_readers, documents)
    station = assemble(folder / "station", devices, COSTS, ballast_size)
    forms = list(invented_forms())
    return Desk(folder, station, clock, printer, queue, reader, cameras, documents, secrets, keys, card_reader, forms)


@cache
def invented_forms() -> tuple[IntakeForm, ...]:
    return tuple(islice(intake_forms(Random(1)), 30))


def picture() -> NDArray[uint8]:
    """A blue frame, 4 by 2."""
    frame = np.zeros((2, 4, 3), dtype=uint8)
    frame[:, :, 0] = 255
    return frame


WRITES = (
    "write_days",
    "write_policy",
    "write_next_policy",
    "drop_next_policy",
    "write_keyring",
    "write_failures",
    "begin_making",
    "end_making",
)
"""What lasts of a station beside its database."""


class Died(BaseException):
    """The program was killed at this point: nothing in it may answer this."""


@dataclass
class Strike:
    """Trouble at the n-th moment, counted from 1: one just before each lasting write, one just after.

    After a commit only a kill strikes: a database that says no has kept nothing.
    """

    at: int
    trouble: BaseException
    passed: int = 0

    def step(self) -> None:
        self.passed += 1
        if self.passed == self.at:
            raise self.trouble

    @property
    def struck(self) -> bool:
        return self.passed >= self.at

    @contextmanager
    def on(self, desk: Desk) -> Iterator[None]:
        """Strike at the commits of the database, at its rekey and at the writes of the station's files."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(desk.station.database, "records", self._records(desk.station.database.records))
            for name in WRITES:
                patch.setattr(desk.station.files, name, self._write(getattr(desk.station.files, name)))
            patch.setattr(desk.station.database, "rekey", self._write(desk.station.database.rekey))
            yield

    def _write(self, write: Callable[..., Answer]) -> Callable[..., Answer]:
        def struck(*note: bytes) -> Answer:
            self.step()
            answer = write(*note)
            self.step()
            return answer

        return struck

    def _records(
        self, open_records: Callable[[], AbstractContextManager[Records]]
    ) -> Callable[[], AbstractContextManager[Records]]:
        @contextmanager
        def struck() -> Iterator[Records]:
            with open_records() as records:
                yield records
                self.step()
            self.passed += 1
            if self.passed == self.at and isinstance(self.trouble, Died):
                raise self.trouble

        return struck
