from datetime import UTC, datetime

from PySide6.QtCore import QDir, QEvent
from PySide6.QtGui import QFontDatabase
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from app.domain.station_time import station_day
from app.gui.counter import Counter
from app.gui.recovery_sheet import RecoverySheet, print_sheet, save_sheet
from app.gui.save_places import stick_folder
from app.gui.theme import styled
from app.operations.sign_in import SignInDesk, StationFacts

GROUPS_A_LINE = 3


class CodePaper(QFrame):
    """A recovery code, once: on the screen until it is put away, and on paper."""

    def __init__(self, counter: Counter, sign_in: SignInDesk) -> None:
        super().__init__()
        self._counter, self._desk = counter, sign_in
        self._code = ""
        self._facts: StationFacts | None = None
        self._is_out = self._was_told = False
        self._title, self._shown, self._hint = QLabel(), QLabel(), QLabel()
        self.print, self.pdf, self.done = QPushButton(), QPushButton(), QPushButton()
        styled(self, kind="soft")
        styled(self._title, strong=True)
        styled(self._shown, role="figure")
        self._shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        styled(self._hint, tone="muted")
        styled(self.done, kind="primary")
        self._hint.setWordWrap(True)
        self._title.setWordWrap(True)
        self.print.clicked.connect(self._print)
        self.pdf.clicked.connect(self._ask_where)
        self.done.clicked.connect(self._put_away)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.print, self.pdf, self.done):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._shown)
        column.addWidget(self._hint)
        column.addLayout(buttons)
        self.hide()
        self._retranslate()

    @property
    def shown(self) -> str:
        return self._shown.text()

    def show_code(self, code: str) -> None:
        self._code = code
        self._is_out = self._was_told = False
        groups = code.split("-")
        lines = (groups[at : at + GROUPS_A_LINE] for at in range(0, len(groups), GROUPS_A_LINE))
        self._shown.setText("\n".join("  ".join(line) for line in lines))
        self.show()
        self.print.setFocus()
        self._counter.background.run(self, self._desk.facts, self._know)

    def wipe(self) -> None:
        """Put the code away; it is told nowhere again."""
        if self._code and not self._is_out:
            self._counter.notices.attention(
                self.tr("The recovery code was put away and is on no paper: make another one.")
            )
        self._code = ""
        self._shown.clear()
        self.hide()

    def save(self, file: str) -> None:
        """Write the sheet as a PDF. Painting text needs this thread; it is one page."""
        self._tell(save_sheet(self._sheet(), file))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Your recovery code. It is shown this once."))
        self._hint.setText(
            self.tr("Print it, put it into an envelope, and keep it away from the station. Make no photograph of it.")
        )
        self.print.setText(self.tr("P&rint …"))
        self.pdf.setText(self.tr("Save as P&DF …"))
        self.done.setText(self.tr("Put it a&way"))

    def _put_away(self) -> None:
        """At once when the code is on paper; else only when it is asked for again."""
        if self._is_out or self._was_told:
            self.wipe()
            return
        self._was_told = True
        self._counter.notices.attention(
            self.tr("The code was neither printed nor saved. Put it away once more, and it is gone.")
        )

    def _know(self, facts: StationFacts) -> None:
        self._facts = facts

    def _sheet(self) -> RecoverySheet:
        actor, session = self._counter.session.actor, self._counter.session
        return RecoverySheet(
            session.station_name,
            "" if self._facts is None else self._facts.station_id,
            station_day(datetime.now(UTC)).isoformat(),
            self._code,
            "" if actor is None else actor.name,
        )

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            print_sheet(self._sheet(), printer)
            self._tell(printer.printerState() not in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted))

    def _ask_where(self) -> None:
        name = QDir(stick_folder()).filePath("sealpost-recovery-code.pdf")
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Save the recovery code"), name, "PDF (*.pdf)")
        if file:
            self.save(file)

    def _tell(self, out: bool) -> None:  # noqa: FBT001  # what the printer or the disk answered
        if out:
            self._is_out = True
            self.done.setFocus()
        else:
            self._counter.notices.refused(self.tr("That did not work. Check the medium, or choose another place."))
