import json
from dataclasses import replace
from datetime import UTC, date, datetime

from app.domain.documents import DocumentType, IdentityPolicy
from app.domain.documents.read_document import DocumentSource, Sex
from app.domain.identity import Basis, DocumentShown, IdentityShown, judge_identity
from app.domain.intake import needed_confirmations
from app.domain.people import UserId
from app.domain.register import VERSION, Value, register_entry, register_entry_of_nobody

AT = datetime(2026, 11, 24, 2, tzinfo=UTC)
CLERK = UserId("0011223344556677")
PERSON = DocumentShown(
    DocumentType.RESIDENT_ID,
    "110101199001019028",
    " 王试 ",
    birth_date=date(1990, 1, 1),
    sex=Sex.FEMALE,
    source=DocumentSource.CARD_READER,
)
COMPANY = DocumentShown(DocumentType.ORGANISATION, "91350100M000100Y43", "示例有限公司")


def registered(shown: IdentityShown) -> dict[str, Value]:
    verdict = judge_identity(shown, date(2026, 11, 24), IdentityPolicy())
    return register_entry(shown, verdict, needed_confirmations(verdict), AT, CLERK)


def test_type_number_name_source_and_what_was_checked_are_registered() -> None:
    assert registered(IdentityShown(PERSON)) == {
        "version": VERSION,
        "basis": "own",
        "document_type": "resident-id",
        "number": "110101199001019028",
        "name": "王试",
        "source": "card-reader",
        "edited": [],
        "handed_in_by": None,
        "checks": ["accepted", "document_sound", "face_matches"],
        "at": "2026-11-24T02:00:00+00:00",
        "actor": "0011223344556677",
    }


def test_who_hands_in_for_an_organisation_is_registered_too() -> None:
    entry = registered(
        IdentityShown(COMPANY, Basis.ORGANISATION, replace(PERSON, edited=frozenset({"name", "number"})))
    )

    assert (entry["basis"], entry["number"], entry["name"]) == ("organisation", "91350100M000100Y43", "示例有限公司")
    assert entry["handed_in_by"] == {
        "document_type": "resident-id",
        "number": "110101199001019028",
        "name": "王试",
        "source": "card-reader",
        "edited": ["name", "number"],
        "checks": ["accepted"],
    }


def test_warnings_are_registered_with_the_document_they_are_about() -> None:
    odd = replace(PERSON, valid_from=date(2020, 1, 1), valid_to=date(2031, 1, 1))

    entry = registered(IdentityShown(COMPANY, Basis.ORGANISATION, odd))

    assert entry["checks"] == ["accepted_with_warnings", "document_sound", "face_matches", "warnings_seen"]
    assert isinstance(entry["handed_in_by"], dict)
    assert entry["handed_in_by"]["checks"] == ["accepted_with_warnings", "validity_length_odd"]


def test_an_exemption_is_registered_with_the_number_of_its_agreement() -> None:
    entry = registered(IdentityShown(DocumentShown(DocumentType.AGREEMENT, "XY-2026-0042", "示例有限公司")))

    assert (entry["document_type"], entry["number"]) == ("agreement", "XY-2026-0042")
    assert entry["checks"] == ["exempt", "exemption_holds"]


def test_neither_birth_date_nor_validity_is_registered() -> None:
    text = json.dumps(registered(IdentityShown(replace(PERSON, valid_to=date(2030, 6, 7)))))

    assert "1990-01-01" not in text
    assert "2030" not in text
    assert "female" not in text


def test_nobodys_record_has_the_same_fields_as_anybodys() -> None:
    assert set(register_entry_of_nobody(AT, CLERK)) == set(registered(IdentityShown(PERSON)))
