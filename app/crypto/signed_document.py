"""Our signed documents: canonical JSON on one line in a signed note, beside the database.

The keyring, the day keys and the policy are such documents. Each is replaced whole, carries a station and a growing
`seq`, and is believed only after its signature.
"""

from hashlib import sha256

from app.crypto.canonical import Json, NotCanonical, canonical_json, parse_canonical
from app.crypto.document_fields import DocumentDamaged
from app.crypto.notes import BadSignature, NotANote, open_note, unverified_text


class ForeignSignature(Exception):
    """`document` is not signed by a key this station trusts."""

    def __init__(self, document: str) -> None:
        super().__init__(document)
        self.document = document


class WrongStation(Exception):
    """The document belongs to the station `found`."""

    def __init__(self, expected: str, found: str) -> None:
        super().__init__(expected, found)
        self.expected = expected
        self.found = found


class RolledBack(Exception):
    """The document has `seq`, but a later one, `known`, has been seen."""

    def __init__(self, seq: int, known: int) -> None:
        super().__init__(seq, known)
        self.seq = seq
        self.known = known


def check_not_older(seq: int, known: int) -> None:
    """Raises RolledBack when the document is older than the latest one known."""
    if seq < known:
        raise RolledBack(seq, known)


def check_station(expected: str, found: str) -> None:
    if expected != found:
        raise WrongStation(expected, found)


def note_name(station: str, document: str) -> str:
    """The key name in the signature line: which document of which station the key speaks for."""
    return f"sealpost/{station}/{document}"


def document_text(value: Json) -> str:
    return canonical_json(value).decode() + "\n"


def text_sha256(text: str) -> str:
    """What other documents quote: the hash of the signed text, so that a further signature line changes nothing."""
    return sha256(text.encode()).hexdigest()


def parse_text(text: str) -> Json:
    """The value in a document's text; raises DocumentDamaged."""
    try:
        return parse_canonical(text.removesuffix("\n").encode())
    except NotCanonical as error:
        raise DocumentDamaged("not canonical") from error


def unsigned_text(note: bytes) -> str:
    """The text whose signature has still to be checked; raises DocumentDamaged."""
    try:
        return unverified_text(note)
    except NotANote as error:
        raise DocumentDamaged("not a note") from error


def check_signature(note: bytes, station: str, document: str, public: bytes) -> None:
    """Raises ForeignSignature unless the note, already read by `unsigned_text`, is signed by this key."""
    try:
        open_note(note, note_name(station, document), public)
    except BadSignature as error:
        raise ForeignSignature(document) from error
