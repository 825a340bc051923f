"""What a forger of history can do: he has the database's key, so he has the log's key of today as well.

He rewrites entries as he likes, numbers them anew, computes the tree anew and signs again whatever he has a key for.
The keys of the days before are destroyed; he gives their checkpoints his own signature, or leaves them as they were.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO

from app.crypto.checkpoint import Checkpoint, log_origin, sign_checkpoint, unverified_checkpoint
from app.crypto.entry import LOG_KEY_TURNED, Entry
from app.crypto.log_export import export_lines
from app.crypto.log_tree import Frontier, leaf_hash
from app.crypto.log_verify import Verdict, verify_export
from tests.drills.station import Desk


@dataclass(frozen=True)
class Log:
    """A log as it lies in a database: entries in order, and (size, note) of its checkpoints."""

    origin: str
    entries: tuple[bytes, ...] = field(repr=False)
    checkpoints: tuple[tuple[int, bytes], ...] = field(repr=False)

    @property
    def today(self) -> int:
        """Where the stretch begins that today's key signs."""
        last = 0
        for place, entry in enumerate(self.entries):
            if LOG_KEY_TURNED.encode() in entry:
                last = place + 1
        return last

    def verdict(self, known: Sequence[bytes] = ()) -> Verdict:
        """What anybody's verifier says of it."""
        return verify_export(BytesIO(b"".join(export_lines(self.origin, self.entries, self.checkpoints))), known)

    def renumbered(self, entries: Sequence[bytes]) -> "Log":
        """These entries instead, numbered from 0."""
        written = []
        for place, entry in enumerate(entries):
            fits = place < len(self.entries) and entry == self.entries[place]
            written.append(entry if fits else replace(Entry.from_bytes(entry), seq=place).to_bytes())
        return replace(self, entries=tuple(written))

    def signed_again(self, seed: bytes, sizes: Sequence[int]) -> "Log":
        """With checkpoints at these sizes: the old one where it still fits, otherwise signed with this key."""
        old, frontier, fed, notes = dict(self.checkpoints), Frontier(), 0, []
        for size in sorted({*sizes, len(self.entries)}):
            if not 0 < size <= len(self.entries):
                continue
            frontier.extend([leaf_hash(entry) for entry in self.entries[fed:size]])
            fed = size
            note = old.get(size)
            if note is None or unverified_checkpoint(note).root != frontier.root():
                note = sign_checkpoint(Checkpoint(self.origin, size, frontier.root()), seed)
            notes.append((size, note))
        return replace(self, checkpoints=tuple(notes))

    @property
    def sizes(self) -> list[int]:
        return [size for size, _ in self.checkpoints]


def log_of(desk: Desk) -> Log:
    """The log of the station this desk has open, signed to its end."""
    opened = desk.desks.intake.session.require()
    with desk.station.database.records() as records:
        desk.desks.handover.audit.checkpoint(records)
        size = records.audit.size()
        entries, checkpoints = records.audit.raw(0, size), records.audit.checkpoints(0, size)
    return Log(log_origin(opened.keyring.station), tuple(entries), tuple(dict(checkpoints).items()))


def log_seed(desk: Desk) -> bytes:
    """The key that signs the log today: any member of staff who runs own code can read it."""
    opened = desk.desks.intake.session.require()
    return opened.days.open_log_key(opened.database_ring)


def edited(entry: bytes) -> bytes:
    """The entry with somebody else's name under it, and of another result."""
    parsed = Entry.from_bytes(entry)
    return replace(parsed, actor="0000000000000000", result="ok" if parsed.result != "ok" else "refused").to_bytes()


def once_more(entry: bytes) -> bytes:
    """An entry of the same moment, that nobody made."""
    return replace(Entry.from_bytes(entry), action="revealed", key=None, epoch=None).to_bytes()


def swapped(first: bytes, second: bytes) -> tuple[bytes, bytes]:
    """Both entries in the other order, each at the time of the place it comes to."""
    one, two = Entry.from_bytes(first), Entry.from_bytes(second)
    return (
        replace(two, at=one.at, monotonic=one.monotonic, boot=one.boot).to_bytes(),
        replace(one, at=two.at, monotonic=two.monotonic, boot=two.boot).to_bytes(),
    )
