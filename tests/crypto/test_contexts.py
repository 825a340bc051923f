from itertools import permutations

import pytest

from app.crypto import contexts
from app.crypto.contexts import epoch_bytes, origin_station

TABLE = [value for value in vars(contexts).values() if isinstance(value, bytes)]


def test_no_context_is_the_beginning_of_another() -> None:
    assert len(TABLE) > 20
    assert not [pair for pair in permutations(TABLE, 2) if pair[0].startswith(pair[1])]


def test_every_context_says_whose_and_which_version_it_is() -> None:
    assert all(context.startswith(b"sealpost/1/") for context in TABLE)


def test_a_station_is_padded_with_zeros() -> None:
    assert origin_station("HZ-0571") == b"HZ-0571" + bytes(9)


@pytest.mark.parametrize("station", ["", "HZ", "hz-0571", "HZ 0571", "HZ-0571\0", "杭州-0571", "A" * 17, "HZ-0571\n"])
def test_what_is_no_station_id_is_not_padded(station: str) -> None:
    with pytest.raises(ValueError, match=r"^\d+$"):
        origin_station(station)


def test_an_epoch_takes_four_bytes() -> None:
    assert epoch_bytes(258) == b"\0\0\1\2"
