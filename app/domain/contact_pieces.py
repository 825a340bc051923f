"""A pasted block of text in pieces: phones taken out, labels read, the rest cut where people separate things."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.name_likeness import HAN
from app.domain.names import visible
from app.domain.phones import FULL_WIDTH, FoundPhone

EDGES = " \t-_—–:：.·*#\"'“”‘’"  # what may be left at either end of a piece and belongs to none

_LONGEST_PASTE = 20_000  # characters, with the markup of a web page around them
_PHONE_MARK = "\0"  # cannot come from the text: control characters are dropped before


class Role(StrEnum):
    """What a label says about the words after it."""

    NAME = "name"
    PHONE = "phone"
    ADDRESS = "address"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text between separators.

    role: by the label before it, if any. after_comma: whether a comma came before. by_phone: whether a phone stands
    beside it.
    """

    text: str
    role: Role | None
    after_comma: bool = False
    by_phone: bool = False


_NAME_LABELS = (
    "收件人姓名 收货人姓名 收件人 收货人 收件方 联系人 收方 姓名 名字 收 consignee recipient receiver name attn to"
)
_PHONE_LABELS = (
    "收件人电话 收货人电话 收件人手机 联系电话 联系方式 联系手机 手机号码 电话号码 手机号 手机 电话 "
    "telephone mobile phone tel"
)
_ADDRESS_LABELS = (
    "收件人地址 收货人地址 收件地址 收货地址 详细地址 街道地址 联系地址 所在地区 所在城市 所在省市 所在地 地区 地址 "
    "省份 城市 区县 省 市 区 寄 address addr"
)
_DROPPED_LABELS = "邮政编码 邮编 postcode zip"
_LABEL_ROLES = {
    word: role
    for role, words in (
        (Role.NAME, _NAME_LABELS),
        (Role.PHONE, _PHONE_LABELS),
        (Role.ADDRESS, _ADDRESS_LABELS),
        (Role.DROPPED, _DROPPED_LABELS),
    )
    for word in words.split()
}
_LONG_LABELS = "|".join(sorted((word for word in _LABEL_ROLES if len(word) > 1), key=len, reverse=True))
_AT_START = r"(?:^|(?<=[\n ,;|]))"
# With a colon a label may stand anywhere. Without one it stands at the start of a piece: before a space, or, for the
# words that mean nothing else, straight before what it labels.
_LABEL = re.compile(
    rf"(?ai)(?<![A-Za-z])(?P<colon>{_LONG_LABELS})[ ]*[:=]"
    rf"|[【\[](?P<boxed>{_LONG_LABELS})[】\]][ ]*:?"
    rf"|{_AT_START}(?P<short>[省市区收寄])[ ]*[:=]"
    rf"|{_AT_START}(?P<bare>{_LONG_LABELS})(?=[ \n]|$)"
    rf"|{_AT_START}(?P<glued>收[件货]人(?:姓名|电话|地址)?|收[件货]地址|详细地址|所在地区|联系电话|手机号码?|联系人|姓名)"
    r"(?=[\u4e00-\u9fff\n])"
)
_BREAK_TAG = re.compile(r"(?i)</?(?:br|p|div|li|tr|td|h[1-6])\b[^<>]*>")
_TAG = re.compile(r"</?[A-Za-z!][^<>]*>")
_LINE_ENDS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_SEPARATOR = re.compile(r"((?:[\n,;|、。!?~]|(?<![A-Za-z0-9])/|/(?![A-Za-z0-9]))+)")
_NAME_IN_BRACKETS = re.compile(rf"\(([{HAN}·]{{2,10}}) ?收\)")
# Python refuses to read a number of thousands of digits, which no character has.
_OVERLONG_REFERENCE = re.compile(r"&#[0-9]{8,};?")
_NOTE = re.compile(r"\(?微信同号\)?")
_PHONE_IN_BRACKETS = re.compile(rf"[(\[【]\s*{_PHONE_MARK}\s*[)\]】]")
_SPACES = re.compile(r" +")
_SPACE_AT_HAN = re.compile(rf"(?<=[{HAN}]) +| +(?=[{HAN}])")
_HAN_CHARACTER = re.compile(rf"[{HAN}]")
_POLITE_WORDS = "收 亲收 亲启 启 谢谢 谢谢您 你好 您好 麻烦了 中国 先生 女士 小姐 收货信息 收件信息"
_POLITE = frozenset(_POLITE_WORDS.split())


