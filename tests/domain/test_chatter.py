import pytest

from app.domain.chatter import is_chatter, without_chatter_lead


@pytest.mark.parametrize("text", ["谢谢", "谢谢啦", "麻烦帮我寄一下", "老板你好", "Thanks!", "搬家了", "麻煩寄到這裡"])
def test_what_surrounds_an_address_is_chatter(text: str) -> None:
    assert is_chatter(text)


@pytest.mark.parametrize("text", ["", "张三", "放门口", "到村口等", "谢娜", "中山路1号"])
def test_what_says_something_is_none(text: str) -> None:
    assert not is_chatter(text)


def test_chatter_before_a_colon_is_taken_off() -> None:
    assert without_chatter_lead("麻烦发到这里:中山路1号") == "中山路1号"
    assert without_chatter_lead("中山路:1号") == "中山路:1号"


def test_words_that_can_be_cut_in_many_ways_take_no_time() -> None:
    assert not is_chatter("帮我" * 100 + "x")
