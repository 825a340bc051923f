"""Telling a scanner that types from a person who types, wherever the focus is.

A wedge scanner sends a code as key presses a few milliseconds apart. Every printable key is held back until the next
one shows how fast it came: what turns out to be a scan never reaches the focused field, what turns out to be typing is
handed on, in order, too soon for anybody to notice. The times are the system's own of each key press, because those of
handling lie as soon as the program was busy for a moment.
"""

import unicodedata
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from app.domain.documents.machine_readable_zone import begins_zone, zone_of

PREFIX = "SP1"
LABEL_LENGTH = 35
"""Characters of a label's text, prefix and check included."""
SHORTEST_OTHER = 6
"""Characters. A shorter burst without our prefix may be a quick pair of hands."""
FASTEST_TYPIST = 50
"""Milliseconds between two keys. Scanners stay below 30; nobody types six keys in a row at this pace."""
REST_OF_SCAN = 400
"""Milliseconds that the second half of a split scan may take to come."""
LINE_END = "\r"
ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
SHIFTS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
)
COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@dataclass(frozen=True, slots=True)
class _Held:
    """A key press kept back, and the window it was meant for."""

    window: QWindow
    key: int
    modifiers: Qt.KeyboardModifier
    text: str

    def hand_on(self) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if shiboken6.isValid(self.window):
                QCoreApplication.sendEvent(self.window, QKeyEvent(kind, self.key, self.modifiers, self.text))


