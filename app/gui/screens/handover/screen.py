from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout

from app.domain.errors import AlreadyInRun
from app.domain.parcel import ParcelNumber
from app.domain.people import Actor
from app.gui.counter import Counter
from app.gui.places import PlaceWords
from app.gui.screen import Screen
from app.gui.screens.handover.courier_list import CourierList, CourierRow
from app.gui.screens.handover.manifest_view import ManifestView
from app.gui.screens.handover.run_panel import RunPanel
from app.gui.theme import styled
from app.gui.widgets.picture_scan import PictureScan
from app.operations.desks import Desks
from app.operations.handover import Manifest, RunView
from app.operations.scanning import ScanKind

CAMERA_WIDTH = 352


class HandoverScreen(Screen):
    """Choose a courier; then every scan goes into his run; Enter closes it, and the slip is there to print."""

    def __init__(self, counter: Counter, desks: Desks) -> None:
        super().__init__()
        self._counter = counter
        self._desks = desks
        self._desk = desks.handover
        self._words = PlaceWords(self)
        self._view: RunView | None = None
        self._title = QLabel()
        self._camera_switch = QPushButton()
        self._couriers = CourierList(counter)
        self._run = RunPanel(counter)
        self._manifest = ManifestView(counter)
        self._stack = QStackedWidget()
        self._picture_scan = PictureScan(counter, desks.scan)
        self._build()
        self._retranslate()

    @property
    def run(self) -> RunView | None:
        """The run that scans go into."""
        return self._view

    @property
    def couriers(self) -> CourierList:
        return self._couriers

    @property
    def run_panel(self) -> RunPanel:
        return self._run

    @property
    def manifest_view(self) -> ManifestView:
        return self._manifest

    @property
    def page(self) -> object:
        return self._stack.currentWidget()

    def title(self) -> str:
        return self._words.handover()

    def enter(self) -> None:
        # Whoever looked something up in the middle of a run finds it as it was.
        if self._view is None:
            self._show_couriers()

    def leave(self) -> None:
        self._picture_scan.stop()
        self._picture_scan.hide()
        self._retranslate()

    def on_scan(self, text: str) -> bool:
        scan = self._desks.scan.recognise(text)
        if self._view is not None:
            return self._scan_in_run(self._view, scan.text, scan.kind)
        match scan.kind:
            case ScanKind.LABEL:
                self._counter.notices.attention(self.tr("Choose the courier first, then scan."))
                return True
            case ScanKind.SEARCH:
                return self._stack.currentWidget() is self._couriers and self._couriers.look_for(scan.text)
            case ScanKind.PARCEL_NUMBER:
                return False

    def go_on(self) -> bool:
        page = self._stack.currentWidget()
        if page is self._couriers:
            return self._couriers.act()
        if page is self._run:
            self._run.ask_to_close()
        else:
            self._show_couriers()
        return True

    def go_back(self) -> bool:
        page = self._stack.currentWidget()
        if page is self._couriers:
            return False
        if page is self._run and self._run.go_back():
            return True
        self._show_couriers()
        return True

    def undo(self) -> bool:
        if self._view is None or not self._view.parcels:
            return False
        self._take_back(self._view, self._view.parcels[-1].parcel_number)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._picture_scan.choose_by_key(event):
            super().keyPressEvent(event)

    def _build(self) -> None:
        styled(self._title, role="title")
        self._camera_switch.clicked.connect(self.toggle_camera)
        self._counter.theme.changed.connect(self._retranslate)
        self._couriers.chosen.connect(self._open_run)
        self._run.closing.connect(self._close_run)
        self._run.left.connect(self._show_couriers)
        self._manifest.next_asked.connect(self._show_couriers)
        self._picture_scan.scanned.connect(self.on_scan)
        self._picture_scan.setFixedWidth(CAMERA_WIDTH)
        self._picture_scan.hide()
        for page in (self._couriers, self._run, self._manifest):
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
        self._title.setText(self.title())
        hidden = self._picture_scan.isHidden()
        self._camera_switch.setText(self.tr("Scan by &picture") if hidden else self.tr("Close the &picture"))
        self._camera_switch.setIcon(self._counter.icons.icon("camera", "text", 20))
        self._camera_switch.setVisible(self._stack.currentWidget() is self._run)

    def _show_page(self, page: CourierList | RunPanel | ManifestView) -> None:
        self._stack.setCurrentWidget(page)
        if page is not self._run:
            self._picture_scan.stop()
            self._picture_scan.hide()
        self._retranslate()

    def _show_couriers(self) -> None:
        self._view = None
        self._show_page(self._couriers)
        self._couriers.begin()
        self._counter.background.run(self, self._rows, self._couriers.show_rows)

    def _rows(self) -> tuple[CourierRow, ...]:
        """In the records lane: every courier with the run of his that is still open."""
        still_open = {view.run.courier: view for view in self._desk.open_runs()}
        return tuple(CourierRow(courier, still_open.get(courier.user_id)) for courier in self._desk.couriers())

    def _open_run(self, row: CourierRow) -> None:
        courier: Actor = row.courier
        self._counter.background.run(self, partial(self._desk.open_run, courier.user_id), self._run_opened)

    def _run_opened(self, view: RunView) -> None:
        self._counter.notices.clear()
        self._show_run(view)

    def _show_run(self, view: RunView) -> None:
        self._view = view
        self._run.show_run(view)
        if self._stack.currentWidget() is not self._run:
            self._show_page(self._run)

    def _scan_in_run(self, view: RunView, text: str, kind: ScanKind) -> bool:
        if kind is ScanKind.PARCEL_NUMBER:
            return False
        run_id = view.run.run_id

        def taken(now: RunView) -> None:
            parcel = now.parcels[-1]
            if self._view is not None and self._view.run.run_id == run_id:
                self._show_run(now)
            self._counter.notices.accepted(
                self.tr("%1 is out with %2.").replace("%1", parcel.parcel_number).replace("%2", now.courier_name),
                undo=partial(self._take_back, now, parcel.parcel_number),
            )

        self._counter.background.run(self, partial(self._desk.scan_out, run_id, text), taken, self._not_taken)
        return True

    def _not_taken(self, error: Exception) -> None:
        in_run = {parcel.parcel_number for parcel in self._view.parcels} if self._view is not None else set()
        if isinstance(error, AlreadyInRun) and error.parcel_number in in_run:
            said = self.tr("%1 is in this run already; it counts once.")
            self._counter.notices.attention(said.replace("%1", error.parcel_number))
        else:
            self._counter.notices.failure(error)

    def _take_back(self, view: RunView, number: ParcelNumber) -> None:
        run_id = view.run.run_id

        def taken_back(now: RunView) -> None:
            if self._view is not None and self._view.run.run_id == run_id:
                self._show_run(now)
            self._counter.notices.accepted(self.tr("%1 is back at the station.").replace("%1", number))

        self._counter.background.run(self, partial(self._desk.take_back, run_id, number), taken_back)

    def _close_run(self) -> None:
        if self._view is not None:
            self._counter.background.run(self, partial(self._desk.close_run, self._view.run.run_id), self._closed)

    def _closed(self, manifest: Manifest) -> None:
        self._view = None
        self._show_page(self._manifest)
        self._manifest.show_manifest(manifest)
        self._counter.notices.accepted(
            self.tr("The run is closed: %1 answers for its parcels now.").replace("%1", manifest.run.courier_name)
        )

    def toggle_camera(self) -> None:
        """Show the panel for pictures with its camera on, or close both."""
        if self._picture_scan.isHidden():
            self._picture_scan.show()
            self._picture_scan.start()
        else:
            self._picture_scan.stop()
            self._picture_scan.hide()
        self._retranslate()
