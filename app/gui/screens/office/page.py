from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class OfficePage(QWidget):
    """One tab of the office. A page overrides what concerns it, and calls its own `_retranslate()` when it is built."""

    def begin(self) -> None:
        """The office has become visible: look afresh."""

    def turn_to(self) -> None:
        """Its tab was chosen."""
        self.begin()

    def wipe(self) -> None:
        """Another tab has come forward or the office was left: forget what was typed, hide what is personal."""

    def go_back(self) -> bool:
        """Esc: one step back. False when there is nothing to back out of."""
        return False

    def on_scan(self, text: str) -> bool:
        """Take a scan, or answer False."""
        del text
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        raise NotImplementedError
