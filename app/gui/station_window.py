"""The frame: it hosts screens, brings scans and keys to them, and knows nothing else about them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QGridLayout,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.people import Actor
from app.gui.counter import Counter
from app.gui.idle_lock import IdleLock
from app.gui.notices import Notice
from app.gui.screen import Screen, ScreenPlace
from app.gui.settings import Setting
from app.gui.status import DeviceState, StationStatus
from app.gui.tone import Tone
from app.gui.wedge import Wedge
from app.gui.widgets.notice_bar import NoticeBar
from app.gui.widgets.rail import Rail
from app.gui.widgets.scan_field import scan_text
from app.gui.widgets.status_line import StatusLine
from app.gui.widgets.top_bar import TopBar

SMALLEST = (1024, 640)
FIRST_SIZE = (1280, 720)
FRAME = 40
"""Pixels that a window manager's frame and title take at most."""
MOMENT = 500
"""Milliseconds after which the window is up and nobody waits for it yet."""


class StationWindow(QWidget):
    """Wizard, then sign-in, then the station; a lock leads back to sign-in and leaves nothing of a screen behind."""

    closing = Signal()

    def __init__(
        self,
        counter: Counter,
        places: tuple[ScreenPlace, ...],
        sign_in: Callable[[], Screen],
        wizard: Callable[[], Screen],
    ) -> None:
        super().__init__()
        self._counter = counter
        self._places = places
        self._sign_in = sign_in
        self._wizard = wizard
        self._open_places: dict[str, ScreenPlace] = {}
        self._screens: dict[str, Screen] = {}
        self._front: Screen | None = None
        self._place_keys: list[QShortcut] = []
        self._rail = Rail(counter.theme, counter.icons)
        self._top_bar = TopBar(counter.icons)
        self._host = QStackedWidget()
        self._notice_bar = NoticeBar(counter.icons)
        self._status_line = StatusLine(counter.languages)
        self._idle_lock = IdleLock(self)
        self._wedge = Wedge(self)
        self._build()
        self._connect()
        self._restore_geometry()
        self._retranslate()

    @property
    def screen_in_front(self) -> Screen | None:
        return self._front

    def begin(self, *, station_exists: bool) -> None:
        """Show the sign-in, or the wizard where there is no station yet."""
        self._show_gate(self._sign_in if station_exists else self._wizard)

    def go_to(self, key: str) -> None:
        """Bring a place's screen to the front. Nothing happens when the role may not use it."""
        place = self._open_places.get(key)
        actor = self._counter.session.actor
        if place is None or actor is None:
            return
        if key not in self._screens:
            with self._deaf():
                self._screens[key] = place.factory(actor)
                self._host.addWidget(self._screens[key])
        if self._front is not self._screens[key]:
            self._notice_bar.clear()
            self._bring_forward(self._screens[key])
        self._rail.show_current(key)

    @contextmanager
    def _deaf(self) -> Iterator[None]:
        """Look at no events: making a screen sends thousands, and none of them comes from a person."""
        application, filters = QApplication.instance(), (self._idle_lock, self._wedge)
        if application is None:
            yield
            return
        for each in filters:
            application.removeEventFilter(each)
        try:
            yield
        finally:
            for each in filters:
                application.installEventFilter(each)

    def bring_scan(self, text: str) -> None:
        """Offer a scan to the screen in front, then to the places that take scans in general."""
        if QApplication.activeModalWidget() is not None:
            self._counter.sounds.play(Tone.ATTENTION)
            return
        screen = self._front
        if screen is not None and screen.on_scan(text):
            return
        for place in self._open_places.values():
            if place.takes_scans and self._screens.get(place.key) is not screen:
                self.go_to(place.key)
                if self._screens[place.key].on_scan(text):
                    return
        self._counter.notices.attention(self._unwanted_scan())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self._back_out()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                # A key that is held down says one thing once: what comes next is to be looked at first.
                if not event.isAutoRepeat():
                    self._go_on()
            case _:
                super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(MOMENT, self._counter.sounds.prepare)

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = self.saveGeometry().toBase64().data()
        self._counter.settings.put(Setting.GEOMETRY, bytes(geometry).decode())
        self._counter.session.lock()
        self._empty_host()
        self.closing.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self.setMinimumSize(*SMALLEST)
        task = QVBoxLayout()
        task.setContentsMargins(16, 16, 16, 16)
        task.setSpacing(12)
        task.addWidget(self._host, 1)
        task.addWidget(self._notice_bar)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._rail, 0, 0, 2, 1)
        grid.addWidget(self._top_bar, 0, 1)
        grid.addLayout(task, 1, 1)
        grid.addWidget(self._status_line, 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)

    def _connect(self) -> None:
        counter = self._counter
        counter.session.opened.connect(self._open_station)
        counter.session.locked.connect(self._show_sign_in)
        counter.session.station_made.connect(self._show_sign_in)
        counter.notices.posted.connect(self._show_notice)
        counter.notices.cleared.connect(self._notice_bar.clear)
        counter.background.refused.connect(counter.notices.refusal)
        counter.background.busy_changed.connect(self._status_line.show_working)
        counter.status.changed.connect(self._show_status)
        counter.theme.changed.connect(self._redraw)
        self._top_bar.scan_field.submitted.connect(self.bring_scan)
        self._wedge.scanned.connect(self._bring_wedge_scan)
        self._wedge.zone_scanned.connect(self._bring_zone)
        self._idle_lock.idle.connect(counter.session.lock)
        self._rail.chosen.connect(self.go_to)
        self._rail.lock_asked.connect(counter.session.lock)
        self._rail.language_asked.connect(counter.languages.switch)
        self._key("F10", counter.languages.switch)
        self._key("F12", counter.session.lock)
        self._key("Ctrl+F12", counter.session.stop_asked.emit)
        self._key(QKeySequence(QKeySequence.StandardKey.Undo).toString(), self._undo)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self._idle_lock)
            application.installEventFilter(self._wedge)

    def _key(self, sequence: str, act: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(sequence), self)
        shortcut.activated.connect(act)
        return shortcut

    def _restore_geometry(self) -> None:
        kept = self._counter.settings.get(Setting.GEOMETRY)
        if kept is None or not self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            self._size_at_first()

    def _size_at_first(self) -> None:
        width, height = FIRST_SIZE
        self.resize(width, height)
        room = self.screen().availableSize()
        if room.width() < width + FRAME or room.height() < height + FRAME:
            # With its frame it would reach beyond the screen, and the status line with it.
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _retranslate(self) -> None:
        station = self._counter.session.station_name
        self.setWindowTitle(f"{station} · Sealpost" if station else "Sealpost")

    def _show_status(self, status: StationStatus) -> None:
        self._status_line.show_status(status)
        self._rail.show_alerts(status.open_alerts)

    def _redraw(self) -> None:
        self._notice_bar.redraw()
        self.update()

    def _show_sign_in(self) -> None:
        self._show_gate(self._sign_in)

    def _show_gate(self, make: Callable[[], Screen]) -> None:
        self._idle_lock.rest()
        self._empty_host()
        for bar in (self._rail, self._top_bar, self._status_line):
            bar.hide()
        self._notice_bar.clear()
        screen = make()
        self._host.addWidget(screen)
        self._bring_forward(screen)

    def _open_station(self, actor: Actor) -> None:
        self._empty_host()
        self._notice_bar.clear()
        places = tuple(place for place in self._places if actor.role in place.roles)
        self._open_places = {place.key: place for place in places}
        self._place_keys = [self._key(place.shortcut, partial(self.go_to, place.key)) for place in places]
        self._rail.show_places(places)
        self._top_bar.show_actor(actor)
        for bar in (self._rail, self._top_bar, self._status_line):
            bar.show()
        self._retranslate()
        self._idle_lock.watch(self._counter.session.idle_lock_minutes)
        if places:
            self.go_to(places[0].key)

    def _empty_host(self) -> None:
        """Take every screen away, so that what it showed is gone, and its keys with it."""
        if self._front is not None:
            self._front.leave()
        self._front = None
        while (screen := self._host.widget(0)) is not None:
            self._host.removeWidget(screen)
            screen.hide()
            screen.deleteLater()
        for shortcut in self._place_keys:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._place_keys = []
        self._screens = {}
        self._open_places = {}
        self._top_bar.scan_field.clear()

    def _bring_forward(self, screen: Screen) -> None:
        if self._front is not None:
            self._front.leave()
        self._front = screen
        self._host.setCurrentWidget(screen)
        if self._top_bar.isVisibleTo(self):
            self._top_bar.scan_field.setFocus()
        screen.setAccessibleName(screen.title())
        screen.enter()

    def _show_notice(self, notice: Notice) -> None:
        self._notice_bar.show_notice(notice)
        self._counter.sounds.play(notice.tone)

    def _bring_zone(self, zone: str) -> None:
        """A passport's lines are for the screen in front alone: elsewhere they would be looked up, shown or noted."""
        self._note_scanner()
        if QApplication.activeModalWidget() is not None:
            self._counter.sounds.play(Tone.ATTENTION)
        elif self._front is None or not self._front.on_zone(zone):
            self._counter.notices.attention(self._unwanted_zone())

    def _note_scanner(self) -> None:
        board = self._counter.status
        if board.now.scanner is not DeviceState.READY:
            board.put(replace(board.now, scanner=DeviceState.READY))

    def _bring_wedge_scan(self, text: str) -> None:
        self._note_scanner()
        scanned = scan_text(text)
        if scanned:
            self.bring_scan(scanned)

    def _unwanted_scan(self) -> str:
        if self._counter.session.actor is None:
            return self.tr("Sign in first, then scan.")
        return self.tr("Nothing here has a use for this scan.")

    def _unwanted_zone(self) -> str:
        if self._counter.session.actor is None:
            return self.tr("Sign in first, then scan.")
        return self.tr("A passport was scanned. Scan it at the first step of an intake (F1).")

    def _back_out(self) -> None:
        field = self._top_bar.scan_field
        if field.text():
            field.clear()
            return
        if self._front is not None and self._front.go_back():
            return
        self._notice_bar.clear()
        if self._counter.session.actor is not None:
            field.setFocus()
        elif self._front is not None:
            # Wizard and sign-in stand without the top bar: what is typed into its field would be lost.
            self._front.enter()

    def _go_on(self) -> None:
        focus = QApplication.focusWidget()
        # What can be ticked is the space bar's.
        if isinstance(focus, QAbstractButton) and not isinstance(focus, QCheckBox | QRadioButton):
            focus.click()
            return
        if self._front is not None:
            self._front.go_on()

    def _undo(self) -> None:
        if not self._notice_bar.undo() and self._front is not None:
            self._front.undo()
