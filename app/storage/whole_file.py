"""Small files that are replaced whole or not at all, whatever happens meanwhile."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.domain.errors import StationTrouble

FOR_OWNER_ONLY = 0o600
FOLDER_FOR_OWNER_ONLY = 0o700
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NOT_WRITABLE = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EEXIST}
)


def draft_of(path: Path) -> Path:
    """Beside the file, under the name that it is written under until it is whole."""
    return path.with_name(f"{path.name}.new")


def replace_whole(path: Path, content: bytes) -> None:
    """Put this content in the file's place; after a power cut it holds either the old or the new.

    Raises StationTrouble folder_not_writable, disk_full, disk_failed; the old file is then as it was.
    """
    draft = draft_of(path)
    with told_as_trouble(path.name):
        try:
            with open(draft, "wb", opener=private) as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
        except BaseException:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def read_capped(path: Path, cap: int) -> bytes | None:
    """The file's content, or None when it is larger than `cap` bytes. Raises OSError."""
    with path.open("rb") as file:
        content = file.read(cap + 1)
    return content if len(content) <= cap else None


def sync_folder(folder: Path) -> None:
    """Make a rename in this folder outlive a power cut. Windows has no such call and needs none."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def told_as_trouble(name: str) -> Iterator[None]:
    """Say what the operating system refused as StationTrouble, with the file's name and nothing of its path."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            kind = "disk_full"
        elif error.errno in _NOT_WRITABLE:
            kind = "folder_not_writable"
        else:
            kind = "disk_failed"
        raise StationTrouble(kind, name) from error


def private(path: str, flags: int) -> int:
    """An `opener` of files that only their owner may read."""
    return os.open(path, flags, FOR_OWNER_ONLY)
