"""A pasted block of text in pieces: phones taken out, labels read, the rest cut where people separate things."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from app.domain.chatter import is_chatter, without_chatter_lead
from app.domain.contact_labels import Role, labelled_segments, without_sender
from app.domain.name_likeness import HAN, name_score
from app.domain.names import begins_with_surname, visible
from app.domain.phones import FULL_WIDTH, FoundPhone
from app.domain.place import locate
from app.domain.traditional import simplified

EDGES = " \t-_—–:：.·*#\"'“”‘’"  # what may be left at either end of a piece and belongs to none

_LONGEST_PASTE = 20_000  # characters, with the markup of a web page around them
_PHONE_MARK = "\0"  # cannot come from the text: control characters are dropped before


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


_BREAK_TAG = re.compile(r"(?i)</?(?:br|p|div|li|tr|td|h[1-6])\b[^<>]*>")
_TAG = re.compile(r"</?[A-Za-z!][^<>]*>")
_LINE_ENDS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
# Emoji with what modifies them, and numbers in circles.
_PICTURES = regex.compile(
    r"(?:[0-9#*]\uFE0F?\u20E3|[\p{So}\p{Extended_Pictographic}--[0-9#*©®]]|[\u2460-\u24FF\u2776-\u2793]"
    r"|[\uFE0F\U0001F3FB-\U0001F3FF])+",
    flags=regex.VERSION1,
)
# A slash before a figure belongs to the address: 8栋/2单元/603.
_SEPARATOR = re.compile(r"((?:[\n,;|、。!?~]|(?<![A-Za-z0-9])/(?![0-9])|/(?![A-Za-z0-9]))+)")
_DOTTED = re.compile(rf"(?<=[{HAN}])\.(?=[{HAN}])")
_DOTTED_WORD = re.compile(rf"[^\s,;|、。/]*{_DOTTED.pattern}[^\s,;|、。/]*")
_DOTTED_NAME = re.compile(rf"[{HAN}]{{2,8}}(?:\.[{HAN}]{{2,8}}){{1,3}}")
_DOT_IN_NAME = re.compile(rf"(?<=[{HAN}]) ?[·•‧∙⋅･᛫●] ?(?=[{HAN}])")
_NAME_IN_BRACKETS = re.compile(rf"\(([{HAN}·]{{2,10}}) ?(?<!代)收\)")
# Python refuses to read a number of thousands of digits, which no character has.
_OVERLONG_REFERENCE = re.compile(r"&#[0-9]{8,};?")
_NOTE = re.compile(
    r"\(?(?:微信同号|同微信)\)?|\((?:白天|晚上|常用|备用|本人|私人|单位|家里?|微信)\)"
    r"|[(\[【](?:邮政编码|邮编)?:? ?[0-9]{6}[)\]】]"
)
_PHONE_IN_BRACKETS = re.compile(rf"[(\[【]([^()\[\]【】]*{_PHONE_MARK}[^()\[\]【】]*)[)\]】]")
_OTHER_PHONE = re.compile(
    rf"(?<![{HAN}])(?:或者?|另外?|备用|家里?|公司|单位|办公室)(?:电话|手机号?|号码)?:?\s*(?={_PHONE_MARK})"
)
_NO_PHONE = re.compile(r"1[ -]?[3-9](?:[ -]?[0-9*xXoO]){6,11}")  # 154****0136, a digit too few, a letter among them
_SPACES = re.compile(r" +")
_SPACE_AT_HAN = re.compile(rf"(?<=[{HAN}]) +| +(?=[{HAN}])")
_HAN_CHARACTER = re.compile(rf"[{HAN}]")
_BRACKETS = {"(": ")", "[": "]", "【": "】"}
_POLITE = frozenset({"收", "亲收", "亲启", "启", "中国", "先生", "女士", "小姐", "男", "女"})


def plain_block(text: str) -> str:
    """The visible characters of a pasted text: markup and pictures read as line ends, full-width forms narrowed."""
    unmarked = html.unescape(_OVERLONG_REFERENCE.sub("", _TAG.sub("", _BREAK_TAG.sub("\n", text[:_LONGEST_PASTE]))))
    lines = (visible(line).translate(FULL_WIDTH) for line in _LINE_ENDS.split(_PICTURES.sub("\n", unmarked)))
    return "\n".join(kept for line in lines if (kept := _SPACES.sub(" ", line).strip()))


def consignee_alone(block: str) -> str:
    """The block without who sends, notes on the phone and the postcode, and with the dots of names closed up."""
    return _NAME_IN_BRACKETS.sub(r"\n\1\n", _NOTE.sub("\n", without_sender(_with_closed_dots(block))))


def pieces_of(block: str, phones: Sequence[FoundPhone]) -> list[Piece]:
    """The block in pieces with their roles; phones, postcodes with a label, politeness and chatter are left out."""
    pieces = [piece for role, segment in labelled_segments(_without(phones, block)) for piece in _cut(segment, role)]
    texts = ["", *(piece.text for piece in pieces), ""]
    neighbours = zip(texts[:-2], texts[2:], strict=True)
    return [
        replace(piece, by_phone=_PHONE_MARK in beside)
        for piece, beside in zip(pieces, neighbours, strict=True)
        if not _says_nothing(piece)
    ]


def closed_up(text: str) -> str:
    """The text without the spaces that touch a Chinese character."""
    return _SPACE_AT_HAN.sub("", text)


def _says_nothing(piece: Piece) -> bool:
    """Whether the piece is a phone, right or wrong, or tells nothing of the consignee."""
    if piece.text == _PHONE_MARK or piece.role is Role.DROPPED or piece.text in _POLITE:
        return True
    return piece.role is not Role.NAME and (_NO_PHONE.fullmatch(piece.text) is not None or is_chatter(piece.text))


def _with_closed_dots(block: str) -> str:
    """The block with the dots of minority names closed up (热依扎 · 阿里木江); before a place a dot separates."""

    def closed(dot: re.Match[str]) -> str:
        place = locate(block, dot.end())
        return "\n" if place and place.certain else "·"

    return _DOT_IN_NAME.sub(closed, block)


def _without(phones: Sequence[FoundPhone], block: str) -> str:
    for found in reversed(phones):
        block = f"{block[: found.start]}\n{_PHONE_MARK}\n{block[found.end :]}"
    return _OTHER_PHONE.sub("\n", _PHONE_IN_BRACKETS.sub(r"\n\1\n", block))


def _cut(segment: str, role: Role | None) -> Iterator[Piece]:
    """A segment's pieces; its label holds for a name up to the first separator, for an address up to the line's end."""
    segment = without_chatter_lead(segment.strip(EDGES + "\n,;、"))
    parts = _SEPARATOR.split(_DOTTED_WORD.sub(_with_dot_read, segment))
    for index in range(0, len(parts), 2):
        separator = parts[index - 1] if index else ""
        if "\n" in separator or (index and role is not Role.ADDRESS):
            role = None
        for position, text in enumerate(_runs(parts[index], role)):
            if position and role is not Role.ADDRESS:
                role = None
            yield Piece(text, role, after_comma="," in separator and not position)


def _with_dot_read(word: re.Match[str]) -> str:
    """A word with full stops between Chinese characters: they are the dot of a minority's name, or separate."""
    place = locate(word[0])
    if _DOTTED_NAME.fullmatch(word[0]) and not (place and place.certain):
        return word[0].replace(".", "·")
    return _DOTTED.sub(",", word[0])


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
    yield from (unwrapped for word in words if (unwrapped := _stripped(_unwrapped(_stripped(word), role))))


def _stripped(word: str) -> str:
    """The word without what may be left at its edges, but with the # of a room (#419)."""
    stripped = word.lstrip(EDGES)
    is_room = stripped[:1].isdigit() and word[: -len(stripped)].endswith("#")
    return ("#" * is_room + stripped).rstrip(EDGES)


def _unwrapped(text: str, role: Role | None) -> str:
    """The text without brackets around all of it, where a name, an address or what a label stands for is in them."""
    if len(text) > 1 and text[-1] == _BRACKETS.get(text[0]):
        inner = text[1:-1]
        place = locate(inner)
        is_name = name_score(inner) and begins_with_surname(simplified(inner))
        if role or is_name or (place and place.certain):
            return inner
    return text
