"""The ways a card reader can be plugged into this computer, their drivers loaded when a reader is first asked for."""

from app.devices.sdt_reader import Link


class SerialPorts:
    """The serial ports. What is behind one is not known before it was asked."""

    certain = False

    def names(self) -> tuple[str, ...]:
        from app.devices.serial_line import port_names  # noqa: PLC0415  see the module

        return port_names()

    def open(self, name: str, baud: int) -> Link:
        from app.devices.serial_line import open_serial  # noqa: PLC0415  see the module

        return open_serial(name, baud)


class UsbReaders:
    """The readers that are on the bus themselves."""

    certain = True

    def names(self) -> tuple[str, ...]:
        from app.devices.usb_line import usb_names  # noqa: PLC0415  see the module

        return usb_names()

    def open(self, name: str, baud: int) -> Link:
        del baud  # there is none on the bus
        from app.devices.usb_line import open_usb  # noqa: PLC0415  see the module

        return open_usb(name)
