from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from app.gui.theme import styled

STEPS = 1000
"""Of the bar; counts may be larger than a progress bar can take."""


class ProgressRow(QWidget):
    """Long work in one line: what it does, how far it is in numbers, and a way to stop it while that is safe."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None, *, cancellable: bool = True) -> None:
        """cancellable: whether this work can be stopped at all."""
        super().__init__(parent)
        self._cancellable = cancellable
        self._words = QLabel()
        self._bar = QProgressBar()
        self._numbers = QLabel()
        self._cancel = QPushButton()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, STEPS)
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        styled(self._numbers, tone="muted")
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(self._numbers)
        row.addWidget(self._cancel)
        self._retranslate()
        self.hide()

    def show_progress(self, words: str, done: int, total: int) -> None:
        """total: 0 while it is not known."""
        self._words.setText(words)
        self._bar.setVisible(True)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, STEPS if total else 0)
        self._bar.setValue(done * STEPS // total if total else 0)
        numbers = QLocale()
        self._numbers.setText(f"{numbers.toString(done)} / {numbers.toString(total)}" if total else "")
        self._cancel.setVisible(self._cancellable)
        self.show()

    def set_cancellable(self, safe: bool) -> None:  # noqa: FBT001  # as Qt's own setters
        self._cancel.setEnabled(safe)

    def finish(self, words: str) -> None:
        """Leave the outcome in words; nothing can be cancelled any more."""
        self._words.setText(words)
        self._bar.hide()
        self._numbers.clear()
        self._cancel.hide()
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("&Cancel"))
