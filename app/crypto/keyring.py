"""The keyring: who works here, what opens their slots, and which rings they are in.

It is a file of its own beside the database, signed by the ring `admin`, replaced whole and never in a backup. It and
not the database is the authority for who may do what: nobody who can only write files can put a removed person back.
This module holds the values and their one spelling; unlocking.py opens them, staffing.py, slots.py and leaving.py
change them.

Version 2 added which hardware key a slot asks for, and who left: the log names people by their ids for as long as there
is a log, so their names are kept as long. A keyring of version 1 is still read, and spelled as it was, since the one
after it quotes its hash; every change writes version 2.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from app.crypto.canonical import Json
from app.crypto.contexts import STATION_ID
from app.crypto.document_fields import (
    COUNT_MAX,
    DAY,
    EPOCH_MAX,
    ID_HEX,
    MONTH,
    SHA256_HEX,
    DocumentDamaged,
    Fields,
    base64_text,
    in_order,
)
from app.crypto.hpke import X25519_KEY_SIZE, X25519_OVERHEAD
from app.crypto.key_slot import Slot, read_slot
from app.crypto.log_head import LogHead, read_log_head
from app.crypto.notes import sign_note
from app.crypto.rings import ADMIN, CUSTODIAN_1, DATABASE, MEMBER_SIZE, RINGS, RingPublic, RingSecret
from app.crypto.signatures import PUBLIC_SIZE, SIGNATURE_SIZE
from app.crypto.signed_document import (
    check_signature,
    check_station,
    document_text,
    note_name,
    parse_text,
    text_sha256,
    unsigned_text,
)
from app.crypto.xwing import SEED_SIZE
from app.domain.people import Role, UserId

FIRST_VERSION = 1
VERSION = 2
DOCUMENT = "keyring"

_NAME = re.compile(r"[^\x00-\x1f\x7f-\x9f]{1,200}")
_RING_NAME = re.compile("|".join(map(re.escape, RINGS)))
_ROLE = re.compile("|".join(Role))


class KeyringDamaged(DocumentDamaged):
    """The file is not a keyring as this program writes it, or its parts do not fit each other."""


class NoSuchUser(Exception):
    def __init__(self, user_id: str) -> None:
        super().__init__(user_id)
        self.user_id = user_id


@dataclass(frozen=True, slots=True)
class User:
    user_id: UserId
    name: str
    role: Role
    hpke_public: bytes
    sign_public: bytes
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Former:
    """Somebody who left, on `day` ("2026-11-24"): a name for what they did, and no key of anything."""

    user_id: UserId
    name: str
    role: Role
    day: str

    def to_json(self) -> Json:
        return {"id": self.user_id, "name": self.name, "role": str(self.role), "day": self.day}


@dataclass(frozen=True, slots=True)
class Ring:
    """One epoch of a ring: its public keys, and its secret sealed to each member."""

    public: RingPublic
    members: Mapping[UserId, bytes]

    @property
    def name(self) -> str:
        return self.public.name

    @property
    def epoch(self) -> int:
        return self.public.epoch


@dataclass(frozen=True, slots=True)
class AdminLink:
    """A later admin key, endorsed by the admin key of the epoch before."""

    epoch: int
    public: bytes
    endorsement: bytes

    def to_json(self) -> Json:
        return {"epoch": self.epoch, "public": base64_text(self.public), "endorsement": base64_text(self.endorsement)}


@dataclass(frozen=True, slots=True)
class E1Month:
    """The first custodian's seed of one month, sealed to the ring `custodian-1` in that ring's `epoch`."""

    month: str
    epoch: int
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Rekey:
    """The database is on its way from the key of one epoch of the ring `database` to the key of another."""

    from_epoch: int
    to_epoch: int


@dataclass(frozen=True, slots=True)
class Keyring:
    """The whole keyring; a change is a new one with the next `seq`.

    users by id, former by id, rings by name and epoch, admin_chain by epoch, e1 by month: each strictly ascending.
    prev_sha256: of the signed text of the keyring before, None in the first. policy_sha256: of the signed text of
    station.policy, None until there is one.
    """

    station: str
    seq: int
    prev_sha256: str | None
    policy_sha256: str | None
    log: LogHead
    users: tuple[User, ...]
    rings: tuple[Ring, ...]
    admin_chain: tuple[AdminLink, ...]
    e1: tuple[E1Month, ...]
    pending: Rekey | None
    former: tuple[Former, ...] = ()
    version: int = VERSION

    @property
    def text(self) -> str:
        """What is signed."""
        return document_text(_to_json(self))

    @property
    def sha256(self) -> str:
        return text_sha256(self.text)

    def user(self, user_id: str) -> User:
        for user in self.users:
            if user.user_id == user_id:
                return user
        raise NoSuchUser(user_id)

    def ring(self, name: str) -> Ring:
        """The newest epoch of a ring."""
        return self.epochs(name)[-1]

    def epochs(self, name: str) -> tuple[Ring, ...]:
        """Every epoch of a ring that is still there, oldest first."""
        return tuple(ring for ring in self.rings if ring.name == name)

    def ring_public(self, name: str) -> RingPublic:
        return self.ring(name).public

    def changed(
        self,
        *,
        users: tuple[User, ...] | None = None,
        rings: tuple[Ring, ...] | None = None,
        policy_sha256: str | None = None,
        log: LogHead | None = None,
    ) -> "Keyring":
        """The keyring after this one: what is given is replaced, `seq` grows, the hash of this one is kept.

        It is of the newest version, whatever this one is.
        """
        return replace(
            self,
            seq=self.seq + 1,
            prev_sha256=self.sha256,
            users=self.users if users is None else users,
            rings=self.rings if rings is None else rings,
            policy_sha256=self.policy_sha256 if policy_sha256 is None else policy_sha256,
            log=self.log if log is None else log,
            version=VERSION,
        )

    def to_note(self, admin: RingSecret) -> bytes:
        """The file's bytes, signed by the ring `admin`; raises ValueError for another ring or another epoch of it."""
        if admin.public != self.ring_public(ADMIN):
            raise ValueError(admin.name, admin.epoch)
        return sign_note(self.text, note_name(self.station, DOCUMENT), admin.sign_seed)

    @staticmethod
    def from_note(note: bytes, station: str) -> "Keyring":
        """The keyring in the file's bytes, whole and signed by the admin key it names.

        Whether that is the admin key this station trusts is known only to its people: `unlock` checks it. Raises
        KeyringDamaged, WrongStation, ForeignSignature.
        """
        try:
            keyring = _read(parse_text(unsigned_text(note)))
        except DocumentDamaged as damaged:
            raise KeyringDamaged(damaged.fact) from damaged
        check_station(station, keyring.station)
        check_signature(note, station, DOCUMENT, keyring.ring_public(ADMIN).sign_public)
        return keyring


