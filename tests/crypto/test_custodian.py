import json
from dataclasses import replace
from typing import Any

import pytest

from app.crypto.canonical import canonical_json
from app.crypto.custodian import (
    FILE_SIZE_MAX,
    CustodianFile,
    CustodianFileDamaged,
    Kept,
    WrongRecoveryCode,
    claimed_station,
    new_custodian,
)
from app.crypto.first_custodian import NoSuchMonth
from app.crypto.key_slot import PinnedAdmin
from app.crypto.log_head import LogHead
from app.crypto.log_trail import SeenLog
from app.crypto.passphrase import Cost, CostTooLow, NotAPassphrase, WrongPassphrase
from app.crypto.recovery_code import RecoveryCode, new_recovery_code
from app.crypto.signed_document import WrongStation
from app.crypto.xwing import xwing_public
from tests.crypto.station import CHEAP, CUSTODIAN_PASSPHRASE, MONTH, MONTHS, STATION, Station
from tests.crypto.tampering import flipped, wrong_shapes
from tests.crypto.test_frozen_vectors import frozen


@pytest.fixture
def file(station: Station) -> CustodianFile:
    return station.custodian_file


def test_what_was_written_is_read(file: CustodianFile) -> None:
    stored = file.to_bytes()

    assert CustodianFile.from_bytes(stored, STATION) == file
    assert CustodianFile.from_bytes(stored, STATION).to_bytes() == stored


def test_passphrase_and_recovery_code_open_the_same_seeds(file: CustodianFile, station: Station) -> None:
    by_passphrase = file.open_with_passphrase(CUSTODIAN_PASSPHRASE)
    by_code = file.open_with_recovery(station.recovery_code)

    assert by_passphrase == by_code
    assert {month: xwing_public(by_code.seed(month)) for month in MONTHS} == file.publics


@pytest.mark.parametrize("passphrase", ["a long walk by the river", ""])
def test_a_wrong_passphrase_opens_nothing(file: CustodianFile, passphrase: str) -> None:
    with pytest.raises(WrongPassphrase):
        file.open_with_passphrase(passphrase)


def test_the_code_of_another_file_opens_nothing(file: CustodianFile) -> None:
    with pytest.raises(WrongRecoveryCode):
        file.open_with_recovery(new_recovery_code())


def test_a_destroyed_month_is_gone_and_the_others_stay(file: CustodianFile, station: Station) -> None:
    keys = file.open_with_recovery(station.recovery_code)
    left = CustodianFile.from_bytes(file.destroy_month(keys, MONTH).to_bytes(), STATION)

    opened = left.open_with_recovery(station.recovery_code)

    assert opened.seed(MONTHS[1]) == station.second_custodian.seed(MONTHS[1])
    with pytest.raises(NoSuchMonth):
        opened.seed(MONTH)
    with pytest.raises(NoSuchMonth) as refused:
        left.destroy_month(opened, MONTH)
    assert refused.value.month == MONTH


@pytest.mark.parametrize(
    "changed",
    [
        {"station": "HZ-0572"},
        {"file_id": "0" * 16},
        {"cost": replace(CHEAP, passes=2)},
        {"salt": bytes(16)},
        {"recovery_salt": bytes(16)},
    ],
)
def test_what_the_slots_are_bound_to_cannot_be_changed(
    file: CustodianFile, station: Station, changed: dict[str, Any]
) -> None:
    other = replace(file, **changed)

    if "recovery_salt" not in changed:
        with pytest.raises(WrongPassphrase):
            other.open_with_passphrase(CUSTODIAN_PASSPHRASE)
    if "recovery_salt" in changed or "station" in changed or "file_id" in changed:
        with pytest.raises(WrongRecoveryCode):
            other.open_with_recovery(station.recovery_code)


def test_a_changed_slot_opens_nothing(file: CustodianFile, station: Station) -> None:
    for wrapped in flipped(file.by_passphrase, 5):
        with pytest.raises(WrongPassphrase):
            replace(file, by_passphrase=wrapped).open_with_passphrase(CUSTODIAN_PASSPHRASE)
    for wrapped in flipped(file.by_recovery, 5):
        with pytest.raises(WrongRecoveryCode):
            replace(file, by_recovery=wrapped).open_with_recovery(station.recovery_code)


