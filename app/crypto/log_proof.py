"""That an entry stands in a station's log: the entry, the way from it to the root, the root as the station signed it.

Whoever is given it needs nothing else of the log, and can tell later, from the checkpoint alone, whether that log was
cut or changed.
"""

import re
from dataclasses import dataclass

from app.crypto.canonical import Json
from app.crypto.checkpoint import CHECKPOINT_SIZE_MAX, Checkpoint, NotACheckpoint, log_origin, open_checkpoint
from app.crypto.document_fields import Fields, base64_text, read_blob
from app.crypto.entry import ENTRY_SIZE_MAX, Entry, NotAnEntry
from app.crypto.log_head import ROOT_SIZE
from app.crypto.log_tree import leaf_hash, verify_inclusion
from app.crypto.notes import BadSignature, NotANote
from app.crypto.signatures import PUBLIC_SIZE

_ENTRY = re.compile(rf"[^\x00-\x1f\x7f-\x9f]{{1,{ENTRY_SIZE_MAX}}}")
CHECKPOINT_TEXT = re.compile(rf"[^\x00-\x09\x0b-\x1f]{{1,{CHECKPOINT_SIZE_MAX}}}")


class NotInLog(Exception):
    """The log does not show what it should; `fact` is entry, checkpoint, signature or path."""

    def __init__(self, fact: str) -> None:
        super().__init__(fact)
        self.fact = fact


@dataclass(frozen=True, slots=True)
class LogProof:
    """entry: the bytes that were hashed; path: RFC 6962 audit path; checkpoint: C2SP note; key: which signed it."""

    entry: bytes
    path: tuple[bytes, ...]
    checkpoint: bytes
    key: bytes

    def to_json(self) -> Json:
        return {
            "entry": self.entry.decode(),
            "path": [base64_text(node) for node in self.path],
            "checkpoint": self.checkpoint.decode(),
            "key": base64_text(self.key),
        }

    def check(self, station: str) -> tuple[Entry, Checkpoint]:
        """The entry and the checkpoint it is shown under; raises NotInLog. Whose `key` is, the caller must know."""
        try:
            checkpoint = open_checkpoint(self.checkpoint, log_origin(station), self.key)
        except BadSignature as error:
            raise NotInLog("signature") from error
        except (NotANote, NotACheckpoint) as error:
            raise NotInLog("checkpoint") from error
        try:
            entry = Entry.from_bytes(self.entry)
        except NotAnEntry as error:
            raise NotInLog("entry") from error
        if not verify_inclusion(leaf_hash(self.entry), entry.seq, checkpoint.size, self.path, checkpoint.root):
            raise NotInLog("path")
        return entry, checkpoint


def read_log_proof(value: Json, where: str) -> LogProof:
    fields = Fields(value, where, frozenset({"entry", "path", "checkpoint", "key"}))
    return LogProof(
        entry=fields.text("entry", _ENTRY).encode(),
        path=fields.each("path", read_node),
        checkpoint=fields.text("checkpoint", CHECKPOINT_TEXT).encode(),
        key=fields.blob("key", PUBLIC_SIZE),
    )


def read_node(value: Json, where: str) -> bytes:
    """A hash of the tree; raises DocumentDamaged."""
    return read_blob(value, where, ROOT_SIZE)
