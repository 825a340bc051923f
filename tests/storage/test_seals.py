from dataclasses import replace

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


def test_a_shredded_record_has_no_wraps_and_everything_else(records: Records) -> None:
    gone, kept = a_seal(a_parcel(1)), a_seal(a_parcel(2))
    records.seals.put(gone)
    records.seals.put(kept)

    records.seals.shred(gone.record_id)

    shredded = tuple(replace(group, wrap=b"") for group in gone.groups)
    assert records.seals.by_locator(gone.locator) == replace(gone, groups=shredded)
    assert records.seals.by_locator(kept.locator) == kept


def test_an_emptied_record_is_known_by_its_locator_and_holds_nothing(records: Records) -> None:
    gone, kept = a_seal(a_parcel(1)), a_seal(a_parcel(2))
    records.seals.put(gone)
    records.seals.put(kept)

    records.seals.empty(gone.record_id)

    emptied = tuple(replace(group, wrap=b"", sealed=b"") for group in gone.groups)
    assert records.seals.by_locator(gone.locator) == replace(gone, groups=emptied, escrow=b"")
    assert records.seals.by_locator(kept.locator) == kept


def test_an_escrow_is_deleted_once(records: Records) -> None:
    sealed = a_seal(a_parcel(1))
    records.seals.put(sealed)

    assert records.seals.delete_escrow(sealed.record_id)
    assert not records.seals.delete_escrow(sealed.record_id)

    assert records.seals.by_locator(sealed.locator) == replace(sealed, escrow=b"")


def test_the_records_of_a_day_are_those_that_are_not_shredded(records: Records) -> None:
    first, second, shredded = (a_seal(a_parcel(sequence)) for sequence in (1, 2, 3))
    for sealed in (first, second, shredded):
        records.seals.put(sealed)
    records.seals.shred(shredded.record_id)

    assert records.seals.lives_on("2026-11-23")
    assert not records.seals.lives_on("2026-11-24")
    assert records.seals.of_day("2026-11-23", 10) == (first, second)
    assert records.seals.of_day("2026-11-23", 1) == (first,)


def test_a_rewrapped_record_hangs_on_its_new_day(records: Records) -> None:
    sealed = a_seal(a_parcel(1))
    records.seals.put(sealed)
    carried = replace(
        sealed,
        groups=tuple(replace(group, day="2026-12-24", epoch=3, wrap=bytes([7]) * 129) for group in sealed.groups),
    )

    records.seals.rewrap(carried)

    assert records.seals.by_locator(sealed.locator) == carried
    assert records.seals.of_day("2026-12-24", 10) == (carried,)
    assert not records.seals.lives_on("2026-11-23")


def test_a_locator_belongs_to_one_record(records: Records) -> None:
    records.seals.put(a_seal(a_parcel(1)))

    with pytest.raises(dbapi2.IntegrityError):
        records.seals.put(a_seal(a_parcel(1)))
