import unicodedata
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

LONGEST = 200
"""Characters. Nothing that is scanned or looked for is longer."""


def scan_text(typed: str) -> str:
    """A scan as it was meant: full-width forms narrowed (NFKC), nothing unprintable, no blanks around it."""
    return "".join(char for char in unicodedata.normalize("NFKC", typed) if char.isprintable()).strip()


class ScanField(QLineEdit):
    """The one field that takes every scan and every look-up typed by hand."""

    submitted = Signal(str)
    """A text with something in it, as `scan_text` gives it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self.setClearButtonEnabled(True)
        self._retranslate()

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *argument: Any) -> Any:
        # Clearing WA_InputMethodEnabled does nothing on a QLineEdit, and a Chinese input method would rewrite scans.
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query, *argument)

    def event(self, event: QEvent) -> bool:
        # With nothing to undo here, Ctrl+Z belongs to the screen; a line edit would claim it all the same.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.text()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not self.text():
            # Left to the screen, for which Enter is the way on.
            event.ignore()
        else:
            text = scan_text(self.text())
            self.clear()
            if text:
                self.submitted.emit(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Scan a label, or type a parcel number …"))
        self.setAccessibleName(self.tr("Scan field"))
        self.setAccessibleDescription(self.tr("Takes every scan, from every screen."))
