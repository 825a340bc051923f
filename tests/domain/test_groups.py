import pytest

from app.domain.groups import OPENED_BY, Address, Consignor, Contact, FieldGroup, Hint, groups_open_to, keys_of
from app.domain.people import Role


@pytest.mark.parametrize(
    ("role", "groups"),
    [
        (Role.CLERK, ["hint", "contact"]),
        (Role.COURIER, ["hint", "contact", "address"]),
        (Role.MANAGER, ["hint", "contact", "address", "consignor"]),
        (Role.AUDITOR, []),
    ],
)
def test_every_role_opens_what_the_design_gives_it(role: Role, groups: list[str]) -> None:
    assert list(map(str, groups_open_to(role))) == groups


def test_every_group_says_who_opens_it() -> None:
    assert set(OPENED_BY) == set(FieldGroup)


@pytest.mark.parametrize(
    ("group", "keys"),
    [
        (FieldGroup.HINT, ("surname", "last_four")),
        (FieldGroup.CONTACT, ("name", "phone")),
        (FieldGroup.ADDRESS, ("province", "city", "district", "detail")),
        (FieldGroup.CONSIGNOR, ("name", "phone", "address", "contents", "value_fen")),
    ],
)
def test_the_fields_of_a_group_are_shown_in_this_order(group: FieldGroup, keys: tuple[str, ...]) -> None:
    assert keys_of(group) == keys


@pytest.mark.parametrize(
    "value",
    [
        Hint("PERSONAL", "PERSONAL"),
        Contact("PERSONAL", "PERSONAL"),
        Address("PERSONAL", "PERSONAL", "PERSONAL", "PERSONAL"),
        Consignor("PERSONAL", "PERSONAL", "PERSONAL", "PERSONAL", 0),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_a_group_holds_does_not_show_when_printed(value: object) -> None:
    assert "PERSONAL" not in repr(value)
