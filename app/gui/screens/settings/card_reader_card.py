"""Which card reader this desk uses, and whether it reads."""

from functools import partial

from PySide6.QtCore import QLocale, QSignalBlocker
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton

from app.domain.errors import CardReaderTrouble
from app.domain.reader_choice import BAUD_RATES, ReaderChoice
from app.gui.card_watch import LANE, CardWatch, chosen_reader
from app.gui.counter import Counter
from app.gui.screens.intake.verdict_words import VerdictWords
from app.gui.screens.settings.card import Card
from app.gui.settings import Setting
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.field import Field
from app.gui.words_of_card_reader import CardReaderWords
from app.operations.card_reading import CardDesk, TriedCard
from app.operations.ports import FoundReader

SHORTEST_NAME = 12
"""Characters of a port's name that are always in sight."""


class CardReaderCard(Card):
    """Reader and speed count at once. The test says what answers and whether a card is read, nothing of the card."""

    def __init__(self, counter: Counter, desk: CardDesk) -> None:
        super().__init__()
        self._counter, self._desk = counter, desk
        self._names: tuple[str, ...] = ()
        self._found: FoundReader | None = None
        self._outcome: TriedCard | CardReaderTrouble | None = None
        self.reader, self.speed = QComboBox(), QComboBox()
        self._reader_field, self._speed_field = Field(self.reader), Field(self.speed)
        self.test = QPushButton()
        self._hint, self._said = QLabel(), QLabel()
        self._kinds, self._troubles = VerdictWords(self), CardReaderWords(self)
        self._watch: CardWatch[TriedCard] = CardWatch(counter, desk.try_card, self)
        self._build()

    def begin(self) -> None:
        self._counter.background.run(self, self._desk.reader_names, self._show_names, lane=LANE)

    def end(self) -> None:
        """Ask the reader no more, and forget what it said."""
        self._watch.end()
        self._found = self._outcome = None
        self._say()

    def said(self) -> str:
        return self._said.text()

    def hideEvent(self, event: QHideEvent) -> None:
        self.end()
        super().hideEvent(event)

    def _build(self) -> None:
        self.reader.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.reader.setMinimumContentsLength(SHORTEST_NAME)
        for label in (self._hint, self._said):
            label.setWordWrap(True)
        styled(self._hint, role="caption", tone="muted")
        self.reader.activated.connect(self._choose)
        self.speed.activated.connect(self._choose)
        self.test.clicked.connect(self._try)
        self._watch.read.connect(self._show_outcome)
        self._watch.troubled.connect(self._show_outcome)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._reader_field, 1)
        row.addWidget(self._speed_field)
        button = QHBoxLayout()
        button.addWidget(self.test)
        button.addStretch(1)
        self._stack_up(row, self._hint, button, self._said)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Card reader"))
        self._reader_field.name(self.tr("Card&s are read by"))
        self._speed_field.name(self.tr("&Baud rate"))
        self.test.setText(self.tr("&Quick test"))
        self._hint.setText(
            self.tr(
                "Automatic takes a USB reader, and else asks each serial port once whether it is one. Buy a reader with"
                " its own security module: some kits send what they read to their maker."
            )
        )
        self._fill()
        self._say()

    def _show_names(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._fill()

    def _fill(self) -> None:
        kept = ReaderChoice.of(chosen_reader(self._counter.settings))
        blocked = QSignalBlocker(self.reader)
        self.reader.clear()
        self.reader.addItem(self.tr("automatic"), "")
        for name in self._names:
            self.reader.addItem(name, name)
        if kept.port and kept.port not in self._names:
            self.reader.addItem(self.tr("%1 (not connected)").replace("%1", kept.port), kept.port)
        self.reader.setCurrentIndex(self.reader.findData(kept.port))
        self.speed.clear()
        for baud in BAUD_RATES:
            self.speed.addItem(QLocale().toString(baud), baud)
        self.speed.setCurrentIndex(self.speed.findData(kept.baud))
        self.speed.setEnabled(kept.has_speed)
        del blocked

    def _choose(self) -> None:
        choice = ReaderChoice(str(self.reader.currentData()), int(self.speed.currentData()))
        self._counter.settings.put(Setting.CARD_READER, str(choice))
        self.end()
        self._fill()

    def _try(self) -> None:
        self.end()
        self.test.setEnabled(False)
        self._said.setText(self.tr("Looking for the reader …"))
        self._said.show()
        styled(self._said, tone="muted")
        reader = chosen_reader(self._counter.settings)
        self._counter.background.run(
            self, partial(self._desk.found, reader), self._show_found, self._show_failure, lane=LANE
        )

    def _show_found(self, found: FoundReader) -> None:
        self.test.setEnabled(True)
        self._found = found
        self._say()
        self._watch.begin()

    def _show_failure(self, error: Exception) -> None:
        self.test.setEnabled(True)
        if isinstance(error, CardReaderTrouble):
            self._show_outcome(error)
        else:
            self._counter.notices.failure(error)

    def _show_outcome(self, outcome: TriedCard | CardReaderTrouble) -> None:
        self._outcome = outcome
        self._say()
        self._counter.sounds.play(Tone.ATTENTION if isinstance(outcome, CardReaderTrouble) else Tone.ACCEPTED)

    def _say(self) -> None:
        said, tone = [], "muted"
        if self._found is not None:
            words = self.tr("%1 answers. Its security module has the number %2.")
            said.append(words.replace("%1", self._found.port).replace("%2", self._found.module_number))
        match self._outcome:
            case CardReaderTrouble(kind=kind):
                said.append(self._troubles.of(kind))
                tone = "attention"
            case TriedCard():
                said.append(self._read_words(self._outcome))
                tone = "attention" if self._outcome.unsure else "accepted"
            case None if self._found is not None:
                said.append(self.tr("Now lay a card on it. Nothing that is on the card will be shown or kept."))
        self._said.setText("\n".join(said))
        self._said.setVisible(bool(said))
        styled(self._said, tone=tone)

    def _read_words(self, card: TriedCard) -> str:
        kind = self._kinds.document_type(card.document_type)
        if not card.unsure:
            return self.tr("Card read whole: %1.").replace("%1", kind)
        fields = QLocale().createSeparatedList([self._field_names()[field] for field in sorted(card.unsure)])
        return self.tr("Card read: %1. Look at the card for: %2.").replace("%1", kind).replace("%2", fields)

    def _field_names(self) -> dict[str, str]:
        return {
            "name": self.tr("name"),
            "sex": self.tr("sex"),
            "birth_date": self.tr("date of birth"),
            "valid_from": self.tr("valid from"),
            "valid_to": self.tr("valid until"),
        }
