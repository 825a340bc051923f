"""What the station does by itself while somebody is signed in."""

from dataclasses import dataclass

from app.operations.audit_trail import AuditTrail
from app.operations.history import HistoryDesk, LogHealth


@dataclass(frozen=True)
class BeatDesk:
    audit: AuditTrail
    history: HistoryDesk

    def beat(self) -> LogHealth:
        """Do what the clock asks for: heartbeat, checkpoint, the day's new log key. Called once a minute."""
        self.audit.beat()
        return self.history.health()
