from datetime import date
from itertools import islice
from random import Random

from app.demo.people import InventedPerson, invented_people
from app.domain.contact_block import split
from app.domain.documents import DocumentType, IdentityPolicy, Outcome, judge
from app.domain.names import clean_name


def people(seed: int, count: int = 200) -> list[InventedPerson]:
    return list(islice(invented_people(Random(seed)), count))


def test_the_same_seed_invents_the_same_people() -> None:
    assert people(7) == people(7)
    assert people(7) != people(8)


def test_every_resident_id_passes_without_a_warning() -> None:
    verdicts = [
        judge(DocumentType.RESIDENT_ID, each.resident_id, today=date(2026, 11, 23), policy=IdentityPolicy())
        for each in people(1)
    ]

    assert {verdict.outcome for verdict in verdicts} == {Outcome.ACCEPTED}


def test_no_phone_belongs_to_anybody() -> None:
    assert all(each.phone.startswith("154") and len(each.phone) == 11 for each in people(2))


def test_every_name_is_as_it_is_kept() -> None:
    assert all(clean_name(each.name) == each.name for each in people(3))


def test_a_pasted_address_is_split_into_the_same_divisions() -> None:
    for each in people(4):
        draft = split(f"{each.name}\n{each.phone}\n{each.province}{each.city}{each.district}{each.detail}")

        assert (draft.phone, draft.province, draft.city, draft.district, draft.detail) == (
            each.phone,
            each.province,
            each.city,
            each.district,
            each.detail,
        )


def test_a_person_does_not_show_in_a_traceback() -> None:
    person = people(5, 1)[0]

    assert person.resident_id not in repr(person)
