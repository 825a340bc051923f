from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.gui.counter import Counter
from app.gui.label_trial import LabelTrial
from app.gui.print_choice import kept_choice
from app.gui.screens.first_run.page import WizardPage
from app.gui.theme import styled
from app.operations.desks import Desks


class LabelPage(WizardPage):
    """The first label: printed and read back, then the station is made."""

    def __init__(self, counter: Counter, desks: Desks) -> None:
        super().__init__()
        self._counter, self._desks = counter, desks
        self._trial = LabelTrial(counter, desks)
        self._without = QPushButton()
        styled(self._without, kind="quiet")
        self._without.hide()
        self._passed_over = False
        self._trial.print_button.clicked.connect(self._print)
        self._trial.read_back.connect(self._without.hide)
        self._trial.read_back.connect(self.changed)
        self._trial.troubled.connect(self._offer_to_pass_over)
        self._without.clicked.connect(self._pass_over)
        self.column.addWidget(self._trial, 1)
        self.column.addWidget(self._without, alignment=Qt.AlignmentFlag.AlignLeft)
        self._retranslate()

    def title(self) -> str:
        return self.tr("The first label")

    def lead(self) -> str:
        return self.tr("Print a test label, stick it on something, and scan it back.")

    def next_words(self) -> str:
        return self.tr("Make the station (Enter)")

    def is_ready(self) -> bool:
        return self._trial.is_read or self._passed_over

    def enter(self) -> None:
        self._trial.print_button.setFocus()

    def leave(self) -> None:
        self._trial.close_camera()

    def go_on(self) -> bool:
        if self.is_ready():
            self._trial.rest()
            self.done.emit()
        return True

    def go_back(self) -> bool:
        return self._trial.close_camera()

    def on_scan(self, text: str) -> bool:
        return self._trial.on_scan(text)

    def _retranslate(self) -> None:
        super()._retranslate()
        self._without.setText(self.tr("Make the station &without a test; the printer comes later"))

    def _print(self) -> None:
        self._trial.print_label(kept_choice(self._counter.settings, self._desks.labels.printer_names()))

    def _offer_to_pass_over(self) -> None:
        self._without.show()

    def _pass_over(self) -> None:
        self._passed_over = True
        self.changed.emit()
        self.go_on()
