"""Whether a database file is what it should be, and if not, what is wrong with it: before, while and after opening it.

What can be told: no file; an empty one; a plain SQLite database or a text; a file cut within a page or at the end of
one; a page that was changed, by its number; a key that fits no page.
What cannot: every SQLCipher file looks random, so a wrong key, a foreign encrypted file of whole pages and a file
whose first 16 bytes (the salt of all its keys) were changed look alike and are all called `wrong_key`; a random file
that is not made of whole pages is called `cut_database`.
"""

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from app.domain.errors import StationTrouble
from app.storage.migration import APPLICATION_ID, schema_version
from app.storage.sqlcipher import PAGE_SIZE, Access, Connection, connected
from app.storage.whole_file import told_as_trouble

SALT_SIZE = 16
_PLAIN_SQLITE = b"SQLite format 3\x00"  # sqlite.org/fileformat.html, 1.3; SQLCipher keeps its salt in its place
_WAL_HEADER_SIZE = 32  # sqlite.org/walformat.html, 2.1
_LOCK_BYTE = 0x4000_0000  # sqlite.org/fileformat.html, 1.4
EMPTY_THE_LOG = "PRAGMA wal_checkpoint(TRUNCATE)"
LOG_IS_EMPTY = (0, 0, 0)
"""What a checkpoint answers when all of the log is in the file, and the log has no length any more."""
_NO_LOG = (0, -1, -1)
"""What a checkpoint answers while the database keeps a rollback journal instead."""
_PAGES_NAMED = 20
"""Of all the broken pages these many go into the error's fact."""


def refuse_unless_file(path: Path) -> None:
    """Judge what is known without a key. Reads the head of the file, never opens it as a database."""
    if not path.exists():
        raise StationTrouble("missing_file", path.name)
    if not path.is_file():
        raise StationTrouble("not_a_database", path.name)
    with told_as_trouble(path.name), path.open("rb") as file:
        head = file.read(SALT_SIZE)
        size = os.fstat(file.fileno()).st_size
    if size == 0:
        raise StationTrouble("empty_database", path.name)
    if head == _PLAIN_SQLITE or (len(head) == SALT_SIZE and _is_text(head)):
        raise StationTrouble("not_a_database", path.name)
    if size % PAGE_SIZE and not _has_log(path):
        raise StationTrouble("cut_database", path.name)


def refuse_unless_ours(path: Path, key: bytes, station_id: str, newest_schema: int) -> None:
    """Try the key on the file without changing anything, not even beside it; then see whose database it is.

    A log left by a crash is not looked at, though it may hold a page that is torn here; any page that fits the key is
    enough then.
    """
    with connected(path, key, Access.LOOK) as connection:
        try:
            refuse_unless_named(connection, path, station_id, newest_schema)
        except StationTrouble as trouble:
            if trouble.kind != "damaged_database":
                raise
            diagnosis = _diagnose(connection, path)
            if diagnosis.kind == "wrong_key" or not _has_log(path):
                raise diagnosis from trouble


def finish_broken_off(path: Path, keys: Sequence[bytes]) -> None:
    """Let SQLite undo or finish what a kill left beside the file, under whichever of the keys it opens.

    For a rekey that may have been broken off: until its journal was rolled back, the file's pages are partly under the
    one key and partly under the other, and neither opens it. Changes nothing when nothing lies beside the file. SQLite
    moves the pages as they are, so a key that does not fit does no harm: 400 of 400 killed rekeys opened afterwards.
    """
    if not any(path.with_name(f"{path.name}{suffix}").exists() for suffix in ("-journal", "-wal")):
        return
    for key in keys:
        with connected(path, key, Access.READ_WRITE) as connection, suppress(StationTrouble):
            schema_version(connection)
            write_log_back(connection, path)
            return


def refuse_unless_named(connection: Connection, path: Path, station_id: str, newest_schema: int) -> None:
    """Application id, schema and station, in this order: a newer schema may keep its station elsewhere."""
    if connection.row("PRAGMA application_id") != (APPLICATION_ID,):
        raise StationTrouble("not_a_database", path.name)
    version = schema_version(connection)
    if version > newest_schema:
        raise StationTrouble("newer_schema", str(version))
    row = connection.row("SELECT station_id FROM station")
    if row != (station_id,):
        raise StationTrouble("wrong_station", str(row[0]) if row else "")


def write_log_back(connection: Connection, path: Path) -> None:
    """Move what the log holds into the file: only then does SQLCipher's check of the file say the truth."""
    done = connection.row(EMPTY_THE_LOG)
    if done not in {LOG_IS_EMPTY, _NO_LOG}:
        raise StationTrouble("in_use", path.name)


def refuse_unless_whole(connection: Connection, path: Path) -> None:
    """Check the structure, then every page's code: the first passes over free pages, the second over a cut.

    Structure means indexes against their tables as well, which the quick check leaves out and which costs no more: an
    old page, put back by somebody without any key, has a good code.

    The log beside the file must have been written back before. Costs 12 to 25 s a gigabyte.
    """
    try:
        sound = connection.rows("PRAGMA integrity_check") == [("ok",)]
    except StationTrouble as trouble:
        raise _diagnose(connection, path) from trouble
    # A page written back at this moment may be read half old, half new; a second look reads it whole.
    broken = _broken_pages(connection) and _broken_pages(connection)
    if broken:
        raise StationTrouble("damaged_database", _named(broken))
    if not sound:
        raise StationTrouble("damaged_database", path.name)


def _diagnose(connection: Connection, path: Path) -> StationTrouble:
    """Why a file that is there cannot be read under this key."""
    broken = _broken_pages(connection)
    if not broken:
        return StationTrouble("cut_database", path.name)
    if len(broken) >= pages_of_content(path.stat().st_size):
        return StationTrouble("wrong_key", path.name)
    return StationTrouble("damaged_database", _named(broken))


def _broken_pages(connection: Connection) -> list[int]:
    answers = (str(row[0]) for row in connection.rows("PRAGMA cipher_integrity_check"))
    return [int(number) for answer in answers for number in re.findall(r"page (\d+)", answer)]


def pages_of_content(size: int) -> int:
    """Whole pages of a file that carry a code: SQLite leaves the one at the byte it locks out of use."""
    pages = size // PAGE_SIZE
    return pages - (pages > _LOCK_BYTE // PAGE_SIZE)


def _named(pages: list[int]) -> str:
    return ",".join(map(str, pages[:_PAGES_NAMED]))


def _has_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.is_file() and log.stat().st_size > _WAL_HEADER_SIZE


def _is_text(head: bytes) -> bool:
    """Sixteen ASCII characters of a text: a random salt is that once in ten million files."""
    return head.isascii() and all(chr(byte).isprintable() or chr(byte).isspace() for byte in head)
