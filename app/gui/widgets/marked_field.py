from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from app.gui.icons import Icons
from app.gui.theme import styled
from app.gui.widgets.field import Field
from app.gui.widgets.glyph import Glyph


class MarkedField(Field):
    """A line of text that can be marked as unsure: to be looked at by a person, but not wrong."""

    def __init__(self, icons: Icons, line: QLineEdit | None = None) -> None:
        self.line = line or QLineEdit()
        super().__init__(self.line)
        self._mark = QWidget()
        self._words = QLabel()
        self._words.setWordWrap(True)
        styled(self._words, role="caption", tone="attention")
        row = QHBoxLayout(self._mark)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(Glyph(icons, "triangle-alert", "attention", 14))
        row.addWidget(self._words, 1)
        self._mark.hide()
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._mark)

    def text(self) -> str:
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        self.line.setText(text)

    def mark(self, words: str) -> None:
        """Say what a person should look at; "" takes the mark away."""
        self._words.setText(words)
        self._mark.setVisible(bool(words) and not self.error_text())
        self.line.setAccessibleDescription(words)
        styled(self.line, unsure=bool(words))

    def error(self, reason: str) -> None:
        super().error(reason)
        self._mark.setVisible(bool(self._words.text()) and not reason)

    def mark_text(self) -> str:
        return self._words.text()
