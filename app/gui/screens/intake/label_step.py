from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import Refused
from app.domain.parcel import Parcel, ParcelNumber
from app.gui.counter import Counter
from app.gui.print_choice import PrintChoiceRow
from app.gui.print_state import PrintState, PrintWatch
from app.gui.scan_back import ScanBack
from app.gui.screen import Screen
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.glyph import Glyph
from app.gui.widgets.tone_frame import ToneFrame
from app.operations.desks import Desks
from app.operations.scanning import ScanKind


class LabelStep(Screen):
    """Print the label, then read it back: only then is the parcel accepted, or the old label dead."""

    accepted = Signal(object)
    """Parcel."""

    def __init__(self, counter: Counter, desks: Desks, *, replaces: bool = False) -> None:
        """replaces: the label comes in the place of a damaged one."""
        super().__init__()
        self._counter, self._desks = counter, desks
        self._replaces = replaces
        self._number: ParcelNumber | None = None
        self._accepted = False
        self._last_label = ""
        self._card = ToneFrame(counter.theme)
        self._glyph = Glyph(counter.icons, "package", "muted", 40)
        self._state, self._number_label, self._next = QLabel(), QLabel(), QLabel()
        self._way_there = QWidget()
        self._print_state = PrintState(counter)
        self._again = QPushButton()
        self._choice = PrintChoiceRow(counter.settings)
        self._scan_back = ScanBack(counter, desks.scan)
        self._watch = PrintWatch(desks.labels.job, self)
        self._build()
        self._connect()
        self._draw_icons()
        self._retranslate()

    @property
    def number(self) -> ParcelNumber | None:
        return self._number

    @property
    def is_accepted(self) -> bool:
        return self._accepted

    def title(self) -> str:
        return self.tr("Label")

    def begin(self, number: ParcelNumber) -> None:
        """Print the label of a parcel just taken in, or of one that still waits for it."""
        self._number, self._accepted, self._last_label = number, False, ""
        self._choice.show_printers(self._desks.labels.printer_names())
        self._way_there.show()
        self._retranslate()
        self.print_label()

    def print_label(self) -> None:
        """Send the label to the chosen printer; any number of times, for it is the same label."""
        if self._number is None or self._accepted:
            return
        self._watch.rest()
        self._choice.show_printers(self._desks.labels.printer_names())
        choice = self._choice.choice
        if not choice.printer:
            self._print_state.show_no_printer()
            return
        self._print_state.show_sending()
        send = partial(self._desks.labels.send, self._number, choice.printer, choice.size, choice.dpi)
        self._counter.background.run(self, send, self._watch.follow, self._show_refusal)

    def enter(self) -> None:
        self._card.setFocus()

    def leave(self) -> None:
        self._scan_back.close_camera()

    def on_scan(self, text: str) -> bool:
        """Take the label back. After the acceptance a second scan of the same label means nothing more."""
        scan = self._desks.scan.recognise(text)
        if self._number is None:
            return False
        if self._accepted:
            return scan.text == self._last_label
        if scan.kind is not ScanKind.LABEL:
            self._counter.notices.attention(self.tr("Scan the square code on the label that was just printed."))
            return True
        scan_back = self._desks.escrow.scan_back if self._replaces else self._desks.intake.scan_back
        read = partial(scan_back, self._number, scan.text)
        self._counter.background.run(self, read, partial(self._accept, scan.text))
        return True

    def rest(self) -> None:
        """Let the parcel go, printed or not."""
        self._watch.rest()
        self._scan_back.close_camera()
        self._number, self._accepted, self._last_label = None, False, ""
        self._print_state.show_nothing()
        self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._scan_back.choose_by_key(event):
            super().keyPressEvent(event)

    def _build(self) -> None:
        styled(self._state, role="title")
        styled(self._number_label, role="figure")
        styled(self._next, role="lead")
        self._next.setWordWrap(True)
        self._number_label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        card = QVBoxLayout(self._card)
        card.setContentsMargins(24, 24, 24, 24)
        card.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignHCenter
        card.addStretch(1)
        for widget in (self._glyph, self._state, self._number_label, self._next):
            card.addWidget(widget, alignment=middle)
        card.addStretch(1)
        self._card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        right = QVBoxLayout(self._way_there)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(16)
        right.addWidget(self._scan_back, 1)
        right.addWidget(self._print_state)
        right.addWidget(self._choice)
        right.addWidget(self._again, alignment=Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._card, 2)
        row.addWidget(self._way_there, 3)

    def _connect(self) -> None:
        self._again.clicked.connect(self.print_label)
        self._watch.moved.connect(self._print_state.show_job)
        self._scan_back.read.connect(self.on_scan)
        self._counter.theme.changed.connect(self._draw_icons)
        again = QShortcut(QKeySequence("Ctrl+P"), self)
        again.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        again.activated.connect(self.print_label)

    def _draw_icons(self) -> None:
        self._again.setIcon(self._counter.icons.icon("printer"))

    def _retranslate(self) -> None:
        self._again.setText(self.tr("Print &again (Ctrl+P)"))
        self._number_label.setText(self._number or "")
        if self._accepted:
            self._card.show_tone(Tone.ACCEPTED)
            self._glyph.show_icon("package-check", Tone.ACCEPTED)
            self._state.setText(self.tr("Replaced") if self._replaces else self.tr("Accepted"))
            self._next.setText(
                self.tr("Take the old label off.") if self._replaces else self.tr("Enter begins the next parcel.")
            )
        else:
            self._card.show_tone(None)
            self._glyph.show_icon("package", "muted")
            self._state.setText(self.tr("Not replaced yet") if self._replaces else self.tr("Not accepted yet"))
            self._next.setText(
                self.tr("The old one works until then.") if self._replaces else self.tr("Its label must be read first.")
            )
        self._card.setAccessibleName(f"{self._state.text()}: {self._number_label.text()}")
        styled(self._state, tone="accepted" if self._accepted else "muted")

    def _show_refusal(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._print_state.show_refusal(error)
        else:
            self._print_state.show_nothing()
        self._counter.notices.failure(error)

    def _accept(self, label: str, parcel: Parcel) -> None:
        if parcel.parcel_number != self._number:
            return
        self._accepted, self._last_label = True, label
        self._watch.rest()
        self._scan_back.close_camera()
        self._card.setFocus()
        self._way_there.hide()
        self._retranslate()
        said = self.tr("The new label of %1 is good now.") if self._replaces else self.tr("%1 is accepted.")
        self._counter.notices.accepted(said.replace("%1", parcel.parcel_number))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._state.text()))
        self.accepted.emit(parcel)
