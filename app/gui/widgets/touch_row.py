from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.gui.counter import Counter
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.glyph import Glyph
from app.gui.widgets.tone_frame import ToneFrame


class TouchRow(ToneFrame):
    """What to do while a hardware key waits for a finger, and the way out."""

    def __init__(self, counter: Counter, parent: QWidget | None = None) -> None:
        super().__init__(counter.theme, parent)
        self._words, self._way_out = QLabel(), QLabel()
        self.show_tone(Tone.ATTENTION)
        styled(self._words, strong=True)
        styled(self._way_out, role="caption", tone="muted")
        for label in (self._words, self._way_out):
            label.setWordWrap(True)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self._words)
        said.addWidget(self._way_out)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(Glyph(counter.icons, "key-round", "attention", 24))
        row.addLayout(said, 1)
        self._retranslate()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._words.setText(self.tr("Touch the key whenever it blinks."))
        self._way_out.setText(self.tr("Esc cancels."))
        self.setAccessibleName(self._words.text())
