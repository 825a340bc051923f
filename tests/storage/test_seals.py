from dataclasses import replace

import pytest
from sqlcipher3 import dbapi2

from app.crypto.record import SealedRecord
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


def in_epochs(sequence: int, epoch: int, **others: int) -> SealedRecord:
    sealed = a_seal(a_parcel(sequence))
    groups = (replace(group, epoch=others.get(group.group, epoch)) for group in sealed.groups)
    return replace(sealed, groups=tuple(groups))


NEWEST = {"hint": 3, "contact": 3, "address": 2, "consignor": 2}


def test_records_of_older_epochs_are_found_in_portions(records: Records) -> None:
    of_before, of_now, mixed = in_epochs(1, 1), in_epochs(2, 3), in_epochs(3, 3, contact=2)
    for sealed in (of_before, of_now, mixed):
        records.seals.put(sealed)

    first = records.seals.of_older_epochs(NEWEST, 0, 1)
    rest = records.seals.of_older_epochs(NEWEST, first[-1][0], 5)

    assert [sealed for _, sealed in first + rest] == [of_before, mixed]
    assert records.seals.count_of_older_epochs(NEWEST) == 2
    assert records.seals.of_older_epochs(NEWEST, rest[-1][0], 5) == ()


def test_a_shredded_record_is_of_no_epoch_and_not_live(records: Records) -> None:
    sealed = in_epochs(1, 1)
    records.seals.put(sealed)
    records.seals.put(in_epochs(2, 1))

    records.seals.shred(sealed.record_id)

    assert records.seals.count_of_older_epochs(NEWEST) == records.seals.live() == 1


def test_epochs_that_other_things_are_sealed_to_are_known(records: Records) -> None:
    assert records.seals.epochs_beside() == frozenset()
    records.parcels.put(a_parcel(1))
    write = records.seals.transaction.write  # type: ignore[attr-defined]
    for epoch in (2, 2, 3):
        write("INSERT INTO canaries (epoch, sealed) VALUES (?, x'01')", epoch)
    write(
        """
        INSERT INTO pre_arrivals (place, record_id, day, epoch, sealed, destination, weight_grams, pieces, brought_at)
        VALUES (?, ?, '2026-11-23', 4, x'01', 'A', 1, 1, 0)
        """,
        bytes(16),
        bytes(16),
    )
    for number, ended_at in (("a", None), ("b", 1)):
        write(
            """
            INSERT INTO escrow_requests
                (request_id, kind, digits, reference, state, ring_epoch, asked_by, asked_at, ended_at)
            VALUES (?, 'reprint', ?, '', 'asked', ?, 'u', 0, ?)
            """,
            number,
            a_parcel(1).parcel_number.replace("-", ""),
            5 if ended_at is None else 6,
            ended_at,
        )

    assert records.seals.epochs_beside() == {("admin", 2), ("admin", 3), ("hint", 4), ("custodian-1", 5)}
