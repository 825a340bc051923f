from dataclasses import dataclass

from app.domain.parcel import ParcelNumber, spelled
from app.domain.people import UserId
from app.domain.run import Run, RunId, RunLine
from app.storage.moments import from_microseconds, optional_microseconds, optional_moment, to_microseconds
from app.storage.parcels import digits_of
from app.storage.sqlcipher import Row
from app.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class StoredRuns:
    transaction: Transaction

    def get(self, run_id: RunId) -> Run | None:
        row = self.transaction.row("SELECT run_id, courier, opened_at, closed_at FROM runs WHERE run_id = ?", run_id)
        return None if row is None else _run(row)

    def put(self, run: Run) -> None:
        self.transaction.write(
            """
            INSERT INTO runs (run_id, courier, opened_at, closed_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (run_id) DO UPDATE SET
                courier = excluded.courier, opened_at = excluded.opened_at, closed_at = excluded.closed_at
            """,
            run.run_id,
            run.courier,
            to_microseconds(run.opened_at),
            optional_microseconds(run.closed_at),
        )

    def still_open(self) -> tuple[Run, ...]:
        """The runs that are not closed, the first opened first."""
        rows = self.transaction.rows(
            "SELECT run_id, courier, opened_at, closed_at FROM runs WHERE closed_at IS NULL ORDER BY id"
        )
        return tuple(_run(row) for row in rows)

    def lines(self, run_id: RunId) -> tuple[RunLine, ...]:
        rows = self.transaction.rows("SELECT digits, at FROM run_lines WHERE run_id = ? ORDER BY id", run_id)
        return tuple(RunLine(run_id, spelled(digits), from_microseconds(at)) for digits, at in rows)

    def put_line(self, line: RunLine) -> None:
        self.transaction.write(
            "INSERT INTO run_lines (run_id, digits, at) VALUES (?, ?, ?)",
            line.run_id,
            digits_of(line.parcel_number),
            to_microseconds(line.at),
        )

    def remove_line(self, run_id: RunId, number: ParcelNumber) -> None:
        self.transaction.write("DELETE FROM run_lines WHERE run_id = ? AND digits = ?", run_id, digits_of(number))


def _run(row: Row) -> Run:
    run_id, courier, opened_at, closed_at = row
    return Run(RunId(run_id), UserId(courier), from_microseconds(opened_at), optional_moment(closed_at))
