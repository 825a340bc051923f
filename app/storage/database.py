"""The station's one encrypted database.

Every rule here was found by breaking it: an empty file opens as a new database under any key, a connection without a
key writes clear text, a check before the log is written back calls a healthy file broken.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.domain.errors import StationTrouble
from app.operations.ports import Records
from app.storage.migration import migrate, migrations
from app.storage.records import records_in
from app.storage.soundness import (
    EMPTY_THE_LOG,
    LOG_IS_EMPTY,
    finish_broken_off,
    refuse_unless_file,
    refuse_unless_named,
    refuse_unless_ours,
    refuse_unless_whole,
    write_log_back,
)
from app.storage.sqlcipher import Access, Connection, Interrupted, connected
from app.storage.transaction import Transaction
from app.storage.whole_file import FOR_OWNER_ONLY, sync_folder, told_as_trouble

PROVED_AT_ONCE = 32 * 1024 * 1024
"""Up to this size `open` looks at every page itself, which takes half a second; a larger file waits for `prove`."""

PATIENCE = 5_000
"""Milliseconds to wait for another connection's lock."""
_SAFEGUARDS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA synchronous = FULL",
    f"PRAGMA busy_timeout = {PATIENCE}",
)


class StationDatabase:
    """The database file at `path`: opened, used and closed on one thread, which the driver watches over."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: Connection | None = None
        self._key: bytes | None = None
        self._station_id = ""
        self._proved = False

    def move_to(self, path: Path) -> None:
        """Stand for another file from now on; not while one is open."""
        if self._connection is not None:
            raise RuntimeError
        self._path = path

    def create(self, key: bytes, station_id: str) -> None:
        """Make the database of a new station and open it. key: 32 bytes.

        It is built under another name and appears whole. Raises StationTrouble: already_a_station,
        folder_not_writable, disk_full, disk_failed.
        """
        if os.path.lexists(self._path):
            raise StationTrouble("already_a_station", self._path.name)
        draft = self._path.with_name(f"{self._path.name}.new")
        with told_as_trouble(self._path.name):
            _remove(draft)
            try:
                _fill(draft, key, station_id)
                draft.rename(self._path)
            except BaseException:
                with suppress(OSError):
                    _remove(draft)
                raise
            sync_folder(self._path.parent)
        self.open(key, station_id)

    def open(self, key: bytes, station_id: str, before: bytes | None = None) -> None:
        """Open the database if the key fits, it is this station's and nothing is wrong with it. key: 32 bytes.

        before: the key until a rekey that was begun and may have been broken off; it is tried when `key` does not fit.

        Never makes a file, and leaves an unsuitable one as it is. A large file is not looked through: see `proved`.
        Raises StationTrouble: missing_file, empty_database, not_a_database, cut_database, wrong_key,
        damaged_database (fact: page numbers), newer_schema (fact: its version), wrong_station (fact: its id), in_use,
        folder_not_writable, disk_full, disk_failed. What looks like what: see app.storage.soundness.
        """
        if self._connection is not None:
            raise RuntimeError
        refuse_unless_file(self._path)
        if before is None:
            self._open_under(key, station_id)
            return
        finish_broken_off(self._path, (key, before))
        try:
            self._open_under(key, station_id)
        except StationTrouble as trouble:
            if trouble.kind != "wrong_key":
                raise
            self._open_under(before, station_id)

    def _open_under(self, key: bytes, station_id: str) -> None:
        steps = migrations()
        newest = steps[-1].number
        refuse_unless_ours(self._path, key, station_id, newest)
        connection = Connection(self._path, key, Access.READ_WRITE)
        try:
            _guard(connection)
            refuse_unless_named(connection, self._path, station_id, newest)
            write_log_back(connection, self._path)
            small = self._path.stat().st_size <= PROVED_AT_ONCE
            if small:
                refuse_unless_whole(connection, self._path)
            migrate(connection, steps)
            connection.row("PRAGMA journal_mode = WAL")
            connection.restrict()
        except BaseException:
            connection.close()
            raise
        self._connection = connection
        self._key, self._station_id, self._proved = key, station_id, small

    def rekey(self, key: bytes) -> bool:
        """Put the open database under this key (32 bytes), wholly or not at all; False when it is already.

        It stays open. A kill at any moment leaves it under the one key or the other: open it with both. Rewrites every
        page, about 0.1 s a MiB, and needs as much room again meanwhile. Raises StationTrouble: disk_full, disk_failed,
        in_use (somebody reads it): it is open under the key it had.
        """
        connection, before, station_id = self._connection, self._key, self._station_id
        if connection is None or before is None or connection.in_transaction:
            raise RuntimeError
        if key == before:
            return False
        # A proof that is under way gives up now.
        self._key = None
        if connection.row(EMPTY_THE_LOG) != LOG_IS_EMPTY:
            self._key = before
            raise StationTrouble("in_use", self._path.name)
        self.close()
        try:
            self._rewrite(before, key)
        finally:
            self.open(key, station_id, before)
        return True

    def _rewrite(self, before: bytes, key: bytes) -> None:
        with connected(self._path, before, Access.READ_WRITE) as connection:
            _guard(connection)
            write_log_back(connection, self._path)
            # In a WAL the new pages would lie beside the file until somebody who has the new key writes them back.
            if connection.row("PRAGMA journal_mode = DELETE") != ("delete",):
                raise StationTrouble("in_use", self._path.name)
            connection.rekey(key)

    @property
    def proved(self) -> bool:
        """Whether every page has been looked at since the database was opened."""
        return self._proved

    def prove(self) -> None:
        """Look through the whole of a large database, on a connection of its own: call it on a thread of its own.

        Takes 12 to 25 s a gigabyte, during which the owning thread works on; ends early when the database is
        closed. Raises StationTrouble damaged_database (fact: page numbers), cut_database: close the database then.
        """
        key = self._key
        if key is None or self._proved:
            return
        try:
            with connected(self._path, key, Access.READ_ONLY) as connection, suppress(Interrupted):
                connection.stop_when(lambda: self._key != key)
                refuse_unless_whole(connection, self._path)
                self._proved = self._key == key
        except StationTrouble:
            # A file that is put under another key meanwhile looks damaged to the old one.
            if self._key == key:
                raise

    def write_back(self) -> bool:
        """Move all of the log into the file and cut the log to nothing: what was overwritten is nowhere any more.

        False when somebody is reading, such as `prove`: then the log is as it was, or shorter. Does not wait for them.
        Raises StationTrouble disk_full, disk_failed, damaged_database.
        """
        connection = self._connection
        if connection is None or connection.in_transaction:
            raise RuntimeError
        connection.row("PRAGMA busy_timeout = 0")
        try:
            return connection.row(EMPTY_THE_LOG) == LOG_IS_EMPTY
        finally:
            connection.row(f"PRAGMA busy_timeout = {PATIENCE}")

    def close(self) -> None:
        """Write everything back into the one file and let it go; harmless when it is not open."""
        connection = self._connection
        self._connection = None
        self._key = None
        if connection is not None:
            connection.close()

    @contextmanager
    def records(self) -> Iterator[Records]:
        """One transaction: kept at the end, undone by any exception. One inside another is a defect.

        Raises StationTrouble disk_full, disk_failed, damaged_database, in_use; nothing is kept then.
        """
        connection = self._connection
        if connection is None or connection.in_transaction:
            raise RuntimeError
        connection.row("BEGIN IMMEDIATE")
        transaction = Transaction(connection)
        try:
            yield records_in(transaction)
            connection.row("COMMIT")
        except BaseException:
            connection.rollback()
            raise
        finally:
            transaction.over = True


def _guard(connection: Connection) -> None:
    for safeguard in _SAFEGUARDS:
        connection.row(safeguard)


def _fill(draft: Path, key: bytes, station_id: str) -> None:
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FOR_OWNER_ONLY))
    with connected(draft, key, Access.READ_WRITE) as connection:
        _guard(connection)
        migrate(connection, migrations())
        connection.row(
            "INSERT INTO station (only_row, station_id, made_at) VALUES (1, ?, unixepoch() * 1000000)", station_id
        )


def _remove(database: Path) -> None:
    for suffix in ("", "-journal", "-wal", "-shm"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)
