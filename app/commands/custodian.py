"""`custodian`: the second custodian's tool, for a computer of his own; needs no station, no display and no network.

It makes the key file and its recovery sheet, opens one request at a time after showing what is asked, takes notices of
the station, keeps a log of its own beside the key file, and destroys the key of a month when its time is over. It never
writes over a file that is there.
"""

import argparse
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from getpass import getpass
from pathlib import Path

from app.commands.custodian_words import ACTS, EXIT_CODES, WORDS, sheet_lines
from app.commands.outputs import OutputTaken, hold_outputs_free, not_written
from app.crypto.calibration import calibrated
from app.crypto.custodian import CustodianFile
from app.crypto.custodian_log import CustodianAct
from app.crypto.custodian_notice import NOTICE_SIZE_MAX
from app.crypto.escrow_request import REQUEST_SIZE_MAX, record_mark
from app.crypto.fingerprint import fingerprint
from app.crypto.passphrase import LOWEST_COST, MANAGER_COST, Cost
from app.crypto.recovery_code import RecoveryCode
from app.domain.custodian_limit import OPENED_A_DAY, OPENED_A_MONTH
from app.domain.errors import Refused, StationTrouble
from app.domain.escrow_request import RequestKind
from app.domain.months import months_from
from app.domain.station_time import station_day
from app.operations.second_custodian import Asked, CustodianRefused, Noticed, Opened, SecondCustodian
from app.storage.key_file import FileTooLarge, KeyFile, read_whole
from app.storage.whole_file import replace_whole

OK = 0
FILE_TROUBLE = 10
BAD_PASSPHRASE = 11
NOT_CONFIRMED = 31
DISK_TROUBLE = 40
MONTHS = 24
MOST_MONTHS = 120
SECRET_CAP = 4096
FIRST_NOTICE = "Before anything is asked, let the station save a notice (Office, Escrow), and take it with take-notice."


