"""The lines to card readers: pyusb on a simulated bus, pyserial on ports that are not there, and what systems say."""

import errno
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import libusb_package
import pytest
import serial
import usb.core

from app.devices.card_readers import SdtCardReaders
from app.devices.reader_sources import SerialPorts, UsbReaders
from app.devices.sdt_reader import Link
from app.devices.serial_line import open_serial, why_not_opened
from app.devices.simulated_card_reader import Fault, SdtTwin
from app.devices.usb_line import KNOWN, has_libusb, open_usb, usb_names
from app.domain.errors import CardReaderTrouble
from app.operations.ports import CardReaderState
from tests.card_chips import ALL, RESIDENT, Chip
from tests.devices.simulated_usb import SimulatedUsb

NAME = "USB 0400:C35A"


class OnTheBus:
    """The readers of a simulated bus as a source."""

    certain = True

    def __init__(self, bus: SimulatedUsb) -> None:
        self.bus = bus

    def names(self) -> tuple[str, ...]:
        return usb_names(self.bus)

    def open(self, name: str, baud: int) -> Link:
        del baud
        return open_usb(name, self.bus)


def readers_on(bus: SimulatedUsb) -> SdtCardReaders:
    return SdtCardReaders(OnTheBus(bus), poll_seconds=0, patience=0.02)


def trouble(act: Callable[[], object]) -> str:
    with pytest.raises(CardReaderTrouble) as caught:
        act()
    return caught.value.kind


@pytest.mark.parametrize("pipes", [(0x02, 0x81), (0x02, 0x81, 0x06, 0x85)])
@pytest.mark.parametrize("chip", ALL, ids=["resident", "J", "I", "Y"])
def test_a_reader_on_the_bus_reads_every_card(chip: Chip, pipes: tuple[int, ...]) -> None:
    twin = SdtTwin()
    bus = SimulatedUsb(twin, pipes=pipes)
    readers = readers_on(bus)
    assert readers.look("") is None

    twin.lay(chip.text)

    assert readers.look("") == chip.document
    assert bus.claimed == [0]
    readers.close()
    assert (bus.claimed, bus.closed) == ([], 1)


@pytest.mark.parametrize("pipes", [(0x02, 0x81), (0x02, 0x81, 0x06, 0x85)])
@pytest.mark.parametrize("fault", [Fault.SILENT, Fault.NOISE, Fault.CUT, Fault.BAD_CHECKSUM, Fault.NOT_READ])
def test_after_a_fault_on_the_bus_the_next_card_is_read(fault: Fault, pipes: tuple[int, ...]) -> None:
    twin = SdtTwin()
    readers = readers_on(SimulatedUsb(twin, pipes=pipes))
    readers.look("")
    twin.fault = fault
    twin.lay(RESIDENT.text)

    assert trouble(lambda: readers.look("")) in {"silent", "noise", "cut", "bad_checksum", "card_not_read"}
    twin.fault = None
    readers.look("")
    twin.lay(RESIDENT.text)

    assert readers.read("") == RESIDENT.document


def test_readers_on_the_bus_are_named_by_vendor_and_product() -> None:
    assert usb_names(SimulatedUsb(SdtTwin(), SdtTwin())) == (NAME, f"{NAME} (2)")
    assert usb_names(SimulatedUsb(SdtTwin(), vendor=0x1234)) == ()


def test_a_bus_that_fails_has_no_readers(monkeypatch: pytest.MonkeyPatch) -> None:
    bus = SimulatedUsb(SdtTwin())
    bus.bus_fails = True
    monkeypatch.setattr(libusb_package, "get_libusb1_backend", lambda: None)

    assert usb_names(bus) == ()
    assert usb_names() == ()


