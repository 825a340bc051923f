import pytest
from sqlcipher3 import dbapi2

from app.operations.ports import Records
from tests.storage.samples import a_parcel


def test_deposits_go_in_and_are_counted(records: Records) -> None:
    records.deposits.put(a_parcel(1).record_id, "2026-11", b"sealed")
    records.deposits.put(a_parcel(2).record_id, "2026-12", b"sealed too")

    assert records.deposits.count() == 2


def test_a_record_has_one_deposit_a_month(records: Records) -> None:
    records.deposits.put(a_parcel(1).record_id, "2026-11", b"sealed")

    with pytest.raises(dbapi2.IntegrityError):
        records.deposits.put(a_parcel(1).record_id, "2026-11", b"sealed too")


def test_nothing_can_be_taken_out_of_the_letter_box(records: Records) -> None:
    acts = {name for name in dir(records.deposits) if not name.startswith("_")}

    assert acts == {"put", "count", "transaction"}
