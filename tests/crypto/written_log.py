"""A station's log as the program would write it, for tests to spoil."""

from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.crypto.checkpoint import Checkpoint, log_origin, sign_checkpoint
from app.crypto.entry import Entry
from app.crypto.log_export import export_lines
from app.crypto.log_tree import Frontier, leaf_hash

ORIGIN = log_origin("STATION-7")
START = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)


def log_seed(epoch: date) -> bytes:
    return sha256(f"log key of {epoch}".encode()).digest()


def public_of(seed: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


class WrittenLog:
    """entries and checkpoints grow; `write` takes the time to let pass before and any field to set otherwise."""

    def __init__(self, origin: str = ORIGIN) -> None:
        self.origin = origin
        self.entries: list[bytes] = []
        self.checkpoints: list[tuple[int, bytes]] = []
        self.at = START
        self.monotonic = 5000
        self.boot = "00000000000000a1"
        self.epoch = START.date()

    def make(self) -> "WrittenLog":
        return self.write("station_made", key=public_of(log_seed(self.epoch)), epoch=self.epoch)

    def write(
        self, action: str = "shelved", *, after_ms: int = 2000, wall_ms: int | None = None, **fields: Any
    ) -> "WrittenLog":
        self.monotonic += after_ms
        self.at += timedelta(milliseconds=after_ms if wall_ms is None else wall_ms)
        values: dict[str, Any] = {
            "seq": len(self.entries),
            "at": self.at,
            "monotonic": self.monotonic,
            "boot": self.boot,
            "actor": "u-3",
            "role": "clerk",
            "desk": "desk-1",
            "action": action,
            "subject": "261123-00042-3",
            "result": "done",
        }
        self.entries.append(Entry(**(values | fields)).to_bytes())
        return self

    def reboot(self, action: str = "station_opened", after_ms: int = 60_000) -> "WrittenLog":
        self.boot = f"{int(self.boot, 16) + 1:016x}"
        self.monotonic = 0
        self.at += timedelta(milliseconds=after_ms)
        return self.write(action, after_ms=0)

    def checkpoint(self, seed: bytes | None = None) -> "WrittenLog":
        self.checkpoints.append((len(self.entries), self.signed(len(self.entries), seed)))
        return self

    def signed(self, size: int, seed: bytes | None = None) -> bytes:
        """A checkpoint over the first `size` entries as they are now."""
        frontier = Frontier()
        frontier.extend(leaf_hash(entry) for entry in self.entries[:size])
        checkpoint = Checkpoint(self.origin, size, frontier.root())
        return sign_checkpoint(checkpoint, log_seed(self.epoch) if seed is None else seed)

    def turn(self, epoch: date | None = None) -> "WrittenLog":
        """The next day: its key is named and the old one signs that for the last time."""
        named = epoch or self.epoch + timedelta(days=1)
        self.at = max(self.at, datetime(named.year, named.month, named.day, tzinfo=UTC))
        self.reboot().write("log_key_turned", key=public_of(log_seed(named)), epoch=named)
        self.checkpoint()
        self.epoch = named
        return self

    def export(self) -> bytes:
        return b"".join(export_lines(self.origin, self.entries, self.checkpoints))


def lived_log() -> WrittenLog:
    """Two days with some of everything: 30 entries, 4 checkpoints, 2 keys, 2 boots."""
    log = WrittenLog().make()
    for _ in range(8):
        log.write()
    log.write("revealed", group="contact", reason='the consignee asked: "where?" 送错地址').checkpoint()
    for _ in range(7):
        log.write(after_ms=300_000)
    log.write("locked").checkpoint()
    log.turn()
    for _ in range(9):
        log.write("collected", reason="取件")
    return log.write("station_closed").checkpoint()
