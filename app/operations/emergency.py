"""The emergency stop: whoever sees that something is badly wrong sends everybody home, and a manager decides.

The stop is a fact in the log, so that it cannot be taken back by exchanging a file. It is a rule of this program and no
act of cryptography: the keys of all staff still open what they opened before, for a program that does not ask. What
makes old keys worthless is renewing them all, which the manager who lifts the stop can do (LeavingDesk.begin(None)).
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from app.domain.actions import Action
from app.domain.errors import StationTrouble
from app.domain.people import Role
from app.operations.audit_trail import AuditTrail
from app.operations.ports import Database, EntryQuery, Records
from app.operations.session import Session
from app.operations.throttle import SignInThrottle


@dataclass(frozen=True)
class StopDesk:
    """lock: drops every key and closes the database."""

    session: Session
    database: Database
    audit: AuditTrail
    throttle: SignInThrottle
    lock: Callable[[], None]

    def is_stopped(self) -> bool:
        self.session.require()
        with self.database.records() as records:
            return is_stopped(records)

    def stop(self) -> None:
        """Stop the station and lock it, whoever asks; doing it twice is entered twice."""
        self.session.require()
        with self.database.records() as records:
            self.audit.append(records, Action.STOPPED)
            self.audit.checkpoint(records)
        self._tell_the_sign_in_screen(stopped=True)
        self.lock()

    def lift(self) -> None:
        """Let everybody sign in again. Raises NotAllowed for whoever is no manager; lifting no stop changes nothing."""
        self.session.require(Role.MANAGER, act="stop")
        with self.database.records() as records:
            if not is_stopped(records):
                return
            self.audit.append(records, Action.STOP_LIFTED)
            self.audit.checkpoint(records)
        self._tell_the_sign_in_screen(stopped=False)

    def _tell_the_sign_in_screen(self, *, stopped: bool) -> None:
        # The log has it; a disk that does not take the file now changes nothing of it.
        with suppress(StationTrouble):
            self.throttle.mark_stopped(stopped=stopped)


def is_stopped(records: Records) -> bool:
    """Whether the last word of the log is that the station was stopped."""

    def newest(action: Action) -> int:
        return next((entry.seq for entry in records.audit.find(EntryQuery(action=action, limit=1))), -1)

    return newest(Action.STOPPED) > newest(Action.STOP_LIFTED)
