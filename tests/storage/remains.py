"""What of a blob is still on the disk: every page of a SQLCipher database and of its log, opened with the key.

SQLCipher 4 with a raw key (zetetic.net/sqlcipher/design): pages of 4096 bytes, of which the last 80 hold the IV and the
authentication code; AES-256-CBC; the first page keeps its salt in clear. Free pages are opened like any other.
"""

from collections.abc import Collection, Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 4096
RESERVED = 80
IV_SIZE = 16
SALT_SIZE = 16
LOG_HEADER, FRAME_HEADER = 32, 24  # sqlite.org/walformat.html


def pages(database: Path, key: bytes) -> Iterator[bytes]:
    """Every page that can be read with this key, of the file and of the log beside it, used or free. key: 32 bytes."""
    content = database.read_bytes()
    for place in range(0, len(content), PAGE):
        yield _opened(content[place : place + PAGE], key, first=place == 0)
    log = database.with_name(f"{database.name}-wal")
    frames = log.read_bytes() if log.exists() else b""
    for place in range(LOG_HEADER, len(frames), FRAME_HEADER + PAGE):
        number = int.from_bytes(frames[place : place + 4])
        frame = frames[place + FRAME_HEADER : place + FRAME_HEADER + PAGE]
        if len(frame) == PAGE:
            yield _opened(frame, key, first=number == 1)


def remaining(database: Path, key: bytes, blobs: Collection[bytes], piece: int = 24) -> int:
    """How many of these blobs still lie somewhere, if only a piece of each: `piece` bytes from its beginning or end."""
    wanted = {part: number for number, blob in enumerate(blobs) for part in (blob[:piece], blob[-piece:])}
    found: set[int] = set()
    for page in pages(database, key):
        for place in range(len(page) - piece + 1):
            number = wanted.get(page[place : place + piece])
            if number is not None:
                found.add(number)
    return len(found)


def _opened(page: bytes, key: bytes, *, first: bool) -> bytes:
    start = SALT_SIZE if first else 0
    content, iv = page[start : PAGE - RESERVED], page[PAGE - RESERVED : PAGE - RESERVED + IV_SIZE]
    opener = Cipher(algorithms.AES256(key), modes.CBC(iv)).decryptor()
    return opener.update(content) + opener.finalize()
