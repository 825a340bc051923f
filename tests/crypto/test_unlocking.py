from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.crypto.key_slot import Factor, Factors, HardwareSlot, MissingFactor, PinnedAdmin, new_slot
from app.crypto.keyring import AdminLink, Keyring, KeyringDamaged, NoSuchUser, Ring, User
from app.crypto.passphrase import WrongPassphrase
from app.crypto.rings import ADMIN, CUSTODIAN_1, DATABASE, RingSecret, new_ring_secret, rings_of, wrap_for_member
from app.crypto.signed_document import ForeignSignature
from app.crypto.staffing import add_user, new_keyring
from app.crypto.unlocking import NotInRing, UnlockedUser, check_admin, endorsement_text, unlock, unlocked_with
from app.domain.people import Actor, Role
from tests.crypto.station import (
    CHEAP,
    CLERK_FACTORS,
    COURIER_FACTORS,
    DEVICE,
    MANAGER_FACTORS,
    MONTHS,
    STATION,
    Station,
)


def with_user(keyring: Keyring, user: User) -> Keyring:
    return replace(keyring, users=tuple(user if each.user_id == user.user_id else each for each in keyring.users))


def with_ring(keyring: Keyring, ring: Ring) -> Keyring:
    rings = {(each.name, each.epoch): each for each in keyring.rings} | {(ring.name, ring.epoch): ring}
    return replace(keyring, rings=tuple(rings[key] for key in sorted(rings)))


def test_a_person_unlocks_the_rings_of_their_role(station: Station) -> None:
    clerk = unlock(station.keyring, station.clerk.user_id, CLERK_FACTORS)

    assert clerk.actor == Actor(station.clerk.user_id, "李明", Role.CLERK)
    assert {secret.name for secret in clerk.secrets} == rings_of(Role.CLERK)
    assert clerk.ring(DATABASE) == station.manager.ring(DATABASE)


def test_everybody_unlocks_the_same_database(station: Station) -> None:
    courier = unlock(station.keyring, station.courier.user_id, COURIER_FACTORS)
    manager = unlock(station.keyring, station.manager.actor.user_id, MANAGER_FACTORS)

    assert courier.ring(DATABASE).database_key == manager.ring(DATABASE).database_key


def test_a_ring_one_is_not_in_stays_closed(station: Station) -> None:
    clerk = unlock(station.keyring, station.clerk.user_id, CLERK_FACTORS)

    with pytest.raises(NotInRing) as refused:
        clerk.ring("address")
    assert (refused.value.name, refused.value.epoch) == ("address", 1)


def test_an_auditor_gets_the_database_and_nothing_else(station: Station) -> None:
    factors = Factors("two green umbrellas")
    keyring, auditor = add_user(
        station.keyring, station.manager, "周敏", Role.AUDITOR, factors, cost=CHEAP, floor=CHEAP
    )

    unlocked = unlock(keyring, auditor.user_id, factors)

    assert [secret.name for secret in unlocked.secrets] == [DATABASE]


def test_nobody_unlocks_as_somebody_unknown(station: Station) -> None:
    with pytest.raises(NoSuchUser):
        unlock(station.keyring, "0" * 16, CLERK_FACTORS)


@pytest.mark.parametrize(
    "factors",
    [Factors("seven paper boat", device=DEVICE), Factors("seven paper boats", device=bytes(32)), MANAGER_FACTORS],
)
def test_a_wrong_passphrase_and_a_wrong_device_read_the_same(station: Station, factors: Factors) -> None:
    with pytest.raises(WrongPassphrase):
        unlock(station.keyring, station.clerk.user_id, factors)


def test_a_passphrase_without_its_device_opens_nothing(station: Station) -> None:
    with pytest.raises(MissingFactor) as refused:
        unlock(station.keyring, station.clerk.user_id, Factors("seven paper boats"))

    assert refused.value.factors == {Factor.DEVICE}


