"""What came of the identity checks, counted: above the history when it is asked for senders turned away or taken in."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.gui.counter import Counter
from app.gui.theme import styled
from app.gui.widgets.glyph import Glyph
from app.gui.widgets.tone_frame import ToneFrame
from app.gui.words_of_finding import FindingWords
from app.operations.history import IdentityChecks, TurnedAway


class ChecksStrip(ToneFrame):
    """Counts by reason, of nobody in particular."""

    def __init__(self, counter: Counter, parent: QWidget | None = None) -> None:
        super().__init__(counter.theme)
        self.setParent(parent)
        self._words = FindingWords(self)
        self._checks: IdentityChecks | None = None
        self._text = QLabel()
        self._text.setWordWrap(True)
        styled(self._text, role="body")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(Glyph(counter.icons, "id-card", "muted", 20))
        row.addWidget(self._text, 1)
        self.hide()

    def show_checks(self, checks: IdentityChecks | None) -> None:
        """None takes the strip away."""
        self._checks = checks
        self._say()
        self.setVisible(checks is not None)

    def words(self) -> str:
        return self._text.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        checks = self._checks
        if checks is None:
            self._text.clear()
            return
        away = sum(one.count for one in checks.turned_away)
        said = self.tr("%n sender(s) turned away", "", away)
        if checks.turned_away:
            said += ": " + " · ".join(self._reason(one) for one in checks.turned_away)
        taken = [
            f"{count} {word}"
            for outcome, word in (
                ("accepted", self.tr("with a document in order")),
                ("accepted_with_warnings", self.tr("with warnings")),
                ("exempt", self.tr("exempt")),
            )
            if (count := checks.taken_in.get(outcome, 0))
        ]
        if taken:
            said += "\n" + self.tr("Taken in: %1").replace("%1", " · ".join(taken))
        self._text.setText(said)
        self.setAccessibleName(said)

    def _reason(self, one: TurnedAway) -> str:
        reason, finding = self._words.reason(one.reason), self._words.finding(one.finding)
        return f"{one.count} × {reason} ({finding})" if finding else f"{one.count} × {reason}"
