"""Whether a log is what was signed, whole, and kept without holes: rules, findings and the one-pass verifier.

What must hold, and the finding when it does not (numbers are the exit codes of verify-log):

- 10 NO_LOG: the file has no header of ours, or no entry.
- 20 SIGNATURE: every checkpoint is signed by the log key in force; the last one covers the last entry. "Not signed"
  is never "ok": entries after the last checkpoint, and a file cut within a line, are 20 as well.
- 21 TREE: every line is an entry in its one spelling, seq counts from 0 without a hole, each checkpoint says the size
  and RFC 6962 root of exactly the entries before it, and checkpoints grow.
- 22 SHORTER: the log reaches every checkpoint known from elsewhere.
- 23 FORK: at the size of a checkpoint known from elsewhere it has that root (and that origin).
- 24 EPOCH: entry 0, `station_made`, names the first log key and its epoch (a day). `log_key_turned` names the next,
  not of an earlier day, never used before; the next line is a checkpoint over exactly that entry, still signed by the
  old key; from then on only the new key signs. An epoch is the UTC day of its entry or a neighbour, since the station
  goes by its own day. A checkpoint signed by another epoch's key is 24, not 20.
- 25 HEARTBEAT: an open station writes at least every hour. Within one boot (one run of the program) no two entries
  are more than 3900 s of the monotonic clock apart, unless the earlier is `locked` or `station_closed`: then the
  station has no keys and cannot write. Every boot but the first begins with `station_opened`.
- 26 CLOCK: `at` never goes back; the monotonic clock never goes back within a boot; and within a boot the wall clock
  stays within -2 and +10 minutes of the monotonic one, plus a thousandth of the time since they were last compared
  (clocks that are both right drift by less). An entry beyond that is a jump; a later `clock_confirmed` settles all
  jumps before it, and from it, or from the jump, the clocks are compared anew.

A boot that ends without `locked` or `station_closed` was a crash: a remark, not a finding. A log key that still signs
after the day following its own is a remark, too (somebody worked who may not turn the key).

Which finding is told when there are several: 20, 21, 23 and 24 end the judging, so the first in the order of the file;
then 10, 22, 20 for the unsigned end; then 25; then 26. A verdict without a checkpoint known from elsewhere says that
the log is sound in itself, not that it is the only one or complete: the count must come from outside the file.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import IntEnum, StrEnum
from hashlib import sha256
from operator import le
from typing import BinaryIO

from app.crypto.checkpoint import Checkpoint, NotACheckpoint, open_checkpoint, unverified_checkpoint
from app.crypto.entry import (
    BOOT_PATTERN,
    CLOCK_CONFIRMED,
    ID_PATTERN,
    LOCKED,
    LOG_KEY_TURNED,
    REASON_SIZE_MAX,
    STATION_CLOSED,
    STATION_MADE,
    STATION_OPENED,
    TIME_PATTERN,
    WORD_PATTERN,
    Entry,
    NotAnEntry,
)
from app.crypto.log_export import EntryLines, NotAnExport, read_export
from app.crypto.log_tree import LEAF_PREFIX, Frontier, leaf_hash
from app.crypto.notes import BadSignature, NotANote, verifier_key

HEARTBEAT_GAP_MAX = 3_900_000  # ms: an hour and five minutes of grace
CLOCK_BACK_MAX = 120_000  # ms
CLOCK_AHEAD_MAX = 600_000  # ms
CLOCK_DRIFT = 1000  # one part in; twice what NTP may slew (500 ppm), ten times a bad crystal
NEIGHBOUR = timedelta(days=1)
DATE_SIZE = 10

RESTING = frozenset({LOCKED, STATION_CLOSED})
SPECIAL = (STATION_MADE, STATION_OPENED, STATION_CLOSED, LOCKED, CLOCK_CONFIRMED, LOG_KEY_TURNED)


class Finding(IntEnum):
    """What the verifier found; the number is the exit code."""

    OK = 0
    NO_LOG = 10
    SIGNATURE = 20
    TREE = 21
    SHORTER = 22
    FORK = 23
    EPOCH = 24
    HEARTBEAT = 25
    CLOCK = 26


class Flaw(StrEnum):
    """What exactly is wrong; each belongs to one finding."""

    HEADER = "header"
    EMPTY = "empty"
    NOT_SIGNED = "not_signed"
    SIGNATURE = "signature"
    NOT_A_CHECKPOINT = "not_a_checkpoint"
    CHECKPOINT_LINE = "checkpoint_line"
    OTHER_ORIGIN = "other_origin"
    KNOWN_SIGNATURE = "known_signature"
    NOT_AN_ENTRY = "not_an_entry"
    LONG_LINE = "long_line"
    SEQ = "seq"
    CHECKPOINT_SIZE = "checkpoint_size"
    ROOT = "root"
    CUT = "cut"
    KNOWN_ROOT = "known_root"
    KNOWN_ORIGIN = "known_origin"
    BEGINNING = "beginning"
    TURN_NOT_SIGNED = "turn_not_signed"
    KEY_OF_ANOTHER_EPOCH = "key_of_another_epoch"
    EPOCH_OF_ANOTHER_DAY = "epoch_of_another_day"
    EPOCH_EARLIER = "epoch_earlier"
    KEY_AGAIN = "key_again"
    GAP = "gap"
    BOOT_NOT_OPENED = "boot_not_opened"
    AT_WENT_BACK = "at_went_back"
    MONOTONIC_WENT_BACK = "monotonic_went_back"
    JUMP = "jump"


class RemarkKind(StrEnum):
    ENDED_WITHOUT_CLOSING = "ended_without_closing"
    KEY_KEPT_ON = "key_kept_on"
    CLOCK_CONFIRMED = "clock_confirmed"


@dataclass(frozen=True, slots=True)
class Remark:
    """Worth knowing, no fault. count: how often; first: seq of the first such entry."""

    kind: RemarkKind
    count: int
    first: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found, and how far the log was judged.

    why: None when ok. position: seq of the entry or size of the checkpoint where it went wrong. size:
    entries found sound in the tree; signed_size, root: the last good checkpoint, root empty without one. first_key:
    the verifier key (c2sp.org/signed-note) that entry 0 names, by which this log can be told from an invented one.
    known: checkpoints from elsewhere that agree. last_at: the last entry's time as written.
    """

    finding: Finding
    why: Flaw | None = None
    position: int = 0
    origin: str = ""
    size: int = 0
    signed_size: int = 0
    root: bytes = b""
    first_key: str = ""
    epochs: int = 0
    known: int = 0
    last_at: str = ""
    remarks: tuple[Remark, ...] = ()

    @property
    def exit_code(self) -> int:
        return int(self.finding)