class BadNewPassphrase(Exception):
    """What was typed makes no passphrase; `why` says it."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def add_arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)

    make = _act(acts, "make", "make the key file of a station, and its recovery sheet", _make)
    make.add_argument("--station", metavar="ID", required=True)
    make.add_argument("--out", metavar="FILE", type=Path, required=True, dest="file")
    make.add_argument("--sheet", metavar="PAPER", type=Path, required=True, help="recovery sheet: .pdf, or text")
    make.add_argument("--months", metavar="N", type=_count, default=MONTHS)
    _takes_passphrase(make)

    for name, words, run in (
        ("show", "which months it has, without a passphrase", _show),
        ("verify-sheet", "whether the code on the recovery sheet opens the file", _verify_sheet),
        ("publics", "the public halves, for the station", _publics),
        ("add-months", "make keys for more months", _add_months),
        ("change-passphrase", "another passphrase, by the old one or by the sheet", _change_passphrase),
        ("new-sheet", "another recovery sheet; the old one opens nothing then", _new_sheet),
        ("open", "open one request, after showing what it asks", _open),
        ("take-notice", "take the station's notice: its newest key and how far its log is", _take_notice),
        ("destroy-month", "destroy a month's key for good", _destroy_month),
        ("certificate", "the certificate of a destroyed month once more", _certificate),
        ("log", "the custodian's own log, verified", _log),
        ("begin-log-anew", "go on without the log, when it is lost; by the sheet only", _begin_log_anew),
    ):
        act = _act(acts, name, words, run)
        act.add_argument("file", metavar="FILE", type=Path, help="the key file")
        if name not in {"show", "publics"}:
            _takes_passphrase(act)
        _more_arguments(name, act)


def _more_arguments(name: str, act: argparse.ArgumentParser) -> None:
    match name:
        case "publics":
            act.add_argument("--out", metavar="FILE", type=Path, required=True)
        case "add-months":
            act.add_argument("count", metavar="N", type=_count)
        case "new-sheet":
            act.add_argument("--sheet", metavar="PAPER", type=Path, required=True)
        case "change-passphrase":
            act.add_argument("--by-sheet", action="store_true", help="the old passphrase is lost")
        case "open":
            act.add_argument("request", metavar="REQUEST", type=Path)
            act.add_argument(
                "--log-begun-anew", action="store_true", help="the station lost its log, and cannot show the one before"
            )
            act.add_argument(
                "--out", metavar="ANSWER", type=Path, required=True, help="a disclosure goes into ANSWER.disclosure"
            )
        case "destroy-month":
            act.add_argument("month", metavar="MONTH", help="as 2026-11")
            act.add_argument("--certificate", metavar="FILE", type=Path, required=True)
        case "certificate":
            act.add_argument("month", metavar="MONTH", help="as 2026-11")
            act.add_argument("--out", metavar="FILE", type=Path, required=True)
        case "take-notice":
            act.add_argument("notice", metavar="NOTICE", type=Path)
        case _:
            pass


def run(
    arguments: argparse.Namespace, *, now: Callable[[], datetime] | None = None, costs: tuple[Cost, Cost] | None = None
) -> int:
    """0 when it was done; 2 bad arguments; 10 key file; 11 passphrase or code; 12 the custodian's log; 20 request or
    station; 21 signature; 22 the station's log; 23 the key of the month, or it does not open; 30 the limit; 31 not
    confirmed; 40 disk, or a file of that name is there already. Nothing was opened then.

    costs: of a new passphrase and the least of it; measured on this computer if None.
    """
    custodian = SecondCustodian(KeyFile(arguments.file), now or _now)
    arguments.costs = costs
    try:
        hold_outputs_free(_outputs(arguments), _kept(arguments))
        return int(arguments.do(custodian, arguments))
    except CustodianRefused as refused:
        return _refuse(WORDS[refused.trouble].replace("%1", refused.fact), EXIT_CODES[refused.trouble])
    except BadNewPassphrase as bad:
        return _refuse(bad.why, BAD_PASSPHRASE)
    except (OutputTaken, StationTrouble) as trouble:
        return _refuse(not_written(trouble), DISK_TROUBLE)
    except FileTooLarge as large:
        return _refuse(f"{large.name} is far too large for what it should be", FILE_TROUBLE)
    except OSError as error:
        return _refuse(f"a file could not be read ({error.strerror})", FILE_TROUBLE)


def _outputs(arguments: argparse.Namespace) -> list[Path]:
    """What the act writes beside the key file and its log."""
    match arguments.act:
        case "open":
            return [arguments.out, _disclosure_path(arguments)]
        case "publics" | "certificate":
            return [arguments.out]
        case "make" | "new-sheet":
            return [arguments.sheet]
        case "destroy-month":
            return [arguments.certificate]
        case _:
            return []


def _kept(arguments: argparse.Namespace) -> list[Path]:
    """What the act reads or keeps: the key file with its log and its lock, and what was brought."""
    key = KeyFile(arguments.file)
    own = [key.path, key.log_path, key.lock_path]
    read = (getattr(arguments, name, None) for name in ("request", "notice", "passphrase_file", "new_passphrase_file"))
    return [*own, *(path for path in read if path is not None)]


def _disclosure_path(arguments: argparse.Namespace) -> Path:
    out: Path = arguments.out
    return out.with_name(f"{out.name}.disclosure")


def _make(custodian: SecondCustodian, arguments: argparse.Namespace) -> int:
    months = months_from(_today(custodian), arguments.months)
    passphrase = _new_passphrase(arguments)
    cost, floor = _costs(arguments)
    try:
        file, code = custodian.make(arguments.station, months, passphrase, cost=cost, floor=floor)
    except ValueError:
        return _refuse("a station id is 3 to 16 of A-Z, 0-9 and the hyphen", FILE_TROUBLE)
    _put_sheet(arguments.sheet, file, code, _today(custodian))
    print(f"Made {arguments.file} for {months[0]} to {months[-1]}. Fingerprint of the public halves:")
    print(f"  {custodian.publics().fingerprint}")
    print(f"The recovery sheet is in {arguments.sheet}: print it, then delete that file. Check it with verify-sheet.")
    print(FIRST_NOTICE)
    return OK


def _show(custodian: SecondCustodian, arguments: argparse.Namespace) -> int:
    del arguments
    file = custodian.file()
    kept = file.kept
    print(f"Station {file.station}, file {file.file_id}")
    print(f"Months: {' '.join(file.publics) or 'none'}")
    print(f"Fingerprint of the public halves: {custodian.publics().fingerprint}")
    if kept is not None:
        admin = "none seen yet" if kept.admin is None else fingerprint(kept.admin.public)
        seen = "none seen yet" if kept.seen is None else f"{kept.seen.head.size} entries"
        print(f"Lines in its log: {kept.acts}; the station's key: {admin}; the station's log: {seen}")
        if kept.seen is None:
            print(FIRST_NOTICE)
    return OK


def _verify_sheet(custodian: SecondCustodian, arguments: argparse.Namespace) -> int:
    custodian.open_with_code(_secret("Code on the recovery sheet: ", arguments))
    print("The sheet opens the key file.")
    return OK


def _publics(custodian: SecondCustodian, arguments: argparse.Namespace) -> int:
    publics = custodian.publics()
    replace_whole(arguments.out, publics.to_bytes())
    print(f"Bring {arguments.out} to the station, and read this fingerprint out there:")
    print(f"  {publics.fingerprint}")
    return OK


def _add_months(custodian: SecondCustodian, arguments: argparse.Namespace) -> int:
    opened = _opened(custodian, arguments)
    newest = max(opened.file.publics, default="")
    this_month = f"{_today(custodian):%Y-%m}"
    # A file whose last month is long over goes on with this one.
    first = date.fromisoformat(f"{max(newest, this_month)}-01")
    months = months_from(first, arguments.count + 1)
    months = months[1:] if newest >= this_month else months[:-1]
    custodian.add_months(opened, months)
    print(
        f"Added {months[0]} to {months[-1]}. Make the public halves anew with publics, and bring them to the station."
    )
    return OK


def _change_passphrase(custodian: SecondCustodian, arguments: argparse.Namespace) -> int:
    if arguments.by_sheet:
        code = _secret("Code on the recovery sheet: ", arguments)
        custodian.open_with_code(code)
        passphrase = _new_passphrase(arguments)
        cost, floor = _costs(arguments)
        custodian.renew_passphrase(code, passphrase, cost=cost, floor=floor)
    else:
        custodian.change_passphrase(_opened(custodian, arguments), _new_passphrase(arguments))
    print("The passphrase was changed. Older copies of the file still open with the old one: destroy them.")
    return OK


def _new_sheet(custodian: SecondCustodian, arguments: argparse.Namespace) -> int:
    code = custodian.new_sheet(_opened(custodian, arguments))
    _put_sheet(arguments.sheet, custodian.file(), code, _today(custodian))
    print(f"The new sheet is in {arguments.sheet}: print it, then delete that file. The old sheet opens nothing now.")
    return OK


def _open(custodian: SecondCustodian, arguments: argparse.Namespace) -> int:
    content = read_whole(arguments.request, REQUEST_SIZE_MAX)
    opened = _opened(custodian, arguments)
    asked = custodian.look(opened, content, begun_anew=arguments.log_begun_anew)
    for line in _told(asked):
        print(line)
    station = _asked("The station lost its log? Type its id to go on without it: ") if asked.begun_anew else ""
    station_key = _station_key(asked)
    answered = custodian.answer(opened, asked, _confirmation(asked), station_key=station_key, station=station)
    if answered.disclosure is not None:
        disclosure = _disclosure_path(arguments)
        replace_whole(disclosure, answered.disclosure)
        print(f"For the authority, and nobody else can open it: {disclosure}")
        print(f"  SHA-256 {answered.sha256}")
        print("  Nothing in it tells who made it: give the authority this number yourself.")
    replace_whole(arguments.out, answered.answer)
    print(f"For the station: {arguments.out}")
    return OK


def _take_notice(custodian: SecondCustodian, arguments: argparse.Namespace) -> int:
    content = read_whole(arguments.notice, NOTICE_SIZE_MAX)
    opened = _opened(custodian, arguments)
    noticed = custodian.look_at_notice(opened, content)
    log = "nothing of it was seen before" if noticed.first else "goes on from the one seen last"
    print(f"Notice of station {noticed.notice.station}")
    print(f"  log          {noticed.checkpoint.size} entries, {log}")
    custodian.take_notice(opened, noticed, station_key=_station_key(noticed))
    print("Requests are held against this log from now on, and against this key.")
    return OK


def _certificate(custodian: SecondCustodian, arguments: argparse.Namespace) -> int:
    replace_whole(arguments.out, custodian.certificate(_opened(custodian, arguments), arguments.month))
    print(f"The certificate is in {arguments.out}.")
    return OK


def _destroy_month(custodian: SecondCustodian, arguments: argparse.Namespace) -> int:
    opened = _opened(custodian, arguments)
    if (
        _asked(f"Nothing sealed in {arguments.month} is opened again. Type the month to destroy it: ")
        != arguments.month
    ):
        return _refuse("this was not confirmed; nothing was destroyed", NOT_CONFIRMED)
    certificate = custodian.destroy_month(opened, arguments.month)
    print(f"The key of {arguments.month} is destroyed. Should the certificate be lost, certificate writes it again.")
    replace_whole(arguments.certificate, certificate)
    print(f"The certificate is in {arguments.certificate}.")
    print("Older copies of the key file still hold it: destroy them too.")
    return OK


def _log(custodian: SecondCustodian, arguments: argparse.Namespace) -> int:
    verified = arguments.passphrase_file is not None or sys.stdin.isatty()
    opened = _opened(custodian, arguments) if verified else None
    for act in custodian.log(opened):
        print(_line(act))
    print("Whole and genuine." if verified else "Whole as far as can be seen without the passphrase.")
    return OK


def _begin_log_anew(custodian: SecondCustodian, arguments: argparse.Namespace) -> int:
    custodian.begin_log_anew(_secret("Code on the recovery sheet: ", arguments))
    print("A new log was begun; it says that the old one is missing.")
    return OK


def _told(asked: Asked) -> list[str]:
    request = asked.request
    reprint = request.kind is RequestKind.REPRINT
    what = "a new label of" if reprint else "the disclosure of"
    lines = [
        f"Station {request.station} asks for {what} {request.parcel_number}",
        f"  request      {request.request_id.hex()}",
        f"  entered      {asked.entry.written_at} by {asked.entry.actor}, entry {asked.entry.seq} of its log",
        f"  log          {asked.checkpoint.size} entries, {_continuity(asked)}",
        f"  record       {record_mark(request.name)}",
    ]
    if not reprint:
        lines.append(f"  file number  {request.reference}")
    if asked.first:
        lines.append(
            "  FIRST: nothing of this station is known yet. Any manager can make up a log for it; call another."
        )
    if not asked.new_admin:
        lines.append(f"  signed by    {asked.admin_fingerprint}, the station's key as before")
    lines += [f"  opened before on {at:%Y-%m-%d %H:%M} UTC" for at in asked.before]
    lines.append(
        f"  openings     {asked.today} of {OPENED_A_DAY} today, {asked.this_month} of {OPENED_A_MONTH} in 30 days"
    )
    return lines


def _continuity(asked: Asked) -> str:
    if asked.first:
        return "the first that is seen of it"
    return "NOT shown to go on from the one seen last" if asked.begun_anew else "goes on from the one seen last"


def _station_key(said: Asked | Noticed) -> str:
    """The fingerprint as the station tells it, for a key that was not seen before; it is not shown here."""
    if not said.new_admin:
        return ""
    return _asked(
        "It is signed by a key that was not seen before. Call the station yourself: Office, Escrow shows the"
        " fingerprint of its key. Type it: "
    )


def _confirmation(asked: Asked) -> str:
    if asked.requester_fingerprint is not None:
        return _asked("Call the authority yourself. Type the fingerprint of its key as it is read out to you: ")
    return _asked("Type the parcel number to open it: ")


def _line(act: CustodianAct) -> str:
    facts = "  ".join(
        f"{name} {fact}" for name, fact in act.facts.items() if fact and name not in {"checkpoint", "head_before"}
    )
    return f"{act.number:>5}  {act.at:%Y-%m-%d %H:%M:%S}  {ACTS.get(act.act, act.act):<26} {facts}".rstrip()


def _opened(custodian: SecondCustodian, arguments: argparse.Namespace) -> Opened:
    return custodian.open_with_passphrase(_secret("Passphrase of the key file: ", arguments))


def _put_sheet(path: Path, file: CustodianFile, code: RecoveryCode, day: date) -> None:
    lines = sheet_lines(file.station, file.file_id, day.isoformat(), code.text)
    if path.suffix.lower() == ".pdf":
        # Drawing costs a tenth of a second to load, and most acts need none.
        from app.labels.fonts import LabelFonts  # noqa: PLC0415
        from app.labels.sheet import SheetLine, sheet_pdf  # noqa: PLC0415

        drawn = [SheetLine(text, points) for text, points in lines]
        replace_whole(path, sheet_pdf(drawn, LabelFonts.bundled()))
    else:
        replace_whole(path, "".join(f"{text}\n" for text, _ in lines).encode())


def _secret(prompt: str, arguments: argparse.Namespace) -> str:
    """What the person types without its being shown, or the first line of a file."""
    if arguments.passphrase_file is None:
        return getpass(prompt)
    return _first_line(arguments.passphrase_file)


def _new_passphrase(arguments: argparse.Namespace) -> str:
    """A passphrase that may be one, typed twice or from a file."""
    if arguments.new_passphrase_file is not None:
        passphrase = _first_line(arguments.new_passphrase_file)
    else:
        passphrase = getpass("New passphrase: ")
        if getpass("The same again: ") != passphrase:
            raise BadNewPassphrase("the two are not the same")
    # The rules for passphrases bring half a station's code with them, and most acts choose none.
    from app.operations.staff import LEAST_PASSPHRASE, checked_passphrase  # noqa: PLC0415

    try:
        return checked_passphrase(passphrase)
    except Refused as refused:
        raise BadNewPassphrase(
            f"a passphrase has at least {LEAST_PASSPHRASE} characters, several different ones, and is not one that"
            f" others would guess ({type(refused).__name__})"
        ) from refused


def _costs(arguments: argparse.Namespace) -> tuple[Cost, Cost]:
    """What guessing the passphrase will cost, and the least it must."""
    if arguments.costs is not None:
        cost, floor = arguments.costs
        return cost, floor
    return calibrated(MANAGER_COST, lambda: time.monotonic_ns() // 1_000_000).cost, LOWEST_COST


def _first_line(path: Path) -> str:
    return read_whole(path, SECRET_CAP).decode(errors="replace").split("\n", 1)[0].removesuffix("\r")


def _asked(question: str) -> str:
    try:
        return input(question)
    except EOFError:
        return ""


def _act(
    acts: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    words: str,
    do: Callable[[SecondCustodian, argparse.Namespace], int],
) -> argparse.ArgumentParser:
    act = acts.add_parser(name, help=words, description=words)
    act.set_defaults(do=do)
    return act


def _takes_passphrase(act: argparse.ArgumentParser) -> None:
    act.add_argument(
        "--passphrase-file", metavar="FILE", type=Path, help="passphrase, or code of the sheet, in its first line"
    )
    act.add_argument("--new-passphrase-file", metavar="FILE", type=Path, help="a new passphrase in its first line")


def _count(text: str) -> int:
    number = int(text)
    if not 1 <= number <= MOST_MONTHS:
        raise ValueError(text)
    return number


def _today(custodian: SecondCustodian) -> date:
    return station_day(custodian.now())


def _now() -> datetime:
    return datetime.now(UTC)


def _refuse(words: str, code: int) -> int:
    print(f"REFUSED: {words}.", file=sys.stderr)
    return code
