"""Which card reader a desk uses: a port, perhaps with a speed, or nothing for whichever is found."""

from dataclasses import dataclass
from typing import Self

BAUD_RATES = (115200, 57600, 38400, 19200, 9600)
"""What serial readers can be set to; they are sold with the first."""
USB = "USB "
"""How the names of readers begin that are on the bus themselves; those have no speed."""
_MARK = "@"


@dataclass(frozen=True, slots=True)
class ReaderChoice:
    """port: as the reader is named; "" for whichever is found."""

    port: str = ""
    baud: int = BAUD_RATES[0]

    @classmethod
    def of(cls, reader: str) -> Self:
        """What `str` made of a choice; a speed no reader has is not kept."""
        port, mark, baud = reader.rpartition(_MARK)
        if mark and baud in map(str, BAUD_RATES):
            return cls(port, int(baud))
        return cls(reader)

    @property
    def has_speed(self) -> bool:
        return bool(self.port) and not self.port.startswith(USB)

    def __str__(self) -> str:
        return f"{self.port}{_MARK}{self.baud}" if self.baud != BAUD_RATES[0] and self.has_speed else self.port
