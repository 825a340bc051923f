from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.domain.documents import DocumentType, LongTerm, Outcome, Reason, ReasonCode, Severity, Verdict
from app.domain.identity import DocumentShown
from app.gui.counter import Counter
from app.gui.screens.intake.verdict_words import VerdictWords
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.glyph import Glyph
from app.gui.widgets.tone_frame import ToneFrame

OUTCOME_TONES = {
    Outcome.ACCEPTED: Tone.ACCEPTED,
    Outcome.ACCEPTED_WITH_WARNINGS: Tone.ATTENTION,
    Outcome.EXEMPT: Tone.ACCEPTED,
    Outcome.REFUSED: Tone.REFUSED,
    Outcome.MISMATCH: Tone.REFUSED,
}
TONE_ICONS = {Tone.ACCEPTED: "circle-check", Tone.ATTENTION: "triangle-alert", Tone.REFUSED: "octagon-x"}
SEVERITY_ICONS = {Severity.WARNING: "triangle-alert", Severity.MISMATCH: "x", Severity.REFUSAL: "x"}
NO_NUMBER_YET = frozenset({ReasonCode.NUMBER_MISSING, ReasonCode.WRONG_LENGTH})
CITIZEN_LENGTH = 18
GLYPH = 48
"""Pixels; with the outcome in the largest type it is read from 80 cm."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One document and what was found of it. heading: whose it is, where there are two."""

    document: DocumentShown
    verdict: Verdict
    heading: str = ""


