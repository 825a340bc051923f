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

WORDS = {
    DisposalFinding.OK: "every entry is in the log that was signed",
    DisposalFinding.NO_CERTIFICATE: "this is not a Sealpost disposal certificate",
    DisposalFinding.SIGNATURE: "its checkpoint is not signed by the log key it names",
    DisposalFinding.TREE: "entry {position} is not in the log that was signed",
    DisposalFinding.NOT_COMPARED: "it cannot be compared with the given checkpoint of size {position}",
    DisposalFinding.FORK: "the given checkpoint of size {position} is of another log",
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

    0: every entry is in the signed log, and every given checkpoint is of that log. 10: no certificate, or a file that
    cannot be read. 20: the log's signature. 21: an entry that is not in the signed log. 22: a given checkpoint of a
    size the certificate has no bridge from: ask for a newer certificate, or give a newer checkpoint. 23: a given
    checkpoint of another log.
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
    for entry in verdict.entries:
        print(f"{entry.written_at}  {entry.seq:>9}  {entry.action:<18} {entry.subject:<16} {entry.result}".rstrip())
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
    if verdict.finding is DisposalFinding.OK:
        said += f"; {_compared(verdict.compared)}"
    return f"{said}."


def _compared(count: int) -> str:
    if count:
        return f"{count} of the given checkpoints agree"
    return "no checkpoint from elsewhere was given, so nothing here vouches for whose log it is"
