import os
from contextlib import suppress
from pathlib import Path
from shutil import disk_usage

from filelock import FileLock, Timeout

from app.domain.errors import StationTrouble
from app.storage.whole_file import (
    FOLDER_FOR_OWNER_ONLY,
    FOR_OWNER_ONLY,
    private,
    read_capped,
    replace_whole,
    told_as_trouble,
)

NOTE_CAP = 1024 * 1024
"""Bytes: no note is longer (C2SP signed-note leaves the limit to the application)."""
FAILURES_CAP = 64 * 1024
"""Bytes: some hundred people's counts."""
BALLAST_SIZE = 64 * 1024 * 1024
"""Bytes given up when the disk is full, so that shredding still works: it writes before it frees anything."""
BALLAST_PIECE = 1024 * 1024
"""Bytes written at once, once a minute: the database waits some ten milliseconds for them, on a slow disk some more."""
ROOM_TO_SPARE = 1024 * 1024 * 1024
"""Bytes that must be free before ballast takes of them."""
CLAIM_PATIENCE = 1.0
"""Seconds; whoever comes second is told within two."""

_KEYRING = "station.keyring"
_DAYS = "station.days"
_POLICY = "station.policy"
_FAILURES = "station.failures"
_NEXT_POLICY = "station.policy.next"
_DATABASE = "station.db"
_LOCK = "station.lock"
_MAKING = "station.making"
_BALLAST = "station.ballast"
_DATABASE_FILES = tuple(f"{_DATABASE}{suffix}" for suffix in ("", "-wal", "-shm", ".new"))


class StationFolder:
    """The folder a station lives in: one database and three signed notes, owned by one program at a time."""

    def __init__(self, path: Path, ballast_size: int = BALLAST_SIZE) -> None:
        """ballast_size: bytes; 0 for a station that does without."""
        self._path = path
        self._ballast_size = ballast_size
        self._lock = _lock_in(path)

    @property
    def path(self) -> Path:
        return self._path

    def move_to(self, path: Path) -> None:
        """Stand for another folder from now on; the one before is let go."""
        self.release()
        self._path = path
        self._lock = _lock_in(path)

    @property
    def database(self) -> Path:
        """Where the station's database is, or will be."""
        return self._path / _DATABASE

    def exist(self) -> bool:
        """Whether a station was made here. What a making that was broken off left behind is none.

        A keyring makes a station: it is written last. Without one, files that no making left are somebody's station
        with something missing, and are not touched.
        """
        if (self._path / _KEYRING).exists():
            return True
        broken_off = (self._path / _MAKING).exists()
        return not broken_off and any((self._path / name).exists() for name in (_DAYS, _POLICY, _DATABASE))

    def begin_making(self) -> None:
        """Mark the folder, so that a making that breaks off is known as one; remove what an earlier one left."""
        if (self._path / _MAKING).exists():
            self.discard()
        replace_whole(self._path / _MAKING, b"")

    def end_making(self) -> None:
        """The station is whole; harmless when it was before."""
        with told_as_trouble(_MAKING):
            (self._path / _MAKING).unlink(missing_ok=True)

    def discard(self) -> None:
        """Remove the files of a station whose making failed, and nothing else in the folder."""
        with told_as_trouble(_DATABASE):
            for name in (_KEYRING, _DAYS, _POLICY, _NEXT_POLICY, _FAILURES, *_DATABASE_FILES, _MAKING):
                (self._path / name).unlink(missing_ok=True)

    def claim(self) -> None:
        """Own the folder until `release`, making it if need be; doing it twice changes nothing.

        Raises StationTrouble in_use, folder_not_writable, disk_full, disk_failed. The operating system gives the
        folder free when the program dies.
        """
        with told_as_trouble(_LOCK):
            if not self._lock.is_locked:
                self._path.mkdir(mode=FOLDER_FOR_OWNER_ONLY, parents=True, exist_ok=True)
                try:
                    self._lock.acquire()
                except Timeout as error:
                    raise StationTrouble("in_use", _LOCK) from error

    def release(self) -> None:
        """Let the folder go; harmless when it is not owned."""
        self._lock.release(force=True)

    def grow_ballast(self) -> None:
        """Add a piece to the ballast if it lacks one and the disk has room to spare.

        Random bytes: a file system that packs or leaves out zeros would keep nothing free. A disk that does not take
        them is no trouble: the ballast stays as it is.
        """
        ballast = self._path / _BALLAST
        with suppress(OSError):
            lacking = self._ballast_size - (ballast.stat().st_size if ballast.exists() else 0)
            if lacking > 0 and disk_usage(self._path).free > ROOM_TO_SPARE:
                with open(ballast, "ab", opener=private) as file:
                    file.write(os.urandom(min(lacking, BALLAST_PIECE)))
                    file.flush()
                    os.fsync(file.fileno())

    def free_ballast(self) -> bool:
        """Give the ballast's room back to the disk; whether there was any."""
        with told_as_trouble(_BALLAST):
            had = (self._path / _BALLAST).exists()
            (self._path / _BALLAST).unlink(missing_ok=True)
            return had

    def read_keyring(self) -> bytes:
        return self._read(_KEYRING, "damaged_keyring")

    def write_keyring(self, note: bytes) -> None:
        replace_whole(self._path / _KEYRING, note)

    def read_days(self) -> bytes:
        return self._read(_DAYS, "damaged_days")

    def write_days(self, note: bytes) -> None:
        replace_whole(self._path / _DAYS, note)

    def read_policy(self) -> bytes:
        return self._read(_POLICY, "damaged_policy")

    def write_policy(self, note: bytes) -> None:
        replace_whole(self._path / _POLICY, note)

    def read_failures(self) -> bytes | None:
        with told_as_trouble(_FAILURES):
            try:
                content = read_capped(self._path / _FAILURES, FAILURES_CAP)
            except (FileNotFoundError, NotADirectoryError):
                return None
        return b"" if content is None else content

    def write_failures(self, content: bytes) -> None:
        replace_whole(self._path / _FAILURES, content)

    def read_next_policy(self) -> bytes | None:
        """The policy that was about to take the place of the one there is; None when none was."""
        if not (self._path / _NEXT_POLICY).exists():
            return None
        return self._read(_NEXT_POLICY, "damaged_policy")

    def write_next_policy(self, note: bytes) -> None:
        replace_whole(self._path / _NEXT_POLICY, note)

    def drop_next_policy(self) -> None:
        """It is in place, or never will be."""
        with told_as_trouble(_NEXT_POLICY):
            (self._path / _NEXT_POLICY).unlink(missing_ok=True)

    def _read(self, name: str, too_large: str) -> bytes:
        with told_as_trouble(name):
            try:
                note = read_capped(self._path / name, NOTE_CAP)
            except (FileNotFoundError, NotADirectoryError) as error:
                raise StationTrouble("missing_file", name) from error
        if note is None:
            raise StationTrouble(too_large, name)
        return note


def _lock_in(path: Path) -> FileLock:
    # Taken on one thread and given back on another.
    return FileLock(path / _LOCK, timeout=CLAIM_PATIENCE, mode=FOR_OWNER_ONLY, thread_local=False)
