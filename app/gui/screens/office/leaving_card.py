from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.counter import Counter
from app.gui.status import StationStatus
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.glyph import Glyph
from app.gui.widgets.progress_row import ProgressRow
from app.gui.widgets.tone_frame import ToneFrame
from app.operations.leaving import LeavingStep

PICTURE_SIZE = 32


class LeavingCard(ToneFrame):
    """How far the renewal of the station's keys is; hidden while there is none."""

    going_on = Signal()
    """It was broken off, and is to go on."""

    def __init__(self, counter: Counter, parent: QWidget | None = None) -> None:
        super().__init__(counter.theme, parent)
        self._status = StationStatus()
        self._title = QLabel()
        self._progress = ProgressRow(cancellable=False)
        self._go_on = QPushButton()
        styled(self._title, role="lead")
        self._title.setWordWrap(True)
        styled(self._go_on, kind="primary")
        self._go_on.clicked.connect(self.going_on)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._progress)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(Glyph(counter.icons, "shield-check", "attention", PICTURE_SIZE))
        row.addLayout(words, 1)
        row.addWidget(self._go_on)
        self.show_tone(Tone.ATTENTION)
        self.hide()
        self._retranslate()

    @property
    def go_on_button(self) -> QPushButton:
        return self._go_on

    def told(self) -> str:
        return self._title.text()

    def show_status(self, status: StationStatus) -> None:
        self._status = status
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        leaving, halted = self._status.leaving, self._status.leaving_halted
        self._go_on.setText(self.tr("Go on no&w"))
        self._go_on.setVisible(halted)
        self.setVisible(leaving is not None)
        if leaving is None:
            return
        if halted:
            self._title.setText(
                self.tr("The station's keys are not all renewed yet. Whoever left is locked out; the rest must go on.")
                if leaving.step is not LeavingStep.KEYRING
                else self.tr("A leaving was begun and did not come about yet.")
            )
        else:
            self._title.setText(self.tr("The station's keys are being renewed. Work goes on meanwhile."))
        self._progress.show_progress(self._words(leaving.step), leaving.carried, leaving.total)

    def _words(self, step: LeavingStep) -> str:
        match step:
            case LeavingStep.KEYRING | LeavingStep.DAYS:
                return self.tr("New keys for everybody who stays")
            case LeavingStep.RECORDS:
                return self.tr("Records under the new keys")
            case LeavingStep.DATABASE:
                return self.tr("The database under its new key")
            case _:
                return self.tr("Signing the log with a new key")
