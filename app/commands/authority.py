"""`authority`: for an authority that asks a station by law: its own key, and opening what was disclosed to it."""

import argparse
import json
import sys
import time
from getpass import getpass
from pathlib import Path

from app.crypto.authority_key import KEY_SIZE_MAX, AuthorityKey, AuthorityKeyDamaged, new_authority_key
from app.crypto.calibration import calibrated
from app.crypto.disclosure import DISCLOSURE_SIZE_MAX, Disclosed, Disclosure, DisclosureDamaged
from app.crypto.fingerprint import fingerprint
from app.crypto.log_proof import NotInLog
from app.crypto.passphrase import LOWEST_COST, MANAGER_COST, Cost, NotAPassphrase, WrongPassphrase
from app.crypto.sealed_blob import DoesNotOpen
from app.domain.errors import StationTrouble
from app.storage.key_file import FileTooLarge, read_whole
from app.storage.whole_file import replace_whole

OK = 0
BAD_FILE = 10
BAD_PASSPHRASE = 11
NOT_SHOWN = 22
DOES_NOT_OPEN = 23
DISK_TROUBLE = 40
LEAST_PASSPHRASE = 15  # characters; NIST SP 800-63B-4, 3.1.1.2
SECRET_CAP = 4096


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
    """0 when it was done; 2 bad arguments; 10 a file that is not what it should be; 11 passphrase; 22 the station's log
    does not show the request; 23 sealed to another key; 40 disk.

    costs: of the passphrase and the least of it; measured on this computer if None.
    """
    arguments.costs = costs
    try:
        return int(arguments.do(arguments))
    except (
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
            said = f"the station's log does not show this request ({fact})", NOT_SHOWN
        case StationTrouble(kind=kind, fact=fact):
            said = f"the file {fact} could not be written ({kind})", DISK_TROUBLE
        case OSError(strerror=reason):
            said = f"a file could not be read ({reason})", BAD_FILE
        case DoesNotOpen():
            said = "this disclosure is sealed to another key, or was changed", DOES_NOT_OPEN
        case _:
            said = "the passphrase is wrong, or the two are not the same", BAD_PASSPHRASE
    return said


def _make_key(arguments: argparse.Namespace) -> int:
    if arguments.out.exists():
        return _refuse("there is a key of this name already", BAD_FILE)
    passphrase = _passphrase(arguments, new=True)
    if len(passphrase) < LEAST_PASSPHRASE:
        return _refuse(f"a passphrase has at least {LEAST_PASSPHRASE} characters", BAD_PASSPHRASE)
    cost, floor = arguments.costs or (calibrated(MANAGER_COST, _milliseconds).cost, LOWEST_COST)
    key = new_authority_key(passphrase, cost=cost, floor=floor)
    replace_whole(arguments.out, key.to_bytes())
    replace_whole(arguments.public, key.public_file())
    print(f"Give {arguments.public} to the station. When its custodian calls, read him this fingerprint:")
    print(f"  {fingerprint(key.public)}")
    return OK


def _open(arguments: argparse.Namespace) -> int:
    key = AuthorityKey.from_bytes(read_whole(arguments.key, KEY_SIZE_MAX))
    disclosure = Disclosure.from_bytes(read_whole(arguments.disclosure, DISCLOSURE_SIZE_MAX))
    disclosed = disclosure.open(key.open(_passphrase(arguments, new=False)))
    text = _spelled(disclosure, disclosed)
    if arguments.out is None:
        print(text)
    else:
        replace_whole(arguments.out, f"{text}\n".encode())
    return OK


def _spelled(disclosure: Disclosure, disclosed: Disclosed) -> str:
    """The whole of it for people; raises NotInLog when the station's log does not name this request."""
    entry, checkpoint = disclosed.log.check(disclosure.station)
    if (entry.subject, entry.result) != (disclosed.parcel_number, disclosure.request_id.hex()):
        raise NotInLog("entry")
    told = {
        "station": disclosure.station,
        "parcel_number": disclosed.parcel_number,
        "file_number": disclosed.reference,
        "request": disclosure.request_id.hex(),
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