def test_slots_that_were_swapped_open_nothing(file: CustodianFile, station: Station) -> None:
    swapped = replace(file, by_passphrase=file.by_recovery, by_recovery=file.by_passphrase)

    with pytest.raises(WrongPassphrase):
        swapped.open_with_passphrase(CUSTODIAN_PASSPHRASE)
    with pytest.raises(WrongRecoveryCode):
        swapped.open_with_recovery(station.recovery_code)


def test_a_month_with_anything_exchanged_is_noticed(file: CustodianFile, station: Station) -> None:
    first, second = file.months
    wrong = [
        replace(first, wrapped=second.wrapped),
        replace(first, public=second.public),
        replace(first, month="2026-10"),
        *(replace(first, wrapped=changed) for changed in flipped(first.wrapped)),
    ]

    for month in wrong:
        with pytest.raises(CustodianFileDamaged) as refused:
            replace(file, months=(month, second)).open_with_recovery(station.recovery_code)
        assert refused.value.fact == (
            "months" if (month.month, month.public) == (first.month, first.public) else "kept"
        )


def test_every_wrong_shape_is_refused(file: CustodianFile) -> None:
    for shape in wrong_shapes(json.loads(file.to_bytes()), optional=frozenset({"admin", "seen"})):
        with pytest.raises(CustodianFileDamaged):
            CustodianFile.from_bytes(canonical_json(shape) + b"\n", STATION)


def test_months_out_of_order_are_refused(file: CustodianFile) -> None:
    document = json.loads(file.to_bytes())
    document["months"].reverse()

    with pytest.raises(CustodianFileDamaged):
        CustodianFile.from_bytes(canonical_json(document), STATION)


