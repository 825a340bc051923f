"""How this station's log goes on from those the second custodian may have seen."""

from app.crypto.entry import Entry
from app.crypto.log_proof import LogProof
from app.crypto.log_trail import EARLIER_MAX, TURNS_MAX, Earlier, LogTrail
from app.crypto.log_tree import consistency_proof, inclusion_proof
from app.domain.actions import Action
from app.operations.ports import EntryQuery, Records, StoredEntry

ANNOUNCING = (
    Action.REPRINT_REQUESTED,
    Action.DISCLOSURE_REQUESTED,
    Action.REQUEST_FILE_MADE,
    Action.CUSTODIAN_NOTICE_MADE,
)
"""What is entered and signed before a file for the second custodian is made."""
_SIGNED_WITHIN = 64
"""Entries: the announcement and the alerts it calls for are signed together."""


def announced_sizes(records: Records) -> tuple[int, ...]:
    """The sizes of the log that earlier files were made under, ascending: one of them the custodian saw last."""
    found = [
        entry.seq for action in ANNOUNCING for entry in records.audit.find(EntryQuery(action=action, limit=EARLIER_MAX))
    ]
    newest = sorted(found)[1 - EARLIER_MAX :]
    signed = [records.audit.checkpoints(seq, seq + _SIGNED_WITHIN)[:1] for seq in newest]
    return tuple(sorted({size for first in signed for size, _ in first}))


def log_trail(records: Records, known: tuple[int, ...]) -> LogTrail:
    """From each of these sizes to the log as it is now.

    known: as `announced_sizes` answered it before the newest announcement.
    """
    turns = _turns(records, min(known)) if known else ()
    newest_turn = {Entry.from_bytes(turn.entry).seq + 1 for turn in turns[-1:]}
    size = records.audit.size()
    return LogTrail(
        tuple(
            Earlier(earlier, tuple(consistency_proof(earlier, size, records.audit.node)))
            for earlier in sorted(newest_turn.union(known))
        ),
        turns,
    )


def _turns(records: Records, since: int) -> tuple[LogProof, ...]:
    """Every turn of the log key since the log had that size, each as the key before it signed it."""
    newest_first = records.audit.find(EntryQuery(action=Action.LOG_KEY_TURNED, limit=TURNS_MAX))
    return tuple(
        LogProof(
            entry=turn.entry,
            path=tuple(inclusion_proof(turn.seq, size, records.audit.node)),
            checkpoint=checkpoint,
            key=_key_before(records, turn),
        )
        for turn in reversed(newest_first)
        if turn.seq >= since
        for size, checkpoint in records.audit.checkpoints(turn.seq, turn.seq + 1)[:1]
    )


def _key_before(records: Records, turn: StoredEntry) -> bytes:
    """The key that signed the log when this entry named the next one."""
    before = records.audit.find(EntryQuery(action=Action.LOG_KEY_TURNED, before=turn.seq, limit=1))
    naming = before[0].entry if before else records.audit.raw(0, 1)[0]
    return Entry.from_bytes(naming).key or b""
