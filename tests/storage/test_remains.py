"""R14: nothing of a shredded wrap is left; and the search finds what is left when a protection is switched off."""

from os import urandom
from pathlib import Path

import pytest

from app.crypto.record import SealedGroup, SealedRecord
from app.domain.groups import FieldGroup
from app.storage import database as database_module
from app.storage.database import StationDatabase
from app.storage.sqlcipher import Access, connected
from tests.storage.remains import pages, remaining
from tests.storage.samples import KEY, STATION, a_parcel

RECORDS = 60


def sealed(sequence: int) -> SealedRecord:
    parcel = a_parcel(sequence)
    groups = tuple(
        SealedGroup(group, schema=1, epoch=1, day="2026-11-23", sealed=urandom(157), wrap=urandom(129))
        for group in FieldGroup
    )
    return SealedRecord(parcel.record_id, STATION, parcel.record_id[::-1], groups, urandom(2_400), "2026-11")


def shredded(path: Path) -> tuple[StationDatabase, list[bytes]]:
    """A database in which every second record was shredded, and the wraps of those."""
    database = StationDatabase(path)
    database.create(KEY, STATION)
    gone: list[bytes] = []
    for sequence in range(1, RECORDS + 1):
        record = sealed(sequence)
        with database.records() as records:
            records.parcels.put(a_parcel(sequence))
            records.seals.put(record)
        if sequence % 2:
            gone += [group.wrap for group in record.groups]
    assert database.write_back()
    assert remaining(path, KEY, gone) == len(gone)
    for sequence in range(1, RECORDS + 1, 2):
        with database.records() as records:
            records.seals.shred(a_parcel(sequence).record_id)
    return database, gone


def test_the_pages_are_those_of_the_database(tmp_path: Path) -> None:
    database, _ = shredded(tmp_path / "station.db")
    database.close()

    assert sum(b"CREATE TABLE record_groups" in page for page in pages(tmp_path / "station.db", KEY)) == 1


def test_nothing_of_a_shredded_wrap_is_left_once_it_is_settled(tmp_path: Path) -> None:
    database, gone = shredded(tmp_path / "station.db")

    assert database.write_back()

    assert remaining(tmp_path / "station.db", KEY, gone) == 0
    database.close()


def test_what_a_reader_holds_back_is_found_and_gone_when_he_is_done(tmp_path: Path) -> None:
    path = tmp_path / "station.db"
    database = StationDatabase(path)
    database.create(KEY, STATION)
    record = sealed(1)
    with database.records() as records:
        records.parcels.put(a_parcel(1))
        records.seals.put(record)
    gone = [group.wrap for group in record.groups]
    with connected(path, KEY, Access.READ_ONLY) as reader:
        reader.row("BEGIN")
        reader.row("SELECT COUNT(*) FROM entries")
        with database.records() as records:
            records.seals.shred(record.record_id)

        assert not database.write_back()
        assert remaining(path, KEY, gone) == len(gone)

    assert database.write_back()
    assert remaining(path, KEY, gone) == 0
    database.close()


def test_without_cutting_the_log_all_of_it_is_found(tmp_path: Path) -> None:
    database, gone = shredded(tmp_path / "station.db")

    assert remaining(tmp_path / "station.db", KEY, gone) == len(gone)
    database.close()


def test_without_overwriting_some_of_it_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    safeguards = tuple(
        safeguard.replace("secure_delete = ON", "secure_delete = OFF") for safeguard in database_module._SAFEGUARDS
    )
    monkeypatch.setattr(database_module, "_SAFEGUARDS", safeguards)
    database, gone = shredded(tmp_path / "station.db")

    assert database.write_back()

    assert remaining(tmp_path / "station.db", KEY, gone) > 0
    database.close()
