"""How an Argon2id is written down in our documents: {m, t, p, salt}, in the letters of RFC 9106."""

from app.crypto.canonical import Json
from app.crypto.document_fields import DocumentDamaged, Fields, base64_text
from app.crypto.passphrase import MOST_LANES, MOST_MEMORY_KIB, MOST_PASSES, SALT_SIZE, Cost


def kdf_json(cost: Cost, salt: bytes) -> Json:
    return {"m": cost.memory_kib, "t": cost.passes, "p": cost.lanes, "salt": base64_text(salt)}


def read_kdf(value: Json, where: str) -> tuple[Cost, bytes]:
    """Cost and salt of an Argon2id from {m, t, p, salt}; raises DocumentDamaged, also for a cost no desk can pay."""
    fields = Fields(value, where, frozenset({"m", "t", "p", "salt"}))
    memory = fields.number("m", 1, MOST_MEMORY_KIB)
    passes = fields.number("t", 1, MOST_PASSES)
    lanes = fields.number("p", 1, MOST_LANES)
    try:
        cost = Cost(memory, passes, lanes)
    except ValueError as error:
        raise DocumentDamaged(where) from error
    return cost, fields.blob("salt", SALT_SIZE)
