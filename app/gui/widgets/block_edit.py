from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.domain.contact_block import LONGEST_BLOCK
from app.domain.names import visible

MOST_LOOKED_AT = 4 * LONGEST_BLOCK
"""Characters of a paste that are looked at: blanks and invisible ones go first, then the block is cut."""


class BlockEdit(QPlainTextEdit):
    """A few lines of pasted text: plain, visible, short; Tab leaves it, Enter is done with it."""

    finished = Signal()
    """Enter; with Shift it begins a new line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.finished.emit()
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        room = max(0, LONGEST_BLOCK - len(self.toPlainText()) + len(self.textCursor().selectedText()))
        lines = source.text()[:MOST_LOOKED_AT].splitlines()
        self.insertPlainText("\n".join(line for text in lines if (line := visible(text).strip()))[:room])
