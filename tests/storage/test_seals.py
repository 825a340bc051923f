import pytest
from sqlcipher3 import dbapi2

from app.operations.ports import Records
from tests.storage.samples import a_parcel, a_seal


def test_a_sealed_record_is_found_by_its_locator_as_it_was_put(records: Records) -> None:
    sealed = a_seal(a_parcel(1))
    records.seals.put(a_seal(a_parcel(2)))

    records.seals.put(sealed)

    assert records.seals.by_locator(sealed.locator) == sealed


def test_an_unknown_locator_finds_nothing(records: Records) -> None:
    records.seals.put(a_seal(a_parcel(1)))

    assert records.seals.by_locator(bytes(16)) is None


def test_a_deleted_record_is_gone_with_its_groups_and_the_others_stay(records: Records) -> None:
    gone, kept = a_seal(a_parcel(1)), a_seal(a_parcel(2))
    records.seals.put(gone)
    records.seals.put(kept)

    records.seals.delete(gone.record_id)

    assert records.seals.by_locator(gone.locator) is None
    assert records.seals.by_locator(kept.locator) == kept
    records.seals.put(gone)
    assert records.seals.by_locator(gone.locator) == gone


def test_a_locator_belongs_to_one_record(records: Records) -> None:
    records.seals.put(a_seal(a_parcel(1)))

    with pytest.raises(dbapi2.IntegrityError):
        records.seals.put(a_seal(a_parcel(1)))
