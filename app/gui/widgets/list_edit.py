from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

MOST_SHOWN = 2_000
"""Characters. More is held and not shown: a line of a million halts a text field, and strangers' lines are nobody's
to read."""


class ListEdit(QPlainTextEdit):
    """A pasted list: a short one can be read and mended, a long one is only held, up to a bound; Delete lets it go."""

    def __init__(self, bound: int, parent: QWidget | None = None) -> None:
        """bound: characters that are held; of a longer list one more, so that it is known to be too long."""
        super().__init__(parent)
        self._bound = bound
        self._held = ""
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)

    def text(self) -> str:
        """All that was pasted or typed."""
        return self._held or self.toPlainText()

    def wipe(self) -> None:
        self._held = ""
        self.setReadOnly(False)
        self.clear()

    def paste_text(self, text: str) -> None:
        """Take a paste in where the cursor is, or hold it instead of what was there."""
        if not self._held and len(self.toPlainText()) + len(text) <= MOST_SHOWN:
            self.insertPlainText(text)
            return
        if len(text) <= MOST_SHOWN:
            self.wipe()
            self.insertPlainText(text)
            return
        self._held = text[: self._bound + 1]
        self.setReadOnly(True)
        self._say_held()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.paste_text(source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._held and event.matches(QKeySequence.StandardKey.Paste):
            self.paste_text(QGuiApplication.clipboard().text())
        elif self._held and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.wipe()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._held:
            self._say_held()
        super().changeEvent(event)

    def _say_held(self) -> None:
        self.setPlainText(
            self.tr("A list of %n characters is pasted and not shown. Delete lets it go.", "", len(self._held))
        )
