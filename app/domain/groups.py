"""What a record consists of, and who may open which part of it."""

from dataclasses import dataclass, field, fields
from enum import StrEnum

from app.domain.people import Role


class FieldGroup(StrEnum):
    HINT = "hint"
    CONTACT = "contact"
    ADDRESS = "address"
    CONSIGNOR = "consignor"


OPENED_BY: dict[FieldGroup, frozenset[Role]] = {
    FieldGroup.HINT: frozenset({Role.CLERK, Role.COURIER, Role.MANAGER}),
    FieldGroup.CONTACT: frozenset({Role.CLERK, Role.COURIER, Role.MANAGER}),
    FieldGroup.ADDRESS: frozenset({Role.COURIER, Role.MANAGER}),
    FieldGroup.CONSIGNOR: frozenset({Role.MANAGER}),
}


@dataclass(frozen=True, slots=True)
class Hint:
    """What everybody who may scan sees at once.

    surname: 王*; last_four: the last four digits of the phone.
    """

    surname: str = field(repr=False)
    last_four: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Contact:
    name: str = field(repr=False)
    phone: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Address:
    province: str = field(repr=False)
    city: str = field(repr=False)
    district: str = field(repr=False)
    detail: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Consignor:
    """Who sends, and what. value_fen: declared value in fen (0.01 CNY)."""

    name: str = field(repr=False)
    phone: str = field(repr=False)
    address: str = field(repr=False)
    contents: str = field(repr=False)
    value_fen: int = field(repr=False)


def groups_open_to(role: Role) -> tuple[FieldGroup, ...]:
    return tuple(group for group in FieldGroup if role in OPENED_BY[group])


def keys_of(group: FieldGroup) -> tuple[str, ...]:
    """The names of a group's fields, in the order they are shown."""
    kinds: dict[FieldGroup, type[Hint | Contact | Address | Consignor]] = {
        FieldGroup.HINT: Hint,
        FieldGroup.CONTACT: Contact,
        FieldGroup.ADDRESS: Address,
        FieldGroup.CONSIGNOR: Consignor,
    }
    return tuple(each.name for each in fields(kinds[group]))
