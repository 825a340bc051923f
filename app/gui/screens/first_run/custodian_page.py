from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from app.domain.errors import PassphraseCommon, UnusablePassphrase
from app.domain.station_time import station_day
from app.gui.counter import Counter
from app.gui.recovery_sheet import RecoverySheet, print_sheet, save_bytes, save_sheet
from app.gui.save_places import lie_on_one_disk, stick_folder
from app.gui.screens.first_run.page import WizardPage
from app.gui.screens.first_run.passphrase_pair import PassphrasePair
from app.gui.screens.first_run.station_page import StationPage
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.glyph import Glyph
from app.gui.words import RefusalWords
from app.operations.setup import CustodianPapers, SetupDesk


class CustodianPage(WizardPage):
    """The second custodian's key file and recovery sheet: both leave this computer before the wizard goes on."""

    def __init__(self, counter: Counter, desk: SetupDesk, station: StationPage) -> None:
        super().__init__()
        self._counter, self._desk, self._station = counter, desk, station
        self._papers: CustodianPapers | None = None
        self._file_saved = self._sheet_out = False
        self._file_here = self._sheet_here = False
        self._passphrase = PassphrasePair()
        self._made = QFrame()
        self._file = _Errand(counter, "key-round")
        self._sheet = _Errand(counter, "file-text")
        self._save, self._print, self._pdf = QPushButton(), QPushButton(), QPushButton()
        self._taken = QCheckBox()
        self._build()
        self._connect()
        self._retranslate()

    @property
    def papers(self) -> CustodianPapers | None:
        return self._papers

    def title(self) -> str:
        return self.tr("The second custodian")

    def lead(self) -> str:
        return self.tr(
            "A person outside the daily work holds the other key. Nothing of it stays here: "
            "let this person type the passphrase, and take file and sheet away."
        )

    def is_ready(self) -> bool:
        return self._papers is None or (self._file_saved and self._sheet_out and self._taken.isChecked())

    def next_words(self) -> str:
        return self.tr("Make the keys (Enter)") if self._papers is None else super().next_words()

    def enter(self) -> None:
        if self._papers is not None and self._papers.station_id != self._station.station_id:
            self._begin_anew()
        (self._passphrase.first if self._papers is None else self._save).setFocus()

    def go_on(self) -> bool:
        if self._papers is None:
            if self._passphrase.is_good():
                self._make_keys()
        elif self.is_ready():
            self.done.emit()
        return True

    def save_file(self, file: str) -> None:
        """Write the key file, anywhere but among the station's own files."""
        if self._papers is not None and self._may_lie(file):
            self._carry_out(partial(save_bytes, self._papers.file, file), partial(self._show_file_saved, file))

    def save_sheet(self, file: str) -> None:
        """Write the recovery sheet as a PDF, anywhere but among the station's own files."""
        if self._may_lie(file):
            # Painting text needs the GUI thread; it is one page.
            saved = save_sheet(self._recovery_sheet(), file)
            if saved:
                self._sheet_here = self._lies_here(file)
            self._show_sheet_out(saved)

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._print)
        buttons.addWidget(self._pdf)
        made = QVBoxLayout(self._made)
        made.setContentsMargins(0, 0, 0, 0)
        made.setSpacing(12)
        self._file.row.addWidget(self._save)
        self._sheet.row.addLayout(buttons)
        made.addWidget(self._file)
        made.addWidget(self._sheet)
        made.addWidget(self._taken)
        self._made.hide()
        self.column.addWidget(self._passphrase)
        self.column.addWidget(self._made)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self._save.clicked.connect(self._ask_where_file)
        self._print.clicked.connect(self._print_sheet)
        self._pdf.clicked.connect(self._ask_where_sheet)
        self._taken.toggled.connect(self.changed)

    def _retranslate(self) -> None:
        super()._retranslate()
        self._file.name(
            self.tr("Key file"),
            self.tr("On a USB stick that this person takes away."),
            (self._here_words() if self._file_here else self.tr("Saved.")) if self._file_saved else "",
            Tone.ATTENTION if self._file_here else Tone.ACCEPTED,
        )
        self._sheet.name(
            self.tr("Recovery sheet"),
            self.tr("Opens the key file when the passphrase is lost."),
            (self._here_words() if self._sheet_here else self.tr("Printed or saved.")) if self._sheet_out else "",
            Tone.ATTENTION if self._sheet_here else Tone.ACCEPTED,
        )
        self._save.setText(self.tr("&Save key file …"))
        self._print.setText(self.tr("P&rint …"))
        self._pdf.setText(self.tr("Save as P&DF …"))
        self._taken.setText(self.tr("The second custodian has both, and they lie in &two different places"))

    def _here_words(self) -> str:
        return self.tr("Saved on the station's own disk: move it to a stick before you go on.")

    def _begin_anew(self) -> None:
        self._papers = None
        self._file_saved = self._sheet_out = False
        self._file_here = self._sheet_here = False
        self._taken.setChecked(False)
        self._passphrase.show()
        self._made.hide()
        self._retranslate()
        self.changed.emit()

    def _make_keys(self) -> None:
        self.busy.emit(True)
        make = partial(self._desk.prepare_custodian, self._station.station_id, self._passphrase.take())
        self._counter.background.run(self, make, self._show_papers, self._give_up)

    def _show_papers(self, papers: CustodianPapers) -> None:
        self._papers = papers
        self._passphrase.hide()
        self._made.show()
        self._retranslate()
        self.busy.emit(False)
        self._save.setFocus()

    def _give_up(self, error: Exception) -> None:
        self.busy.emit(False)
        if isinstance(error, PassphraseCommon | UnusablePassphrase):
            self._passphrase.refuse(RefusalWords(self).words_for(error).text)
        else:
            self._passphrase.first.setFocus()
            self._counter.notices.failure(error)

    def _may_lie(self, file: str) -> bool:
        folder = self._station.folder
        if folder and Path(file).resolve().is_relative_to(Path(folder).resolve()):
            self._counter.notices.refused(
                self.tr("Not in the station's own folder: whoever takes the computer would have both keys.")
            )
            return False
        return True

    def _lies_here(self, file: str) -> bool:
        """Whether whoever takes the station's disk takes this file with it."""
        return bool(self._station.folder) and lie_on_one_disk(file, self._station.folder)

    def _carry_out(self, job: Callable[[], bool], then: Callable[[bool], None]) -> None:
        self.busy.emit(True)
        self._counter.background.run(self, job, then, self._give_up)

    def _ask_where_file(self) -> None:
        name = QDir(stick_folder()).filePath(f"{self._station.station_id}-custodian-2.key")
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Save the custodian's key file"), name)
        if file:
            self.save_file(file)

    def _ask_where_sheet(self) -> None:
        name = QDir(stick_folder()).filePath(f"{self._station.station_id}-recovery.pdf")
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Save the recovery sheet"), name, "PDF (*.pdf)")
        if file:
            self.save_sheet(file)

    def _print_sheet(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            print_sheet(self._recovery_sheet(), printer)
            failed = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)
            self._show_sheet_out(printer.printerState() not in failed)

    def _recovery_sheet(self) -> RecoverySheet:
        code = self._papers.recovery_code if self._papers is not None else ""
        today = station_day(datetime.now(UTC)).isoformat()
        return RecoverySheet(self._station.station_name, self._station.station_id, today, code)

    def _show_file_saved(self, file: str, saved: bool) -> None:  # noqa: FBT001  # an answer from the background
        self.busy.emit(False)
        if saved:
            self._file_here = self._lies_here(file)
        self._file_saved = self._file_saved or saved
        self._tell(saved=saved)
        (self._print if saved else self._save).setFocus()

    def _show_sheet_out(self, out: bool) -> None:  # noqa: FBT001  # as above
        self._sheet_out = self._sheet_out or out
        self._tell(saved=out)
        (self._taken if out else self._print).setFocus()

    def _tell(self, *, saved: bool) -> None:
        if not saved:
            self._counter.notices.refused(self.tr("That did not work. Check the medium, or choose another place."))
        else:
            self._counter.notices.clear()
        self._retranslate()
        self.changed.emit()


class _Errand(QFrame):
    """One thing to take away: what it is, whether it is out, and its buttons."""

    def __init__(self, counter: Counter, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self._glyph = Glyph(counter.icons, icon, "accent", 32)
        self._title, self._hint, self._state = QLabel(), QLabel(), QLabel()
        styled(self, kind="soft")
        styled(self._title, role="lead", strong=True)
        styled(self._hint, tone="muted")
        styled(self._state, tone="accepted", strong=True)
        self._hint.setWordWrap(True)
        self._state.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self._title, self._hint, self._state):
            words.addWidget(label)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 12, 16, 12)
        self.row.setSpacing(16)
        self.row.addWidget(self._glyph)
        self.row.addLayout(words, 1)

    def name(self, title: str, hint: str, state: str, tone: Tone) -> None:
        """state: "" as long as it is still here. tone: of the state."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._state.setText(state)
        self._state.setVisible(bool(state))
        styled(self._state, tone=tone.value)
        icon = "circle-check" if tone is Tone.ACCEPTED else "triangle-alert"
        self._glyph.show_icon(icon if state else self._icon, tone.value if state else "accent")
