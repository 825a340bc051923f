from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.crypto.days import DayKey
from app.crypto.pre_arrival import PLACE_SIZE, open_token, place_of, seal_token
from app.crypto.record import TOKEN_SIZE, RecordName
from app.crypto.rings import RingSecret, new_ring_secret
from app.crypto.sealed_blob import DoesNotOpen
from tests.crypto.tampering import flipped

STATION = "HZ-0571"
DAY = DayKey("2026-11-23", bytes(range(64)), bytes(range(32)))
NAME = RecordName(STATION, bytes(range(16)))
RING = RingSecret("hint", 2, bytes(range(32)))
TOKEN = bytes(range(100, 116))


@settings(max_examples=25)
@given(st.binary(min_size=TOKEN_SIZE, max_size=TOKEN_SIZE))
def test_a_token_opens_with_ring_and_day(token: bytes) -> None:
    sealed = seal_token(token, NAME, RING.public, DAY)

    assert (sealed.epoch, sealed.day) == (2, "2026-11-23")
    assert open_token(sealed, NAME, RING, DAY) == token


def test_a_token_stays_closed_without_either() -> None:
    sealed = seal_token(TOKEN, NAME, RING.public, DAY)
    other_day = replace(DAY, key=bytes(64))

    for blob, name, ring, day in (
        (sealed, NAME, new_ring_secret("hint", 2), DAY),
        (sealed, NAME, RING, other_day),
        (sealed, RecordName(STATION, bytes(16)), RING, DAY),
        (sealed, RecordName("HZ-0572", NAME.record_id), RING, DAY),
        (replace(sealed, epoch=3), NAME, RING, DAY),
        (replace(sealed, day="2026-11-24"), NAME, RING, DAY),
    ):
        with pytest.raises(DoesNotOpen):
            open_token(blob, name, ring, day)


def test_a_changed_token_does_not_open() -> None:
    sealed = seal_token(TOKEN, NAME, RING.public, DAY)

    for changed in flipped(sealed.sealed):
        with pytest.raises(DoesNotOpen):
            open_token(replace(sealed, sealed=changed), NAME, RING, DAY)


def test_a_place_belongs_to_a_number_a_station_and_a_day() -> None:
    places = {
        place_of("SF1234567890", STATION, DAY),
        place_of("SF1234567891", STATION, DAY),
        place_of("SF1234567890", "HZ-0572", DAY),
        place_of("SF1234567890", STATION, replace(DAY, tag_key=bytes(32))),
    }

    assert len(places) == 4
    assert {len(place) for place in places} == {PLACE_SIZE}
    assert place_of("SF1234567890", STATION, DAY) in places


def test_a_number_that_is_not_plain_has_no_place() -> None:
    with pytest.raises(ValueError, match="ascii"):
        place_of("运单1", STATION, DAY)
