"""A morning at the demo station: labels printed and read by camera, parcels handed over, opened and refused."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from random import Random

import numpy as np

from app.assembly import SIMULATED_PRINTER, SimulatedDevices, Station
from app.demo.cards import resident_chip
from app.demo.station import AUDITOR, CLERK, PASSPHRASE, courier_names, intake_forms
from app.devices.printer_queue import PrinterQueue
from app.devices.simulated_card_reader import SimulatedCardReader
from app.devices.simulated_printer import SimulatedPrinter
from app.domain.errors import GroupNotForRole
from app.domain.groups import Address, FieldGroup
from app.domain.identity import DocumentShown, IdentityShown
from app.domain.parcel import Parcel, ParcelNumber
from app.domain.printing import LABEL_SIZES, RESOLUTIONS
from app.labels.pictures import png_bytes
from app.operations.desks import Desks
from app.operations.intake import IntakeForm
from app.operations.ports import JobState, LabelReader
from app.vision.simulated import camera_picture

PRINT_PATIENCE = 10.0
"""Seconds the simulated printer may take for a label."""
LOOKS = 5
"""Camera pictures of one label: a clerk holds it differently until it is read."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A parcel, what was read off its label ("" if nothing was), and where it really goes."""

    parcel: Parcel
    label: str = field(repr=False)
    address: Address = field(repr=False)


@dataclass(frozen=True, slots=True)
class LogReport:
    size: int
    sound: bool
    export: bytes = field(repr=False)


@dataclass(frozen=True)
class DemoStation:
    """The demo station with the twins of its devices; all calls belong to the thread that owns its database."""

    desks: Desks
    printer: SimulatedPrinter
    queue: PrinterQueue
    reader: LabelReader
    card_reader: SimulatedCardReader
    seed: int

    def take_in(self, count: int) -> list[TakenIn]:
        """Take in `count` parcels as the clerk: card read, sealed, printed, accepted when the label is read."""
        self.desks.sign_in.sign_in(CLERK, PASSPHRASE)
        rng = np.random.default_rng(self.seed)
        forms = islice(intake_forms(Random(self.seed)), count)  # noqa: S311  # invented people, no keys
        taken = [self._take_in(form, number, rng) for number, form in enumerate(forms)]
        self.desks.sign_in.lock()
        return taken

    def hand_over(self, taken: Sequence[TakenIn]) -> None:
        """Scan the accepted parcels out, shared among the couriers."""
        self.desks.sign_in.sign_in(CLERK, PASSPHRASE)
        couriers = {actor.name: actor.user_id for actor in self.desks.handover.couriers()}
        for name, share in shares(taken):
            run = self.desks.handover.open_run(couriers[name])
            for parcel in share:
                self.desks.handover.scan_out(run.run.run_id, parcel.label)
            self.desks.handover.close_run(run.run.run_id)
        self.desks.sign_in.lock()

    def refused_to_clerk(self, taken: Sequence[TakenIn]) -> int:
        """How many addresses the clerk was refused; any that opened is missing from the count."""
        self.desks.sign_in.sign_in(CLERK, PASSPHRASE)
        refused = 0
        for parcel in taken:
            self.desks.reveal.present(parcel.label)
            try:
                self.desks.reveal.reveal(parcel.parcel.parcel_number, FieldGroup.ADDRESS)
            except GroupNotForRole:
                refused += 1
        self.desks.sign_in.lock()
        return refused

    def opened_by_courier(self, taken: Sequence[TakenIn]) -> int:
        """How many addresses the couriers opened and found to be the ones that were sealed."""
        opened = 0
        for name, share in shares(taken):
            self.desks.sign_in.sign_in(name, PASSPHRASE)
            for parcel in share:
                self.desks.reveal.present(parcel.label)
                opened += self._address(parcel.parcel.parcel_number) == parcel.address
            self.desks.sign_in.lock()
        return opened

    def audit(self) -> LogReport:
        """Verify the whole log as the auditor, and export it."""
        self.desks.sign_in.sign_in(AUDITOR, PASSPHRASE)
        verification = self.desks.history.begin_verify()
        while verification.verdict is None:
            verification = self.desks.history.verify_on(verification)
        export = self.desks.history.export()
        size = self.desks.history.health().size
        self.desks.sign_in.lock()
        return LogReport(size, verification.verdict.exit_code == 0, export)

    def _take_in(self, form: IntakeForm, number: int, rng: np.random.Generator) -> TakenIn:
        parcel = self.desks.intake.commit(replace(form, identity=IdentityShown(self._card_of(form.identity.document))))
        size = LABEL_SIZES[number % len(LABEL_SIZES)]
        dpi = RESOLUTIONS[number // len(LABEL_SIZES) % len(RESOLUTIONS)]
        job = self.queue.settle(
            self.desks.labels.send(parcel.parcel_number, SIMULATED_PRINTER, size, dpi), PRINT_PATIENCE
        )
        if job.state is not JobState.DONE:
            return TakenIn(parcel, "", form.address)
        label = self._read(png_bytes(self.printer.outputs[-1]), rng)
        if label:
            parcel = self.desks.intake.scan_back(parcel.parcel_number, label)
        return TakenIn(parcel, label, form.address)

    def _card_of(self, document: DocumentShown) -> DocumentShown:
        """What the reader reads of the sender's resident ID."""
        self.card_reader.twin.lay(resident_chip(document.number, document.name))
        read = self.desks.cards.read("")
        return DocumentShown(
            read.document_type,
            read.number,
            read.name,
            read.valid_from,
            read.valid_to,
            read.birth_date,
            read.sex,
            read.source,
        )

    def _read(self, label: bytes, rng: np.random.Generator) -> str:
        for _ in range(LOOKS):
            reading = self.reader.read_frame(camera_picture(label, rng))
            if reading.labels:
                return reading.labels[0].text
        return ""

    def _address(self, number: ParcelNumber) -> Address:
        return Address(**dict(self.desks.reveal.reveal(number, FieldGroup.ADDRESS).fields))


def demo_station(station: Station, simulated: SimulatedDevices, seed: int) -> DemoStation:
    return DemoStation(
        station.desks, simulated.printer, simulated.queue, simulated.devices.reader, simulated.card_reader, seed
    )


def shares(taken: Sequence[TakenIn]) -> list[tuple[str, Sequence[TakenIn]]]:
    """Each courier's part of the parcels that were accepted."""
    read = [parcel for parcel in taken if parcel.label]
    couriers = courier_names(len(taken))
    share = -(-len(read) // len(couriers))
    return [(name, read[place * share : (place + 1) * share]) for place, name in enumerate(couriers)]
