import pytest
from sqlcipher3 import dbapi2

from app.operations.ports import Records
from tests.storage.samples import a_parcel, a_seal


def test_deposits_go_in_and_are_counted(records: Records) -> None:
    records.deposits.put(a_parcel(1).record_id, "2026-11", b"sealed")
    records.deposits.put(a_parcel(2).record_id, "2026-12", b"sealed too")

    assert records.deposits.count() == 2


def test_a_record_has_one_deposit_a_month(records: Records) -> None:
    records.deposits.put(a_parcel(1).record_id, "2026-11", b"sealed")

    with pytest.raises(dbapi2.IntegrityError):
        records.deposits.put(a_parcel(1).record_id, "2026-11", b"sealed too")


def test_the_deposit_of_a_record_is_removed_and_the_others_stay(records: Records) -> None:
    for sequence in (1, 2):
        records.seals.put(a_seal(a_parcel(sequence)))
        records.deposits.put(a_parcel(sequence).record_id, "2026-11", b"sealed")

    records.deposits.delete(a_parcel(1).record_id)

    assert records.deposits.count() == 1


def test_a_months_deposits_are_removed_in_portions(records: Records) -> None:
    for sequence in range(1, 6):
        records.deposits.put(a_parcel(sequence).record_id, "2026-11" if sequence < 4 else "2026-12", b"sealed")

    assert [records.deposits.delete_month("2026-11", 2) for _ in range(3)] == [2, 1, 0]
    assert records.deposits.count() == 2


def test_a_deposit_comes_out_for_a_request_only_and_as_it_was_sealed(records: Records) -> None:
    record_id = a_parcel(1).record_id
    records.deposits.put(record_id, "2026-11", b"sealed")

    acts = {name for name in dir(records.deposits) if not name.startswith("_")}

    assert acts == {"put", "sealed_for_request", "count", "delete", "delete_month", "transaction"}
    assert records.deposits.sealed_for_request(record_id, "2026-11") == b"sealed"
    assert records.deposits.sealed_for_request(record_id, "2026-12") is None
    assert records.deposits.sealed_for_request(a_parcel(2).record_id, "2026-11") is None
