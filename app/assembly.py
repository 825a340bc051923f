"""The one place that knows every part: it builds the station of a folder and connects it to its devices."""

import json
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from app.devices.camera import JoinedCameras, OpenCvCameras, SimulatedCamera
from app.devices.card_readers import SdtCardReaders
from app.devices.clock import SystemClock
from app.devices.cups import find_cups
from app.devices.hardware_key import FidoKeys
from app.devices.printer_queue import PrinterQueue
from app.devices.reader_sources import SerialPorts, UsbReaders
from app.devices.simulated_card_reader import SimulatedCardReader
from app.devices.simulated_printer import SimulatedPrinter
from app.domain.errors import StationTrouble
from app.gui.printing import SystemPrinters
from app.labels.fonts import LabelFonts
from app.labels.text import is_label
from app.operations.alerts import AlertsDesk
from app.operations.audit_trail import AuditTrail
from app.operations.beat import BeatDesk
from app.operations.boot import Boot
from app.operations.canaries import CanaryDesk
from app.operations.card_reading import CardDesk
from app.operations.clock_desk import ClockDesk
from app.operations.clock_watch import ClockWatch
from app.operations.desks import Desks
from app.operations.disposal import DisposalDesk
from app.operations.document_pictures import DocumentPictureDesk
from app.operations.emergency import StopDesk
from app.operations.escrow import EscrowDesk
from app.operations.handover import HandoverDesk
from app.operations.history import HistoryDesk
from app.operations.intake import IntakeDesk
from app.operations.keyring_file import KeyringFile
from app.operations.label_lookup import LabelLookup
from app.operations.labels import LabelDesk
from app.operations.leaving import LeavingDesk
from app.operations.my_keys import MyKeysDesk
from app.operations.new_epochs import NewEpochs
from app.operations.parcels import ParcelsDesk
from app.operations.ports import (
    Cameras,
    CardReaders,
    Clock,
    DeviceSecrets,
    DocumentReader,
    HardwareKeys,
    LabelReader,
    Printers,
)
from app.operations.pre_arrival import PreArrivalDesk
from app.operations.reveal import RevealDesk
from app.operations.scanning import ScanDesk
from app.operations.session import Session
from app.operations.setup import SetupDesk
from app.operations.shredding import Shredding
from app.operations.sign_in import SignInDesk
from app.operations.staff import Costs, StaffDesk
from app.operations.throttle import SignInThrottle
from app.storage.database import StationDatabase
from app.storage.device_secret import StoredDeviceSecrets
from app.storage.station_folder import BALLAST_SIZE, StationFolder
from app.vision.documents.worker import DocumentPictureReader
from app.vision.worker import PictureReader

RESOURCES = Path(__file__).parent.parent / "resources"
DESK = "desk-1"
SIMULATED_PRINTER = "Simulated printer"
SIMULATED_CAMERA = "Simulated camera"
SIMULATED_DOCUMENT_CAMERA = "Simulated document camera"
PICTURE_HELD = 60
"""Frames for which the simulated camera looks at one label: some seconds, as a hand would hold it."""


@dataclass(frozen=True)
class Devices:
    """What a desk has beside its computer."""

    clock: Clock
    secrets: DeviceSecrets
    printers: Printers
    cameras: Cameras
    reader: LabelReader
    hardware_keys: HardwareKeys
    card_readers: CardReaders
    document_reader: DocumentReader

    def close(self) -> None:
        self.hardware_keys.cancel()
        self.card_readers.close()
        self.printers.close()
        self.cameras.release()
        self.reader.close()
        self.document_reader.close()


@dataclass(frozen=True)
class Station:
    """The errands of the station in one folder, and the thread that owns its database."""

    desks: Desks
    files: StationFolder
    database: StationDatabase
    records: Executor = field(repr=False)

    def choose_folder(self, path: str) -> None:
        """Let the station be made in another folder. StationTrouble already_a_station, folder_not_writable, in_use."""
        chosen = StationFolder(Path(path))
        if chosen.exist():
            raise StationTrouble("already_a_station")
        chosen.claim()
        chosen.release()
        self.files.move_to(chosen.path)
        self.database.move_to(chosen.database)

    def close(self) -> None:
        """Sign out, give the folder free and end the thread."""
        self.records.submit(self.desks.sign_in.close).result()
        self.records.shutdown()