def test_any_slot_of_a_person_opens(station: Station) -> None:
    keys = unlock(station.keyring, station.clerk.user_id, CLERK_FACTORS).keys
    spare = Factors("one spare key", hardware=bytes(32))
    key = HardwareSlot(b"credential", bytes(32))
    slot = new_slot(STATION, station.clerk.user_id, keys, spare, cost=CHEAP, floor=CHEAP, hardware=key)
    clerk = replace(station.clerk, slots=(*station.clerk.slots, slot))
    keyring = with_user(station.keyring, clerk)

    assert unlock(keyring, clerk.user_id, spare) == unlock(keyring, clerk.user_id, CLERK_FACTORS)
    with pytest.raises(WrongPassphrase):
        unlock(keyring, clerk.user_id, Factors("seven paper boats", hardware=bytes(32)))
    with pytest.raises(MissingFactor) as refused:
        unlock(keyring, clerk.user_id, Factors("seven paper boats"))
    assert refused.value.factors == {Factor.DEVICE, Factor.FIDO2}


def test_a_person_without_a_slot_does_not_unlock(station: Station) -> None:
    keyring = with_user(station.keyring, replace(station.clerk, slots=()))

    with pytest.raises(WrongPassphrase):
        unlock(keyring, station.clerk.user_id, CLERK_FACTORS)


def test_a_slot_swapped_with_a_colleagues_does_not_open(station: Station) -> None:
    keyring = with_user(station.keyring, replace(station.clerk, slots=station.courier.slots))

    for factors in (CLERK_FACTORS, COURIER_FACTORS):
        with pytest.raises(WrongPassphrase):
            unlock(keyring, station.clerk.user_id, factors)


def test_a_member_wrap_swapped_with_a_colleagues_is_noticed(station: Station) -> None:
    ring = station.keyring.ring("contact")
    clerk, courier = station.clerk.user_id, station.courier.user_id
    swapped = {**ring.members, clerk: ring.members[courier], courier: ring.members[clerk]}

    with pytest.raises(KeyringDamaged) as refused:
        unlock(with_ring(station.keyring, Ring(ring.public, swapped)), clerk, CLERK_FACTORS)

    assert refused.value.fact == "member of contact 1"


def test_a_member_wrap_of_another_ring_is_noticed(station: Station) -> None:
    clerk = station.clerk.user_id
    address = station.keyring.ring("address")
    members = {**address.members, clerk: station.keyring.ring("contact").members[clerk]}

    with pytest.raises(KeyringDamaged):
        unlock(with_ring(station.keyring, Ring(address.public, members)), clerk, CLERK_FACTORS)


def test_public_keys_that_are_not_the_persons_are_noticed(station: Station) -> None:
    for changed in (
        replace(station.clerk, hpke_public=station.courier.hpke_public),
        replace(station.clerk, sign_public=station.courier.sign_public),
    ):
        keyring = with_user(station.keyring, changed)
        with pytest.raises(KeyringDamaged) as refused:
            unlock(keyring, station.clerk.user_id, CLERK_FACTORS)
        assert refused.value.fact == "user keys"


def forged(station: Station) -> tuple[Keyring, RingSecret]:
    """The station's keyring as somebody would make it who can write files and knows the format, but no secret."""
    admin = new_ring_secret(ADMIN, 1)
    ring = Ring(admin.public, dict(station.keyring.ring(ADMIN).members))
    return with_ring(station.keyring, ring), admin


def test_a_keyring_that_somebody_else_signed_is_refused_at_unlock(station: Station) -> None:
    keyring, admin = forged(station)
    read = Keyring.from_note(keyring.to_note(admin), STATION)

    for user_id, factors in ((station.clerk.user_id, CLERK_FACTORS), (station.manager.actor.user_id, MANAGER_FACTORS)):
        with pytest.raises(ForeignSignature) as refused:
            unlock(read, user_id, factors)
        assert refused.value.document == "keyring"


def test_a_keyring_of_strangers_does_not_know_our_people(station: Station) -> None:
    stranger, _ = new_keyring(STATION, "无名", Factors("some other words"), MONTHS, cost=CHEAP, floor=CHEAP)

    with pytest.raises(NoSuchUser):
        unlock(stranger, station.clerk.user_id, CLERK_FACTORS)


