"""A test label: printed, read back, done. The wizard ends with it, and the label screen offers it at any time."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import Refused
from app.gui.counter import Counter
from app.gui.print_choice import PrintChoice
from app.gui.print_state import PrintState, PrintWatch
from app.gui.scan_back import ScanBack
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.glyph import Glyph
from app.gui.widgets.tone_frame import ToneFrame
from app.operations.desks import Desks
from app.operations.scanning import ScanKind

SCAN_BACK_SHARE = 100
"""Of the height that is left."""


class LabelTrial(QWidget):
    """Prints a label that opens nothing and waits for it to be read back."""

    read_back = Signal()
    troubled = Signal()
    """The label could not be printed."""

    def __init__(self, counter: Counter, desks: Desks, *, primary: bool = False) -> None:
        """primary: printing is what this screen is for."""
        super().__init__()
        self._counter, self._desks = counter, desks
        self._primary = primary
        self._sent = self._read = False
        self._print = QPushButton()
        self._state = PrintState(counter)
        self._scan_back = ScanBack(counter, desks.scan)
        self._done = ToneFrame(counter.theme)
        self._done_words = QLabel()
        self._watch = PrintWatch(desks.labels.job, self)
        self._build()
        self._connect()
        self._draw_icons()
        self._retranslate()

    @property
    def is_read(self) -> bool:
        """Whether a test label was read back since the first was sent."""
        return self._read

    @property
    def is_awaited(self) -> bool:
        return self._sent and not self._read

    @property
    def in_trouble(self) -> bool:
        return self._state.in_trouble

    def print_label(self, choice: PrintChoice) -> None:
        self._watch.rest()
        self._read = False
        self._done.hide()
        if not choice.printer:
            self._state.show_no_printer()
            self.troubled.emit()
            return
        self._state.show_sending()
        send = partial(self._desks.labels.send_test, choice.printer, choice.size, choice.dpi)
        self._counter.background.run(self, send, self._follow, self._refuse)

    def on_scan(self, text: str) -> bool:
        """Take a scan while the test label is expected."""
        if not self.is_awaited:
            return False
        scan = self._desks.scan.recognise(text)
        if scan.kind is not ScanKind.LABEL:
            self._counter.notices.attention(self.tr("Scan the square code on the test label."))
            return True
        read = partial(self._desks.labels.test_scan_back, scan.text)
        self._counter.background.run(self, read, lambda _: self._finish())
        return True

    def close_camera(self) -> bool:
        return self._scan_back.close_camera()

    def rest(self) -> None:
        """Expect nothing any more."""
        self._watch.rest()
        self._scan_back.close_camera()
        self._scan_back.hide()
        self._sent = False

    @property
    def print_button(self) -> QPushButton:
        """Who prints, on which printer, is said by whoever shows this."""
        return self._print

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._scan_back.choose_by_key(event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        styled(self._done_words, role="lead", strong=True, tone="accepted")
        self._done_words.setWordWrap(True)
        self._done.show_tone(Tone.ACCEPTED)
        self._done.hide()
        self._scan_back.hide()
        if self._primary:
            styled(self._print, kind="primary")
        row = QHBoxLayout(self._done)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(Glyph(self._counter.icons, "circle-check", "accepted", 32))
        row.addWidget(self._done_words, 1)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._print, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._state, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self._done)
        column.addWidget(self._scan_back, SCAN_BACK_SHARE)
        column.addStretch(1)

    def _connect(self) -> None:
        self._watch.moved.connect(self._state.show_job)
        self._watch.moved.connect(self._tell_trouble)
        self._scan_back.read.connect(self.on_scan)
        self._counter.theme.changed.connect(self._draw_icons)

    def _draw_icons(self) -> None:
        self._print.setIcon(self._counter.icons.icon("printer", "on-accent" if self._primary else "text"))

    def _retranslate(self) -> None:
        self._print.setText(self.tr("Print it a&gain") if self._sent else self.tr("Print a &test label"))
        self._done_words.setText(self.tr("The test label was read back: printer, paper and scanner work together."))

    def _follow(self, job_id: int) -> None:
        self._sent = True
        self._retranslate()
        self._scan_back.show()
        self._watch.follow(job_id)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._state.show_refusal(error)
        else:
            self._state.show_nothing()
        self._counter.notices.failure(error)
        self.troubled.emit()

    def _tell_trouble(self) -> None:
        if self._state.in_trouble:
            self.troubled.emit()

    def _finish(self) -> None:
        self._read = True
        self._watch.rest()
        self._scan_back.close_camera()
        self._scan_back.hide()
        self._done.show()
        self._counter.notices.accepted(self.tr("The test label was read back."))
        self.read_back.emit()