def assemble(folder: Path, devices: Devices, costs: Costs | None = None, ballast_size: int = BALLAST_SIZE) -> Station:
    """The station in `folder`, which need not exist yet.

    costs: of guessing a passphrase; the product's own if None. ballast_size: bytes kept to be given up on a full disk.
    """
    clock, files = ClockWatch(devices.clock), StationFolder(folder, ballast_size)
    costs = costs or Costs()
    database = StationDatabase(files.database)
    session = Session(files)
    audit = AuditTrail(session, database, clock, Boot(clock), DESK)
    lookup = LabelLookup(database, audit)
    rules = json.loads((RESOURCES / "policy.json").read_text(encoding="utf-8"))
    throttle = SignInThrottle(files, clock)
    pre_arrivals = PreArrivalDesk(session, database, audit, clock)
    sign_in = SignInDesk(
        session, database, files, devices.secrets, audit, throttle, rules, devices.hardware_keys, pre_arrivals
    )
    history = HistoryDesk(session, database, audit)
    keyring_file = KeyringFile(session, database, files, audit)
    epochs = NewEpochs(session, files, keyring_file, clock)
    shredding = Shredding(session, database, files, audit, clock, keyring_file)
    alerts = AlertsDesk(session, database, audit, clock)
    canaries = CanaryDesk(session, database, audit, clock)
    desks = Desks(
        setup=SetupDesk(session, database, files, devices.secrets, audit, sign_in, clock, costs, rules),
        sign_in=sign_in,
        staff=StaffDesk(session, database, keyring_file, devices.secrets, audit, throttle, costs, epochs),
        leaving=LeavingDesk(session, database, files, keyring_file, audit, epochs),
        intake=IntakeDesk(session, database, audit, lookup, clock),
        labels=LabelDesk(session, database, audit, devices.printers, LabelFonts.bundled(), clock),
        scan=ScanDesk(session, devices.reader, devices.cameras),
        document_pictures=DocumentPictureDesk(session, devices.document_reader, devices.cameras, clock),
        reveal=RevealDesk(session, database, audit, lookup, clock),
        handover=HandoverDesk(session, database, audit, lookup, clock),
        parcels=ParcelsDesk(session, database),
        history=history,
        clock=ClockDesk(session, database, audit, clock),
        disposal=DisposalDesk(session, database, audit, shredding),
        beat=BeatDesk(audit, history, shredding, alerts, canaries, pre_arrivals),
        stop=StopDesk(session, database, audit, throttle, sign_in.lock),
        my_keys=MyKeysDesk(
            session, database, keyring_file, devices.secrets, audit, sign_in, costs, devices.hardware_keys
        ),
        alerts=alerts,
        canaries=canaries,
        pre_arrivals=pre_arrivals,
        escrow=EscrowDesk(session, database, files, keyring_file, audit, lookup, clock),
        cards=CardDesk(session, devices.card_readers),
    )
    return Station(desks, files, database, ThreadPoolExecutor(max_workers=1, thread_name_prefix="records"))


def desk_devices(data: Path) -> Devices:
    """The devices of this computer; needs the Qt application. data: the user's own data folder."""
    return Devices(
        clock=SystemClock(),
        secrets=StoredDeviceSecrets(data / "device-secrets"),
        printers=PrinterQueue({}, find_cups() or SystemPrinters()),
        cameras=OpenCvCameras(),
        reader=PictureReader(is_label),
        hardware_keys=FidoKeys(),
        card_readers=SdtCardReaders(UsbReaders(), SerialPorts()),
        document_reader=DocumentPictureReader(),
    )


@dataclass(frozen=True)
class SimulatedDevices:
    """The twins, for the demo: what the printer puts out lies in `labels`, and one camera looks at it there.

    documents: what is laid there as a picture, the other camera sees.
    """

    devices: Devices
    printer: SimulatedPrinter
    queue: PrinterQueue
    card_reader: SimulatedCardReader
    labels: Path
    documents: Path


def simulated_devices(folder: Path) -> SimulatedDevices:
    """Twins of a desk's devices that keep everything under `folder`, the device secret too."""
    labels = folder / "labels"
    documents = folder / "documents"
    for pictures in (labels, documents):
        pictures.mkdir(parents=True, exist_ok=True)
    printer = SimulatedPrinter(SIMULATED_PRINTER, labels)
    queue = PrinterQueue({SIMULATED_PRINTER: printer})
    card_reader = SimulatedCardReader()
    devices = Devices(
        clock=SystemClock(),
        secrets=StoredDeviceSecrets(folder / "device-secrets", open_store=lambda: None),
        printers=queue,
        cameras=JoinedCameras(
            SimulatedCamera(SIMULATED_CAMERA, labels, frames_each=PICTURE_HELD),
            SimulatedCamera(SIMULATED_DOCUMENT_CAMERA, documents, frames_each=PICTURE_HELD),
        ),
        reader=PictureReader(is_label),
        hardware_keys=FidoKeys(),
        card_readers=SdtCardReaders(card_reader, poll_seconds=0),
        document_reader=DocumentPictureReader(),
    )
    return SimulatedDevices(devices, printer, queue, card_reader, labels, documents)
