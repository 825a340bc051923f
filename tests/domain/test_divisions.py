import pytest

from app.domain.divisions import Division, is_known_division, is_known_province, provinces


@pytest.mark.parametrize("code", ["110105", "440524", "372401", "810000", "350100", "330113", "653132", "659013"])
def test_present_and_past_codes_are_known(code: str) -> None:
    assert is_known_division(code)


@pytest.mark.parametrize("code", ["", "11", "000000", "990101", "110999", "100000"])
def test_other_codes_are_not_known(code: str) -> None:
    assert not is_known_division(code)


def test_provinces_are_known_by_two_digits() -> None:
    assert [code for code in ("11", "82", "99", "1", "1101") if is_known_province(code)] == ["11", "82"]


def named(divisions: tuple[Division, ...], name: str) -> Division:
    return next(division for division in divisions if division.name == name)


def test_there_are_34_provinces() -> None:
    assert len(provinces()) == 34


def test_a_municipality_is_its_own_only_city() -> None:
    chongqing = named(provinces(), "重庆市")

    assert [city.name for city in chongqing.within] == ["重庆市"]
    assert named(chongqing.within[0].within, "彭水苗族土家族自治县").names == (
        "彭水苗族土家族自治县",
        "彭水自治县",
        "彭水县",
    )


def test_a_county_governed_by_its_province_stands_among_the_cities() -> None:
    assert named(named(provinces(), "湖北省").within, "仙桃市").within == ()


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("江苏省", "江苏"),
        ("内蒙古自治区", "内蒙古"),
        ("广西壮族自治区", "广西"),
        ("新疆维吾尔自治区", "新疆"),
        ("香港特别行政区", "香港"),
    ],
)
def test_a_province_has_a_short_name(name: str, short: str) -> None:
    assert named(provinces(), name).short == short


def test_past_districts_are_told_from_present_ones() -> None:
    beijing = named(provinces(), "北京市").within[0]

    assert named(beijing.within, "朝阳区").current
    assert not named(beijing.within, "宣武区").current


def test_no_group_of_divisions_passes_for_a_division() -> None:
    names = {district.name for province in provinces() for city in province.within for district in city.within}

    assert not names & {"市辖区", "县", "省直辖县级行政单位"}


@pytest.mark.parametrize(
    ("province", "city", "district"),
    [
        ("浙江省", "杭州市", "临平区"),
        ("浙江省", "杭州市", "钱塘区"),
        ("新疆维吾尔自治区", "喀什地区", "岑岭县"),
        ("新疆维吾尔自治区", "和田地区", "和康县"),
        ("重庆市", "重庆市", "两江新区"),
        ("黑龙江省", "大兴安岭地区", "加格达奇区"),
    ],
)
def test_divisions_of_the_last_years_are_known_by_their_simplified_names(
    province: str, city: str, district: str
) -> None:
    districts = named(named(provinces(), province).within, city).within

    assert any(each.current for each in districts if each.name == district)


def test_a_new_city_that_its_region_governs_itself_is_known() -> None:
    assert named(named(provinces(), "新疆维吾尔自治区").within, "草湖市").within == ()


def test_no_city_stands_in_its_province_twice() -> None:
    names = [(province.name, city.name) for province in provinces() for city in province.within]

    assert len(names) == len(set(names))


def test_the_cities_of_taiwan_are_known_without_their_districts() -> None:
    taiwan = named(provinces(), "台湾省")

    assert named(taiwan.within, "台北市").within == ()
    assert len(taiwan.within) == 20
