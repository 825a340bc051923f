import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.phones import Phone, find_phones, last_four, parse_phone


@pytest.mark.parametrize(
    ("typed", "e164", "written"),
    [
        ("15400138000", "+8615400138000", "15400138000"),
        ("154-0013-8000", "+8615400138000", "15400138000"),
        (" 154 0013 8000 ", "+8615400138000", "15400138000"),
        ("１５４００１３８０００", "+8615400138000", "15400138000"),
        ("+86 154 0013 8000", "+8615400138000", "15400138000"),
        ("(+86)15400138000", "+8615400138000", "15400138000"),
        ("8615400138000", "+8615400138000", "15400138000"),
        ("0086-15400138000", "+8615400138000", "15400138000"),
        ("17012345678,8462", "+8617012345678", "17012345678,8462"),
        ("17012345678，8462", "+8617012345678", "17012345678,8462"),
        ("17012345678转8462", "+8617012345678", "17012345678,8462"),
        ("17012345678 分机 8462", "+8617012345678", "17012345678,8462"),
        ("17012345678[8462]", "+8617012345678", "17012345678,8462"),
        ("17012345678-8462", "+8617012345678", "17012345678,8462"),
        ("17012345678（分机8462）", "+8617012345678", "17012345678,8462"),
        ("17012345678转8462号", "+8617012345678", "17012345678,8462"),
        ("17012345678拨通后输入分机号8462", "+8617012345678", "17012345678,8462"),
        ("1 5 4 0 0 1 3 8 0 0 0", "+8615400138000", "15400138000"),
        ("+86 (154-0013-8000)", "+8615400138000", "15400138000"),
        ("852 9123 4567", "+85291234567", "+852 9123 4567"),
        ("025-12345678", "+862512345678", "025-12345678"),
        ("(025)83212345-801", "+862583212345", "025-83212345,801"),
        ("0512 6512 3456", "+8651265123456", "0512-65123456"),
        ("400-820-8820", "+864008208820", "400-820-8820"),
        ("400-820-8820转12345", "+864008208820", "400-820-8820,12345"),
        ("+852 9123 4567", "+85291234567", "+852 9123 4567"),
        ("0085291234567", "+85291234567", "+852 9123 4567"),
    ],
)
def test_a_phone_is_read_in_every_way_it_is_written(typed: str, e164: str, written: str) -> None:
    phone = parse_phone(typed)

    assert phone is not None
    assert (phone.e164, phone.written) == (e164, written)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "154001380001",
        "1540013800",
        "12345678901",
        "15400138000 x",
        "张三15400138000",
        "+999 123456789",
        "00999123456789",
        "001234567",
        "10086",
    ],
)
def test_what_is_not_one_phone_is_none(typed: str) -> None:
    assert parse_phone(typed) is None


@pytest.mark.parametrize(
    "text", ["15400138000,402室", "15400138000-1203室", "15400138000,3栋", "15400138000, 210000", "402室 15400138000"]
)
def test_the_number_of_a_house_is_no_extension(text: str) -> None:
    assert [found.phone for found in find_phones(text)] == [Phone("+8615400138000")]


def test_phones_are_found_in_order_with_their_place() -> None:
    text = "张三15400138000江苏 025-83212345"

    assert [(text[each.start : each.end], each.phone.is_mobile) for each in find_phones(text)] == [
        ("15400138000", True),
        ("025-83212345", False),
    ]


def test_every_mainland_mobile_counts_as_assigned_and_others_as_the_numbering_plan_says() -> None:
    assert Phone("+8615400138000").is_assigned
    assert Phone("+862583212345").is_assigned
    assert not Phone("+8685212345678"[:12]).is_assigned


@pytest.mark.parametrize(
    ("phone", "last"),
    [("15400138000", "8000"), ("17012345678,8462", "5678"), ("025-83212345", "2345"), ("内线 12", "12"), ("", "")],
)
def test_the_last_four_digits_are_those_of_the_number_itself(phone: str, last: str) -> None:
    assert last_four(phone) == last


def test_a_phone_does_not_show_its_number() -> None:
    assert "15400138000" not in repr(Phone("+8615400138000"))


@given(st.text(alphabet="0123456789+-() ,转[]1540", max_size=60))
def test_any_text_can_be_searched_for_phones(text: str) -> None:
    for found in find_phones(text):
        assert parse_phone(found.phone.written) == found.phone
