"""The key of an authority that asks for a disclosure: an X-Wing seed under a passphrase, and its public half.

The authority makes it once, keeps the file and gives the public half away; by the fingerprint everybody can tell over
the telephone whether it is the right one.
"""

from dataclasses import dataclass, field

from app.crypto import contexts
from app.crypto.canonical import Json, NotCanonical, canonical_json, parse_canonical
from app.crypto.derivation import derive
from app.crypto.document_fields import DocumentDamaged, Fields, base64_text
from app.crypto.kdf_fields import kdf_json, read_kdf
from app.crypto.key_wrap import WRAP_KEY_SIZE, WRAP_OVERHEAD, unwrap, wrap
from app.crypto.passphrase import LOWEST_COST, SALT_SIZE, Cost, NotAPassphrase, WrongPassphrase, check_cost, stretch
from app.crypto.randomness import random_bytes
from app.crypto.sealed_blob import DoesNotOpen
from app.crypto.xwing import PUBLIC_SIZE, SEED_SIZE, is_public_key, xwing_public

VERSION = 1
KEY_SIZE_MAX = 1 << 14


class AuthorityKeyDamaged(DocumentDamaged):
    """The file is not an authority's key, or not the public half of one."""


@dataclass(frozen=True, slots=True)
class AuthorityKey:
    """The private file: the seed under a passphrase, bound to its public half."""

    cost: Cost
    salt: bytes
    public: bytes
    wrapped: bytes = field(repr=False)

    def open(self, passphrase: str) -> bytes:
        """The seed; costs what the file's cost says. Raises WrongPassphrase."""
        try:
            return unwrap(_kek(passphrase, self.salt, self.cost), _bound_to(self.public), self.wrapped)
        except (DoesNotOpen, NotAPassphrase) as error:
            raise WrongPassphrase from error

    def public_file(self) -> bytes:
        """What is given to the station: nothing secret."""
        return canonical_json({"version": VERSION, "authority_key": base64_text(self.public)}) + b"\n"

    def to_bytes(self) -> bytes:
        fields: Json = {
            "version": VERSION,
            "kdf": kdf_json(self.cost, self.salt),
            "public": base64_text(self.public),
            "wrapped": base64_text(self.wrapped),
        }
        return canonical_json(fields) + b"\n"

    @staticmethod
    def from_bytes(stored: bytes) -> "AuthorityKey":
        """Raises AuthorityKeyDamaged."""
        try:
            fields = Fields(_parse(stored), "key", frozenset({"version", "kdf", "public", "wrapped"}))
            fields.number("version", VERSION, VERSION)
            cost, salt = fields.one("kdf", read_kdf)
            return AuthorityKey(
                cost, salt, fields.blob("public", PUBLIC_SIZE), fields.blob("wrapped", SEED_SIZE + WRAP_OVERHEAD)
            )
        except DocumentDamaged as damaged:
            raise AuthorityKeyDamaged(damaged.fact) from damaged


def new_authority_key(passphrase: str, *, cost: Cost, floor: Cost = LOWEST_COST) -> AuthorityKey:
    """A fresh key; raises CostTooLow, NotAPassphrase."""
    check_cost(cost, floor)
    salt, seed = random_bytes(SALT_SIZE), random_bytes(SEED_SIZE)
    public = xwing_public(seed)
    return AuthorityKey(cost, salt, public, wrap(_kek(passphrase, salt, cost), _bound_to(public), seed))


def read_authority_public(stored: bytes) -> bytes:
    """The public half (1216 bytes) in the file an authority gave; raises AuthorityKeyDamaged."""
    try:
        fields = Fields(_parse(stored), "key", frozenset({"version", "authority_key"}))
        fields.number("version", VERSION, VERSION)
        public = fields.blob("authority_key", PUBLIC_SIZE)
    except DocumentDamaged as damaged:
        raise AuthorityKeyDamaged(damaged.fact) from damaged
    if not is_public_key(public):
        raise AuthorityKeyDamaged("key.authority_key")
    return public


def _parse(stored: bytes) -> Json:
    if len(stored) > KEY_SIZE_MAX:
        raise AuthorityKeyDamaged("size")
    try:
        return parse_canonical(stored.removesuffix(b"\n"))
    except NotCanonical as error:
        raise AuthorityKeyDamaged("not canonical") from error


def _kek(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    return derive(stretch(passphrase, salt, cost), info=contexts.AUTHORITY_PASSPHRASE, size=WRAP_KEY_SIZE, salt=salt)


def _bound_to(public: bytes) -> list[bytes]:
    return [contexts.AUTHORITY_SEED, public]
