"""The policy file: the custodians' public keys and the station's rules, signed by the ring `admin`.

Whoever could exchange a public key here would read every identity record from then on, so the keyring quotes the hash
of this file: a policy is believed only if it is that one and signed by the station's admin.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.crypto.canonical import Json
from app.crypto.document_fields import COUNT_MAX, MONTH, DocumentDamaged, Fields, base64_text, in_order
from app.crypto.escrow import EscrowPublics
from app.crypto.first_custodian import NoSuchMonth
from app.crypto.keyring import Keyring
from app.crypto.notes import sign_note
from app.crypto.rings import ADMIN, RingSecret
from app.crypto.signed_document import (
    ForeignSignature,
    check_signature,
    check_station,
    document_text,
    note_name,
    parse_text,
    text_sha256,
    unsigned_text,
)
from app.crypto.xwing import PUBLIC_SIZE

VERSION = 1
DOCUMENT = "policy"

_VALUE_NAME = re.compile(r"[a-z0-9_]{1,40}")


class PolicyDamaged(DocumentDamaged):
    """The file is not a policy as this program writes it."""


class PolicySubstituted(Exception):
    """A well-formed policy, but not the one the keyring names; `fact` is hash or signature."""

    def __init__(self, fact: str) -> None:
        super().__init__(fact)
        self.fact = fact


@dataclass(frozen=True, slots=True)
class PolicyFile:
    """The whole file. escrow: by month, ascending; values: the rules by name, which crypto does not judge."""

    station: str
    seq: int
    escrow: tuple[EscrowPublics, ...]
    values: Mapping[str, Json]

    @property
    def text(self) -> str:
        """What is signed."""
        return document_text(_to_json(self))

    @property
    def sha256(self) -> str:
        """What the keyring's policy_sha256 must say."""
        return text_sha256(self.text)

    def custodians(self, month: str) -> EscrowPublics:
        """Both custodians' public keys of a month; raises NoSuchMonth."""
        for publics in self.escrow:
            if publics.month == month:
                return publics
        raise NoSuchMonth(month)

    def to_note(self, admin: RingSecret) -> bytes:
        """The file's bytes, signed by the ring `admin`."""
        return sign_note(self.text, note_name(self.station, DOCUMENT), admin.sign_seed)

    @staticmethod
    def from_note(note: bytes, keyring: Keyring) -> "PolicyFile":
        """The policy that this keyring names, signed by its admin.

        Raises PolicyDamaged, WrongStation, PolicySubstituted.
        """
        try:
            text = unsigned_text(note)
            policy = _read(parse_text(text))
        except DocumentDamaged as damaged:
            raise PolicyDamaged(damaged.fact) from damaged
        check_station(keyring.station, policy.station)
        if text_sha256(text) != keyring.policy_sha256:
            raise PolicySubstituted("hash")
        try:
            check_signature(note, keyring.station, DOCUMENT, keyring.ring_public(ADMIN).sign_public)
        except ForeignSignature as error:
            raise PolicySubstituted("signature") from error
        return policy


def _to_json(policy: PolicyFile) -> Json:
    return {
        "version": VERSION,
        "station": policy.station,
        "seq": policy.seq,
        "escrow": [
            {"month": publics.month, "e1": base64_text(publics.e1), "e2": base64_text(publics.e2)}
            for publics in policy.escrow
        ],
        "values": policy.values,
    }


def _read(value: Json) -> PolicyFile:
    fields = Fields(value, DOCUMENT, frozenset({"version", "station", "seq", "escrow", "values"}))
    fields.number("version", VERSION, VERSION)
    escrow = fields.each("escrow", _read_publics)
    in_order([(publics.month,) for publics in escrow], "escrow")
    values = fields.object("values")
    if any(_VALUE_NAME.fullmatch(name) is None for name in values):
        raise DocumentDamaged("values")
    return PolicyFile(fields.station("station"), fields.number("seq", 1, COUNT_MAX), escrow, values)


def _read_publics(value: Json, where: str) -> EscrowPublics:
    fields = Fields(value, where, frozenset({"month", "e1", "e2"}))
    return EscrowPublics(fields.text("month", MONTH), fields.blob("e1", PUBLIC_SIZE), fields.blob("e2", PUBLIC_SIZE))
