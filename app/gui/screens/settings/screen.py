from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.gui.counter import Counter
from app.gui.places import PlaceWords
from app.gui.screen import Screen
from app.gui.screens.settings.about_card import AboutCard
from app.gui.screens.settings.card_reader_card import CardReaderCard
from app.gui.screens.settings.device_cards import CameraCard, PrinterCard, ScannerCard
from app.gui.screens.settings.keys_card import KeysCard
from app.gui.screens.settings.look_card import LookCard
from app.gui.screens.settings.stop_card import StopCard
from app.gui.theme import styled
from app.operations.desks import Desks

CAMERA_WIDTH = 400


class SettingsScreen(Screen):
    """Every setting counts at once and is remembered for this desk; there is nothing to save."""

    def __init__(self, counter: Counter, desks: Desks) -> None:
        super().__init__()
        self._words = PlaceWords(self)
        self._title = QLabel()
        self._scroll = QScrollArea()
        self.look = LookCard(counter)
        self.printer = PrinterCard(counter, desks.labels)
        self.scanner = ScannerCard()
        self.camera = CameraCard(counter, desks.scan)
        self.card_reader = CardReaderCard(counter, desks.cards)
        self.keys = KeysCard(counter, desks.my_keys, desks.sign_in)
        self.stop = StopCard(counter, desks.stop)
        self.about = AboutCard(counter, desks.sign_in)
        self._build()
        self.keys.unfolded.connect(self._bring_into_view)
        self.stop.told.connect(self._place_stop)
        self._retranslate()

    def title(self) -> str:
        return self._words.settings()

    def enter(self) -> None:
        self.printer.begin()
        self.camera.begin()
        self.card_reader.begin()
        self.keys.begin()
        self.stop.begin()
        self.about.begin()

    def leave(self) -> None:
        self.camera.end()
        self.card_reader.end()
        self.scanner.test.wipe()
        self.keys.wipe()

    def go_back(self) -> bool:
        return self.keys.go_back()

    def on_scan(self, text: str) -> bool:
        """While the scanner test has the focus a scan is only looked at."""
        del text
        return self.scanner.test.hasFocus()

    def _build(self) -> None:
        styled(self._title, role="title")
        left = QVBoxLayout()
        left.setSpacing(16)
        for card in (self.look, self.printer, self.scanner):
            left.addWidget(card)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(16)
        for device in (self.camera, self.card_reader):
            device.setFixedWidth(CAMERA_WIDTH)
            right.addWidget(device)
        right.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left, 1)
        both.addLayout(right)
        inside = QWidget()
        cards = self._cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, 8, 0)
        cards.setSpacing(16)
        cards.addLayout(both)
        cards.addWidget(self.keys)
        cards.addWidget(self.stop)
        cards.addWidget(self.about)
        cards.addStretch(1)
        scroll = self._scroll
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(scroll, 1)

    def _place_stop(self, is_stopped: bool) -> None:  # noqa: FBT001  # a slot takes what the signal gives
        """At the top while the station is stopped: whoever comes then comes for it."""
        self._cards.removeWidget(self.stop)
        self._cards.insertWidget(0 if is_stopped else self._cards.indexOf(self.about), self.stop)

    def _bring_into_view(self, part: QWidget) -> None:
        # Only when it is laid out is it known where it is.
        QTimer.singleShot(0, part, partial(self._scroll.ensureWidgetVisible, part))

    def _retranslate(self) -> None:
        self._title.setText(self.title())
