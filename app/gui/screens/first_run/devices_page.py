from functools import partial

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QWidget

from app.gui.card_watch import LANE as READER_LANE
from app.gui.card_watch import chosen_reader
from app.gui.counter import Counter
from app.gui.live_camera import LANE
from app.gui.print_choice import PrintChoiceRow
from app.gui.screens.first_run.page import WizardPage
from app.gui.settings import Setting
from app.gui.theme import styled
from app.gui.widgets.field import Field
from app.gui.widgets.glyph import Glyph
from app.operations.desks import Desks
from app.operations.ports import CardReaderState

EVERY = 2_000
"""Milliseconds between two looks at what is plugged in."""


class DevicesPage(WizardPage):
    """Printer and label, scanner, camera, card reader: what is there is shown as it comes and goes."""

    def __init__(self, counter: Counter, desks: Desks) -> None:
        super().__init__()
        self._counter, self._desks = counter, desks
        self._printers: tuple[str, ...] = ()
        self._cameras: tuple[str, ...] = ()
        self._scanned = self._has_reader = self._asking_reader = False
        self._choice = PrintChoiceRow(counter.settings)
        self._camera = QComboBox()
        self._camera_field = Field(self._camera)
        self._states = {
            "printer": _DeviceState(counter, "printer"),
            "scanner": _DeviceState(counter, "scan-barcode"),
            "camera": _DeviceState(counter, "camera"),
            "reader": _DeviceState(counter, "id-card"),
        }
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._camera.activated.connect(self._keep_camera)
        for part in (self._states["printer"], self._choice, self._line(), self._states["scanner"], self._line()):
            self.column.addWidget(part)
        self.column.addWidget(self._states["camera"])
        self.column.addWidget(self._camera_field)
        self.column.addWidget(self._line())
        self.column.addWidget(self._states["reader"])
        self.column.addStretch(1)
        self._retranslate()

    def title(self) -> str:
        return self.tr("Printer, scanner, camera, card reader")

    def lead(self) -> str:
        return self.tr("Plug everything in now. What is missing can be added later under Settings.")

    def enter(self) -> None:
        self._timer.start()
        self.look()
        self._choice.setFocus()

    def leave(self) -> None:
        self._timer.stop()

    def go_on(self) -> bool:
        self._timer.stop()
        self.done.emit()
        return True

    def on_scan(self, text: str) -> bool:
        """Whatever it is: the scanner has shown that it works."""
        del text
        self._scanned = True
        self._retranslate()
        return True

    def look(self) -> None:
        names = self._desks.labels.printer_names()
        if names != self._printers:
            self._printers = names
            self._choice.show_printers(names)
            self._retranslate()
        self._counter.background.run(self, self._desks.scan.camera_names, self._show_cameras, lane=LANE)
        if not self._asking_reader:
            # A reader in trouble takes longer to say so than it is until the next look.
            self._asking_reader = True
            state = partial(self._desks.cards.state, chosen_reader(self._counter.settings))
            self._counter.background.run(self, state, self._show_reader, lane=READER_LANE)

    def _retranslate(self) -> None:
        super()._retranslate()
        printer = self.tr("Label printer: ready") if self._printers else self.tr("Label printer: none found yet")
        self._states["printer"].show_state(printer, there=bool(self._printers))
        scanner = self.tr("Scanner: works") if self._scanned else self.tr("Scanner: scan any code to try it")
        self._states["scanner"].show_state(scanner, there=self._scanned)
        camera = self.tr("Camera: ready") if self._cameras else self.tr("Camera: none found (a scanner is enough)")
        self._states["camera"].show_state(camera, there=bool(self._cameras))
        reader = (
            self.tr("Card reader: ready") if self._has_reader else self.tr("Card reader: none found (cards are typed)")
        )
        self._states["reader"].show_state(reader, there=self._has_reader)
        self._camera_field.name(self.tr("&Camera"))
        self._camera_field.setVisible(bool(self._cameras))

    def _show_cameras(self, names: tuple[str, ...]) -> None:
        if names == self._cameras:
            return
        self._cameras = names
        blocked = QSignalBlocker(self._camera)
        self._camera.clear()
        self._camera.addItems(list(names))
        kept = self._counter.settings.get(Setting.CAMERA)
        self._camera.setCurrentIndex(names.index(kept) if kept in names else 0)
        del blocked
        self._retranslate()

    def _show_reader(self, state: CardReaderState) -> None:
        self._asking_reader = False
        self._has_reader = state in {CardReaderState.READY, CardReaderState.LIFT_CARD}
        self._retranslate()

    def _keep_camera(self) -> None:
        self._counter.settings.put(Setting.CAMERA, self._camera.currentText())

    def _line(self) -> QFrame:
        line = QFrame()
        styled(line, kind="line")
        return line


class _DeviceState(QWidget):
    """Whether one device is there: icon, colour and words."""

    def __init__(self, counter: Counter, icon: str) -> None:
        super().__init__()
        self._device = Glyph(counter.icons, icon, "muted", 24)
        self._mark = Glyph(counter.icons, "circle-check", "accepted", 20)
        self._words = QLabel()
        styled(self._words, role="lead", strong=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget in (self._device, self._words, self._mark):
            row.addWidget(widget)
        row.addStretch(1)

    def show_state(self, words: str, *, there: bool) -> None:
        self._words.setText(words)
        self._mark.show_icon("circle-check" if there else "clock", "accepted" if there else "muted")