class Admins:
    """Admin keys of epochs 1 to 4 and the links between them."""

    def __init__(self) -> None:
        self.secrets = {epoch: new_ring_secret(ADMIN, epoch) for epoch in (1, 2, 3, 4)}

    def pinned(self, epoch: int) -> PinnedAdmin:
        return PinnedAdmin(self.secrets[epoch].public.sign_public, epoch)

    def link(self, epoch: int, signer: int | None = None, station: str = STATION) -> AdminLink:
        public = self.secrets[epoch].public.sign_public
        seed = self.secrets[signer or epoch - 1].sign_seed
        signature = Ed25519PrivateKey.from_private_bytes(seed).sign(endorsement_text(station, epoch, public))
        return AdminLink(epoch, public, signature)

    def keyring(self, station: Station, epoch: int, *links: AdminLink) -> Keyring:
        keyring = with_ring(station.keyring, Ring(self.secrets[epoch].public, {}))
        rings = tuple(ring for ring in keyring.rings if ring.name != ADMIN or ring.epoch == epoch)
        return replace(keyring, rings=rings, admin_chain=links)


def test_a_later_admin_is_trusted_when_each_endorsed_the_next(station: Station) -> None:
    admins = Admins()
    keyring = admins.keyring(station, 4, admins.link(2), admins.link(3), admins.link(4))

    for epoch in (1, 2, 3, 4):
        check_admin(keyring, admins.pinned(epoch))


def test_an_admin_nobody_endorsed_is_not_trusted(station: Station) -> None:
    admins = Admins()
    link = admins.link
    chains = [
        (4, ()),  # no chain at all
        (4, (link(2), link(3))),  # ends early
        (4, (link(2), link(4))),  # a link left out
        (4, (link(3), link(4))),  # begins late
        (3, (link(2), link(3), link(4))),  # goes on beyond the keyring's own admin
        (4, (link(2), link(3), link(4, signer=4))),  # endorsed by itself
        (4, (link(2), link(3), link(4, signer=1))),  # endorsed by one long gone
        (4, (link(2), link(3, station="HZ-0572"), link(4))),  # endorsed at another station
        (4, (link(2), replace(link(3), endorsement=bytes(64)), link(4))),
        (4, (link(2), replace(link(3), public=link(4).public), link(4))),
    ]

    for epoch, links in chains:
        with pytest.raises(ForeignSignature):
            check_admin(admins.keyring(station, epoch, *links), admins.pinned(1))


def test_an_older_admin_than_the_pinned_one_is_not_trusted(station: Station) -> None:
    admins = Admins()

    with pytest.raises(ForeignSignature):
        check_admin(admins.keyring(station, 2, admins.link(2)), admins.pinned(3))


def test_past_epochs_of_a_ring_stay_open_to_its_members(station: Station) -> None:
    clerk = unlock(station.keyring, station.clerk.user_id, CLERK_FACTORS)
    newer = new_ring_secret("contact", 2)
    members = {station.clerk.user_id: wrap_for_member(newer, STATION, station.clerk.user_id, station.clerk.hpke_public)}
    keyring = with_ring(station.keyring, Ring(newer.public, members))

    now = unlocked_with(keyring, station.clerk, clerk.keys)

    assert now.ring("contact") == newer
    assert now.ring_at("contact", 1) == clerk.ring("contact")


def test_who_was_left_out_of_the_newest_epoch_does_not_fall_back_on_the_last(station: Station) -> None:
    clerk = unlock(station.keyring, station.clerk.user_id, CLERK_FACTORS)
    keyring = with_ring(station.keyring, Ring(new_ring_secret("contact", 2).public, {}))

    with pytest.raises(NotInRing) as refused:
        unlocked_with(keyring, station.clerk, clerk.keys).ring("contact")
    assert refused.value.epoch == 2


def test_who_is_not_custodian_has_not_that_ring(station: Station) -> None:
    courier: UnlockedUser = unlock(station.keyring, station.courier.user_id, COURIER_FACTORS)

    for ring in (CUSTODIAN_1, ADMIN, "consignor"):
        with pytest.raises(NotInRing):
            courier.ring(ring)
