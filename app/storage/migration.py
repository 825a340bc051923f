"""The schema's steps, each a numbered file that is never edited once released."""

from dataclasses import dataclass
from importlib.resources import files

from app.storage.sqlcipher import Connection

APPLICATION_ID = (
    0x5345414C  # "SEAL": tells a Sealpost database from any other (sqlite.org/pragma.html#pragma_application_id)
)


@dataclass(frozen=True, slots=True)
class Migration:
    """One step. number: the schema version the step leads to."""

    number: int
    sql: str


def migrations() -> tuple[Migration, ...]:
    """All steps in order; the number is the file name's first four digits."""
    folder = files("app.storage") / "migrations"
    steps = (Migration(int(file.name[:4]), file.read_text("utf-8")) for file in folder.iterdir() if file.is_file())
    return tuple(sorted(steps, key=lambda step: step.number))


def schema_version(connection: Connection) -> int:
    row = connection.row("PRAGMA user_version")
    return int(row[0]) if row else 0


def migrate(connection: Connection, steps: tuple[Migration, ...]) -> None:
    """Take the steps the database has not taken, each whole or not at all."""
    version = schema_version(connection)
    for step in steps:
        if step.number > version:
            _take(connection, step)


def _take(connection: Connection, step: Migration) -> None:
    # The driver's executescript commits by itself and would leave half a step: the script brings its own transaction.
    try:
        connection.script(
            f"BEGIN IMMEDIATE;\n{step.sql}\nPRAGMA application_id = {APPLICATION_ID};"
            f"\nPRAGMA user_version = {step.number};\nCOMMIT;"
        )
    except BaseException:
        connection.rollback()
        raise
