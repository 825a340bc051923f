from hypothesis import given
from hypothesis import strategies as st

from app.domain.divisions import provinces
from app.domain.traditional import simplified


def test_traditional_characters_are_read_as_simplified_ones() -> None:
    assert simplified("臺灣省臺北市, 廣東省廣州市荔灣區") == "台湾省台北市, 广东省广州市荔湾区"


def test_the_official_names_of_divisions_stay_as_they_are() -> None:
    names = {
        each.name for province in provinces() for city in province.within for each in (province, city, *city.within)
    }

    assert {name for name in names if simplified(name) != name} == set()


@given(st.text())
def test_the_text_keeps_its_length(text: str) -> None:
    assert len(simplified(text)) == len(text)
