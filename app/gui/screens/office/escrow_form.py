from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.gui.theme import styled
from app.gui.widgets.field import LineField

FORM_WIDTH = 380


class EscrowForm(QScrollArea):
    """What both custodians can be asked for."""

    reprint_asked = Signal(str)
    """A parcel number."""
    disclosure_asked = Signal(str, str)
    """A parcel number and the authority's file number."""
    key_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = (QLabel(), QLabel())
        self._hints = (QLabel(), QLabel())
        self._number, self._reference = LineField(), LineField()
        self._reprint, self._key, self._disclose = (QPushButton() for _ in range(3))
        self._fingerprint = QLabel()
        self._said = ""
        self._build()
        self._connect()
        self._retranslate()

    @property
    def number(self) -> LineField:
        return self._number

    @property
    def reference(self) -> LineField:
        return self._reference

    @property
    def reprint_button(self) -> QPushButton:
        return self._reprint

    @property
    def disclose_button(self) -> QPushButton:
        return self._disclose

    def told(self) -> str:
        """What stands under the key."""
        return self._fingerprint.text()

    def show_key(self, fingerprint: str) -> None:
        """The authority's key that was picked; "" for none."""
        self._said = fingerprint
        self._retranslate()

    def be_busy(self, busy: bool) -> None:  # noqa: FBT001  # one state
        for button in (self._reprint, self._disclose):
            button.setEnabled(not busy)

    def wipe(self) -> None:
        for field in (self._number, self._reference):
            field.line.clear()
            field.error("")
        self.show_key("")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        for title in self._titles:
            styled(title, role="lead", strong=True)
        for label in (*self._hints, self._fingerprint):
            label.setWordWrap(True)
        for hint in self._hints:
            styled(hint, role="caption", tone="muted")
        styled(self._fingerprint, role="caption")
        styled(self._reprint, kind="primary")
        form = QFrame()
        styled(form, kind="card")
        inside = QVBoxLayout(form)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        for widget in (
            self._titles[0],
            self._number,
            self._hints[0],
            self._reprint,
            self._titles[1],
            self._reference,
            self._key,
            self._fingerprint,
            self._hints[1],
            self._disclose,
        ):
            if widget is self._titles[1]:
                inside.addSpacing(12)
            inside.addWidget(widget)
        inside.addStretch(1)
        self.setWidget(form)
        self.setWidgetResizable(True)
        self.setFixedWidth(FORM_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        self._reprint.clicked.connect(self._ask_for_label)
        self._number.line.returnPressed.connect(self._ask_for_label)
        self._disclose.clicked.connect(self._ask_for_disclosure)
        self._reference.line.returnPressed.connect(self._key.setFocus)
        self._key.clicked.connect(self.key_wanted)

    def _retranslate(self) -> None:
        label, authority = self._titles
        label.setText(self.tr("Label damaged"))
        authority.setText(self.tr("An authority asks by law"))
        self._number.name(self.tr("Parcel &number"))
        self._hints[0].setText(self.tr("The parcel must be here. Its old label works until the new one does."))
        self._reprint.setText(self.tr("Ask for a ne&w label …"))
        self._reference.name(self.tr("The authority's &file number"))
        self._key.setText(self.tr("The authority's &key file …"))
        self._fingerprint.setText(
            self.tr("Its fingerprint: %1").replace("%1", self._said)
            if self._said
            else self.tr("No key file is chosen.")
        )
        self._hints[1].setText(self.tr("For the parcel above. Nobody at the station sees what is disclosed."))
        self._disclose.setText(self.tr("Ask for disclos&ure …"))

    def _ask_for_label(self) -> None:
        self.reprint_asked.emit(self._number.text())

    def _ask_for_disclosure(self) -> None:
        self.disclosure_asked.emit(self._number.text(), self._reference.text())
