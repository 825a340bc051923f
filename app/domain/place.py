"""Where an address lies: province, city and district recognised at the start of its text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache

from app.domain.divisions import Division, provinces

_GAP = re.compile(r"[\s,，、/.·|;；:：—–-]*(?:(?:中华人民共和国|中国)[\s,，、/-]*)?")
# 鼓楼 in 鼓楼路 is a road, 吉林 in 吉林市 no province.
_PART_OF_A_NAME = re.compile(
    r"[省市区县旗州盟]|[东西南北中]?[一二三四五]?(?:路|街|道|大道|大街|巷|弄|胡同)"
    r"|[桥门里村镇乡湖山河江港站]|广场|公园|新村|花园|大厦|大学|学校|学院|医院|宾馆|酒店|银行|市场|小区|家园|国际"
)
# A district that the table does not know, straight after its city.
_UNKNOWN_DISTRICT = re.compile(r"[\u4e00-\u9fff]{1,4}?(?:新区|(?<![小社园校街厂景库院片发地])区|县|旗)")
_KEY_LENGTH = 2  # nothing shorter is recognised


class _Written(IntEnum):
    """How a division stands in the text."""

    NOT = 0
    SHORT = 1
    FULL = 2


@dataclass(frozen=True, slots=True)
class Place:
    """The divisions an address begins with, each "" where not recognised.

    end: where its detail begins. unsure: the fields that were inferred, abbreviated, ambiguous or are missing.
    certain: whether the text can hardly mean anything but a place.
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
        return (sum(map(bool, self.written)), current, sum(self.written), self.end)


def locate(text: str, start: int = 0) -> Place | None:
    """The place the text names from `start` on, or None where it names none; what is ambiguous stays empty."""
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
    district = path.district.name if path.district else ""
    end = _skip(text, path.end)
    if city and city.within and not district and (unknown := _UNKNOWN_DISTRICT.match(text, end)):
        district, end = unknown[0], _skip(text, unknown.end())
    certain = {
        "province": province is not None and _sure_of_province(path),
        "city": (city is not None and _sure_of_city(path)) or not path.province.within,
        "district": _sure_of_district(path),
    }
    return Place(
        province=province.name if province else "",
        city=city.name if city else "",
        district=district,
        end=end,
        unsure=frozenset(name for name, sure in certain.items() if not sure),
        certain=_Written.FULL in path.written or sum(map(bool, path.written)) > 1,
    )


def _sure_of_province(path: _Path) -> bool:
    province, city, district = path.written
    return bool(province or city is _Written.FULL or (city and district))


def _sure_of_city(path: _Path) -> bool:
    province, city, district = path.written
    return bool(province or city is _Written.FULL or (city and district))


def _sure_of_district(path: _Path) -> bool:
    if path.district:
        return path.written[2] is _Written.FULL and path.district.current
    return not (path.city.within if path.city else path.province.within)


def _paths(text: str, start: int) -> Iterator[_Path]:
    for province, written, end in _written_among(provinces(), text, start):
        yield _Path(province, _itself(province), None, (written, _Written.NOT, _Written.NOT), end)
        yield from _paths_in_province(province, written, text, _skip(text, end))
    for province, city, district in _index().get(text[start : start + _KEY_LENGTH], ()):
        if district:
            for _, written, end in _written_among([district], text, start):
                if written is _Written.FULL:
                    yield _Path(province, city, district, (_Written.NOT, _Written.NOT, written), end)
        else:
            yield from _paths_in_city(province, _Written.NOT, city, text, start)


def _paths_in_province(province: Division, written: _Written, text: str, start: int) -> Iterator[_Path]:
    for city in province.within:
        yield from _paths_in_city(province, written, city, text, start)
        for district, how, end in _written_among(city.within, text, start):
            city_written = written if city is _itself(province) else _Written.NOT
            yield _Path(province, city, district, (written, city_written, how), end)


def _paths_in_city(
    province: Division, province_written: _Written, city: Division, text: str, start: int
) -> Iterator[_Path]:
    for _, city_written, end in _written_among([city], text, start):
        yield _Path(province, city, None, (province_written, city_written, _Written.NOT), end)
        for district, how, district_end in _written_among(city.within, text, _skip(text, end)):
            yield _Path(province, city, district, (province_written, city_written, how), district_end)


def _itself(province: Division) -> Division | None:
    """The one city of a municipality, which bears its name; None for other provinces."""
    return next((city for city in province.within if city.name == province.name), None)


def _written_among(divisions: Iterable[Division], text: str, start: int) -> Iterator[tuple[Division, _Written, int]]:
    for division in divisions:
        name = next((name for name in division.names if text.startswith(name, start)), "")
        if name:
            yield division, _Written.FULL, start + len(name)
        elif division.short and division.current and text.startswith(division.short, start):
            end = start + len(division.short)
            if not _PART_OF_A_NAME.match(text, end):
                yield division, _Written.SHORT, end


def _skip(text: str, start: int) -> int:
    gap = _GAP.match(text, start)
    return gap.end() if gap else start


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
