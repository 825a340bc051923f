import pytest

from app.domain.leak import FoundPerson, canaries_in

PEOPLE = {"1": ("覃雨薇", "13800138000"), "2": ("Zhao Min", "025-83212345"), "3": ("司空晓", "+852 9123 4567")}


@pytest.mark.parametrize(
    "text",
    [
        "覃某 13800138000",
        "name;138 0013 8000;Nanjing",
        "phone=+86-138-0013-8000",
        "１３８００１３８０００",
        "008613800138000",
        '"138.0013.8000"',
    ],
)
def test_a_phone_is_found_however_it_is_written(text: str) -> None:
    assert canaries_in(text, PEOPLE) == (FoundPerson("1", by_phone=True, by_name=False),)


@pytest.mark.parametrize("text", ["(025) 83212345", "8625-8321-2345", "0258 3212345"])
def test_a_landline_is_found_with_and_without_its_zero(text: str) -> None:
    assert [found.key for found in canaries_in(text, PEOPLE)] == ["2"]


def test_a_foreign_number_is_found() -> None:
    assert [found.key for found in canaries_in("tel 852 91234567", PEOPLE)] == ["3"]


def test_those_found_by_phone_come_first_and_names_may_be_spaced() -> None:
    assert canaries_in("ZHAO  MIN, 覃 雨薇 13800138000", PEOPLE) == (
        FoundPerson("1", by_phone=True, by_name=True),
        FoundPerson("2", by_phone=False, by_name=True),
    )


def test_numbers_of_two_columns_are_not_read_as_one() -> None:
    assert canaries_in("1380013,8000\n13800\t138000", PEOPLE) == ()


def test_a_phone_that_is_none_is_looked_for_as_it_is() -> None:
    assert [found.key for found in canaries_in("ask 12345", {"4": ("?", "12345")})] == ["4"]
