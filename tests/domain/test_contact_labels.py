import pytest

from app.domain.contact_labels import Role, labelled_segments, without_sender


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("姓名:张三", [(Role.NAME, "张三")]),
        ("收 件 人:张三", [(Role.NAME, "张三")]),
        ("收件人——张三", [(Role.NAME, "张三")]),
        ("收件人是张三", [(Role.NAME, "张三")]),
        ("【收件人】张三", [(Role.NAME, "张三")]),
        ("收件人(张三)", [(Role.NAME, "(张三)")]),
        ("收件人张三", [(Role.NAME, "张三")]),
        ("1. 姓名:张三", [(Role.NAME, "张三")]),
        ("聯絡人:张三", [(Role.NAME, "张三")]),
        ("联系人及电话:张三", [(Role.NAME, "张三")]),
        ("Ship to: Li Lei", [(Role.NAME, " Li Lei")]),
        ("我的地址:中山路", [(Role.ADDRESS, "中山路")]),
        ("收书地址:中山路", [(Role.ADDRESS, "中山路")]),
        ("苗青的地址:中山路", [(None, "苗青"), (Role.ADDRESS, "中山路")]),
        ("买家收货信息:张三", [(None, "张三")]),
        ("编号:12", [(Role.DROPPED, "12")]),
        ("编号 12", []),
    ],
)
def test_a_label_says_what_its_words_are(text: str, segments: list[tuple[Role | None, str]]) -> None:
    assert [segment for segment in labelled_segments(text) if segment[1] and segment != (None, text)] == segments


@pytest.mark.parametrize(
    ("block", "left"),
    [
        ("寄件人:李四 15400138001\n收件人:张三", "收件人:张三"),
        ("收件人:张三\n发货人:李四 15400138001", "收件人:张三\n"),
        ("寄件人:李四", "寄件人:李四"),
        ("收件人:张三", "收件人:张三"),
    ],
)
def test_who_sends_is_left_out_where_it_is_said_who_receives(block: str, left: str) -> None:
    assert without_sender(block) == left
