"""A field that shows what a scanner sends, and what to set up in it when that is not right."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from app.gui.screens.settings.arrival import Arrival, KeyPress, Source, arrival, with_press
from app.gui.theme import styled
from app.gui.wedge import COMMANDS, ENDS, SHIFTS


class ScannerTest(QFrame):
    """Takes the focus with a click or Tab; from then on every key is looked at before anything else has it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presses: tuple[KeyPress, ...] = ()
        self._prompt = QLabel()
        self._text = QLabel()
        self._verdict = QLabel()
        self._advice = QLabel()
        self._build()
        self._retranslate()

    @property
    def arrived(self) -> Arrival | None:
        return arrival(self._presses) if self._presses else None

    def words(self) -> str:
        """All that is shown of the last text."""
        return "\n".join(label.text() for label in (self._text, self._verdict, self._advice) if label.text())

    def wipe(self) -> None:
        self._presses = ()
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Looked at in the window, before the wedge filter takes a scan for itself; nothing is taken away here.
        if isinstance(watched, QWindow) and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.take(event)
        return False

    def take(self, event: QKeyEvent) -> None:
        """Look at one press."""
        # What the wedge filter hands on a second time has no time of its own.
        if event.timestamp() == 0 or event.key() in SHIFTS or event.isAutoRepeat():
            return
        self._presses = with_press(self._presses, _press(event))
        self._say()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.wipe()
        self._listen()
        styled(self, listening=True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._stop()
        styled(self, listening=False)
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self.setProperty("kind", "soft")
        self.setProperty("field", "test")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(132)
        styled(self._prompt, tone="muted")
        styled(self._text, role="lead", strong=True)
        styled(self._advice, tone="attention")
        for label in (self._prompt, self._text, self._verdict, self._advice):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for label in (self._prompt, self._text, self._verdict, self._advice):
            column.addWidget(label)
        column.addStretch(1)

    def _retranslate(self) -> None:
        self._prompt.setText(self.tr("Click here, then scan anything."))
        self.setAccessibleName(self.tr("Scanner test"))
        self._say()

    def _listen(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def _stop(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def _say(self) -> None:
        came = self.arrived
        self._prompt.setVisible(came is None)
        self._text.setText(came.shown if came else "")
        self._verdict.setText(self._verdict_on(came) if came else "")
        self._advice.setText("\n".join(self._advice_on(came)) if came else "")
        for label in (self._text, self._verdict, self._advice):
            label.setVisible(bool(label.text()))
        self.setAccessibleDescription(self.words())

    def _verdict_on(self, came: Arrival) -> str:
        facts = [self._source_words(came), self.tr("%n characters", "", len(came.text))]
        if came.is_ours:
            facts.append(self.tr("one of our labels, whole") if came.is_whole else self.tr("one of our labels, cut"))
        facts.append(self.tr("ends with %1").replace("%1", came.end) if came.end else self.tr("no end yet"))
        return " · ".join(facts)

    def _source_words(self, came: Arrival) -> str:
        match came.source:
            case Source.SCANNER:
                return self.tr("a scanner, %1 ms a key").replace("%1", str(came.pace))
            case Source.HANDS:
                return self.tr("typed by hand, %1 ms a key").replace("%1", str(came.pace))
            case Source.UNSURE:
                return self.tr("too short to tell")

    def _advice_on(self, came: Arrival) -> list[str]:
        advice = []
        if came.controls:
            names = ", ".join(dict.fromkeys(came.controls))
            said = self.tr("It sends control characters (%1). Scan “no control characters” in the scanner's manual.")
            advice.append(said.replace("%1", names))
        if came.source is Source.SCANNER and came.is_ours and came.is_whole and not came.end:
            advice.append(self.tr("Let it send Enter after each code: scan “suffix: Enter” in the scanner's manual."))
        if came.is_ours and came.text != came.text.upper():
            advice.append(self.tr("It changes capitals. Switch Caps Lock off, or scan “keyboard: US” in its manual."))
        if came.source is Source.HANDS and came.is_ours:
            advice.append(self.tr("It types slowly. Set the delay between characters to zero."))
        return advice


def _press(event: QKeyEvent) -> KeyPress:
    if event.key() in ENDS:
        return KeyPress(event.timestamp(), end="Tab" if event.key() == Qt.Key.Key_Tab else "Enter")
    text = event.text()
    if event.modifiers() & COMMANDS:
        keys = QKeySequence(event.keyCombination()).toString()
        return KeyPress(event.timestamp(), control=keys)
    if text and not text.isprintable():
        return KeyPress(event.timestamp(), control=f"0x{ord(text[0]):02X}")
    return KeyPress(event.timestamp(), text=text)
