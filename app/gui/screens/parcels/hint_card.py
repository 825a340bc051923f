from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.gui.moments import day_minute
from app.gui.theme import styled
from app.gui.words_of_parcel import ParcelWords
from app.operations.reveal import Presented

FACTS = ("destination", "state", "weight", "courier", "pieces", "taken_in")


class HintCard(QFrame):
    """A scanned parcel in figures that are read from afar: surname mask and last four, and what its label shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ParcelWords(self)
        self._presented: Presented | None = None
        self._surname = QLabel()
        self._last_four = QLabel()
        self._number = QLabel()
        self._names = {fact: QLabel() for fact in FACTS}
        self._values = {fact: QLabel() for fact in FACTS}
        self._build()
        self._retranslate()

    def show_hint(self, presented: Presented) -> None:
        self._presented = presented
        self._retranslate()

    def wipe(self) -> None:
        """Forget the parcel."""
        self._presented = None
        for label in (self._surname, self._last_four, self._number, *self._values.values()):
            label.clear()
            label.setAccessibleName("")

    def texts(self) -> str:
        """All that stands on the card now."""
        labels = (self._surname, self._last_four, self._number, *self._values.values())
        return " ".join(label.text() for label in labels if label.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self.setProperty("kind", "card")
        for label, role in ((self._surname, "figure"), (self._last_four, "figure"), (self._number, "title")):
            styled(label, role=role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        hint = QHBoxLayout()
        hint.setSpacing(24)
        hint.addWidget(self._surname)
        hint.addWidget(self._last_four)
        hint.addStretch(1)
        hint.addWidget(self._number)
        facts = QGridLayout()
        facts.setHorizontalSpacing(16)
        facts.setVerticalSpacing(8)
        facts.setColumnStretch(1, 1)
        facts.setColumnStretch(3, 1)
        for place, fact in enumerate(FACTS):
            styled(self._names[fact], tone="muted")
            styled(self._values[fact], role="lead")
            facts.addWidget(self._names[fact], place // 2, place % 2 * 2)
            facts.addWidget(self._values[fact], place // 2, place % 2 * 2 + 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addLayout(hint)
        column.addLayout(facts)

    def _retranslate(self) -> None:
        names = {
            "destination": self.tr("Destination"),
            "state": self.tr("State"),
            "weight": self.tr("Weight"),
            "courier": self.tr("Courier"),
            "pieces": self.tr("Pieces"),
            "taken_in": self.tr("Taken in"),
        }
        for fact, name in names.items():
            self._names[fact].setText(name)
        if self._presented is not None:
            self._say(self._presented)

    def _say(self, presented: Presented) -> None:
        parcel, hint = presented.parcel, presented.hint
        self._surname.setText(hint.surname)
        self._surname.setAccessibleName(self.tr("Surname: %1").replace("%1", hint.surname))
        self._last_four.setText(f"…{hint.last_four}")
        self._last_four.setAccessibleName(self.tr("Last four of the phone: %1").replace("%1", hint.last_four))
        self._number.setText(parcel.parcel_number)
        for fact, value in (
            ("destination", parcel.destination),
            ("state", self._words.state(parcel.state)),
            ("weight", self._words.weight(parcel.weight_grams)),
            ("courier", presented.courier_name or "–"),
            ("pieces", str(parcel.pieces)),
            ("taken_in", day_minute(parcel.taken_in_at)),
        ):
            self._values[fact].setText(value)
            self._values[fact].setAccessibleName(f"{self._names[fact].text()}: {value}")
        styled(self._values["state"], tone=self._words.state_tone(parcel.state))
