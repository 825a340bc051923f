"""Serial lines to card readers, by pyserial: COM ports, USB adapters, pseudo-terminals."""

import errno

import serial
from serial.tools import list_ports

from app.devices.sdt_reader import SLICE_SECONDS
from app.domain.errors import CardReaderTrouble

WRITE_SECONDS = 1.0
RADIO = ("BTHENUM", "Bluetooth")
"""How Windows and macOS call ports that are radios: to open one takes ten seconds, and there is no reader behind."""
_BUSY = frozenset({errno.EBUSY, errno.EAGAIN})
_KEPT_FROM_US = frozenset({errno.EACCES, errno.EPERM})


class SerialLine:
    """An open port, 8N1, ours alone as long as it is open."""

    def __init__(self, path: str, baud: int) -> None:
        self._port = serial.Serial(path, baud, timeout=SLICE_SECONDS, write_timeout=WRITE_SECONDS, exclusive=True)

    def send(self, request: bytes) -> None:
        self._port.write(request)

    def receive(self) -> bytes:
        return bytes(self._port.read(self._port.in_waiting or 1))

    def discard(self) -> None:
        # Not reset_input_buffer: once the reader has gone it raises what is no OSError.
        self._port.read(self._port.in_waiting)

    def close(self) -> None:
        self._port.close()


def port_names() -> tuple[str, ...]:
    """The ports a reader could be behind."""
    ports = list_ports.comports()
    return tuple(port.device for port in ports if not any(word in f"{port.device} {port.hwid}" for word in RADIO))


def open_serial(path: str, baud: int) -> SerialLine:
    """Open a port. Raises CardReaderTrouble no_reader, not_permitted, in_use."""
    try:
        return SerialLine(path, baud)
    except Exception as error:  # noqa: BLE001  termios.error is no OSError, and Windows has no termios
        raise CardReaderTrouble(why_not_opened(error)) from None


def why_not_opened(error: Exception) -> str:
    """The kind of trouble. Windows tells no number, and denies a port that another program has."""
    number = getattr(error, "errno", None)
    if number in _BUSY or (number is None and "PermissionError" in str(error)):
        return "in_use"
    return "not_permitted" if number in _KEPT_FROM_US else "no_reader"
