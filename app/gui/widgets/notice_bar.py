from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.gui.icons import Icons
from app.gui.notices import Notice
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.glyph import Glyph

TONE_ICONS = {
    Tone.ACCEPTED: "circle-check",
    Tone.ATTENTION: "triangle-alert",
    Tone.REFUSED: "octagon-x",
}


class NoticeBar(QFrame):
    """What just happened: colour, icon and words, and the way back where there is one."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._notice: Notice | None = None
        self._glyph = Glyph(icons, "info", "text", 24)
        self._tone_word = QLabel()
        self._text = QLabel()
        self._undo = QPushButton()
        self._close = QPushButton()
        self._build()
        self._retranslate()
        self.hide()

    @property
    def notice(self) -> Notice | None:
        return self._notice

    def show_notice(self, notice: Notice) -> None:
        self._notice = notice
        self._glyph.show_icon(TONE_ICONS[notice.tone], notice.tone)
        self._text.setText(notice.text)
        self._undo.setVisible(notice.undo is not None)
        self._retranslate()
        styled(self, tone=notice.tone.value)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{self._tone_word.text()}: {notice.text}"))

    def clear(self) -> None:
        self._notice = None
        self._text.clear()
        self.hide()

    def undo(self) -> bool:
        """Do what the notice's undo does, once. False when there is none."""
        undo: Callable[[], None] | None = self._notice.undo if self._notice is not None else None
        if undo is None:
            return False
        self.clear()
        undo()
        return True

    def redraw(self) -> None:
        """After a change of theme."""
        self._close.setIcon(self._icons.icon("x", "muted", 16))
        self._undo.setIcon(self._icons.icon("undo-2", "accent", 20))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        styled(self._tone_word, strong=True)
        styled(self._undo, kind="quiet")
        styled(self._close, kind="quiet")
        self._undo.clicked.connect(self.undo)
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._glyph)
        row.addWidget(self._tone_word)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        self.redraw()

    def _retranslate(self) -> None:
        self._undo.setText(self.tr("Undo (Ctrl+Z)"))
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.setToolTip(self.tr("Close this notice"))
        match self._notice.tone if self._notice is not None else None:
            case Tone.ACCEPTED:
                self._tone_word.setText(self.tr("Done"))
            case Tone.ATTENTION:
                self._tone_word.setText(self.tr("Attention"))
            case Tone.REFUSED:
                self._tone_word.setText(self.tr("Refused"))
            case None:
                self._tone_word.clear()
