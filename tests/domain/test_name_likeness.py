import pytest

from app.domain.name_likeness import LIKELY_NAME, POSSIBLE_NAME, SURE_NAME, UNLIKELY_NAME, bare_name, name_score


@pytest.mark.parametrize(
    "name",
    [
        "张三",
        "欧阳春晓",
        "王先生",
        "客服部王经理",
        "阿依古丽·买买提",
        "致 李女士",
        "任重 收",
        "张三[8462]",
        "陳大文",
        "小鱼儿妈妈",
        "张伟(Wilson)",
    ],
)
def test_names_of_people_are_sure(name: str) -> None:
    assert name_score(name) >= SURE_NAME


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("John Smith", LIKELY_NAME),
        ("Tom", POSSIBLE_NAME),
        ("扎西", POSSIBLE_NAME),
        ("吉安", POSSIBLE_NAME),
        ("花满楼", POSSIBLE_NAME),
        ("司马十里", POSSIBLE_NAME),
        ("马路", POSSIBLE_NAME),
        ("周三省", POSSIBLE_NAME),
        ("王五六里", 0),
        ("宝音德力格尔", UNLIKELY_NAME),
        ("上官云珠儿", SURE_NAME),
        ("周末送", 0),
        ("周三送", 0),
        ("万柳小区", 0),
        ("金色阳光", POSSIBLE_NAME + 1),
        ("南苑街道", 0),
        ("江苏省", 0),
        ("国际金融中心", 0),
        ("Zhongshan Road", 0),
        ("402", 0),
        ("", 0),
    ],
)
def test_other_texts_are_less_so(text: str, score: int) -> None:
    assert name_score(text) == score


def test_what_is_written_around_a_name_is_taken_off() -> None:
    assert [bare_name(text) for text in ("寄给：张三", "张三(收)", "张三 亲启", "张三【8462】", "麻烦寄到张三")] == [
        "张三"
    ] * 5


def test_a_name_may_end_as_politeness_does() -> None:
    assert bare_name("王天启") == "王天启"
