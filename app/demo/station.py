"""A demo station: invented people and a morning's work, made by the same operations as a real one."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from app.demo.people import InventedPerson, invented_people
from app.domain.documents import DocumentType
from app.domain.groups import Address, Contact
from app.domain.identity import DocumentShown, IdentityShown
from app.domain.intake import Confirmation, Goods, Sender
from app.domain.people import Role
from app.domain.printing import InspectionMark
from app.operations.desks import Desks
from app.operations.intake import IntakeForm
from app.operations.setup import StationPlan

STATION_ID = "DEMO-01"
STATION_NAME = "Sealpost demo station"
PASSPHRASE = "correct horse battery staple"  # noqa: S105  # of invented people, and printed in the README
CUSTODIAN_PASSPHRASE = "second custodian keeps this apart"  # noqa: S105  # likewise
MANAGER = "Wang Fang"
CLERK = "Li Na"
COURIERS = ("Chen Jie", "Liu Yang")
AUDITOR = "Sun Min"
PARCELS_A_COURIER = 140
"""Below what policy lets one courier open in a shift."""

CONTENTS = ("clothes", "books", "tea", "toys", "spare parts", "shoes", "documents", "kitchenware")
CONFIRMED = frozenset(Confirmation)


@dataclass(frozen=True, slots=True)
class Papers:
    """What the second custodian of a demo station would carry away."""

    custodian_file: bytes = field(repr=False)
    recovery_code: str = field(repr=False)


def courier_names(parcels: int) -> tuple[str, ...]:
    """Enough couriers for so many parcels, at least the two."""
    needed = -(-parcels // PARCELS_A_COURIER)
    return *COURIERS, *(f"Courier {number}" for number in range(len(COURIERS) + 1, needed + 1))


def make_demo_station(desks: Desks, parcels: int = 0) -> Papers:
    """Make the station with staff for so many parcels; nobody is signed in afterwards."""
    papers = desks.setup.prepare_custodian(STATION_ID, CUSTODIAN_PASSPHRASE)
    desks.setup.make_station(StationPlan(STATION_NAME, STATION_ID, MANAGER, PASSPHRASE), papers)
    desks.sign_in.sign_in(MANAGER, PASSPHRASE)
    desks.staff.add(CLERK, Role.CLERK, PASSPHRASE)
    desks.staff.add(AUDITOR, Role.AUDITOR, PASSPHRASE)
    for name in courier_names(parcels):
        desks.staff.add(name, Role.COURIER, PASSPHRASE)
    desks.sign_in.lock()
    return Papers(papers.file, papers.recovery_code)


def intake_forms(rng: Random) -> Iterator[IntakeForm]:
    """Parcels between invented people, without end."""
    people = invented_people(rng)
    while True:
        yield _form(rng, next(people), next(people))


def _form(rng: Random, sender: InventedPerson, consignee: InventedPerson) -> IntakeForm:
    return IntakeForm(
        identity=IdentityShown(DocumentShown(DocumentType.RESIDENT_ID, sender.resident_id, sender.name)),
        confirmations=CONFIRMED,
        sender=Sender(sender.phone, f"{sender.province}{sender.city}{sender.district}{sender.detail}"),
        contact=Contact(consignee.name, consignee.phone),
        address=Address(consignee.province, consignee.city, consignee.district, consignee.detail),
        goods=Goods(
            contents=rng.choice(CONTENTS),
            value_fen=rng.randrange(1_000, 100_000, 100),
            weight_grams=rng.randrange(200, 15_000, 10),
            pieces=1,
            destination=f"{rng.choice('ABCDEFGH')}{rng.randrange(100):02d}-{rng.randrange(1000):03d}",
            marks=(InspectionMark.INSPECTED, InspectionMark.SECURITY_CHECKED),
        ),
    )
