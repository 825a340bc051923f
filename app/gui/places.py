from PySide6.QtCore import QObject


class PlaceWords(QObject):
    """The words of the rail."""

    def intake(self) -> str:
        return self.tr("Intake")

    def arrivals(self) -> str:
        return self.tr("Arrivals")

    def pickup(self) -> str:
        return self.tr("Pickup")

    def handover(self) -> str:
        return self.tr("Handover")

    def parcels(self) -> str:
        return self.tr("Parcels")

    def labels(self) -> str:
        return self.tr("Labels")

    def office(self) -> str:
        return self.tr("Office")

    def settings(self) -> str:
        return self.tr("Settings")
