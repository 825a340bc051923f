"""Where an address lies: province, city and district recognised in its text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache

from app.domain.divisions import Division, provinces
from app.domain.traditional import simplified

_HAN = "\u4e00-\u9fff"
_GAP = re.compile(r"[\s,，、/.·|;；:：—–-]*(?:(?:中华人民共和国|中国)[\s,，、/-]*)?")
# What forms put where a level is empty, and the one new area that lies over counties of its city.
_EMPTY_LEVEL = re.compile(
    rf"(?:(?:市辖区|(?:(?:省|自治区)?直辖)?县级?行政(?:区划|单位)|雄安新区|县(?=[\s,/-]|[{_HAN}]{{2,12}}县))[\s,，、/-]*)?"
)
# 鼓楼 in 鼓楼路 is a road, 吉林 in 吉林市 no province.
_PART_OF_A_NAME = re.compile(
    r"[省市区县旗州盟]|[东西南北中]?[一二三四五]?(?:路|街|道|大道|大街|巷|弄|胡同)"
    r"|[桥门里村镇乡湖山河江港站]|广场|公园|新村|花园|大厦|大学|学校|学院|医院|宾馆|酒店|银行|市场|小区|家园|国际"
    r"|经济|高新|经开|开发|工业|科技|产业|机场|火车|中心|商[城场]"
)
_WRONG_KIND = re.compile(r"新区|市(?![场民政])|区(?!间)|县(?!城)|[省州旗盟]")
_WRONG_PROVINCE_KIND = re.compile(r"[省市区]")
# A district that the table does not know, straight after its city.
_UNKNOWN_DISTRICT = re.compile(rf"[{_HAN}]{{1,4}}?(?:新区|(?<![小社园校街厂景库院片发地])区|县|旗)")
_TOWN_FOLLOWS = re.compile(rf"[{_HAN}]{{2,6}}?(?:街道|镇|乡|路|大道|村)")
_KEY_LENGTH = 2  # nothing shorter is recognised


class _Written(IntEnum):
    """How a division stands in the text: not at all, with a kind it does not have, without its kind, or whole."""

    NOT = 0
    MISTAKEN = 1
    SHORT = 2
    FULL = 3


@dataclass(frozen=True, slots=True)
class Place:
    """The divisions an address begins with, each "" where not recognised.

    end: where its detail begins. unsure: the fields that were inferred, abbreviated, mistaken, ambiguous or are
    missing. certain: whether the text can hardly mean anything but a place.
    """

    province: str = field(repr=False)
    city: str = field(repr=False)
    district: str = field(repr=False)
    end: int
    unsure: frozenset[str]
    certain: bool


@dataclass(frozen=True, slots=True)
class _Path:
    """One way to read the text: divisions from the top down, and how each stands in it."""

    province: Division
    city: Division | None
    district: Division | None
    written: tuple[_Written, _Written, _Written]
    end: int

    @property
    def rank(self) -> tuple[int, ...]:
        current = self.district is None or self.district.current
        return (
            sum(map(bool, self.written)),
            _Written.MISTAKEN not in self.written,
            current,
            sum(self.written),
            self.end,
        )

    @property
    def district_today(self) -> str:
        """The district's name; of one that is no more, the one that bears its name now (通州市 is 通州区)."""
        if self.district is None:
            return ""
        if self.city is None or self.district.current or not self.district.short:
            return self.district.name
        heirs = (other.name for other in self.city.within if other.current and other.short == self.district.short)
        return next(heirs, self.district.name)


NOWHERE = Place("", "", "", 0, frozenset({"province", "city", "district"}), certain=False)


def locate(text: str, start: int = 0) -> Place | None:
    """The place the text names from `start` on, or None where it names none; what is ambiguous stays empty.

    Traditional characters are read as simplified ones; the names are the official ones.
    """
    return _locate(simplified(text), start)


def find_place(text: str) -> tuple[int, Place]:
    """Where the first place stands that the text surely names, else what stands at its start, else nowhere."""
    text = simplified(text)
    found = _found_from(text, 0)
    if found and "district" in found[1].unsure and not found[1].district:
        # 江西省儿童福利院 江西省南昌市青山湖区…: a firm's name may come before its address.
        later = _found_from(text, found[1].end)
        if later and later[1].district and found[1].province in ("", later[1].province):
            return later
    return found or (0, NOWHERE)


def _found_from(text: str, first: int) -> tuple[int, Place] | None:
    for start in range(first, len(text)):
        place = _locate(text, start)
        if place and (place.certain or start == 0) and (place.province or start == 0):
            return start, place
    return None


def _locate(text: str, start: int) -> Place | None:
    paths = list(_paths(text, _skip(text, start)))
    if not paths:
        return None
    best = max(path.rank for path in paths)
    return _place([path for path in paths if path.rank == best], text)