class Wedge(QObject):
    """An event filter for the application that turns a scanner's key presses into one text.

    A scan with our prefix is taken wherever the focus is, and so are the lines of a passport, which nothing else that
    is typed fast looks like: the first is known by its length, its letters and its fillers, and the rest follows. A
    burst of another kind is taken where no field could have been meant; in a field it is left there: it may be a quick
    typist's document number, or a key that types a passphrase.
    """

    scanned = Signal(str)
    """Without its end; NFKC, upper case when it has our prefix, nothing unprintable."""
    zone_scanned = Signal(str)
    """The lines of a passport or passport card, joined by `/`; upper case, cut where the scan was."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: list[_Held] = []
        self._ended_at = 0
        self._zone_begun = False
        self._swallowed: set[int] = set()
        self._last_time = 0
        self._handing_on = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._last_look = QTimer(self)
        self._last_look.setSingleShot(True)
        # Keys that waited while the program was busy are read before this second timer fires.
        self._patience.timeout.connect(self._last_look.start)
        self._last_look.timeout.connect(self._settle)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # An application sees a key once for the window and again for each widget; without a time nothing can be told.
        if self._handing_on or not isinstance(event, QKeyEvent) or event.timestamp() == 0:
            return False
        match event.type():
            case QEvent.Type.KeyPress if isinstance(watched, QWindow):
                return self._pressed(watched, event)
            case QEvent.Type.KeyRelease if isinstance(watched, QWindow):
                return self._released(event)
            case QEvent.Type.ShortcutOverride if self._in_burst(event) and _is_control(event):
                # Accepted, it is no shortcut any more: a scanner's control characters must not undo or quit.
                event.accept()
                return True
            case _:
                return False

    def _pressed(self, window: QWindow, event: QKeyEvent) -> bool:
        if self._held and not self._is_quick(event):
            self._settle()
        if event.key() in SHIFTS:
            return False
        if event.key() in ENDS:
            return self._end(window, event)
        if self._in_burst(event) and _is_control(event):
            return self._swallow(event)
        repeated = event.isAutoRepeat() and not self._is_ours()
        if repeated or not (_is_of_a_code(event) or (self._in_burst(event) and event.text() == " ")):
            self._settle()
            return False
        self._held.append(_Held(window, event.key(), event.modifiers(), event.text()))
        if self._ended_at and _text_of(self._held[self._ended_at :]) == PREFIX:
            self._begin_anew()
        return self._swallow(event)

    def _swallow(self, event: QKeyEvent) -> bool:
        self._swallowed.add(event.key())
        self._last_time = event.timestamp()
        self._last_look.stop()
        self._patience.start(self._limit())
        return True

    def _end(self, window: QWindow, event: QKeyEvent) -> bool:
        if self._is_ours():
            if len(self._held) >= LABEL_LENGTH or self._ended_at:
                self._swallowed.add(event.key())
                self._take()
                return True
            # Half a label: some scanners send one code in two, each with its end.
            self._ended_at = len(self._held)
            return self._swallow(event)
        typed = _text_of(self._held)
        if zone_of(typed):
            self._swallowed.add(event.key())
            self._take_zone()
            return True
        if begins_zone(typed):
            # One line of a passport; the scanner ends each.
            self._zone_begun = True
            self._held.append(_Held(window, event.key(), event.modifiers(), LINE_END))
            return self._swallow(event)
        if len(self._held) >= SHORTEST_OTHER and not _focus_takes_text():
            self._swallowed.add(event.key())
            self._take()
            return True
        self._settle()
        return False

    def _released(self, event: QKeyEvent) -> bool:
        if event.key() not in self._swallowed:
            return False
        if not event.isAutoRepeat():
            self._swallowed.discard(event.key())
        return True

    def _settle(self) -> None:
        """Nothing more belongs to what is held: it was a scan, or it was typing."""
        if self._is_ours():
            self._take()
        elif self._zone_begun or zone_of(_text_of(self._held)):
            self._take_zone()
        else:
            self._hand_on()

    def _take(self) -> None:
        text = _text_of(self._held)
        self._forget()
        self.scanned.emit(text)

    def _take_zone(self) -> None:
        typed = _text_of(self._held)
        self._forget()
        self.zone_scanned.emit(zone_of(typed) or "/".join(typed.upper().split()))

    def _begin_anew(self) -> None:
        """A new scan began while the second half of a cut one was waited for: the cut one is all there is of it."""
        cut, self._held = self._held[: self._ended_at], self._held[self._ended_at :]
        self._ended_at = 0
        self.scanned.emit(_text_of(cut))

    def _hand_on(self) -> None:
        typed = self._held
        self._forget()
        self._handing_on = True
        for key in typed:
            key.hand_on()
        self._handing_on = False

    def _forget(self) -> None:
        self._held = []
        self._ended_at = 0
        self._zone_begun = False
        self._patience.stop()
        self._last_look.stop()

    def _limit(self) -> int:
        return REST_OF_SCAN if self._is_ours() or self._zone_begun else FASTEST_TYPIST

    def _is_quick(self, event: QKeyEvent) -> bool:
        return bool(self._held) and event.timestamp() - self._last_time <= self._limit()

    def _is_ours(self) -> bool:
        return _text_of(self._held[: len(PREFIX)]) == PREFIX

    def _in_burst(self, event: QKeyEvent) -> bool:
        return len(self._held) >= len(PREFIX) and self._is_quick(event)


def _text_of(held: list[_Held]) -> str:
    text = unicodedata.normalize("NFKC", "".join(key.text for key in held))
    return text.upper() if text.upper().startswith(PREFIX) else text


def _is_control(event: QKeyEvent) -> bool:
    if event.key() in SHIFTS:
        return False
    return bool(event.modifiers() & COMMANDS) or (event.text() != "" and not event.text().isprintable())


def _is_of_a_code(event: QKeyEvent) -> bool:
    """A key that can be part of a code; a blank is not, so that buttons and the reveal keep theirs."""
    if event.modifiers() & COMMANDS:
        return False
    text = unicodedata.normalize("NFKC", event.text())
    return len(text) == 1 and text.isascii() and text.isprintable() and text != " "


def _focus_takes_text() -> bool:
    focus = QApplication.focusWidget()
    return isinstance(focus, QLineEdit | QPlainTextEdit | QTextEdit) and not focus.isReadOnly()
