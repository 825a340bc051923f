from dataclasses import dataclass

from app.storage.sqlcipher import Connection, Row, SqlValue


@dataclass(slots=True)
class Transaction:
    """What the records write through, from BEGIN to COMMIT or ROLLBACK; of no use after that."""

    connection: Connection
    over: bool = False

    def row(self, sql: str, *values: SqlValue) -> Row | None:
        return self._still_open().row(sql, *values)

    def rows(self, sql: str, *values: SqlValue) -> list[Row]:
        return self._still_open().rows(sql, *values)

    def write(self, sql: str, *values: SqlValue) -> None:
        self._still_open().row(sql, *values)

    def number(self, sql: str, *values: SqlValue) -> int:
        """The single whole number the question is answered with, such as a count."""
        row = self._still_open().row(sql, *values)
        if row is None:
            raise LookupError(sql)
        return int(row[0])

    def _still_open(self) -> Connection:
        # A write after the end would be committed by itself, without its entry in the log.
        if self.over:
            raise RuntimeError
        return self.connection


def containing(part: str) -> str:
    r"""A LIKE pattern for texts that contain this part as it is; to be used with ESCAPE '\'."""
    literal = part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{literal}%"
