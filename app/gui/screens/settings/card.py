from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QVBoxLayout, QWidget

from app.gui.theme import styled


class Card(QFrame):
    """Settings that belong together, under a title."""

    def __init__(self) -> None:
        super().__init__()
        self._title = QLabel()
        styled(self, kind="card")
        styled(self._title, role="lead", strong=True)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _stack_up(self, *parts: QWidget | QLayout) -> None:
        """Put the parts below the title; call once, when all are made."""
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(self._title)
        for part in parts:
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        self._retranslate()

    def _retranslate(self) -> None:
        """Set every visible text anew."""
