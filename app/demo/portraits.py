"""Pictures of the program's main screens, taken of the real widgets at work in the demo station."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.assembly import SIMULATED_PRINTER, Station
from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER, PASSPHRASE
from app.gui.application import OFF, build_application, build_counter
from app.gui.counter import Counter
from app.gui.languages import Language
from app.gui.settings import Setting
from app.gui.station import station_window
from app.gui.station_window import StationWindow
from app.gui.theme import ThemeChoice
from app.operations.sign_in import SignedIn

SIZE = (1280, 720)
CALM_MS = 150
"""How long nothing may be under way before a picture is taken: animations end within 120 ms."""
LOOKS = ((Language.ENGLISH, ThemeChoice.LIGHT), (Language.CHINESE, ThemeChoice.DARK))
ADDRESS_KEY = Qt.Key.Key_2
"""On the hint of a courier: 1 opens the contact, 2 the address."""
VISITS = (
    (CLERK, ("intake", "handover", "labels", "settings")),
    (COURIERS[0], ("parcels",)),
    (AUDITOR, ("office",)),
    (MANAGER, ("parcels", "office")),
)


class MemorySettings:
    """Settings for as long as the pictures are taken."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {Setting.SOUNDS: OFF, Setting.PRINTER: SIMULATED_PRINTER}

    def get(self, key: str) -> str | None:
        return self._kept.get(key)

    def put(self, key: str, value: str) -> None:
        self._kept[key] = value


def take_portraits(station: Station, label: str, folder: Path) -> list[Path]:
    """PNG files of every main screen, in both languages and both themes; label: one that a courier may scan, or ""."""
    application = build_application(["sealpost"])
    counter = build_counter(station.records, MemorySettings())
    pictures = folder / "screenshots"
    pictures.mkdir()
    taken: list[Path] = []
    for language, theme in LOOKS:
        counter.languages.choose(language)
        counter.theme.choose(theme)
        portrait = Portrait(counter, station, pictures, f"{language}-{theme}")
        taken += portrait.sit(label)
    counter.background.close()
    del application
    return taken


class Portrait:
    """One window, seen by everybody in turn."""

    def __init__(self, counter: Counter, station: Station, folder: Path, look: str) -> None:
        self._counter = counter
        self._station = station
        self._folder = folder
        self._look = look
        self._window: StationWindow = station_window(
            counter, station.desks, station.choose_folder, str(station.files.path)
        )
        self._taken: list[Path] = []

    def sit(self, label: str) -> Sequence[Path]:
        # Whatever screen there is, or none: the pictures are of one size.
        self._window.setWindowState(Qt.WindowState.WindowNoState)
        self._window.resize(*SIZE)
        self._window.begin(station_exists=True)
        self._window.show()
        self._take("sign-in")
        for name, places in VISITS:
            self._sign_in(name)
            for place in places:
                self._window.go_to(place)
                self._take(f"{place}-{self._role()}")
                if label and name in COURIERS and place == "parcels":
                    self._window.bring_scan(label)
                    self._take(f"scanned-{self._role()}")
                    self._press(ADDRESS_KEY)
                    self._take(f"revealed-{self._role()}")
            self._counter.session.lock()
            self._come_to_rest()
        self._window.close()
        self._window.deleteLater()
        return self._taken

    def _sign_in(self, name: str) -> None:
        def opened(signed_in: SignedIn) -> None:
            self._counter.session.open(signed_in.actor, signed_in.station_name, signed_in.idle_lock_minutes)

        desk = self._station.desks.sign_in
        self._counter.background.run(self._window, lambda: desk.sign_in(name, PASSPHRASE), opened)
        self._come_to_rest()

    def _press(self, key: Qt.Key) -> None:
        pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, chr(key))
        QApplication.sendEvent(self._window.focusWidget() or self._window, pressed)

    def _role(self) -> str:
        actor = self._counter.session.actor
        return actor.role if actor else "nobody"

    def _take(self, name: str) -> None:
        self._come_to_rest()
        path = self._folder / f"{name}-{self._look}.png"
        self._window.grab().save(str(path))
        self._taken.append(path)

    def _come_to_rest(self) -> None:
        wait_until_calm(lambda: self._counter.background.busy)


def wait_until_calm(busy: Callable[[], bool]) -> None:
    """Let events be delivered until nothing has been under way for CALM_MS."""
    loop, timer = QEventLoop(), QTimer()
    timer.setInterval(CALM_MS)
    timer.timeout.connect(lambda: None if busy() else loop.quit())
    timer.start()
    loop.exec()
