"""The deposit: the identity record of one intake, dropped into a letter box that the desk cannot open.

It is padded to one size, so that its length does not tell a passport from an identity card, nor one document from two.
Deposits of before, padded to the smallest size that held them, still open.
"""

from collections.abc import Mapping

from app.crypto.canonical import Json
from app.crypto.escrow import EscrowKind, EscrowPublics, EscrowSubject, open_inner, open_outer, seal_to_custodians
from app.crypto.padding import SIZES, NotPadded, pad_json_to, unpad_json, unpad_json_from
from app.crypto.sealed_blob import WrongKey

PADDED_SIZE = SIZES[-1]


def seal_deposit(deposit: Mapping[str, Json], origin: str, record_id: bytes, custodians: EscrowPublics) -> bytes:
    """The identity record of one parcel, for both custodians of the month together and nobody else.

    origin: station id; record_id: 16 bytes. Raises TooLarge("deposit", size), BadPublicKey.
    """
    subject = deposit_subject(origin, record_id, custodians.month)
    return seal_to_custodians(subject, custodians, pad_json_to(PADDED_SIZE, deposit, "deposit"))


def open_deposit(sealed: bytes, subject: EscrowSubject, e1_seed: bytes, e2_seed: bytes) -> dict[str, Json]:
    """The identity record, when both custodians open it; raises DoesNotOpen."""
    return unpad_deposit(open_inner(subject, e2_seed, open_outer(subject, e1_seed, sealed)))


def unpad_deposit(opened: bytes) -> dict[str, Json]:
    """The identity record in what both custodians opened; raises WrongKey."""
    try:
        return unpad_json_from(PADDED_SIZE, opened) if len(opened) == PADDED_SIZE else unpad_json(opened)
    except NotPadded as error:
        raise WrongKey from error


def deposit_subject(origin: str, record_id: bytes, month: str) -> EscrowSubject:
    return EscrowSubject(EscrowKind.DEPOSIT, origin, record_id, month)
