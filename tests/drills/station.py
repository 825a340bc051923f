"""The station the drills are held at: real operations, real SQLCipher, a device secret in a folder, invented people.

The one thing that is not as in the product is the cost of guessing a passphrase, which is cheap: no drill rests on it.
Days are simulated: parcels come in, go out with couriers, are delivered, and their labels lie in bins. What is left at
the end is a shelf, a run that is out, and deliveries of which the last few are within the retention days.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count, islice
from pathlib import Path
from random import Random
from types import MappingProxyType

import numpy as np

from app.assembly import Devices, Station, assemble
from app.crypto.passphrase import Cost
from app.demo.station import Papers, intake_forms
from app.devices.card_readers import SdtCardReaders
from app.devices.clock import SimulatedClock
from app.devices.hardware_key import FidoKeys
from app.devices.printer_queue import PrinterQueue
from app.devices.simulated_printer import SimulatedPrinter
from app.domain.groups import Address, Contact
from app.domain.identity import Basis, IdentityShown
from app.domain.intake import Sender
from app.domain.parcel import Parcel, ParcelNumber
from app.domain.people import Role, UserId
from app.domain.policy import Policy
from app.domain.station_time import station_day
from app.labels.text import format_label, parse_label
from app.operations.desks import Desks
from app.operations.intake import IntakeForm
from app.operations.ports import Frame
from app.operations.setup import StationPlan
from app.operations.staff import Costs
from app.storage.device_secret import StoredDeviceSecrets
from app.vision.documents.worker import DocumentPictureReader
from tests.devices.software_authenticator import SoftwareKey
from tests.drills.judge import Judge, Mark, bytes_mark, text_mark
from tests.operations.desk import FakeCameras, SimulatedReader

STATION_ID = "DRILL-01"
FIRST_MORNING = datetime(2026, 11, 2, 0, 30, tzinfo=UTC)
CHEAP = Cost(64, 1, 1)
COSTS = Costs(staff=CHEAP, manager=CHEAP, floor=CHEAP)
PRINTER = "Simulated printer"

MANAGER, SECOND_MANAGER, CLERK, LEAVER, AUDITOR = "Wang Fang", "Zhao Lei", "Li Na", "Zhou Tao", "Sun Min"
COURIERS = ("Chen Jie", "Liu Yang", "Wu Gang")
PASSPHRASES: Mapping[str, str] = {
    MANAGER: "copper lantern under the fourth bridge",
    SECOND_MANAGER: "seven herons never share one willow",
    CLERK: "paper boats drift past our gate",
    LEAVER: "my bicycle sleeps behind the kiln",
    AUDITOR: "quiet ledgers count every thimble",
    COURIERS[0]: "warm dumplings at the north stairs",
    COURIERS[1]: "green umbrella on the tramway roof",
    COURIERS[2]: "three magpies argue over pebbles",
}
CUSTODIAN_PASSPHRASE = "granite drawer far from the counter"  # noqa: S105  # of an invented custodian

DAYS = 40
LEAVES = 30
"""The day on which the leaver leaves."""
STRAGGLERS_LEAVE = 37
"""The day on which parcels of the first day go out at last, a week after the latest that their day key may live."""
PROXY_EVERY = 8
"""Parcels of which one is handed in by somebody else, whose document is in the register too."""
SPARE = 24
"""Seeded parcels that are not taken in: for drills that take some in while a protection is off."""
SURNAMES = ["欧阳", "司马", "诸葛", "上官", "夏侯", "东方", "皇甫", "尉迟"]
GIVEN = (
    "春夏秋冬梅兰竹菊云山江河松柏石玉金银铜铁锦绣文武明亮清远安宁康乐平顺福寿瑞祥和雅静思敏学志强建国庆丰登科第元亨利贞"
)
"""Names of four characters: shorter ones in GB18030 would be found by chance in random bytes."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One seeded parcel that was taken in. index: whose, as the judge counts; label: the text on it."""

    index: int
    number: ParcelNumber
    label: str = field(repr=False)
    taken_in: datetime
    delivered: datetime | None = None


