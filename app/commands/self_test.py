"""Whether this installation works: versions, a temporary station, a label and a document read, both languages."""

import os
import platform
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import numpy as np
from PySide6.QtCore import QCoreApplication

from app.assembly import assemble, simulated_devices
from app.demo.specimens import SpecimenKind, specimen
from app.demo.station import make_demo_station
from app.demo.work import demo_station
from app.devices.reader_sources import SerialPorts, UsbReaders
from app.devices.usb_line import has_libusb
from app.gui.application import build_application
from app.gui.languages import Language, Languages
from app.labels.fonts import LabelFonts
from app.vision.documents.worker import DocumentPictureReader
from app.vision.engines import zbar_is_there
from app.vision.simulated_documents import Damage, photograph

PACKAGES = (
    "PySide6-Essentials",
    "sqlcipher3",
    "cryptography",
    "opencv-python",
    "zxing-cpp",
    "pyzbar",
    "qrcode",
    "Pillow",
    "rapidocr",
    "onnxruntime",
    "pyserial",
    "pyusb",
    "libusb-package",
)


class DidNotWork(Exception):
    """A step of the self-test gave another answer than it must."""


def add_arguments(parser: ArgumentParser) -> None:
    del parser


def run(arguments: Namespace) -> int:
    """0 when every step worked, 1 otherwise; a line a step."""
    del arguments
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(f"Python {platform.python_version()} on {platform.platform()}")
    for package in PACKAGES:
        print(f"{package} {version(package)}")
    steps: tuple[tuple[str, Callable[[], str]], ...] = (
        ("station", _station),
        ("decoders", _decoders),
        ("documents", _documents),
        ("card readers", _card_readers),
        ("languages", _languages),
    )
    failed = 0
    for name, step in steps:
        try:
            print(f"{name}: {step()}")
        except Exception as error:  # noqa: BLE001  # a self-test tells of every kind of failure, and goes on
            failed += 1
            print(f"{name}: FAILED ({type(error).__name__})")
    return 1 if failed else 0


def _station() -> str:
    with TemporaryDirectory(prefix="sealpost-self-test-") as folder:
        simulated = simulated_devices(Path(folder))
        station = assemble(Path(folder) / "station", simulated.devices)
        demo = demo_station(station, simulated, seed=1)
        try:
            station.records.submit(make_demo_station, station.desks).result()
            taken = station.records.submit(demo.take_in, 1).result()
        finally:
            station.close()
            simulated.devices.close()
    if not taken[0].label:
        raise DidNotWork
    return "made, a parcel taken in, its label drawn and read back from a camera picture"


def _decoders() -> str:
    return "zxing-cpp and zbar" if zbar_is_there() else "zxing-cpp; the second one, zbar, is not installed here"


def _documents() -> str:
    today = datetime.now(UTC).astimezone().date()
    card = specimen(SpecimenKind.RESIDENT_ID_FRONT, Random(1), LabelFonts.bundled(), today)  # noqa: S311  # invented
    with DocumentPictureReader() as reader:
        frame = photograph(card.picture, Damage.PERSPECTIVE, 0, np.random.default_rng(1))
        reading = reader.read_frame(frame, today)
    if reading is None or reading.document().number != card.shows.number:
        raise DidNotWork
    return "a specimen card read off a camera picture"


def _card_readers() -> str:
    """What is plugged in is listed, and nothing of it opened."""
    ports = [name for source in (UsbReaders(), SerialPorts()) for name in source.names()]
    kinds = "serial and USB" if has_libusb() else "serial; libusb is not installed here"
    return f"{kinds}; ports: {', '.join(ports) or 'none'}"


def _languages() -> str:
    application = build_application(["sealpost"])
    languages = Languages()
    for language in Language:
        languages.choose(language)
    translated = QCoreApplication.translate("PlaceWords", "Intake")
    del application
    if translated == "Intake":
        raise DidNotWork
    return ", ".join(Language)
