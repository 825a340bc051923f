"""The program with its window: the station of this desk, or a demo station with invented people."""

import signal
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from platformdirs import PlatformDirs
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.assembly import (
    SIMULATED_CAMERA,
    SIMULATED_DOCUMENT_CAMERA,
    SIMULATED_PRINTER,
    Station,
    assemble,
    desk_devices,
    simulated_devices,
)
from app.demo.card_table import DemoCardTable
from app.demo.people import invented_people
from app.demo.specimens.laid import lay_specimens
from app.demo.station import CLERK, PASSPHRASE, make_demo_station
from app.demo.work import DemoStation, demo_station
from app.gui.application import Defects, build_application, build_counter
from app.gui.settings import Setting
from app.gui.simulated_reader_window import CardTable, SimulatedReaderWindow
from app.gui.station import station_window
from app.storage.settings_file import SettingsFile

DIRS = PlatformDirs("Sealpost", appauthor=False)
DEMO_PARCELS = 24
DEMO_SEED = 1
PULSE_MS = 1000


@dataclass(frozen=True)
class OpenDesk:
    station: Station
    settings: SettingsFile
    card_table: CardTable | None = None


def run(arguments: Namespace) -> int:
    """Open the window and stay until it is closed; the answer is the exit code."""
    with opened(arguments) as application:
        return application.exec()


@contextmanager
def opened(arguments: Namespace) -> Iterator[QApplication]:
    """The application with the station's window on the screen; everything is closed in order at the end."""
    application = build_application(sys.argv[:1])
    with ExitStack() as closing:
        desk = _demo_desk(closing) if arguments.demo else _own_desk(closing, arguments.station)
        counter = build_counter(desk.station.records, desk.settings)
        closing.callback(counter.background.close)
        # Before that: what runs may be waiting for a finger, or for a reader that hangs.
        closing.callback(desk.station.desks.sign_in.cancel_key)
        closing.callback(desk.station.desks.cards.cancel)
        defects = Defects(counter.notices)
        defects.install()
        window = station_window(
            counter, desk.station.desks, desk.station.choose_folder, str(desk.station.files.path.absolute())
        )
        window.begin(station_exists=desk.station.desks.sign_in.exists())
        window.show()
        if desk.card_table is not None:
            SimulatedReaderWindow(counter, desk.card_table, window).show()
        _quit_when_told(application)
        yield application


def _quit_when_told(application: QApplication) -> None:
    """End in order when the system asks the program to end, as at a log-out."""
    signal.signal(signal.SIGTERM, lambda _number, _frame: application.quit())
    # Python hears a signal only when it runs, and Qt may sleep for minutes.
    pulse = QTimer(application)
    pulse.start(PULSE_MS)
    pulse.timeout.connect(lambda: None)


def _own_desk(closing: ExitStack, chosen: str | None) -> OpenDesk:
    settings = SettingsFile(DIRS.user_config_path / "settings.json", tuple(Setting))
    folder = chosen or settings.get(Setting.STATION_FOLDER) or DIRS.user_data_path / "station"
    devices = desk_devices(DIRS.user_data_path)
    closing.callback(devices.close)
    station = assemble(Path(folder), devices)
    closing.callback(station.close)
    return OpenDesk(station, settings)


def _demo_desk(closing: ExitStack) -> OpenDesk:
    folder = Path(closing.enter_context(TemporaryDirectory(prefix="sealpost-demo-")))
    print(f"Making a demo station with {DEMO_PARCELS} invented parcels; their labels are in {folder / 'labels'}.")
    print(f"Sign in as {CLERK} with the passphrase: {PASSPHRASE}", flush=True)
    simulated = simulated_devices(folder)
    closing.callback(simulated.devices.close)
    station = assemble(folder / "station", simulated.devices)
    closing.callback(station.close)
    station.records.submit(_fill, demo_station(station, simulated, DEMO_SEED)).result()
    settings = SettingsFile(folder / "settings.json", tuple(Setting))
    settings.put(Setting.PRINTER, SIMULATED_PRINTER)
    settings.put(Setting.CAMERA, SIMULATED_CAMERA)
    settings.put(Setting.DOCUMENT_CAMERA, SIMULATED_DOCUMENT_CAMERA)
    lay_specimens(simulated.documents, DEMO_SEED, simulated.devices.clock.today())
    people = invented_people(Random())  # noqa: S311  # invented people, no keys
    return OpenDesk(station, settings, DemoCardTable(simulated.card_reader, people))


def _fill(demo: DemoStation) -> None:
    make_demo_station(demo.desks)
    taken = demo.take_in(DEMO_PARCELS)
    demo.hand_over(taken[: DEMO_PARCELS // 2])
