"""How a station's log goes on from where somebody elsewhere saw it last, shown without the log itself.

Two things are shown together. The log of today begins with the log that was seen (RFC 6962, 2.1.2). And the key that
signs it today is the one that signed it then, or came from it: every day's key signs once more when the log names the
next one, and is destroyed. So whoever forges a log for somebody who saw the true one can do it only from the last turn
of the key on, unless he kept an older key from the day on which it was in force.
"""

from dataclasses import dataclass

from app.crypto.canonical import Json
from app.crypto.checkpoint import Checkpoint
from app.crypto.document_fields import COUNT_MAX, DocumentDamaged, Fields, base64_text, in_order
from app.crypto.entry import LOG_KEY_TURNED
from app.crypto.log_head import ROOT_SIZE, LogHead
from app.crypto.log_proof import LogProof, NotInLog, read_log_proof, read_node
from app.crypto.log_tree import verify_consistency
from app.crypto.signatures import PUBLIC_SIZE

EARLIER_MAX = 64
TURNS_MAX = 512
"""Somebody who saw nothing of a log for longer than that many days of work cannot be shown how it goes on."""


@dataclass(frozen=True, slots=True)
class SeenLog:
    """A log as it was seen: its size and root, and the key that had signed them."""

    head: LogHead
    key: bytes

    def to_json(self) -> Json:
        return {"size": self.head.size, "root": base64_text(self.head.root), "key": base64_text(self.key)}


def read_seen_log(value: Json, where: str) -> SeenLog:
    fields = Fields(value, where, frozenset({"size", "root", "key"}))
    head = LogHead(fields.number("size", 1, COUNT_MAX), fields.blob("root", ROOT_SIZE))
    return SeenLog(head, fields.blob("key", PUBLIC_SIZE))


@dataclass(frozen=True, slots=True)
class Earlier:
    """That the log of the checkpoint begins with the log as it was at `size` (RFC 6962, 2.1.2)."""

    size: int
    path: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class LogTrail:
    """earlier: sizes ascending, among them that of the last turn's checkpoint; turns: the entries that name a key, each
    as the last of the log that the key before it signed, oldest first.
    """

    earlier: tuple[Earlier, ...] = ()
    turns: tuple[LogProof, ...] = ()

    def follows(self, seen: SeenLog, station: str, checkpoint: Checkpoint, key: bytes) -> bool | None:
        """Whether the log of this checkpoint goes on from the one that was seen; None when that is not shown.

        checkpoint: found to be signed by `key`. False: it is another log.
        """
        begins = self._begins_with(seen.head, checkpoint)
        if not begins:
            return begins
        trusted, turned = seen.key, seen.head
        for turn in self.turns:
            # Those before what was seen are for somebody who saw less.
            if turn.key == trusted:
                try:
                    trusted, turned = _turned(turn, station)
                except NotInLog:
                    return None
        return self._begins_with(turned, checkpoint) if trusted == key else None

    def _begins_with(self, head: LogHead, checkpoint: Checkpoint) -> bool | None:
        if head.size == checkpoint.size:
            return head.root == checkpoint.root
        for earlier in self.earlier:
            if earlier.size == head.size:
                return verify_consistency(head.size, head.root, checkpoint.size, checkpoint.root, earlier.path)
        return None

    def to_json(self) -> Json:
        return {
            "earlier": [
                {"size": earlier.size, "path": [base64_text(node) for node in earlier.path]} for earlier in self.earlier
            ],
            "turns": [turn.to_json() for turn in self.turns],
        }


def read_log_trail(value: Json, where: str) -> LogTrail:
    """Raises DocumentDamaged."""
    fields = Fields(value, where, frozenset({"earlier", "turns"}))
    trail = LogTrail(fields.each("earlier", _read_earlier), fields.each("turns", read_log_proof))
    in_order([(earlier.size,) for earlier in trail.earlier], f"{where}.earlier")
    if len(trail.earlier) > EARLIER_MAX or len(trail.turns) > TURNS_MAX:
        raise DocumentDamaged(where)
    return trail


def _read_earlier(value: Json, where: str) -> Earlier:
    fields = Fields(value, where, frozenset({"size", "path"}))
    return Earlier(fields.number("size", 1, COUNT_MAX), fields.each("path", read_node))


def _turned(turn: LogProof, station: str) -> tuple[bytes, LogHead]:
    """The key that this entry names, and the log that the key before it signed with the entry at its end."""
    entry, checkpoint = turn.check(station)
    if entry.action != LOG_KEY_TURNED or entry.key is None or entry.seq != checkpoint.size - 1:
        raise NotInLog("entry")
    return entry.key, LogHead(checkpoint.size, checkpoint.root)
