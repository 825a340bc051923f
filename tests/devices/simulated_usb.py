"""A bus with card readers on it, in place of libusb: the real pyusb above, the twin's bytes below."""

import errno
from array import array
from collections import deque
from collections.abc import Iterator, Sequence
from types import SimpleNamespace
from typing import Any

import usb.core
from usb.backend import IBackend

from app.devices.simulated_card_reader import SdtTwin

HEAD = 7


class SimulatedUsb(IBackend):  # type: ignore[misc]  # pyusb has no types
    """readers: the twins on the bus; pipes: the addresses of each; refuses: the error of opening any, by its number."""

    def __init__(self, *readers: SdtTwin, pipes: Sequence[int] = (0x02, 0x81), vendor: int = 0x0400) -> None:
        super().__init__()
        self.readers = list(readers)
        self.pipes, self.vendor = pipes, vendor
        self.refuses: Exception | None = None
        self.kernel_driver: bool | None = None
        self.is_configured = True
        self.bus_fails = False
        self.claimed: list[int] = []
        self.closed = 0
        self._said: dict[int, deque[bytes]] = {pipe: deque() for pipe in pipes}

    def unplug(self) -> None:
        self.readers.clear()

    def enumerate_devices(self) -> Iterator[SdtTwin]:
        if self.bus_fails:
            raise usb.core.USBError("no bus", errno=errno.EIO)
        return iter(self.readers)

    def get_device_descriptor(self, dev: SdtTwin) -> Any:
        return SimpleNamespace(
            **dict.fromkeys(
                (
                    *("bLength", "bDescriptorType", "bcdUSB", "bDeviceClass", "bDeviceSubClass", "bDeviceProtocol"),
                    *("bMaxPacketSize0", "bcdDevice", "iManufacturer", "iProduct", "iSerialNumber", "port_number"),
                    *("port_numbers", "speed"),
                ),
                0,
            ),
            bNumConfigurations=1,
            idVendor=self.vendor,
            idProduct=0xC35A,
            bus=1,
            address=self.readers.index(dev) + 1,
        )

    def get_configuration_descriptor(self, dev: SdtTwin, config: int) -> Any:
        del dev
        if config:
            raise IndexError
        return SimpleNamespace(
            **dict.fromkeys(("bLength", "bDescriptorType", "wTotalLength", "iConfiguration", "bmAttributes"), 0),
            bMaxPower=0,
            extra_descriptors=[],
            bNumInterfaces=1,
            bConfigurationValue=1,
        )

    def get_interface_descriptor(self, dev: SdtTwin, intf: int, alt: int, config: int) -> Any:
        del dev, config
        if intf or alt:
            raise IndexError
        return SimpleNamespace(
            **dict.fromkeys(("bLength", "bDescriptorType", "bInterfaceNumber", "bAlternateSetting", "iInterface"), 0),
            **dict.fromkeys(("bInterfaceClass", "bInterfaceSubClass", "bInterfaceProtocol"), 0xFF),
            extra_descriptors=[],
            bNumEndpoints=len(self.pipes),
        )

    def get_endpoint_descriptor(self, dev: SdtTwin, ep: int, intf: int, alt: int, config: int) -> Any:
        del dev, intf, alt, config
        return SimpleNamespace(
            **dict.fromkeys(("bLength", "bDescriptorType", "bInterval", "bRefresh", "bSynchAddress"), 0),
            extra_descriptors=[],
            bEndpointAddress=self.pipes[ep],
            bmAttributes=2,
            wMaxPacketSize=64,
        )

    def open_device(self, dev: SdtTwin) -> SdtTwin:
        if self.refuses is not None:
            raise self.refuses
        return dev

    def close_device(self, dev_handle: SdtTwin) -> None:
        del dev_handle
        self.closed += 1

    def get_configuration(self, dev_handle: SdtTwin) -> int:
        del dev_handle
        if not self.is_configured:
            raise usb.core.USBError("not configured", errno=errno.EIO)
        return 1

    def set_configuration(self, dev_handle: SdtTwin, config_value: int) -> None:
        del dev_handle, config_value
        self.is_configured = True

    def claim_interface(self, dev_handle: SdtTwin, intf: int) -> None:
        del dev_handle
        self.claimed.append(intf)

    def release_interface(self, dev_handle: SdtTwin, intf: int) -> None:
        del dev_handle
        self.claimed.remove(intf)

    def is_kernel_driver_active(self, dev_handle: SdtTwin, intf: int) -> bool:
        del dev_handle, intf
        if self.kernel_driver is None:
            raise NotImplementedError
        return self.kernel_driver

    def detach_kernel_driver(self, dev_handle: SdtTwin, intf: int) -> None:
        del dev_handle, intf
        self.kernel_driver = False

    def bulk_write(self, dev_handle: SdtTwin, ep: int, intf: int, data: Any, timeout: int) -> int:
        del intf, timeout
        self._there(dev_handle)
        assert ep in self.pipes
        said = b"".join(dev_handle.answer(bytes(data)))
        if 0x85 in self.pipes:
            self._said[0x81].append(said[:HEAD])
            self._said[0x85].append(said[HEAD:])
        else:
            # A bus gives no more than the packets of one transfer at a time.
            self._said[0x81].extend(said[at : at + 512] for at in range(0, len(said), 512))
        return len(data)

    def bulk_read(self, dev_handle: SdtTwin, ep: int, intf: int, buff: "array[int]", timeout: int) -> int:
        del intf
        self._there(dev_handle)
        assert timeout > 0
        while self._said[ep]:
            if piece := self._said[ep].popleft():
                buff[: len(piece)] = array("B", piece)
                return len(piece)
        raise usb.core.USBTimeoutError("nothing came", errno=errno.ETIMEDOUT)

    def _there(self, twin: SdtTwin) -> None:
        if twin not in self.readers:
            raise usb.core.USBError("no such device", errno=errno.ENODEV)
