from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLineEdit, QWidget

LONGEST = 256
"""Characters."""


class PassphraseField(QLineEdit):
    """A passphrase as it is typed: never shown, never composed by an input method, never copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(LONGEST)

    def take(self) -> str:
        """What was typed; the field is empty afterwards."""
        typed = self.text()
        self.clear()
        return typed

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *argument: Any) -> Any:
        # An input method would keep what passes through it in its own history.
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query, *argument)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
