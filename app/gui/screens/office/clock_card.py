"""The computer's clock in doubt: both times side by side, and the manager who says which is right."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.counter import Counter
from app.gui.moments import day_minute
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.glyph import Glyph
from app.gui.widgets.tone_frame import ToneFrame
from app.operations.clock_desk import ClockState

PICTURE_SIZE = 32


class ClockCard(ToneFrame):
    """Hidden while there is no doubt."""

    confirming = Signal(str)
    """What the computer says it is; the manager is to be asked."""

    def __init__(self, counter: Counter, *, may_confirm: bool, parent: QWidget | None = None) -> None:
        super().__init__(counter.theme, parent)
        self._may_confirm = may_confirm
        self._state: ClockState | None = None
        self._title = QLabel()
        self._text = QLabel()
        self._confirm = QPushButton()
        styled(self._title, role="lead")
        self._text.setWordWrap(True)
        self._confirm.clicked.connect(self._ask)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(Glyph(counter.icons, "clock", "attention", PICTURE_SIZE))
        row.addLayout(words, 1)
        row.addWidget(self._confirm)
        # Not before it has its place: until then it would be a window of its own.
        self._confirm.setVisible(may_confirm)
        self.show_tone(Tone.ATTENTION)
        self.hide()
        self._retranslate()

    def show_state(self, state: ClockState) -> None:
        self._state = state
        self.setVisible(state.in_doubt)
        self._retranslate()

    def told(self) -> str:
        return self._text.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("The computer's clock is in doubt"))
        self._confirm.setText(self.tr("Confirm the da&te…"))
        if self._state is not None:
            told = self.tr(
                "The station goes by %1, the computer says %2. Until a manager confirms the date nothing is destroyed,"
                " and managers open hints only."
            )
            told = told.replace("%1", day_minute(self._state.station_time))
            self._text.setText(told.replace("%2", day_minute(self._state.computer_time)))

    def _ask(self) -> None:
        if self._state is not None:
            self.confirming.emit(day_minute(self._state.computer_time))
