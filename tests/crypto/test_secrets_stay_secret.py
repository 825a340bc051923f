"""What is shown, logged or raised carries no key: neither as bytes, nor in hex, nor in base64."""

import base64
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from app.crypto.custodian import CustodianFile
from app.crypto.key_slot import Factors
from app.crypto.record import RecordName, open_group, seal_record
from app.crypto.rings import new_ring_secret
from app.crypto.unlocking import unlock
from tests.crypto.station import CLERK_FACTORS, CUSTODIAN_PASSPHRASE, DEVICE, MONTH, STATION, Station

TOKEN = bytes(range(200, 216))


def secrets(station: Station) -> Iterator[bytes]:
    manager = station.manager
    yield from (ring.secret for ring in manager.secrets)
    yield from (manager.keys.hpke_private, manager.keys.sign_seed)
    yield from (station.today.key, station.today.tag_key, station.e1_seed, station.second_custodian.seed(MONTH))
    yield from (station.recovery_code.secret, DEVICE, TOKEN)
    yield from (factors.encode() for factors in (CLERK_FACTORS.passphrase, CUSTODIAN_PASSPHRASE))


def hold_no_secret(shown: str, station: Station) -> None:
    for secret in secrets(station):
        for spelled in (repr(secret)[2:-1], secret.hex(), base64.b64encode(secret).decode()):
            assert spelled not in shown


def test_no_value_shows_a_secret(station: Station) -> None:
    values = [
        station.manager,
        station.manager.keys,
        station.manager.ring("database"),
        station.today,
        station.second_custodian,
        station.recovery_code,
        CLERK_FACTORS,
        station,
    ]

    for value in values:
        hold_no_secret(repr(value) + str(value), station)


def failures(station: Station) -> dict[str, Callable[[], object]]:
    name = RecordName(STATION, bytes(16))
    rings = {"hint": station.keyring.ring_public("hint")}
    record = seal_record(
        {"hint": {"surname": "王*"}},
        name=name,
        token=TOKEN,
        schema=1,
        rings=rings,
        day=station.today,
        custodians=station.custodians,
    )
    sealed = record.groups[0]
    ring = station.manager.ring("hint")
    wrong = Factors("seven paper boats\ud800", device=DEVICE)
    return {
        "day": lambda: open_group(sealed, name, TOKEN, ring, replace(station.today, key=bytes(64))),
        "ring": lambda: open_group(sealed, name, TOKEN, new_ring_secret("hint", 1), station.today),
        "label": lambda: open_group(sealed, name, bytes(16), ring, station.today),
        "content": lambda: open_group(replace(sealed, sealed=b""), name, TOKEN, ring, station.today),
        "passphrase": lambda: unlock(station.keyring, station.clerk.user_id, wrong),
        "device": lambda: unlock(station.keyring, station.clerk.user_id, Factors(CLERK_FACTORS.passphrase)),
        "damaged": lambda: CustodianFile.from_bytes(station.custodian_file.to_bytes()[1:], STATION),
        "size": lambda: Factors(CLERK_FACTORS.passphrase, device=DEVICE[1:]),
    }


@pytest.mark.parametrize("failure", ["day", "ring", "label", "content", "passphrase", "device", "damaged", "size"])
def test_no_failure_carries_a_secret(station: Station, failure: str) -> None:
    with pytest.raises(Exception) as refused:  # noqa: PT011  each kind has its own test; here only the text counts
        failures(station)[failure]()

    hold_no_secret("".join(traceback.format_exception(refused.value)), station)
    error: BaseException | None = refused.value
    while error is not None:
        hold_no_secret(repr(error.args), station)
        error = error.__cause__ or error.__context__
