"""Invented people for demonstrations; nobody real can be meant.

Names are put together by lot, streets and estates do not exist, and every mobile begins with 154, a range that no
carrier has been given (libphonenumber 9.0). Resident IDs pass the rules, with sequence numbers from 900 on: a district
would need as many births on one day before one of them is given out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from random import Random

from app.domain.documents.citizen_number import check_digit

_UNASSIGNED = "154"
_FIRST_BIRTHDAY, _LAST_BIRTHDAY = date(1955, 1, 1), date(2005, 12, 31)
_SEQUENCES = range(900, 1000)
_SURNAMES = "王 李 张 刘 陈 杨 黄 赵 周 吴 徐 孙 马 朱 胡 林 郭 何 高 罗 欧阳 司马 诸葛 上官"
_GIVEN_NAMES = "一鸣 二虎 三省 四海 五味 六合 七夕 八方 九歌 十里 百川 千帆 春生 夏荷 秋实 冬青 试 例 样 甲 乙 丙 丁"
_WHOLE_NAMES = ("阿依古丽·示例", "扎西样本", "𠮷野试", "Anna Muster", "John Q. Sample")
_WHOLE_NAME_SHARE = 0.08
_STREETS = "示例路 样本街 虚构大道 试验巷 演示路 无名街"
_ESTATES = "样板花园 演示公寓 虚拟家园 示范小区"
_PLACES = (
    ("110105", "北京市", "北京市", "朝阳区"),
    ("120101", "天津市", "天津市", "和平区"),
    ("130102", "河北省", "石家庄市", "长安区"),
    ("210102", "辽宁省", "沈阳市", "和平区"),
    ("310115", "上海市", "上海市", "浦东新区"),
    ("320106", "江苏省", "南京市", "鼓楼区"),
    ("320583", "江苏省", "苏州市", "昆山市"),
    ("330106", "浙江省", "杭州市", "西湖区"),
    ("350203", "福建省", "厦门市", "思明区"),
    ("370202", "山东省", "青岛市", "市南区"),
    ("410105", "河南省", "郑州市", "金水区"),
    ("420111", "湖北省", "武汉市", "洪山区"),
    ("430104", "湖南省", "长沙市", "岳麓区"),
    ("440305", "广东省", "深圳市", "南山区"),
    ("441900", "广东省", "东莞市", ""),
    ("450103", "广西壮族自治区", "南宁市", "青秀区"),
    ("500106", "重庆市", "重庆市", "沙坪坝区"),
    ("510107", "四川省", "成都市", "武侯区"),
    ("610113", "陕西省", "西安市", "雁塔区"),
    ("650102", "新疆维吾尔自治区", "乌鲁木齐市", "天山区"),
)


@dataclass(frozen=True, slots=True)
class InventedPerson:
    """Somebody who sends or receives; resident_id is 18 characters and sound, district may be ""."""

    name: str = field(repr=False)
    phone: str = field(repr=False)
    resident_id: str = field(repr=False)
    province: str = field(repr=False)
    city: str = field(repr=False)
    district: str = field(repr=False)
    detail: str = field(repr=False)


def invented_people(rng: Random) -> Iterator[InventedPerson]:
    """People without end, the same ones in the same order for the same seed; all were of age by 2024."""
    while True:
        division, province, city, district = rng.choice(_PLACES)
        yield InventedPerson(
            name=_name(rng),
            phone=f"{_UNASSIGNED}{rng.randrange(10**8):08d}",
            resident_id=_resident_id(rng, division),
            province=province,
            city=city,
            district=district,
            detail=_detail(rng),
        )


def _name(rng: Random) -> str:
    if rng.random() < _WHOLE_NAME_SHARE:
        return rng.choice(_WHOLE_NAMES)
    return rng.choice(_SURNAMES.split()) + rng.choice(_GIVEN_NAMES.split())


def _resident_id(rng: Random, division: str) -> str:
    birthday = date.fromordinal(rng.randint(_FIRST_BIRTHDAY.toordinal(), _LAST_BIRTHDAY.toordinal()))
    first_17 = f"{division}{birthday:%Y%m%d}{rng.choice(_SEQUENCES)}"
    return first_17 + check_digit(first_17)


def _detail(rng: Random) -> str:
    street, estate = rng.choice(_STREETS.split()), rng.choice(_ESTATES.split())
    room = rng.randint(1, 28) * 100 + rng.randint(1, 6)
    return f"{street}{rng.randint(1, 400)}号{estate}{rng.randint(1, 30)}栋{room}室"
