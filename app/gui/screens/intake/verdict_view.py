from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.domain.documents import Outcome, Reason, ReasonCode, Severity, Verdict
from app.domain.intake import DocumentShown
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
NO_NUMBER_YET = frozenset({ReasonCode.NUMBER_MISSING, ReasonCode.WRONG_LENGTH})


class VerdictView(ToneFrame):
    """The judgement of a document, to be read from afar: colour, icon, one word, then every reason."""

    def __init__(self, counter: Counter) -> None:
        super().__init__(counter.theme)
        self._counter = counter
        self._words = VerdictWords(self)
        self._verdict: Verdict | None = None
        self._unfinished = self._dated = False
        self._glyph = Glyph(counter.icons, "id-card", "muted", 40)
        self._outcome = QLabel()
        self._outcome.setWordWrap(True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        styled(self._outcome, role="figure")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._glyph, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._outcome, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._scroll_area(), 1)
        self._retranslate()

    @property
    def verdict(self) -> Verdict | None:
        return self._verdict

    def show_nothing(self) -> None:
        self._show(None, unfinished=False, dated=False)

    def show_draft(self, document: DocumentShown, verdict: Verdict) -> None:
        """The verdict on what is typed so far: a number that is still too short is no refusal yet."""
        self._show(verdict, unfinished=_is_unfinished(verdict), dated=_is_dated(document))

    def show_verdict(self, document: DocumentShown, verdict: Verdict) -> None:
        self._show(verdict, unfinished=False, dated=_is_dated(document))
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
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._lines)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def _show(self, verdict: Verdict | None, *, unfinished: bool, dated: bool) -> None:
        if (verdict, unfinished, dated) != (self._verdict, self._unfinished, self._dated):
            self._verdict, self._unfinished, self._dated = verdict, unfinished, dated
            self._retranslate()

    def _retranslate(self) -> None:
        self._clear_lines()
        verdict = self._verdict
        if verdict is None or self._unfinished:
            self.show_tone(None)
            self._glyph.show_icon("id-card", "muted")
            self._outcome.setText(self.tr("Not judged yet"))
            styled(self._outcome, tone="muted")
            self._add_line("info", "muted", self._waiting_words(verdict))
        else:
            tone = OUTCOME_TONES[verdict.outcome]
            self.show_tone(tone)
            self._glyph.show_icon(TONE_ICONS[tone], tone)
            self._outcome.setText(self._words.outcome(verdict.outcome))
            styled(self._outcome, tone=tone)
            self._add_findings(verdict)
        self.setAccessibleName(self.words())

    def _waiting_words(self, verdict: Verdict | None) -> str:
        reason = _length_reason(verdict)
        if reason is None:
            return self.tr("The document is judged while its number is typed.")
        return (
            self.tr("%1 of %2 characters.")
            .replace("%1", str(reason.facts["found"]))
            .replace("%2", str(reason.facts["expected"]))
        )

    def _add_findings(self, verdict: Verdict) -> None:
        for reason in verdict.reasons:
            refusal = reason.code.severity is Severity.REFUSAL
            self._add_line("x" if refusal else "triangle-alert", "text", self._words.reason(reason))
        for correction in verdict.corrections:
            self._add_line("info", "text", self._words.correction(correction))
        if not verdict.reasons:
            dated, undated = self.tr("Number and dates are in order."), self.tr("The number is in order.")
            self._add_line("check", "text", dated if self._dated else undated)

    def _add_line(self, icon: str, tone: str, text: str) -> None:
        line = QWidget()
        line.setAccessibleName(text)
        words = QLabel(text)
        words.setWordWrap(True)
        styled(words, role="lead", tone=tone)
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


def _length_reason(verdict: Verdict | None) -> Reason | None:
    """The finding that the number is too short as yet."""
    reasons = verdict.reasons if verdict is not None else ()
    for reason in reasons:
        if reason.code is ReasonCode.WRONG_LENGTH and int(str(reason.facts["found"])) < int(
            str(reason.facts["expected"])
        ):
            return reason
    return None


def _is_dated(document: DocumentShown) -> bool:
    return document.valid_from is not None or document.valid_to is not None


def _is_unfinished(verdict: Verdict) -> bool:
    return set(verdict.codes) <= NO_NUMBER_YET and (
        ReasonCode.NUMBER_MISSING in verdict.codes or _length_reason(verdict) is not None
    )
