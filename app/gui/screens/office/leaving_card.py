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
        self._session = counter.session
        self._status = StationStatus()
        self._title, self._then = QLabel(), QLabel()
        self._progress = ProgressRow(cancellable=False)
        self._go_on = QPushButton()
        self._resume, self._abandon = QPushButton(), QPushButton()
        styled(self._title, role="lead")
        for label in (self._title, self._then):
            label.setWordWrap(True)
        styled(self._go_on, kind="primary")
        self._go_on.clicked.connect(self.going_on)
        self._resume.clicked.connect(self.resuming)
        self._abandon.clicked.connect(self.abandoning)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._then)
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
        return " ".join(label.text() for label in (self._title, self._then) if label.text())

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
        self._resume.setText(self.tr("Contin&ue it"))
        self._abandon.setText(self.tr("Cance&l it"))
        self._go_on.setVisible(leaving is not None and halted)
        for button in (self._resume, self._abandon):
            button.setVisible(leaving is None and begun is not None and begun.answerable)
        self._progress.setVisible(leaving is not None)
        self._then.setVisible(leaving is None)
        self._then.clear()
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
            self._ask(begun)

    def _ask(self, begun: BrokenOff) -> None:
        """Who began it, when, about whom; and what is to be done."""
        if begun.leaver:
            what = self.tr("%1 began at %2 to take %3 off the staff. It broke off, and nothing is changed yet.")
        else:
            what = self.tr("%1 began at %2 to renew all keys. It broke off, and nothing is changed yet.")
        actor = self._session.actor
        if begun.answerable and actor is not None and actor.name == begun.begun_by:
            then = self.tr("If that was you, continue it or cancel it.")
        elif begun.answerable:
            then = self.tr("Ask %1 first whether it was they who did; then continue it or cancel it.")
        else:
            then = self.tr("Another manager has to decide.")
        facts = (begun.begun_by, day_minute(begun.at), begun.leaver)
        for label, words in ((self._title, what), (self._then, then)):
            said = words
            for number, fact in enumerate(facts, start=1):
                said = said.replace(f"%{number}", fact)
            label.setText(said)

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
