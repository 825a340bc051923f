"""`verify-disposal`: the offline verdict on a disposal certificate; needs no key, no station and no network."""

import argparse
from collections import Counter
from pathlib import Path

from app.commands.verify_log import read_checkpoint
from app.crypto.checkpoint import NotACheckpoint
from app.crypto.disposal_certificate import (
    CERTIFICATE_SIZE_MAX,
    DisposalFinding,
    DisposalVerdict,
    verify_disposal,
)
from app.crypto.notes import NotANote

VOUCHED = frozenset({DisposalFinding.OK, DisposalFinding.NOT_VOUCHED, DisposalFinding.NOT_COMPARED})
WORDS = {
    DisposalFinding.OK: "every entry lies before a given checkpoint of this log",
    DisposalFinding.NO_CERTIFICATE: "this is not a Sealpost disposal certificate",
    DisposalFinding.SIGNATURE: "its checkpoint is not signed by the log key it names",
    DisposalFinding.TREE: "entry {position} is not in the log that was signed",
    DisposalFinding.NOT_COMPARED: "it cannot be compared with the given checkpoint of size {position}",
    DisposalFinding.FORK: "the given checkpoint of size {position} is of another log",
    DisposalFinding.NOT_VOUCHED: "it is consistent with itself, but no given checkpoint vouches for all of it",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a disposal certificate (JSON)")
    parser.add_argument(
        "--checkpoint",
        metavar="NOTE",
        type=Path,
        action="append",
        default=[],
        help="a checkpoint (signed note) of the station's log kept elsewhere, as on a handover slip; may be repeated",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print what was destroyed, entry by entry, and the verdict in the last line; answer with its exit code.

    0: every entry lies before a given checkpoint of the same log. 10: no certificate, or a file that cannot be read.
    20: the log's signature. 21: an entry that is not in the signed log. 22: a given checkpoint of a size the
    certificate has no bridge from: ask for a newer certificate, or give a newer checkpoint. 23: a given checkpoint of
    another log. 24: consistent with itself, as anybody can make it: no given checkpoint vouches for the entries marked.
    """
    known = []
    for path in arguments.checkpoint:
        try:
            known.append(read_checkpoint(path))
        except (OSError, NotANote, NotACheckpoint):
            return _unreadable(path, "a checkpoint")
    try:
        with arguments.file.open("rb") as file:
            content = file.read(CERTIFICATE_SIZE_MAX + 1)
    except OSError:
        return _unreadable(arguments.file, "a certificate")
    verdict = verify_disposal(content, known)
    for place, entry in enumerate(verdict.entries):
        told = f"{entry.written_at}  {entry.seq:>9}  {entry.action:<18} {entry.subject:<16} {entry.result}".rstrip()
        print(told if place < verdict.vouched else f"{told}  NOT VOUCHED FOR")
    print(_line(verdict))
    return int(verdict.finding)


def _unreadable(path: Path, kind: str) -> int:
    print(f"NO CERTIFICATE: {path} cannot be read as {kind}.")
    return int(DisposalFinding.NO_CERTIFICATE)


def _line(verdict: DisposalVerdict) -> str:
    said = f"{verdict.finding.name.replace('_', ' ')}: {WORDS[verdict.finding].format(position=verdict.position)}"
    if verdict.size:
        said += f". {verdict.station}: log of {verdict.size} entries"
    if verdict.entries:
        kinds = Counter(entry.action for entry in verdict.entries)
        said += f"; {', '.join(f'{count} {kind}' for kind, count in sorted(kinds.items()))}"
    if verdict.finding in VOUCHED:
        said += f"; {_vouched(verdict)}"
    return f"{said}."


def _vouched(verdict: DisposalVerdict) -> str:
    if not verdict.compared:
        return "no checkpoint from elsewhere agrees with it, so nothing here says whose log it is"
    said = f"{verdict.vouched} of {len(verdict.entries)} entries vouched for by {verdict.compared} given checkpoints"
    if verdict.vouched < len(verdict.entries) and not verdict.key_vouched:
        said += ", the others signed with a key that was named after them: whoever has a copy of the log can do that"
    return said
