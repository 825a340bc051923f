from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.domain.people import Actor
from app.gui.icons import Icons
from app.gui.theme import styled
from app.gui.widgets.glyph import Glyph
from app.gui.widgets.scan_field import ScanField
from app.gui.words_of_staff import StaffWords


class TopBar(QFrame):
    """The scan field, and who is signed in."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scan_field = ScanField()
        self._actor: Actor | None = None
        self._words = StaffWords(self)
        self._name = QLabel()
        self._role = QLabel()
        styled(self._name, strong=True)
        styled(self._role, tone="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(Glyph(icons, "scan-line", "accent", 24))
        row.addWidget(self.scan_field, 1)
        row.addSpacing(16)
        row.addWidget(Glyph(icons, "user", "muted", 20))
        row.addWidget(self._name)
        row.addWidget(self._role)

    def show_actor(self, actor: Actor) -> None:
        self._actor = actor
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        if self._actor is not None:
            self._name.setText(self._actor.name)
            self._role.setText(self._words.role(self._actor.role))
