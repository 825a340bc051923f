from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout

from app.domain.parcel import ParcelNumber
from app.domain.people import Role
from app.gui.counter import Counter
from app.gui.places import PlaceWords
from app.gui.screen import Screen
from app.gui.screens.parcels.parcel_list import ParcelList
from app.gui.screens.parcels.reveal_panel import RevealPanel
from app.gui.theme import styled
from app.gui.widgets.life_view import LifeView
from app.gui.widgets.picture_scan import PictureScan
from app.operations.desks import Desks
from app.operations.history import HistoryRow
from app.operations.parcels import ParcelRow
from app.operations.reveal import Presented
from app.operations.scanning import ScanKind

CAMERA_WIDTH = 384
NUMBER_CHARACTERS = frozenset("0123456789-")


class ParcelsScreen(Screen):
    """Scan a label: hint, and what the role may open. Type a number: the list. Enter on a row: its life."""

    def __init__(self, counter: Counter, desks: Desks) -> None:
        super().__init__()
        self._counter = counter
        self._desks = desks
        actor = counter.session.actor
        self._is_courier = actor is not None and actor.role is Role.COURIER
        self._turn = 0
        self._words = PlaceWords(self)
        self._title = QLabel()
        self._camera_switch = QPushButton()
        self._list = ParcelList(counter, desks.parcels, own=self._is_courier)
        self._panel = RevealPanel(counter, desks.reveal)
        self._life = LifeView(counter.theme)
        self._stack = QStackedWidget()
        self._picture_scan = PictureScan(counter, desks.scan)
        self._build()
        self._retranslate()

    @property
    def parcel_list(self) -> ParcelList:
        return self._list

    @property
    def panel(self) -> RevealPanel:
        return self._panel

    @property
    def life(self) -> LifeView:
        return self._life

    @property
    def picture_scan(self) -> PictureScan:
        return self._picture_scan

    @property
    def page(self) -> object:
        """The one in front: list, panel or life."""
        return self._stack.currentWidget()

    def title(self) -> str:
        return self._words.parcels()

    def enter(self) -> None:
        self._show_list()
        self._list.begin()

    def leave(self) -> None:
        self._turn += 1
        self._panel.wipe()
        self._life.wipe()
        self._list.wipe()
        self._picture_scan.stop()
        self._picture_scan.hide()
        self._retranslate()
        self._stack.setCurrentWidget(self._list)

    def on_scan(self, text: str) -> bool:
        scan = self._desks.scan.recognise(text)
        looked_for = scan.kind is ScanKind.PARCEL_NUMBER or (
            scan.kind is ScanKind.SEARCH and set(scan.text) <= NUMBER_CHARACTERS
        )
        if looked_for:
            self._show_list()
            self._list.look_for(scan.text)
        else:
            # A foreign code is refused in words, and the log knows of it.
            self._present(scan.text)
        return True

    def go_back(self) -> bool:
        if self._stack.currentWidget() is self._panel and self._panel.go_back():
            return True
        if self._stack.currentWidget() is not self._list:
            self.go_back_to_list()
            return True
        if self._list.filter_field.text():
            self._list.filter_field.clear()
            return True
        return False

    def go_on(self) -> bool:
        row = self._list.table.selected() if self._stack.currentWidget() is self._list else None
        if row is not None:
            self._act_on(row)
        return row is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._picture_scan.choose_by_key(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._picture_scan.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._picture_scan.dropEvent(event)

    def _build(self) -> None:
        self.setAcceptDrops(True)
        styled(self._title, role="title")
        self._camera_switch.clicked.connect(self.toggle_camera)
        self._counter.theme.changed.connect(self._retranslate)
        self._list.acted.connect(self._act_on)
        self._panel.life_asked.connect(self._ask_for_life)
        self._panel.closed.connect(self.go_back_to_list)
        self._life.closed.connect(self.go_back_to_list)
        self._picture_scan.scanned.connect(self.on_scan)
        self._picture_scan.setFixedWidth(CAMERA_WIDTH)
        self._picture_scan.hide()
        for page in (self._list, self._panel, self._life):
            self._stack.addWidget(page)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._camera_switch)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(head)
        left.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self._picture_scan, alignment=Qt.AlignmentFlag.AlignTop)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Parcels of your runs") if self._is_courier else self.title())
        hidden = self._picture_scan.isHidden()
        self._camera_switch.setText(self.tr("Scan by &picture") if hidden else self.tr("Close the &picture"))
        self._camera_switch.setIcon(self._counter.icons.icon("camera", "text", 20))

    def go_back_to_list(self) -> None:
        """The list again, as it was narrowed, and the focus where a number is typed."""
        self._show_list()
        self._list.look()
        self._list.filter_field.setFocus()

    def _show_list(self) -> None:
        self._turn += 1
        self._panel.wipe()
        self._life.wipe()
        self._stack.setCurrentWidget(self._list)

    def toggle_camera(self) -> None:
        """Show the panel for pictures with its camera on, or close both."""
        if self._picture_scan.isHidden():
            self._picture_scan.show()
            self._picture_scan.start()
        else:
            self._picture_scan.stop()
            self._picture_scan.hide()
        self._retranslate()

    def _present(self, label_text: str) -> None:
        # What an older scan opened must not be taken for this one's.
        self._panel.wipe()
        self._turn += 1
        turn = self._turn

        def show(presented: Presented) -> None:
            if turn == self._turn:
                self._counter.notices.clear()
                self._stack.setCurrentWidget(self._panel)
                self._panel.show_presented(presented, with_life=not self._is_courier)

        def refused(error: Exception) -> None:
            self._counter.notices.failure(error)
            if turn == self._turn and self._stack.currentWidget() is self._panel:
                self.go_back_to_list()

        self._counter.background.run(self, partial(self._desks.reveal.present, label_text), show, refused)

    def _act_on(self, row: ParcelRow) -> None:
        if self._is_courier:
            self._counter.notices.attention(self.tr("Scan the label of this parcel to read its address."))
        else:
            self._ask_for_life(row.parcel.parcel_number)

    def _ask_for_life(self, number: str) -> None:
        self._turn += 1
        turn = self._turn

        def show(rows: tuple[HistoryRow, ...]) -> None:
            if turn == self._turn:
                self._panel.wipe()
                self._stack.setCurrentWidget(self._life)
                self._life.show_life(number, rows)

        find = partial(self._desks.parcels.timeline, ParcelNumber(number))
        self._counter.background.run(self, find, show)
