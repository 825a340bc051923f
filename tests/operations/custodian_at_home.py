"""The second custodian and an authority, each at a table of their own, with a key file in memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from app.crypto.authority_key import AuthorityKey, new_authority_key
from app.crypto.disclosure import Disclosed, Disclosure
from app.demo.station import CUSTODIAN_PASSPHRASE, Papers
from app.operations.second_custodian import Answered, Asked, Opened, SecondCustodian
from tests.operations.desk import CHEAP, MORNING

AUTHORITY_PASSPHRASE = "the quiet office upstairs"  # noqa: S105  invented


@dataclass
class MemoryPlace:
    """Two files in memory; `writes` counts what was put in place, `fail_at` is the write that never happens."""

    content: bytes | None = field(default=None, repr=False)
    log: bytes = b""
    writes: int = 0
    fail_at: int = 0

    @contextmanager
    def locked(self) -> Iterator[None]:
        yield

    def exists(self) -> bool:
        return self.content is not None

    def read(self, cap: int) -> bytes:
        assert self.content is not None
        assert len(self.content) <= cap
        return self.content

    def write(self, content: bytes) -> None:
        self._count()
        self.content = content

    def read_log(self, cap: int) -> bytes:
        assert len(self.log) <= cap
        return self.log

    def write_log(self, content: bytes) -> None:
        self._count()
        self.log = content

    def _count(self) -> None:
        self.writes += 1
        if self.writes == self.fail_at:
            raise OSError


@dataclass
class CustodianAtHome:
    place: MemoryPlace
    now: datetime = MORNING

    @property
    def tool(self) -> SecondCustodian:
        return SecondCustodian(self.place, lambda: self.now)

    def opened(self) -> Opened:
        return self.tool.open_with_passphrase(CUSTODIAN_PASSPHRASE)

    def look(self, content: bytes) -> Asked:
        return self.tool.look(self.opened(), content)

    def take_notice(self, content: bytes) -> None:
        """The station's fingerprint is typed as the station told it."""
        opened = self.opened()
        noticed = self.tool.look_at_notice(opened, content)
        self.tool.take_notice(opened, noticed, station_key=noticed.admin_fingerprint)

    def answer(self, content: bytes) -> Answered:
        """Opened and confirmed as it should be."""
        opened = self.opened()
        asked = self.tool.look(opened, content)
        return self.tool.answer(
            opened,
            asked,
            asked.requester_fingerprint or asked.request.parcel_number,
            station_key=asked.admin_fingerprint,
        )


def at_home(papers: Papers) -> CustodianAtHome:
    return CustodianAtHome(MemoryPlace(papers.custodian_file))


@dataclass(frozen=True)
class Authority:
    key: AuthorityKey

    @property
    def public_file(self) -> bytes:
        return self.key.public_file()

    def open(self, disclosure: bytes) -> Disclosed:
        return Disclosure.from_bytes(disclosure).open(self.key.open(AUTHORITY_PASSPHRASE))


def an_authority() -> Authority:
    return Authority(new_authority_key(AUTHORITY_PASSPHRASE, cost=CHEAP, floor=CHEAP))
