"""What the window asks of a screen, and where a screen has its place on the rail."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from app.domain.people import Actor, Role


class Screen(QWidget):
    """One task with one primary action. A screen overrides what concerns it; the rest says "not mine".

    A screen calls its own `_retranslate()` at the end of its constructor; afterwards it is called on every change of
    language.
    """

    def title(self) -> str:
        """What a screen reader announces when the screen comes up."""
        return ""

    def enter(self) -> None:
        """It has become visible: begin afresh, put the focus where the task begins."""

    def leave(self) -> None:
        """It is about to be hidden or destroyed: close what shows anything personal."""

    def on_scan(self, text: str) -> bool:
        """Take a scan (NFKC, printable, never empty), or answer False so that another screen may."""
        del text
        return False

    def on_zone(self, zone: str) -> bool:
        """Take the lines of a passport, joined by `/`, or answer False; they are offered to no other screen."""
        del zone
        return False

    def go_on(self) -> bool:
        """Enter, where no field had a use for it: the primary action. False when there is none now."""
        return False

    def go_back(self) -> bool:
        """Esc: one step back. False when there is nothing to back out of."""
        return False

    def undo(self) -> bool:
        """Ctrl+Z: take back the last scan action as a new event. False when there is nothing to take back."""
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        """Set every visible text anew."""


@dataclass(frozen=True, slots=True)
class ScreenPlace:
    """A screen's place on the rail, and when it may be seen.

    key: its name in the code, as "intake"; title: its word in the language of the moment; shortcut: "F1" to "F8";
    factory: makes it fresh after every sign-in, when it is first gone to; takes_scans: gets the scans that the screen
    in front does not want.
    """

    key: str
    icon: str
    title: Callable[[], str]
    shortcut: str
    roles: frozenset[Role]
    factory: Callable[[Actor], Screen]
    takes_scans: bool = False
