"""`verify-log`: the offline verdict on an exported audit log; needs no key, no station and no network."""

import argparse
import base64
from pathlib import Path

from app.crypto.checkpoint import CHECKPOINT_SIZE_MAX, NotACheckpoint, unverified_checkpoint
from app.crypto.log_verify import Finding, Flaw, Remark, RemarkKind, Verdict, verify_export
from app.crypto.notes import NotANote

WORDS = {
    Flaw.HEADER: "this is not a Sealpost log export",
    Flaw.EMPTY: "the export holds no entry",
    Flaw.NOT_SIGNED: "only the first {position} of the entries are signed",
    Flaw.SIGNATURE: "the checkpoint after {position} entries is not signed by the log",
    Flaw.NOT_A_CHECKPOINT: "what should be the checkpoint after {position} entries is none",
    Flaw.CHECKPOINT_LINE: "the line after {position} entries is not a whole checkpoint",
    Flaw.OTHER_ORIGIN: "the checkpoint after {position} entries is of another log",
    Flaw.KNOWN_SIGNATURE: "the given checkpoint of size {position} is not signed by this log",
    Flaw.NOT_AN_ENTRY: "what should be entry {position} is none",
    Flaw.LONG_LINE: "what should be entry {position} is far too long",
    Flaw.SEQ: "entry {position} is not the one that belongs there",
    Flaw.CHECKPOINT_SIZE: "the checkpoint of size {position} does not belong where it stands",
    Flaw.ROOT: "the first {position} entries are not those that were signed",
    Flaw.CUT: "a given checkpoint knows {position} entries",
    Flaw.KNOWN_ROOT: "the first {position} entries are not those of the given checkpoint",
    Flaw.KNOWN_ORIGIN: "the given checkpoint of size {position} is of another log",
    Flaw.BEGINNING: "entry {position} is not where a station is made",
    Flaw.TURN_NOT_SIGNED: "the old key did not sign the naming of the next before entry {position}",
    Flaw.KEY_OF_ANOTHER_EPOCH: "the checkpoint after {position} entries is signed with another day's key",
    Flaw.EPOCH_OF_ANOTHER_DAY: "entry {position} names a key for a day that is not its own",
    Flaw.EPOCH_EARLIER: "entry {position} names a key for a day that is over",
    Flaw.KEY_AGAIN: "entry {position} names a key that was used before",
    Flaw.GAP: "the open station was silent for more than an hour before entry {position}",
    Flaw.BOOT_NOT_OPENED: "entry {position} is of a new start of the program, but does not open the station",
    Flaw.AT_WENT_BACK: "the time of entry {position} is before that of the entry before",
    Flaw.MONOTONIC_WENT_BACK: "the monotonic clock of entry {position} is before that of the entry before",
    Flaw.JUMP: "the wall clock jumped before entry {position}, and nobody confirmed it",
}

REMARKS = {
    RemarkKind.ENDED_WITHOUT_CLOSING: "the program ended without closing {count} times, first after entry {first}",
    RemarkKind.KEY_KEPT_ON: "{count} checkpoints bear the key of a day long over, the first on entry {first}",
    RemarkKind.CLOCK_CONFIRMED: "the clock was confirmed {count} times, first by entry {first}",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a log export (JSON Lines)")
    parser.add_argument(
        "--checkpoint",
        metavar="FILE",
        type=Path,
        action="append",
        default=[],
        help="a checkpoint (signed note) kept elsewhere: a witness's, or one scanned from paper; may be repeated",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the verdict in one line and answer with its exit code.

    The codes are those of app.crypto.log_verify; 10 also for a file that cannot be read, the log or a checkpoint.
    """
    known = []
    for path in arguments.checkpoint:
        try:
            known.append(read_checkpoint(path))
        except (OSError, NotANote, NotACheckpoint):
            return _unreadable(path, "a checkpoint")
    try:
        with arguments.file.open("rb") as file:
            verdict = verify_export(file, known)
    except OSError:
        return _unreadable(arguments.file, "a log")
    print(_line(verdict))
    return verdict.exit_code


def read_checkpoint(path: Path) -> bytes:
    """The signed note in a file. Raises OSError, NotANote, NotACheckpoint."""
    with path.open("rb") as file:
        note = file.read(CHECKPOINT_SIZE_MAX + 1)
    unverified_checkpoint(note)
    return note


def _unreadable(path: Path, kind: str) -> int:
    print(f"NO LOG: {path} cannot be read as {kind}.")
    return int(Finding.NO_LOG)


def _line(verdict: Verdict) -> str:
    result = verdict.finding.name.replace("_", " ")
    if verdict.why is not None:
        result += f": {WORDS[verdict.why].format(position=verdict.position)}"
    if verdict.size:
        result += (
            f". {verdict.origin}: {verdict.size} entries judged, the last of {verdict.last_at};"
            f" {verdict.signed_size} signed, root {base64.b64encode(verdict.root).decode() or '-'};"
            f" {verdict.epochs} log keys, the first {verdict.first_key}; {_known(verdict)}"
        )
    return "; ".join([result, *map(_remark, verdict.remarks)]) + "."


def _known(verdict: Verdict) -> str:
    if verdict.known:
        return f"{verdict.known} of the given checkpoints agree"
    return "no checkpoint from elsewhere agrees, so nothing here vouches for the length of the log"


def _remark(remark: Remark) -> str:
    return REMARKS[remark.kind].format(count=remark.count, first=remark.first)
