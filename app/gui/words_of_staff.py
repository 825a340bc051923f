from PySide6.QtCore import QObject

from app.domain.people import Role
from app.operations.opening import SlotKind


class StaffWords(QObject):
    """Says each role, each person, and each thing that opens keys, in the language of the moment."""

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

    def name(self, name: str, *, left: bool) -> str:
        """A person's name, with the word that they no longer work here."""
        return self.tr("%1 (left)").replace("%1", name) if left else name

    def slot_kind(self, kind: SlotKind) -> str:
        match kind:
            case SlotKind.PASSPHRASE:
                return self.tr("passphrase")
            case SlotKind.HARDWARE_KEY:
                return self.tr("hardware key")
            case SlotKind.RECOVERY_CODE:
                return self.tr("recovery code")
