"""Who works here: the keyring, not the database, is the authority."""

from dataclasses import dataclass

from app.crypto.keyring import add_user
from app.crypto.passphrase import Cost
from app.domain.actions import Action
from app.domain.errors import NameTaken
from app.domain.names import clean_name
from app.domain.people import Role, UserId
from app.operations.audit_trail import AuditTrail
from app.operations.ports import Database, DeviceSecrets, StationFiles
from app.operations.session import Session, checked_passphrase, checked_staff_name


@dataclass(frozen=True, slots=True)
class StaffMember:
    user_id: UserId
    name: str
    role: Role


@dataclass(frozen=True)
class StaffDesk:
    session: Session
    database: Database
    files: StationFiles
    secrets: DeviceSecrets
    audit: AuditTrail

    def staff(self) -> tuple[StaffMember, ...]:
        return self.session.require(Role.MANAGER, act="staff").staff()
