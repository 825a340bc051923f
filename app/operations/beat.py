"""What the station does by itself while somebody is signed in."""

from dataclasses import dataclass

from app.operations.audit_trail import AuditTrail
from app.operations.history import HistoryDesk, LogHealth


@dataclass(frozen=True, slots=True)
class Pulse:
    """How the station is. shred_pending: something shredded may still be on the disk; the next beats see to it."""

    health: LogHealth
    open_alerts: int
    shred_pending: bool
    clock_in_doubt: bool


@dataclass(frozen=True)
class BeatDesk:
    audit: AuditTrail
    history: HistoryDesk

    def beat(self) -> Pulse:
        """Do what the clock asks for: heartbeat, checkpoint, the day's new log key. Called once a minute."""
        self.audit.beat()
        policy = self.audit.session.require().policy
        return Pulse(
            health=self.history.health(),
            open_alerts=0,
            shred_pending=False,
            clock_in_doubt=self.audit.clock.look(policy),
        )
