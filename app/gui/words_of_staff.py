from PySide6.QtCore import QObject

from app.domain.people import Role


class StaffWords(QObject):
    """Says each role in the language of the moment."""

    def role(self, role: Role) -> str:
        match role:
            case Role.CLERK:
                return self.tr("clerk")
            case Role.COURIER:
                return self.tr("courier")
            case Role.MANAGER:
                return self.tr("manager")
            case Role.AUDITOR:
                return self.tr("auditor")