@dataclass(frozen=True, slots=True)
class _Fault:
    finding: Finding
    why: Flaw
    position: int


@dataclass(frozen=True, slots=True)
class _LogKey:
    public: bytes
    epoch: date


@dataclass(frozen=True, slots=True)
class _Moment:
    """Where the last entry stood. at: as written, "2026-11-23T09:15:02.123Z"."""

    at: str
    monotonic: int
    boot: str
    resting: bool


@dataclass(frozen=True, slots=True)
class _Clocks:
    """One comparison of the two clocks: wall time in ms of the epoch, monotonic in ms."""

    wall: int
    monotonic: int

    def allow(self, earliest: "_Clocks", latest: "_Clocks") -> bool:
        """Whether nothing between these two, by both clocks, can be a jump seen from this comparison."""
        slack = (earliest.monotonic - self.monotonic) // CLOCK_DRIFT
        drift = self.wall - self.monotonic
        slowest = earliest.wall - latest.monotonic - drift
        fastest = latest.wall - earliest.monotonic - drift
        return -CLOCK_BACK_MAX - slack <= slowest and fastest <= CLOCK_AHEAD_MAX + slack


# An entry that asks for no decision: canonical spelling, no special action, no escape. Whole portions of such lines
# are judged together; Entry.from_bytes judges every other line, and accepts at least what this accepts.
_PLAIN = re.compile(
    rf'^{{"action":"(?!(?:{"|".join(SPECIAL)})"){WORD_PATTERN}+","actor":"(?!"){ID_PATTERN}+"'
    rf',"at":"([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T{TIME_PATTERN}Z)","boot":"({BOOT_PATTERN})","desk":"{ID_PATTERN}+"'
    rf'(?:,"group":"{WORD_PATTERN}+")?+,"monotonic":(0|[1-9][0-9]{{0,14}}+)'
    rf'(?:,"reason":"[^"\\\x00-\x1f\x7f-\x9f]{{1,{REASON_SIZE_MAX}}}+")?+,"result":"{ID_PATTERN}+"'
    rf',"role":"{WORD_PATTERN}+","seq":(0|[1-9][0-9]{{0,14}}+),"subject":"{ID_PATTERN}+"}}\n',
    re.MULTILINE,
)


