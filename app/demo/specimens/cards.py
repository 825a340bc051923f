"""How each kind of document is drawn: where which field stands, as on the real ones, and nothing that forges them.

No emblem, no pattern, no portrait of any real card is copied. The place of the photograph is blank and says specimen,
and so does a word across the whole face.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from math import sin
from random import Random
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from app.demo.specimens.holders import (
    UTOPIA,
    Holder,
    chinese_name,
    foreigner_number_2017,
    foreigner_number_2023,
    hk_macau_number,
    hmt_number,
    holder,
    passport_lines,
    taiwan_number,
)
from app.domain.documents.document import DocumentType, LongTerm
from app.domain.documents.read_document import DocumentSource, ReadDocument, Sex
from app.labels.fonts import LabelFonts

DOTS = 16
"""Dots a millimetre: three times what a camera at the counter resolves."""
CARD = (85.6, 54.0)  # ISO/IEC 7810 ID-1
PAGE = (125.0, 88.0)  # ISO/IEC 7810 ID-3, a passport's page
INK, LABEL, FAINT = (30, 30, 38), (62, 92, 140), (214, 190, 196)
MARK = "样本 SPECIMEN"
PITCH = 2.54  # millimetres a character of a machine-readable zone, ICAO 9303-3


class SpecimenKind(StrEnum):
    RESIDENT_ID_FRONT = "resident-id-front"
    RESIDENT_ID_BACK = "resident-id-back"
    TEMPORARY_ID = "temporary-id"
    HMT_PERMIT_FRONT = "hmt-permit-front"
    HMT_PERMIT_BACK = "hmt-permit-back"
    HK_MACAU_TRAVEL = "hk-macau-travel"
    TAIWAN_TRAVEL = "taiwan-travel"
    FOREIGNER_2017 = "foreigner-2017"
    FOREIGNER_2023 = "foreigner-2023"
    PASSPORT = "passport"


@dataclass(frozen=True, slots=True)
class Specimen:
    """One side of a document. shows: what stands on it; picture: (height, width, 3) BGR, 8 bit."""

    kind: SpecimenKind
    shows: ReadDocument
    picture: NDArray[np.uint8] = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Word:
    """A text at a place; millimetres. spread: of each character from the next, where the type has a fixed pitch."""

    across: float
    down: float
    size: float
    text: str = field(repr=False)
    colour: tuple[int, int, int] = INK
    spread: float = 0.0


@dataclass(frozen=True, slots=True)
class _Face:
    """What is drawn on one side. photograph: left, top, width, height of its blank place, or None."""

    words: tuple[_Word, ...]
    shows: ReadDocument
    paper: tuple[int, int, int]
    size: tuple[float, float] = CARD
    photograph: tuple[float, float, float, float] | None = None


def specimen(kind: SpecimenKind, rng: Random, fonts: LabelFonts, today: date) -> Specimen:
    """A specimen of this kind of an invented person, valid today; the same generator state gives the same one."""
    face = _FACES[kind](holder(rng), rng, today)
    return Specimen(kind, face.shows, _drawn(face, fonts))


def _drawn(face: _Face, fonts: LabelFonts) -> NDArray[np.uint8]:
    width, height = (round(side * DOTS) for side in face.size)
    picture = Image.new("RGB", (width, height), face.paper)
    draw = ImageDraw.Draw(picture)
    darker = (face.paper[0] - 14, face.paper[1] - 12, face.paper[2] - 8)
    for wave in range(14):
        middle = height * (wave + 0.5) / 14
        line = [(across, middle + 40 * sin(across / 90 + wave)) for across in range(0, width + 8, 8)]
        draw.line(line, fill=darker, width=3)
    _mark(picture, fonts)
    if face.photograph is not None:
        left, top, across, down = (side * DOTS for side in face.photograph)
        draw.rectangle((left, top, left + across, top + down), fill=(236, 236, 238), outline=(170, 170, 176), width=3)
        font = fonts.at(round(2.6 * DOTS))
        for number, part in enumerate(MARK.split()):
            place = (left + across / 2, top + down / 2 + number * 4 * DOTS)
            draw.text(place, part, fill=(190, 60, 60), font=font, anchor="mm")
    for word in face.words:
        _letter(draw, word, fonts)
    return np.ascontiguousarray(np.asarray(picture)[:, :, ::-1])


def _mark(picture: Image.Image, fonts: LabelFonts) -> None:
    """SPECIMEN across the whole face, paler than what is to be read."""
    layer = Image.new("L", picture.size, 0)
    draw = ImageDraw.Draw(layer)
    middle = (picture.width / 2, picture.height / 2)
    draw.text(middle, MARK, fill=110, font=fonts.at(round(picture.width / 9)), anchor="mm")
    turned = layer.rotate(24, resample=Image.Resampling.BILINEAR)
    picture.paste(Image.new("RGB", picture.size, FAINT), mask=turned)


def _letter(draw: ImageDraw.ImageDraw, word: _Word, fonts: LabelFonts) -> None:
    font = fonts.at(round(word.size * DOTS))
    across, down = word.across * DOTS, word.down * DOTS
    if not word.spread:
        draw.text((across, down), word.text, fill=word.colour, font=font, anchor="ls")
        return
    for place, char in enumerate(word.text):
        draw.text((across + (place + 0.5) * word.spread * DOTS, down), char, fill=word.colour, font=font, anchor="ms")


def _named(across: float, down: float, label: str, value: str, size: float = 3.4) -> tuple[_Word, _Word]:
    """A field with its name before it."""
    named = 2.5
    return _Word(across, down, named, label, LABEL), _Word(across + 10.5, down, size, value)


def _over(across: float, down: float, label: str, value: str, size: float = 3.0) -> tuple[_Word, _Word]:
    """A field with its name above it, as travel permits have it."""
    return _Word(across, down, 1.9, label, LABEL), _Word(across, down + 4.0, size, value)


def _address(across: float, down: float, text: str) -> tuple[_Word, ...]:
    lines = [text[start : start + 11] for start in range(0, len(text), 11)]
    return (
        _Word(across, down, 2.5, "住址", LABEL),
        *(_Word(across + 10.5, down + 4.6 * number, 3.2, line) for number, line in enumerate(lines)),
    )


def _sex_word(sex: Sex | None) -> str:
    return "男" if sex is Sex.MALE else "女"


def _citizen(across: float, down: float, number: str) -> tuple[_Word, _Word]:
    return _Word(across, down, 2.5, "公民身份号码", LABEL), _Word(across + 22, down, 4.1, number, spread=2.55)


def _spoken_date(day: date) -> str:
    return f"{day.year} 年 {day.month} 月 {day.day} 日"


def _dotted(day: date | LongTerm | None) -> str:
    return day.strftime("%Y.%m.%d") if isinstance(day, date) else "长期"


def _period(shows: ReadDocument) -> str:
    return f"{_dotted(shows.valid_from)}-{_dotted(shows.valid_to)}"


def _issued(rng: Random, today: date, most_days: int = 1400) -> date:
    """A day before today that every month has, at most so many days ago."""
    return (today - timedelta(days=rng.randint(40, most_days))).replace(day=rng.randint(1, 28))


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return day.replace(year=day.year + years, month=month + 1)


def _later(day: date, years: int) -> date:
    return day.replace(year=day.year + years)


def _read(document_type: DocumentType, of: Holder, number: str) -> ReadDocument:
    return ReadDocument(
        document_type, DocumentSource.CAMERA, number=number, name=of.name, birth_date=of.birth_date, sex=of.sex
    )


def _resident_id_front(of: Holder, rng: Random, today: date) -> _Face:
    del rng, today
    shows = _read(DocumentType.RESIDENT_ID, of, of.resident_id)
    words = (*_person(shows, "汉"), *_address(5, 28.5, of.address), *_citizen(5, 49, shows.number))
    return _Face(words, shows, (232, 238, 244), photograph=(56, 6, 25, 32))


def _person(shows: ReadDocument, nation: str) -> tuple[_Word, ...]:
    born = _spoken_date(shows.birth_date) if shows.birth_date else ""
    nations = (_Word(25, 15.5, 2.5, "民族", LABEL), _Word(33, 15.5, 3.2, nation)) if nation else ()
    return (
        *_named(5, 9, "姓名", shows.name, 4.0),
        *_named(5, 15.5, "性别", _sex_word(shows.sex)),
        *nations,
        *_named(5, 22, "出生", born),
    )


def _resident_id_back(of: Holder, rng: Random, today: date) -> _Face:
    issued = _issued(rng, today)
    until: date | LongTerm = rng.choice((_later(issued, 10), _later(issued, 20), LongTerm.LONG_TERM))
    shows = ReadDocument(DocumentType.RESIDENT_ID, DocumentSource.CAMERA, valid_from=issued, valid_to=until)
    words = (
        _Word(27, 12, 5.4, "中华人民共和国", spread=7.2),
        _Word(27, 22, 7.0, "居民身份证", spread=10),
        _Word(20, 40, 2.6, "签发机关", LABEL),
        _Word(35, 40, 3.2, _police(of)),
        _Word(20, 47, 2.6, "有效期限", LABEL),
        _Word(35, 47, 3.2, _period(shows)),
    )
    return _Face(words, shows, (240, 230, 234))


def _police(of: Holder) -> str:
    return f"{of.city}公安局{of.district.removesuffix('区')}分局" if of.district.endswith("区") else f"{of.city}公安局"


def _temporary_id(of: Holder, rng: Random, today: date) -> _Face:
    # All of it stands on one side, and it is good for three months: article 4 and 5 of its rules (2005).
    issued = _issued(rng, today, most_days=60)
    front = _read(DocumentType.TEMPORARY_ID, of, of.resident_id)
    shows = replace(front, valid_from=issued, valid_to=_months_later(issued, 3))
    words = (
        *_named(5, 7.5, "姓名", shows.name, 3.6),
        *_named(5, 12.5, "性别", _sex_word(shows.sex), 3.0),
        _Word(25, 12.5, 2.5, "民族", LABEL),
        _Word(33, 12.5, 3.0, "汉"),
        *_named(5, 17.5, "出生", _spoken_date(of.birth_date), 3.0),
        *_address(5, 22.5, of.address),
        _Word(5, 37.5, 2.5, "签发机关", LABEL),
        _Word(18, 37.5, 2.8, _police(of)),
        _Word(5, 43, 2.5, "有效期限", LABEL),
        _Word(18, 43, 2.8, _period(shows)),
        *_citizen(5, 50, shows.number),
    )
    return _Face(words, shows, (226, 238, 228), photograph=(57, 5, 24, 30))


def _hmt_permit_front(of: Holder, rng: Random, today: date) -> _Face:
    del today
    shows = replace(_read(DocumentType.HMT_RESIDENCE_PERMIT, of, hmt_number(rng, of)), name=chinese_name(rng))
    words = (*_person(shows, ""), *_address(5, 28.5, of.address), *_citizen(5, 49, shows.number))
    return _Face(words, shows, (232, 240, 240), photograph=(56, 6, 25, 32))


def _hmt_permit_back(of: Holder, rng: Random, today: date) -> _Face:
    issued = _issued(rng, today)
    shows = ReadDocument(
        DocumentType.HMT_RESIDENCE_PERMIT, DocumentSource.CAMERA, valid_from=issued, valid_to=_later(issued, 5)
    )
    title, permit = rng.choice((("港澳居民居住证", hk_macau_number(rng)), ("台湾居民居住证", taiwan_number(rng))))
    words = (
        _Word(27, 10, 5.0, "中华人民共和国", spread=7.2),
        _Word(22, 20, 6.4, title, spread=8.4),
        _Word(20, 33, 2.5, "签发机关", LABEL),
        _Word(35, 33, 3.1, _police(of)),
        _Word(20, 39, 2.5, "有效期限", LABEL),
        _Word(35, 39, 3.1, _period(shows)),
        _Word(20, 45, 2.5, "通行证号码", LABEL),
        _Word(37, 45, 3.1, permit),
        _Word(20, 50, 2.5, "签发次数", LABEL),
        _Word(37, 50, 3.1, "01"),
    )
    return _Face(words, shows, (238, 236, 228))


def _travel(of: Holder, shows: ReadDocument, title: str, paper: tuple[int, int, int]) -> _Face:
    words = (
        _Word(30, 7, 3.6, title),
        *_over(30, 12.5, "姓名", shows.name, 3.8),
        _Word(30, 21, 2.6, of.romanised),
        *_over(30, 25.5, "出生日期", _dotted(shows.birth_date)),
        *_over(58, 25.5, "性别", _sex_word(shows.sex)),
        *_over(30, 34, "有效期限", _period(shows)),
        *_over(30, 42.5, "签发机关", "示例出入境管理局"),
        *_over(58, 42.5, "证件号码", shows.number, 3.4),
        *_over(74, 12.5, "换证次数", "01", 2.4),
    )
    return _Face(words, shows, paper, photograph=(5, 11, 22, 28))


def _hk_macau_travel(of: Holder, rng: Random, today: date) -> _Face:
    shows = _permit(of, rng, today, DocumentType.HK_MACAU_TRAVEL_PERMIT, hk_macau_number(rng))
    return _travel(of, shows, "港澳居民来往内地通行证", (228, 236, 246))


def _taiwan_travel(of: Holder, rng: Random, today: date) -> _Face:
    shows = _permit(of, rng, today, DocumentType.TAIWAN_TRAVEL_PERMIT, taiwan_number(rng))
    return _travel(of, shows, "台湾居民来往大陆通行证", (230, 242, 232))


def _permit(of: Holder, rng: Random, today: date, document_type: DocumentType, number: str) -> ReadDocument:
    issued = _issued(rng, today)
    until = _later(issued, rng.choice((5, 10)))
    return replace(_read(document_type, of, number), name=chinese_name(rng), valid_from=issued, valid_to=until)


def _foreigner(of: Holder, rng: Random, today: date, number: str, paper: tuple[int, int, int]) -> _Face:
    issued = _issued(rng, today)
    shows = replace(
        _read(DocumentType.FOREIGN_PERMANENT_RESIDENT, of, number),
        name=f"{of.surname}, {of.given_name}",
        valid_from=issued,
        valid_to=_later(issued, 10),
    )
    words = (
        _Word(14, 6.5, 3.4, "中华人民共和国外国人永久居留身份证"),
        _Word(19, 10, 1.9, "FOREIGN PERMANENT RESIDENT ID CARD"),
        *_over(5, 14.5, "姓名 / Name", shows.name, 3.2),
        *_over(5, 22.5, "性别 / Sex", f"{_sex_word(shows.sex)} / {'M' if shows.sex is Sex.MALE else 'F'}"),
        *_over(28, 22.5, "出生日期 / Date of Birth", _dotted(of.birth_date)),
        *_over(5, 30.5, "国籍 / Nationality", f"示例国 / {UTOPIA}"),
        *_over(28, 30.5, "有效期限 / Period of Validity", _period(shows), 2.6),
        *_over(5, 38.5, "签发机关 / Issuing Authority", "示例移民管理局"),
        *_over(5, 46.5, "证件号码 / ID No.", number, 3.6),
    )
    return _Face(words, shows, paper, photograph=(60, 13, 21, 27))


def _foreigner_2017(of: Holder, rng: Random, today: date) -> _Face:
    return _foreigner(of, rng, today, foreigner_number_2017(rng), (240, 234, 240))


def _foreigner_2023(of: Holder, rng: Random, today: date) -> _Face:
    return _foreigner(of, rng, today, foreigner_number_2023(rng, of), (244, 240, 228))


def _passport(of: Holder, rng: Random, today: date) -> _Face:
    issued = _issued(rng, today)
    until = _later(issued, 10)
    first, second = passport_lines(rng, of, until)
    shows = replace(
        _read(DocumentType.PASSPORT_MRZ, of, f"{first}/{second}"),
        name=f"{of.surname} {of.given_name}",
        valid_to=until,
    )
    words = (
        _Word(40, 9, 4.2, "UTOPIA"),
        _Word(80, 9, 2.6, "PASSPORT / PASSEPORT"),
        *_over(40, 15, "Type", "P"),
        *_over(56, 15, "Code", UTOPIA),
        *_over(84, 15, "Passport No.", second[:9], 3.6),
        *_over(40, 24, "Surname", of.surname),
        *_over(40, 32, "Given names", of.given_name),
        *_over(40, 40, "Nationality", "UTOPIAN"),
        *_over(84, 40, "Sex", "M" if of.sex is Sex.MALE else "F"),
        *_over(40, 48, "Date of birth", of.birth_date.strftime("%d %b %Y").upper()),
        *_over(84, 48, "Place of birth", "SAMPLETOWN"),
        *_over(40, 56, "Date of issue", issued.strftime("%d %b %Y").upper()),
        *_over(84, 56, "Date of expiry", until.strftime("%d %b %Y").upper()),
        _Word(6, 75.5, 3.6, first, spread=PITCH),
        _Word(6, 82.5, 3.6, second, spread=PITCH),
    )
    return _Face(words, shows, (236, 240, 246), size=PAGE, photograph=(5, 12, 30, 40))


_FACES: Mapping[SpecimenKind, Callable[[Holder, Random, date], _Face]] = MappingProxyType(
    {
        SpecimenKind.RESIDENT_ID_FRONT: _resident_id_front,
        SpecimenKind.RESIDENT_ID_BACK: _resident_id_back,
        SpecimenKind.TEMPORARY_ID: _temporary_id,
        SpecimenKind.HMT_PERMIT_FRONT: _hmt_permit_front,
        SpecimenKind.HMT_PERMIT_BACK: _hmt_permit_back,
        SpecimenKind.HK_MACAU_TRAVEL: _hk_macau_travel,
        SpecimenKind.TAIWAN_TRAVEL: _taiwan_travel,
        SpecimenKind.FOREIGNER_2017: _foreigner_2017,
        SpecimenKind.FOREIGNER_2023: _foreigner_2023,
        SpecimenKind.PASSPORT: _passport,
    }
)
