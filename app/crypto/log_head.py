"""How far the audit log is: written into documents outside the database, so that an older database is noticed."""

from dataclasses import dataclass
from hashlib import sha256

from app.crypto.canonical import Json
from app.crypto.document_fields import COUNT_MAX, Fields, base64_text

ROOT_SIZE = 32  # SHA-256


@dataclass(frozen=True, slots=True)
class LogHead:
    """The log had `size` entries and this tree root (RFC 6962)."""

    size: int
    root: bytes

    def to_json(self) -> Json:
        return {"size": self.size, "root": base64_text(self.root)}


EMPTY_LOG = LogHead(0, sha256(b"").digest())  # RFC 6962 section 2.1


def read_log_head(value: Json, where: str) -> LogHead:
    fields = Fields(value, where, frozenset({"size", "root"}))
    return LogHead(fields.number("size", 0, COUNT_MAX), fields.blob("root", ROOT_SIZE))
