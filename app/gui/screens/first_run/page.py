from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from app.gui.screen import Screen
from app.gui.theme import styled


class WizardPage(Screen):
    """One page of the wizard: what it is for in a line or two, then its questions.

    `go_on` asks it to come to its end; `done` says that it has, perhaps after a while. `busy` goes with that while.
    """

    done = Signal()
    busy = Signal(bool)
    changed = Signal()
    """Whether the page can be left forwards is to be asked anew."""

    def __init__(self) -> None:
        super().__init__()
        self._lead = QLabel()
        self._lead.setWordWrap(True)
        styled(self._lead, role="lead", tone="muted")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addWidget(self._lead)
        self.column.addSpacing(4)

    def lead(self) -> str:
        """What this page is for."""
        return ""

    def next_words(self) -> str:
        """What the primary button says."""
        return self.tr("Next (Enter)")

    def is_ready(self) -> bool:
        """Whether the primary button may be pressed."""
        return True

    def _retranslate(self) -> None:
        self._lead.setText(self.lead())


def caption(words: str = "", tone: str = "muted") -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    styled(label, role="caption", tone=tone)
    return label
