from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from app.gui.counter import Counter
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.glyph import Glyph
from app.gui.widgets.tone_frame import ToneFrame


class WaitingBar(ToneFrame):
    """Says how many parcels wait for their label, and leads to them. Hidden when there are none."""

    asked = Signal()

    def __init__(self, counter: Counter) -> None:
        super().__init__(counter.theme)
        self._count = 0
        self._offered = True
        self._words, self._show = QLabel(), QPushButton()
        self.show_tone(Tone.ATTENTION)
        styled(self._show, kind="quiet")
        self._show.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 4, 4)
        row.setSpacing(12)
        row.addWidget(Glyph(counter.icons, "tags", "attention", 20))
        row.addWidget(self._words, 1)
        row.addWidget(self._show)
        self._retranslate()

    def show_count(self, count: int) -> None:
        self._count = count
        self._retranslate()

    def offer(self, offered: bool) -> None:  # noqa: FBT001  # as Qt's own setters
        """Whether this is the moment to be led to them."""
        self._offered = offered
        self._retranslate()

    def words(self) -> str:
        return self._words.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._words.setText(self.tr("%n parcel(s) without a label, and so not accepted yet", "", self._count))
        self._show.setText(self.tr("Look at them (Ctrl+L)"))
        self.setVisible(bool(self._count) and self._offered)
