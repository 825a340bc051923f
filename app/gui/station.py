"""The window of one station: which screens it has, and what a lock and a sign-in set going."""

from collections.abc import Callable
from functools import partial

from app.domain.people import Actor, Role
from app.gui.beat import Beat
from app.gui.counter import Counter
from app.gui.devices_watch import DevicesWatch
from app.gui.key_renewal import KeyRenewal
from app.gui.keys import Keys
from app.gui.places import PlaceWords
from app.gui.screen import Screen, ScreenPlace
from app.gui.screens.first_run import FirstRunScreen
from app.gui.screens.handover import HandoverScreen
from app.gui.screens.intake import IntakeScreen
from app.gui.screens.labels import LabelsScreen
from app.gui.screens.office import OfficeScreen
from app.gui.screens.parcels import ParcelsScreen
from app.gui.screens.settings import SettingsScreen
from app.gui.screens.sign_in import SignInScreen
from app.gui.station_window import StationWindow
from app.gui.stop_switch import StopSwitch
from app.operations.desks import Desks

COUNTER = frozenset({Role.CLERK, Role.MANAGER})
OUTSIDE = frozenset({Role.CLERK, Role.COURIER, Role.MANAGER})
OFFICE = frozenset({Role.MANAGER, Role.AUDITOR})
EVERYBODY = frozenset(Role)


def station_window(counter: Counter, desks: Desks, choose_folder: Callable[[str], None], folder: str) -> StationWindow:
    """The window with all its screens; `begin` shows the first. folder: where the station is, or would be made."""
    window = StationWindow(
        counter,
        _places(counter, desks),
        sign_in=partial(SignInScreen, counter, desks.sign_in),
        wizard=partial(FirstRunScreen, counter, desks, choose_folder, folder),
    )
    Keys(counter, desks.sign_in, window)
    StopSwitch(counter, desks.stop, window)
    Beat(counter, desks, window)
    KeyRenewal(counter, desks.leaving, window)
    DevicesWatch(counter, desks, window)
    return window


def _places(counter: Counter, desks: Desks) -> tuple[ScreenPlace, ...]:
    words = PlaceWords(counter.session)

    def fresh(screen: Callable[[Counter, Desks], Screen]) -> Callable[[Actor], Screen]:
        return lambda _actor: screen(counter, desks)

    return (
        ScreenPlace("intake", "package-plus", words.intake, "F1", COUNTER, fresh(IntakeScreen)),
        ScreenPlace("handover", "truck", words.handover, "F4", COUNTER, fresh(HandoverScreen)),
        ScreenPlace("parcels", "package-search", words.parcels, "F5", OUTSIDE, fresh(ParcelsScreen), takes_scans=True),
        ScreenPlace("labels", "tags", words.labels, "F6", COUNTER, fresh(LabelsScreen)),
        ScreenPlace("office", "building-2", words.office, "F7", OFFICE, fresh(OfficeScreen)),
        ScreenPlace("settings", "settings", words.settings, "F8", EVERYBODY, fresh(SettingsScreen)),
    )
