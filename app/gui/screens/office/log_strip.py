"""The log's health, and the two things that prove it: verify it here, or take it away and verify it anywhere."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QEvent, QIODevice, QLocale, QSaveFile, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.counter import Counter
from app.gui.moments import day_minute
from app.gui.save_places import documents_folder
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.glyph import Glyph
from app.gui.widgets.progress_row import ProgressRow
from app.gui.words import Words
from app.gui.words_of_log_verdict import LogVerdictWords
from app.operations.history import HistoryDesk, LogHealth, Verification


class LogStrip(QFrame):
    """Entries, signatures, and the last verdict in words."""

    changed = Signal()
    """The log has grown by what was done here."""

    def __init__(self, counter: Counter, history: HistoryDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._desk = history
        self._words = LogVerdictWords(self)
        self._health: LogHealth | None = None
        self._verification: Verification | None = None
        self._cancelled = False
        self._glyph = Glyph(counter.icons, "shield-check", "accent", 24)
        self._health_words = QLabel()
        self._verify = QPushButton()
        self._export = QPushButton()
        self._progress = ProgressRow()
        self._verdict = QLabel()
        self._build()
        self._retranslate()

    def verdict_text(self) -> str:
        """The last verdict in words; "" before there is one."""
        return self._verdict.text()

    @property
    def verifying(self) -> bool:
        return self._verification is not None and self._verification.verdict is None

    def look(self) -> None:
        """Ask for the log's health anew."""
        self._counter.background.run(self, self._desk.health, self._show_health)

    def verify(self) -> None:
        """Verify the whole log, step by step, so that scans come in between."""
        if self.verifying:
            return
        self._cancelled = False
        self._verify.setEnabled(False)
        self._verdict.clear()
        self._verdict.hide()
        self._counter.background.run(self, self._desk.begin_verify, self._verify_on, self._failed)

    def cancel(self) -> None:
        """Stop verifying; nothing is kept of what was found so far."""
        self._cancelled = True

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self.setProperty("kind", "card")
        self._health_words.setWordWrap(True)
        self._verdict.setWordWrap(True)
        self._verdict.hide()
        self._verify.clicked.connect(self.verify)
        self._export.clicked.connect(self._ask_where)
        self._progress.cancelled.connect(self.cancel)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._glyph)
        row.addWidget(self._health_words, 1)
        row.addWidget(self._verify)
        row.addWidget(self._export)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._progress)
        column.addWidget(self._verdict)

    def _retranslate(self) -> None:
        self._verify.setText(self.tr("&Verify the log"))
        self._export.setText(self.tr("&Export…"))
        if self._health is not None:
            self._show_health(self._health)
        if self._verification is not None and self._verification.verdict is not None:
            self._say_verdict(self._verification)

    def _show_health(self, health: LogHealth) -> None:
        self._health = health
        board = self._counter.status
        board.put(replace(board.now, log_size=health.size))
        size = QLocale().toString(health.size)
        if health.signed_at is None:
            text = self.tr("Log: %1 entries, none of them signed yet")
        elif health.unsigned:
            text = self.tr("Log: %1 entries, %n not signed yet; signed at %2", "", health.unsigned)
        else:
            text = self.tr("Log: %1 entries, all signed at %2")
        signed = day_minute(health.signed_at) if health.signed_at else ""
        self._health_words.setText(text.replace("%1", size).replace("%2", signed))

    def _verify_on(self, verification: Verification) -> None:
        self._verification = verification
        if verification.verdict is not None:
            self._finish(verification)
        elif self._cancelled:
            self._verification = None
            self._verify.setEnabled(True)
            self._progress.finish(self.tr("Not verified: cancelled."))
        else:
            words = self.tr("Verifying the log")
            self._progress.show_progress(words, verification.checked, verification.size)
            # One step a turn: whatever was scanned meanwhile has its turn before the next.
            step = partial(self._desk.verify_on, verification)
            self._counter.background.run(self, step, self._verify_on, self._failed)

    def _finish(self, verification: Verification) -> None:
        self._verify.setEnabled(True)
        self._progress.hide()
        self._say_verdict(verification)
        sound = verification.verdict is not None and verification.verdict.exit_code == 0
        board = self._counter.status
        board.put(replace(board.now, log_size=verification.size, log_sound=sound))
        words = self._words.outcome(verification)
        if words.tone is Tone.ACCEPTED:
            self._counter.notices.accepted(self.tr("The log was verified and is sound."))
        else:
            self._counter.notices.refused(self.tr("The log was verified and is not sound."))
        self.changed.emit()
        self.look()

    def _say_verdict(self, verification: Verification) -> None:
        words: Words = self._words.outcome(verification)
        self._verdict.setText("\n".join((words.text, *self._words.remarks(verification))))
        styled(self._verdict, tone=words.tone.value)
        self._glyph.show_icon("shield-check" if words.tone is Tone.ACCEPTED else "octagon-x", words.tone.value)
        self._verdict.show()

    def _failed(self, error: Exception) -> None:
        self._verification = None
        self._verify.setEnabled(True)
        self._export.setEnabled(True)
        self._progress.hide()
        self._counter.notices.failure(error)

    def _ask_where(self) -> None:
        suggested = QDir(documents_folder()).filePath("sealpost-log.jsonl")
        path = QFileDialog.getSaveFileName(self, self.tr("Export the log"), suggested, "JSON Lines (*.jsonl)")
        if path[0]:
            self.export_to(path[0])

    def export_to(self, path: str) -> None:
        """Write the whole log into a file for `verify-log`, whole or not at all. That it was made is in the log."""
        self._export.setEnabled(False)
        self._counter.background.run(self, self._desk.export, partial(self._write, Path(path)), self._failed)

    def _write(self, path: Path, content: bytes) -> None:
        self._counter.background.run(self, partial(_save, path, content), self._written, self._failed, lane="files")

    def _written(self, written: bool) -> None:  # noqa: FBT001  # the answer of a job
        self._export.setEnabled(True)
        if written:
            self._counter.notices.accepted(self.tr("The log is exported. Anybody can check it with verify-log."))
        else:
            self._counter.notices.refused(self.tr("The file could not be written. Choose another folder."))
        self.changed.emit()
        self.look()


def _save(path: Path, content: bytes) -> bool:
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    return file.write(content) == len(content) and file.commit()
