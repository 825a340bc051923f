"""What the tests of the operations stand at: one station, its simulated devices, and the shortest ways through a day."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from random import Random

from numpy import uint8
from numpy.typing import NDArray

from app.assembly import Devices, Station, assemble
from app.crypto.passphrase import Cost
from app.demo.station import CLERK, COURIERS, PASSPHRASE, intake_forms
from app.devices.clock import SimulatedClock
from app.devices.printer_queue import PrinterQueue
from app.devices.simulated_printer import SimulatedPrinter
from app.domain.errors import StationTrouble
from app.domain.parcel import Parcel, ParcelNumber
from app.domain.people import Role
from app.domain.printing import LABEL_60X40
from app.labels.text import format_label
from app.operations.desks import Desks
from app.operations.history import HistoryFilter, HistoryRow
from app.operations.intake import IntakeForm
from app.operations.ports import Frame, SecretPlace
from app.operations.staff import Costs
from app.vision.reader import Reading

CHEAP = Cost(64, 1, 1)
COSTS = Costs(staff=CHEAP, manager=CHEAP, floor=CHEAP)
MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
PRINTER = "Simulated printer"


class FakeSecrets:
    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

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


class FakeCameras:
    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.released = 0

    def names(self) -> tuple[str, ...]:
        return ("Camera 0",)

    def frame(self, camera: str) -> Frame:
        del camera
        return self._frame

    def release(self) -> None:
        self.released += 1


@dataclass
class Desk:
    folder: Path
    station: Station
    clock: SimulatedClock
    printer: SimulatedPrinter
    queue: PrinterQueue
    reader: SimulatedReader
    cameras: FakeCameras
    secrets: FakeSecrets
    forms: list[IntakeForm] = field(repr=False)

    @property
    def desks(self) -> Desks:
        return self.station.desks

    def sign_in(self, name: str = CLERK) -> None:
        self.desks.sign_in.sign_in(name, PASSPHRASE)

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
        who = next(actor for actor in handover.couriers() if actor.name == courier)
        run = handover.open_run(who.user_id)
        handover.scan_out(run.run.run_id, label)
        handover.close_run(run.run.run_id)

    def print_label(self, number: ParcelNumber) -> int:
        return self.desks.labels.send(number, PRINTER, LABEL_60X40, 203)

    def history(self, **wanted: str) -> tuple[HistoryRow, ...]:
        """The log as the auditor reads it, newest first; whoever was signed in no longer is."""
        self.sign_in("Sun Min")
        return self.desks.history.find(HistoryFilter(**wanted), limit=1000)  # type: ignore[arg-type]

    def actions(self) -> Mapping[str, int]:
        return Counter(row.action for row in self.history())

    def restart(self) -> "Desk":
        """The same folder and devices in a new start of the program."""
        self.desks.sign_in.close()
        self.station.records.shutdown()
        return make_desk(self.folder, self.clock, self.secrets)

    def crash(self) -> "Desk":
        """The program dies; the next start finds what was on the disk."""
        self.station.database.close()
        self.desks.sign_in.files.release()
        self.station.records.shutdown()
        return make_desk(self.folder, self.clock, self.secrets)

    def close(self) -> None:
        # The tests work in one thread, and so the database is theirs, not the executor's.
        self.desks.sign_in.close()
        self.station.records.shutdown()
        self.queue.close()


def make_desk(folder: Path, clock: SimulatedClock | None = None, secrets: FakeSecrets | None = None) -> Desk:
    clock, secrets = clock or SimulatedClock(MORNING), secrets or FakeSecrets()
    printer, reader = SimulatedPrinter(PRINTER), SimulatedReader()
    queue = PrinterQueue({PRINTER: printer})
    cameras = FakeCameras(Frame(picture()))
    devices = Devices(clock, secrets, queue, cameras, reader)
    station = assemble(folder / "station", devices, COSTS)
    return Desk(folder, station, clock, printer, queue, reader, cameras, secrets, list(islice(intake_forms(Random(1)), 60)))


def picture() -> NDArray[uint8]:
    """A blue frame, 4 by 2."""
    import numpy

    frame = numpy.zeros((2, 4, 3), dtype=uint8)
    frame[:, :, 0] = 255
    return frame


__all__ = ["COSTS", "Desk", "Role", "make_desk"]
