"""Administrative divisions of GB/T 2260: python-stdnum's table (present and past names) and what it lacks.

Of the tables that the registries had in November 2026, python-stdnum's 2.2 is the newest: it knows 和安县 of 2024 and
Chongqing's 两江新区 of 2025. Still, a division that is not here may well exist: nothing is ever refused for that.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from stdnum import numdb

from app.domain.traditional import simplified

_PROVINCE_LENGTH = 2
_MUNICIPALITIES = frozenset({"11", "12", "31", "50"})
_DIRECTLY_GOVERNED = "90"  # the group of counties under a province itself, where a city's digits would be
_NAMED_PERIOD = re.compile(r"(?:\[[0-9]*-(?P<until>[0-9]*)\])?(?P<name>[^,\[\]]+)")
_GROUPS = frozenset({"市辖区", "县", "林区", "省直辖县级行政单位", "自治区直辖县级行政单位"})
_PEOPLES = (
    "维吾尔|土家|布依|朝鲜|哈尼|傈僳|拉祜|东乡|纳西|景颇|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|鄂温克|裕固|保安|独龙|"
    "鄂伦春|赫哲|门巴|珞巴|蒙古|哈萨克|柯尔克孜|[壮回苗彝藏侗瑶白傣黎佤畲水土羌怒满各]族"
)
_KIND = re.compile(
    rf"(?:(?:(?:{_PEOPLES})族?)*自治[州县旗]|(?:壮族|回族|维吾尔)?自治区|特别行政区|(?<=..)新区|地区|(?<=...)林区|特区"
    r"|省|市|区|县|盟|旗)$"
)
_SHORTEST = 2
_WHOLE_PROVINCE = "0000"

# As of 2026-06-30. Hangzhou: State Council, in force from 2021-04-09. Xinjiang: notices of its government of 2026-03-26
# and of April 2026, codes from the table of its Department of Civil Affairs.
_ADDED = {"330113": "临平区", "330114": "钱塘区", "653132": "岑岭县", "659013": "草湖市"}
_LEFT_OVER = frozenset({"429001"})  # 随州市 is 421300 since 2000, but the table gives the old code no end
# GB/T 2260 divides Taiwan no further; its cities and counties as people write them.
_TAIWAN = (
    "台北市 新北市 桃园市 台中市 台南市 高雄市 基隆市 新竹市 嘉义市 新竹县 苗栗县 彰化县 南投县 云林县 嘉义县 屏东县 "
    "宜兰县 花莲县 台东县 澎湖县"
)
_TAIWAN_CODE = "71"

_Row = tuple[int, str, str, dict[str, str], object]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One name of a code during one period; digits: the four behind the province's two."""

    digits: str
    name: str
    current: bool


@dataclass(frozen=True, slots=True)
class Division:
    """One province, city or district.

    names: the official one first, then the ones people write in its place (恩施州, 广西自治区). short: without its kind
    (江苏, 鼓楼), "" where that leaves nothing to recognise it by. within: a city's districts, a province's cities; a
    county that a province governs itself stands among its cities.
    """

    names: tuple[str, ...]
    short: str
    current: bool
    within: tuple["Division", ...] = ()

    @property
    def name(self) -> str:
        return self.names[0]


def is_known_division(code: str) -> bool:
    """Whether the six digits are, or ever were, the code of a province, city, county or district."""
    parts = numdb.get("cn/loc").info(code)
    return code in _ADDED or (len(parts) > 1 and "county" in parts[1][1])


def is_known_province(code: str) -> bool:
    """Whether the two digits stand for a province."""
    parts = numdb.get("cn/loc").info(code)
    return len(code) == _PROVINCE_LENGTH and "province" in parts[0][1]


@cache
def provinces() -> tuple[Division, ...]:
    """All provinces with their cities and districts: present cities, present and past districts."""
    return tuple(_province(code, children) for _, code, _, _, children in numdb.get("cn/loc").prefixes)


def _province(code: str, children: Iterable[_Row]) -> Division:
    entries = [
        _Entry(digits, simplified(match["name"]), not match["until"])
        for _, digits, _, properties, _ in children
        for match in _NAMED_PERIOD.finditer(properties["county"])
        if code + digits not in _LEFT_OVER
    ]
    entries += (
        _Entry(added[_PROVINCE_LENGTH:], added_name, current=True)
        for added, added_name in _ADDED.items()
        if added.startswith(code)
    )
    name = next(entry.name for entry in entries if entry.digits == _WHOLE_PROVINCE)
    if code in _MUNICIPALITIES:
        return _division(name, within=(_division(name, within=_districts(entries, "")),))
    if code == _TAIWAN_CODE:
        return _division(name, within=tuple(map(_division, _TAIWAN.split())))
    return _division(name, within=tuple(_cities(entries)))


def _cities(entries: list[_Entry]) -> Iterator[Division]:
    for entry in entries:
        if not entry.current or entry.name in _GROUPS or entry.digits == _WHOLE_PROVINCE:
            continue
        if entry.digits.startswith(_DIRECTLY_GOVERNED):
            yield _division(entry.name)
        elif entry.digits.endswith("00"):
            yield _division(entry.name, within=_districts(entries, entry.digits[:2]))


def _districts(entries: list[_Entry], city_digits: str) -> tuple[Division, ...]:
    return tuple(
        _division(entry.name, current=entry.current)
        for entry in entries
        if entry.digits.startswith(city_digits) and not entry.digits.endswith("00") and entry.name not in _GROUPS
    )


def _division(name: str, *, current: bool = True, within: tuple[Division, ...] = ()) -> Division:
    short = _KIND.sub("", name)
    if len(short) < _SHORTEST:
        return Division((name,), "", current, within)
    if "自治" not in name:
        return Division((name,), short, current, within)
    shortened = short + name[-3:]
    names = (name, shortened) if shortened != name else (name,)
    return Division((*names, short + name[-1]), short, current, within)
