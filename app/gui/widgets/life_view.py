from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.actions import Action
from app.gui.moments import day_second
from app.gui.theme import Theme, styled
from app.gui.widgets.timeline import Timeline, TimelineStep
from app.gui.words_of_log import CUSTODIES, LogWords
from app.gui.words_of_parcel import ParcelWords
from app.operations.history import HistoryRow


class LifeView(QWidget):
    """One parcel's life from the log, with whoever answers for it as a band beside the steps."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = LogWords(self)
        self._parcel_words = ParcelWords(self)
        self._number = ""
        self._rows: tuple[HistoryRow, ...] = ()
        self._title = QLabel()
        self._back = QPushButton()
        self._timeline = Timeline(theme)
        styled(self._title, role="title")
        styled(self._back, kind="quiet")
        self._back.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._timeline)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll = scroll
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addWidget(scroll, 1)
        self._retranslate()

    def show_life(self, number: str, rows: tuple[HistoryRow, ...]) -> None:
        """rows: oldest first."""
        self._number = number
        self._rows = rows
        self._retranslate()
        self._scroll.setFocus()

    def wipe(self) -> None:
        self._number = ""
        self._rows = ()
        self._retranslate()

    def told(self) -> str:
        """The steps as a screen reader has them."""
        return self._timeline.accessibleDescription()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("The life of %1").replace("%1", self._number))
        self._back.setText(self.tr("&Back (Esc)"))
        self._timeline.setAccessibleName(self._title.text())
        self._timeline.show_steps(tuple(self._step(row) for row in self._rows))

    def _step(self, row: HistoryRow) -> TimelineStep:
        custody = CUSTODIES.get(row.action)
        return TimelineStep(
            time=day_second(row.at),
            words=self._words.sentence(row),
            custody=custody,
            detail=self._parcel_words.custody(custody) if custody and row.action != Action.DROPPED else "",
        )
