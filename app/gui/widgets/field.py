import re

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from app.gui.theme import styled


def spoken(label: str) -> str:
    """A label as a screen reader says it: without its mnemonic, which Chinese writes as a letter in brackets."""
    return re.sub(r"\(&.\)", "", label).replace("&", "")


class Field(QWidget):
    """An input with its label above and, when it is not in order, the reason below."""

    def __init__(self, control: QWidget) -> None:
        super().__init__()
        self.control = control
        self._label = QLabel()
        self._error = QLabel()
        self._label.setBuddy(control)
        self._error.setWordWrap(True)
        self._error.hide()
        styled(self._label, role="caption", tone="muted")
        styled(self._error, role="caption", tone="refused")
        self.setFocusProxy(control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(control)
        column.addWidget(self._error)

    def name(self, label: str) -> None:
        """Label the input; an & before a letter makes it reachable by Alt and that letter."""
        self._label.setText(label)
        self.control.setAccessibleName(spoken(label))

    def error(self, reason: str) -> None:
        """Say what is not in order; "" when all is well."""
        self._error.setText(reason)
        self._error.setVisible(bool(reason))
        self.control.setAccessibleDescription(reason)
        styled(self.control, faulty=bool(reason))

    def error_text(self) -> str:
        return self._error.text()


class LineField(Field):
    """A labelled line of text."""

    def __init__(self) -> None:
        self.line = QLineEdit()
        super().__init__(self.line)

    def text(self) -> str:
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        self.line.setText(text)
