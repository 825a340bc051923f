import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.place import find_place, locate


@pytest.mark.parametrize(
    ("address", "place", "detail", "unsure"),
    [
        ("江苏省南京市鼓楼区中山路", ("江苏省", "南京市", "鼓楼区"), "中山路", set()),
        ("江苏南京鼓楼中山路", ("江苏省", "南京市", "鼓楼区"), "中山路", {"district"}),
        ("江苏, 南京 / 鼓楼区-中山路", ("江苏省", "南京市", "鼓楼区"), "中山路", set()),
        ("中国江苏省南京市鼓楼区", ("江苏省", "南京市", "鼓楼区"), "", set()),
        ("南京鼓楼区汉口路", ("江苏省", "南京市", "鼓楼区"), "汉口路", set()),
        ("南京鼓楼路", ("江苏省", "南京市", ""), "鼓楼路", {"province", "city", "district"}),
        ("上海上海市浦东新区", ("上海市", "上海市", "浦东新区"), "", set()),
        ("北京朝阳北路", ("北京市", "北京市", ""), "朝阳北路", {"district"}),
        ("江苏省鼓楼区", ("江苏省", "", "鼓楼区"), "", {"city"}),
        ("江苏昆山玉山镇", ("江苏省", "苏州市", "昆山市"), "玉山镇", {"district"}),
        ("昆山市玉山镇", ("江苏省", "苏州市", "昆山市"), "玉山镇", {"province", "city"}),
        ("朝阳区建国路", ("", "", "朝阳区"), "建国路", {"province", "city"}),
        ("大兴县黄村", ("北京市", "北京市", "大兴区"), "黄村", {"province", "city", "district"}),
        ("吉林市船营区", ("吉林省", "吉林市", "船营区"), "", set()),
        ("广东省东莞市长安镇", ("广东省", "东莞市", ""), "长安镇", set()),
        ("湖北恩施州恩施市", ("湖北省", "恩施土家族苗族自治州", "恩施市"), "", set()),
        ("广西自治区南宁市", ("广西壮族自治区", "南宁市", ""), "", {"district"}),
        ("浙江省杭州市临平区南苑街道", ("浙江省", "杭州市", "临平区"), "南苑街道", set()),
        ("四川省成都市天府新区华阳街道", ("四川省", "成都市", "天府新区"), "华阳街道", {"district"}),
        ("江蘇省南京市鼓樓區漢口路", ("江苏省", "南京市", "鼓楼区"), "漢口路", set()),
        ("臺灣臺北市信義區市府路", ("台湾省", "台北市", "信义区"), "市府路", {"district"}),
        ("重庆江北区观音桥", ("重庆市", "重庆市", "江北区"), "观音桥", {"district"}),
        ("重庆市两江新区金渝大道", ("重庆市", "重庆市", "两江新区"), "金渝大道", set()),
        ("江苏南京江宁开发区", ("江苏省", "南京市", ""), "江宁开发区", {"district"}),
        ("北京市 市辖区 石景山区", ("北京市", "北京市", "石景山区"), "", set()),
        ("重庆市县云阳县双江街道", ("重庆市", "重庆市", "云阳县"), "双江街道", set()),
        ("湖北省省直辖县级行政区划仙桃市", ("湖北省", "仙桃市", ""), "", set()),
        ("河北省雄安新区容城县容城镇", ("河北省", "保定市", "容城县"), "容城镇", set()),
        ("河北省雄安新区大营镇", ("河北省", "", ""), "雄安新区大营镇", {"city", "district"}),
        ("江苏省南京市鼓楼县汉口路", ("江苏省", "南京市", "鼓楼区"), "汉口路", {"district"}),
        ("上海市浦东区张杨路", ("上海市", "上海市", "浦东新区"), "张杨路", {"district"}),
        ("广西省南宁市兴宁区", ("广西壮族自治区", "南宁市", "兴宁区"), "", set()),
        ("四川省凉山市西昌市", ("四川省", "凉山彝族自治州", "西昌市"), "", {"city"}),
        ("湖北省恩施市利川市", ("湖北省", "恩施土家族苗族自治州", "利川市"), "", {"city"}),
        ("湖北省恩施市舞阳坝", ("湖北省", "恩施土家族苗族自治州", "恩施市"), "舞阳坝", set()),
        ("四川省凉山市西昌航天大道", ("四川省", "凉山彝族自治州", ""), "西昌航天大道", {"city", "district"}),
        ("江西省南昌县西湖街", ("江西省", "南昌市", "南昌县"), "西湖街", set()),
        ("江苏省南京市鼓楼市场", ("江苏省", "南京市", ""), "鼓楼市场", {"district"}),
        ("江苏省南通市通州市", ("江苏省", "南通市", "通州区"), "", {"district"}),
        ("安徽省芜湖市芜湖县", ("安徽省", "芜湖市", "芜湖县"), "", {"district"}),
        ("常熟虞山街道海虞南路", ("江苏省", "苏州市", "常熟市"), "虞山街道海虞南路", {"province", "city", "district"}),
        ("江苏省苏州市工业园区星湖街", ("江苏省", "苏州市", ""), "工业园区星湖街", {"district"}),
        ("香港九龙", ("香港特别行政区", "", ""), "九龙", set()),
        ("江苏省中山路", ("江苏省", "", ""), "中山路", {"city", "district"}),
    ],
)
def test_a_place_is_recognised_and_doubt_is_marked(
    address: str, place: tuple[str, str, str], detail: str, unsure: set[str]
) -> None:
    found = locate(address)

    assert found is not None
    assert (found.province, found.city, found.district) == place
    assert (address[found.end :], set(found.unsure)) == (detail, unsure)


@pytest.mark.parametrize(
    ("address", "start", "district"),
    [
        ("中山路1号江苏省南京市鼓楼区", 5, "鼓楼区"),
        ("江西省儿童福利院江西省南昌市青山湖区", 8, "青山湖区"),
        ("江苏省南京北京市朝阳区", 0, ""),
        ("江苏省中山路", 0, ""),
        ("不知名路1号", 0, ""),
        ("", 0, ""),
    ],
)
def test_a_place_is_found_where_the_text_names_it_best(address: str, start: int, district: str) -> None:
    found_at, place = find_place(address)

    assert (found_at, place.district) == (start, district)


@pytest.mark.parametrize("text", ["", "王小明", "中山路1号", "Nanjing", "15400138000"])
def test_what_names_no_place_is_none(text: str) -> None:
    assert locate(text) is None


def test_a_lone_short_name_is_not_certain() -> None:
    found = [locate(text) for text in ("安康", "江苏省", "江苏南京")]

    assert [place.certain for place in found if place] == [False, True, True]


@given(st.text(alphabet="江苏省南京市鼓楼区北朝阳上海内蒙古 ,/-路1", max_size=30), st.integers(0, 30))
def test_any_text_can_be_searched_from_anywhere(text: str, start: int) -> None:
    found = locate(text, start)

    assert found is None or found.end <= len(text)