class VerdictView(ToneFrame):
    """The judgement of documents, to be read from afar: colour, icon, one word, then every reason, then what is to be
    compared with person and card.
    """

    def __init__(self, counter: Counter) -> None:
        super().__init__(counter.theme)
        self._counter = counter
        self._words = VerdictWords(self)
        self._outcome_shown: Outcome | None = None
        self._judgements: tuple[Judgement, ...] = ()
        self._unfinished = False
        self._ways = ""
        self._glyph = Glyph(counter.icons, "id-card", "muted", GLYPH)
        self._outcome = QLabel()
        self._outcome.setWordWrap(True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        styled(self._outcome, role="figure")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._glyph)
        head.addWidget(self._outcome, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._scroll_area(), 1)
        self._retranslate()

    @property
    def verdict(self) -> Verdict | None:
        """The verdict on the document that was judged last."""
        return self._judgements[-1].verdict if self._judgements else None

    @property
    def finding(self) -> ReasonCode | None:
        """What stops the intake, of what is shown."""
        if self._unfinished or self._outcome_shown is None or not self._outcome_shown.stops:
            return None
        reasons = (reason for judgement in self._judgements for reason in judgement.verdict.reasons)
        return next((one.code for one in reasons if one.code.severity is not Severity.WARNING), None)

    @property
    def outcome(self) -> Outcome | None:
        return None if self._unfinished else self._outcome_shown

    def say_ways(self, ways: str) -> None:
        """What stands here as long as there is nothing to judge: how a document gets in."""
        if ways != self._ways:
            self._ways = ways
            self._retranslate()

    def show_nothing(self) -> None:
        self._show(None, (), unfinished=False)

    def show_draft(self, document: DocumentShown, verdict: Verdict) -> None:
        """The verdict on what is typed so far: a number that is still too short is no refusal yet."""
        self._show(verdict.outcome, (Judgement(document, verdict),), unfinished=_is_unfinished(verdict))

    def show_verdict(self, outcome: Outcome, judgements: Sequence[Judgement]) -> None:
        """What holds of all that is shown. outcome: the gravest of its verdicts."""
        self._show(outcome, tuple(judgements), unfinished=False)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.words()))

    def words(self) -> str:
        """All that stands here, as a screen reader says it."""
        items = (self._lines.itemAt(index) for index in range(self._lines.count()))
        lines = (item.widget() for item in items if item is not None)
        return "\n".join([self._outcome.text(), *(line.accessibleName() for line in lines if line is not None)])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _scroll_area(self) -> QScrollArea:
        """Room for any number of findings, even where bars take height from the page."""
        inside = _Findings()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._lines)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(self.tr("Findings"))
        # What does not fit is reached by keys too; what fits is no stop on the way of the tabulator.
        area.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: area.setFocusPolicy(Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus)
        )
        area.setWidget(inside)
        return area

    def _show(self, outcome: Outcome | None, judgements: tuple[Judgement, ...], *, unfinished: bool) -> None:
        if (outcome, judgements, unfinished) != (self._outcome_shown, self._judgements, self._unfinished):
            self._outcome_shown, self._judgements, self._unfinished = outcome, judgements, unfinished
            self._retranslate()

    def _retranslate(self) -> None:
        self._clear_lines()
        outcome = self._outcome_shown
        if outcome is None or self._unfinished:
            self.show_tone(None)
            self._glyph.show_icon("id-card", "muted")
            self._outcome.setText(self.tr("Not judged yet"))
            styled(self._outcome, tone="muted")
            self._add_line("info", "muted", self._waiting_words(self.verdict))
        else:
            tone = OUTCOME_TONES[outcome]
            self.show_tone(tone)
            self._glyph.show_icon(TONE_ICONS[tone], tone)
            self._outcome.setText(self._words.outcome(outcome))
            styled(self._outcome, tone=tone)
            for judgement in self._judgements:
                self._add_judgement(judgement)
        self.setAccessibleName(self.words())

    def _waiting_words(self, verdict: Verdict | None) -> str:
        reason = _length_reason(verdict)
        if reason is None:
            return self._ways
        return (
            self.tr("%1 of %2 characters.")
            .replace("%1", str(reason.facts["found"]))
            .replace("%2", str(reason.facts["expected"]))
        )

    def _add_judgement(self, judgement: Judgement) -> None:
        document, verdict = judgement.document, judgement.verdict
        if judgement.heading:
            self._add_heading(judgement.heading)
        for reason in verdict.reasons:
            self._add_line(SEVERITY_ICONS[reason.code.severity], "text", self._words.reason(reason))
        for correction in verdict.corrections:
            self._add_line("info", "text", self._words.correction(correction))
        if not verdict.reasons:
            self._add_line("check", "text", self._in_order(document, verdict))
        if not verdict.outcome.stops and verdict.number:
            self._add_compared(document, verdict)

    def _in_order(self, document: DocumentShown, verdict: Verdict) -> str:
        if verdict.outcome is Outcome.EXEMPT:
            return self.tr("No document has to be shown.")
        dated = document.valid_from is not None or document.valid_to is not None or verdict.told.valid_to is not None
        return self.tr("Number and dates are in order.") if dated else self.tr("The number is in order.")

    def _add_compared(self, document: DocumentShown, verdict: Verdict) -> None:
        """What stands on the card, and must stand there as it does here."""
        told, personal = verdict.told, document.document_type.is_personal
        self._add_heading(self.tr("Compare with the card") if personal else self.tr("Compare with the papers"))
        if document.name:
            self._add_line("user", "text", document.name, role="title")
        self._add_line("id-card", "text", _grouped(document.document_type, verdict.number), role="title")
        born, sex = told.birth_date or document.birth_date, told.sex or document.sex
        facts = [self.tr("born %1").replace("%1", born.isoformat())] if born else []
        facts += [self._words.sex(sex)] if sex else []
        if facts:
            self._add_line("info", "text", " · ".join(facts))
        if personal:
            self._add_line("clock", "text", self._validity(document, verdict))

    def _validity(self, document: DocumentShown, verdict: Verdict) -> str:
        last = document.valid_to or verdict.told.valid_to
        if isinstance(last, LongTerm):
            return self.tr("valid long-term")
        if last is None:
            return self.tr("Look at the card: until when is it valid?")
        return self.tr("valid until %1").replace("%1", last.isoformat())

    def _add_heading(self, text: str) -> None:
        heading = QLabel(text)
        heading.setAccessibleName(text)
        styled(heading, role="caption", tone="muted", strong=True)
        self._lines.addWidget(heading)

    def _add_line(self, icon: str, tone: str, text: str, role: str = "lead") -> None:
        line = QWidget()
        line.setAccessibleName(text)
        words = QLabel(text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        styled(words, role=role, tone=tone)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Glyph(self._counter.icons, icon, tone, 20), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        self._lines.addWidget(line)

    def _clear_lines(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class _Findings(QWidget):
    """As high as its lines are at its width: a scroll area would squeeze lines that wrap before it scrolls."""

    def event(self, event: QEvent) -> bool:
        answered = super().event(event)
        layout = self.layout()
        if layout is not None and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.setMinimumHeight(max(layout.totalHeightForWidth(self.width()), 0))
        return answered


def _grouped(kind: DocumentType, number: str) -> str:
    """A number as it is compared by eye: a code by four, the eighteen digits by place, birth and rest, others whole."""
    if kind is DocumentType.ORGANISATION:
        return " ".join(number[start : start + 4] for start in range(0, len(number), 4))
    if len(number) == CITIZEN_LENGTH:
        return f"{number[:6]} {number[6:14]} {number[14:]}"
    return number


def _length_reason(verdict: Verdict | None) -> Reason | None:
    """The finding that the number is too short as yet."""
    reasons = verdict.reasons if verdict is not None else ()
    for reason in reasons:
        if reason.code is ReasonCode.WRONG_LENGTH and int(str(reason.facts["found"])) < int(
            str(reason.facts["expected"])
        ):
            return reason
    return None


def _is_unfinished(verdict: Verdict) -> bool:
    return set(verdict.codes) <= NO_NUMBER_YET and (
        ReasonCode.NUMBER_MISSING in verdict.codes or _length_reason(verdict) is not None
    )
