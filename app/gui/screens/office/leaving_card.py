from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.counter import Counter
from app.gui.moments import day_minute
from app.gui.status import StationStatus
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.glyph import Glyph
from app.gui.widgets.progress_row import ProgressRow
from app.gui.widgets.tone_frame import ToneFrame
from app.operations.leaving import BrokenOff, LeavingStep

PICTURE_SIZE = 32


class LeavingCard(ToneFrame):
    """How far the renewal of the station's keys is, or that one broke off; hidden while there is none."""

    going_on = Signal()
    """It met trouble, and is to go on."""
    resuming = Signal()
    """It broke off before anything changed, and is to be all the same."""
    abandoning = Signal()
    """It is not to be."""

    def __init__(self, counter: Counter, parent: QWidget | None = None) -> None:
        super().__init__(counter.theme, parent)
        self._status = StationStatus()
        self._title = QLabel()
        self._progress = ProgressRow(cancellable=False)
        self._go_on = QPushButton()
        self._resume, self._abandon = QPushButton(), QPushButton()
        styled(self._title, role="lead")
        self._title.setWordWrap(True)
        styled(self._go_on, kind="primary")
        self._go_on.clicked.connect(self.going_on)
        self._resume.clicked.connect(self.resuming)
        self._abandon.clicked.connect(self.abandoning)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._progress)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(Glyph(counter.icons, "shield-check", "attention", PICTURE_SIZE))
        row.addLayout(words, 1)
        for button in (self._go_on, self._resume, self._abandon):
            row.addWidget(button)
        self.show_tone(Tone.ATTENTION)
        self.hide()
        self._retranslate()

    @property
    def go_on_button(self) -> QPushButton:
        return self._go_on

    @property
    def resume_button(self) -> QPushButton:
        return self._resume

    @property
    def abandon_button(self) -> QPushButton:
        return self._abandon

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
        leaving, halted, begun = self._status.leaving, self._status.leaving_halted, self._status.broken_off
        self._go_on.setText(self.tr("Go on no&w"))
        self._resume.setText(self.tr("Go on &with it"))
        self._abandon.setText(self.tr("Gi&ve it up"))
        self._go_on.setVisible(leaving is not None and halted)
        for button in (self._resume, self._abandon):
            button.setVisible(leaving is None and begun is not None and begun.answerable)
        self._progress.setVisible(leaving is not None)
        self.setVisible(leaving is not None or begun is not None)
        if leaving is not None:
            if halted:
                self._title.setText(
                    self.tr(
                        "The station's keys are not all renewed yet. Whoever left is locked out; the rest must go on."
                    )
                )
            else:
                self._title.setText(self.tr("The station's keys are being renewed. Work goes on meanwhile."))
            self._progress.show_progress(self._words(leaving.step), leaving.carried, leaving.total)
        elif begun is not None:
            self._title.setText(self._asked(begun))

    def _asked(self, begun: BrokenOff) -> str:
        """Who began it, when, about whom; and what is to be done."""
        if begun.leaver:
            what = self.tr("%1 began at %2 to take %3 off the staff. It broke off, and nothing is changed yet.")
        else:
            what = self.tr("%1 began at %2 to renew all keys. It broke off, and nothing is changed yet.")
        if begun.answerable:
            then = self.tr("Ask %1 first whether it was they who did: then go on with it, or give it up.")
        else:
            then = self.tr("Another manager has to decide.")
        facts = (begun.begun_by, day_minute(begun.at), begun.leaver)
        words = f"{what} {then}"
        for number, fact in enumerate(facts, start=1):
            words = words.replace(f"%{number}", fact)
        return words

    def _words(self, step: LeavingStep) -> str:
        match step:
            case LeavingStep.DAYS:
                return self.tr("New keys for everybody who stays")
            case LeavingStep.RECORDS:
                return self.tr("Records under the new keys")
            case LeavingStep.DATABASE:
                return self.tr("The database under its new key")
            case _:
                return self.tr("Signing the log with a new key")
