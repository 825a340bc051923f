"""Protections switched off, one at a time, so that a drill can show that it would notice."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from app.crypto import record
from app.crypto.key_slot import Factors, HardwareSlot, new_slot
from app.crypto.key_wrap import WRAP_KEY_SIZE
from app.crypto.keyring import Keyring, claimed_station
from app.crypto.record import RecordName, SealedRecord
from app.crypto.rings import ADMIN
from app.crypto.unlocking import UnlockedUser, unlock
from app.domain.parcel import RecordId
from tests.drills.attacker import decrypted_pages
from tests.drills.scene import Scene
from tests.drills.station import CHEAP, CLERK, MANAGER, PASSPHRASES, Desk, secrets_of, start


@contextmanager
def patched(target: object, name: str, value: object) -> Iterator[None]:
    """An attribute of a module, a class or an object, replaced for as long as the mutant lives."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(target, name, value)
        yield


def keyring_of(computer: Path) -> Keyring:
    note = (computer / "station" / "station.keyring").read_bytes()
    return Keyring.from_note(note, claimed_station(note))


def unlocked_by(computer: Path, name: str) -> UnlockedUser:
    """Somebody's keys on this computer, with their own passphrase and its device secret."""
    keyring = keyring_of(computer)
    user = next(user for user in keyring.users if user.name == name)
    return unlock(keyring, user.user_id, Factors(PASSPHRASES[name], device=device_secret(computer)))


Alteration = Callable[[Path], None]


def with_slot(name: str, factors: Callable[[Path], Factors], hardware: HardwareSlot | None = None) -> Alteration:
    """Somebody's only slot asks for these factors from now on."""

    def alter(computer: Path) -> None:
        keyring, manager = keyring_of(computer), unlocked_by(computer, MANAGER)
        keys = unlocked_by(computer, name).keys
        user = keyring.user(next(user.user_id for user in keyring.users if user.name == name))
        slot = new_slot(
            keyring.station, user.user_id, keys, factors(computer), cost=CHEAP, floor=CHEAP, hardware=hardware
        )
        users = tuple(replace(each, slots=(slot,)) if each == user else each for each in keyring.users)
        note = keyring.changed(users=users).to_note(manager.ring(ADMIN))
        (computer / "station" / "station.keyring").write_bytes(note)

    return alter


def without_device_secret(name: str) -> Alteration:
    """A slot that the passphrase alone opens, anywhere."""
    return with_slot(name, lambda _: Factors(PASSPHRASES[name]))


def with_hardware_key(name: str, secret: bytes) -> Alteration:
    """A slot that asks for what a hardware key answers, beside passphrase and device."""
    slot = HardwareSlot(credential=bytes(range(64)), salt=bytes(range(32)))
    return with_slot(name, lambda computer: Factors(PASSPHRASES[name], secret, device_secret(computer)), slot)


def device_secret(computer: Path) -> bytes:
    return secrets_of(computer).read(keyring_of(computer).station)


def take_in_spare(scene: Scene, desk: Desk) -> None:
    """The clerk takes in seeded parcels, whose labels nobody keeps; the desk is closed then."""
    desk.sign_in(CLERK)
    for form in scene.town.spare:
        desk.take_in(form)
    desk.close()


@contextmanager
def without_label(scene: Scene) -> Iterator[Scene]:
    """Parcels are taken in whose labels are no part of their keys: whoever has the ring opens them."""
    genuine = record._token_kek
    unlabelled: set[bytes] = set()

    def kek(token: bytes, name: RecordName, group: str) -> bytes:
        return bytes(WRAP_KEY_SIZE) if name.record_id in unlabelled else genuine(token, name, group)

    def alter(computer: Path) -> None:
        desk = start(computer, scene.town.now)
        session = desk.desks.intake.session
        seal = session.seal

        def note_and_seal(record_id: RecordId, *rest: Any) -> SealedRecord:
            unlabelled.add(record_id)
            return seal(record_id, *rest)

        with patched(session, "seal", note_and_seal):
            take_in_spare(scene, desk)

    with patched(record, "_token_kek", kek):
        yield scene.altered(alter)


@contextmanager
def with_tokens_kept(scene: Scene) -> Iterator[Scene]:
    """The labels' tokens are kept in the database, so that a lost label can be printed again."""

    def keep(computer: Path) -> None:
        connection = opened_database(computer)
        connection.execute("CREATE TABLE kept_labels (label TEXT)")
        connection.executemany("INSERT INTO kept_labels VALUES (?)", [(parcel.label,) for parcel in scene.town.shelf])
        connection.commit()
        connection.close()

    yield scene.altered(keep)


@contextmanager
def without_sealing(scene: Scene) -> Iterator[Scene]:
    """Records are stored as they are, in a database without a key."""

    def bare(_dek: bytes, _context: bytes, padded: bytes) -> bytes:
        return b"\1" + padded

    def unseal(computer: Path) -> None:
        take_in_spare(scene, start(computer, scene.town.now))
        path = computer / "station" / "station.db"
        path.write_bytes(decrypted_pages(path, database_key(computer)))

    with patched(record, "_seal_content", bare):
        yield scene.altered(unseal)


def database_key(computer: Path) -> bytes:
    return unlocked_by(computer, MANAGER).ring("database").database_key


def opened_database(computer: Path) -> dbapi2.Connection:
    connection = dbapi2.connect(str(computer / "station" / "station.db"))
    connection.set_key(f"x'{database_key(computer).hex()}'")
    return connection
