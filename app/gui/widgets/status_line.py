from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.gui.languages import Languages
from app.gui.status import DeviceState, StationStatus
from app.gui.theme import styled

DEVICE_MARKS = {DeviceState.READY: "●", DeviceState.TROUBLE: "▲", DeviceState.ABSENT: "○"}
DEVICE_TONES = {DeviceState.READY: "accepted", DeviceState.TROUBLE: "attention", DeviceState.ABSENT: "muted"}
HOUR = 60


class StatusLine(QFrame):
    """The foot of the window: devices, reveals used, and the state of the log."""

    def __init__(self, languages: Languages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._status = StationStatus()
        self._working = QLabel()
        self._scanner = QLabel()
        self._camera = QLabel()
        self._printer = QLabel()
        self._reader = QLabel()
        self._stopped = QLabel()
        self._clock = QLabel()
        self._shred = QLabel()
        self._leaving = QLabel()
        self._reveals = QLabel()
        self._log = QLabel()
        self._witness = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(16)
        for label in (self._scanner, self._camera, self._printer, self._reader):
            row.addWidget(label)
        row.addStretch(1)
        troubles = (self._stopped, self._clock, self._shred, self._leaving)
        for label in (self._working, *troubles, self._reveals, self._log, self._witness):
            row.addWidget(label)
        self._working.hide()
        self._retranslate()

    def show_status(self, status: StationStatus) -> None:
        self._status = status
        self._retranslate()

    def show_working(self, busy: bool) -> None:  # noqa: FBT001  # a slot takes what the signal gives
        self._working.setVisible(busy)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._working.setText(self.tr("working …"))
        self._show_device(self._scanner, self.tr("scanner"), self._status.scanner)
        self._show_device(self._camera, self.tr("camera"), self._status.camera)
        self._show_device(self._printer, self.tr("printer"), self._status.printer)
        self._show_device(self._reader, self.tr("reader"), self._status.reader)
        self._show_trouble(self._stopped, self.tr("station stopped"), shown=self._status.stopped)
        self._show_trouble(self._clock, self.tr("clock in doubt"), shown=self._status.clock_in_doubt)
        self._show_trouble(self._shred, self.tr("shred pending"), shown=self._status.shred_pending)
        self._show_leaving()
        self._show_reveals()
        self._show_log()
        self._show_witness()

    def _show_device(self, label: QLabel, name: str, state: DeviceState) -> None:
        label.setText(f"{name} {DEVICE_MARKS[state]}")
        label.setAccessibleName(f"{name}: {self._state_word(state)}")
        label.setToolTip(f"{name}: {self._state_word(state)}")
        styled(label, tone=DEVICE_TONES[state])

    def _show_trouble(self, label: QLabel, words: str, *, shown: bool) -> None:
        label.setText(f"▲ {words}")
        label.setAccessibleName(words)
        label.setVisible(shown)
        styled(label, tone="attention")

    def _state_word(self, state: DeviceState) -> str:
        match state:
            case DeviceState.READY:
                return self.tr("ready")
            case DeviceState.TROUBLE:
                return self.tr("needs attention")
            case DeviceState.ABSENT:
                return self.tr("not connected")

    def _show_leaving(self) -> None:
        leaving = self._status.leaving
        shown = leaving is not None
        if leaving is None or not leaving.total:
            self._show_trouble(self._leaving, self.tr("keys being renewed"), shown=shown)
            return
        locale = self._languages.locale
        words = self.tr("keys being renewed %1/%2").replace("%1", locale.toString(leaving.carried))
        self._show_trouble(self._leaving, words.replace("%2", locale.toString(leaving.total)), shown=shown)

    def _show_reveals(self) -> None:
        used, allowed = self._status.reveals_used, self._status.reveals_allowed
        self._reveals.setVisible(allowed > 0)
        self._reveals.setText(self.tr("reveals %1/%2").replace("%1", str(used)).replace("%2", str(allowed)))
        styled(self._reveals, tone="attention" if used >= allowed else "muted")

    def _show_log(self) -> None:
        size = self._languages.locale.toString(self._status.log_size)
        self._log.setVisible(self._status.log_size > 0)
        if self._status.log_sound is None:
            self._log.setText(self.tr("log %1").replace("%1", size))
            self._log.setAccessibleName(self.tr("log with %1 entries, not verified since sign-in").replace("%1", size))
        elif self._status.log_sound:
            self._log.setText(self.tr("log %1 ✓").replace("%1", size))
            self._log.setAccessibleName(self.tr("log with %1 entries, sound").replace("%1", size))
        else:
            self._log.setText(self.tr("log %1 ✗ broken").replace("%1", size))
            self._log.setAccessibleName(self.tr("log with %1 entries, broken").replace("%1", size))
        styled(self._log, tone="refused" if self._status.log_sound is False else "muted")

    def _show_witness(self) -> None:
        minutes = self._status.witnessed_minutes
        explained = self.tr(
            "A witness is somebody outside this computer who keeps a signature of the log: whoever has an export of it,"
            " or a courier with his slip."
        )
        self._witness.setToolTip(explained)
        self._witness.setAccessibleDescription(explained)
        self._witness.setVisible(self._status.log_sound is not None)
        if minutes is None:
            self._witness.setText(self.tr("unwitnessed"))
        elif minutes < HOUR:
            self._witness.setText(self.tr("witnessed %n min ago", "", minutes))
        else:
            self._witness.setText(self.tr("witnessed %n h ago", "", minutes // HOUR))
