from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

UserId = NewType("UserId", str)


class Role(StrEnum):
    CLERK = "clerk"
    COURIER = "courier"
    MANAGER = "manager"
    AUDITOR = "auditor"


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever acts: a member of staff, as the screen and the log may know them.

    left: they no longer work here.
    """

    user_id: UserId
    name: str
    role: Role
    left: bool = False
