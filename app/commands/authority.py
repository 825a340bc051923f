"""`authority`: for an authority that asks a station by law: its own key, and opening what was disclosed to it.

A disclosure is sealed to the authority, and anybody who has its public key can seal one: nothing in it tells who made
it. Its hash does, compared with what the second custodian read out and with the receipt in the station's log.
"""

import argparse
import json
import sys
import time
from getpass import getpass
from pathlib import Path

from app.commands.outputs import OutputTaken, hold_outputs_free, not_written
from app.crypto.authority_key import KEY_SIZE_MAX, AuthorityKey, AuthorityKeyDamaged, new_authority_key
from app.crypto.calibration import calibrated
from app.crypto.disclosure import DISCLOSURE_SIZE_MAX, Disclosed, Disclosure, DisclosureDamaged
from app.crypto.fingerprint import fingerprint
from app.crypto.log_proof import NotInLog
from app.crypto.passphrase import LOWEST_COST, MANAGER_COST, Cost, NotAPassphrase, WrongPassphrase
from app.crypto.sealed_blob import DoesNotOpen
from app.domain.errors import Refused, StationTrouble
from app.storage.key_file import FileTooLarge, read_whole
from app.storage.whole_file import replace_whole

OK = 0
BAD_FILE = 10
BAD_PASSPHRASE = 11
NOT_SHOWN = 22
DOES_NOT_OPEN = 23
DISK_TROUBLE = 40
SECRET_CAP = 4096
TOO_WEAK = "a passphrase has at least 15 characters, several different ones, and is not one that others would guess"
NOTHING_TELLS = (
    "Nothing in a disclosure tells who made it. Compare sha256 with the number the second custodian reads out, and\n"
    "with the entry `disclosed` of this request in the station's log: only a disclosure that both name is theirs."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    words = "make a key: one file to keep, one to give to stations"
    make = acts.add_parser("make-key", help=words, description=words)
    make.add_argument("--out", metavar="KEY", type=Path, required=True)
    make.add_argument("--public", metavar="PUB", type=Path, required=True)
    make.set_defaults(do=_make_key)
    words = "what was disclosed, as JSON"
    opening = acts.add_parser("open", help=words, description=words)
    opening.add_argument("disclosure", metavar="DISCLOSURE", type=Path)
    opening.add_argument("--key", metavar="KEY", type=Path, required=True)
    opening.add_argument("--out", metavar="FILE", type=Path, help="write it there instead of showing it")
    opening.set_defaults(do=_open)
    for act in (make, opening):
        act.add_argument("--passphrase-file", metavar="FILE", type=Path, help="the passphrase in its first line")


def run(arguments: argparse.Namespace, *, costs: tuple[Cost, Cost] | None = None) -> int:
    """0 when it was done; 2 bad arguments; 10 a file that is not what it should be; 11 passphrase; 22 the log in
    it names another request; 23 sealed to another key; 40 disk, or a file of that name is there already.

    costs: of the passphrase and the least of it; measured on this computer if None.
    """
    arguments.costs = costs
    try:
        hold_outputs_free(_outputs(arguments), _kept(arguments))
        return int(arguments.do(arguments))
    except (
        OutputTaken,
        Refused,
        AuthorityKeyDamaged,
        DisclosureDamaged,
        FileTooLarge,
        WrongPassphrase,
        NotAPassphrase,
        DoesNotOpen,
        NotInLog,
        StationTrouble,
        OSError,
    ) as error:
        return _refuse(*_words_and_code(error))


def _words_and_code(error: Exception) -> tuple[str, int]:
    match error:
        case AuthorityKeyDamaged(fact=fact) | DisclosureDamaged(fact=fact):
            said = f"this file is not what it should be, or was changed ({fact})", BAD_FILE
        case FileTooLarge(name=name):
            said = f"{name} is far too large for what it should be", BAD_FILE
        case NotInLog(fact=fact):
            said = f"the log entry in it is not of this request ({fact})", NOT_SHOWN
        case OutputTaken() | StationTrouble():
            said = not_written(error), DISK_TROUBLE
        case Refused():
            said = TOO_WEAK, BAD_PASSPHRASE
        case OSError(strerror=reason):
            said = f"a file could not be read ({reason})", BAD_FILE
        case DoesNotOpen():
            said = "this disclosure is sealed to another key, or was changed", DOES_NOT_OPEN
        case _:
            said = "the passphrase is wrong, or the two are not the same", BAD_PASSPHRASE
    return said


def _make_key(arguments: argparse.Namespace) -> int:
    passphrase = _checked(_passphrase(arguments, new=True))
    cost, floor = arguments.costs or (calibrated(MANAGER_COST, _milliseconds).cost, LOWEST_COST)
    key = new_authority_key(passphrase, cost=cost, floor=floor)
    replace_whole(arguments.out, key.to_bytes())
    replace_whole(arguments.public, key.public_file())
    print(f"Give {arguments.public} to the station. When its custodian calls, read him this fingerprint:")
    print(f"  {fingerprint(key.public)}")
    return OK


def _outputs(arguments: argparse.Namespace) -> list[Path]:
    written = (arguments.out, arguments.public) if arguments.act == "make-key" else (arguments.out,)
    return [path for path in written if path is not None]


def _kept(arguments: argparse.Namespace) -> list[Path]:
    """What is read."""
    read = (getattr(arguments, name, None) for name in ("disclosure", "key", "passphrase_file"))
    return [path for path in read if path is not None]


def _checked(passphrase: str) -> str:
    # The rules for passphrases bring half a station's code with them, and opening needs none.
    from app.operations.staff import checked_passphrase  # noqa: PLC0415

    return checked_passphrase(passphrase)


def _open(arguments: argparse.Namespace) -> int:
    key = AuthorityKey.from_bytes(read_whole(arguments.key, KEY_SIZE_MAX))
    disclosure = Disclosure.from_bytes(read_whole(arguments.disclosure, DISCLOSURE_SIZE_MAX))
    disclosed = disclosure.open(key.open(_passphrase(arguments, new=False)))
    text = _spelled(disclosure, disclosed)
    if arguments.out is None:
        print(text)
    else:
        replace_whole(arguments.out, f"{text}\n".encode())
    print(NOTHING_TELLS, file=sys.stderr)
    return OK


def _spelled(disclosure: Disclosure, disclosed: Disclosed) -> str:
    """The whole of it for people; raises NotInLog when the entry in it is of another request.

    That this entry is of the station's log, the station's checkpoints of that time must show.
    """
    entry, checkpoint = disclosed.log.check(disclosure.station)
    if (entry.subject, entry.result) != (disclosed.parcel_number, disclosure.request_id.hex()):
        raise NotInLog("entry")
    told = {
        "station": disclosure.station,
        "parcel_number": disclosed.parcel_number,
        "file_number": disclosed.reference,
        "request": disclosure.request_id.hex(),
        "sha256": disclosure.sha256,
        "asked_at": entry.written_at,
        "log": {"entry": entry.seq, "size": checkpoint.size, "checkpoint": disclosed.log.checkpoint.decode()},
        "identity_document": disclosed.identity,
        **{group: dict(fields) for group, fields in disclosed.groups.items()},
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _passphrase(arguments: argparse.Namespace, *, new: bool) -> str:
    if arguments.passphrase_file is not None:
        content = read_whole(arguments.passphrase_file, SECRET_CAP)
        return content.decode(errors="replace").split("\n", 1)[0].removesuffix("\r")
    passphrase = getpass("Passphrase of the key: ")
    if new and getpass("The same again: ") != passphrase:
        raise WrongPassphrase
    return passphrase


def _milliseconds() -> int:
    return time.monotonic_ns() // 1_000_000


def _refuse(words: str, code: int) -> int:
    print(f"REFUSED: {words}.", file=sys.stderr)
    return code
