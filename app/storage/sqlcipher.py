"""The thin edge to SQLCipher's driver, which has no types: values go in bound, and what goes wrong gets a name."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from app.domain.errors import StationTrouble

PAGE_SIZE = 4096
"""SQLCipher 4's page, and so the unit of every database file."""

Row = tuple[Any, ...]
SqlValue = str | int | bytes | None

_TROUBLES: dict[int, str] = {
    dbapi2.SQLITE_BUSY: "in_use",
    dbapi2.SQLITE_CANTOPEN: "folder_not_writable",
    dbapi2.SQLITE_CORRUPT: "damaged_database",
    dbapi2.SQLITE_FULL: "disk_full",
    dbapi2.SQLITE_IOERR: "disk_failed",
    dbapi2.SQLITE_NOTADB: "damaged_database",
    dbapi2.SQLITE_READONLY: "folder_not_writable",
}

_ALLOWED_ACTS = frozenset(
    {
        dbapi2.SQLITE_DELETE,
        dbapi2.SQLITE_INSERT,
        dbapi2.SQLITE_READ,
        dbapi2.SQLITE_SELECT,
        dbapi2.SQLITE_TRANSACTION,
        dbapi2.SQLITE_UPDATE,
    }
)
_STEPS_BETWEEN_QUESTIONS = 1_000
_ALLOWED_FUNCTIONS = frozenset({"coalesce", "count", "like", "max"})
_ALLOWED_PRAGMAS = frozenset({"busy_timeout", "wal_checkpoint"})


class Access(StrEnum):
    """How a file is opened, as SQLite's URI says it. None of them makes a file that is not there."""

    READ_WRITE = "mode=rw"
    READ_ONLY = "mode=ro"
    LOOK = "mode=ro&immutable=1"
    """Main file only: no lock, no log beside it is read, made or removed."""


class Connection:
    """One keyed connection, for the thread that made it: the driver refuses any other.

    Raises StationTrouble where a failure is the file's or the disk's; anything else the driver says is a defect.
    """

    def __init__(self, path: Path, key: bytes, access: Access) -> None:
        """Key the connection. key: 32 bytes. The file is first touched by the first statement."""
        uri = f"{path.absolute().as_uri()}?{access}"
        with _named():
            self._driver = dbapi2.connect(uri, uri=True, isolation_level=None)
        # The log is the whole process's, and stderr unless told. What it says of a page, the integrity check says too.
        self.row("PRAGMA cipher_log = off")
        self.row("PRAGMA cipher_log_level = NONE")
        if self.row("PRAGMA cipher_version") is None:
            raise RuntimeError  # a plain SQLite would take any key and write clear text
        # The same as PRAGMA key = "x'…'", but the key never stands in the driver's cache of statements.
        self._driver.set_key(f"x'{key.hex()}'")

    def row(self, sql: str, *values: SqlValue) -> Row | None:
        """The first row of the answer."""
        with _named():
            row: Row | None = self._driver.execute(sql, values).fetchone()
            return row

    def rows(self, sql: str, *values: SqlValue) -> list[Row]:
        with _named():
            rows: list[Row] = self._driver.execute(sql, values).fetchall()
            return rows

    def rekey(self, key: bytes) -> None:
        """Put every page under another key, in one transaction. key: 32 bytes. Only in journal_mode DELETE.

        Raises StationTrouble disk_full, disk_failed; every page is then under the key it had.
        """
        try:
            self._driver.reset_key(f"x'{key.hex()}'")
        except dbapi2.DatabaseError as error:
            # This call gives no number with its error, only SQLite's English text for it (sqlite3ErrStr).
            full = "database or disk is full" in str(error)
            raise StationTrouble("disk_full" if full else "disk_failed") from error

    def script(self, sql: str) -> None:
        """Run several statements; they bring their own transaction."""
        with _named():
            self._driver.executescript(sql)

    @property
    def in_transaction(self) -> bool:
        return bool(self._driver.in_transaction)

    def rollback(self) -> None:
        """Undo the open transaction; SQLite has already undone it after some failures."""
        if self.in_transaction:
            with suppress(dbapi2.DatabaseError):
                self._driver.execute("ROLLBACK")

    def restrict(self) -> None:
        """From here on only reading and writing of rows: no ATTACH, no schema, no key, no setting, no extension."""
        self._driver.set_authorizer(_judge)

    def stop_when(self, unwanted: Callable[[], bool]) -> None:
        """Give statements up with `Interrupted` once they are unwanted, which is asked every few milliseconds."""
        self._driver.set_progress_handler(unwanted, _STEPS_BETWEEN_QUESTIONS)

    def close(self) -> None:
        self._driver.close()


class Interrupted(Exception):
    """The statement was given up: see `Connection.stop_when`."""


@contextmanager
def connected(path: Path, key: bytes, access: Access) -> Iterator[Connection]:
    connection = Connection(path, key, access)
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def _named() -> Iterator[None]:
    try:
        yield
    except dbapi2.DatabaseError as error:
        # The low byte of an extended code is its primary one (sqlite.org/rescode.html).
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == dbapi2.SQLITE_INTERRUPT:
            raise Interrupted from error
        kind = _TROUBLES.get(code)
        if kind is None:
            raise
        raise StationTrouble(kind) from error


def _judge(act: int, first: str | None, second: str | None, _schema: str | None, _trigger: str | None) -> int:
    match act:
        case dbapi2.SQLITE_FUNCTION:
            allowed = second in _ALLOWED_FUNCTIONS
        case dbapi2.SQLITE_PRAGMA:
            allowed = first in _ALLOWED_PRAGMAS
        case _:
            allowed = act in _ALLOWED_ACTS
    return int(dbapi2.SQLITE_OK if allowed else dbapi2.SQLITE_DENY)
