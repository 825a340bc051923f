"""What of the history is wanted: words, a person, a kind of act, and since when."""

from datetime import UTC, datetime, timedelta
from enum import Enum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from app.domain.actions import Action
from app.domain.people import Actor
from app.domain.station_time import station_time
from app.gui.words_of_log import LogWords
from app.gui.words_of_staff import StaffWords
from app.operations.history import HistoryFilter


class Since(Enum):
    EVER = None
    TODAY = 0
    WEEK = 7
    MONTH = 30


class HistoryFilterRow(QWidget):
    """The filter in one line; `changed` at every key."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = LogWords(self)
        self._staff = StaffWords(self)
        self._people: tuple[Actor, ...] = ()
        self._text = QLineEdit()
        self._person = QComboBox()
        self._action = QComboBox()
        self._since = QComboBox()
        self._text.setClearButtonEnabled(True)
        self._text.setMaxLength(60)
        self._text.textChanged.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        for box in (self._person, self._action, self._since):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.currentIndexChanged.connect(self.changed)
            row.addWidget(box)
        self._retranslate()

    @property
    def text_field(self) -> QLineEdit:
        return self._text

    @property
    def action_box(self) -> QComboBox:
        return self._action

    @property
    def is_set(self) -> bool:
        """Whether anything is left out."""
        return bool(self._text.text()) or any(
            box.currentIndex() > 0 for box in (self._person, self._action, self._since)
        )

    def show_people(self, people: tuple[Actor, ...]) -> None:
        self._people = people
        named = ((self._staff.name(person.name, left=person.left), person.user_id) for person in people)
        self._fill(self._person, (self.tr("Everybody"), ""), *named)

    def wanted(self) -> HistoryFilter:
        action = self._action.currentData()
        since: Since = self._since.currentData()
        return HistoryFilter(
            text=self._text.text().strip(),
            actor=self._person.currentData() or "",
            action=Action(action) if action else None,
            since=_beginning(since),
        )

    def clear(self) -> None:
        """Want everything; nothing is said to have changed."""
        for part in (self._text, self._person, self._action, self._since):
            part.blockSignals(True)
        self._text.clear()
        for box in (self._person, self._action, self._since):
            box.setCurrentIndex(0)
        for part in (self._text, self._person, self._action, self._since):
            part.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._text.setPlaceholderText(self.tr("Parcel number or name …"))
        self._text.setAccessibleName(self.tr("Part of a parcel number or of a name"))
        self._person.setAccessibleName(self.tr("Person"))
        self._action.setAccessibleName(self.tr("Kind of act"))
        self._since.setAccessibleName(self.tr("Since"))
        self.show_people(self._people)
        self._fill(
            self._action, (self.tr("All acts"), ""), *((self._words.action(action), action.value) for action in Action)
        )
        self._fill(
            self._since,
            (self.tr("All time"), Since.EVER),
            (self.tr("Today"), Since.TODAY),
            (self.tr("Last 7 days"), Since.WEEK),
            (self.tr("Last 30 days"), Since.MONTH),
        )

    def _fill(self, box: QComboBox, *choices: tuple[str, object]) -> None:
        chosen = max(box.currentIndex(), 0)
        box.blockSignals(True)
        box.clear()
        for word, value in choices:
            box.addItem(word, value)
        box.setCurrentIndex(min(chosen, box.count() - 1))
        box.blockSignals(False)


def _beginning(since: Since) -> datetime | None:
    """The first moment that is wanted, in UTC; a day begins at the desk's own midnight."""
    if since.value is None:
        return None
    midnight = station_time(datetime.now(UTC)).replace(hour=0, minute=0, second=0, microsecond=0)
    return (midnight - timedelta(days=since.value)).astimezone(UTC)
