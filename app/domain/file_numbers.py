"""What an authority calls its case by: a file number, which goes into the log and so must be nobody's own number."""

import re
import unicodedata

from app.domain.phones import parse_phone

REFERENCE = re.compile(r"[A-Za-z0-9./-]{1,40}")
CASE_NUMBER = re.compile(
    r"(?=.{6,40}$)[\u4e00-\u9fff()]{0,20}[(\[〔【](?:19|20)[0-9]{2}[)\]〕】]第?[\u4e00-\u9fff()]{0,16}[0-9]{0,4}"
    r"[\u4e00-\u9fff()]{0,8}[-0-9]{1,8}号?"
)
"""(2026)苏0106刑初12号, 杭公(西)调证字〔2026〕45号: a name has no year in brackets."""
LONGEST_NUMBER = 10
"""Digits in a row: a mobile phone has eleven, an identity card eighteen."""

_BETWEEN = re.compile(r"[./-]")
_CITIZEN = re.compile(r"[0-9]{6}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]")
_RUN = re.compile(rf"[0-9]{{{LONGEST_NUMBER + 1},}}")


def is_reference(text: str) -> bool:
    """Whether this may be a file number, and is nobody's phone or document number: it goes into the log."""
    bare = _BETWEEN.sub("", text)
    return (
        (REFERENCE.fullmatch(text) or CASE_NUMBER.fullmatch(text)) is not None
        and _RUN.search(text) is None
        and parse_phone(text) is None
        and _CITIZEN.search(bare) is None
    )


def plain_reference(text: str) -> str:
    """A file number in one spelling, whatever width its brackets and digits were typed in, without blanks."""
    return "".join(unicodedata.normalize("NFKC", text).split())
