"""What this program is, where the station is kept, and what its device secret does and does not do."""

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel

from app import __version__
from app.gui.counter import Counter
from app.gui.screens.settings.card import Card
from app.gui.theme import styled
from app.gui.widgets.glyph import Glyph
from app.operations.ports import SecretPlace
from app.operations.sign_in import SignInDesk, StationFacts

PACKAGES = ("sqlcipher3", "cryptography", "opencv-python", "zxing-cpp", "pyzbar", "qrcode", "Pillow")
ROWS = ("version", "licence", "station", "folder", "secret", "built_on")


class AboutCard(Card):
    """Facts, one a line."""

    def __init__(self, counter: Counter, sign_in: SignInDesk) -> None:
        super().__init__()
        self._counter = counter
        self._desk = sign_in
        self._facts: StationFacts | None = None
        self._names = {row: QLabel() for row in ROWS}
        self._values = {row: QLabel() for row in ROWS}
        self._warning = Glyph(counter.icons, "triangle-alert", "attention", 20)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for place, row in enumerate(ROWS):
            styled(self._names[row], tone="muted")
            self._values[row].setWordWrap(True)
            self._values[row].setTextFormat(Qt.TextFormat.PlainText)
            self._values[row].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(self._names[row], place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(self._with_warning(row), place, 1)
        self._stack_up(grid)

    def begin(self) -> None:
        self._counter.background.run(self, self._desk.facts, self._show)
        self._counter.background.run(self, parts, self._show_parts, lane="files")

    def texts(self) -> str:
        return "\n".join(value.text() for value in self._values.values())

    def _with_warning(self, row: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        if row == "secret":
            line.addWidget(self._warning, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._values[row], 1)
        return line

    def _show_parts(self, text: str) -> None:
        self._values["built_on"].setText(text)

    def _show(self, facts: StationFacts) -> None:
        self._facts = facts
        self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("About Sealpost"))
        for row, name in (
            ("version", self.tr("Version")),
            ("licence", self.tr("Licence")),
            ("station", self.tr("Station")),
            ("folder", self.tr("Folder of the station")),
            ("secret", self.tr("Device secret")),
            ("built_on", self.tr("Built on")),
        ):
            self._names[row].setText(name)
        self._values["version"].setText(__version__)
        self._values["licence"].setText(
            self.tr(
                "Apache License 2.0. Qt and PySide6 are used under the LGPL 3, the icons (Lucide) under the ISC"
                " licence, the font of the labels (Noto Sans CJK) under the SIL Open Font License 1.1."
            )
        )
        facts = self._facts
        self._warning.setVisible(facts is not None and facts.secret_place is SecretPlace.FILE)
        if facts is not None:
            self._values["station"].setText(f"{self._counter.session.station_name} · {facts.station_id}")
            self._values["folder"].setText(facts.folder)
            self._values["secret"].setText(self._secret_words(facts.secret_place))

    def _secret_words(self, place: SecretPlace) -> str:
        match place:
            case SecretPlace.OS_KEY_STORE:
                return self.tr(
                    "In the operating system's key store. A copy of the station's folder and a bought passphrase open"
                    " nothing on another computer. It does not stop a program that runs here as the same user."
                )
            case SecretPlace.FILE:
                return self.tr(
                    "In a file of this user, because this computer offers no key store. Disk-theft protection: weak."
                    " A copy of the station's folder alone opens nothing; whoever has the whole disk has this"
                    " file, too, and only the passphrases then stand in the way."
                )


def parts() -> str:
    """The versions of what this program is made of. Reads the packages' own files."""
    known = [f"Python {platform.python_version()}", f"Qt {qVersion()}"]
    for package in PACKAGES:
        try:
            known.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            # A built program may leave the packages' own descriptions out.
            known.append(package)
    return ", ".join(known)
