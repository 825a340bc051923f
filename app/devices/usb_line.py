"""USB lines to card readers: bulk transfers by pyusb, over the libusb that comes in libusb-package.

Linux gives such a reader to root alone until a udev rule says otherwise; Windows gives it to nobody until it has the
driver WinUSB.
"""

import errno
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

import libusb_package
import usb.core
import usb.util
from usb.backend import IBackend

from app.devices.sdt_frames import LENGTH_SIZE, PREAMBLE
from app.devices.sdt_reader import SLICE_SECONDS
from app.domain.errors import CardReaderTrouble
from app.domain.reader_choice import USB

KNOWN = ((0x0400, 0xC35A),)
"""(vendor, product) of readers whose module is on the bus itself; what public drivers name."""
OUT, IN = 0x02, 0x81
BODY_OUT, BODY_IN = 0x06, 0x85
"""Pipes some readers have for all that follows the length; those of preamble and length are the other two."""
HEAD = len(PREAMBLE) + LENGTH_SIZE
TRANSFER = 4096
"""A multiple of every packet size, or libusb reports an overflow."""
SEND_MS = 1000
MOST_LEFT_BEHIND = 16
"""Transfers; a reader that babbles is told by the search for an answer."""
_SLICE_MS = int(SLICE_SECONDS * 1000)
_AT_ONCE_MS = 1  # 0 would wait for ever


class UsbLine:
    """An open reader on the bus."""

    def __init__(self, device: Any, pipes: Sequence[int]) -> None:
        self._device = device
        self._has_body_pipes = {BODY_OUT, BODY_IN} <= set(pipes)
        self._head_is_next = True

    def send(self, request: bytes) -> None:
        self._head_is_next = True
        if not self._has_body_pipes:
            self._device.write(OUT, request, SEND_MS)
            return
        self._device.write(OUT, request[:HEAD], SEND_MS)
        self._device.write(BODY_OUT, request[HEAD:], SEND_MS)

    def receive(self) -> bytes:
        return self._read(_SLICE_MS)

    def discard(self) -> None:
        for _ in range(MOST_LEFT_BEHIND):
            if not self._read(_AT_ONCE_MS):
                break

    def close(self) -> None:
        with suppress(usb.core.USBError):
            usb.util.dispose_resources(self._device)

    def _read(self, milliseconds: int) -> bytes:
        pipe = IN if self._head_is_next or not self._has_body_pipes else BODY_IN
        try:
            received = bytes(self._device.read(pipe, TRANSFER, milliseconds))
        except usb.core.USBTimeoutError:
            return b""
        # A reader may have the pipes and still send all of it through the first.
        self._head_is_next = len(received) != HEAD or pipe == BODY_IN
        return received


def has_libusb() -> bool:
    return libusb_package.get_libusb1_backend() is not None


def usb_names(backend: IBackend | None = None) -> tuple[str, ...]:
    """The readers on the bus, by vendor and product. backend: what stands for libusb in a test."""
    return tuple(name for name, _device in _found(backend))


def open_usb(name: str, backend: IBackend | None = None) -> UsbLine:
    """Open a reader. Raises CardReaderTrouble no_reader, not_permitted, in_use."""
    device = dict(_found(backend)).get(name)
    if device is None:
        raise CardReaderTrouble("no_reader")
    try:
        pipes = _claimed_pipes(device)
    except NotImplementedError:
        raise CardReaderTrouble("not_permitted") from None
    except usb.core.USBError as error:
        usb.util.dispose_resources(device)
        raise CardReaderTrouble(_why_not_opened(error)) from None
    if not {OUT, IN} <= set(pipes):
        usb.util.dispose_resources(device)
        raise CardReaderTrouble("no_reader")
    return UsbLine(device, pipes)


def _found(backend: IBackend | None) -> Iterator[tuple[str, Any]]:
    backend = backend or libusb_package.get_libusb1_backend()
    if backend is None:
        return
    with suppress(usb.core.USBError):
        devices = usb.core.find(find_all=True, backend=backend, custom_match=_is_reader)
        for number, device in enumerate(devices, start=1):
            name = f"{USB}{device.idVendor:04X}:{device.idProduct:04X}"
            yield (name if number == 1 else f"{name} ({number})"), device


def _is_reader(device: Any) -> bool:
    return (device.idVendor, device.idProduct) in KNOWN


def _claimed_pipes(device: Any) -> tuple[int, ...]:
    """The addresses of the pipes of the reader's first interface, which is ours from now on."""
    with suppress(NotImplementedError):  # Windows and macOS have nothing of the kind
        if device.is_kernel_driver_active(0):
            device.detach_kernel_driver(0)
    try:
        configuration = device.get_active_configuration()
    except usb.core.USBError:
        device.set_configuration()
        configuration = device.get_active_configuration()
    usb.util.claim_interface(device, 0)
    return tuple(pipe.bEndpointAddress for pipe in configuration[(0, 0)])


def _why_not_opened(error: usb.core.USBError) -> str:
    match error.errno:
        case errno.EACCES | errno.EPERM | errno.ENOSYS | errno.ENOENT:
            return "not_permitted"
        case errno.EBUSY:
            return "in_use"
    return "no_reader"