def claimed_station(note: bytes) -> str:
    """The station a keyring says it is of, before anything of it is believed; raises KeyringDamaged."""
    try:
        value = parse_text(unsigned_text(note))
    except DocumentDamaged as damaged:
        raise KeyringDamaged(damaged.fact) from damaged
    station = value.get("station") if isinstance(value, dict) else None
    if not isinstance(station, str) or STATION_ID.fullmatch(station) is None:
        raise KeyringDamaged("station")
    return station


def _to_json(keyring: Keyring) -> Json:
    pending = keyring.pending
    spelled: dict[str, Json] = {
        "version": keyring.version,
        "station": keyring.station,
        "seq": keyring.seq,
        "prev_sha256": keyring.prev_sha256,
        "policy_sha256": keyring.policy_sha256,
        "log": keyring.log.to_json(),
        "users": [_user_json(user, keyring.version) for user in keyring.users],
        "rings": [_ring_json(ring) for ring in keyring.rings],
        "admin_chain": [link.to_json() for link in keyring.admin_chain],
        "e1": [
            {"month": month.month, "epoch": month.epoch, "sealed": base64_text(month.sealed)} for month in keyring.e1
        ],
        "pending": None if pending is None else {"from_epoch": pending.from_epoch, "to_epoch": pending.to_epoch},
    }
    if keyring.version > FIRST_VERSION:
        spelled["former"] = [former.to_json() for former in keyring.former]
    return spelled


def _user_json(user: User, version: int) -> Json:
    return {
        "id": user.user_id,
        "name": user.name,
        "role": str(user.role),
        "hpke_public": base64_text(user.hpke_public),
        "sign_public": base64_text(user.sign_public),
        "slots": [_slot_json(slot, version) for slot in user.slots],
    }


def _slot_json(slot: Slot, version: int) -> Json:
    spelled = slot.to_json()
    if version == FIRST_VERSION:
        return {name: value for name, value in spelled.items() if name != "hardware"}
    return spelled


def _ring_json(ring: Ring) -> Json:
    return {
        "name": ring.name,
        "epoch": ring.epoch,
        "public": base64_text(ring.public.hpke_public),
        "sign_public": base64_text(ring.public.sign_public),
        "members": {user: base64_text(wrapped) for user, wrapped in ring.members.items()},
    }


def _read(value: Json) -> Keyring:
    names = {"version", "station", "seq", "prev_sha256", "policy_sha256", "log", "users", "rings", "admin_chain", "e1"}
    later = {"former"} if isinstance(value, Mapping) and value.get("version") != FIRST_VERSION else set()
    fields = Fields(value, DOCUMENT, frozenset(names | {"pending"} | later))
    version = fields.number("version", FIRST_VERSION, VERSION)
    keyring = Keyring(
        station=fields.station("station"),
        seq=fields.number("seq", 1, COUNT_MAX),
        prev_sha256=fields.optional("prev_sha256", _read_sha256),
        policy_sha256=fields.optional("policy_sha256", _read_sha256),
        log=fields.one("log", read_log_head),
        users=fields.each("users", partial(_read_user, version=version)),
        rings=fields.each("rings", _read_ring),
        admin_chain=fields.each("admin_chain", read_admin_link),
        e1=fields.each("e1", _read_e1_month),
        pending=fields.optional("pending", _read_rekey),
        former=fields.each("former", _read_former) if later else (),
        version=version,
    )
    _check_fit(keyring)
    return keyring


