"""What just happened, in words: every screen posts here, the window shows it in one bar and never in a dialog."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.domain.errors import Refused
from app.gui.tone import Tone
from app.gui.words import RefusalWords


@dataclass(frozen=True, slots=True)
class Notice:
    """One message of the bar.

    text: translated, nothing personal in it; undo: what the button and Ctrl+Z do, as a new event.
    """

    tone: Tone
    text: str
    undo: Callable[[], None] | None = None


class Notices(QObject):
    """The post box of the notice bar."""

    posted = Signal(object)
    """Notice"""
    cleared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = RefusalWords(self)

    def accepted(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self.posted.emit(Notice(Tone.ACCEPTED, text, undo))

    def attention(self, text: str) -> None:
        self.posted.emit(Notice(Tone.ATTENTION, text))

    def refused(self, text: str) -> None:
        self.posted.emit(Notice(Tone.REFUSED, text))

    def refusal(self, refused: Refused) -> None:
        """Say a refusal in the words and the tone of its kind."""
        words = self._words.words_for(refused)
        self.posted.emit(Notice(words.tone, words.text))

    def failure(self, error: Exception) -> None:
        """Say a refusal; a defect is left to the excepthook, which says its own. Fits `Background.run(failed=…)`."""
        if isinstance(error, Refused):
            self.refusal(error)

    def clear(self) -> None:
        self.cleared.emit()
