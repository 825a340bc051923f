from dataclasses import dataclass

from app.gui.background import Background
from app.gui.icons import Icons
from app.gui.languages import Languages
from app.gui.notices import Notices
from app.gui.session import Session
from app.gui.settings import Settings
from app.gui.sounds import Sounds
from app.gui.status import StatusBoard
from app.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Counter:
    """All that a screen may use beside its own operation."""

    background: Background
    notices: Notices
    session: Session
    status: StatusBoard
    theme: Theme
    icons: Icons
    languages: Languages
    sounds: Sounds
    settings: Settings
