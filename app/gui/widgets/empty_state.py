from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.icons import Icons
from app.gui.theme import styled
from app.gui.widgets.glyph import Glyph

PICTURE_SIZE = 56
WIDEST_TEXT = 460


class EmptyState(QWidget):
    """Where there is nothing to show yet: what will be here, and the next step to it."""

    acted = Signal()

    def __init__(self, icons: Icons, icon: str) -> None:
        super().__init__()
        self._title = QLabel()
        self._text = QLabel()
        self._action = QPushButton()
        styled(self._title, role="title")
        styled(self._text, role="lead", tone="muted")
        styled(self._action, kind="primary")
        self._text.setWordWrap(True)
        self._text.setFixedWidth(WIDEST_TEXT)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._action.clicked.connect(self.acted)
        self._action.hide()
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Glyph(icons, icon, "border-strong", PICTURE_SIZE), alignment=middle)
        column.addWidget(self._title, alignment=middle)
        # In a row of its own: aligned in the column, a wrapped text would be given the height of one line.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._text)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(4)
        column.addWidget(self._action, alignment=middle)
        column.addStretch(3)

    def say(self, title: str, text: str, action: str = "") -> None:
        """action: the word on the button of the next step; without one there is no button."""
        self._title.setText(title)
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
