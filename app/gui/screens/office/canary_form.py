"""The form of a canary: a box of the station's own, or one that was handed in at the counter."""

from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.gui.theme import styled
from app.gui.widgets.field import Field

LONGEST_LINE = 200


class Origin(Enum):
    """Where the box comes from."""

    COUNTER = "counter"
    OWN = "own"


OF = {
    Origin.COUNTER: ("number", "name", "phone"),
    Origin.OWN: ("name", "phone", "detail", "contents", "weight", "destination"),
}
"""The fields of each, in their order."""
ROWS = (("number",), ("name", "phone"), ("detail",), ("contents",), ("weight", "destination"))
"""How they stand on the form."""


class CanaryFields(QFrame):
    """Fields by name; what is not in order is said at its field."""

    wanted = Signal()
    """All fields are filled in and the canary is to be made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._origin_box = QComboBox()
        self._origin = Field(self._origin_box)
        self._lines = {name: QLineEdit() for names in ROWS for name in names}
        self._fields = {name: Field(line) for name, line in self._lines.items()}
        self._hint = QLabel()
        self._plant = QPushButton()
        self._build()
        self._retranslate()

    @property
    def origin(self) -> Origin:
        return Origin(self._origin_box.currentData())

    def choose(self, origin: Origin) -> None:
        self._origin_box.setCurrentIndex(self._origin_box.findData(origin.value))

    def fill(self, **texts: str) -> None:
        for name, text in texts.items():
            self._lines[name].setText(text)

    def text(self, name: str) -> str:
        return self._lines[name].text().strip()

    def line(self, name: str) -> QLineEdit:
        return self._lines[name]

    def error_texts(self) -> dict[str, str]:
        """What is said at which field."""
        return {name: field.error_text() for name, field in self._fields.items() if field.error_text()}

    def error(self, name: str, text: str) -> bool:
        """Say what is not in order; whether there is such a field in sight."""
        if name not in OF[self.origin]:
            return False
        if not self.error_texts():
            self._lines[name].setFocus()
        self._fields[name].error(text)
        return True

    def clear_errors(self) -> None:
        for field in self._fields.values():
            field.error("")

    def wipe(self) -> None:
        self.clear_errors()
        for line in self._lines.values():
            line.clear()

    def be_busy(self, busy: bool) -> None:  # noqa: FBT001  # as Qt's own setters
        self._plant.setEnabled(not busy)

    def take_focus(self) -> None:
        self._lines[OF[self.origin][0]].setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self.setProperty("kind", "card")
        styled(self._title, role="lead", strong=True)
        styled(self._hint, role="caption", tone="muted")
        styled(self._plant, kind="primary")
        self._hint.setWordWrap(True)
        for origin in Origin:
            self._origin_box.addItem("", origin.value)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._origin)
        for names in ROWS:
            row = QHBoxLayout()
            row.setSpacing(12)
            for name in names:
                self._lines[name].setMaxLength(LONGEST_LINE)
                self._lines[name].returnPressed.connect(self._next_or_plant)
                row.addWidget(self._fields[name], 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        column.addWidget(self._hint)
        column.addWidget(self._plant)
        column.addStretch(1)
        self._origin_box.currentIndexChanged.connect(lambda _place: self._show_origin())
        self._plant.clicked.connect(self.wanted)

    def _show_origin(self) -> None:
        self.clear_errors()
        for name, field in self._fields.items():
            field.setVisible(name in OF[self.origin])
        if self.origin is Origin.COUNTER:
            self._hint.setText(
                self.tr(
                    "Have somebody hand a box in under this name and a phone that you answer, then say here which it"
                    " is. No clerk knows, and nothing in the files tells it from the rest."
                )
            )
        else:
            self._hint.setText(
                self.tr(
                    "Choose a name that no customer bears and a phone that you answer. Then print the label and scan it"
                    " back as always. Whoever sees you do it knows."
                )
            )

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Plant a canary"))
        self._origin.name(self.tr("Whe&re from"))
        self._origin_box.setItemText(0, self.tr("A box handed in at the counter"))
        self._origin_box.setItemText(1, self.tr("A box of our own"))
        labels = {
            "number": self.tr("Parcel n&umber"),
            "name": self.tr("&Name"),
            "phone": self.tr("&Phone"),
            "detail": self.tr("&Address"),
            "contents": self.tr("C&ontents"),
            "weight": self.tr("&Weight (kg)"),
            "destination": self.tr("Destina&tion"),
        }
        for name, label in labels.items():
            self._fields[name].name(label)
        self._plant.setText(self.tr("Plant canar&y"))
        self._show_origin()

    def _next_or_plant(self) -> None:
        """Enter goes to the next field that is empty, and plants when there is none."""
        empty = next((name for name in OF[self.origin] if not self.text(name)), None)
        if empty is None:
            self.wanted.emit()
        else:
            self._lines[empty].setFocus()
