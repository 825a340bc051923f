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
    Standing,
    Verdict,
    judge,
)
from app.domain.documents.read_document import Sex

STANDARD_INPUT = "-"
EXIT_CODES = {
    Outcome.ACCEPTED: 0,
    Outcome.EXEMPT: 0,
    Outcome.ACCEPTED_WITH_WARNINGS: 1,
    Outcome.REFUSED: 2,
    Outcome.MISMATCH: 3,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    types = ", ".join(DocumentType)
    parser.add_argument("type", metavar="TYPE", help=f"{types}; or - for lines of TYPE NUMBER on standard input")
    parser.add_argument(
        "number",
        metavar="NUMBER",
        nargs="?",
        default="",
        help="as printed; lines of a passport joined by /; of an agreement its number; none for a letter",
    )
    parser.add_argument("--valid-from", metavar="D", type=_day, help="YYYY-MM-DD")
    parser.add_argument("--valid-to", metavar="D", type=_end_of_validity, help="YYYY-MM-DD, long-term or 长期")
    parser.add_argument("--birth-date", metavar="D", type=_day, help="as printed on the card, YYYY-MM-DD")
    parser.add_argument("--sex", choices=[*Sex], help="as printed on the card")
    parser.add_argument(
        "--standing",
        choices=[*Standing],
        default=Standing.ALONE,
        help="in what part it is shown: alone (also for somebody else), by a minor who is accompanied, by the guardian",
    )


def run(arguments: argparse.Namespace, *, today: Callable[[], date] | None = None) -> int:
    """Print the verdict as JSON; 0 for standard input.

    0 accepted or exempt, 1 accepted with warnings, 2 refused, 3 card and number do not match.

    Whatever is wrong with a line is a refusal with its reason in that line's own verdict. No number is
    printed, refused or not.
    """
    day = (today or _local_day)()
    if arguments.type == STANDARD_INPUT:
        for verdict in _verdicts(sys.stdin.buffer, day):
            print(_as_json(verdict), flush=True)
        return 0
    verdict = _judge(
        arguments.type,
        arguments.number,
        day,
        valid_from=arguments.valid_from,
        valid_to=arguments.valid_to,
        birth_date=arguments.birth_date,
        sex=arguments.sex and Sex(arguments.sex),
        standing=Standing(arguments.standing),
    )
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
    *,
    valid_from: date | None = None,
    valid_to: date | LongTerm | None = None,
    birth_date: date | None = None,
    sex: Sex | None = None,
    standing: Standing = Standing.ALONE,
) -> Verdict:
    try:
        known_type = DocumentType(document_type)
    except ValueError:
        return Verdict.of([Reason(ReasonCode.UNKNOWN_DOCUMENT_TYPE)])
    return judge(
        known_type,
        number,
        today=today,
        valid_from=valid_from,
        valid_to=valid_to,
        birth_date=birth_date,
        sex=sex,
        standing=standing,
        policy=IdentityPolicy(),
    )


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
