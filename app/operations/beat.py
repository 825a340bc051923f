"""What the station does by itself while somebody is signed in."""

from dataclasses import dataclass

from app.domain.errors import StationTrouble
from app.operations.alerts import AlertsDesk
from app.operations.audit_trail import AuditTrail
from app.operations.canaries import CanaryDesk
from app.operations.emergency import is_stopped
from app.operations.history import HistoryDesk, LogHealth
from app.operations.pre_arrival import PreArrivalDesk
from app.operations.shredding import Shredding


@dataclass(frozen=True, slots=True)
class Pulse:
    """How the station is.

    open_alerts: 0 for whom they do not concern. shred_pending: something shredded may still be on the disk; the next
    beats see to it. stopped: in an emergency. more_due: `go_on` has more to do before the next beat.
    """

    health: LogHealth
    open_alerts: int
    shred_pending: bool
    clock_in_doubt: bool
    stopped: bool
    more_due: bool


@dataclass(frozen=True)
class BeatDesk:
    audit: AuditTrail
    history: HistoryDesk
    shredding: Shredding
    alerts: AlertsDesk
    canaries: CanaryDesk
    pre_arrivals: PreArrivalDesk

    def beat(self) -> Pulse:
        """Do what the clock asks for: heartbeat, checkpoint, the day's log key, some of what is to be destroyed.

        Called at sign-in and once a minute. A manager's beat looks after the canaries, too.
        """
        try:
            self.audit.beat()
        except StationTrouble as trouble:
            if trouble.kind == "disk_full":
                # What is due is shredded all the same, at the ballast's expense.
                self.shredding.step(by_itself=True)
            raise
        self.pre_arrivals.expire()
        self.canaries.look()
        self.shredding.alert_if_overdue()
        self.shredding.alert_if_held()
        self.shredding.files.grow_ballast()
        return self.go_on()

    def go_on(self) -> Pulse:
        """Destroy some more of what is due, in a step that keeps nobody waiting."""
        more = self.shredding.step(by_itself=True)
        policy = self.audit.session.require().policy
        with self.audit.database.records() as records:
            stopped = is_stopped(records)
        return Pulse(
            health=self.history.health(),
            open_alerts=self.alerts.open_count(),
            shred_pending=self.shredding.pending() > 0,
            clock_in_doubt=self.audit.clock.look(policy),
            stopped=stopped,
            more_due=more,
        )
