"""The second custodian's key file on a stick, and its log beside it: each replaced whole, readable for its owner."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from app.domain.errors import StationTrouble
from app.storage.whole_file import read_capped, replace_whole, told_as_trouble

PATIENCE = 5.0  # seconds; another run holds the lock for as long as two small files take to write


class FileTooLarge(Exception):
    """A file is far larger than what it should be."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class KeyFile:
    path: Path
    patience: float = PATIENCE

    @property
    def log_path(self) -> Path:
        return self.path.with_name(f"{self.path.name}.log")

    @property
    def lock_path(self) -> Path:
        return self.path.with_name(f"{self.path.name}.lock")

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep every other run of the tool from writing. Raises StationTrouble in_use, and as `write`."""
        lock = FileLock(self.lock_path)
        with told_as_trouble(self.path.name):
            try:
                lock.acquire(timeout=self.patience)
            except Timeout as error:
                raise StationTrouble("in_use", self.path.name) from error
        try:
            yield
        finally:
            lock.release()

    def exists(self) -> bool:
        return self.path.exists() or self.log_path.exists()

    def read(self, cap: int) -> bytes:
        """Raises OSError, FileTooLarge."""
        return read_whole(self.path, cap)

    def write(self, content: bytes) -> None:
        """Raises StationTrouble folder_not_writable, disk_full, disk_failed; the old file is then as it was."""
        replace_whole(self.path, content)

    def read_log(self, cap: int) -> bytes:
        """The log; nothing when there is none yet. Raises OSError, FileTooLarge."""
        try:
            return read_whole(self.log_path, cap)
        except FileNotFoundError:
            return b""

    def write_log(self, content: bytes) -> None:
        """As `write`."""
        replace_whole(self.log_path, content)


def read_whole(path: Path, cap: int) -> bytes:
    """A file of at most `cap` bytes; raises OSError, FileTooLarge."""
    content = read_capped(path, cap)
    if content is None:
        raise FileTooLarge(path.name)
    return content