def _place(paths: list[_Path], text: str) -> Place:
    """What the equally good readings agree on."""
    path = paths[0]
    province = path.province if all(other.province is path.province for other in paths) else None
    city = path.city if all(other.city is path.city for other in paths) else None
    district = path.district_today
    end = _skip(text, path.end)
    unknown = _UNKNOWN_DISTRICT.match(text, end) if city and _is_divided(path) and not district else None
    if unknown:
        district, end = unknown[0], _skip(text, unknown.end())
    certain = {
        "province": province is not None and _sure_of_province(path),
        "city": (city is not None and _sure_of_city(path)) or not path.province.within,
        "district": unknown is None and _sure_of_district(path),
    }
    return Place(
        province=province.name if province else "",
        city=city.name if city else "",
        district=district,
        end=end,
        unsure=frozenset(name for name, sure in certain.items() if not sure),
        certain=_Written.FULL in path.written or sum(map(bool, path.written)) > 1,
    )


def _is_divided(path: _Path) -> bool:
    """Whether the city has districts; of a province with nothing but undivided cities (台湾省) nobody says."""
    return bool(path.city and path.city.within) or not any(city.within for city in path.province.within)


def _sure_of_province(path: _Path) -> bool:
    province, city, district = path.written
    return bool(province > _Written.MISTAKEN or city is _Written.FULL or (city and district))


def _sure_of_city(path: _Path) -> bool:
    province, city, district = path.written
    return city is not _Written.MISTAKEN and bool(province or city is _Written.FULL or (city and district))


def _sure_of_district(path: _Path) -> bool:
    if path.district:
        return path.written[2] is _Written.FULL and path.district.current
    return not (path.city.within if path.city else path.province.within)


def _paths(text: str, start: int) -> Iterator[_Path]:
    for province, written, end in _written_among(provinces(), text, start, _WRONG_PROVINCE_KIND):
        yield _Path(province, _itself(province), None, (written, _Written.NOT, _Written.NOT), end)
        yield from _paths_in_province(province, written, text, _skip_level(text, end))
    for province, city, district in _index().get(text[start : start + _KEY_LENGTH], ()):
        if district:
            for _, written, end in _written_among([district], text, start):
                named = district.name.endswith("市") and _TOWN_FOLLOWS.match(text, end)  # 常熟虞山街道
                if written is _Written.FULL or named:
                    yield _Path(province, city, district, (_Written.NOT, _Written.NOT, written), end)
        else:
            yield from _paths_in_city(province, _Written.NOT, city, text, start)


def _paths_in_province(province: Division, written: _Written, text: str, start: int) -> Iterator[_Path]:
    for city in province.within:
        yield from _paths_in_city(province, written, city, text, start)
        for district, how, end in _written_among(city.within, text, start, _WRONG_KIND):
            city_written = written if city is _itself(province) else _Written.NOT
            yield _Path(province, city, district, (written, city_written, how), end)


def _paths_in_city(
    province: Division, province_written: _Written, city: Division, text: str, start: int
) -> Iterator[_Path]:
    for _, city_written, end in _written_among([city], text, start, _WRONG_KIND if province_written else None):
        yield _Path(province, city, None, (province_written, city_written, _Written.NOT), end)
        for district, how, district_end in _written_among(city.within, text, _skip_level(text, end), _WRONG_KIND):
            if how is _Written.FULL or city_written is not _Written.MISTAKEN:
                yield _Path(province, city, district, (province_written, city_written, how), district_end)


def _itself(province: Division) -> Division | None:
    """The one city of a municipality, which bears its name; None for other provinces."""
    return next((city for city in province.within if city.name == province.name), None)


def _written_among(
    divisions: Iterable[Division], text: str, start: int, wrong_kind: re.Pattern[str] | None = None
) -> Iterator[tuple[Division, _Written, int]]:
    """The divisions whose names stand there; with a kind they do not have only where there is a pattern for it."""
    for division in divisions:
        name = next((name for name in division.names if text.startswith(name, start)), "")
        if name:
            yield division, _Written.FULL, start + len(name)
        elif division.short and division.current and text.startswith(division.short, start):
            end = start + len(division.short)
            if not _PART_OF_A_NAME.match(text, end) or _goes_on_within(division, text, end):
                yield division, _Written.SHORT, end
            elif wrong_kind and (kind := wrong_kind.match(text, end)):
                yield division, _Written.MISTAKEN, kind.end()


def _goes_on_within(division: Division, text: str, start: int) -> bool:
    """Whether a division of this one follows: 重庆江北区 has no river of Chongqing's in it."""
    return any(
        text.startswith(each.names, start) or (each is inner and each.short and text.startswith(each.short, start))
        for inner in division.within
        for each in (inner, *inner.within)
    )


def _skip(text: str, start: int) -> int:
    gap = _GAP.match(text, start)
    return gap.end() if gap else start


def _skip_level(text: str, start: int) -> int:
    start = _skip(text, start)
    level = _EMPTY_LEVEL.match(text, start)
    return level.end() if level else start


@cache
def _index() -> dict[str, list[tuple[Division, Division, Division | None]]]:
    """Cities and districts by their first characters, to find those whose province is not written."""
    index: dict[str, list[tuple[Division, Division, Division | None]]] = {}
    for province in provinces():
        for city in province.within:
            for division in (city, *city.within):
                entry = (province, city, None if division is city else division)
                index.setdefault(division.name[:_KEY_LENGTH], []).append(entry)
    return index
