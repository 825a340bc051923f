from functools import partial

from app.domain.errors import AlreadyInRun
from app.domain.parcel import Parcel, ParcelNumber
from app.domain.people import Actor, Role
from app.gui.counter import Counter
from app.gui.picture_screen import PictureScreen
from app.gui.places import PlaceWords
from app.gui.screens.handover.courier_list import CourierList, CourierRow
from app.gui.screens.handover.manifest_view import ManifestView
from app.gui.screens.handover.returns_panel import ReturnsPanel
from app.gui.screens.handover.run_panel import RunPanel
from app.operations.desks import Desks
from app.operations.handover import CourierOut, Manifest, RunView
from app.operations.scanning import ScanKind


class HandoverScreen(PictureScreen):
    """Choose a courier; then every scan goes into his run; Enter and 2 close it, and the slip is there to print.

    When he is back, what he brought back is scanned, and the rest was delivered.
    """

    def __init__(self, counter: Counter, desks: Desks) -> None:
        super().__init__(counter, desks.scan)
        self._desks = desks
        self._desk = desks.handover
        self._words = PlaceWords(self)
        self._view: RunView | None = None
        self._couriers = CourierList(counter)
        self._run = RunPanel(counter)
        self._manifest = ManifestView(counter)
        self._returns = ReturnsPanel(counter)
        self._build(self._couriers, self._run, self._manifest, self._returns)
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

    @property
    def returns_panel(self) -> ReturnsPanel:
        return self._returns

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
        if self.page is self._returns and scan.kind is ScanKind.LABEL:
            self._counter.background.run(self, partial(self._desk.brought_back, scan.text), self._brought_back)
            return True
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
        if page is self._returns:
            return self._returns.act()
        if page is self._run:
            self._run.ask_to_close()
        else:
            self._show_couriers()
        return True

    def go_back(self) -> bool:
        page = self.page
        if page is self._couriers:
            return False
        if (page is self._run and self._run.go_back()) or (page is self._returns and self._returns.go_back()):
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
        self._couriers.returns_asked.connect(self.show_returns)
        self._returns.courier_chosen.connect(self._show_out)
        self._returns.one_delivered.connect(self._deliver_one)
        self._returns.rest_delivered.connect(self._deliver_rest)
        self._returns.left.connect(self.show_returns)

    def _retranslate(self) -> None:
        super()._retranslate()
        self._picture_switch.setVisible(self.page in (self._run, self._returns))

    def _show_page(self, page: CourierList | RunPanel | ManifestView | ReturnsPanel) -> None:
        self._stack.setCurrentWidget(page)
        if page in (self._run, self._returns):
            self._retranslate()
        else:
            self.close_pictures()

    def _show_couriers(self) -> None:
        self._view = None
        self._show_page(self._couriers)
        self._couriers.begin()
        self._counter.background.run(self, self._rows, self._couriers.show_rows)

    def _rows(self) -> tuple[CourierRow, ...]:
        """In the records lane: every courier with the run of his that is still open, were it of one who left."""
        still_open = {view.run.courier: view for view in self._desk.open_runs()}
        rows = tuple(CourierRow(courier, still_open.pop(courier.user_id, None)) for courier in self._desk.couriers())
        former = (
            CourierRow(Actor(courier, view.courier_name, Role.COURIER, left=True), view)
            for courier, view in still_open.items()
        )
        return rows + tuple(former)

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

    def show_returns(self) -> None:
        """Who has parcels out."""
        self._view = None
        self._counter.background.run(self, self._desk.couriers_out, self._show_couriers_out)

    def _show_couriers_out(self, out: tuple[CourierOut, ...]) -> None:
        self._returns.show_couriers(out)
        if self.page is not self._returns:
            self._show_page(self._returns)

    def _show_out(self, courier: CourierOut) -> None:
        self._counter.background.run(
            self, partial(self._desk.parcels_out, courier.courier), partial(self._returns.show_parcels, courier)
        )

    def _look_again(self) -> None:
        """What is shown has changed."""
        courier = self._returns.courier
        if courier is None:
            self.show_returns()
        else:
            self._show_out(courier)

    def _brought_back(self, parcel: Parcel) -> None:
        self._counter.notices.accepted(self.tr("%1 is back at the station.").replace("%1", parcel.parcel_number))
        self._look_again()

    def _deliver_one(self, parcel: Parcel) -> None:
        def delivered(now: Parcel) -> None:
            self._counter.notices.accepted(self.tr("%1 was delivered.").replace("%1", now.parcel_number))
            self._look_again()

        self._counter.background.run(self, partial(self._desk.delivered, parcel.parcel_number), delivered)

    def _deliver_rest(self) -> None:
        courier = self._returns.courier
        if courier is None:
            return

        def delivered(count: int) -> None:
            self._counter.notices.accepted(self.tr("%1 delivered %n parcels.", "", count).replace("%1", courier.name))
            self.show_returns()

        self._counter.background.run(self, partial(self._desk.all_delivered, courier.courier), delivered)
