"""A consignee pasted as one block of text, taken apart into name, phone and address.

Phones are found first, for nothing else looks like them; labels split what is left; every piece is then part of the
address or, once, the name. Nothing is guessed silently: what was inferred, ambiguous or is missing is marked unsure.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from app.domain.chatter import is_chatter
from app.domain.contact_labels import Role
from app.domain.contact_pieces import EDGES, Piece, closed_up, consignee_alone, pieces_of, plain_block
from app.domain.name_likeness import HAN, LIKELY_NAME, POSSIBLE_NAME, SURE_NAME, bare_name, name_score
from app.domain.names import begins_with_surname, clean_name
from app.domain.phones import Phone, find_phones
from app.domain.place import Place, find_place, locate
from app.domain.traditional import simplified

LONGEST_BLOCK = 200  # characters

_SHORTEST_NAME = 2
_POSTCODE = re.compile(r"\(?[0-9]{6}\)?")
_EXTENSION_APART = re.compile(r"[\[【]([0-9]{4})[\]】]")
_EXTENSION_TWICE = re.compile(r"\(([0-9]{4})\)(?=.*\(\1\))", re.DOTALL)  # once it may be a room
_HAN_CHARACTER = re.compile(rf"[{HAN}]")
_GLUED_NAME = re.compile(
    rf"(?P<address>.*(?:[号室楼栋幢座层店村组户]|单元|[0-9A-Za-z]))(?P<name>[{HAN}]{{2,4}}?(?:先生|女士|小姐|老师)?)收?"
)
_NAME_BEHIND = re.compile(rf"(?P<address>.+)\((?P<name>[{HAN}]{{2,4}})\)")
_HOUSE = re.compile(r"[0-9]")
_STRAY = re.compile(rf"[{HAN}]{{1,2}}")
# What no address holds: a label, a phone that was not read as one, thanks. It was not understood what this is.
_ODD_IN_DETAIL = re.compile(r"[:=*\\]|[0-9]{7,}|转[0-9]{3}|分机|谢|您|你|姓名|收件|收货|电话|手机|邮编")
_DIVISION = re.compile(rf"[{HAN}]{{2}}(?:省|自治[区州县]|(?<!城)市(?![场政民]))")
_UNKNOWN_LABEL = re.compile(rf"[{HAN}]{{1,12}}:")
_LEAD_IN = re.compile(r"(?:(?:请|快递|麻烦)?(?:寄|送|发)(?:到|往|至)?|到|地址|在)$")


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A consignee as far as the text tells; unsure holds the names of the fields a person must look at."""

    name: str = field(repr=False)
    phone: str = field(repr=False)
    province: str = field(repr=False)
    city: str = field(repr=False)
    district: str = field(repr=False)
    detail: str = field(repr=False)
    unsure: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Found:
    """One part of the answer and whether it is sure."""

    text: str = field(repr=False)
    sure: bool


def split(text: str) -> ContactDraft:
    """The consignee in a block of text, as much of it as can be told; at most 200 visible characters are looked at.

    phone is written as people write it (`app.domain.phones.Phone.written`). Fields that are not found are "" and
    unsure, except a city or district that the division above does not have. Never raises, whatever the text.
    """
    whole = plain_block(text)
    phone, block_without_extension = _take_phone(consignee_alone(whole[:LONGEST_BLOCK]))
    name, pieces = _take_name(pieces_of(block_without_extension, list(find_phones(block_without_extension))))
    name, place, detail = _take_place(name, _joined(pieces))
    understood = len(whole) <= LONGEST_BLOCK and not any(_is_stray(piece) or _is_rival(piece) for piece in pieces)
    detail = replace(detail, sure=detail.sure and understood and not _is_odd(name, place, detail.text))
    found = {"name": name, "phone": phone, "detail": detail}
    return ContactDraft(
        name=clean_name(name.text),
        phone=phone.text,
        province=place.province,
        city=place.city,
        district=place.district,
        detail=detail.text,
        unsure=place.unsure | {field_name for field_name, part in found.items() if not part.sure},
    )


def _take_phone(block: str) -> tuple[_Found, str]:
    """The best phone, and the block without its extension where that stands apart (张三[8462] 17012345678 …[8462])."""
    numbers = [found.phone for found in find_phones(block)]
    if not numbers:
        return _Found("", sure=False), block
    best = max(numbers, key=lambda phone: (phone.is_assigned, phone.is_mobile))
    sure = best.is_assigned and len({phone.e164 for phone in numbers}) == 1
    apart = _EXTENSION_APART.search(block) or _EXTENSION_TWICE.search(block)
    if apart and best.is_mobile and best.extension in ("", apart[1]):
        return _Found(Phone(best.e164, apart[1]).written, sure), block.replace(apart[0], " ")
    return _Found(best.written, sure), block


