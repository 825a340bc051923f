"""What is due to be destroyed, in numbers, and what a manager can do about it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.theme import styled
from app.gui.widgets.progress_row import ProgressRow
from app.operations.disposal import Due

PERIODS = (7, 31, 92, 366)
"""Days back that a certificate can be of."""


class DisposalCard(QFrame):
    """The figures, the key that shreds now, and the certificate."""

    shredding = Signal()
    destroying = Signal(str)
    """A month."""
    certificate_brought = Signal()
    """Of a month whose key the second custodian destroyed."""
    certifying = Signal(int)
    """Days back."""

    def __init__(self, *, may_destroy: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_destroy = may_destroy
        self._due: Due | None = None
        self._figure = QLabel()
        self._title = QLabel()
        self._facts = QLabel()
        self._months = QLabel()
        self._shred = QPushButton()
        self._destroy = QPushButton()
        self._brought = QPushButton()
        self._period = QComboBox()
        self._certify = QPushButton()
        self._progress = ProgressRow()
        self._build()
        self._retranslate()

    @property
    def progress(self) -> ProgressRow:
        return self._progress

    @property
    def period_box(self) -> QComboBox:
        return self._period

    @property
    def shred_button(self) -> QPushButton:
        return self._shred

    @property
    def destroy_button(self) -> QPushButton:
        return self._destroy

    def facts(self) -> str:
        """Everything that is said, line by line."""
        return "\n".join(label.text() for label in (self._figure, self._title, self._facts, self._months))

    @property
    def certificate_button(self) -> QPushButton:
        return self._brought

    def show_due(self, due: Due) -> None:
        self._due = due
        self._retranslate()

    def be_busy(self, busy: bool) -> None:  # noqa: FBT001  # as Qt's own setters
        """While it shreds nothing else is begun."""
        for button in (self._shred, self._destroy, self._brought, self._certify):
            button.setEnabled(not busy)
        if not busy:
            self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self.setProperty("kind", "card")
        styled(self._figure, role="figure", tone="accent")
        styled(self._title, role="title")
        styled(self._facts, tone="muted")
        for label in (self._facts, self._months):
            label.setWordWrap(True)
        self._shred.clicked.connect(self.shredding)
        self._destroy.clicked.connect(self._ask_for_month)
        self._brought.clicked.connect(self.certificate_brought)
        self._certify.clicked.connect(lambda: self.certifying.emit(self._period.currentData()))
        for days in PERIODS:
            self._period.addItem("", days)
        self._period.setCurrentIndex(1)
        self._period.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        head = QHBoxLayout()
        head.setSpacing(24)
        head.addWidget(self._figure)
        head.addLayout(words, 1)
        acts = QHBoxLayout()
        acts.setSpacing(12)
        acts.addWidget(self._shred)
        acts.addWidget(self._destroy)
        acts.addWidget(self._brought)
        acts.addStretch(1)
        acts.addWidget(self._period)
        acts.addWidget(self._certify)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._months)
        column.addLayout(acts)
        column.addWidget(self._progress)

    def _retranslate(self) -> None:
        self._shred.setText(self.tr("Shred what is d&ue now"))
        self._brought.setText(self.tr("Second cust&odian's certificate…"))
        self._certify.setText(self.tr("Save a &certificate…"))
        self._period.setAccessibleName(self.tr("What the certificate is of"))
        for place, days in enumerate(PERIODS):
            self._period.setItemText(place, self.tr("the last %n days", "", days))
        due = self._due
        self._shred.setVisible(self._may_destroy)
        ready = () if due is None else tuple(month for month in due.months if month.deleted)
        self._destroy.setVisible(self._may_destroy and bool(ready))
        self._brought.setVisible(self._may_destroy and due is not None and bool(due.elsewhere))
        if due is None:
            return
        if ready:
            self._destroy.setText(self.tr("Destroy the &key of %1…").replace("%1", ready[0].month))
        self._figure.setText(self.tr("%n due", "", due.parcels))
        self._title.setText(self._state(due))
        self._facts.setText(self._keys(due))
        self._months.setText("\n".join(self._month_lines(due)))
        self._months.setVisible(bool(self._months.text()))
        self._shred.setEnabled(not due.held and bool(due.parcels or due.pending))

    def _state(self, due: Due) -> str:
        if due.held:
            return self.tr("Nothing is destroyed at the moment")
        if due.pending:
            return self.tr("Shred pending: %n entries are not settled on the disk yet", "", due.pending)
        return self.tr("Everything that was shredded is gone from the disk")

    def _keys(self, due: Due) -> str:
        if not due.day_keys:
            return self.tr("No day key is kept.")
        told = self.tr("%n day keys are kept, the oldest of %1.", "", due.day_keys)
        return told.replace("%1", due.oldest_day)

    def _month_lines(self, due: Due) -> list[str]:
        lines = []
        for month in due.months:
            if month.deleted:
                line = self.tr("Register of %1: over and deleted; its key is left to be destroyed.")
            else:
                line = self.tr("Register of %1: over, and being deleted.")
            lines.append(line.replace("%1", month.month))
        if due.elsewhere:
            told = self.tr("The second custodian destroys his keys, too: %1.")
            lines.append(told.replace("%1", ", ".join(due.elsewhere)))
        return lines

    def _ask_for_month(self) -> None:
        if self._due is not None:
            self.destroying.emit(next(month.month for month in self._due.months if month.deleted))
