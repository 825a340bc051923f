"""A checkpoint (c2sp.org/tlog-checkpoint): the size and root of the log at one moment, signed by the day's log key.

About 210 bytes, so it fits on paper as a QR code. Whoever holds one can tell later whether the log was cut or changed.
"""

import base64
import re
from dataclasses import dataclass

from app.crypto.notes import open_note, sign_note, unverified_text

CHECKPOINT_SIZE_MAX = 1 << 14  # bytes; room for some forty witnesses

_TEXT = re.compile(r"(sealpost/[A-Z0-9-]{3,16})\n([1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n")


class NotACheckpoint(Exception):
    """A well-formed note, but its text is not the three lines of a checkpoint of ours, or it is far too large."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """origin: which log, see `log_origin`; size: entries, at least one; root: 32 bytes, RFC 6962."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


def log_origin(station_id: str) -> str:
    """The name by which checkpoints and their keys call the log of a station."""
    return f"sealpost/{station_id}"


def sign_checkpoint(checkpoint: Checkpoint, seed: bytes) -> bytes:
    """The signed note of a checkpoint; seed: the day's log key, Ed25519, 32 bytes. Raises NotACheckpoint."""
    _parse(checkpoint.text)
    return sign_note(checkpoint.text, checkpoint.origin, seed)


def open_checkpoint(note: bytes, origin: str, public: bytes) -> Checkpoint:
    """The checkpoint, after this key was found to have signed it under this origin.

    Raises NotANote, BadSignature, NotACheckpoint; the last also for a text that speaks of another origin.
    """
    _hold_size(note)
    checkpoint = _parse(open_note(note, origin, public))
    if checkpoint.origin != origin:
        raise NotACheckpoint
    return checkpoint


def unverified_checkpoint(note: bytes) -> Checkpoint:
    """What the note claims, whoever signed it; raises NotANote and NotACheckpoint."""
    _hold_size(note)
    return _parse(unverified_text(note))


def _hold_size(note: bytes) -> None:
    if len(note) > CHECKPOINT_SIZE_MAX:
        raise NotACheckpoint


def _parse(text: str) -> Checkpoint:
    match = _TEXT.fullmatch(text)
    if match is None:
        raise NotACheckpoint
    origin, size, root = match.groups()
    checkpoint = Checkpoint(origin, int(size), base64.b64decode(root))
    # One root has one spelling: spare bits of the last character are zero.
    if checkpoint.text != text:
        raise NotACheckpoint
    return checkpoint
