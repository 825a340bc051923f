"""`check-document`: the verdict on one identity document, or on a line each of standard input."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime

from app.domain.documents import (
    DocumentType,
    IdentityPolicy,
    LongTerm,
    Outcome,
    Reason,
    ReasonCode,
    Verdict,
    judge,
)

STANDARD_INPUT = "-"
EXIT_CODES = {Outcome.ACCEPTED: 0, Outcome.ACCEPTED_WITH_WARNINGS: 1, Outcome.REFUSED: 2}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    types = ", ".join(DocumentType)
    parser.add_argument("type", metavar="TYPE", help=f"{types}; or - for lines of TYPE NUMBER on standard input")
    parser.add_argument(
        "number", metavar="NUMBER", nargs="?", default="", help="as printed; lines of a passport joined by /"
    )
    parser.add_argument("--valid-from", metavar="D", type=_day, help="YYYY-MM-DD")
    parser.add_argument("--valid-to", metavar="D", type=_end_of_validity, help="YYYY-MM-DD, long-term or 长期")


def run(arguments: argparse.Namespace, *, today: Callable[[], date] | None = None) -> int:
    """Print the verdict as JSON; 0 accepted, 1 accepted with warnings, 2 refused; 0 for standard input.

    Whatever is wrong with a line is a refusal with its reason in that line's own verdict. No number is
    printed, refused or not.
    """
    day = (today or _local_day)()
    if arguments.type == STANDARD_INPUT:
        for verdict in _verdicts(sys.stdin.buffer, day):
            print(_as_json(verdict), flush=True)
        return 0
    verdict = _judge(arguments.type, arguments.number, day, arguments.valid_from, arguments.valid_to)
    print(_as_json(verdict))
    return EXIT_CODES[verdict.outcome]


def _verdicts(lines: Iterable[bytes], today: date) -> Iterator[Verdict]:
    for line in lines:
        document_type, _, number = line.decode(errors="replace").strip("\ufeff \t\r\n").partition(" ")
        yield _judge(document_type, number, today)


def _judge(
    document_type: str,
    number: str,
    today: date,
    valid_from: date | None = None,
    valid_to: date | LongTerm | None = None,
) -> Verdict:
    try:
        known_type = DocumentType(document_type)
    except ValueError:
        return Verdict.of([Reason(ReasonCode.UNKNOWN_DOCUMENT_TYPE)])
    return judge(known_type, number, today=today, valid_from=valid_from, valid_to=valid_to, policy=IdentityPolicy())


def _as_json(verdict: Verdict) -> str:
    return json.dumps({"verdict": verdict.outcome.replace("_", " "), "reasons": list(verdict.codes)})


def _end_of_validity(text: str) -> date | LongTerm:
    return LongTerm.LONG_TERM if text in (LongTerm.LONG_TERM, "长期") else _day(text)


def _local_day() -> date:
    return datetime.now(UTC).astimezone().date()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a date is written YYYY-MM-DD") from None
