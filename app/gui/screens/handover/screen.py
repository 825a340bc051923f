from functools import partial

from app.domain.errors import AlreadyInRun
from app.domain.parcel import ParcelNumber
from app.domain.people import Actor
from app.gui.counter import Counter
from app.gui.picture_screen import PictureScreen
from app.gui.places import PlaceWords
from app.gui.screens.handover.courier_list import CourierList, CourierRow
from app.gui.screens.handover.manifest_view import ManifestView
from app.gui.screens.handover.run_panel import RunPanel
from app.operations.desks import Desks
from app.operations.handover import Manifest, RunView
from app.operations.scanning import ScanKind


class HandoverScreen(PictureScreen):
    """Choose a courier; then every scan goes into his run; Enter closes it, and the slip is there to print."""

    def __init__(self, counter: Counter, desks: Desks) -> None:
        super().__init__(counter, desks.scan)
        self._desks = desks
        self._desk = desks.handover
        self._words = PlaceWords(self)
        self._view: RunView | None = None
        self._couriers = CourierList(counter)
        self._run = RunPanel(counter)
        self._manifest = ManifestView(counter)
        self._build(self._couriers, self._run, self._manifest)
        self._connect()
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

    def title(self) -> str:
        return self._words.handover()

    def enter(self) -> None:
        # Whoever looked something up in the middle of a run finds it as it was.
        if self._view is None:
            self._show_couriers()

    def on_scan(self, text: str) -> bool:
        scan = self._desks.scan.recognise(text)
        if self._view is not None:
            return self._scan_in_run(self._view, scan.text, scan.kind)
        match scan.kind:
            case ScanKind.LABEL:
                self._counter.notices.attention(self.tr("Choose the courier first, then scan."))
                return True
            case ScanKind.SEARCH:
                return self.page is self._couriers and self._couriers.look_for(scan.text)
            case ScanKind.PARCEL_NUMBER:
                return False

    def go_on(self) -> bool:
        page = self.page
        if page is self._couriers:
            return self._couriers.act()
        if page is self._run:
            self._run.ask_to_close()
        else:
            self._show_couriers()
        return True

    def go_back(self) -> bool:
        page = self.page
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

    def _connect(self) -> None:
        self._couriers.chosen.connect(self._open_run)
        self._run.closing.connect(self._close_run)
        self._run.left.connect(self._show_couriers)
        self._manifest.next_asked.connect(self._show_couriers)

    def _retranslate(self) -> None:
        super()._retranslate()
        self._picture_switch.setVisible(self.page is self._run)

    def _show_page(self, page: CourierList | RunPanel | ManifestView) -> None:
        self._stack.setCurrentWidget(page)
        if page is self._run:
            self._retranslate()
        else:
            self.close_pictures()

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
        if self.page is not self._run:
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