def _take_name(pieces: list[Piece]) -> tuple[_Found, list[Piece]]:
    """The name among the pieces, and the pieces of the address."""
    labelled = next((piece for piece in pieces if piece.role is Role.NAME), None)
    if labelled:
        name = _Found(bare_name(labelled.text), sure=name_score(labelled.text) > 0)
        return name, [piece for piece in pieces if piece is not labelled]
    rest = [piece for piece in pieces if not _is_postcode(piece)]
    ranks = {
        index: (score, piece.by_phone)
        for index, piece in enumerate(rest)
        if piece.role is None
        and (score := name_score(piece.text)) > 0
        and (score > POSSIBLE_NAME or piece.by_phone or (score == POSSIBLE_NAME and index in (0, len(rest) - 1)))
    }
    if not ranks:
        return _Found("", sure=False), rest
    best = max(ranks, key=lambda index: ranks[index])
    score, _ = ranks[best]
    rivals = [index for index, rank in ranks.items() if index != best and rank[0] >= score]
    sure = score >= LIKELY_NAME and not rivals
    return _Found(bare_name(rest[best].text), sure), rest[:best] + rest[best + 1 :]


def _is_stray(piece: Piece) -> bool:
    """Whether a word stands beside the phone that is no name and hardly an address: it may say something of either."""
    return bool(piece.role is None and piece.by_phone and _STRAY.fullmatch(piece.text) and not locate(piece.text))


def _is_rival(piece: Piece) -> bool:
    """Whether a piece looks as surely like a name as any, but another was taken for it."""
    return piece.role is None and name_score(piece.text) >= SURE_NAME


def _is_postcode(piece: Piece) -> bool:
    return piece.role is None and _POSTCODE.fullmatch(piece.text) is not None


def _joined(pieces: Sequence[Piece]) -> str:
    """The address in one line: Chinese without spaces, Latin with the commas it had."""
    texts = [closed_up(piece.text) for piece in pieces]
    joined = texts[:1]
    for (before, text), piece in zip(pairwise(texts), pieces[1:], strict=True):
        touching = _HAN_CHARACTER.match(before[-1]) or _HAN_CHARACTER.match(text)
        joined.append(("" if touching else ", " if piece.after_comma else " ") + text)
    return "".join(joined)


def _take_place(name: _Found, address: str) -> tuple[_Found, Place, _Found]:
    """The divisions of the address, its detail, and the name where it was written without a gap before or behind."""
    start, place = find_place(address)
    before, rest = address[:start], address[place.end :]
    rest = _without_repetition(place, rest)
    if before and not name.text and (score := name_score(before)):
        name, before = _Found(bare_name(before), sure=score >= SURE_NAME), ""
    before = "" if _UNKNOWN_LABEL.fullmatch(before) else _LEAD_IN.sub("", before).strip(EDGES)
    before = "" if is_chatter(before) else before
    glued = _GLUED_NAME.fullmatch(rest) or _NAME_BEHIND.fullmatch(rest)
    if glued and not name.text and _is_name_in_address(glued["name"]):
        name, rest = _Found(glued["name"], sure=False), glued["address"]
    detail = " ".join(part for part in (rest.strip(EDGES + ",/"), before) if part)
    return name, place, _Found(closed_up(detail), sure=bool(detail) and not (rest and before))


def _is_name_in_address(text: str) -> bool:
    """Whether what stands glued to an address is a name, even one that ends as addresses do (封国栋, but not 南楼)."""
    return name_score(text) >= LIKELY_NAME or (
        name_score(text) > 0 and len(text) > _SHORTEST_NAME and begins_with_surname(simplified(text))
    )


def _is_odd(name: _Found, place: Place, detail: str) -> bool:
    """Whether something may be left in the detail that belongs elsewhere."""
    unplaced = not place.city and "city" in place.unsure and _DIVISION.search(simplified(detail))
    unclosed = detail.count("(") != detail.count(")")
    return not name.text or unclosed or bool(unplaced or _ODD_IN_DETAIL.search(detail))


def _without_repetition(place: Place, rest: str) -> str:
    """The rest of an address without a second writing of its divisions, as forms with two address fields give it."""
    start, again = find_place(rest)
    if not again.certain or (again.province, again.city, again.district) != (
        place.province,
        place.city,
        place.district,
    ):
        return rest
    between, behind = rest[:start], rest[again.end :]
    if behind.startswith(between):
        return behind
    return rest if _HOUSE.search(between) else between + behind  # 东莞市…69号东莞市某某厂: behind a house it is a firm
