import pytest

from app.domain.divisions import Division, is_known_division, is_known_province, provinces


@pytest.mark.parametrize("code", ["110105", "440524", "372401", "810000", "350100"])
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
