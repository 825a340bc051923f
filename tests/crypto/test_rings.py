import pytest

from app.crypto.hpke import seal_x25519, x25519_public
from app.crypto.rings import (
    DATABASE,
    RINGS,
    RingPublic,
    RingSecret,
    new_ring_secret,
    rings_of,
    unwrap_as_member,
    wrap_for_member,
)
from app.crypto.sealed_blob import DoesNotOpen, WrongKey
from app.domain.people import Role
from tests.crypto.tampering import flipped

STATION = "HZ-0571"
PRIVATE = bytes(range(32))
PUBLIC = x25519_public(PRIVATE)
USER = "0011223344556677"
RING = RingSecret("address", 3, bytes(range(100, 132)))
RING_PUBLIC = RING.public


def test_the_secret_of_a_ring_gives_the_keys_it_always_gave() -> None:
    database = RingSecret(DATABASE, 2, bytes(32))

    assert database.hpke_private.hex() == "00d8db1e4285f4740896c1e0691a27960f7dd964ec2ba56c1e0e5df83ad8fdae"
    assert database.sign_seed.hex() == "7e9842a819a36fa0a303351a1c03f21168d3b415c61bfa5e81593b761c73d968"
    assert database.database_key.hex() == "2551a7ec3c29c559344677eee1c001cda1845c9030b836d27aea745f725a0eeb"


def test_every_ring_and_epoch_gives_keys_of_its_own() -> None:
    secrets = [RingSecret(name, epoch, bytes(32)) for name in RINGS for epoch in (1, 2)]

    assert len({secret.hpke_private for secret in secrets} | {secret.sign_seed for secret in secrets}) == 4 * len(RINGS)


def test_only_the_ring_database_has_the_database_key() -> None:
    with pytest.raises(ValueError, match="address"):
        _ = RING.database_key


def test_two_new_secrets_differ() -> None:
    assert new_ring_secret(DATABASE, 1) != new_ring_secret(DATABASE, 1)


@pytest.mark.parametrize(
    ("role", "rings"),
    [
        (Role.CLERK, {"database", "days", "hint", "contact"}),
        (Role.COURIER, {"database", "days", "hint", "contact", "address"}),
        (
            Role.MANAGER,
            {"database", "days", "hint", "contact", "address", "consignor", "admin", "custodian-1"},
        ),
        (Role.AUDITOR, {"database"}),
    ],
)
def test_a_role_is_in_its_rings_and_no_others(role: Role, rings: set[str]) -> None:
    assert rings_of(role) == rings


def test_a_member_gets_the_secret() -> None:
    wrapped = wrap_for_member(RING, STATION, USER, PUBLIC)

    assert unwrap_as_member(wrapped, STATION, RING_PUBLIC, USER, PRIVATE) == RING


@pytest.mark.parametrize(
    ("station", "name", "epoch", "user", "private"),
    [
        ("HZ-0572", "address", 3, USER, PRIVATE),
        (STATION, "contact", 3, USER, PRIVATE),
        (STATION, "address", 4, USER, PRIVATE),
        (STATION, "address", 3, "1011223344556677", PRIVATE),
        (STATION, "address", 3, USER, bytes(range(1, 33))),
    ],
)
def test_a_wrap_for_one_is_for_nobody_else(station: str, name: str, epoch: int, user: str, private: bytes) -> None:
    wrapped = wrap_for_member(RING, STATION, USER, PUBLIC)
    ring = RingPublic(name, epoch, RING_PUBLIC.hpke_public, RING_PUBLIC.sign_public)

    with pytest.raises(WrongKey):
        unwrap_as_member(wrapped, station, ring, user, private)


def test_a_changed_wrap_does_not_open() -> None:
    for changed in flipped(wrap_for_member(RING, STATION, USER, PUBLIC)):
        with pytest.raises(DoesNotOpen):
            unwrap_as_member(changed, STATION, RING_PUBLIC, USER, PRIVATE)


def test_a_secret_that_somebody_else_sealed_to_the_member_is_not_the_rings() -> None:
    foreign = wrap_for_member(new_ring_secret("address", 3), STATION, USER, PUBLIC)

    with pytest.raises(WrongKey):
        unwrap_as_member(foreign, STATION, RING_PUBLIC, USER, PRIVATE)


def test_nothing_but_a_wrap_is_taken_for_one() -> None:
    with pytest.raises(WrongKey):
        unwrap_as_member(seal_x25519(PUBLIC, b"other", RING.secret), STATION, RING_PUBLIC, USER, PRIVATE)
