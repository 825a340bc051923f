"""A closed run: what went out, and the slip for both sides."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QIODevice, QLocale, QSaveFile, Signal
from PySide6.QtGui import QFontDatabase, QTextOption
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.station_time import station_time
from app.gui.counter import Counter
from app.gui.moments import day_minute
from app.gui.screens.handover.slip import SlipWords, print_slip, printer_names, slip_pdf
from app.gui.theme import styled
from app.operations.handover import Manifest

LANE = "slip"
CHECKPOINT_LINES = 8
"""In sight; its lines are longer than the screen is wide, and broken anywhere."""


class ManifestView(QWidget):
    """Shows the manifest; prints the slip or saves it, and leads to the next run."""

    next_asked = Signal()

    def __init__(self, counter: Counter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._words = SlipWords(self)
        self._manifest: Manifest | None = None
        self._title = QLabel()
        self._count = QLabel()
        self._facts = QLabel()
        self._checkpoint_title = QLabel()
        self._checkpoint = QPlainTextEdit()
        self._printers = QComboBox()
        self._print = QPushButton()
        self._save = QPushButton()
        self._next = QPushButton()
        self._build()
        self._retranslate()

    def show_manifest(self, manifest: Manifest) -> None:
        self._manifest = manifest
        self._retranslate()
        self._counter.background.run(self, printer_names, self._show_printers, lane=LANE)
        self._next.setFocus()

    def checkpoint_text(self) -> str:
        """The log's signed state, as it is shown."""
        return self._checkpoint.toPlainText()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        styled(self._title, role="title")
        styled(self._count, role="figure", tone="accent")
        styled(self._facts, role="lead")
        styled(self._checkpoint_title, role="caption", tone="muted")
        styled(self._next, kind="primary")
        self._checkpoint.setReadOnly(True)
        self._checkpoint.setTabChangesFocus(True)
        self._checkpoint.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self._checkpoint.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._checkpoint.setFixedHeight((CHECKPOINT_LINES + 1) * self._checkpoint.fontMetrics().lineSpacing())
        self._printers.setMinimumWidth(300)
        self._printers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._print.clicked.connect(self._print_slip)
        self._save.clicked.connect(self._save_slip)
        self._next.clicked.connect(self.next_asked)
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(8)
        for label in (self._title, self._count, self._facts):
            inside.addWidget(label)
        inside.addSpacing(8)
        inside.addWidget(self._checkpoint_title)
        inside.addWidget(self._checkpoint)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._printers)
        row.addWidget(self._print)
        row.addWidget(self._save)
        row.addStretch(1)
        row.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(card)
        column.addLayout(row)
        column.addStretch(1)

    def _retranslate(self) -> None:
        self._print.setText(self.tr("&Print the slip"))
        self._save.setText(self.tr("&Save as PDF…"))
        self._next.setText(self.tr("Next run (Enter)"))
        self._printers.setAccessibleName(self.tr("Printer of the slip"))
        self._checkpoint_title.setText(self.tr("The log at this moment; the slip carries it"))
        self._checkpoint.setAccessibleName(self._checkpoint_title.text())
        if self._manifest is None:
            return
        run = self._manifest.run
        self._title.setText(self.tr("Handed over to %1").replace("%1", run.courier_name))
        self._count.setText(self.tr("%n parcels", "", len(run.parcels)))
        closed = run.run.closed_at or run.run.opened_at
        weight = sum(parcel.weight_grams for parcel in run.parcels) / 1000
        facts = self.tr("%1 · together %2 kg")
        self._facts.setText(facts.replace("%1", day_minute(closed)).replace("%2", QLocale().toString(weight, "f", 2)))
        self._checkpoint.setPlainText(self._manifest.checkpoint.strip())

    def _show_printers(self, names: tuple[str, ...]) -> None:
        self._printers.clear()
        self._printers.addItems(names)
        if not names:
            self._printers.addItem(self.tr("no printer found: save the slip as PDF"))
        self._printers.setEnabled(bool(names))
        self._print.setEnabled(bool(names))

    def _page(self) -> str:
        if self._manifest is None:
            raise ValueError(self._manifest)
        return self._words.page(self._counter.session.station_name, self._manifest)

    def _print_slip(self) -> None:
        name = self._printers.currentText()
        if not name or self._manifest is None:
            return
        self._print.setEnabled(False)
        self._counter.background.run(self, partial(print_slip, self._page(), name), self._printed, self._failed, LANE)

    def _printed(self, nothing: None) -> None:
        del nothing
        self._print.setEnabled(True)
        self._counter.notices.accepted(self.tr("The slip is on its way to the printer."))

    def _save_slip(self) -> None:
        if self._manifest is None:
            return
        closed = self._manifest.run.run.closed_at or self._manifest.run.run.opened_at
        proposed = f"handover-{station_time(closed):%Y%m%d-%H%M}.pdf"
        path = QFileDialog.getSaveFileName(self, self.tr("Save the slip"), proposed, "PDF (*.pdf)")[0]
        if path:
            self.save_to(path)

    def save_to(self, path: str) -> None:
        """Write the slip as PDF, whole or not at all."""
        self._counter.background.run(self, partial(_save, self._page(), Path(path)), self._saved, self._failed, LANE)

    def _saved(self, written: bool) -> None:  # noqa: FBT001  # the answer of a job
        if written:
            self._counter.notices.accepted(self.tr("The slip is saved."))
        else:
            self._counter.notices.refused(self.tr("The file could not be written. Choose another folder."))

    def _failed(self, error: Exception) -> None:
        self._print.setEnabled(True)
        self._counter.notices.failure(error)


def _save(page: str, path: Path) -> bool:
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    file.write(slip_pdf(page))
    return file.commit()
