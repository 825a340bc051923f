"""Saying what day it is, when the computer's clock is in doubt."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.people import Role
from app.operations.audit_trail import AuditTrail
from app.operations.clock_watch import ClockWatch
from app.operations.ports import Database
from app.operations.session import Session


@dataclass(frozen=True, slots=True)
class ClockState:
    """station_time: what the station goes by; computer_time: what a confirmation would make it go by."""

    in_doubt: bool
    station_time: datetime
    computer_time: datetime


@dataclass(frozen=True)
class ClockDesk:
    session: Session
    database: Database
    audit: AuditTrail
    watch: ClockWatch

    def state(self) -> ClockState:
        """Both clocks at this moment."""
        in_doubt = self.watch.look(self.session.require().policy)
        return ClockState(in_doubt, self.watch.now(), self.watch.computer_time())

    def confirm(self) -> ClockState:
        """The manager has looked: the computer's date and time are right, and the station goes by them from now on."""
        self.session.require(Role.MANAGER, act="clock")
        before = self.watch.believe()
        try:
            with self.database.records() as records:
                self.audit.confirm_clock(records)
        except BaseException:
            self.watch.go_back_to(before)
            raise
        return self.state()