def _check_fit(keyring: Keyring) -> None:
    in_order([(user.user_id,) for user in keyring.users], "users")
    in_order([(ring.name, ring.epoch) for ring in keyring.rings], "rings")
    in_order([(link.epoch,) for link in keyring.admin_chain], "admin_chain")
    in_order([(month.month,) for month in keyring.e1], "e1")
    if {ring.name for ring in keyring.rings} != set(RINGS):
        raise DocumentDamaged("rings")
    in_order([(former.user_id,) for former in keyring.former], "former")
    users = {user.user_id for user in keyring.users}
    if not users.isdisjoint(former.user_id for former in keyring.former):
        raise DocumentDamaged("former")
    if not all(ring.members.keys() <= users for ring in keyring.rings):
        raise DocumentDamaged("members")
    epochs = {(ring.name, ring.epoch) for ring in keyring.rings}
    if not all((CUSTODIAN_1, month.epoch) in epochs for month in keyring.e1):
        raise DocumentDamaged("e1")
    if (keyring.prev_sha256 is None) != (keyring.seq == 1):
        raise DocumentDamaged("prev_sha256")
    pending = keyring.pending
    if pending and not {(DATABASE, pending.from_epoch), (DATABASE, pending.to_epoch)} <= epochs:
        raise DocumentDamaged("pending")


def _read_sha256(value: Json, where: str) -> str:
    if not isinstance(value, str) or SHA256_HEX.fullmatch(value) is None:
        raise DocumentDamaged(where)
    return value


def _read_user(value: Json, where: str, *, version: int) -> User:
    fields = Fields(value, where, frozenset({"id", "name", "role", "hpke_public", "sign_public", "slots"}))
    slots = fields.each("slots", partial(_read_slot, version=version))
    in_order([(slot.slot_id,) for slot in slots], f"{where}.slots")
    return User(
        user_id=UserId(fields.text("id", ID_HEX)),
        name=fields.text("name", _NAME),
        role=Role(fields.text("role", _ROLE)),
        hpke_public=fields.blob("hpke_public", X25519_KEY_SIZE),
        sign_public=fields.blob("sign_public", PUBLIC_SIZE),
        slots=slots,
    )


def _read_slot(value: Json, where: str, *, version: int) -> Slot:
    if version == FIRST_VERSION and isinstance(value, Mapping):
        if "hardware" in value:
            raise DocumentDamaged(f"{where}.names")
        value = {**value, "hardware": None}
    return read_slot(value, where)


def _read_former(value: Json, where: str) -> Former:
    fields = Fields(value, where, frozenset({"id", "name", "role", "day"}))
    return Former(
        user_id=UserId(fields.text("id", ID_HEX)),
        name=fields.text("name", _NAME),
        role=Role(fields.text("role", _ROLE)),
        day=fields.text("day", DAY),
    )


def _read_ring(value: Json, where: str) -> Ring:
    fields = Fields(value, where, frozenset({"name", "epoch", "public", "sign_public", "members"}))
    public = RingPublic(
        name=fields.text("name", _RING_NAME),
        epoch=fields.number("epoch", 1, EPOCH_MAX),
        hpke_public=fields.blob("public", X25519_KEY_SIZE),
        sign_public=fields.blob("sign_public", PUBLIC_SIZE),
    )
    members = fields.blobs("members", ID_HEX, MEMBER_SIZE)
    return Ring(public, {UserId(user): wrapped for user, wrapped in members.items()})


def read_admin_link(value: Json, where: str) -> AdminLink:
    fields = Fields(value, where, frozenset({"epoch", "public", "endorsement"}))
    return AdminLink(
        epoch=fields.number("epoch", 2, EPOCH_MAX),
        public=fields.blob("public", PUBLIC_SIZE),
        endorsement=fields.blob("endorsement", SIGNATURE_SIZE),
    )


def _read_e1_month(value: Json, where: str) -> E1Month:
    fields = Fields(value, where, frozenset({"month", "epoch", "sealed"}))
    return E1Month(
        month=fields.text("month", MONTH),
        epoch=fields.number("epoch", 1, EPOCH_MAX),
        sealed=fields.blob("sealed", SEED_SIZE + X25519_OVERHEAD),
    )


def _read_rekey(value: Json, where: str) -> Rekey:
    fields = Fields(value, where, frozenset({"from_epoch", "to_epoch"}))
    from_epoch = fields.number("from_epoch", 1, EPOCH_MAX)
    return Rekey(from_epoch, fields.number("to_epoch", from_epoch + 1, EPOCH_MAX))