def test_a_cut_or_oversized_or_foreign_file_is_refused(file: CustodianFile) -> None:
    stored = file.to_bytes()

    for wrong in (b"", stored[:-2], stored[: len(stored) // 2], b"\x89PNG", b"[]\n", stored + b" " * FILE_SIZE_MAX):
        with pytest.raises(CustodianFileDamaged):
            CustodianFile.from_bytes(wrong, STATION)


def test_the_file_of_another_station_is_named(file: CustodianFile) -> None:
    with pytest.raises(WrongStation):
        CustodianFile.from_bytes(file.to_bytes(), "HZ-0572")


def test_no_weak_file_is_made() -> None:
    with pytest.raises(CostTooLow):
        new_custodian(STATION, MONTHS, CUSTODIAN_PASSPHRASE, cost=CHEAP)
    with pytest.raises(NotAPassphrase):
        new_custodian(STATION, MONTHS, "", cost=CHEAP, floor=CHEAP)
    with pytest.raises(ValueError, match=r"^2$"):
        new_custodian("HZ", MONTHS, CUSTODIAN_PASSPHRASE, cost=CHEAP, floor=CHEAP)


def test_no_seed_lies_open_in_the_file(file: CustodianFile, station: Station) -> None:
    stored = file.to_bytes()
    seed = station.second_custodian.seed(MONTH)

    assert seed not in stored
    assert seed.hex().encode() not in stored


# what the file keeps beside its keys


def first_version() -> tuple[CustodianFile, RecoveryCode]:
    vector = frozen("custodian")
    return CustodianFile.from_bytes(vector["file"].encode(), STATION), RecoveryCode.parse(vector["recovery_code"])


def test_a_file_of_the_first_version_becomes_one_of_the_second_with_the_first_act() -> None:
    file, code = first_version()
    keys = file.open_with_recovery(code)

    after = file.keeping(keys, Kept(acts=1, head=bytes(range(32))))

    assert file.kept is None
    read = CustodianFile.from_bytes(after.to_bytes(), STATION)
    assert read == after
    assert read.open_with_recovery(code).seeds == keys.seeds
    assert read.publics == file.publics


def test_nobody_makes_a_first_version_of_a_second_again() -> None:
    file, code = first_version()
    after = file.keeping(file.open_with_recovery(code), Kept())

    with pytest.raises(CustodianFileDamaged) as refused:
        replace(after, kept=None).open_with_recovery(code)
    assert refused.value.fact == "months"


@pytest.mark.parametrize(
    "kept",
    [
        Kept(acts=1),
        Kept(head=bytes([1]) * 32),
        Kept(admin=PinnedAdmin(bytes(32), 1)),
        Kept(seen=SeenLog(LogHead(3, bytes(32)), bytes(32))),
    ],
)
def test_what_is_kept_is_changed_by_the_holder_of_the_keys_only(
    file: CustodianFile, station: Station, kept: Kept
) -> None:
    assert file.kept is not None
    forged = replace(file, kept=replace(kept, code=file.kept.code))
    keys = file.open_with_recovery(station.recovery_code)

    with pytest.raises(CustodianFileDamaged) as refused:
        forged.open_with_recovery(station.recovery_code)
    assert refused.value.fact == "kept"
    assert file.keeping(keys, kept).open_with_recovery(station.recovery_code) == keys


def test_a_month_cannot_be_taken_out_without_the_keys(file: CustodianFile, station: Station) -> None:
    with pytest.raises(CustodianFileDamaged):
        replace(file, months=file.months[1:]).open_with_recovery(station.recovery_code)


@pytest.mark.parametrize("version", [1, 2])
def test_months_are_added_and_destroyed_in_files_of_either_version(
    version: int, file: CustodianFile, station: Station
) -> None:
    file, code = first_version() if version == 1 else (file, station.recovery_code)
    keys = file.open_with_recovery(code)

    grown = file.add_months(keys, ["2027-01", MONTH])
    opened = grown.open_with_recovery(code)

    assert sorted(opened.seeds) == [*MONTHS, "2027-01"]
    assert opened.seed(MONTH) == keys.seed(MONTH)
    assert list(file.destroy_month(keys, MONTH).open_with_recovery(code).seeds) == [MONTHS[1]]


def test_another_passphrase_leaves_the_sheet_good(file: CustodianFile, station: Station) -> None:
    keys = file.open_with_passphrase(CUSTODIAN_PASSPHRASE)

    changed = file.with_passphrase(keys, "a walk in the rain")

    assert changed.open_with_passphrase("a walk in the rain") == keys
    assert changed.open_with_recovery(station.recovery_code) == keys
    with pytest.raises(WrongPassphrase):
        changed.open_with_passphrase(CUSTODIAN_PASSPHRASE)


def test_a_lost_passphrase_is_replaced_by_the_sheet_at_the_cost_of_today(file: CustodianFile, station: Station) -> None:
    code = station.recovery_code
    keys = file.open_with_recovery(code)

    changed = file.with_passphrase_by_code(keys, code, "a walk in the rain", cost=Cost(128, 1, 1), floor=CHEAP)

    assert (changed.cost, changed.salt != file.salt) == (Cost(128, 1, 1), True)
    assert changed.open_with_passphrase("a walk in the rain") == keys
    assert changed.open_with_recovery(code) == keys
    with pytest.raises(CostTooLow):
        file.with_passphrase_by_code(keys, code, "a walk in the rain", cost=CHEAP)


def test_a_new_sheet_ends_the_one_there_was(file: CustodianFile, station: Station) -> None:
    keys = file.open_with_passphrase(CUSTODIAN_PASSPHRASE)

    changed, code = file.with_new_sheet(keys)

    assert changed.open_with_recovery(code) == keys
    assert changed.open_with_passphrase(CUSTODIAN_PASSPHRASE) == keys
    with pytest.raises(WrongRecoveryCode):
        changed.open_with_recovery(station.recovery_code)


@pytest.mark.parametrize("stored", [b"", b"[]", b"{}", b'{"station":"hz"}', b'{"station":1}'])
def test_a_file_without_a_station_is_none(stored: bytes) -> None:
    with pytest.raises(CustodianFileDamaged):
        claimed_station(stored)


def test_a_file_says_whose_it_is(file: CustodianFile) -> None:
    assert claimed_station(file.to_bytes()) == STATION