def test_a_reader_pulled_off_the_bus_is_missed_and_comes_back() -> None:
    twin = SdtTwin()
    bus = SimulatedUsb(twin)
    readers = readers_on(bus)
    readers.look("")

    bus.unplug()
    assert trouble(lambda: readers.look("")) == "removed"
    assert readers.state("") is CardReaderState.ABSENT
    assert trouble(lambda: readers.look(NAME)) == "no_reader"
    bus.readers.append(twin)

    assert readers.state("") is CardReaderState.READY


def test_a_reader_that_another_driver_has_is_taken_over() -> None:
    bus = SimulatedUsb(SdtTwin())
    bus.kernel_driver, bus.is_configured = True, False

    assert readers_on(bus).found("").port == NAME
    assert bus.kernel_driver is False
    assert bus.is_configured


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (usb.core.USBError("", errno=errno.EACCES), "not_permitted"),
        (usb.core.USBError("", errno=errno.EBUSY), "in_use"),
        (usb.core.USBError("", errno=errno.ENODEV), "no_reader"),
        (NotImplementedError(), "not_permitted"),
    ],
)
def test_why_a_reader_on_the_bus_cannot_be_had_is_told(error: Exception, kind: str) -> None:
    bus = SimulatedUsb(SdtTwin())
    bus.refuses = error

    assert trouble(lambda: open_usb(NAME, bus)) == kind


def test_what_is_not_on_the_bus_cannot_be_had() -> None:
    assert trouble(lambda: open_usb("USB 1234:5678", SimulatedUsb(SdtTwin()))) == "no_reader"
    assert trouble(lambda: open_usb(NAME, SimulatedUsb(SdtTwin(), pipes=(0x01, 0x82)))) == "no_reader"


def test_the_sources_of_this_computer_can_be_asked() -> None:
    assert has_libusb()
    assert all(isinstance(name, str) for name in (*UsbReaders().names(), *SerialPorts().names()))
    assert trouble(lambda: UsbReaders().open("USB FFFF:FFFF", 0)) == "no_reader"
    assert trouble(lambda: SerialPorts().open("/nowhere/ttyUSB0", 9600)) == "no_reader"


def test_ports_that_are_radios_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    ports = [
        SimpleNamespace(device="COM3", hwid="USB VID:PID=1A86:7523"),
        SimpleNamespace(device="COM5", hwid="BTHENUM\\{00001101}"),
        SimpleNamespace(device="/dev/cu.Bluetooth-Incoming-Port", hwid="n/a"),
    ]
    monkeypatch.setattr("app.devices.serial_line.list_ports.comports", lambda: ports)

    assert SerialPorts().names() == ("COM3",)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (serial.SerialException(errno.EACCES, "denied"), "not_permitted"),
        (serial.SerialException(errno.EBUSY, "busy"), "in_use"),
        (serial.SerialException(errno.EAGAIN, "locked"), "in_use"),
        (serial.SerialException("could not open port 'COM3': PermissionError(13, 'denied')"), "in_use"),
        (serial.SerialException("could not open port 'COM3': FileNotFoundError(2, 'none')"), "no_reader"),
        (ValueError("Not a valid baudrate"), "no_reader"),
    ],
)
def test_why_a_port_cannot_be_had_is_told(error: Exception, kind: str) -> None:
    assert why_not_opened(error) == kind


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_port_that_is_open_elsewhere_is_in_use() -> None:
    from app.devices.simulated_card_reader import PseudoTerminal  # noqa: PLC0415  see above

    terminal = PseudoTerminal(SdtTwin())
    line = open_serial(terminal.path, 115200)

    assert trouble(lambda: open_serial(terminal.path, 115200)) == "in_use"
    line.close()
    terminal.close()


def test_the_rule_for_linux_names_every_reader_that_is_known() -> None:
    rules = (Path(__file__).parents[2] / "packaging" / "70-sealpost-card-reader.rules").read_text(encoding="utf-8")

    named = re.findall(r'ATTR\{idVendor\}=="(\w+)", ATTR\{idProduct\}=="(\w+)"', rules)

    assert [(int(vendor, 16), int(product, 16)) for vendor, product in named] == list(KNOWN)