@dataclass(frozen=True)
class Plan:
    """parcels in all; shelf: how many of them lie there at the end; out: how many are with one courier."""

    parcels: int
    shelf: int
    out: int

    @property
    def delivered(self) -> int:
        return self.parcels - self.shelf - self.out


def plan_of(parcels: int) -> Plan:
    """10,000 parcels have 300 on the shelf and a run of 300 out; fewer have a fifth and a fifth."""
    share = min(300, parcels // 5)
    return Plan(parcels, share, share)


@dataclass
class Desk:
    """The program running on one computer's files."""

    folder: Path
    station: Station
    clock: SimulatedClock
    printer: SimulatedPrinter
    queue: PrinterQueue

    @property
    def desks(self) -> Desks:
        return self.station.desks

    @property
    def policy(self) -> Policy:
        return self.desks.intake.session.require().policy

    def sign_in(self, name: str) -> None:
        self.desks.sign_in.sign_in(name, PASSPHRASES[name])

    def lock(self) -> None:
        self.desks.sign_in.lock()

    def user_id(self, name: str) -> UserId:
        """Whose name this is; somebody must be signed in."""
        staff = self.desks.intake.session.require().staff()
        return next(actor.user_id for actor in staff if actor.name == name)

    def label_of(self, number: ParcelNumber) -> str:
        """What stands on the label of a parcel that awaits its scan-back."""
        token = self.desks.intake.session.awaited(number)
        assert token is not None
        return format_label(token)

    def take_in(self, form: IntakeForm) -> tuple[Parcel, str]:
        parcel = self.desks.intake.commit(form)
        label = self.label_of(parcel.parcel_number)
        return self.desks.intake.scan_back(parcel.parcel_number, label), label

    def pass_time(self, minutes: int) -> None:
        """Let the station live, with its beat at least every twenty minutes."""
        while minutes > 0:
            step = min(minutes, 20)
            self.clock.advance(timedelta(minutes=step))
            minutes -= step
            if self.desks.intake.session.is_open:
                self.beat()

    def beat(self) -> None:
        """What the station does by itself, until nothing is due any more."""
        pulse = self.desks.beat.beat()
        while pulse.more_due:
            pulse = self.desks.beat.go_on()

    def close(self) -> None:
        self.desks.sign_in.close()
        self.station.records.shutdown()
        self.queue.close()

    def crash(self) -> None:
        """The program dies: nothing is entered, nothing is written back."""
        self.desks.intake.session.close()
        self.station.database.close()
        self.station.files.release()
        self.station.records.shutdown()
        self.queue.close()


def secrets_of(computer: Path) -> StoredDeviceSecrets:
    """The computer's device secrets, in files as on a machine without a key store: the weakest case."""
    return StoredDeviceSecrets(computer / "secrets", open_store=lambda: None)


def leave(desk: Desk, who: UserId | None) -> None:
    """Somebody leaves, from beginning to end; a manager is signed in."""
    leaving = desk.desks.leaving.begin(who)
    while not leaving.done:
        leaving = desk.desks.leaving.go_on(leaving)


def start(folder: Path, now: datetime, keys: Sequence[SoftwareKey] = (), running: SimulatedClock | None = None) -> Desk:
    """Start the program on a computer: folder/station holds the station, folder/secrets the device secret.

    keys: hardware keys that are plugged in. running: the clock of a computer that runs already; otherwise it has just
    been switched on, and it is `now` by its clock.
    """
    clock, printer = running or SimulatedClock(now), SimulatedPrinter(PRINTER)
    queue = PrinterQueue({PRINTER: printer})
    devices = Devices(
        clock=clock,
        hardware_keys=FidoKeys(lambda: [key.as_plugged() for key in keys]),
        secrets=secrets_of(folder),
        printers=queue,
        cameras=FakeCameras(Frame(np.zeros((2, 4, 3), dtype=np.uint8))),
        reader=SimulatedReader(),
        card_readers=SdtCardReaders(),
        document_reader=DocumentPictureReader(),
    )
    # The ballast is 64 MiB of random bytes, which would be copied and searched for every drill.
    return Desk(folder, assemble(folder / "station", devices, COSTS, ballast_size=0), clock, printer, queue)


@dataclass(frozen=True)
class Town:
    """The station as the attackers find it, and what the drill's director knows of it.

    computer: the desk's disk (station and secrets); backups: copies of the database alone, oldest first; old_computer:
    the disk when the leaver still worked here; older_files: keyring, policy and days from after he left.
    days_kept: days that still have a key. shelf, out, bins: parcels at the station, with the first courier, and
    delivered (their labels are in bins), each in the order of intake.
    """

    plan: Plan
    computer: Path
    backups: tuple[Path, ...]
    old_computer: Path
    older_files: Path
    old_at: datetime
    now: datetime
    papers: Papers
    policy: Policy
    days_kept: frozenset[str]
    forms: tuple[IntakeForm, ...] = field(repr=False)
    shelf: tuple[Placed, ...] = field(repr=False)
    out: tuple[Placed, ...] = field(repr=False)
    bins: tuple[Placed, ...] = field(repr=False)
    judge: Judge = field(repr=False)

    @property
    def over(self) -> frozenset[int]:
        """Whose retention days are over."""
        until = self.now - timedelta(days=self.policy.retention_days)
        return frozenset(parcel.index for parcel in self.bins if parcel.delivered and parcel.delivered <= until)

    @property
    def ended(self) -> frozenset[int]:
        """Of these, whose day has no key any more: a day keeps its key for its last parcel, up to `day_key_days`."""
        over = (parcel for parcel in self.bins if parcel.index in self.over)
        return frozenset(
            parcel.index for parcel in over if station_day(parcel.taken_in).isoformat() not in self.days_kept
        )

    @property
    def spare(self) -> tuple[IntakeForm, ...]:
        return self.forms[self.plan.parcels :]

    def spare_index(self, number: int) -> int:
        return self.plan.parcels + number


def build_town(folder: Path, parcels: int, seed: int = 1) -> Town:
    """Make the station and let it work for DAYS days. Takes some 40 ms a parcel, and 20 kB of disk with its backups."""
    plan = plan_of(parcels)
    forms = tuple(islice(seeded_forms(Random(seed)), parcels + SPARE))
    computer = folder / "computer"
    computer.mkdir(parents=True)
    desk = start(computer, FIRST_MORNING)
    papers = make_station(desk, tightened(plan))
    work = _Work(desk, folder, plan, forms)
    for day in range(DAYS):
        work.live(day)
    desk.close()
    return Town(
        plan=plan,
        computer=computer,
        backups=tuple(work.backups),
        old_computer=folder / "old-computer",
        older_files=folder / "older-files",
        old_at=work.old_at,
        now=desk.clock.now(),
        papers=papers,
        policy=work.policy,
        days_kept=work.days_kept,
        forms=forms,
        shelf=tuple(work.shelf),
        out=tuple(work.out),
        bins=tuple(work.bins),
        judge=Judge(mark for index, form in enumerate(forms) for mark in marks_of(index, form)),
    )


def seeded_forms(rng: Random, first: int = 0) -> Iterator[IntakeForm]:
    """Parcels of which no two share a name, a phone, an address or an identity number. first: where to begin."""
    identities: set[str] = set()

    def another() -> IntakeForm:
        form = next(each for each in intake_forms(rng) if each.document.number not in identities)
        identities.add(form.document.number)
        return form

    for number in count(first):
        form = another()
        consignee, sender = 2 * number, 2 * number + 1
        identity = IdentityShown(replace(form.document, name=_name(sender)))
        if number % PROXY_EVERY == 0:
            proxy = replace(another().document, name=_proxy_name(sender))
            identity = IdentityShown(identity.document, Basis.PROXY, proxy)
        yield replace(
            form,
            identity=identity,
            sender=Sender(_phone(sender), f"{_street(sender)}{form.address.city}"),
            contact=Contact(_name(consignee), _phone(consignee)),
            address=Address(form.address.province, form.address.city, form.address.district, _street(consignee)),
        )


def marks_of(index: int, form: IntakeForm) -> Iterator[Mark]:
    """What betrays this parcel's people."""
    yield text_mark("contact", index, form.contact.name)
    yield text_mark("contact", index, form.contact.phone)
    yield text_mark("address", index, form.address.detail)
    yield text_mark("consignor", index, form.document.name)
    yield text_mark("consignor", index, form.sender.phone)
    yield text_mark("consignor", index, form.sender.address)
    yield text_mark("identity", index, form.document.number)
    if form.identity.handed_in_by is not None:
        yield text_mark("identity", index, form.identity.handed_in_by.number)
        yield text_mark("identity", index, form.identity.handed_in_by.name)


def label_marks(labels: Iterator[str] | list[str]) -> Iterator[Mark]:
    """What betrays labels: their text, and the token in it."""
    for index, label in enumerate(labels):
        yield text_mark("label", index, label[3:29])
        yield bytes_mark("label", index, parse_label(label))


def _name(number: int) -> str:
    surname, rest = SURNAMES[number % len(SURNAMES)], number // len(SURNAMES)
    return f"{surname}{GIVEN[rest % len(GIVEN)]}{GIVEN[rest // len(GIVEN) % len(GIVEN)]}"


def _proxy_name(sender: int) -> str:
    """Of who hands in for this sender: nobody else has the character in the middle."""
    name = _name(sender)
    return f"{name[:2]}代{name[2:]}"


def _phone(number: int) -> str:
    return f"154{(number * 7919 + 20_000_003) % 100_000_000:08d}"


def _street(number: int) -> str:
    return f"示例路{number + 1}号样板花园{number % 30 + 1}栋{number % 28 + 1}0{number % 6 + 1}室"


def tightened(plan: Plan) -> Mapping[str, int]:
    """A station too small to reach the product's budgets gets smaller ones, so that they are reached all the same."""
    if plan.shelf >= 300:
        return {}
    return {
        "contact_an_hour": 4,
        "contact_a_shift": 8,
        "address_a_shift": 5,
        "manager_reveals_a_day": 3,
        "alert_contacts_an_hour": 2,
        "alert_manager_reveals": 2,
        "pre_arrival_rows": 8,
    }


def make_station(desk: Desk, tighter: Mapping[str, int] = MappingProxyType({})) -> Papers:
    """Make the station and its staff. tighter: rules of the policy file that are not the product's own."""
    desks = desk.desks
    rules = desks.setup.rules
    changed = {key: {**rules[key], "value": value} for key, value in tighter.items()}
    setup = replace(desks.setup, rules={**rules, **changed})
    papers = desks.setup.prepare_custodian(STATION_ID, CUSTODIAN_PASSPHRASE)
    setup.make_station(StationPlan("Drill station", STATION_ID, MANAGER, PASSPHRASES[MANAGER]), papers)
    desk.sign_in(MANAGER)
    desks.staff.add(SECOND_MANAGER, Role.MANAGER, PASSPHRASES[SECOND_MANAGER])
    for name in (CLERK, LEAVER):
        desks.staff.add(name, Role.CLERK, PASSPHRASES[name])
    for name in COURIERS:
        desks.staff.add(name, Role.COURIER, PASSPHRASES[name])
    desks.staff.add(AUDITOR, Role.AUDITOR, PASSPHRASES[AUDITOR])
    desk.lock()
    return Papers(papers.file, papers.recovery_code)


@dataclass
class _Work:
    """The station's days, one after another."""

    desk: Desk
    folder: Path
    plan: Plan
    forms: tuple[IntakeForm, ...]
    backups: list[Path] = field(default_factory=list)
    old_at: datetime = FIRST_MORNING
    shelf: list[Placed] = field(default_factory=list)
    out: list[Placed] = field(default_factory=list)
    bins: list[Placed] = field(default_factory=list)
    taken: int = 0
    policy: Policy = field(init=False)
    days_kept: frozenset[str] = frozenset()

    def live(self, day: int) -> None:
        """A day from half past eight to the evening, and the night after it."""
        desk = self.desk
        desk.clock.advance(FIRST_MORNING + timedelta(days=day) - desk.clock.now())
        desk.sign_in(LEAVER if day % 2 and day <= LEAVES else CLERK)
        desk.beat()
        self._deliver()
        self._hand_out(self._due(day), last=day == DAYS - 1)
        self._take_in(self.plan.parcels * (day + 1) // DAYS - self.taken)
        opened = desk.desks.intake.session.require()
        self.policy, self.days_kept = opened.policy, frozenset(each.day for each in opened.days.days)
        desk.lock()
        if day == LEAVES:
            self._say_goodbye()
        if day == LEAVES + 2:
            self._change_keyring()
        self._copy(day)

    def _say_goodbye(self) -> None:
        self.desk.sign_in(MANAGER)
        leave(self.desk, self.desk.user_id(LEAVER))
        self.desk.lock()

    def _change_keyring(self) -> None:
        """Somebody is taken in: the files of before, kept aside, are older ones."""
        older = self.folder / "older-files"
        older.mkdir()
        for name in ("station.keyring", "station.policy", "station.days"):
            shutil.copyfile(self.desk.folder / "station" / name, older / name)
        self.desk.sign_in(MANAGER)
        self.desk.desks.staff.add("Temp", Role.COURIER, "nobody remembers the old mill song")
        self.desk.lock()

    def _due(self, day: int) -> list[Placed]:
        """What goes out today: all of yesterday's, but the stragglers, the last run and the last shelf."""
        on_shelf_at_the_end = self.plan.parcels - self.plan.shelf
        first_kept = on_shelf_at_the_end if day == DAYS - 1 else on_shelf_at_the_end - self.plan.out
        first = 0 if day >= STRAGGLERS_LEAVE else 1 + self.plan.parcels // 2000
        return [parcel for parcel in self.shelf if first <= parcel.index < first_kept]

    def _take_in(self, how_many: int) -> None:
        for number in range(how_many):
            parcel, label = self.desk.take_in(self.forms[self.taken])
            self.shelf.append(Placed(self.taken, parcel.parcel_number, label, self.desk.clock.now()))
            self.taken += 1
            if number % 40 == 39:
                self.desk.pass_time(20)

    def _hand_out(self, going: list[Placed], *, last: bool) -> None:
        """A run for each courier; the last day's is the first courier's alone."""
        handover = self.desk.desks.handover
        gone = {parcel.index for parcel in going}
        self.shelf = [parcel for parcel in self.shelf if parcel.index not in gone]
        couriers = COURIERS[:1] if last else COURIERS
        for place, courier in enumerate(couriers):
            run = handover.open_run(self.desk.user_id(courier))
            for parcel in going[place :: len(couriers)]:
                handover.scan_out(run.run.run_id, parcel.label)
            handover.close_run(run.run.run_id)
            self.desk.pass_time(10)
        self.out = going

    def _deliver(self) -> None:
        """Yesterday's runs come in: every consignee has what was for them."""
        for courier in COURIERS:
            self.desk.desks.handover.all_delivered(self.desk.user_id(courier))
        self.bins += [replace(parcel, delivered=self.desk.clock.now()) for parcel in self.out]
        self.out = []

    def _copy(self, day: int) -> None:
        """A backup every fourth evening; halfway, the whole disk as the leaver could have copied it."""
        if day % 4 == 3:
            backup = self.folder / f"backup-{day:02d}.db"
            shutil.copyfile(self.desk.station.files.database, backup)
            self.backups.append(backup)
        if day == DAYS // 2:
            shutil.copytree(self.desk.folder, self.folder / "old-computer")
            self.old_at = self.desk.clock.now()
