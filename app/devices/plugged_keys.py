"""Which FIDO2 keys are plugged in, as the system lists them.

On Linux the system gives a key to whoever sits at the computer (systemd's 60-fido-id.rules and 70-uaccess.rules, in
Debian 12 without anything installed); without such a seat it keeps everybody from it but root. Windows since 10 (1903)
keeps every program from it that does not run as administrator.
"""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from fido2.ctap import CtapDevice
from fido2.hid import CtapHidDevice, list_descriptors, open_connection
from fido2.hid.base import HidDescriptor, parse_report_descriptor


@dataclass(frozen=True, slots=True)
class PluggedKey:
    """A key that is plugged in. open: PermissionError when the system keeps us from it, OSError when it has gone."""

    name: str
    open: Callable[[], CtapDevice]


FindKeys = Callable[[], Sequence[PluggedKey]]


def plugged_keys() -> list[PluggedKey]:
    """Every key there is, those that the system keeps us from too."""
    keys = [PluggedKey(found.product_name or "", partial(_open, found)) for found in list_descriptors()]
    return keys + kept_from_us() if sys.platform.startswith("linux") else keys


def kept_from_us(listed: Path = Path("/sys/class/hidraw"), nodes: Path = Path("/dev")) -> list[PluggedKey]:
    """The keys whose nodes we may not read; python-fido2 passes over these in silence. listed: by the kernel."""
    kept = []
    for device in sorted(listed.glob("hidraw*")):
        # Not ours when it is gone since it was listed, or is no FIDO key.
        with suppress(OSError, ValueError):
            parse_report_descriptor((device / "device" / "report_descriptor").read_bytes())
            node = nodes / device.name
            if node.exists() and not os.access(node, os.R_OK):
                kept.append(PluggedKey(_name(device), partial(_refuse, node)))
    return kept


def _open(found: HidDescriptor) -> CtapDevice:
    return CtapHidDevice(found, open_connection(found))


def _refuse(node: Path) -> CtapDevice:
    raise PermissionError(node)


def _name(device: Path) -> str:
    """As the kernel has it: a line HID_NAME=… in `uevent`."""
    lines = (device / "device" / "uevent").read_text(encoding="utf-8", errors="replace").splitlines()
    return next((line.removeprefix("HID_NAME=") for line in lines if line.startswith("HID_NAME=")), "")
