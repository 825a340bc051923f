"""Telephone numbers in the many ways they are written; inside they are E.164."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import phonenumbers

_COUNTRY = r"(?:(?:\(\+?86\)|\+ ?86|0086|86)[ -]{0,2})?"
_GAP = r"[ .·‐‑–—-]{0,2}"
# A virtual number's extension: 17012345678,8462 or 转8462 or [8462]; never the number of a house that follows.
_EXTENSION = (
    r"(?:[ ]*(?:[,;]?(?:拨通后)?(?:请?输入|转|按)?(?:(?<=[转入按])|分机号?|[Ee][Xx][Tt]\.?)[ :]*(?P<{0}a>[0-9]{{1,6}})"
    r"(?:号(?![\u4e00-\u9fff0-9]))?"
    r"|[,#*_-]{{1,3}}[ ]?(?P<{0}b>[0-9]{{3,4}})|[\[(【](?:分机号?|转)?[ :]?(?P<{0}c>[0-9]{{3,4}})[\])】])"
    r"(?![0-9-]|[ ]?[号室栋楼幢单弄巷街路层座村组]))?(?![0-9])"
)
_PHONE = re.compile(
    rf"(?<![0-9A-Za-z])(?:{_COUNTRY}(?P<mobile>1{_GAP}[3-9](?:{_GAP}[0-9]){{9}}){_EXTENSION.format('m')}"
    rf"|{_COUNTRY}(?P<landline>\(?0[0-9]{{2,3}}\)?{_GAP}[1-9][0-9]{{2,3}}{_GAP}[0-9]{{4}}){_EXTENSION.format('l')}"
    rf"|(?P<service>[48]00(?:{_GAP}[0-9]){{7}}){_EXTENSION.format('s')}"
    rf"|(?P<foreign>(?:\+ ?|00)[1-9](?:[ ().-]{{0,2}}[0-9]){{6,13}})(?![0-9])"
    rf"|(?P<island>85[23][ -][0-9]{{4}}[ -]?[0-9]{{4}})(?![0-9]))"
)
_KINDS = ("mobile", "landline", "service", "foreign", "island")
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_MOBILE = re.compile(r"\+861[3-9][0-9]{9}")
_LAST = 4


@dataclass(frozen=True, slots=True)
class Phone:
    """A number in E.164 (`+8613800138000`) and, for switchboards and virtual numbers, its extension."""

    e164: str = field(repr=False)
    extension: str = ""

    @property
    def is_mobile(self) -> bool:
        return _MOBILE.fullmatch(self.e164) is not None

    @property
    def is_assigned(self) -> bool:
        """Whether it lies in a range that is given out; every mainland mobile counts, for ranges are added yearly."""
        return self.is_mobile or phonenumbers.is_valid_number(phonenumbers.parse(self.e164))

    @property
    def written(self) -> str:
        """As people in China write it: 13800138000, 17012345678,8462, 025-83212345, 400-820-8820, +852 9123 4567."""
        extension = f",{self.extension}" if self.extension else ""
        return self._written_number() + extension

    def _written_number(self) -> str:
        if self.is_mobile:
            return self.e164.removeprefix("+86")
        number = phonenumbers.parse(self.e164)
        if number.country_code != phonenumbers.country_code_for_region("CN"):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
        area, *rest = national.split()
        return f"{area}-{''.join(rest)}" if area.startswith("0") else "-".join((area, *rest))


@dataclass(frozen=True, slots=True)
class FoundPhone:
    """A phone in a text and the half-open range of characters it was written in."""

    phone: Phone
    start: int
    end: int


def find_phones(text: str) -> Iterator[FoundPhone]:
    """Every telephone number in the text, in order: mobiles, landlines, 400 and 800 numbers, foreign ones with +.

    A mainland mobile is `1[3-9]` and nine digits; of everything else libphonenumber says what can be a number.
    """
    for match in _PHONE.finditer(text.translate(FULL_WIDTH)):
        kind = next(kind for kind in _KINDS if match[kind])
        extension = next((match[name] for name in _extension_names(kind) if match[name]), "")
        e164 = _mobile(match[kind]) if kind == "mobile" else _possible("+" * (kind == "island") + match[kind])
        if e164:
            yield FoundPhone(Phone(e164, extension), match.start(), _closed(match))


def parse_phone(text: str) -> Phone | None:
    """The one telephone number the text consists of, or None."""
    text = text.strip()
    found = next(find_phones(text), None)
    if found and (found.start, found.end) == (0, len(text)):
        return found.phone
    return None


def last_four(phone: str) -> str:
    """The last four digits of the number itself, without an extension; fewer where there are no more."""
    parsed = parse_phone(phone)
    if parsed:
        return parsed.e164[-_LAST:]
    return "".join(char for char in phone if char.isdecimal())[-_LAST:]


def _closed(match: re.Match[str]) -> int:
    """Where the number ends, with a bracket behind it that was opened in it: +86 (154-0013-8000)."""
    opened = match[0].count("(") > match[0].count(")")
    return match.end() + (opened and match.string[match.end() :].startswith(")"))


def _extension_names(kind: str) -> tuple[str, ...]:
    return () if kind in ("foreign", "island") else tuple(kind[0] + form for form in "abc")


def _mobile(text: str) -> str:
    return "+86" + re.sub(r"[^0-9]", "", text)


def _possible(text: str) -> str:
    try:
        number = phonenumbers.parse(text, "CN")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