def plain_block(text: str) -> str:
    """The visible characters of a pasted text: markup read as line ends, full-width forms narrowed."""
    unmarked = html.unescape(_OVERLONG_REFERENCE.sub("", _TAG.sub("", _BREAK_TAG.sub("\n", text[:_LONGEST_PASTE]))))
    lines = (visible(line).translate(FULL_WIDTH) for line in _LINE_ENDS.split(unmarked))
    block = "\n".join(kept for line in lines if (kept := _SPACES.sub(" ", line).strip()))
    return _NAME_IN_BRACKETS.sub(r"\n\1\n", _NOTE.sub("", block))


def pieces_of(block: str, phones: Sequence[FoundPhone]) -> list[Piece]:
    """The block in pieces with their roles; the phones, postcodes with a label and politeness are left out."""
    pieces = [piece for role, segment in _segments(_without(phones, block)) for piece in _cut(segment, role)]
    texts = ["", *(piece.text for piece in pieces), ""]
    neighbours = zip(texts[:-2], texts[2:], strict=True)
    return [
        replace(piece, by_phone=_PHONE_MARK in beside)
        for piece, beside in zip(pieces, neighbours, strict=True)
        if piece.text != _PHONE_MARK and piece.role is not Role.DROPPED and piece.text not in _POLITE
    ]


def closed_up(text: str) -> str:
    """The text without the spaces that touch a Chinese character."""
    return _SPACE_AT_HAN.sub("", text)


def _without(phones: Sequence[FoundPhone], block: str) -> str:
    for found in reversed(phones):
        block = f"{block[: found.start]}\n{_PHONE_MARK}\n{block[found.end :]}"
    return _PHONE_IN_BRACKETS.sub(_PHONE_MARK, block)


def _segments(text: str) -> Iterator[tuple[Role | None, str]]:
    """What stands before the first label, then what stands behind each."""
    role, start = None, 0
    for label in _LABEL.finditer(text):
        yield role, text[start : label.start()]
        word = next(word for word in label.groupdict().values() if word)
        role, start = _LABEL_ROLES[word.lower()], label.end()
    yield role, text[start:]


def _cut(segment: str, role: Role | None) -> Iterator[Piece]:
    """A segment's pieces; its label holds for a name up to the first separator, for an address up to the line's end."""
    segment = segment.strip(EDGES + "\n,;、")
    parts = _SEPARATOR.split(segment)
    for index in range(0, len(parts), 2):
        separator = parts[index - 1] if index else ""
        if "\n" in separator or (index and role is not Role.ADDRESS):
            role = None
        for position, text in enumerate(_runs(parts[index], role)):
            if position and role is not Role.ADDRESS:
                role = None
            yield Piece(text, role, after_comma="," in separator and not position)


def _runs(text: str, role: Role | None) -> Iterator[str]:
    """The words of a part: Chinese ones each, neighbouring Latin ones as one run; an address is left whole."""
    if role is Role.ADDRESS:
        words = [text]
    else:
        words = []
        for word in text.split():
            if words and not _HAN_CHARACTER.search(words[-1] + word):
                words[-1] += " " + word
            elif words and len(words[-1]) == len(word) == 1:  # 李 明
                words[-1] += word
            else:
                words.append(word)
    yield from (stripped for word in words if (stripped := word.strip(EDGES)))