class LogVerifier:
    """Judges a log fed in order, in portions of any size, and keeps a few hundred bytes of it.

    known: checkpoints (signed notes) from witnesses or paper; NotANote and NotACheckpoint when they are none.
    """

    def __init__(self, origin: str, known: Sequence[bytes] = ()) -> None:
        self._origin = origin
        self._known: dict[int, list[tuple[Checkpoint, bytes]]] = {}
        self._agreed = 0
        self._frontier = Frontier()
        self._signed_size = 0
        self._signed_root = b""
        self._keys: list[_LogKey] = []
        self._next_key: _LogKey | None = None
        self._last: _Moment | None = None
        self._compared = _Clocks(0, 0)
        self._jump: int | None = None
        self._cut = False
        self._fault: _Fault | None = None
        self._doubtful: bytes | None = None
        self._holes: dict[Finding, _Fault] = {}
        self._remarks: dict[RemarkKind, Remark] = {}
        for note in known:
            checkpoint = unverified_checkpoint(note)
            self._known.setdefault(checkpoint.size, []).append((checkpoint, note))
            if checkpoint.origin != origin:
                self._end(Finding.FORK, Flaw.KNOWN_ORIGIN, checkpoint.size)

    @property
    def size(self) -> int:
        """Entries judged so far."""
        return self._frontier.size

    def feed_entries(self, entries: Sequence[bytes]) -> None:
        """The next entries, each as it was hashed."""
        if self._fault is not None:
            self._look_for_later_key(entries)
            return
        place = 0
        while place < len(entries) and self._fault is None:
            ahead = min((size for size in self._known if size > self.size), default=self.size + len(entries))
            portion = entries[place : place + ahead - self.size]
            place += len(portion)
            self._judge(portion)
            self._meet_known()

    def feed_checkpoint(self, note: bytes) -> None:
        """The checkpoint that stands after the entries fed so far."""
        if self._fault is not None:
            return
        try:
            checkpoint = unverified_checkpoint(note)
        except (NotANote, NotACheckpoint):
            self._end(Finding.SIGNATURE, Flaw.NOT_A_CHECKPOINT, self.size)
            return
        if not self._keys:
            self._end(Finding.TREE, Flaw.CHECKPOINT_SIZE, 0)
        elif checkpoint.origin != self._origin:
            self._end(Finding.SIGNATURE, Flaw.OTHER_ORIGIN, self.size)
        elif not self._signed(note, self._keys[-1]):
            self._end_for_signature(note)
        elif checkpoint.size != self.size or checkpoint.size == self._signed_size:
            self._end(Finding.TREE, Flaw.CHECKPOINT_SIZE, checkpoint.size)
        elif checkpoint.root != self._frontier.root():
            self._end(Finding.TREE, Flaw.ROOT, checkpoint.size)
        else:
            self._accept(checkpoint)

    def verdict(self) -> Verdict:
        """The verdict if the log ends here; more may be fed afterwards."""
        fault = self._fault or self._fault_at_the_end()
        return Verdict(
            finding=fault.finding if fault else Finding.OK,
            why=fault.why if fault else None,
            position=fault.position if fault else self.size,
            origin=self._origin,
            size=self.size,
            signed_size=self._signed_size,
            root=self._signed_root,
            first_key=verifier_key(self._origin, self._keys[0].public) if self._keys else "",
            epochs=len(self._keys),
            known=self._agreed,
            last_at=self._last.at if self._last else "",
            remarks=tuple(self._remarks.values()),
        )

    def refuse(self, why: str) -> None:
        """What stands next cannot be read at all; why: as in NotAnExport."""
        match why:
            case "cut_line":
                self._cut = True
            case "checkpoint_line":
                self._end(Finding.SIGNATURE, Flaw.CHECKPOINT_LINE, self.size)
            case _:
                self._end(Finding.TREE, Flaw.LONG_LINE, self.size)

    def _judge(self, entries: Sequence[bytes]) -> None:
        if self._fault is not None or self._take_plain(entries):
            return
        if len(entries) == 1:
            self._judge_entry(entries[0])
            return
        middle = len(entries) // 2
        self._judge(entries[:middle])
        self._judge(entries[middle:])

    def _take_plain(self, entries: Sequence[bytes]) -> bool:
        """Take all of these in at once, if none of them needs a closer look; most portions of a real log do not."""
        last = self._last
        if last is None or self._next_key is not None:
            return False
        try:
            lines = (b"\n".join(entries) + b"\n").decode()
        except UnicodeDecodeError:
            return False
        rows = _PLAIN.findall(lines)
        if len(rows) != len(entries) or lines.count("\n") != len(entries):
            return False
        ats, boots, elapsed, seqs = zip(*rows, strict=True)
        monotonics = list(map(int, elapsed))
        whole = (
            list(map(int, seqs)) == list(range(self.size, self.size + len(entries)))
            and boots.count(last.boot) == len(boots)
            # Times of one day, and in order, compare as they are written.
            and last.at[:DATE_SIZE] == ats[-1][:DATE_SIZE]
            and last.at <= ats[0]
            and all(map(le, ats, ats[1:]))
            and last.monotonic <= monotonics[0]
            and all(map(le, monotonics, monotonics[1:]))
            and monotonics[-1] - last.monotonic <= HEARTBEAT_GAP_MAX
            and self._without_jump(ats, monotonics)
        )
        if whole:
            self._frontier.extend([sha256(LEAF_PREFIX + entry).digest() for entry in entries])
            self._last = _Moment(ats[-1], monotonics[-1], last.boot, resting=False)
        return whole

    def _without_jump(self, ats: Sequence[str], monotonics: Sequence[int]) -> bool:
        """Whether no entry of this stretch, in order by both clocks, is a jump."""
        earliest, latest = _Clocks(wall(ats[0]), monotonics[0]), _Clocks(wall(ats[-1]), monotonics[-1])

        def between(first: int, earliest: _Clocks, last: int, latest: _Clocks) -> bool:
            """The same between two entries, by their ends alone; halves the stretch until they are near enough."""
            if self._compared.allow(earliest, latest):
                return True
            middle = (first + last) // 2
            if middle == first:
                return self._compared.allow(earliest, earliest) and self._compared.allow(latest, latest)
            halfway = _Clocks(wall(ats[middle]), monotonics[middle])
            return between(first, earliest, middle, halfway) and between(middle, halfway, last, latest)

        return between(0, earliest, len(ats) - 1, latest)

    def _judge_entry(self, line: bytes) -> None:
        try:
            entry = Entry.from_bytes(line)
        except NotAnEntry:
            self._end(Finding.TREE, Flaw.NOT_AN_ENTRY, self.size)
            return
        if entry.seq != self.size:
            self._end(Finding.TREE, Flaw.SEQ, self.size)
            return
        self._judge_key(entry)
        if self._fault is not None:
            return
        self._judge_time(entry)
        self._frontier.extend([leaf_hash(line)])
        self._last = _Moment(entry.written_at, entry.monotonic, entry.boot, entry.action in RESTING)

    def _judge_key(self, entry: Entry) -> None:
        if self._next_key is not None:
            self._end(Finding.EPOCH, Flaw.TURN_NOT_SIGNED, entry.seq)
            return
        if (entry.action == STATION_MADE) != (self.size == 0):
            self._end(Finding.EPOCH, Flaw.BEGINNING, entry.seq)
            return
        if entry.key is None or entry.epoch is None:
            return
        named = _LogKey(entry.key, entry.epoch)
        if abs(named.epoch - entry.at.date()) > NEIGHBOUR:
            self._end(Finding.EPOCH, Flaw.EPOCH_OF_ANOTHER_DAY, entry.seq)
        elif not self._keys:
            self._keys.append(named)
        elif named.epoch < self._keys[-1].epoch:
            self._end(Finding.EPOCH, Flaw.EPOCH_EARLIER, entry.seq)
        elif any(named.public == former.public for former in self._keys):
            self._end(Finding.EPOCH, Flaw.KEY_AGAIN, entry.seq)
        else:
            self._next_key = named

    def _judge_time(self, entry: Entry) -> None:
        last, now = self._last, _Clocks(wall(entry.written_at), entry.monotonic)
        if last is None:
            self._compared = now
            return
        if entry.written_at < last.at:
            self._miss(Finding.CLOCK, Flaw.AT_WENT_BACK, entry.seq)
        if entry.boot != last.boot:
            self._judge_boot(entry, last)
            self._compared = now
            return
        if entry.monotonic < last.monotonic:
            self._miss(Finding.CLOCK, Flaw.MONOTONIC_WENT_BACK, entry.seq)
        if entry.monotonic - last.monotonic > HEARTBEAT_GAP_MAX and not last.resting:
            self._miss(Finding.HEARTBEAT, Flaw.GAP, entry.seq)
        if not self._compared.allow(now, now):
            self._jump = entry.seq if self._jump is None else self._jump
            self._compared = now
        if entry.action == CLOCK_CONFIRMED:
            self._remark(RemarkKind.CLOCK_CONFIRMED, entry.seq)
            self._jump = None
            self._compared = now

    def _judge_boot(self, entry: Entry, last: _Moment) -> None:
        if entry.action != STATION_OPENED:
            self._miss(Finding.HEARTBEAT, Flaw.BOOT_NOT_OPENED, entry.seq)
        if not last.resting:
            self._remark(RemarkKind.ENDED_WITHOUT_CLOSING, entry.seq - 1)

    def _signed(self, note: bytes, key: _LogKey) -> bool:
        try:
            open_checkpoint(note, self._origin, key.public)
        except BadSignature:
            return False
        return True

    def _end_for_signature(self, note: bytes) -> None:
        others = self._keys[:-1] if self._next_key is None else [*self._keys[:-1], self._next_key]
        if any(self._signed(note, key) for key in others):
            self._end(Finding.EPOCH, Flaw.KEY_OF_ANOTHER_EPOCH, self.size)
        else:
            # A key that is named only later may have signed it: then it is an epoch's fault after all.
            self._doubtful = note
            self._end(Finding.SIGNATURE, Flaw.SIGNATURE, self.size)

    def _look_for_later_key(self, entries: Sequence[bytes]) -> None:
        if self._doubtful is None:
            return
        for line in entries:
            if LOG_KEY_TURNED.encode() not in line:
                continue
            try:
                entry = Entry.from_bytes(line)
            except NotAnEntry:
                continue
            if entry.key is not None and self._signed(self._doubtful, _LogKey(entry.key, date.min)):
                self._doubtful = None
                self._fault = _Fault(Finding.EPOCH, Flaw.KEY_OF_ANOTHER_EPOCH, self.size)
                return

    def _accept(self, checkpoint: Checkpoint) -> None:
        self._signed_size = checkpoint.size
        self._signed_root = checkpoint.root
        if self._last is not None and date.fromisoformat(self._last.at[:DATE_SIZE]) > self._keys[-1].epoch + NEIGHBOUR:
            self._remark(RemarkKind.KEY_KEPT_ON, checkpoint.size - 1)
        if self._next_key is not None:
            self._keys.append(self._next_key)
            self._next_key = None

    def _meet_known(self) -> None:
        if self._fault is not None:
            return
        for checkpoint, note in self._known.get(self.size, []):
            if checkpoint.root != self._frontier.root():
                self._end(Finding.FORK, Flaw.KNOWN_ROOT, checkpoint.size)
            elif not self._signed(note, self._keys[-1]):
                self._end(Finding.SIGNATURE, Flaw.KNOWN_SIGNATURE, checkpoint.size)
            else:
                self._agreed += 1

    def _fault_at_the_end(self) -> _Fault | None:
        if self.size == 0:
            return _Fault(Finding.NO_LOG, Flaw.EMPTY, 0)
        farthest = max(self._known, default=0)
        if farthest > self.size:
            return _Fault(Finding.SHORTER, Flaw.CUT, farthest)
        if self._cut or self._signed_size < self.size:
            return _Fault(Finding.SIGNATURE, Flaw.NOT_SIGNED, self._signed_size)
        if Finding.HEARTBEAT in self._holes:
            return self._holes[Finding.HEARTBEAT]
        if Finding.CLOCK in self._holes:
            return self._holes[Finding.CLOCK]
        return None if self._jump is None else _Fault(Finding.CLOCK, Flaw.JUMP, self._jump)

    def _end(self, finding: Finding, why: Flaw, position: int) -> None:
        """Nothing after this can be judged."""
        if self._fault is None:
            self._fault = _Fault(finding, why, position)

    def _miss(self, finding: Finding, why: Flaw, position: int) -> None:
        """A hole in time; the tree may be sound all the same. The first of its kind is told."""
        self._holes.setdefault(finding, _Fault(finding, why, position))

    def _remark(self, kind: RemarkKind, seq: int) -> None:
        noted = self._remarks.get(kind, Remark(kind, 0, seq))
        self._remarks[kind] = replace(noted, count=noted.count + 1)


def verify_export(file: BinaryIO, known: Sequence[bytes] = ()) -> Verdict:
    """The verdict on a log export, read in one pass.

    known: checkpoints (signed notes) held elsewhere; NotANote and NotACheckpoint when they are none.
    """
    try:
        origin, parts = read_export(file)
    except NotAnExport:
        return Verdict(Finding.NO_LOG, Flaw.HEADER)
    verifier = LogVerifier(origin, known)
    try:
        for part in parts:
            if isinstance(part, EntryLines):
                verifier.feed_entries(part.lines[:-1].split(b"\n"))
            else:
                verifier.feed_checkpoint(part.note)
    except NotAnExport as error:
        verifier.refuse(error.why)
    return verifier.verdict()


def wall(at: str) -> int:
    """The moment "2026-11-23T09:15:02.123Z" in milliseconds, counted from the day before the year 1."""
    day = date.fromisoformat(at[:DATE_SIZE]).toordinal()
    return (((day * 24 + int(at[11:13])) * 60 + int(at[14:16])) * 60 + int(at[17:19])) * 1000 + int(at[20:23])
