import json
from dataclasses import replace
from typing import Any

import pytest

from app.crypto.canonical import canonical_json
from app.crypto.custodian import (
    FILE_SIZE_MAX,
    CustodianFile,
    CustodianFileDamaged,
    WrongRecoveryCode,
    new_custodian,
)
from app.crypto.first_custodian import NoSuchMonth
from app.crypto.passphrase import CostTooLow, NotAPassphrase, WrongPassphrase
from app.crypto.recovery_code import new_recovery_code
from app.crypto.signed_document import WrongStation
from app.crypto.xwing import xwing_public
from tests.crypto.station import CHEAP, CUSTODIAN_PASSPHRASE, MONTH, MONTHS, STATION, Station
from tests.crypto.tampering import flipped, wrong_shapes


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
    left = CustodianFile.from_bytes(file.destroy_month(MONTH).to_bytes(), STATION)

    opened = left.open_with_recovery(station.recovery_code)

    assert opened.seed(MONTHS[1]) == station.second_custodian.seed(MONTHS[1])
    with pytest.raises(NoSuchMonth):
        opened.seed(MONTH)
    with pytest.raises(NoSuchMonth) as refused:
        left.destroy_month(MONTH)
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
        assert refused.value.fact == "months"


def test_every_wrong_shape_is_refused(file: CustodianFile) -> None:
    for shape in wrong_shapes(json.loads(file.to_bytes())):
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
