from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.documents import DocumentType, LongTerm, Outcome, Verdict
from app.domain.intake import DocumentShown, Judged
from app.gui.counter import Counter
from app.gui.screen import Screen
from app.gui.screens.intake.verdict_view import OUTCOME_TONES, VerdictView
from app.gui.screens.intake.verdict_words import VerdictWords
from app.gui.typed import day_from
from app.gui.widgets.code_line import CodeLine
from app.gui.widgets.field import Field, LineField
from app.operations.intake import IntakeDesk

SOON = 150
"""Milliseconds after the last key until the document is judged: not at every key of a quick hand."""


class DocumentStep(Screen):
    """What stands on the sender's document, judged while it is typed."""

    done = Signal(object)
    """Judged, with any verdict but a refusal."""

    def __init__(self, counter: Counter, desk: IntakeDesk) -> None:
        super().__init__()
        self._counter, self._desk = counter, desk
        self._words = VerdictWords(self)
        self._type = QComboBox()
        self._type_field = Field(self._type)
        self._number = CodeLine()
        self._number_field = Field(self._number)
        self._name = LineField()
        self._from_line, self._to_line = CodeLine(), CodeLine()
        self._from, self._to = Field(self._from_line), Field(self._to_line)
        self._long_term = QCheckBox()
        self._verdict = VerdictView(counter)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._judge_draft)
        self._deciding = False
        for document_type in DocumentType:
            self._type.addItem("", document_type)
        self._build()
        self._connect()
        self._retranslate()

    @property
    def verdict(self) -> Verdict | None:
        return self._verdict.verdict

    def title(self) -> str:
        return self.tr("Document")

    def enter(self) -> None:
        self._number.setFocus()

    def wipe(self) -> None:
        """Forget everything personal."""
        for line in (self._number, self._name.line, self._from_line, self._to_line):
            line.clear()
        for field in (self._number_field, self._name, self._from, self._to):
            field.error("")
        self._long_term.setChecked(False)
        self._type.setCurrentIndex(0)
        self._soon.stop()
        self._verdict.show_nothing()

    def go_on(self) -> bool:
        """Judge what is there; `done` follows unless something is missing or the document is refused."""
        self._soon.stop()
        document = self._document(strict=True)
        if document is None:
            self._judge_draft()
        elif not self._deciding:
            self._deciding = True
            self._counter.background.run(
                self, partial(self._desk.judge, document), partial(self._decide, document), self._give_up
            )
        return True

    def _build(self) -> None:
        validity = QHBoxLayout()
        validity.setSpacing(12)
        for field in (self._from, self._to):
            validity.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        fields = QVBoxLayout()
        fields.setSpacing(12)
        for field in (self._type_field, self._number_field, self._name):
            fields.addWidget(field)
        fields.addLayout(validity)
        fields.addWidget(self._long_term)
        fields.addStretch(1)
        holder = QWidget()
        holder.setLayout(fields)
        fields.setContentsMargins(0, 0, 0, 0)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.addWidget(holder, 0, 0)
        grid.addWidget(self._verdict, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        self._type.currentIndexChanged.connect(self._changed)
        for line in (self._number, self._from_line, self._to_line):
            line.textChanged.connect(self._changed)
        self._name.line.textChanged.connect(lambda: self._name.error(""))
        self._long_term.toggled.connect(self._to_line.setDisabled)
        self._long_term.toggled.connect(self._changed)

    def _retranslate(self) -> None:
        self._type_field.name(self.tr("&Kind of document"))
        self._number_field.name(self.tr("&Number"))
        self._name.name(self.tr("N&ame on the document"))
        self._from.name(self.tr("Valid &from"))
        self._to.name(self.tr("Valid &until"))
        self._long_term.setText(self.tr("&Long-term (no end of validity)"))
        for line in (self._from_line, self._to_line):
            line.setPlaceholderText(self.tr("YYYYMMDD"))
        for index, document_type in enumerate(DocumentType):
            self._type.setItemText(index, self._words.document_type(document_type))
        self._show_number_hint()

    def _show_number_hint(self) -> None:
        passport = self._document_type() is DocumentType.PASSPORT_MRZ
        self._number.setPlaceholderText(self.tr("both lines, with / between them") if passport else "")

    def _changed(self) -> None:
        for field in (self._number_field, self._from, self._to):
            field.error("")
        self._show_number_hint()
        if self._verdict.tone is not None:
            # What was found of another number, kind or day must not be taken for a finding of this one.
            self._verdict.show_nothing()
        self._soon.start()

    def _judge_draft(self) -> None:
        if not self._number.text().strip():
            self._verdict.show_nothing()
            return
        document = self._document(strict=False)
        if document is not None:
            self._counter.background.run(
                self, partial(self._desk.judge, document), partial(self._show_draft, document), self._give_up
            )

    def _show_draft(self, document: DocumentShown, verdict: Verdict) -> None:
        # An answer to what was typed before is no answer any more; nothing is found of the name, which may go on.
        now = self._document(strict=False)
        if now is not None and document == replace(now, name=document.name):
            self._verdict.show_draft(document, verdict)

    def _decide(self, document: DocumentShown, verdict: Verdict) -> None:
        self._deciding = False
        if document != self._document(strict=False):
            self._judge_draft()
            return
        self._verdict.show_verdict(document, verdict)
        if verdict.outcome is Outcome.REFUSED:
            self._counter.sounds.play(OUTCOME_TONES[verdict.outcome])
            self._number.setFocus()
            self._number.selectAll()
            return
        self.done.emit(Judged(document, verdict))

    def _give_up(self, error: Exception) -> None:
        self._deciding = False
        self._counter.notices.failure(error)

    def _document_type(self) -> DocumentType:
        return tuple(DocumentType)[self._type.currentIndex()]

    def _document(self, *, strict: bool) -> DocumentShown | None:
        """What was typed so far; strict: None, and the field said, when something is missing or no day."""
        days: list[date | None] = []
        for field, line in ((self._from, self._from_line), (self._to, self._to_line)):
            day = day_from(line.text())
            if strict and day is None and line.text().strip() and line.isEnabled():
                self._ask_for(field, line, self.tr("This is no day. Type it as 20260228."))
                return None
            days.append(day)
        if strict and not self._number.text().strip():
            self._ask_for(self._number_field, self._number, self.tr("Type the number that stands on the document."))
            return None
        if strict and not self._name.text():
            self._ask_for(self._name, self._name.line, self.tr("Type the name that stands on the document."))
            return None
        return DocumentShown(
            document_type=self._document_type(),
            number=self._number.text(),
            name=self._name.text(),
            valid_from=days[0],
            valid_to=LongTerm.LONG_TERM if self._long_term.isChecked() else days[1],
        )

    def _ask_for(self, field: Field, line: QLineEdit, words: str) -> None:
        field.error(words)
        line.setFocus()
